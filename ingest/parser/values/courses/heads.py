"""Heads of courses, a role or an institution, that the splitting into entries left at the end of the entry above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.courses.details import host_of
from ingest.parser.values.courses.lines import read_course
from ingest.parser.values.courses.names import is_institution
from ingest.parser.values.courses.roles import is_role_line, is_told, take_role
from ingest.parser.values.rows import Item, Row

LEAST_PAIRS, SHARE_OF_PAIRS = 4, 0.6
"""Entries of a list, and roles for each course in it, from which courses and roles take turns."""
MOST_WORDS = 14
"""Words of a head."""


def with_heads_apart(items: Sequence[Item]) -> list[Item]:
    """The entries, a role at the end of one that holds for the courses below it as an entry of its own.

    A role below a course is its own where the last entry of the list ends with one too: then all are ordered so.
    """
    items = _with_roles_joined(items)
    if len(items) < 2 or _size(items[-1]):
        return list(items)
    parts: list[Item] = []
    moved: tuple[Row, ...] = ()
    labels = items[0].labels
    are_hosts = is_institution(labels[-1]) if labels else not items[0].marker and _names_host(items[0].rows[0])
    for item, following in zip(items, (*items[1:], None), strict=True):
        whole, moved = (replace(item, rows=moved + item.rows), ()) if moved else (item, ())
        if are_hosts and following is not None and item.marker and _names_host(item.rows[-1]) and len(item.rows) > 1:
            parts += [replace(whole, rows=whole.rows[:-1]), replace(item, rows=item.rows[-1:], marker="", gutter=())]
        elif following is None or _has_role(following):
            parts.append(whole)
        elif _size(item):
            parts += [replace(whole, rows=whole.rows[:-1]), replace(item, rows=item.rows[-1:], marker="", gutter=())]
        elif _ends_with_course(item) and _is_host(following.rows[0]):
            parts += [replace(whole, rows=whole.rows[:-1])] if len(whole.rows) > 1 else []
            moved = item.rows[-1:]
        else:
            parts.append(whole)
    return parts


def _with_roles_joined(items: Sequence[Item]) -> list[Item]:
    """The entries, where each second is but the roles in the course above it, with these joined to their course."""
    begins = [_begins_with_roles(item) for item in items]
    if len(items) < LEAST_PAIRS or begins[0] or not begins[-1] or sum(begins) < SHARE_OF_PAIRS * begins.count(False):
        return list(items)
    joined: list[Item] = []
    for item, is_role in zip(items, begins, strict=True):
        if is_role:
            above = joined[-1]
            joined[-1] = replace(above, rows=above.rows + item.rows, gutter=above.gutter + item.gutter)
        else:
            joined.append(item)
    return joined


def _begins_with_roles(item: Item) -> bool:
    """Whether an entry begins with a role and a full stop, or with nothing but roles: "Lecturer, tutor. Topics: …"."""
    pieces = item.rows[0].pieces
    end = next((place for place, piece in enumerate(pieces) if place and piece.before != "comma"), len(pieces))
    ends_here = end == len(pieces) or pieces[end].before == "period"
    return bool(pieces) and ends_here and is_role_line([*pieces[:end]])


def _size(item: Item) -> int:
    """How many rows at the end of an entry are a head: a role, with or without an institution."""
    last = item.rows[-1]
    if len(item.rows) < 2 or last.mark or not last.pieces or not item.rows[-2].pieces:
        return 0
    if len(last.text.split()) > MOST_WORDS or last.text.endswith((".", ",", ";")) or is_told(last.text):
        return 0
    return 1 if is_role_line(last.pieces) or _is_role_at_host(last) else 0


def _ends_with_course(item: Item) -> bool:
    """Whether an entry ends with a role and its course: "Lecturer: Algebra"."""
    last = item.rows[-1]
    if last.mark or item.gutter or last.dates or not last.pieces or len(last.text.split()) > MOST_WORDS:
        return False
    lines = read_course(last.pieces)
    return len(lines) == 1 and bool(lines[0].role and lines[0].course) and not is_told(last.text)


def _is_host(row: Row) -> bool:
    """Whether a row gives an institution and dates, and no course."""
    lines = read_course(row.pieces) if row.pieces and row.dates else []
    return len(lines) == 1 and bool(lines[0].institution) and not lines[0].course and not lines[0].role


def _names_host(row: Row) -> bool:
    """Whether a row without a list mark or date is but the name of an institution, perhaps with its place."""
    return not row.mark and not row.dates and bool(row.pieces) and host_of(row) is not None


def _is_role_at_host(row: Row) -> bool:
    lines = read_course(row.pieces)
    return len(lines) == 1 and bool(lines[0].role and lines[0].institution) and not lines[0].course


def _has_role(item: Item) -> bool:
    """Whether an entry begins with a role of its own."""
    first = item.rows[0]
    return bool(first.pieces) and bool(take_role(first.pieces)[0])
