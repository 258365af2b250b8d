"""Small capitals that a converter set apart from their large initial ("E DUCATION", "S OFYA K OVALEVSKAYA")."""

from __future__ import annotations

import re
from collections.abc import Sequence

AT_START = re.compile(r"^([\s#*_>•\[-]*)([A-Z]) ([A-Z]{2,})(?![A-Za-z,.])")
WITHIN = re.compile(r"(?<=[^,.&] )([B-Z]) ([A-Z]{3,})(?![A-Za-z,.])")
ARTICLE = re.compile(r"(?<!\S)A N (?=[AEIOU][A-Z])")
LABEL = re.compile(r"^((?:[A-Z]{2,}|&)(?: (?:[A-Z]{2,}|&)){0,6}) (?=[*_\[\d]|[A-Z]?[a-z])")
"""Small capitals before other text on the row: a label in the margin."""

LOGO = re.compile(r"\bL ?\[A\] ?TEX\b|\bL A TEX\b")
WORDS = {"A", "I"}
"""Initials that are words by themselves: not enough to tell small capitals by."""

ENOUGH = 2


def join_small_caps(rows: Sequence[str]) -> list[str]:
    """The rows with small capitals joined to their initials, where enough of the rows show such gaps."""
    rows = [LOGO.sub("LaTeX", row) if "TEX" in row else row for row in rows]
    if sum(map(gaps, rows)) < ENOUGH:
        return rows
    return [join_row(row) if AT_START.match(row) or WITHIN.search(row) else row for row in rows]


def gaps(row: str) -> int:
    """How many gaps behind an initial the row shows beyond doubt: only a row that begins with one counts."""
    start = AT_START.match(row)
    if not start or start[2] in WORDS:
        return 0
    return 1 + len(WITHIN.findall(row, start.end(3)))


def join_row(row: str) -> str:
    """The row with each small-capital word joined to its initial."""
    begins = AT_START.match(row)
    row = WITHIN.sub(r"\1\2", AT_START.sub(r"\1\2\3", ARTICLE.sub("AN ", row)))
    return LABEL.sub("\\1\t", row) if begins else row
