"""Dates in the margin of studies and jobs that a narrow column broke: "09/2018" above "to" above "08/2020"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from ingest.parser.document import Entry, Line
from ingest.parser.values.dates import DateRange, find_date_ranges
from ingest.parser.vocabulary import months as words

JOINTS = frozenset([*words.JOINTS, *words.PRESENT, "–", "-", "—", "→", "to", "à", "au", "al", "a", "bis", "até"])
SINCE = frozenset(words.SINCE)
OPEN_END = re.compile(r"\d\s?[-–—−]\s?$")
LONGEST = 24
"""Characters of a cell of the margin."""
ROWS = 4
"""Rows over which a date in the margin may be broken."""


def whole_margins(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries with the dates in their margin put together, the pieces taken off the lines that held them."""
    return tuple(_with_own_pieces(entry) for entry in _with_since(_with_ends(entries)))


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
