"""Awards: title, giver and dates; remarks below are no awards."""

from __future__ import annotations

import pytest

from ingest.parser.records.awards import read_awards
from tests.ingest.parser.records.lists import CONTEXT, a_section

Row = tuple[str | None, str | None, str | None, str | None]


def awards_of(text: str, kind: str = "awards") -> list[Row]:
    awards, _ = read_awards((a_section(kind, text),), CONTEXT)
    return [(award.title, award.organization, award.start, award.end) for award in awards]


@pytest.mark.parametrize(
    ("line", "award"),
    [
        ("1932 || Ackermann–Teubner Prize, Universität Leipzig", ("Ackermann–Teubner Prize", "Universität Leipzig")),
        ("Ackermann–Teubner Prize (RM 500), 1932", ("Ackermann–Teubner Prize", None)),
        ("Travel grant from the Rockefeller Foundation, $1,400, 1932", ("Travel grant", "Rockefeller Foundation")),
        ("1932: Fellow of the Royal Society (FRS)", ("Fellow of the Royal Society (FRS)", None)),
        ("Universität Leipzig – Ackermann–Teubner Prize, 1932", ("Ackermann–Teubner Prize", "Universität Leipzig")),
        ("Recipient: Ackermann–Teubner Prize, 1932", ("Ackermann–Teubner Prize", None)),
        (
            "1932 || Prix de mathématiques, Académie des sciences, Paris",
            ("Prix de mathématiques", "Académie des sciences"),
        ),
        ("Stipendium der Rockefeller-Stiftung (1932)", ("Stipendium der Rockefeller-Stiftung", None)),
        (
            "Program on Rings, Fields, & Groups Fellowship, 1932",
            ("Program on Rings, Fields, & Groups Fellowship", None),
        ),
    ],
)
def test_read_awards_divides_title_and_giver(line: str, award: tuple[str, str | None]) -> None:
    assert awards_of(line) == [(*award, "1932", "1932")]


def test_read_awards_takes_rows_below_for_giver_and_remarks() -> None:
    text = """
**Ackermann–Teubner Prize** | 1932
Universität Leipzig | RM 500
Awarded for the whole of her work, together with Emil Artin.

**Rockefeller Fellowship** | 1924–1925
One of three fellowships for mathematicians.
"""
    assert awards_of(text) == [
        ("Ackermann–Teubner Prize", "Universität Leipzig", "1932", "1932"),
        ("Rockefeller Fellowship", None, "1924", "1925"),
    ]


def test_read_awards_joins_remarks_that_were_split_off() -> None:
    text = """
1932 || Ackermann–Teubner Prize

Awarded for the whole of her work.

1924 || Rockefeller Fellowship
"""
    assert [title for title, *_ in awards_of(text)] == ["Ackermann–Teubner Prize", "Rockefeller Fellowship"]


@pytest.mark.parametrize(
    ("line", "periods"),
    [
        ("1930, 1928 || Outstanding Referee Award", [("1930", "1930"), ("1928", "1928")]),
        ("Dean’s List | 1904, 1905, 1906, 1907", [("1904", "1907")]),
        ("Rockefeller Fellowship, since 1924", [("1924", "present")]),
        ("Rockefeller Fellowship", [(None, None)]),
    ],
)
def test_read_awards_counts_the_times_won(line: str, periods: list[tuple[str | None, str | None]]) -> None:
    assert [(start, end) for _, _, start, end in awards_of(line)] == periods


def test_read_awards_reads_grants_with_quoted_titles() -> None:
    text = "“Noncommutative algebra and its applications”, Emergency Association of German Science, PI, 1930–1932"
    title, organization = "Noncommutative algebra and its applications", "Emergency Association of German Science"
    assert awards_of(text, "grants") == [(title, organization, "1930", "1932")]


def test_read_awards_divides_two_prizes_of_one_line() -> None:
    text = "1932: Best thesis prize of Leipzig and Best thesis prize of Halle"
    assert [title for title, *_ in awards_of(text)] == ["Best thesis prize of Leipzig", "Best thesis prize of Halle"]


def test_read_awards_parts_those_of_one_line() -> None:
    text = "Ackermann–Teubner Award (1932), Cole Prize in Algebra (1928), Rouse Ball Scholarship (1912)"
    awards, _ = read_awards((a_section("awards", text),), CONTEXT)
    assert [(award.title, award.start) for award in awards] == [
        ("Ackermann–Teubner Award", "1932"),
        ("Cole Prize in Algebra", "1928"),
        ("Rouse Ball Scholarship", "1912"),
    ]


def test_read_awards_finds_those_below_their_host() -> None:
    text = "University of Göttingen\nLise Meitner Fellowship, 1911\nBest Teaching Award, 1910"
    awards, _ = read_awards((a_section("awards", text),), CONTEXT)
    assert [(award.title, award.start) for award in awards] == [
        ("Lise Meitner Fellowship", "1911"),
        ("Best Teaching Award", "1910"),
    ]


def test_small_words_before_a_date_and_institutions_in_brackets_are_no_part_of_a_title() -> None:
    text = """
• Leadership Award for the 1918-1919 academic year (University of Göttingen, Department of Mathematics).

• Research Prize (DMV), 1921

• Research Fellowship Programme (RFP), 1922
"""
    assert awards_of(text) == [
        ("Leadership Award", "University of Göttingen, Department of Mathematics", "1918", "1919"),
        ("Research Prize", "DMV", "1921", "1921"),
        ("Research Fellowship Programme (RFP)", None, "1922", "1922"),
    ]


def test_long_entries_with_a_date_or_number_are_awards() -> None:
    reason = "for work on the invariants of binary forms and their applications to the arithmetic of number fields " * 2
    text = f"""
1932 || Memorial Prize. University of Leipzig, {reason}

1921 || Fellowship of the Academy, {reason}
"""
    assert [(title, start) for title, _, start, _ in awards_of(text)] == [
        ("Memorial Prize", "1932"),
        ("Fellowship of the Academy", "1921"),
    ]


def test_sub_headings_that_name_one_award_each_are_the_titles() -> None:
    text = """
# Best Paper Award
Mathematical Society | 1918

# Dissertation Award
University of Erlangen | 1907

# Best Lecture Prize
University of Göttingen | 1919
"""
    assert awards_of(text) == [
        ("Best Paper Award", "Mathematical Society", "1918", "1918"),
        ("Dissertation Award", "University of Erlangen", "1907", "1907"),
        ("Best Lecture Prize", "University of Göttingen", "1919", "1919"),
    ]


def test_read_awards_keeps_an_award_without_date_in_a_dated_list() -> None:
    text = """
Teaching Award, University of Göttingen, 1922

Finalist, 1923 Ackermann Prize for the paper “Ideal theory in ring domains and what follows”

Memorial Prize, University of Leipzig, 1932
"""
    assert [title for title, *_ in awards_of(text)][::2] == ["Teaching Award", "Memorial Prize"]
    assert len(awards_of(text)) == 3


def test_read_awards_keeps_lists_and_places_within_the_title() -> None:
    text = """
1932 || Fellowship in Algebra, Geometry, and Number Theory, Universität Leipzig

1930 || Nominee, Ackermann–Teubner Award

1929 || Medal of Honour, 2nd place, Universität Göttingen

1928 || Prize (for the best talk of a young person), Universität Bologna

1927 || Best Paper Award for our paper "Ideals"
"""
    assert awards_of(text) == [
        ("Fellowship in Algebra, Geometry, and Number Theory", "Universität Leipzig", "1932", "1932"),
        ("Nominee, Ackermann–Teubner Award", None, "1930", "1930"),
        ("Medal of Honour, 2nd place", "Universität Göttingen", "1929", "1929"),
        ("Prize (for the best talk of a young person)", "Universität Bologna", "1928", "1928"),
        ("Best Paper Award", None, "1927", "1927"),
    ]


def test_read_awards_keeps_dashes_that_set_no_giver_apart() -> None:
    text = """
1932 || Bourse Cauchy – Persévérance

1930 || Bourse Cauchy – Étude

1928 || Concours Fermat – Premier rang
"""
    assert awards_of(text) == [
        ("Bourse Cauchy – Persévérance", None, "1932", "1932"),
        ("Bourse Cauchy – Étude", None, "1930", "1930"),
        ("Concours Fermat – Premier rang", None, "1928", "1928"),
    ]


def test_read_awards_reads_forms() -> None:
    text = """
Type: Travel Award
Funding Agency: Universität Göttingen
Total amount: 500 M
Date: April 1925
Title: Theory of ideals
Funding Agency: Rockefeller Foundation
Role Status: Awardee
Coverage Period: 1927–1929
"""
    assert awards_of(text) == [
        ("Travel Award", "Universität Göttingen", "1925-04", "1925-04"),
        ("Theory of ideals", "Rockefeller Foundation", "1927", "1929"),
    ]


def test_giver_above_the_award_in_a_list_of_such() -> None:
    text = """
        1921 || Göttingen Algebra Days
        Best paper award

        1919 || 24:Rings Leipzig
        Runner-up prize

        1915 || Universität Erlangen
        Best doctoral thesis of the faculty
    """

    assert awards_of(text) == [
        ("Best paper award", "Göttingen Algebra Days", "1921", "1921"),
        ("Runner-up prize", "24:Rings Leipzig", "1919", "1919"),
        ("Best doctoral thesis of the faculty", "Universität Erlangen", "1915", "1915"),
    ]


def test_one_institution_above_its_award() -> None:
    text = """
        Ministry of Research and University | 1922 - 1925
        Full Doctoral Fellowship
    """

    assert awards_of(text) == [("Full Doctoral Fellowship", "Ministry of Research and University", "1922", "1925")]


@pytest.mark.parametrize("label", ["Funding", "Funded by", "Financement", "Financiación", "Gefördert durch"])
def test_role_above_the_title_of_a_grant_and_who_gives_it_below(label: str) -> None:
    text = f"""
        1925 – 1926 || Principal Investigator (PI)
        Decomposition of ideals in isotropic rings.
        {label}: Rockefeller Program for Young Doctors (1925/00861/001).
        Budget: 10,000 €.
    """

    expected = ("Decomposition of ideals in isotropic rings", "Rockefeller Program for Young Doctors", "1925", "1926")
    assert awards_of(text, "grants") == [expected]


@pytest.mark.parametrize(
    ("line", "award"),
    [
        (
            "Rockefeller Trust Fellowship, Iterative Methods for Rings, University of Maryland, 1932",
            ("Rockefeller Trust Fellowship, Iterative Methods for Rings", "University of Maryland"),
        ),
        (
            "Top Performer, Senior Exam in Algebra and Chains, DMV, 1932",
            ("Top Performer, Senior Exam in Algebra and Chains", "DMV"),
        ),
        (
            "Bourse PGSM, Bourse de master, Fondation mathématique de Paris, 1932",
            ("Bourse PGSM, Bourse de master", "Fondation mathématique de Paris"),
        ),
        (
            "Beca de doctorado, Agencia Nacional de Álgebra, Uruguay, 1932",
            ("Beca de doctorado", "Agencia Nacional de Álgebra"),
        ),
        ("Honors Scholarship, Collegio Carlo Magno, Turin, 1932", ("Honors Scholarship", "Collegio Carlo Magno")),
        ("Beca de grado en Colombia. Otorgada por Montañas, 1932", ("Beca de grado en Colombia", "Montañas")),
        ("Bourse de mérite, décernée par l’État de Genève, 1932", ("Bourse de mérite", "État de Genève")),
        ("Premio di algebra conferito dalla Accademia, 1932", ("Premio di algebra", "Accademia")),
        ("NSF (ALG) R01 Grant, 1932", ("NSF (ALG) R01 Grant", None)),
        ("Master’s Scholarship (R$ 14,000.00), 1932", ("Master’s Scholarship", None)),
    ],
)
def test_what_an_award_is_for_and_who_gives_it(line: str, award: tuple[str, str | None]) -> None:
    assert awards_of(line) == [(*award, "1932", "1932")]
