"""Teaching: role, course, institution and dates, with what stands above a list."""

from __future__ import annotations

import pytest

from ingest.parser.records.teaching import read_teaching
from tests.ingest.parser.records.lists import CONTEXT, a_section

Row = tuple[str | None, str | None, str | None, str | None, str | None]
GOE, BMC = "University of Göttingen", "Bryn Mawr College"


def teaching_of(text: str) -> list[Row]:
    records, _ = read_teaching((a_section("teaching", text),), CONTEXT)
    return [(item.role, item.course, item.institution, item.start, item.end) for item in records]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        (
            "Teaching Assistant, Algebra I, University of Göttingen, Fall 1922",
            ("Teaching Assistant", "Algebra I", GOE, "1922", "1922"),
        ),
        (
            "Spring 1934 || Guest lecturer, MATH 201: Abstract Algebra, Bryn Mawr College",
            ("Guest lecturer", "MATH 201: Abstract Algebra", BMC, "1934", "1934"),
        ),
        ("Algebra I, University of Göttingen.\nTutor", ("Tutor", "Algebra I", GOE, None, None)),
        ("University of Göttingen: Group theory (6 h), 1924", (None, "Group theory", GOE, "1924", "1924")),
        ("Teacher in Algebra, University of Göttingen, 1922–1923", ("Teacher", "Algebra", GOE, "1922", "1923")),
        ("1922 || Algèbre linéaire, L1 (TD, 36 h)", ("TD", "Algèbre linéaire", None, "1922", "1922")),
        (
            "Profesora de Álgebra, Universidad de Madrid, 1922",
            ("Profesora", "Álgebra", "Universidad de Madrid", "1922", "1922"),
        ),
        ("1922 || Algebra I (Bryn Mawr College, USA)", (None, "Algebra I", BMC, "1922", "1922")),
        ("2004-8 Calculus I, University of Göttingen", (None, "Calculus I", GOE, "2004", "2008")),
        ("Algebra I with W. Krull, University of Göttingen, 1922", (None, "Algebra I", GOE, "1922", "1922")),
        ("1922 || Algebra I, T.A., University of Göttingen", ("T.A.", "Algebra I", GOE, "1922", "1922")),
        (
            "Blockseminar “Ideale und Ringe.” University of Göttingen, 1922",
            ("Blockseminar", "Ideale und Ringe", GOE, "1922", "1922"),
        ),
    ],
)
def test_read_teaching_divides_a_line(line: str, row: Row) -> None:
    assert teaching_of(line) == [row]


def test_read_teaching_lists_courses_below_a_role() -> None:
    text = """
Graduate Teaching Assistant
– Algebra I | Fall 1922
– Group theory | Spring 1924
"""
    assert teaching_of(text) == [
        ("Graduate Teaching Assistant", "Algebra I", None, "1922", "1922"),
        ("Graduate Teaching Assistant", "Group theory", None, "1924", "1924"),
    ]


def test_read_teaching_lists_courses_below_an_institution() -> None:
    text = """
**University of Göttingen**
Algebra I
Invariants and Forms

**Bryn Mawr College**
Number Theory
"""
    assert teaching_of(text) == [
        (None, "Algebra I", GOE, None, None),
        (None, "Invariants and Forms", GOE, None, None),
        (None, "Number Theory", BMC, None, None),
    ]


def test_read_teaching_lists_courses_behind_a_colon() -> None:
    text = """
1922–1925 || **Lecturer in Mathematics**, _University of Göttingen_.
Courses: Algebra; Group theory; Rings, ideals and modules.
"""
    assert teaching_of(text) == [
        ("Lecturer in Mathematics", "Algebra", GOE, "1922", "1925"),
        ("Lecturer in Mathematics", "Group theory", GOE, "1922", "1925"),
        ("Lecturer in Mathematics", "Rings, ideals and modules", GOE, "1922", "1925"),
    ]


def test_read_teaching_gives_one_year_to_several_rows() -> None:
    text = """
1921–1922 || Algèbre, L1 (TD, 36 h).
Théorie des groupes, M1 (cours, 24 h).
"""
    assert teaching_of(text) == [
        ("TD", "Algèbre", None, "1921", "1922"),
        ("cours", "Théorie des groupes", None, "1921", "1922"),
    ]


def test_read_teaching_divides_universities_of_one_line() -> None:
    text = "1924 || University of Göttingen: Algebra; Bryn Mawr College: Number Theory"
    assert teaching_of(text) == [(None, "Algebra", GOE, "1924", "1924"), (None, "Number Theory", BMC, "1924", "1924")]


def test_read_teaching_passes_descriptions_over() -> None:
    text = """
Fall 1922 || Teaching Assistant, Algebra I, University of Göttingen
• Prepared and delivered weekly exercises, graded exams and held office hours for sixty students.
"""
    assert teaching_of(text) == [("Teaching Assistant", "Algebra I", GOE, "1922", "1922")]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("TD d'analyse complexe, Université de Nancy, 1931", ("TD", "analyse complexe", "Université de Nancy")),
        (
            "Tutorium zur Zahlentheorie, Universität Göttingen, 1931",
            ("Tutorium", "Zahlentheorie", "Universität Göttingen"),
        ),
        (
            "Clases prácticas de Histología, Universidad de Valencia, 1931",
            ("Clases prácticas", "Histología", "Universidad de Valencia"),
        ),
        (
            "Professora convidada de Álgebra, Universidade de Lisboa, 1931",
            ("Professora convidada", "Álgebra", "Universidade de Lisboa"),
        ),
        (
            "Instructor of Record, Logic, Princeton University, 1931",
            ("Instructor of Record", "Logic", "Princeton University"),
        ),
        ("TA for Prof. D. Hilbert, Geometry, University of Göttingen, 1931", ("TA", "Geometry", GOE)),
        ("Algebra I (Teaching Assistant), University of Göttingen, 1931", ("Teaching Assistant", "Algebra I", GOE)),
        ("Lecturer for Radioactivity, Sorbonne, 1931", ("Lecturer", "Radioactivity", "Sorbonne")),
    ],
)
def test_read_teaching_tells_role_from_course(line: str, row: tuple[str, str, str]) -> None:
    assert teaching_of(line) == [(*row, "1931", "1931")]


@pytest.mark.parametrize(
    ("text", "role", "institution", "courses"),
    [
        (
            "Courses taught at Bryn Mawr College:\nIdeal theory, Class fields",
            None,
            BMC,
            ["Ideal theory", "Class fields"],
        ),
        ("Professor, University of Göttingen: Algebra; Geometry", "Professor", GOE, ["Algebra", "Geometry"]),
        ("TA for Algebra (MATH 210), and Logic (MATH 310)", "TA", None, ["Algebra (MATH 210)", "Logic (MATH 310)"]),
        ("Graduate: Group theory, Galois theory", None, None, ["Group theory", "Galois theory"]),
        ("Tutor\nUniversity of Göttingen\nAlgebra I\nAlgebra II", "Tutor", GOE, ["Algebra I", "Algebra II"]),
    ],
)
def test_read_teaching_divides_lists(text: str, role: str | None, institution: str | None, courses: list[str]) -> None:
    assert teaching_of(text) == [(role, course, institution, None, None) for course in courses]


def test_read_teaching_takes_the_role_of_the_heading() -> None:
    records, _ = read_teaching((a_section("teaching", "Algebra I, 1922", heading="Guest Lectures"),), CONTEXT)
    assert [(item.role, item.course) for item in records] == [("Guest Lectures", "Algebra I")]


def test_read_teaching_leaves_supervised_students_out() -> None:
    assert teaching_of("Algebra I, 1922\n\nThesis supervision\n\nGrete Hermann (PhD, 1925)") == [
        (None, "Algebra I", None, "1922", "1922")
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "1922 || **Lecturer** Rings and Ideals _University of Göttingen_",
            [("Lecturer", "Rings and Ideals", GOE, "1922", "1922")],
        ),
        (
            "Tutor, Algebra I\tGöttingen, Germany\t1922",
            [("Tutor", "Algebra I", None, "1922", "1922")],
        ),
        (
            "Course: Linear Algebra\t1922",
            [(None, "Linear Algebra", None, "1922", "1922")],
        ),
        (
            "Philosophy of Number: Order, Ideal, and Ring (Fall 1922)",
            [(None, "Philosophy of Number: Order, Ideal, and Ring", None, "1922", "1922")],
        ),
        (
            "# Tutoring\n1922 || Algebra I",
            [("Tutoring", "Algebra I", None, "1922", "1922")],
        ),
        (
            "# Graduate Seminars (at Bryn Mawr)\nTheory of Ideals (1934)",
            [(None, "Theory of Ideals", "Bryn Mawr", "1934", "1934")],
        ),
        (
            "Statistics of Large Numbers (Master level, MA 202), 1934",
            [(None, "Statistics of Large Numbers (Master level, MA 202)", None, "1934", "1934")],
        ),
    ],
)
def test_what_stands_beside_a_course(text: str, rows: list[Row]) -> None:
    assert teaching_of(text) == rows


def test_the_heading_may_name_the_institution() -> None:
    section = a_section("teaching", "Algebra I\t1922", heading="Teaching experience (University of Göttingen)")
    records, _ = read_teaching((section,), CONTEXT)
    assert [(item.course, item.institution) for item in records] == [("Algebra I", GOE)]


def test_read_teaching_takes_no_heading_for_a_role_where_most_state_theirs() -> None:
    text = """
1922 || Lecturer, Algebra I, University of Göttingen
1923 || Teaching Assistant, Group theory, University of Göttingen
1924 || Calculus I, University of Göttingen
"""
    records, _ = read_teaching((a_section("teaching", text, "TEACHING"),), CONTEXT)
    assert [(record.role, record.course) for record in records] == [
        ("Lecturer", "Algebra I"),
        ("Teaching Assistant", "Group theory"),
        (None, "Calculus I"),
    ]
