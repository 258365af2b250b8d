"""Which lines of a list of publications make one reference, where the layout alone does not tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ingest.parser.citations.items import FOOTNOTE, HEAD_NUMBER, YEAR
from ingest.parser.citations.name_pieces import Known
from ingest.parser.citations.notes import without_notes
from ingest.parser.citations.rows import Row, is_about_list, main_text, read_rows
from ingest.parser.citations.splits import (
    has_side,
    numbered_split,
    possible_splits,
    quote_rows,
    styled_split,
    weigh_split,
)
from ingest.parser.document import Entry, Section
from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.venue_scores import venue_score
from ingest.parser.values.venues import clean_venue
from ingest.parser.vocabulary.statuses import LABEL_NOUNS

FEW_SIDES = 3
"""Fewer years on lines of their own are the last lines of references rather than headings."""
GIVEN_BONUS = 0.05
"""How much the entries that the layout gives are trusted above others."""

STYLED_BONUS = 0.2
"""How much a split is trusted at whose lines, and at no others, stands the style of a title."""
NUMBERED_BONUS, LEAST_NUMBERED = 0.2, 3
"""The same where a number stands before each, and the least of them."""
DATED_BONUS = 0.3
"""The same where each has a date of its own in the margin, and is about as long as the others."""


def regroup(section: Section, known: Known) -> list[Entry]:
    """The entries of a section, each one reference: split and joined anew where that makes them more alike."""
    regrouped: list[Entry] = []
    entries = without_notes(_with_lost_lines(section), known)
    for _, group in groupby(entries, key=lambda entry: entry.labels):
        held = list(group)
        if not _is_marked(held):
            regrouped.extend(_regroup_list(held, known))
            continue
        for is_marked, part in groupby(_with_sides(held, known), key=lambda entry: bool(entry.marker)):
            entries = list(part)
            regrouped.extend(entries if is_marked else _regroup_list(entries, known))
    return _without_prose(regrouped)


def _with_lost_lines(section: Section) -> list[Entry]:
    """The entries with the lines given back that were taken for sub-headings but name a venue."""
    entries = [entry for entry in section.entries if entry.lines]
    held = {line.number for entry in entries for line in entry.lines}
    lost = [line for line in section.body if line.number not in held and _names_venue(line.text)]
    if not lost or len(lost) < 0.2 * len(entries):
        return entries
    texts = {line.text.strip(" :") for line in lost}
    restored = []
    for place, entry in enumerate(entries):
        start = entry.span[0]
        end = entries[place + 1].span[0] if place + 1 < len(entries) else section.body[-1].number + 1
        back = tuple(line for line in lost if start < line.number < end)
        labels = tuple(label for label in entry.labels if label.strip(" :") not in texts)
        restored.append(replace(entry, lines=entry.lines + back, labels=labels))
    return restored


def _names_venue(text: str) -> bool:
    """Whether a line holds a venue, with volume and pages or without, rather than a sub-heading."""
    words = {word.lower().strip("():.-") for word in text.split()}
    if words & LABEL_NOUNS and len(words) < 5:
        return False
    return venue_score(clean_venue(text).name) >= 0.45


def _without_prose(entries: list[Entry]) -> list[Entry]:
    """The entries without introductions: lines without number where the others have one, or closing in a colon."""
    is_numbered = sum(bool(entry.marker) for entry in entries) > max(0.7 * len(entries), 1)
    return [entry for entry in entries if not _is_prose(entry, is_numbered)]


def _is_prose(entry: Entry, is_numbered: bool) -> bool:
    text = entry.text
    if text.endswith(":") or FOOTNOTE.match(text) or ("@" in text and not YEAR.search(text)):
        return True
    if is_about_list(text):
        return True
    return is_numbered and not entry.marker and not YEAR.search(f"{text} {entry.gutter}")


def _is_marked(entries: Sequence[Entry]) -> bool:
    """Whether numbers or bullets tell where each reference begins."""
    if any(map(_holds_several, entries)):
        return False
    marked = sum(bool(entry.marker) for entry in entries)
    return marked > 0.7 * len(entries) and (len(entries) > 1 or bool(entries[0].marker))


def _holds_several(entry: Entry) -> bool:
    """Whether an entry holds further references: their dates in the margin, or their numbers behind such dates."""
    numbers = sum(HEAD_NUMBER.match(line.text) is not None for line in entry.lines) if entry.gutter else 0
    return numbers > 1 or sum(map(has_side, entry.lines)) > 1


def _with_sides(entries: list[Entry], known: Known) -> list[Entry]:
    """Numbered entries with the years that stand on lines of their own given to those they belong to."""
    fewest = max(FEW_SIDES, 0.2 * len(entries))
    if sum(not main_text(line) for entry in entries for line in entry.lines) < fewest:
        return entries
    rows = read_rows(entries, known)
    sides = [row for row in rows if row.is_side]
    body = [row for row in rows if not row.is_side]
    if len(sides) < fewest or not body:
        return entries
    starts = [place for place, row in enumerate(body) if row.opens_entry or place == 0]
    return _entries(body, starts, sides)


def _regroup_list(entries: Sequence[Entry], known: Known) -> list[Entry]:
    rows = read_rows(entries, known)
    sides = [row for row in rows if row.is_side]
    body = [row for row in rows if not row.is_side]
    if len(body) < 2:
        return list(entries)
    given = [place for place, row in enumerate(body) if row.opens_entry or place == 0]
    quoted = quote_rows(body)
    bonus = DATED_BONUS if _are_dated_alike(entries) else GIVEN_BONUS
    styled, numbered = styled_split(body), numbered_split(body)
    bonus += STYLED_BONUS * (given == styled)
    best, worth = given, weigh_split(body, given, quoted, len(sides)) + bonus
    margins = {place for place in range(1, len(body)) if _begins_at_margin(body[place - 1], body[place])}
    splits = dict.fromkeys(map(tuple, (*possible_splits(body), styled)))
    for starts in (list(starts) for starts in splits if starts and margins.issubset(starts)):
        value = weigh_split(body, starts, quoted, len(sides)) + STYLED_BONUS * (starts == styled)
        value += NUMBERED_BONUS * (starts == numbered and len(starts) > LEAST_NUMBERED)
        if value > worth:
            best, worth = starts, value
    if best is given and not sides and not any(row.label for row in body):
        return list(entries)
    return _entries(body, best, sides)


def _are_dated_alike(entries: Sequence[Entry]) -> bool:
    """Whether each of several entries has a date in the margin beside as many lines, but for one."""
    counts = {len(entry.lines) for entry in entries}
    is_even = max(counts) - min(counts) <= 1 and max(counts) > 1
    return len(entries) > 1 and is_even and all(find_date_ranges(entry.gutter) for entry in entries)


def _begins_at_margin(above: Row, row: Row) -> bool:
    """Whether a year in the margin stands beside the first row of a reference: the one above it has ended."""
    is_ended = bool(YEAR.search(above.text[-6:])) or above.text.endswith(".")
    return row.opens_entry and bool(YEAR.search(row.entry.gutter)) and is_ended


def _entries(body: Sequence[Row], starts: Sequence[int], sides: Sequence[Row]) -> list[Entry]:
    """Entries of the pieces; the texts at the side go to them in turn, to the nearest, or to all that follow."""
    groups = [body[start:end] for start, end in zip(starts, [*starts[1:], len(body)], strict=True)]
    beside = _assign(groups, sides)
    dates = groups[0][0].entry.gutter.split(", ")
    if len(dates) != len(groups) or len(dates) == 1:
        dates = []  # else those of all references were put together
    entries = []
    for group, side in zip(groups, beside, strict=True):
        first = group[0].entry
        lines = tuple(row.line for row in group)
        labels = (*first.labels, group[0].label) if group[0].label else first.labels
        own = dates.pop(0) if dates else first.gutter if group[0].opens_entry else ""
        gutter = " ".join(part for part in (own, side) if part)
        if lines:
            marker = first.marker if group[0].opens_entry else ""
            entries.append(replace(first, lines=lines, labels=labels, gutter=gutter, marker=marker))
    return entries


def _assign(groups: Sequence[Sequence[Row]], sides: Sequence[Row]) -> list[str]:
    texts = [row.line.text.strip() for row in sides]
    if not sides:
        return [""] * len(groups)
    if len(sides) == len(groups):
        return texts
    numbers = [row.line.number for row in sides]
    firsts = [group[0].line.number for group in groups]
    lasts = [group[-1].line.number for group in groups]
    is_heading = len(set(texts)) == len(texts) < 0.7 * len(groups)
    if numbers[0] < firsts[0] or is_heading:  # headings: each holds for what follows
        return [_last_before(first, numbers, texts) for first in firsts]
    return [_first_after(last, numbers, texts) for last in lasts]


def _last_before(line: int, numbers: Sequence[int], texts: Sequence[str]) -> str:
    return next(
        (text for number, text in zip(reversed(numbers), reversed(texts), strict=True) if number < line),
        "",
    )


def _first_after(line: int, numbers: Sequence[int], texts: Sequence[str]) -> str:
    return next((text for number, text in zip(numbers, texts, strict=True) if number > line), "")
