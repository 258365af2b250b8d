"""Lines that might be headings: what could be read as one, how it looks, what is known of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.parser.document import Line
from ingest.parser.headings import NUMBERING, Phrase, heading_text, read_heading
from ingest.parser.looks import LONGEST_HEADING, Look, is_rule, is_upper, look_of

MOST_WORDS = 11
MOST_ROWS = 4  # of a heading set in a narrow margin
BULLET = re.compile(r"^(?:[-–—•∙▪●○◦‣⁃*+>✓►▶■□➢]|\[\d+\]|\(\d+\))\s")
WRAPPED = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ,&/'’()-]){1,28}$")
DATE_CELL = re.compile(r"^[\d\s/.,–-]*$")
INLINE = re.compile(r"^(?P<heading>[^\W\d_][^:\t]{2,44}?)\s*:\s*(?P<rest>\S.*)$")
NO_HEADING = re.compile(r"@|https?:|www\.|\b(?:19|20)\d\d\b.*\b(?:19|20)\d\d\b|[;,]$|[a-z]\.$|\d{5,}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line, or a few in a narrow margin, that might be a heading.

    ``form`` is "alone" on its line, "label" (text of the section stands beside it), or "inline" (before a colon);
    ``cuts`` tells for each of its ``rows`` how many characters are the heading's.
    """

    start: int
    rows: int
    text: str
    phrase: Phrase | None
    look: Look
    form: str
    cuts: tuple[int, ...]
    gap: float = 0.0
    indent: float = 0.0
    is_numbered: bool = False
    is_ruled: bool = False
    rests: tuple[bool, ...] = ()
    """For each of its rows whether text of the section stands beside the heading."""

    @property
    def score(self) -> float:
        """How surely its words are those of a heading."""
        return self.phrase.score if self.phrase else 0.0

    @property
    def is_known(self) -> bool:
        """Whether its words are a phrase of the vocabulary."""
        return self.score >= 0.85


def find_candidates(lines: tuple[Line, ...]) -> tuple[Candidate, ...]:
    """The candidates in order; each line belongs to one at most."""
    found: list[Candidate] = []
    free_from = 0
    for place, line in enumerate(lines):
        if place < free_from or is_rule(line):
            continue
        if candidate := _candidate(lines, place, line):
            found.append(candidate)
            free_from = place + candidate.rows
    return tuple(found)


def _candidate(lines: tuple[Line, ...], place: int, line: Line) -> Candidate | None:
    if BULLET.match(line.text) and not line.level:
        return None
    head = line.text.partition("\t")[0].strip()
    if not is_plausible(head) and not (head.endswith(",") and is_upper(head) and is_plausible(head[:-1])):
        return _inline(place, line)
    form = "alone" if head == line.text or all(DATE_CELL.match(cell) for cell in line.cells[1:]) else "label"
    single = _made(lines, place, [head], form)
    if single.is_known and form == "alone" and single.phrase and not single.phrase.is_weak:
        return single
    several = max(_wrapped(lines, place, head), key=lambda c: (c.score, c.rows), default=single)
    if several.is_known and several.score >= single.score:
        return several
    return _inline(place, line) if form == "alone" and not single.is_known and ":" in head else single


def is_plausible(text: str) -> bool:
    """Whether it has the shape of a heading: a few words, no address, no sentence."""
    if not 2 < len(text) <= LONGEST_HEADING or len(text.split()) > MOST_WORDS or NO_HEADING.search(text):
        return False
    letters = sum(c.isalpha() for c in text)
    return letters >= 3 and letters >= 0.55 * len(text)


def _made(lines: tuple[Line, ...], place: int, heads: list[str], form: str) -> Candidate:
    line = lines[place]
    text = heading_text(" ".join(heads))
    cuts = tuple(len(row.text.partition("\t")[0]) for row in lines[place : place + len(heads)])
    below = lines[place + len(heads)] if place + len(heads) < len(lines) else None
    return Candidate(
        start=place,
        rows=len(heads),
        text=text,
        phrase=read_heading(text),
        look=look_of(line.cut(0, cuts[0])),
        form=form,
        cuts=cuts if form != "alone" else tuple(len(row.text) for row in lines[place : place + len(heads)]),
        gap=line.gap,
        indent=line.indent,
        is_numbered=bool(NUMBERING.match(line.text)),
        is_ruled=below is not None and is_rule(below),
        rests=tuple("\t" in row.text for row in lines[place : place + len(heads)]) if form == "label" else (),
    )


def _wrapped(lines: tuple[Line, ...], place: int, head: str) -> Iterator[Candidate]:
    """The heading read on over the following rows, as in a narrow margin."""
    heads = [head]
    for row in lines[place + 1 : place + MOST_ROWS]:
        part = row.text.partition("\t")[0].strip()
        if row.gap > 0.6 or abs(row.indent - lines[place].indent) > 1 or not WRAPPED.match(part) or row.level:
            return
        heads.append(part)
        texts = lines[place : place + len(heads)]
        form = "label" if any("\t" in row.text for row in texts) else "alone"
        yield _made(lines, place, heads, form)


def _inline(place: int, line: Line) -> Candidate | None:
    """A heading that its section's text follows after a colon."""
    match = INLINE.match(line.text)
    if not match or not is_plausible(match["heading"]):
        return None
    text = heading_text(match["heading"])
    cut = match.start("rest")
    return Candidate(
        start=place,
        rows=1,
        text=text,
        phrase=read_heading(text),
        look=look_of(line.cut(0, match.end("heading"))),
        form="inline",
        cuts=(cut,),
        rests=(True,),
        gap=line.gap,
        indent=line.indent,
    )
