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


def test_a_venue_of_a_short_name_in_capitals_is_no_person() -> None:
    text = """
        Emmy Noether, David Hilbert (1921) Ideals of rings without names. BMC Genomics 18(1):686.

        Emmy Noether (1918) Invariants in South Prussia and beyond. IEEE RA-L, vol. 5, no. 2, pp. 20-25.

        Emmy Noether (1919) Invariants of forms in Lower Bavaria. Research in Algebra, 79(2), 101025.
    """

    assert works(text) == [
        ("Ideals of rings without names", ("Emmy Noether", "David Hilbert"), "BMC Genomics", 1921),
        ("Invariants in South Prussia and beyond", ("Emmy Noether",), "IEEE RA-L", 1918),
        ("Invariants of forms in Lower Bavaria", ("Emmy Noether",), "Research in Algebra", 1919),
    ]


def test_an_archive_of_preprints_gives_way_to_any_other_venue() -> None:
    text = """
        Ideals in rings, with Emil Artin, preprint at arXiv:2009.11391. Found. Comput. Math. 23 (1923), no. 6, 49–87.

        Invariants of forms, with David Hilbert, preprint at arXiv:2111.10314.
    """

    assert [item[2:] for item in works(text)] == [("Found. Comput. Math", 1923), ("arXiv", None)]


def test_notes_below_a_reference_and_reprints_are_no_part_of_it() -> None:
    text = """
        Emmy Noether. 1921. “Theory of ideals in ring domains.” Mathematische Annalen 83, 24–66.
        - Review of it in Zentralblatt der Mathematik
        * Senior author

        Emmy Noether. 1918. “Invariants.” Göttinger Nachrichten 37 (in German). Reprinted in Collected Papers, 1983.
    """

    assert works(text) == [
        ("Theory of ideals in ring domains", ("Emmy Noether",), "Mathematische Annalen", 1921),
        ("Invariants", ("Emmy Noether",), "Göttinger Nachrichten", 1918),
    ]


def test_a_conference_with_its_year_may_stand_apart() -> None:
    text = """
        1. Theory of ideals in ring domains
        Emmy Noether, David Hilbert
        ICML 1921

        2. Invariants of forms of many variables
        Emmy Noether, Emil Artin
        ICLR 1918
    """

    assert works(text) == [
        ("Theory of ideals in ring domains", ("Emmy Noether", "David Hilbert"), "ICML", 1921),
        ("Invariants of forms of many variables", ("Emmy Noether", "Emil Artin"), "ICLR", 1918),
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


def test_months_between_year_and_volume_end_the_name_of_a_journal() -> None:
    text = """
        Noether E, Hilbert D. Ideals and their number. Ring Engineering Part C: Methods. 1910 Aug; 16(4): 661-670.

        Noether E. Rings: an improper solution. Ideal Notes: Rings and Fields. 1914 Jul 12;5: 33-34.

        Noether E, Klein F. The first of all invariants. Mathematische Annalen. 1915 May; 20(2): 12-15.
    """

    assert [(title, venue) for title, _, venue, _ in works(text)] == [
        ("Ideals and their number", "Ring Engineering Part C: Methods"),
        ("Rings: an improper solution", "Ideal Notes: Rings and Fields"),
        ("The first of all invariants", "Mathematische Annalen"),
    ]


def test_years_within_names_of_events_and_kinds_of_reports_before_schools() -> None:
    text = """
        • Emmy Noether. “Rings and ideals”. In: IEEE EUROMATH 1923 International Conference on Rings. 1923, pp. 3–9.

        • Emmy Noether. “Ideals in rings”. Findings of the 1922 Conference on Empirical Methods in Algebra (EMA 1922)

        • Emmy Noether. “Orders of fields”. Tech. rep. Department of Mathematics, Apr. 1921

        • Emmy Noether. “Fields”. Report to the Ministry of Culture, 1919.
    """

    assert [(venue, year) for _, _, venue, year in works(text)] == [
        ("IEEE EUROMATH 1923 International Conference on Rings", 1923),
        ("Findings of the 1922 Conference on Empirical Methods in Algebra (EMA)", 1922),
        ("Department of Mathematics", 1921),
        ("Ministry of Culture", 1919),
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


def test_the_year_on_the_last_line_belongs_to_the_month_before_it() -> None:
    text = """
        Emmy Noether. Fields of rational functions. In Proceedings of the 5th Congress of Algebra, Vienna, August
        1913. doi:10.1007/1234.

        Emmy Noether. Rings of rational functions. In Proceedings of the 6th Congress of Algebra, Berlin, May
        1914.
    """

    assert [(venue, year) for _, _, venue, year in works(text)] == [
        ("5th Congress of Algebra", 1913),
        ("6th Congress of Algebra", 1914),
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


def test_what_is_said_of_a_list_and_lists_of_venues_are_no_works() -> None:
    text = """
        My most important publications are highlighted by ⋆.

        Emmy Noether. Theory of ideals in ring domains. Mathematische Annalen, 1921.
    """
    venues = "• Journal of Algebra\n\n• Bulletin of Mathematics\n\n• International Conference on Rings"

    assert [title for title, *_ in works(text)] == ["Theory of ideals in ring domains"]
    assert works(venues) == []
