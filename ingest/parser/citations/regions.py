"""In which stretch of a reference the title stands, once its authors are known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parser.citations.cuts import (
    JUNK,
    WORD,
    rest_score,
    title_score,
)
from ingest.parser.citations.items import Item, Span, shifted
from ingest.parser.citations.runs import Run
from ingest.parser.frozen import frozen
from ingest.parser.values.venue_pieces import MONTH
from ingest.parser.values.venues import STATUS

YEAR_HEAD = re.compile(
    r"[\s,.;:]*(?:[(\[]\s?(?P<inside>[^()\[\]]{1,90})[)\]]|(?P<year>(?:1[6-9]|20)\d\d)[a-z]?(?=[\s.,:;]))[\s.,:;]*"
)
DATED = re.compile(
    rf"(?:{MONTH}(?:\s?[/–-]\s?{MONTH})?\s?(?:\d{{1,2}}(?:\s?[–-]\s?\d{{1,2}})?)?,?\s)?(?:1[6-9]|20)\d\d[a-z]?"
    rf"(?:,\s(?:\d{{1,2}}\s)?{MONTH}(?:\s?\d{{1,2}})?(?:\s?[–-]\s?\d{{1,2}})?)?",
    re.IGNORECASE,
)
"""A year with a month before or behind it: "Mar, 2017", "2017, March 3-5"."""
LEADING_YEAR = re.compile(r"[(\[]?((?:1[6-9]|20)\d\d(?:\s?[–-]\s?(?:\d\d){1,2})?)[)\]]?[.:,]?\s+(?=[^\W\d_a-z]|[“\"«])")
COMPANY_LEAD = re.compile(
    r"[\s,;.(–—-]*\(?\b(?:joint(?:ly)?(?:\s+work)?\s+)?(?:with|by|avec|con|mit|com)\s*$|[\s,;.(–—-]*\($",
    re.IGNORECASE,
)
BOOK_LEAD = re.compile(
    r"(?<![^\s.,(])[Ii]n\b:?\s(?:[^“”\"]{0,150}\((?:[Ee]ds?|[Hh]rsg|[Hh]g|[Dd]irs?|[Cc]oords?|[ÉE]ds?)\.?\)[.,:\s]*)?[“\"«„‘'\s]*$"
)
"""What stands between a chapter's title and its book: "In", with editors or without."""
EDITOR_MARK = re.compile(r"[\s,;]*\(?(?:eds?|editors?|hrsg|hg|éds?|coords?)(?:\.\)?|\))[\s,.:;]*", re.IGNORECASE)
MIN_TITLE = 2
MOST_INSIDE = 0.6
"""The share of quotations in a list from which on they are its titles."""


def share_quoted(items: Sequence[Item]) -> float:
    return sum(bool(_long_quote(item)) for item in items) / (len(items) or 1)


def _long_quote(item: Item) -> Span | None:
    """The first quoted stretch that is long enough for a title."""
    return next(
        (span for span in item.quoted if len(item.text[slice(*span)].split()) >= MIN_TITLE),
        None,
    )


@frozen
class Region:
    """Where the title begins: ``span`` holds it and what follows up to the authors or the end; ``is_whole`` tells
    that the span is the title and nothing else."""

    span: Span
    rest: tuple[Span, ...] = ()
    note: str = ""
    is_whole: bool = False


def without_leading_years(items: Sequence[Item]) -> list[Item]:
    """The items with a year at their head put to the side, where most of a list begin with one."""
    leading = [LEADING_YEAR.match(item.text) for item in items]
    if sum(map(bool, leading)) < 0.4 * len(items):
        return list(items)
    return [
        item if not found else shifted(item, found.end(), found[1]) for item, found in zip(items, leading, strict=True)
    ]


def read_region(item: Item, run: Run | None, quoted: float) -> Region:
    end = len(item.text)
    quote = _long_quote(item)
    if quote and quoted < MOST_INSIDE and _is_inside(item, quote, run):
        quote = None
    if quote and run and run.end <= quote[0] and _opens_field(item, quote, run) and _goes_on(item, quote):
        return Region((quote[0], end), _around([(run.start, end)], end), _note_between(item, run, quote))
    if quote and (quoted > 0.3 or _opens_field(item, quote, run)) and not _is_book(item, quote, run):
        rest = _around([quote, (run.start, run.end) if run else None], end)
        return Region(quote, rest, is_whole=True, note=_note_between(item, run, quote))
    if run is None:
        start, note = _skip_head(item.text, 0, end)
        return Region((start, end), note=note)
    before = item.text[: run.start].strip(JUNK)
    if _can_hold_title(before):
        return Region(
            (
                _skip_head(item.text, 0, run.start)[0],
                _without_lead(item.text, run.start),
            ),
            ((run.end, end),),
        )
    start, note = _skip_head(item.text, run.end, end)
    return Region((start, end), ((0, run.start),) if before else (), note)


def _goes_on(item: Item, quote: Span) -> bool:
    """Whether the title goes on behind a quotation at its head: "“Free and open”: on rings"."""
    return item.text[quote[1] : quote[1] + 4].lstrip("”’\"'“»«").startswith(": ")


def _is_inside(item: Item, quote: Span, run: Run | None) -> bool:
    """Whether a title's words stand before a quotation that is no field of its own: "The life of “free” rings"."""
    if run is None or run.end > quote[0]:
        return False
    before = _without_year(item.text[run.end : quote[0]])
    return len(WORD.findall(before)) >= 2 and before[-1:].isalnum() and BOOK_LEAD.search(before) is None


def _can_hold_title(text: str) -> bool:
    """Whether there are words enough for a title: three, or two that look like one."""
    words = WORD.findall(text)
    return len(words) >= 3 or (len(words) == 2 and title_score(text) > 0)


def _opens_field(item: Item, quote: Span, run: Run | None) -> bool:
    """Whether a quotation begins where a title may begin: at the head or right behind the authors."""
    head = item.text[run.end if run and run.end <= quote[0] else 0 : quote[0]].strip(JUNK)
    return len(head) < 12 and head.lower() not in ("in", "dans", "en", "em", "im")


def _is_book(item: Item, quote: Span, run: Run | None) -> bool:
    """Whether a quotation behind "in" or editors is the book of a chapter whose title stands before them."""
    head = item.text[run.end if run and run.end <= quote[0] else 0 : quote[0]]
    found = BOOK_LEAD.search(head)
    return found is not None and _can_hold_title(_without_year(head[: found.start()]))


def _without_year(text: str) -> str:
    head = YEAR_HEAD.match(text)
    return text[head.end() if head else 0 :].strip(JUNK)


def _note_between(item: Item, run: Run | None, quote: Span) -> str:
    return item.text[run.end : quote[0]].strip(JUNK) if run and run.end < quote[0] else ""


def _around(spans: list[Span | None], end: int) -> tuple[Span, ...]:
    """The stretches between the spans."""
    rest, place = [], 0
    for span in sorted(span for span in spans if span):
        if span[0] > place:
            rest.append((place, span[0]))
        place = max(place, span[1])
    if place < end:
        rest.append((place, end))
    return tuple(rest)


def _skip_head(text: str, start: int, end: int) -> tuple[int, str]:
    """Past a year or a remark in parentheses that stands before the title, and that remark."""
    notes: list[str] = []
    if found := EDITOR_MARK.match(text, start, end):
        start = found.end()
    if (found := STATUS.match(text, start + 1, end)) and found.group().endswith("."):
        notes.append(found.group())
        start = found.end()
    while found := YEAR_HEAD.match(text, start, end):
        inside = found["inside"] or found["year"]
        if found["inside"] and len(inside.split()) > 1 and not notes and not _is_note(inside):
            break
        notes.append(inside)
        start = found.end()
    while start < end and text[start] in " ,.;:-–—":
        start += 1
    return start, " ".join(notes)


def _is_note(inside: str) -> bool:
    return (
        DATED.fullmatch(inside) is not None
        or rest_score(inside) >= 0.5
        or "author" in inside.lower()
        or "equal" in inside.lower()
    )


def _without_lead(text: str, end: int) -> int:
    """The end of a title before "(with" or "joint with"."""
    start = max(0, end - 40)
    found = COMPANY_LEAD.search(text, start, end)
    return found.start() if found else end
