"""What a LaTeX document says about the person it is of, written where its title is made."""

from __future__ import annotations

from ingest.parser.reading.tex_commands import HEADER, NAMED
from ingest.parser.reading.tex_layout import EMPTY
from ingest.parser.reading.tex_sheet import Look, Sheet
from ingest.parser.reading.tex_source import Source


def add_header(sheet: Sheet, source: Source, command: str) -> None:
    """Keep what a header command says."""
    source.star()
    arguments = source.arguments()
    texts = [argument.text for argument in arguments if not argument.is_option]
    if command == "social" and arguments and arguments[0].is_option:
        command = arguments[0].text
    if any(not EMPTY.match(text) for text in texts):
        sheet.header.append((command, texts))


def write_header(sheet: Sheet) -> None:
    """Write what the header commands have said, a line each."""
    header, sheet.header = sheet.header, []
    for command, texts in header:
        joint = HEADER.get(command) or " "
        shown = [text for text in texts if not EMPTY.match(text)]
        if command in NAMED:
            sheet.write(f"{command}: ", Look())
        for place, text in enumerate(shown):
            if place and joint == "\n":
                sheet.end_line()
            elif place:
                sheet.write(joint, Look())
            sheet.run(text, Look())
        sheet.end_line()


def run_header(sheet: Sheet, source: Source, name: str, look: Look, depth: int) -> None:
    """Keep what a header command in the body says for the title, or set it where it stands."""
    add_header(sheet, source, name)
    if sheet.collects or not sheet.header:
        return
    _, texts = sheet.header.pop()
    joint = HEADER[name]
    if joint and not sheet.spans:
        sheet.header.append((name, texts))
        write_header(sheet)
        return
    for place, text in enumerate(texts):
        sheet.write((joint or " ") if place else "", look)
        sheet.run(text, look, depth + 1)
