"""Which lines are headings, by their look and by what stands around them."""

import pytest

from ingest.parser.document import Line, Run
from ingest.parser.sections.splitting import split_sections


def found_in(lines):
    return [(section.heading, section.kind) for section in split_sections(tuple(lines)) if section.heading]


def styled(number, text, **look):
    bold = look.pop("bold", False)
    runs = (Run(0, len(text), bold=True),) if bold else ()
    return Line(number, text, runs=runs, **look)


def test_what_a_heading_says_behind_a_bar_is_no_part_of_its_look():
    lines = [
        styled(1, "Emmy Noether", size=1.4),
        styled(2, "EDUCATION", size=1.2, gap=1.0),
        styled(3, "Ph.D., Erlangen, 1907"),
        styled(4, "PUBLICATIONS", size=1.2, gap=1.0),
        styled(5, "Idealtheorie in Ringbereichen, 1921"),
        styled(6, "INVITED TALKS | congresses and seminars", size=1.2, gap=1.0),
        styled(7, "Congress of Mathematicians, Zürich, 1932"),
    ]

    assert found_in(lines)[-1] == ("INVITED TALKS | congresses and seminars", "talks")


def test_a_line_that_explains_a_mark_is_no_heading():
    lines = [
        styled(1, "PUBLICATIONS", bold=True, gap=1.0),
        styled(2, "Idealtheorie in Ringbereichen, 1921"),
        styled(3, "TALKS", bold=True, gap=1.0),
        styled(4, "† = Student supervision", gap=1.0),
        styled(5, "Congress of Mathematicians, Zürich, 1932"),
    ]

    assert found_in(lines) == [("PUBLICATIONS", "publications"), ("TALKS", "talks")]


def test_unknown_words_set_as_larger_headings_are_head_sections():
    lines = [
        styled(1, "Emmy Noether", size=3.0),
        *(
            styled(2 + n, text, size=1.4, gap=1.0, bold=True)
            for n, text in enumerate(["Contact", "Languages", "Skills"])
        ),
        styled(5, "Education", size=1.7, gap=1.0, bold=True),
        styled(6, "Ph.D., Erlangen, 1907"),
        styled(7, "Correspondence kept at Göttingen", size=1.7, gap=1.0, bold=True),
        styled(8, "Letters to Hasse, 1931"),
    ]

    assert found_in(lines)[-2:] == [("Education", "education"), ("Correspondence kept at Göttingen", "other")]


@pytest.mark.parametrize(
    ("ends", "sections"),
    [
        (("(poster)", "(talk by Hasse)"), [("Publications", "publications"), ("Conferences", "talks")]),
        (("Annalen 83", "Annalen 96"), [("Publications", "publications")]),
    ],
)
def test_conferences_below_publications_are_talks_where_their_lines_say_so(ends, sections):
    lines = [
        styled(1, "Education", bold=True, size=1.2, gap=1.0),
        styled(2, "Ph.D., Erlangen, 1907"),
        styled(3, "Publications", bold=True, size=1.2, gap=1.0),
        styled(4, "Journals", bold=True, gap=1.0),
        styled(5, "Noether (1921). Idealtheorie. Annalen 83"),
        styled(6, "Conferences", bold=True, gap=1.0),
        *(styled(7 + n, f"Noether (193{n}). Rings and ideals, Zürich {end}") for n, end in enumerate(ends)),
    ]

    assert found_in(lines)[1:] == sections


def test_sub_headings_larger_than_the_text_open_sections_though_no_space_is_above():
    lines = [
        styled(1, "Formation", size=1.3, gap=1.0),
        styled(2, "Ph.D., Erlangen, 1907"),
        styled(3, "Publications", size=1.3, gap=1.0),
        styled(4, "Idealtheorie, 1921"),
        styled(5, "Activités professionnelles", size=1.3, gap=1.0),
        styled(6, "Enseignements : théorie", size=1.1),
        styled(7, "Algèbre, 1924"),
        styled(8, "Visites scientifiques", size=1.1, gap=0.1),
        styled(9, "Moscou, 1928-1929"),
    ]

    assert found_in(lines)[2:] == [
        ("Activités professionnelles", "positions"),
        ("Enseignements : théorie", "teaching"),
        ("Visites scientifiques", "positions"),
    ]


def test_a_smaller_heading_of_a_side_bar_may_come_before_all_others():
    lines = [
        styled(1, "Emmy Noether", size=3.0),
        styled(2, "Languages", size=1.4, gap=1.0, bold=True),
        styled(3, "German, English"),
        *(
            styled(4 + 2 * n, text, size=1.7, gap=1.0, bold=True)
            for n, text in enumerate(["Education", "Publications", "Awards"])
        ),
        *(styled(5 + 2 * n, text) for n, text in enumerate(["Ph.D., 1907", "Idealtheorie, 1921", "Prize, 1932"])),
    ]
    lines.sort(key=lambda line: line.number)

    assert found_in(lines)[:2] == [("Languages", "languages"), ("Education", "education")]
