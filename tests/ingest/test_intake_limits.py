"""Files that take too long, too much, or end the process that reads them: told, kept, and the batch goes on."""

import os
import shutil
import sys
from functools import partial
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from ingest import guard
from ingest.intake import take_in
from ingest.models import Document
from ingest.outcomes import Result
from ingest.reading import parser_of
from ingest.sources import Source
from tests.factories import StaffFactory
from tests.ingest.files import HILBERT, NOETHER

pytestmark = pytest.mark.django_db

DEADLY = b"deadly " + NOETHER
WORKER = """
import os, sys, time
from ingest.parser import worker

true_answer = worker.answer

def answer(request, data):
    if data.startswith(b"deadly"):
        os.kill(os.getpid(), 9)
    if data.startswith(b"endless"):
        time.sleep(60)
    if data.startswith(b"broken"):
        raise RuntimeError("a mistake of the parser")
    return true_answer(request, data)

worker.answer = answer
worker.main()
"""


@pytest.fixture
def limits(settings):
    """Sets limits; the parser that the process had is put away before and after."""

    def put_away():
        parser_of(os.getpid()).close()
        parser_of.cache_clear()

    def apply(seconds=60, size=1 << 30):
        settings.PARSE_SECONDS, settings.PARSE_BYTES = seconds, size
        put_away()

    apply()
    yield apply
    put_away()


@pytest.fixture
def deadly_worker(limits, tmp_path, monkeypatch):
    """A parser whose child dies, hangs or breaks on files that say so."""
    script = tmp_path / "worker.py"
    script.write_text(WORKER)
    shell = tmp_path / "python"
    root = guard.ROOT
    shell.write_text(f'#!/bin/sh\ncd "{root}"\nPYTHONPATH="{root}" exec "{sys.executable}" "{script}" "$3" "$4"\n')
    shell.chmod(0o755)
    limits(seconds=5)
    monkeypatch.setattr(guard.sys, "executable", str(shell))


def told(data, name="noether.txt"):
    outcome = take_in(Source(name, partial(bytes, data)), publish=True)
    return outcome.result, outcome.message, outcome.document.failure_code


def test_file_over_the_time_is_kept_with_the_reason(limits):
    limits(seconds=0)
    message = "Reading took longer than 0 seconds and was stopped. Is the file damaged?"
    assert told(NOETHER) == (Result.FAILED, message, "too-slow")
    assert (Document.objects.get().state, Document.objects.get().failure) == ("failed", message)
    limits()
    assert told(NOETHER)[0] == Result.NEW
    assert Document.objects.get().state == "published"


def test_file_over_the_memory_is_kept_with_the_reason(limits):
    limits(size=1 << 20)
    result, message, code = told(NOETHER)
    assert (result, "more memory than is allowed" in message) == (Result.FAILED, True)
    assert code in ("too-large", "crash")


@pytest.mark.parametrize(("sign", "code"), [(b"deadly", "crash"), (b"broken", "crash"), (b"endless", "too-slow")])
def test_batch_goes_on_when_the_child_ends(deadly_worker, tmp_path, sign, code):
    folder = tmp_path / "cvs"
    folder.mkdir()
    for name, data in (("a.txt", NOETHER), ("b.txt", sign + NOETHER), ("c.txt", HILBERT)):
        (folder / name).write_bytes(data)
    with pytest.raises(CommandError, match="2 new, 0 already here, 1 failed"):
        call_command("ingest", folder, publish=True, readers=1, stdout=StringIO(), stderr=StringIO())
    assert list(Document.objects.order_by("name").values_list("name", "state", "failure_code")) == [
        ("a.txt", "published", ""),
        ("b.txt", "failed", code),
        ("c.txt", "published", ""),
    ]
    shutil.rmtree(folder)


def test_upload_survives_the_end_of_the_child(deadly_worker, client):
    client.force_login(StaffFactory())
    files = [SimpleUploadedFile(name, data) for name, data in (("a.txt", DEADLY), ("b.txt", HILBERT))]
    response = client.post("/staff/upload/", {"files": files})
    assert [(outcome.name, outcome.result) for outcome in response.context["outcomes"]] == [
        ("a.txt", Result.FAILED),
        ("b.txt", Result.NEW),
    ]
    assert "Reading the file broke off" in response.content.decode()


def test_one_child_reads_many_files(limits):
    parser = parser_of(os.getpid())
    told(NOETHER)
    child = parser._child
    told(HILBERT, "hilbert.txt")
    assert (parser._child is child, child.poll()) == (True, None)
