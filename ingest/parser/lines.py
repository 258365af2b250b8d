"""From the lines of a reader to the lines of the text: page numbers and running heads dropped, broken words whole."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from ingest.parser.document import Line, Run
from ingest.parser.hyphens import join_broken_words
from ingest.parser.page_numbers import find_running

UNSEEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Controls, marks of direction, characters without width, what no text may hold."""

MATHS_QUOTES = (
    (re.compile(r"≪(?=\s?[^\W\d_]{2})"), "«"),
    (re.compile(r"(?<=[\w.?!])(?P<space>\s?)≫(?=[,.;:)]|\s*$)"), r"\g<space>»"),
)
"""Signs of mathematics ("much less") set for quotation marks: before a word, and before a stop or the end of a line."""

LEADER = re.compile(r"(?=\W{0,4}[^\W_])(?P<head>[^\t.]{3,80}?)\s?(?P<sign>[-.·•…_=*~–—─━═])(?P=sign){7,}$")
"""Words with dots or a rule of signs behind them up to the edge, as some set headings and sub-headings."""
LEADING = tuple(4 * sign for sign in "-.·•…_=*~–—─━═")


def clean_lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines that carry the CV's text, in order, with their numbers."""
    shown = tuple(line for line in map(clean_line, lines) if line.text)
    running = find_running(shown)
    if running and len(running) < len(shown):
        shown = tuple(line for place, line in enumerate(shown) if place not in running)
    return join_broken_words(shown)


def clean_line(line: Line) -> Line:
    """The line in NFC, without characters that do not show, and without signs that lead to nothing."""
    text = line.text
    if text.endswith(LEADING) and (led := LEADER.match(text)):
        return _led(line, len(led["head"].rstrip()))
    if text.isascii() and text.isprintable() and text == text.strip():
        return line
    clean = unicodedata.normalize("NFC", UNSEEN.sub("", text)).strip()
    if "≪" in clean or "≫" in clean:
        for sign, mark in MATHS_QUOTES:
            clean = sign.sub(mark, clean)
    if clean == text:
        return line
    return replace(line, text=clean, runs=moved_runs(line, clean))


def _led(line: Line, end: int) -> Line:
    """The words that signs carry to the edge, as a sub-heading is set: in bold, since they make it stand out."""
    head = clean_line(line.cut(0, end))
    return replace(head, runs=(Run(0, len(head.text), bold=True),))


def moved_runs(line: Line, clean: str) -> tuple[Run, ...]:
    """The line's runs at their places in its clean text."""
    places, start, length = {}, len(line.text) - len(line.text.lstrip()), 0
    for end in sorted({place for run in line.runs for place in (run.start, run.end)}):
        length += len(unicodedata.normalize("NFC", UNSEEN.sub("", line.text[start:end])))
        start = max(start, end)
        places[end] = min(length, len(clean))
    moved = (replace(run, start=places[run.start], end=places[run.end]) for run in line.runs)
    return tuple(run for run in moved if run.start < run.end)
