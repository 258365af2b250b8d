"""Setting the arguments of LaTeX's CV commands side by side and below one another."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.parser.reading.tex_sheet import Look, Sheet

DIMENSION = re.compile(
    r"\s*[-+]?[\d.,]*\s*(?:pt|cm|mm|in|em|ex|\\[a-z]*(?:width|height|sep|skip|fill))\s*$|\s*0?\.\d+\s*$"
)
COLOR_OR_LINK = re.compile(r"\s*(?:https?://|mailto:|www\.)\S*\s*$")
LAYOUT_PART = re.compile(r"(\d)([bi]?)")
BIG = re.compile(r"[\s{]*\\(?:large|Large|LARGE|huge|Huge)\b")
"""A label that is set larger than its text heads a section."""

EMPTY = re.compile(r"[\s{}~]*(?:\\(?:empty|null|relax)\b)?[\s{}]*$")


def write_arguments(sheet: Sheet, texts: list[str], look: Look, depth: int) -> None:
    """Write the arguments of an unknown command so that their words do not run together."""
    texts = [text for text in texts if not is_size(sheet, text) and not EMPTY.match(text)] if len(texts) > 1 else texts
    if len(texts) > 1:
        texts = [text for text in texts if not COLOR_OR_LINK.match(text)]
    alone = len(texts) > 1 and not any(span.text.strip() for span in sheet.spans)
    for place, text in enumerate(texts):
        sheet.write("\t" if place else "", look)
        sheet.run(text, look, depth + 1)
    if alone:
        sheet.end_line()


def is_size(sheet: Sheet, text: str) -> bool:
    """Whether an argument is a size, also one that a macro of the document holds."""
    macro = sheet.macros.get(text.strip().lstrip("\\"))
    return DIMENSION.match(macro.body if macro else text) is not None


def lay_out(sheet: Sheet, layout: str, texts: list[str], look: Look, depth: int) -> None:
    """Set the arguments of a CV command as its layout says."""
    inline = layout.endswith("|") or ("/" not in layout and "|" not in layout and not layout.startswith(("•", "#")))
    if not inline:
        sheet.end_line()
    if layout == "1|2" and BIG.match(texts[0]):
        layout = "#1/2"
    for line in layout.split("/"):
        if line.startswith("#"):
            sheet.run(texts[int(line[1]) - 1], replace(look, level=1, bold=True), depth + 1)
        else:
            lay_out_line(sheet, line, texts, look, depth)
        if not inline:
            sheet.end_line()


def lay_out_line(sheet: Sheet, line: str, texts: list[str], look: Look, depth: int) -> None:
    """Set one line of a layout; cells and parts without text are left out."""
    written = False
    for cell in line.split("|"):
        if not cell and written:
            sheet.write("\t", look)
        shown = False
        for part in cell.split(","):
            numbers = [int(number) for number, _ in LAYOUT_PART.findall(part)]
            if numbers and all(EMPTY.match(texts[number - 1]) for number in numbers):
                continue
            sheet.write(", " if shown else "\t" if written else "", look)
            shown = written = True
            lay_out_part(sheet, part, texts, look, depth)


def lay_out_part(sheet: Sheet, part: str, texts: list[str], look: Look, depth: int) -> None:
    """Set one part of a layout: arguments and what stands between them."""
    place = 0
    for match in LAYOUT_PART.finditer(part):
        before = part[place : match.start()]
        sheet.write("• " if before == "•" else before, look)
        place = match.end()
        styled = replace(look, bold=look.bold or match[2] == "b", italic=look.italic or match[2] == "i")
        sheet.run(texts[int(match[1]) - 1], styled, depth + 1)
