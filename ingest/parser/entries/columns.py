"""Date columns that a copy of the text took apart: the dates in one block, what they date in the block beside it."""

from __future__ import annotations

from dataclasses import replace

from ingest.parser.entries.rows import Row

FEWEST = 2


def join_columns(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows with each block of dates given to the block of as many rows before or after it."""
    joined: list[Row] = []
    place = 0
    while place < len(rows):
        dates = _run(rows, place, is_date=True)
        texts = _run(rows, place + dates, is_date=False) if dates >= FEWEST else 0
        before = _texts_before(joined, dates) if dates >= FEWEST else 0
        if dates >= FEWEST and before == dates:
            joined[-dates:] = _paired(rows[place : place + dates], joined[-dates:])
        elif dates >= FEWEST and texts == dates:
            joined.extend(_paired(rows[place : place + dates], rows[place + dates : place + 2 * dates]))
            place += dates
        else:
            joined.extend(rows[place : place + max(dates, 1)])
        place += max(dates, 1)
    return tuple(joined)


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


def _paired(dates: tuple[Row, ...], texts: list[Row] | tuple[Row, ...]) -> list[Row]:
    return [
        replace(text, label=date.text, opening="date", has_year=True, dates_from=(date.whole,))
        for date, text in zip(dates, texts, strict=True)
    ]
