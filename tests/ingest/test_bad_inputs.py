"""Files that are made to harm or to confuse: each with its outcome, after which the batch and the site go on."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection

from ingest import intake
from ingest.models import Document, IngestJob
from ingest.reading import parser_of
from ingest.sources import Source
from profiles.models import Person
from tests.factories import StaffFactory
from tests.ingest import hostile
from tests.ingest.files import HILBERT, NOETHER, link_named, protected, zip_of

pytestmark = pytest.mark.django_db
UPLOAD = "/staff/upload/"
WRITTEN = "/tmp/written"  # noqa: S108


@pytest.fixture
def staff(client, settings, tmp_path):
    """A member of staff before a site with small limits and a storage of its own."""
    settings.MEDIA_ROOT = tmp_path / "site" / "media"
    settings.UPLOAD_FILE_BYTES, settings.UPLOAD_ZIP_MEMBERS = 2_000_000, 20
    client.force_login(StaffFactory(is_superuser=True))
    return client


def send(client, *files):
    """Outcomes by file, as result and code, of files sent as one form; and the status of the answer."""
    answer = client.post(UPLOAD, {"files": [SimpleUploadedFile(name, data) for name, data in files]})
    return answer.status_code, {row.name: (row.result.value, row.code) for row in answer.context["outcomes"]}


def the_batch_goes_on(client):
    """The next good file is taken, pages answer, and every row is whole."""
    assert send(client, ("next.txt", HILBERT + b"\nHobbies\nWalks\n")) == (200, {"next.txt": ("new", "")})
    assert {client.get(url).status_code for url in ("/", "/people/", "/staff/", UPLOAD)} == {200}
    for document in Document.objects.select_related("job"):
        assert client.get(f"/staff/documents/{document.pk}/").status_code == 200
        assert document.file.storage.exists(document.file.name)
        assert document.job.state in ("ready", "failed", "needs-text")
        assert (document.parsed is None) == (document.state == "failed")
    assert Person.objects.count() == 0


REJECTED = {
    "empty": ("cv.txt", b"", 422, "empty"),
    "too large": ("cv.txt", b"x" * 2_000_001, 413, None),
    "program named pdf": ("cv.pdf", b"MZ\x90\0\3\0\0\0 a program", 422, "wrong-type"),
    "web page named txt": ("cv.txt", b"<!doctype html><title>Emmy Noether</title>", 422, "wrong-type"),
    "zip bomb": ("cvs.zip", zip_of([("cv.txt", b"0" * 1_900_000)]), 422, "archive"),
    "too many members": ("cvs.zip", zip_of([(f"{n}.txt", b"Emmy") for n in range(21)]), 422, "archive"),
    "nested zip": ("cvs.zip", zip_of([("inner.zip", zip_of([("cv.txt", NOETHER)]))]), 422, "archive"),
    "no zip": ("cvs.zip", b"PK\3\4 and no more", 422, "archive"),
    "encrypted member": ("cvs.zip", protected(zip_of([("cv.txt", NOETHER)])), 422, "archive"),
    "symbolic link": ("cvs.zip", zip_of([(link_named("cv.txt"), b"/etc/passwd")]), 422, "archive"),
}


@pytest.mark.parametrize("case", REJECTED)
def test_rejected_with_a_sentence_and_nothing_stored(staff, settings, case):
    name, data, status, code = REJECTED[case]
    answered, outcomes = send(staff, (name, data))
    assert answered == status
    assert code is None or set(outcomes.values()) == {("failed", code)}
    assert (Document.objects.count(), IngestJob.objects.count()) == (0, 0)
    assert not Path(settings.MEDIA_ROOT).exists()
    the_batch_goes_on(staff)


FAILED = {
    "password": ("cv.pdf", hostile.ENCRYPTED_PDF, "failed", ("password", "corrupt")),
    "torn pdf": ("cv.pdf", hostile.pdf_of(3, hostile.TEXT_STREAM)[:200], "failed", ("corrupt",)),
    "xref loop": ("cv.pdf", hostile.XREF_LOOP, "failed", ("corrupt", "no-text-layer")),
    "scan": ("cv.pdf", hostile.pdf_of(2, b"0 0 100 100 re f"), "needs-text", ("no-text-layer",)),
    "xml bomb": ("cv.docx", hostile.docx("&i;", hostile.LAUGHS), "failed", ("corrupt",)),
    "external entity": ("cv.docx", hostile.docx("&secret;", hostile.XXE), "failed", ("corrupt",)),
    "zeros": ("cv.txt", b"\0" * 1000, "failed", ("empty",)),
}


@pytest.mark.parametrize("case", FAILED)
def test_kept_with_the_reason_why_it_cannot_be_read(staff, case):
    name, data, state, codes = FAILED[case]
    _, outcomes = send(staff, (name, data))
    document = Document.objects.select_related("job").get()
    assert (outcomes, document.state) == ({name: ("failed", document.failure_code)}, "failed")
    assert document.failure_code in codes
    assert (document.job.state in (state, "needs-text"), document.job.reason) == (True, document.failure_code)
    assert re.fullmatch(r"[A-Z].+[.?]", document.failure)
    with document.file.open("rb") as stream:
        assert stream.read() == data
    the_batch_goes_on(staff)


def text_of(document):
    return document.parsed["text"]


READ = {
    "web page in a pdf": ("cv.pdf", hostile.pdf_of(1, hostile.TEXT_STREAM) + b"<html><script>alert(1)</script>"),
    "macros and a huge image": (
        "cv.docx",
        hostile.docx("PhD 1907", more={"word/vbaProject.bin": b"Auto_Open", "word/media/a.png": b"\x89PNG" * 90_000}),
    ),
    "tex that reads and writes": ("cv.tex", hostile.TEX),
    "utf-16 with a mark": ("cv.txt", NOETHER.decode().encode("utf-16")),
    "utf-16 without": ("cv.txt", NOETHER.decode().encode("utf-16-le")),
    "latin-1": ("cv.txt", NOETHER.decode().encode("latin-1")),
    "cp1252": ("cv.txt", NOETHER.decode().replace("'", "’").encode("cp1252")),
    "mixed encodings": ("cv.txt", NOETHER + "\nGöttingen\n".encode("latin-1")),
    "control characters": ("cv.txt", hostile.lines(b"Awards", b"1932 \x00Ackermann\x01\x1b[31m Prize\xed\xa0\x80")),
    "right to left": ("cv.txt", hostile.lines("Awards\n1932 \u202eezirP\u202c, \u200bLeipzig".encode())),
    "one long line": ("cv.txt", hostile.lines(b"Awards", b"1932 Prize " * 40_000)),
    "many headings": ("cv.txt", hostile.lines(*(b"Awards\n1932 Prize" for _ in range(1500)))),
    "deep nesting": ("cv.html", b"<html><body><p>Emmy Noether</p>" + b"<div>" * 5000 + b"PhD 1907"),
    "commas": ("cv.txt", hostile.lines(b"Publications", b"a," * 20_000)),
    "brackets": ("cv.txt", hostile.lines(b"Publications", b"(" * 20_000)),
    "digits": ("cv.txt", hostile.lines(b"Publications", b"1" * 50_000)),
    "markup in a name": ("cv.txt", NOETHER.replace(b"Emmy Noether", b"<script>alert(1)</script>")),
}


@pytest.mark.parametrize("case", READ)
def test_read_as_text_and_nothing_more(staff, case):
    name, data = READ[case]
    _, outcomes = send(staff, (name, data))
    document = Document.objects.get()
    assert outcomes == {name: ("new", "")}, document.failure
    text = text_of(document)
    assert "root:" not in text
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\u202a-\u202e]", text)
    assert ("Auto_Open" in text, Path(WRITTEN).exists()) == (False, False)
    if case in ("utf-16 with a mark", "utf-16 without", "latin-1", "cp1252"):
        assert "Göttingen" in text
    page = staff.get(f"/staff/documents/{document.pk}/").content.decode()
    assert "<script>alert" not in page
    original = staff.get(f"/staff/documents/{document.pk}/original/")
    assert b"".join(original.streaming_content) == data
    assert (original["Content-Disposition"].split(";")[0], original["X-Content-Type-Options"]) == (
        "attachment",
        "nosniff",
    )
    the_batch_goes_on(staff)


def test_members_of_a_zip_fare_each_on_its_own(staff, settings, tmp_path):
    packed = zip_of(
        [
            ("../../slip.txt", NOETHER),
            ("C:\\up\\windows.txt", HILBERT),
            ("/absolute.txt", NOETHER + b"\n1"),
            ("__MACOSX/._cv.txt", b"junk"),
            (".DS_Store", b"junk"),
            ("same/cv.txt", NOETHER + b"\n2"),
            ("other/cv.txt", NOETHER + b"\n3"),
            (link_named("link.txt"), b"/etc/passwd"),
        ]
    )
    _, outcomes = send(staff, ("cvs.zip", packed))
    assert outcomes == {
        "cvs.zip: slip.txt": ("new", ""),
        "cvs.zip: windows.txt": ("new", ""),
        "cvs.zip: absolute.txt": ("new", ""),
        "cvs.zip: cv.txt": ("new", ""),
        "cvs.zip: link.txt": ("failed", "archive"),
    }
    assert Document.objects.filter(name="cv.txt").count() == 2
    site, media = tmp_path / "site", Path(settings.MEDIA_ROOT)
    stored = {path for path in site.rglob("*") if path.is_file()}
    assert all(media in path.parents and re.fullmatch(r"[0-9a-f]{64}", path.name) for path in stored)
    the_batch_goes_on(staff)


def test_ten_thousand_pages_are_read_as_far_as_is_sensible(staff, settings):
    settings.UPLOAD_FILE_BYTES = 25_000_000
    send(staff, ("cv.pdf", hostile.pdf_of(10_000, hostile.TEXT_STREAM)))
    document = Document.objects.get()
    assert (document.state, document.pages) == ("ready", 10_000)
    assert text_of(document).count("Emmy Noether") <= 300
    messages = [problem["message"] for problem in document.parsed["problems"]]
    assert "Only the first 300 of 10000 pages were read." in messages
    the_batch_goes_on(staff)


def test_pdf_bomb_is_stopped(staff, settings):
    settings.PARSE_BYTES = 320 << 20
    parser_of.cache_clear()
    bomb = hostile.pdf_of(1, b"BT /F 12 Tf (x) Tj ET\n" + b" " * 250_000_000, packed=True)
    _, outcomes = send(staff, ("cv.pdf", bomb))
    document = Document.objects.get()
    assert document.state == "failed", outcomes
    assert document.failure_code in ("too-large", "crash", "too-slow", "corrupt", "no-text-layer")
    the_batch_goes_on(staff)


def test_same_file_twice_and_by_two_at_once(staff, monkeypatch):
    look = intake.known_by

    def somebody_is_quicker(sha256):
        monkeypatch.setattr(intake, "known_by", look)
        intake.take_in(Source("first.txt", lambda: NOETHER))

    monkeypatch.setattr(intake, "known_by", somebody_is_quicker)
    _, outcomes = send(staff, ("second.txt", NOETHER))
    assert outcomes == {"second.txt": ("here", "")}
    assert (Document.objects.get().name, IngestJob.objects.count()) == ("first.txt", 1)
    assert send(staff, ("third.txt", NOETHER))[1] == {"third.txt": ("here", "")}


@pytest.mark.parametrize("where", ["file", "row"])
def test_full_disk_is_said_and_stores_nothing(staff, settings, monkeypatch, where):
    if where == "file":

        def full(self, name, content):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("django.core.files.storage.FileSystemStorage._save", full)
        status, outcomes = send(staff, ("cv.txt", NOETHER))
    else:

        def no_room(execute, sql, *arguments):
            if sql.startswith("INSERT INTO"):
                raise OperationalError("database or disk is full")
            return execute(sql, *arguments)

        with connection.execute_wrapper(no_room):
            status, outcomes = send(staff, ("cv.txt", NOETHER))
    assert (status, outcomes) == (507, {"cv.txt": ("failed", "disk-full")})
    monkeypatch.undo()
    assert Document.objects.count() == 0
    assert [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()] == []
