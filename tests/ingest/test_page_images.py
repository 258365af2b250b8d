"""The pages of a PDF in review: drawn once, kept in the storage, for staff alone, gone with the document."""

import json

import pytest
from django.core.files.storage import FileSystemStorage, default_storage

from ingest import page_images
from ingest.intake import remove, take_in
from ingest.models import Document, IngestJob
from ingest.parser.cv import Cv
from ingest.sources import Source
from ingest.tasks import sweep
from profiles.models import Person
from tests.factories import DocumentFactory, StaffFactory, UserFactory
from tests.ingest.parser.reading.pdfs import line, pdf

pytestmark = pytest.mark.django_db

CV = pdf(
    [
        line(72, 0, "Emmy Noether", size=20),
        line(72, 3, "Education", "Helvetica-Bold"),
        line(72, 4, "1907 Dr. phil., University of Erlangen. Advisor: Paul Gordan."),
    ]
)
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(autouse=True)
def storage_of_its_own(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def document():
    return take_in(Source("noether.pdf", lambda: CV), publish=True).document


def kept():
    """The names of all pictures in the storage, without the sum of their document."""
    if not default_storage.exists("pages"):
        return []
    folders = default_storage.listdir("pages")[0]
    return sorted(name[65:] for folder in folders for name in default_storage.listdir(f"pages/{folder}")[1])


def page_of(document, number=1):
    return f"/staff/documents/{document.pk}/pages/{number}/"


def test_a_page_is_drawn_once_and_kept(client, document):
    client.force_login(StaffFactory())
    first = client.get(page_of(document))
    document.file.storage.delete(document.file.name)
    again = client.get(page_of(document))

    assert (first.status_code, first["Content-Type"], first.content[:8]) == (200, "image/png", PNG)
    assert again.content == first.content
    assert (first["Cache-Control"], first["X-Content-Type-Options"]) == ("private, no-cache", "nosniff")
    assert kept() == ["1-1200.png"]


def test_a_browser_that_has_the_page_is_told_so(client, document):
    client.force_login(StaffFactory())
    etag = client.get(page_of(document))["ETag"]
    again = client.get(page_of(document), headers={"If-None-Match": etag})

    assert (again.status_code, again.content) == (304, b"")


def test_only_staff_see_pages(client, document):
    anonymous = [client.get(url).status_code for url in (page_of(document), f"/staff/documents/{document.pk}/places/")]
    client.force_login(UserFactory())
    signed_in = [client.get(url).status_code for url in (page_of(document), f"/staff/documents/{document.pk}/places/")]

    assert (anonymous, signed_in, kept()) == ([302, 302], [403, 403], [])


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ({"number": 2}, 404),
        ({"number": 0}, 404),
        ({"source": "text"}, 404),
        ({"file": "documents/00/gone"}, 503),
    ],
)
def test_what_cannot_be_shown_is_told_in_words(client, document, options, status):
    client.force_login(StaffFactory())
    number = options.pop("number", 1)
    Document.objects.filter(pk=document.pk).update(**options)
    response = client.get(page_of(document, number))

    assert (response.status_code, response["Content-Type"]) == (status, "text/plain; charset=utf-8")
    assert response.content.endswith(b".")


def test_places_of_lines_are_told(client, document):
    client.force_login(StaffFactory())
    places = client.get(f"/staff/documents/{document.pk}/places/").json()["places"]
    lines = document.parsed["text"].split("\n")

    assert [(number, page) for number, page, _ in places] == [
        (number, 1) for number, text in enumerate(lines, start=1) if text
    ]
    assert all(0 < left < right < 1 and 0 < top < bottom < 1 for _, _, (left, top, right, bottom) in places)


def test_places_are_found_again_after_the_numbers_moved(document):
    document.parsed["text"] = "A line that nobody finds\n" + document.parsed["text"]

    assert [number for number, _, _ in page_images.places_of(document)] == [
        number for number, text in enumerate(document.parsed["text"].split("\n"), start=1) if text and number > 1
    ]


def test_no_places_where_nothing_can_be_read(client):
    torn = DocumentFactory(state="ready", parsed=Cv(text="Noether", source="pdf").as_json(), source="pdf", content=b"x")
    client.force_login(StaffFactory())

    assert client.get(f"/staff/documents/{torn.pk}/places/").json() == {"places": []}


def test_the_review_shows_the_pages_of_a_pdf_and_only_of_a_pdf(client, document):
    client.force_login(StaffFactory())
    other = DocumentFactory(state="ready", parsed=Cv(text="Noether", source="text").as_json(), source="text")
    shown, not_shown = (client.get(f"/staff/documents/{row.pk}/").content.decode() for row in (document, other))

    assert shown.count(f'<img src="{page_of(document)}" loading="lazy"') == 1
    assert f'<a href="{page_of(document)}">' in shown
    assert "<img" not in not_shown


def test_a_full_disk_costs_no_picture(client, document, monkeypatch):
    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    client.force_login(StaffFactory())
    monkeypatch.setattr(FileSystemStorage, "_save", full)
    response = client.get(page_of(document))

    assert (response.status_code, response.content[:8], kept()) == (200, PNG, [])


def test_pictures_go_with_their_document(document, django_capture_on_commit_callbacks):
    page_images.page_image(document, 1)
    page_images.places_of(document)
    with django_capture_on_commit_callbacks(execute=True):
        remove(document)

    assert kept() == []


def test_pictures_go_when_a_person_is_erased(client, document, django_capture_on_commit_callbacks):
    client.force_login(StaffFactory())
    client.get(page_of(document))
    person = Person.objects.get(slug="emmy-noether")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/staff/people/{person.pk}/erase/", {"reason": "asked for", "sure": "on"})

    assert (Document.objects.count(), kept()) == (0, [])


def test_a_picture_drawn_while_its_document_went_is_swept_away(document):
    page_images.page_image(document, 1)
    IngestJob.objects.all().delete()
    Document.objects.filter(pk=document.pk)._raw_delete("default")
    sweep()

    assert kept() == []


def test_places_are_kept_for_a_reading(document):
    page_images.places_of(document)
    (name,) = kept()
    with default_storage.open(f"pages/{document.sha256[:2]}/{document.sha256}-{name}") as stream:
        assert next(row[1] for row in json.load(stream)) == "Emmy Noether"
