"""The columns of a PDF page: side bars and newspaper columns, read one after the other.

A label gutter (years or headings in the margin) and a column of dates at the right are no columns: the file writes
them line by line together with the text beside them, a real column it writes as one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from ingest.parser.reading.pdf_segments import Segment, raise_labels, segments_of
from ingest.parser.reading.pdf_words import Word

NEAR = 2.5  # points; edges nearer than that are one
MOST_EDGES = 14
FEWEST_STARTS = 2
DEEPEST = 6
BLANK = 1.9  # ems
BLOCK = 1.7
"""Lines of one block lie no farther from each other, in ems."""

BAR_ROWS = 8
BAR_WIDTH = 0.75
"""A side bar is narrower than this share of the text beside it."""

TITLE_SIZE = 1.35
HEADING_SIZE, LARGEST_HEADING = 1.05, 2.2
FARTHEST_HEADING = 2.5  # of its own ems
LABEL_ROWS = 4
LABEL_LETTERS = 22
LABEL_WIDTH = 130.0  # points
DATE = re.compile(r"\d{4}|\d{1,2}[/.]\d|present|heute|aujourd|hoy|oggi|hoje", re.I)


@dataclass(slots=True)
class Column:
    """Segments that are read row by row; ``bar`` is the left end of the side bar that they are or are part of."""

    segments: list[Segment]
    bar: float | None


@dataclass(slots=True)
class Band:
    """A stretch of the page in which nothing crosses ``edge``: what is left and right of it."""

    edge: float
    left: list[Segment]
    right: list[Segment]

    @property
    def weight(self) -> int:
        """Letters on the side that has fewer."""
        return min(letters_of(self.left), letters_of(self.right))

    @property
    def sides(self) -> tuple[list[Segment], list[Segment]]:
        """The side with fewer letters and the other."""
        left, right = letters_of(self.left), letters_of(self.right)
        return (self.left, self.right) if left <= right else (self.right, self.left)


def letters_of(segments: list[Segment]) -> int:
    """How many letters they have."""
    return sum(segment.letters for segment in segments)


def columns_of(words: list[Word]) -> list[Column]:
    """The columns of a page in reading order; each is read row by row."""
    columns = cut(segments_of(words), 0, bar=None)
    for column in columns:
        raise_labels(column.segments)
    return columns


def cut(segments: list[Segment], depth: int, bar: float | None) -> list[Column]:
    """The columns of these segments in reading order; ``bar`` is the left end of the side bar that they belong to."""
    band = best_band(segments) if depth < DEEPEST else None
    if band is None:
        return [Column(segments, bar)] if segments else []
    inside = {id(segment) for segment in (*band.left, *band.right)}
    top = max(segment.y for segment in (*band.left, *band.right))
    above = [s for s in segments if id(s) not in inside and s.y > top]
    below = [s for s in segments if id(s) not in inside and s.y <= top]
    columns = cut(above, depth + 1, bar)
    for side, is_bar in in_order(band):
        columns.extend(cut(side, depth + 1, min(s.x0 for s in side) if is_bar and side else bar))
    return columns + cut(below, depth + 1, bar)


def in_order(band: Band) -> list[tuple[list[Segment], bool]]:
    """Its sides as they are read, and whether they are a side bar.

    From left to right, but a side bar at the right before the text it stands beside, so that the text goes on with
    the next page; the name of the owner above the text comes before both.
    """
    narrow, wide = band.sides
    is_bar = len(narrow) >= BAR_ROWS and width_of(narrow) < BAR_WIDTH * width_of(wide)
    if narrow is band.left or not is_bar:
        return [(band.left, is_bar and narrow is band.left), (band.right, False)]
    large = TITLE_SIZE * max(segment.size for segment in narrow)
    end = next((place for place, segment in enumerate(wide) if segment.size < large), len(wide))
    return [(wide[:end], False), (narrow, True), (wide[end:], False)]


def width_of(segments: list[Segment]) -> float:
    """How far they reach from left to right."""
    return max(s.x1 for s in segments) - min(s.x0 for s in segments)


def best_band(segments: list[Segment]) -> Band | None:
    """The band of columns with the most text on its lesser side; None where there are no columns."""
    if len(segments) < 4:
        return None
    bands = [found for edge in edges_of(segments) for band in bands_at(segments, edge) for found in columns_in(band)]
    return max(bands, key=lambda band: (band.weight, letters_of(band.left) + letters_of(band.right)), default=None)


def columns_in(band: Band) -> list[Band]:
    """The band where its sides are columns, else the pairs of boxes in it: each with a heading, blank space around."""
    if is_columns(band):
        return [band]
    return [part for part in parts_of(band) if are_boxes(part) and is_in_turn(part)]


def parts_of(band: Band) -> list[Band]:
    """The parts of a band that blank stretches on both sides part, those with text on both sides."""
    parts: list[Band] = []
    last: Segment | None = None
    left = {id(segment) for segment in band.left}
    for segment in sorted((*band.left, *band.right), key=lambda s: -s.y):
        if last is None or last.y - segment.y > BLANK * max(last.size, segment.size):
            parts.append(Band(band.edge, [], []))
        (parts[-1].left if id(segment) in left else parts[-1].right).append(segment)
        last = segment
    return [part for part in parts if len(part.left) > 1 and len(part.right) > 1]


def edges_of(segments: list[Segment]) -> list[float]:
    """Places just left of where a column may start: aligned left ends, or the left end of an aligned right side."""
    low = min(segment.x0 for segment in segments)
    inner = low + 0.1 * (max(segment.x1 for segment in segments) - low)
    starts = [s for s in segments if s.x0 > inner]
    aligned = [group for group in grouped(starts, lambda s: s.x0) if len(group) >= FEWEST_STARTS]
    aligned.sort(key=len, reverse=True)
    edges = [min(s.x0 for s in group) - 1.0 for group in aligned[:MOST_EDGES]]
    for group in grouped(starts, lambda s: s.x1):
        group.sort(key=lambda s: -s.y)
        edges.extend(min(s.x0 for s in block) - 1.0 for block in blocks_of(group) if len(block) > FEWEST_STARTS)
    return edges[: 2 * MOST_EDGES]


def grouped(segments: list[Segment], place: Callable[[Segment], float]) -> list[list[Segment]]:
    """The segments in groups that lie at nearly one place."""
    groups: list[list[Segment]] = []
    last = float("-inf")
    for segment in sorted(segments, key=place):
        if place(segment) - last < NEAR:
            groups[-1].append(segment)
        else:
            groups.append([segment])
        last = place(segment)
    return groups


def blocks_of(group: list[Segment]) -> list[list[Segment]]:
    """The segments, given from top to bottom, in blocks of neighbouring lines."""
    blocks = [[group[0]]]
    for upper, lower in pairwise(group):
        if upper.y - lower.y < 2 * upper.size:
            blocks[-1].append(lower)
        else:
            blocks.append([lower])
    return blocks


def bands_at(segments: list[Segment], edge: float) -> list[Band]:
    """The stretches of the page that nothing crosses at ``edge`` and that have text on both sides."""
    bands: list[Band] = []
    band = Band(edge, [], [])
    for segment in segments:
        if segment.x1 <= edge + 2:
            band.left.append(segment)
        elif segment.x0 >= edge - 2:
            band.right.append(segment)
        else:
            bands.append(trimmed(band, is_open=False))
            band = Band(edge, [], [])
    bands.append(trimmed(band, is_open=True))
    return [band for band in bands if len(band.left) > 1 and len(band.right) > 1]


def trimmed(band: Band, is_open: bool) -> Band:
    """The band without what stands above or below the side that is shorter, unless it belongs to one block with it."""
    if not band.left or not band.right:
        return Band(band.edge, [], [])
    top = min(side[0].y + side[0].size for side in (band.left, band.right))
    bottom = float("-inf") if is_open else max(band.left[-1].y, band.right[-1].y) - 2.0
    return Band(band.edge, between(band.left, top, bottom), between(band.right, top, bottom))


def between(side: list[Segment], top: float, bottom: float) -> list[Segment]:
    """The segments between two heights, and those above and below that hang together with them."""
    start = next((index for index, segment in enumerate(side) if segment.y <= top), len(side))
    while 0 < start < len(side) and hang_together(side[start - 1], side[start]):
        start -= 1
    if 0 < start <= len(side) - BAR_ROWS and is_head(side[start - 1], side[start]):
        start -= 1
    end = next((index for index, segment in enumerate(side) if segment.y < bottom), len(side))
    while 0 < end < len(side) and hang_together(side[end - 1], side[end]):
        end += 1
    return side[start:end]


def hang_together(upper: Segment, lower: Segment) -> bool:
    """Whether two segments of a side are lines of one block."""
    return upper.y - lower.y < BLOCK * min(upper.size, lower.size)


def is_head(upper: Segment, lower: Segment) -> bool:
    """Whether a segment is the heading of the text below it, though another column starts between the two."""
    is_larger = HEADING_SIZE * lower.size < upper.size < LARGEST_HEADING * lower.size
    return is_larger and upper.y - lower.y < FARTHEST_HEADING * upper.size


def is_columns(band: Band) -> bool:
    """Whether its sides are columns, each to be read on its own."""
    narrow, wide = band.sides
    rows = len({round(segment.y) for segment in narrow})
    if rows < 2 or overlap(band) <= 0.3:
        return False
    if not is_in_turn(band):
        return False
    if narrow is band.left and is_label(narrow, wide):
        return False
    is_matched = matched(narrow, wide) > 0.75
    dates = dated(narrow)
    return dates < 0.6 and not (is_matched and (dates > 0.3 or rows < 5))


def is_in_turn(band: Band) -> bool:
    """Whether the file writes the sides one after the other, not line by line."""
    order = sorted([(s.place, 0) for s in band.left] + [(s.place, 1) for s in band.right])
    switches = sum(a[1] != b[1] for a, b in pairwise(order))
    return switches <= max(1, len({round(segment.y) for segment in band.sides[0]}) // 5)


def are_boxes(part: Band) -> bool:
    """Whether each side has a heading, larger than its other lines, and the headings stand side by side."""
    left, right = part.left[0], part.right[0]
    return (
        abs(left.y - right.y) < NEAR
        and abs(left.size - right.size) < 0.5
        and all(left.size > HEADING_SIZE * segment.size for segment in (*part.left[1:], *part.right[1:]))
    )


def is_label(narrow: list[Segment], wide: list[Segment]) -> bool:
    """Whether the left side is one label of a few short rows, no larger than the text beside it."""
    size = max(segment.size for segment in wide)
    return len(narrow) <= LABEL_ROWS and all(
        s.letters <= LABEL_LETTERS and s.size < 1.3 * size and s.x1 - s.x0 < LABEL_WIDTH for s in narrow
    )


def matched(narrow: list[Segment], wide: list[Segment]) -> float:
    """The share of baselines on the narrow side that the wide side has too."""
    others = {round(segment.y) for segment in wide}
    own = {round(segment.y) for segment in narrow}
    return sum(not others.isdisjoint((y - 1, y, y + 1)) for y in own) / len(own)


def dated(side: list[Segment]) -> float:
    """The share of short segments with a date."""
    return sum(1 for s in side if len(s.words) < 8 and DATE.search(s.text)) / len(side)


def overlap(band: Band) -> float:
    """How much of the shorter side's height the other stands beside."""
    top = min(band.left[0].y, band.right[0].y)
    bottom = max(band.left[-1].y, band.right[-1].y)
    height = min(side[0].y - side[-1].y for side in (band.left, band.right))
    size = band.left[0].size
    return (top - bottom + size) / (height + size)
