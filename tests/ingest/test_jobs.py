"""Jobs with leases: taken once, taken back from the dead, given up after the third death; planned publishing."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ingest import jobs, tasks
from ingest.intake import receive, take_in
from ingest.models import Document, IngestJob
from ingest.parser.cv import Cv
from ingest.parser.problems import UnreadableFile
from ingest.sources import Source
from profiles.models import Person
from tests.factories import DocumentFactory
from tests.ingest.cvs import cv_of, work
from tests.ingest.files import HILBERT, NOETHER

pytestmark = pytest.mark.django_db
BOTH = ("state", "attempts", "reason", "facts", "unsure", "not_understood")


@pytest.fixture
def queue(settings):
    """Leaves jobs to workers."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def received(data=NOETHER, name="noether.txt", **options):
    return receive(Source(name, lambda: data), **options).document


def died(document, times=1):
    """The job as it is when its reader was killed so long ago that its lease has run out."""
    for _ in range(times):
        IngestJob.objects.filter(document=document).update(state="queued")
        jobs.claim(document.pk)
    IngestJob.objects.filter(document=document).update(
        attempts=times, lease_until=timezone.now() - timedelta(seconds=1)
    )


def state_of(document):
    document.refresh_from_db()
    return document.state, document.job.state, document.job.attempts


def test_upload_is_queued_with_its_message_and_read_once(queue):
    document = received()
    assert (state_of(document), DBTaskResult.objects.count()) == (("waiting", "queued", 0), 1)
    assert [tasks.read_document.call(document.pk) for _ in range(2)] == ["read", "nothing to do"]
    assert state_of(document) == ("ready", "ready", 1)
    job = document.job
    assert [getattr(job, name) for name in BOTH] == ["ready", 1, "", 2, 0, 0]
    assert (job.token, job.lease_until, job.finished is not None) == ("", None, True)


def test_upload_can_be_published_once_read(queue):
    document = received(publish=True)
    assert not Person.objects.exists()
    tasks.read_document.call(document.pk)
    assert (state_of(document), str(Document.objects.get().person)) == (("published", "ready", 1), "Emmy Noether")


def test_cv_without_a_name_says_why_it_is_not_published(queue):
    document = received(b"1921\n\n1922\n", "years.txt", publish=True)
    tasks.read_document.call(document.pk)
    assert (state_of(document), document.job.reason) == (("ready", "ready", 1), "no-owner")


@pytest.mark.parametrize(
    ("data", "name", "state", "code"),
    [
        (b"%PDF-1.7\nno more than this", "cv.pdf", "failed", "corrupt"),
        (b" \n\t", "cv.txt", "failed", "empty"),
    ],
)
def test_file_that_cannot_be_read_fails_with_the_reason(queue, data, name, state, code):
    document = received(data, name)
    tasks.read_document.call(document.pk)
    assert (state_of(document), document.job.reason, document.failure_code) == (("failed", state, 1), code, code)


def test_scan_needs_text(queue):
    document = received()
    job = jobs.claim(document.pk)
    assert jobs.settle(job, UnreadableFile("no-text-layer", "It holds pictures only."))
    assert (state_of(document), document.parsed) == (("failed", "needs-text", 1), None)


def test_missing_original_fails_with_the_reason(queue):
    document = received()
    document.file.storage.delete(document.file.name)
    tasks.read_document.call(document.pk)
    assert (state_of(document), document.job.reason) == (("failed", "failed", 1), "original-missing")
    assert document.failure == "The original cannot be opened: No such file or directory."


def test_mistake_while_storing_fails_at_once_and_leaves_nothing(queue, monkeypatch, caplog):
    monkeypatch.setattr(jobs.store, "publish", lambda *args, **more: {}["a mistake"])
    document = received(publish=True)
    tasks.read_document.call(document.pk)
    assert (state_of(document), document.job.reason) == (("failed", "failed", 1), "not-stored")
    assert (Person.objects.exists(), "a mistake" in caplog.text) == (False, True)


def test_job_of_a_dead_reader_is_queued_again(queue):
    document = received()
    DBTaskResult.objects.all().delete()
    died(document)
    tasks.look_after()
    assert (state_of(document), DBTaskResult.objects.count()) == (("waiting", "queued", 1), 1)
    tasks.read_document.call(document.pk)
    assert state_of(document) == ("ready", "ready", 2)


def test_job_of_a_living_reader_is_left_alone(queue):
    document = received()
    jobs.claim(document.pk)
    tasks.look_after()
    assert state_of(document) == ("waiting", "reading", 1)


def test_third_death_gives_up_and_a_hand_can_try_again(queue):
    document = received()
    died(document, times=3)
    tasks.look_after()
    assert (state_of(document), document.job.reason) == (("failed", "failed", 3), "crashes-reader")
    assert document.failure == "Reading it ended the reader 3 times, so it was given up. Try it again after an update."
    tasks.queue(document)
    tasks.read_document.call(document.pk)
    assert state_of(document) == ("ready", "ready", 1)


def test_reader_who_comes_late_writes_nothing(queue):
    document = received()
    late = jobs.claim(document.pk)
    died(document, times=2)
    tasks.look_after()
    tasks.read_document.call(document.pk)
    assert jobs.settle(late, UnreadableFile("crash", "It broke off.")) is False
    assert state_of(document) == ("ready", "ready", 3)


@pytest.mark.parametrize("hours", [-1, 1])
def test_clock_that_jumps_neither_blocks_nor_doubles(queue, hours):
    document = received()
    mine = jobs.claim(document.pk)
    assert jobs.ran_out(timezone.now() + timedelta(hours=hours)) == [document.pk]
    IngestJob.objects.update(lease_until=timezone.now() - timedelta(hours=1))
    tasks.look_after()
    tasks.read_document.call(document.pk)
    assert (jobs.run(mine), state_of(document)) == (False, ("ready", "ready", 2))


def test_lost_message_is_sent_again(queue):
    document = received()
    DBTaskResult.objects.all().delete()
    tasks.look_after()
    tasks.look_after()
    assert DBTaskResult.objects.count() == 1
    assert DBTaskResult.objects.get().args_kwargs["args"] == [document.pk]


def test_queueing_twice_does_nothing(queue):
    document = received()
    tasks.queue(document)
    jobs.claim(document.pk)
    tasks.queue(document)
    assert (state_of(document), DBTaskResult.objects.count()) == (("waiting", "reading", 1), 1)


def test_interrupted_upload_stores_neither_row_nor_message_nor_file(queue, settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(tasks.read_document.get_backend(), "enqueue", lambda *args: 1 / 0)
    assert receive(Source("a.txt", lambda: NOETHER)).message.startswith("Storing it failed and was undone.")
    assert (Document.objects.count(), IngestJob.objects.count()) == (0, 0)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


# -- what was published is read again -------------------------------------------------------------------------------


def published_as(cv):
    """A published document whose parser says ``cv`` from now on."""
    document = take_in(Source("noether.txt", lambda: NOETHER), publish=True).document
    job = IngestJob.objects.get()
    IngestJob.objects.update(state="reading", token="mine", lease_until=timezone.now())
    job.token = "mine"
    jobs.settle(job, cv)
    document.refresh_from_db()
    return document


SURE = work("Invariante Variationsprobleme", "Emmy Noether", year=1918, confidence=1.0)
UNSURE = work("Idealtheorie in Ringen", "Emmy Noether", confidence=0.5)


def titles():
    return set(Person.objects.get(has_cv=True).citations.values_list("publication__title", flat=True))


def test_reading_that_differs_only_where_it_is_sure_is_published():
    parsed = take_in(Source("noether.txt", lambda: NOETHER), publish=True).document.parsed
    Document.objects.all().delete()
    Person.objects.all().delete()
    cv = Cv.from_json(parsed)
    document = published_as(replace(cv, publications=(*cv.publications, SURE)))
    assert (document.state, document.job.pending) == ("published", None)
    assert titles() == {"Idealtheorie in Ringbereichen", "Invariante Variationsprobleme"}


def test_reading_that_differs_where_it_is_unsure_waits_for_a_hand():
    document = published_as(cv_of("Emmy Noether", publications=[UNSURE]))
    assert document.state == "published"
    assert titles() == {"Idealtheorie in Ringbereichen"}
    assert document.job.pending["publications"][0]["title"] == "Idealtheorie in Ringen"
    jobs.leave(document)
    assert (IngestJob.objects.get().pending, titles()) == (None, {"Idealtheorie in Ringbereichen"})


def test_hand_takes_the_new_reading():
    document = published_as(cv_of("Emmy Noether", publications=[UNSURE]))
    jobs.take(document)
    document.refresh_from_db()
    assert (IngestJob.objects.get().pending, document.state, titles()) == (
        None,
        "published",
        {"Idealtheorie in Ringen"},
    )


def test_failed_reading_leaves_what_is_published():
    document = published_as(UnreadableFile("crash", "It broke off."))
    assert (document.state, document.failure, titles()) == (
        "published",
        "It broke off.",
        {"Idealtheorie in Ringbereichen"},
    )


# -- publishing at a time -------------------------------------------------------------------------------------------


def test_publishing_at_a_time():
    document = received()
    at = timezone.now() + timedelta(hours=2)
    Document.objects.update(publish_at=at)
    tasks.look_after()
    assert state_of(document)[0] == "ready"
    tasks.look_after(at)
    document.refresh_from_db()
    assert (document.state, document.publish_at, document.published) == ("published", None, at)


def test_what_cannot_be_published_at_its_time_says_why():
    document = received(b"1921\n\n1922\n", "years.txt")
    Document.objects.update(publish_at=timezone.now())
    tasks.look_after()
    document.refresh_from_db()
    assert (document.state, document.publish_at, document.job.reason) == ("ready", None, "no-owner")


# -- what interruptions leave behind --------------------------------------------------------------------------------


def test_sweeping_takes_old_halves_and_leaves_the_rest(settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "uploads"
    settings.MEDIA_ROOT = tmp_path / "media"
    (tmp_path / "uploads").mkdir()
    kept = DocumentFactory(content=HILBERT)
    folder = tmp_path / "media" / "documents" / "ab"
    folder.mkdir(parents=True)
    old = (timezone.now() - timedelta(hours=2)).timestamp()
    for path, is_old in (
        (tmp_path / "uploads" / "a.upload.pdf", True),
        (tmp_path / "uploads" / "b.upload.pdf", False),
        (folder / "old", True),
        (folder / "new", False),
    ):
        path.write_bytes(b"half")
        if is_old:
            os.utime(path, (old, old))
    os.utime(kept.file.path, (old, old))
    tasks.sweep()
    left = sorted(path.name for path in tmp_path.rglob("*") if path.is_file())
    assert left == sorted(["b.upload.pdf", "new", Path(kept.file.name).name])


@pytest.mark.parametrize(("said", "attempts"), [("database or disk is full", 0), ("some other trouble", 1)])
def test_a_full_disk_is_not_held_against_the_document(queue, said, attempts):
    document = received()

    def no_room(execute, sql, *arguments):
        if sql.startswith('UPDATE "ingest_document"'):
            raise OperationalError(said)
        return execute(sql, *arguments)

    job = jobs.claim(document.pk)
    with pytest.raises(OperationalError), connection.execute_wrapper(no_room):
        jobs.run(job)
    assert state_of(document) == ("waiting", "reading", attempts)

    IngestJob.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    tasks.look_after()
    assert tasks.read_document.call(document.pk) == "read"
    assert state_of(document) == ("ready", "ready", attempts + 1)
