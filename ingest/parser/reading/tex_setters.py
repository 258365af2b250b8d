"""LaTeX's commands that are set in a way of their own: items, links, spaces, formulas, bibliographies."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ingest.parser.reading.bibtex import read_entries, written_entry
from ingest.parser.reading.spans import LIST_MARK
from ingest.parser.reading.tex_boxes import BOX_SETTERS
from ingest.parser.reading.tex_counters import COUNTER_SETTERS, numbered_label
from ingest.parser.reading.tex_layout import EMPTY
from ingest.parser.reading.tex_sheet import Look, OpenList, Sheet
from ingest.parser.reading.tex_source import Source

SKIP_SIZE = re.compile(r"\s*=?\s*-?[\d.]*\s*(?:pt|cm|mm|in|em|ex|\\[A-Za-z]+)?(?:\s*(?:plus|minus)\s*[\d.]+\w+)*[ \t]?")
SMALL_SPACE = re.compile(r"\s*=?\s*(?:-|0?\.[0-2]\d*\s*e|[0-2]?\.?\d*\s*pt)")
WIDE_SPACE = re.compile(r"fill|[1-9]\d*\.?\d*\s*(?:cm|in)|[2-9]\s*em|[2-9]\d\s*(?:mm|pt)")


def write_item(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Begin an item of the innermost list with its mark."""
    label = source.option()
    sheet.end_line()
    at = sheet.lists[-1] if sheet.lists else OpenList("bullet")
    if at.kind in ("count", "bracket"):
        at.count += 1
    elif at.kind == "down":
        at.count -= 1
    if label is not None and not EMPTY.match(label):
        sheet.run(label, look, depth + 1)
        written = "".join(span.text for span in sheet.spans).strip()
        mark = LIST_MARK.match(written)
        is_mark = len(written) <= 2 or written.startswith(("[", "(")) or (mark and mark.end() == len(written))
        sheet.write(" " if is_mark else "\t", look)
    elif label is None and at.label and (numbered := numbered_label(at.label, at.count)):
        sheet.run(numbered, look, depth + 1)
        sheet.write(" ", look)
    elif label is None and at.kind not in ("none", "label"):
        sheet.write({"bullet": "• ", "bracket": f"[{at.count}] "}.get(at.kind, f"{at.count}. "), look)


def write_bibitem(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Begin an entry of a bibliography."""
    source.option()
    source.group()
    write_item(sheet, Source(""), look, depth)


def write_link(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write a link's text."""
    source.option()
    target = source.group() or ""
    sheet.run(source.group() or target, replace(look, href=target.replace("\\", "")), depth + 1)


def write_url(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write an address that links to itself."""
    address = (source.group() or "").replace("\\", "").strip()
    sheet.write(address, replace(look, href=address))


def write_space(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write a blank, or a tab for a wide space."""
    source.star()
    width = source.group()
    sheet.write("\t" if width and WIDE_SPACE.search(width) else " ", look)


def skip_size(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Read over the size that stands behind a primitive of spacing; a blank for one that parts words."""
    match = SKIP_SIZE.match(source.text, source.at)
    source.at = match.end() if match else source.at
    size = match[0] if match else ""
    sheet.write("\t" if WIDE_SPACE.search(size) else "" if SMALL_SPACE.match(size) else " ", look)


def write_verb(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write text between two equal signs as it stands."""
    source.star()
    mark = source.text[source.at : source.at + 1]
    source.at += 1
    sheet.write(source.until(mark) if mark else "", look)


def write_fraction(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write a fraction on the line."""
    sheet.run(source.single(), look, depth + 1)
    sheet.write("/", look)
    sheet.run(source.single(), look, depth + 1)


def write_raised(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write a superscript of the text."""
    sheet.run(source.single(), replace(look, raised=True), depth + 1)


def skip_write(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Read over what would be written to a file or handed to the system."""
    while source.text[source.at : source.at + 1].isdigit():
        source.at += 1
    source.group()


def drop_row(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Drop the row that only sets tabs."""
    sheet.spans = []


def end_row(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """End a row of a table."""
    sheet.end_line()


def write_gap(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """End the line and leave one blank."""
    sheet.end_line(1.0)


def write_bibliography(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write the entries of the bibliography files that came with the document."""
    source.option()
    names = source.group() or ""
    wanted = {name.strip() for name in names.split(",")} if names else set()
    sheet.end_line(1.0)
    for file, content in sheet.files.items():
        stem = file.rsplit("/", 1)[-1].removesuffix(".bib")
        if file.endswith(".bib") and (not wanted or stem in wanted or f"{stem}.bib" in wanted):
            for entry in read_entries(content):
                sheet.write("• ", look)
                sheet.run(written_entry(entry), look, depth + 1)
                sheet.end_line()


def write_upper(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write a text in capitals."""
    sheet.run(source.single(), replace(look, upper=True), depth + 1)


def hide_environment(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Take that an environment is not shown."""
    sheet.hidden.add((source.group() or "").strip())


def show_environment(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Take that an environment is shown."""
    sheet.hidden.discard((source.group() or "").strip())


def write_named(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write the macro whose name is spelled out."""
    macro = sheet.macros.get(source.until("\\endcsname").strip())
    sheet.run(macro.body if macro and not macro.arguments else "", look, depth + 1)


Setter = Callable[[Sheet, Source, Look, int], None]
SPECIAL: dict[str, Setter] = {
    **BOX_SETTERS,
    **COUNTER_SETTERS,
    "MakeUppercase": write_upper,
    "MakeTextUppercase": write_upper,
    "uppercase": write_upper,
    "excludecomment": hide_environment,
    "includecomment": show_environment,
    "csname": write_named,
    "item": write_item,
    "bibitem": write_bibitem,
    "href": write_link,
    "hrefWithoutArrow": write_link,
    "url": write_url,
    "nolinkurl": write_url,
    "path": write_url,
    "hspace": write_space,
    "hskip": skip_size,
    "vskip": skip_size,
    "kern": skip_size,
    "verb": write_verb,
    "lstinline": write_verb,
    "frac": write_fraction,
    "dfrac": write_fraction,
    "tfrac": write_fraction,
    "textsuperscript": write_raised,
    "write": skip_write,
    "kill": drop_row,
    "tabularnewline": end_row,
    "cr": end_row,
    "bigskip": write_gap,
    "medskip": write_gap,
    "printbibliography": write_bibliography,
    "bibliography": write_bibliography,
}
