"""Entries of talks cut anew where all of a list begin alike: at a quotation, or behind a blank space."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.document import Entry, Line
from ingest.parser.values.dates import find_date_ranges

QUOTED = re.compile(r"(?:\W{0,3}[A-Z][\w -]{2,30}\s?:\s)?[“\"«„]\s?[\w(]")
"""How a line begins with a title, perhaps behind the kind of talk: "Poster: “Ideal theory”"."""
LEAST = 3
"""Openings from which a list is taken to be made of them."""
LEAST_DATED, LEAST_OPEN = 0.8, 0.6
"""Share of the stretches between openings that must have a date, and of the entries that must begin with one."""
WIDE, NARROW = 0.45, 0.25
"""Blank lines above a line that begins an entry, and the most above others."""
LEAST_NARROW = 0.95

MOST_MARKED = 0.5
"""Share of entries with a mark or a label in the margin up to which blank spaces tell more."""

MOST_BOLD_MARK = 3
"""Characters of a mark that may be bold in front of what is not."""
Stretch = list[tuple[Line, Entry]]
"""Lines of an entry, each with the entry that it stood in."""


def with_openings(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, cut and joined anew where quotations or blank spaces show better where each begins."""
    for stretches in (_by_quotations(entries), _by_spaces(entries), _by_boldness(entries)):
        if stretches and sum(map(_is_dated, stretches)) >= LEAST_DATED * len(stretches):
            return tuple(map(_entry, stretches))
    return tuple(entries)


def _by_quotations(entries: Sequence[Entry]) -> list[Stretch]:
    """The lines of the entries from one quotation to the next; none where these are not what entries begin with."""
    stretches: list[Stretch] = []
    quoted = cuts = mixed = 0
    for entry in entries:
        opened = [bool(QUOTED.match(line.text)) for line in entry.lines]
        mixed += any(opened) and not opened[0] and sum(opened) == 1
        for place, line in enumerate(entry.lines):
            is_quoted = opened[place]
            is_marked = place == 0 and bool(entry.marker or entry.gutter)
            quoted += is_quoted
            cuts += is_quoted and place > 0
            if is_quoted or is_marked or not stretches:
                stretches.append([])
            stretches[-1].append((line, entry))
    is_usual = quoted >= LEAST and quoted >= LEAST_OPEN * len(stretches)
    return stretches if cuts > 2 * mixed and is_usual else []


def _by_spaces(entries: Sequence[Entry]) -> list[Stretch]:
    """The lines of the entries from one blank space to the next; none where these do not set entries apart."""
    inner = [line.gap for entry in entries for line in entry.lines[1:]]
    wide = sum(gap >= WIDE for gap in inner)
    marked = sum(bool(entry.marker or entry.gutter) for entry in entries)
    is_usual = sum(entry.lines[0].gap >= WIDE for entry in entries) + wide >= LEAST
    is_clear = wide + sum(gap <= NARROW for gap in inner) >= LEAST_NARROW * len(inner)
    if not (wide and is_usual and is_clear) or marked > MOST_MARKED * len(entries):
        return []
    stretches: list[Stretch] = []
    for entry in entries:
        starts = [place for place, line in enumerate(entry.lines) if place == 0 or line.gap >= WIDE]
        for low, high in zip(starts, [*starts[1:], len(entry.lines)], strict=True):
            stretch = [(line, entry) for line in entry.lines[low:high]]
            is_rest = low == 0 and entry.lines[0].gap < WIDE and not entry.marker and bool(stretches)
            if is_rest and not (_is_dated(stretch) and _is_dated(stretches[-1])):
                stretches[-1] += stretch
            else:
                stretches.append(stretch)
    return stretches


def _by_boldness(entries: Sequence[Entry]) -> list[Stretch]:
    """The lines of the entries from one bold beginning to the next; none where entries do not begin in bold."""
    if any(entry.marker or entry.gutter for entry in entries):
        return []
    stretches: list[Stretch] = []
    plain = cuts = 0
    is_open = False
    for entry in entries:
        for place, line in enumerate(entry.lines):
            is_bold = _begins_bold(line)
            if is_bold and not is_open:
                stretches.append([])
                cuts += place > 0
            elif not stretches:
                return []
            stretches[-1].append((line, entry))
            is_open = is_bold and not find_date_ranges(line.text)
            plain += not is_bold
    return stretches if cuts >= LEAST and plain >= LEAST_OPEN * len(stretches) else []


def _begins_bold(line: Line) -> bool:
    """Whether the first words of a line are bold."""
    return bool(line.runs) and line.runs[0].bold and line.runs[0].start <= 1 and line.runs[0].end > MOST_BOLD_MARK


def _is_dated(stretch: Stretch) -> bool:
    return any(entry.gutter or find_date_ranges(line.text) for line, entry in stretch)


def _entry(stretch: Stretch) -> Entry:
    first, entry = stretch[0]
    return replace(
        entry,
        lines=tuple(line for line, _ in stretch),
        marker=entry.marker if first is entry.lines[0] else "",
    )
