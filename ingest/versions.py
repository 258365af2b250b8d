"""Versions of a CV beside each other: what the later one adds, changes and leaves out, each to accept or keep."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext

from ingest import decisions
from ingest.corrections import KINDS, PERSON, Settled, content_of
from ingest.differences import Change, changes_between
from ingest.models import Document
from ingest.review import KINDS as HEADINGS
from ingest.review import told

ACCEPT, KEEP = "accept", "keep"
SIGNS = {"added": "+", "changed": "~", "gone": "−"}


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record as it was and as it is."""

    name: str
    before: str
    after: str

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Difference:
    """A change, with the keys by which its two sides are found, and whether a hand has decided about the later one."""

    change: Change
    before_key: str
    after_key: str
    decided: str = ""

    @property
    def token(self) -> str:
        """What a button sends to name this difference."""
        return f"{self.before_key}|{self.after_key}"

    @property
    def sign(self) -> str:
        return SIGNS[self.change.sort]

    @property
    def title(self) -> str:
        """The record in a line, as it is now or was."""
        return told(self.change.kind, self.change.after or self.change.before)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of both sides, those that differ first."""
        before = content_of(self.change.before) if self.change.before is not None else {}
        after = content_of(self.change.after) if self.change.after is not None else {}
        rows = [
            Field(gettext(name.replace("_", " ")), _text(before.get(name)), _text(after.get(name)))
            for name in dict.fromkeys([*before, *after])
        ]
        return tuple(sorted(rows, key=lambda row: not row.is_changed))


@dataclass(frozen=True, slots=True)
class KindOfDifference:
    """All differences of a kind."""

    heading: str
    rows: tuple[Difference, ...]


def versions_of(document: Document) -> list[Document]:
    """The other documents of the same person, or of whom this seems to be the next CV; the latest first."""
    job = getattr(document, "job", None)
    people = {document.person_id, job.next_of_id if job is not None else None} - {None}
    rows = Document.objects.filter(Q(person__in=people), parsed__isnull=False).exclude(pk=document.pk)
    return list(rows.order_by("-published", "-pk").defer("parsed"))


def differences(old: Document, new: Document) -> list[Difference]:
    """What ``new`` says otherwise than ``old``, with what hands decided about both."""
    before, after = decisions.settled_of(old), decisions.settled_of(new)
    changes = changes_between(before.cv, after.cv)
    olds, news = _keys(before), _keys(after)
    return [
        Difference(
            change,
            olds[id(change.before)][0] if change.before is not None else "",
            *(news[id(change.after)] if change.after is not None else ("", "")),
        )
        for change in changes
    ]


def by_kind(rows: list[Difference]) -> list[KindOfDifference]:
    """Differences under their headings, in the order of a CV."""
    return [
        KindOfDifference(str(HEADINGS[kind][0]), tuple(group))
        for kind, group in groupby(rows, lambda row: row.change.kind)
    ]


def decide(old: Document, new: Document, token: str, answer: str, user: Any) -> str:
    """Accept a difference, or keep what the older version says; the sentence on what was done.

    Raises:
        Conflict: somebody changed one of the two meanwhile, or there is no such difference.
    """
    found = next((row for row in differences(old, new) if row.token == token), None)
    if found is None:
        raise decisions.Conflict(gettext("This difference is no more: one of the two versions was changed meanwhile."))
    sort, change = found.change.sort, found.change
    if answer == ACCEPT and sort != "gone":
        decisions.accept(new, found.after_key, user)
        return gettext("Accepted.")
    if answer != KEEP:
        raise decisions.Conflict(gettext("What is gone can only be kept; else nothing is to be done."))
    if sort == "added":
        decisions.reject(new, found.after_key, user)
        return gettext("Left out, as before.")
    if sort == "changed":
        decisions.edit(new, found.after_key, replace(change.before, lines=change.after.lines), user)
        return gettext("Kept as it was.")
    decisions.add(new, change.kind, replace(change.before, lines=_place(new, change.kind)), user)
    return gettext("Kept, though the new version does not list it.")


def _keys(settled: Settled) -> dict[int, tuple[str, str]]:
    """The key of each record, and the word for what a hand decided about it."""
    return {
        id(record): (key, correction.get_action_display() if correction is not None else "")
        for kind in (PERSON, *KINDS)
        for key, record, correction in decisions.keyed(settled, kind)
    }


def _place(document: Document, kind: str) -> tuple[int, int]:
    """Where in a CV a record without lines of its own belongs: the heading of its section, else the first line."""
    line = next(_headings(document, kind), 1)
    return line, line


def _headings(document: Document, kind: str) -> Iterator[int]:
    for section in (document.parsed or {}).get("sections") or ():
        if section["kind"] == kind:
            yield section["lines"][0]


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)
