"""Bullets below references that say what was done, not where it appeared."""

from ingest.parser.citations.name_pieces import Known
from ingest.parser.citations.notes import without_notes
from ingest.parser.document import Entry, Line

KNOWN = Known(owner=frozenset({"noether"}), given=frozenset({"emmy"}))


def spans(*entries: Entry) -> list[tuple[int, int]]:
    return [entry.span for entry in without_notes(entries, KNOWN)]


def test_notes_are_left_out_and_references_below_them_found():
    assert spans(
        Entry((Line(1, "Theory of ideals in ring domains, Mathematische Annalen, 1921"),)),
        Entry((Line(2, "Brought the divisors of rings under one roof."),), marker="•"),
        Entry(
            (
                Line(3, "Found what primes are to them."),
                Line(4, "Invariants of forms of many variables, Göttinger Nachrichten, 1918", gap=0.7),
            ),
            marker="•",
        ),
        Entry((Line(5, "Opened the way to conservation laws."),), marker="•"),
    ) == [(1, 1), (4, 4)]


def test_notes_that_name_co_authors_stay():
    assert spans(
        Entry(
            (
                Line(1, "Theory of ideals in ring domains, Mathematische Annalen"),
                Line(2, "• Written with Emil Artin"),
                Line(3, "• Brought the divisors of rings under one roof"),
            ),
            gutter="1921",
        ),
    ) == [(1, 2)]


def test_papers_under_years_are_no_notes():
    papers = (
        Entry((Line(1, "1921"),)),
        Entry((Line(2, "Theory of ideals in ring domains"),), marker="•"),
        Entry((Line(3, "Ideals and their divisors in rings"),), marker="•"),
    )

    assert spans(*papers) == [(1, 1), (2, 2), (3, 3)]
