"""Lines that belong to another degree or job than their entry: heads taken for sub-headings, say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ingest.parser.document import Entry, Line, Section
from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.degrees import degree_at, degree_place
from ingest.parser.values.rows import MARK
from ingest.parser.values.titles import is_title, title_place

DEEPER = 1.0
"""Ems by which a line stands further in than the entry below it, so that it belongs to the one above."""
SPACE, MORE_SPACE = 0.25, 0.2
"""Blank space above the head of a record, and how much more of it than above the line below."""
MOST_SINGLE = 0.6
"""Share of the sub-headings that have one entry below, from which each is the head of its entry."""


def whole_entries(section: Section) -> tuple[Entry, ...]:
    """The entries with the lines that the division of the section gave to none, or to the one above, put back."""
    return tuple(_with_heads_above(_with_labels(section)))


def _with_labels(section: Section) -> list[Entry]:
    """The entries with sub-headings that are no such: the last line of the entry above, or the head of one entry."""
    entries = list(section.entries)
    if not any(entry.labels for entry in entries):
        return entries
    below = _below_labels(section)
    ends = _ends_above(below, entries)
    heads = [(line, places) for line, places in below if line.number not in ends]
    singles = sum(len(places) == 1 for _, places in heads)
    are_heads = singles > 1 and singles >= MOST_SINGLE * len(heads)
    taken: set[str] = set()
    for line, places in below:
        if line.number in ends:
            above = entries[places[0] - 1]
            entries[places[0] - 1] = replace(above, lines=(*above.lines, line))
        elif are_heads and len(places) == 1:
            entry = entries[places[0]]
            entries[places[0]] = replace(entry, lines=(line, *entry.lines))
        else:
            continue
        taken.add(_bare(line.text))
    if not taken:
        return entries
    return [
        replace(entry, labels=tuple(label for label in entry.labels if _bare(label) not in taken)) for entry in entries
    ]


def _below_labels(section: Section) -> list[tuple[Line, list[int]]]:
    """The lines that are sub-headings, each with the places of the entries below it, as far as the next."""
    held = {line.number for entry in section.entries for line in entry.lines}
    labels = {_bare(label) for entry in section.entries for label in entry.labels}
    free = [line for line in section.body if line.number not in held and _bare(line.text) in labels]
    starts = [entry.lines[0].number for entry in section.entries]
    bounds = [*(line.number for line in free), float("inf")]
    below = [
        (line, [i for i, start in enumerate(starts) if line.number < start < end])
        for line, end in zip(free, bounds[1:], strict=True)
    ]
    return [(line, places) for line, places in below if places]


def _bare(text: str) -> str:
    return text.rstrip(": ")


def _ends_above(below: list[tuple[Line, list[int]]], entries: list[Entry]) -> set[int]:
    """The numbers of the lines that are the last of the entry above them."""
    ends: dict[int, str] = {}
    for line, places in below:
        if places[0]:
            above, entry = entries[places[0] - 1], entries[places[0]]
            above = replace(above, labels=tuple(label for label in above.labels if label not in ends.values()))
            if _is_end(line, above, entry):
                ends[line.number] = _bare(line.text)
    return set(ends)


def _is_end(line: Line, above: Entry, below: Entry) -> bool:
    """Whether a line is the last of the entry above: it stands further in than the one below, or names its degree."""
    is_deeper = not below.gutter and line.indent > below.lines[0].indent + DEEPER
    return is_deeper or (_names_career(line.text) and _lacks_career(above))


def _lacks_career(entry: Entry) -> bool:
    """Whether an entry tells when something was, and names neither degree nor job."""
    is_dated = bool(entry.gutter) or any(find_date_ranges(line.text) for line in entry.lines)
    texts = [*entry.labels, *(line.text for line in entry.lines)]
    return is_dated and not any(degree_place(text) >= 0 or title_place(text) >= 0 for text in texts)


def _with_heads_above(entries: list[Entry]) -> Iterator[Entry]:
    """The entries, where the last line of one stands apart from it and right above the next, with it given to that."""
    are_above = _has_titles_above(entries)
    moved: Line | None = None
    for entry, below in pairwise([*entries, None]):
        if entry is None:
            continue
        lines = entry.lines if moved is None else (moved, *entry.lines)
        is_moved = below is not None and (_is_head_of(entry, below) or (are_above and _ends_with_title(entry, below)))
        moved = entry.lines[-1] if is_moved else None
        yield replace(entry, lines=lines[:-1] if moved else lines)


def _has_titles_above(entries: list[Entry]) -> bool:
    """Whether the list has each degree or title on the line above the date in the margin, which begins an entry."""
    if any(_names_career(line.text) for entry in entries[-1:] for line in entry.lines):
        return False
    pairs = [(entry, below) for entry, below in pairwise(entries) if below.gutter]
    return len(pairs) > 1 and sum(_ends_with_title(*pair) for pair in pairs) >= MOST_SINGLE * len(pairs)


def _ends_with_title(entry: Entry, below: Entry) -> bool:
    """Whether the last line of an entry names a degree or title, and the one below begins without."""
    if len(entry.lines) < 2 or not below.gutter or below.lines[0].gap > entry.lines[-1].gap + MORE_SPACE:
        return False
    text = entry.lines[-1].text
    is_name = text[:1].isupper() and not text.endswith(".") and ": " not in text
    return (
        is_name
        and not (MARK.match(text) or find_date_ranges(text))
        and _names_career(text)
        and not _names_career(below.lines[0].text)
    )


def _names_career(text: str) -> bool:
    head = text.split(",")[0]
    return bool(degree_at(head)) or is_title(head)


def _is_head_of(entry: Entry, below: Entry) -> bool:
    """Whether the last line of an entry is the head of the one below."""
    if len(entry.lines) < 2 or below.gutter:
        return False
    before, last, first = *entry.lines[-2:], below.lines[0]
    is_name = last.text[:1].isupper() and not last.text.endswith(".") and ": " not in last.text
    if MARK.match(last.text) or not is_name or find_date_ranges(last.text):
        return False
    is_apart = last.gap >= SPACE and last.gap >= first.gap + MORE_SPACE
    is_out = last.indent < before.indent - DEEPER and abs(last.indent - first.indent) < DEEPER
    return is_apart or is_out
