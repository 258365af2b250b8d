"""Entries put right by what is bold in their list: each begins with a bold name, wherever it was cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parser.values.rows import Item, Row
from ingest.parser.values.styled import BOLD, BOTH

MOST = 0.7
"""Share of the entries that begin in bold, from which other rows that do so begin one too."""
FEW = 0.6
"""Rows in bold within entries for each entry; where there are more, bold tells nothing."""
FEWEST = 2


def by_look(items: Sequence[Item]) -> list[Item]:
    """The entries, cut where a row within begins in bold as entries do, and bold ends moved to the entries below."""
    return _cut(_shifted(items))


def _is_bold(row: Row) -> bool:
    """Whether a row begins in bold."""
    sign = next((look for look, text in zip(row.styled.look, row.text, strict=True) if text.isalnum()), "")
    return sign in (BOLD, BOTH)


def _shifted(items: Sequence[Item]) -> list[Item]:
    """The entries, where each but the last ends with a bold row and none begins so, with these rows moved down."""
    above, below = items[:-1], items[1:]
    if len(above) < FEWEST or _is_bold(items[-1].rows[-1]):
        return list(items)
    ends = sum(len(item.rows) > 1 and not item.rows[-1].mark and _is_bold(item.rows[-1]) for item in above)
    if ends < MOST * len(above) or any(_is_bold(item.rows[0]) for item in below):
        return list(items)
    moved = list(items)
    for place, (item, following) in enumerate(pairwise(items)):
        if len(item.rows) > 1 and _is_bold(item.rows[-1]):
            moved[place] = replace(moved[place], rows=moved[place].rows[:-1])
            moved[place + 1] = replace(following, rows=(item.rows[-1], *following.rows))
    return moved


def _cut(items: Sequence[Item]) -> list[Item]:
    """The entries, cut before each unmarked row in bold, where most begin in bold and few have such rows."""
    heads = sum(_is_bold(item.rows[0]) for item in items)
    within = sum(_may_begin(row) for item in items for row in item.rows[1:])
    if heads < max(FEWEST, MOST * len(items)) or not 0 < within <= FEW * len(items):
        return list(items)
    return [part for item in items for part in _parts(item)]


def _may_begin(row: Row) -> bool:
    return not row.mark and row.text[:1].isupper() and _is_bold(row)


def _parts(item: Item) -> list[Item]:
    places = [0, *(place for place, row in enumerate(item.rows) if place and _may_begin(row)), len(item.rows)]
    parts = [replace(item, rows=item.rows[low:high]) for low, high in pairwise(places)]
    return [parts[0], *(replace(part, marker="") for part in parts[1:])]
