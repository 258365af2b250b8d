"""Shapes of references of several fields: chapters, reviews, years in the margin."""

from ingest.parser.records.publications import read_publications
from tests.ingest.parser.records.lists import CONTEXT, a_section


def works(text: str) -> list[tuple[object, ...]]:
    records, _ = read_publications((a_section("publications", text),), CONTEXT)
    return [(item.title, item.authors, item.venue, item.year) for item in records]


def test_book_in_quotation_marks_behind_editors_is_no_title() -> None:
    text = """
        Noether, E. (1932). Hypercomplex systems and their relations. In D. Hilbert & F. Klein (Eds.), “Lectures on
        Algebra of our Time” (pp. 203–215). Springer.

        Noether, E. (1921). Theory of ideals in ring domains. Mathematische Annalen, 83, 24–66.
    """

    assert works(text) == [
        ("Hypercomplex systems and their relations", ("Noether, E.",), "Lectures on Algebra of our Time", 1932),
        ("Theory of ideals in ring domains", ("Noether, E.",), "Mathematische Annalen", 1921),
    ]


def test_editors_before_a_book() -> None:
    text = """
        Noether, E. (1932). Hypercomplex systems. In: Hilbert, D. (Hrsg.), Ausgezeichnete Vorlesungen der Algebra.
        (pp. 69-78).
    """

    assert works(text)[0][2] == "Ausgezeichnete Vorlesungen der Algebra"


def test_review_of_a_book_has_no_authors_but_its_owner() -> None:
    text = """
        • Review of Geometry and the Imagination, by David Hilbert (Springer, 1932). Mathematische Zeitschrift, 1933.

        • Review of Moderne Algebra, by Bartel van der Waerden (Springer, 1930). Mathematische Zeitschrift, 1931.
    """

    assert works(text) == [
        ("Review of Geometry and the Imagination, by David Hilbert", (), "Mathematische Zeitschrift", 1933),
        ("Review of Moderne Algebra, by Bartel van der Waerden", (), "Mathematische Zeitschrift", 1931),
    ]


def test_a_year_in_the_margin_begins_a_reference() -> None:
    text = """
        1921 || E. Noether, D. Hilbert, Theory of ideals in ring domains, Mathematische Annalen, 1921

        1918 || Noether, D. Hilbert, Invariants of arbitrary differential expressions, Göttinger Nachrichten, 1918
    """

    assert [row[3] for row in works(text)] == [1921, 1918]


def test_initial_before_an_apostrophe() -> None:
    text = "On sums of squares in the plane, M.D’Ocagne, E. Noether. Mathematische Annalen 83 (1921)."

    assert works(text)[0][1] == ("M.D’Ocagne", "E. Noether")


def test_family_name_of_two_capitals_behind_a_given_name() -> None:
    text = "Emmy Noether, Yuan Xu. Theory of ideals in ring domains. Mathematische Annalen 83 (1921)."

    assert works(text)[0][1] == ("Emmy Noether", "Yuan Xu")


def test_authors_end_at_a_tab_and_years_stand_short_in_the_margin() -> None:
    text = """
        08/21 || Noether, E. and Hilbert, D. | Annalen, Volume 83, 24-66
        Theory of ideals in ring domains

        01/23 || Noether, E.; Klein, F.; Hilbert, D. | Annalen, Volume 85, 26-33
        Invariants of arbitrary differential expressions
    """

    assert [(row[0], row[1], row[3]) for row in works(text)] == [
        ("Theory of ideals in ring domains", ("Noether, E.", "Hilbert, D."), 2021),
        ("Invariants of arbitrary differential expressions", ("Noether, E.", "Klein, F.", "Hilbert, D."), 2023),
    ]


def test_given_name_behind_semicolons_ends_the_authors_at_the_end_of_a_line() -> None:
    text = """
        NOETHER, EMMY; HILBERT, DAVID; KLEIN,
        FELIX
        Invariants of differential expressions In: the 4th Congress of Mathematicians, 1918, Rome. p.240
    """

    assert [row[:2] for row in works(text)] == [
        ("Invariants of differential expressions", ("NOETHER, EMMY", "HILBERT, DAVID", "KLEIN, FELIX"))
    ]


def test_numbers_of_parts_belong_to_titles() -> None:
    text = """
        E. Noether, D. Hilbert. Theory of ideals in ring domains. II. Decompositions. Mathematische Annalen, 1921.

        E. Noether, D. Hilbert. Theory of ideals in ring domains. Part III: Norms of ideals. Annalen, 1923.
    """

    assert [row[0] for row in works(text)] == [
        "Theory of ideals in ring domains. II. Decompositions",
        "Theory of ideals in ring domains. Part III: Norms of ideals",
    ]


def test_with_in_the_midst_of_a_title_names_no_authors() -> None:
    text = """
        Theory of ideals in rings with Low-dimensional Sets. Emmy Noether, David Hilbert. Annalen, 1921.

        Invariants of arbitrary expressions. Emmy Noether, Felix Klein. Göttinger Nachrichten, 1918.
    """

    assert [row[:2] for row in works(text)] == [
        ("Theory of ideals in rings with Low-dimensional Sets", ("Emmy Noether", "David Hilbert")),
        ("Invariants of arbitrary expressions", ("Emmy Noether", "Felix Klein")),
    ]


def test_the_last_word_of_a_title_on_a_line_of_its_own_is_no_name() -> None:
    text = """
        1. The theory of ideals in ring domains and of their
        Divisors
        Emmy Noether, David Hilbert, Emil Artin
        ICML 1921
    """

    assert works(text) == [
        (
            "The theory of ideals in ring domains and of their Divisors",
            ("Emmy Noether", "David Hilbert", "Emil Artin"),
            "ICML",
            1921,
        )
    ]


def test_editors_are_the_authors_of_their_book_and_of_no_chapter() -> None:
    text = """
        Noether, E., D. Hilbert, and F. Klein, eds. (1927). Rings and their ideals. Berlin: Springer.

        Noether, E. (1923). “The role of ideals.” In: Handbook of Rings. Ed. by D. Hilbert and F. Klein. Springer.

        Emmy Noether & Emil Artin. Under review. Ideals and classes. In Felix Klein (ed), Handbook of Numbers.
    """

    assert works(text) == [
        ("Rings and their ideals", ("Noether, E.", "D. Hilbert", "F. Klein"), "Springer", 1927),
        ("The role of ideals", ("Noether, E.",), "Handbook of Rings", 1923),
        ("Ideals and classes", ("Emmy Noether", "Emil Artin"), "Handbook of Numbers", None),
    ]


def test_a_full_stop_may_stand_for_a_comma_behind_a_family_name() -> None:
    text = """
        Noether, E., Hilbert. D., Artin, E., Theory of ideals in ring domains, 1921, Mathematische Annalen, 83, 24
    """

    assert works(text) == [
        (
            "Theory of ideals in ring domains",
            ("Noether, E.", "Hilbert. D.", "Artin, E."),
            "Mathematische Annalen",
            1921,
        )
    ]


def test_a_review_of_a_book_before_its_newsletter() -> None:
    text = """
        • Review of ”Moderne Algebra: A Guide” by Bartel van der Waerden, Zeitschrift für Algebra, February 1931.

        • Review of ”Gruppentheorie” by Hermann Weyl, Zeitschrift für Algebra, October 1928.
    """

    assert works(text) == [
        ("Review of ”Moderne Algebra: A Guide” by Bartel van der Waerden", (), "Zeitschrift für Algebra", 1931),
        ("Review of ”Gruppentheorie” by Hermann Weyl", (), "Zeitschrift für Algebra", 1928),
    ]


def test_names_go_on_to_the_year_where_those_of_the_list_do() -> None:
    text = """
        Noether, E., Hilbert, D., H. Weyl, K., Artin, E. (1921). Theory of ideals in ring domains. Annals of Algebra.

        Noether, E. & Hilbert, D. (1918). Invariants of forms. Annals of Algebra.

        Noether, E. (1915). Fields of rational functions. Annals of Algebra.
    """

    assert [title for title, *_ in works(text)] == [
        "Theory of ideals in ring domains",
        "Invariants of forms",
        "Fields of rational functions",
    ]


def test_capitalised_title_between_names_and_venue_is_no_name() -> None:
    text = """
        Emmy A. Noether, Recurrent Ideal Surfaces, Proceedings of the Western Algebra Symposium, March 1913, pp. 9–15.
    """

    assert works(text) == [("Recurrent Ideal Surfaces", ("Emmy A. Noether",), "Western Algebra Symposium", 1913)]
