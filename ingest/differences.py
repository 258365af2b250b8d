"""What differs between two Cvs, record by record: added, gone, or the same one in other words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from ingest.corrections import KINDS, PERSON, content_key, content_of
from ingest.parser.cv import Cv
from ingest.understanding import UNSURE_BELOW
from profiles.text import fold

ALIKE = 0.5
"""From this share of common words on, two records of one kind in two CVs are one record in other words."""
TELLING = {"publications": "title", "talks": "title", "awards": "title", "teaching": "course"}
"""The field by which records of a kind are told apart, whatever else they have in common."""
COMPARED = 400
"""So many new records of a kind are compared with those that are gone; in longer lists only equal ones meet."""


@dataclass(frozen=True, slots=True)
class Change:
    """A record of a kind as it was and as it is; None where it was not or is no more."""

    kind: str
    before: Any
    after: Any

    @property
    def sort(self) -> str:
        """added, changed or gone."""
        if self.before is None:
            return "added"
        return "gone" if self.after is None else "changed"

    @property
    def is_unsure(self) -> bool:
        """Whether the parser doubts one of the two sides."""
        return any(side is not None and side.confidence < UNSURE_BELOW for side in (self.before, self.after))


def changes_between(before: Cv, after: Cv, *, same_text: bool = False) -> list[Change]:
    """The records that differ, kind by kind; where both come from the ``same_text``, the lines tell which meet."""
    found = _changes(PERSON, [before.person], [after.person], _always)
    for kind in KINDS:
        meet = _on_the_same_lines if same_text else partial(_in_like_words, TELLING.get(kind, ""))
        found += _changes(kind, getattr(before, kind), getattr(after, kind), meet)
    return found


def _changes(kind: str, before: Sequence[Any], after: Sequence[Any], meet: Callable[[Any, Any], float]) -> list[Change]:
    gone, new = _unmatched(before, after), _unmatched(after, before)
    pairs = [
        (likeness, -at, -place)
        for at, record in enumerate(new[:COMPARED])
        for place, other in enumerate(gone[:COMPARED])
        if (likeness := meet(other, record))
    ]
    by_new: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, place in sorted(pairs, reverse=True):
        if -at not in by_new and -place not in taken:
            by_new[-at] = -place
            taken.add(-place)
    rows = [Change(kind, gone[by_new[at]] if at in by_new else None, record) for at, record in enumerate(new)]
    rows += [Change(kind, record, None) for place, record in enumerate(gone) if place not in taken]
    return rows


def _unmatched(records: Sequence[Any], others: Sequence[Any]) -> list[Any]:
    """The records that no other says the same as; of several alike, as many as there are too many."""
    left = Counter(map(content_key, others))
    found = []
    for record in records:
        key = content_key(record)
        if left[key]:
            left[key] -= 1
        else:
            found.append(record)
    return found


def _always(before: Any, after: Any) -> float:
    return 1.0


def _on_the_same_lines(before: Any, after: Any) -> float:
    return float(before.lines[0] <= after.lines[1] and after.lines[0] <= before.lines[1])


def _in_like_words(telling: str, before: Any, after: Any) -> float:
    if telling and _likeness({getattr(before, telling)}, {getattr(after, telling)}) < ALIKE:
        return 0.0
    likeness = _likeness(_values(before), _values(after))
    return likeness if likeness >= ALIKE else 0.0


def _likeness(one: Iterable[Any], other: Iterable[Any]) -> float:
    """The share of words that two records' values have in common; 1 for none on both sides."""
    words, others = _words(one), _words(other)
    return len(words & others) / max(len(words), len(others)) if words or others else 1.0


def _values(record: Any) -> list[Any]:
    values = content_of(record).values()
    return [item for value in values for item in (value if isinstance(value, list) else [value])]


def _words(values: Iterable[Any]) -> frozenset[str]:
    return frozenset(word for value in values if value is not None for word in fold(str(value)).split())
