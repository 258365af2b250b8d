"""Dates of a row, and its pieces between them."""

from __future__ import annotations

import pytest

from ingest.parser.values.rows import Row, with_pieces
from ingest.parser.values.styled import Styled


@pytest.mark.parametrize(
    ("text", "dates", "bare"),
    [
        ("DMV Jahrestagung, Jena, 1921", ["1921"], "DMV Jahrestagung, Jena"),
        ("Colloque 1921 du groupe, Jena, mai 1922", ["1922-05"], "Colloque 1921 du groupe, Jena"),
        ("Board, Göttingen University (1920–1924)", ["1920"], "Board, Göttingen University"),
        ("Rings (DMV, Jena, 1921)", ["1921"], "Rings, DMV, Jena"),
        ("DMV 1921", ["1921"], "DMV"),
        ("List, 1919, 1920", ["1919", "1920"], "List"),
    ],
)
def test_rows_tell_dates_from_years_in_names(text: str, dates: list[str], bare: str) -> None:
    row = with_pieces(Row(Styled.plain(text), "", (1, 1)))
    assert ([found.start for found in row.dates], row.bare) == (dates, bare)
