"""Bounds on what is searched for records: no line and no entry is longer than any that a person wrote as one."""

from __future__ import annotations

from dataclasses import replace

from ingest.parser.document import Entry, Line, Section
from ingest.parser.problems import Problem

LONGEST_LINE = 3_000
"""Characters; a paragraph that a converter leaves in one line has fewer than half as many."""
LONGEST_ENTRY = 8_000
MOST_LINES = 200
"""Of one entry."""


def bound_line(line: Line) -> Line:
    """The line as far as it is searched for records."""
    return line.cut(0, LONGEST_LINE) if len(line.text) > LONGEST_LINE else line


def long_line_problems(lines: tuple[Line, ...]) -> tuple[Problem, ...]:
    """A problem for each line that is not searched whole."""
    return tuple(_too_long(line) for line in lines if len(line.text) > LONGEST_LINE)


def _too_long(line: Line) -> Problem:
    message = f"The line has {len(line.text):,} characters; only the first {LONGEST_LINE:,} were searched for records."
    return Problem("line-too-long", (line.number, line.number), message)


def bound_entries(section: Section) -> Section:
    """The section with entries longer than any real one cut between lines into several."""
    if not any(_is_too_long(entry) for entry in section.entries):
        return section
    return replace(section, entries=tuple(part for entry in section.entries for part in _parts(entry)))


def _is_too_long(entry: Entry) -> bool:
    return len(entry.lines) > MOST_LINES or sum(len(line.text) for line in entry.lines) > LONGEST_ENTRY


def _parts(entry: Entry) -> list[Entry]:
    """The entry, in several where it is too long; only the first keeps the list mark and the label in the margin."""
    if not _is_too_long(entry):
        return [entry]
    parts: list[list[Line]] = [[]]
    length = 0
    for line in entry.lines:
        if parts[-1] and (len(parts[-1]) == MOST_LINES or length + len(line.text) > LONGEST_ENTRY):
            parts.append([])
            length = 0
        parts[-1].append(line)
        length += len(line.text)
    first, *others = (tuple(part) for part in parts)
    return [replace(entry, lines=first), *(Entry(part, labels=entry.labels) for part in others)]
