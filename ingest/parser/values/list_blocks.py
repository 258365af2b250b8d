"""The entries of a list of courses or services made whole: no line of the section lost, heads told from details."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from ingest.parser.document import Entry, Line, Section
from ingest.parser.values.dates import strip_dates
from ingest.parser.values.events import is_remote, words_of
from ingest.parser.values.furniture import is_furniture
from ingest.parser.values.items import read_items
from ingest.parser.values.places import is_place
from ingest.parser.values.roles import leading_role
from ingest.parser.values.rows import SENTENCE_ENDS, Item, Row
from ingest.parser.values.units import regroup
from ingest.parser.vocabulary.services import REVIEW_HEADS, SEAT_HEADS

COUNTRY_CODE = re.compile(r"[A-Z][\w’'. -]{2,30},\s[A-Z]{2,3}")
DATED_SHARE = 0.25
"""Share of entries with dates from which those without may be details of the ones above."""
LEAST_WORDS = 3
SEAT_OR_REVIEW = REVIEW_HEADS | SEAT_HEADS
DEEDS = frozenset(
    """
    work improve maintain collaborate oversaw oversee led ran gave held taught wrote built made brought read help helps
    assist provide prepare develop manage write build support design coordinate create conduct carried lead run give
    teach advise copyedit proofread promote plan plans helping providing leading developing managing working creating
    designing supporting assisting promoting planning conducting preparing
    """.split()
)
"""Verbs with which a detail of a service begins, besides those in -ed."""
LEAST_LOOSE = 2
"""Lines that no entry holds, from which they are taken for entries themselves rather than for sub-headings."""


def list_items(section: Section, is_label: Callable[[str], bool] | None = None) -> list[Item]:
    """The entries of a section as rows, in order, none of its lines left out; ``is_label`` as for ``read_items``."""
    return list(_list_items(section, is_label))


@lru_cache(maxsize=16)  # a list of courses is read for the students in it too
def _list_items(section: Section, is_label: Callable[[str], bool] | None) -> tuple[Item, ...]:
    return tuple(regroup(read_items(with_loose_lines(section), is_label)))


def heads_apart(items: Sequence[Item]) -> list[Item]:
    """The entries, cut where a head without a list mark follows details that have one."""
    has_heads = any(not item.marker and not item.rows[0].mark for item in items)
    return [part for item in items for part in (_cut_heads(item) if has_heads else [item])]


def with_loose_lines(section: Section) -> Section:
    """The section with its lines that belong to no entry as entries: a list set wholly in italics has no headings."""
    held = {line.number for entry in section.entries for line in entry.lines}
    labels = {_bare(label) for entry in section.entries for label in entry.labels}
    gutters = {_bare(entry.gutter) for entry in section.entries}
    free = [line for line in section.body if line.number not in held and _tells(line)]
    loose = [line for line in free if _bare(line.text) not in labels and _bare(line.text) not in gutters]
    if len(loose) < LEAST_LOOSE:
        return section
    numbers = {line.number for line in loose}
    last = [below for above, below in pairwise(free) if above.number in numbers and _bare(below.text) in labels]
    false = {_bare(line.text) for line in last if all(line.number > number for number in numbers)}
    loose += [line for line in last if _bare(line.text) in false]
    entries = [
        replace(entry, labels=tuple(label for label in entry.labels if _bare(label) not in false))
        for entry in section.entries
    ]
    entries += [Entry((line,)) for line in loose]
    return replace(section, entries=tuple(sorted(entries, key=lambda entry: entry.span)))


def _bare(text: str) -> str:
    return text.strip(" \t:–—-•*").casefold()


def _tells(line: Line) -> bool:
    """Whether a line says something besides a date."""
    return not is_furniture(line.text) and sum(c.isalpha() for c in strip_dates(line.text)) > 2


def _cut_heads(item: Item) -> list[Item]:
    """An entry cut before each row without a list mark that follows one with it: a new head, not its rest."""
    marks = [bool(item.marker), *(bool(row.mark) for row in item.rows[1:])]
    places = [
        place
        for place in range(1, len(item.rows))
        if marks[place - 1] and not marks[place] and _may_be_head(item.rows[place - 1], item.rows[place])
    ]
    if not places:
        return [item]
    parts = []
    for low, high in pairwise([0, *places, len(item.rows)]):
        part = replace(item, rows=item.rows[low:high])
        parts.append(part if low == 0 else replace(part, marker="", gutter=()))
    return parts


def _may_be_head(above: Row, row: Row) -> bool:
    if not row.text[:1].isupper() or above.text.endswith((",", "-", ":", "(")):
        return False
    return "\t" in row.text or above.text.endswith(SENTENCE_ENDS) or len(above.text) < len(row.text) or bool(row.dates)


def is_detail(item: Item, above: Item | None, is_dated: bool) -> bool:
    """Whether an entry with a list mark only tells what was done in the one above it.

    It begins in small letters below one without a mark, or in a list of dated entries it has no date and begins like a
    sentence on what was done.
    """
    if above is None or not item.marker or item.dates:
        return False
    text = item.rows[0].text
    return (text[:1].islower() and not above.marker) or (is_dated and tells_action(text))


def tells_action(text: str) -> bool:
    """Whether a text begins with a verb that tells what was done: "Prepared …", "Work with …"."""
    words = words_of(text)
    if len(words) < LEAST_WORDS or leading_role(text, SEAT_OR_REVIEW, ()):
        return False
    return words[0] in DEEDS or (words[0].endswith("ed") and len(words[0]) > 4)


def without_places(text: str, least: int = 1) -> str:
    """The text without the cells at its end that say only where: "Lecturer, Jena University<tab>Jena, Germany"."""
    cells = text.split("\t")
    while len(cells) > least and is_where(cells[-1]):
        cells.pop()
    return "\t".join(cells)


def is_where(cell: str) -> bool:
    """Whether a cell says only where something was: a place, a town with the code of its country, or "online"."""
    bare = cell.strip(" .,;()")
    return bool(bare) and (is_place(bare) or is_remote(bare) or bool(COUNTRY_CODE.fullmatch(bare)))


def drop_details(items: Sequence[Item]) -> list[Item]:
    """The entries without those that are details of the entry above them."""
    kept: list[Item] = []
    head: Item | None = None
    is_dated = sum(bool(item.dates) for item in items) >= DATED_SHARE * len(items)
    for item in items:
        if is_detail(item, head, is_dated):
            continue
        head = item if not item.marker or item.dates else head
        kept.append(item)
    return kept
