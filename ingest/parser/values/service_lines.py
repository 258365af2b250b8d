"""A line of service as roles with the venues or organizations that they are for, and their dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.parser.values.dates import DateRange, find_date_ranges, strip_dates
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.pieces import clean_value, mask, quoted_spans
from ingest.parser.values.roles import RolePhrase, key_of, leading_role, trailing_role
from ingest.parser.values.service_clauses import HEADS, clauses, without_head, without_list_lead
from ingest.parser.values.service_venues import BRACKET, LONGEST, list_kind, list_pieces, names_journal, organization_of
from ingest.parser.vocabulary.events import EVENT_WORDS, HOST_WORDS
from ingest.parser.vocabulary.services import (
    ARTICLES,
    BODIES,
    LIST_LEADS,
    ROLE_MODIFIERS,
)

COMPANY = re.compile(
    r",?\s(?:(?:together|jointly|along|joint|zusammen|conjointement|junto)\s)?(?:with|mit|avec|con|com)\s"
    r"[A-Z][^;:()]{2,120}?(?=,?\s(?:of|for|de|du|des|für)\s(?:the|an?|le|la)?\s?|$)"
)
PURPOSE = re.compile(
    r"\s(?:to\s(?:broaden|support|increase|promote|help|encourage|provide|develop|prepare|raise|improve"
    r"|conduct|discuss|select|review|organi[sz]e|design|create|teach)\s|(?:,\s)?where\s|(?:,\s)?in which\s)"
)
BULLET = re.compile(r"\s[•·|]\s")
OFFICES = frozenset(
    """
    director representative coordinator co-coordinator officer ambassador mentor judge chair co-chair panelist panellist
    leader president secretary treasurer manager moderator delegate liaison organizer organiser co-organizer volunteer
    advisor adviser editor head dean fellow associate member consultant supervisor tutor convenor speaker examiner
    """.split()
)
"""Heads that end a role of any words before the comma."""
EXAMPLES = re.compile(
    r"(?:[\w-]+\s){0,4}(?:journals|conferences|venues|revues|zeitschriften|revistas|riviste)(?:\s\([^()]{1,40}\))?,?\s"
    r"(?:such as|including|like|e\.g\.,?|dont|wie|darunter|como|tais como|come|tra cui)\s(?:the\s)?",
    re.IGNORECASE,
)
"""What announces the names of a list: "several journals, including the"."""
LAST_MARKS = 6
"""Commas and dashes from the end between which a role is looked for."""
ROLE_MARKS = re.compile(r",\s|\s[–-]\s|:\s|\t")
GROUPS = frozenset("group groupe team office college bureau".split())
"""Bodies that are rather an organization than a role in one."""
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


@dataclass(frozen=True, slots=True)
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
    lines: list[ServiceLine] = []
    head, text = without_head(text)
    if head is not None:
        role, least = head, 2
    stated: str | None = None
    for clause in clauses(PARTICIPANTS.sub("", text)):
        found = _read_clause(clause, stated or role, 2 if stated else least)
        stated = next((line.role for line in found if line.role and line.role != role), stated)
        lines += found
    return lines


def _read_clause(clause: str, role: str | None, least: int) -> list[ServiceLine]:
    """The services of one clause; ``least`` is the number of names that make a list where it states no role."""
    clause = COMPANY.sub("", clause)
    phrase = leading_role(clause, HEADS, ROLE_MODIFIERS)
    if phrase and not _is_venue_name(clause, phrase):
        stated, rest = clause[: phrase.end].strip(" ,–-"), clause[phrase.rest :]
        if THESIS.search(fold(clause[: phrase.end + 30])) and (thesis := _thesis(clause)):
            return [thesis]
        stated, rest = _with_office(stated, rest, phrase)
        if (bracket := BRACKET.match(rest)) and _is_role(bracket["inner"]):
            stated, rest = f"{stated} {bracket.group().strip()}", rest[bracket.end() :].strip(" ,")
        return _venues(_without_pronoun(stated), _without_bracketed_list(rest), clause)
    undated = strip_dates(clause).strip(" .")
    if split := _role_behind_name(undated):
        return _venues(split[1], split[0], clause, SINGLE)
    office = _leading_office(clause)
    if office:
        return _venues(office, clause[len(office) :].strip(" ,"), clause, SINGLE)
    body = _leading_body(clause)
    if body:
        return _venues(body, clause[len(body) :].strip(" ,"), clause, SINGLE)
    start = None if JOURNAL_END.search(undated) else trailing_role(undated, HEADS, ROLE_MODIFIERS)
    if start and words_of(undated)[-1] not in BODIES:
        return [ServiceLine(undated[start:], organization_of(undated[:start]), find_date_ranges(clause))]
    return _venues(role, clause, clause, least)


def _thesis(clause: str) -> ServiceLine | None:
    """The jury of a thesis: all that stands before the comma is the role, what follows the university."""
    head, comma, tail = _first(clause)
    if comma and not THESIS.search(fold(head)):
        further, comma, tail = _first(tail)
        head = f"{head}, {further}"
    bare = BRACKET.sub("", strip_dates(head))
    if not comma or len(bare.split()) > 12 or not strip_dates(tail).strip(" ."):
        return None
    return ServiceLine(clean_value(bare), organization_of(strip_dates(tail)), find_date_ranges(clause))


def _role_behind_name(text: str) -> tuple[str, str] | None:
    """The name and the role of "Crelle's Journal, referee" or "ICM – session chair, Zurich"."""
    masked = mask(text)
    for found in reversed(list(ROLE_MARKS.finditer(masked))[-LAST_MARKS:]):
        end = masked.find(", ", found.end())
        role = BRACKET.sub("", text[found.end() : end if end > 0 else None][:LONGEST]).strip(" .")
        if text[: found.start()].strip() and 0 < len(role.split()) <= 6 and _is_role(role):
            return text[: found.start()], role
    return None


def _last(text: str, mark: str) -> tuple[str, bool, str]:
    place = mask(text).rfind(mark)
    return (text[:place], True, text[place + len(mark) :]) if place > 0 else (text, False, "")


def _is_role(text: str) -> bool:
    phrase = leading_role(text, HEADS, ROLE_MODIFIERS)
    return bool(phrase and phrase.end >= len(text.rstrip(" .")))


def _is_venue_name(clause: str, phrase: RolePhrase) -> bool:
    """Whether the role words open the name of a venue: "Review of Economic Studies", "Editor & Publisher"."""
    words = clause[: phrase.end].split()
    return (
        len(words) == 1
        and key_of(words[0]) in ("review", "reviews", "council", "office", "board")
        and (phrase.connector in ("of", "de", ""))
    )


def _with_office(role: str, rest: str, phrase: RolePhrase) -> tuple[str, str]:
    """The role with its field where the organization follows: "Director of Research, Institute of Physics"."""
    head = key_of(role.split()[-1])
    offices = ("president", "director", "head", "chair", "dean", "committee", "representative", "coordinator", "board")
    if phrase.connector not in ("of", "on", "for") or head not in offices:
        return role, rest
    field, comma, tail = _first(rest)
    names = words_of(tail)
    if not comma or not names or len(field.split()) > 5:
        return role, rest
    is_body = head in ("committee", "board") and phrase.connector == "on"
    is_host = any(word in HOST_WORDS or word in EVENT_WORDS for word in words_of(field))
    if is_body or (not is_host and any(word in HOST_WORDS for word in names)):
        return f"{role} {phrase.connector} {field}", tail
    return role, rest


def _first(text: str) -> tuple[str, bool, str]:
    place = mask(text).find(", ")
    return (text[:place], True, text[place + 2 :]) if place > 0 else (text, False, "")


def _without_pronoun(role: str) -> str:
    lowered = role.lower()
    for lead in (
        "served as a ",
        "served as an ",
        "served as ",
        "acted as a ",
        "acted as ",
        "i have also ",
        "i have ",
        "i ",
    ):
        if lowered.startswith(lead):
            return role[len(lead) :]
    return role


def _without_bracketed_list(rest: str) -> str:
    """What follows a role, without "the following journals:" in front of the names."""
    masked = mask(rest)
    colon = masked.find(":")
    if 0 <= colon < 60:
        words = words_of(rest[:colon])
        if words and all(w in LIST_LEADS or w in ARTICLES or w in ("several", "various", "and", "many") for w in words):
            return rest[colon + 1 :].strip()
    return without_list_lead(rest)


def _leading_office(clause: str) -> str | None:
    """The role in words of its own that a clause begins with: "Communications Director, Institute of Physics"."""
    head, comma, tail = _first(clause)
    words = words_of(BRACKET.sub("", head))
    is_short = comma and 1 < len(words) <= 7 and any(c.isalpha() for c in strip_dates(tail))
    return head if is_short and words[-1] in OFFICES else None


def _leading_body(clause: str) -> str | None:
    """The committee that a clause begins with: it is the role, and the organization follows."""
    head = _first(clause)[0]
    words = words_of(BRACKET.sub("", head))
    if not 1 < len(words) <= 9 or not _first(clause)[1]:
        return None
    return head if words[-1] in BODIES and words[-1] not in GROUPS else None


def _venues(role: str | None, rest: str, clause: str, least: int = 2) -> list[ServiceLine]:
    """One service for each venue named behind a role, where there are at least so many."""
    rest = rest.strip(" .,:–-")
    role = clean_value(BRACKET.sub(_bracketed_role, strip_dates(role))) if role else None
    if (cut := PURPOSE.search(rest)) and cut.start() > 10:
        rest = rest[: cut.start()]
    kind = list_kind(role)
    if kind == "review" and least != SINGLE:
        rest = _reviewed_for(rest)
    pieces = list_pieces(rest, kind) if kind and least != SINGLE else []
    if kind == "review" and len(pieces) > 1 and all(word.islower() for word in pieces[0].split()):
        pieces = pieces[1:]
        least = 1
    if len(pieces) >= least or (
        kind == "review" and len(pieces) == 2 and all(names_journal(piece) for piece in pieces)
    ):
        own = [_dated(role, piece) for piece in pieces]
        shared = own[-1].dates if sum(bool(line.dates) for line in own) == 1 and own[-1].dates else ()
        return [replace(line, dates=line.dates or shared) for line in own if line.organization]
    if expanded := _expanded(role, rest):
        return expanded
    dates = find_date_ranges(clause)
    organization = organization_of(strip_dates(rest))
    if role is None and organization is None:
        return []
    return [ServiceLine(role, organization, dates)]


def _bracketed_role(found: re.Match[str]) -> str:
    """A bracket within a role where it holds a role too, else nothing: "Hiring committee (chair)"."""
    return found.group() if _is_role(found["inner"]) else ""


def _reviewed_for(rest: str) -> str:
    """The venues without the works that were judged: "3 manuscripts for …", a title in quotation marks."""
    if works := WORKS.match(rest):
        rest = rest[works.end() :]
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
    if found and _is_role(strip_dates(tail)):
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
