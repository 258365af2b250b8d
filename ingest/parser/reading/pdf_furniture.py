"""Running heads, footers and page numbers of a PDF: told by place and by what repeats from page to page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from ingest.parser.frozen import frozen
from ingest.parser.reading.pdf_rows import Row

OUTER_ROWS = 3
"""So many rows at either end of a page are looked at."""

OUTER_SHARE = 0.16
"""How much of the page's height at either end is."""

FARTHEST_NUMBER = 2
"""The printed number of a page differs from its place in the file by no more."""

FEWEST_LETTERS = 3
SAME_HEIGHT = 2.5  # points
LONGEST = 120
NUMBER = re.compile(r"\d+")
PAGE_WORDS = frozenset(
    "page p pg pag página pagina seite strona sida side of de sur von di da out aus cv vita vitae vitæ curriculum"
    " resume résumé lebenslauf academic updated last".split()
)
PAGE_NUMBER = re.compile(
    r"^\W*(?:(?:page|pg?\.?|p[áa]g(?:ina)?\.?|seite)\s*)?(?P<page>\d{1,3}|[ivxl]{1,6})"
    r"(?:\s*(?:/|\||of|de|sur|von|di|out\ of|–|-)\s*(?P<pages>\d{1,3}|[ivxl]{1,6}))?\W*$",
    re.I | re.X,
)
PRINTED = re.compile(r"^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}:\d\d")
CONTACT = re.compile(r"@|https?:|www\.|\+\d")
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@frozen
class Edge:
    """A row at the upper or lower end of a page."""

    row: Row
    page: int
    is_top: bool
    text: str

    @property
    def pattern(self) -> tuple[bool, str]:
        """What it shares with its like on other pages."""
        return self.is_top, NUMBER.sub("#", self.text)

    @property
    def numbers(self) -> list[int]:
        """The numbers in it."""
        return [int(number[:6]) for number in NUMBER.findall(self.text)]


def find_furniture(pages: list[tuple[int, float, list[Row]]]) -> set[int]:
    """The ids of rows that are running heads, footers or page numbers, given number, height and rows of each page."""
    edges = [edge for page, height, rows in pages for edge in edges_of(page, height, rows)]
    found: set[int] = set()
    alike: defaultdict[tuple[bool, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        alike[edge.pattern].append(edge)
    for group in alike.values():
        found.update(id(edge.row) for edge in running(group))
    title = words_of(row.text for row in pages[0][2][:OUTER_ROWS]) if pages else set()
    for edge in edges:
        if is_page_number(edge, len(pages)) or is_named_number(edge, title) or is_printed(edge, len(pages)):
            found.add(id(edge.row))
    return found


def edges_of(page: int, height: float, rows: list[Row]) -> list[Edge]:
    """The rows near the ends of a page that are short enough."""
    rows = sorted(rows, key=lambda row: -row.y)
    top = [row for row in rows[:OUTER_ROWS] if row.y > height * (1 - OUTER_SHARE)]
    bottom = [row for row in rows[-OUTER_ROWS:] if row.y < height * OUTER_SHARE]
    return [
        Edge(row, page, is_top, text)
        for is_top, part in ((True, top), (False, bottom))
        for row in part
        if len(text := row.text) <= LONGEST
    ]


def running(group: list[Edge]) -> Iterable[Edge]:
    """The edges of one pattern that repeat; the first page keeps a head without number, it may be the title."""
    for edge in group:
        others = [other for other in group if other.page != edge.page and goes_on(edge, other)]
        if not others:
            continue
        is_numbered = any(other.numbers != edge.numbers for other in others)
        if not is_numbered and sum(c.isalpha() for c in edge.text) < FEWEST_LETTERS:
            continue
        is_title = edge.page == 1 and edge.is_top and not is_numbered
        is_contact = edge.page == 1 and CONTACT.search(edge.text)
        if not is_title and not is_contact:
            yield edge


def goes_on(edge: Edge, other: Edge) -> bool:
    """Whether the other is the same at its page: at the same height, its numbers the same or those of the page."""
    if abs(edge.row.y - other.row.y) > SAME_HEIGHT:
        return False
    step = other.page - edge.page
    return all(
        b == a or (b - a == step and abs(a - edge.page) <= FARTHEST_NUMBER)
        for a, b in zip(edge.numbers, other.numbers, strict=True)
    )


def is_page_number(edge: Edge, pages: int) -> bool:
    """Whether it is nothing but the number of its page."""
    match = PAGE_NUMBER.match(edge.text)
    if not match:
        return False
    number = value_of(match["page"])
    return number == edge.page or (match["pages"] is not None and number <= value_of(match["pages"]) <= pages + 2)


def is_named_number(edge: Edge, title: set[str]) -> bool:
    """Whether it is the number of its page beside words of the document's title."""
    words = words_of([edge.text])
    return (
        edge.page > 1
        and edge.page in edge.numbers
        and len(words) <= 8
        and all(word in title or word in PAGE_WORDS or word.isdigit() for word in words)
    )


def is_printed(edge: Edge, pages: int) -> bool:
    """Whether a browser or word processor printed it: the moment of printing, or an address before "2/7"."""
    if edge.is_top:
        return PRINTED.match(edge.text) is not None
    return edge.text.endswith(f" {edge.page}/{pages}") and "@" not in edge.text


def words_of(texts: Iterable[str]) -> set[str]:
    """The words of the texts in small letters."""
    return set(re.findall(r"\w+", " ".join(texts).lower()))


def value_of(number: str) -> int:
    """The value of a number in figures or in Roman letters."""
    if number.isdigit():
        return int(number)
    values = [ROMAN[letter] for letter in number.lower()]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
