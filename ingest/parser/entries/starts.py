"""Where entries may start: each way of splitting a section, and how alike the entries are that it yields."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate

from ingest.parser.entries.rows import Row
from ingest.parser.frozen import frozen

Starts = tuple[int, ...]
Rule = Callable[[int, Row], bool]
UNFINISHED = (",", ";", "-", "–", "(", "&", " and", " et", " und", " y", " e", " of", " in", " the", " de", " for", "/")
OPEN_DATE = re.compile(r"\b(?:19|20)\d\d\s?[-–—]$")
FINISHED = frozenset('.!?)]”"»')
DATED_END = re.compile(r"\b(?:19|20)\d\d\s?[-–—]$|\b(?:19|20)\d\d\W*$|\d[-–]\d+\W*$")
HAS_DIGIT = re.compile(r"\d")
FULL_LINE = 0.82  # of the longest line: the line may have been broken for want of room
GAP = 0.4
LEAST_EDGE = 0.12
"""Share of the rows that stand at the left edge of a list; a few further out belong to no edge of their own."""
LIKELY = 0.7
"""Of the score of the best way, which a way must have that yields a number of entries known from elsewhere."""
HEADS_WITHIN = 0.7
"""What a way loses that makes each entry hold the head of the next."""
PRIORS = {
    "number": 1.6,
    "label": 1.45,
    "item": 1.3,
    "bullet": 1.3,
    "date": 1.15,
    "date right": 1.1,
    "after date right": 1.0,
    "quote": 1.1,
    "before quote": 1.35,
    "edge": 1.15,
    "bold": 1.1,
    "before bullets": 1.05,
    "head": 1.15,
    "before date": 1.0,
    "after date": 1.0,
    "date line": 1.0,
    "degree": 1.05,
    "institution": 1.0,
    "role": 1.0,
    "italic": 0.9,
    "gap": 1.1,
    "wide gap": 1.1,
    "finished": 0.85,
    "line": 0.75,
}

MARKED = frozenset(("number", "bullet", "label", "item"))
"""Ways that follow signs set for the purpose: what stands before the first is an introduction."""
PLACED = frozenset(
    "before date|after date|date right|after date right|gap|wide gap|before bullets|before quote|head|edge".split("|")
)
"""Ways that go by what stands around a row, not by how it begins."""


@frozen
class Measures:
    """Sums over the first n rows, from which each entry's figures are differences."""

    length: tuple[int, ...]
    years: tuple[int, ...]
    anchors: tuple[int, ...]
    longest: int
    width: int
    """The usual length of a full line; 0 where lines are not broken for want of room."""
    has_introduction: bool
    """Whether lists of this kind may have an introduction."""
    broken: tuple[float, ...]
    """How likely each row is only the rest of the line before it (0-1)."""
    dates: tuple[int, ...]
    openings: Counter[str]
    """How many rows begin with each sort of token."""


def best_starts(rows: tuple[Row, ...], kind: str) -> tuple[str, Starts]:
    """The way of splitting that makes the entries most alike, and where they start."""
    if len(rows) <= 1:
        return "line", tuple(range(len(rows)))
    measures = _measure(rows, kind)
    ways = ways_of(rows, kind)
    return max(ways.items(), key=lambda way: likeness(way[0], rows, way[1], measures))


def starts_of_number(rows: tuple[Row, ...], kind: str, number: int) -> Starts:
    """The starts of so many entries, from the first row on; empty where no likely way of splitting yields them."""
    if len(rows) < number:
        return ()
    measures = _measure(rows, kind)
    whole = {name: starts if starts[:1] == (0,) else (0, *starts) for name, starts in ways_of(rows, kind).items()}
    scores = {name: likeness(name, rows, starts, measures) for name, starts in whole.items()}
    fitting = [name for name, starts in whole.items() if len(starts) == number]
    best = max(fitting, key=lambda name: scores[name], default="")
    return whole[best] if best and scores[best] >= LIKELY * max(scores.values()) else ()


def ways_of(rows: tuple[Row, ...], kind: str) -> dict[str, Starts]:
    """The starts by each way that this section allows."""
    rules: dict[str, Rule] = {
        "number": lambda i, row: row.mark_kind == "number",
        "label": lambda i, row: bool(row.label),
        "date": lambda i, row: row.opening == "date" and not row.is_date,
        "quote": lambda i, row: row.opening == "quote",
        "before quote": lambda i, row: _heads_quotation(rows, i),
        "bold": lambda i, row: row.opening == "bold",
        "italic": lambda i, row: row.opening == "italic",
        "date right": lambda i, row: row.has_date_right,
        "after date right": lambda i, row: i == 0 or rows[i - 1].has_date_right,
        "gap": lambda i, row: row.whole.gap > GAP,
        "wide gap": lambda i, row: row.whole.gap > 2.5 * GAP,
        "before date": lambda i, row: not row.is_date and i + 1 < len(rows) and rows[i + 1].is_date,
        "after date": lambda i, row: not row.is_date and (i == 0 or rows[i - 1].is_date),
        "date line": lambda i, row: row.is_date,
        "finished": lambda i, row: i > 0 and not _is_small(row) and is_finished(rows[i - 1].text),
        "line": lambda i, row: not row.is_date,
    }
    rules.update(_rules_of_lists(rows))
    if kind == "education":
        rules["degree"] = lambda i, row: row.lead == "degree" and not row.is_field and not row.mark
    if kind in ("education", "positions", "teaching"):
        rules["institution"] = lambda i, row: row.lead == "institution" and not row.is_field and not row.mark
        rules["role"] = lambda i, row: row.lead == "role" and not row.is_field and not row.mark
    edge = _left_edge(rows)
    if edge is not None:
        rules["edge"] = lambda i, row: row.whole.indent <= edge + 0.3
    return {name: _starts(rows, rule) for name, rule in rules.items()}


@lru_cache(maxsize=2048)  # a row ends so in each way of splitting
def is_finished(text: str) -> bool:
    """Whether a row ends as entries do: in a full stop or bracket, or with a year or pages."""
    return text[-1:] in FINISHED or (HAS_DIGIT.search(text) is not None and DATED_END.search(text) is not None)


def _heads_quotation(rows: tuple[Row, ...], place: int) -> bool:
    """Whether a row stands right above one that begins with a quotation mark: the event above its title."""
    return rows[place].opening != "quote" and place + 1 < len(rows) and rows[place + 1].opening == "quote"


def _starts(rows: tuple[Row, ...], rule: Rule) -> Starts:
    return tuple(i for i, row in enumerate(rows) if not row.continues and rule(i, row))


def _rules_of_lists(rows: tuple[Row, ...]) -> dict[str, Rule]:
    bullets = [row for row in rows if row.mark_kind.startswith("bullet")]
    if not bullets:
        return {}
    outer = min(bullets, key=lambda row: round(row.whole.indent))
    edge, sign = outer.whole.indent, outer.mark_kind

    def is_outer(row: Row) -> bool:
        return row.mark_kind == sign and abs(row.whole.indent - edge) < 0.8

    def is_head(i: int, row: Row) -> bool:
        return not row.mark and i + 1 < len(rows) and bool(rows[i + 1].mark) and (i == 0 or bool(rows[i - 1].mark))

    return {
        "bullet": lambda i, row: is_outer(row),
        "item": lambda i, row: is_outer(row) or (row.opening == "date" and not row.is_date),
        "before bullets": is_head,
        "head": lambda i, row: is_head(i, row) or _is_dated_head(row),
    }


def _is_dated_head(row: Row) -> bool:
    """Whether a row without a list mark stands apart from a list above: by a date at the right edge or blank space."""
    return not row.mark and not row.is_date and (row.has_date_right or row.whole.gap > GAP)


def _left_edge(rows: tuple[Row, ...]) -> float | None:
    """The indent of first lines where the others hang further in."""
    if len(rows) < 3:
        return None
    indents = sorted(row.whole.indent for row in rows)
    edge = next((low for place, low in enumerate(indents) if _near(indents, place) >= LEAST_EDGE * len(rows)), None)
    if edge is None:
        return None
    hanging = sum(row.whole.indent > edge + 0.6 for row in rows)
    return edge if 0.2 * len(rows) <= hanging else None


def _near(indents: list[float], place: int) -> int:
    """How many of the sorted indents lie at the one of this place, or hardly further in."""
    return bisect_right(indents, indents[place] + 0.3) - place


def _measure(rows: tuple[Row, ...], kind: str) -> Measures:
    lengths = [len(row.text) for row in rows]
    ordered = sorted(lengths)
    nearly_longest = ordered[int(0.9 * (len(ordered) - 1))]
    width = nearly_longest if 40 <= nearly_longest <= 140 else 0
    return Measures(
        length=(0, *accumulate(lengths)),
        years=(0, *accumulate(int(row.has_year) for row in rows)),
        anchors=(0, *accumulate(int(_is_anchor(row, kind)) for row in rows)),
        longest=max(lengths),
        width=width,
        has_introduction=kind not in ("education", "positions"),
        broken=tuple(_brokenness(rows, start, width) for start in range(len(rows))),
        dates=(0, *accumulate(int(row.is_date) for row in rows)),
        openings=Counter(row.opening for row in rows),
    )


def _is_anchor(row: Row, kind: str) -> bool:
    """Whether the row holds what each entry of this kind should have once."""
    if row.is_field:
        return False
    return row.has_degree if kind == "education" else row.has_role if kind == "positions" else False


def likeness(name: str, rows: tuple[Row, ...], starts: Starts, measures: Measures) -> float:
    """How alike the entries are that begin at these rows; near 0 for a split that cannot be."""
    if not starts or (len(starts) == 1 and not (_is_single(measures) or _is_wrapped(rows))):
        return 0.05
    bounds = list(zip(starts, (*starts[1:], len(rows)), strict=True))
    lengths = [measures.length[b] - measures.length[a] for a, b in bounds]
    even = 1 / (1 + _spread(lengths))
    opening, count = Counter(rows[i].opening for i in starts).most_common(1)[0]
    inner = len(rows) - len(starts)
    repeated = measures.openings[opening] - count
    apart = 1 - repeated / inner if inner and name not in PLACED else 0.75
    dated = sum(_of_one(measures.years[b] - measures.years[a]) for a, b in bounds) / len(bounds)
    hollow = sum(measures.dates[b] - measures.dates[a] == b - a for a, b in bounds) / len(bounds)
    broken = sum(measures.broken[i] for i in starts) / len(starts)
    covered = 1 - 0.8 * starts[0] / len(rows) - _late_start(name, starts[0], measures)
    if name in PLACED:
        marked = sum(bool(rows[i].mark) for i in starts) / len(starts)
        covered -= min(marked, 1 - marked)
    covered -= HEADS_WITHIN * _heads_within(rows, starts) if name in ("bullet", "item") else 0.0
    score = PRIORS[name] * covered * (0.3 + even) * (0.4 + count / len(starts)) * (0.4 + apart) * (0.3 + dated)
    if measures.anchors[-1]:
        score *= 0.4 + sum(_of_one(measures.anchors[b] - measures.anchors[a]) for a, b in bounds) / len(bounds)
    return score * (1 - broken) ** 2 * (1 - hollow) ** 2


def _heads_within(rows: tuple[Row, ...], starts: Starts) -> float:
    """The share of the entries that hold a dated head of another: "- what was done", then "Lecturer, Jena    1920"."""
    begun = set(starts)
    if any(rows[i].has_year for i in starts if rows[i].mark):
        return 0.0
    heads = sum(_is_dated_head(row) and row.has_date_right for i, row in enumerate(rows) if i not in begun)
    return min(heads / len(starts), 1.0)


def _spread(lengths: list[int]) -> float:
    """The standard deviation of the lengths in terms of their mean."""
    mean = max(sum(lengths) / len(lengths), 1.0)
    return math.sqrt(sum((length - mean) ** 2 for length in lengths) / len(lengths)) / mean


def _is_single(measures: Measures) -> bool:
    """Whether all rows may be one entry: a degree or a post with its details."""
    return not measures.has_introduction and measures.years[-1] <= 1 and measures.anchors[-1] <= 1


def _is_wrapped(rows: tuple[Row, ...]) -> bool:
    """Whether a few rows are one sentence that was broken: only the last is finished and has a year."""
    *above, last = rows
    is_open = not any(row.has_year or row.mark or row.label or is_finished(row.text) for row in above)
    return len(rows) <= 3 and last.has_year and is_open and not any(row.whole.gap > GAP for row in rows[1:])


def _late_start(name: str, first: int, measures: Measures) -> float:
    """What a way loses that leaves the first rows outside all entries."""
    if not first or (name in MARKED and measures.has_introduction):
        return 0.0
    return {"date line": 0.4, "date": 0.1, "label": 0.1}.get(name, 0.25)


def _of_one(count: int) -> float:
    """How well an entry fares with so many of what it should have one of."""
    return (0.35, 1.0, 0.8, 0.5)[count] if count < 4 else 0.25


def _is_small(row: Row) -> bool:
    """Whether it begins in small letters, other than with a month, which is small in most languages."""
    return row.text[:1].islower() and row.opening != "date"


def _brokenness(rows: tuple[Row, ...], start: int, width: int) -> float:
    """How likely a start is only the rest of the line before it (0-1)."""
    row = rows[start]
    if row.mark or row.label:
        return 0.0
    if _is_small(row) or row.text[:1] in ",;:)&" or row.is_field:
        return 1.0
    if start == 0 or row.whole.gap > GAP:
        return 0.0
    above = rows[start - 1].text
    if above.endswith(UNFINISHED) and not OPEN_DATE.search(above):
        return 1.0
    is_full = width and len(above) >= FULL_LINE * width
    return 0.5 if is_full and not is_finished(above) else 0.0
