"""A PDF as it looks: its pages as pictures, and where on them the lines of its text stand."""

from __future__ import annotations

import ctypes
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.parser.document import Line
from ingest.parser.frozen import frozen
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.pdf import CORRUPT, MAX_PAGES, open_pdf, regions_of
from ingest.parser.reading.pdf_lines import placed_lines
from ingest.parser.reading.pdf_rows import Row
from ingest.parser.reading.pdf_words import quarter_turns

WIDEST = 1600
"""The most pixels that a picture is wide, whatever is asked for."""

LONGEST = 3
"""How many times its width a picture may be high: a longer page is drawn smaller."""

ASCENT, DESCENT = 0.85, 0.3
"""How far a line reaches above and below its baseline, in ems."""

SAMPLE = 500
"""About so many letters of a page say how its text is turned."""

DEVICE = 1_000_000
COMPRESSION = 6
NO_PAGE = "The file has no such page."


@frozen
class Place:
    """Where a line stands: its page, and its left, upper, right and lower edge as shares of the page."""

    number: int
    text: str
    page: int
    box: tuple[float, float, float, float]

    def as_json(self) -> list[Any]:
        """Plain lists, ready for ``json.dumps``."""
        return [self.number, self.text, self.page, list(self.box)]


@frozen
class Sheet:
    """A page whose text is turned so often by 90 degrees to the left; the reader takes its height from the page."""

    page: pypdfium2.PdfPage
    turn: int
    height: float


def draw_page(data: bytes, number: int, width: int) -> bytes:
    """A page of a PDF as a PNG, ``width`` pixels wide or less.

    Raises:
        UnreadableFile: protected, damaged, or without such a page ("no-page").
    """
    with opened(data) as document:
        if not 1 <= number <= min(len(document), MAX_PAGES):
            raise UnreadableFile("no-page", NO_PAGE)
        page = document[number - 1]
        across, down = page.get_size()
        width = min(width, WIDEST)
        scale = min(width / max(across, 1), LONGEST * width / max(down, 1))
        # The library rounds up: a hair less, so that no page is a pixel wider than asked for.
        return png_of(page.render(scale=scale * (1 - 1e-6), rev_byteorder=True))


def places_in(data: bytes) -> list[Place]:
    """Where each line of a PDF's text stands on its page as it is shown, turned or not.

    Raises:
        UnreadableFile: protected or damaged.
    """
    with opened(data) as document:
        placed = placed_lines(regions_of(document)[0])
        sheets = {number: sheet_of(document[number - 1]) for number in {line.page for line, _ in placed}}
        return [place for line, row in placed for place in place_of(line, row, sheets[line.page])]


@contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The opened document; whatever is damaged in it is told as such."""
    document = open_pdf(data)
    try:
        yield document
    except (pypdfium2.PdfiumError, ctypes.ArgumentError) as error:
        raise UnreadableFile("corrupt", CORRUPT) from error
    finally:
        document.close()


def sheet_of(page: pypdfium2.PdfPage) -> Sheet:
    """The page with the way its text runs."""
    return Sheet(page, text_turn(page), page.get_height())


def text_turn(page: pypdfium2.PdfPage) -> int:
    """How often most of a page's text is turned by 90 degrees to the left (0-3), by a sample of its letters."""
    layer, matrix = page.get_textpage(), pdfium.FS_MATRIX()
    count = layer.count_chars()
    turns = [0, 0, 0, 0]
    for index in range(0, count, count // SAMPLE + 1):
        if pdfium.FPDFText_GetTextObject(layer.raw, index) and pdfium.FPDFText_GetMatrix(layer.raw, index, matrix):
            turns[quarter_turns(matrix.a, matrix.b)] += 1
    return turns.index(max(turns))


def place_of(line: Line, row: Row, sheet: Sheet) -> Iterator[Place]:
    """The place of a line, none where it stands beside the page."""
    upper = shown_at(sheet, row.x0, row.y + ASCENT * row.size)
    lower = shown_at(sheet, row.x1, row.bottom - DESCENT * row.size)
    (left, right), (top, bottom) = (sorted(pair) for pair in zip(upper, lower, strict=True))
    if left < right <= 1.01 and top < bottom <= 1.01 and left >= -0.01 and top >= -0.01:
        yield Place(line.number, line.text, line.page, (left, top, right, bottom))


def shown_at(sheet: Sheet, x: float, y: float) -> tuple[float, float]:
    """A point where the text is read, as shares of what is shown of the page, from the left and from above."""
    height = sheet.height
    on_page = ((x, y), (height - y, x), (-x, height - y), (y, -x))[sheet.turn]
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(sheet.page, 0, 0, DEVICE, DEVICE, 0, *on_page, ctypes.byref(across), ctypes.byref(down))
    return round(across.value / DEVICE, 5), round(down.value / DEVICE, 5)


def png_of(bitmap: pypdfium2.PdfBitmap) -> bytes:
    """The picture as a PNG of true colours."""
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    if bitmap.n_channels != 3:
        raise UnreadableFile("corrupt", CORRUPT)
    pixels = memoryview(bitmap.buffer).cast("B")
    rows = b"".join(b"\0" + pixels[row * stride : row * stride + 3 * width] for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(rows, COMPRESSION)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
