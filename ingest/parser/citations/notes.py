"""References with notes below them: bullets that say what was done, in a list whose references have none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.parser.citations.items import BULLET, COMPANY, QUOTES, YEAR
from ingest.parser.citations.name_pieces import Known
from ingest.parser.document import Entry, Line
from ingest.parser.frozen import frozen
from ingest.parser.values.name_parts import fold_word

GAP = 0.4
LEAST_DATED, MOST_DATED = 0.6, 0.2
"""Shares of references, and of notes, that hold a year."""
SHORTEST_HEAD = 6
"""Words of a reference on the average; "Papers in 1921" above its papers has fewer."""
LINKS = re.compile(r"(?:\[[^\[\]]{1,20}\]\s?)+")


@frozen
class Part:
    """Some lines of an entry: a reference or a note; ``opens`` tells whether the entry begins with them."""

    entry: Entry
    lines: tuple[Line, ...]
    is_note: bool
    opens: bool

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


def without_notes(entries: Sequence[Entry], known: Known) -> list[Entry]:
    """The entries without notes: each reference an entry, with those notes that name its co-authors."""
    parts = [part for entry in entries for part in _parts(entry)]
    if not _are_notes_below(parts, known):
        return list(entries)
    found: list[Entry] = []
    for part in parts:
        if not part.is_note:
            gutter = part.entry.gutter if part.opens else ""
            found.append(replace(part.entry, lines=part.lines, marker="", gutter=gutter))
        elif COMPANY.match(part.text.lstrip("•◦▪‣·∙○●■□➢►–—- ")):
            found[-1] = replace(found[-1], lines=found[-1].lines + part.lines)
    return found


def _parts(entry: Entry) -> Iterator[Part]:
    """A note goes on to the next blank space, a reference to the next bullet."""
    is_note = bool(entry.marker) and not any(c.isalnum() for c in entry.marker)
    start = 0
    for place, line in enumerate(entry.lines):
        begins_note = BULLET.match(line.text) is not None
        if place and (begins_note or (is_note and line.gap > GAP)):
            yield _part(entry, start, place, is_note)
            start, is_note = place, begins_note
        elif begins_note:
            is_note = True
    yield _part(entry, start, len(entry.lines), is_note)


def _part(entry: Entry, start: int, end: int, is_note: bool) -> Part:
    lines = entry.lines[start:end]
    return Part(entry, lines, is_note or all(LINKS.fullmatch(line.text) for line in lines), not start)


def _are_notes_below(parts: Sequence[Part], known: Known) -> bool:
    """Whether the bullets of a list are notes: its references are dated, long and without bullet, they are not."""
    notes = [part for part in parts if part.is_note and not LINKS.match(part.text)]
    heads = [part for part in parts if not part.is_note]
    if not heads or parts[0].is_note or len(notes) < 2 or len(notes) < len(heads):
        return False
    dated = sum(bool(YEAR.search(f"{part.text} {part.entry.gutter}")) for part in heads)
    words = sum(len(part.text.split()) for part in heads)
    like_works = sum(_is_like_work(part.text, known) for part in notes)
    return (
        dated >= LEAST_DATED * len(heads)
        and words >= SHORTEST_HEAD * len(heads)
        and like_works <= MOST_DATED * len(notes)
    )


def _is_like_work(text: str, known: Known) -> bool:
    """Whether a note may be a reference: it is dated, or holds a quotation or the owner's name."""
    if YEAR.search(text) or QUOTES.search(text):
        return True
    return any(fold_word(word.strip(",.;")) in known.owner for word in text.split())
