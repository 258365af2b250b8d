"""The page of uploads: each file's outcome, rows for the script, limits while the bytes come in, trying again."""

import io

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from ingest import tasks
from ingest.models import Document, IngestJob
from tests.factories import DocumentFactory, StaffFactory, UserFactory
from tests.ingest.files import HILBERT, NOETHER, zip_of

pytestmark = pytest.mark.django_db
UPLOAD = "/staff/upload/"
SCRIPT = {"HTTP_X_REQUESTED_WITH": "fetch"}


@pytest.fixture
def staff(client):
    client.force_login(StaffFactory(is_superuser=True))
    return client


@pytest.fixture
def queued(settings):
    """Leaves uploads to a worker that is not there."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def send(client, name, data, **more):
    """The answer to the script that sends one file."""
    return client.post(UPLOAD, {"files": SimpleUploadedFile(name, data)}, **SCRIPT, **more)


def words(response):
    """What a page says, without tags."""
    from django.utils.html import strip_tags

    return " ".join(strip_tags(response.content.decode()).split())


def test_script_gets_a_row_that_waits_and_then_the_outcome(staff, queued):
    answer = send(staff, "noether.txt", NOETHER)
    document = Document.objects.get()
    assert (answer.status_code, document.state, document.job.state) == (200, "waiting", "queued")
    assert words(answer) == "noether.txt …queued."
    assert f'data-pending="{document.pk}"' in answer.content.decode()
    tasks.read_document.call(document.pk)
    answer = staff.get(f"/staff/upload/states/?document={document.pk}", **SCRIPT)
    assert words(answer) == "noether.txt ✓ready: 2 facts. Review noether.txt"
    assert ("data-pending" in answer.content.decode(), answer["Cache-Control"]) == (False, "no-store")


def test_script_gets_a_row_for_each_file_of_a_zip(staff):
    packed = zip_of([("a.txt", NOETHER), ("b.txt", HILBERT), ("c.exe", b"MZ\x90\0 program")])
    answer = send(staff, "cvs.zip", packed)
    assert answer.status_code == 200
    assert answer.content.decode().count('class="outcome"') == 3
    assert "cvs.zip: c.exe ×failed: Files of this kind cannot be read." in words(answer)


def test_same_file_again_links_to_where_it_is(staff):
    send(staff, "noether.txt", NOETHER)
    answer = send(staff, "copy.txt", NOETHER)
    assert words(answer).startswith("copy.txt ✓already here as noether.txt (ready for review).")
    assert f'href="/staff/documents/{Document.objects.get().pk}/"' in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "data", "status", "sentence"),
    [
        ("cv.txt", b"", 422, "The file is empty."),
        ("cv.txt", b"x" * 5000, 413, "It is larger than the limit of 0.00390625 MB."),
        ("cv.pdf", b"MZ\x90\0 a program", 422, "The file is named .pdf, but it is a program."),
        ("cv.txt", b"<!doctype html><p>Emmy", 422, "The file is named .txt, but it is a web page (HTML)."),
        ("cv.xyz", b"Emmy Noether", 422, "Files of this kind cannot be read."),
    ],
)
def test_files_that_are_turned_away_leave_nothing(staff, settings, tmp_path, name, data, status, sentence):
    settings.MEDIA_ROOT, settings.UPLOAD_FILE_BYTES = tmp_path, 4096
    answer = send(staff, name, data)
    assert (answer.status_code, sentence in words(answer)) == (status, True)
    assert (Document.objects.count(), IngestJob.objects.count(), list(tmp_path.iterdir())) == (0, 0, [])


def send_raw(client, stream, length):
    """The answer to a body that is what it is, whatever length it claims."""
    return client.generic(
        "POST",
        UPLOAD,
        **SCRIPT,
        **{"wsgi.input": stream, "CONTENT_LENGTH": str(length), "CONTENT_TYPE": MULTIPART_CONTENT},
    )


class Endless(io.RawIOBase):
    """A request that goes on sending; counts what was taken of it."""

    def __init__(self, head):
        self.head, self.taken = head, 0

    def read(self, size=-1):
        piece, self.head = self.head[:size], self.head[size:]
        piece = piece or b"x" * size
        self.taken += len(piece)
        return piece


def body_head(token="", name="cv.txt"):
    field = encode_multipart(BOUNDARY, {"csrfmiddlewaretoken": token}).decode().rpartition(f"--{BOUNDARY}--")[0]
    file = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'
    return f"{field}{file}".encode()


@pytest.mark.parametrize(("name", "limit"), [("cv.txt", 100_000), ("cvs.zip", 200_000)])
def test_upload_beyond_the_limit_ends_while_it_comes(staff, settings, tmp_path, name, limit):
    settings.FILE_UPLOAD_TEMP_DIR, settings.UPLOAD_FILE_BYTES, settings.UPLOAD_ZIP_BYTES = tmp_path, 100_000, 200_000
    stream = Endless(body_head(name=name))
    answer = send_raw(staff, stream, 500_000_000)
    assert (answer.status_code, answer["Connection"]) == (413, "close")
    assert stream.taken < limit + 3 * 65536
    assert (Document.objects.count(), list(tmp_path.iterdir())) == (0, [])


def test_all_files_together_have_a_limit(staff, settings):
    settings.UPLOAD_REQUEST_BYTES = len(NOETHER) + 10
    files = [SimpleUploadedFile("a.txt", NOETHER), SimpleUploadedFile("b.txt", HILBERT)]
    answer = staff.post(UPLOAD, {"files": files})
    assert (answer.status_code, Document.objects.count()) == (413, 0)


def test_more_files_than_are_taken_at_once_are_refused_in_words(staff, settings):
    settings.UPLOAD_FILES = 2
    files = [SimpleUploadedFile(f"{number}.txt", NOETHER + b"%d" % number) for number in range(3)]
    answer = staff.post(UPLOAD, {"files": files})
    assert (answer.status_code, "more files than are taken at once" in words(answer)) == (413, True)
    assert Document.objects.count() == 0
    assert (
        staff.post(UPLOAD, {"files": [SimpleUploadedFile(f"{n}.txt", NOETHER + b"%d" % n) for n in (4, 5)]}).status_code
        == 200
    )


def test_upload_that_broke_off_stores_nothing(staff):
    whole = body_head() + NOETHER
    answer = send_raw(staff, io.BytesIO(whole), len(whole) + 1000)
    assert (answer.status_code, "broke off" in words(answer), Document.objects.count()) == (400, True, 0)


def test_length_that_is_said_too_short_stores_nothing(staff):
    whole = body_head() + NOETHER + f"\r\n--{BOUNDARY}--\r\n".encode()
    for length in (300, len(whole) - 20, len(whole) - 6):
        answer = send_raw(staff, io.BytesIO(whole), length)
        assert (answer.status_code, "broke off" in words(answer), Document.objects.count()) == (400, True, 0)
    assert send_raw(staff, io.BytesIO(whole), len(whole)).status_code == 200


def test_a_full_disk_while_a_file_comes_in_is_said(staff, settings, tmp_path, monkeypatch):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10

    def full(self, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("django.core.files.uploadedfile.TemporaryUploadedFile.write", full, raising=False)
    answer = send(staff, "noether.txt", NOETHER)

    assert (answer.status_code, "The disk of the site is full" in words(answer)) == (507, True)
    assert (Document.objects.count(), list(tmp_path.iterdir())) == (0, [])


@pytest.mark.parametrize("address", ["/admin/login/", UPLOAD])
def test_files_of_visitors_are_passed_over(client, settings, tmp_path, address):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path
    client.force_login(UserFactory())
    answer = client.post(address, {"files": SimpleUploadedFile("a.txt", b"x" * 3_000_000)})
    assert answer.status_code in (200, 302, 403)
    assert list(tmp_path.iterdir()) == []


def test_without_script_the_page_tells_outcomes_and_reloads_itself(staff, queued):
    page = staff.post(UPLOAD, {"files": [SimpleUploadedFile("a.txt", NOETHER), SimpleUploadedFile("b.txt", HILBERT)]})
    first, second = Document.objects.order_by("pk")
    where = f"{UPLOAD}?document={first.pk}&amp;document={second.pk}"
    assert f'http-equiv="refresh" content="3; url={where}"' in page.content.decode()
    again = staff.get(f"{UPLOAD}?document={first.pk}&document={second.pk}")
    assert again.content.decode().count("data-pending") == 2
    for document in (first, second):
        tasks.read_document.call(document.pk)
    done = staff.get(f"{UPLOAD}?document={first.pk}&document={second.pk}&document=zz&document=9{'9' * 30}")
    assert (done.content.decode().count("2 facts"), "http-equiv" in done.content.decode()) == (2, False)


def test_what_was_turned_away_is_not_lost_by_reloading(staff, queued):
    page = staff.post(UPLOAD, {"files": [SimpleUploadedFile("a.txt", NOETHER), SimpleUploadedFile("b.txt", b"")]})
    assert ("http-equiv" in page.content.decode(), "Show how far they are" in page.content.decode()) == (False, True)


def test_failed_document_is_tried_again(staff, queued):
    document = DocumentFactory(
        content=NOETHER, name="a.txt", state="failed", failure_code="crash", failure="It broke off."
    )
    row = staff.get(f"/staff/upload/states/?document={document.pk}")
    assert "a.txt ×failed: It broke off. Try again: a.txt" in words(row)
    answer = staff.post(f"/staff/documents/{document.pk}/try-again/", **SCRIPT)
    assert words(answer) == "a.txt …queued."
    tasks.read_document.call(document.pk)
    document.refresh_from_db()
    assert (document.state, document.failure) == ("ready", "")


def test_trying_again_without_script_leads_to_the_page(staff, queued):
    document = DocumentFactory(content=NOETHER, name="a.txt", state="failed", failure="It broke off.")
    answer = staff.post(f"/staff/documents/{document.pk}/try-again/")
    assert (answer.status_code, answer["Location"]) == (302, f"{UPLOAD}?document={document.pk}")


@pytest.mark.parametrize("code", ["password", "no-text-layer", "empty"])
def test_hopeless_files_offer_no_other_try(staff, code):
    document = DocumentFactory(name="a.pdf", state="failed", failure_code=code, failure="It is locked.")
    page = staff.get(f"/staff/upload/states/?document={document.pk}").content.decode()
    assert "Try again" not in page


def test_pages_of_uploads_ask_for_the_right_and_for_a_token(client):
    document = DocumentFactory(state="failed", failure="It broke off.")
    again, states = f"/staff/documents/{document.pk}/try-again/", f"/staff/upload/states/?document={document.pk}"
    assert [client.get(UPLOAD).status_code, client.get(states).status_code] == [302, 302]
    user = UserFactory(is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_document"))
    client.force_login(user)
    assert [client.get(UPLOAD).status_code, client.post(again).status_code] == [403, 403]
    assert [client.get(states).status_code, client.get(again).status_code] == [200, 403]
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(StaffFactory(is_superuser=True))
    assert [strict.post(again).status_code, send(strict, "a.txt", NOETHER).status_code] == [403, 403]


@pytest.mark.parametrize("count", [1, 3])
def test_states_take_a_fixed_number_of_queries(staff, count, django_assert_num_queries):
    documents = [DocumentFactory(content=NOETHER + str(number).encode()) for number in range(count)]
    query = "&".join(f"document={document.pk}" for document in documents)
    with django_assert_num_queries(3):
        staff.get(f"/staff/upload/states/?{query}")
