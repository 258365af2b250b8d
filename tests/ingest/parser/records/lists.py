"""Sections written as plain texts, for tests of record readers apart from the stages before them."""

from __future__ import annotations

import re
from datetime import date

from ingest.parser.document import Context, Entry, Line, Run, Section

MARK = re.compile(r"^(•|–|\d+\.)\s")
STYLE = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|_(?P<italic>[^_]+)_")
CONTEXT = Context(today=date(1935, 4, 14), owner="Emmy Noether")


def a_section(kind: str, text: str, heading: str = "", labels: tuple[str, ...] = ()) -> Section:
    """A section of entries divided by blank lines; "• " is a list mark, "1918 || " a left-hand column, "**x**" bold.

    A line "# Name" is a sub-heading for the entries below it; lines of one entry keep their marks but for the first.
    """
    lines: list[Line] = []
    entries: list[Entry] = []
    number = 1
    for block in text.strip("\n").split("\n\n"):
        block_lines: list[Line] = []
        gutter = marker = ""
        for row in block.split("\n"):
            number += 1
            row = row.strip()
            if row.startswith("# "):
                labels = (row[2:],)
                lines.append(Line(number, row[2:]))
                continue
            if not block_lines:
                gutter, _, rest = row.rpartition(" || ")
                row, gutter = rest, gutter.strip()
                if mark := MARK.match(row):
                    marker, row = mark[1], row[mark.end() :]
            block_lines.append(_line(number, row.replace(" | ", "\t")))
        number += 1
        if block_lines:
            lines += block_lines
            entries.append(Entry(tuple(block_lines), marker, labels, gutter))
    return Section(heading, kind, tuple(lines), tuple(lines), entries=tuple(entries))


def _line(number: int, text: str) -> Line:
    plain, runs, low = "", [], 0
    for found in STYLE.finditer(text):
        plain += text[low : found.start()]
        inner = found["bold"] or found["italic"]
        runs.append(Run(len(plain), len(plain) + len(inner), bold=bool(found["bold"]), italic=bool(found["italic"])))
        plain += inner
        low = found.end()
    return Line(number, plain + text[low:], runs=tuple(runs))
