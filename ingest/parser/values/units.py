"""Entries put right by what a whole list shows: that each begins with a date or a list mark, or ends with a date."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parser.values.rows import SENTENCE_ENDS, Item, Row, joined_rows

OPEN_DATE = re.compile(r"\b(?:19|20)\d\d\s?[-–—]$")
"""A date at the end of a line that goes on to this day."""
MOST = 0.6
"""Share of a list's entries that must agree before the others are cut or joined like them."""
LONGEST_ROW = 1_500
"""Characters of a row to which nothing more is joined."""


def leads_with_date(row: Row) -> bool:
    """Whether a row begins with a date of its own."""
    return bool(row.dates) and row.dates[0].at[0] <= 1


def ends_with_date(row: Row) -> bool:
    """Whether a row ends with a date of its own and does not begin with it."""
    return bool(row.dates) and len(row.text) - row.dates[-1].at[1] <= 2 and not leads_with_date(row)


def is_numbered(item: Item) -> bool:
    """Whether an entry stands behind a number of its own, so that nothing in it is another entry."""
    return any(character.isdigit() for character in item.marker)


def is_empty(row: Row) -> bool:
    """Whether a row says nothing but dates."""
    return not row.pieces


def regroup(items: Sequence[Item]) -> tuple[Item, ...]:
    """The entries of a list, those that hold several cut apart and those that are a rest joined to the one before."""
    items = _paired([_lifted(item) for item in items])
    items = _cut(items, _each_dated)
    items = _cut(items, _dated_starts(items))
    items = _cut(items, _marked_starts(items))
    items = _cut(items, _after_date(items))
    return _joined(items)


def _lifted(item: Item) -> Item:
    """The entry with dates that stand alone on its first rows as those of a left-hand column."""
    rows, gutter = item.rows, item.gutter
    while len(rows) > 1 and is_empty(rows[0]) and not is_empty(rows[1]):
        gutter, rows = gutter + rows[0].dates, rows[1:]
    return replace(item, rows=rows, gutter=gutter) if rows is not item.rows else item


def _paired(items: Sequence[Item]) -> tuple[Item, ...]:
    """The entries, those below a column of dates that was copied out in one piece each with its date."""
    empty = [place for place, item in enumerate(items) if all(is_empty(row) for row in item.rows) and not item.gutter]
    if not empty or empty != list(range(empty[0], empty[-1] + 1)):
        return tuple(items)
    dates = [row.dates for place in empty for row in items[place].rows]
    below = items[empty[-1] + 1 :]
    rows = [row for item in below for row in _whole_rows(item.rows)]
    if len(dates) < len(rows):
        rows = _with_small_rows_joined(rows)
    if len(dates) < 2 or len(dates) != len(rows) or any(row.dates for row in rows):
        return tuple(items)
    first = below[0]
    pairs = (replace(first, rows=(row,), gutter=found) for row, found in zip(rows, dates, strict=True))
    return (*items[: empty[0]], *pairs)


def _with_small_rows_joined(rows: Sequence[Row]) -> list[Row]:
    """The rows, those that begin in small letters joined to the ones before them."""
    joined: list[Row] = []
    for row in rows:
        if joined and not row.mark and row.text[:1].islower() and len(joined[-1].text) <= LONGEST_ROW:
            joined[-1] = joined_rows(joined[-1], row)
        else:
            joined.append(row)
    return joined


def _whole_rows(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if not is_empty(row)]


Starts = Callable[[Item], Iterable[int]]
"""The places of the rows, but for the first, that begin an entry of their own."""


def _cut(items: tuple[Item, ...], starts: Starts | None) -> tuple[Item, ...]:
    """The items with each cut before the rows that start one; what is cut off inherits labels."""
    if starts is None:
        return items
    cut: list[Item] = []
    for item in items:
        found = () if is_numbered(item) else starts(item)
        places = [0, *(place for place in found if place), len(item.rows)]
        if len(places) == 2:
            cut.append(item)
            continue
        for low, high in pairwise(places):
            part = replace(item, rows=item.rows[low:high])
            cut.append(part if low == 0 else replace(part, gutter=(), marker=item.rows[low].mark))
    return tuple(cut)


def _each_dated(item: Item) -> Iterable[int]:
    """All rows, where all begin or all end with a date."""
    is_each = all(leads_with_date(row) for row in item.rows) or all(ends_with_date(row) for row in item.rows)
    return range(len(item.rows)) if is_each else ()


def _dated_starts(items: Sequence[Item]) -> Starts | None:
    """Rows that begin with a date, where most entries begin with one."""
    leading = sum(bool(item.gutter) or leads_with_date(item.rows[0]) for item in items)
    rows = sum(len(item.rows) for item in items)
    dated = sum(bool(item.gutter) or leads_with_date(row) for item in items for row in item.rows)
    if (leading < 2 or leading < MOST * len(items)) and (dated < 3 or dated < MOST * rows):
        return None
    return lambda item: [place for place, row in enumerate(item.rows) if leads_with_date(row) and not is_empty(row)]


def _marked_starts(items: Sequence[Item]) -> Starts | None:
    """Marked rows below a row of the same form, where entries are no head with details below."""
    several = [item for item in items if sum(bool(row.mark) for row in item.rows) > 0]
    if not several:
        return None

    def starts(item: Item) -> Iterable[int]:
        return [place for place, row in enumerate(item.rows) if row.mark] if _is_list_of_like(item) else ()

    return starts


def _is_list_of_like(item: Item) -> bool:
    """Whether the first row of an entry is but the first of its marked rows: it has their mark, or their form."""
    marked = [row for row in item.rows[1:] if row.mark]
    if item.marker:
        return all(row.mark == item.marker for row in marked) and not item.marker[0].isdigit()
    if not (item.gutter or leads_with_date(item.rows[0])):
        return False
    first = item.rows[0]
    return any(_form(row) == _form(first) for row in marked)


def _form(row: Row) -> tuple[str, bool, bool]:
    """What a row begins with: its first word where a colon or quotation mark follows, and its look."""
    if not row.pieces:
        return ("", False, False)
    head = row.pieces[0].text
    opening = next((place for place, sign in enumerate(head) if sign in '“"«„:'), -1)
    word = "“" if 0 <= opening < 20 else ""
    if len(row.pieces) > 1 and row.pieces[1].before == "colon" and row.pieces[1].text[:1] in '“"«„”':
        word = "“"
    return (word, row.pieces[0].styled.is_bold, row.pieces[0].styled.is_italic and not word)


def _after_date(items: Sequence[Item]) -> Starts | None:
    """Rows behind or at a row that ends with a date, where most entries hold just one such row, always in its place."""
    dated = [[place for place, row in enumerate(item.rows) if ends_with_date(row)] for item in items]
    pairs = zip(dated, items, strict=True)
    single = [(places[0], len(item.rows)) for places, item in pairs if len(places) == 1 and len(item.rows) > 1]
    if len(single) < 2 or len(single) < 0.5 * len(items):
        return None
    if sum(place == 0 for place, _ in single) >= MOST * len(single):
        return lambda item: () if item.gutter else _ending_in_date(item)
    if sum(place == length - 1 for place, length in single) >= MOST * len(single):
        return lambda item: [place + 1 for place in _ending_in_date(item)[:-1]]
    return None


def _ending_in_date(item: Item) -> list[int]:
    return [place for place, row in enumerate(item.rows) if ends_with_date(row)]


def _joined(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items without those that are but the rest of a line above; each line is put together once, from all rests."""
    joined: list[Item] = []
    rests: list[Row] = []
    length = 0
    for item in items:
        last = rests[-1] if rests else joined[-1].rows[-1] if joined else None
        if last and length <= LONGEST_ROW and _is_rest(joined[-1], last.text, item):
            rests.append(item.rows[0])
            length += len(item.rows[0].text)
            if len(item.rows) > 1:
                joined[-1] = _with_rests(joined[-1], rests, item.rows[1:])
                rests, length = [], len(item.rows[-1].text)
            continue
        if rests:
            joined[-1] = _with_rests(joined[-1], rests, ())
            rests = []
        joined.append(item)
        length = len(item.rows[-1].text)
    return (*joined[:-1], _with_rests(joined[-1], rests, ())) if rests else tuple(joined)


def _with_rests(item: Item, rests: Sequence[Row], below: Sequence[Row]) -> Item:
    *rows, last = item.rows
    return replace(item, rows=(*rows, joined_rows(last, *rests), *below))


def _is_rest(before: Item, last: str, item: Item) -> bool:
    """Whether an entry goes on with the line above it, ``last`` of the entry ``before``."""
    row = item.rows[0]
    if item.marker or item.gutter or leads_with_date(row) or item.labels != before.labels:
        return False
    if last.endswith(SENTENCE_ENDS) or not row.text or OPEN_DATE.search(last):
        return False
    return row.text[0].islower() or row.text[0] in "(&,;" or last.endswith((",", "-", " and", " of", " for", " the"))


def split_rows(item: Item, is_head: Callable[[Row], bool]) -> list[Item]:
    """The rows of an entry as entries of their own, where some of them are but heads set in bold or italics.

    Args:
        item: an entry.
        is_head: whether the words of a row may be those of a sub-heading.

    Returns:
        The entry alone where it has no such head or only two rows; a head becomes a label of the rows below it.
    """
    heads = [place for place in range(len(item.rows)) if _is_head_row(item, place, is_head)]
    if 0 not in heads or len(item.rows) < 3:
        return [item]
    parts: list[Item] = []
    labels: list[tuple[str, str]] = []
    for place, row in enumerate(item.rows):
        if place in heads:
            look = row.styled.look[:1]
            known = [sign for _, sign in labels]
            labels = labels[: known.index(look)] if look in known else labels
            labels.append((row.bare.rstrip(": "), look))
        else:
            above = item.labels + tuple(text for text, _ in labels)
            parts.append(replace(item, rows=(row,), labels=above, marker=row.mark))
    return parts


def _is_head_row(item: Item, place: int, is_head: Callable[[Row], bool]) -> bool:
    row = item.rows[place]
    if row.dates or row.mark or len(row.pieces) != 1 or place + 1 >= len(item.rows) or (place == 0 and item.gutter):
        return False
    styled = row.styled.is_bold or row.styled.is_italic
    return styled and len(row.text) <= 80 and (is_head(row) or place == 0)
