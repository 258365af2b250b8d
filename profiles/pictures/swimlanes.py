"""Who was there when: a lane each on one axis of years, as a drawing; the same stands in a table beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from profiles.pictures.scales import Scale, free_row

WIDTH, LEFT, RIGHT, TOP = 1000, 236, 984, 26
ROW, BAR, MOST_STACKED = 18, 12, 3
NAME_CHARACTER, CHARACTER = 7.4, 6.2
MOST = 40


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in a lane; ``is_open`` where the beginning is not known, ``is_dashed`` for studies."""

    start: float
    end: float
    name: str
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Swimmer:
    """Somebody with a lane: times, and years that are marked (a degree)."""

    name: str
    href: str
    stretches: Sequence[Stretch]
    marks: Sequence[tuple[float, str]] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    x: str
    y: int
    width: str
    name: str
    is_dashed: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane on the drawing; the name in one or two lines."""

    swimmer: Swimmer
    y: int
    height: int
    lines: list[tuple[int, str]]
    bars: list[Bar]
    marks: list[tuple[str, int, str]]


@dataclass(frozen=True, slots=True)
class Swimlanes:
    """The whole drawing; ``shown`` of ``total`` people are on it."""

    height: int
    ticks: list[tuple[str, int]]
    lanes: list[Lane] = field(default_factory=list)
    shown: int = 0
    total: int = 0

    @property
    def is_capped(self) -> bool:
        return self.shown < self.total


def name_lines(name: str, room: float) -> list[str]:
    """``name`` in as many lines as keep it within ``room``, parted at blanks; nothing of it is left out."""
    lines: list[str] = []
    for word in name.split():
        if lines and (len(lines[-1]) + 1 + len(word)) * NAME_CHARACTER <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _lane(swimmer: Swimmer, scale: Scale, y: int) -> Lane:
    ends: list[float] = []
    bars = []
    for stretch in sorted(swimmer.stretches, key=lambda one: (one.start, one.end)):
        row = free_row(ends, stretch.start)
        if row < MOST_STACKED:
            ends[row : row + 1] = [stretch.end]
            x, width = scale.x(stretch.start), scale.width(stretch.start, stretch.end)
            bars.append(Bar(f"{x:.1f}", y + row * ROW + 3, f"{width:.1f}", stretch.name, stretch.is_dashed))
    words = name_lines(swimmer.name, LEFT - 16)
    rows = max(1, len(ends), len(words))
    lines = [(y + place * ROW + 13, word) for place, word in enumerate(words)]
    marks = [(f"{scale.x(year):.1f}", y + 9, name) for year, name in swimmer.marks]
    return Lane(swimmer, y, rows * ROW, lines, bars, marks)


def build_swimlanes(swimmers: Iterable[Swimmer], most: int = MOST) -> Swimlanes | None:
    """The drawing of those who have a year, by when they came; None when nobody has."""
    dated = [one for one in swimmers if one.stretches or one.marks]
    years = [year for one in dated for part in one.stretches for year in (part.start, part.end)]
    years += [year for one in dated for year, _ in one.marks]
    if not years:
        return None

    def first(one: Swimmer) -> tuple[float, str]:
        return min([part.start for part in one.stretches] + [year for year, _ in one.marks]), one.name

    scale = Scale(int(min(years)), max(years), LEFT, RIGHT)
    lanes, y = [], TOP
    for one in sorted(dated, key=first)[:most]:
        lanes.append(_lane(one, scale, y))
        y += lanes[-1].height + 6
    return Swimlanes(y, scale.ticks(), lanes, len(lanes), len(dated))
