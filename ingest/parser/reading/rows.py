"""The rows of a text file: where they end, how far they are indented, where blanks part them."""

from __future__ import annotations

import re

from ingest.parser.reading.small_caps import join_small_caps
from ingest.parser.reading.spans import LIST_MARK

LINE_ENDS = re.compile(r"\r\n|[\r\v\x1c-\x1e\x85\u2028\u2029]")
WIDE = re.compile(r"(?<=\S) {3,}(?=\S)")
FOREIGN_MARK = re.compile(r"^\ufffd(?=\s)|^\{(?= [^{}]*$)")
"""What a converter left of a list mark in a symbol font."""

SPLIT_TILDE = re.compile(r"[^\W\d_]~$")
EMS_PER_BLANK = 0.5
TAB_STOP = 8


def split_rows(text: str) -> tuple[list[int], list[str]]:
    """The page of each row of the file (form feeds part them), and its text as the document shows it."""
    pages, rows, page = [], [], 1
    for row in LINE_ENDS.sub("\n", text).split("\n"):
        page += row.count("\f")
        pages.append(page)
        rows.append(row.replace("\f", " " if row.strip("\f ") else "").rstrip())
    return pages, join_small_caps(join_tildes(rows))


def join_tildes(rows: list[str]) -> list[str]:
    """The rows, those made one that a tilde set before its letter broke ("se~" and "nor")."""
    for place in range(len(rows) - 2, -1, -1):
        if rows[place][-1:] == "~" and rows[place + 1][:1] == "n" and SPLIT_TILDE.search(rows[place]):
            rows[place], rows[place + 1] = rows[place] + rows[place + 1], ""
    return rows


def indent_of(row: str) -> float:
    """How far the text stands from the left, in ems."""
    head = row[: len(row) - len(row.lstrip())].replace("\xa0", " ")
    return len(head.expandtabs(TAB_STOP)) * EMS_PER_BLANK


def part_pieces(row: str) -> str:
    """The row with a tab where a wide run of blanks parts it; the blanks behind a list mark part nothing."""
    row = FOREIGN_MARK.sub("•", row.strip().replace("\xa0", " "))
    mark = LIST_MARK.match(row)
    if mark and mark.end() < len(row):
        return f"{mark.group()} {part_pieces_of(row[mark.end() :].lstrip())}"
    return part_pieces_of(row)


def part_pieces_of(row: str) -> str:
    """The row with a tab for each wide run of blanks."""
    return WIDE.sub("\t", row) if "   " in row else row
