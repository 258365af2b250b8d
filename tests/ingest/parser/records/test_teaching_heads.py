"""Courses below roles, institutions and dates on rows of their own, and in quotation marks."""

from __future__ import annotations

from ingest.parser.records.teaching import read_teaching
from tests.ingest.parser.records.lists import CONTEXT, a_section

Row = tuple[str | None, str | None, str | None, str | None, str | None]


def teaching_of(text: str, heading: str = "") -> list[Row]:
    records, _ = read_teaching((a_section("teaching", text, heading),), CONTEXT)
    return [(item.role, item.course, item.institution, item.start, item.end) for item in records]


def test_role_and_institution_on_rows_of_their_own_hold_for_the_courses_below() -> None:
    text = """
**Assistant** | 1922 – 1924
_Bryn Mawr College_ | Bryn Mawr, PA

• Fall 1922: Algebra I

• Spring 1923: Theory of Ideals
"""
    assert teaching_of(text) == [
        ("Assistant", "Algebra I", "Bryn Mawr College", "1922", "1922"),
        ("Assistant", "Theory of Ideals", "Bryn Mawr College", "1923", "1923"),
    ]


def test_courses_between_commas_below_a_role_at_an_institution() -> None:
    text = """
Universität Göttingen Tutor | 1922 – 1924
Linear Algebra, Complex Analysis, Theory of Ideals
"""
    assert teaching_of(text) == [
        ("Tutor", "Linear Algebra", "Universität Göttingen", "1922", "1924"),
        ("Tutor", "Complex Analysis", "Universität Göttingen", "1922", "1924"),
        ("Tutor", "Theory of Ideals", "Universität Göttingen", "1922", "1924"),
    ]


def test_courses_between_commas_behind_a_role_at_an_institution() -> None:
    text = "1922 || Tutor, Universität Göttingen. Introduction to Algebra, Ideal Theory and Topology."
    assert teaching_of(text) == [
        ("Tutor", "Introduction to Algebra", "Universität Göttingen", "1922", "1922"),
        ("Tutor", "Ideal Theory and Topology", "Universität Göttingen", "1922", "1922"),
    ]


def test_quoted_courses_with_role_and_institution() -> None:
    text = """
1922 || Tutor, Universität Göttingen; 3rd year undergraduate course “Group Theory”.

1923 || Travaux pratiques pour le cours "Algèbre 2" FST de l’université de Lorraine

1924 || Graduate Course: “Rings and Ideals”, Applied Mathematics, Universität Göttingen
"""
    assert teaching_of(text) == [
        ("Tutor", "Group Theory", "Universität Göttingen", "1922", "1922"),
        ("Travaux pratiques", "Algèbre 2", "FST de l’université de Lorraine", "1923", "1923"),
        (None, "Rings and Ideals", "Applied Mathematics, Universität Göttingen", "1924", "1924"),
    ]


def test_role_and_institution_below_a_course() -> None:
    text = """
**Group Theory.**
Teaching assistant at Universität Göttingen, winter semester 1922.

**Complex Analysis.**
Teaching assistant at Universität Göttingen, winter semester 1923.
"""
    assert teaching_of(text) == [
        ("Teaching assistant", "Group Theory", "Universität Göttingen", "1922", "1922"),
        ("Teaching assistant", "Complex Analysis", "Universität Göttingen", "1923", "1923"),
    ]


def test_a_role_left_at_the_end_of_an_entry_holds_for_the_courses_below_it() -> None:
    text = """
Instructor

Algebra, Bryn Mawr College | 1933
Course of one year

Group Theory, Bryn Mawr College | 1934
Teaching Assistant

Topology, Bryn Mawr College | 1935
"""
    assert teaching_of(text) == [
        ("Instructor", "Algebra", "Bryn Mawr College", "1933", "1933"),
        ("Instructor", "Group Theory", "Bryn Mawr College", "1934", "1934"),
        ("Teaching Assistant", "Topology", "Bryn Mawr College", "1935", "1935"),
    ]


def test_several_courses_of_a_year_each_with_its_role_below_it() -> None:
    text = """
1922 || Group Theory
Assistant, Department of Mathematics.
Topology
Tutor, Department of Mathematics.
"""
    assert teaching_of(text) == [
        ("Assistant", "Group Theory", "Department of Mathematics", "1922", "1922"),
        ("Tutor", "Topology", "Department of Mathematics", "1922", "1922"),
    ]


def test_courses_and_roles_that_take_turns_are_of_one_another() -> None:
    text = """
1923 || Course: “Algebra”
1922 || Lecturer, Tutor. Topics: rings, ideals.

1925 || Course: “Group Theory”
1924 || Organizer, Lecturer.
"""
    assert teaching_of(text.replace("\n1922", "\n\n1922").replace("\n1924", "\n\n1924")) == [
        ("Lecturer, Tutor", "Algebra", None, "1922", "1923"),
        ("Organizer, Lecturer", "Group Theory", None, "1924", "1925"),
    ]


def test_forms_of_labels_and_values() -> None:
    text = """
# Assistantships
Course Title: Theory of Ideals
Institution: Universität Göttingen
Term and Year Taught: Winter 1922
Number of Students: 15
Course Title: Group Theory
Institution: Universität Göttingen
Term and Year Taught: Summer 1923
Number of Students: 20
"""
    assert teaching_of(text) == [
        ("Assistantships", "Theory of Ideals", "Universität Göttingen", "1922", "1922"),
        ("Assistantships", "Group Theory", "Universität Göttingen", "1923", "1923"),
    ]


def test_subheadings_that_are_places_or_known_names_with_a_role_in_brackets() -> None:
    text = """
# PRINCETON (TEACHING ASSISTANT)
1934 || Math 303: Theory of Ideals, for Emil Artin
"""
    assert teaching_of(text) == [("TEACHING ASSISTANT", "Math 303: Theory of Ideals", "PRINCETON", "1934", "1934")]


def test_role_behind_its_course_and_a_head_of_its_own() -> None:
    text = """
**Universität Göttingen**

**Algebra 1 Tutorial Demonstrator** | 1922
Supervised the work of students in their first year of study.
"""
    assert teaching_of(text) == [("Tutorial Demonstrator", "Algebra 1", "Universität Göttingen", "1922", "1922")]


def test_brackets_give_levels_hours_and_institutions_in_short() -> None:
    text = """
1922 || Linear Algebra (Ba 1 Mathematics, UGent)

1923 || Topology (2 quarters)

1924 || EC109: Introductory Algebra, GA Tech
"""
    assert teaching_of(text) == [
        (None, "Linear Algebra", "UGent", "1922", "1922"),
        (None, "Topology", None, "1923", "1923"),
        (None, "EC109: Introductory Algebra", "GA Tech", "1924", "1924"),
    ]


def test_initials_and_small_words_before_the_course() -> None:
    text = """
1922 || Head T.A. for Introduction to Algebra

1923 || Teaching Assistant (TA) for Topology

1924 || Instructor of Algebra at Universität Göttingen
"""
    assert teaching_of(text) == [
        ("Head T.A.", "Introduction to Algebra", None, "1922", "1922"),
        ("Teaching Assistant (TA)", "Topology", None, "1923", "1923"),
        ("Instructor", "Algebra", "Universität Göttingen", "1924", "1924"),
    ]


def test_teaching_in_general_is_no_role() -> None:
    assert teaching_of("1922 || Algebra I", "Teaching and Mentoring") == [(None, "Algebra I", None, "1922", "1922")]


def test_courses_that_end_like_deeds_are_no_roles_and_ratings_tell_no_role() -> None:
    text = """
Theory of Computing, University of Göttingen | 1922
Teacher Rating (4.9/5.0)

Computer Programming | 1923

Lecturing | 1924
Bryn Mawr College
"""
    assert teaching_of(text) == [
        (None, "Theory of Computing", "University of Göttingen", "1922", "1922"),
        (None, "Computer Programming", None, "1923", "1923"),
        ("Lecturing", None, "Bryn Mawr College", "1924", "1924"),
    ]
