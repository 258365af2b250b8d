"""Talks: title, event, place and date in many orders."""

from __future__ import annotations

import pytest

from ingest.parser.records.talks import read_talks
from tests.ingest.parser.records.lists import CONTEXT, a_section

Row = tuple[str | None, str | None, str | None, str | None]

ICM = ("Hypercomplex quantities", "International Congress of Mathematicians", "Bologna, Italy", "1928-09")
DMV = ("Ideal theory in ring domains", "DMV Jahrestagung", "Jena, Germany", "1921-09")
GOE = ("Invariant variation problems", "Mathematical Society", "Göttingen", "1918-07")


def talks_of(text: str, heading: str = "Talks") -> list[Row]:
    talks, _ = read_talks((a_section("talks", text, heading),), CONTEXT)
    return [(talk.title, talk.event, talk.location, talk.date) for talk in talks]


def kinds_of(text: str, heading: str = "Talks") -> list[str | None]:
    talks, _ = read_talks((a_section("talks", text, heading),), CONTEXT)
    return [talk.kind for talk in talks]


LISTS = {
    "title, event, place and date in sentences": """
Hypercomplex quantities. International Congress of Mathematicians, Bologna, Italy, September 1928.

Ideal theory in ring domains. DMV Jahrestagung, Jena, Germany, September 1921.

Invariant variation problems. Mathematical Society, Göttingen, July 1918.
""",
    "quoted title first": """
• “Hypercomplex quantities,” International Congress of Mathematicians, Bologna, Italy, September 1928.

• “Ideal theory in ring domains”, DMV Jahrestagung, Jena, Germany, September 1921.

• “Invariant variation problems”, Mathematical Society, Göttingen, July 1918.
""",
    "quoted title last": """
• International Congress of Mathematicians, Bologna, Italy, September 1928. “Hypercomplex quantities”

• DMV Jahrestagung, Jena, Germany, September 1921. “Ideal theory in ring domains”

• Mathematical Society, Göttingen, July 1918. “Invariant variation problems”
""",
    "event first, then the title behind the date": """
• International Congress of Mathematicians, Bologna, Italy, September 1928. Hypercomplex quantities

• DMV Jahrestagung, Jena, Germany, September 1921. Ideal theory in ring domains

• Mathematical Society, Göttingen, July 1918. Invariant variation problems
""",
    "date in the left-hand column": """
Sep. 1928 || Hypercomplex quantities, International Congress of Mathematicians, Bologna, Italy

Sep. 1921 || Ideal theory in ring domains, DMV Jahrestagung, Jena, Germany

July 1918 || Invariant variation problems, Mathematical Society, Göttingen
""",
    "date at the right edge of the title": """
1. Hypercomplex quantities | September 1928
International Congress of Mathematicians, Bologna, Italy

2. Ideal theory in ring domains | September 1921
DMV Jahrestagung, Jena, Germany

3. Invariant variation problems | July 1918
Mathematical Society, Göttingen
""",
    "title in italics": """
• _Hypercomplex quantities_. International Congress of Mathematicians (Bologna, Italy, September 1928)

• _Ideal theory in ring domains_. DMV Jahrestagung (Jena, Germany, September 1921)

• _Invariant variation problems_. Mathematical Society (Göttingen, July 1918)
""",
    "event in bold": """
• **International Congress of Mathematicians**, Bologna, Italy, September 1928 – Hypercomplex quantities

• **DMV Jahrestagung**, Jena, Germany, September 1921 – Ideal theory in ring domains

• **Mathematical Society**, Göttingen, July 1918 – Invariant variation problems
""",
    "event in brackets behind the title": """
• Hypercomplex quantities (International Congress of Mathematicians, Bologna, Italy, September 1928)

• Ideal theory in ring domains (DMV Jahrestagung, Jena, Germany, September 1921)

• Invariant variation problems (Mathematical Society, Göttingen, July 1918)
""",
    "speakers in front": """
• Noether, E., & Artin, E. (1928, September). _Hypercomplex quantities_. Paper presented at the International Congress
of Mathematicians, Bologna, Italy.

• Noether, E. (1921, September). _Ideal theory in ring domains_. Poster at the DMV Jahrestagung, Jena, Germany.

• Hilbert, D., & Noether, E. (1918, July). _Invariant variation problems_. Mathematical Society, Göttingen.
""",
}


@pytest.mark.parametrize("name", LISTS)
def test_read_talks_finds_the_order_of_the_list(name: str) -> None:
    assert talks_of(LISTS[name]) == [ICM, DMV, GOE]


def test_read_talks_repeats_a_title_for_each_occasion_below_it() -> None:
    text = """
1. Ideal theory in ring domains
• DMV Jahrestagung, 1921
• Universität Hamburg, 1922

2. Invariant variation problems. Mathematical Society, 1918.
"""
    assert talks_of(text) == [
        ("Ideal theory in ring domains", "DMV Jahrestagung", None, "1921"),
        ("Ideal theory in ring domains", "Universität Hamburg", None, "1922"),
        ("Invariant variation problems", "Mathematical Society", None, "1918"),
    ]


def test_read_talks_repeats_a_title_for_occasions_in_one_line() -> None:
    text = """
• Invariant variation problems. Mathematical Society, Göttingen, 1918; University of Erlangen, 1919.

• Ideal theory in ring domains. DMV Jahrestagung, Jena, 1921; ETH Zurich, 1923.
"""
    assert talks_of(text) == [
        ("Invariant variation problems", "Mathematical Society", "Göttingen", "1918"),
        ("Invariant variation problems", "University of Erlangen", None, "1919"),
        ("Ideal theory in ring domains", "DMV Jahrestagung", "Jena", "1921"),
        ("Ideal theory in ring domains", "ETH Zurich", None, "1923"),
    ]


def test_read_talks_leaves_the_title_empty_where_only_events_stand() -> None:
    text = """
1934 || Princeton University, NJ, USA

1933 || Algebra Seminar, Bryn Mawr College

1930 || Seminar, Universität Frankfurt (× 2)
"""
    assert talks_of(text) == [
        (None, "Princeton University", "NJ, USA", "1934"),
        (None, "Algebra Seminar, Bryn Mawr College", None, "1933"),
        (None, "Seminar, Universität Frankfurt", None, "1930"),
        (None, "Seminar, Universität Frankfurt", None, "1930"),
    ]


def test_read_talks_carries_the_year_on_to_marked_rows() -> None:
    text = """
1921 Seminar: “Ideal theory”, Universität Göttingen.
• Seminar: “Differential invariants”, Universität Halle.

1918 Seminar: “Variation problems”, Universität Göttingen.
• Seminar: “Finite groups”, Universität Erlangen.
"""
    assert [(title, date) for title, _, _, date in talks_of(text)] == [
        ("Ideal theory", "1921"),
        ("Differential invariants", "1921"),
        ("Variation problems", "1918"),
        ("Finite groups", "1918"),
    ]


@pytest.mark.parametrize(
    ("text", "heading", "kinds"),
    [
        ("• ICM, Zurich, 1932 (plenary lecture)\n\n• DMV, Jena, 1921, poster", "Talks", ["keynote", "poster"]),
        ("• ICM, Zurich, 1932\n\n• DMV, Jena, 1921", "Invited talks", ["invited", "invited"]),
        ("• ICM, Zurich, 1932\n\n• DMV, Jena, 1921", "Exposés", [None, None]),
        ("# Poster presentations\n\n• ICM, Zurich, 1932\n\n• DMV, Jena, 1921", "Talks", ["poster", "poster"]),
    ],
)
def test_read_talks_names_the_kind_that_is_said(text: str, heading: str, kinds: list[str | None]) -> None:
    assert kinds_of(text, heading) == kinds


def test_read_talks_gives_the_lines_of_each_talk() -> None:
    talks, problems = read_talks((a_section("talks", LISTS["date at the right edge of the title"]),), CONTEXT)
    assert ([talk.lines for talk in talks], problems) == ([(2, 3), (5, 6), (8, 9)], ())


def test_read_talks_passes_other_sections_over() -> None:
    assert read_talks((a_section("teaching", LISTS["quoted title first"]),), CONTEXT) == ((), ())


def test_read_talks_cuts_lists_of_occasions_in_one_line() -> None:
    text = """
1932: University of Oslo, ICM (Zurich), Algebra Seminar, University of Leipzig, DMV Jahrestagung

1928: University of Bologna, Moscow State University, ETH Zurich
"""
    assert [(event, date) for _, event, _, date in talks_of(text)] == [
        ("University of Oslo", "1932"),
        ("ICM", "1932"),
        ("Algebra Seminar, University of Leipzig", "1932"),
        ("DMV Jahrestagung", "1932"),
        ("University of Bologna", "1928"),
        ("Moscow State University", "1928"),
        ("ETH Zurich", "1928"),
    ]


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("Exposé invité au Congrès des mathématiciens, Zurich, 1932", (None, "Congrès des mathématiciens", "Zurich")),
        ("Vortrag auf der Jahrestagung der DMV, Jena, 1921", (None, "Jahrestagung der DMV", "Jena")),
        (
            "Emmy Noether, and David Hilbert. “Ideal theory in rings.” DMV Jahrestagung, Jena, 1921",
            ("Ideal theory in rings", "DMV Jahrestagung", "Jena"),
        ),
        (
            "Talk entitled “Ideal theory in rings” at the DMV Jahrestagung, Jena, 1921",
            (
                "Ideal theory in rings",
                "DMV Jahrestagung",
                "Jena",
            ),
        ),
        (
            "Ideal theory in rings (mit D. Hilbert), DMV Jahrestagung, Jena, 1921",
            ("Ideal theory in rings", "DMV Jahrestagung", "Jena"),
        ),
        (
            "“Ideal theory in rings.” Jena, Germany, DMV Jahrestagung, 1921",
            ("Ideal theory in rings", "DMV Jahrestagung", "Jena, Germany"),
        ),
    ],
)
def test_read_talks_takes_leads_and_company_off(text: str, talk: tuple[str | None, str, str]) -> None:
    assert [row[:3] for row in talks_of(text)] == [talk]


def test_titles_in_single_quotation_marks_end_where_these_close() -> None:
    text = """
• ‘Hypercomplex quantities, old and new’, International Congress of Mathematicians, Bologna, Italy, September 1928

• ‘Ideal theory in ring domains’ DMV Jahrestagung, Jena, Germany, September 1921

• ‘Invariant variation problems’, Mathematical Society, Göttingen, July 1918
"""
    assert talks_of(text) == [("Hypercomplex quantities, old and new", *ICM[1:]), DMV, GOE]


def test_speakers_written_out_between_title_and_event_divide_these() -> None:
    text = """
• Hypercomplex quantities, Emmy Noether, Emil Artin et Bartel van der Waerden, International Congress of Mathematicians,
Bologna, Italy, September 1928

• Ideal theory in ring domains, Emmy Noether et Max Deuring, DMV Jahrestagung, Jena, Germany, September 1921

• Invariant variation problems, Emmy Noether, Mathematical Society, Göttingen, July 1918
"""
    assert talks_of(text) == [ICM, DMV, GOE]


def test_a_date_at_the_right_edge_counts_before_a_year_in_a_name() -> None:
    text = """
Hypercomplex quantities
1924 International Congress of Mathematicians, Bologna | 1928

Ideal theory in ring domains
DMV Jahrestagung, Jena, Germany | 1921

Invariant variation problems
Mathematical Society, Göttingen | 1918
"""
    assert talks_of(text) == [
        ("Hypercomplex quantities", "1924 International Congress of Mathematicians", "Bologna", "1928"),
        ("Ideal theory in ring domains", "DMV Jahrestagung", "Jena, Germany", "1921"),
        ("Invariant variation problems", "Mathematical Society", "Göttingen", "1918"),
    ]


def test_a_title_in_quotation_marks_has_the_dated_rows_below_it() -> None:
    text = """
• “Ideal theory” (with E. Artin)
Jena, May 1921 (refereed)
Halle, June 1921 (refereed)

• “Invariant variation problems”
Göttingen, July 1918
"""
    assert talks_of(text) == [
        ("Ideal theory", "Jena", None, "1921-05"),
        ("Ideal theory", "Halle", None, "1921-06"),
        ("Invariant variation problems", "Göttingen", None, "1918-07"),
    ]


def test_rows_with_titles_of_their_own_are_no_occasions_of_the_row_above() -> None:
    text = """
Ideas of old
• “Ideal theory”, University of Jena, May 1921
• “Hypercomplex quantities”, University of Halle, June 1921
• “Invariant variation problems”, University of Göttingen, July 1918
"""
    assert talks_of(text) == [
        ("Ideal theory", "University of Jena", None, "1921-05"),
        ("Hypercomplex quantities", "University of Halle", None, "1921-06"),
        ("Invariant variation problems", "University of Göttingen", None, "1918-07"),
    ]


def test_a_numbered_entry_is_one_talk_and_its_event_goes_on_in_the_next_row() -> None:
    text = """
1. “Ideal theory in ring domains”, Friedrich Schiller
University, DMV Jahrestagung, September 1921.

2. “Invariant variation problems”, Mathematical Society, Göttingen, July 1918.

3. “Hypercomplex quantities”, ETH Zürich, July 1920.
"""
    assert talks_of(text) == [
        ("Ideal theory in ring domains", "Friedrich Schiller University, DMV Jahrestagung", None, "1921-09"),
        GOE,
        ("Hypercomplex quantities", "ETH Zürich", None, "1920-07"),
    ]


def test_what_was_done_at_an_event_is_no_part_of_its_name() -> None:
    text = """
• Discussant DMV Conference | 1921

• Invited colloquium at the University of Jena | 1922

• Research seminar presentation at ETH, https://example.org/talk | 1923
"""
    assert [event for _, event, _, _ in talks_of(text)] == ["DMV Conference", "University of Jena", "ETH"]


def test_one_occasion_with_its_place_and_title_is_not_cut_at_commas() -> None:
    text = """
• Mathematical Congress, Bologna, Italy (1928). On hypercomplex quantities.

• Mathematical Meeting, Jena, Germany (1921). On ideal theory.

• Colloquium 1918, Göttingen, Germany (1918). Differential invariants.
"""
    assert [(title, date) for title, _, _, date in talks_of(text)] == [
        ("On hypercomplex quantities", "1928"),
        ("On ideal theory", "1921"),
        ("Differential invariants", "1918"),
    ]


def test_each_row_below_a_year_is_a_talk_where_places_stand_apart() -> None:
    text = """
1921 || Mathematical Seminar, University of Jena | Jena, Germany
DMV Jahrestagung | Halle, Germany
Colloquium, University of Erlangen | Erlangen, Germany

1918 || Mathematical Society | Göttingen, Germany
"""
    assert talks_of(text) == [
        (None, "Mathematical Seminar, University of Jena", "Jena, Germany", "1921"),
        (None, "DMV Jahrestagung", "Halle, Germany", "1921"),
        (None, "Colloquium, University of Erlangen", "Erlangen, Germany", "1921"),
        (None, "Mathematical Society", "Göttingen, Germany", "1918"),
    ]


def test_read_talks_cuts_lines_of_events_with_years_in_brackets() -> None:
    text = """
ICM Conference (1932), DMV Conference (1921), Rings

Workshop (1922 & 1923); Invariants Conference (1918).
"""
    assert talks_of(text) == [
        (None, "ICM Conference", None, "1932"),
        (None, "DMV Conference", None, "1921"),
        (None, "Rings Workshop", None, "1922"),
        (None, "Rings Workshop", None, "1923"),
        (None, "Invariants Conference", None, "1918"),
    ]


def test_read_talks_cuts_hosts_below_a_year() -> None:
    text = """
1932 || University of Zürich, ICM, the Reichsbank, Bryn Mawr College, Algebra Meetings

1921 || University of Jena, DMV, Hamburg University, Norges Bank
* denotes talks of co-authors
"""
    assert [(event, date) for _, event, _, date in talks_of(text)] == [
        ("University of Zürich", "1932"),
        ("ICM", "1932"),
        ("the Reichsbank", "1932"),
        ("Bryn Mawr College", "1932"),
        ("Algebra Meetings", "1932"),
        ("University of Jena", "1921"),
        ("DMV", "1921"),
        ("Hamburg University", "1921"),
        ("Norges Bank", "1921"),
    ]


@pytest.mark.parametrize(("heading", "events"), [("Congresos", 3), ("Invited talks", 4)])
def test_read_talks_leaves_out_what_was_attended(heading: str, events: int) -> None:
    titled = """
“Hypercomplex quantities”, International Congress of Mathematicians, Bologna, 1928

“Ideal theory in ring domains”, DMV Jahrestagung, Jena, 1921

“Invariant variation problems”, Mathematical Society, Göttingen, 1918
"""
    sections = (
        a_section("talks", titled, "Presentaciones"),
        a_section("talks", "1932 || International Congress of Mathematicians, Zürich", heading),
    )
    talks, _ = read_talks(sections, CONTEXT)
    assert len(talks) == events


def test_read_talks_drops_a_speaker_before_the_year_in_brackets() -> None:
    text = """
Hasse, HE (1931). Ideal theory in ring domains. 5th Annual Congress of the Algebra Society, Vancouver, BC. April.

Hasse, HE and M Deuring (1930). Class field theory. 4th Annual Congress of the Algebra Society, Denver, CO. May.
"""
    assert talks_of(text) == [
        ("Ideal theory in ring domains", "5th Annual Congress of the Algebra Society", "Vancouver, BC", "1931-04"),
        ("Class field theory", "4th Annual Congress of the Algebra Society", "Denver, CO", "1930-05"),
    ]


def test_read_talks_drops_one_speaker_with_others() -> None:
    text = """
Hasse, H. et al. Ideal theory in ring domains: a survey. Algebra Congress, Jena, 1931.

Deuring, M. et al. Class fields: an introduction to them. Algebra Congress, Jena, 1930.
"""
    assert talks_of(text) == [
        ("Ideal theory in ring domains: a survey", "Algebra Congress", "Jena", "1931"),
        ("Class fields: an introduction to them", "Algebra Congress", "Jena", "1930"),
    ]


def test_read_talks_leaves_out_what_introduces_the_list() -> None:
    text = """
Dr. Noether has delivered numerous lectures at symposia. Below is a sample of invited lectures.

• Annual Workshop on Algebra, Jena. August 10, 1919.

• Conference on Number Theory, Halle. September 17, 1920.

• Symposium of the Academy, Berlin. October 14, 1921.
"""
    assert [(title, event, date) for title, event, _, date in talks_of(text)] == [
        (None, "Annual Workshop on Algebra", "1919-08"),
        (None, "Conference on Number Theory", "1920-09"),
        (None, "Symposium of the Academy", "1921-10"),
    ]


def test_read_talks_cuts_names_behind_a_year_a_line() -> None:
    text = """
1924: University of Jena, “Ideals: Theory and Practice” workshop at the University of Halle, ETH

1923: University of Leipzig, University of Hamburg, Algebra Society Meeting, ETH

1922: University of Berlin, University of Vienna
"""
    assert [(event, date) for _, event, _, date in talks_of(text)] == [
        ("University of Jena", "1924"),
        ("“Ideals: Theory and Practice” workshop at the University of Halle", "1924"),
        ("ETH", "1924"),
        ("University of Leipzig", "1923"),
        ("University of Hamburg", "1923"),
        ("Algebra Society Meeting", "1923"),
        ("ETH", "1923"),
        ("University of Berlin", "1922"),
        ("University of Vienna", "1922"),
    ]


def test_read_talks_cuts_no_occasion_with_one_place_at_its_end() -> None:
    text = """
1920 || Ideals in rings, University of Jena, Department of Mathematics, Algebra Lecture Series, New York, NY

1920 || Class field theory, University of Halle, Department of Physics, Seminar Series, New York, NY

1921 || Topology of groups, University of Kiel, Department of Mathematics, Topology Seminar, Boston, MA
"""
    assert [(place, date) for _, _, place, date in talks_of(text)] == [
        ("New York, NY", "1920"),
        ("New York, NY", "1920"),
        ("Boston, MA", "1921"),
    ]
