"""Lists that name many occasions in one line, cut into one entry for each: "1932: University of Jena, DMV, ETH"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ingest.parser.frozen import frozen
from ingest.parser.values.events import event_score, is_acronym, words_of
from ingest.parser.values.pieces import mask
from ingest.parser.values.places import is_place
from ingest.parser.values.rows import Item, Row, cut_row, joined_rows
from ingest.parser.values.talks.named_events import QUOTED_NAME
from ingest.parser.vocabulary.events import SUBUNIT_WORDS, UNIVERSITY_WORDS

TITLE_SIGNS = frozenset('“”«»"„?')
"""Signs of titles, which lists of occasions have none of."""
LEAST_SCORE = 1.0
MOST = 0.8
"""Share of the parts of a line that must look like occasions."""
MEAN, ALONE = 2.5, 4
"""Occasions in a line: on average in a list, and where it is the only line."""
LONGEST_NAME = 16
"""Words of an occasion."""
LOOSE = " .*†,;:"
BRACKETED = re.compile(
    r"[^,;()]{3,100}(?:,[^,;()]{2,40}){0,2}\s\([^()]{0,30}\b(?:19|20)\d\d[^()]{0,20}\)[*†]?"
    r"(?P<behind>\s*$|[,;.]\s*(?:and\s|$)?)"
)
"""An event with its year in brackets, up to the next."""
LEAST_BRACKETED = 3
MOST_PLACED = 0.6
"""Share of lines with one place, at the end, from which each line is one occasion."""
LEAST_YEARLY = 0.7
"""Share of the names behind years of their own, one year a line, that must look like occasions."""
LEAST_SHARE = 0.4
"""Share of the parts below a year that must look like occasions where all of them may be names."""
SMALL_WORD = 3
FOOTNOTE = re.compile(r"(?:[a-z*†‡§]\s)?(?:indicates?|denotes?|marks?|=)\s")
"""The beginning of a remark on the marks in a list."""
MOST_ROWS = 40


@frozen
class _Parts:
    """The separators at which a line may be cut, and the share of its parts that are occasions."""

    row: Row
    cuts: tuple[tuple[int, int], ...]
    share: float
    are_names: bool = False
    """Whether all parts may be names, and the first is surely that of an occasion."""
    is_placed: bool = False
    """Whether the only place stands at the end, as that of one occasion."""


def split_event_lists(items: Sequence[Item]) -> list[Item]:
    """The entries, those that list several occasions without titles cut apart, each with the date of its line."""
    items = [part for _, run in groupby(items, lambda item: item.labels) for part in _bracketed(list(run))]
    parts = [_parts(item) for item in items]
    several = [found for found in parts if found is not None]
    shares = [found.share for found in several]
    counts = [len(found.cuts) + 1 for found in several]
    is_yearly = _is_yearly(items, several)
    if len(several) < 0.7 * len(items) or not several or (sum(shares) < MOST * len(shares) and not is_yearly):
        return list(items)
    if sum(found.is_placed for found in several) >= MOST_PLACED * len(several):
        return list(items)
    if sum(counts) < MEAN * len(counts) or (len(counts) == 1 and counts[0] < ALONE):
        return list(items)
    return [part for item, found in zip(items, parts, strict=True) for part in _cut(item, found)]


def _is_yearly(items: Sequence[Item], several: Sequence[_Parts]) -> bool:
    """Whether each line lists names behind a year of its own, and many of these names are surely occasions."""
    leading = [(item.gutter or item.rows[0].dates)[:1] for item in items]
    years = [found[0].start for found in leading if found]
    is_led = all(item.gutter or (item.rows[0].dates and item.rows[0].dates[0].at[0] <= 1) for item in items)
    if not is_led or len(items) < LEAST_BRACKETED or len(set(years)) < len(items):
        return False
    named = sum(found.are_names for found in several)
    shares = [found.share for found in several]
    return named >= MOST * len(several) and sum(shares) >= LEAST_YEARLY * len(shares)


def _bracketed(items: list[Item]) -> list[Item]:
    """The entries, where all their lines are one list of events each with its year in brackets, cut at these."""
    if (
        any(item.gutter or item.goes_on for item in items)
        or not items
        or sum(len(item.rows) for item in items) > MOST_ROWS
    ):
        return items
    rows = [row for item in items for row in item.rows]
    row = joined_rows(*rows) if len(rows) > 1 else rows[0]
    cuts: list[tuple[int, int]] = []
    place = 0
    while found := BRACKETED.match(row.text, place):
        place = found.end()
        cuts.append(found.span("behind"))
    if place < len(row.text) or len(cuts) < LEAST_BRACKETED:
        return items
    parts = cut_row(row, cuts[:-1])
    dated = [(part, found) for part in parts for found in part.dates or (None,)]
    return [
        replace(items[0], rows=(part,), gutter=(found,) if found and len(part.dates) > 1 else (), marker="")
        for part, found in dated
    ]


def _cut(item: Item, found: _Parts | None) -> list[Item]:
    if found is None or not found.cuts:
        return [item]
    first, *rest = cut_row(found.row, found.cuts)
    others = [replace(item, rows=(row,), gutter=row.dates or item.dates, marker="") for row in rest]
    return [replace(item, rows=(first,)), *others]


def _parts(item: Item) -> _Parts | None:
    """Where the one line of an entry may be cut; None where it is no list of occasions."""
    first, *others = [row for row in item.rows if row is item.rows[0] or not FOOTNOTE.match(row.text)]
    if any(other.mark or other.dates for other in others):
        return None
    row = joined_rows(first, *others) if others else first
    if len({(found.start or found.end or "")[:4] for found in item.dates}) > 1:
        return None
    if not TITLE_SIGNS.isdisjoint(QUOTED_NAME.sub("", row.text)):
        return None
    if row.dates and not item.gutter and not _may_lead(row):
        return None
    masked = mask(row.text)
    sign = ";" if ";" in masked else ","
    places = [place for place, character in enumerate(masked) if character == sign]
    texts = [row.text[low:high].strip(LOOSE) for low, high in _between(places, row)]
    starts = [place for place in range(1, len(texts)) if not _goes_on(texts[place - 1], texts[place])]
    share = sum(_is_occasion(text) for text in texts) / len(texts)
    are_names = all(_is_name(text) for text in texts)
    if item.gutter and len(texts) >= ALONE and share >= LEAST_SHARE and are_names:
        share = 1.0
    cuts = tuple((places[start - 1], places[start - 1] + 1) for start in starts)
    return _Parts(row, cuts, share, are_names and _is_occasion(texts[0]), _ends_in_one_place(texts))


def _ends_in_one_place(texts: Sequence[str]) -> bool:
    """Whether the last parts are a town with its region or country, and no other part is a place."""
    if len(texts) < LEAST_BRACKETED or not is_place(f"{texts[-2]}, {texts[-1]}"):
        return False
    return not any(is_place(text) for text in texts[:-2])


def _is_name(text: str) -> bool:
    """Whether a part may be a name: few words, all of them in capitals but for the smallest and what is bracketed."""
    words = [word for word in text.split("(")[0].split() if len(word) > SMALL_WORD]
    return len(words) <= LONGEST_NAME // 2 and all(word[:1].isupper() or word[:1].isdigit() for word in words)


def _may_lead(row: Row) -> bool:
    """Whether the date of a line may hold for all that the line lists: it stands at one of its ends."""
    start, end = row.dates[0].at
    return start <= 1 or len(row.text) - end <= 2


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
    if QUOTED_NAME.search(text):
        return True
    name = text.split("(")[0].strip(LOOSE) or text
    return is_place(text) or is_acronym(words[0]) or max(event_score(name), event_score(text)) >= LEAST_SCORE
