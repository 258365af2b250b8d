"""How likely each record is to be right, weighed by how it reads beside the others of its list.

The readers say how sure they are of the parts of a record. Whether the record as a whole is right shows as well in what
of its lines it leaves unread, in whether it says what the others of its list say, and in values that are oddly long or
break off. ``IS_RIGHT`` and ``IS_ONE`` are logistic models of that over CVs whose contents are known, made by
``tests/fit_confidence.py``.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar

from ingest.parser import cv
from ingest.parser.frozen import frozen
from ingest.parser.values.events import fold
from ingest.parser.vocabulary.confidence import IS_ONE, IS_RIGHT
from ingest.parser.vocabulary.months import MONTHS

SAID = {
    "education": ("degree", "institution", "start", "end", "thesis", "advisors"),
    "positions": ("title", "organization", "start", "end", "advisors"),
    "publications": ("title", "authors", "venue", "year"),
    "talks": ("title", "event", "date"),
    "awards": ("title", "start", "end"),
    "teaching": ("role", "course", "institution", "start", "end"),
    "service": ("role", "organization", "start"),
}
"""What a record of each kind is expected to say."""
DATES = frozenset(("start", "end", "date", "year"))
LEAST_LIKELY = {"positions": 0.5, "talks": 0.5, "publications": 0.3}
"""How likely something must be a record at all; less likely, its lines stay unread for a person to look at.

Of the other kinds, leaving out loses as much as it wins on CVs that the weights were not fitted to.
"""
MOST_UNREAD, MOST_OTHERS, MOST_LINES, MOST_SHARING, MOST_WORDS, MOST_SIGNS = 20, 30, 8, 6, 25, 5
"""Where counts stop to tell more."""
WORD = re.compile(r"[^\W\d_]{2,}")
NOT_SAID = frozenset(("lines", "confidence", "kind", "status"))
R = TypeVar("R", bound=cv.Record)

Traits = dict[str, float]
Filled = tuple[bool, ...]
"""Which of the fields of its kind a record says something in."""


@frozen
class _Listed:
    """The records of a section: how many, how sure their reader is on the average, and how many say as much."""

    count: int
    confidence: float
    filled: Counter[Filled]

    @classmethod
    def of(cls, kind: str, records: Sequence[cv.Record]) -> _Listed:
        mean = sum(record.confidence for record in records) / len(records)
        return cls(len(records), mean, Counter(_filled(kind, record) for record in records))


def weighed(
    kind: str, records: Sequence[R], lines: Sequence[str], sections: Sequence[tuple[int, float, str]]
) -> tuple[R, ...]:
    """The records of a kind, each with how likely all that it says is right; without those that are hardly any.

    Args:
        lines: the text's lines, the first is line 1.
        sections: first line, confidence and kind of each section, ascending.
    """
    if kind not in IS_RIGHT:
        return tuple(records)
    kept = []
    for record, traits in zip(records, traits_of(kind, records, lines, sections), strict=True):
        if kind not in LEAST_LIKELY or _likelihood(IS_ONE[kind], traits) >= LEAST_LIKELY[kind]:
            kept.append(replace(record, confidence=round(_likelihood(IS_RIGHT[kind], traits), 2)))
    return tuple(kept)


def _likelihood(weights: Mapping[str, float], traits: Traits) -> float:
    total = weights[""] + sum(weight * traits[name] for name, weight in weights.items() if name)
    return 1 / (1 + math.exp(-total))


def traits_of(
    kind: str, records: Sequence[cv.Record], lines: Sequence[str], sections: Sequence[tuple[int, float, str]]
) -> list[Traits]:
    """What tells how likely each record is to be right: by name, all from 0 to 1."""
    over: dict[int, list[cv.Record]] = defaultdict(list)
    lists: dict[int, list[cv.Record]] = defaultdict(list)
    starts = [start for start, _, _ in sections]
    places = [bisect_right(starts, record.lines[1]) - 1 for record in records]  # of the section that it ends in, or -1
    for record, place in zip(records, places, strict=True):
        lists[place].append(record)
        for number in _numbers(record, lines):
            over[number].append(record)
    listed = {place: _Listed.of(kind, held) for place, held in lists.items()}
    said = {id(record): frozenset(_words_of(record)) for record in records}
    told = [
        _beside_others(record, _filled(kind, record), listed[place]) | _in_its_lines(record, lines, over, said)
        for record, place in zip(records, places, strict=True)
    ]
    for traits, record, place in zip(told, records, places, strict=True):
        traits["section"] = sections[place][1] if place >= 0 else 0.5
        traits["own_section"] = float(place >= 0 and sections[place][2] == kind)
        for name in SAID[kind]:
            traits.update(_value_traits(name, getattr(record, name)))
    return told


def _numbers(record: cv.Record, lines: Sequence[str]) -> range:
    first, last = record.lines
    return range(max(first, 1), min(last, len(lines)) + 1)


def _beside_others(record: cv.Record, filled: Filled, listed: _Listed) -> Traits:
    """The reader's own confidence, that of the whole list, and how many of it say what the record says."""
    return {
        "own": record.confidence,
        "list": listed.confidence,
        "alike": listed.filled[filled] / listed.count,
        "many": min(listed.count, MOST_OTHERS) / MOST_OTHERS,
    }


def _filled(kind: str, record: cv.Record) -> Filled:
    return tuple(bool(getattr(record, name)) for name in SAID[kind])


def _in_its_lines(
    record: cv.Record,
    lines: Sequence[str],
    over: Mapping[int, Sequence[cv.Record]],
    said: Mapping[int, frozenset[str]],
) -> Traits:
    """How much of its lines is read by it and by others that share these, and how many lines and others there are."""
    numbers = _numbers(record, lines)
    sharing = {id(other) for number in numbers for other in over[number]}
    read = frozenset().union(*(said[other] for other in sharing))
    words = [word for number in numbers for word in _words(lines[number - 1])]
    unread = sum(word not in read for word in words)
    return {
        "read": 1 - unread / max(len(words), 1),
        "unread": min(unread, MOST_UNREAD) / MOST_UNREAD,
        "lines": min(len(numbers), MOST_LINES) / MOST_LINES,
        "shared": min(max((len(over[number]) for number in numbers), default=1), MOST_SHARING) / MOST_SHARING,
    }


def _value_traits(name: str, value: Any) -> Traits:
    """Whether a field is filled, and what is odd in a text: long, begun within a sentence, open brackets, signs."""
    traits = {f"{name}:filled": float(bool(value))}
    if name in DATES or name in ("authors", "advisors"):
        return traits
    text = value or ""
    return traits | {
        f"{name}:long": min(len(text.split()), MOST_WORDS) / MOST_WORDS,
        f"{name}:small": float(text[:1].islower()),
        f"{name}:digit": float(any(character.isdigit() for character in text)),
        f"{name}:open": float(text.count("(") != text.count(")")),
        f"{name}:signs": min(sum(map(text.count, ",;:.")), MOST_SIGNS) / MOST_SIGNS,
    }


def _words_of(record: cv.Record) -> Iterable[str]:
    """The words of all that a record says."""
    for name in record.__dataclass_fields__:
        value = getattr(record, name)
        if name not in NOT_SAID and value:
            for text in (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ():
                yield from _words(text)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """Its words without diacritics, small; no months, which dates are read from."""
    return tuple(word for word in WORD.findall(fold(text)) if word not in MONTHS)
