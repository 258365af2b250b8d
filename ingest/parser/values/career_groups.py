"""Which rows of a section belong to one degree or job: the cheapest division of the whole list."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ingest.parser.values.career_rows import CareerRow, Part
from ingest.parser.values.dates import DateRange

LONGEST = 24
"""Rows of one record; what is longer is divided by force."""
NO_ANCHOR, NO_ANCHOR_AT_ALL, MORE_ANCHORS = 2.4, 0.4, 2.2
NO_DATE, INHERITED_DATE, MORE_DATES = 1.4, 0.5, 1.6
NO_ORG, INHERITED_ORG, MORE_ORGS, UNKNOWN_ORG = 1.0, 0.5, 0.7, 0.25
STARTS_WITH_DETAIL, STARTS_WITH_DATE = 3.5, 1.2
WITHIN_ITEM, OVER_ITEMS = 1.3, 1.2
UNUSUAL_START = 1.2
GAP_WITHIN, WIDE_GAP = 0.3, 0.9
"""Cost of a blank line within a record, and the lines from which a space is one."""
CROSSED_SHARE, MOST_CROSSED = 0.15, 2.0


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
    options = [_divided_alike(rows, weight) for weight in (1.0, 0.15)]
    return min(options, key=lambda groups: _total(rows, groups))


def _divided_alike(rows: list[CareerRow], weight: float) -> list[list[CareerRow]]:
    """The division in which most records begin alike; ``weight`` says how much the bounds of entries count."""
    groups = _divide(rows, Counter(), weight)
    if len(groups) < 3:
        return groups
    return _divide(rows, Counter(_signature(group[0]) for group in groups), weight)


def _total(rows: list[CareerRow], groups: list[list[CareerRow]]) -> float:
    """The cost of a whole division, in which crossed bounds of entries count but little."""
    starts = Counter(_signature(group[0]) for group in groups)
    most = max(starts.values())
    is_dated, has_anchors = _is_dated(rows), _has_anchors(rows)
    total = crossed = 0.0
    start = 0
    for group in groups:
        end = start + len(group)
        total += _cost(rows, start, end, is_dated, has_anchors)
        total += UNUSUAL_START * (1 - starts[_signature(group[0])] / most)
        crossed += _crossed(rows, start, end)
        start = end
    return total + min(CROSSED_SHARE * crossed, MOST_CROSSED)


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


def _divide(rows: list[CareerRow], starts: Counter[tuple[bool, ...]], weight: float) -> list[list[CareerRow]]:
    """The division of least cost, by dynamic programming over the ends of records."""
    is_dated, has_anchors = _is_dated(rows), _has_anchors(rows)
    most = max(starts.values(), default=0)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(rows) + 1):
        options = []
        for start in range(max(0, end - LONGEST), end):
            cost = best[start][0] + _cost(rows, start, end, is_dated, has_anchors) + weight * _crossed(rows, start, end)
            if most:
                cost += UNUSUAL_START * (1 - starts[_signature(rows[start])] / most)
            options.append((cost, start))
        best.append(min(options, key=lambda option: (option[0], -option[1])))
    cuts, end = [], len(rows)
    while end > 0:
        cuts.append((best[end][1], end))
        end = best[end][1]
    return [rows[start:end] for start, end in reversed(cuts)]


def _is_dated(rows: list[CareerRow]) -> bool:
    """Whether the list gives dates at all."""
    return sum(bool(row.dates) for row in rows) * 3 >= sum(row.has_anchor for row in rows)


def _has_anchors(rows: list[CareerRow]) -> bool:
    """Whether the list names degrees or jobs, and not merely whom and where its owner visited."""
    return sum(row.has_anchor for row in rows) * 3 >= sum(bool(row.dates) for row in rows)


def _crossed(rows: list[CareerRow], start: int, end: int) -> float:
    """The cost of a record that does not begin where an entry does, or that holds the beginnings of others."""
    cost = 0.0 if rows[start].is_first else WITHIN_ITEM
    return cost + OVER_ITEMS * sum(row.is_first and row.kind != "detail" for row in rows[start + 1 : end])


def _signature(row: CareerRow) -> tuple[bool, ...]:
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


def _cost(rows: list[CareerRow], start: int, end: int, is_dated: bool, has_anchors: bool) -> float:
    group = rows[start:end]
    heads = [row for row in group if row.kind == "head"]
    anchors = sum(row.has_anchor for row in heads)
    dates = sum(bool(row.dates) for row in group if row.kind != "detail" or row.has_edge_date)
    orgs = sum(row.has_org for row in heads)
    cost = (NO_ANCHOR if has_anchors else NO_ANCHOR_AT_ALL) if not anchors else MORE_ANCHORS * (anchors - 1)
    is_full = not group[0].is_first and group[0].has_anchor and group[0].has_org and not group[0].mark
    no_date = INHERITED_DATE if is_full else NO_DATE
    cost += (no_date if is_dated else 0.0) if not dates else MORE_DATES * (dates - 1)
    names = sum(row.has_name for row in heads)
    if orgs or names:
        cost += MORE_ORGS * max(orgs - 1, 0) + UNKNOWN_ORG * names
    else:
        is_inherited = start > 0 and not rows[start].is_first
        cost += INHERITED_ORG if is_inherited else NO_ORG
    if group[0].kind == "detail":
        cost += STARTS_WITH_DETAIL
    elif group[0].kind == "date" and not any(row.kind == "date" for row in rows[:start]):
        cost += STARTS_WITH_DATE
    return cost + GAP_WITHIN * sum(row.gap > WIDE_GAP for row in group[1:] if row.kind != "detail")
