"""LaTeX's headings: which commands write one, and the line that they write."""

from __future__ import annotations

from dataclasses import replace

from ingest.parser.reading.tex_commands import HEADING_NAME, HEADINGS
from ingest.parser.reading.tex_sheet import Look, Sheet
from ingest.parser.reading.tex_source import Macro, Source


def heading_level(name: str, own: Macro | None) -> int:
    """The level of the heading that a command writes, 0 for other commands.

    The document's own commands are told by their names and their one argument, which says more than how they set it.
    """
    if name in HEADINGS and (own is None or own.arguments == 1):
        return HEADINGS[name]
    if own and own.arguments == 1 and own.default is None and HEADING_NAME.match(name):
        return 2 if "sub" in name.lower() else 1
    return 0


def write_heading(sheet: Sheet, source: Source, level: int, look: Look, depth: int) -> None:
    """Write a heading as a line of its own."""
    source.star()
    source.option()
    title = source.group()
    sheet.end_line(1.0)
    if title is not None:
        sheet.run(title, replace(look, level=level, bold=True), depth + 1)
        sheet.end_line()
