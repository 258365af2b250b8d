"""What drawings over years have in common: where a year is, which years are named, which row is free."""

from collections.abc import Sequence
from dataclasses import dataclass

STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
MOST_NAMED = 10
TOUCHING = 0.01  # years by which two times may overlap and still stand in one row


@dataclass(frozen=True, slots=True)
class Scale:
    """The years from ``first`` to ``last``, at least one, on the width from ``left`` to ``right``."""

    first: float
    last: float
    left: float
    right: float

    @property
    def _end(self) -> float:
        return max(self.last, self.first + 1)

    @property
    def _length(self) -> float:
        return self._end - self.first

    def x(self, year: float) -> float:
        """Where a year begins."""
        return self.left + (year - self.first) / self._length * (self.right - self.left)

    def width(self, start: float, end: float) -> float:
        """How wide a time is drawn; never so narrow that it cannot be seen."""
        return max(3.0, self.x(end) - self.x(start))

    def round_years(self) -> list[int]:
        """At most ten round years to name on the axis."""
        step = next((step for step in STEPS if self._length / step <= MOST_NAMED), 250)
        first = -(-int(self.first) // step) * step
        return list(range(first, int(self._end) + 1, step))

    def ticks(self) -> list[tuple[str, int]]:
        """The round years with where they are."""
        return [(f"{self.x(year):.1f}", year) for year in self.round_years()]


def free_row(ends: Sequence[float], start: float) -> int:
    """The first row whose last time has ended at ``start``; a new one where all are taken."""
    return next((row for row, end in enumerate(ends) if end <= start + TOUCHING), len(ends))
