"""The owner's name wherever a document sets it."""

from __future__ import annotations

import pytest

from ingest.parser.document import Line, Run
from ingest.parser.person_names import find_name, name_in_headings


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Emmy Noether, PhD", "Emmy Noether"),
        ("Emmy Noether Curriculum Vitæ March 27, 1933", "Emmy Noether"),
        ("emmy a. noether", "emmy a. noether"),
        ("Formación", ""),
        ("Download", ""),
        ("Göttingen, Germany", ""),
    ],
)
def test_find_name_in_a_line(text: str, name: str) -> None:
    assert find_name((Line(1, text),))[1] == name


def test_find_name_before_words_of_another_look() -> None:
    line = Line(1, "Dr. Emmy Noether PostDoc (Mathesis)", size=2.0, runs=(Run(17, 35, bold=True, italic=True),))

    assert find_name((line,))[1] == "Emmy Noether"


def test_find_name_over_two_large_lines() -> None:
    lines = (
        Line(1, "AMALIE EMMY", size=3.1),
        Line(2, "NOETHER KAUFMANN", size=3.1),
        Line(3, "MATHEMATICIAN", size=1.4),
    )

    assert find_name(lines)[1] == "AMALIE EMMY NOETHER KAUFMANN"


def test_name_in_headings_behind_the_first_sections() -> None:
    lines = (Line(3, "Degrees", level=1), Line(4, "Dr. phil. 1907"), Line(9, "Emmy Noether", size=1.6, level=1))

    assert name_in_headings(lines, ()) == (lines[2], "Emmy Noether", 0.75)
