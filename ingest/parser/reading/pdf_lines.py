"""From the rows of all pages to Lines: text, styled runs, indent, gap and size."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from ingest.parser.document import Line, Run
from ingest.parser.reading.accents import join_accents
from ingest.parser.reading.characters import clean_text, raised
from ingest.parser.reading.pdf_rows import Row
from ingest.parser.reading.pdf_words import BREAK, Word
from ingest.parser.reading.spans import merge_runs

BLANK_LINE = 0.5
"""From this gap on there is a blank line in the text."""

COLUMN_END = 12.0  # points; columns that end nearer to each other are one
MOST_INDENT = 160.0  # points
PROTRUSION = 0.35
"""Quotation marks and dashes may hang out of the text by so many ems."""

GAP_OF_HEADING = 1.0
LARGE = 1.08
LEADING = 1.2
DESCENT = 0.3
SHOWN = {ord(BREAK): "-", 0xFFFD: None}
RUNS_ON = ("-", "–")
CLOSING = frozenset(",")
DIVIDERS = frozenset("|·•∙⋄◇♦⬥–—")
GLUED = 0.2
LONGEST_STYLED = 1000
IN_ADDRESS = 0.17
"""A gap in ems that parts no words within an address."""

Stretch = tuple[int, int, bool, bool, str]
"""What a Run says of a word: start, end, bold, italic, target of a link."""

MARK = re.compile(r"^(?:[•·▪‣◦■□●○–—*+✓➢-]|\(?\d{1,3}[.)]?|\[\w{1,4}\])$")


@dataclass(slots=True)
class Region:
    """Rows of one column of one page, from top to bottom."""

    page: int
    rows: list[Row]
    bar: float | None = None
    """The left end of the side bar that it is part of."""


def lines_of(regions: list[Region]) -> tuple[Line, ...]:
    """The Lines of a document, numbered in reading order, with a blank line above each that has a gap."""
    return tuple(line for line, _ in placed_lines(regions))


def placed_lines(regions: list[Region]) -> list[tuple[Line, Row]]:
    """The Lines of a document, each with the row where it stands."""
    body = body_size(regions)
    leading = body_leading(regions, body)
    lines: list[tuple[Line, Row]] = []
    number = 0
    for region, edge in zip(regions, left_edges(regions), strict=True):
        before: Row | None = None
        for row in region.rows:
            text, runs = text_of(row)
            if not text:
                continue
            gap = gap_above(before, row, leading, body) if before else gap_at_top(row, body) if lines else 0.0
            number += 2 if gap >= BLANK_LINE else 1
            indent = round(max(row.x0 - edge, 0.0) / body, 2)
            indent = indent if indent > PROTRUSION else 0.0
            size = round(row.size / body, 2)
            lines.append((Line(number, text, region.page, indent, round(gap, 2), size, runs=runs), row))
            before = row
    return lines


def body_size(regions: list[Region]) -> float:
    """The size that most letters of the document have."""
    letters: dict[float, int] = {}
    for region in regions:
        for row in region.rows:
            for piece in row.pieces:
                for word in piece:
                    letters[word.size] = letters.get(word.size, 0) + len(word.text)
    sizes: Counter[float] = Counter()
    for size, count in letters.items():
        sizes[round(size, 1)] += count
    return sizes.most_common(1)[0][0] if sizes else 1.0


def body_leading(regions: list[Region], body: float) -> float:
    """The usual distance of two baselines of body text, in ems."""
    steps = [
        (upper.bottom - lower.y) / body
        for region in regions
        for upper, lower in pairwise(region.rows)
        if 0.8 * body < upper.bottom - lower.y < 2.2 * body
    ]
    return statistics.median_low(steps) if steps else LEADING


def gap_above(before: Row, row: Row, leading: float, body: float) -> float:
    """The blank space between two rows in lines of body text.

    A larger row needs more room: most of it above its baseline, the rest below the baseline of the row before.
    """
    expected = leading * (DESCENT * before.size + (1 - DESCENT) * row.size)
    return max((before.bottom - row.y - expected) / (leading * body), 0.0)


def gap_at_top(row: Row, body: float) -> float:
    """The blank space above the first row of a page: that of a heading for a row that looks like one, else none."""
    is_bold = all(word.font.is_bold for word in row.pieces[0])
    return GAP_OF_HEADING if is_bold or row.size > LARGE * body else 0.0


def left_edges(regions: list[Region]) -> list[float]:
    """Where the column of each region starts: a page may hold none of its outermost lines, others do."""
    spans = [
        (min(row.x0 for row in region.rows), max(row.x1 for row in region.rows)) if region.rows else (0.0, 0.0)
        for region in regions
    ]
    wide = sorted((round(right / COLUMN_END), left) for left, right in spans if right)
    lowest: dict[int, float] = {}
    for end, left in wide:
        lowest[end] = min(left, lowest.get(end, left))
    return [
        min(lowest.get(end, left) for end in near(right) if lowest.get(end, left) > left - MOST_INDENT)
        for left, right in spans
    ]


def near(right: float) -> tuple[int, int, int]:
    """The steps of COLUMN_END at and beside a place."""
    step = round(right / COLUMN_END)
    return step, step - 1, step + 1


def text_of(row: Row) -> tuple[str, tuple[Run, ...]]:
    """The row's text, its pieces parted by tabs, and its styled runs."""
    text, styled = "", []
    previous: Word | None = None
    for piece in row.pieces:
        is_first = True
        for word in piece:
            shown = word.text if not word.is_raised and word.text.isascii() else shown_text(word)
            if shown:
                if previous is not None:
                    text += separator(previous, word, is_first, head=text)
                start = len(text)
                text += shown
                font = word.font
                if font.is_bold or font.is_italic or word.href:
                    styled.append((start, len(text), font.is_bold, font.is_italic, word.href))
                previous = word
            is_first = False
    return tidy(text, styled)


def shown_text(word: Word) -> str:
    """What a reader sees of the word."""
    text = word.text if word.text.isascii() else clean_text(word.text.translate(SHOWN)).strip()
    return raised(text) if word.is_raised else text


def separator(before: Word, word: Word, is_first: bool, head: str) -> str:
    """What stands between two neighbours on a row: nothing, a blank, or a tab."""
    gap = (word.x0 - before.x1) / (word.size if word.size < before.size else before.size)
    if is_first:
        return " " if MARK.match(head) or before.text in DIVIDERS or word.text in DIVIDERS else "\t"
    if word.text[0] in CLOSING:
        return ""
    if before.y - word.y > 0.6 * word.size:  # a further line of the same cell
        return "" if head.endswith(RUNS_ON) and word.text[0].isalnum() else " "
    if word.is_glued:
        return " " if gap > GLUED or is_new_word(before, word, gap) else ""
    if gap < IN_ADDRESS and any(sign in before.text for sign in ("://", "www.", "@")):
        return ""
    return "" if gap < 0.08 and (word.font is not before.font or word.size != before.size) else " "


def is_new_word(before: Word, word: Word, gap: float) -> bool:
    """Whether a capital in another font starts a word that the file sets close to the one before."""
    is_other = before.font is not word.font or gap > 0.1
    return is_other and before.text[-1].islower() and word.text[:2].istitle() and len(before.text) > 2


def tidy(text: str, styled: list[Stretch]) -> tuple[str, tuple[Run, ...]]:
    """The text with its accents on their letters, and its styled stretches as runs."""
    joined = join_accents(text)
    if joined == text:
        return text, tuple(Run(*stretch) for stretch in neighbours_joined(text, styled))
    if len(text) > LONGEST_STYLED:
        return joined, ()
    runs = [
        Run(len(join_accents(text[:start])), len(join_accents(text[:end])), bold, italic, href)
        for start, end, bold, italic, href in styled
    ]
    return joined, merge_runs(joined, runs)


def neighbours_joined(text: str, styled: list[Stretch]) -> list[Stretch]:
    """The stretches, those of one style that at most a blank parts made one."""
    joined: list[Stretch] = []
    last: Stretch | None = None
    for stretch in styled:
        if last and last[2:] == stretch[2:] and text[last[1] : stretch[0]] in ("", " "):
            last = joined[-1] = (last[0], *stretch[1:])
        else:
            joined.append(stretch)
            last = stretch
    return joined
