"""One reference as one string with the marks of its layout: where lines break, styles change, quotes open and close."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.parser.alternatives import any_of
from ingest.parser.document import Entry, Line
from ingest.parser.frozen import frozen
from ingest.parser.vocabulary.months import MONTHS, SEASONS

Span = tuple[int, int]

LONGEST = 20_000
"""Characters of a reference that are read: no list of authors is longer."""

SIDE_CELL = re.compile(
    r"""[\[(]?(?:
      (?:[^\W\d_]{3,10}\.?\s)?(?:1[6-9]|20)\d\d[a-z+]?(?:\s?[–/-]\s?(?:(?:1[6-9]|20)?\d\d|present)?)?  # 2020–22
    | (?:1[6-9]|20)\d\d[./-]\d\d?
    | [A-Z][A-Za-z]{1,12}\s?['’‘](?:19|20)?\d\d                                               # NSDI’24
    | (?:in\spress|forthcoming|submitted|to\sappear|under\sreview|accepted|n\.d\.)
    )[\])]?[.,:]?""",
    re.VERBOSE | re.IGNORECASE,
)
TAG_WORD = r"""(?:arxiv|pmlr|ieee|pdf|link|links|url|web|www|html|doi|paper|preprint|report|code|slides|video|poster|bib
    |bibtex|github|project|website|journal|proceedings|download|supplement|online|blog|talk|data|acm|springer|openreview|ps
    |texte|lien|artículo|enlace|full\stext|fulltext|materials?|pre-print|abstract|appendix|repository)"""
TAG = re.compile(
    rf"\[\s?{TAG_WORD}(?:\s?[/,|]\s?{TAG_WORD}){{0,4}}(?:\s?\]|(?=\s(?-i:[A-Z]))|(?=(?-i:[A-Z][a-z])))|\({TAG_WORD}\)(?=\s|$)",
    re.VERBOSE | re.IGNORECASE,
)
FOOTNOTE = re.compile(
    r"[*†‡∗^\d\s]{0,4}(?:(?:denotes?|indicates?|signifies|means|stands\sfor)\b|[=:→]\s)?\s?(?:the\s)?"
    r"(?:equal(?:ly)?[\s-](?:contribut|first|author)|joint\sfirst|co-?first|shared\sfirst"
    r"|contribution\ségale|gleicher\sbeitrag|(?:corresponding|senior|student)\s(?:co-?)?author"
    r"|authors?\s(?:are\s)?(?:listed\s|ordered\s)?(?:in\s)?alphabetical"
    r"|mentored\sstudent|(?:under)?graduate\s(?:student\s)?(?:co-?author|mentee|advisee))",
    re.IGNORECASE,
)
"""What the marks at names mean, on a line of its own."""
UNFINISHED = re.compile(rf"(?:,|[-–]|\b(?:{any_of(sorted({*MONTHS, *SEASONS}))}))$", re.IGNORECASE)
"""The end of a line that a year on the next line completes."""
HEAD_NUMBER = re.compile(r"\d{1,3}\.\s?[⋆*]?\s?(?=[A-ZÀ-Þ“\"])")
"""The number of a reference behind the date in the margin."""
HEAD_CELL = re.compile(r"[^\W\d_]{0,14},?\s?[(\[]?[A-Z]{0,3}\.?\d{1,3}[)\].]")
"""The number of a reference in a cell of its own: "Article, (12)"."""
HEAD_MARK = re.compile(r"[(\[]?[*∗†‡§]{1,3}[)\]]?\s?(?=[A-ZÀ-Þ“\"‘])")
"""A mark before the first name, that says what the author contributed."""
BULLET = re.compile(r"[•◦▪‣·∙○●■□➢►–—-]\s+(?=\S)")
COMPANY = re.compile(
    r"(?:\w+\s)?(?:with|avec|mit|con|com|by|authors?|co-?authors?|auteurs?|autoren|autores)\b", re.IGNORECASE
)
YEAR = re.compile(r"(?:1[6-9]|20)\d\d(?![\d/])(?<![\d/.:–-]\d{4})")
"""A year; what stands before it is looked at last, for where a pattern begins with a sign it is quickly found."""
QUOTES = re.compile(r"[“„«»”\"″‟]|‘‘|’’|``|''")
SINGLE_QUOTES = frozenset("‘'‚")
SINGLE_OPEN = re.compile(r"(?:(?<=[\s(.,])|^)[‘'‚](?=[^\W_])")
SINGLE_CLOSE = re.compile(r"[,.?!]?[’'](?=[\s,.;:)]|$)")
WIDE_QUOTES = str.maketrans("≪≫《》", "«»«»")
OPENERS = frozenset(("“", "„", "«", "‘‘", "``", "‟"))


@frozen
class Item:
    """A reference: ``text`` is one line; the spans and places are offsets in it.

    ``breaks`` are the places of blanks that stand for a line end, ``tabs`` those that stand for a tab, ``tags`` the
    spans of link labels such as "[pdf]"; ``quoted`` the insides of quotation marks. ``side`` are the texts that stood
    apart at the edge ("2022", "NSDI’24"), ``labels`` the sub-headings in force.
    """

    text: str
    lines: Span
    breaks: tuple[int, ...] = ()
    tabs: tuple[int, ...] = ()
    bold: tuple[Span, ...] = ()
    italic: tuple[Span, ...] = ()
    links: tuple[Span, ...] = ()
    quoted: tuple[Span, ...] = ()
    tags: tuple[Span, ...] = ()
    hrefs: tuple[str, ...] = ()
    marker: str = ""
    side: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


def read_item(entry: Entry) -> Item:
    """The reference in an entry."""
    side = [entry.gutter] if entry.gutter.strip() else []
    text = ""
    breaks: list[int] = []
    tabs: list[int] = []
    styled: dict[str, list[Span]] = {"bold": [], "italic": [], "links": []}
    hrefs: list[str] = []
    for line in entry.lines:
        if len(text) > LONGEST or (text and _is_note(line.text, text)):
            break
        is_tail = "\t" not in line.text and UNFINISHED.search(
            text[-30:]
        )  # a year alone on the last line of a reference
        pieces = [(0, line.text)] if is_tail else list(_main_pieces(line, side))
        for place, (start, piece) in enumerate(pieces):
            text, gap = _joined(text, piece, tabs if place else breaks)
            _take_styles(line, start, len(piece), gap, styled, hrefs)
    cell = HEAD_CELL.fullmatch(text, 0, tabs[0]) if tabs else None
    if found := cell or (side and HEAD_NUMBER.match(text)) or HEAD_MARK.match(text):
        text = " " * found.end() + text[found.end() :]
    text = text[:LONGEST].translate(WIDE_QUOTES)
    return Item(
        text=text,
        lines=entry.span,
        breaks=tuple(breaks),
        tabs=tuple(tabs),
        bold=_merged(styled["bold"], text),
        italic=_merged(styled["italic"], text),
        links=_merged(styled["links"], text),
        quoted=find_quoted(text),
        tags=tuple(found.span() for found in TAG.finditer(text)),
        hrefs=tuple(hrefs),
        marker=entry.marker,
        side=tuple(side),
        labels=entry.labels,
    )


def _is_note(row: str, above: str) -> bool:
    """Whether a row is a note below a whole reference: behind a bullet, or what a mark at names means."""
    if FOOTNOTE.match(row):
        return True
    mark = BULLET.match(row)
    return mark is not None and bool(YEAR.search(above)) and not COMPANY.match(row, mark.end())


def shifted(item: Item, start: int, side: str) -> Item:
    """The item without ``text[:start]``, of which ``side`` is noted as standing apart."""

    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple((max(low - start, 0), high - start) for low, high in spans if high > start)

    return replace(
        item,
        text=item.text[start:],
        breaks=tuple(place - start for place in item.breaks if place >= start),
        tabs=tuple(place - start for place in item.tabs if place >= start),
        bold=moved(item.bold),
        italic=moved(item.italic),
        links=moved(item.links),
        quoted=moved(item.quoted),
        tags=moved(item.tags),
        side=(side, *item.side),
    )


def _main_pieces(line: Line, side: list[str]) -> Iterable[tuple[int, str]]:
    """The cells of a line with their offsets, without those at its edges that hold but a date or the like."""
    start = 0
    cells = line.text.split("\t")
    for place, cell in enumerate(cells):
        bare = cell.strip()
        is_edge = len(cells) == 1 or place in (0, len(cells) - 1)
        if bare and is_edge and len(bare) < 30 and SIDE_CELL.fullmatch(bare):
            side.append(bare)
        elif bare:
            yield start + len(cell) - len(cell.lstrip()), bare
        start += len(cell) + 1


def _joined(text: str, piece: str, places: list[int]) -> tuple[str, int]:
    """The text with a piece added, and the offset at which the piece begins."""
    if not text:
        return piece, 0
    if text.endswith("-") and text[-2:-1].isalpha() and piece[:1].islower():
        text = text[:-1]
        return text + piece, len(text)
    places.append(len(text))
    return f"{text} {piece}", len(text) + 1


def _take_styles(
    line: Line,
    start: int,
    length: int,
    offset: int,
    styled: dict[str, list[Span]],
    hrefs: list[str],
) -> None:
    for run in line.runs:
        low, high = max(run.start, start), min(run.end, start + length)
        if low >= high:
            continue
        span = (low - start + offset, high - start + offset)
        if run.bold:
            styled["bold"].append(span)
        if run.italic:
            styled["italic"].append(span)
        if run.href:
            styled["links"].append(span)
            hrefs.append(run.href)


def _merged(spans: list[Span], text: str) -> tuple[Span, ...]:
    """The spans, joined where nothing but blanks stands between them; those of a few signs dropped."""
    merged: list[Span] = []
    for start, end in spans:
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    trimmed = (_trimmed(text, start, end) for start, end in merged)
    return tuple((start, end) for start, end in trimmed if end - start > 2)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and not text[start].isalnum() and text[start] not in '(“"‘$\\':
        start += 1
    while end > start and text[end - 1] in " ,;:.":
        end -= 1
    return start, end


def find_quoted(text: str) -> tuple[Span, ...]:
    """The insides of quotation marks, outermost only; an opening mark without a closing one counts for nothing."""
    spans: list[Span] = []
    start, depth, depth_mark = -1, 0, ""
    marks = list(QUOTES.finditer(text))
    for place, found in enumerate(marks):
        mark = found.group()
        if start < 0:
            if _opens(text, found, mark):
                start, depth, depth_mark = found.end(), 0, mark
        elif _opens_inside(text, found, mark, depth_mark):
            depth += 1
        elif _closes(text, found, mark, depth_mark):
            if depth and any(_closes(text, more, more.group(), depth_mark) for more in marks[place + 1 : place + 2]):
                depth -= 1
                continue
            spans.append((start, found.start()))
            start = -1
    return tuple(spans) or _single_quoted(text)


def _opens_inside(text: str, found: re.Match[str], mark: str, opener: str) -> bool:
    """Whether a further mark of the same kind opens a quotation within the quotation."""
    is_apart = text[found.start() - 1].isspace() and text[found.end() : found.end() + 1].isalnum()
    return mark == opener == "“" and is_apart


def _single_quoted(text: str) -> tuple[Span, ...]:
    """The insides of single quotation marks around at least two words; apostrophes are none."""
    spans = []
    place = 0
    while not SINGLE_QUOTES.isdisjoint(text) and (found := SINGLE_OPEN.search(text, place)):
        closing = next(
            (end for end in SINGLE_CLOSE.finditer(text, found.end()) if text.count(" ", found.end(), end.start()) > 0),
            None,
        )
        if closing is None:
            break
        spans.append((found.end(), closing.start()))
        place = closing.end()
    return tuple(spans)


def _opens(text: str, found: re.Match[str], mark: str) -> bool:
    before, after = (
        text[found.start() - 1 : found.start()],
        text[found.end() : found.end() + 1],
    )
    if mark in OPENERS and not (mark == "„" and before.isalnum()):
        return True
    return (not before or not before.isalnum()) and bool(after) and (not after.isspace() or mark == "»")


def _closes(text: str, found: re.Match[str], mark: str, opener: str) -> bool:
    if mark in ("“", "„", "«", "``", "‘‘") and opener != "„":
        return opener == mark == "“" and not text[found.end() : found.end() + 1].isalnum()
    if mark == "»" and opener != "«":
        return False
    if opener in ('"', "″"):
        return mark in ('"', "″", "”", "''") and not text[found.end() : found.end() + 1].isalnum()
    return True
