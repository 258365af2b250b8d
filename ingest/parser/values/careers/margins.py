"""Dates in the margin of studies and jobs that a narrow column broke: "09/2018" above "to" above "08/2020"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from ingest.parser.document import Entry, Line
from ingest.parser.values.dates import DateRange, find_date_ranges
from ingest.parser.values.degrees import degree_at
from ingest.parser.values.titles import is_title
from ingest.parser.vocabulary import months as words

JOINTS = frozenset([*words.JOINTS, *words.PRESENT, "–", "-", "—", "→", "to", "à", "au", "al", "a", "bis", "até"])
SINCE = frozenset(words.SINCE)
PRESENT = frozenset(words.PRESENT) | {"now"}
LITTLE = 0.2
"""Blank space above the end of a record beyond that between its end and its beginning."""
OPEN_END = re.compile(r"\d\s?[-–—−]\s?$")
LONGEST = 24
"""Characters of a cell of the margin."""
ROWS = 4
"""Rows over which a date in the margin may be broken."""


def whole_margins(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries with the dates in their margin put together, the pieces taken off the lines that held them."""
    return tuple(_with_own_pieces(entry) for entry in _with_since(_with_ends(_with_lines_of_time(entries))))


def _with_lines_of_time(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries with the beginning of a record joined to it, where the margin has its end above its beginning.

    "1907" beside "Ph.D., Mathematics" stands above "1903" beside "University of Erlangen": a line of time, upwards.
    """
    ends = {place for place, (above, below) in enumerate(pairwise(entries)) if _is_upwards(above, below, not place)}
    pairs = {place for place in ends if place - 1 not in ends}
    dated = sum(bool(entry.gutter) for entry in entries)
    if len(pairs) < 2 or 2 * len(pairs) < 0.6 * dated:
        return entries
    joined: list[Entry] = []
    for place, entry in enumerate(entries):
        if place - 1 in pairs:
            above = joined[-1]
            joined[-1] = replace(above, gutter=f"{entry.gutter} – {_end_of(above)}", lines=above.lines + entry.lines)
        else:
            joined.append(entry)
    return tuple(_without_cell(entry) for entry in joined)


def _is_upwards(above: Entry, below: Entry, is_first: bool) -> bool:
    """Whether an entry ends at the date beside it, and the one below, which names no degree or job, has its start."""
    start, end = find_date_ranges(below.gutter), find_date_ranges(_end_of(above))
    is_below = is_first or above.lines[0].gap > below.lines[0].gap + LITTLE
    if len(start) != 1 or start[0].start != start[0].end or not is_below:
        return False
    is_now = _end_of(above).lower() in PRESENT
    if not is_now and (len(end) != 1 or end[0].start != end[0].end or (start[0].start or "") >= (end[0].end or "")):
        return False
    return _names_career(above.lines[0].text) and not _names_career(below.lines[0].text)


def _end_of(entry: Entry) -> str:
    """The date beside an entry, the word for the present included."""
    cell, tab, _ = entry.lines[0].text.partition("\t")
    return entry.gutter or (cell.strip() if tab and cell.strip().lower() in PRESENT else "")


def _without_cell(entry: Entry) -> Entry:
    """The entry without the word for the present in front of its first line."""
    cell, tab, _ = entry.lines[0].text.partition("\t")
    if not (tab and entry.gutter and cell.strip().lower() in PRESENT):
        return entry
    return replace(entry, lines=(entry.lines[0].cut(len(cell) + 1), *entry.lines[1:]))


def _names_career(text: str) -> bool:
    head = text.rpartition("\t")[2].split(",")[0]
    return bool(degree_at(head)) or is_title(head)


def _with_own_pieces(entry: Entry) -> Entry:
    """The entry whose first rows hold the rest of its date in the margin: a joining word, the end."""
    if not entry.gutter:
        return entry
    date, lines = entry.gutter, list(entry.lines)
    for place, line in enumerate(entry.lines[1:ROWS], start=1):
        head, tab, _ = line.text.partition("\t")
        piece = head.strip()
        if len(piece) > LONGEST or not (piece.lower() in JOINTS or _is_date(piece)):
            continue
        date = f"{date} {piece}"
        lines[place] = line.cut(len(head) + len(tab))
    found = _whole_range(date)
    if date == entry.gutter or not found:
        return entry
    return replace(entry, gutter=date, lines=tuple(line for line in lines if line.text))


def _with_ends(entries: tuple[Entry, ...]) -> Iterable[Entry]:
    """The entries with the end of a range joined to its start, where the list breaks each range behind its dash."""
    pairs = [place for place, (above, below) in enumerate(pairwise(entries)) if _is_broken(above, below)]
    dated = sum(bool(entry.gutter) for entry in entries)
    if len(pairs) < 2 or 2 * len(pairs) < 0.7 * dated:
        return entries
    joined: list[Entry] = []
    below_pair = {place + 1 for place in pairs}
    for place, entry in enumerate(entries):
        if place in below_pair:
            above = joined[-1]
            joined[-1] = replace(above, gutter=f"{above.gutter} {entry.gutter}", lines=above.lines + entry.lines)
        else:
            joined.append(entry)
    return joined


def _is_broken(above: Entry, below: Entry) -> bool:
    """Whether an entry of one line begins a range that the entry below ends."""
    if len(above.lines) > 1 or not OPEN_END.search(above.gutter) or not below.gutter:
        return False
    return bool(_whole_range(f"{above.gutter} {below.gutter}"))


def _with_since(entries: Iterable[Entry]) -> Iterable[Entry]:
    """The entries with "since" in the margin of one line joined to the date below it."""
    joined: list[Entry] = []
    for entry in entries:
        above = joined[-1] if joined else None
        if above and entry.gutter and not above.gutter and (line := _without_since(above)):
            word = above.lines[0].text.partition("\t")[0].strip()
            joined[-1] = replace(entry, gutter=f"{word} {entry.gutter}", lines=(line, *entry.lines))
        else:
            joined.append(entry)
    return joined


def _without_since(entry: Entry) -> Line | None:
    """The only line of an entry without the word "since" in its margin, or None where it has none."""
    head, tab, _ = entry.lines[0].text.partition("\t")
    is_since = bool(tab) and len(entry.lines) == 1 and head.strip().lower() in SINCE
    return entry.lines[0].cut(len(head) + 1) if is_since else None


def _is_date(text: str) -> bool:
    found = find_date_ranges(text)
    return len(found) == 1 and not any(c.isalnum() for c in text[: found[0].at[0]] + text[found[0].at[1] :])


def _whole_range(text: str) -> DateRange | None:
    """The range that a text is, or None where it is none or more than one."""
    found = find_date_ranges(text)
    return found[0] if _is_date(text) and found[0].start != found[0].end else None
