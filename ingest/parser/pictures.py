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

WIDEST = 1600
"""The most pixels that a picture is wide, whatever is asked for."""

LONGEST = 3
"""How many times its width a picture may be high: a longer page is drawn smaller."""

ASCENT, DESCENT = 0.85, 0.3
"""How far a line reaches above and below its baseline, in ems."""

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
    """Where each line of a PDF's text stands; none for those on pages that are shown turned.

    Raises:
        UnreadableFile: protected or damaged.
    """
    with opened(data) as document:
        placed = placed_lines(regions_of(document)[0])
        pages = {line.page: document[line.page - 1] for line, _ in placed}
        upright = {number: page for number, page in pages.items() if page.get_rotation() == 0}
        return [place for line, row in placed if line.page in upright for place in place_of(line, row, upright)]


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


def place_of(line: Line, row: Row, pages: dict[int, pypdfium2.PdfPage]) -> Iterator[Place]:
    """The place of a line, none where it stands beside the page."""
    page = pages[line.page]
    left, top = share(page, row.x0, row.y + ASCENT * row.size)
    right, bottom = share(page, row.x1, row.bottom - DESCENT * row.size)
    if left < right <= 1.01 and top < bottom <= 1.01 and left >= -0.01 and top >= -0.01:
        yield Place(line.number, line.text, line.page, (left, top, right, bottom))


def share(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    """A point of the page as shares of what is shown of it, from the left and from above."""
    across, down = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDF_PageToDevice(page, 0, 0, DEVICE, DEVICE, 0, x, y, ctypes.byref(across), ctypes.byref(down))
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
