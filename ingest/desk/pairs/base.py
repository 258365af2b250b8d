"""What pairs of all kinds have in common: evidence in words, a score, and blocks that bound the looking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from math import log2
from typing import TypeVar

from rapidfuzz.distance import OSA

Row = TypeVar("Row")
MOST_BLOCKS = 1500
"""So many blocks are looked at, the heaviest first."""
MOST_IN_BLOCK = 24
"""In a block of more rows only the heaviest are compared with one another."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two may be one, in words; the greater its weight, the more it says."""

    words: str
    weight: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two addresses that may mean one; ``left`` is proposed to stay."""

    kind: str
    left: str
    right: str
    score: float
    reasons: tuple[str, ...] = ()

    @property
    def both(self) -> frozenset[str]:
        return frozenset((self.left, self.right))


def make_pair(kind: str, left: str, right: str, reasons: Iterable[Reason], stakes: float) -> Pair:
    """A pair whose score is how much speaks for it, times how much hangs on it (taken as a logarithm)."""
    told = sorted(reasons, key=lambda reason: -reason.weight)
    evidence = sum(reason.weight for reason in told)
    return Pair(kind, left, right, evidence * log2(2 + stakes), tuple(reason.words for reason in told))


def couples(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """The pairs within a block, whose heaviest rows come first."""
    return combinations(islice(rows, MOST_IN_BLOCK), 2)


def differ_by_one(a: str, b: str) -> bool:
    """Whether one letter put in, left out or changed, or two neighbours swapped, makes ``b`` of ``a``."""
    return abs(len(a) - len(b)) <= 1 and OSA.distance(a, b, score_cutoff=1) == 1
