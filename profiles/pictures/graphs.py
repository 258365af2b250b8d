"""People as points and lines: the same input always gives the same drawing; words and numbers stand in a table beside.

Three layouts: columns (how two are connected, co-authors of compared people), a tree (advisors and students), a ring
(co-authors of one person).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

CHARACTER = 7.2  # of a name, at the size the stylesheet sets
NOTE_CHARACTER = 6.2
ROW, GAP, MARGIN = 24, 56, 8
MOST_SPREAD = 3  # rows between two of a short column
RING_ROW = 22


@dataclass(frozen=True, slots=True)
class Point:
    """Somebody to be drawn; ``note`` stands behind the name, ``weight`` makes the dot larger, ``letter`` colours it."""

    key: str
    label: str
    href: str = ""
    note: str = ""
    letter: str = ""
    weight: int = 1
    is_main: bool = False

    @property
    def width(self) -> float:
        return len(self.label) * CHARACTER + (len(self.note) + 1) * NOTE_CHARACTER * bool(self.note)


@dataclass(frozen=True, slots=True)
class Line:
    """Two points that belong together, and why in a few words."""

    one: str
    other: str
    name: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A point with its place."""

    point: Point
    x: str
    y: str
    text_x: str
    text_y: str
    anchor: str
    radius: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A line with its way."""

    path: str
    name: str
    letter: str


@dataclass(frozen=True, slots=True)
class Graph:
    """A whole drawing; ``shown`` of ``total`` points are on it."""

    width: int
    height: int
    nodes: list[Node]
    edges: list[Edge]
    shown: int
    total: int

    @property
    def is_capped(self) -> bool:
        return self.shown < self.total


@dataclass(frozen=True, slots=True)
class Branch:
    """A point of a tree and those that follow."""

    point: Point
    branches: list["Branch"] = field(default_factory=list)


def _node(point: Point, x: float, y: float, anchor: str = "start") -> Node:
    radius = min(8.0, 2.5 + 1.5 * math.sqrt(point.weight))
    beside = radius + 5
    text_x = x + (beside if anchor == "start" else -beside)
    return Node(point, f"{x:.1f}", f"{y:.1f}", f"{text_x:.1f}", f"{y + 4.5:.1f}", anchor, f"{radius:.1f}")


def _curve(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (x + to_x) / 2
    return f"M{x:.1f} {y:.1f}C{middle:.1f} {y:.1f} {middle:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"


def in_columns(
    columns: Sequence[Sequence[Point]], lines: Iterable[Line], total: int | None = None, gap: int = GAP
) -> Graph:
    """``columns`` from left to right, each in its middle, with ``lines`` between; ``total`` when some are left out.

    A line joins the label's end of the left point with the dot of the right one, points of one column at their dots.
    """
    tallest = max((len(column) for column in columns), default=0)
    height = tallest * ROW + 2 * MARGIN
    places: dict[str, tuple[int, float, float, float]] = {}
    nodes, x = [], float(MARGIN + 8)
    for number, column in enumerate(columns):
        step = min(tallest * ROW / max(1, len(column)), MOST_SPREAD * ROW)
        top = (height - len(column) * step) / 2 + step / 2
        for place, point in enumerate(column):
            y = top + place * step
            nodes.append(_node(point, x, y))
            places[point.key] = number, x, y, x + 18 + point.width
        x += max((point.width for point in column), default=0) + 18 + gap
    edges = []
    for line in lines:
        if line.one in places and line.other in places:
            left, right = sorted((places[line.one], places[line.other]))
            if left[0] == right[0]:
                bend = f"{left[1] - 14:.1f} {(left[2] + right[2]) / 2:.1f}"
                path = f"M{left[1]:.1f} {left[2]:.1f}Q{bend} {right[1]:.1f} {right[2]:.1f}"
            else:
                path = _curve(left[3], left[2], right[1] - 8, right[2])
            edges.append(Edge(path, line.name, line.letter))
    shown = sum(map(len, columns))
    return Graph(round(x - gap + MARGIN), height, nodes, edges, shown, shown if total is None else total)


def _depths(branch: Branch, depth: int = 0) -> Iterable[tuple[int, Point]]:
    yield depth, branch.point
    for child in branch.branches:
        yield from _depths(child, depth + 1)


def as_tree(root: Branch, total: int) -> Graph:
    """A tree from left to right, of ``total`` points where some are left out; each place of a key is drawn."""
    widths: dict[int, float] = {}
    for depth, point in _depths(root):
        widths[depth] = max(widths.get(depth, 0), point.width)
    starts = [float(MARGIN + 8)]
    for depth in sorted(widths):
        starts.append(starts[-1] + widths[depth] + 18 + GAP)
    nodes: list[Node] = []
    edges: list[Edge] = []
    row = 0

    def place(branch: Branch, depth: int) -> float:
        nonlocal row
        x, own = starts[depth], len(nodes)
        nodes.append(_node(branch.point, x, 0))
        below = [place(child, depth + 1) for child in branch.branches]
        if below:
            y = (below[0] + below[-1]) / 2
        else:
            y = MARGIN + ROW / 2 + row * ROW
            row += 1
        nodes[own] = _node(branch.point, x, y)
        end = x + 18 + branch.point.width
        edges.extend(Edge(_curve(end, y, starts[depth + 1] - 6, one), "", "") for one in below)
        return y

    place(root, 0)
    width = round(starts[len(widths)] - GAP + MARGIN)
    return Graph(width, row * ROW + 2 * MARGIN, nodes, edges, len(nodes), total)


def in_ring(points: Sequence[Point], lines: Iterable[Line], total: int) -> Graph:
    """``points`` on an ellipse in their order, names outside; lines bend towards the middle.

    Rows are at least as high as a name, so that no two overlap.
    """
    half = max(3, -(-len(points) // 2))
    height = half * RING_ROW + 2 * MARGIN + 12
    widest = max((point.width for point in points), default=0)
    across = min(190.0, 70 + 10.0 * len(points))
    width = round(2 * (widest + across + 24))
    middle_x, middle_y = width / 2, height / 2
    places, nodes = {}, []
    for number, point in enumerate(points):
        is_right = number < half
        row = number if is_right else len(points) - 1 - number
        rows = half if is_right else len(points) - half
        y = middle_y + (row - (rows - 1) / 2) * RING_ROW
        reach = 1 - ((y - middle_y) / (height / 2)) ** 2
        x = middle_x + (1 if is_right else -1) * (40 + (across - 40) * math.sqrt(max(0.0, reach)))
        places[point.key] = x, y
        nodes.append(_node(point, x, y, "start" if is_right else "end"))
    edges = []
    for line in lines:
        if line.one in places and line.other in places:
            (x, y), (to_x, to_y) = places[line.one], places[line.other]
            bend_x, bend_y = ((x + to_x) / 2 + middle_x) / 2, ((y + to_y) / 2 + middle_y) / 2
            path = f"M{x:.1f} {y:.1f}Q{bend_x:.1f} {bend_y:.1f} {to_x:.1f} {to_y:.1f}"
            edges.append(Edge(path, line.name, line.letter))
    return Graph(width, height, nodes, edges, len(points), total)
