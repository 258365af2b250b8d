"""The services for the names behind a role: one for each venue of a list, or one for the organization."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.frozen import frozen
from ingest.parser.values.dates import DateRange, find_date_ranges, strip_dates
from ingest.parser.values.events import words_of
from ingest.parser.values.pieces import clean_value, mask, quoted_spans
from ingest.parser.values.services.clauses import without_list_lead
from ingest.parser.values.services.roles import bracketed_role, is_role
from ingest.parser.values.services.venues import (
    ACRONYM_END,
    BRACKET,
    YEAR_BEHIND,
    comma_pieces,
    list_kind,
    list_pieces,
    names_journal,
    organization_of,
)
from ingest.parser.vocabulary.services import ARTICLES, LIST_LEADS

PURPOSE = re.compile(
    r"\s(?:to\s(?:broaden|support|increase|promote|help|encourage|provide|develop|prepare|raise|improve"
    r"|conduct|discuss|select|review|organi[sz]e|design|create|teach)\s|(?:,\s)?where\s|(?:,\s)?in which\s)"
)
PEOPLE = re.compile(
    r"(?:[a-zà-ÿ]+\s){0,3}(?:students|pupils|children|kids|teenagers|girls|women|teachers|researchers|élèves|étudiants"
    r"|schüler(?:innen)?|studierende|alumnos|estudiantes|studenti|alunos|estudantes)(?![\w’'])(?:\s[a-zà-ÿ]+){0,5}\W*$"
)
"""Those for whom something is done, which are no organization: "high school students from poor families"."""
EXAMPLES = re.compile(
    r"(?:[\w-]+\s){0,4}(?:journals|conferences|venues|revues|zeitschriften|revistas|riviste)(?:\s\([^()]{1,40}\))?,?\s"
    r"(?:such as|including|like|e\.g\.,?|dont|wie|darunter|como|tais como|come|tra cui)\s(?:the\s)?",
    re.IGNORECASE,
)
"""What announces the names of a list: "several journals, including the"."""
WORKS = re.compile(
    r"(?:(?:\d+\+?|several|many|various|multiple|numerous)\s)?(?:journal\s|conference\s)?"
    r"(?:manuscripts?|papers?|articles?|submissions?|proposals?|abstracts?|reviews)\s"
    r"(?:for|in|to|from|at|submitted to|pour|für|para|per)\s(?:the\s)?",
    re.IGNORECASE,
)
MOST_COMMAS = 4
"""Commas from which a line is a list of names even where others hold one each."""
DATED_AND = re.compile(r"(?<=[\d–-]\))\s(?:and|&|et|und|y|e)\s")
"""What joins the last of a list whose names each end in a year."""
MOST_DATED = 0.75
"""Share of the pieces of a list that must end in a date where dates part its names."""
SINGLE = 99
"""More names than any list has: what follows the role is one organization."""
LINED = 98
"""The same where each line of a list holds one name, but for lines with many commas."""


@frozen
class ServiceLine:
    """One role for one organization; what the line does not say is None."""

    role: str | None
    organization: str | None
    dates: tuple[DateRange, ...] = ()


def name_services(role: str | None, rest: str, clause: str, least: int = 2) -> list[ServiceLine]:
    """One service for each venue named behind a role, where there are at least so many."""
    rest = rest.strip(" .,:–-")
    role = clean_value(BRACKET.sub(bracketed_role, strip_dates(role))) if role else None
    if (cut := PURPOSE.search(rest)) and cut.start() > 10:
        rest = rest[: cut.start()]
    kind = list_kind(role)
    if kind == "review" and least != SINGLE:
        rest = _reviewed_for(rest)
    least = 3 if least == LINED and rest.count(", ") >= MOST_COMMAS else least
    pieces = list_pieces(rest, kind) if kind and least < LINED else []
    if role and not kind and least < LINED and len(dated := _joined_to_dated(comma_pieces(rest))) > 1:
        pieces = dated
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


def _joined_to_dated(pieces: Sequence[str]) -> list[str]:
    """The pieces of a list in which most end in a date, the others joined to what follows; else none."""
    pieces = [part for piece in pieces for part in DATED_AND.split(piece)]
    ends = [_ends_dated(piece) for piece in pieces]
    if not ends or not ends[-1] or sum(ends) < MOST_DATED * len(ends):
        return []
    joined: list[str] = []
    for place, piece in enumerate(pieces):
        is_open = place > 0 and not ends[place - 1]
        joined[-1:] = [f"{joined[-1]}, {piece}"] if is_open else [*joined[-1:], piece]
    return joined


def _ends_dated(piece: str) -> bool:
    """Whether a piece is a name with its date behind it."""
    dates = find_date_ranges(piece)
    return bool(dates) and dates[0].at[0] > 2 and not strip_dates(piece)[dates[0].at[0] :].strip(" .,;()")


def without_list_opening(rest: str) -> str:
    """What follows a role, without "the following journals:" in front of the names."""
    masked = mask(rest)
    colon = masked.find(":")
    if 0 <= colon < 60:
        words = words_of(rest[:colon])
        if words and all(w in LIST_LEADS or w in ARTICLES or w in ("several", "various", "and", "many") for w in words):
            return rest[colon + 1 :].strip()
    return without_list_lead(rest)


def _reviewed_for(rest: str) -> str:
    """The venues without the works that were judged: "3 manuscripts for …", a title in quotation marks."""
    if works := WORKS.match(rest):
        rest = without_list_opening(rest[works.end() :])
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


def _last(text: str, mark: str) -> tuple[str, bool, str]:
    place = mask(text).rfind(mark)
    return (text[:place], True, text[place + len(mark) :]) if place > 0 else (text, False, "")


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
