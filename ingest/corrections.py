"""What hands decided about a document, applied to what the parser reads of it; pure functions between values.

A decision holds for the lines and the content that it was made about. Wherever today's parser finds that record, puts
it into other words, splits it or takes it for another kind, the hand's version stands, and what the parser would say
otherwise is listed.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, Protocol

from ingest.parser.cv import RECORDS, Cv, LineSpan, Record
from profiles.text import fold

PERSON = "person"
TEXT = "text"
"""The kind of lines that a hand left as text: no record is to be made of them."""
KINDS = tuple(kind for kind in RECORDS if kind != "sections")
ALIKE = 0.3
"""From this share of common words on, two records on the same lines are one record in other words."""
COVERED = 0.6
"""From this share of its words on, a record within the lines of a settled one is a part of that."""
SAME_OF_OTHER_KIND = 0.8


class Decision(Protocol):
    """A hand's decision: the record before (None: added) and after (None: rejected), its lines and their text."""

    @property
    def action(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def first_line(self) -> int: ...
    @property
    def last_line(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def before(self) -> dict[str, Any] | None: ...
    @property
    def after(self) -> dict[str, Any] | None: ...


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What today's parser reads where a hand decided: a record, or None for nothing."""

    decision: Decision
    reads: Record | None
    kind: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A Cv with the decisions applied; ``decided`` says for each record of a kind who decided it, None for nobody."""

    cv: Cv
    decided: dict[str, tuple[Decision | None, ...]]
    otherwise: tuple[Otherwise, ...] = ()


def corrected(cv: Cv, decisions: Iterable[Decision]) -> Cv:
    """The Cv with all decisions applied."""
    decisions = list(decisions)
    return settle(cv, decisions).cv if decisions else cv


def settle(cv: Cv, decisions: Iterable[Decision]) -> Settled:
    """The Cv with all decisions applied, who decided what, and what the parser would say otherwise."""
    places = _Places(cv.text)
    locks = [_Lock.of(decision, places) for decision in decisions if decision.kind in (PERSON, *KINDS)]
    by_kind = {kind: [lock for lock in locks if lock.decision.kind == kind] for kind in (PERSON, *KINDS)}
    matched = {kind: _Matches(list(getattr(cv, kind)), by_kind[kind]) for kind in KINDS}
    for kind in KINDS:
        _cover_other_kinds(kind, matched)
    settled = {kind: matches.settled(kind) for kind, matches in matched.items()}
    lists: dict[str, Any] = {kind: tuple(record for record, _ in rows) for kind, rows in settled.items()}
    decided = {kind: tuple(decision for _, decision in rows) for kind, rows in settled.items()}
    otherwise = [item for kind, matches in matched.items() for item in matches.otherwise(kind)]
    decided[PERSON] = (None,)
    for lock in by_kind[PERSON]:
        if lock.after is not None:
            lists[PERSON], decided[PERSON] = lock.after, (lock.decision,)
            if content_key(cv.person) not in lock.keys:
                otherwise = [*otherwise, Otherwise(lock.decision, cv.person, PERSON)]
    return Settled(replace(cv, **lists), decided, tuple(otherwise))


def content_of(record: Record | dict[str, Any]) -> dict[str, Any]:
    """What a record says, as JSON has it: its filled fields without lines and confidence."""
    items = record if isinstance(record, dict) else _values_of(record)
    named = {name: list(value) if isinstance(value, tuple) else value for name, value in items.items()}
    return {name: value for name, value in named.items() if value and name not in ("lines", "confidence")}


def content_key(record: Record | dict[str, Any]) -> str:
    """The same for records that say the same, wherever they stand."""
    return json.dumps(content_of(record), sort_keys=True)


def record_of(kind: str, plain: dict[str, Any]) -> Any:
    """The record that a JSON object describes."""
    return Cv.from_json({PERSON: plain}).person if kind == PERSON else getattr(Cv.from_json({kind: [plain]}), kind)[0]


def plain_of(record: Record) -> dict[str, Any]:
    """The JSON object of a record, ready for ``record_of``."""
    return {**content_of(record), "lines": list(record.lines), "confidence": record.confidence}


def text_of(text: str, lines: LineSpan) -> str:
    """The lines of a text from the first to the last, 1-based and inclusive."""
    return "\n".join(text.split("\n")[max(0, lines[0] - 1) : lines[1]])


class _Places:
    """Finds the lines that a decision was about in a text whose lines may be numbered anew."""

    def __init__(self, text: str) -> None:
        self.lines = [" ".join(line.split()) for line in text.split("\n")]
        self.by_text: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(self.lines, 1):
            self.by_text[line].append(number)

    def find(self, decision: Decision) -> LineSpan:
        """The lines nearest to where they were that read the same; else where they were, as far as there are lines."""
        wanted = [" ".join(line.split()) for line in decision.text.split("\n")]
        found = [
            number
            for number in (self.by_text.get(wanted[0], ()) if decision.text.strip() else ())
            if self.lines[number - 1 : number - 1 + len(wanted)] == wanted
        ]
        if found:
            first = min(found, key=lambda number: abs(number - decision.first_line))
            return first, first + len(wanted) - 1
        last = max(1, len(self.lines))
        return min(decision.first_line, last), min(decision.last_line, last)


@dataclass(slots=True, eq=False)
class _Lock:
    """A decision at its place in today's text."""

    decision: Decision
    lines: LineSpan
    after: Any
    keys: tuple[str, ...]
    words: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, decision: Decision, places: _Places) -> _Lock:
        sides = [side for side in (decision.before, decision.after) if side is not None]
        after, lines = None, places.find(decision)
        if decision.after is not None:
            after = replace(record_of(decision.kind, decision.after), lines=lines, confidence=1.0)
        return cls(decision, lines, after, tuple(map(content_key, sides)), tuple(map(_words, sides)))

    def likeness(self, words: frozenset[str]) -> float:
        """The share of words that a record has in common with what it was or was made, by the smaller of them."""
        return max((len(words & own) / (min(len(words), len(own)) or 1) for own in self.words), default=0.0)

    def contains(self, words: frozenset[str]) -> float:
        """The share of a record's words that the settled one has."""
        own = frozenset().union(*self.words)
        return len(words & own) / (len(words) or 1)


@dataclass(slots=True)
class _Matches:
    """The records of a kind as parsed, and which decision each falls under."""

    records: list[Any]
    locks: list[_Lock]
    by_record: dict[int, _Lock] = field(default_factory=dict)
    covered: dict[int, _Lock] = field(default_factory=dict)
    exact: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.locks:
            self._match_contents()
            self._match_lines()
            self._cover_parts()

    @property
    def open_records(self) -> list[int]:
        return [
            place for place in range(len(self.records)) if place not in self.by_record and place not in self.covered
        ]

    @property
    def open_locks(self) -> list[_Lock]:
        taken = set(map(id, self.by_record.values()))
        return [lock for lock in self.locks if id(lock) not in taken]

    def _match_contents(self) -> None:
        by_key: dict[str, list[int]] = defaultdict(list)
        for place, record in enumerate(self.records):
            by_key[content_key(record)].append(place)
        for which in (0, -1):
            for lock in self.open_locks:
                places = [place for place in by_key.get(lock.keys[which], ()) if place not in self.by_record]
                if places:
                    nearest = min(places, key=lambda place: abs(self.records[place].lines[0] - lock.lines[0]))
                    self.by_record[nearest] = lock
                    self.exact.add(id(lock))

    def _match_lines(self) -> None:
        locks, places = self.open_locks, self.open_records
        pairs = [
            (lock.likeness(_words(self.records[place])), -number, -place, lock)
            for number, lock in enumerate(locks)
            for place in places
            if _overlap(lock.lines, self.records[place].lines)
        ]
        choices = Counter(key for _, _, place, lock in pairs for key in (place, id(lock)))
        taken: set[int] = set()
        for likeness, _, place, lock in sorted(pairs, key=lambda pair: pair[:3], reverse=True):
            is_free = -place not in self.by_record and id(lock) not in taken
            is_alone = choices[place] == choices[id(lock)] == 1 and self.records[-place].lines == lock.lines
            if is_free and (likeness >= ALIKE or is_alone):
                self.by_record[-place] = lock
                taken.add(id(lock))

    def _cover_parts(self) -> None:
        """A record that is only a part of a settled one falls with it, as when a parser splits what was one."""
        changed = [lock for lock in self.locks if id(lock) not in self.exact]
        for place in self.open_records if changed else ():
            record = self.records[place]
            for lock in changed:
                if _within(record.lines, lock.lines) and lock.contains(_words(record)) >= COVERED:
                    self.covered[place] = lock
                    break

    def settled(self, kind: str) -> list[tuple[Any, Decision | None]]:
        """The records that stand, each with the decision behind it, in the order of the CV."""
        rows: list[tuple[Any, Decision | None]] = []
        for place, record in enumerate(self.records):
            lock = self.by_record.get(place)
            if place in self.covered or (lock is not None and lock.after is None):
                continue
            rows.append((record, None) if lock is None else (lock.after, lock.decision))
        for lock in self.open_locks:
            if lock.after is not None:
                behind = (at for at, (row, _) in enumerate(rows) if row.lines[0] > lock.lines[0])
                rows.insert(next(behind, len(rows)), (lock.after, lock.decision))
        return rows

    def otherwise(self, kind: str) -> list[Otherwise]:
        """Where the parser no longer reads what it read when the hand decided, nor what the hand made of it."""
        found = [
            Otherwise(lock.decision, self.records[place], kind)
            for place, lock in sorted({**self.by_record, **self.covered}.items())
            if content_key(self.records[place]) not in lock.keys
        ]
        gone = [lock for lock in self.open_locks if lock.decision.before is not None and lock.after is not None]
        return found + [Otherwise(lock.decision, None, kind) for lock in gone]


def _cover_other_kinds(kind: str, matched: dict[str, _Matches]) -> None:
    """A settled record that the parser now takes for one of another kind stays what the hand knew it to be."""
    moved = [lock for lock in matched[kind].open_locks if lock.after is not None and lock.decision.before is not None]
    for other in KINDS if moved else ():
        matches = matched[other]
        for place in matches.open_records if other != kind else ():
            record = matches.records[place]
            for lock in moved:
                if _within(record.lines, lock.lines) and lock.contains(_words(record)) >= SAME_OF_OTHER_KIND:
                    matches.covered[place] = lock
                    break


def _values_of(record: Record) -> dict[str, Any]:
    return {item.name: getattr(record, item.name) for item in fields(record)}


def _words(record: Record | dict[str, Any]) -> frozenset[str]:
    values = content_of(record).values()
    texts = (str(item) for value in values for item in (value if isinstance(value, list) else [value]))
    return frozenset(word for text in texts for word in fold(text).split())


def _overlap(a: LineSpan, b: Sequence[int]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _within(inner: Sequence[int], outer: LineSpan) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
