"""The lines of a record, widened upwards until they hold its title or name.

A title above several occasions, or an organization above several roles, stands before the lines of the record itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from ingest.parser import cv
from ingest.parser.folding import decomposed, without_marks

TITLES = {
    "education": "degree",
    "positions": "title",
    "publications": "title",
    "talks": "title",
    "awards": "title",
    "teaching": "course",
    "service": "organization",
    "languages": "name",
}
"""The field of each kind that its lines must hold."""
FARTHEST = 60
"""Lines above a record in which its title is looked for."""
NOT_LETTERS = re.compile(r"[\W_]+")
NO_LETTERS = {code: None for code in range(128) if not chr(code).isalnum()}
R = TypeVar("R", bound=cv.Record)


def with_titles(kind: str, records: Sequence[R], lines: Sequence[str], starts: Sequence[int]) -> tuple[R, ...]:
    """The records with lines that hold their title, where it stands above them in their section.

    Args:
        lines: the text's lines, the first is line 1.
        starts: the first line of each section, ascending.
    """
    return tuple(_widened(record, getattr(record, TITLES[kind]), lines, starts) for record in records)


def _widened(record: R, title: str | None, lines: Sequence[str], starts: Sequence[int]) -> R:
    first, last = record.lines
    if first == last and 0 < first <= len(lines) and folded(title or "") in folded(lines[first - 1]):
        return record
    missing = {folded(word) for word in (title or "").split()} - {""}
    section = max((start for start in starts if start <= first), default=1)
    for place in range(last, max(section, first - FARTHEST) - 1, -1):
        if place < first and not missing:
            break
        text = folded(lines[place - 1]) if 0 < place <= len(lines) else ""
        if place < first and any(word in text for word in missing):
            first = place
        missing = {word for word in missing if word not in text}
    return replace(record, lines=(first, last)) if not missing and first < record.lines[0] else record


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The letters and digits of a text, small and without diacritics."""
    if text.isascii():
        return text.lower().translate(NO_LETTERS)
    return NOT_LETTERS.sub("", without_marks(decomposed(text).casefold()))
