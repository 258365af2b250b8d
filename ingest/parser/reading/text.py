"""Plain text in any encoding, with the layout that blanks and tabs give it."""

from __future__ import annotations

import re

from ingest.parser.document import Line, Reading
from ingest.parser.reading.accents import join_accents
from ingest.parser.reading.decoding import decode
from ingest.parser.reading.markdown import is_markdown, markdown_lines
from ingest.parser.reading.rows import indent_of, part_pieces, split_rows
from ingest.parser.reading.spans import Draft, Span, make_line

LONE_MARK = re.compile(r"\s*([-*•▪◦‣●■□○▸►–—·|\uf0b7\ufffd])\s*$")
"""A list mark, or a rule between two pieces, on a row of its own."""


def read_text(data: bytes) -> Reading:
    """The lines of a plain text file; where it is full of Markdown, without the mark-up."""
    text, remarks = decode(data)
    lines, pages = markdown_lines(text) if is_markdown(text) else text_lines(text)
    return Reading("text", tuple(lines), pages, remarks)


def text_lines(text: str) -> tuple[list[Line], int]:
    """The lines of a text and the number of its pages (form feeds part them)."""
    lines: list[Line] = []
    gap, mark = 0, ""
    pages, rows = split_rows(text)
    for number, row in enumerate(rows, 1):
        if not row:
            gap += 1
            continue
        if lone := LONE_MARK.match(row):
            mark, row = ("" if lone[1] == "|" else f"{lone[1]} "), ""
        look = Draft((), indent=indent_of(row), gap=gap)
        span = Span(part_pieces(join_accents(row)))
        line = make_line(number, [Span(mark), span] if mark and row else [span], look)
        gap = 0 if line else gap + 1
        if line:
            mark = ""
            page = pages[number - 1]
            lines.append(line if page == 1 else Line(line.number, line.text, page, line.indent, line.gap))
    return lines, pages[-1]
