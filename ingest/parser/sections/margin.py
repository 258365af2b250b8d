"""Headings in a margin beside the text: the rows that stand there together make up one heading each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.parser.document import Line
from ingest.parser.headings import read_heading
from ingest.parser.looks import is_upper, look_of
from ingest.parser.sections.candidates import Candidate, candidate_of_rows, is_open, is_plausible
from ingest.parser.sections.habits import GAP, MARGIN, Habits

TIGHT = 0.25  # blank space between the rows of one heading
LOOSE = 0.6
MOST_BETWEEN = 1  # lines of text between two rows of one heading, where they are set at other heights
MOST_ROWS = 6
ROW = re.compile(r"(?:& )?[^\W\d_][^\d:;•@]{0,34}:?$|\([^\d()]{2,30}\)$")
WORD = re.compile(r"(?:[^\W\d_a-zà-ÿ]{2,}[,/]?|&)(?= )")


def with_margin(lines: tuple[Line, ...], candidates: Sequence[Candidate], habits: Habits) -> tuple[Candidate, ...]:
    """The candidates, those of one heading in the margin joined, and those that run into the text parted from it."""
    joined = list(_headings(lines, habits))
    taken = {place for found in joined for place in range(found.start, found.start + found.rows)}
    kept = [c for c in candidates if taken.isdisjoint(range(c.start, c.start + c.rows))]
    return tuple(sorted((*kept, *joined), key=lambda c: c.start))


def _headings(lines: tuple[Line, ...], habits: Habits) -> Iterator[Candidate]:
    """The headings of the margin that need more than a look at one line."""
    place = 0
    while place < len(lines):
        first = _row(lines[place], habits)
        if first and is_plausible(lines[place].text[:first].rstrip(" ,&/-")):
            rows = _rows(lines, place, habits)
            last = rows[-1][0]
            if last > place or first < len(lines[place].text.partition("\t")[0]):
                cuts = dict(rows)
                found = candidate_of_rows(lines, place, [cuts.get(n, 0) for n in range(place, last + 1)])
                if is_plausible(found.text):
                    yield found
                    place = last
        place += 1


def _rows(lines: tuple[Line, ...], place: int, habits: Habits) -> list[tuple[int, int]]:
    """The places of the rows of the heading that begins there, each with the end of what stands in the margin."""
    rows = [(place, _row(lines[place], habits))]
    best = _joined(lines, rows)
    is_apart = best.gap > GAP
    kept = 1
    for number in range(place + 1, min(place + 2 * MOST_ROWS, len(lines))):
        line = lines[number]
        if line.page != lines[place].page or line.gap > LOOSE or line.level or len(rows) == MOST_ROWS:
            break
        end = _row(line, habits)
        if not end:
            if line.indent < habits.text_indent - MARGIN or number - rows[-1][0] > MOST_BETWEEN:
                break
            continue
        wider = _joined(lines, [*rows, (number, end)])
        is_known = wider.score >= max(best.score, 0.85)
        is_beside = number - rows[-1][0] > 1 and len(line.text) > end  # perhaps a label of its own
        if is_beside and not is_open(best) and not (is_known and is_apart and line.gap <= TIGHT):
            break
        rows.append((number, end))
        if (line.gap <= TIGHT and (is_apart or is_open(best))) or is_known:
            best, kept = wider, len(rows)
        elif line.gap > TIGHT and best.is_known:
            break
    return rows[:kept]


def _joined(lines: tuple[Line, ...], rows: Sequence[tuple[int, int]]) -> Candidate:
    cuts = dict(rows)
    return candidate_of_rows(lines, rows[0][0], [cuts.get(n, 0) for n in range(rows[0][0], rows[-1][0] + 1)])


def _row(line: Line, habits: Habits) -> int:
    """The end of what a line has in the margin, as far as it looks like a heading; 0 where it has nothing there."""
    if line.indent >= habits.text_indent - MARGIN:
        return 0
    end = len(line.text.partition("\t")[0].partition(" • ")[0])
    if habits.main.look.upper and not is_upper(line.text[:end]):
        end = _capitals_end(line.text)
    if not end or not ROW.match(line.text[:end]):
        return 0
    look = look_of(line.cut(0, end))
    alike = look._replace(size=habits.main.look.size) == habits.main.look and abs(look.size - habits.main.look.size) < 6
    return end if alike or line.text.startswith("(") else 0


def _capitals_end(text: str) -> int:
    """Where the heading in capitals ends with which a line begins before it goes on ("TALKS • Ideals, 1921")."""
    ends: list[int] = []
    while word := WORD.match(text, ends[-1] + 1 if ends else 0):
        ends.append(word.end())
    known = [end for end in ends if (found := read_heading(text[:end])) and found.score >= 0.95]
    return max(known or ends, default=0)
