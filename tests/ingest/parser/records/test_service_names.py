"""Service whose names stand in lists: behind a label, between semicolons, each with its year."""

from __future__ import annotations

import pytest

from tests.ingest.parser.records.test_service import Row, service_of


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (
            "Comité de lecteurs : Acta Mathematica ; Crelle’s Journal ; Social Forces",
            [
                ("Comité de lecteurs", "Acta Mathematica", None, None),
                ("Comité de lecteurs", "Crelle’s Journal", None, None),
                ("Comité de lecteurs", "Social Forces", None, None),
            ],
        ),
        (
            "Letters: The Evening News (1920), Society of Rings, Fields and Ideals (1921) and The Morning Post (1922)",
            [
                ("Letters", "Evening News", "1920", "1920"),
                ("Letters", "Society of Rings, Fields and Ideals", "1921", "1921"),
                ("Letters", "Morning Post", "1922", "1922"),
            ],
        ),
        (
            "Reviewer for Acta Mathematica; Earth, Systems and Society; Annals of Rings and Fields; Geology",
            [
                ("Reviewer", "Acta Mathematica", None, None),
                ("Reviewer", "Earth, Systems and Society", None, None),
                ("Reviewer", "Annals of Rings and Fields", None, None),
                ("Reviewer", "Geology", None, None),
            ],
        ),
        (
            "Reviewer for Journal of Rings, Frontiers in Logic and AI, and Acta Mathematica",
            [
                ("Reviewer", "Journal of Rings", None, None),
                ("Reviewer", "Frontiers in Logic and AI", None, None),
                ("Reviewer", "Acta Mathematica", None, None),
            ],
        ),
        (
            "Associate Editor, Göttingen Journal of Matrix Analysis and Applications (1918 – present)",
            [("Associate Editor", "Göttingen Journal of Matrix Analysis and Applications", "1918", "present")],
        ),
    ],
)
def test_lists_go_by_their_own_separator(line: str, rows: list[Row]) -> None:
    assert service_of(line) == rows


def test_lists_within_an_entry_are_read_each_with_its_own_role() -> None:
    text = """
    1920 || Public talk on ideals, Bryn Mawr College
    Refereeing of Journal Submissions
    Acta Mathematica (× 2); Compositio Mathematica; Mind
    Refereeing of Conference Submissions
    Congress of Algebra, 1928

    • Göttinger Akademie, Secretary (1921)
    Panel chair: Congress of Logic (1924); Congress of Rings (1926)
    """
    assert service_of(text)[1:] == [
        ("Refereeing", "Acta Mathematica (× 2)", None, None),
        ("Refereeing", "Compositio Mathematica", None, None),
        ("Refereeing", "Mind", None, None),
        ("Refereeing", "Congress of Algebra", "1928", "1928"),
        ("Secretary", "Göttinger Akademie", "1921", "1921"),
        ("Panel chair", "Congress of Logic", "1924", "1924"),
        ("Panel chair", "Congress of Rings", "1926", "1926"),
    ]


def test_names_stand_on_the_row_below_the_role_that_announces_them() -> None:
    text = "• Referee for journals:\nPhysical Review Letters, JHEP, Europhysics\nLetters, Acta Mathematica"
    assert service_of(text) == [
        ("Referee", "Physical Review Letters", None, None),
        ("Referee", "JHEP", None, None),
        ("Referee", "Europhysics Letters", None, None),
        ("Referee", "Acta Mathematica", None, None),
    ]


@pytest.mark.parametrize(
    ("line", "role", "organization", "start"),
    [
        (
            "Royal Society: Organiser of popular lectures for schools (1921–1924)",
            "Organiser of popular lectures for schools",
            "Royal Society",
            "1921",
        ),
        (
            "Paris-Saclay: Organizer of the seminar of doctoral students",
            "Organizer of the seminar of doctoral students",
            "Paris-Saclay",
            None,
        ),
        (
            "Göttinger Akademie: Mitglied des Bibliotheksausschusses (1922)",
            "Mitglied des Bibliotheksausschusses",
            "Göttinger Akademie",
            "1922",
        ),
        ("Reviewer: Journal of Algebra", "Reviewer", "Journal of Algebra", None),
        ("Journal: Review of Rings", None, "Review of Rings", None),
    ],
)
def test_the_organization_may_stand_before_a_colon(
    line: str, role: str | None, organization: str, start: str | None
) -> None:
    assert [row[:3] for row in service_of(line)] == [(role, organization, start)]


def test_remarks_behind_the_years_of_a_venue_are_none() -> None:
    line = (
        "Reviewer (Conferences) for Congress of Rings (ICR) 1923, 1922 (Top 10% Reviewer); Congress of Logic (ICL) 1924"
    )
    assert service_of(line) == [
        ("Reviewer", "Congress of Rings (ICR)", "1922", "1923"),
        ("Reviewer", "Congress of Logic (ICL)", "1924", "1924"),
    ]
