"""Where a list of names ends and the title begins."""

import pytest

from ingest.parser.citations.name_pieces import Known
from ingest.parser.citations.runs import leading_run
from ingest.parser.records.publications import read_publications
from tests.ingest.parser.records.lists import CONTEXT, a_section


def names_at_start(text: str, known: Known) -> str:
    run = leading_run(text, known)
    return text[run.start : run.end] if run else ""


def works(text: str) -> list[tuple[object, ...]]:
    records, _ = read_publications((a_section("publications", text),), CONTEXT)
    return [(item.title, item.authors, item.venue, item.year) for item in records]


@pytest.mark.parametrize(
    ("names", "title"),
    [
        ("Noether EA, Hilbert D, Artin EM.", " A Theory of Ideals Reveals Functional Signs of Rings. Math. Ann. 1921."),
        ("Noether E, Curie M, Hilbert D.", " Do Ideals Decompose in Rings? Math. Ann. 1921."),
        ("Emmy Noether,", " A Structured Approach to the Theory of Ideals. Math. Ann. 1921."),
        ("Emmy Noether, David Hilbert", " A Day in their Rings: Using Ideals to Reduce Doubt. Math. Ann. 1921."),
        ("Emmy Noether, A Mercator, David Hilbert.", " The theory of ideals. Math. Ann. 1921."),
        ("Emmy Noether et. Al.", " Comparison of ideals in rings. Math. Ann. 1921."),
        ("E. Noether, U.S. Grant, S.C.C. Winter, and F. Klein.", " 1921. The theory of ideals. Math. Ann."),
        ("Roth RA, Wyk B van, Hilbert D.", " One in five rings is an ideal. Math. Ann. 1921."),
        ("Roth RA, van-Wyk VP, Pilar van-Wyk V.", " One in five rings is an ideal. Math. Ann. 1921."),
    ],
)
def test_names_end_before_the_title(names: str, title: str) -> None:
    assert names_at_start(names + title, Known()).rstrip(",.") == names.rstrip(",.")


def test_marks_before_and_behind_names() -> None:
    text = """
        1. Artin, E., +Noether, E., Krull, W. (1921). Theory of ideals in rings. Mathematische Annalen, 83, 24–66.

        2. (*) Noether, E., Artin+, E., & Krull, W. (1927). ‘Abstract structure of number fields’. Mathematische Annalen
    """

    assert works(text) == [
        (
            "Theory of ideals in rings",
            ("Artin, E.", "Noether, E.", "Krull, W."),
            "Mathematische Annalen",
            1921,
        ),
        (
            "Abstract structure of number fields",
            ("Noether, E.", "Artin, E.", "Krull, W."),
            "Mathematische Annalen",
            1927,
        ),
    ]


def test_names_end_at_the_line_before_a_known_venue() -> None:
    text = """
        • A distinct decomposition of ideals under conditions of chains in rings. Emil Artin, Emmy Noether,
        David Hilbert
        Nature. https://doi.org/10.1101/1921 (1921)
    """

    assert works(text) == [
        (
            "A distinct decomposition of ideals under conditions of chains in rings",
            ("Emil Artin", "Emmy Noether", "David Hilbert"),
            "Nature",
            1921,
        )
    ]


def test_group_of_people_is_the_last_author_where_all_lists_end_at_a_year() -> None:
    text = """
        1. Noether, E., D. Hilbert, and F. Klein. 1918. Invariant variational problems. Mathematische Annalen 7:235–257.

        2. Noether, E., D. Hilbert, and Moderne Algebra Team. 1921. Ideals in rings. Mathematische Annalen 83:24–66.

        3. Noether, E. 1927. Abstract structure of ideals. Mathematische Annalen 96:26–61.

        4. Artin, E., and E. Noether. 1929. Hypercomplex quantities. Mathematische Zeitschrift 30:641–692.
    """

    assert works(text)[1] == (
        "Ideals in rings",
        ("Noether, E.", "D. Hilbert", "Moderne Algebra Team"),
        "Mathematische Annalen",
        1921,
    )


def test_wide_quotation_marks_hold_a_title() -> None:
    text = """
        1921 || Emmy Noether et Marie Curie. ≪ Idéaux, anneaux et chaînes ≫, Algèbre moderne, édité par Élie Cartan et
        Henri Poincaré, Gauthier-Villars : 732-766.
    """

    assert works(text)[0][0] == "Idéaux, anneaux et chaînes"


def test_authors_that_are_only_counted_have_no_names() -> None:
    text = """
        “Towards a science of ideals”
        with David Hilbert and 7 others
    """

    assert works(text)[0][:2] == ("Towards a science of ideals", ("David Hilbert",))


def test_full_names_with_middle_initials_where_other_references_give_the_family_name_first() -> None:
    known = Known(owner=frozenset({"noether"}), family_first=True)
    names = "Emmy A. Noether, David Hilbert, Felix C. Klein, Emil Artin & Hermann Weyl"

    assert names_at_start(f"{names} (1921). Ideals in rings. Mathematische Annalen, 83", known) == names
    assert names_at_start("Noether E. Ideals, Rings. Mathematische Annalen, 83", known) == "Noether E."
