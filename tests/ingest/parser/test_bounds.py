"""Lines and entries longer than any real one: what is searched, what is kept, what is said."""

from datetime import date

import pytest

from ingest.parser import parse_bytes
from ingest.parser.bounds import LONGEST_ENTRY, LONGEST_LINE, MOST_LINES, bound_entries, bound_line
from ingest.parser.document import Entry, Line, Run, Section
from ingest.parser.problems import Problem


def section_of(*entries: Entry) -> Section:
    lines = tuple(line for entry in entries for line in entry.lines)
    return Section("Talks", "talks", lines, lines, entries=entries)


def lines_of(count: int, text: str) -> tuple[Line, ...]:
    return tuple(Line(number, text) for number in range(1, count + 1))


def test_line_within_bounds_is_searched_whole():
    line = Line(1, "x" * LONGEST_LINE)
    assert bound_line(line) is line


def test_longer_line_is_searched_as_far_as_the_bound():
    line = Line(1, "x" * LONGEST_LINE + "y", runs=(Run(0, 4, bold=True), Run(LONGEST_LINE, LONGEST_LINE + 1)))
    assert bound_line(line) == Line(1, "x" * LONGEST_LINE, runs=(Run(0, 4, bold=True),))


def test_longer_line_stays_in_the_text_and_is_a_problem():
    text = "Emmy Noether\n\nTalks\n" + "Rings and fields. " * 300
    cv = parse_bytes(text.encode(), "noether.txt", date(2026, 1, 1))
    message = f"The line has {len('Rings and fields. ' * 300) - 1:,} characters; only the first 3,000 were searched"
    assert cv.text == text.strip()
    assert Problem("line-too-long", (4, 4), f"{message} for records.") in cv.problems


def test_entries_within_bounds_stay():
    section = section_of(Entry(lines_of(MOST_LINES, "Rings"), "1."))
    assert bound_entries(section) is section


@pytest.mark.parametrize(
    ("lines", "sizes"),
    [
        (lines_of(MOST_LINES + 1, "Rings"), [MOST_LINES, 1]),
        (lines_of(5, "x" * (LONGEST_ENTRY // 2)), [2, 2, 1]),
        (lines_of(1, "x" * (LONGEST_ENTRY + 1)), [1]),
    ],
    ids=["lines", "characters", "one line"],
)
def test_longer_entries_are_cut_between_lines(lines: tuple[Line, ...], sizes: list[int]):
    parts = bound_entries(section_of(Entry(lines, "1.", ("1921",), "1907"))).entries
    assert [len(part.lines) for part in parts] == sizes
    assert tuple(line for part in parts for line in part.lines) == lines
    assert {(part.marker, part.labels, part.gutter) for part in parts[:1]} == {("1.", ("1921",), "1907")}
    assert all(part.marker == part.gutter == "" and part.labels == ("1921",) for part in parts[1:])
