"""Entries that tell of several talks in a row or line by line, cut apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.pieces import mask
from ingest.parser.values.places import is_place
from ingest.parser.values.rows import Item, Row, cut_row
from ingest.parser.values.units import is_numbered

LEAST_ROWS, MOST_APART = 4, 0.7
"""Rows of a list, and their share with a place apart, from which each row is an occasion."""
PLACE_WORDS = 4
YEAR_LENGTH = 4


def by_rows(items: Sequence[Item]) -> list[Item]:
    """The entries, those below one year with an event and its place apart on each row cut into these rows."""
    rows = [row for item in items for row in item.rows]
    if len(rows) < LEAST_ROWS or sum(map(_has_place_apart, rows)) < MOST_APART * len(rows):
        return list(items)
    return [part for item in items for part in _rows_below(item)]


def _has_place_apart(row: Row) -> bool:
    """Whether a few words, as of a place, stand apart at the end of a row without date."""
    head, tab, cell = row.text.rpartition("\t")
    is_short = len(cell.split()) <= PLACE_WORDS and cell[:1].isupper() and not any(c.isdigit() for c in cell)
    return bool(tab) and is_short and len(head.split()) > 1 and not row.dates


def _rows_below(item: Item) -> list[Item]:
    """The rows of an entry as entries with its date; one without a place is the rest of that above it."""
    parts: list[list[Row]] = []
    for row in item.rows:
        if parts and not _has_place_apart(row):
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
