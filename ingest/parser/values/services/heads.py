"""The parts of a list of service: lines within it that say what those below have in common, and no service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parser.frozen import frozen
from ingest.parser.values.events import words_of
from ingest.parser.values.list_blocks import tells_action
from ingest.parser.values.mentees import is_short_guide
from ingest.parser.values.rows import SENTENCE_ENDS, Item, Row
from ingest.parser.values.services.clauses import labels_list
from ingest.parser.values.services.labels import label_role, names_organization, opening_role
from ingest.parser.values.services.lists import begins_with_role

LONGEST_HEAD = 7
MOST_HEADS = 0.34
"""Share of the entries of a list that may end in, or be, a head of those below."""
PARTING = frozenset(",;:|\t")
"""Signs between the parts of a line, of which a head has but one."""
FEWEST_HEADS = 2
"""Heads that a list of whatever length may have."""
FEWEST_SIGNS = 2
"""Semicolons in a row that lists names."""
MOST_ROLES = 0.5
"""Share of the entries that begin with roles of their own where one that names an organization is a head of others."""


@frozen
class Part:
    """Entries below one head, which is empty where none stands above them."""

    head: str
    role: str | None
    items: tuple[Item, ...]


def parts_of(items: Sequence[Item]) -> list[Part]:
    """The entries of a list by the heads among them; a change of sub-headings ends what a head heads."""
    items = _tails_apart([part for item in items for part in _lists_apart(item)])
    has_roles = sum(begins_with_role(item.rows[0]) for item in items) >= MOST_ROLES * len(items)
    is_head = [
        bool(opening_role(item)) or (place + 1 < len(items) and _is_head(item, items[place + 1], has_roles))
        for place, item in enumerate(items)
    ]
    if sum(is_head) > max(FEWEST_HEADS, MOST_HEADS * len(items)):
        is_head = [bool(opening_role(item)) for item in items]
    parts: list[Part] = []
    head, role, held = "", None, list[Item]()
    for item, heads in zip(items, is_head, strict=True):
        if held and (heads or item.labels != held[-1].labels):
            parts.append(Part(head, role, tuple(held)))
            head, role, held = "", None, []
        if heads:
            head = item.rows[0].text.rstrip(" :")
            role = opening_role(item) or label_role(head)
        else:
            held.append(item)
    return [*parts, Part(head, role, tuple(held))] if held else parts


def _is_head(item: Item, below: Item, has_roles: bool) -> bool:
    """Whether an entry only heads those below it: a role above marked or dated ones, an organization above roles."""
    row = item.rows[0]
    if len(item.rows) > 1 or not _may_head(row) or item.gutter or item.labels != below.labels:
        return False
    if item.marker and item.marker == below.marker:
        return False
    if _names_role(row.bare):
        return bool(below.marker or below.dates) or below.rows[0].text.count(";") >= FEWEST_SIGNS
    is_host = names_organization(row.bare) and not begins_with_role(row)
    return is_host and has_roles and begins_with_role(below.rows[0])


def _lists_apart(item: Item) -> list[Item]:
    """An entry that holds whole lists cut before each of them, with the role that stands above it."""
    places: list[int] = []
    for place in range(1, len(item.rows)):
        row, above = item.rows[place], item.rows[place - 1]
        if row.mark or row.text[:1].islower() or above.text.endswith((",", ";")):
            continue
        is_list = labels_list(row.text) or _is_above_another(row, place, item)
        if is_list or (places and places[-1] == place - 1 and _is_above_another(above, place - 1, item)):
            places.append(place)
    if not any(labels_list(row.text) or row.text.count(";") >= FEWEST_SIGNS for row in item.rows):
        return [item]
    bounds = pairwise([0, *places, len(item.rows)])
    return [
        replace(
            item,
            rows=item.rows[low:high],
            gutter=item.gutter if low == 0 else (),
            marker=item.marker if low == 0 else "",
        )
        for low, high in bounds
    ]


def _is_above_another(row: Row, place: int, item: Item) -> bool:
    """Whether a row of an entry is a role that heads the row below it."""
    return place + 1 < len(item.rows) and label_role(row.bare) is not None and _may_head(row)


def _tails_apart(items: Sequence[Item]) -> list[Item]:
    """The entries, with the last row of one that is a head of the next as an entry of its own."""
    tails = [place for place, item in enumerate(items[:-1]) if _ends_in_head(item, items[place + 1])]
    if not tails or len(tails) > MOST_HEADS * len(items):
        return list(items)
    parts: list[Item] = []
    for place, item in enumerate(items):
        if place in tails:
            tail = replace(item, rows=item.rows[-1:], gutter=(), marker="", labels=items[place + 1].labels)
            parts += [replace(item, rows=item.rows[:-1]), tail]
        else:
            parts.append(item)
    return parts


def _ends_in_head(item: Item, below: Item) -> bool:
    row = item.rows[-1]
    is_dated = bool(item.rows[0].dates or item.gutter) and bool(below.dates)
    if len(item.rows) == 1 or item.labels != below.labels or not _may_head(row):
        return False
    return _names_role(row.bare) and (is_dated or bool(below.marker))


def _may_head(row: Row) -> bool:
    """Whether a row is as short and bare as a head: no date, no list mark, no sentence."""
    words = words_of(row.text)
    is_bare = not row.dates and not row.mark and PARTING.isdisjoint(row.text.rstrip(" :"))
    return is_bare and 0 < len(words) <= LONGEST_HEAD and row.text[:1].isupper() and not _is_told(row)


def _is_told(row: Row) -> bool:
    return row.text.endswith(SENTENCE_ENDS[:3]) or tells_action(row.text)


def _names_role(text: str) -> bool:
    return label_role(text) is not None or is_short_guide(text)
