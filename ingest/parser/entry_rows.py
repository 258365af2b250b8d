"""The lines of a section as rows to split: list mark, label column and first token of each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.parser.document import Line
from ingest.parser.looks import Look, look_of
from ingest.parser.values.dates import find_date_ranges, strip_dates

BULLETS = "-–—•∙▪●○◦‣⁃*+>✓►▶■□➢♥❖·⋄◆◇✦{"
BULLET = re.compile(rf"(?P<mark>[{re.escape(BULLETS)}])\s+(?=\S)")
NUMBER = re.compile(r"(?P<mark>\[[A-Za-z]{0,4}[-.]?\d{1,3}\]|\(\d{1,3}\)|[A-Za-z]{0,2}\d{1,3}[.)])\s*(?=\S)")
BARE_NUMBER = re.compile(r"(?P<mark>\d{1,3})\s+(?=[^\W\d_“\"«])")
QUOTES = '"“«‘„'
MOST_DATE = 34  # characters of a cell that holds a date
FIRST_DATE = re.compile(
    r"""\(?(?:(?:since|depuis|seit|desde|dal|from|winter|spring|summer|fall|autumn|early|late)\s+)?
    (?:\d{1,2}[./\s])?(?:[^\W\d_]{3,10}\.?,?\s)?(?:\d{1,2},?\s)?(?:1[89]|20)\d\d\b""",
    re.VERBOSE | re.IGNORECASE,
)
PLAIN = Look()
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a section: ``mark`` and ``label`` (a date in the left column) are taken off ``line``."""

    line: Line
    whole: Line
    mark: str = ""
    mark_kind: str = ""
    """"bullet" with its sign and place, "number", or empty."""
    label: str = ""
    look: Look = PLAIN

    @property
    def text(self) -> str:
        """What is left of the line."""
        return self.line.text

    @property
    def has_date_right(self) -> bool:
        """Whether its last piece is a date."""
        cells = self.line.cells
        return len(cells) > 1 and is_date(cells[-1])

    @property
    def opening(self) -> str:
        """What sort of token it begins with."""
        if self.mark_kind:
            return self.mark_kind
        if self.label:
            return "label"
        text = self.text
        if text[:1] in QUOTES:
            return "quote"
        if FIRST_DATE.match(text):
            return "date"
        if self.look.bold or any(run.bold and run.start == 0 for run in self.line.runs):
            return "bold"
        if any(run.italic and run.start == 0 for run in self.line.runs):
            return "italic"
        if text[:1].islower():
            return "lower"
        return "upper" if text[:1].isalpha() else "sign"


def is_date(text: str) -> bool:
    """Whether it says a date or a range of dates and nothing else."""
    if not text or len(text) > MOST_DATE or not any(c.isdigit() for c in text):
        return False
    return bool(find_date_ranges(text)) and len(strip_dates(text).strip(" .,;:()[]–-")) <= 2


def rows_of(lines: tuple[Line, ...]) -> tuple[Row, ...]:
    """The rows of a section's body, in order."""
    return tuple(_row(line) for line in lines)


def _row(line: Line) -> Row:
    look = look_of(line) if len(line.text) < 120 else Look()
    head, tab, rest = line.text.partition("\t")
    if tab and is_date(head.strip()) and rest.strip():
        cut = line.cut(len(head) + 1)
        return _without_mark(Row(cut, line, label=head.strip(), look=look))
    return _without_mark(Row(line, line, look=look))


def _without_mark(row: Row) -> Row:
    text = row.line.text
    for kind, pattern in (("bullet", BULLET), ("number", NUMBER)):
        if match := pattern.match(text):
            name = f"bullet{match['mark']}" if kind == "bullet" else "number"
            return Row(row.line.cut(match.end()), row.whole, match["mark"], name, row.label, row.look)
    return row
