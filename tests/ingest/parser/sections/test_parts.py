"""Sections below a heading with nothing of its own, and posts that look like headings."""

from ingest.parser.document import Line, Run
from ingest.parser.sections.splitting import split_sections


def found_in(lines):
    return [(section.heading, section.kind) for section in split_sections(tuple(lines)) if section.heading]


def heading(number, text, size=1.1, gap=1.0):
    return Line(number, text, gap=gap, size=size, runs=(Run(0, len(text), bold=True),))


def person():
    return [
        Line(1, "Emmy Noether"),
        heading(2, "Education"),
        Line(3, "Ph.D. in Mathematics, University of Erlangen, 1907"),
        heading(4, "Languages"),
        Line(5, "German, English"),
    ]


def test_split_sections_takes_papers_below_presentations_for_talks():
    lines = [
        *person(),
        heading(6, "Presentations"),
        heading(7, "Invited Papers", size=1.0),
        Line(8, "Jahrestagung der DMV, Jena, September 1921. Ideal theory in ring domains."),
        heading(9, "Contributed Papers", size=1.0),
        Line(10, "International Congress, Bologna, September 1928. Hypercomplex quantities."),
        heading(11, "Honors"),
        Line(12, "Ackermann-Teubner Memorial Award, 1932"),
    ]

    assert found_in(lines)[2:] == [
        ("Presentations", "talks"),
        ("Invited Papers", "talks"),
        ("Contributed Papers", "talks"),
        ("Honors", "awards"),
    ]


def test_split_sections_gives_a_part_the_kind_of_the_heading_right_above():
    lines = [
        *person(),
        heading(6, "Teaching Experience"),
        heading(7, "Current Courses", gap=0.4),
        Line(8, "• Algebra, 1922"),
        heading(9, "Honors"),
        Line(10, "Ackermann-Teubner Memorial Award, 1932"),
    ]

    assert found_in(lines)[2:] == [
        ("Teaching Experience", "teaching"),
        ("Current Courses", "teaching"),
        ("Honors", "awards"),
    ]


def test_split_sections_takes_no_dated_post_for_a_heading():
    lines = [
        *person(),
        heading(6, "Research positions"),
        heading(7, "Privatdozentin\t1919 – 1922", size=1.0),
        Line(8, "University of Göttingen"),
        heading(9, "PhD Student\t1903 – 1907", size=1.0),
        Line(10, "University of Erlangen"),
    ]

    assert found_in(lines)[2:] == [("Research positions", "positions")]
