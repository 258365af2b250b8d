"""What the whole list of careers tells of each: where titles stand, which rows name employers, which describe."""

from dataclasses import replace

import pytest

from ingest.parser.document import Entry
from ingest.parser.records.education import read_education
from ingest.parser.records.positions import read_positions
from tests.ingest.parser.records.lists import CONTEXT, a_section


def degrees(text: str) -> list[tuple[str | None, str | None]]:
    records, _ = read_education((a_section("education", text),), CONTEXT)
    return [(item.degree, item.institution) for item in records]


def jobs(text: str) -> list[tuple[str | None, str | None]]:
    records, _ = read_positions((a_section("positions", text),), CONTEXT)
    return [(item.title, item.organization) for item in records]


@pytest.mark.parametrize(
    ("rows", "title", "organization"),
    [
        (
            "1904 || Fellow | Department of Physics | University of Bristol",
            "Fellow",
            "Department of Physics, University of Bristol",
        ),
        (
            "1904 || **Group for Spectra** | University of Bristol\nVisiting researcher",
            "Visiting researcher",
            "Group for Spectra, University of Bristol",
        ),
        ("**University of Bristol**\nLecturer, Mathematics | 1904", "Lecturer, Mathematics", "University of Bristol"),
        (
            "**Professor**, University of Bristol | 1904\nDepartment of Physics",
            "Professor",
            "University of Bristol, Department of Physics",
        ),
        ("1904 || Fellow, Bell Laboratories. I worked on relays and on", "Fellow", "Bell Laboratories"),
    ],
)
def test_all_that_names_the_employer(rows: str, title: str, organization: str) -> None:
    assert jobs(rows) == [(title, organization)]


def test_unknown_titles_and_employers_where_the_list_has_theirs() -> None:
    text = """
    Bryn Mawr College, Lecturer | 1915-1918

    Institute of Göttingen, Kalkulator | 1918-1920

    University of Göttingen, Assistant | 1920-1921

    Verlag Springer & Partners, Lecturer | 1921-1922
    """
    assert jobs(text) == [
        ("Lecturer", "Bryn Mawr College"),
        ("Kalkulator", "Institute of Göttingen"),
        ("Assistant", "University of Göttingen"),
        ("Lecturer", "Verlag Springer & Partners"),
    ]


def test_employer_whose_name_has_the_word_of_a_title() -> None:
    text = """
    **Collegio Romano** | Rome
    _Lecturer_ | 1901-1904

    **Istituto Tecnico** | Rome
    _Assistant_ | 1904-1906

    **Università di Bologna** | Bologna
    _Professor_ | 1906-1911
    """
    assert jobs(text) == [
        ("Lecturer", "Collegio Romano"),
        ("Assistant", "Istituto Tecnico"),
        ("Professor", "Università di Bologna"),
    ]


def test_degree_that_no_list_knows() -> None:
    text = """
    **University of Leiden** | 1898-1902
    PhD, Physics | Leiden

    **University of Vienna** | 1894-1898
    xMA, Physics | Vienna

    **University of Graz** | 1890-1894
    BA, Physics | Graz
    """
    assert degrees(text) == [
        ("PhD, Physics", "University of Leiden"),
        ("xMA, Physics", "University of Vienna"),
        ("BA, Physics", "University of Graz"),
    ]


def test_rows_on_what_was_done_are_no_job() -> None:
    text = """
    Lecturer | 1904-1906
    University of Bristol
    Designed balances for the weighing of gases
    Conception de thermomètres à mercure

    Assistant | 1902-1904
    University of Leeds
    """
    assert jobs(text) == [("Lecturer", "University of Bristol"), ("Assistant", "University of Leeds")]


def test_head_behind_the_points_of_another_job() -> None:
    text = """
    **University of Bristol** | Bristol
    _Lecturer_ | 1904-1906
    • weighing of gases
    **University of Leeds** | Leeds
    _Assistant_ | 1902-1904
    • weighing of salts
    """
    assert jobs(text) == [("Lecturer", "University of Bristol"), ("Assistant", "University of Leeds")]


def test_sub_headings_that_each_head_one_job() -> None:
    text = """
    # Lecturer

    1904-1906 || University of Bristol

    # Assistant

    1902-1904 || University of Leeds
    """
    assert jobs(text) == [("Lecturer", "University of Bristol"), ("Assistant", "University of Leeds")]


def test_degree_taken_for_a_sub_heading_of_the_entries_below() -> None:
    text = """
    University of Bristol | 1904-1906

    # M.S., Physics

    University of Leeds | 1902-1904
    B.S., Physics

    University of Erlangen | 1900-1902
    Abitur
    """
    assert degrees(text) == [
        ("M.S., Physics", "University of Bristol"),
        ("B.S., Physics", "University of Leeds"),
        ("Abitur", "University of Erlangen"),
    ]


def test_posts_taken_for_sub_headings_of_their_descriptions() -> None:
    text = """
    University of Bristol | 1904-1906

    # Lecturer

    • weighing of gases

    University of Leeds | 1902-1904

    # Assistant

    • weighing of salts
    """
    assert jobs(text) == [("Lecturer", "University of Bristol"), ("Assistant", "University of Leeds")]


def test_titles_close_below_their_employer() -> None:
    text = """
    1922-1933 || University of Göttingen
    Lecturer

    1915-1922 || University of Leeds
    Assistant

    1912-1915 || University of Jena
    Weighing
    """
    section = a_section("positions", text)
    spaced = tuple(replace(e, lines=(replace(e.lines[0], gap=0.5), *e.lines[1:])) for e in section.entries)
    found, _ = read_positions((replace(section, entries=spaced),), CONTEXT)
    assert [(item.title, item.organization) for item in found][:2] == [
        ("Lecturer", "University of Göttingen"),
        ("Assistant", "University of Leeds"),
    ]


def test_doctorate_among_jobs_that_stands_among_the_studies_too() -> None:
    sections = (
        a_section("positions", "1904-1907 || Doctorate, University of Erlangen"),
        a_section("education", "1904-1907 || Ph.D. in Mathematics, University of Erlangen"),
    )
    found, _ = read_positions(sections, CONTEXT)
    studies, _ = read_education(sections, CONTEXT)
    assert [(item.title, item.organization) for item in found] == [("Doctorate", "University of Erlangen")]
    assert [(item.degree, item.institution) for item in studies] == [("Ph.D. in Mathematics", "University of Erlangen")]


def test_line_of_time_that_is_read_upwards() -> None:
    text = """
    1907 || Ph.D., Mathematics

    1903 || University of Erlangen

    1903 || Abitur

    1898 || Gymnasium Nürnberg
    """
    section = a_section("education", text)
    records, _ = read_education((replace(section, entries=tuple(map(_spaced, section.entries))),), CONTEXT)
    assert [(item.degree, item.institution, item.start, item.end) for item in records] == [
        ("Ph.D., Mathematics", "University of Erlangen", "1903", "1907"),
        ("Abitur", "Gymnasium Nürnberg", "1898", "1903"),
    ]


def _spaced(entry: Entry) -> Entry:
    """The entry with blank space above a first line that names a degree."""
    is_head = not entry.lines[0].text.startswith(("University", "Gymnasium"))
    return replace(entry, lines=(replace(entry.lines[0], gap=1.0 if is_head else 0.0), *entry.lines[1:]))


def test_titles_on_the_line_above_the_date() -> None:
    text = """
    1922-1933 || University of Göttingen
    Lectures on rings
    Lecturer

    1919-1922 || University of Göttingen
    Lectures on ideals
    Assistant

    1915-1919 || University of Erlangen
    Seminar on invariants
    Volunteer

    1908-1915 || University of Erlangen
    """
    assert jobs(text)[1:] == [
        ("Lecturer", "University of Göttingen"),
        ("Assistant", "University of Erlangen"),
        ("Volunteer", "University of Erlangen"),
    ]


def test_section_on_the_thesis_of_a_degree() -> None:
    sections = (
        a_section(
            "education",
            "1903-1907 || Ph.D. in Mathematics, University of Erlangen\n\n1900-1903 || Master, University of Göttingen",
        ),
        a_section(
            "other", "Title | On complete systems of forms\nSupervisors | Paul Gordan, Ernst Fischer", "Doctoral thesis"
        ),
    )
    records, _ = read_education(sections, CONTEXT)
    assert [(item.degree, item.thesis, item.advisors) for item in records] == [
        ("Ph.D. in Mathematics", "On complete systems of forms", ("Paul Gordan", "Ernst Fischer")),
        ("Master", None, ()),
    ]


def test_titles_above_the_employer_that_only_the_last_of_them_has() -> None:
    text = """
    Professor | 1922-1933
    Lecturer | 1919-1922
    University of Göttingen
    • lectures on ideals
    """
    assert jobs(text) == [("Professor", "University of Göttingen"), ("Lecturer", "University of Göttingen")]


@pytest.mark.parametrize(
    ("row", "title", "organization"),
    [
        (
            "1919 || **Assistant**, Chair of Algebra, University of Jena",
            "Assistant",
            "Chair of Algebra, University of Jena",
        ),
        ("1919 || **Assistant**, University of Jena, Part-time", "Assistant", "University of Jena"),
        ("**University of Jena**\nAssistant (University of Jena) | 1919", "Assistant", "University of Jena"),
    ],
)
def test_what_is_no_title(row: str, title: str, organization: str) -> None:
    assert jobs(row) == [(title, organization)]


def test_degrees_that_share_a_school_and_a_date() -> None:
    text = """
    **University of Erlangen** | 1903-1907
    PhD in Mathematics
    MA in Philosophy
    """
    records, _ = read_education((a_section("education", text),), CONTEXT)
    assert [(item.degree, item.institution, item.start, item.end) for item in records] == [
        ("PhD in Mathematics", "University of Erlangen", "1903", "1907"),
        ("MA in Philosophy", "University of Erlangen", "1903", "1907"),
    ]


@pytest.mark.parametrize(
    ("row", "school"),
    [
        ("1907 || PhD in Logic, Girton College, University of Cambridge", "Girton College, University of Cambridge"),
        ("1907 || **PhD in Logic** | Instituto Superior Técnico", "Instituto Superior Técnico"),
        ("**University of Jena** | 1907\nPhD in Logic, School of Mathematics", "University of Jena"),
    ],
)
def test_all_that_names_the_school(row: str, school: str) -> None:
    assert [institution for _, institution in degrees(row)] == [school]


def test_seat_on_a_committee_is_no_job() -> None:
    assert jobs("1907-1909 || Strategy Committee, University of Jena\n\n1909 || Lecturer, University of Jena") == [
        ("Lecturer", "University of Jena")
    ]


def test_parts_of_an_employer_by_their_years_there() -> None:
    text = (
        "University of Bristol | 1904-1915\nProgram in Physics\nLecturer | 1910-1915\n\n"
        "Program in Mathematics | 1904-1910\nFellow\n\n"
        "Princeton University | 1915-1920\nDepartment of Physics\nProfessor | 1916-1920"
    )
    assert jobs(text) == [
        ("Lecturer", "University of Bristol, Program in Physics"),
        ("Fellow", "University of Bristol, Program in Mathematics"),
        ("Professor", "Princeton University, Department of Physics"),
    ]
