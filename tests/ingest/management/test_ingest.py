"""The ingest command: outcomes, summary, exit code, interruption."""

from functools import partial
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from ingest.batches import take_in_all
from ingest.management.commands import ingest as command
from ingest.models import Document
from profiles.models import Person
from tests.ingest.files import HILBERT, NOETHER, zip_of

pytestmark = pytest.mark.django_db


def ingest(*paths, **options):
    """Standard output and standard error of the command, and the error it ended with."""
    out, err, error = StringIO(), StringIO(), None
    try:
        call_command("ingest", *map(str, paths), stdout=out, stderr=err, **options)
    except CommandError as caught:
        error = caught
    return out.getvalue(), err.getvalue(), error


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "noether.txt").write_bytes(NOETHER)
    (tmp_path / "more.zip").write_bytes(zip_of([("hilbert.txt", HILBERT)]))
    return tmp_path


def test_ingest_takes_files_folders_and_zips_and_is_safe_to_repeat(folder):
    out, err, error = ingest(folder, publish=True)
    assert (err, error) == ("", None)
    assert out.splitlines()[-1] == "2 new, 0 already here, 0 failed."
    assert Person.objects.filter(has_cv=True).count() == 2
    out, _, _ = ingest(folder / "noether.txt", folder / "more.zip", publish=True)
    assert out.splitlines()[-1] == "0 new, 2 already here, 0 failed."


def test_ingest_without_publish_leaves_it_to_review(folder):
    ingest(folder)
    assert set(Document.objects.values_list("state", flat=True)) == {"ready"}
    assert not Person.objects.exists()


def test_ingest_goes_on_after_a_failure_and_ends_with_an_error(folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "nul.txt").write_bytes(b"\0\0\0")
    _, err, error = ingest(folder, folder / "nowhere.pdf")
    assert str(error) == "2 new, 0 already here, 3 failed."
    assert error.returncode == 1
    assert [line.removeprefix(f"{folder}/") for line in err.splitlines()] == [
        "empty.txt: failed. The file is empty.",
        "nul.txt: failed. The file is empty.",
        "nowhere.pdf: failed. No such file or directory.",
    ]


@pytest.mark.parametrize(("together", "stored"), [(1, 1), (8, 0)])
def test_ingest_says_what_is_left_when_interrupted(folder, monkeypatch, together, stored):
    monkeypatch.setattr(command, "take_in_all", partial(take_in_all, together=together))
    (folder / "third.txt").write_bytes(HILBERT + b"\n\nHobbies\nDancing\n")

    def interrupt(execute, sql, params, many, context):
        if sql.startswith('INSERT INTO "ingest_document"') and Document.objects.exists():
            raise KeyboardInterrupt
        return execute(sql, params, many, context)

    with connection.execute_wrapper(interrupt):
        _, _, error = ingest(folder)
    assert error.returncode == 130
    left = f"{stored} new, 0 already here, 0 failed; {3 - stored} of 3 files left to do."
    assert str(error).startswith(f"Interrupted: {left}")
    assert Document.objects.count() == stored
    out, _, _ = ingest(folder)
    assert out.splitlines()[-1] == f"{3 - stored} new, {stored} already here, 0 failed."
