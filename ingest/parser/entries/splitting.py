"""From sections to entries: where one item of a list ends and the next begins."""

from __future__ import annotations

from dataclasses import replace

from ingest.parser.document import Entry, Line, Section
from ingest.parser.entries.columns import join_columns
from ingest.parser.entries.forms import without_labels
from ingest.parser.entries.labels import labels_by_place, labels_by_words
from ingest.parser.entries.rows import Row, rows_of
from ingest.parser.entries.starts import best_starts
from ingest.parser.looks import is_rule

LINEWISE = frozenset(("header", "summary"))
"""Kinds whose lines are no list."""


def split_entries(section: Section) -> Section:
    """The section with its entries."""
    rows = rows_of(tuple(line for line in section.body if not is_rule(line)), section.kind)
    rows = join_columns(rows, section.kind)
    if section.kind in LINEWISE or not rows:
        return replace(section, entries=tuple(Entry((row.whole,)) for row in rows))
    labels = labels_by_words(rows, section.kind)
    kept = tuple(i for i in range(len(rows)) if i not in labels)
    way, starts = best_starts(tuple(rows[i] for i in kept), section.kind)
    places = tuple(kept[i] for i in starts)
    labels |= labels_by_place(rows, places, way, section.kind)
    return replace(section, entries=without_labels(tuple(_entries(rows, labels, set(places))), section.kind))


def _entries(rows: tuple[Row, ...], labels: set[int], starts: set[int]) -> list[Entry]:
    """The entries between the starts, each under the sub-headings above it."""
    entries: list[Entry] = []
    group: list[Row] = []
    current: tuple[Row, ...] = ()
    for i, row in enumerate(rows):
        if group and (i in labels or i in starts):
            entries.append(_entry(group, current))
            group = []
        if i in labels:
            current = _under(current, row)
        else:
            group.append(row)
    return [*entries, _entry(group, current)] if group else entries


def _under(current: tuple[Row, ...], row: Row) -> tuple[Row, ...]:
    """The sub-headings in force once ``row`` is read: it replaces those of its own rank and below."""
    return (*(label for label in current if _rank(label) > _rank(row)), row)


def _rank(row: Row) -> float:
    return row.look.prominence - (5.0 if row.is_date else 0.0)


def _entry(group: list[Row], labels: tuple[Row, ...]) -> Entry:
    first = group[0]
    lines = [first.line, *(_unlabelled(row) for row in group[1:])]
    names = tuple(label.text.rstrip(": ") for label in labels)
    return Entry(_with_text(lines) or (first.whole,), first.mark, names, _gutter(group))


def _with_text(lines: list[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.text)


def _unlabelled(row: Row) -> Line:
    """The row's line with its mark and without its label."""
    return row.whole.cut(len(row.whole.text.partition(row.label)[0]) + len(row.label)) if row.label else row.whole


def _gutter(group: list[Row]) -> str:
    """The labels of the rows as one: "Feb. – Aug." above "2018" is one date, "Fall 2024" above "Fall 2023" are two."""
    joined = ""
    for label in (row.label for row in group if row.label):
        is_open = not joined or joined[-1] in "-–—" or not any(c.isdigit() for c in joined)
        joined = f"{joined} {label}".strip() if is_open else f"{joined}, {label}"
    return joined
