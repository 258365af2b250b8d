"""Teaching in lists in which heads and what they hold for take turns: courses and roles, institutions and courses."""

from __future__ import annotations

import pytest

from ingest.parser.records.teaching import read_teaching
from tests.ingest.parser.records.lists import CONTEXT, a_section

Row = tuple[str | None, str | None, str | None, str | None, str | None]


def teaching_of(text: str, heading: str = "Teaching") -> list[Row]:
    records, _ = read_teaching((a_section("teaching", text, heading),), CONTEXT)
    return [(item.role, item.course, item.institution, item.start, item.end) for item in records]


@pytest.mark.parametrize(
    "text",
    [
        """
        • Introduction to Algebra (Göttingen University undergrad majors)
        Guest Lecturer | May 1921
        Head Teaching Assistant | Spring 1920
        • The Rings / ALG-7A (Göttingen University)
        Grader | Fall 1919
        """,
        """
        Introduction to Algebra (Göttingen University)

        Guest Lecturer | May 1921

        Head Teaching Assistant | Spring 1920

        The Rings / ALG-7A (Göttingen University)

        Grader | Fall 1919
        """,
    ],
)
def test_courses_stand_above_the_roles_in_them(text: str) -> None:
    assert teaching_of(text) == [
        ("Guest Lecturer", "Introduction to Algebra", "Göttingen University", "1921-05", "1921-05"),
        ("Head Teaching Assistant", "Introduction to Algebra", "Göttingen University", "1920", "1920"),
        ("Grader", "The Rings / ALG-7A", "Göttingen University", "1919", "1919"),
    ]


def test_a_course_and_its_role_may_each_be_dated() -> None:
    text = """
    ALG 22 Algebra, Rings and Ideals | 1921/04 - 06
    Teaching Assistant, Master Level, Göttingen University | 1920/04 - 06
    • Responsible for seminars, evaluation, and much else.
    ALG 73 Research Design | 1920/11 – 1921/01
    Lecturer, Bachelor Level, Göttingen University
    """
    assert teaching_of(text) == [
        ("Teaching Assistant", "ALG 22 Algebra, Rings and Ideals", "Göttingen University", "1921-04", "1921-06"),
        ("Teaching Assistant", "ALG 22 Algebra, Rings and Ideals", "Göttingen University", "1920-04", "1920-06"),
        ("Lecturer", "ALG 73 Research Design", "Göttingen University", "1920-11", "1921-01"),
    ]


def test_institutions_stand_above_role_and_course() -> None:
    text = """
    Bryn Mawr College, Bryn Mawr, PA
    Professor- Modern Algebra (Mathematics 302) | F1934

    Göttinger Volkshochschule, School of Evenings | 1931
    Tutor, Logic
    """
    assert teaching_of(text) == [
        ("Professor", "Modern Algebra (Mathematics 302)", "Bryn Mawr College", "1934", "1934"),
        ("Tutor", "Logic", "Göttinger Volkshochschule, School of Evenings", "1931", "1931"),
    ]


def test_the_institution_at_the_end_of_an_entry_heads_the_next() -> None:
    text = """
    # University of Göttingen
    • Lecturer, Algebra | 1920

    • Assistant, Analysis | 1919
    Bryn Mawr College

    • Lecturer, Ideal Theory | 1934
    """
    assert teaching_of(text) == [
        ("Lecturer", "Algebra", "University of Göttingen", "1920", "1920"),
        ("Assistant", "Analysis", "University of Göttingen", "1919", "1919"),
        ("Lecturer", "Ideal Theory", "Bryn Mawr College", "1934", "1934"),
    ]


@pytest.mark.parametrize(
    ("label", "role", "institution"),
    [
        ("Tutor (Jena)", "Tutor", "Jena"),
        ("Teaching Assistant (Halle University, unless noted)", "Teaching Assistant", "Halle University"),
        ("Tutor (part-time)", "Tutor (part-time)", None),
    ],
)
def test_a_sub_heading_names_role_and_institution(label: str, role: str, institution: str | None) -> None:
    assert teaching_of(f"# {label}\n1920 || Group Theory") == [(role, "Group Theory", institution, "1920", "1920")]


@pytest.mark.parametrize(
    ("line", "course", "institution"),
    [
        ("Group Theory (2nd year undergraduate, Halle)", "Group Theory", "Halle"),
        ("Group Theory (postgraduate, Halle)", "Group Theory", "Halle"),
        ("Group Theory (UHalle, MAT101)", "Group Theory", "UHalle"),
        ("Group Theory (Halle University undergrad majors)", "Group Theory", "Halle University"),
        ("Group Theory (undergraduate, Instructor: D. Hilbert)", "Group Theory", None),
    ],
)
def test_a_bracket_names_the_institution_beside_a_level_or_code(
    line: str, course: str, institution: str | None
) -> None:
    assert teaching_of(f"# Tutor\n1920 || {line}") == [("Tutor", course, institution, "1920", "1920")]
