"""Staff pages about people: who may open them, what they store; the signed link for the person; signing in."""

import re

import pytest
from django.contrib.auth.models import Group
from django.core import signing
from django.test import Client
from django.utils import timezone

from ingest.models import Consent, DataRequest, Document, Tombstone
from ingest.privacy.about_me import link_path
from profiles.models import Change, Person
from tests.factories import StaffFactory, UserFactory
from tests.ingest.cvs import cv_of, published, work
from tests.ingest.privacy.test_discretion import CONTACTS, TEXT, USUAL

pytestmark = pytest.mark.django_db


@pytest.fixture
def noether():
    return published(cv_of("Emmy Noether", TEXT, person=CONTACTS, publications=[work("Idealtheorie", "E. Noether")]))


def as_role(client, role):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)
    return client


def pages(person):
    document = person.documents.get()
    return [
        "/staff/people/", f"/staff/people/{person.pk}/", "/staff/consents/",
        f"/staff/documents/{document.pk}/consents/",
        "/staff/requests/", "/staff/erased/", "/staff/log/", f"/staff/people/{person.pk}/erase/",
        f"/staff/people/{person.pk}/take-out/",
    ]  # fmt: skip


def statuses(client, person):
    found = []
    for path in pages(person):
        response = client.post(path) if path.endswith("take-out/") else client.get(path)
        b"".join(response)
        found.append(response.status_code)
    return found


def test_each_role_opens_what_it_may(client, noether):
    assert statuses(client, noether) == [302] * 9
    client.force_login(UserFactory())
    assert statuses(client, noether) == [403] * 9
    client.force_login(UserFactory(is_staff=True))
    assert statuses(client, noether) == [403] * 9
    assert statuses(as_role(client, "viewer"), noether) == [200] * 7 + [403] * 2
    assert statuses(as_role(client, "admin"), noether) == [200] * 9


def test_viewers_change_nothing(client, noether):
    document = noether.documents.get()
    consent = Consent.objects.create(document=document, given_by="Emmy Noether", purpose="a prize")
    row = DataRequest.objects.create(person=noether, wish="removal", message="all of it")
    tombstone = Tombstone.objects.create(sha256="0" * 64, reason="asked")
    as_role(client, "viewer")
    paths = [
        f"/staff/people/{noether.pk}/", f"/staff/people/{noether.pk}/link/", f"/staff/people/{noether.pk}/erase/",
        f"/staff/documents/{document.pk}/consents/", f"/staff/consents/{consent.pk}/withdraw/",
        f"/staff/requests/{row.pk}/settle/", f"/staff/erased/{tombstone.pk}/allow/",
    ]  # fmt: skip

    assert [client.post(path).status_code for path in paths] == [403] * 7


def test_a_reviewer_hides_a_person(client, noether):
    as_role(client, "reviewer").post(f"/staff/people/{noether.pk}/", {"visibility": "staff", **USUAL})
    client.logout()

    assert client.get("/people/emmy-noether/").status_code == 404


def test_hiding_links_writes_the_text_anew(client, noether):
    before = Document.objects.get().published
    as_role(client, "reviewer").post(
        f"/staff/people/{noether.pk}/", {"visibility": "public", **USUAL, "link": "signed-in"}
    )
    client.logout()

    assert "noether.example.org" not in client.get("/people/emmy-noether/cv/").content.decode()
    assert Document.objects.get().published == before


def test_consents_are_stored_and_withdrawn(client, noether):
    document = noether.documents.get()
    page = f"/staff/documents/{document.pk}/consents/"
    as_role(client, "reviewer")
    assert client.post(page, {"given_by": "E. Noether", "purpose": "a prize", "until": "1930-01-01"}).status_code == 422
    client.post(page, {"given_by": "E. Noether", "purpose": "a prize", "until": "2999-01-01"})
    consent = Consent.objects.get()
    assert "E. Noether, for a prize, until 2999-01-01" in client.get("/staff/consents/?state=holding").content.decode()

    client.post(f"/staff/consents/{consent.pk}/withdraw/")
    noether.refresh_from_db()
    assert noether.visibility == "staff"
    assert "No consent holds any more" in client.get(page).content.decode()
    assert "a prize" in client.get("/staff/consents/").content.decode()


def test_erasing_asks_to_be_sure(client, noether):
    page = f"/staff/people/{noether.pk}/erase/"
    as_role(client, "admin")
    assert "Tick that you are sure." in client.post(page, {"reason": "asked"}).content.decode()
    text = client.post(page, {"reason": "asked", "sure": "on"}, follow=True).content.decode()

    assert "Erased: 1 file and all that was read of them." in text
    assert not Person.objects.exists()
    client.post(f"/staff/erased/{Tombstone.objects.get().pk}/allow/")
    assert not Tombstone.objects.exists()


def test_the_log_is_filtered(client, noether):
    as_role(client, "reviewer").post(f"/staff/people/{noether.pk}/", {"visibility": "staff", **USUAL})
    whole = client.get("/staff/log/").context["paginator"].count
    by = client.get("/staff/log/", {"action": "changed who may see", "door": "staff", "kind": "person"})

    assert whole == Change.objects.count() > 1
    assert [row.difference for row in by.context["page_obj"].object_list] == [[["person", "public", "staff"]]]
    day = f"{timezone.localdate():%Y-%m-%d}"
    found = [client.get("/staff/log/", {name: value}).context["paginator"].count for name, value in (
        ("from", day), ("to", "1930-01-01"), ("to", "x"), ("person", str(noether.pk)), ("by", "nobody"),
    )]  # fmt: skip
    assert found == [whole, 0, whole, whole, 0]


def test_staff_see_the_site_as_others_do(client, noether):
    client.force_login(StaffFactory())
    mail, phone = "emmy@example.org", "+49 551 1234"

    def shown():
        page = client.get("/people/emmy-noether/").content.decode()
        return mail in page, phone in page, "You see the site as" in page

    assert shown() == (True, True, False)
    client.post("/staff/see-as/", {"as": "signed-in"})
    assert shown() == (True, False, True)
    client.post("/staff/see-as/", {"as": "public"})
    assert shown() == (False, False, True)
    assert client.get("/staff/").status_code == 200
    client.post("/staff/see-as/", {"as": "staff", "next": "https://elsewhere.example.org/"})
    assert shown() == (True, True, False)


# -- the person themself ------------------------------------------------------------------------------------------


def test_the_link_shows_what_is_here_and_where_from(client, noether):
    page = client.get(link_path(noether))
    text = " ".join(re.sub(r"<[^>]+>", " ", page.content.decode()).split())

    assert "e-mail: emmy@example.org your CV signed-in users" in text
    assert "telephone: 1 kept, not shown here your CV staff only" in text
    assert "Idealtheorie, 1921 your CV, line 5 everyone" in text
    assert "+49 551 1234" not in text
    assert (page["Cache-Control"], page["Referrer-Policy"]) == ("private, no-store", "same-origin")


def test_what_is_asked_for_lands_in_the_queue(client, noether):
    client.post(link_path(noether), {"wish": "removal", "message": "My talks, please"})
    as_role(client, "reviewer")
    row = DataRequest.objects.get()
    assert "My talks, please" in client.get("/staff/requests/").content.decode()

    client.post(f"/staff/requests/{row.pk}/settle/", {"state": "done", "remark": "They are gone"})
    row.refresh_from_db()
    assert (row.state, row.remark, row.done_by is not None) == ("done", "They are gone", True)
    assert "My talks, please" not in client.get("/staff/requests/").content.decode()
    assert "My talks, please" in client.get("/staff/requests/?state=done").content.decode()


def test_only_so_many_requests_a_day_are_taken(client, noether):
    link = link_path(noether)
    asked = [client.post(link, {"wish": "removal", "message": "again"}).status_code for _ in range(6)]
    assert asked == [302] * 5 + [429]
    assert client.post(link, {"wish": "removal", "message": ""}).status_code == 422


def test_requests_need_the_token_of_the_form(noether):
    client = Client(enforce_csrf_checks=True)
    assert client.post(link_path(noether), {"wish": "removal", "message": "x"}).status_code == 403
    assert not DataRequest.objects.exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda link, settings: link[:-3] + "x/", "This link is not complete."),
        (lambda link, settings: setattr(settings, "ABOUT_ME_DAYS", -1) or link, "This link is too old."),
        (lambda link, settings: Person.objects.all().delete() and link, "Nothing is here under this link any more."),
    ],
)
def test_links_that_lead_nowhere_say_why(client, settings, noether, change, sentence):
    page = client.get(change(link_path(noether), settings))
    assert (page.status_code, sentence in page.content.decode()) == (404, True)


def test_a_signature_for_something_else_is_no_link(client, noether):
    assert client.get(f"/about-me/{signing.dumps('emmy-noether', salt='other')}/").status_code == 404


# -- signing in ---------------------------------------------------------------------------------------------------


def test_five_wrong_passwords_lock_for_a_while_in_the_same_words_for_all(client):
    UserFactory(username="noether")
    found = {}
    for name in ("noether", "nobody"):
        tries = [client.post("/login/", {"username": name, "password": f"wrong{n}"}) for n in range(5)]
        tries.append(client.post("/login/", {"username": name, "password": "secret"}))
        texts = [re.sub(r'value="[^"]*"', "", page.content.decode()) for page in tries]
        found[name] = [page.status_code for page in tries], texts
        assert tries[-1]["Retry-After"] == "900"

    assert found["noether"][0] == [200] * 4 + [429] * 2
    assert found["noether"] == found["nobody"]


def test_whoever_signs_in_comes_where_they_wanted(client):
    UserFactory(username="noether")
    page = client.post("/login/?next=/people/", {"username": "noether", "password": "secret", "next": "/people/"})
    assert page["Location"] == "/people/"


# -- a closed site ------------------------------------------------------------------------------------------------


def test_a_closed_site_is_for_signed_in_users(client, settings, noether):
    settings.SIGNED_IN_ONLY = True
    found = {path: client.get(path) for path in (
        "/", "/people/emmy-noether/", "/people.json", "/people.atom", "/sitemap.xml", "/publications.bib",
        "/robots.txt", "/login/", "/healthz", link_path(noether),
    )}  # fmt: skip

    assert [page.status_code for page in found.values()] == [302, 302, 403, 403, 403, 403, 200, 200, 200, 200]
    assert found["/people/emmy-noether/"]["Location"] == "/login/?next=/people/emmy-noether/"
    assert found["/robots.txt"].content.decode().split("\n")[:2] == ["User-agent: *", "Disallow: /"]
    assert "Sitemap" not in found["/robots.txt"].content.decode()
    client.force_login(UserFactory())
    assert client.get("/people/emmy-noether/").status_code == 200
