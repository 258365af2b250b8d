"""From sections to entries: where one item of a list ends and the next begins."""

from __future__ import annotations

from dataclasses import replace

from ingest.parser.document import Entry, Section
from ingest.parser.entry_labels import is_label_by_look, is_label_by_words, is_year_label
from ingest.parser.entry_rows import Row, rows_of
from ingest.parser.entry_starts import best_starts
from ingest.parser.looks import Look, is_rule


def split_entries(section: Section) -> Section:
    """The section with its entries."""
    rows = rows_of(tuple(line for line in section.body if not is_rule(line)))
    if section.kind in ("header", "summary") or not rows:
        return replace(section, entries=tuple(Entry((row.whole,)) for row in rows))
    labels = _labels(rows)
    kept = tuple(row for i, row in enumerate(rows) if i not in labels)
    _, starts = best_starts(kept)
    return replace(section, entries=tuple(_entries(rows, labels, {id(kept[i]) for i in starts})))


def _labels(rows: tuple[Row, ...]) -> set[int]:
    """The places of sub-headings."""
    found = set()
    looks: set[Look] = set()
    for i, row in enumerate(rows):
        below = rows[i + 1] if i + 1 < len(rows) else None
        if (is_year_label(row) and below is not None and row.whole.gap > 0.4) or is_label_by_words(row, below):
            found.add(i)
            looks.add(row.look)
    alike = {look for look in looks if not look.is_plain}
    found.update(i for i, row in enumerate(rows[:-1]) if row.look in alike and is_label_by_look(row))
    return found


def _entries(rows: tuple[Row, ...], labels: set[int], starts: set[int]) -> list[Entry]:
    """The entries between the starts, each under the sub-headings above it."""
    entries: list[Entry] = []
    group: list[Row] = []
    current: tuple[Row, ...] = ()

    def close() -> None:
        if group:
            entries.append(_entry(group, current))
            group.clear()

    for i, row in enumerate(rows):
        if i in labels:
            close()
            current = _under(current, row, fresh=bool(i and i - 1 not in labels))
        else:
            if id(row) in starts:
                close()
            group.append(row)
    close()
    return entries


def _under(current: tuple[Row, ...], row: Row, fresh: bool) -> tuple[Row, ...]:
    """The sub-headings in force once ``row`` is read: it replaces those of its own rank and below."""
    above = tuple(label for label in current if _rank(label) > _rank(row))
    return (*above, row)


def _rank(row: Row) -> float:
    return -5.0 + row.look.prominence if is_year_label(row) else row.look.prominence


def _entry(group: list[Row], labels: tuple[Row, ...]) -> Entry:
    first = group[0]
    lines = [first.line, *(row.whole for row in group[1:])]
    names = tuple(label.text.rstrip(": ") for label in labels)
    return Entry(tuple(line for line in lines if line.text), first.mark, names, first.label)
