"""Service whose roles and organizations show only in the whole list: its headings, its order, its looks."""

from __future__ import annotations

import pytest

from ingest.parser.records.service import read_service
from tests.ingest.parser.records.lists import CONTEXT, a_section
from tests.ingest.parser.records.test_service import service_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("6.1.2 Journal Reviewer", "Journal Reviewer"),
        ("Academic Program Committees and Editorships", "Program Committees"),
        ("Editorial & Board Positions", "Editorial & Board"),
        ("Professional Memberships", "Member"),
    ],
)
def test_the_role_comes_from_the_heading(heading: str, role: str) -> None:
    text = "Acta Mathematica (1921)\n\nCircolo Matematico di Palermo (1922)"
    assert service_of(text, heading) == [
        (role, "Acta Mathematica", "1921", "1921"),
        (role, "Circolo Matematico di Palermo", "1922", "1922"),
    ]


def test_the_host_comes_from_the_heading() -> None:
    text = "Department Chair (1913–1917)\n\nLibrary Committee (1918)"
    assert service_of(text, "Departmental Service at the University of Göttingen") == [
        ("Department Chair", "University of Göttingen", "1913", "1917"),
        ("Library Committee", "University of Göttingen", "1918", "1918"),
    ]


def test_a_committee_without_a_host_is_the_organization() -> None:
    text = "Faculty Library Planning Committee, 1914\n\nDirector of Graduate Studies, Mathematics, 1915–1918"
    assert service_of(text) == [
        (None, "Faculty Library Planning Committee", "1914", "1914"),
        ("Director of Graduate Studies", "Mathematics", "1915", "1918"),
    ]


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "Referee for Journal of Algebra, Rings, and Fields, Crelle’s Journal, and Acta Mathematica",
            ["Journal of Algebra, Rings, and Fields", "Crelle’s Journal", "Acta Mathematica"],
        ),
        ("Reviewer: Nature, Science, and Cell", ["Nature", "Science", "Cell"]),
        (
            "Reviewer for Acta Mathematica. Crelle’s Journal. Compositio",
            ["Acta Mathematica", "Crelle’s Journal", "Compositio"],
        ),
        (
            "Journals\tActa Mathematica, Annals of Mathematics, Nature",
            ["Acta Mathematica", "Annals of Mathematics", "Nature"],
        ),
        (
            "Reviewer contributions (selection): Acta Mathematica, Annals of Mathematics",
            ["Acta Mathematica", "Annals of Mathematics"],
        ),
    ],
)
def test_names_with_commas_are_told_from_lists(line: str, rows: list[str]) -> None:
    assert [row[1] for row in service_of(line, "Reviewing")] == rows


def test_meetings_are_told_by_their_acronyms_and_years() -> None:
    text = "Program Committee ICM’28, DMV’29\n\n1930: Congress of Algebra (CoA), Congress of Rings and Fields (CoRF)"
    assert service_of(text, "Program Committees") == [
        ("Program Committee", "ICM", "2028", "2028"),
        ("Program Committee", "DMV", "2029", "2029"),
        ("Program Committees", "Congress of Algebra (CoA)", "1930", "1930"),
        ("Program Committees", "Congress of Rings and Fields (CoRF)", "1930", "1930"),
    ]


def test_dated_names_behind_a_role_are_a_list() -> None:
    text = "Co-organiser of the Halle Congress of Algebra (1920), Jena Congress (1921) and Leipzig Congress (1922)"
    assert service_of(text) == [
        ("Co-organiser", "Halle Congress of Algebra", "1920", "1920"),
        ("Co-organiser", "Jena Congress", "1921", "1921"),
        ("Co-organiser", "Leipzig Congress", "1922", "1922"),
    ]


def test_the_look_of_a_list_parts_roles_in_any_words() -> None:
    text = """
• **Ambassador**, Göttingen Running Club | 1918

• **Big Sister**, Halle Society of Sisters | 1917

• **Couch-to-Run Volunteer Coach**, Jena Running Club | 1916

• **Vice President of Business & Operations**, Students of Göttingen | 1911
"""
    assert service_of(text) == [
        ("Ambassador", "Göttingen Running Club", "1918", "1918"),
        ("Big Sister", "Halle Society of Sisters", "1917", "1917"),
        ("Couch-to-Run Volunteer Coach", "Jena Running Club", "1916", "1916"),
        ("Vice President of Business & Operations", "Students of Göttingen", "1911", "1911"),
    ]


def test_a_list_whose_entries_begin_with_roles_tells_those_of_unknown_words() -> None:
    text = """
Secretary, Mathematical Club | 1918

Point of Contact, Halle Days of Science | 1917

Treasurer, Mathematical Club | 1916

Editor, Göttingen Notices | 1915
"""
    assert service_of(text) == [
        ("Secretary", "Mathematical Club", "1918", "1918"),
        ("Point of Contact", "Halle Days of Science", "1917", "1917"),
        ("Treasurer", "Mathematical Club", "1916", "1916"),
        ("Editor", "Göttingen Notices", "1915", "1915"),
    ]


def test_a_list_whose_entries_end_in_roles_tells_those_of_unknown_words() -> None:
    text = """
Jena Museum, Demonstrator, 1916

Mathematical Club, Coordinator, 1917

Göttingen Notices, Columnist, 1918

Congress of Algebra, Volunteer, 1919
"""
    assert service_of(text) == [
        ("Demonstrator", "Jena Museum", "1916", "1916"),
        ("Coordinator", "Mathematical Club", "1917", "1917"),
        ("Columnist", "Göttingen Notices", "1918", "1918"),
        ("Volunteer", "Congress of Algebra", "1919", "1919"),
    ]


def test_a_line_within_a_list_heads_those_below() -> None:
    text = """
– Congress of Algebra, 1921
External reviewer

– Journals: Acta Mathematica, Crelle’s Journal

– Jena Congress, 1922
"""
    assert service_of(text, "Program Committee") == [
        ("Program Committee", "Congress of Algebra", "1921", "1921"),
        ("External reviewer", "Acta Mathematica", None, None),
        ("External reviewer", "Crelle’s Journal", None, None),
        ("External reviewer", "Jena Congress", "1922", "1922"),
    ]


def test_students_below_a_line_on_guidance_are_no_organizations() -> None:
    text = """
Editor, Göttingen Notices | 1920

Secretary, Mathematical Club | 1921
Research Project Mentoring

Grete Hermann – Undergraduate, University of Göttingen | 1925

Max Deuring – Undergraduate, University of Leipzig | 1926
"""
    assert service_of(text) == [
        ("Editor", "Göttingen Notices", "1920", "1920"),
        ("Secretary", "Mathematical Club", "1921", "1921"),
        ("Mentor", "University of Göttingen", "1925", "1925"),
        ("Mentor", "University of Leipzig", "1926", "1926"),
    ]


def test_students_under_a_committee_have_it_for_the_role() -> None:
    text = "• Grete Hermann, PhD May 1925, Advisor: Edmund Landau\n\n• Max Deuring, PhD June 1930. Ideals and Fields."
    assert service_of(text, "Graduate Thesis Committee") == [
        ("Graduate Thesis Committee", None, "1925-05", "1925-05"),
        ("Graduate Thesis Committee", None, "1930-06", "1930-06"),
    ]


def test_students_of_sub_headings_keep_what_these_say() -> None:
    text = "# PhD Students\n• Grete Hermann, Ideals | 1925\n\n# Thesis Committees\n• Max Deuring, Fields | 1930"
    assert service_of(text, "Research Students", "mentoring") == [
        ("Supervisor", None, "1925", "1925"),
        ("Thesis Committees", None, "1930", "1930"),
    ]


def test_a_part_without_a_role_of_its_own_takes_that_of_the_heading_above() -> None:
    outer = a_section("mentoring", "", "Advising")
    inner = a_section("mentoring", "Grete Hermann, Spring 1925\n\nMax Deuring, Fall 1930", "Research students")
    records, _ = read_service((outer, inner), CONTEXT)
    assert [(item.role, item.start) for item in records] == [("Advisor", "1925"), ("Advisor", "1930")]


def test_a_role_goes_on_in_the_next_row() -> None:
    text = "1917 || Relecteur de journaux scientifiques (voir le profil)\nPour Acta Mathematica, Crelle"
    assert service_of(text) == [
        ("Relecteur de journaux scientifiques", "Acta Mathematica", "1917", "1917"),
        ("Relecteur de journaux scientifiques", "Crelle", "1917", "1917"),
    ]


def test_rows_that_tell_of_a_service_each_are_read_one_by_one() -> None:
    text = "DMV | Member (1909)\nCircolo | Affiliated Member (1908)\nAMS | Council of Algebra (1910)"
    assert service_of(text) == [
        ("Member", "DMV", "1909", "1909"),
        ("Affiliated Member", "Circolo", "1908", "1908"),
        ("Council of Algebra", "AMS", "1910", "1910"),
    ]


def test_a_host_before_a_colon_has_each_of_its_seats() -> None:
    text = "Bryn Mawr College: Boat Club Secretary (1933 - 1934), Social Secretary (1934)"
    assert service_of(text) == [
        ("Boat Club Secretary", "Bryn Mawr College", "1933", "1934"),
        ("Social Secretary", "Bryn Mawr College", "1934", "1934"),
    ]


def test_titles_and_sentences_are_no_service() -> None:
    text = """
“Hyperkomplexe Grössen und Darstellungstheorie in arithmetischer Auffassung”

Referee for Acta Mathematica

The meetings of this circle were held in the rooms of the institute on all Wednesday evenings
"""
    assert service_of(text) == [("Referee", "Acta Mathematica", None, None)]


def test_commas_belong_to_names_where_each_line_holds_one() -> None:
    names = ["Acta Mathematica", "Rings, Fields and Ideals", "Crelle’s Journal", "Compositio", "Mathematische Annalen"]
    text = "\n\n".join(f"• {name}" for name in names)
    assert service_of(text, "Reviewer") == [("Reviewer", name, None, None) for name in names]


def test_a_role_stands_in_brackets_behind_its_venue() -> None:
    text = "Congress of Algebra (Session Chair), 1930\n\nJena Mentorship Program (Mentor), 1931"
    assert service_of(text, "Reviewer") == [
        ("Session Chair", "Congress of Algebra", "1930", "1930"),
        ("Mentor", "Jena Mentorship Program", "1931", "1931"),
    ]


def test_the_date_of_a_line_is_none_in_a_name() -> None:
    rows = service_of("Jena Symposium 1923: Spectral gaps, August 7-11 1924", "Conference organization")
    assert [(role, start, end) for role, _, start, end in rows] == [("Conference organization", "1924-08", "1924-08")]


def test_students_behind_a_role_are_no_organization() -> None:
    text = "Chair of dissertation committee: Grete Hermann (1925), Max Deuring (1930), Ernst Witt (1933)"
    assert service_of(text) == [("Chair of dissertation committee", None, "1925", "1933")]


def test_what_is_told_of_a_meeting_is_none_of_its_name() -> None:
    text = "Conference organizer for “Algebra, Rings, and Ideals,” held January 12-13, 1931 at the University of Jena."
    assert service_of(text) == [("Conference organizer", "Algebra, Rings, and Ideals", "1931-01", "1931-01")]


def test_a_body_in_a_name_that_begins_like_a_role_is_a_body() -> None:
    text = "Provost Appeals Committee, 1921\n\nMathematics Seminar Co-coordinator, 1910-11, 1909-10."
    assert service_of(text) == [
        (None, "Provost Appeals Committee", "1921", "1921"),
        ("Co-coordinator", "Mathematics Seminar", "1909", "1911"),
    ]


def test_roles_with_their_organizations_in_a_cell_stand_above_none() -> None:
    text = """
1922 || Editor | Mathematische Annalen
Member | Council of the Mathematical Society
Reviewer | Crelle Journal

1921 || Editor | Mathematische Annalen
Reviewer | Acta Mathematica

1920 || Organizer | Algebra Workshop
Reviewer | Crelle Journal

1919 || Reviewer | Mathematische Zeitschrift
"""
    found = [(role, organization, start) for role, organization, start, _ in service_of(text)]
    assert found == [
        ("Editor", "Mathematische Annalen", "1922"),
        ("Member", "Council of the Mathematical Society", "1922"),
        ("Reviewer", "Crelle Journal", "1922"),
        ("Editor", "Mathematische Annalen", "1921"),
        ("Reviewer", "Acta Mathematica", "1921"),
        ("Organizer", "Algebra Workshop", "1920"),
        ("Reviewer", "Crelle Journal", "1920"),
        ("Reviewer", "Mathematische Zeitschrift", "1919"),
    ]
