"""From the words of a region of a page to its rows: what stands on one baseline, and which pieces stand apart on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from math import inf
from operator import attrgetter

from ingest.parser.reading.pdf_words import Word

SAME_ROW = 0.34
"""Baselines nearer to each other than this, in ems, are one."""

LOWER = 0.1  # ems; a word less low than this stands beside the words of its line, whatever they cover
HEIGHT, LEFT_END = attrgetter("y"), attrgetter("x0")

APART = 1.6
"""From this gap on, in ems, two pieces stand apart on their row."""

APART_AT_EDGE = 0.75
"""The same where the second piece starts at an edge that other rows share."""

APART_AT_STRONG_EDGE = 0.5
APART_FROM_LABEL = 0.3
"""The same for a word of another size, at an edge where many rows start."""

EDGE_ROWS = 3
MOST_COMPARED = 100  # words of a row, so that hostile pages take no more than linear time
STRONG_EDGE_ROWS = 6
FEWEST_EQUAL = 3  # gaps of a justified row
WIDEST_JUSTIFIED = 2.2  # ems
FEWEST_SPACED = 4  # letters
SPACED = 0.08
"""Letters of a spaced word are at least so many ems apart."""

EDGE_WIDTH = 1.5  # points


@dataclass(slots=True)
class Row:
    """The words on one baseline, from left to right, in pieces that stand apart."""

    y: float
    pieces: list[list[Word]]
    last_y: float | None = None
    """The baseline of the last line, where the row has several."""

    size: float = 0.0
    """The size that most letters of its largest piece have."""

    def __post_init__(self) -> None:
        self.size = max(capital_size(piece) for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """The lowest baseline."""
        return self.y if self.last_y is None else self.last_y

    @property
    def words(self) -> list[Word]:
        """All words from left to right."""
        return [word for piece in self.pieces for word in piece]

    @property
    def text(self) -> str:
        """Its words, parted by blanks."""
        return "".join(word.text if word.is_glued else f" {word.text}" for word in self.words).strip()

    @property
    def x0(self) -> float:
        """The left end."""
        return self.pieces[0][0].x0

    @property
    def x1(self) -> float:
        """The right end."""
        return max(word.x1 for word in self.pieces[-1])


def main_size(words: Sequence[Word]) -> float:
    """The size that most letters have; 1.0 without words."""
    letters: dict[float, int] = {}
    for word in words:
        letters[word.size] = letters.get(word.size, 0) + len(word.text)
    return max(letters, key=letters.__getitem__) if letters else 1.0


def capital_size(piece: list[Word]) -> float:
    """The size that most letters have, in small capitals that of the initial."""
    size = main_size(piece)
    is_small = len(piece) > 1 and piece[1].is_glued and len(piece[0].text) == 1 and piece[0].text.isupper()
    return max(size, piece[0].size) if is_small else size


def rows_of(words: list[Word]) -> list[Row]:
    """The rows from top to bottom."""
    lines = share_baselines(words)
    edges = shared_edges(lines)
    return [Row(line[0].y, split_pieces(line, edges)) for line in lines]


def share_baselines(words: list[Word]) -> list[list[Word]]:
    """The words of each baseline, from left to right, the uppermost first."""
    lines: list[list[Word]] = []
    last: list[Word] = []
    y = size = 0.0
    for word in sorted(words, key=HEIGHT, reverse=True):
        drop = y - word.y
        if (
            last
            and drop <= SAME_ROW * (word.size if word.size < size else size)
            and not (drop >= LOWER * word.size and covers(last, word))
        ):
            last.append(word)
        else:
            last = [word]
            y, size = word.y, word.size
            lines.append(last)
    for line in lines:
        line.sort(key=LEFT_END)
    return [join_spaced(line) for line in lines]


def covers(line: list[Word], word: Word) -> bool:
    """Whether the word, set lower than the line, stands below a word of it rather than beside it."""
    return any(min(other.x1, word.x1) - max(other.x0, word.x0) > 0.5 * word.size for other in line[-MOST_COMPARED:])


def shared_edges(lines: list[list[Word]]) -> tuple[set[int], set[int]]:
    """Places, in steps of EDGE_WIDTH, at which several rows go on behind a gap, and at which many start or go on."""
    behind: Counter[int] = Counter()
    starts: Counter[int] = Counter()
    for line in lines:
        starts[int(line[0].x0 / EDGE_WIDTH)] += 1
        end = inf
        for word in line:
            if word.x0 - end > APART_AT_EDGE * word.size:
                behind[int(word.x0 / EDGE_WIDTH)] += 1
            end = word.x1
    return frequent(behind, EDGE_ROWS), frequent(starts + behind, STRONG_EDGE_ROWS)


def frequent(counts: Counter[int], fewest: int) -> set[int]:
    """The places that have so many rows, those right beside them counted in."""
    wide = {place for found in counts for place in (found - 1, found, found + 1)}
    return {place for place in wide if counts[place] + counts[place + 1] + counts[place - 1] >= fewest}


def split_pieces(line: list[Word], edges: tuple[set[int], set[int]]) -> list[list[Word]]:
    """The words of a row, cut where a wide gap parts them."""
    before = line[0]
    piece = [before]
    pieces = [piece]
    end = before.x1
    usual: float | None = None
    for word in islice(line, 1, None):
        gap = (word.x0 - end) / (word.size if word.size > 1.0 else 1.0)
        if gap >= APART_FROM_LABEL and stands_apart(before, word, gap, edges):
            if usual is None:
                usual = justified_gap(line)
            if not is_near(gap, usual):
                piece = []
                pieces.append(piece)
        piece.append(word)
        if word.x1 > end:
            end = word.x1
        before = word
    return pieces


def justified_gap(line: list[Word]) -> float:
    """The gap in ems that most words of a justified row have between them; 0 where they differ."""
    gaps = sorted((after.x0 - word.x1) / max(after.size, 1.0) for word, after in pairwise(line))
    gaps = [gap for gap in gaps if gap > APART_FROM_LABEL]
    if len(gaps) < FEWEST_EQUAL or gaps[len(gaps) // 2] > WIDEST_JUSTIFIED:
        return 0.0
    usual = gaps[len(gaps) // 2]
    return usual if sum(is_near(gap, usual) for gap in gaps) > 0.6 * len(gaps) else 0.0


def is_near(gap: float, usual: float) -> bool:
    """Whether a gap is as wide as the usual one."""
    return abs(gap - usual) < max(0.1, 0.1 * usual) and usual > 0


def stands_apart(before: Word, word: Word, gap: float, edges: tuple[set[int], set[int]]) -> bool:
    """Whether a gap of so many ems, wider than that behind a label, parts the two: by itself, or at an edge that other
    rows share."""
    place = int(word.x0 / EDGE_WIDTH)
    if gap > APART or (gap > APART_AT_EDGE and place in edges[0]):
        return True
    is_other = abs(before.size - word.size) > 0.05 * word.size
    return place in edges[1] and (is_other or gap > APART_AT_STRONG_EDGE)


def join_spaced(line: list[Word]) -> list[Word]:
    """The words of a row, letters that are set apart ("C O N T A C T") joined to words."""
    if sum(len(word.text) == 1 for word in line) < FEWEST_SPACED:
        return line
    joined: list[Word] = []
    place = 0
    while place < len(line):
        end = place
        while end < len(line) and is_spaced(line[place], line[end]):
            end += 1
        joined.extend(
            spaced_words(line[place:end]) if end - place >= FEWEST_SPACED else line[place : max(end, place + 1)]
        )
        place = max(end, place + 1)
    return joined


def is_spaced(first: Word, word: Word) -> bool:
    """Whether the word is one letter in the first one's style."""
    return len(word.text) == 1 and not word.text.isdigit() and word.font is first.font and word.size >= 0.7 * first.size


def spaced_words(letters: list[Word]) -> list[Word]:
    """Letters at nearly equal distances as words; the letters themselves where the distances differ."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(letters)]
    usual = sorted(gaps)[len(gaps) // 2]
    if usual < SPACED * letters[0].size or sum(gap < 1.5 * usual for gap in gaps) < 0.6 * len(gaps):
        return letters
    words = [replace(letters[0])]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap < 1.5 * usual:
            words[-1].text += letter.text
            words[-1].x1 = letter.x1
        else:
            words.append(replace(letter, is_glued=False))
    return words
