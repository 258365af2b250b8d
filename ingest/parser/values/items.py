"""The entries of a section as rows: list marks taken off, wrapped lines joined, each with its dates and pieces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ingest.parser.document import Entry, Section
from ingest.parser.frozen import frozen
from ingest.parser.values.dated_pieces import own_dates
from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.furniture import is_furniture
from ingest.parser.values.rows import MARK, SENTENCE_ENDS, Item, Row, with_pieces, wrapped
from ingest.parser.values.services.roles import is_role_title
from ingest.parser.values.styled import Styled

OPEN_ENDS = (
    *(",", "(", "&", "/"),
    *(
        f" {word}"
        for word in "and et und y e of in the de for on at with du des la le der für to del da do a an".split()
    ),
)
BRACKETED = re.compile(r"\s?\([^()]*\)")
INITIALS_END = re.compile(r"[\s(](?:[A-Z]\.)+$")
FULL_SHARE = 0.86
"""Of a full line of its section, from which a line is taken to have been broken at the edge."""
SHORTEST_SHARE = 0.5
WIDE_GAP, WIDEST_GAP = 0.7, 1.5
"""Blank lines between two lines of text that are hardly, and surely not, one broken in two."""
NEW_LABEL = re.compile(r"[A-Z][\w’' -]{2,40}:\s")
NARROWEST = 60
"""Characters of the longest line below which the lines of a section tell nothing about its width."""
MOST = 0.6
ALIKE = 0.3
"""Share of the entries of a list that must have as many lines, and of these that must end one early."""
MOST_LINES = 3
SMALLEST_LIST = 4
"""Entries under one sub-heading from which these are a list of their own."""
ROOM = 0.85
"""Of the longest line, below which a line was not broken for want of room."""
LONGEST_ROW = 6000
"""Characters of a row that are read; no entry of a list is longer."""


@frozen
class _Form:
    """What the lines of a list have in common: the length of a full one, and how entries are made of them."""

    width: int
    is_stacked: bool
    height: int
    """Lines of an entry whose lines are all broken for their meaning; 0 where none are known to be."""


def read_items(section: Section, is_label: Callable[[str], bool] | None = None) -> tuple[Item, ...]:
    """The entries of a section as rows, in order; those without any text are left out.

    Args:
        section: a section with its entries.
        is_label: whether a text is a sub-heading in sections of this kind; where it is not given, all are that hold
            for several entries.
    """
    entries = _with_label_rows(section, is_label)
    width = _width(section)
    items: list[Item] = []
    for _, group in groupby(entries, key=lambda entry: entry.labels):
        listed = tuple(group)
        form = _form_of(listed if len(listed) >= SMALLEST_LIST else entries, width)
        items += [_item(entry, form) for entry in listed]
    return tuple(item for item in items if item.rows)


def _form_of(entries: Sequence[Entry], width: int) -> _Form:
    """What the entries of a list, those under one sub-heading, have in common."""
    is_stacked = sum(len(entry.lines) > 1 for entry in entries) > MOST * len(entries)
    return _Form(width, is_stacked, _usual_height(entries) if is_stacked else 0)


def _usual_height(entries: Sequence[Entry]) -> int:
    """How many lines the entries of a list have that are broken for their meaning; 0 where that is not seen.

    It is seen where many entries have as many lines and end one of them well before the edge.
    """
    heights = Counter(len(entry.lines) for entry in entries)
    height, count = heights.most_common(1)[0] if heights else (0, 0)
    alike = [entry.lines for entry in entries if len(entry.lines) == height]
    if not 1 < height <= MOST_LINES or count < max(3, ALIKE * len(entries)):
        return 0
    longest = max(len(line.text) for lines in alike for line in lines)
    broken = sum(any(_is_short(line.text, after.text, longest) for line, after in pairwise(lines)) for lines in alike)
    return height if broken >= ALIKE * count else 0


def _is_short(text: str, following: str, longest: int) -> bool:
    """Whether a line ends although what follows would have found room on it."""
    room = len(text) + 1 + len(following.split(" ", 1)[0])
    return room < ROOM * longest and not following[:1].islower() and not text.endswith(OPEN_ENDS)


def _width(section: Section) -> int:
    """The length of a full line: three quarters of the long lines are no longer, a few very long ones apart."""
    lengths = sorted(max(len(cell) for cell in line.cells) for line in section.body)
    usual = lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0
    longest = [length for length in lengths if 0.6 * usual <= length <= 1.25 * usual]
    return longest[int(0.75 * (len(longest) - 1))] if longest else 0


def _with_label_rows(section: Section, is_label: Callable[[str], bool] | None) -> tuple[Entry, ...]:
    """The entries, with rows that were taken for sub-headings put back below the entries that they belong to."""
    held = {line.number for entry in section.entries for line in entry.lines}
    loose = [line for line in section.body if line.number not in held and not is_furniture(line.text)]
    false = _false_labels(section.entries, is_label)
    result: list[Entry] = []
    above: tuple[str, ...] = ()
    for place, entry in enumerate(section.entries):
        last = entry.span[1]
        following = section.entries[place + 1].span[0] if place + 1 < len(section.entries) else last + 4
        below = [line for line in loose if last < line.number < following]
        if below and _is_rest_of(entry.lines[-1].text, below[0].text):
            false.add(below[0].text.rstrip(": "))
        below = [line for line in below if line.text.rstrip(": ") in false]
        true = tuple(x for x in entry.labels if x not in false and not is_furniture(x))
        above = true if true or not any(x in false for x in entry.labels) else above
        result.append(Entry(entry.lines + tuple(below), entry.marker, above, entry.gutter))
    return tuple(result)


def _false_labels(entries: Sequence[Entry], is_label: Callable[[str], bool] | None) -> set[str]:
    """The sub-headings that are rows of the entries above them: the first entry has none of their sort above it."""
    labels = {label for entry in entries for label in entry.labels[-1:]}
    if is_label is not None:
        other = {label for label in labels if not is_label(label) and not is_furniture(label)}
        is_below = bool(entries) and not any(label in other for label in entries[0].labels)
        return other if is_below and len(other) > 1 else set()
    is_below = bool(entries) and not entries[0].labels
    return labels if is_below and len(labels) >= max(3, 0.4 * len(entries)) else set()


def _is_rest_of(last: str, text: str) -> bool:
    """Whether a line is surely the rest of the line above it and no sub-heading."""
    if last.endswith(SENTENCE_ENDS):
        return False
    return text[:1].islower() or text[:1] in "(,;&" or last.endswith(("-", ",", "(")) or last.endswith(OPEN_ENDS)


def _item(entry: Entry, form: _Form) -> Item:
    width = 0 if len(entry.lines) == form.height else form.width
    rows: list[Row] = []
    last = mark = ""
    for line in entry.lines:
        row = _row(Styled.of(line), line.number, is_first=not rows)
        if not row.text or is_furniture(row.text):
            continue
        if not any(character.isalnum() for character in row.text):
            mark = row.text
            continue
        if mark:
            row, mark = replace(row, mark=row.mark or mark), ""
        may_wrap = bool(rows) and not row.mark and len(rows[-1].text) < LONGEST_ROW
        if may_wrap and _continues(last, row.text, line.gap, width, form.is_stacked):
            rows[-1] = wrapped(rows[-1], row)
        else:
            rows.append(row)
        last = row.text
    return Item(_with_dates(rows, bool(entry.gutter)), find_date_ranges(entry.gutter), entry.labels, entry.marker)


def _with_dates(rows: list[Row], has_gutter: bool) -> tuple[Row, ...]:
    """The rows with dates and pieces; a year in a name is a date only where the entry has no other."""
    dated = [bool(own_dates(row.text, is_lone=False)) for row in rows]
    is_lone = not has_gutter and not any(dated)
    return tuple(with_pieces(row, is_lone or is_dated) for row, is_dated in zip(rows, dated, strict=True))


def _row(styled: Styled, number: int, is_first: bool) -> Row:
    styled = styled.cut(0, LONGEST_ROW) if len(styled.text) > LONGEST_ROW else styled
    match = None if is_first else MARK.match(styled.text)
    mark = match["mark"] if match else ""
    return Row(styled.cut(match.end()) if match else styled.cut(0), mark, (number, number))


def _continues(last: str, text: str, gap: float, width: int, is_stacked: bool) -> bool:
    """Whether a line is the rest of the one before it, broken at the right edge."""
    head, tab, _ = last.partition("\t")
    if gap > WIDEST_GAP or ("\t" in text and (find_date_ranges(text.split("\t")[0]) or _is_dated_role(text))):
        return False
    if last.endswith("-") and text[:1].islower():
        return True
    if gap > WIDE_GAP and _opens_with_date(text):
        return False
    if (text[:1].islower() or text[:1] in "(&") and not last.endswith(SENTENCE_ENDS):
        return (not tab or text[:1].islower()) and len(head) >= SHORTEST_SHARE * width
    if head.endswith(OPEN_ENDS):
        return True
    if gap > WIDE_GAP or width < NARROWEST or (head.endswith(SENTENCE_ENDS) and not INITIALS_END.search(head)):
        return False
    is_full = len(head) >= FULL_SHARE * width or len(head) + 1 + len(text.split(" ", 1)[0]) >= 0.97 * width
    if not is_full or NEW_LABEL.match(text) or _ends_in_date(head):
        return False
    return not tab or not is_stacked


def _is_dated_role(text: str) -> bool:
    """Whether a line is a role and its date at the edge: what stands in it is whole."""
    role, _, rest = text.partition("\t")
    return is_role_title(BRACKETED.sub("", role)) and "\t" not in rest and bool(_opens_with_date(rest))


def _opens_with_date(text: str) -> bool:
    dates = find_date_ranges(text[:40])
    return bool(dates) and dates[0].at[0] <= 1


def _ends_in_date(text: str) -> bool:
    dates = find_date_ranges(text[-40:])
    return bool(dates) and len(text[-40:].rstrip(" .)")) <= dates[-1].at[1]
