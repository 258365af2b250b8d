"""LaTeX by an own small reader: macros expanded within bounds, CV commands set as their classes set them.

Nothing is run and no file is opened: ``\\input`` shows what came with the document, ``\\write18`` and the like nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ingest.parser.document import Reading
from ingest.parser.reading.spans import number_drafts
from ingest.parser.reading.tex_branches import without_comments, without_drawing
from ingest.parser.reading.tex_commands import (
    HEADER,
    HIDDEN_ENVIRONMENTS,
    LAST_SHOWN,
    LAYOUTS,
    PLAIN,
    SILENT,
    SIZES,
    STYLES,
    TITLE_MAKERS,
)
from ingest.parser.reading.tex_conditions import CHOICES, follow, write_choice
from ingest.parser.reading.tex_counters import COUNTER_SETTERS
from ingest.parser.reading.tex_environments import begin, end, skip_environment
from ingest.parser.reading.tex_files import files_within, joined, read_source
from ingest.parser.reading.tex_header import add_header, run_header, write_header
from ingest.parser.reading.tex_headings import heading_level, write_heading
from ingest.parser.reading.tex_layout import lay_out, write_arguments
from ingest.parser.reading.tex_setters import SPECIAL
from ingest.parser.reading.tex_sheet import EXPANSION_BASE, Look, Sheet
from ingest.parser.reading.tex_source import (
    DEFINERS,
    Macro,
    Source,
    macro_values,
    read_definition,
    split_document,
)
from ingest.parser.reading.tex_symbols import ACCENTS, SYMBOLS, accented

TOKEN = re.compile(
    r"""
      \\(?P<command>[A-Za-z@]+)
    | \\(?P<sign>.)
    | (?P<brace>[{}])
    | (?P<math>\$\$?)
    | (?P<paragraph>\n[ \t]*\n\s*)
    | (?P<script>[\^_])
    | (?P<mark>~{3,}|[~&]|-{2,3}|``|''|,,|<<|>>)
    | (?P<space>\s+)
    | (?P<text>[^\\{}$\s^_~&\-`',<>]+|.)
    """,
    re.VERBOSE | re.DOTALL,
)
MARKS = {"~": " ", "--": "–", "---": "—", "``": "“", "''": "”", ",,": "„", "<<": "«", ">>": "»"}
SIGNS = {",": " ", ";": " ", ":": " ", " ": " ", "\n": " ", "!": "", "@": "", "/": "", "-": "", ">": "\t", "=": "\t"}
CELL_BREAKS = ("newline", "linebreak", "par")
CUT_SHORT = "The macros of the document expand without end: only a part was read."
ON_PREAMBLE = {"excludecomment", "includecomment", "newlist", "addtocategory", "newcites", "nocite", *COUNTER_SETTERS}
MAX_DEPTH = 60
EXPANSION = 20


def read_tex(data: bytes, companions: Mapping[str, str] | None = None) -> Reading:
    """The lines of a LaTeX document; ``companions`` are the texts of the .tex and .bib files beside it by name."""
    text, remarks = read_source(data)
    companions = files_within(data) | dict(companions or {})
    text = joined(text, {name: without_comments(file) for name, file in companions.items()})
    preamble, body = split_document(without_drawing(text))
    sheet = Sheet(run, budget=EXPANSION * len(text) + EXPANSION_BASE, files=companions)
    read_preamble(sheet, preamble)
    sheet.collects = any(f"\\{maker}" in body for maker in TITLE_MAKERS)
    sheet.margin_level = 0 if "\\section" in body else 1
    if not sheet.collects:
        write_header(sheet)
    run(sheet, body, Look())
    while sheet.boxes:
        sheet.close_box(sheet.boxes[-1].name)
    sheet.end_line()
    if sheet.collects:
        sheet.drafts, body_drafts = [], sheet.drafts
        write_header(sheet)
        sheet.drafts += [replace(draft, gap=1.0 if not place else draft.gap) for place, draft in enumerate(body_drafts)]
    remarks = (*remarks, ("text-cut", CUT_SHORT)) if sheet.budget < 0 else remarks
    return Reading("tex", number_drafts(sheet.drafts), remarks=remarks)


def read_preamble(sheet: Sheet, text: str) -> None:
    """Take the definitions and what is said about the person from the preamble."""
    source = Source(text)
    while match := TOKEN.match(source.text, source.at):
        source.at = match.end()
        command = match["command"]
        if command and follow(sheet, source, command):
            continue
        if command in DEFINERS:
            define(sheet, source, command)
        elif command in HEADER:
            add_header(sheet, source, command)
        elif command == "begin":
            if (name := source.group() or "") in HIDDEN_ENVIRONMENTS:
                skip_environment(sheet, source, name)
        elif command in ON_PREAMBLE:
            SPECIAL[command](sheet, source, Look(), 0)
        elif command in CHOICES:
            write_choice(sheet, source, command, Look(), 0)
            sheet.spans, sheet.drafts = [], []
        elif command in SILENT:
            source.pass_over(SILENT[command])


def define(sheet: Sheet, source: Source, kind: str) -> None:
    """Take one definition."""
    if found := read_definition(source, kind):
        name, macro = found
        sheet.macros[name] = macro


def run(sheet: Sheet, text: str, look: Look, depth: int = 0) -> Look:
    """Set a stretch of LaTeX; the style that is in force behind it."""
    sheet.budget -= len(text)
    if depth > MAX_DEPTH or sheet.budget < 0:
        return look
    source = Source(text)
    groups: list[Look] = []
    while match := TOKEN.match(source.text, source.at):
        source.at = match.end()
        if match["brace"] == "{":
            groups.append(look)
        elif match["brace"]:
            look = groups.pop() if groups else look
        elif match["command"]:
            look = run_command(sheet, source, match["command"], look, depth)
        elif match["math"]:
            look = replace(look, math=not look.math)
        elif match["sign"] is not None:
            look = run_sign(sheet, source, match["sign"], look, depth)
        elif match["script"]:
            run_script(sheet, source, match["script"], look, depth)
        elif match["paragraph"]:
            sheet.break_line(look, 1.0)
        elif match["mark"]:
            write_mark(sheet, match["mark"], look)
        else:
            sheet.write(" " if match["space"] else match["text"], look)
    return groups[0] if groups else look


def write_mark(sheet: Sheet, mark: str, look: Look) -> None:
    """Write what a mark of TeX's stands for."""
    if mark == "&":
        sheet.next_cell(look)
    else:
        sheet.write(MARKS.get(mark, "\t"), look)


def run_sign(sheet: Sheet, source: Source, sign: str, look: Look, depth: int) -> Look:
    """Set a command of one sign: an escaped character, an accent, a line end."""
    if sign == "\\":
        source.star()
        source.option()
        sheet.break_line(look)
    elif sign in "()[]":
        return replace(look, math=sign in "([")
    elif sign in ACCENTS and not (sheet.sets_tabs and sign == "="):
        write_accented(sheet, source, sign, look)
    else:
        sheet.write(SIGNS.get(sign, sign), look)
    return look


def write_accented(sheet: Sheet, source: Source, accent: str, look: Look) -> None:
    """Write the letter that stands next with its accent."""
    letter = source.single()
    if letter.startswith("\\"):
        letter = SYMBOLS.get(letter[1:].strip(), "")
    sheet.write(accented(accent, letter.strip("{}")), look)


def run_script(sheet: Sheet, source: Source, sign: str, look: Look, depth: int) -> None:
    """Set a superscript or subscript; outside of formulas the sign is itself."""
    if not look.math and source.text[source.at : source.at + 1] != "{":
        sheet.write(sign, look)
        return
    run(sheet, source.single(), replace(look, raised=sign == "^"), depth + 1)


def run_command(sheet: Sheet, source: Source, name: str, look: Look, depth: int) -> Look:
    """Set a command by name; the style that is in force behind it."""
    if follow(sheet, source, name) or run_known(sheet, source, name, look, depth):
        return look
    if name in STYLES or name in PLAIN or name in SIZES:
        return run_style(sheet, source, name, look, depth)
    own = sheet.macros.get(name)
    if level := heading_level(name, own):
        write_heading(sheet, source, level, look, depth)
        return look
    if own and (own.arguments or not is_laid_out(source, name)):
        return run_macro(sheet, source, own, look, depth)
    if name in SYMBOLS:
        write_symbol(sheet, source, name, look)
    elif len(name) == 1 and name in ACCENTS:
        write_accented(sheet, source, name, look)
    elif name in SILENT:
        source.pass_over(SILENT[name])
    elif name.startswith("the") and name[3:] in sheet.counters:
        sheet.write(str(sheet.counters[name[3:]]), look)
    else:
        run_other(sheet, source, name, look, depth)
    return look


def run_known(sheet: Sheet, source: Source, name: str, look: Look, depth: int) -> bool:
    """Run a command that has its own way; whether it is one."""
    if name in ("begin", "end"):
        (begin if name == "begin" else end)(sheet, source, look, depth)
    elif name in DEFINERS:
        define(sheet, source, name)
    elif name in CHOICES:
        write_choice(sheet, source, name, look, depth)
    elif name in SPECIAL:
        SPECIAL[name](sheet, source, look, depth)
    else:
        return False
    return True


def run_style(sheet: Sheet, source: Source, name: str, look: Look, depth: int) -> Look:
    """Set the argument in a style, or change the style of what follows."""
    is_switch = not (name.startswith(("text", "math")) or name in ("emph", "strong"))
    if is_switch:
        source.skip_blanks()
    if name in SIZES:
        return replace(look, size=SIZES[name])
    if name in PLAIN:
        return replace(look, bold=False, italic=False) if name in ("normalfont", "textnormal") else look
    styled = replace(look, bold=True) if STYLES[name] == "bold" else replace(look, italic=True)
    if not is_switch:
        run(sheet, source.single(), styled, depth + 1)
        return look
    return styled


def run_macro(sheet: Sheet, source: Source, macro: Macro, look: Look, depth: int) -> Look:
    """Set a macro of the document."""
    source.star()
    return run(sheet, macro.expand(macro_values(source, macro)), look, depth + 1)


def write_symbol(sheet: Sheet, source: Source, name: str, look: Look) -> None:
    """Write the character of a command; a line end ends the line."""
    symbol = SYMBOLS[name]
    if "\n" in symbol:
        if sheet.tables and not (look.level or look.in_line) and name in CELL_BREAKS:
            sheet.break_cell()
        else:
            sheet.break_line(look, 1.0 if symbol == "\n\n" else 0.0)
        return
    place = source.at
    if source.text.startswith("{}", place):
        source.at += 2
    elif symbol.isalpha():
        source.at = place + len(source.text[place : place + 40]) - len(source.text[place : place + 40].lstrip(" \t"))
    sheet.write(symbol, look)


def is_laid_out(source: Source, name: str) -> bool:
    """Whether a CV command stands here with as many arguments as we know how to set."""
    if not any(known == name for known, _ in LAYOUTS):
        return False
    place = source.at
    count = sum(not argument.is_option for argument in source.arguments())
    source.at = place
    return (name, count) in LAYOUTS


def run_other(sheet: Sheet, source: Source, name: str, look: Look, depth: int) -> None:
    """Set a command that is known by its layout, by which argument it shows, or not at all."""
    if name in TITLE_MAKERS:
        source.option()
        return
    if name in HEADER:
        run_header(sheet, source, name, look, depth)
        return
    source.star()
    texts = [argument.text for argument in source.arguments() if not argument.is_option]
    if layout := LAYOUTS.get((name, len(texts))):
        lay_out(sheet, layout, texts, look, depth)
    elif name in LAST_SHOWN:
        shown = texts[: LAST_SHOWN[name]]
        run(sheet, shown[-1] if shown else "", look, depth + 1)
        for text in texts[LAST_SHOWN[name] :]:
            run(sheet, text, look, depth + 1)
    else:
        write_arguments(sheet, texts, look, depth)
