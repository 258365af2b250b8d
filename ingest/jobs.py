"""The reading of documents in the background: taking a job, doing it, storing what came of it, once.

A reader holds a job by a token and a lease longer than reading may take. Whoever dies lets the lease run out, and the
job is taken back; whoever comes late finds another token and writes nothing. After ``JOB_ATTEMPTS`` deaths a job is
given up: its file ends the reader.
"""

import contextlib
import logging
import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db import DataError, IntegrityError, InterfaceError, OperationalError, connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from ingest import reading, store
from ingest.corrections import corrected
from ingest.differences import changes_between
from ingest.models import Document, IngestJob
from ingest.outcomes import NO_OWNER
from ingest.owners import recognize
from ingest.parser.cv import Cv
from ingest.parser.problems import UnreadableFile
from ingest.projection.statements import corrections_of
from ingest.projection.values import storable
from ingest.sources import is_disk_full
from profiles import bulk

logger = logging.getLogger(__name__)
State = IngestJob.State
GIVEN_UP = "crashes-reader"
NOT_STORED = "not-stored"
MISSING = "original-missing"
MISTAKES = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError, RecursionError),
    *(DataError, IntegrityError),
)
"""Errors that come of the code and of what was read, not of the machine or of a database that is away."""


def claim(document: int) -> IngestJob | None:
    """The queued job of a document, leased to the caller; None when there is nothing to do any more."""
    with transaction.atomic():
        job = IngestJob.objects.select_for_update().filter(document=document, state=State.QUEUED).first()
        if job is not None:
            _lease(job)
    return job


def read_now(document: Document) -> None:
    """Read a document at once, whoever else was about to."""
    with transaction.atomic():
        job, _ = IngestJob.objects.select_for_update().get_or_create(document=document)
        job.attempts, job.is_to_publish = 0, False
        _lease(job)
    run(job)


def run(job: IngestJob) -> bool:
    """Read the document of a job and store what came of it; False when somebody else has the job by now."""
    document = job.document
    read: Cv | UnreadableFile
    try:
        with document.file.open("rb") as stream:
            data = stream.read()
        read = reading.parse(data, document.name)
    except OSError as error:
        read = UnreadableFile(MISSING, f"The original cannot be opened: {error.strerror or 'its storage is away'}.")
    except UnreadableFile as error:
        read = error
    try:
        return settle(job, read)
    except MISTAKES:
        # A mistake in the code, not a fault of the machine: another attempt would end the same way.
        logger.exception("Storing what was read of document %s failed", document.pk)
        sentence = "It was read, but storing that failed and was undone. The log of the site says why."
        return settle(job, UnreadableFile(NOT_STORED, sentence))
    except (OperationalError, InterfaceError) as error:
        _forgive(job, error)
        raise


def _forgive(job: IngestJob, error: Exception) -> None:
    """Not hold it against a document that the database was away or full: its lease stays, then it is read again."""
    is_away = not connection.is_usable()
    if is_away:
        connection.close()
    if is_away or is_disk_full(error):
        with contextlib.suppress(OperationalError, InterfaceError):
            mine = IngestJob.objects.filter(pk=job.pk, token=job.token, attempts__gt=0)
            mine.update(attempts=F("attempts") - 1)


@transaction.atomic
def settle(job: IngestJob, read: Cv | UnreadableFile) -> bool:
    """Store what came of reading, all in one transaction; False when the job is no longer the caller's.

    What is published follows a new reading when that differs nowhere where it is unsure; else the new reading is kept
    aside, and a hand decides.
    """
    now = IngestJob.objects.select_for_update().filter(pk=job.pk, token=job.token, state=State.READING).first()
    if now is None:
        return False
    document = Document.objects.select_for_update().get(pk=now.document_id)
    now.pending, document.version = None, document.version + 1
    if document.state == Document.State.PUBLISHED and isinstance(read, Cv):
        _settle_published(document, now, read)
    else:
        reading.note(document, read)
        document.save()
    reason = ""
    if now.is_to_publish and isinstance(read, Cv) and document.state == Document.State.READY:
        reason = _publish(document, read)
    finish(now, document, reason)
    return True


def finish(job: IngestJob, document: Document, reason: str = "", cv: Cv | None = None) -> None:
    """Note on a job, new or old, what came of it; ``cv`` is what the document holds, where the caller has it."""
    reading.fill_in_job(job, document, cv)
    job.reason = job.reason or reason
    job.next_of, job.recognized_by, job.is_to_publish = None, "", False
    if document.state == Document.State.READY:
        cv = cv or Cv.from_json(document.parsed or {})
        found = recognize(document, corrected(cv, corrections_of([document.pk])))
        if found is not None and found.person.has_cv:
            job.next_of, job.recognized_by = found.person, found.by
    if job.pk is None:
        bulk.create_keyed([job])
    else:
        job.save()


def take(document: Document) -> None:
    """Let a published document follow the reading that was kept aside."""
    with transaction.atomic():
        job = IngestJob.objects.select_for_update().get(document=document, pending__isnull=False)
        now = Document.objects.select_for_update().get(pk=document.pk)
        cv, job.pending = Cv.from_json(job.pending), None
        now.version += 1
        _follow(now, cv)
        finish(job, now)


def leave(document: Document) -> None:
    """Keep a published document as it is; the reading kept aside is dropped."""
    IngestJob.objects.filter(document=document).update(pending=None)


def ran_out(now: datetime) -> list[int]:
    """Documents whose readers died, by their leases; a clock that was put back an hour makes no job wait for it."""
    lease = timedelta(seconds=settings.JOB_LEASE_SECONDS)
    late = Q(lease_until__lt=now) | Q(lease_until__gt=now + 2 * lease)
    return list(IngestJob.objects.filter(late, state=State.READING).values_list("document", flat=True))


@transaction.atomic
def take_back(document: int) -> bool:
    """Queue the job of a reader who died once more, or give it up; whether it is queued."""
    job = IngestJob.objects.select_for_update().filter(document=document, state=State.READING).first()
    if job is None or document not in ran_out(timezone.now()):
        return False
    if job.attempts < settings.JOB_ATTEMPTS:
        job.state, job.token, job.lease_until = State.QUEUED, "", None
        job.save()
        return True
    kept = Document.objects.select_for_update().get(pk=document)
    sentence = f"Reading it ended the reader {job.attempts} times, so it was given up. Try it again after an update."
    reading.note(kept, UnreadableFile(GIVEN_UP, sentence))
    kept.version += 1
    kept.save()
    finish(job, kept)
    return False


def publish_due(now: datetime) -> Iterator[Document]:
    """Publish what was to be published by now."""
    due = Document.objects.filter(publish_at__lte=now).exclude(state=Document.State.PUBLISHED)
    for pk in list(due.order_by("publish_at", "pk").values_list("pk", flat=True)):
        with transaction.atomic():
            document = Document.objects.select_for_update().get(pk=pk)
            if document.publish_at is None or document.parsed is None:
                continue
            at, document.publish_at = document.publish_at, None
            document.save(update_fields=["publish_at"])
            if reason := _publish(document, Cv.from_json(document.parsed), at):
                IngestJob.objects.filter(document=document).update(reason=reason)
        yield document


def _lease(job: IngestJob) -> None:
    now = timezone.now()
    job.state, job.token, job.attempts = State.READING, uuid.uuid4().hex, job.attempts + 1
    job.heartbeat, job.lease_until = now, now + timedelta(seconds=settings.JOB_LEASE_SECONDS)
    job.save()


def _publish(document: Document, cv: Cv, at: datetime | None = None) -> str:
    """The empty string, or the code of why it could not be published."""
    try:
        with transaction.atomic():
            store.publish(document, cv, at, is_noted=True)
    except store.NotPublishable:
        return NO_OWNER
    return ""


def _settle_published(document: Document, job: IngestJob, cv: Cv) -> None:
    document.read, document.parser_version = timezone.now(), reading.PARSER_VERSION
    if document.parsed == storable(cv.as_json()):
        document.failure_code = document.failure = ""
        document.save()
        return
    decisions = list(document.corrections.standing())
    before = corrected(Cv.from_json(document.parsed or {}), decisions)
    changes = changes_between(before, corrected(cv, decisions), same_text=True)
    if any(change.is_unsure for change in changes):
        job.pending = storable(cv.as_json())
        document.save()
    else:
        _follow(document, cv)


def _follow(document: Document, cv: Cv) -> None:
    """Store a reading of a published document and publish it anew, under its old date."""
    reading.fill_in(document, cv)
    document.save()
    store.publish(document, cv, document.published, is_noted=True)
