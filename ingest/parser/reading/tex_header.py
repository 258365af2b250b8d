"""What a LaTeX document says about the person it is of, written where its title is made."""

from __future__ import annotations

from ingest.parser.reading.tex_commands import HEADER, NAMED
from ingest.parser.reading.tex_layout import EMPTY
from ingest.parser.reading.tex_sheet import Look, Sheet
from ingest.parser.reading.tex_source import Source

PARTS_OF_NAME = ("firstname", "givenname", "familyname", "lastname", "surname")


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
    header, sheet.header = _with_whole_name(sheet.header), []
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


def _with_whole_name(header: list[tuple[str, list[str]]]) -> list[tuple[str, list[str]]]:
    """What is said with the name as one, at the place of its first part, where its parts are said apart."""
    parts = {command: texts for command, texts in header if command in PARTS_OF_NAME}
    if len(parts) < 2:
        return header
    whole = [text for command in PARTS_OF_NAME for text in parts.get(command, [])]
    at = next(place for place, (command, _) in enumerate(header) if command in PARTS_OF_NAME)
    rest = [said for said in header if said[0] not in PARTS_OF_NAME]
    return [*rest[:at], ("name", whole), *rest[at:]]


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
