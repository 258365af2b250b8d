"""Taking files in: each outcome in words, and what is kept of it."""

from functools import partial

import pytest
from django.db import DatabaseError, connection

from ingest.intake import read_again, remove, take_in
from ingest.models import Document
from ingest.outcomes import Result
from ingest.sources import DISK_FULL, Source, sources_in
from profiles.models import Person
from tests.factories import DocumentFactory
from tests.ingest.files import HILBERT, NOETHER, zip_of

pytestmark = pytest.mark.django_db


def source(data, name="noether.txt"):
    return Source(name, partial(bytes, data))


@pytest.fixture
def media(settings, tmp_path):
    """A storage of its own; the names of the files in it."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return lambda: sorted(path.name for path in settings.MEDIA_ROOT.rglob("*") if path.is_file())


def test_new_file_is_kept_unchanged_and_read(media):
    outcome = take_in(source(NOETHER, "folder/noether.txt"))
    document = Document.objects.get()
    assert (outcome.result, outcome.document) == (Result.NEW, document)
    assert (document.name, document.state, document.size, document.source) == (
        "noether.txt",
        "ready",
        len(NOETHER),
        "text",
    )
    assert document.parsed["person"]["name"] == "Emmy Noether"
    with document.file.open("rb") as stream:
        assert stream.read() == NOETHER
    assert document.file.name == f"documents/{document.sha256[:2]}/{document.sha256}"
    assert media() == [document.sha256]
    assert outcome.message == "ready: 2 facts."
    assert not Person.objects.exists()


def test_same_bytes_are_already_here():
    first = take_in(source(NOETHER))
    again = take_in(source(NOETHER, "copy.txt"))
    assert (again.result, again.document) == (Result.HERE, first.document)
    assert again.message == "It is here already as noether.txt (ready for review)."
    assert Document.objects.count() == 1


def test_publishing_at_once_and_later():
    assert take_in(source(NOETHER), publish=True).message == "published: 2 facts."
    take_in(source(HILBERT, "hilbert.txt"))
    later = take_in(source(HILBERT, "hilbert.txt"), publish=True)
    assert (later.result, later.message) == (Result.NEW, "Published.")
    assert take_in(source(HILBERT, "hilbert.txt"), publish=True).result == Result.HERE
    assert set(Person.objects.filter(has_cv=True).values_list("slug", flat=True)) == {"emmy-noether", "david-hilbert"}


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [(b"", "cv.txt", "The file is empty."), (b"x" * 2049, "cv.txt", "It is larger than the limit of 0.00195312 MB.")],
)
def test_files_that_hold_nothing_or_too_much_are_turned_away(settings, media, data, name, message):
    settings.UPLOAD_FILE_BYTES = 2048
    outcome = take_in(source(data, name))
    assert (outcome.result, outcome.message, outcome.document) == (Result.FAILED, message, None)
    assert (Document.objects.count(), media()) == (0, [])


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"\0" * 100, "cv.txt", "empty"),
        (b" \n\t ", "cv.txt", "empty"),
        (b"%PDF-1.7\nno more than this", "cv.pdf", "corrupt"),
    ],
)
def test_unreadable_files_are_kept_with_the_reason(media, data, name, code):
    outcome = take_in(source(data, name), publish=True)
    document = Document.objects.get()
    assert (outcome.result, outcome.document) == (Result.FAILED, document)
    assert (document.state, document.failure_code, document.parsed) == ("failed", code, None)
    assert outcome.message == document.failure != ""
    assert media() == [document.sha256]
    assert not Person.objects.exists()


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8-sig"])
def test_text_in_other_encodings_is_read(encoding):
    take_in(source(NOETHER.decode().encode(encoding)))
    assert "Göttingen" in Document.objects.get().parsed["text"]


def test_failed_file_is_tried_again():
    document = DocumentFactory(content=NOETHER, name="noether.txt", state="failed", failure="The reader was away.")
    outcome = take_in(source(NOETHER), publish=True)
    document.refresh_from_db()
    assert (outcome.result, outcome.message) == (Result.NEW, "Published.")
    assert (document.state, document.failure) == ("published", "")


def test_failed_file_may_fail_again():
    take_in(source(b"\0" * 100))
    assert take_in(source(b"\0" * 100)).result == Result.FAILED
    assert Document.objects.count() == 1


def test_cv_without_a_name_is_not_published():
    outcome = take_in(source(b"1921\n\n1922\n"), publish=True)
    assert outcome.document.state != "published"
    assert not Person.objects.exists()


TABLES = ["ingest_document", "profiles_person", "profiles_cv", "profiles_publication", "profiles_citation"]


@pytest.mark.parametrize("table", [*TABLES, "profiles_authorship", "profiles_section"])
def test_interruption_leaves_nothing_behind(media, table):
    def interrupt(execute, sql, params, many, context):
        if sql.startswith(f'INSERT INTO "{table}"'):
            raise KeyboardInterrupt
        return execute(sql, params, many, context)

    with pytest.raises(KeyboardInterrupt), connection.execute_wrapper(interrupt):
        take_in(source(NOETHER), publish=True)
    assert (Document.objects.count(), Person.objects.count(), media()) == (0, 0, [])
    assert take_in(source(NOETHER), publish=True).result == Result.NEW


@pytest.mark.parametrize(
    ("reason", "message"),
    [
        ("a mistake", "Storing it failed and was undone. The log of the site says why."),
        ("database or disk is full", DISK_FULL),
        ('could not extend file "base/1/2": No space left on device', DISK_FULL),
    ],
)
def test_failure_to_store_is_told_and_undone(media, caplog, reason, message):
    def fail(execute, sql, params, many, context):
        if sql.startswith('INSERT INTO "profiles_citation"'):
            raise DatabaseError(reason)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(fail):
        outcome = take_in(source(NOETHER), publish=True)
    assert (outcome.result, outcome.message) == (
        Result.FAILED,
        message,
    )
    assert (Document.objects.count(), Person.objects.count(), media()) == (0, 0, [])
    assert reason in caplog.text


def test_reading_again_keeps_what_is_published():
    document = take_in(source(NOETHER), publish=True).document
    assert read_again(document).message == "published: 2 facts."
    assert (document.state, document.parsed["person"]["name"]) == ("published", "Emmy Noether")


def test_remove_takes_file_and_rows(media):
    document = take_in(source(NOETHER), publish=True).document
    remove(document)
    assert (Document.objects.count(), Person.objects.count(), media()) == (0, 0, [])


def test_path_in_a_name_is_dropped():
    outcome = take_in(source(NOETHER, "cvs.zip: ..\\..\\evil\x00name.txt"))
    assert outcome.document.name == "evilname.txt"


def test_sources_of_a_folder_are_all_files_in_it(tmp_path):
    (tmp_path / "inner").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "inner/a.txt", ".hidden", ".git/config"):
        (tmp_path / name).write_bytes(NOETHER)
    (tmp_path / "c.zip").write_bytes(zip_of([("d.txt", HILBERT)]))
    (tmp_path / "e.zip").write_bytes(b"no zip")
    names = [found.name.removeprefix(f"{tmp_path}/") for found in sources_in(tmp_path)]
    assert names == ["b.txt", "c.zip: d.txt", "e.zip", "inner/a.txt"]
    assert [take_in(found).result for found in sources_in(tmp_path)] == [
        Result.NEW,
        Result.NEW,
        Result.FAILED,
        Result.HERE,
    ]


def test_missing_file_says_so(tmp_path):
    (only,) = sources_in(tmp_path / "nowhere.txt")
    assert take_in(only).message == "No such file or directory."
