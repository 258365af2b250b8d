"""Which lines of a list of publications make one reference, where the layout alone does not tell."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ingest.parser.citations.items import SIDE_CELL, find_quoted
from ingest.parser.citations.runs import Known, Run, leading_run
from ingest.parser.document import Entry, Line, Section, join_lines
from ingest.parser.values.venues import clean_venue, venue_score
from ingest.parser.vocabulary.names import PARTICLES
from ingest.parser.vocabulary.statuses import LABEL_NOUNS, LABEL_WORDS

YEAR = re.compile(r"(?<![\d/.:–-])(?:1[6-9]|20)\d\d(?![\d/])")
LEADING_YEAR = re.compile(r"(?:1[6-9]|20)\d\d[\s.,:–-]")
INITIAL_END = re.compile(r"(?:^|[\s.,-])[^\W\d_a-z]\.$")
ENDING = re.compile(r"(?:[.?!)\]”\"»]|\d)[*†]?$")
OPENING = ("“", "„", "«", '"', "‘‘", "``")
RUNNING_HEAD = re.compile(r"\b[Pp]age \d+ (?:of|/) \d+$|^\d{1,2}\s?/\s?\d{1,2}$")
FOOTNOTE = re.compile(
    r"[*†‡∗^\d\s]{0,4}(?:(?:denotes?|indicates?|signifies|means|stands\sfor)\b|[=:]\s)?\s?(?:the\s)?(?:equal|joint\sfirst|co-?first|shared\sfirst"
    r"|contribution\ségale|gleicher\sbeitrag|corresponding\sauthor|authors?\s(?:are\s)?(?:listed\s|ordered\s)?(?:in\s)?alphabetical"
    r"|mentored\sstudent|student\sauthor)",
    re.IGNORECASE,
)
ENDLESS = 10_000
GIVEN_BONUS = 0.05
"""How much the entries that the layout gives are trusted above others."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a list and what it says of the border above it."""

    line: Line
    text: str
    """What it says, without what stands apart at its edges; nothing for a line at the side."""
    entry: Entry
    is_side: bool = False
    opens_entry: bool = False
    run: Run | None = None
    opens_quote: bool = False
    is_free: bool = True
    """Whether the line above may end a reference: it ends in a full stop, a digit or a bracket, or is short."""
    is_short_above: bool = True
    """Whether the line above is not full: what stands here does not run on from it."""
    label: str = ""
    """The sub-heading that stands above it, where the layout did not tell it for one."""

    @property
    def opens_names(self) -> bool:
        return self.is_free and self.has_names

    @property
    def has_names(self) -> bool:
        """Whether it begins with names beyond doubt."""
        return self.run is not None and (self.run.score >= 1.4 or self.run.has_owner)


def regroup(section: Section, known: Known) -> list[Entry]:
    """The entries of a section, each one reference: split and joined anew where that makes them more alike."""
    regrouped: list[Entry] = []
    entries = _with_lost_lines(section)
    for _, group in groupby(entries, key=lambda entry: entry.labels):
        held = list(group)
        if not _is_marked(held):
            regrouped.extend(_regroup_list(held, known))
            continue
        for is_marked, part in groupby(held, key=lambda entry: bool(entry.marker)):
            regrouped.extend(part if is_marked else _regroup_list(list(part), known))
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
    return is_numbered and not entry.marker and not YEAR.search(text)


def _is_marked(entries: Sequence[Entry]) -> bool:
    """Whether numbers or bullets tell where each reference begins."""
    marked = sum(bool(entry.marker) for entry in entries)
    return marked > 0.7 * len(entries) and (len(entries) > 1 or bool(entries[0].marker))


def _regroup_list(entries: Sequence[Entry], known: Known) -> list[Entry]:
    rows = _rows(entries, known)
    sides = [row for row in rows if row.is_side]
    body = [row for row in rows if not row.is_side]
    if len(body) < 2:
        return list(entries)
    given = [place for place, row in enumerate(body) if row.opens_entry or place == 0]
    quoted = _quote_rows(body)
    best, worth = given, _worth(body, given, quoted, len(sides)) + GIVEN_BONUS
    for starts in {tuple(starts): None for starts in _splits(body)}:
        if (value := _worth(body, starts, quoted, len(sides))) > worth:
            best, worth = list(starts), value
    if best is given and not sides and not any(row.label for row in body):
        return list(entries)
    return _entries(body, best, sides)


def _rows(entries: Sequence[Entry], known: Known) -> list[_Row]:
    lines = [(entry, line, place == 0) for entry in entries for place, line in enumerate(entry.lines)]
    texts = [_main_text(line) for _, line, _ in lines]
    width = _full_width(texts)
    rows: list[_Row] = []
    above, label, opens_next = "", "", False
    for place, (entry, line, opens) in enumerate(lines):
        text = texts[place]
        if RUNNING_HEAD.search(text):
            continue
        if not text and above.endswith(",") and line.text.endswith("."):
            text = line.text  # the year that ends a reference, on a line of its own
        if not text:
            rows.append(_Row(line, "", entry, is_side=True))
            opens_next = opens_next or opens
            continue
        is_bordered = not above or _may_end(above, width) or text.endswith(":")
        if is_bordered and place + 1 < len(lines) and is_label(text):
            label, above = text.strip(" :."), ""
            continue
        is_told = opens and bool(entry.gutter or entry.marker)
        is_free = is_told or not above or _may_end(above, width) or line.gap > 0.4
        run = None
        if _may_begin(text):
            run = leading_run(join_lines(texts[place : place + 3])[:250], known)
        rows.append(
            _Row(
                line,
                text,
                entry,
                False,
                opens or opens_next,
                run,
                text.startswith(OPENING),
                is_free,
                len(above) < 0.88 * width,
                label,
            )
        )
        above, opens_next = text, False
    return rows


def _may_begin(text: str) -> bool:
    """Whether a reference may begin so: not in small letters, save for particles of names."""
    return not text[:1].islower() or text.split()[0] in PARTICLES


def _main_text(line: Line) -> str:
    """The text of a line without dates and the like that stand apart at its edges."""
    cells = [cell for cell in line.cells if cell]
    while cells and len(cells[0]) < 30 and SIDE_CELL.fullmatch(cells[0]):
        cells.pop(0)
    while cells and len(cells[-1]) < 30 and SIDE_CELL.fullmatch(cells[-1]):
        cells.pop()
    return " ".join(cells)


def _full_width(texts: Sequence[str]) -> int:
    """The length of a full line in running text; none (endless) where the lines are not broken for want of room."""
    lengths = sorted(map(len, texts))
    longest = lengths[int(len(lengths) * 0.95)] if lengths else 0
    full = sum(length >= 0.8 * longest for length in lengths)
    return longest if full >= 0.25 * len(lengths) else ENDLESS


def _may_end(text: str, width: int) -> bool:
    text = text.rstrip()
    if INITIAL_END.search(text) or text.endswith((",", "-", "&", ":")):
        return False
    return bool(ENDING.search(text)) or len(text) < 0.75 * width


def _splits(body: Sequence[_Row]) -> Iterator[list[int]]:
    """The ways of splitting a list that are tried: by the places of lines at which a reference begins."""
    yield [i for i, row in enumerate(body) if i == 0 or row.opens_names]
    yield [i for i, row in enumerate(body) if i == 0 or (row.opens_quote and row.is_free)]
    yield [i for i, row in enumerate(body) if i == 0 or row.line.gap > 0.4]
    yield [i for i, row in enumerate(body) if i == 0 or LEADING_YEAR.match(row.text)]
    yield [i for i, row in enumerate(body) if i == 0 or _has_key(row)]
    yield [i for i, row in enumerate(body) if i == 0 or _has_side(row, first=True)]
    yield [i for i, row in enumerate(body) if i == 0 or _has_side(row, first=False)]
    yield [i for i, row in enumerate(body) if i == 0 or _is_after_names(body, i, 1)]
    yield [i for i, row in enumerate(body) if i == 0 or _is_after_names(body, i, 2)]
    yield [i for i, row in enumerate(body) if i == 0 or _is_after_details(body, i)]
    yield list(range(len(body)))


def _has_key(row: _Row) -> bool:
    """Whether a line begins with "Title:"."""
    return row.text[:12].lower().startswith(("title:", "titre :", "titre:", "titel:", "título:", "titolo:"))


def _has_side(row: _Row, first: bool) -> bool:
    """Whether a date or the like stands apart at the left (or right) edge of the line."""
    cells = [cell for cell in row.line.cells if cell]
    return len(cells) > 1 and bool(SIDE_CELL.fullmatch(cells[0 if first else -1]))


def _is_after_names(body: Sequence[_Row], place: int, behind: int) -> bool:
    """Whether the line stands so many lines behind one that begins with names: title, authors, venue in turn."""
    start = place - behind
    if start < 1 or body[place].text[:1].islower():
        return False
    run = body[start].run
    return run is not None and run.score >= 1.0 and not _continues(body, start)


def _continues(body: Sequence[_Row], place: int) -> bool:
    return not body[place].is_free and body[place - 1].run is not None and body[place - 1].text.endswith(",")


def _is_after_details(body: Sequence[_Row], place: int) -> bool:
    """Whether the line above closes with a year, pages or a number."""
    above = body[place - 1].text[-40:]
    return body[place].is_free and bool(YEAR.search(above)) and not body[place].text[:1].islower()


def _worth(body: Sequence[_Row], starts: Sequence[int], quoted: Sequence[int], side_count: int) -> float:
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
    dated = [any(YEAR.search(row.text) for row in group) for group in groups]
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


def _quote_rows(body: Sequence[_Row]) -> list[int]:
    """The places of the lines in which a quotation of several words begins, in order."""
    text, ends = "", []
    for row in body:
        text += row.text + " "
        ends.append(len(text))
    return [bisect_right(ends, low) for low, high in find_quoted(text) if " " in text[low:high]]


def _piece_score(group: Sequence[_Row]) -> float:
    text = " ".join(row.text for row in group)
    words = text.count(" ") + 1
    score = 1.0
    if words < 5:
        score -= 0.8
    elif words < 9:
        score -= 0.15
    elif words > 75 and len(group) > 4:
        score -= min(0.6, 0.01 * (words - 75))
    if not _may_begin(text):
        score -= 0.5
    if not group[0].is_free:
        score -= 0.4
    if len(group) > 1 and group[0].run is None and venue_score(group[0].text) >= 0.6:
        score -= 0.5
    if len(group) > 1 and _runs_on(group[-1]):
        score -= 0.15
    score -= 0.3 * max(sum(_is_complete(row) for row in group) - 1, 0)
    years = len(set(YEAR.findall(text)))
    score -= 0.15 * max(years - 2, 0)
    return score


def _runs_on(row: _Row) -> bool:
    """Whether a last line looks like the beginning of something: no full stop, no number, no venue."""
    if ENDING.search(row.text) or any(c.isdigit() for c in row.text):
        return False
    return venue_score(row.text) < 0.45 and not row.has_names


def _is_complete(row: _Row) -> bool:
    """Whether a line could be a reference by itself: it starts and ends like one and holds a year."""
    return row.is_free and bool(ENDING.search(row.text)) and bool(YEAR.search(row.text)) and row.text.count(" ") > 5


def _entries(body: Sequence[_Row], starts: Sequence[int], sides: Sequence[_Row]) -> list[Entry]:
    """Entries of the pieces; the texts at the side go to them in turn, to the nearest, or to all that follow."""
    groups = [body[start:end] for start, end in zip(starts, [*starts[1:], len(body)], strict=True)]
    beside = _assign(groups, sides)
    entries = []
    for group, side in zip(groups, beside, strict=True):
        first = group[0].entry
        lines = tuple(row.line for row in group)
        labels = (*first.labels, group[0].label) if group[0].label else first.labels
        gutter = " ".join(part for part in (first.gutter if group[0].opens_entry else "", side) if part)
        if lines:
            entries.append(replace(first, lines=lines, labels=labels, gutter=gutter))
    return entries


def is_label(text: str) -> bool:
    """Whether a line is a sub-heading of a list: a few words that name a kind, or capitals without a full stop."""
    text = text.strip()
    if len(text) > 60 or len(text.split()) > 7 or YEAR.search(text) or any(c in text for c in ',“"'):
        return False
    if text.endswith(".") or "\t" in text:
        return False
    words = {word.lower().strip("():.-") for word in text.split()}
    if text.endswith(":") and len(words) < 4 and words & LABEL_WORDS:
        return True
    return text.isupper() or bool(words & LABEL_NOUNS and len(words) < 7 and text[:1].isupper() and ". " not in text)


def _assign(groups: Sequence[Sequence[_Row]], sides: Sequence[_Row]) -> list[str]:
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
