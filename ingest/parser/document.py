"""A document while it is read: runs, lines, entries and sections, the values that the stages hand on.

Conventions that every reader keeps and every later stage relies on:

* ``Line.text`` is NFC without mark-up, control characters or surrounding blanks. It is what the document shows.
* A tab in it separates pieces that stand apart on one line: table cells, a label or year in a left-hand gutter,
  a date at the right edge. Columns that are read one after the other (a side bar) are lines of their own.
* List marks ("•", "-", "[3]", "1.") stand in the text as a visitor sees them, followed by one blank; readers of
  formats with lists in their mark-up write "• " or "1. " themselves.
* Line numbers are 1-based and count every line of ``Reading.text``, blank ones too; only lines with text have a
  ``Line``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from datetime import date

from ingest.parser.frozen import frozen


@frozen
class Run:
    """A stretch of a line in one style: ``text[start:end]``; ``href`` is a link's target or empty."""

    start: int
    end: int
    bold: bool = False
    italic: bool = False
    href: str = ""


@frozen
class Line:
    """One line with text, and what the format tells about how it looks.

    ``indent`` is in ems from the left edge of its column; ``gap`` the blank space above in lines (0 = none);
    ``size`` the font size relative to the body text (1.0 = body, or unknown); ``level`` the heading level that the
    mark-up states (1-6; 0 = none stated); ``runs`` only the styled stretches, in order.
    """

    number: int
    text: str
    page: int = 1
    indent: float = 0.0
    gap: float = 0.0
    size: float = 1.0
    level: int = 0
    runs: tuple[Run, ...] = ()

    @property
    def cells(self) -> tuple[str, ...]:
        """The pieces that stand apart on the line, stripped; one for an ordinary line."""
        return tuple(map(str.strip, self.text.split("\t")))

    @property
    def is_bold(self) -> bool:
        """Whether nearly all letters are bold."""
        return self._share(lambda run: run.bold) > 0.9

    @property
    def is_italic(self) -> bool:
        """Whether nearly all letters are italic."""
        return self._share(lambda run: run.italic) > 0.9

    @property
    def is_upper(self) -> bool:
        """Whether it is set in capitals (at least two letters, none of them small)."""
        letters = [c for c in self.text if c.isalpha()]
        return len(letters) > 1 and not any(c.islower() for c in letters)

    def _share(self, wanted: Callable[[Run], bool]) -> float:
        held = sum(_solid(self.text[run.start : run.end]) for run in self.runs if wanted(run))
        return held / _solid(self.text) if held else 0.0

    def cut(self, start: int, end: int | None = None) -> Line:
        """The line with only ``text[start:end]``, stripped, its runs moved along."""
        end = len(self.text) if end is None else end
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        text = piece.strip()
        if text == self.text:
            return self
        # Written out: this is done for every piece of every line, where "replace" is slow.
        runs = tuple(
            Run(max(run.start - start, 0), min(run.end - start, len(text)), run.bold, run.italic, run.href)
            for run in self.runs
            if run.end > start and run.start < start + len(text)
        )
        return Line(self.number, text, self.page, self.indent, self.gap, self.size, self.level, runs)


def _solid(text: str) -> int:
    """How many of its characters are no blanks."""
    return sum(map(len, text.split()))


@frozen
class Reading:
    """What a reader makes of a file: its lines in reading order, and remarks for the reviewer.

    ``source`` is the format ("pdf", "docx", "markdown", "text", "html", "tex", "odt", "rtf"), ``pages`` their number
    (1 where the format has none), ``remarks`` (code, sentence) pairs about the whole file ("encoding-uncertain").
    """

    source: str
    lines: tuple[Line, ...]
    pages: int = 1
    remarks: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """All lines at their numbers, blank where no Line has that number."""
        if not self.lines:
            return ""
        rows = [""] * max(line.number for line in self.lines)
        for line in self.lines:
            rows[line.number - 1] = line.text
        return "\n".join(rows)


@frozen
class Entry:
    """The lines of one item of a section: a degree, a paper, a talk.

    ``marker`` is the list mark or number that was taken off its first line; ``labels`` the sub-headings in force
    above it, outermost first ("Journal articles", "2021"); ``gutter`` the text of the left-hand label column, taken
    off the lines ("2020–2024"), empty where there is none.
    """

    lines: tuple[Line, ...]
    marker: str = ""
    labels: tuple[str, ...] = ()
    gutter: str = ""

    @property
    def text(self) -> str:
        """The lines as one string: line ends joined by a blank, tabs kept."""
        return join_lines(line.text for line in self.lines)

    @property
    def span(self) -> tuple[int, int]:
        """First and last line number."""
        numbers = [line.number for line in self.lines]
        return min(numbers), max(numbers)


@frozen
class Section:
    """A part of the document under one heading.

    The first section has no heading (``heading == ""``, kind "header"): what stands above the first heading. ``kind``
    is one of cv-json's section kinds. ``lines`` holds all its lines, the heading's too; ``body`` those without it.
    """

    heading: str
    kind: str
    lines: tuple[Line, ...]
    body: tuple[Line, ...]
    confidence: float = 1.0
    entries: tuple[Entry, ...] = field(default=())

    @property
    def span(self) -> tuple[int, int]:
        """First and last line number; (0, 0) for a section without lines."""
        numbers = [line.number for line in self.lines]
        return (min(numbers), max(numbers)) if numbers else (0, 0)


@frozen
class Context:
    """What record readers may know besides their sections.

    ``owner`` is the name of the CV's owner as the header has it (empty when unknown), ``today`` the day against which
    the text is read, ``language`` the two-letter language of the headings, ``people`` and ``venues`` names that this
    document itself has shown on the first pass (empty on it).
    """

    today: date
    owner: str = ""
    language: str = "en"
    people: frozenset[str] = frozenset()
    venues: frozenset[str] = frozenset()


def join_lines(texts: Iterable[str]) -> str:
    """One string of several lines: a hyphen that only breaks a word at a line end is dropped."""
    joined = ""
    for text in texts:
        if joined.endswith("-") and joined[-2:-1].isalpha() and text[:1].islower():
            joined = joined[:-1] + text
        else:
            joined = f"{joined} {text}" if joined else text
    return joined
