"""The words of a PDF page with their places and fonts, in the order in which the file writes them."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.parser.reading.pdf_fonts import Font, font_of

MAX_CHARACTERS = 30_000
"""More on one page than any page of text has: what comes behind is left out."""

WORD = re.compile(r"[^\s\x00-\x1f]+")
BREAK = "\ufffe"
"""How pdfium marks a hyphen at the end of a line."""

NAME_LENGTH = 128
WHITE = 250  # of 255
INVISIBLE = 3  # text rendering mode
GLUE = 0.09
"""Two pieces nearer to each other than this, in ems, stand in one word."""


@dataclass(slots=True)
class Word:
    """Letters of one font without a blank in them; places in points, ``y`` is the baseline, upwards.

    ``is_glued`` tells that no blank stands between it and the word before in the file.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    font: Font
    is_glued: bool = False
    is_raised: bool = False
    is_white: bool = False
    href: str = ""


@dataclass(slots=True)
class Style:
    """What all letters of one text object share."""

    font: Font
    size: float
    y: float
    turn: int
    is_hidden: bool
    is_white: bool


Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""

Piece = tuple[str, Style, Box, bool]
"""Letters, their style and box, and whether they hang on the piece before."""


OBJECT_AT = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
"""The same function with an address for its answer: it is asked twice for every word, and objects around pointers are
slow to make."""


@dataclass(slots=True)
class Page:
    """The words of one page and how large it is."""

    width: float
    height: float
    words: list[Word]
    is_cut: bool = False


class PageText:
    """A page's text layer, open."""

    def __init__(self, page: pypdfium2.PdfPage, fonts: dict[int, Font]) -> None:
        self.page = page
        self.layer = page.get_textpage()
        self.raw = self.layer.raw
        self.fonts = fonts
        self.styles: dict[int, Style] = {}
        self.looks: dict[tuple[int, float, float, bool], Style] = {}
        self.box = pdfium.FS_RECTF()
        self.colours = [ctypes.c_uint() for _ in range(4)]
        self.name = ctypes.create_string_buffer(NAME_LENGTH)

    def text(self) -> str:
        """All characters; one for each that pdfium counts."""
        count = min(pdfium.FPDFText_CountChars(self.raw), MAX_CHARACTERS)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (2 * count + 2))()
        written = pdfium.FPDFText_GetText(self.raw, 0, count, buffer)
        text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        return "".join(map(self.character, range(count)))

    def character(self, index: int) -> str:
        """One character by its number."""
        code = pdfium.FPDFText_GetUnicode(self.raw, index)
        if code == 2:
            return BREAK
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "

    def span(self, start: int, end: int) -> Box:
        """Left, bottom, right and top of the characters ``start`` to ``end`` (inclusive)."""
        box = self.box
        pdfium.FPDFText_GetLooseCharBox(self.raw, start, box)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if end != start:
            pdfium.FPDFText_GetLooseCharBox(self.raw, end, box)
            left, bottom = min(left, box.left), min(bottom, box.bottom)
            right, top = max(right, box.right), max(top, box.top)
        return left, bottom, right, top

    def object_at(self, index: int) -> int:
        """The address of the text object of a character; 0 for what pdfium made up."""
        return OBJECT_AT(self.raw, index) or 0

    def style_of(self, address: int, index: int, box: Box) -> Style:
        """The style of the text object at ``address``, which holds character ``index`` and the box.

        Asking pdfium for all of it is slow, and some files have an object for each letter: objects of one font whose
        boxes reach from the same height to the same height are alike.
        """
        style = self.styles.get(address)
        if style is None:
            found = pdfium.FPDFText_GetTextObject(self.raw, index)
            handle = pdfium.FPDFTextObj_GetFont(found) if found else None
            font = ctypes.addressof(handle.contents) if handle else 0
            is_hidden = bool(found) and pdfium.FPDFTextObj_GetTextRenderMode(found) == INVISIBLE
            look = (font, round(box[1], 2), round(box[3], 2), is_hidden)
            style = self.looks.get(look) if font else None
            if style is None:
                style = self.looks[look] = self.read_style(index, font, is_hidden)
            self.styles[address] = style
        return style

    def read_style(self, index: int, font: int, is_hidden: bool) -> Style:
        """The style of the character's text object."""
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.raw, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self.raw, index) * math.hypot(matrix.c, matrix.d)
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.raw, index, x, y)
        turn = quarter_turns(matrix.a, matrix.b)
        base = x.value if turn % 2 else y.value
        return Style(self.font_at(font, index), abs(size) or 1.0, base, turn, is_hidden, self.is_white(index))

    def is_white(self, index: int) -> bool:
        """Whether a character is drawn in white."""
        red, green, blue, opacity = self.colours
        if not pdfium.FPDFText_GetFillColor(self.raw, index, red, green, blue, opacity):
            return False
        return min(red.value, green.value, blue.value) >= WHITE or opacity.value == 0

    def font_at(self, key: int, index: int) -> Font:
        """The font of a character, read once a font."""
        font = self.fonts.get(key) if key else None
        if font is None:
            flags = ctypes.c_int()
            length = pdfium.FPDFText_GetFontInfo(self.raw, index, self.name, NAME_LENGTH, flags)
            name = self.name.raw[: max(min(length, NAME_LENGTH) - 1, 0)].decode("utf-8", "replace")
            font = font_of(name)
            if key:
                self.fonts[key] = font
        return font


def quarter_turns(a: float, b: float) -> int:
    """How often the text is turned by 90 degrees to the left (0-3)."""
    return round(math.atan2(b, a) / (math.pi / 2)) % 4


def read_page(page: pypdfium2.PdfPage, fonts: dict[int, Font]) -> Page:
    """The words of a page in the file's order, those that are turned against most of the page left out."""
    layer = PageText(page, fonts)
    text = layer.text()
    found = list(find_pieces(layer, text))
    turn = main_turn(found)
    is_all_hidden = all(style.is_hidden for _, style, _, _ in found)
    words: list[Word] = []
    width, height = page.get_size()
    for piece, style, box, is_glued in found:
        if style.turn != turn or (style.is_hidden and not is_all_hidden):
            continue
        x0, x1, y = laid_out(box, style.y, turn, height)
        word = Word(piece, x0, x1, y, style.size, style.font, is_glued and bool(words), is_white=style.is_white)
        words.append(word)
    return Page(width, height, words, is_cut=len(text) >= MAX_CHARACTERS)


def laid_out(box: Box, base: float, turn: int, height: float) -> tuple[float, float, float]:
    """Left and right end and baseline of a box as a reader holds the page."""
    left, bottom, right, top = box
    if turn == 0:
        return left, right, base
    if turn == 1:
        return bottom, top, height - base
    return (-right, -left, height - base) if turn == 2 else (-top, -bottom, base)


def main_turn(found: list[Piece]) -> int:
    """How most of the page's letters are turned."""
    letters = [0, 0, 0, 0]
    for piece, style, _, _ in found:
        letters[style.turn] += len(piece)
    return letters.index(max(letters))


def find_pieces(layer: PageText, text: str) -> Iterator[Piece]:
    """Each word, cut where its look changes."""
    for match in WORD.finditer(text):
        start, end = match.span()
        first = layer.object_at(start)
        if first and (end - start == 1 or first == (layer.object_at(end - 1) or first)):
            box = layer.span(start, last_drawn(text, start, end))
            yield match.group(), layer.style_of(first, start, box), box, False
        else:
            yield from joined_pieces(layer, text, start, end)


def joined_pieces(layer: PageText, text: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces of a word that is drawn by several text objects, neighbours of one look as one."""
    current: Piece | None = None
    for low, high, address in stretches(layer, start, end):
        box = layer.span(low, last_drawn(text, low, high))
        style = layer.style_of(address, low, box)
        if current and current[1] is style and style.turn == 0 and abs(box[0] - current[2][2]) < GLUE * style.size:
            left, bottom, _, top = current[2]
            current = (current[0] + text[low:high], style, (left, bottom, box[2], top), current[3])
            continue
        if current:
            yield current
        current = (text[low:high], style, box, current is not None)
    if current:
        yield current


def last_drawn(text: str, start: int, end: int) -> int:
    """The number of the last character that stands on the page, not a mark of pdfium's."""
    return end - 2 if text[end - 1] == BREAK and end - start > 1 else end - 1


def stretches(layer: PageText, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Stretches of characters with one text object: start, end, address."""
    low, address = start, layer.object_at(start)
    for index in range(start + 1, end):
        other = layer.object_at(index) or address
        if other != address:
            if address:
                yield low, index, address
                low = index
            address = other
    yield low, end, address
