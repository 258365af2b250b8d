"""Date columns that a copy of the text took apart: the dates in one block, what they date in the block beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.entries.rows import Row
from ingest.parser.entries.starts import starts_of_number

FEWEST = 2
FEWEST_SPLIT = 3
"""Dates of a block whose neighbour has other lines than first ones of entries."""


def join_columns(rows: tuple[Row, ...], kind: str) -> tuple[Row, ...]:
    """The rows with each block of dates given to the block beside it that has as many rows, or as many entries."""
    joined: list[Row] = []
    place = 0
    while place < len(rows):
        dates = _run(rows, place, is_date=True)
        texts = _run(rows, place + dates, is_date=False) if dates >= FEWEST else 0
        before = _texts_before(joined, dates) if dates >= FEWEST else 0
        if dates >= FEWEST and before == dates:
            joined[-dates:] = _paired(rows[place : place + dates], joined[-dates:], range(dates))
        elif dates >= FEWEST and texts == dates:
            block = rows[place : place + dates]
            joined.extend(_paired(block, rows[place + dates : place + 2 * dates], range(dates)))
            place += dates
        elif found := _split_beside(rows, place, joined, kind):
            joined, place = found
            continue
        else:
            joined.extend(rows[place : place + max(dates, 1)])
        place += max(dates, 1)
    return tuple(joined)


def _split_beside(rows: tuple[Row, ...], place: int, joined: list[Row], kind: str) -> tuple[list[Row], int] | None:
    """The rows as far as they are joined, and where to go on, if the dates from ``place`` on are those of entries.

    Of as many entries that follow, else of as many that went before.
    """
    last = place
    while last < len(rows) and rows[last].is_date:
        last += 1
    block = rows[place:last]
    if len(block) < FEWEST_SPLIT:
        return None
    end = last
    while end < len(rows) and not rows[end].label and _run(rows, end, is_date=True) < FEWEST:
        end += 1
    if starts := starts_of_number(rows[last:end], kind, len(block)):
        return [*joined, *_paired(block, rows[last:end], starts)], end
    begin = len(joined)
    while begin and not joined[begin - 1].is_date and not joined[begin - 1].label:
        begin -= 1
    if starts := starts_of_number(tuple(joined[begin:]), kind, len(block)):
        return [*joined[:begin], *_paired(block, joined[begin:], starts)], last
    return None


def _run(rows: tuple[Row, ...], place: int, is_date: bool) -> int:
    """How many rows from ``place`` on are dates (or are none) without blank space between them."""
    end = place
    while end < len(rows) and rows[end].is_date == is_date and (end == place or rows[end].whole.gap < 0.4):
        end += 1
    return end - place


def _texts_before(joined: list[Row], most: int) -> int:
    """The length of the block of undated rows that ends here; beyond ``most`` it does not matter how long it is."""
    count = 0
    for row in reversed(joined):
        if row.is_date or row.label or count > most:
            break
        count += 1
        if row.whole.gap > 0.4:
            break
    return count


def _paired(dates: Sequence[Row], texts: Sequence[Row], starts: Sequence[int]) -> list[Row]:
    """The texts, of which those at ``starts`` have the dates for labels."""
    found = list(texts)
    for date, start in zip(dates, starts, strict=True):
        found[start] = replace(found[start], label=date.text, opening="date", has_year=True, dates_from=(date.whole,))
    return found
