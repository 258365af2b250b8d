"""PDF: words with their places, put into columns, rows and lines."""

from __future__ import annotations

import ctypes
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.parser.document import Reading
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.pdf_cells import table_rows
from ingest.parser.reading.pdf_columns import Column, columns_of
from ingest.parser.reading.pdf_furniture import find_furniture
from ingest.parser.reading.pdf_hidden import without_hidden
from ingest.parser.reading.pdf_lines import Region, lines_of
from ingest.parser.reading.pdf_links import lay_links, read_links
from ingest.parser.reading.pdf_marks import settle_marks
from ingest.parser.reading.pdf_rows import Row, rows_of
from ingest.parser.reading.pdf_words import Page, read_page

MAX_PAGES = 300
MAX_WORDS = 400_000
SAME_BAR = 15.0  # points

LOCKED = "The PDF is protected with a password. Save a copy without one and upload that."
CORRUPT = "The PDF is damaged and cannot be read. Open it in the program it was made with and save it again."
NO_TEXT = "The PDF has no text layer, it may be a scan. Recognize its text (OCR) and upload the result."


def read_pdf(data: bytes) -> Reading:
    """The lines of a PDF in reading order.

    Raises:
        UnreadableFile: protected ("password"), damaged ("corrupt") or without text ("no-text-layer").
    """
    document = open_pdf(data)
    try:
        return read_pages(document)
    finally:
        document.close()


def open_pdf(data: bytes) -> pypdfium2.PdfDocument:
    """The opened document."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower()
        raise UnreadableFile(*(("password", LOCKED) if is_locked else ("corrupt", CORRUPT))) from error
    if len(document) < 1:
        document.close()
        raise UnreadableFile("corrupt", CORRUPT)
    return document


def read_pages(document: pypdfium2.PdfDocument) -> Reading:
    """The lines of the opened document."""
    regions, remarks = regions_of(document)
    lines = lines_of(regions)
    if not lines:
        raise UnreadableFile("no-text-layer", NO_TEXT)
    return Reading("pdf", lines, len(document), remarks)


def regions_of(document: pypdfium2.PdfDocument) -> tuple[list[Region], tuple[tuple[str, str], ...]]:
    """The columns of all pages in reading order, and what the reviewer should know of the file."""
    regions: list[Region] = []
    heights: dict[int, float] = {}
    pages, broken, words = len(document), 0, 0
    is_cut = False
    for number in range(1, min(pages, MAX_PAGES) + 1):
        try:
            page = seen_page(document, number)
        except (pypdfium2.PdfiumError, ctypes.ArgumentError):
            broken += 1
            continue
        heights[number] = page.height
        regions.extend(Region(number, rows_in(column), column.bar) for column in columns_of(page.words))
        words += len(page.words)
        is_cut = is_cut or page.is_cut or words > MAX_WORDS
        if words > MAX_WORDS:
            break
    if broken == min(pages, MAX_PAGES):
        raise UnreadableFile("corrupt", CORRUPT)
    return bars_together(without_furniture(regions, heights)), remarks_of(pages, broken, is_cut)


def seen_page(document: pypdfium2.PdfDocument, number: int) -> Page:
    """The words of a page that a reader sees, with links, accents and superscripts in their places."""
    page = document[number - 1]
    layout = read_page(page)
    words = settle_marks(without_hidden(page, layout.words))
    lay_links(words, read_links(document, page))
    return replace(layout, words=words)


def remarks_of(pages: int, broken: int, is_cut: bool) -> tuple[tuple[str, str], ...]:
    """What the reviewer should know of the file."""
    remarks = []
    if pages > MAX_PAGES:
        remarks.append(("pages-cut", f"Only the first {MAX_PAGES} of {pages} pages were read."))
    if is_cut:
        remarks.append(("text-cut", "The file holds far more text than a CV; what is too much was left out."))
    if broken:
        remarks.append(("pages-broken", f"{broken} of {pages} pages are damaged and were left out."))
    return tuple(remarks)


def rows_in(column: Column) -> list[Row]:
    """The rows of a column from top to bottom."""
    rows, words = table_rows(column.segments)
    return sorted(rows + rows_of(words), key=lambda row: -row.y)


def without_furniture(regions: list[Region], heights: dict[int, float]) -> list[Region]:
    """The regions without running heads, footers and page numbers."""
    pages = [
        (page, height, [row for region in regions if region.page == page for row in region.rows])
        for page, height in heights.items()
    ]
    dropped = find_furniture(pages)
    return [
        Region(region.page, [row for row in region.rows if id(row) not in dropped], region.bar) for region in regions
    ]


def bars_together(regions: list[Region]) -> list[Region]:
    """The regions with a side bar that goes on over several pages in one piece, so that the text beside it is too."""
    ordered: list[Region] = []
    bar, end = None, 0
    for region in regions:
        if (
            region.bar is None
            or bar is None
            or abs(region.bar - bar) > SAME_BAR
            or region.page == ordered[end - 1].page
        ):
            ordered.append(region)
            if region.bar is not None:
                bar, end = region.bar, len(ordered)
        else:
            ordered.insert(end, region)
            end += 1
    return ordered
