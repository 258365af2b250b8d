"""Where somebody was when, and works per year, as places on a drawing; words and numbers stand in a table beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext, ngettext, pgettext

from profiles.models import Education, Position
from profiles.pictures.scales import Scale, free_row

WIDTH, LEFT, RIGHT = 800, 78, 734
LANE, BAR, TOP = 28, 22, 28
COLUMNS = 48
CHARACTER, WIDE_CHARACTER = 7.0, 7.4  # of wide faces; the second in bold
DIAMOND = 6
MOST_LANES = 6
MOST_NAMED_LANES = 5  # as many as may be filled so that names find room beside short bars
LONGEST_NAME, BESIDE = 250, 5


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time: from, to (years with months as parts), what it is called."""

    start: float
    end: float
    label: str
    name: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A span on the drawing; ``label`` only where it fits, in the bar or beside it, ``anchor``ed there."""

    x: str
    y: int
    width: str
    label_x: str
    label_y: int
    label: str
    name: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A year on the axis or a column of works."""

    x: str
    y: str
    label: str
    height: int = 0
    year: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree on the drawing; ``label`` only where there is room, ``side`` says where: "start" is right of it."""

    x: str
    name: str
    label: str
    side: str


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of bars: its name, where it stands, its bars."""

    name: str
    y: int
    bars: list[Bar]
    is_study: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole drawing."""

    first: int
    last: int
    height: int
    ticks: list[Mark]
    rows: list[Row]
    degrees: list[Degree]
    columns: list[Mark]
    column_width: str
    base: int


def _when(year: int, month: int | None, *, is_end: bool) -> float:
    if month is None:
        return year + 1 if is_end else year
    return year + (month if is_end else month - 1) / 12


def year_span(
    start_year: int | None, start_month: int | None, end_year: int | None, end_month: int | None, is_current: bool,
    until: int,
) -> tuple[float, float] | None:  # fmt: skip
    """From and to in years, months as parts, going on until the end of ``until`` when current; None without a year."""
    first, last = start_year or end_year, end_year or start_year
    if first is None or last is None:
        return None
    start = _when(first, start_month if start_year else None, is_end=False)
    end = until + 1.0 if is_current else _when(last, end_month if end_year else None, is_end=True)
    return start, end


def span_of(entry: Position | Education, until: int) -> Span | None:
    """The stretch of a dated entry, going on until the end of ``until`` when current; None without any year."""
    years = entry.start_year, entry.start_month, entry.end_year, entry.end_month, entry.is_current
    span = year_span(*years, until)
    if span is None:
        return None
    start, end = span
    if isinstance(entry, Education) and entry.end_year and entry.start_year and entry.end_month is None:
        end -= 0.5
    where = str(entry.institution) if entry.institution else entry.organization
    return Span(start, max(end, start + 0.25), where or str(entry), f"{entry}, {where}, {entry.years}")


def lanes_of(spans: Iterable[Span]) -> list[list[Span]]:
    """``spans`` on as few lanes as keep them apart, at most ``MOST_LANES``."""
    lanes: list[list[Span]] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        row = free_row([lane[-1].end for lane in lanes], span.start)
        if row < len(lanes):
            lanes[row].append(span)
        elif row < MOST_LANES:
            lanes.append([span])
    return lanes


def _bar(span: Span, scale: Scale, y: int) -> Bar:
    x, width = scale.x(span.start), scale.width(span.start, span.end)
    fits = len(span.label) * CHARACTER + 8 < width
    return Bar(f"{x:.1f}", y, f"{width:.1f}", f"{x + 6:.1f}", y + 15, span.label if fits else "", span.name)


def _beside(span: Span, scale: Scale, y: int) -> tuple[Bar, float, float]:
    """The bar with its name in it, else right of it, else left, else without; and what room both take."""
    bar, start = _bar(span, scale, y), scale.x(span.start)
    end, width = start + scale.width(span.start, span.end), len(span.label) * CHARACTER
    if bar.label or width > LONGEST_NAME:
        return bar, start, end
    if end + BESIDE + width <= WIDTH:
        named = replace(bar, label=span.label, label_x=f"{end + BESIDE:.1f}", anchor="start")
        return named, start, end + BESIDE + width
    if start - BESIDE - width >= LEFT:
        named = replace(bar, label=span.label, label_x=f"{start - BESIDE:.1f}", anchor="end")
        return named, start - BESIDE - width, end
    return bar, start, end


def named_bars(spans: Iterable[Span], scale: Scale, y: int) -> tuple[list[Bar], int]:
    """The bars of positions with all names that find room, and on how many lanes; fewer names when lanes run out."""
    ends: list[float] = []
    bars = []
    for bar, start, end in sorted((_beside(span, scale, y) for span in spans), key=lambda one: (one[1], -one[2])):
        row = next((row for row, taken in enumerate(ends) if taken <= start + 1), len(ends))
        ends[row : row + 1] = [end + BESIDE if bar.label else end]
        bars.append(replace(bar, y=bar.y + LANE * row, label_y=bar.label_y + LANE * row))
    if len(ends) <= MOST_NAMED_LANES:
        return bars, len(ends)
    return _partly_named(spans, scale, y)


def _partly_named(spans: Iterable[Span], scale: Scale, y: int) -> tuple[list[Bar], int]:
    """As few lanes as keep bars apart, with the names that find room right of their bars."""
    lanes, bars = lanes_of(spans), []
    for place, lane in enumerate(lanes):
        ends = [scale.x(span.start) for span in lane[1:]] + [WIDTH]
        for span, free_until in zip(lane, ends, strict=True):
            bar, _, end = _beside(span, scale, y + LANE * place)
            is_free = bar.anchor == "start" and end + BESIDE <= free_until
            bars.append(bar if is_free or not bar.anchor else _bar(span, scale, y + LANE * place))
    return bars, len(lanes)


def _plain_bars(spans: Iterable[Span], scale: Scale, y: int) -> tuple[list[Bar], int]:
    lanes = lanes_of(spans)
    return [_bar(span, scale, y + LANE * place) for place, lane in enumerate(lanes) for span in lane], len(lanes)


def _rows(studies: list[Span], posts: list[Span], scale: Scale) -> tuple[list[Row], int]:
    rows, y = [], TOP
    for name, spans, is_study in ((gettext("Education"), studies, True), (gettext("Positions"), posts, False)):
        # Beside bars of studies stand the names of degrees.
        bars, lanes = (_plain_bars if is_study else named_bars)(spans, scale, y)
        if bars:
            rows.append(Row(name, y + 15, bars, is_study))
            y += LANE * lanes + 12
    return rows, y


def works_of(year: int, number: int) -> str:
    """A year with its works in words: "1921: 2 works"."""
    return ngettext("{year}: {number} work", "{year}: {number} works", number).format(year=year, number=number)


def _columns(years: Sequence[int], scale: Scale, base: int) -> list[Mark]:
    most = max((years.count(year) for year in set(years)), default=1)
    marks = []
    for year in sorted(set(years)):
        height = round(years.count(year) / most * (COLUMNS - 12)) + 4
        number = years.count(year)
        name = works_of(year, number)
        marks.append(Mark(f"{scale.x(year) + 1:.1f}", str(base - height), name, height, year, number))
    return marks


def place_labels(marks: Iterable[tuple[float, str]]) -> list[Degree]:
    """Degrees (where, name) with their names right of them, else left, else nowhere, so that nothing overlaps."""
    in_order = sorted(marks)
    taken = [(x - DIAMOND, x + DIAMOND) for x, _ in in_order]
    placed = []
    for x, name in in_order:
        width = len(name) * WIDE_CHARACTER
        sides = {"start": (x + DIAMOND + 1, x + DIAMOND + 3 + width), "end": (x - DIAMOND - 3 - width, x - DIAMOND - 1)}
        free = [side for side, room in sides.items() if _is_free(room, taken)]
        taken += [sides[side] for side in free[:1]]
        placed.append(Degree(f"{x:.1f}", name, name if free else "", next(iter(free), "")))
    return placed


def _is_free(room: tuple[float, float], taken: Iterable[tuple[float, float]]) -> bool:
    start, end = room
    return start >= LEFT and end <= WIDTH and all(end <= first or start >= last for first, last in taken)


def _degrees(education: Iterable[Education], scale: Scale) -> list[Degree]:
    """Doctorates and habilitations, where they were earned."""
    names = {
        Education.Level.DOCTORATE: pgettext("degree", "PhD"),
        Education.Level.HABILITATION: pgettext("degree", "Habilitation"),
    }
    return place_labels(
        (scale.x(_when(degree.end_year, degree.end_month, is_end=True) - 0.5), names[degree.level])
        for degree in education
        if degree.level in names and degree.end_year
    )


def build_timeline(
    education: Sequence[Education], positions: Sequence[Position], work_years: Sequence[int], until: int | None
) -> Timeline | None:
    """The drawing of a career; None when fewer than two of its entries have a year."""
    known = [year for entry in (*education, *positions) for year in (entry.start_year, entry.end_year) if year]
    known += work_years
    last = max([*known, until or 0], default=0)
    studies, posts = (
        [span for entry in entries if (span := span_of(entry, last))] for entries in (education, positions)
    )
    if len(studies) + len(posts) + len(set(work_years)) < 2:
        return None
    first = min(known)
    scale = Scale(first, last + 1, LEFT, RIGHT)
    rows, y = _rows(studies, posts, scale)
    base = y + COLUMNS - 8 if work_years else y
    width = max(1.0, min(11.0, scale.x(1) - scale.x(0) - 1))
    ticks = [Mark(x, str(base + 4), str(year)) for x, year in scale.ticks()]
    return Timeline(
        first, last, base + 10, ticks, rows, _degrees(education, scale),
        _columns(work_years, scale, base), f"{width:.1f}", base,
    )  # fmt: skip
