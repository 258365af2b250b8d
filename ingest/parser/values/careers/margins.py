"""Dates in the margin of studies and jobs that a narrow column broke: "09/2018" above "to" above "08/2020"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from ingest.parser.document import Entry, Line
from ingest.parser.frozen import frozen
from ingest.parser.values.dates import DateRange, find_date_ranges
from ingest.parser.values.degrees import degree_at
from ingest.parser.values.titles import is_title
from ingest.parser.vocabulary import months as words

JOINTS = frozenset([*words.JOINTS, *words.PRESENT, "–", "-", "—", "→", "to", "à", "au", "al", "a", "bis", "até"])
SINCE = frozenset(words.SINCE)
PRESENT = frozenset(words.PRESENT) | {"now"}
LITTLE = 0.1
"""Blank space above the first row of a broken date beyond that above its second."""
LONGEST = 24
"""Characters of a cell of the margin."""
ROWS = 4
"""Rows over which a date in the margin may be broken."""
FEWEST, MOST = 2, 0.6
"""Dates that must be broken alike, and the share of the dated rows that they are, where no dash says that they are."""
WORD = re.compile(r"[^\W\d_]+")
LEADING_DASH = re.compile(r"(?P<date>[^\t]{4,16}?)\s?[-–—−]\s(?=[^\W\d_])")
"""The beginning of a range before the text beside it: "Oct. 1919 – Lecturer"."""
LEADING_DATE = re.compile(r"(?P<date>\S{4,10}|[^\W\d_]{3,9}\.?\s\d{4})\s+(?=[^\W_])")
DASHES = ("-", "–", "—", "−")
LOOSE_DASH = " -–—−"


@frozen
class _Row:
    """A line with what stands in the margin beside it, which is taken off ``bare``."""

    line: Line
    bare: Line
    cell: str
    entry: int
    is_first: bool
    is_within: bool = False
    """Whether the cell was told from the text by a dash alone."""
    is_point: bool = False
    """Whether that dash is one that marks points of a list."""


@frozen
class _Join:
    """A date over the rows ``first`` to ``last``; ``sort`` is "since", "range", "down" (no dash between) or "up"."""

    first: int
    last: int
    text: str
    sort: str
    is_close: bool
    """Whether its rows stand closer together than the first to what is above."""


def whole_margins(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries with the dates in their margin put together, the pieces taken off the lines that held them.

    A date may be broken behind its dash, before it, or between a beginning and an end that stand above one another
    without one; a line of time has the end above the beginning.
    """
    entries = _with_own_ranges(entries)
    rows = list(_rows(entries))
    if sum(bool(row.cell) for row in rows) < FEWEST:
        return entries
    joins = _believed(list(_joins(rows)), rows)
    return _rebuilt(entries, rows, joins) if joins else entries


def _with_own_ranges(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries whose date in the margin goes on at the beginning of their first line, with both put together."""
    dated = [place for place, entry in enumerate(entries) if entry.gutter]
    found = {place: own for place in dated if (own := _own_range(entries[place]))}
    bare = [place for place, (_, _, is_sure) in found.items() if not is_sure]
    if len(bare) < max(FEWEST, MOST * len(dated)):
        found = {place: own for place, own in found.items() if place not in bare}
    if not found:
        return entries
    return tuple(
        replace(entry, gutter=found[place][0], lines=(found[place][1], *entry.lines[1:])) if place in found else entry
        for place, entry in enumerate(entries)
    )


def _own_range(entry: Entry) -> tuple[str, Line, bool] | None:
    """The range that the margin and the beginning of the first line make, that line, and whether a dash says so."""
    line = entry.lines[0]
    head, tab, _ = line.text.partition("\t")
    if tab and _is_piece(head.strip()) and _whole_range(f"{head.strip()} {entry.gutter}"):
        return f"{head.strip()} {entry.gutter}", line.cut(len(head) + 1), True
    if lead := LEADING_DASH.match(line.text):
        whole = f"{lead['date']} – {entry.gutter}"
        return (whole, line.cut(lead.end()), True) if _whole_range(whole) else None
    if (lead := LEADING_DATE.match(line.text)) and _may_be_date(lead["date"]):
        whole = f"{entry.gutter} – {lead['date']}"
        return (whole, line.cut(lead.end()), False) if _whole_range(whole) else None
    return None


def _rows(entries: tuple[Entry, ...]) -> Iterator[_Row]:
    for number, entry in enumerate(entries):
        for place, line in enumerate(entry.lines):
            if place == 0 and entry.gutter:
                yield _Row(line, line, entry.gutter, number, is_first=True)
                continue
            head, tab, _ = line.text.partition("\t")
            lead = None if tab else LEADING_DASH.match(line.text)
            if _is_piece(head.strip()) and (tab or place):
                yield _Row(line, line.cut(len(head) + len(tab)), head.strip(), number, place == 0)
            elif lead and _is_date(lead["date"]):
                is_point = lead.group().rstrip().endswith("—")
                yield _Row(line, line.cut(lead.end()), f"{lead['date']} –", number, place == 0, True, is_point)
            else:
                yield _Row(line, line, "", number, place == 0)


def _joins(rows: list[_Row]) -> Iterator[_Join]:
    """The dates that cells make with those below them, from the top; none takes a row of another."""
    place = 0
    while place < len(rows):
        found = _join_at(rows, place) if rows[place].cell else None
        if found:
            yield found
        place = found.last + 1 if found else place + 1


def _join_at(rows: list[_Row], first: int) -> _Join | None:
    cells = [rows[first].cell]
    for last in range(first + 1, min(first + ROWS, len(rows))):
        row = rows[last]
        if (row.is_within and not row.is_point) or (not row.cell and row.is_first):
            return None
        if not row.cell:
            continue
        if row.is_first and row.cell.endswith(DASHES):
            return None
        cells.append(row.cell)
        if found := _sort_of(cells, rows[first], row):
            text, sort = found
            is_close = rows[first].line.gap > max(other.line.gap for other in rows[first + 1 : last + 1]) + LITTLE
            return _Join(first, last, text, sort, is_close)
        if row.cell.lower() not in JOINTS:
            return None
    return None


def _sort_of(cells: list[str], above: _Row, below: _Row) -> tuple[str, str] | None:
    """The date that cells make, and how it is broken; None where they make none."""
    text = " ".join(cells).strip(LOOSE_DASH)
    if cells[0].lower() in SINCE and len(cells) == 2 and _is_date(cells[1]):
        return (text, "since") if above.is_first else None
    if _whole_range(text):
        return text, "range"
    if len(cells) > 2 or not _is_single(cells[1]) or above.is_within:
        return None
    early, late = cells[1], cells[0]
    is_career = _names_career(above.bare.text), _names_career(below.bare.text)
    if (late.lower() in PRESENT or _is_single(late)) and is_career[0] != is_career[1]:
        if _whole_range(f"{early} – {late}"):
            return f"{early} – {late}", "up"
        if _start_of(early) == _start_of(late):
            return early, "up"
    if _is_single(late) and not all(is_career) and _whole_range(f"{late} – {early}"):
        return f"{late} – {early}", "down"
    return None


def _believed(joins: list[_Join], rows: list[_Row]) -> list[_Join]:
    """The joins that their own signs or the whole list confirm."""
    dated = sum(bool(find_date_ranges(row.cell)) for row in rows)
    counts = {
        sort: sum(join.sort == sort and (join.is_close or sort == "range") for join in joins)
        for sort in ("range", "down", "up")
    }
    usual = {sort for sort, count in counts.items() if count >= FEWEST and 2 * count >= MOST * dated}
    return [join for join in joins if _is_sure(join, rows) or (join.sort in usual and _is_apart(join))]


def _is_sure(join: _Join, rows: list[_Row]) -> bool:
    is_own = rows[join.first].entry == rows[join.last].entry
    is_now = join.sort == "up" and rows[join.first].cell.lower() in PRESENT
    return join.sort == "since" or (join.sort == "range" and (is_own or join.is_close)) or (is_now and join.is_close)


def _is_apart(join: _Join) -> bool:
    return join.is_close or join.sort == "range" or join.first == 0


def _rebuilt(entries: tuple[Entry, ...], rows: list[_Row], joins: list[_Join]) -> tuple[Entry, ...]:
    """The entries anew: one begins at each date that was put together, and none in the middle of such."""
    starts = {join.first: join for join in joins}
    inner = {place for join in joins for place in range(join.first + 1, join.last + 1)}
    made: list[Entry] = []
    for place, row in enumerate(rows):
        join = starts.get(place)
        line = row.bare if join or place in inner else row.line
        if join:
            own = row.entry if row.is_first else rows[join.last].entry
            made.append(replace(entries[own], gutter=join.text, lines=(line,)))
        elif row.is_first and place not in inner:
            made.append(replace(entries[row.entry], lines=(line,)))
        else:
            made[-1] = replace(made[-1], lines=(*made[-1].lines, line))
    return tuple(_without_empty_lines(made))


def _without_empty_lines(entries: Iterable[Entry]) -> Iterator[Entry]:
    for is_empty, same in groupby(entries, key=lambda entry: not any(line.text for line in entry.lines)):
        for entry in same:
            yield entry if is_empty else replace(entry, lines=tuple(line for line in entry.lines if line.text))


def _is_piece(text: str) -> bool:
    """Whether a cell holds a date, a part of one, or a word that joins two: "bis", "1er avril - 30", "Jul.–Aug."."""
    if not text or len(text) > LONGEST:
        return False
    lowered = text.lower()
    if lowered in JOINTS or lowered in SINCE or _is_date(text):
        return True
    named = WORD.findall(lowered)
    is_open = any(sign in text for sign in "-–—")
    return is_open and any(word in words.MONTHS for word in named) and all(word in MONTH_WORDS for word in named)


MONTH_WORDS = frozenset([*words.MONTHS, "er", "st", "nd", "rd", "th"])


def _names_career(text: str) -> bool:
    head = text.rpartition("\t")[2].split(",")[0]
    return bool(degree_at(head)) or is_title(head)


def _may_be_date(text: str) -> bool:
    return _is_date(text) or (text.lower() in PRESENT and text[0].isupper())


def _is_date(text: str) -> bool:
    found = find_date_ranges(text)
    return len(found) == 1 and not any(c.isalnum() for c in text[: found[0].at[0]] + text[found[0].at[1] :])


def _is_single(text: str) -> bool:
    """Whether a text is one date and no range."""
    return _is_date(text) and find_date_ranges(text)[0].start == find_date_ranges(text)[0].end


def _start_of(text: str) -> str | None:
    found = find_date_ranges(text)
    return found[0].start if found else None


def _whole_range(text: str) -> DateRange | None:
    """The range that a text is, or None where it is none or more than one."""
    found = find_date_ranges(text)
    return found[0] if _is_date(text) and found[0].start != found[0].end else None
