"""Titles in single quotation marks, told from apostrophes by the whole list and set in double ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.rows import Item, Row, with_pieces
from ingest.parser.values.styled import Styled

OPENING = re.compile(r"(?:^|(?<=[\s(,:]))[‘’'`‚](?=[^\W_])")
CLOSING = re.compile(r"(?<=[^\s(,:])[’'](?:(?=[,.;:)])|$)")
LOOSE_CLOSING = re.compile(r"(?<=[^\s(,:])[’'](?=\s)")
LEAST_WORDS = 2
MOST_CHARACTERS = 300
SHARE = 0.3
"""Share of the entries with a title in single marks from which these are taken for quotation marks."""


def with_double_quotes(items: Sequence[Item]) -> tuple[Item, ...]:
    """The entries, titles in single quotation marks set in double ones where many entries have such titles."""
    found = [[_span(row.text) for row in item.rows] for item in items]
    if sum(any(spans) for spans in found) < max(2, SHARE * len(items)):
        return tuple(items)
    return tuple(
        replace(item, rows=tuple(_quoted(row, span) for row, span in zip(item.rows, spans, strict=True)))
        for item, spans in zip(items, found, strict=True)
    )


def _span(text: str) -> tuple[int, int] | None:
    """Where the first text in single marks opens and closes."""
    opened = OPENING.search(text)
    if not opened or any(sign in text for sign in '“”"„«'):
        return None
    low, high = opened.end(), opened.end() + MOST_CHARACTERS
    closed = CLOSING.search(text, low, high) or LOOSE_CLOSING.search(text, low, high)
    is_title = closed is not None and len(text[low : closed.start()].split()) >= LEAST_WORDS
    return (opened.start(), closed.start()) if closed and is_title else None


def _quoted(row: Row, span: tuple[int, int] | None) -> Row:
    if span is None:
        return row
    start, end = span
    text = f"{row.text[:start]}“{row.text[start + 1 : end]}”{row.text[end + 1 :]}"
    return with_pieces(replace(row, styled=Styled(text, row.styled.look)))
