"""Lists that name many occasions in one line, cut into one entry for each: "1932: University of Jena, DMV, ETH"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.parser.values.events import event_score, is_acronym, words_of
from ingest.parser.values.pieces import mask
from ingest.parser.values.places import is_place
from ingest.parser.values.rows import Item, Row, cut_row, joined_rows
from ingest.parser.vocabulary.events import SUBUNIT_WORDS, UNIVERSITY_WORDS

LEAST_SCORE = 1.0
MOST = 0.8
"""Share of the parts of a line that must look like occasions."""
MEAN, ALONE = 2.5, 4
"""Occasions in a line: on average in a list, and where it is the only line."""
LONGEST_NAME = 16
"""Words of an occasion."""
LOOSE = " .*†,;:"


@dataclass(frozen=True, slots=True)
class _Parts:
    """The separators at which a line may be cut, and the share of its parts that are occasions."""

    row: Row
    cuts: tuple[tuple[int, int], ...]
    share: float


def split_event_lists(items: Sequence[Item]) -> list[Item]:
    """The entries, those that list several occasions without titles cut apart, each with the date of its line."""
    parts = [_parts(item) for item in items]
    several = [found for found in parts if found is not None]
    shares = [found.share for found in several]
    counts = [len(found.cuts) + 1 for found in several]
    if len(several) < 0.7 * len(items) or not several or sum(shares) < MOST * len(shares):
        return list(items)
    if sum(counts) < MEAN * len(counts) or (len(counts) == 1 and counts[0] < ALONE):
        return list(items)
    return [part for item, found in zip(items, parts, strict=True) for part in _cut(item, found)]


def _cut(item: Item, found: _Parts | None) -> list[Item]:
    if found is None or not found.cuts:
        return [item]
    first, *rest = cut_row(found.row, found.cuts)
    others = [replace(item, rows=(row,), gutter=row.dates or item.dates, marker="") for row in rest]
    return [replace(item, rows=(first,)), *others]


def _parts(item: Item) -> _Parts | None:
    """Where the one line of an entry may be cut; None where it is no list of occasions."""
    first, *others = item.rows
    if any(other.mark or other.dates for other in others):
        return None
    row = joined_rows(first, *others) if others else first
    if len(item.dates) > 1 or any(sign in row.text for sign in '“”«»"„?'):
        return None
    masked = mask(row.text)
    sign = ";" if ";" in masked else ","
    places = [place for place, character in enumerate(masked) if character == sign]
    texts = [row.text[low:high].strip(LOOSE) for low, high in _between(places, row)]
    starts = [place for place in range(1, len(texts)) if not _goes_on(texts[place - 1], texts[place])]
    hits = sum(_is_occasion(text) for text in texts)
    return _Parts(row, tuple((places[start - 1], places[start - 1] + 1) for start in starts), hits / len(texts))


def _between(places: Sequence[int], row: Row) -> list[tuple[int, int]]:
    start = row.dates[0].at[1] if row.dates and row.dates[0].at[0] <= 1 else 0
    edges = [start, *(place for place in places if place > start), len(row.text)]
    return [(low + (low != start), high) for low, high in pairwise(edges)]


def _goes_on(before: str, text: str) -> bool:
    """Whether a part only tells the place or the university of the occasion before it."""
    if is_place(text):
        return True
    words, earlier = set(words_of(text)), set(words_of(before))
    return bool(earlier & SUBUNIT_WORDS) and not earlier & UNIVERSITY_WORDS and bool(words & UNIVERSITY_WORDS)


def _is_occasion(text: str) -> bool:
    words = text.split()
    if not words or len(words) > LONGEST_NAME:
        return False
    name = text.split("(")[0].strip(LOOSE) or text
    return is_place(text) or is_acronym(words[0]) or max(event_score(name), event_score(text)) >= LEAST_SCORE
