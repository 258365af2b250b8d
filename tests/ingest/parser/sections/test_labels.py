"""Entries below sub-headings of other kinds, read as what these say."""

from __future__ import annotations

from dataclasses import replace

from ingest.parser.document import Entry, Line, Section
from ingest.parser.sections.labels import apart_by_labels

Part = tuple[str, str, list[str], list[tuple[str, ...]], list[int]]


def a_section(heading: str, kind: str, rows: list[tuple[str, tuple[str, ...]]]) -> Section:
    """A section with one line for each entry and its sub-headings."""
    entries = tuple(Entry((Line(number, text),), "", labels) for number, (text, labels) in enumerate(rows, 2))
    body = tuple(line for entry in entries for line in entry.lines)
    return Section(heading, kind, (Line(1, heading), *body), body, 1.0, entries)


def parts_of(section: Section) -> list[Part]:
    return [
        (
            part.heading,
            part.kind,
            [entry.text for entry in part.entries],
            [entry.labels for entry in part.entries],
            [line.number for line in part.body],
        )
        for part in apart_by_labels(section)
    ]


def test_apart_by_labels_makes_sections_of_other_kinds() -> None:
    rows = [
        ("Reviewer, Mathematische Annalen", ("Reviewing",)),
        ("Interview on rings, Radio Göttingen", ("Media appearances",)),
        ("Mathematical Institute, council", ("Committees",)),
    ]
    assert parts_of(a_section("Service", "service", rows)) == [
        ("Service", "service", ["Reviewer, Mathematische Annalen"], [("Reviewing",)], [2]),
        ("Media appearances", "media", ["Interview on rings, Radio Göttingen"], [()], [3]),
        ("Service", "service", ["Mathematical Institute, council"], [("Committees",)], [4]),
    ]


def test_apart_by_labels_carries_the_second_kind_of_a_heading_on() -> None:
    rows = [
        ("Member of the DMV", ("Professional Memberships",)),
        ("Fortran", ("Programming Languages",)),
        ("Slide rule", ("Design",)),
    ]
    assert [
        (kind, texts) for _, kind, texts, _, _ in parts_of(a_section("Memberships and Skills", "service", rows))
    ] == [
        ("service", ["Member of the DMV"]),
        ("skills", ["Fortran", "Slide rule"]),
    ]


def test_apart_by_labels_leaves_sections_of_one_kind_whole() -> None:
    section = a_section("Service", "service", [("Reviewer, Crelle", ("Reviewing",)), ("Editor, Crelle", ())])
    assert apart_by_labels(section) == (section,)
    works = replace(section, kind="publications")
    assert apart_by_labels(works) == (works,)
