"""Which rows of a section belong to one degree or job: the cheapest division of the whole list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import field, replace
from itertools import accumulate, pairwise

from ingest.parser.frozen import frozen
from ingest.parser.values.careers.lines import LABEL_MARK
from ingest.parser.values.careers.parts import Part
from ingest.parser.values.careers.rows import CareerRow
from ingest.parser.values.dates import DateRange

Cut = tuple[int, int]
"""First row of a record, and the row behind its last."""
Signature = tuple[bool, ...]

LONGEST = 14
"""Rows of one record that are no details; what is longer is divided by force."""
NO_ANCHOR, UNKNOWN_ANCHOR, NO_ANCHOR_AT_ALL, MORE_ANCHORS = 2.4, 1.4, 0.4, 2.2
NO_DATE, INHERITED_DATE, MORE_DATES = 1.4, 0.5, 1.6
NO_ORG, INHERITED_ORG, MORE_ORGS, UNKNOWN_ORG = 1.0, 0.5, 0.7, 0.25
STARTS_WITH_DETAIL, STARTS_WITH_DATE = 3.5, 1.2
WITHIN_ITEM, OVER_ITEMS = 1.3, 1.2
UNUSUAL_START = 1.2
OVER_MARGINS = 1.8
"""Cost of each date in the margin beside another row than the first of a record."""
BEHIND_POINTS = 2.0
"""Cost of each row that names something behind the points of a description: those end a record."""
GAP_WITHIN, WIDE_GAP = 0.3, 0.9
"""Cost of a blank line within a record, and the lines from which a space is one."""
WITHIN = (("margins", OVER_MARGINS), ("behind points", BEHIND_POINTS), ("gaps", GAP_WITHIN))
CROSSED_SHARE, MOST_CROSSED = 0.15, 2.0


@frozen
class _Costs:
    """What a record of rows ``start`` to ``end`` costs, from sums over the rows so that each is found at once."""

    rows: list[CareerRow]
    sums: dict[str, list[int]]
    first_date_row: int
    is_dated: bool
    has_anchors: bool
    within: tuple[tuple[list[int], float], ...]
    """The sums of what may stand in the first row of a record only, with the cost of each further one."""
    known: dict[Cut, float] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: list[CareerRow]) -> _Costs:
        flags = {name: [0, *accumulate(int(test(row)) for row in rows)] for name, test in COUNTED.items()}
        anchors, dates = flags["anchors"][-1], flags["all dates"][-1]
        behind = (_is_point(above) and row.kind != "detail" for above, row in pairwise(rows))
        flags["behind points"] = [0, 0, *accumulate(map(int, behind))]
        first = next((i for i, row in enumerate(rows) if row.kind == "date"), len(rows))
        within = tuple((flags[name], cost) for name, cost in WITHIN if flags[name][-1])
        return cls(rows, flags, first, dates * 3 >= anchors, anchors * 3 >= dates, within)

    def count(self, name: str, start: int, end: int) -> int:
        """How many of the rows are of a kind."""
        return self.sums[name][end] - self.sums[name][start]

    def crossed(self, start: int, end: int) -> float:
        """The cost of a record that does not begin where an entry does, or that holds the beginnings of others."""
        cost = 0.0 if self.rows[start].is_first else WITHIN_ITEM
        return cost + OVER_ITEMS * self.count("starts", start + 1, end)

    def of_record(self, start: int, end: int) -> float:
        """The cost of too little or too much in a record."""
        cost = self.known.get((start, end))
        if cost is None:
            cost = self.known[start, end] = self._of_record(start, end)
        return cost

    def _of_record(self, start: int, end: int) -> float:
        anchors = self.count("anchors", start, end)
        cost = self._of_start(start) + self._of_dates(start, end) + self._of_orgs(start, end)
        if anchors:
            cost += MORE_ANCHORS * (anchors - 1)
        elif not self.has_anchors:
            cost += NO_ANCHOR_AT_ALL
        else:
            has_name = bool(self.rows[start].dates) or (self.rows[start].has_org and end - start > 1)
            is_whole = self.count("dates", start, end) == 1 and self.rows[start].is_first and has_name
            cost += UNKNOWN_ANCHOR if is_whole else NO_ANCHOR
        for sums, each in self.within:
            cost += each * (sums[end] - sums[start + 1])
        return cost

    def _of_dates(self, start: int, end: int) -> float:
        dates = self.count("dates", start, end)
        if dates:
            return MORE_DATES * (dates - 1)
        row = self.rows[start]
        is_full = not row.is_first and row.has_anchor and row.has_org and not row.mark
        return (INHERITED_DATE if is_full else NO_DATE) if self.is_dated else 0.0

    def _of_orgs(self, start: int, end: int) -> float:
        orgs, names = self.count("orgs", start, end), self.count("names", start, end)
        if orgs or names:
            return MORE_ORGS * max(orgs - 1, 0) + UNKNOWN_ORG * names
        return INHERITED_ORG if start > 0 and not self.rows[start].is_first else NO_ORG

    def _of_start(self, start: int) -> float:
        if self.rows[start].kind == "detail":
            return STARTS_WITH_DETAIL
        is_odd = self.rows[start].kind == "date" and start <= self.first_date_row
        return STARTS_WITH_DATE if is_odd else 0.0


COUNTED: dict[str, Callable[[CareerRow], bool]] = {
    "anchors": lambda row: row.has_anchor,
    "orgs": lambda row: row.has_org,
    "names": lambda row: row.has_name,
    "dates": lambda row: bool(row.dates) and (row.kind != "detail" or row.has_edge_date),
    "all dates": lambda row: bool(row.dates),
    "starts": lambda row: row.is_first and row.kind != "detail",
    "margins": lambda row: row.has_gutter,
    "gaps": lambda row: row.gap > WIDE_GAP and row.kind != "detail",
}
"""What is counted of the rows of a record."""


def group_rows(rows: list[CareerRow]) -> list[list[CareerRow]]:
    """The rows divided into records, in order.

    A good record has one degree or title, one date and one institution; it begins where an entry begins, with the kind
    of row with which the other records of the list begin. Entries that the division of the section tore apart are
    joined, those that hold several dated jobs are divided. Where the records come out much better when the bounds of
    the entries are not heeded (all shifted by a line, say), they are not.
    """
    if not rows:
        return []
    rows = spread_dates(rows)
    costs = _Costs.of(rows)
    signatures = [_signature(row) for row in rows]
    options = [_divided_alike(costs, signatures, weight) for weight in (1.0, 0.15)]
    cuts = min(options, key=lambda cuts: _total(costs, signatures, cuts))
    return [rows[start:end] for start, end in cuts]


def _divided_alike(costs: _Costs, signatures: list[Signature], weight: float) -> list[Cut]:
    """The division in which most records begin alike; ``weight`` says how much the bounds of entries count."""
    cuts = _divide(costs, signatures, Counter(), weight)
    if len(cuts) < 3:
        return cuts
    return _divide(costs, signatures, Counter(signatures[start] for start, _ in cuts), weight)


def _total(costs: _Costs, signatures: list[Signature], cuts: list[Cut]) -> float:
    """The cost of a whole division, in which crossed bounds of entries count but little."""
    starts = Counter(signatures[start] for start, _ in cuts)
    most = max(starts.values())
    total = sum(costs.of_record(start, end) for start, end in cuts)
    total += sum(UNUSUAL_START * (1 - starts[signatures[start]] / most) for start, _ in cuts)
    return total + min(CROSSED_SHARE * sum(costs.crossed(start, end) for start, end in cuts), MOST_CROSSED)


def spread_dates(rows: list[CareerRow]) -> list[CareerRow]:
    """The rows with a column of dates and places that was read before or after them put back beside them, in order."""
    rows = list(rows)
    place = 0
    while place < len(rows):
        end = place
        while end < len(rows) and _is_margin(rows[end]):
            end += 1
        margin = _margin_pieces(rows[place:end])
        if len(margin) >= 2:
            for wanted in (_undated_before(rows, place), _undated_after(rows, end)):
                if len(wanted) == len(margin):
                    for target, (dates, parts) in zip(wanted, margin, strict=True):
                        rows[target] = replace(rows[target], dates=dates, parts=rows[target].parts + parts)
                    del rows[place:end]
                    end = place
                    break
        place = max(end, place + 1)
    return rows


def _is_margin(row: CareerRow) -> bool:
    """Whether a row holds but a date or a place, as the margin of a page does."""
    return row.kind == "date" or (row.kind == "head" and all(part.kind == "place" for part in row.parts))


def _margin_pieces(rows: list[CareerRow]) -> list[tuple[tuple[DateRange, ...], tuple[Part, ...]]]:
    """The dates of a margin, each with the place that stands above it."""
    pieces = []
    parts: tuple[Part, ...] = ()
    for row in rows:
        parts += row.parts
        if row.dates:
            pieces.append((row.dates, parts))
            parts = ()
    return pieces


def _undated_after(rows: list[CareerRow], start: int) -> list[int]:
    """The places of the degrees and jobs without a date from here on, up to the first with one."""
    found = []
    for place in range(start, len(rows)):
        if rows[place].dates:
            break
        if rows[place].has_anchor:
            found.append(place)
    return found


def _undated_before(rows: list[CareerRow], end: int) -> list[int]:
    """The places of the degrees and jobs without a date before here, back to the last with one."""
    found: list[int] = []
    for place in range(end - 1, -1, -1):
        if rows[place].dates:
            break
        if rows[place].has_anchor:
            found.insert(0, place)
    return found


def _divide(costs: _Costs, signatures: list[Signature], starts: Counter[Signature], weight: float) -> list[Cut]:
    """The division of least cost, by dynamic programming over the bounds of records; details begin none."""
    most = max(starts.values(), default=0)
    unusual = [UNUSUAL_START * (1 - starts[signature] / most) if most else 0.0 for signature in signatures]
    bounds = [i for i, row in enumerate(costs.rows) if i == 0 or row.kind != "detail"] + [len(costs.rows)]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for last in range(1, len(bounds)):
        end = bounds[last]
        options = (
            (best[k][0] + costs.of_record(i, end) + weight * costs.crossed(i, end) + unusual[i], -k)
            for k, i in ((k, bounds[k]) for k in range(max(0, last - LONGEST), last))
        )
        cost, first = min(options)
        best.append((cost, -first))
    cuts: list[Cut] = []
    last = len(bounds) - 1
    while last > 0:
        first = best[last][1]
        cuts.append((bounds[first], bounds[last]))
        last = first
    return cuts[::-1]


def _signature(row: CareerRow) -> Signature:
    """What kind of row it is, as far as records of one list begin alike."""
    first = row.parts[0] if row.parts else None
    return (
        bool(row.dates),
        row.has_gutter,
        row.has_anchor,
        row.has("org") or row.has_name,
        bool(first and first.is_bold),
        bool(first and first.is_italic),
        bool(row.mark),
    )


def _is_point(row: CareerRow) -> bool:
    """Whether a row is a point of a description."""
    return row.kind == "detail" and bool(row.mark) and row.mark != LABEL_MARK
