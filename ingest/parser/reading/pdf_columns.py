"""The columns of a PDF page: side bars and newspaper columns, read one after the other.

A label gutter (years or headings in the margin) and a column of dates at the right are no columns: the file writes
them line by line together with the text beside them, a real column it writes as one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ingest.parser.reading.pdf_rows import main_size
from ingest.parser.reading.pdf_words import Word

WIDE = 1.2
"""A gap of this many ems parts two segments of one baseline."""

MOST_EDGES = 12
FEWEST_STARTS = 2
DEEPEST = 3
DATE = re.compile(r"\d{4}|\d{1,2}[/.]\d|present|heute|aujourd|hoy|oggi|hoje", re.I)


@dataclass(slots=True)
class Segment:
    """Words that follow each other closely on one baseline; ``place`` is where the file has the first of them."""

    words: list[Word]
    place: int
    x0: float
    x1: float
    y: float

    @property
    def letters(self) -> int:
        """How long it is."""
        return sum(len(word.text) for word in self.words)


@dataclass(slots=True)
class Band:
    """A stretch of the page in which nothing crosses ``edge``: what is above, left, right and below."""

    edge: float
    left: list[Segment]
    right: list[Segment]

    @property
    def weight(self) -> int:
        """Letters on the side that has fewer."""
        return min(sum(s.letters for s in self.left), sum(s.letters for s in self.right))


def columns_of(words: list[Word]) -> list[list[Word]]:
    """The regions of a page in reading order; each is read row by row."""
    return [[word for segment in region for word in segment.words] for region in cut(segments_of(words), 0)]


def segments_of(words: list[Word]) -> list[Segment]:
    """The segments from top to bottom."""
    baselines: dict[int, list[tuple[int, Word]]] = {}
    for place, word in enumerate(words):
        baselines.setdefault(round(word.y), []).append((place, word))
    segments: list[Segment] = []
    for line in baselines.values():
        line.sort(key=lambda item: item[1].x0)
        current: Segment | None = None
        for place, word in line:
            if current and word.x0 - current.x1 < WIDE * word.size:
                current.words.append(word)
                current.place = min(current.place, place)
                current.x1 = max(current.x1, word.x1)
            else:
                current = Segment([word], place, word.x0, word.x1, word.y)
                segments.append(current)
    segments.sort(key=lambda segment: (-segment.y, segment.x0))
    return segments


def cut(segments: list[Segment], depth: int) -> list[list[Segment]]:
    """The regions of these segments in reading order."""
    band = best_band(segments) if depth < DEEPEST else None
    if band is None:
        return [segments] if segments else []
    inside = {id(segment) for segment in (*band.left, *band.right)}
    top = max(segment.y for segment in (*band.left, *band.right))
    above = [s for s in segments if id(s) not in inside and s.y > top]
    below = [s for s in segments if id(s) not in inside and s.y <= top]
    regions = cut(above, depth + 1)
    for side in (band.left, band.right):
        regions.extend(cut(side, depth + 1))
    return regions + cut(below, depth + 1)


def best_band(segments: list[Segment]) -> Band | None:
    """The band of columns with the most text on its lesser side; None where there are no columns."""
    if len(segments) < 4:
        return None
    width = max(s.x1 for s in segments) - min(s.x0 for s in segments)
    starts = Counter(round(s.x0 / 4) for s in segments)
    low = min(s.x0 for s in segments) + 0.1 * width
    edges = [4 * x for x, count in starts.most_common(MOST_EDGES) if count >= FEWEST_STARTS and 4 * x > low]
    bands = [band for edge in edges for band in bands_at(segments, edge - 3) if is_columns(band)]
    return max(bands, key=lambda band: band.weight, default=None)


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
    """The band without what stands above or below the side that is shorter."""
    if not band.left or not band.right:
        return Band(band.edge, [], [])
    top = min(band.left[0].y, band.right[0].y) + 0.5 * max(band.left[0].words[0].size, band.right[0].words[0].size)
    bottom = max(band.left[-1].y, band.right[-1].y) - 2.0
    if is_open:
        bottom = float("-inf")
    return Band(
        band.edge,
        [s for s in band.left if bottom <= s.y <= top],
        [s for s in band.right if bottom <= s.y <= top],
    )


def is_columns(band: Band) -> bool:
    """Whether its sides are columns, each to be read on its own."""
    narrow = min(band.left, band.right, key=lambda side: sum(s.letters for s in side))
    if is_dates(narrow):
        return False
    order = sorted([(s.place, 0) for s in band.left] + [(s.place, 1) for s in band.right])
    switches = sum(a[1] != b[1] for a, b in zip(order, order[1:], strict=False))
    rows = len({round(s.y) for s in narrow})
    return switches <= max(1, rows // 5) and rows > 1 and overlap(band) > 0.3


def is_dates(side: list[Segment]) -> bool:
    """Whether most of it are dates."""
    dated = sum(1 for s in side if len(s.words) < 8 and DATE.search(" ".join(word.text for word in s.words)))
    return dated > 0.6 * len(side)


def overlap(band: Band) -> float:
    """How much of the shorter side's height the other stands beside."""
    top = min(band.left[0].y, band.right[0].y)
    bottom = max(band.left[-1].y, band.right[-1].y)
    height = min(side[0].y - side[-1].y for side in (band.left, band.right))
    size = main_size(band.left[0].words)
    return (top - bottom + size) / (height + size)
