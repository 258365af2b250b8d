"""The links of a PDF page: where they lie and where they lead."""

from __future__ import annotations

import ctypes
from collections import defaultdict

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.parser.frozen import frozen
from ingest.parser.reading.pdf_words import Word
from ingest.parser.reading.spans import MAX_HREF, safe_href

MAX_LINKS = 200  # on a page
STEP = 3.0  # points
TALLEST = 1000  # steps


@frozen
class Link:
    """A rectangle in points and its target."""

    left: float
    bottom: float
    right: float
    top: float
    href: str


def read_links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> list[Link]:
    """The web and mail links of the page."""
    links: list[Link] = []
    place, raw, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(MAX_LINKS):
        if not pdfium.FPDFLink_Enumerate(page.raw, place, raw):
            break
        href = safe_href(target_of(document, raw))
        if href and pdfium.FPDFLink_GetAnnotRect(raw, box):
            low, high = sorted((box.bottom, box.top))
            left, right = sorted((box.left, box.right))
            links.append(Link(left, low, right, high, href))
    return links


def target_of(document: pypdfium2.PdfDocument, link: pdfium.FPDF_LINK) -> str:
    """The address that a link leads to; empty for one within the document."""
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    length = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0)
    if not 1 < length <= 4 * MAX_HREF:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, length)
    return buffer.value.decode("utf-8", "replace")


def lay_links(words: list[Word], links: list[Link]) -> None:
    """Give the words under a link its target."""
    heights: defaultdict[int, list[Word]] = defaultdict(list)
    for word in words if links else ():
        heights[round((word.y + 0.3 * word.size) / STEP)].append(word)
    for link in links:
        for height in range(round(link.bottom / STEP), min(round(link.top / STEP), TALLEST) + 1):
            for word in heights.get(height, ()):
                if link.left <= (word.x0 + word.x1) / 2 <= link.right:
                    word.href = link.href
