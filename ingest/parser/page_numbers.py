"""Page numbers and running heads among the lines of a text: told by counting up, and by what repeats at page ends."""

from __future__ import annotations

import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ingest.parser.document import Line

LONGEST = 100
WORDED = re.compile(
    r"(?P<before>\b(?:page|p[áa]gina|p[áa]g\.?|seite|strona|sida|pg\.?)\s*|^\W{0,3})(?P<page>\d{1,3}|[ivxl]{1,7})"
    r"(?P<after>\s*(?:/|of|de|sur|von|di|out\ of)\s*(?P<pages>\d{1,3}|[ivxl]{1,7}))?(?!\w)",
    re.I | re.X,
)
LAST_SIGN = re.compile(r"[\divxl]", re.I)
AROUND = " –—|.-"
"""What stands behind the last sign of a page number: looked at first, for few lines end so."""
BARE = re.compile(r"^[-–—\s]*(\d{1,3})[-–—\s]*$")
TRAILING = re.compile(r"^(?P<head>\D{3,60}?)\s*\W?\s*(?P<page>\d{1,3})$")
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
USUAL_DISTANCE = 20  # lines between two page numbers, usually
FEWEST_BARE = 3
HEAD_LINES = 2
"""So many lines at either end of a page may be running heads."""

FEWEST_HEADS = 3


def find_running(lines: tuple[Line, ...]) -> set[int]:
    """The places of the lines that are page numbers or running heads."""
    places = worded_numbers(lines) | bare_numbers(lines)
    if lines and lines[-1].page > 1:
        places |= edge_numbers(lines) | repeated_heads(lines)
    return places


def worded_numbers(lines: tuple[Line, ...]) -> set[int]:
    """Places of "Page 2 of 7", "Name - Page 3", "2/5" that count up through the text."""
    series: defaultdict[tuple[str, str, bool], list[tuple[int, int]]] = defaultdict(list)
    for place, line in enumerate(lines):
        text = line.text
        may_count = len(text) <= LONGEST and "\t" not in text.strip() and LAST_SIGN.match(text.rstrip(AROUND)[-1:])
        match = WORDED.search(text) if may_count else None
        if match and (match["pages"] or match["before"].strip(" -–—")) and not text[match.end() :].strip(" -–—|."):
            is_worded = match["before"].strip(" -–—") != ""
            series[text[: match.start()], text[match.end("page") :], is_worded].append((place, value_of(match["page"])))
    return {
        place
        for (_, _, is_worded), numbers in series.items()
        for place in counting(numbers, is_sparse=not is_worded or len(numbers) > 2)
    }


def bare_numbers(lines: tuple[Line, ...]) -> set[int]:
    """Places of lines that are nothing but a number and count up at the distance of pages."""
    numbers = [(place, int(match[1])) for place, line in enumerate(lines) if (match := BARE.match(line.text))]
    found = counting(numbers, is_sparse=True)
    return found if len(found) >= FEWEST_BARE else set()


def counting(numbers: list[tuple[int, int]], is_sparse: bool) -> set[int]:
    """The places of the longest run of numbers that starts at 1 or 2 and counts up by one; empty if shorter than two.

    ``is_sparse`` demands that they stand about a page apart.
    """
    best: list[int] = []
    for start in (1, 2):
        run, wanted = [], start
        for place, number in numbers:
            if number == wanted:
                run.append(place)
                wanted += 1
        best = max(best, run, key=len)
    if len(best) < 2 or (is_sparse and statistics.median(b - a for a, b in pairwise(best)) < USUAL_DISTANCE):
        return set()
    return set(best)


def edge_numbers(lines: tuple[Line, ...]) -> set[int]:
    """Places of lines at the ends of pages that give the page's number, bare or behind the words of a head."""
    found, heads = set(), defaultdict(list)
    for place, line in page_ends(lines):
        if (match := BARE.match(line.text)) and int(match[1]) == line.page:
            found.add(place)
        elif (match := TRAILING.match(line.text)) and int(match["page"]) == line.page:
            heads[match["head"]].append(place)
    return found.union(*(places for places in heads.values() if len(places) > 1))


def repeated_heads(lines: tuple[Line, ...]) -> set[int]:
    """Places of lines that stand at the ends of several pages; the first of them stays, it may be the title."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for place, line in page_ends(lines):
        if len(line.text) <= LONGEST:
            alike[line.text].append(place)
    pages = lines[-1].page
    return {
        place
        for places in alike.values()
        if len(places) >= max(FEWEST_HEADS, pages // 2)
        for place in places[1:]
        if lines[place].page != lines[places[0]].page
    }


def page_ends(lines: tuple[Line, ...]) -> Iterator[tuple[int, Line]]:
    """The lines near the ends of pages, with their places."""
    starts = [0, *(place for place in range(1, len(lines)) if lines[place].page != lines[place - 1].page)]
    for start, end in pairwise([*starts, len(lines)]):
        yield from ((place, lines[place]) for place in ends_of(start, end))


def ends_of(start: int, end: int) -> Iterable[int]:
    """The first and last few of a range, each once."""
    if end - start <= 2 * HEAD_LINES:
        return range(start, end)
    return (*range(start, start + HEAD_LINES), *range(end - HEAD_LINES, end))


def value_of(number: str) -> int:
    """The value of a number in figures or in Roman letters."""
    if number.isdigit():
        return int(number)
    values = [ROMAN[letter] for letter in number.lower()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
