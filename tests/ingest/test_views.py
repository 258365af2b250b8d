"""The staff pages: who may do what, uploading, reviewing, publishing, the original file."""

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ingest.intake import take_in
from ingest.models import Document
from ingest.sources import Source
from profiles.models import Person
from tests.factories import DocumentFactory, StaffFactory, UserFactory
from tests.ingest.files import HILBERT, NOETHER, zip_of

pytestmark = pytest.mark.django_db

UPLOAD = "/staff/upload/"
ACTIONS = ("publish", "unpublish", "read-again", "decide", "record")


def url_of(document, name="detail"):
    return reverse(f"ingest:document-{name}", args=[document.pk])


def uploaded(*files):
    return [SimpleUploadedFile(name, data) for name, data in files]


def taken(data=NOETHER, name="noether.txt", **options):
    return take_in(Source(name, lambda: data), **options).document


@pytest.fixture
def staff(client):
    client.force_login(StaffFactory())
    return client


def with_permissions(client, *names):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(user)
    return client


def status(client, url):
    """The status of a page; a file that it sends is read to its end, which closes it."""
    response = client.get(url)
    b"".join(response)
    return response.status_code


def all_urls(document):
    return ["/staff/", UPLOAD, url_of(document), url_of(document, "original")]


def test_visitors_are_asked_to_log_in(client):
    document = DocumentFactory()
    for url in all_urls(document):
        response = client.get(url)
        assert (response.status_code, response["Location"].startswith("/login/?next=")) == (302, True)
    for action in ACTIONS:
        assert client.post(url_of(document, action)).status_code == 302


def test_users_and_staff_without_permission_are_refused(client):
    document = DocumentFactory()
    client.force_login(UserFactory())
    assert {status(client, url) for url in all_urls(document)} == {403}
    with_permissions(client)
    assert {status(client, url) for url in all_urls(document)} == {403}
    assert {client.post(url_of(document, action)).status_code for action in ACTIONS} == {403}


def test_viewers_see_but_do_not_act(client):
    document = taken()
    with_permissions(client, "view_document")
    assert [status(client, url) for url in all_urls(document)] == [200, 403, 200, 200]
    page = client.get(url_of(document)).content.decode()
    assert ("Publish" in page, "Read again" in page, "Original file" in page) == (False, False, True)
    assert {client.post(url_of(document, action)).status_code for action in ACTIONS} == {403}


def test_uploaders_do_not_publish(client):
    with_permissions(client, "add_document", "view_document")
    client.post(UPLOAD, {"files": uploaded(("a.txt", NOETHER)), "publish": "on"})
    assert (Document.objects.get().state, Person.objects.exists()) == ("ready", False)


def test_upload_tells_each_outcome(staff):
    taken(HILBERT, "hilbert.txt")
    packed = zip_of([("more.txt", NOETHER + b"\nHobbies\nWalking\n"), ("inner.zip", b"PK")])
    files = uploaded(
        ("noether.txt", NOETHER),
        ("again.txt", HILBERT),
        ("empty.txt", b""),
        ("x.pdf", b"%PDF-1.7 no more"),
        ("cvs.zip", packed),
    )
    response = staff.post(UPLOAD, {"files": files})
    assert [(outcome.name, outcome.result.value) for outcome in response.context["outcomes"]] == [
        ("noether.txt", "new"),
        ("again.txt", "here"),
        ("empty.txt", "failed"),
        ("x.pdf", "failed"),
        ("cvs.zip: more.txt", "new"),
        ("cvs.zip: inner.zip", "failed"),
    ]
    page = response.content.decode()
    assert "<b>already here</b> as <a" in page
    assert "The file is empty." in page
    assert "It is an archive within the archive." in page
    assert Document.objects.filter(uploaded_by__isnull=False).count() == 3


def test_upload_can_publish_at_once(staff):
    staff.post(UPLOAD, {"files": uploaded(("noether.txt", NOETHER)), "publish": "on"})
    assert Person.objects.get(has_cv=True).slug == "emmy-noether"


def test_upload_without_files_says_so(staff):
    response = staff.post(UPLOAD, {})
    assert response.status_code == 422
    assert "This field is required" in response.content.decode()


def test_upload_page_offers_several_files(staff):
    assert 'type="file" name="files" multiple' in " ".join(staff.get(UPLOAD).content.decode().split())


def test_upload_needs_a_token():
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(StaffFactory())
    document = DocumentFactory()
    assert strict.post(UPLOAD, {"files": uploaded(("a.txt", NOETHER))}).status_code == 403
    assert {strict.post(url_of(document, action)).status_code for action in ACTIONS} == {403}
    assert Document.objects.count() == 1


def test_actions_are_not_for_links(staff):
    document = taken()
    assert {staff.get(url_of(document, action)).status_code for action in ACTIONS} == {405}
    assert not Person.objects.exists()


def test_publish_read_again_and_unpublish(staff):
    document = taken()
    page = staff.post(url_of(document, "publish"), follow=True).content.decode()
    assert "Published as Emmy Noether." in page
    assert Person.objects.filter(slug="emmy-noether", has_cv=True).exists()
    assert "published: 2 facts." in staff.post(url_of(document, "read-again"), follow=True).content.decode()
    assert "No longer published." in staff.post(url_of(document, "unpublish"), follow=True).content.decode()
    assert not Person.objects.exists()


def test_publish_says_why_not(staff):
    document = taken(b"1921\n1922\n", "years.txt")
    document.state, document.parsed = "ready", {}
    document.save()
    page = staff.post(url_of(document, "publish"), follow=True).content.decode()
    assert "the name of its owner was not found" in page


def test_detail_shows_lines_beside_records(staff):
    page = staff.get(url_of(taken())).content.decode()
    assert 'id="l-2"' in page
    assert "+49 551 39 77 00" in page
    assert "Idealtheorie in Ringbereichen" in page
    assert 'href="#l-9"' in page
    assert '<meta name="robots" content="noindex, follow">' in page


def test_detail_of_a_failed_document_says_why(staff):
    document = taken(b"\0" * 10, "nul.txt")
    page = staff.get(url_of(document)).content.decode()
    assert "It could not be read: The file is empty." in page
    assert ("Read again" in page, ">Publish<" in page) == (True, False)


def test_detail_escapes_what_a_cv_says(staff):
    data = NOETHER.replace(b"Emmy Noether", b"<script>alert(1)</script>")
    page = staff.get(url_of(taken(data, "<b>.txt"))).content.decode()
    assert "<script>alert" not in page
    assert "<b>.txt" not in page


def test_original_is_an_attachment_and_never_sniffed(staff):
    response = staff.get(url_of(taken(name="Noether's CV.html"), "original"))
    assert b"".join(response.streaming_content) == NOETHER
    assert response["Content-Disposition"].startswith("attachment;")
    assert (response["X-Content-Type-Options"], response["Content-Type"]) == ("nosniff", "application/octet-stream")


def test_missing_documents_are_not_found(staff):
    assert {staff.get(f"/staff/documents/99/{page}").status_code for page in ("", "original/")} == {404}
    assert staff.post("/staff/documents/99/publish/").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_list_takes_a_fixed_number_of_queries(staff, count, django_assert_num_queries):
    for number in range(count):
        taken(NOETHER + str(number).encode(), f"cv{number}.txt", publish=True)
    with django_assert_num_queries(5):
        page = staff.get("/staff/").content.decode()
    assert page.count('<tr id="d-') == count


def test_list_without_documents_offers_the_upload(staff):
    assert "No CV is here yet." in staff.get("/staff/").content.decode()


def test_list_pages(staff):
    DocumentFactory.create_batch(51)
    assert "Page 1 of 2" in staff.get("/staff/").content.decode()
    assert staff.get("/staff/?page=2").content.decode().count('<tr id="d-') == 1


@pytest.mark.parametrize("records", [1, 3])
def test_detail_takes_a_fixed_number_of_queries(staff, records, django_assert_num_queries):
    more = b"".join(
        b"E. Noether. Theorem %d on rings. Mathematische Annalen, 192%d.\n" % (n, n) for n in range(records)
    )
    document = taken(NOETHER + more, publish=True)
    with django_assert_num_queries(8):
        staff.get(url_of(document))
