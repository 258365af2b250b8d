"""Pages drawn as pictures, and where on them the lines stand."""

from __future__ import annotations

import struct
import zlib

import pytest

from ingest.parser.pictures import WIDEST, draw_page, places_in
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.pdf import read_pdf
from tests.ingest.parser.reading.pdfs import Text, line, pdf

CV = pdf(
    [Text(72, 760, "Emmy Noether", size=20), line(72, 2, "1907 Dr. phil., University of Erlangen")],
    [line(72, 0, "1932 Ackermann–Teubner Award".replace("–", "-"))],
)


def pixels_of(png: bytes) -> tuple[int, int, bytes]:
    """Width, height and the bytes of all rows of a PNG of true colours, the first byte of each row left out."""
    width, height = struct.unpack(">II", png[16:24])
    start = png.index(b"IDAT") + 4
    (length,) = struct.unpack(">I", png[start - 8 : start - 4])
    rows, step = zlib.decompress(png[start : start + length]), 3 * width + 1
    return width, height, b"".join(rows[row * step + 1 : (row + 1) * step] for row in range(height))


def test_a_page_is_drawn_at_the_width_that_was_asked_for() -> None:
    width, height, pixels = pixels_of(draw_page(CV, 1, 300))

    assert (width, height, len(pixels)) == (300, 425, 300 * 425 * 3)
    assert pixels[:3] == b"\xff\xff\xff"
    assert min(pixels) < 100


def test_no_page_is_wider_than_is_allowed() -> None:
    assert pixels_of(draw_page(CV, 1, 10**6))[0] == WIDEST


def test_a_very_long_page_is_drawn_smaller() -> None:
    long = CV.replace(b"[0 0 595 842]", b"[0 0 10 8420]"[:13].ljust(13))
    width, height, _ = pixels_of(draw_page(long, 1, 300))

    assert width < 10
    assert height <= 900


@pytest.mark.parametrize(
    ("data", "number", "code"),
    [(CV, 3, "no-page"), (CV, 0, "no-page"), (b"%PDF-1.4 torn", 1, "corrupt"), (b"", 1, "corrupt")],
)
def test_what_cannot_be_drawn_is_refused(data: bytes, number: int, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        draw_page(data, number, 300)

    assert caught.value.code == code


def test_lines_have_their_places_under_the_numbers_of_the_reader() -> None:
    places = places_in(CV)

    assert [(place.number, place.text, place.page) for place in places] == [
        (found.number, found.text, found.page) for found in read_pdf(CV).lines
    ]
    left, top, right, bottom = places[0].box
    # The name stands 72 points from the left and its baseline 82 from above, on a page of 595 by 842.
    assert (left, round(top, 2), round(bottom, 2)) == (pytest.approx(73.5 / 595, abs=0.01), 0.08, 0.1)
    assert left < right < 0.4


@pytest.mark.parametrize("shown", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_lines_are_placed_where_the_picture_of_a_turned_page_has_them(shown: int, turn: int) -> None:
    page = pdf([Text(250, 350, "Emmy Noether", size=20, turn=turn)])
    turned = page.replace(b"/Type/Page/Parent", b"/Type/Page/Rotate %d/Parent" % shown)
    (place,) = places_in(turned)

    assert place.text == "Emmy Noether"
    assert place.box == pytest.approx(ink_of(draw_page(turned, 1, 600)), abs=0.01)


def ink_of(png: bytes) -> tuple[float, float, float, float]:
    """Left, upper, right and lower edge of what is dark on a picture, as shares of it."""
    width, height, pixels = pixels_of(png)
    dark = [number // 3 for number, value in enumerate(pixels) if value < 128]
    across, down = [number % width for number in dark], [number // width for number in dark]
    return min(across) / width, min(down) / height, (max(across) + 1) / width, (max(down) + 1) / height
