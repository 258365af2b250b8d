"""From the words of a region of a page to its rows: what stands on one baseline, and which pieces stand apart on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from ingest.parser.reading.pdf_words import Word

SAME_ROW = 0.34
"""Baselines nearer to each other than this, in ems, are one."""

APART = 1.6
"""From this gap on, in ems, two pieces stand apart on their row."""

APART_AT_EDGE = 0.75
"""The same where the second piece starts at an edge that other rows share."""

EDGE_ROWS = 3
EDGE_WIDTH = 1.5  # points


@dataclass(slots=True)
class Row:
    """The words on one baseline, from left to right, in pieces that stand apart."""

    y: float
    pieces: list[list[Word]]

    @property
    def words(self) -> list[Word]:
        """All words from left to right."""
        return [word for piece in self.pieces for word in piece]

    @property
    def text(self) -> str:
        """Its words, parted by blanks."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """The left end."""
        return self.pieces[0][0].x0

    @property
    def x1(self) -> float:
        """The right end."""
        return max(word.x1 for word in self.pieces[-1])

    @property
    def size(self) -> float:
        """The size that most letters of its largest piece have."""
        return max(main_size(piece) for piece in self.pieces)


def main_size(words: Iterable[Word]) -> float:
    """The size that most letters have; 1.0 without words."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[word.size] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def rows_of(words: list[Word]) -> list[Row]:
    """The rows from top to bottom."""
    lines = share_baselines(words)
    edges = shared_edges(lines)
    return [Row(line[0].y, split_pieces(line, edges)) for line in lines]


def share_baselines(words: list[Word]) -> list[list[Word]]:
    """The words of each baseline, from left to right, the uppermost first."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.y):
        last = lines[-1] if lines else None
        if last and last[0].y - word.y <= SAME_ROW * min(word.size, last[0].size) and not covers(last, word):
            last.append(word)
        else:
            lines.append([word])
    for line in lines:
        line.sort(key=lambda word: word.x0)
    return lines


def covers(line: list[Word], word: Word) -> bool:
    """Whether the word stands below a word of the line rather than beside it."""
    last = line[0]
    if last.y - word.y < 0.1 * word.size:
        return False
    return any(min(other.x1, word.x1) - max(other.x0, word.x0) > 0.5 * word.size for other in line)


def shared_edges(lines: list[list[Word]]) -> set[int]:
    """Places, in steps of EDGE_WIDTH, at which several rows go on behind a gap."""
    starts: Counter[int] = Counter()
    for line in lines:
        for word, after in pairwise(line):
            if after.x0 - word.x1 > APART_AT_EDGE * after.size:
                starts[int(after.x0 / EDGE_WIDTH)] += 1
    return {edge for edge, count in starts.items() if count + starts[edge + 1] + starts[edge - 1] >= EDGE_ROWS}


def split_pieces(line: list[Word], edges: set[int]) -> list[list[Word]]:
    """The words of a row, cut where a wide gap parts them."""
    pieces = [[line[0]]]
    end = line[0].x1
    for word in line[1:]:
        gap = (word.x0 - end) / max(word.size, 1.0)
        if gap > APART or (gap > APART_AT_EDGE and int(word.x0 / EDGE_WIDTH) in edges):
            pieces.append([word])
        else:
            pieces[-1].append(word)
        end = max(end, word.x1)
    return pieces
