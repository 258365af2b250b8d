"""Venues and years of references: which texts name them, and what around a list is none of it."""

from ingest.parser.records.publications import read_publications
from tests.ingest.parser.records.lists import CONTEXT, a_section


def works(text: str) -> list[tuple[object, ...]]:
    records, _ = read_publications((a_section("publications", text),), CONTEXT)
    return [(item.title, item.authors, item.venue, item.year) for item in records]


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


def test_what_is_said_of_a_list_and_lists_of_venues_are_no_works() -> None:
    text = """
        My most important publications are highlighted by ⋆.

        Emmy Noether. Theory of ideals in ring domains. Mathematische Annalen, 1921.
    """
    venues = "• Journal of Algebra\n\n• Bulletin of Mathematics\n\n• International Conference on Rings"

    assert [title for title, *_ in works(text)] == ["Theory of ideals in ring domains"]
    assert works(venues) == []
