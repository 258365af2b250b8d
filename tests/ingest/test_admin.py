"""Documents and rows in the admin: lists open, actions tell how they went."""

import pytest
from django.contrib import admin
from django.urls import reverse

from ingest.intake import take_in
from ingest.models import Document, IdentityDecision, IngestJob
from ingest.sources import Source
from profiles.models import Person
from tests.factories import StaffFactory
from tests.ingest.files import HILBERT, NOETHER

pytestmark = pytest.mark.django_db

CHANGE_LIST = "/admin/ingest/document/"


@pytest.fixture
def staff(client):
    client.force_login(StaffFactory())
    return client


@pytest.fixture
def documents():
    return [take_in(Source(f"{n}.txt", lambda data=data: data)).document for n, data in enumerate((NOETHER, HILBERT))]


def act(client, action, documents):
    data = {"action": action, "_selected_action": [document.pk for document in documents]}
    return client.post(CHANGE_LIST, data, follow=True).content.decode()


def test_publish_and_unpublish_selected(staff, documents):
    page = act(staff, "publish_selected", documents)
    assert "0.txt: published as Emmy Noether." in page
    assert Person.objects.filter(has_cv=True).count() == 2
    assert "1.txt: no longer published." in act(staff, "unpublish_selected", documents)
    assert not Person.objects.exists()


def test_publish_selected_says_why_not(staff, documents):
    Document.objects.update(parsed={})
    assert "0.txt: It was read, but the name of its owner was not found." in act(staff, "publish_selected", documents)


def test_read_selected_again(staff, documents, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    assert "0.txt: it will be read again in a moment." in act(staff, "read_selected_again", documents)
    assert list(IngestJob.objects.values_list("state", flat=True)) == ["queued", "queued"]


def test_deleting_takes_rows_and_files(staff, documents):
    act(staff, "publish_selected", documents)
    storage, name = documents[0].file.storage, documents[0].file.name
    staff.post(f"{CHANGE_LIST}{documents[0].pk}/delete/", {"post": "yes"})
    assert (storage.exists(name), Document.objects.count()) == (False, 1)
    assert list(Person.objects.filter(has_cv=True).values_list("slug", flat=True)) == ["david-hilbert"]
    staff.post(CHANGE_LIST, {"action": "delete_selected", "_selected_action": [documents[1].pk], "post": "yes"})
    assert (Document.objects.count(), Person.objects.count()) == (0, 0)


def test_adding_leads_to_the_upload_page(staff):
    assert staff.get(f"{CHANGE_LIST}add/")["Location"] == reverse("ingest:document-upload")
    assert reverse("ingest:document-upload") in staff.get(CHANGE_LIST).content.decode()


def test_document_page_links_to_its_review(staff, documents):
    page = staff.get(f"{CHANGE_LIST}{documents[0].pk}/change/").content.decode()
    assert reverse("ingest:document-detail", args=[documents[0].pk]) in page


def test_every_list_opens_and_searches(staff, documents):
    act(staff, "publish_selected", documents)
    IdentityDecision.objects.create(kind="person", answer="different", left="a", right="b")
    for model in admin.site._registry:
        url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        assert staff.get(url, {"q": "noether"}).status_code == 200, url
        assert staff.get(url).status_code == 200, url


def test_every_row_of_a_cv_opens(staff, documents):
    act(staff, "publish_selected", documents)
    for model in admin.site._registry:
        row = model._default_manager.first()
        if row is not None:
            url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[row.pk])
            assert staff.get(url).status_code == 200, url
