"""Rows of tables whose cells run over several lines: one row, each cell in one piece.

The file writes such a row cell by cell. Read line by line, the halves of its cells would come between each other.
Cells that hold several things below each other (a place and a date) are no such cells and stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ingest.parser.reading.pdf_rows import Row
from ingest.parser.reading.pdf_segments import Segment
from ingest.parser.reading.pdf_words import Word

NEAR = 3.0  # points
CLOSEST, FARTHEST = 0.8, 1.75  # ems between the baselines of a cell
APART = 0.4  # ems between two cells
TOP = 0.6  # ems by which the first lines of a row's cells may differ
MOST_LETTERS = 1500
MOST_SEGMENTS = 3000
GOES_ON = re.compile(r"(?:[,&(–/-]|\b(?:of|in|and|the|for|on|to|with|at|de|du|la|le|et|y|e|und|der|die|für|von|di))$")
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
LONGEST_DATE = 24  # letters
RANGE = ("–", "-")
PRESENT = frozenset("present now today ongoing current heute presente oggi hoje".split())


@dataclass(slots=True)
class Cell:
    """Lines below each other that start or end at one place."""

    lines: list[Segment]

    @property
    def x1(self) -> float:
        """The right end."""
        return max(line.x1 for line in self.lines)

    @property
    def first(self) -> Segment:
        """The first line."""
        return self.lines[0]


def table_rows(segments: list[Segment]) -> tuple[list[Row], list[Word]]:
    """The rows with cells of several lines, and the words of everything else."""
    if len(segments) > MOST_SEGMENTS:
        return [], [word for segment in segments for word in segment.words]
    ends = right_ends(segments)
    groups = [group for group in groups_of(cells_of(segments)) if is_row(group, ends)]
    sure = [group for group in groups if goes_on(group)]
    if len(sure) >= 0.5 * len(groups):
        sure = groups
    inside = {id(line) for group in sure for cell in group for line in cell.lines}
    rest = [word for segment in segments if id(segment) not in inside for word in segment.words]
    return [
        Row(group[0].first.y, [words_of(cell) for cell in group], min(cell.lines[-1].y for cell in group))
        for group in sure
    ], rest


def cells_of(segments: list[Segment]) -> list[Cell]:
    """The cells in the order of the file."""
    cells: list[Cell] = []
    for segment in sorted(segments, key=lambda segment: segment.place):
        if cells and continues(cells[-1].lines[-1], segment):
            cells[-1].lines.append(segment)
        else:
            cells.append(Cell([segment]))
    return cells


def continues(line: Segment, after: Segment) -> bool:
    """Whether the segment is the next line of the cell."""
    step = (line.y - after.y) / max(line.size, 1.0)
    return CLOSEST < step < FARTHEST and (abs(line.x0 - after.x0) < NEAR or abs(line.x1 - after.x1) < NEAR)


def groups_of(cells: list[Cell]) -> list[list[Cell]]:
    """Cells that the file has one after the other and that stand side by side."""
    groups: list[list[Cell]] = []
    for cell in cells:
        last = groups[-1][-1] if groups else None
        size = cell.first.size
        if last and abs(cell.first.y - groups[-1][0].first.y) < TOP * size and cell.first.x0 > last.x1 + APART * size:
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return groups


def right_ends(segments: list[Segment]) -> dict[int, float]:
    """How far to the right segments reach that start at a place, in steps of NEAR."""
    ends: dict[int, float] = {}
    for segment in segments:
        step = round(segment.x0 / NEAR)
        for place in (step - 1, step, step + 1):
            ends[place] = max(ends.get(place, 0.0), segment.x1)
    return ends


def is_row(group: list[Cell], ends: dict[int, float]) -> bool:
    """Whether at least two of the cells, and all that have several lines, are text that runs on."""
    long = [cell for cell in group if len(cell.lines) > 1]
    if len(long) < 2 or sum(line.letters for cell in group for line in cell.lines) > MOST_LETTERS:
        return False
    return all(is_wrapped(cell, ends.get(round(cell.first.x0 / NEAR), 0.0)) for cell in long)


def is_wrapped(cell: Cell, end: float) -> bool:
    """Whether each line of the cell ends where the next word did not fit, and none is another thing than the rest."""
    if any(line.words[0].font is not cell.first.words[0].font for line in cell.lines):
        return False
    if len({is_date(line) for line in cell.lines}) > 1 and not cell.first.text.endswith(RANGE):
        return False
    return all(does_not_fit(line, after, end) for line, after in pairwise(cell.lines))


def is_date(line: Segment) -> bool:
    """Whether the line is short and ends with a year, or with a word for the present behind one."""
    text = line.text.rstrip(").")
    is_ended = text[-1:].isdigit() or text.rpartition(" ")[2].lower() in PRESENT
    return line.letters <= LONGEST_DATE and is_ended and YEAR.search(text) is not None


def does_not_fit(line: Segment, after: Segment, end: float) -> bool:
    """Whether the first word of the next line has no room at the end of the line."""
    first = after.words[0]
    return line.x1 + 0.2 * line.size + first.x1 - first.x0 > end


def goes_on(group: Iterable[Cell]) -> bool:
    """Whether a line of the cells clearly goes on with the next."""
    return any(
        after.text[0].islower() or GOES_ON.search(line.text) for cell in group for line, after in pairwise(cell.lines)
    )


def words_of(cell: Cell) -> list[Word]:
    """The words of the cell as if they stood on one line."""
    return [word for line in cell.lines for word in line.words]
