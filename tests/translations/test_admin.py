"""The admin in French: no word of its index, lists and forms is the same as in English, unless it is so in both."""

import re
from html.parser import HTMLParser

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.urls import reverse

from ingest.models import Correction, IdentityDecision
from profiles.models import FormerSlug
from tests.factories import DocumentFactory, StaffFactory
from tests.ingest.test_review_page import PARSED
from tests.profiles import scene
from tests.translations.words import words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    """Staff who may do everything, with a row of every table of ours that has a page there."""
    people = scene.write_all()
    document = DocumentFactory(state="ready", parsed=PARSED.as_json(), source="text", content=b"Noether")
    Correction.objects.create(document=document, action="accept", kind="positions", first_line=3, last_line=4)
    IdentityDecision.objects.create(kind="person", answer="different", left="a", right="b")
    FormerSlug.objects.create(slug="amalie-noether", person=people["noether"])
    client.force_login(StaffFactory(is_superuser=True, username="hilbert"))
    return client


def pages():
    yield reverse("admin:index")
    for model in admin.site._registry:
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield reverse(f"{name}_changelist")
        row = model._default_manager.first()
        if row is not None and model not in (User, Group):  # the names of what these may do are stored in English
            yield reverse(f"{name}_change", args=[row.pk])


SAME = {
    "Action", "Actions", "archive", "arXiv", "Axes", "Citation", "Citations", "Correction", "Corrections", "CV",
    "Document", "Documents", "DOI", "habilitation", "hilbert", "Institution", "Institutions", "master", "Message",
    "Note", "ORCID", "Pages", "poster", "Public", "Publication", "Publications", "Section", "Sections", "Source",
    "Type", "Version",
}  # fmt: skip
"""Words that are French too, and the account."""
TOLD = ("label", "legend", "caption", "summary", "h3", "button", "option")


class Labels(HTMLParser):
    """What a page of the admin says itself: titles, names of fields, columns and filters, help; not what rows hold."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.within: list[bool] = []

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        is_told = (
            tag in TOLD
            or (tag == "h2" and attrs != [])
            or known.get("scope") == "col"
            or "help" in (known.get("class") or "").split()
        )
        if tag not in ("br", "input", "img", "meta", "link", "wbr"):
            self.within.append(is_told or bool(self.within and self.within[-1]))

    def handle_endtag(self, tag):
        self.within.pop()

    def handle_data(self, data):
        words = " ".join(data.split()).rstrip(":").strip()
        if self.within and self.within[-1] and re.search(r"[^\W\d_]{2}", words):
            self.found.add(words)


def told(client, path, language):
    page = Labels()
    page.feed(client.get(path, headers={"accept-language": language}).content.decode())
    return page.found


def test_index_names_all_tables_in_french(staff):
    english, french = (words_of(staff.get("/admin/", headers={"accept-language": one})) for one in ("en", "fr"))

    assert set(english) & set(french) - SAME == {"Vitae"}
    assert "Anciennes adresses" in french


def test_lists_and_forms_hold_no_english(staff):
    found = {path: sorted(told(staff, path, "en") & told(staff, path, "fr") - SAME) for path in pages()}

    assert {path: words for path, words in found.items() if words} == {}
