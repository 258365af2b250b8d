"""A row of an entry, a line or several where one was wrapped, with its dates and pieces; an entry as rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

from ingest.parser.frozen import frozen
from ingest.parser.values.dated_pieces import dates_and_pieces
from ingest.parser.values.dates import DateRange, find_date_ranges
from ingest.parser.values.pieces import Piece
from ingest.parser.values.styled import Styled

MARK = re.compile(r"(?P<mark>[-–—−•∙▪●○◦‣⁃*+✓►▶■□➢➤♥❖·⋄◆◇✦]|\[\d{1,3}\]|\(?\d{1,3}[.)])\s+(?=\S)")
SENTENCE_ENDS = (".", "!", "?", ".”", ".)", '."', ":")
SIGNS = {
    "line": " ",
    "look": " ",
    "tab": " ",
    "bar": " | ",
    "dash": " – ",
    "semicolon": "; ",
    "comma": ", ",
    "colon": ": ",
    "period": ". ",
    "date": ", ",
    "bracket": ", ",
}


@frozen
class Row:
    """A line of an entry, or several where one was wrapped: ``mark`` is the list mark taken off it."""

    styled: Styled
    mark: str
    lines: tuple[int, int]
    dates: tuple[DateRange, ...] = ()
    pieces: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """What the row says, its dates too."""
        return self.styled.text

    @property
    def bare(self) -> str:
        """What it says besides its dates."""
        return join_pieces(self.pieces)


@frozen
class Item:
    """An entry as rows, with the dates of its left-hand column."""

    rows: tuple[Row, ...]
    gutter: tuple[DateRange, ...] = ()
    labels: tuple[str, ...] = ()
    marker: str = ""
    goes_on: bool = False
    """Whether it is a further occasion of what the entry before it names."""

    @property
    def lines(self) -> tuple[int, int]:
        """First and last line number."""
        return (min(row.lines[0] for row in self.rows), max(row.lines[1] for row in self.rows))

    @property
    def dates(self) -> tuple[DateRange, ...]:
        """All its dates, those of the left-hand column first."""
        return self.gutter + tuple(found for row in self.rows for found in row.dates)


def join_pieces(pieces: Iterable[Piece]) -> str:
    """The pieces as one text, with the separators that stood between them."""
    text = ""
    for piece in pieces:
        sign = SIGNS.get(piece.before, " ")
        if piece.before == "period" and text.endswith(("?", "!")):
            sign = " "
        text = text + sign + piece.text if text else piece.text
    return text


def wrapped(row: Row, rest: Row) -> Row:
    """The row with the line that continues it; a date at the right edge stays behind both."""
    head, tab, _ = row.text.partition("\t")
    place = len(head) if tab and find_date_ranges(row.text[len(head) :]) else len(row.text)
    start, end = row.styled.cut(0, place), Styled(row.styled.text[place:], row.styled.look[place:])
    if start.text.endswith("-") and start.text[-2:-1].isalpha() and rest.text[:1].islower():
        start = Styled(start.text[:-1], start.look[:-1]).joined(rest.styled, "")
    else:
        start = start.joined(rest.styled)
    joined = Styled(start.text + end.text, start.look + end.look)
    return replace(row, styled=joined, lines=(row.lines[0], rest.lines[1]))


def cut_row(row: Row, places: Sequence[tuple[int, int]]) -> list[Row]:
    """The row as several, without the stretches at which it is cut."""
    rows, low = [], 0
    for start, end in [*places, (len(row.text), len(row.text))]:
        styled = row.styled.cut(low, start)
        if styled.text:
            rows.append(with_pieces(replace(row, styled=styled)))
        low = end
    return rows


def joined_rows(row: Row, *rests: Row) -> Row:
    """The row with others that go on with it, its dates and pieces found anew."""
    return with_pieces(reduce(wrapped, rests, row))


def with_pieces(row: Row, is_lone: bool = True) -> Row:
    """The row with its dates and pieces; ``is_lone`` where no other date stands beside it."""
    # Written out: this is done for every row in each way in which its list is read, where "replace" is slow.
    return Row(row.styled, row.mark, row.lines, *dates_and_pieces(row.styled, is_lone))
