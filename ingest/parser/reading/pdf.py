"""PDF."""

from __future__ import annotations

import pypdfium2

from ingest.parser.document import Line, Reading


def read_pdf(data: bytes) -> Reading:
    """The lines of a PDF."""
    lines, number = [], 0
    pdf = pypdfium2.PdfDocument(data)
    for page_number, page in enumerate(pdf, 1):
        for raw in page.get_textpage().get_text_range().splitlines():
            number += 1
            if raw.strip():
                lines.append(Line(number, raw.replace("\ufffe", "-").strip(), page=page_number))
    return Reading("pdf", tuple(lines), pages=len(pdf))
