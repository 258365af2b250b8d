"""Entries put right by what is bold in their list."""

from __future__ import annotations

from ingest.parser.values.items import read_items
from ingest.parser.values.looks import by_look
from tests.ingest.parser.records.lists import a_section


def rows_of(text: str) -> list[list[str]]:
    return [[row.text for row in item.rows] for item in by_look(read_items(a_section("awards", text)))]


def test_rows_in_bold_begin_entries_where_most_entries_do() -> None:
    text = """
1932 || **Ackermann–Teubner Prize**, Leipzig
**Honorary Medal**, Göttingen

1930 || **Travel Grant**, Moskau

1928 || **Fellowship**, Bologna
"""
    assert rows_of(text) == [
        ["Ackermann–Teubner Prize, Leipzig"],
        ["Honorary Medal, Göttingen"],
        ["Travel Grant, Moskau"],
        ["Fellowship, Bologna"],
    ]


def test_rows_in_bold_tell_nothing_where_each_entry_has_one() -> None:
    text = """
**Prize**, 1932
**Universität Leipzig**

**Grant**, 1930
**Universität Göttingen**
"""
    assert rows_of(text) == [["Prize, 1932", "Universität Leipzig"], ["Grant, 1930", "Universität Göttingen"]]


def test_bold_ends_of_all_entries_but_the_last_move_down() -> None:
    text = """
Prize, 1932
**Travel Grant**

_Universität Göttingen_, 1930
**Fellowship**

_Universität Bologna_, 1928
"""
    assert rows_of(text) == [
        ["Prize, 1932"],
        ["Travel Grant", "Universität Göttingen, 1930"],
        ["Fellowship", "Universität Bologna, 1928"],
    ]
