"""Several workers at once, one of them killed: no job is lost, none is done twice."""

import os
import signal
import time
from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from ingest import reading
from ingest.intake import receive
from ingest.models import Document, IngestJob
from ingest.parser.pipeline import parse_bytes
from ingest.sources import Source
from tests.ingest.files import NOETHER
from tests.ingest.processes import end_of, forked, shared_database

pytestmark = pytest.mark.django_db(transaction=True)

DEADLINE = 60
JOBS = 10


def wait_for(condition):
    """Wait until a condition holds; fails when it takes far too long."""
    end = time.monotonic() + DEADLINE
    while not condition():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.05)


def states():
    return sorted(IngestJob.objects.values_list("state", flat=True))


def work():
    reading.parse = lambda data, name: parse_bytes(data, name, date(2026, 1, 1))
    call_command("worker", interval=0.1)


def work_without_end():
    reading.parse = lambda data, name: time.sleep(600)
    call_command("worker", interval=0.1)


def test_four_workers_lose_nothing_and_do_nothing_twice_when_one_is_killed(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    with shared_database(tmp_path), ExitStack() as stack:
        for number in range(JOBS):
            receive(Source(f"{number}.txt", lambda number=number: NOETHER + f"\nHobbies\n{number} walks".encode()))
        stuck = stack.enter_context(forked(work_without_end))
        wait_for(lambda: "reading" in states())
        held = IngestJob.objects.get(state="reading")
        workers = [stack.enter_context(forked(work)) for _ in range(3)]
        wait_for(lambda: states() == ["reading"] + ["ready"] * (JOBS - 1))
        os.kill(stuck, signal.SIGKILL)
        assert end_of(stuck) == -signal.SIGKILL
        # The lease runs out.
        IngestJob.objects.filter(pk=held.pk).update(lease_until=timezone.now() - timedelta(seconds=1))
        wait_for(lambda: states() == ["ready"] * JOBS)
        for worker in workers:
            os.kill(worker, signal.SIGTERM)
        assert [end_of(worker) for worker in workers] == [0, 0, 0]
        attempts = dict(IngestJob.objects.values_list("pk", "attempts"))
        assert attempts == dict.fromkeys(attempts, 1) | {held.pk: 2}
        assert set(Document.objects.values_list("state", "version")) == {("ready", 1)}
        assert DBTaskResult.objects.exclude(status="SUCCESSFUL").count() <= 1
