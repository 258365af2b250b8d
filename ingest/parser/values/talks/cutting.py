"""Entries that tell of several talks in a row or line by line, cut apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.events import event_score, words_of
from ingest.parser.values.pieces import OPENING_QUOTES, mask, quoted_spans
from ingest.parser.values.places import is_place
from ingest.parser.values.rows import Item, Row, cut_row, joined_rows
from ingest.parser.values.talks.named_events import QUOTED_NAME
from ingest.parser.values.units import is_numbered

LEAST_ROWS, MOST_APART = 4, 0.7
"""Rows of a list, and their share with a place apart, from which each row is an occasion."""
TITLE_WORDS, MOST_NAMED, LEAST_REST = 3, 0.8, 1.0
"""Words of a title in quotation marks; share of the talks beside whose titles something stands; how sure a last is."""
PLACE_WORDS = 4
YEAR_LENGTH = 4


def by_rows(items: Sequence[Item]) -> list[Item]:
    """The entries, those below one year with an event and its place or title apart on each row cut into these rows."""
    rows = [row for item in items for row in item.rows]
    for is_whole in (_has_place_apart, _has_bar):
        if len(rows) >= LEAST_ROWS and sum(map(is_whole, rows)) >= MOST_APART * len(rows):
            return [part for item in items for part in _rows_below(item, is_whole)]
    return list(items)


def by_quotations(items: Sequence[Item]) -> list[Item]:
    """The entries, those that name several talks of a year, each an event and a title in quotation marks, cut apart."""
    if all(OPENING_QUOTES.isdisjoint(row.text) for item in items for row in item.rows):
        return list(items)
    rows = [joined_rows(*item.rows) if len(item.rows) > 1 else item.rows[0] for item in items]
    titles = [_titles_in(row.text) for row in rows]
    several = [place for place, found in enumerate(titles) if len(found) > 1 and _is_one_year(items[place])]
    if not several or sum(map(bool, titles)) < MOST_APART * len(items):
        return list(items)
    is_title_first = sum(bool(found) and found[0][0] <= 1 for found in titles) > len(titles) / 2
    parts = {place: _around(rows[place], titles[place], is_title_first) for place in several}
    named = [_beside(part.text) for found in parts.values() for part in found]
    if not named or sum(len(words_of(text)) > 1 for text in named) < MOST_NAMED * len(named):
        return list(items)
    cut: list[Item] = []
    for place, item in enumerate(items):
        dates = item.gutter or item.dates[:1]
        found = parts.get(place)
        cut += [replace(item, rows=(row,), gutter=dates, marker="") for row in found] if found else [item]
    return cut


def _is_one_year(item: Item) -> bool:
    """Whether an entry stands behind its date, and no row of it begins a new one by its mark."""
    if any(row.mark for row in item.rows[1:]):
        return False
    return bool(item.gutter) or bool(item.rows[0].dates and item.rows[0].dates[0].at[0] <= 1)


def _titles_in(text: str) -> list[tuple[int, int]]:
    """Where the titles in quotation marks stand, with the marks; not the names of sessions."""
    names = [found.span() for found in QUOTED_NAME.finditer(text)]
    return [
        (start - 1, end + 1)
        for start, end in quoted_spans(text)
        if len(text[start:end].split()) >= TITLE_WORDS and not any(low < end and start < high for low, high in names)
    ]


def _around(row: Row, titles: Sequence[tuple[int, int]], is_title_first: bool) -> list[Row]:
    """The row cut before each title but the first, or behind each where the event stands in front."""
    if is_title_first:
        return cut_row(row, [(start, start) for start, _ in titles[1:]])
    ends = [end + len(row.text[end:]) - len(row.text[end:].lstrip(" .,;")) for _, end in titles]
    is_more = event_score(row.text[ends[-1] :]) >= LEAST_REST
    return cut_row(row, [(end, end) for end in (ends if is_more else ends[:-1])])


def _beside(text: str) -> str:
    """What stands there besides titles in quotation marks."""
    for start, end in reversed(_titles_in(text)):
        text = text[:start] + text[end:]
    return text


def _has_bar(row: Row) -> bool:
    """Whether an event and a title are divided by a bar."""
    parts = row.text.split("|")
    return len(parts) == 2 and all(len(part.split()) > 1 for part in parts)


def _has_place_apart(row: Row) -> bool:
    """Whether a few words, as of a place, stand apart at the end of a row without date."""
    head, tab, cell = row.text.rpartition("\t")
    is_short = len(cell.split()) <= PLACE_WORDS and cell[:1].isupper() and not any(c.isdigit() for c in cell)
    return bool(tab) and is_short and len(head.split()) > 1 and not row.dates


def _rows_below(item: Item, is_whole: Callable[[Row], bool]) -> list[Item]:
    """The rows of an entry as entries with its date; one that is not whole is the rest of that above it."""
    parts: list[list[Row]] = []
    for row in item.rows:
        if parts and not is_whole(row):
            parts[-1].append(row)
        else:
            parts.append([row])
    return [replace(item, rows=tuple(rows), marker=item.marker if rows is parts[0] else "") for rows in parts]


def cut_occasions(item: Item) -> list[Item]:
    """The entry, its occasions apart where its last row lists several with a date each: "Jena, 1921; Hamburg, 1922"."""
    row = item.rows[-1]
    if len(row.dates) < 2:
        return [item]
    places = _cuts_between(row)
    is_within = all(len(found.start or "") > YEAR_LENGTH for found in row.dates) and _is_divided(row, places)
    if not places or is_numbered(item) or (item.gutter and not is_within):
        return [item]
    first, *rest = cut_row(row, places)
    head = replace(item, rows=(*item.rows[:-1], first))
    return [head, *(replace(item, rows=(other,), goes_on=True, gutter=()) for other in rest)]


def _is_divided(row: Row, places: Sequence[tuple[int, int]]) -> bool:
    return all(row.text[start:end] == ";" for start, end in places)


def _cuts_between(row: Row) -> list[tuple[int, int]]:
    """Where the occasions of a row are divided: at semicolons, else at commas, right behind all dates but the last."""
    masked = mask(row.text)
    for mark in (";", ","):
        places = [masked.find(mark, found.at[1], found.at[1] + 3) for found in row.dates[:-1]]
        starts = [row.text[place + 1 : place + 60].strip() for place in places]
        if all(place >= 0 and _opens_occasion(text) for place, text in zip(places, starts, strict=True)):
            return [] if mark == "," and _are_one(row, starts) else [(place, place + 1) for place in places]
    return []


def _are_one(row: Row, starts: Sequence[str]) -> bool:
    """Whether what stands between commas is one occasion: one year, named twice, or a place behind the first."""
    years = {(found.start or found.end or "")[:4] for found in row.dates}
    return len(years) < len(row.dates) or any(is_place(text.split(",")[0].strip()) for text in starts)


def _opens_occasion(text: str) -> bool:
    """Whether an occasion begins here and no further date."""
    first = text[:1]
    return (first.isalpha() or first in '“"(') and not (find_date_ranges(text) and find_date_ranges(text)[0].at[0] == 0)
