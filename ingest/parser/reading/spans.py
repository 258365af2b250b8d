"""From stretches of styled text to Lines: what the readers of all formats with mark-up share."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from ingest.parser.document import Line, Run
from ingest.parser.frozen import frozen
from ingest.parser.reading.characters import clean_text

BLANKS = re.compile(r" {2,}")
BEFORE_COMMA = re.compile(r"(?<=\S) ,(?=\s)")
TABS = re.compile(r" *\t[ \t]*")
LIST_MARK = re.compile(r"(?:[•·▪‣◦■□●○–—*+-]|\(?\d{1,3}[.)]|\[\d{1,3}\])(?=[ \t]|$)")
LINKED = ("http://", "https://", "mailto:")
MAX_HREF = 500
BLANK_LINE = 0.5
"""From this gap on there is a blank line in the text."""

MARGIN_WIDTH = 25
MOST_HEADINGS = 0.4
"""The share of a document's letters that headings of one level have at most."""

SHORTEST = 12  # lines of a document that tell how much of it is headings


@frozen
class Span:
    """Text in one style; a line break in it ends the line, a tab separates pieces that stand apart."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""


@frozen
class Draft:
    """A line that is not numbered yet; ``gap`` in lines, ``indent`` in ems."""

    spans: tuple[Span, ...]
    level: int = 0
    indent: float = 0.0
    gap: float = 0.0
    size: float = 1.0


def number_drafts(drafts: Iterable[Draft]) -> tuple[Line, ...]:
    """The Lines of drafts, numbered in order, with a blank line above each that has a gap."""
    lines: list[Line] = []
    number, gap = 1, 0.0
    for draft in drafts:
        gap = max(gap, draft.gap)
        for spans in split_at_breaks(draft.spans):
            skip = 1 if gap >= BLANK_LINE and lines else 0
            line = make_line(number + skip, spans, replace(draft, gap=gap))
            if line is None:
                gap = max(gap, 1.0)
                continue
            lines.append(line)
            number, gap = line.number + 1, 0.0
    return tuple(lines)


def relative_sizes(drafts: list[Draft]) -> list[Draft]:
    """The drafts with sizes relative to the one that most of the text is set in."""
    letters: Counter[float] = Counter()
    for draft in drafts:
        letters[draft.size] += sum(len(span.text) for span in draft.spans)
    body = letters.most_common(1)[0][0] if letters else 1.0
    return [replace(draft, size=round(draft.size / (body or 1.0), 2)) for draft in drafts]


def without_common_levels(drafts: list[Draft]) -> list[Draft]:
    """The drafts without heading levels that most of the text is set in: a style for everything heads nothing."""
    letters: Counter[int] = Counter()
    for draft in drafts:
        letters[draft.level] += sum(len(span.text) for span in draft.spans)
    most = MOST_HEADINGS * letters.total()
    common = {level for level, count in letters.items() if level and count > most and len(drafts) > SHORTEST}
    return [replace(draft, level=0) if draft.level in common else draft for draft in drafts] if common else drafts


def split_at_breaks(spans: Iterable[Span]) -> Iterator[tuple[Span, ...]]:
    """The spans of each line: cut where a text has a line break."""
    spans = tuple(spans)
    if all("\n" not in span.text for span in spans):
        yield spans
        return
    line: list[Span] = []
    for span in spans:
        head, *rest = span.text.split("\n")
        line.append(Span(head, span.bold, span.italic, span.href))
        for text in rest:
            yield tuple(line)
            line = [Span(text, span.bold, span.italic, span.href)]
    yield tuple(line)


def break_draft(draft: Draft) -> Iterator[Draft]:
    """A draft of several lines as one for each that has text."""
    gap = draft.gap
    for spans in split_at_breaks(draft.spans):
        if any(span.text.strip() for span in spans):
            yield replace(draft, spans=spans, gap=gap)
            gap = 0.0


def make_line(number: int, spans: Iterable[Span], look: Draft) -> Line | None:
    """The Line of these spans, None when they hold no text."""
    text, runs = join_spans(spans)
    if not text:
        return None
    return Line(number, text, indent=look.indent, gap=look.gap, size=look.size, level=look.level, runs=runs)


def join_spans(spans: Iterable[Span]) -> tuple[str, tuple[Run, ...]]:
    """Clean text and its runs: blanks collapsed, neighbours of one style merged."""
    text = ""
    runs: list[Run] = []
    for span in spans:
        piece = _evenly(clean_text(span.text))
        if piece and unicodedata.combining(piece[0]) and text:
            composed = unicodedata.normalize("NFC", text[-1] + piece[0])
            text, piece = text[:-1] + composed, piece[1:]
        if piece[:2] in (", ", ",") and text.endswith(" "):
            text = text[:-1]
        if not text or text[-1] in " \t":
            piece = piece.lstrip(" ") if text else piece.lstrip()
        if piece.startswith("\t"):
            text = text.rstrip()
        start = len(text)
        text += piece
        href = safe_href(span.href) if span.href else ""
        if piece.strip() and (span.bold or span.italic or href):
            runs.append(Run(start, len(text), span.bold, span.italic, href))
    text = text.rstrip()
    return text, merge_runs(text, runs)


def _evenly(text: str) -> str:
    """The text with single blanks, none beside a tab or before a comma."""
    if "  " in text:
        text = BLANKS.sub(" ", text)
    if "\t" in text:
        text = TABS.sub("\t", text)
    return BEFORE_COMMA.sub(",", text) if " ," in text else text


def merge_runs(text: str, runs: list[Run]) -> tuple[Run, ...]:
    """The runs without blank edges, those of one style that only blanks part made one."""
    merged: list[Run] = []
    for run in runs:
        piece = text[run.start : run.end]
        start = run.start + len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        last = merged[-1] if merged else None
        if start >= end:
            continue
        if (start, end) != (run.start, run.end):
            run = Run(start, end, run.bold, run.italic, run.href)
        if last and style(last) == style(run) and text[last.end : run.start] in ("", " "):
            merged[-1] = replace(last, end=run.end)
        else:
            merged.append(run)
    return tuple(merged)


def style(run: Run) -> tuple[bool, bool, str]:
    """What makes two runs look alike."""
    return run.bold, run.italic, run.href


def safe_href(href: str) -> str:
    """The target of a link, empty unless it is a web or mail address."""
    href = href.strip()
    return href[:MAX_HREF] if href.lower().startswith(LINKED) else ""


def join_cells(cells: list[list[Draft]]) -> Iterator[Draft]:
    """The lines of a table row from the lines of its cells, empty cells left out.

    Cells of one line stand side by side, the further lines of the one cell that has more follow; two cells with as
    many lines are read line by line when one is a margin of years, and so are all beside one date; all else is read
    cell after cell.
    """
    longer = [cell for cell in cells if len(cell) > 1]
    if len(longer) <= 1:
        if cells:
            yield beside([cell[0] for cell in cells])
        for cell in longer:
            yield from cell[1:]
    elif len(cells) == 2 and len(cells[0]) == len(cells[1]) and (is_margin(cells[0]) or is_margin(cells[1])):
        yield from map(beside, map(list, zip(*cells, strict=True)))
    elif len(cells[0]) == 1 and is_margin(cells[0]):
        for line in zip_longest(*cells):
            yield beside([draft for draft in line if draft is not None])
    else:
        for cell in cells:
            yield replace(cell[0], gap=max(cell[0].gap, 1.0))
            yield from cell[1:]


def beside(drafts: list[Draft]) -> Draft:
    """One line of several that stand side by side."""
    spans: list[Span] = []
    for draft in drafts:
        spans.extend([Span("\t"), *draft.spans] if spans else draft.spans)
    return replace(drafts[0], spans=tuple(spans), level=max(draft.level for draft in drafts))


def is_margin(cell: list[Draft]) -> bool:
    """Whether every line is short and has a figure: years beside a list."""
    texts = ["".join(span.text for span in draft.spans) for draft in cell]
    return all(len(text) <= MARGIN_WIDTH and any(c.isdigit() for c in text) for text in texts)
