"""The dates of a row and its pieces between them; a year in a name is no date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.parser.values.dates import DateRange, find_date_ranges
from ingest.parser.values.pieces import HAS_LETTERS, Piece, quoted_spans, split_pieces, tidy
from ingest.parser.values.styled import Styled

BRACKETS = frozenset("()[]")
BRACKET = re.compile(r"\([^()]{4,200}\)|\[[^\[\]]{4,200}\]")
LEAST_QUOTED = 12
"""Characters of a quotation that may be a title with a year in it."""
YEAR_ALONE = re.compile(r"\W*(?:1[89]|20)\d\d\W*")
YEAR_BEFORE = re.compile(r"(?:1[89]|20)\d\d,?\s(?:and|&|et|und|y|e)$")
NEXT_YEAR = re.compile(r"(?:,|&|and)\s?(?:(?:and|&)\s)?(?:1[89]|20)\d\d\b")


@lru_cache(maxsize=2048)  # a row is read in each of the ways in which its list may be meant
def dates_and_pieces(styled: Styled, is_lone: bool) -> tuple[tuple[DateRange, ...], tuple[Piece, ...]]:
    """The dates of a text and the pieces between them; ``is_lone`` where no other date stands beside it."""
    text = styled.text
    dates = own_dates(text, is_lone)
    cuts = [(found.at[0], found.at[1], "date") for found in dates] + _bracket_cuts(text, dates)
    pieces: list[Piece] = []
    low, before = 0, ""
    for start, end, sort in sorted(cuts):
        if start < low:
            continue
        pieces += _tidied(split_pieces(styled.cut(low, start), before))
        low, before = end, sort if pieces else ""
    pieces += _tidied(split_pieces(styled.cut(low), before))
    return dates, tuple(pieces)


def _bracket_cuts(text: str, dates: Sequence[DateRange]) -> list[tuple[int, int, str]]:
    """The opening brackets that enclose a date with other words, and the closing ones, as places to cut."""
    cuts: list[tuple[int, int, str]] = []
    for found in BRACKET.finditer(text):
        inner = [date for date in dates if found.start() < date.at[0] and date.at[1] < found.end()]
        outside = text[found.start() : found.end()]
        for date in inner:
            outside = outside.replace(text[date.at[0] : date.at[1]], "")
        if inner and sum(c.isalpha() for c in outside) > 2:
            cuts += [(found.start(), found.start() + 1, "bracket"), (found.end() - 1, found.end(), "bracket")]
    return cuts


def _tidied(pieces: list[Piece]) -> list[Piece]:
    tidied = [(_without_stop(_without_loose_brackets(tidy(piece.styled))), piece.before) for piece in pieces]
    return [Piece(styled, before) for styled, before in tidied if HAS_LETTERS.search(styled.text)]


def _without_stop(styled: Styled) -> Styled:
    """Without a full stop in front, which a date left behind."""
    return styled.strip(". ") if styled.text.startswith(". ") else styled


def _without_loose_brackets(styled: Styled) -> Styled:
    """Without a bracket that a date left alone: "Halle University (" and ") and after"."""
    text = styled.text
    if BRACKETS.isdisjoint(text):
        return styled
    if text.endswith(("(", "[")) or (text.count("(") > text.count(")") and text.startswith("(")):
        styled = styled.strip("([ ,;:")
    if text.startswith((")", "]")) or (text.count(")") > text.count("(") and text.endswith(")")):
        styled = styled.strip(")] ,;:.")
    return styled


@lru_cache(maxsize=4096)
def own_dates(text: str, is_lone: bool) -> tuple[DateRange, ...]:
    """The dates of a row that are dates of what it tells, not years in a name: "Colloque 1921 du groupe"."""
    dates = find_date_ranges(text)
    if not dates:
        return ()
    quoted = [span for span in quoted_spans(text) if span[1] - span[0] > LEAST_QUOTED]
    named = [found for found in dates if _is_in_name(text, found) or _is_within(found.at, quoted)]
    if is_lone and dates and len(named) == len(dates):
        named = named[:-1]
    named += _beside_edge(text, [found for found in dates if found not in named])
    return tuple(found for found in dates if found not in named)


def _beside_edge(text: str, dates: Sequence[DateRange]) -> list[DateRange]:
    """The years that belong to a name, for the date stands apart at the right: "2016 Congress | 2017"."""
    if "\t" not in text or len(dates) < 2:
        return []
    if not text[: dates[-1].at[0]].rstrip(" (").endswith("\t") or len(text) - dates[-1].at[1] > 2:
        return []
    return [
        found
        for found in dates[:-1]
        if YEAR_ALONE.fullmatch(text[found.at[0] : found.at[1]]) and "\t" not in text[found.at[1] : found.at[1] + 2]
    ]


def _is_within(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _is_in_name(text: str, found: DateRange) -> bool:
    start, end = found.at
    if not YEAR_ALONE.fullmatch(text[start:end]):
        return False
    before, after = text[:start].rstrip(" "), text[end:].lstrip(" ")
    is_word_before = (before[-1:].isalnum() and start > len(before)) or text[start] in "'’"
    if NEXT_YEAR.match(after) or YEAR_BEFORE.search(before):
        return False
    return is_word_before and (not after or after[0].isalpha() or after[0] in ",.;:)\t")
