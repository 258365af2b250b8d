"""Where the talks of a list begin."""

from __future__ import annotations

from ingest.parser.document import Entry, Line, Run
from ingest.parser.values.talks.openings import with_openings


def an_entry(*lines: Line, gutter: str = "") -> Entry:
    return Entry(lines, gutter=gutter)


def texts_of(entries: tuple[Entry, ...]) -> list[list[str]]:
    return [[line.text for line in entry.lines] for entry in entries]


def bold(number: int, text: str) -> Line:
    return Line(number, text, runs=(Run(0, len(text), bold=True),))


def test_with_openings_cuts_at_quotations() -> None:
    entries = (
        an_entry(
            Line(1, "Poster: “Ideals”, May 1921, Jena"),
            Line(2, "Presentation: “Rings”, June"),
        ),
        an_entry(
            Line(3, "1922, Halle"),
            Line(4, "Presentation: “Forms”, July 1923, Bonn"),
            Line(5, "Presentation: “Groups”, 1924, Kiel"),
        ),
    )
    assert texts_of(with_openings(entries)) == [
        ["Poster: “Ideals”, May 1921, Jena"],
        ["Presentation: “Rings”, June", "1922, Halle"],
        ["Presentation: “Forms”, July 1923, Bonn"],
        ["Presentation: “Groups”, 1924, Kiel"],
    ]


def test_with_openings_leaves_quotations_that_begin_a_line_by_chance() -> None:
    entries = tuple(
        an_entry(Line(2 * n, "DMV Jahrestagung, Jena, September 1921."), Line(2 * n + 1, "“Ideals of rings”"))
        for n in range(1, 5)
    )
    assert with_openings(entries) == entries


def test_with_openings_cuts_and_joins_at_blank_spaces() -> None:
    entries = (
        an_entry(Line(1, "Ideals. Jena,", gap=0.6), Line(2, "1921"), Line(4, "Rings. Halle, 1922", gap=0.6)),
        an_entry(Line(6, "Forms and invariants of", gap=0.6)),
        an_entry(Line(7, "groups. Bonn, 1923")),
        an_entry(Line(9, "Fields. Kiel, 1924", gap=0.6)),
    )
    assert texts_of(with_openings(entries)) == [
        ["Ideals. Jena,", "1921"],
        ["Rings. Halle, 1922"],
        ["Forms and invariants of", "groups. Bonn, 1923"],
        ["Fields. Kiel, 1924"],
    ]


def test_with_openings_cuts_at_bold_beginnings() -> None:
    entries = (
        an_entry(bold(1, "University of Jena\tMay 1921")),
        an_entry(Line(2, "Talk on ideals"), bold(3, "University of Halle\tMay 1922")),
        an_entry(Line(4, "Talk on rings"), bold(5, "University of Bonn\tMay 1923")),
        an_entry(Line(6, "Talk on forms"), bold(7, "University of Kiel"), bold(8, "May 1924")),
        an_entry(Line(9, "Talk on groups")),
    )
    assert texts_of(with_openings(entries)) == [
        ["University of Jena\tMay 1921", "Talk on ideals"],
        ["University of Halle\tMay 1922", "Talk on rings"],
        ["University of Bonn\tMay 1923", "Talk on forms"],
        ["University of Kiel", "May 1924", "Talk on groups"],
    ]
