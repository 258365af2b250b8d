"""Service in lists where an organization or event stands above the roles that somebody had in it."""

from __future__ import annotations

import pytest

from tests.ingest.parser.records.test_service import service_of


@pytest.mark.parametrize(
    "text",
    [
        # Each organization an entry with its roles below it.
        """
        Deutsche Mathematiker-Vereinigung
        Member of the Board (1921–1924)
        Elected Member, Prize Committee (1926)

        Circolo Matematico di Palermo
        Secretary (1913)
        """,
        # Each line an entry.
        """
        Deutsche Mathematiker-Vereinigung

        Member of the Board (1921–1924)

        Elected Member, Prize Committee (1926)

        Circolo Matematico di Palermo

        Secretary (1913)
        """,
        # The last role of an organization in the entry of the next one.
        """
        Deutsche Mathematiker-Vereinigung
        Member of the Board (1921–1924)

        Elected Member, Prize Committee (1926)
        Circolo Matematico di Palermo

        Secretary (1913)
        """,
        # Each organization behind a list mark, the roles below it without one, their dates at the edge.
        """
        • Deutsche Mathematiker-Vereinigung
        Member of the Board | 1921–1924
        Elected Member, Prize Committee | 1926

        • Circolo Matematico di Palermo
        Secretary | 1913
        """,
    ],
)
def test_organizations_stand_above_their_roles(text: str) -> None:
    assert service_of(text) == [
        ("Member of the Board", "Deutsche Mathematiker-Vereinigung", "1921", "1924"),
        ("Elected Member, Prize Committee", "Deutsche Mathematiker-Vereinigung", "1926", "1926"),
        ("Secretary", "Circolo Matematico di Palermo", "1913", "1913"),
    ]


def test_events_stand_above_their_roles_and_date_them() -> None:
    text = """
    ICM 1928 Workshop on Algebra
    Co-organizer
    ICM 1932
    Session Chair | Zürich, Switzerland
    Member of the Program Committee
    DMV 1930
    Student Volunteer (in person), Königsberg, Germany
    """
    assert service_of(text) == [
        ("Co-organizer", "ICM Workshop on Algebra", "1928", "1928"),
        ("Session Chair", "ICM", "1932", "1932"),
        ("Member of the Program Committee", "ICM", "1932", "1932"),
        ("Student Volunteer (in person)", "DMV", "1930", "1930"),
    ]


def test_what_was_done_in_a_role_is_none() -> None:
    text = """
    Göttinger Akademie | 1921–1924
    Member of the library council
    • Member of its small committee on shelves
    • Ordered books.

    Mathematische Gesellschaft | 1926
    Treasurer
    The society has forty members.
    """
    assert service_of(text) == [
        ("Member of the library council", "Göttinger Akademie", "1921", "1924"),
        ("Treasurer", "Mathematische Gesellschaft", "1926", "1926"),
    ]


def test_roles_in_words_of_their_own_stand_where_the_others_do() -> None:
    text = """
    Göttinger Akademie | 1921–1924
    Member of the library council

    Mathematische Gesellschaft | 1926
    Treasurer

    Städtische Bücherei | 1927
    Keeper-in-chief of all keys
    """
    assert service_of(text)[-1] == ("Keeper-in-chief of all keys", "Städtische Bücherei", "1927", "1927")


def test_a_role_below_an_organization_is_no_sub_heading() -> None:
    text = """
    1921 || Göttinger Akademie

    # Treasurer
    1926 || Mathematische Gesellschaft
    Secretary

    1928 || Deutsche Physikalische Gesellschaft
    Judge
    """
    assert service_of(text) == [
        ("Treasurer", "Göttinger Akademie", "1921", "1921"),
        ("Secretary", "Mathematische Gesellschaft", "1926", "1926"),
        ("Judge", "Deutsche Physikalische Gesellschaft", "1928", "1928"),
    ]


def test_undated_institutions_head_dated_bodies() -> None:
    text = """
    Faculty of Science, University of Göttingen
    Board of Study (1915–1919)
    Deputy Head (1920)
    Hardship Fund Panel (1921–1922)
    University of Halle
    Senate (1923)
    Library Committee (1923)
    Staff-Student Committee (1924–1926)
    """
    assert service_of(text) == [
        ("Board of Study", "Faculty of Science, University of Göttingen", "1915", "1919"),
        ("Deputy Head", "Faculty of Science, University of Göttingen", "1920", "1920"),
        ("Hardship Fund Panel", "Faculty of Science, University of Göttingen", "1921", "1922"),
        ("Senate", "University of Halle", "1923", "1923"),
        ("Library Committee", "University of Halle", "1923", "1923"),
        ("Staff-Student Committee", "University of Halle", "1924", "1926"),
    ]


def test_services_with_organizations_of_their_own_are_no_nest() -> None:
    text = "Acta Mathematica (1921)\n\nReviewer for Crelle’s Journal\n\nSession chair, Congress of Algebra (1930)"
    assert service_of(text) == [
        (None, "Acta Mathematica", "1921", "1921"),
        ("Reviewer", "Crelle’s Journal", None, None),
        ("Session chair", "Congress of Algebra", "1930", "1930"),
    ]


def test_the_minus_sign_is_a_list_mark() -> None:
    text = "• Reviewer\n− Acta Mathematica.\n− Compositio Mathematica."
    assert service_of(text) == [
        ("Reviewer", "Acta Mathematica", None, None),
        ("Reviewer", "Compositio Mathematica", None, None),
    ]
