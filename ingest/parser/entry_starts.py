"""Where entries may start: each way of splitting a section, and how alike the entries are that it yields."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from statistics import fmean, pstdev

from ingest.parser.entry_rows import YEAR, Row

Starts = tuple[int, ...]
UNFINISHED = (",", ";", "-", "–", "(", "&", " and", " et", " und", " y", " e", " of", " in", " the", " de", " for")
FINISHED = re.compile(r"[.!?)\]”\"»]$|\b(?:19|20)\d\d\W*$|\d[-–]\d+\W*$")


def ways_of(rows: tuple[Row, ...]) -> dict[str, Starts]:
    """The starts by each way that this section allows."""
    ways: dict[str, Callable[[int, Row], bool]] = {
        "number": lambda i, row: row.mark_kind == "number",
        "label": lambda i, row: bool(row.label),
        "date": lambda i, row: row.opening == "date",
        "quote": lambda i, row: row.opening == "quote",
        "bold": lambda i, row: row.opening == "bold",
        "italic": lambda i, row: row.opening == "italic",
        "date right": lambda i, row: row.has_date_right,
        "gap": lambda i, row: row.whole.gap > 0.4,
        "finished": lambda i, row: i > 0 and bool(FINISHED.search(rows[i - 1].text)) and not row.text[:1].islower(),
        "line": lambda i, row: True,
    }
    outer = _outer_bullet(rows)
    if outer:
        ways["bullet"] = lambda i, row: row.mark_kind == outer[0] and abs(row.whole.indent - outer[1]) < 0.8
        ways["before bullets"] = lambda i, row: (
            not row.mark and i + 1 < len(rows) and bool(rows[i + 1].mark) and (i == 0 or bool(rows[i - 1].mark))
        )
    edge = _left_edge(rows)
    if edge is not None:
        ways["edge"] = lambda i, row: row.whole.indent <= edge + 0.3
    return {name: tuple(i for i, row in enumerate(rows) if starts(i, row)) for name, starts in ways.items()}


def _outer_bullet(rows: tuple[Row, ...]) -> tuple[str, float] | None:
    """The list mark furthest out, and its indent."""
    bullets = [row for row in rows if row.mark_kind.startswith("bullet")]
    if not bullets:
        return None
    first = min(bullets, key=lambda row: round(row.whole.indent))
    return first.mark_kind, first.whole.indent


def _left_edge(rows: tuple[Row, ...]) -> float | None:
    """The indent of first lines where the others hang further in."""
    indents = [row.whole.indent for row in rows]
    if len(rows) < 3:
        return None
    edge = min(indents)
    hanging = sum(indent > edge + 0.6 for indent in indents)
    return edge if 0.2 * len(rows) <= hanging else None


PRIORS = {
    "number": 1.5,
    "label": 1.4,
    "bullet": 1.25,
    "date": 1.1,
    "date right": 1.05,
    "quote": 1.1,
    "edge": 1.1,
    "bold": 1.0,
    "before bullets": 1.0,
    "italic": 0.9,
    "gap": 1.0,
    "finished": 0.8,
    "line": 0.7,
}


def likeness(name: str, rows: tuple[Row, ...], starts: Starts) -> float:
    """How alike the entries are that begin at these rows; 0 for a split that cannot be."""
    if not starts or (len(starts) == 1 and len(rows) > 3):
        return 0.05
    ends = (*starts[1:], len(rows))
    lengths = [sum(len(rows[i].text) for i in range(a, b)) for a, b in zip(starts, ends, strict=True)]
    mean = fmean(lengths)
    even = 1 / (1 + pstdev(lengths) / mean) if mean else 0.0
    first = Counter(rows[i].opening for i in starts)
    opening, count = first.most_common(1)[0]
    same = count / len(starts)
    inner = [row for i, row in enumerate(rows) if i not in set(starts)]
    apart = 1 - sum(row.opening == opening for row in inner) / len(inner) if inner else 0.7
    years = [
        len(set(YEAR.findall(" ".join(rows[i].whole.text for i in range(a, b)))))
        for a, b in zip(starts, ends, strict=True)
    ]
    dated = fmean([1.0 if 1 <= n <= 3 else 0.4 if n == 0 else 0.3 for n in years])
    broken = sum(_is_broken(rows, i) for i in starts) / len(starts)
    covered = 1 - starts[0] / len(rows)
    return PRIORS[name] * covered * (0.3 + even) * (0.4 + same) * (0.4 + apart) * (0.4 + dated) * (1 - broken) ** 2


def _is_broken(rows: tuple[Row, ...], start: int) -> bool:
    """Whether a start is more likely the rest of the line before it."""
    row = rows[start]
    if row.mark or row.label:
        return False
    if row.text[:1].islower() or row.text[:1] in ",;:)&":
        return True
    return start > 0 and rows[start - 1].text.endswith(UNFINISHED) and row.whole.gap < 0.4


def best_starts(rows: tuple[Row, ...]) -> tuple[str, Starts]:
    """The way of splitting that makes the entries most alike."""
    if len(rows) <= 1:
        return "line", tuple(range(len(rows)))
    ways = ways_of(rows)
    return max(ways.items(), key=lambda way: likeness(way[0], rows, way[1]))
