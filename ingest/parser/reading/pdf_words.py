"""The words of a PDF page with their places and fonts, in the order in which the file writes them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, islice

import pypdfium2

from ingest.parser.reading.pdf_calls import FONT_OF, RENDER_MODE, TextLayer
from ingest.parser.reading.pdf_fonts import Font, font_of

MAX_CHARACTERS = 30_000
"""More on one page than any page of text has: what comes behind is left out."""

WORD = re.compile(r"[^\s\x00-\x1f]+")
BREAK = "\ufffe"
"""How pdfium marks a hyphen at the end of a line."""

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

Stretch = tuple[int, int, int, int, bool]
"""Characters of one word and one text object: start, end, the object of the first of them, that of all of them, and
whether the word starts here. The first character of a word may have none: pdfium made it up."""


@dataclass(slots=True)
class Page:
    """The words of one page and how large it is."""

    width: float
    height: float
    words: list[Word]
    is_cut: bool = False


class PageText:
    """The characters of a page and their styles."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.layer = TextLayer(page)
        self.fonts: dict[int, Font] = {}
        self.styles: dict[int, Style] = {}
        self.looks: dict[tuple[int, float, float, bool], Style] = {}

    def text(self) -> str:
        """All characters; one for each that pdfium counts."""
        text, count = self.layer.text(MAX_CHARACTERS)
        return text if len(text) == count else "".join(map(self.character, range(count)))

    def character(self, place: int) -> str:
        """One character by its number."""
        code = self.layer.code(place)
        if code == 2:
            return BREAK
        return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "

    def style_of(self, stretch: Stretch, box: Box) -> Style:
        """The style of the text object of a stretch, which is read here the first time.

        Asking pdfium for all of it is slow, and some files have an object for each letter: objects of one font whose
        boxes reach from the same height to the same height are alike.
        """
        place, _, found, address, _ = stretch
        font = FONT_OF(found) if found else 0
        is_hidden = found != 0 and RENDER_MODE(found) == INVISIBLE
        look = (font, box[1], box[3], is_hidden)
        style = self.looks.get(look) if font else None
        if style is None:
            near = (font, round(box[1], 2), round(box[3], 2), is_hidden)
            style = self.looks.get(near) if font else None
            if style is None:
                style = self.looks[near] = self.read_style(place, font, is_hidden)
            self.looks[look] = style
        self.styles[address] = style
        return style

    def read_style(self, place: int, font: int, is_hidden: bool) -> Style:
        """The style of the character's text object."""
        a, b, c, d, _, _ = self.layer.matrix_at(place)
        x, y = self.layer.origin_at(place)
        size, turn = self.layer.size_at(place) * math.hypot(c, d), quarter_turns(a, b)
        base = x if turn % 2 else y
        return Style(self.font_at(font, place), abs(size) or 1.0, base, turn, is_hidden, self.is_white(place))

    def is_white(self, place: int) -> bool:
        """Whether a character is drawn in white."""
        colour = self.layer.colour_at(place)
        if colour is None:
            return False
        red, green, blue, opacity = colour
        return (red >= WHITE and green >= WHITE and blue >= WHITE) or opacity == 0

    def font_at(self, address: int, place: int) -> Font:
        """The font of a character, read once a font."""
        font = self.fonts.get(address) if address else None
        if font is None:
            font = font_of(self.layer.font_name_at(place))
            if address:
                self.fonts[address] = font
        return font


def quarter_turns(a: float, b: float) -> int:
    """How often the text is turned by 90 degrees to the left (0-3)."""
    return round(math.atan2(b, a) / (math.pi / 2)) % 4


def read_page(page: pypdfium2.PdfPage) -> Page:
    """The words of a page in the file's order, those that are turned against most of the page left out."""
    layer = PageText(page)
    text = layer.text()
    found = pieces_of(layer, text)
    turn = main_turn(layer, found)
    styles = layer.styles.values()
    is_all_hidden = all(style.is_hidden for style in styles)
    left_out = {id(style) for style in styles if style.turn != turn or (style.is_hidden and not is_all_hidden)}
    words: list[Word] = []
    width, height = page.get_size()
    for piece, style, box, is_glued in found:
        if left_out and id(style) in left_out:
            continue
        x0, x1, y = (box[0], box[2], style.y) if turn == 0 else laid_out(box, style.y, turn, height)
        glued = is_glued and bool(words)
        words.append(Word(piece, x0, x1, y, style.size, style.font, glued, False, style.is_white))
    return Page(width, height, words, is_cut=len(text) >= MAX_CHARACTERS)


def laid_out(box: Box, base: float, turn: int, height: float) -> tuple[float, float, float]:
    """Left and right end and baseline of a box on a turned page as a reader holds it."""
    left, bottom, right, top = box
    if turn == 1:
        return bottom, top, height - base
    return (-right, -left, height - base) if turn == 2 else (-top, -bottom, base)


def main_turn(layer: PageText, found: list[Piece]) -> int:
    """How most of the page's letters are turned."""
    turns = {style.turn for style in layer.styles.values()}
    if len(turns) == 1:
        return turns.pop()
    letters = [0, 0, 0, 0]
    for piece, style, _, _ in found:
        letters[style.turn] += len(piece)
    return letters.index(max(letters))


def pieces_of(layer: PageText, text: str) -> list[Piece]:
    """The words, each cut where its look changes, neighbours of one look in one piece."""
    pieces: list[Piece] = []
    styles = layer.styles
    stretches = stretches_of(layer.layer, text)
    for stretch, box in zip(stretches, boxes_of(layer.layer, text, stretches), strict=True):
        low, high, _, address, is_first = stretch
        style = styles.get(address) or layer.style_of(stretch, box)
        if not is_first:
            head, like, (left, bottom, right, top), is_glued = pieces[-1]
            if like is style and style.turn == 0 and abs(box[0] - right) < GLUE * style.size:
                pieces[-1] = (head + text[low:high], style, (left, bottom, box[2], top), is_glued)
                continue
        pieces.append((text[low:high], style, box, not is_first))
    return pieces


def stretches_of(layer: TextLayer, text: str) -> list[Stretch]:
    """The stretches of all words."""
    words = [match.span() for match in WORD.finditer(text)]
    firsts = layer.objects([start for start, _ in words])
    lasts = layer.objects([end - 1 for _, end in words])
    mixed = [not first or (first != last != 0) for first, last in zip(firsts, lasts, strict=True)]
    objects = iter(layer.objects([place for word in compress(words, mixed) for place in range(*word)]))
    stretches: list[Stretch] = []
    for (start, end), first, is_mixed in zip(words, firsts, mixed, strict=True):
        if is_mixed:
            stretches.extend(cut_word(start, list(islice(objects, end - start))))
        else:
            stretches.append((start, end, first, first, True))
    return stretches


def cut_word(start: int, objects: list[int]) -> Iterator[Stretch]:
    """The stretches of a word that several text objects draw, given that of each character."""
    low = start
    address = found = objects[0]
    for place, other in enumerate(objects, start):
        if other and other != address:
            if address:
                yield low, place, found, address, low == start
                low, found = place, other
            address = other
    yield low, start + len(objects), found, address, low == start


def boxes_of(layer: TextLayer, text: str, stretches: list[Stretch]) -> Iterator[Box]:
    """The box of each stretch, from its first character to its last."""
    lasts = [last_drawn(text, stretch[0], stretch[1]) for stretch in stretches]
    firsts = [stretch[0] for stretch in stretches]
    ends = layer.boxes([last for first, last in zip(firsts, lasts, strict=True) if first != last])
    for first, last, (left, top, right, bottom) in zip(firsts, lasts, layer.boxes(firsts), strict=True):
        if first == last:
            yield left, bottom, right, top
            continue
        left2, top2, right2, bottom2 = next(ends)
        yield (
            left2 if left2 < left else left,
            bottom2 if bottom2 < bottom else bottom,
            right2 if right2 > right else right,
            top2 if top2 > top else top,
        )


def last_drawn(text: str, start: int, end: int) -> int:
    """The number of the last character that stands on the page, not a mark of pdfium's."""
    return end - 2 if text[end - 1] == BREAK and end - start > 1 else end - 1
