"""A line of service as roles with the venues or organizations that they are for, and their dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.frozen import frozen
from ingest.parser.values.dates import DateRange, find_date_ranges, strip_dates
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.pieces import clean_value, mask, quoted_spans
from ingest.parser.values.roles import leading_role, phrase_up_to, trailing_role
from ingest.parser.values.services.clauses import HEADS, clauses, without_head, without_list_lead
from ingest.parser.values.services.roles import (
    BODY_JOINT,
    ROLE_TAIL,
    bracketed_role,
    first_part,
    is_role,
    is_role_title,
    is_venue_name,
    leading_body,
    leading_office,
    names_body,
    role_behind_name,
    title_before,
    with_object,
    with_office,
    without_pronoun,
)
from ingest.parser.values.services.venues import (
    ACRONYM_END,
    BRACKET,
    YEAR_BEHIND,
    list_kind,
    list_pieces,
    names_journal,
    organization_of,
)
from ingest.parser.vocabulary.services import ARTICLES, BODIES, LIST_LEADS, ROLE_MODIFIERS

COMPANY = re.compile(
    r",?\s(?:(?:together|jointly|along|joint|zusammen|conjointement|junto)\s)?(?:with|mit|avec|con|com)\s"
    r"[A-Z][^;:()]{2,120}?(?=,?\s(?:of|for|de|du|des|für)\s(?:the|an?|le|la)?\s?|$)"
)
PURPOSE = re.compile(
    r"\s(?:to\s(?:broaden|support|increase|promote|help|encourage|provide|develop|prepare|raise|improve"
    r"|conduct|discuss|select|review|organi[sz]e|design|create|teach)\s|(?:,\s)?where\s|(?:,\s)?in which\s)"
)
PEOPLE = re.compile(
    r"(?:[a-zà-ÿ]+\s){0,3}(?:students|pupils|children|kids|teenagers|girls|women|teachers|researchers|élèves|étudiants"
    r"|schüler(?:innen)?|studierende|alumnos|estudiantes|studenti|alunos|estudantes)(?![\w’'])(?:\s[a-zà-ÿ]+){0,5}\W*$"
)
"""Those for whom something is done, which are no organization: "high school students from poor families"."""
BULLET = re.compile(r"\s[•·|]\s")
EXAMPLES = re.compile(
    r"(?:[\w-]+\s){0,4}(?:journals|conferences|venues|revues|zeitschriften|revistas|riviste)(?:\s\([^()]{1,40}\))?,?\s"
    r"(?:such as|including|like|e\.g\.,?|dont|wie|darunter|como|tais como|come|tra cui)\s(?:the\s)?",
    re.IGNORECASE,
)
"""What announces the names of a list: "several journals, including the"."""
SINGLE = 99
"""More names than any list has: what follows the role is one organization."""
PARTICIPANTS = re.compile(
    r"[,;]?\s?\(?(?:ca\.?\s|about\s|approx\.?\s|[~∼>])?\d[\d,.]*\+?\s"
    r"(?:participants|attendees|people|students|members|teilnehmer|teilnehmende|participantes|partecipanti)\b\)?"
)
JOURNAL_END = re.compile(r"(?<!Peer)(?<!Paper)(?<!Book)(?<!Grant)(?<!Journal)(?<!Manuscript)\sReviews?$")
"""The end of the name of a journal, where it looks like a role: "Physical Review"."""
THESIS = re.compile(r"\bjury\b|\bthes[ei]s?\b|\bmemoire\b|\bdissertation\b")
WORKS = re.compile(
    r"(?:(?:\d+\+?|several|many|various|multiple|numerous)\s)?(?:journal\s|conference\s)?"
    r"(?:manuscripts?|papers?|articles?|submissions?|proposals?|abstracts?|reviews)\s"
    r"(?:for|in|to|from|at|submitted to|pour|für|para|per)\s(?:the\s)?",
    re.IGNORECASE,
)
SEATS = frozenset(
    "member chair co-chair vice-chair vice chair secretary treasurer membre président présidente secrétaire mitglied "
    "vorsitz miembro presidente secretario vocal membro".split()
)
"""Seats of a committee."""


@frozen
class ServiceLine:
    """One role for one organization; what the line does not say is None."""

    role: str | None
    organization: str | None
    dates: tuple[DateRange, ...] = ()


def read_service_line(text: str, role: str | None = None, least: int = 3) -> list[ServiceLine]:
    """The services that a line tells of.

    Args:
        text: one entry, or a row of it.
        role: the role that a sub-heading gives to lines without their own.
        least: the number of names from which such a line is a list of venues.
    """
    if seats := _seats_behind(text):
        return seats
    lines: list[ServiceLine] = []
    head, text = without_head(text)
    if head is not None:
        role, least = head, 2
    stated: str | None = None
    for clause in clauses(PARTICIPANTS.sub("", text)):
        found = _read_clause(clause, stated or role, 2 if stated else least)
        stated = next((line.role for line in found if line.role and line.role != role), stated)
        if len(found) == len(lines) == 1 and found[0].organization is None and lines[0].role == role:
            lines = [replace(lines[0], role=found[0].role, dates=lines[0].dates or found[0].dates)]
        else:
            lines += found
    return lines


def _seats_behind(text: str) -> list[ServiceLine]:
    """The seats of a body that its name opens with: "Library Committee, member 1922–1924, chair 1925"."""
    name, *parts = re.split(r",\s", text.strip(" ."))
    host, colon, first = name.partition(": ")
    if colon and parts:
        name, parts = host, [first, *parts]
    if not parts or not words_of(name) or find_date_ranges(name) or is_role(name):
        return []
    if not colon and words_of(name)[-1] not in BODIES:
        return []
    seats: list[ServiceLine] = []
    for part in parts:
        role, dates = strip_dates(part).strip(" .,()"), find_date_ranges(part)
        if not role and dates and seats:
            last = seats[-1]
            seats[-1] = replace(last, dates=last.dates or dates)
        elif role.lower() in SEATS or (colon and dates and is_role_title(role)):
            seats.append(ServiceLine(clean_value(role), clean_value(name), dates))
        else:
            return []
    return seats


def _read_clause(clause: str, role: str | None, least: int) -> list[ServiceLine]:
    """The services of one clause; ``least`` is the number of names that make a list where it states no role."""
    clause = COMPANY.sub("", clause)
    phrase = leading_role(clause, HEADS, ROLE_MODIFIERS)
    if phrase and (joint := BODY_JOINT.search(clause, phrase.end)):
        return _venues(clause[: joint.start()], clause[joint.end() :], clause, SINGLE)
    if phrase and phrase.connector == "of" and names_body(clause):
        return [ServiceLine(role, clean_value(BRACKET.sub("", strip_dates(clause))), find_date_ranges(clause))]
    title = title_before(clause)
    if title and (phrase is None or phrase.end < title.end) and not is_venue_name(clause, title):
        return _venues(clause[: title.end], clause[title.rest :], clause, SINGLE)
    if phrase and phrase.connector != "," and (tail := ROLE_TAIL.match(clause, phrase.end)):
        phrase = phrase_up_to(clause, tail.end())
    if phrase and not is_venue_name(clause, phrase, list_kind(role) == "review"):
        stated, rest = clause[: phrase.end].strip(" ,–-"), clause[phrase.rest :]
        if THESIS.search(fold(clause[: phrase.end + 30])) and (thesis := _thesis(clause)):
            return [thesis]
        stated, rest = with_object(*with_office(stated, rest, phrase), phrase)
        if (bracket := BRACKET.match(rest)) and is_role(bracket["inner"]):
            stated, rest = f"{stated} {bracket.group().strip()}", rest[bracket.end() :].strip(" ,")
        return _venues(without_pronoun(stated), _without_bracketed_list(rest), clause)
    undated = strip_dates(clause).strip(" .")
    if split := role_behind_name(undated):
        return _venues(split[1], split[0], clause, SINGLE)
    office = leading_office(clause)
    if office:
        return _venues(office, clause[len(office) :].strip(" ,"), clause, SINGLE)
    body = leading_body(clause)
    if body:
        return _venues(body, clause[len(body) :].strip(" ,"), clause, SINGLE)
    is_name = list_kind(role) == "review" or JOURNAL_END.search(undated)
    start = None if is_name else trailing_role(undated, HEADS, ROLE_MODIFIERS)
    if start and words_of(undated)[-1] not in BODIES:
        return [ServiceLine(undated[start:], organization_of(undated[:start]), find_date_ranges(clause))]
    return _venues(role, clause, clause, least)


def _thesis(clause: str) -> ServiceLine | None:
    """The jury of a thesis: all that stands before the comma is the role, what follows the university."""
    head, comma, tail = first_part(clause)
    if comma and not THESIS.search(fold(head)):
        further, comma, tail = first_part(tail)
        head = f"{head}, {further}"
    bare = BRACKET.sub("", strip_dates(head))
    if not comma or len(bare.split()) > 12 or not strip_dates(tail).strip(" ."):
        return None
    return ServiceLine(clean_value(bare), organization_of(strip_dates(tail)), find_date_ranges(clause))


def _last(text: str, mark: str) -> tuple[str, bool, str]:
    place = mask(text).rfind(mark)
    return (text[:place], True, text[place + len(mark) :]) if place > 0 else (text, False, "")


def _without_bracketed_list(rest: str) -> str:
    """What follows a role, without "the following journals:" in front of the names."""
    masked = mask(rest)
    colon = masked.find(":")
    if 0 <= colon < 60:
        words = words_of(rest[:colon])
        if words and all(w in LIST_LEADS or w in ARTICLES or w in ("several", "various", "and", "many") for w in words):
            return rest[colon + 1 :].strip()
    return without_list_lead(rest)


def _venues(role: str | None, rest: str, clause: str, least: int = 2) -> list[ServiceLine]:
    """One service for each venue named behind a role, where there are at least so many."""
    rest = rest.strip(" .,:–-")
    role = clean_value(BRACKET.sub(bracketed_role, strip_dates(role))) if role else None
    if (cut := PURPOSE.search(rest)) and cut.start() > 10:
        rest = rest[: cut.start()]
    kind = list_kind(role)
    if kind == "review" and least != SINGLE:
        rest = _reviewed_for(rest)
    pieces = list_pieces(rest, kind) if kind and least != SINGLE else []
    if role and not kind and least != SINGLE and len(dated := list_pieces(rest, "review")) > 1:
        pieces = dated if all(_ends_dated(piece) for piece in dated) else []
        least = 2
    if kind == "review" and len(pieces) > 1 and all(word.islower() for word in pieces[0].split()):
        pieces = pieces[1:]
        least = 1
    if len(pieces) >= least or (len(pieces) == 2 and _are_names(pieces, kind)):
        own = [_dated(role, piece) for piece in pieces]
        shared = own[-1].dates if sum(bool(line.dates) for line in own) == 1 and own[-1].dates else ()
        return [replace(line, dates=line.dates or shared) for line in own if line.organization]
    if expanded := _expanded(role, rest):
        return expanded
    dates = find_date_ranges(clause)
    organization = None if role and PEOPLE.match(strip_dates(rest)) else organization_of(strip_dates(rest))
    if role is None and organization is None:
        return []
    return [ServiceLine(role, organization, dates)]


def _are_names(pieces: Sequence[str], kind: str) -> bool:
    """Whether both of two pieces are surely names: of journals to review for, or with their acronyms behind them."""
    if kind == "review" and all(names_journal(piece) for piece in pieces):
        return True
    return all(ACRONYM_END.search(strip_dates(piece).strip(" .")) or YEAR_BEHIND.search(piece) for piece in pieces)


def _ends_dated(piece: str) -> bool:
    """Whether a piece is a name with its date behind it."""
    dates = find_date_ranges(piece)
    return bool(dates) and dates[0].at[0] > 2 and not strip_dates(piece)[dates[0].at[0] :].strip(" .,;()")


def _reviewed_for(rest: str) -> str:
    """The venues without the works that were judged: "3 manuscripts for …", a title in quotation marks."""
    if works := WORKS.match(rest):
        rest = _without_bracketed_list(rest[works.end() :])
    if examples := EXAMPLES.match(rest):
        return rest[examples.end() :]
    if works:
        return rest
    spans = [span for span in quoted_spans(rest) if span[1] - span[0] > 20]
    if spans:
        tail = rest[spans[-1][1] + 1 :].strip(" ,.")
        return re.sub(r"^(?:for|in|pour|für|para|per)\s", "", tail) or rest
    found = re.search(r"\sfor\s(?=[A-Z])", rest)
    is_book = rest[:30].lower().startswith(("book proposal", "book manuscript", "grant proposal", "manuscript"))
    return rest[found.end() :] if found and is_book else rest


def _dated(role: str | None, piece: str) -> ServiceLine:
    own, piece = _role_behind(role, piece)
    dates = find_date_ranges(piece)
    if not dates and (behind := YEAR_BEHIND.search(piece)):
        dates = find_date_ranges(f"’{behind['year']}")
        piece = piece[: behind.start()] + piece[behind.end() :]
        return ServiceLine(own, organization_of(piece), dates)
    named = [found for found in dates if _is_within(piece, found)]
    return ServiceLine(own, organization_of(strip_dates(piece, [d for d in dates if d not in named])), dates)


def _is_within(piece: str, found: DateRange) -> bool:
    """Whether a year is inside a name: "ICM 1932 Geometry Track"."""
    after = piece[found.at[1] :].strip()
    return after[:1].isalpha() and piece[: found.at[0]].strip()[-1:].isalnum()


def _role_behind(role: str | None, piece: str) -> tuple[str | None, str]:
    """The role that stands behind a dash or in brackets after one venue of a list."""
    head, found, tail = _last(piece, " - ")
    if not found:
        head, found, tail = _last(piece, " – ")
    if found and is_role(strip_dates(tail)):
        return strip_dates(tail), head
    return role, piece


def _expanded(role: str | None, rest: str) -> list[ServiceLine]:
    """One service for each dated part of a bracket: "Training Course (Halle 1920, Jena 1921)"."""
    found = list(BRACKET.finditer(rest))
    if not found:
        return []
    inner = found[-1]["inner"]
    parts = [part.strip() for part in (inner.split(";") if ";" in inner else inner.split(","))]
    dated = [(strip_dates(part).strip(" .,"), find_date_ranges(part)) for part in parts]
    if len(parts) < 2 or not all(name and dates for name, dates in dated) or any(len(name) < 4 for name, _ in dated):
        return []
    base = organization_of(rest[: found[-1].start()])
    return [ServiceLine(role, f"{base} ({name})", dates) for name, dates in dated] if base else []
