"""Rows of entries, and entries put right by their list."""

from __future__ import annotations

import time

import pytest

from ingest.parser.document import Entry, Line, Section
from ingest.parser.records.awards import read_awards
from ingest.parser.records.service import read_service
from ingest.parser.records.talks import read_talks
from ingest.parser.records.teaching import read_teaching
from ingest.parser.values.items import read_items
from ingest.parser.values.units import regroup
from tests.ingest.parser.records.lists import CONTEXT, a_section

WIDE = "A title of a talk that is so long that it fills the whole of the line to its edge"


def texts_of(text: str) -> list[list[str]]:
    return [[row.text for row in item.rows] for item in regroup(read_items(a_section("talks", text)))]


def test_read_items_joins_broken_lines() -> None:
    assert texts_of(f"{WIDE}\nand the one below, Jena, 1921\n\nRings, 1920") == [
        [f"{WIDE} and the one below, Jena, 1921"],
        ["Rings, 1920"],
    ]


def test_regroup_cuts_rows_that_begin_with_dates() -> None:
    assert texts_of("1921 Rings, Jena\n1920 Ideals, Halle\n\n1919 Forms, Berlin") == [
        ["1921 Rings, Jena"],
        ["1920 Ideals, Halle"],
        ["1919 Forms, Berlin"],
    ]


def test_regroup_pairs_a_column_of_dates_with_the_rows_below() -> None:
    items = regroup(read_items(a_section("awards", "1932\n1924–1925\n\nMemorial Prize\n\nFellowship")))
    assert [(item.rows[0].text, item.gutter[0].start) for item in items] == [
        ("Memorial Prize", "1932"),
        ("Fellowship", "1924"),
    ]


def test_regroup_joins_the_rest_of_a_name() -> None:
    assert texts_of("1921 || Rings, Mathematical\n\n(Göttingen)\n\n1920 || Ideals, Jena") == [
        ["Rings, Mathematical (Göttingen)"],
        ["Ideals, Jena"],
    ]


HOSTILE = {
    "commas": "a, ",
    "brackets": "(a",
    "quotes": '“" ',
    "years": "1921, ",
    "services": "Reviewer for Journal of Rings and NeurIPS, ",
    "tabs": "Talk\t1921\t",
    "colons": "Teacher: Algebra: ",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("read", [read_talks, read_awards, read_teaching, read_service])
def test_readers_end_in_time_on_hostile_lists(read, name: str) -> None:  # type: ignore[no-untyped-def]
    line = Line(1, (HOSTILE[name] * 30_000)[:100_000])
    section = Section("X", read.__name__.removeprefix("read_"), (line,), (line,), entries=(Entry((line,)),))
    start = time.perf_counter()
    read((section,), CONTEXT)
    assert time.perf_counter() - start < 3


def test_lines_of_entries_of_two_lines_are_not_joined_where_many_end_early() -> None:
    text = """
1932 || Hypercomplex quantities and their relations to commutative algebra
International Congress of Mathematicians

1928 || Representation theory and the arithmetic of hypercomplex numbers
Mathematical Society

1921 || Ideal theory in ring domains
Jahrestagung der Deutschen Mathematiker-Vereinigung

1918 || Invariant variation problems
Königliche Gesellschaft der Wissenschaften zu Göttingen
"""
    assert [len(rows) for rows in texts_of(text)] == [2, 2, 2, 2]
