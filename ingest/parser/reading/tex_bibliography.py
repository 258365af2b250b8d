"""The bibliography of a LaTeX document: entries of the files that came with it, written where it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.parser.reading.bibtex import read_entries, written_entry
from ingest.parser.reading.tex_layout import EMPTY
from ingest.parser.reading.tex_sheet import Look, Sheet
from ingest.parser.reading.tex_source import Macro, Source

OPTION = re.compile(r"(not)?(type|keyword|title|subtype|category)\s*=\s*(?:\{([^{}]{0,200})\}|([^,{}\]]{0,200}))")
LIST = re.compile(r"\s*,\s*")


def write_bibliography(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write the entries of the bibliography files that came with the document, those that the options choose."""
    options = [
        (match[2], not match[1], (match[3] or match[4] or "").strip())
        for match in OPTION.finditer(source.option() or "")
    ]
    wanted = _names(source.group()) or sheet.sources
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


def keep_category(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Keep which entries belong to a category, by which bibliographies choose."""
    sheet.categories.setdefault((source.group() or "").strip(), set()).update(_names(source.group()))


def begin_section(sheet: Sheet, source: Source) -> None:
    """Begin a part of the document with citations, and perhaps files, of its own."""
    sheet.outside.append((sheet.cited, sheet.sources))
    sheet.cited, sheet.sources = set(), _names(source.option()) or sheet.sources


def end_section(sheet: Sheet) -> None:
    """Go back to the citations and files around a part."""
    if sheet.outside:
        sheet.cited, sheet.sources = sheet.outside.pop()


def define_citations(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Define the commands of further bibliographies, each of which prints a heading: ``\\newcites{talk}{Talks}``."""
    names, titles = (source.group() or "").split(","), (source.group() or "").split(",")
    for name, title in zip(map(str.strip, names), titles, strict=False):
        heading = f"\\section{{{title.strip()}}}" if not EMPTY.match(title) else ""
        sheet.macros[f"bibliography{name}"] = Macro(f"{heading}\\bibliography{{#1}}", 1)
        sheet.macros[f"bibliographystyle{name}"] = Macro("", 1)
        for command in ("nocite", "cite"):
            sheet.macros[f"{command}{name}"] = Macro(f"\\{command}{{#1}}", 1)


def _names(text: str | None) -> set[str]:
    return {name.strip() for name in (text or "").split(",")} - {""}


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
        "category": {name for name, keys in sheet.categories.items() if entry["entrykey"] in keys},
    }
    return all((value in held[name]) == is_wanted for name, is_wanted, value in options if name in held)
