"""Lines that belong to no entry."""

from __future__ import annotations

import pytest

from ingest.parser.values.furniture import is_furniture


@pytest.mark.parametrize("text", ["3/7", "Page 2 of 5", "iii of vii", "12", "Emmy Noether – Page 2 of 3"])
def test_is_furniture_knows_page_numbers(text: str) -> None:
    assert is_furniture(text)
