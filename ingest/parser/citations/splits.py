"""The ways of splitting a list of publications into references, and how good each is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ingest.parser.citations.items import HEAD_NUMBER, SIDE_CELL, YEAR, find_quoted
from ingest.parser.citations.rows import ENDING, Row, may_begin
from ingest.parser.document import Line
from ingest.parser.values.venue_scores import venue_score

HAS_DIGIT = re.compile(r"\d")
LEADING_YEAR = re.compile(r"(?:1[6-9]|20)\d\d[\s.,:–-]")


def possible_splits(body: Sequence[Row]) -> Iterator[list[int]]:
    """The ways of splitting a list that are tried: by the places of lines at which a reference begins."""
    yield [i for i, row in enumerate(body) if i == 0 or row.opens_names]
    yield [i for i, row in enumerate(body) if i == 0 or (row.opens_quote and row.is_free)]
    yield [i for i, row in enumerate(body) if i == 0 or row.line.gap > 0.4]
    yield [i for i, row in enumerate(body) if i == 0 or row.line.gap > 0.2]
    yield [i for i, row in enumerate(body) if i == 0 or LEADING_YEAR.match(row.text)]
    yield [i for i, row in enumerate(body) if i == 0 or HEAD_NUMBER.match(row.text)]
    yield numbered_split(body)
    yield [i for i, row in enumerate(body) if i == 0 or _has_key(row)]
    yield [i for i, row in enumerate(body) if i == 0 or has_side(row.line)]
    yield [i for i, row in enumerate(body) if i == 0 or has_side(row.line, at=-1)]
    yield [i for i, row in enumerate(body) if i == 0 or _is_after_names(body, i, 1)]
    yield [i for i, row in enumerate(body) if i == 0 or _is_after_names(body, i, 2)]
    yield [i for i, row in enumerate(body) if i == 0 or _is_after_details(body, i)]
    yield list(range(len(body)))


def numbered_split(body: Sequence[Row]) -> list[int]:
    """The places of the lines with a number before them, where others that stand for entries have none."""
    return [i for i, row in enumerate(body) if i == 0 or (row.opens_entry and HAS_DIGIT.search(row.entry.marker))]


def styled_split(body: Sequence[Row]) -> list[int]:
    """The places of the lines that alone begin in the style of the first: each reference begins with its title."""
    for is_bold in (True, False):
        styled = [_begins_styled(row, is_bold) for row in body]
        starts = [i for i, is_styled in enumerate(styled) if is_styled and not (i and styled[i - 1])]
        if styled[0] and 1 < len(starts) <= len(body) / 2 and all(body[i].is_free for i in starts):
            return starts
    return []


def _begins_styled(row: Row, is_bold: bool) -> bool:
    """Whether a line begins with several bold (or italic) words that are no names."""
    run = next((run for run in row.line.runs if (run.bold if is_bold else run.italic)), None)
    if run is None or row.has_names or run.start > row.line.text.find(row.text[:20]) + 2:
        return False
    return row.line.text.count(" ", run.start, run.end) > 1 or run.end - run.start >= len(row.text) - 1


def _has_key(row: Row) -> bool:
    """Whether a line begins with "Title:"."""
    return row.text[:12].lower().startswith(("title:", "titre :", "titre:", "titel:", "título:", "titolo:"))


def has_side(line: Line, at: int = 0) -> bool:
    """Whether a date or the like stands apart at the left (with ``at`` -1 the right) edge of a line."""
    cells = [cell for cell in line.cells if cell] if "\t" in line.text else ()
    return len(cells) > 1 and bool(SIDE_CELL.fullmatch(cells[at]))


def _is_after_names(body: Sequence[Row], place: int, behind: int) -> bool:
    """Whether the line stands so many lines behind one that begins with names: title, authors, venue in turn."""
    start = place - behind
    if start < 1 or body[place].text[:1].islower():
        return False
    run = body[start].run
    return run is not None and run.score >= 1.0 and not _continues(body, start)


def _continues(body: Sequence[Row], place: int) -> bool:
    return not body[place].is_free and body[place - 1].run is not None and body[place - 1].text.endswith(",")


def _is_after_details(body: Sequence[Row], place: int) -> bool:
    """Whether the line above closes with a year, pages or a number."""
    above = body[place - 1].text[-40:]
    return body[place].is_free and bool(YEAR.search(above)) and not body[place].text[:1].islower()


def weigh_split(body: Sequence[Row], starts: Sequence[int], quoted: Sequence[int], side_count: int) -> float:
    """How much the pieces look like one reference each, and like one another, 0 to 1."""
    groups = [body[start:end] for start, end in zip(starts, [*starts[1:], len(body)], strict=True)]
    quotes = [
        bisect_left(quoted, start + len(group)) - bisect_left(quoted, start)
        for start, group in zip(starts, groups, strict=True)
    ]
    has_quotes = len(quoted) >= max(2, 0.25 * len(body))
    names = [sum(row.has_names and (row.is_free or row.is_short_above) for row in group) for group in groups]
    led = [group[0].opens_names for group in groups]
    is_led = sum(led) > 0.5 * len(groups)
    dated = [any(_years_in(row.text) for row in group) for group in groups]
    is_dated = sum(dated) > 0.7 * len(groups)
    total = 0.0
    for group, quote_count, named, leads, has_year in zip(groups, quotes, names, led, dated, strict=True):
        score = _piece_score(group)
        score -= 0.35 * (quote_count != 1) if has_quotes else 0.0
        score -= 0.3 * (not leads) if is_led else 0.0
        score -= 0.35 * max(named - 1, 0)
        score -= 0.2 * (is_dated and not has_year)
        total += max(score, 0.0) * len(group)
    worth = total / len(body)
    return worth + 0.15 * (side_count > 1 and side_count == len(groups))


def quote_rows(body: Sequence[Row]) -> list[int]:
    """The places of the lines in which a quotation of several words begins, in order."""
    text, ends = "", []
    for row in body:
        text += row.text + " "
        ends.append(len(text))
    return [bisect_right(ends, low) for low, high in find_quoted(text) if " " in text[low:high]]


def _piece_score(group: Sequence[Row]) -> float:
    text = " ".join(row.text for row in group)
    words = text.count(" ") + 1
    score = 1.0
    if words < 5:
        score -= 0.8
    elif words < 9:
        score -= 0.15
    elif words > 75 and len(group) > 4:
        score -= min(0.6, 0.01 * (words - 75))
    if not may_begin(text):
        score -= 0.5
    if not group[0].is_free:
        score -= 0.4
    if len(group) > 1 and group[0].run is None and venue_score(group[0].text) >= 0.6:
        score -= 0.5
    if len(group) > 1 and _runs_on(group[-1]):
        score -= 0.15
    score -= 0.3 * max(sum(_is_complete(row) for row in group) - 1, 0)
    years = {year for row in group for year in _years_in(row.text)}
    score -= 0.15 * max(len(years) - 2, 0)
    return score


def _runs_on(row: Row) -> bool:
    """Whether a last line looks like the beginning of something: no full stop, no number, no venue."""
    if ENDING.search(row.text) or any(c.isdigit() for c in row.text):
        return False
    return venue_score(row.text) < 0.45 and not row.has_names


def _is_complete(row: Row) -> bool:
    """Whether a line could be a reference by itself: it starts and ends like one and holds a year."""
    return row.is_free and row.text.count(" ") > 5 and _ends_with_year(row.text)


@lru_cache(maxsize=2048)  # each line is weighed in every way of splitting
def _ends_with_year(text: str) -> bool:
    """Whether it ends as references do, and holds a year."""
    return bool(ENDING.search(text)) and bool(_years_in(text))


@lru_cache(maxsize=2048)
def _years_in(text: str) -> frozenset[str]:
    """The years that a line holds."""
    return frozenset(YEAR.findall(text))
