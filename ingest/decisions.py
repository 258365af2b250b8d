"""Decisions of a reviewer about a document, stored one by one; two reviewers at once lose nothing."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from ingest.corrections import PERSON, TEXT, Settled, content_key, content_of, plain_of, settle, text_of
from ingest.models import Correction, Document
from ingest.parser.cv import Cv, LineSpan, Record
from ingest.projection.values import storable
from profiles import audit

Action = Correction.Action


class Conflict(Exception):
    """Somebody else changed what a decision is about; the message says who, and that nothing was stored."""


def settled_of(document: Document) -> Settled:
    """What was read of a document, with what hands decided."""
    return settle(Cv.from_json(document.parsed or {}), document.corrections.standing())


def keyed(settled: Settled, kind: str) -> Iterator[tuple[str, Any, Any]]:
    """The records of a kind with who decided them, each under a key that names what it says and where it stands.

    A key stays the same whatever happens to other records, and is another once its own record was changed.
    """
    records = (settled.cv.person,) if kind == PERSON else getattr(settled.cv, kind)
    seen: dict[str, int] = {}
    for record, correction in zip(records, settled.decided[kind], strict=True):
        name = f"{kind}-{_digest(record)}" if correction is None else f"{kind}-c{correction.pk}"
        seen[name] = seen.get(name, 0) + 1
        yield (name if seen[name] == 1 else f"{name}-{seen[name]}"), record, correction


@contextmanager
def changing(document: Document) -> Iterator[Document]:
    """The document as it is now, locked until the decision is stored; counts its version up."""
    with transaction.atomic():
        now = Document.objects.select_for_update().get(pk=document.pk)
        now.version += 1
        yield now
        now.save(update_fields=["version"])


def accept(document: Document, key: str, user: Any) -> None:
    """Take a record as it is."""
    with changing(document) as now:
        record, correction = _find(now, key)
        if correction is None:
            _store(now, Action.ACCEPT, key, record.lines, plain_of(record), plain_of(record), user)


def accept_kind(document: Document, keys: list[str], user: Any) -> int:
    """Take all records as they are that the reviewer saw and that are still so; how many they were."""
    count = 0
    with changing(document) as now:
        settled, wanted = settled_of(now), set(keys)
        for kind in sorted({key.partition("-")[0] for key in wanted} & set(settled.decided)):
            for key, record, correction in keyed(settled, kind):
                if key in wanted and correction is None:
                    _store(now, Action.ACCEPT, key, record.lines, plain_of(record), plain_of(record), user)
                    count += 1
    return count


def reject(document: Document, key: str, user: Any) -> None:
    """Leave a record out."""
    with changing(document) as now:
        record, correction = _find(now, key)
        if correction is not None and correction.before is None:
            _end(correction)
            return
        before = plain_of(record) if correction is None else correction.before
        if correction is not None:
            _end(correction)
        _store(now, Action.REJECT, key, record.lines, before, None, user)


def edit(document: Document, key: str, after: Record, user: Any) -> None:
    """Put ``after`` in place of a record."""
    with changing(document) as now:
        record, correction = _find(now, key)
        before = plain_of(record) if correction is None else correction.before
        if correction is not None:
            _end(correction)
        action = Action.ADD if before is None else Action.EDIT
        _store(now, action, key, after.lines, before, plain_of(after), user)


def add(document: Document, kind: str, after: Record, user: Any) -> None:
    """Make a record of a kind from lines; the same one is not added twice."""
    with changing(document) as now:
        for correction in now.corrections.standing().filter(kind=kind, action=Action.ADD):
            if content_key(correction.after or {}) == content_key(after) and correction.first_line == after.lines[0]:
                raise Conflict(_sentence(correction, gettext("{who} added the same from these lines (at {time}).")))
        _store(now, Action.ADD, kind, after.lines, None, plain_of(after), user)


def keep_as_text(document: Document, lines: LineSpan, user: Any) -> None:
    """Note that no record is to be made of lines."""
    with changing(document) as now:
        _store(now, Action.ACCEPT, TEXT, lines, None, None, user)


def undo(document: Document, pk: int) -> None:
    """Take a decision back: what the parser reads shows again."""
    with changing(document) as now:
        correction = now.corrections.standing().filter(pk=pk).first()
        if correction is None:
            raise Conflict(gettext("It was undone already."))
        _end(correction)
        _note("took back", correction)


def successor(document: Document, kind: str, lines: LineSpan) -> tuple[str, Any] | None:
    """The record, with its key, that hands made of what stood in the lines; None when they left nothing."""
    rows = [(key, record) for key, record, correction in keyed(settled_of(document), kind) if correction is not None]
    found = [row for row in rows if row[1].lines[0] <= lines[1] and lines[0] <= row[1].lines[1]]
    return found[0] if found else None


def _digest(record: Record) -> str:
    said = f"{tuple(record.lines)}{content_key(record)}"
    return hashlib.sha256(said.encode()).hexdigest()[:10]


def _find(document: Document, key: str) -> tuple[Any, Correction | None]:
    kind, settled = key.partition("-")[0], settled_of(document)
    for name, record, correction in keyed(settled, kind) if kind in settled.decided else ():
        if name == key:
            return record, correction
    raise Conflict(_last_change(document))


def _last_change(document: Document) -> str:
    latest = document.corrections.select_related("by").order_by("-at", "-pk").first()
    return (
        _sentence(latest, gettext("{who} changed this record meanwhile (at {time})."))
        if latest
        else gettext("It was read again meanwhile.")
    )


def _sentence(correction: Correction, what: str) -> str:
    time = f"{timezone.localtime(correction.at):%H:%M}"
    return what.format(who=correction.by or gettext("Somebody"), time=time)


def _end(correction: Correction) -> None:
    correction.undone = timezone.now()
    correction.save(update_fields=["undone"])


def _store(
    document: Document, action: str, key: str, lines: LineSpan, before: Any, after: Any, user: Any
) -> Correction:
    first, last = (max(1, line) for line in lines)
    correction = Correction.objects.create(
        document=document,
        action=action,
        kind=key.partition("-")[0],
        first_line=first,
        last_line=max(first, last),
        text=text_of((document.parsed or {}).get("text") or "", (first, last)),
        before=storable(before) if before is not None else None,
        after=storable(after) if after is not None else None,
        by=user,
    )
    _note(audit.stored_word(Action(action).label), correction)
    return correction


def _note(action: str, correction: Correction) -> None:
    """Add a decision to the log; records that were accepted as they are have no difference."""
    document = correction.document
    before, after = (content_of(side) if side else {} for side in (correction.before, correction.after))
    lines = f"lines {correction.first_line}–{correction.last_line}"
    audit.note(
        action,
        correction,
        audit.differences(before, after),
        label=f"{document}: {correction.kind}, {lines}",
        person=document.person_id,
    )
