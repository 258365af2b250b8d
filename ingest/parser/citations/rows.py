"""The lines of a list of publications, each with what it says of the border above it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parser.citations.items import FOOTNOTE, SIDE_CELL, UNFINISHED, YEAR
from ingest.parser.citations.name_pieces import Known
from ingest.parser.citations.runs import Run, leading_run
from ingest.parser.document import Entry, Line, join_lines
from ingest.parser.frozen import frozen
from ingest.parser.vocabulary.names import PARTICLES
from ingest.parser.vocabulary.statuses import LABEL_NOUNS, LABEL_WORDS

INITIAL_END = re.compile(r"(?:^|[\s.,-])[^\W\d_a-z]\.$")
ENDING = re.compile(r"(?:[.?!)\]”\"»]|\d)[*†]?$")
OPENING = ("“", "„", "«", '"', "‘‘", "``")
PROSE = re.compile(
    r"(?:see|for\s(?:a|an|the)\s(?:complete|full|up)|(?:complete|full|up-to-date)\s(?:list|publication)|google\sscholar\W*$"
    r"|[\w\s]{0,40}\b(?:publications|papers|articles|works|names?|authors?)\b[^“”\"]{0,40}\s"
    r"(?:are|is|can\sbe)\s(?:[\w-]+\s)?(?:highlighted|marked|indicated|listed|found|underlined|available|set\sin|in\sbold))\b",
    re.IGNORECASE,
)
"""What is said of a list before its references: where more stand, what is marked."""
LONGEST_PROSE = 200
RUNNING_HEAD = re.compile(r"\b[Pp]age \d+ (?:of|/) \d+$|^\d{1,2}\s?/\s?\d{1,2}$")
ENDLESS = 10_000


@frozen
class Row:
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


def read_rows(entries: Sequence[Entry], known: Known) -> list[Row]:
    lines = [(entry, line, place == 0) for entry in entries for place, line in enumerate(entry.lines)]
    texts = [main_text(line) for _, line, _ in lines]
    width = _full_width(texts)
    rows: list[Row] = []
    above, label, opens_next = "", "", False
    for place, (entry, line, opens) in enumerate(lines):
        text = texts[place]
        is_introduction = len(entry.lines) == 1 and text.endswith(":") and text.count(" ") > 2 and "“" not in text
        if RUNNING_HEAD.search(text) or FOOTNOTE.match(text) or is_introduction or is_about_list(text):
            continue
        is_last = line.text.endswith(".") or (not opens and line.gap < 0.4)
        if not text and is_last and UNFINISHED.search(above):
            text = line.text  # the year that ends a reference, on a line of its own
        if not text:
            rows.append(Row(line, "", entry, is_side=True))
            opens_next = opens_next or opens
            continue
        is_bordered = not above or _may_end(above, width) or text.endswith(":")
        if is_bordered and place + 1 < len(lines) and is_label(text):
            label, above = text.strip(" :."), ""
            continue
        is_told = opens and bool(entry.gutter or entry.marker)
        is_free = (
            is_told or not above or _may_end(above, width) or line.gap > 0.4 or _has_tail(lines[place - 1][1], above)
        )
        run = None
        if may_begin(text):
            run = leading_run(join_lines(texts[place : place + 3])[:250], known)
        rows.append(
            Row(
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


def _has_tail(line: Line, text: str) -> bool:
    """Whether something stands apart at the right of a line: what it says of the entry is said."""
    return "\t" in line.text and not line.text.endswith(text[-20:])


def may_begin(text: str) -> bool:
    """Whether a reference may begin so: not in small letters, save for particles of names."""
    return not text[:1].islower() or text.split()[0] in PARTICLES


def main_text(line: Line) -> str:
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


def is_about_list(text: str) -> bool:
    """Whether a line speaks of the list itself: where more of it stands, what is marked in it."""
    return len(text) < LONGEST_PROSE and PROSE.match(text) is not None and not YEAR.search(text)


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
