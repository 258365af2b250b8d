"""Sections shown as text, and lines of evidence."""

import pytest

from profiles.people.evidence import Fact, Line, find_evidence, lines_around
from profiles.people.notes import Note
from profiles.people.passages import paragraphs_of, read_passages

TEXT = "\n".join(f"line {number}" for number in range(1, 11))


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (["- Swimming", "- Walking"], ["Swimming", "Walking"]),
        (["", "Swimming", "", "Walking", ""], ["Swimming", "Walking"]),
        (["Long walks with students in the woods around the old town of", "Göttingen"],
         ["Long walks with students in the woods around the old town of Göttingen"]),
        (["1. Swimming", "2. Walking"], ["1. Swimming", "2. Walking"]),
        (["  * a", "• b", "– c"], ["a", "b", "c"]),
        ([], []),
    ],
)  # fmt: skip
def test_paragraphs(lines, paragraphs):
    assert paragraphs_of(lines) == paragraphs


def test_lines_around_are_marked():
    assert lines_around(TEXT, 2, 3, 1) == [
        Line(1, "line 1", False),
        Line(2, "line 2", True),
        Line(3, "line 3", True),
        Line(4, "line 4", False),
    ]


@pytest.mark.parametrize(("first", "last"), [(1, 1), (10, 10), (9, 400), (400, 500)])
def test_lines_around_stay_within_the_text(first, last):
    assert all(1 <= line.number <= 10 for line in lines_around(TEXT, first, last))


def test_evidence_knows_its_neighbours():
    facts = [Fact("b", 5, 6), Fact("a", 1, 2), Fact("c", 8, 8)]
    evidence = find_evidence("b", facts, TEXT)

    assert (evidence.previous, evidence.next, evidence.fact.lines) == ("a", "c", "5–6")
    assert find_evidence("x", facts, TEXT) is None


def note(kind, title, detail="", first=1, last=1):
    return Note(kind, first, title, detail, "", "", "", None, None, False, first, last, 0)


def test_rules_and_masked_lines_are_left_out():
    assert paragraphs_of(["--------", "Swimming", "=====", "☎ ▒▒▒▒ ✉ ▒▒▒▒", "Walking"]) == ["Swimming", "Walking"]


def test_section_whose_words_its_records_say_is_not_shown_again():
    text = "Research interests\n---------\nRings; ideals.\nMy dream is a theory of all invariants."
    notes = {"section": [note("section", "Research interests", "interests", 1, 3)]}
    notes["interest"] = [note("interest", "Rings", first=9), note("interest", "Ideals", first=9)]

    assert read_passages(notes, [], text) == []
    notes["section"] = [note("section", "Research interests", "interests", 1, 4)]
    assert [passage.paragraphs for passage in read_passages(notes, [], text)] == [
        ["My dream is a theory of all invariants."]
    ]


def test_words_of_records_hide_no_section_of_another_kind():
    notes = {"section": [note("section", "Hobbies", "hobbies", 1, 2)], "interest": [note("interest", "Rings", first=9)]}

    assert [passage.paragraphs for passage in read_passages(notes, [], "Hobbies\nRings")] == [["Rings"]]
