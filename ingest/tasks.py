"""Work in the background: documents to read, queued in the database, and what a worker looks after between them."""

import contextlib
import logging
import time
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.files.storage import Storage
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from ingest import jobs, page_images
from ingest.models import KEPT_IN, Document, IngestJob
from ingest.privacy.discretion import settle_lapses

logger = logging.getLogger(__name__)
LEFT_ALONE = timedelta(hours=1)
"""A file that nobody knows is left alone so long: its upload may be on its way."""
TOLD = timedelta(days=1)


@task()
def read_document(document: int) -> str:
    """Read a queued document; says what came of it. Does nothing when somebody else has read it by now."""
    job = jobs.claim(document)
    if job is None:
        return "nothing to do"
    return "read" if jobs.run(job) else "taken by another reader"


@transaction.atomic
def queue(document: Document, *, publish: bool = False) -> None:
    """Have a document read in the background; one that is queued or being read already is left so.

    Job and message are stored in one transaction with whatever the caller stores: both or neither.
    """
    job, is_new = IngestJob.objects.select_for_update().get_or_create(
        document=document, defaults={"is_to_publish": publish}
    )
    if not is_new:
        if job.state in (IngestJob.State.QUEUED, IngestJob.State.READING):
            return
        job.state, job.attempts, job.reason, job.finished = IngestJob.State.QUEUED, 0, "", None
        job.is_to_publish = publish
        job.save()
    waiting = {"state": Document.State.WAITING, "failure": "", "failure_code": ""}
    Document.objects.filter(pk=document.pk, state=Document.State.FAILED).update(**waiting)
    read_document.enqueue(document.pk)


def look_after(now: datetime | None = None) -> None:
    """Take back jobs whose readers died, send lost messages again, publish what is due, hide where a consent ended."""
    now = now or timezone.now()
    for document in jobs.ran_out(now):
        with transaction.atomic():
            if jobs.take_back(document):
                logger.warning("The reader of document %s died; it is queued again", document)
                read_document.enqueue(document)
    _send_again(now)
    for person in settle_lapses(timezone.localdate(now)):
        logger.info("A consent ended or was renewed; who may see person %s was changed", person.pk)
    for published in jobs.publish_due(now):
        logger.info("Document %s was published as planned", published.pk)


def sweep(now: datetime | None = None) -> None:
    """Take away what interruptions left behind: messages, halves of uploads, files without a row."""
    now = now or timezone.now()
    DBTaskResult.objects.finished().filter(finished_at__lt=now - TOLD).delete()
    _sweep_folder(Path(settings.FILE_UPLOAD_TEMP_DIR))
    storage = Document._meta.get_field("file").storage  # type: ignore[union-attr]
    _sweep_storage(storage, now)
    page_images.sweep()


def _send_again(now: datetime) -> None:
    """Send a message for every queued job when there is none under way: word of it was lost with its worker."""
    died = now - timedelta(seconds=2 * settings.JOB_LEASE_SECONDS)
    DBTaskResult.objects.running().filter(started_at__lt=died).delete()
    waiting = IngestJob.objects.filter(state=IngestJob.State.QUEUED)
    if not waiting.exists() or DBTaskResult.objects.filter(status=TaskResultStatus.READY).exists():
        return
    with transaction.atomic():
        for document in waiting.select_for_update(skip_locked=True).values_list("document", flat=True):
            read_document.enqueue(document)


def _sweep_folder(folder: Path) -> None:
    """Remove halves of uploads whose web process was ended."""
    oldest = time.time() - LEFT_ALONE.total_seconds()
    for path in folder.glob("*.upload*"):
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_mtime < oldest:
                path.unlink()


def _sweep_storage(storage: Storage, now: datetime) -> None:
    """Remove originals whose row was never stored."""
    if not storage.exists(KEPT_IN):
        return
    for folder in storage.listdir(KEPT_IN)[0]:
        names = {f"{KEPT_IN}/{folder}/{name}" for name in storage.listdir(f"{KEPT_IN}/{folder}")[1]}
        known = set(Document.objects.filter(file__startswith=f"{KEPT_IN}/{folder}/").values_list("file", flat=True))
        for name in names - known:
            if storage.get_modified_time(name) < now - LEFT_ALONE:
                storage.delete(name)
