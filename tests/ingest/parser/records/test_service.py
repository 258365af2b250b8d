"""Service: one record for each role and venue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.parser.records.service import read_service
from ingest.parser.values.services.lines import read_service_line
from tests.ingest.parser.records.lists import CONTEXT, a_section

Row = tuple[str | None, str | None, str | None, str | None]


def service_of(text: str, heading: str = "Service", kind: str = "service") -> list[Row]:
    records, _ = read_service((a_section(kind, text, heading),), CONTEXT)
    return [(item.role, item.organization, item.start, item.end) for item in records]


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "Reviewer for Mathematische Annalen, Crelle’s Journal and Acta Mathematica",
            [
                ("Reviewer", "Mathematische Annalen", None, None),
                ("Reviewer", "Crelle’s Journal", None, None),
                ("Reviewer", "Acta Mathematica", None, None),
            ],
        ),
        (
            "Reviews for Mathematische Annalen (1920, 1921), the Acta Mathematica (1924)",
            [("Reviews", "Mathematische Annalen", "1920", "1921"), ("Reviews", "Acta Mathematica", "1924", "1924")],
        ),
        (
            "Reviewer at NeurIPS 2023 and AISTATS 2024",
            [("Reviewer", "NeurIPS", "2023", "2023"), ("Reviewer", "AISTATS", "2024", "2024")],
        ),
        (
            "2024–2026 || Program Committee for SOSP’24, FAST’25",
            [("Program Committee", "SOSP", "2024", "2026"), ("Program Committee", "FAST", "2024", "2026")],
        ),
        (
            "Member of the Editorial Board of Compositio Mathematica since 1934",
            [("Member of the Editorial Board", "Compositio Mathematica", "1934", "present")],
        ),
        (
            "Crelle’s Journal, referee (1920–1930)",
            [("referee", "Crelle’s Journal", "1920", "1930")],
        ),
        (
            "Co-organizer of the Workshop on Algebra, Göttingen, June 1930",
            [("Co-organizer", "Workshop on Algebra", "1930-06", "1930-06")],
        ),
        (
            "Area chair for NeurIPS and ICML since 2024, associate editor for TMLR",
            [
                ("Area chair", "NeurIPS", "2024", "present"),
                ("Area chair", "ICML", "2024", "present"),
                ("associate editor", "TMLR", None, None),
            ],
        ),
        (
            "Gutachterin für Mathematische Annalen, Mathematische Zeitschrift",
            [("Gutachterin", name, None, None) for name in ("Mathematische Annalen", "Mathematische Zeitschrift")],
        ),
        (
            "Membre du comité d’organisation du Colloque d’algèbre, Strasbourg, 1930",
            [("Membre du comité d’organisation", "Colloque d’algèbre", "1930", "1930")],
        ),
        (
            "Communications Director, Deutsche Mathematiker-Vereinigung, 1925–1928",
            [("Communications Director", "Deutsche Mathematiker-Vereinigung", "1925", "1928")],
        ),
        (
            "University service: Library Committee, Jena University, 1920; Prize Committee, Halle University, 1915",
            [
                ("Library Committee", "Jena University", "1920", "1920"),
                ("Prize Committee", "Halle University", "1915", "1915"),
            ],
        ),
        (
            "Instructor, Training Course (Halle 1920, Jena 1921)",
            [
                ("Instructor", "Training Course (Halle)", "1920", "1920"),
                ("Instructor", "Training Course (Jena)", "1921", "1921"),
            ],
        ),
        (
            "Reviewer: Journal of Physics A: Mathematical and General; Annals of Probability and Statistics",
            [
                ("Reviewer", "Journal of Physics A: Mathematical and General", None, None),
                ("Reviewer", "Annals of Probability and Statistics", None, None),
            ],
        ),
    ],
)
def test_read_service_divides_roles_and_venues(line: str, rows: list[Row]) -> None:
    assert service_of(line) == rows


def test_read_service_takes_the_role_of_the_sub_heading() -> None:
    text = """
# Reviewing

Mathematische Annalen, Acta Mathematica, Crelle’s Journal

# Area Chair

1932 || International Congress of Mathematicians (ICM)
"""
    assert service_of(text) == [
        ("Reviewing", "Mathematische Annalen", None, None),
        ("Reviewing", "Acta Mathematica", None, None),
        ("Reviewing", "Crelle’s Journal", None, None),
        ("Area Chair", "International Congress of Mathematicians (ICM)", "1932", "1932"),
    ]


def test_read_service_reads_roles_in_rows_of_their_own() -> None:
    text = """
Göttingen Algebra Club | 1924–1930
_Co-founder and Director_
Held weekly meetings for students of all years in her own flat.

Student Mentor | 1919–1920
Mathematical Society
"""
    assert service_of(text) == [
        ("Co-founder and Director", "Göttingen Algebra Club", "1924", "1930"),
        ("Student Mentor", "Mathematical Society", "1919", "1920"),
    ]


def test_read_service_reads_memberships_of_one_paragraph() -> None:
    text = "Deutsche Mathematiker-Vereinigung (since 1909). Circolo Matematico di Palermo (since 1908)."
    assert service_of(text, "Memberships") == [
        ("Member", "Deutsche Mathematiker-Vereinigung", "1909", "present"),
        ("Member", "Circolo Matematico di Palermo", "1908", "present"),
    ]


def test_read_service_gives_one_record_for_each_student() -> None:
    text = """
• Grete Hermann, PhD student (1921–1925), now at Bremen

• Max Deuring, PhD student, co-supervisor (1928–1930)
"""
    assert service_of(text, "Students supervised", "mentoring") == [
        ("Supervisor", None, "1921", "1925"),
        ("co-supervisor", None, "1928", "1930"),
    ]


def test_read_service_finds_editorships_among_positions() -> None:
    text = """
Professor, Universität Göttingen (1922–1933)

Associate Editor, Mathematische Annalen (1926–1935)
"""
    assert service_of(text, "Positions", "positions") == [("Associate Editor", "Mathematische Annalen", "1926", "1935")]


def test_read_service_finds_what_was_organized_among_talks() -> None:
    text = """
1930 || DMV Jahrestagung, invited talk, organizer of a session

1928 || International Congress of Mathematicians, poster
"""
    assert service_of(text, "Conferences", "talks") == [("organizer of a session", "DMV Jahrestagung", "1930", "1930")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Reviewer for:\n\nActa Mathematica\n\nAnnals of Mathematics, Bulletin of the AMS",
            [
                ("Reviewer", "Acta Mathematica", None, None),
                ("Reviewer", "Annals of Mathematics", None, None),
                ("Reviewer", "Bulletin of the AMS", None, None),
            ],
        ),
        (
            "Reviewer for journals, including the Acta Mathematica",
            [("Reviewer", "Acta Mathematica", None, None)],
        ),
        ("Mathematical Club Co-President (1908)", [("Co-President", "Mathematical Club", "1908", "1908")]),
        ("Hiring Committee (chair), 1951", [("Hiring Committee (chair)", None, "1951", "1951")]),
        ("1915, 1916 Volunteer, Mathematical Club", [("Volunteer", "Mathematical Club", "1915", "1916")]),
        (
            "Mitglied des Prüfungsausschusses, Universität Leipzig, 1928",
            [("Mitglied des Prüfungsausschusses", "Universität Leipzig", "1928", "1928")],
        ),
        (
            "External examiner, PhD thesis of Kurt Gödel, University of Vienna, 1929",
            [("External examiner, PhD thesis of Kurt Gödel", "University of Vienna", "1929", "1929")],
        ),
        (
            "# Journals\nActa Mathematica, Nature, Science",
            [(None, "Acta Mathematica", None, None), (None, "Nature", None, None), (None, "Science", None, None)],
        ),
        ("# Reviewing\nPhysical Review, 1938", [("Reviewing", "Physical Review", "1938", "1938")]),
    ],
)
def test_read_service_reads_idioms(text: str, rows: list[Row]) -> None:
    assert service_of(text) == rows


def test_read_service_takes_students_between_semicolons_one_by_one() -> None:
    text = "PhD advising: Grete Hermann (1925); Max Deuring (1930)"
    records, _ = read_service((a_section("mentoring", text),), CONTEXT)
    assert [(item.role, item.start) for item in records] == [("Advisor", "1925"), ("Advisor", "1930")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "# Revisión para revistas académicas\nActa Mathematica\n\nMathematische Annalen",
            [("Revisión", name, None, None) for name in ("Acta Mathematica", "Mathematische Annalen")],
        ),
        (
            "# Examiner (at Halle)\nSession Chair: Jena Congress, 1921; Leipzig Congress, 1922",
            [
                ("Session Chair", "Jena Congress", "1921", "1921"),
                ("Session Chair", "Leipzig Congress", "1922", "1922"),
            ],
        ),
        (
            "Writing Centre Consultant for the Summer Retreat of Algebra (1921)",
            [("Writing Centre Consultant", "Summer Retreat of Algebra", "1921", "1921")],
        ),
        (
            "Member of the National Council of Teachers, 1925",
            [("Member", "National Council of Teachers", "1925", "1925")],
        ),
        (
            "Représentant des élèves auprès du conseil de la faculté, 1921",
            [("Représentant des élèves", "conseil de la faculté", "1921", "1921")],
        ),
        (
            "1921 || Fellowship recipient, Institute of Physics\tJena, Germany",
            [("Fellowship recipient", "Institute of Physics", "1921", "1921")],
        ),
        (
            "• Editor of Acta Mathematica (1921)\n\n• Corresponded with all authors\n\n• Referee of Crelle (1922)",
            [("Editor", "Acta Mathematica", "1921", "1921"), ("Referee", "Crelle", "1922", "1922")],
        ),
    ],
)
def test_roles_in_words_of_their_own(text: str, rows: list[Row]) -> None:
    assert service_of(text) == rows


def test_a_line_of_no_entry_is_a_service() -> None:
    section = a_section("service", "Library Committee, Jena University, 1920\n\nPrize Committee, Jena University, 1921")
    loose = replace(section, entries=())
    records, _ = read_service((loose,), CONTEXT)
    assert [(item.role, item.organization, item.start) for item in records] == [
        ("Library Committee", "Jena University", "1920"),
        ("Prize Committee", "Jena University", "1921"),
    ]


def test_read_service_line_gives_each_seat_of_a_body_its_own_dates() -> None:
    lines = read_service_line("Library Committee, member since 1922, 1919–1920, chair 1924–1925")
    assert [(line.role, line.organization, [(found.start, found.end) for found in line.dates]) for line in lines] == [
        ("member", "Library Committee", [("1922", "present")]),
        ("chair", "Library Committee", [("1924", "1925")]),
    ]


def test_read_service_line_takes_no_opening_of_a_list_for_a_venue() -> None:
    lines = read_service_line("Refereed 16 journal articles for the following journals: Acta Mathematica, Crelle")
    assert [(line.role, line.organization) for line in lines] == [
        ("Refereed", "Acta Mathematica"),
        ("Refereed", "Crelle"),
    ]


def test_read_service_takes_no_topic_before_at_for_a_role() -> None:
    text = (
        "# Reviewing\n• ICM 1932 Models of Behavior at Scale Workshop, ICM 1928 Workshop on Ideals - Area Chair, Acta"
    )
    assert service_of(text) == [
        ("Reviewing", "ICM 1932 Models of Behavior at Scale Workshop", "1932", "1932"),
        ("Area Chair", "ICM 1928 Workshop on Ideals", "1928", "1928"),
        ("Reviewing", "Acta", None, None),
    ]


def test_read_service_takes_no_people_for_an_organization() -> None:
    assert service_of("Mathematics volunteer instructor for high school students from poor families, 1916–1918") == [
        ("Mathematics volunteer instructor", None, "1916", "1918")
    ]


def test_read_service_takes_journals_called_like_deeds_for_venues_below_reviews() -> None:
    text = """
# Invited manuscript reviews
Organization Science

Education Letters

Acta Mathematica
"""
    assert service_of(text) == [
        ("Invited manuscript reviews", "Organization Science", None, None),
        ("Invited manuscript reviews", "Education Letters", None, None),
        ("Invited manuscript reviews", "Acta Mathematica", None, None),
    ]


def test_read_service_cuts_students_between_commas() -> None:
    text = "Dissertation advising: Grete Hermann (1926), Max Deuring (1930), Ernst Witt (1933)."
    assert service_of(text, "7 Advising", "mentoring") == [
        ("Advisor", None, "1926", "1926"),
        ("Advisor", None, "1930", "1930"),
        ("Advisor", None, "1933", "1933"),
    ]


def test_read_service_leaves_out_where_more_is_found() -> None:
    text = "Referee for Acta Mathematica\n\nFor additional service, see the sections above."
    assert service_of(text) == [("Referee", "Acta Mathematica", None, None)]


def test_read_service_keeps_apart_what_ends_in_an_open_date() -> None:
    text = """
Co-founder and member of the Scientific Committee, Congress of Algebra, 1923-

Co-organizer, Congress of Algebra at the University of Jena, 1926
"""
    assert service_of(text) == [
        ("Co-founder and member of the Scientific Committee", "Congress of Algebra", "1923", "present"),
        ("Co-organizer", "Congress of Algebra at the University of Jena", "1926", "1926"),
    ]


def test_read_service_takes_no_role_from_the_committee_of_a_student() -> None:
    text = """
Grete Hermann. University of Göttingen. 1926
Committee: David Hilbert, Richard Courant
"""
    assert service_of(text, "Previous Students - Thesis Advisor", "mentoring") == [
        ("Thesis Advisor", "University of Göttingen", "1926", "1926")
    ]


def test_read_service_takes_no_society_of_people_for_a_role() -> None:
    assert service_of("American Association of Physicists in Medicine | 1916 - 1928") == [
        (None, "American Association of Physicists in Medicine", "1916", "1928")
    ]
