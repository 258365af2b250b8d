"""Opening and closing LaTeX's environments: lists, tables, verbatim text, and the document's own."""

from __future__ import annotations

from dataclasses import replace

from ingest.parser.reading.tex_bibliography import begin_section, end_section
from ingest.parser.reading.tex_boxes import BOXES, begin_box
from ingest.parser.reading.tex_commands import (
    ENVIRONMENT_ARGUMENTS,
    ENVIRONMENT_LAYOUTS,
    ENVIRONMENTS,
    HIDDEN_ENVIRONMENTS,
    TABLES,
)
from ingest.parser.reading.tex_counters import read_list_options
from ingest.parser.reading.tex_layout import is_size, lay_out, write_arguments
from ingest.parser.reading.tex_sheet import Look, OpenList, Sheet
from ingest.parser.reading.tex_source import Source, macro_values

VERBATIM = ("verbatim", "verbatim*", "lstlisting", "alltt")


def begin(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Open an environment."""
    name = source.group() or ""
    if name in HIDDEN_ENVIRONMENTS or name in sheet.hidden:
        skip_environment(sheet, source, name)
        return
    if name in VERBATIM:
        write_verbatim(sheet, source.until(f"\\end{{{name}}}"), look)
        return
    if name == "refsection":
        begin_section(sheet, source)
        return
    macro = sheet.macros.get(f"begin {name}")
    if name in BOXES and not macro and not sheet.is_deep:
        begin_box(sheet, source, name)
        return
    if name in TABLES and not macro:
        begin_table(sheet, source, name)
        return
    if not sheet.has_only_mark or name in ENVIRONMENTS:
        sheet.end_line(1.0 if name in ENVIRONMENTS and not sheet.lists else 0.0)
    if macro:
        values = macro_values(source, macro)
        sheet.ends.append(replace(macro, body=macro.end).expand(values))
        sheet.run(macro.expand(values), look, depth + 1)
    elif name in ENVIRONMENTS:
        open_list(sheet, source, name)
    elif name in ENVIRONMENT_ARGUMENTS:
        source.pass_over(ENVIRONMENT_ARGUMENTS[name])
        source.option()
    else:
        begin_other(sheet, source, name, look, depth)


def begin_table(sheet: Sheet, source: Source, name: str) -> None:
    """Open a table; one in a cell of another is a box in it."""
    sheet.sets_tabs = sheet.sets_tabs or name == "tabbing"
    source.pass_over(TABLES[name])
    if sheet.tables and sheet.has_text and not sheet.is_deep:
        sheet.open_box(name)
    elif not sheet.has_only_mark:
        sheet.end_line()
    sheet.tables += 1


def begin_other(sheet: Sheet, source: Source, name: str, look: Look, depth: int) -> None:
    """Open an environment that has text for arguments, or one that is not known."""
    texts = [argument.text for argument in source.arguments() if not argument.is_option]
    layout = ENVIRONMENT_LAYOUTS.get((name, len(texts)))
    if layout:
        lay_out(sheet, layout, texts, look, depth)
    else:
        write_arguments(sheet, [text for text in texts if not is_size(sheet, text)], look, depth)
        sheet.end_line()


def open_list(sheet: Sheet, source: Source, name: str) -> None:
    """Open a list."""
    options = source.option() or ""
    source.pass_over(ENVIRONMENT_ARGUMENTS.get(name, 0))
    kind = ENVIRONMENTS[name]
    count = 0
    if kind == "down":
        stop = source.text.find(f"\\end{{{name}}}", source.at)
        count = source.text.count("\\item", source.at, stop if stop >= 0 else len(source.text)) + 1
    at = OpenList(kind, count)
    if options:
        read_list_options(sheet, at, name, options)
    sheet.lists.append(at)


def end(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Close an environment."""
    name = source.group() or ""
    sheet.sets_tabs = sheet.sets_tabs and name != "tabbing"
    if (name in BOXES or name in TABLES) and f"begin {name}" not in sheet.macros:
        end_box(sheet, name)
        return
    sheet.end_line()
    if name == "refsection":
        end_section(sheet)
        return
    if f"begin {name}" in sheet.macros and sheet.ends:
        sheet.run(sheet.ends.pop(), look, depth + 1)
    elif name in ENVIRONMENTS and sheet.lists:
        sheet.counters[f"end of {name}"] = sheet.lists.pop().count
    sheet.end_line(1.0 if name in ENVIRONMENTS and not sheet.lists else 0.0)


def end_box(sheet: Sheet, name: str) -> None:
    """Close a box, or a table."""
    if sheet.close_box(name):
        return
    sheet.end_line()
    if name in TABLES:
        sheet.tables = max(sheet.tables - 1, 0)


def skip_environment(sheet: Sheet, source: Source, name: str) -> None:
    """Read over an environment that shows nothing; keep a file that is written in the document."""
    if name.startswith("filecontents"):
        source.option()
        file = source.group() or ""
        sheet.files[file] = source.until(f"\\end{{{name}}}")
    else:
        source.until(f"\\end{{{name}}}")


def write_verbatim(sheet: Sheet, text: str, look: Look) -> None:
    """Write text as it stands, line by line."""
    sheet.end_line()
    for row in text.split("\n"):
        sheet.write(row, look)
        sheet.end_line()
