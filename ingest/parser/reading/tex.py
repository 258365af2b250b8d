"""LaTeX by an own small reader: macros expanded within bounds, CV commands set as their classes set them.

Nothing is run and no other file is opened: ``\\input``, ``\\write18`` and the like show nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from ingest.parser.document import Reading
from ingest.parser.reading.bibtex import read_entries, written_entry
from ingest.parser.reading.characters import raised
from ingest.parser.reading.decoding import decode
from ingest.parser.reading.spans import Draft, Span, number_drafts
from ingest.parser.reading.tex_commands import (
    ENVIRONMENT_ARGUMENTS,
    ENVIRONMENT_LAYOUTS,
    ENVIRONMENTS,
    HEADER,
    HEADINGS,
    HIDDEN_ENVIRONMENTS,
    LAST_SHOWN,
    LAYOUTS,
    NAMED,
    PLAIN,
    SILENT,
    SIZES,
    STYLES,
    TABLES,
    TITLE_MAKERS,
)
from ingest.parser.reading.tex_source import DEFINERS, Macro, Source, read_definition, split_document, without_comments
from ingest.parser.reading.tex_symbols import ACCENTS, SYMBOLS, accented

TOKEN = re.compile(
    r"""
      \\(?P<command>[A-Za-z@]+)
    | \\(?P<sign>.)
    | (?P<brace>[{}])
    | (?P<math>\$\$?)
    | (?P<paragraph>\n[ \t]*\n\s*)
    | (?P<script>[\^_])
    | (?P<mark>[~&]|-{2,3}|``|''|,,|<<|>>)
    | (?P<space>\s+)
    | (?P<text>[^\\{}$\s^_~&\-`',<>]+|.)
    """,
    re.VERBOSE | re.DOTALL,
)
MARKS = {"~": " ", "--": "–", "---": "—", "``": "“", "''": "”", ",,": "„", "<<": "«", ">>": "»"}
SIGNS = {",": " ", ";": " ", ":": " ", " ": " ", "\n": " ", "!": "", "@": "", "/": "", "-": "", ">": "\t", "=": "\t"}
DIMENSION = re.compile(
    r"\s*[-+]?[\d.,]*\s*(?:pt|cm|mm|in|em|ex|\\[a-z]*(?:width|height|sep|skip|fill))\s*$|\s*[\d.]+\s*$"
)
COLOR_OR_LINK = re.compile(r"\s*(?:https?://|mailto:|www\.)\S*\s*$")
SKIP_SIZE = re.compile(r"\s*=?\s*-?[\d.]*\s*(?:pt|cm|mm|in|em|ex|\\[A-Za-z]+)?(?:\s*(?:plus|minus)\s*[\d.]+\w+)*")
LAYOUT_PART = re.compile(r"(\d)([bi]?)")
WIDE_SPACE = re.compile(r"fill|[1-9]\d*\.?\d*\s*(?:cm|in)|[2-9]\s*em|[2-9]\d\s*(?:mm|pt)")
EMPTY = re.compile(r"[\s{}~]*(?:\\(?:empty|null|relax)\b)?[\s{}]*$")
MAX_DEPTH = 60
EXPANSION = 20
EXPANSION_BASE = 200_000
EMS_PER_LIST = 2.5


@dataclass(frozen=True, slots=True)
class Look:
    """The style in force."""

    bold: bool = False
    italic: bool = False
    href: str = ""
    size: float = 1.0
    level: int = 0
    raised: bool = False
    math: bool = False


@dataclass(slots=True)
class OpenList:
    """A list environment and how far its items are counted."""

    kind: str
    count: int = 0


@dataclass(slots=True)
class Sheet:
    """What has been set so far, and the state of the setting."""

    macros: dict[str, Macro] = field(default_factory=dict)
    header: list[tuple[str, list[str]]] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    lists: list[OpenList] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    look: Look = field(default_factory=Look)
    gap: float = 0.0
    budget: int = EXPANSION_BASE
    collects: bool = False

    def write(self, text: str, look: Look) -> None:
        """Add text to the line."""
        if not text:
            return
        if text.strip() and not any(span.text.strip() for span in self.spans):
            self.look = look
        self.spans.append(Span(raised(text) if look.raised else text, look.bold, look.italic, look.href))

    def end_line(self, gap: float = 0.0) -> None:
        """End the line; the next one stands ``gap`` lines lower."""
        if any(span.text.strip() for span in self.spans):
            indent = EMS_PER_LIST * len(self.lists)
            look = self.look
            self.drafts.append(Draft(tuple(self.spans), look.level, indent, self.gap, look.size))
            self.gap = 0.0
        self.spans = []
        self.gap = max(self.gap, gap) if self.drafts else 0.0


def read_tex(data: bytes, companions: Mapping[str, str] | None = None) -> Reading:
    """The lines of a LaTeX document; ``companions`` are the texts of the .bib files beside it by name."""
    text, remarks = decode(data)
    preamble, body = split_document(without_comments(text.replace("\r\n", "\n").replace("\r", "\n")))
    sheet = Sheet(budget=EXPANSION * len(text) + EXPANSION_BASE, files=dict(companions or {}))
    read_preamble(sheet, preamble)
    sheet.collects = any(f"\\{maker}" in body for maker in TITLE_MAKERS)
    if not sheet.collects:
        write_header(sheet)
    run(sheet, body, Look())
    sheet.end_line()
    if sheet.collects:
        sheet.drafts, body_drafts = [], sheet.drafts
        write_header(sheet)
        sheet.drafts += body_drafts
    return Reading("tex", number_drafts(sheet.drafts), remarks=remarks)


def read_preamble(sheet: Sheet, text: str) -> None:
    """Take the definitions and what is said about the person from the preamble."""
    source = Source(text)
    while match := TOKEN.match(source.text, source.at):
        source.at = match.end()
        command = match["command"]
        if command in DEFINERS:
            define(sheet, source, command)
        elif command in HEADER:
            add_header(sheet, source, command)
        elif command == "begin":
            if (name := source.group() or "") in HIDDEN_ENVIRONMENTS:
                skip_environment(sheet, source, name)
        elif command in SILENT:
            source.option()
            for _ in range(SILENT[command]):
                source.group()


def define(sheet: Sheet, source: Source, kind: str) -> None:
    """Take one definition."""
    if found := read_definition(source, kind):
        name, macro = found
        sheet.macros[name] = macro


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
            run(sheet, text, Look())
        sheet.end_line()


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
            sheet.end_line(1.0)
        elif match["mark"]:
            sheet.write("\t" if match["mark"] == "&" else MARKS[match["mark"]], look)
        else:
            sheet.write(" " if match["space"] else match["text"], look)
    return groups[0] if groups else look


def run_sign(sheet: Sheet, source: Source, sign: str, look: Look, depth: int) -> Look:
    """Set a command of one sign: an escaped character, an accent, a line end."""
    if sign == "\\":
        source.star()
        source.option()
        sheet.end_line()
    elif sign in "()[]":
        return replace(look, math=sign in "([")
    elif sign in ACCENTS and not (look.math and sign == "="):
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
    if name in ("begin", "end"):
        (begin if name == "begin" else end)(sheet, source, look, depth)
        return look
    if name in DEFINERS:
        define(sheet, source, name)
        return look
    if name in SPECIAL:
        SPECIAL[name](sheet, source, look, depth)
        return look
    if name in STYLES or name in PLAIN or name in SIZES:
        return run_style(sheet, source, name, look, depth)
    if name in HEADINGS:
        write_heading(sheet, source, HEADINGS[name], look, depth)
        return look
    if name in sheet.macros and not is_laid_out(source, name):
        return run_macro(sheet, source, sheet.macros[name], look, depth)
    if name in SYMBOLS:
        write_symbol(sheet, source, name, look)
    elif len(name) == 1 and name in ACCENTS:
        write_accented(sheet, source, name, look)
    elif name in SILENT:
        source.star()
        source.option()
        for _ in range(SILENT[name]):
            source.group()
    else:
        run_other(sheet, source, name, look, depth)
    return look


def run_style(sheet: Sheet, source: Source, name: str, look: Look, depth: int) -> Look:
    """Set the argument in a style, or change the style of what follows."""
    if name in SIZES:
        return replace(look, size=SIZES[name])
    if name in PLAIN:
        return replace(look, bold=False, italic=False) if name in ("normalfont", "textnormal") else look
    styled = replace(look, bold=True) if STYLES[name] == "bold" else replace(look, italic=True)
    if name.startswith(("text", "math")) or name in ("emph", "strong"):
        run(sheet, source.single(), styled, depth + 1)
        return look
    return styled


def run_macro(sheet: Sheet, source: Source, macro: Macro, look: Look, depth: int) -> Look:
    """Set a macro of the document."""
    source.star()
    return run(sheet, macro.expand(macro_values(source, macro)), look, depth + 1)


def macro_values(source: Source, macro: Macro) -> list[str]:
    """The arguments of a macro, read."""
    values: list[str] = []
    if macro.arguments and macro.default is not None:
        option = source.option()
        values.append(macro.default if option is None else option)
    while len(values) < macro.arguments:
        values.append(source.single())
    return values


def write_symbol(sheet: Sheet, source: Source, name: str, look: Look) -> None:
    """Write the character of a command; a line end ends the line."""
    symbol = SYMBOLS[name]
    if "\n" in symbol:
        sheet.end_line(1.0 if symbol == "\n\n" else 0.0)
        return
    place = source.at
    if source.text.startswith("{}", place):
        source.at += 2
    elif symbol.isalpha():
        source.at = place + len(source.text[place : place + 40]) - len(source.text[place : place + 40].lstrip(" \t"))
    sheet.write(symbol, look)


def write_heading(sheet: Sheet, source: Source, level: int, look: Look, depth: int) -> None:
    """Write a heading as a line of its own."""
    source.star()
    source.option()
    title = source.group()
    sheet.end_line(1.0)
    if title is not None:
        run(sheet, title, replace(look, level=level, bold=True), depth + 1)
        sheet.end_line()


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
        run(sheet, text, look, depth + 1)


def write_arguments(sheet: Sheet, texts: list[str], look: Look, depth: int) -> None:
    """Write the arguments of an unknown command so that their words do not run together."""
    texts = [text for text in texts if not DIMENSION.match(text) and not EMPTY.match(text)] if len(texts) > 1 else texts
    if len(texts) > 1:
        texts = [text for text in texts if not COLOR_OR_LINK.match(text)]
    alone = len(texts) > 1 and not any(span.text.strip() for span in sheet.spans)
    for place, text in enumerate(texts):
        sheet.write("\t" if place else "", look)
        run(sheet, text, look, depth + 1)
    if alone:
        sheet.end_line()


def lay_out(sheet: Sheet, layout: str, texts: list[str], look: Look, depth: int) -> None:
    """Set the arguments of a CV command as its layout says."""
    inline = layout.endswith("|") or "/" not in layout and "|" not in layout and not layout.startswith(("•", "#"))
    if not inline:
        sheet.end_line()
    for line in layout.split("/"):
        if line.startswith("#"):
            run(sheet, texts[int(line[1]) - 1], replace(look, level=1, bold=True), depth + 1)
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
        run(sheet, texts[int(match[1]) - 1], styled, depth + 1)


def begin(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Open an environment."""
    name = source.group() or ""
    if name in HIDDEN_ENVIRONMENTS:
        skip_environment(sheet, source, name)
        return
    if name in ("verbatim", "verbatim*", "lstlisting", "alltt"):
        write_verbatim(sheet, source.until(f"\\end{{{name}}}"), look)
        return
    sheet.end_line(1.0 if name in ENVIRONMENTS and not sheet.lists else 0.0)
    macro = sheet.macros.get(f"begin {name}")
    if macro:
        values = macro_values(source, macro)
        sheet.ends.append(replace(macro, body=macro.end).expand(values))
        run(sheet, macro.expand(values), look, depth + 1)
    elif name in ENVIRONMENTS:
        open_list(sheet, source, name)
    elif name in TABLES or name in ENVIRONMENT_ARGUMENTS:
        source.option()
        for _ in range(TABLES.get(name) or ENVIRONMENT_ARGUMENTS.get(name, 0)):
            source.group()
        source.option()
    else:
        begin_other(sheet, source, name, look, depth)


def begin_other(sheet: Sheet, source: Source, name: str, look: Look, depth: int) -> None:
    """Open an environment that has text for arguments, or one that is not known."""
    texts = [argument.text for argument in source.arguments() if not argument.is_option]
    layout = ENVIRONMENT_LAYOUTS.get((name, len(texts)))
    if layout:
        lay_out(sheet, layout, texts, look, depth)
    else:
        write_arguments(sheet, [text for text in texts if not DIMENSION.match(text)], look, depth)
        sheet.end_line()


def open_list(sheet: Sheet, source: Source, name: str) -> None:
    """Open a list."""
    source.option()
    for _ in range(ENVIRONMENT_ARGUMENTS.get(name, 0)):
        source.group()
    kind = ENVIRONMENTS[name]
    count = 0
    if kind == "down":
        stop = source.text.find(f"\\end{{{name}}}", source.at)
        count = source.text.count("\\item", source.at, stop if stop >= 0 else len(source.text)) + 1
    sheet.lists.append(OpenList(kind, count))


def end(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Close an environment."""
    name = source.group() or ""
    sheet.end_line()
    if f"begin {name}" in sheet.macros and sheet.ends:
        run(sheet, sheet.ends.pop(), look, depth + 1)
    elif name in ENVIRONMENTS and sheet.lists:
        sheet.lists.pop()
    sheet.end_line(1.0 if name in ENVIRONMENTS and not sheet.lists else 0.0)


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
        run(sheet, label, look, depth + 1)
        written = "".join(span.text for span in sheet.spans).strip()
        sheet.write(" " if len(written) <= 2 or written.startswith(("[", "(")) else "\t", look)
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
    run(sheet, source.group() or target, replace(look, href=target.replace("\\", "")), depth + 1)


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
    """Read over the size that stands behind a primitive of spacing."""
    match = SKIP_SIZE.match(source.text, source.at)
    source.at = match.end() if match else source.at
    sheet.write(" ", look)


def write_verb(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write text between two equal signs as it stands."""
    source.star()
    mark = source.text[source.at : source.at + 1]
    source.at += 1
    sheet.write(source.until(mark) if mark else "", look)


def write_margin(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write what stands in the margin before its line."""
    source.option()
    run(sheet, source.group() or "", look, depth + 1)
    sheet.write("\t", look)


def write_fraction(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write a fraction on the line."""
    run(sheet, source.single(), look, depth + 1)
    sheet.write("/", look)
    run(sheet, source.single(), look, depth + 1)


def write_raised(sheet: Sheet, source: Source, look: Look, depth: int) -> None:
    """Write a superscript of the text."""
    run(sheet, source.single(), replace(look, raised=True), depth + 1)


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
                run(sheet, written_entry(entry), look, depth + 1)
                sheet.end_line()


Setter = Callable[[Sheet, Source, Look, int], None]
SPECIAL: dict[str, Setter] = {
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
    "marginpar": write_margin,
    "marginnote": write_margin,
    "llap": write_margin,
    "sidenote": write_margin,
    "frac": write_fraction,
    "dfrac": write_fraction,
    "tfrac": write_fraction,
    "textsuperscript": write_raised,
    "tabularnewline": end_row,
    "cr": end_row,
    "bigskip": write_gap,
    "medskip": write_gap,
    "printbibliography": write_bibliography,
    "bibliography": write_bibliography,
}
