"""Who of the compared people was where when: a lane each on one axis, and who was at the same place at a time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from django.utils.translation import gettext

from profiles.comparing.records import LETTERS, Record
from profiles.models import Education, Institution
from profiles.pictures.scales import Scale, free_row
from profiles.pictures.swimlanes import name_lines
from profiles.pictures.timeline import CHARACTER, Span, span_of, works_of

WIDTH, LEFT, RIGHT, TOP = 1000, 170, 980, 26
BAR, STEP, COLUMNS, GAP, OVERLAP = 20, 24, 24, 14, 18
LINE = 17
MOST_STACKED = 4


@dataclass(frozen=True, slots=True)
class Stay:
    """A time at a place; ``institution`` is None where the place is not known under a name of its own."""

    span: Span
    institution: Institution | None
    is_study: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A stay on the drawing."""

    x: str
    y: int
    width: str
    label: str
    label_x: str
    label_y: int
    name: str
    is_study: bool
    is_shared: bool


@dataclass(frozen=True, slots=True)
class Column:
    """The works of a year."""

    x: str
    y: int
    height: int
    name: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A person's stays, degree and works."""

    letter: str
    name: str
    lines: list[tuple[int, str]]
    y: int
    base: int
    bars: list[Bar]
    columns: list[Column]
    degree_x: str
    works: int
    stays: list[str]  # all of them in words, those without room on the drawing too
    left_out: int
    href: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A time that two people were at one place."""

    letters: str
    names: str
    place: str
    href: str
    years: str
    x: str
    width: str
    y: int


@dataclass(frozen=True, slots=True)
class Lanes:
    """The whole drawing; ``undated`` are people left out of years since the PhD, because theirs has no year;
    ``degrees`` are the years of the PhD that were used for the others."""

    height: int
    ticks: list[tuple[str, int]]
    lanes: list[Lane]
    meetings: list[Meeting]
    undated: list[str]
    is_since_degree: bool
    degrees: list[tuple[str, int]] = field(default_factory=list)

    @property
    def left_out(self) -> int:
        """How many stays have no room on the drawing."""
        return sum(lane.left_out for lane in self.lanes)


def degree_year(record: Record) -> int | None:
    """The year of the doctorate, None when there is none or it has no year."""
    degree = record.career.degree
    return degree.end_year if degree and degree.level == Education.Level.DOCTORATE else None


def last_year(record: Record) -> int:
    """The year up to which the CV tells: its own, else the last it names."""
    years = [year for entry in record.entries for year in (entry.start_year, entry.end_year) if year]
    years += [work.year for work in record.works if work.year]
    return max([*years, record.cv_year or 0])


def stays_of(record: Record) -> list[Stay]:
    """The dated positions and studies of a person."""
    until = last_year(record)
    return [
        Stay(span, entry.institution, isinstance(entry, Education))
        for entry in record.entries
        if (span := span_of(entry, until))
    ]


def times_at(record: Record) -> dict[int, list[tuple[float, float]]]:
    """By institution the times a person was there."""
    times: dict[int, list[tuple[float, float]]] = {}
    for entry in record.entries:
        if entry.institution_id:
            times.setdefault(entry.institution_id, [])
    for stay in stays_of(record):
        if stay.institution:
            times[stay.institution.pk].append((stay.span.start, stay.span.end))
    return times


def times_together(
    mine: Iterable[tuple[float, float]], theirs: Iterable[tuple[float, float]]
) -> list[tuple[float, float]]:
    """The times that lie in both, in order, those that touch joined."""
    theirs = list(theirs)
    return times_joined((max(a, c), min(b, d)) for a, b in mine for c, d in theirs if min(b, d) - max(a, c) > 0.01)


def times_joined(times: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """``times`` in order, those that touch joined."""
    joined: list[tuple[float, float]] = []
    for start, end in sorted(times):
        if joined and start <= joined[-1][1] + 0.01:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined


def years_between(start: float, end: float) -> str:
    """The years of a time: "1930–1933"."""
    first, last = int(start), max(int(start), int(end - 0.01))
    return f"{first}–{last}" if last > first else str(first)


class _Drawing(Scale):
    """The scale of the drawing, which also draws the lanes."""

    def bar(self, stay: Stay, zero: int, y: int, is_shared: bool) -> Bar:
        span = stay.span
        x, width = self.x(span.start - zero), self.width(span.start - zero, span.end - zero)
        label = span.label if len(span.label) * CHARACTER + 8 < width else ""
        return Bar(f"{x:.1f}", y, f"{width:.1f}", label, f"{x + 6:.1f}", y + 14, span.name, stay.is_study, is_shared)

    def lane(self, record: Record, letter: str, y: int, zero: int, shared: set[int]) -> Lane:
        rows: list[float] = []
        bars = []
        stays = sorted(stays_of(record), key=lambda stay: stay.span.start)
        for stay in stays:
            row = free_row(rows, stay.span.start)
            if row < MOST_STACKED:
                rows[row : row + 1] = [stay.span.end]
                is_shared = stay.institution is not None and stay.institution.pk in shared
                bars.append(self.bar(stay, zero, y + row * STEP, is_shared))
        words = name_lines(f"{letter} {record.person.name}", LEFT - 8)
        base = y + max(len(rows) * STEP + COLUMNS, (len(words) + 1) * LINE + 10)
        lines = [(y + 14 + place * LINE, word) for place, word in enumerate(words)]
        degree = degree_year(record)
        degree_x = f"{self.x(degree + 0.5 - zero):.1f}" if degree else ""
        columns = self.columns(record, base, zero)
        said = [stay.span.name for stay in stays]
        left_out = len(stays) - len(bars)
        works = len(record.works)
        href = record.person.get_absolute_url()
        return Lane(letter, record.person.name, lines, y, base, bars, columns, degree_x, works, said, left_out, href)

    def columns(self, record: Record, base: int, zero: int) -> list[Column]:
        years = Counter(work.year for work in record.works if work.year)
        drawn = []
        for year, number in sorted(years.items()):
            height = min(COLUMNS - 4, 4 * number)
            name = works_of(year, number)
            drawn.append(Column(f"{self.x(year - zero):.1f}", base - height, height, name))
        return drawn


def _years_of(record: Record, zero: int) -> list[float]:
    spans = [stay.span for stay in stays_of(record)]
    years = [float(work.year) for work in record.works if work.year]
    return [year - zero for year in (*years, *(span.start for span in spans), *(span.end for span in spans))]


def _meetings(records: list[Record], drawing: _Drawing, y: int, is_drawn: bool) -> list[Meeting]:
    times = [times_at(record) for record in records]
    names = {
        stay.institution.pk: stay.institution for record in records for stay in stays_of(record) if stay.institution
    }
    found: list[Meeting] = []
    for one, other in combinations(range(len(records)), 2):
        pair = f"{LETTERS[one]} {LETTERS[other]}"
        who = gettext("{one} and {other}").format(one=records[one].person.name, other=records[other].person.name)
        together = [
            (start, end, names[place])
            for place in times[one].keys() & times[other].keys()
            for start, end in times_together(times[one][place], times[other][place])
        ]
        y += OVERLAP if found and together else 0
        for start, end, place in sorted(together, key=lambda time: time[:2]):
            x = drawing.x(start) if is_drawn else 0
            width = drawing.width(start, end) if is_drawn else 0
            found.append(
                Meeting(
                    pair, who, str(place), place.get_absolute_url(), years_between(start, end), f"{x:.1f}",
                    f"{width:.1f}", y,
                )
            )  # fmt: skip
    return found


def build_lanes(records: list[Record], since_degree: bool = False) -> Lanes | None:
    """The drawing; None when nobody's CV has a date."""
    zeros = [degree_year(record) or 0 if since_degree else 0 for record in records]
    drawn = [
        place for place, record in enumerate(records) if _years_of(record, 0) and (zeros[place] or not since_degree)
    ]
    years = [year for place in drawn for year in _years_of(records[place], zeros[place])]
    undated = [record.person.name for place, record in enumerate(records) if place not in drawn]
    if not years:
        return Lanes(0, [], [], [], undated, True) if since_degree else None
    drawing = _Drawing(min(years), max(years), LEFT, RIGHT)
    places = Counter(place for record in records for place in times_at(record))
    shared = {place for place, number in places.items() if number > 1}
    lanes, y = [], TOP
    for place in drawn:
        lanes.append(drawing.lane(records[place], LETTERS[place], y, zeros[place], shared))
        y = lanes[-1].base + GAP
    meetings = _meetings(records, drawing, y + 14, not since_degree)
    height = meetings[-1].y + OVERLAP if meetings and not since_degree else y
    degrees = [(records[place].person.name, zeros[place]) for place in drawn if zeros[place]]
    return Lanes(height, drawing.ticks(), lanes, meetings, undated, since_degree, degrees)
