"""The bibliography of a LaTeX document: entries of the files that came with it, written where it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.parser.reading.bibtex import read_entries, written_entry
from ingest.parser.reading.tex_layout import EMPTY
from ingest.parser.reading.tex_sheet import Look, Sheet
from ingest.parser.reading.tex_source import Source

OPTION = re.compile(r"(not)?(type|keyword|title|subtype)\s*=\s*(?:\{([^{}]{0,200})\}|([^,{}\]]{0,200}))")
LIST = re.compile(r"\s*,\s*")


def write_bibliography(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write the entries of the bibliography files that came with the document, those that the options choose."""
    options = [
        (match[2], not match[1], (match[3] or match[4] or "").strip())
        for match in OPTION.finditer(source.option() or "")
    ]
    wanted = {name.strip() for name in (source.group() or "").split(",")} - {""}
    chosen = [entry for entry in entries_of(sheet, wanted) if is_chosen(sheet, entry, options)]
    sheet.end_line(1.0)
    for name, _, value in options:
        if name == "title" and chosen and not EMPTY.match(value):
            sheet.run(f"\\section{{{value}}}", look, depth + 1)
    for entry in chosen:
        sheet.write("• ", look)
        sheet.run(written_entry(entry), look, depth + 1)
        sheet.end_line()


def write_cited(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write one entry out."""
    source.option()
    keys = set(LIST.split((source.group() or "").strip()))
    for entry in entries_of(sheet, set()):
        if entry["entrykey"] in keys:
            sheet.run(written_entry(entry), look, depth + 1)


def keep_cited(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Keep which entries are to be printed."""
    source.star()
    source.option()
    source.option()
    sheet.cited.update(LIST.split((source.group() or "").strip()))


def entries_of(sheet: Sheet, wanted: set[str]) -> Iterator[dict[str, str]]:
    """The entries of the files of these names, of all files where none is named."""
    for file, content in sheet.files.items():
        stem = file.rsplit("/", 1)[-1].removesuffix(".bib")
        if file.endswith(".bib") and (not wanted or stem in wanted or f"{stem}.bib" in wanted):
            if file not in sheet.parsed:
                sheet.parsed[file] = read_entries(content)
            yield from sheet.parsed[file]


def is_chosen(sheet: Sheet, entry: dict[str, str], options: list[tuple[str, bool, str]]) -> bool:
    """Whether the options of a bibliography let an entry through."""
    if sheet.cited and "*" not in sheet.cited and entry["entrykey"] not in sheet.cited:
        return False
    held = {
        "type": {entry["entrytype"]},
        "subtype": {entry.get("entrysubtype", "")},
        "keyword": set(LIST.split(entry.get("keywords", ""))),
    }
    return all((value in held[name]) == is_wanted for name, is_wanted, value in options if name in held)
