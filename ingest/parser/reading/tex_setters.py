"""LaTeX's commands that are set in a way of their own: items, links, spaces, formulas, bibliographies."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ingest.parser.reading.spans import LIST_MARK
from ingest.parser.reading.tex_bibliography import (
    define_citations,
    keep_category,
    keep_cited,
    write_bibliography,
    write_cited,
)
from ingest.parser.reading.tex_boxes import BOX_SETTERS
from ingest.parser.reading.tex_commands import LAYOUTS
from ingest.parser.reading.tex_counters import COUNTER_SETTERS, numbered_label
from ingest.parser.reading.tex_layout import EMPTY, lay_out, write_arguments
from ingest.parser.reading.tex_sheet import Look, OpenList, Sheet
from ingest.parser.reading.tex_source import Macro, Source

SKIP_SIZE = re.compile(
    r"\s*=?\s*-?[\d.]*\s*(?:pt|cm|mm|in|em|ex|\\[A-Za-z@]+)?(?:\s*(?:plus|minus)\s*[\d.]+\w+)*[ \t]?"
)
CHARACTER = re.compile(r"\s*(?:\"[0-9A-F]{1,6}|'[0-7]{1,6}|`\\?.|\d{1,6})")
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


def define_list(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Take a list environment that is made like another."""
    name, base = (source.group() or "").strip(), (source.group() or "").strip()
    source.group()
    sheet.macros[f"begin {name}"] = Macro(f"\\begin{{{base.rstrip('*')}}}[#1]", 1, "", f"\\end{{{base.rstrip('*')}}}")


def write_entry(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write an entry: an item with its date in brackets or, with arguments, as the class sets them."""
    source.star()
    date = source.option()
    sheet.end_line()
    if date is not None:
        sheet.run(date, look, depth + 1)
        sheet.write("\t", look)
        return
    texts = [argument.text for argument in source.arguments()]
    if layout := LAYOUTS.get(("entry", len(texts))):
        lay_out(sheet, layout, texts, look, depth)
    else:
        write_arguments(sheet, texts, look, depth)


def write_tab(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write a tab for a place on the line."""
    source.star()
    source.group()
    sheet.write("\t", look)


def skip_character(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Read over a character that is given by its number in a font."""
    match = CHARACTER.match(source.text, source.at)
    source.at = match.end() if match else source.at


def write_left_of(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write what is set left of its place: a date before its line, else what is printed over what stands there."""
    text = source.group() or ""
    sheet.run(text, look, depth + 1)
    if any(char.isdigit() for char in text) and not sheet.has_only_mark:
        sheet.write("\t", look)


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
    "newlist": define_list,
    "entry": write_entry,
    "tabto": write_tab,
    "char": skip_character,
    "llap": write_left_of,
    "fullcite": write_cited,
    "bibentry": write_cited,
    "addtocategory": keep_category,
    "newcites": define_citations,
    **dict.fromkeys(("nocite", "cite", "citep", "citet", "parencite", "textcite", "autocite", "footcite"), keep_cited),
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
