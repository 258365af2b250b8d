"""Why the parser read what it read: each line with its section, its entry and the records made of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from html import escape

from ingest.parser import cv
from ingest.parser.document import Section
from ingest.parser.frozen import frozen
from ingest.parser.lines import clean_lines
from ingest.parser.pipeline import read_cv, read_sections
from ingest.parser.reading import read_document

NOT_SHOWN = {"lines", "confidence"}
STYLE = """
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; color: #1b1e1c; background: #fefefd; }
table { border-collapse: collapse; } th, td { padding: 2px 12px 2px 0; text-align: left; vertical-align: top; }
tr.start td { border-top: 1px solid #dde0da; } tr.none td.text { background: #fbeaf1; }
td.text { font-family: ui-monospace, monospace; white-space: pre-wrap; max-width: 48rem; } td.number { color: #a32a17; }
"""


@frozen
class Row:
    """One line with text: ``entry`` counts from 1 within the section (0 for lines in none, such as headings);
    ``records`` say kind, place in its list and fields, with the confidence."""

    number: int
    text: str
    section: str
    kind: str
    entry: int
    records: tuple[str, ...]


def explain(data: bytes, name: str, today: date) -> tuple[Row, ...]:
    """The lines of a file in order, with what was made of each.

    Raises:
        UnreadableFile: the file holds no text that can be read.
    """
    reading = read_document(data, name)
    records = _records_by_line(read_cv(reading, today))
    return tuple(
        Row(line.number, line.text, section.heading, section.kind, entry, tuple(records[line.number]))
        for section in read_sections(clean_lines(reading.lines))
        for entries in [_entries_by_line(section)]
        for line in section.lines
        for entry in [entries.get(line.number, 0)]
    )


def as_html(rows: Iterable[Row], title: str) -> str:
    """A page of its own with a table of the rows; lines in no record are marked."""
    body, before = [], None
    for row in rows:
        place = (row.section, row.entry)
        names = " ".join(filter(None, ["start" * (place != before), "none" * (not row.records and row.entry > 0)]))
        cells = (row.number, row.text, f"{row.section or '(header)'} · {row.kind}", row.entry or "")
        told = "<br>".join(escape(record) for record in row.records)
        number, text, section, entry = (escape(str(cell)) for cell in cells)
        body.append(
            f'<tr class="{names}"><td class="number">{number}</td><td class="text">{text}</td>'
            f"<td>{section}</td><td>{entry}</td><td>{told}</td></tr>"
        )
        before = place
    head = "".join(f"<th>{name}</th>" for name in ("Line", "Text", "Section", "Entry", "Records"))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style>'
        f"<h1>{escape(title)}</h1><table><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table></html>\n"
    )


def _entries_by_line(section: Section) -> dict[int, int]:
    return {line.number: place for place, entry in enumerate(section.entries, 1) for line in entry.lines}


def _records_by_line(parsed: cv.Cv) -> dict[int, list[str]]:
    """What the records say, by the number of each line they were read from."""
    lists: list[tuple[str, Iterable[cv.Record]]] = [("person", [parsed.person])]
    lists += [(kind, getattr(parsed, kind)) for kind in cv.RECORDS if kind != "sections"]
    told: dict[int, list[str]] = defaultdict(list)
    for kind, records in lists:
        for place, record in enumerate(records, 1):
            for number in range(record.lines[0], record.lines[1] + 1):
                told[number].append(f"{kind} {place} ({record.confidence:.2f}): {_said(record)}")
    return told


def _said(record: cv.Record) -> str:
    """The filled fields of a record in one line."""
    values = ((item.name, getattr(record, item.name)) for item in fields(record) if item.name not in NOT_SHOWN)
    return "; ".join(f"{name} = {', '.join(v) if isinstance(v, tuple) else v}" for name, v in values if v)
