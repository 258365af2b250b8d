"""Lists of teaching in which each course stands above the roles that somebody had in it, or each institution above
the role and the course there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ingest.parser.frozen import frozen
from ingest.parser.values.courses.hosts import best_institution, is_part
from ingest.parser.values.courses.lines import read_course
from ingest.parser.values.courses.names import BRACKET, CODE, HOURS, is_institution
from ingest.parser.values.courses.one_course import CourseLine
from ingest.parser.values.courses.roles import begins_with_role, is_told
from ingest.parser.values.dates import DateRange
from ingest.parser.values.list_blocks import is_where
from ingest.parser.values.pieces import Piece, clean_value
from ingest.parser.values.places import split_place
from ingest.parser.values.rows import Item, Row, join_pieces

FEWEST = 2
"""Heads with a role below them from which a list is ordered so."""
LEAST_PAIRS = 0.6
"""Share of its heads that must have a role below them."""
LEAST_COURSES = 0.5
"""Share of the roles that must name a course for what stands above them to be institutions."""
LONGEST_HEAD = 16
NAMES = re.compile(r"(?:The|An?|Website|Full|Short|Undergraduate|Graduate)\s[A-Z]")
"""Beginnings of names of courses that are also those of sentences."""


@frozen
class Taught:
    """A course as a nest of rows tells it, with the rows that it was read from."""

    item: Item
    line: CourseLine
    dates: tuple[DateRange, ...]
    row: Row


@frozen
class _Nest:
    item: Item
    head: Row
    roles: tuple[Row, ...]
    dates: tuple[DateRange, ...] = ()


def nested_courses(items: Sequence[Item]) -> list[Taught]:
    """The courses of a list in which heads and roles take turns throughout; empty where they do not."""
    nests = _nests_of(items)
    rows = [row for nest in nests for row in nest.roles]
    named = sum(bool(_course_in(row)) for row in rows)
    if not nests:
        return []
    if named >= LEAST_COURSES * len(rows):
        is_coded = any(CODE.search(nest.head.text[:24]) for nest in nests)
        return [] if is_coded else [found for nest in nests for found in _at_host(nest)]
    if any(_is_host(nest.head) for nest in nests):
        return []
    return [found for nest in nests for found in _in_course(nest)]


def _nests_of(items: Sequence[Item]) -> list[_Nest]:
    sign = items[0].marker
    rows = [
        (item, replace(row, mark="") if row.mark == sign else row, row is item.rows[0])
        for item in items
        for row in item.rows
        if row.pieces
    ]
    rows = _without_details(rows)
    plain = [row for _, row, _ in rows]
    if len(plain) < 2 * FEWEST or begins_with_role(plain[0].pieces) or not plain or plain[0] is not rows[0][1]:
        return []
    is_role = [begins_with_role(row.pieces) for row in plain]
    heads = [place for place, found in enumerate(is_role) if not found]
    pairs = sum(place + 1 < len(plain) and is_role[place + 1] for place in heads)
    if pairs < max(FEWEST, LEAST_PAIRS * len(heads)) or not (is_role[-1] or pairs > FEWEST):
        return []
    if any(item.gutter and is_first and begins_with_role(row.pieces) for item, row, is_first in rows):
        return []
    nests: list[_Nest] = []
    for item, row, is_first in rows:
        is_below = nests and row.dates and not (nests[-1].roles or nests[-1].dates)
        if not begins_with_role(row.pieces) and not is_below:
            nests.append(_Nest(item, row, (), (item.gutter if is_first else ()) or row.dates or item.gutter))
        else:
            nests[-1] = replace(nests[-1], roles=(*nests[-1].roles, row))
    return nests


def _without_details(rows: Sequence[tuple[Item, Row, bool]]) -> list[tuple[Item, Row, bool]]:
    """The rows without what is told of the roles; roles behind a list mark are none of this right below a head."""
    kept: list[tuple[Item, Row, bool]] = []
    for item, row, is_first in rows:
        above = kept[-1][1] if kept else None
        is_role = begins_with_role(row.pieces)
        is_below = bool(above and is_role and (above.mark or not begins_with_role(above.pieces)))
        if not _is_told(row) and (not row.mark or is_below):
            kept.append((item, row, is_first))
    return kept


def _is_told(row: Row) -> bool:
    is_long = len(row.text.split()) > LONGEST_HEAD
    is_sentence = not row.dates and (
        (is_told(row.text) and not NAMES.match(row.text)) or is_long or row.text.endswith(".")
    )
    return row.text[:1].islower() or (is_sentence and not begins_with_role(row.pieces))


def _course_in(row: Row) -> str | None:
    lines = read_course(row.pieces, keeps_all=True)
    return lines[0].course if lines and lines[0].role else None


def _is_host(row: Row) -> bool:
    return is_institution(BRACKET.sub("", _without_where(row.pieces)[0].text))


def _without_where(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces without cells that say only where, or for how many hours."""
    last = max((place for place, piece in enumerate(pieces) if piece.before == "tab"), default=0)
    rest = ", ".join(piece.text for piece in pieces[last:])
    return (
        pieces[:last]
        if last and (is_where(rest) or HOURS.search(rest) or not re.search(r"[^\W\d_]{3}", rest))
        else pieces
    )


def _at_host(nest: _Nest) -> list[Taught]:
    """The courses that the roles below an institution name."""
    pieces = _without_where(nest.head.pieces)
    hosts = [piece.text for piece in pieces if is_institution(piece.text)]
    whole = join_pieces(pieces)
    if not nest.roles and nest.dates:
        return [Taught(nest.item, line, nest.dates, nest.head) for line in read_course(nest.head.pieces)]
    is_named = hosts and (is_institution(pieces[0].text) or not is_part(hosts[0]))
    host = best_institution(hosts) if is_named else clean_value(split_place(whole)[0] or whole)
    return [
        Taught(nest.item, replace(line, institution=line.institution or host), row.dates or nest.dates, row)
        for row in nest.roles
        for line in read_course(_without_where(row.pieces), keeps_all=True)
    ]


def _in_course(nest: _Nest) -> list[Taught]:
    """The course above each of the roles, on the occasions of both where each has its own."""
    above = read_course(_without_where(nest.head.pieces), keeps_all=True)[0]
    found: list[Taught] = []
    for place, row in enumerate(nest.roles):
        own = read_course(row.pieces)
        role = own[0].role if own else None
        line = replace(
            above, role=role or above.role, institution=(own[0].institution if own else None) or above.institution
        )
        occasions = [nest.dates, row.dates] if nest.dates and row.dates and place == 0 else [row.dates or nest.dates]
        found += [Taught(nest.item, line, dates, row) for dates in occasions]
    return found


def grouped(items: Sequence[Item]) -> list[list[Item]]:
    """The entries by the sub-headings that they stand below."""
    return [list(group) for _, group in groupby(items, key=lambda item: item.labels)]
