"""Teaching in lists: several courses in an entry, dated heads of institutions, sub-headings."""

from __future__ import annotations

from ingest.parser.records.teaching import read_teaching
from tests.ingest.parser.records.lists import CONTEXT, a_section

Row = tuple[str | None, str | None, str | None, str | None, str | None]


def teaching_of(text: str, heading: str = "") -> list[Row]:
    records, _ = read_teaching((a_section("teaching", text, heading),), CONTEXT)
    return [(item.role, item.course, item.institution, item.start, item.end) for item in records]


def test_read_teaching_cuts_courses_between_semicolons() -> None:
    text = "1922 || Algebra I; Theory of ideals; Seminar in topology"
    assert teaching_of(text) == [
        (None, "Algebra I", None, "1922", "1922"),
        (None, "Theory of ideals", None, "1922", "1922"),
        (None, "Seminar in topology", None, "1922", "1922"),
    ]


def test_read_teaching_cuts_quoted_courses_behind_a_term() -> None:
    text = "Fall 1922: “Ideale und Ringe”; “Kommutative Algebra: Eine Einführung”, “Topologie”"
    assert teaching_of(text) == [
        (None, "Ideale und Ringe", None, "1922", "1922"),
        (None, "Kommutative Algebra: Eine Einführung", None, "1922", "1922"),
        (None, "Topologie", None, "1922", "1922"),
    ]


def test_read_teaching_lists_courses_below_a_dated_institution() -> None:
    text = """
1922–24 || University of Göttingen, Göttingen, Germany
Algebra I; Theory of functions

1934 || Bryn Mawr College
Seminar in algebra
"""
    assert teaching_of(text) == [
        (None, "Algebra I", "University of Göttingen", "1922", "1924"),
        (None, "Theory of functions", "University of Göttingen", "1922", "1924"),
        (None, "Seminar in algebra", "Bryn Mawr College", "1934", "1934"),
    ]


def test_read_teaching_takes_the_institution_from_a_subheading() -> None:
    text = """
# College of Mathematics, University of Göttingen
1922 || Algebra I
"""
    assert teaching_of(text) == [(None, "Algebra I", "College of Mathematics, University of Göttingen", "1922", "1922")]


def test_read_teaching_keeps_a_number_of_a_course_that_looks_like_a_year() -> None:
    text = "1922 || Mathematics 1201: Algebra\nMathematics 2001: Theory of ideals"
    assert teaching_of(text) == [
        (None, "Mathematics 1201: Algebra", None, "1922", "1922"),
        (None, "Mathematics 2001: Theory of ideals", None, "1922", "1922"),
    ]


def test_read_teaching_knows_secondary_schools() -> None:
    assert teaching_of("1912–1913 || Lecturer in Algebra, Lycée Saint-Louis, Paris") == [
        ("Lecturer", "Algebra", "Lycée Saint-Louis", "1912", "1913")
    ]


def test_read_teaching_takes_the_row_between_role_and_institution_for_the_course() -> None:
    text = """
Teaching Assistant
Summer School 1930
University of California, Santa Barbara | Aug. 1930

Lecturer
Theory of ideals
University of Göttingen | Oct. 1922 - June 1923
"""
    assert teaching_of(text) == [
        ("Teaching Assistant", "Summer School 1930", "University of California, Santa Barbara", "1930-08", "1930-08"),
        ("Lecturer", "Theory of ideals", "University of Göttingen", "1922-10", "1923-06"),
    ]


def test_read_teaching_joins_several_roles_below_a_course() -> None:
    text = """
• Data and Algebra | 1922
Coordinator, teacher, and tutor
Göttingen School of Mathematics
"""
    assert teaching_of(text) == [
        (
            "Coordinator, teacher, and tutor",
            "Data and Algebra",
            "Göttingen School of Mathematics",
            "1922",
            "1922",
        )
    ]


def test_read_teaching_takes_a_row_without_institution_for_a_detail() -> None:
    text = """
1922 || University of Göttingen, Applied Computational Science.
Master course, 4 lectures and tutorials, course leader: E. Artin
"""
    assert teaching_of(text) == [(None, "Applied Computational Science", "University of Göttingen", "1922", "1922")]


def test_read_teaching_takes_no_department_for_a_role_above_its_courses() -> None:
    text = """
1922 || Department of Mathematics, University of Göttingen
Graduate courses: Limit Theory; College Algebra.
"""
    assert teaching_of(text) == [
        (None, "Limit Theory", "Department of Mathematics, University of Göttingen", "1922", "1922"),
        (None, "College Algebra", "Department of Mathematics, University of Göttingen", "1922", "1922"),
    ]


def test_read_teaching_gives_a_row_of_dates_to_the_course_above() -> None:
    text = """
University of Göttingen, Department of Mathematics
MATH 377: Theory of ideals
Fall 1921, Spring 1923
MATH 710: Topology, 1922
"""
    assert teaching_of(text) == [
        (None, "MATH 377: Theory of ideals", "University of Göttingen", "1921", "1923"),
        (None, "MATH 710: Topology", "University of Göttingen", "1922", "1922"),
    ]


def test_read_teaching_takes_no_teacher_or_state_for_a_course() -> None:
    text = """
1922 || Instructor - Algebra Club for Students
Division of Mathematics
Göttingen School of Science, Berkeley, CA

1923 || Instructor - Theory of Ideals
Department of Mathematics
Göttingen School of Science, Berkeley, CA
Prof. David Hilbert
"""
    assert teaching_of(text) == [
        ("Instructor", "Algebra Club for Students", "Göttingen School of Science", "1922", "1922"),
        ("Instructor", "Theory of Ideals", "Göttingen School of Science", "1923", "1923"),
    ]
