"""The list of documents by state, and several published or read again at once."""

import pytest
from django.contrib.messages import get_messages

from ingest import bulk_views
from ingest.models import Document, IngestJob
from ingest.tasks import look_after
from tests.factories import DocumentFactory, StaffFactory, UserFactory
from tests.ingest.cvs import cv_of, published, work

pytestmark = pytest.mark.django_db
LIST, BULK = "/staff/", "/staff/documents/bulk/"


@pytest.fixture
def staff(client):
    client.force_login(StaffFactory())
    return client


def ready(name="Emmy Noether", **values):
    """A document that waits for review, with its job."""
    parsed = cv_of(name, publications=[work(f"A work of {name}", name)]).as_json()
    document = DocumentFactory(name=f"{name}.txt", state="ready", parsed=parsed, source="text")
    IngestJob.objects.create(document=document, state="ready", **values)
    return document


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def states():
    return dict(Document.objects.order_by("name").values_list("name", "state"))


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Emmy Noether.txt", "failed.txt"]),
        ("?state=ready", ["Emmy Noether.txt"]),
        ("?state=failed", ["failed.txt"]),
        ("?state=published", []),
        ("?state=nonsense", ["Emmy Noether.txt", "failed.txt"]),
    ],
)
def test_the_list_is_narrowed_to_a_state(staff, query, names):
    ready()
    DocumentFactory(name="failed.txt", state="failed", failure="It is empty.")
    page = staff.get(f"{LIST}{query}")

    assert sorted(row.name for row in page.context["page_obj"]) == names
    assert [(value, count) for value, _, count in page.context["states"] if value in ("", "ready", "failed")] == [
        ("", 2),
        ("ready", 1),
        ("failed", 1),
    ]


def test_ticked_documents_are_published(staff):
    first, second, other = ready("Emmy Noether"), ready("David Hilbert"), ready("Helmut Hasse")
    response = staff.post(BULK, {"do": "publish", "document": [first.pk, second.pk], "next": "/staff/?state=ready"})

    assert (response["Location"], said(response)) == ("/staff/?state=ready", ["2 CVs published."])
    assert states() == {"David Hilbert.txt": "published", "Emmy Noether.txt": "published", other.name: "ready"}


def test_what_cannot_be_published_is_told_and_the_others_go_on(staff):
    nameless, good = ready(""), ready("David Hilbert")
    response = staff.post(BULK, {"do": "publish", "document": [nameless.pk, good.pk]})

    assert said(response) == [
        ".txt was not published. It was read, but the name of its owner was not found.",
        "1 CV published.",
    ]
    assert states() == {".txt": "ready", "David Hilbert.txt": "published"}


def test_all_that_are_ready_are_published_but_the_next_cv_of_somebody_who_is_here(staff):
    noether = published(cv_of("Emmy Noether"))
    ready("David Hilbert"), ready("Emmy Noether", next_of=noether)
    page = staff.get("/staff/?state=ready")
    response = staff.post(BULK, {"do": "publish-all"})

    assert page.context["ready"] == 1
    assert said(response) == [
        "Emmy Noether.txt was not published. It seems to be the next CV of Emmy Noether: see what is new in it first.",
        "1 CV published.",
    ]
    assert states()["Emmy Noether.txt"] == "ready"


def test_more_than_a_request_should_do_is_left_to_the_worker(staff, monkeypatch):
    monkeypatch.setattr(bulk_views, "AT_ONCE", 1)
    ready("Emmy Noether"), ready("David Hilbert"), ready("Helmut Hasse")
    response = staff.post(BULK, {"do": "publish-all"})

    assert said(response) == ["1 CV published.", "2 more are published in the background."]
    assert sorted(states().values()) == ["published", "ready", "ready"]
    look_after()
    assert set(states().values()) == {"published"}


def test_ticked_documents_are_read_again_by_the_queue(staff, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    document = ready()
    response = staff.post(BULK, {"do": "read", "document": [document.pk]})

    assert said(response) == ["1 document will be read again in a moment."]
    assert list(IngestJob.objects.values_list("state", flat=True)) == ["queued"]
    assert states() == {"Emmy Noether.txt": "ready"}


@pytest.mark.parametrize("chosen", [[], ["x"], ["99999999999999999999"], ["404"]])
def test_nothing_ticked_is_told(staff, chosen):
    response = staff.post(BULK, {"do": "publish", "document": chosen, "next": "https://example.org/staff/"})

    assert (response["Location"], said(response)) == (LIST, ["No document was ticked."])


def test_only_who_may_change_documents_does_so(client):
    document = ready()
    client.force_login(UserFactory(is_staff=True))
    response = client.post(BULK, {"do": "publish", "document": [document.pk]})

    assert (response.status_code, states()) == (403, {"Emmy Noether.txt": "ready"})
