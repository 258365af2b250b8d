"""Kill -9 at every commit point of taking in, reading, publishing and withdrawing: it is done, or it never was."""

from concurrent.futures import Future
from datetime import date

import pytest
from django.db import connection

from ingest import intake, jobs, reading, store, tasks
from ingest.groups import ReadFile, store_all
from ingest.models import Document, IngestJob
from ingest.parser.pipeline import parse_bytes
from ingest.sources import Source
from profiles.models import Authorship, Citation, Cv, Person, Publication, Venue
from tests.ingest.files import HILBERT, NOETHER
from tests.ingest.processes import in_a_fork, shared_database

pytestmark = pytest.mark.django_db(transaction=True)
TABLES = (Document, IngestJob, Person, Cv, Publication, Citation, Authorship, Venue)
KILLED = -9
MOST = 5
"""So many points are tried of an act that has more: the last and others spread over it."""


@pytest.fixture
def site(settings, tmp_path, monkeypatch):
    """A site that other processes share; files are read without a child."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    monkeypatch.setattr(reading, "parse", lambda data, name: parse_bytes(data, name, date(2026, 1, 1)))
    with shared_database(tmp_path):
        intake.take_in(Source("hilbert.txt", lambda: HILBERT), publish=True)
        yield


def rows():
    """How many rows each table has, and the states of documents."""
    counts = {model.__name__: model.objects.count() for model in TABLES}
    return counts, sorted(Document.objects.values_list("name", "state"))


def missing_files():
    """Documents whose file is not there."""
    return [row.name for row in Document.objects.all() if not row.file.storage.exists(row.file.name)]


def take_in():
    intake.take_in(Source("noether.txt", lambda: NOETHER), publish=True)


def receive():
    intake.receive(Source("noether.txt", lambda: NOETHER))


def read():
    """A worker that comes anew: what a dead one held is taken back first."""
    IngestJob.objects.filter(state="reading").update(lease_until="2000-01-01T00:00Z")
    tasks.look_after()
    tasks.read_document.call(Document.objects.get(name="noether.txt").pk)


def publish():
    document = Document.objects.get(name="noether.txt")
    if document.state != Document.State.PUBLISHED:
        assert intake.publish_document(document) == ""


def withdraw():
    store.unpublish(Document.objects.get(name="noether.txt"))


def keep_for_review():
    intake.take_in(Source("noether.txt", lambda: NOETHER))


def take_in_together():
    """Three files in one transaction."""
    files = []
    for name in ("Emmy Noether", "Hermann Weyl", "Max Born"):
        data, read = NOETHER.replace(b"Emmy Noether", name.encode()), Future()
        read.set_result(parse_bytes(data, "noether.txt", date(2026, 1, 1)))
        files.append(ReadFile("noether.txt", data, read))
    list(store_all(files, publish=True))


def remove():
    for document in Document.objects.filter(name="noether.txt"):
        intake.remove(document)


@pytest.mark.parametrize(
    ("before", "act"),
    [
        (None, take_in),
        (None, take_in_together),
        (None, receive),
        (receive, read),
        (keep_for_review, publish),
        (take_in, withdraw),
        (take_in, remove),
    ],
    ids=lambda item: item.__name__ if item else "",
)
def test_killed_at_any_point_it_is_done_or_never_was(site, before, act):
    if before is not None:
        before()
    start = rows()
    ended, points = in_a_fork(act)
    done = rows()
    assert (ended, missing_files(), start != done) == (0, [], True)
    seen = set()
    for point in sorted({round(number * (points - 1) / (MOST - 1)) for number in range(MOST)}):
        remove()
        if before is not None:
            before()
        assert rows() == start
        assert in_a_fork(act, kill_at=point)[0] == KILLED
        between = rows()
        seen.add("start" if between == start else "done" if between == done else "leased")
        assert between in (start, done) or act is read
        assert missing_files() == []
        assert in_a_fork(act)[0] == 0
        assert rows() == done
    assert {"start"} <= seen <= {"start", "done", "leased"}
    connection.close()


def test_job_of_the_killed_is_leased_and_nothing_else(site):
    for point in range(12):
        receive()
        assert in_a_fork(read, kill_at=point)[0] == KILLED
        job = IngestJob.objects.get(document__name="noether.txt")
        if job.state == IngestJob.State.READING:
            break
        remove()
    assert (job.state, job.attempts, job.document.state, job.document.parsed) == ("reading", 1, "waiting", None)
    assert jobs.claim(job.document_id) is None
