"""What the rows below a course tell of it: the role, the institution, the dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.parser.frozen import frozen
from ingest.parser.values.courses.hosts import best_institution, is_part
from ingest.parser.values.courses.names import NO_COURSE, campus_joined, is_institution
from ingest.parser.values.courses.roles import is_role_line, is_told, role_at_end, role_phrase, take_role
from ingest.parser.values.dates import DateRange
from ingest.parser.values.name_parts import looks_like_name
from ingest.parser.values.pieces import Piece, clean_value
from ingest.parser.values.places import split_place
from ingest.parser.values.roles import ends_with_role
from ingest.parser.values.rows import Row, join_pieces
from ingest.parser.vocabulary.courses import TEACHING_ROLES

AT = re.compile(r"\b(?:at|à|an der|presso)\s(?:the\s|l['’])?(?=[A-Z])")
MOST_PIECES = 5
TITLED = re.compile(r"(?:with\s)?(?:Prof(?:essor(?:in)?|esseure?|esora?|essore|essoressa)?|Dr)\b\.?\s")
"""The title before the name of another teacher."""


@frozen
class Details:
    """What stands below a course; empty fields are None."""

    role: str | None = None
    institution: str | None = None
    dates: tuple[DateRange, ...] = ()


def read_details(rows: Sequence[Row]) -> Details:
    """The role, institution and dates in the rows below a course, the first of each."""
    role = None
    hosts: list[str] = []
    for row in rows:
        if row.pieces:
            found, named = _of_row(row)
            role, hosts = role or found, hosts + ([named] if named else [])
    whole = next((host for host in hosts if not is_part(host)), hosts[0] if hosts else None)
    return Details(role, whole, next((row.dates for row in rows if row.dates), ()))


def _of_row(row: Row) -> tuple[str | None, str | None]:
    """Role and institution of one row; of a sentence only where it was."""
    if NO_COURSE.search(row.text):
        return None, None
    cells = [piece for piece in row.pieces if piece.before == "tab" and is_institution(piece.text)]
    if is_told(row.text) or len(row.pieces) > MOST_PIECES:
        return None, best_institution([cells[-1].text]) if cells else _host_at(row.text)
    if roles := _listed_roles(row.pieces):
        return roles, None
    if (role := role_at_end(row.pieces)) and not TITLED.match(row.text):
        return clean_value(role), None
    pieces = campus_joined(row.pieces)
    titled = TITLED.match(pieces[0].text)
    if _tells_of_others(pieces) or (titled and _is_person(pieces[0].text[titled.end() :])):
        return None, best_institution([piece.text for piece in pieces if is_institution(piece.text)])
    phrase = role_phrase(pieces[0].text)
    role, rest = take_role(pieces) if phrase or len(pieces) > 1 else (None, pieces)
    hosts = [piece.text for piece in rest if is_institution(piece.text)]
    if role is None and not (rest and is_institution(rest[0].text)) and len(hosts) < len(rest) and not cells:
        return None, _host_at(row.text) if not hosts else None
    return clean_value(role) if role else None, best_institution(hosts)


def _listed_roles(pieces: Sequence[Piece]) -> str | None:
    """The roles between commas that a row begins with, at least two, where it names no institution."""
    if len(pieces) < 2 or pieces[1].before != "comma" or any(is_institution(piece.text) for piece in pieces):
        return None
    end = next((place for place, piece in enumerate(pieces) if place and piece.before != "comma"), len(pieces))
    return clean_value(join_pieces(pieces[:end])) if is_role_line(pieces[:end]) else None


def _tells_of_others(pieces: Sequence[Piece]) -> bool:
    """Whether a row names the role of another person: "Course leader: E. Artin"."""
    return any(
        value.before == "colon" and ends_with_role(label.text, TEACHING_ROLES) and _is_person(value.text)
        for label, value in pairwise(pieces)
    )


def _host_at(text: str) -> str | None:
    """The institution behind "at" in a row: "Upper division course at UBC on genetics"."""
    for found in AT.finditer(text):
        words = text[found.end() :].split(" ")
        for count in range(min(len(words), 8), 0, -1):
            name = " ".join(words[:count]).strip(" .,;()")
            if is_institution(name) and "," not in name:
                return clean_value(split_place(name)[0])
    return None


def host_of(row: Row) -> str | None:
    """The institution that a short line below a course names."""
    if len(row.pieces) > 4 or is_told(row.text) or is_role_line(row.pieces):
        return None
    pieces: list[Piece] = campus_joined(row.pieces)
    hosts = [piece.text for piece in pieces if is_institution(piece.text)]
    return best_institution(hosts) if is_institution(pieces[0].text) or len(hosts) == len(pieces) else None


def _is_person(text: str) -> bool:
    return looks_like_name(text) and not is_institution(text)
