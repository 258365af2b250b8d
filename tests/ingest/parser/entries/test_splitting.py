"""Entries: where the items of a section begin."""

import pytest

from ingest.parser.document import Section
from ingest.parser.entries.splitting import split_entries
from ingest.parser.reading.text import read_text


def entries_of(text, kind="other"):
    lines = read_text(text.encode()).lines
    return split_entries(Section("Heading", kind, lines, lines)).entries


def texts(text, kind="other"):
    return [entry.text for entry in entries_of(text, kind)]


def test_split_entries_of_an_empty_section_is_empty():
    assert entries_of("") == ()


def test_split_entries_by_numbers_takes_the_mark_off():
    found = entries_of(
        "[1] E. Noether. Idealtheorie in Ringbereichen.\nMath. Ann. 83, 1921.\n"
        "[2] E. Noether. Abstrakter Aufbau der Idealtheorie.\nMath. Ann. 96, 1927.\n",
        "publications",
    )

    assert [(entry.marker, entry.text) for entry in found] == [
        ("[1]", "E. Noether. Idealtheorie in Ringbereichen. Math. Ann. 83, 1921."),
        ("[2]", "E. Noether. Abstrakter Aufbau der Idealtheorie. Math. Ann. 96, 1927."),
    ]


def test_split_entries_by_numbers_without_a_stop_when_they_count():
    found = entries_of(
        "1 On computable numbers, Proc. LMS, 1936\n2 Systems of logic based on ordinals, 1939\n3 Intelligence, 1950\n",
        "publications",
    )

    assert [entry.marker for entry in found] == ["1", "2", "3"]


def test_split_entries_by_bullets_keeps_the_following_lines():
    assert texts(
        "• Reviewer for the\nMathematische Annalen\n• Organizer of the seminar\nin Göttingen\n", "service"
    ) == [
        "Reviewer for the Mathematische Annalen",
        "Organizer of the seminar in Göttingen",
    ]


def test_split_entries_keeps_sub_bullets_inside():
    found = texts(
        "- Reader, Manchester, 1948–1954\n    • wrote the manual\n    • played chess on paper\n"
        "- Fellow, Cambridge, 1935–1938\n    • worked on logic\n",
        "positions",
    )

    assert found == [
        "Reader, Manchester, 1948–1954 • wrote the manual • played chess on paper",
        "Fellow, Cambridge, 1935–1938 • worked on logic",
    ]


def test_split_entries_puts_the_left_column_into_the_gutter():
    found = entries_of(
        "1948–1954\tReader, University of Manchester\nComputing laboratory\n1935–1938\tFellow, King's College\n",
        "positions",
    )

    assert [(entry.gutter, entry.text) for entry in found] == [
        ("1948–1954", "Reader, University of Manchester Computing laboratory"),
        ("1935–1938", "Fellow, King's College"),
    ]


def test_split_entries_joins_a_label_spread_over_two_lines():
    found = entries_of(
        "1948 – 1954\tReader, University of Manchester\nSep. – Dec.\tVisitor, Bell\n1943\t• encryption\n"
        "1935 – 1938\tFellow, King's College\n",
        "positions",
    )

    assert [entry.gutter for entry in found] == ["1948 – 1954", "Sep. – Dec. 1943", "1935 – 1938"]


def test_split_entries_by_blank_lines():
    found = texts(
        "Bryn Mawr College\nVisiting professor\n1933–1935\n\nUniversity of Göttingen\nProfessor\n1922–1933\n",
        "positions",
    )

    assert found == [
        "Bryn Mawr College Visiting professor 1933–1935",
        "University of Göttingen Professor 1922–1933",
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_split_entries_finds_dates_below_titles(gap):
    rows = ["Smith's Prize", "1936", "Order of the British Empire", "1946", "Fellow of the Royal Society", "1951"]

    assert texts(gap.join(rows), "awards") == [
        "Smith's Prize 1936",
        "Order of the British Empire 1946",
        "Fellow of the Royal Society 1951",
    ]


def test_split_entries_pairs_a_block_of_dates_with_the_block_beside_it():
    found = entries_of(
        "1951\n1946\n1936\n\nFellow of the Royal Society\nOrder of the Empire\nSmith's Prize\n", "awards"
    )

    assert [(entry.gutter, entry.text) for entry in found] == [
        ("1951", "Fellow of the Royal Society"),
        ("1946", "Order of the Empire"),
        ("1936", "Smith's Prize"),
    ]


def test_split_entries_takes_sub_headings_for_labels():
    found = entries_of(
        "Books\n\n1. Grundlagen der Geometrie. Teubner, 1899.\n2. Methoden der Physik. Springer, 1924.\n\n"
        "Journal articles\n\n3. Mathematische Probleme. Göttinger Nachrichten, 1900.\n",
        "publications",
    )

    assert [(entry.labels, entry.marker) for entry in found] == [
        (("Books",), "1."),
        (("Books",), "2."),
        (("Journal articles",), "3."),
    ]


def test_split_entries_takes_years_above_several_entries_for_labels():
    found = entries_of(
        "1932\n- Zürich, congress\n- Frankfurt, colloquium\n- Halle, seminar\n1928\n- Bologna, congress\n- Moscow\n",
        "talks",
    )

    assert [(entry.labels, entry.text) for entry in found] == [
        (("1932",), "Zürich, congress"),
        (("1932",), "Frankfurt, colloquium"),
        (("1932",), "Halle, seminar"),
        (("1928",), "Bologna, congress"),
        (("1928",), "Moscow"),
    ]


def test_split_entries_takes_a_title_above_several_occasions_for_a_label():
    found = entries_of(
        "Hyperkomplexe Systeme\n\n- Zürich, 1932\n- Halle, 1930\n\nIdealtheorie\n\n- Jena, 1921\n- Leipzig, 1922\n",
        "talks",
    )

    assert [(entry.labels, entry.text) for entry in found] == [
        (("Hyperkomplexe Systeme",), "Zürich, 1932"),
        (("Hyperkomplexe Systeme",), "Halle, 1930"),
        (("Idealtheorie",), "Jena, 1921"),
        (("Idealtheorie",), "Leipzig, 1922"),
    ]


def test_split_entries_of_education_goes_by_institutions():
    found = texts(
        "Princeton University\n\nPh.D. in Mathematics, 1938\n\nAdvisor: Alonzo Church\n\n"
        "University of Cambridge\n\nB.A. in Mathematics, 1934\n",
        "education",
    )

    assert found == [
        "Princeton University Ph.D. in Mathematics, 1938 Advisor: Alonzo Church",
        "University of Cambridge B.A. in Mathematics, 1934",
    ]


def test_split_entries_leaves_one_line_each_where_nothing_else_tells():
    rows = ["Zürich, congress, 1932", "Bologna, congress, 1928", "Paris, congress, 1900"]

    assert texts("\n".join(rows), "talks") == rows


def test_split_entries_drops_rules_under_headings():
    assert texts("--------\nReviewer for the Annalen\nMember of the academy\n", "service") == [
        "Reviewer for the Annalen",
        "Member of the academy",
    ]


def test_split_entries_leaves_one_degree_whole():
    rows = ["Ph.D. in Mathematics", "University of Erlangen", "Advisor: Paul Gordan", "summa cum laude", "1907"]

    assert texts("\n".join(rows), "education") == [" ".join(rows)]
