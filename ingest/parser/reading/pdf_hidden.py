"""Text of a PDF page that no reader sees: white on the white page, or too small."""

from __future__ import annotations

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.parser.reading.pdf_words import Word

SMALLEST = 1.5  # points
MOST_OBJECTS = 2000
GROUNDS = frozenset(
    {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING, pdfium.FPDF_PAGEOBJ_FORM}
)
"""What white text may stand on."""


def without_hidden(page: pypdfium2.PdfPage, words: list[Word]) -> list[Word]:
    """The words that are seen."""
    words = [word for word in words if word.size >= SMALLEST]
    if not any(word.is_white for word in words):
        return words
    grounds = grounds_of(page)
    return [word for word in words if not word.is_white or is_on_ground(word, grounds)]


def grounds_of(page: pypdfium2.PdfPage) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of drawings and images on the page that are large enough to write on."""
    grounds = []
    place = [ctypes.c_float() for _ in range(4)]
    for index in range(min(pdfium.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(item) in GROUNDS and pdfium.FPDFPageObj_GetBounds(item, *place):
            left, bottom, right, top = (edge.value for edge in place)
            if right - left > SMALLEST < top - bottom:
                grounds.append((left, bottom, right, top))
    return grounds


def is_on_ground(word: Word, grounds: list[tuple[float, float, float, float]]) -> bool:
    """Whether the middle of the word lies on one of the drawings."""
    x, y = (word.x0 + word.x1) / 2, word.y + 0.3 * word.size
    return any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in grounds)
