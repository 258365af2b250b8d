"""LaTeX's boxes: text in columns side by side, cells of several lines, and TeX's own boxes, rules and registers."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.parser.reading.tex_sheet import Look, Sheet
from ingest.parser.reading.tex_source import Source

SIZE = r"\s*=?\s*[-+]*\s*[\d.,]*\s*(?:true\s*)?(?:pt|pc|cm|mm|in|em|ex|bp|sp|mu|\\[A-Za-z@]+)"
SPECIFICATION = re.compile(rf"\s*(?:to|spread){SIZE}")
RULE_SIZE = re.compile(rf"\s*(?:width|height|depth){SIZE}")
STRETCHED_SIZE = re.compile(rf"{SIZE}(?:\s*(?:plus|minus)\s*-?[\d.]*\s*\w+)*")
NUMBER = re.compile(r"\s*=?\s*-?\d+")
ADVANCED = re.compile(rf"\s*\\[A-Za-z@]+\s*(?:by)?(?:{SIZE}|\s*-?\d+)")
FRACTION = re.compile(r"\s*(\d?\.?\d*)\s*\\(?:text|line|column|h|paper)(?:width|size)\b")
WIDE = 0.85
"""From this share of the line on a box has the line for itself."""

LONGEST_HEADING = 80
BOXES = ("minipage", "varwidth")
REGISTERS = """
    parindent parskip baselineskip lineskip leftskip rightskip hangindent parfillskip topskip hsize vsize hoffset
    voffset textwidth textheight oddsidemargin evensidemargin topmargin headheight headsep footskip tabcolsep
    itemsep parsep topsep partopsep leftmargin rightmargin labelsep labelwidth itemindent listparindent columnsep
    linewidth columnwidth marginparwidth marginparsep arraycolsep arrayrulewidth fboxsep fboxrule abovedisplayskip
    belowdisplayskip overfullrule moveleft moveright lower raise lineskiplimit maxdepth emergencystretch
    pdfpagewidth pdfpageheight tabskip hfuzz vfuzz bibsep bibhang bibitemsep extrarowheight paperwidth paperheight
""".split()
NUMBERS = """
    tolerance pretolerance penalty hangafter widowpenalty clubpenalty hyphenpenalty exhyphenpenalty linepenalty
    interlinepenalty brokenpenalty looseness pdfgentounicode pdfminorversion pdfcompresslevel hbadness vbadness
    pdfpkresolution righthyphenmin lefthyphenmin uchyph displaywidowpenalty adjdemerits
""".split()


def is_wide(width: str) -> bool:
    """Whether a box of this width has its line for itself."""
    match = FRACTION.match(width)
    return bool(match) and match[1] not in (".",) and float(match[1] or 1) >= WIDE if match else False


def begin_box(sheet: Sheet, source: Source, name: str) -> None:
    """Open a box of text beside which others may stand."""
    while source.option() is not None:
        pass
    width = source.group() or ""
    if is_wide(width):
        sheet.end_line()
    else:
        sheet.open_box(name)


def write_parbox(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write a paragraph of a given width, beside which others may stand."""
    while source.option() is not None:
        pass
    width, text = source.group() or "", source.group() or ""
    write_box(sheet, text, look, depth, wide=is_wide(width))


def write_cell(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write a cell of several lines."""
    source.star()
    source.option()
    write_box(sheet, source.group() or "", look, depth)


def write_box(sheet: Sheet, text: str, look: Look, depth: int, wide: bool = False) -> None:
    """Write a text of its own lines; one of a single line stays on the line."""
    if wide or look.level or look.in_line or sheet.is_deep:
        sheet.run(text, look, depth + 1)
        return
    sheet.open_box("parbox")
    sheet.run(text, look, depth + 1)
    sheet.close_box("parbox")


def write_line(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write what has a line for itself."""
    text = source.single()
    sheet.end_line()
    sheet.run(text, look, depth + 1)
    sheet.end_line()


def write_tex_box(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write what TeX's own box holds where it stands."""
    skip(source, SPECIFICATION)
    sheet.run(source.group() or "", look, depth + 1)


def skip_rule(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Read over a rule with its sizes."""
    while skip(source, RULE_SIZE):
        pass


def skip_register(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Read over the size that a register is given."""
    skip(source, STRETCHED_SIZE)


def skip_number(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Read over the number that a register is given."""
    skip(source, NUMBER)


def skip_advance(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Read over a register and by how much it grows."""
    skip(source, ADVANCED)


def skip(source: Source, pattern: re.Pattern[str]) -> bool:
    """Read over what the pattern finds next; whether it found something."""
    match = pattern.match(source.text, source.at)
    source.at = match.end() if match else source.at
    return match is not None


def write_margin(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write what stands in the margin before its line: words as a heading, a date as a cell."""
    source.option()
    text = source.group() or ""
    begins = not any(span.text.strip() for span in sheet.spans)
    noted = replace(look, in_line=True)
    if begins and not any(char.isdigit() for char in text):
        sheet.end_line(1.0)
        level = sheet.margin_level if len(text) <= LONGEST_HEADING else 0
        sheet.run(text, replace(noted, bold=True, level=level), depth + 1)
        sheet.end_line()
        return
    sheet.run(text, noted, depth + 1)
    sheet.write("\t", look)


BOX_SETTERS = {
    "parbox": write_parbox,
    "makecell": write_cell,
    "shortstack": write_cell,
    "thead": write_cell,
    "centerline": write_line,
    "leftline": write_line,
    "rightline": write_line,
    "hbox": write_tex_box,
    "vbox": write_tex_box,
    "vtop": write_tex_box,
    "vcenter": write_tex_box,
    "hrule": skip_rule,
    "vrule": skip_rule,
    "advance": skip_advance,
    "marginpar": write_margin,
    "marginnote": write_margin,
    "sidenote": write_margin,
    **dict.fromkeys(REGISTERS, skip_register),
    **dict.fromkeys(NUMBERS, skip_number),
}
