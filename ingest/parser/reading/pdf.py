"""PDF: words with their places, put into columns, rows and lines."""

from __future__ import annotations

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.parser.document import Reading
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.pdf_cells import table_rows
from ingest.parser.reading.pdf_columns import Column, columns_of
from ingest.parser.reading.pdf_fonts import Font
from ingest.parser.reading.pdf_furniture import find_furniture
from ingest.parser.reading.pdf_lines import Region, lines_of
from ingest.parser.reading.pdf_links import lay_links, read_links
from ingest.parser.reading.pdf_marks import settle_marks
from ingest.parser.reading.pdf_rows import Row, rows_of
from ingest.parser.reading.pdf_words import read_page

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
    count, fonts = len(document), dict[int, Font]()
    regions: list[Region] = []
    heights: dict[int, float] = {}
    remarks: list[tuple[str, str]] = []
    broken = total = 0
    for index in range(min(count, MAX_PAGES)):
        try:
            page = document[index]
            layout = read_page(page, fonts)
            links = read_links(document, page)
        except (pypdfium2.PdfiumError, ctypes.ArgumentError):
            broken += 1
            continue
        heights[index + 1] = layout.height
        words = settle_marks(layout.words)
        lay_links(words, links)
        regions.extend(Region(index + 1, rows_in(column), column.bar) for column in columns_of(words))
        total += len(words)
        if total > MAX_WORDS:
            remarks.append(("text-cut", f"Only the first {index + 1} pages were read: the text is far too long."))
            break
    if count > MAX_PAGES:
        remarks.append(("pages-cut", f"Only the first {MAX_PAGES} of {count} pages were read."))
    if broken == min(count, MAX_PAGES):
        raise UnreadableFile("corrupt", CORRUPT)
    if broken:
        remarks.append(("pages-broken", f"{broken} of {count} pages are damaged and were left out."))
    lines = lines_of(bars_together(without_furniture(regions, heights)))
    if not lines:
        raise UnreadableFile("no-text-layer", NO_TEXT)
    return Reading("pdf", lines, pages=count, remarks=tuple(remarks))


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
