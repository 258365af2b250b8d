"""From a file to a Document: kept unchanged, read, and published where asked; each file with an outcome in words.

``take_in`` does all of it at once, for commands. ``receive`` only keeps the file and leaves the reading to a worker.
"""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ingest import jobs, reading, store, tasks
from ingest.archives import Refused
from ingest.corrections import corrected
from ingest.identity import read_name
from ingest.models import Document, IngestJob
from ingest.outcomes import Outcome, Result, here, outcome_of
from ingest.parser.cv import Cv
from ingest.parser.problems import UnreadableFile
from ingest.projection.people import new_person
from ingest.projection.statements import documents_of, erased
from ingest.projection.values import cut
from ingest.sources import DISK_FULL, Source, bytes_of, is_disk_full
from profiles import audit, bulk

logger = logging.getLogger(__name__)
NAME_LENGTH = 255
NOT_STORED = _("Storing it failed and was undone. The log of the site says why.")
ERASED = _(
    "This file was erased on {day} and is not taken in again. Reason: {reason} "
    "Whoever may erase can allow it again on the page of erased files."
)
Read = Cv | UnreadableFile
"""What reading gives."""


def take_in(source: Source, *, publish: bool = False, user: Any = None) -> Outcome:
    """Keep, read and, where asked, publish one file; the database and the storage hold all of it or nothing."""
    return _one(source, lambda data: store_read(source.name, data, publish, user))


def receive(source: Source, *, publish: bool = False, user: Any = None) -> Outcome:
    """Keep one file and queue it to be read; the database and the storage hold both or nothing."""
    return _one(source, lambda data: _queue(source.name, data, publish, user))


def store_read(name: str, data: bytes, publish: bool, user: Any = None, read: Read | None = None) -> Outcome:
    """Keep the bytes of a file with what was ``read`` of them; by default they are read now."""
    sha256 = hashlib.sha256(data).hexdigest()
    known = known_by(sha256)
    if known is not None:
        return _again(known, name, publish)
    document = _new(name, sha256, len(data), user)
    found = read if read is not None else _read_now(data, document.name)
    reading.note(document, found)
    return _keep(document, data, name, lambda: _finish_new(document, found, publish), publish=publish)


def _read_now(data: bytes, name: str) -> Read:
    try:
        return reading.parse(data, name)
    except UnreadableFile as error:
        return error


def known_by(sha256: str) -> Document | None:
    """The document with these bytes, if it is here."""
    if not documents_of([sha256]):
        return None
    return Document.objects.select_related("job").filter(sha256=sha256).first()


def read_again(document: Document) -> Outcome:
    """Read a kept document once more, at once; see ``jobs.settle`` for what becomes of what is published."""
    jobs.read_now(document)
    document.refresh_from_db()
    if document.failure:
        return Outcome(document.name, Result.FAILED, document.failure_in_words, document, document.failure_code)
    return outcome_of(document, document.name, Result.NEW)


def publish_document(document: Document) -> str:
    """Publish what was read of a document; the empty string, or the sentence why not."""
    if document.parsed is None:
        return document.failure_in_words or gettext("It has not been read.")
    return _publish(document, Cv.from_json(document.parsed))


def publish_as_other(document: Document) -> str:
    """Publish what was read of a document as the CV of a new person, whomever it resembles; "", or why not."""
    cv = Cv.from_json(document.parsed or {})
    name = read_name(corrected(cv, document.corrections.standing()).person.name or "")
    if name is None:
        return gettext("The name of its owner was not found.")
    with transaction.atomic():
        document.person = new_person(name)
        return _publish(document, cv)


def remove(document: Document) -> None:
    """Take a document away with all that only it supports, and its file."""
    storage, kept = document.file.storage, document.file.name
    with transaction.atomic():
        store.unpublish(document)
        document.delete()
    if kept:
        storage.delete(kept)


def failure_to_store(name: str, error: Exception) -> Outcome:
    """The outcome of a file whose storing broke off, once the log has the reason."""
    logger.error("Taking in a file failed", exc_info=error)
    if is_disk_full(error):
        return Outcome(name, Result.FAILED, str(DISK_FULL), code="disk-full")
    return Outcome(name, Result.FAILED, str(NOT_STORED), code="not-stored")


def _one(source: Source, keep: Callable[[bytes], Outcome]) -> Outcome:
    try:
        return keep(bytes_of(source))
    except Refused as refused:
        return Outcome(source.name, Result.FAILED, str(refused), code=refused.code)
    except Exception as error:
        # The next file may fare better: a batch goes on, whatever one of its files brings about.
        return failure_to_store(source.name, error)


def _queue(name: str, data: bytes, publish: bool, user: Any) -> Outcome:
    sha256 = hashlib.sha256(data).hexdigest()
    known = known_by(sha256)
    if known is not None:
        if known.state == Document.State.FAILED:
            tasks.queue(known, publish=publish)
            known.refresh_from_db()
            return outcome_of(known, name, Result.NEW)
        return here(known, name)
    document = _new(name, sha256, len(data), user)
    return _keep(document, data, name, lambda: _queue_new(document, publish))


def _queue_new(document: Document, publish: bool) -> None:
    tasks.queue(document, publish=publish)
    document.refresh_from_db()


def _new(name: str, sha256: str, size: int, user: Any) -> Document:
    for stone in erased([sha256]):
        raise Refused(ERASED.format(day=f"{stone.at:%Y-%m-%d}", reason=f"{stone.reason.rstrip('.')}."), "erased")
    return Document(sha256=sha256, name=file_name(name), size=size, uploaded_by=user)


def _keep(document: Document, data: bytes, name: str, then: Callable[[], Any], *, publish: bool = False) -> Outcome:
    """Store file and row, and do what is to follow in the same transaction; its remark goes behind the outcome."""
    storage = document.file.storage
    kept = ""
    try:
        with transaction.atomic():
            if publish:
                # Who publishes stores nothing that others wait for before it is their turn.
                store.wait_for_turn()
            document.file.save("original", ContentFile(data), save=False)
            kept = document.file.name or ""
            bulk.create_keyed([document])
            audit.note("brought in", document)
            remark = then()
    except IntegrityError:
        storage.delete(kept)
        known = known_by(document.sha256)
        if known is None:
            raise
        # Somebody else was quicker with the same file.
        return here(known, name)
    except BaseException:
        # Whatever ends it, an interruption too: no file without a row.
        if kept:
            storage.delete(kept)
        raise
    outcome = outcome_of(document, name, Result.NEW)
    return replace(outcome, message=f"{outcome.message} {remark}") if isinstance(remark, str) and remark else outcome


def _publish(document: Document, cv: Cv) -> str:
    """Publish what a document holds already as ``cv``; the empty string, or the sentence why not."""
    try:
        with transaction.atomic():
            store.publish(document, cv, is_noted=True)
            if document.publish_at is not None:
                document.publish_at = None
                document.save(update_fields=["publish_at"])
    except store.NotPublishable as error:
        return str(error)
    return ""


def _finish_new(document: Document, read: Read, publish: bool) -> str:
    remark = _publish(document, read) if publish and isinstance(read, Cv) else ""
    cv = read if isinstance(read, Cv) else None
    jobs.finish(IngestJob(document=document, attempts=1), document, cv=cv)
    return remark


def _again(document: Document, name: str, publish: bool) -> Outcome:
    """A file that is here already: one that failed is tried once more, one that waits is published where asked."""
    result = Result.HERE
    if document.state == Document.State.FAILED:
        read_again(document)
        if document.state == Document.State.FAILED:
            return outcome_of(document, name, Result.NEW)
        result = Result.NEW
    if publish and document.state == Document.State.READY:
        remark = publish_document(document)
        return Outcome(name, Result.NEW if not remark else result, remark or gettext("Published."), document)
    return replace(here(document, name), result=result)


def file_name(name: str) -> str:
    """The last part of a name, without path or control characters."""
    last = PurePath(name.rpartition(": ")[2].replace("\\", "/")).name
    stem, suffix = PurePath(last).stem, PurePath(last).suffix
    return cut(stem, NAME_LENGTH - len(suffix[:20])) + suffix[:20] or "unnamed"
