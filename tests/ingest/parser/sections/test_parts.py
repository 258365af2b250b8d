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


def test_split_sections_takes_papers_below_presentations_for_parts_of_it():
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


def test_split_sections_takes_siblings_of_the_first_part_for_parts():
    lines = [
        *person(),
        heading(6, "Publications"),
        heading(7, "Journals"),
        Line(8, "Idealtheorie in Ringbereichen. Mathematische Annalen, 1921."),
        heading(9, "Conferences"),
        Line(10, "Hyperkomplexe Systeme. International Congress, Zürich, 1932."),
        heading(11, "Workshops"),
        Line(12, "Ableitung der Elementarteilertheorie. Jena, 1921."),
        heading(13, "Teaching"),
        Line(14, "Algebra, 1924"),
    ]

    assert found_in(lines)[2:] == [("Publications", "publications"), ("Teaching", "teaching")]


def test_split_sections_takes_a_heading_for_what_its_first_part_is():
    lines = [
        *person(),
        heading(6, "Research"),
        heading(7, "Working Papers", size=1.0),
        Line(8, "Ideals and differential forms"),
        heading(9, "Works in Progress", size=1.0),
        Line(10, "Hypercomplex numbers"),
        heading(11, "Honors"),
        Line(12, "Ackermann-Teubner Memorial Award, 1932"),
    ]

    assert found_in(lines)[2:] == [("Research", "publications"), ("Honors", "awards")]


def test_split_sections_finds_plain_headings_of_parts_of_another_kind():
    lines = [
        *person(),
        heading(6, "Publications & Talks"),
        Line(7, "Articles", gap=0.6),
        Line(8, "Idealtheorie in Ringbereichen. Mathematische Annalen 83, pp. 24-66, 1921."),
        Line(9, "Conference presentations", gap=1.2),
        Line(10, "Hypercomplex systems, International Congress, Zürich, 1932"),
        heading(11, "Honors"),
        Line(12, "Ackermann-Teubner Memorial Award, 1932"),
    ]

    assert found_in(lines)[2:] == [
        ("Publications & Talks", "publications"),
        ("Conference presentations", "talks"),
        ("Honors", "awards"),
    ]


def test_split_sections_takes_one_post_or_prize_for_no_heading():
    lines = [
        *person(),
        heading(6, "Career"),
        Line(7, "Graduate Teaching Assistant", gap=1.0, runs=(Run(0, 27, bold=True),)),
        Line(8, "Erlangen, 1908"),
        Line(9, "Best Paper Award", gap=1.0, runs=(Run(0, 16, bold=True),)),
        Line(10, "Göttingen, 1919"),
        heading(11, "Teaching"),
        Line(12, "Algebra, 1924"),
    ]

    assert found_in(lines)[2:] == [("Career", "positions"), ("Teaching", "teaching")]


def test_split_sections_ends_a_list_of_languages_at_the_next_heading():
    lines = [
        Line(1, "Emmy Noether"),
        heading(2, "Education"),
        Line(3, "Ph.D. in Mathematics, University of Erlangen, 1907"),
        heading(4, "Skills"),
        heading(5, "Languages", size=1.0),
        Line(6, "German, English"),
        heading(7, "Reading of Proofs", size=1.0),
        Line(8, "Ideals, invariants"),
        heading(9, "Honors"),
        Line(10, "Ackermann-Teubner Memorial Award, 1932"),
    ]

    assert [heading for heading, _ in found_in(lines)] == [
        "Education",
        "Skills",
        "Languages",
        "Reading of Proofs",
        "Honors",
    ]
