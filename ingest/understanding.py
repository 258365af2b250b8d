"""How much of a CV was understood: what became of each line, which records are unsure, and the numbers of both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.corrections import KINDS, PERSON, TEXT, Settled, content_of, settle
from ingest.parser.cv import Cv, LineSpan
from ingest.projection.values import plain

UNSURE_BELOW = 0.7
"""How likely a record is to be wholly right from which nobody needs to look: seven in ten, on CVs never seen."""
UNDERSTOOD = (PERSON, *KINDS)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much was understood: records, those of them that are unsure, lines of which nothing was made."""

    facts: int
    unsure: int
    not_understood: int


def is_unsure(record: Any, decision: Any) -> bool:
    """Whether somebody should look at a record: nobody decided about it, and the parser is not sure."""
    return decision is None and (record.confidence or 0) < UNSURE_BELOW


def line_states(cv: Cv, records: Iterable[tuple[LineSpan, bool]], aside: Iterable[LineSpan]) -> list[str]:
    """The state of each line: head, read, unsure, unread, kept or blank.

    Args:
        records: the lines of each record but the owner's, and whether it is unsure.
        aside: lines that a hand left as they are.
    """
    if not cv.text:
        return []
    lines = plain(cv.text).split("\n")
    states = ["unread"] * (len(lines) + 1)

    def note(span: LineSpan, state: str) -> None:
        first, last = max(span[0], 0), min(span[1], len(lines))
        states[first : last + 1] = [state] * (last + 1 - first)

    for section in cv.sections:
        if section.kind not in UNDERSTOOD:
            note(section.lines, "kept")
    for span in aside:
        note(span, "kept")
    for span, unsure in records:
        note(span, "unsure" if unsure else "read")
    for section in cv.sections:
        if section.heading:
            note((section.lines[0], section.lines[0]), "head")
    first, last = cv.person.lines
    for number in range(first, min(last, len(lines)) + 1):
        if states[number] in ("kept", "unread"):
            states[number] = "read"
    return [state if line.strip() else "blank" for line, state in zip(lines, states[1:], strict=True)]


def counts_of_cv(cv: Cv, decisions: Sequence[Any]) -> Counts:
    """How much of a CV was understood, as its review page says it."""
    settled = settle(cv, decisions) if decisions else Settled(cv, {})
    facts = [
        (record.lines, is_unsure(record, decision)) for kind in KINDS for record, decision in _decided(settled, kind)
    ]
    owner = [is_unsure(row, decision) for row, decision in _decided(settled, PERSON) if content_of(row)]
    states = line_states(settled.cv, facts, lines_aside(decisions))
    return Counts(len(facts), sum(unsure for _, unsure in facts) + sum(owner), states.count("unread"))


def lines_aside(decisions: Iterable[Any]) -> list[LineSpan]:
    """The lines of which hands said that no record is to be made of them."""
    return [
        (row.first_line, row.last_line)
        for row in decisions
        if row.kind == TEXT or (row.kind in UNDERSTOOD and row.after is None)
    ]


def _decided(settled: Settled, kind: str) -> Iterable[tuple[Any, Any]]:
    records = (settled.cv.person,) if kind == PERSON else getattr(settled.cv, kind)
    return zip(records, settled.decided.get(kind, (None,) * len(records)), strict=True)
