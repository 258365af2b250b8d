"""Segments: words that follow each other closely on one baseline, the stuff that columns are found in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from math import inf

from ingest.parser.reading.pdf_words import Word

WIDE = 1.2
"""A gap of this many ems parts two segments of one baseline."""

WIDE_ELSEWHERE = 0.45
"""The same for words that the file does not have one after the other."""

LABEL_GAP = 0.5
FARTHEST_LABEL = 4.5
"""A label may stand so many ems below the first line of what it labels (it is centred beside it)."""

LABEL_ROWS = 4
HEIGHT = 6.0  # points
LONGEST_LABEL = 40


@dataclass(slots=True)
class Segment:
    """Words on one baseline; ``place`` is where the file has the first of them.

    ``size`` is the size of its first word, ``letters`` how long it is.
    """

    words: list[Word]
    place: int
    x0: float
    x1: float
    y: float
    size: float
    letters: int

    @property
    def text(self) -> str:
        """Its words, parted by blanks."""
        return "".join(word.text if word.is_glued else f" {word.text}" for word in self.words).strip()


def segments_of(words: list[Word]) -> list[Segment]:
    """The segments from top to bottom."""
    baselines: dict[int, list[tuple[float, int, Word]]] = {}
    steps: dict[float, int] = {}
    for place, word in enumerate(words):
        step = steps.get(word.y)
        if step is None:
            step = steps[word.y] = round(word.y)
            baselines.setdefault(step, [])
        baselines[step].append((word.x0, place, word))
    segments = [segment for line in baselines.values() for segment in cut_baseline(line)]
    segments.sort(key=lambda segment: (-segment.y, segment.x0))
    return segments


def cut_baseline(line: list[tuple[float, int, Word]]) -> Iterator[Segment]:
    """The segments of a baseline, given the left ends of its words and where the file has them."""
    line.sort()
    x0, place, word = line[0]
    current = Segment([word], place, x0, word.x1, word.y, word.size, len(word.text))
    before = place
    for x0, place, word in islice(line, 1, None):
        gap = WIDE if place == before + 1 else WIDE_ELSEWHERE
        before = place
        if x0 - current.x1 < gap * word.size:
            current.words.append(word)
            current.letters += len(word.text)
            if place < current.place:
                current.place = place
            if word.x1 > current.x1:
                current.x1 = word.x1
        else:
            yield current
            current = Segment([word], place, x0, word.x1, word.y, word.size, len(word.text))
    yield current


def raise_labels(segments: list[Segment]) -> None:
    """Put each label that is centred beside a block of lines on the block's first line.

    The file has such a label (one line, or a few below each other) right before the block, and the block starts
    higher and farther right.
    """
    in_file = sorted(segments, key=lambda segment: segment.place)
    lefts = left_ends(segments)
    label: list[Segment] = []
    previous: Segment | None = None
    for segment, after in pairwise(in_file):
        if label and is_below(label[-1], segment):
            label = [*label[-LABEL_ROWS:], segment]
        else:
            previous, label = label[-1] if label else None, [segment]
        rise = after.y - label[0].y
        if (
            0.3 * segment.size < rise < FARTHEST_LABEL * segment.size
            and after.x0 > max(part.x1 for part in label) + LABEL_GAP * segment.size
            and len(label) <= LABEL_ROWS
            and not (previous and is_near_above(previous, label[0]))
            and all(part.x0 <= lefts[round(part.y / HEIGHT)] + 1.0 for part in label)
            and sum(part.letters for part in label) <= LONGEST_LABEL
        ):
            for part in label:
                lift(part, rise)


def is_near_above(upper: Segment, lower: Segment) -> bool:
    """Whether the lower one follows the upper as the next line of its column may."""
    return 0 < upper.y - lower.y < 2.2 * upper.size and abs(upper.x0 - lower.x0) < 3.0


def left_ends(segments: list[Segment]) -> dict[int, float]:
    """Where the leftmost segment starts at and near each height, in steps of HEIGHT."""
    lefts: dict[int, float] = {}
    for segment in segments:
        step, x0 = round(segment.y / HEIGHT), segment.x0
        for height in (step - 1, step, step + 1):
            if x0 < lefts.get(height, inf):
                lefts[height] = x0
    return lefts


def is_below(upper: Segment, lower: Segment) -> bool:
    """Whether the two are lines of one narrow block."""
    return 0 < upper.y - lower.y < 1.6 * upper.size and lower.x0 < upper.x1 and upper.x0 < lower.x1


def lift(segment: Segment, rise: float) -> None:
    """Move it up."""
    segment.y += rise
    for word in segment.words:
        word.y += rise
