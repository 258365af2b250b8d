"""RTF: control words to styled lines; destinations that show nothing are read over."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from ingest.parser.document import Reading
from ingest.parser.frozen import frozen
from ingest.parser.reading.characters import raised
from ingest.parser.reading.decoding import CUT, MAX_CHARACTERS
from ingest.parser.reading.spans import Draft, Span, join_cells, number_drafts, relative_sizes

TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.S
)
SYMBOLS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "page": "\n", "nestcell": "\t",
}  # fmt: skip
SIGNS = {"~": " ", "_": "-", "-": "", "\\": "\\", "{": "{", "}": "}", "\t": "\t", "\n": "\n", "\r": "\n"}
HIDDEN = {
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "footer", "footerf", "footerl", "footerr", "headerl",
    "headerr", "footnote", "annotation", "listtable", "listoverridetable", "generator", "themedata", "xmlnstbl",
    "colorschememapping", "latentstyles", "datastore", "rsidtbl", "revtbl", "pgptbl", "filetbl", "nonshppict",
    "bkmkstart", "bkmkend", "tc", "xe", "mmathPr", "pnseclvl", "operator", "author", "company", "title", "header", "do",
    "shpinst", "upr",
}  # fmt: skip
ENDS = {"par", "sect", "cell", "row"}
LAYOUT = {"pard", "intbl", "li", "outlinelevel", "ansicpg"}
SHOWN_STARRED = {"shppict"}
LINK = re.compile(r'HYPERLINK\s+"([^"]{1,2000})"')
BULLETS = {"·": "•", "§": "•", "o": "•"}
DEFAULT_PAGE = "cp1252"
DEFAULT_SIZE = 24
"""In half points."""

TWIPS_PER_EM = 220.0
MAX_DEPTH = 500


@frozen
class Look:
    """The state that a group keeps to itself."""

    bold: bool = False
    italic: bool = False
    sup: bool = False
    size: int = DEFAULT_SIZE
    hidden: bool = False
    is_mark: bool = False
    is_field: bool = False
    skip: int = 1
    href: str = ""


@dataclass(slots=True)
class Sheet:
    """What has been written, and the paragraph, cell and row being written."""

    drafts: list[Draft] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    cell: list[Draft] = field(default_factory=list)
    cells: list[list[Draft]] = field(default_factory=list)
    pending: bytearray = field(default_factory=bytearray)
    mark: str = ""
    instruction: str = ""
    href: str = ""
    indent: float = 0.0
    level: int = 0
    gap: float = 0.0
    in_table: bool = False
    page: str = DEFAULT_PAGE
    swallow: int = 0
    size: int = DEFAULT_SIZE

    def write(self, text: str, look: Look) -> None:
        """Add text in a style, or to the list mark or field instruction it belongs to."""
        if look.hidden or not text:
            return
        if look.is_field:
            self.instruction += text[:2000]
        elif look.is_mark:
            self.mark += text
        else:
            shown = raised(text) if look.sup else text
            if text.strip() and not self.spans:
                self.size = look.size
            self.spans.append(Span(shown, look.bold, look.italic, look.href))

    def end_paragraph(self) -> None:
        """End the line; a list mark stands before it."""
        has_text = any(span.text.strip() for span in self.spans)
        if has_text:
            mark = self.mark.strip()
            spans = (Span(f"{BULLETS.get(mark, mark)} "), *self.spans) if mark else tuple(self.spans)
            draft = Draft(spans, self.level, self.indent, self.gap, self.size / DEFAULT_SIZE)
            (self.cell if self.in_table else self.drafts).append(draft)
        self.gap = 0.0 if has_text else 1.0
        self.spans, self.mark = [], ""

    def end_cell(self) -> None:
        """End a cell of a table."""
        self.in_table = True
        self.end_paragraph()
        if self.cell:
            self.cells.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        """End a row of a table."""
        self.drafts.extend(join_cells(self.cells))
        self.cells, self.in_table = [], False


def read_rtf(data: bytes) -> Reading:
    """The lines of an RTF document."""
    text = data[:MAX_CHARACTERS].decode("latin-1")
    sheet, look = Sheet(), Look()
    groups: list[Look] = []
    for match in TOKEN.finditer(text):
        word, number, byte, sign, brace, plain = match.groups()
        if byte is not None or plain is not None:
            take_bytes(sheet, look, byte, plain)
            continue
        flush(sheet, look)
        if brace == "{" and len(groups) < MAX_DEPTH:
            groups.append(look)
        elif brace == "}" and groups:
            look = close_group(sheet, look, groups)
        elif word:
            look = take_word(sheet, look, word, int(number) if number else None)
        elif sign == "*":
            look = starred(look, text, match.end())
        elif sign:
            sheet.write(SIGNS.get(sign, ""), look)
    flush(sheet, look)
    sheet.in_table = False
    sheet.end_paragraph()
    sheet.end_row()
    remarks = (("text-cut", CUT),) if len(data) > MAX_CHARACTERS else ()
    return Reading("rtf", number_drafts(relative_sizes(sheet.drafts)), remarks=remarks)


def take_bytes(sheet: Sheet, look: Look, byte: str | None, plain: str | None) -> None:
    """Take text, but for what only stands in for a Unicode character just read."""
    raw = bytes([int(byte, 16)]) if byte is not None else (plain or "").encode("latin-1")
    skipped = min(sheet.swallow, len(raw))
    sheet.swallow -= skipped
    sheet.pending += raw[skipped:]


def flush(sheet: Sheet, look: Look) -> None:
    """Write the bytes taken so far."""
    if sheet.pending:
        sheet.write(sheet.pending.decode(sheet.page, "replace"), look)
        sheet.pending = bytearray()


def close_group(sheet: Sheet, look: Look, groups: list[Look]) -> Look:
    """The look outside of the group that ends; a link's address ends with its field's instruction."""
    outer = groups.pop()
    if look.is_field and not outer.is_field:
        link = LINK.search(sheet.instruction)
        sheet.href, sheet.instruction = (link[1] if link else ""), ""
    return outer


def starred(look: Look, text: str, place: int) -> Look:
    """The look in a destination that a reader may not know: hidden, but for a few."""
    match = TOKEN.match(text, place)
    word = match[1] if match else ""
    if word == "fldinst":
        return replace(look, is_field=True)
    return look if word in SHOWN_STARRED else replace(look, hidden=True)


def take_word(sheet: Sheet, look: Look, word: str, number: int | None) -> Look:
    """Follow a control word; the look that is in force behind it."""
    if word in SYMBOLS:
        sheet.write(SYMBOLS[word], look)
    elif word == "u":
        take_unicode(sheet, look, number or 0)
    elif word == "fldrslt":
        return replace(look, is_field=False, href=sheet.href)
    elif word in HIDDEN:
        return replace(look, hidden=True)
    elif word in ENDS:
        end_part(sheet, word, look)
    elif word in LAYOUT:
        lay_out(sheet, word, number)
    else:
        return restyled(look, word, number, number != 0)
    return look


def end_part(sheet: Sheet, word: str, look: Look) -> None:
    """End a paragraph, a cell or a row."""
    if look.hidden:
        return
    if word == "row":
        sheet.end_row()
    elif word == "cell":
        sheet.end_cell()
    else:
        sheet.end_paragraph()


def lay_out(sheet: Sheet, word: str, number: int | None) -> None:
    """Follow a word on the layout of paragraphs or the encoding of the text."""
    match word:
        case "pard":
            sheet.indent, sheet.level, sheet.in_table = 0.0, 0, False
        case "intbl":
            sheet.in_table = True
        case "li":
            sheet.indent = max(round((number or 0) / TWIPS_PER_EM, 1), 0.0)
        case "outlinelevel":
            sheet.level = min((number or 0) + 1, 6) if 0 <= (number or 0) < 9 else 0
        case "ansicpg":
            sheet.page = code_page(number)


def restyled(look: Look, word: str, number: int | None, on: bool) -> Look:
    """The look after a word that changes how text is set."""
    match word:
        case "b":
            return replace(look, bold=on)
        case "i":
            return replace(look, italic=on)
        case "super":
            return replace(look, sup=on)
        case "nosupersub":
            return replace(look, sup=False)
        case "plain":
            return replace(look, bold=False, italic=False, sup=False, size=DEFAULT_SIZE)
        case "fs" if number:
            return replace(look, size=min(abs(number), 400))
        case "v" | "deleted":
            return replace(look, hidden=on)
        case "listtext" | "pntext":
            return replace(look, is_mark=True)
        case "fldinst":
            return replace(look, is_field=True)
        case "uc":
            return replace(look, skip=max(min(number or 0, 10), 0))
    return look


def take_unicode(sheet: Sheet, look: Look, number: int) -> None:
    """Write a character given by its number; what stands in for it is read over."""
    code = number & 0xFFFF
    sheet.write(" " if 0xD800 <= code < 0xE000 else chr(code), look)
    sheet.swallow = look.skip


def code_page(number: int | None) -> str:
    """The name of the encoding of a Windows code page."""
    name = f"cp{number}" if number else DEFAULT_PAGE
    try:
        codecs.lookup(name)
    except LookupError:
        return DEFAULT_PAGE
    return name
