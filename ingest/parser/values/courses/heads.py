"""Heads of courses, a role or an institution, that the splitting into entries left at the end of the entry above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.courses.lines import read_course
from ingest.parser.values.courses.roles import is_role_line, is_told, take_role
from ingest.parser.values.rows import Item, Row

MOST_WORDS = 14
"""Words of a head."""


def with_heads_apart(items: Sequence[Item]) -> list[Item]:
    """The entries, a role at the end of one that holds for the courses below it as an entry of its own.

    A role below a course is its own where the last entry of the list ends with one too: then all are ordered so.
    """
    if len(items) < 2 or _size(items[-1]):
        return list(items)
    parts: list[Item] = []
    for item, following in zip(items, (*items[1:], None), strict=True):
        size = _size(item)
        if not size or following is None or _has_role(following):
            parts.append(item)
            continue
        head = replace(item, rows=item.rows[-size:], marker="", gutter=())
        parts.append(replace(item, rows=item.rows[:-size]))
        parts.append(head)
    return parts


def _size(item: Item) -> int:
    """How many rows at the end of an entry are a head: a role, with or without an institution."""
    last = item.rows[-1]
    if len(item.rows) < 2 or last.mark or not last.pieces or not item.rows[-2].pieces:
        return 0
    if len(last.text.split()) > MOST_WORDS or last.text.endswith((".", ",", ";")) or is_told(last.text):
        return 0
    return 1 if is_role_line(last.pieces) or _is_role_at_host(last) else 0


def _is_role_at_host(row: Row) -> bool:
    lines = read_course(row.pieces)
    return len(lines) == 1 and bool(lines[0].role and lines[0].institution) and not lines[0].course


def _has_role(item: Item) -> bool:
    """Whether an entry begins with a role of its own."""
    first = item.rows[0]
    return bool(first.pieces) and bool(take_role(first.pieces)[0])
