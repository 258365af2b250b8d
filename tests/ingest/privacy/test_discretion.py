"""Who may see a person and their contact data, as staff decided; it holds through every publication."""

from datetime import date

import pytest
from django.utils import timezone

from ingest import store
from ingest.models import Consent, Discretion, Document
from ingest.privacy import discretion
from ingest.privacy.discretion import carry_over, decide, settle_lapses
from profiles.models import Change, Contact, Cv, Person
from tests.factories import PersonFactory
from tests.ingest.cvs import cv_of, document_for, published

pytestmark = pytest.mark.django_db

USUAL = {"email": "signed-in", "phone": "staff", "address": "staff", "link": "public", "birth-date": "staff"}
CONTACTS = {"emails": ("emmy@example.org",), "phones": ("+49 551 1234",), "urls": ("https://noether.example.org/me",)}
TEXT = "Emmy Noether\nemmy@example.org, noether.example.org/me\n\nTalks\nSlides at https://noether.example.org/me"


def noether():
    return published(cv_of("Emmy Noether", TEXT, person=CONTACTS))


def seen(person):
    return dict(Contact.objects.filter(person=person).values_list("kind", "visibility"))


def publish_again(person):
    document = person.documents.get()
    store.unpublish(document)
    store.publish(document, cv_of("Emmy Noether", TEXT, person=CONTACTS))
    return Person.objects.get()


def test_what_was_decided_holds_after_unpublishing_and_publishing_again():
    person = noether()
    decide(person, "signed-in", USUAL | {"phone": "public", "email": "staff"})
    again = publish_again(person)

    assert (again.pk, again.visibility) == (person.pk, "signed-in")
    assert seen(again) == {"email": "staff", "phone": "public", "link": "public"}


def test_hidden_links_are_masked_in_the_text_once_it_is_written_anew():
    person = noether()
    assert "noether.example.org/me" in Cv.objects.get().public_text
    assert decide(person, "public", USUAL | {"link": "signed-in"}) is True
    publish_again(person)

    assert "noether.example.org" not in Cv.objects.get().public_text


def test_a_decision_is_noted_with_the_difference():
    person = noether()
    decide(person, "staff", USUAL | {"phone": "signed-in"})
    decide(person, "staff", USUAL | {"phone": "signed-in"})
    noted = Change.objects.filter(action="changed who may see")

    assert [(row.person, row.difference) for row in noted] == [
        (person.pk, [["person", "public", "staff"], ["phone", "staff", "signed-in"]])
    ]


def test_people_are_hidden_when_a_consent_ends_and_shown_when_it_is_renewed():
    person = noether()
    decide(person, "signed-in", USUAL)
    document = Document.objects.get()
    given = {"document": document, "given_by": "Emmy Noether", "purpose": "a prize committee"}
    Consent.objects.create(**given, until=date(1930, 6, 30))

    assert settle_lapses(date(1930, 6, 30)) == []
    assert settle_lapses(date(1930, 7, 1)) == [person]
    person.refresh_from_db()
    assert (person.visibility, Discretion.objects.get().visibility) == ("staff", "signed-in")
    assert settle_lapses(date(1930, 7, 2)) == []

    renewed = Consent.objects.create(**given)
    assert settle_lapses(date(1930, 7, 2)) == [person]
    person.refresh_from_db()
    assert person.visibility == "signed-in"

    renewed.withdrawn = timezone.now()
    renewed.save()
    assert settle_lapses(date(1930, 7, 2)) == [person]


def test_no_page_of_a_day_shows_whose_consent_ended_the_day_before(client, monkeypatch):
    person = noether()
    Consent.objects.create(
        document=Document.objects.get(), given_by="Emmy Noether", purpose="a prize", until=date(1930, 6, 30)
    )
    paths = (person.get_absolute_url(), "/people.json", "/search.json?q=noether")
    monkeypatch.setattr(discretion._Settled, "day", date(1930, 6, 30))
    found = [client.get(path) for path in paths]

    assert [response.status_code for response in found] == [404, 200, 200]
    assert b"Emmy" not in b"".join(response.content for response in found)
    assert list(Change.objects.filter(action="hid").values_list("door", "person")) == [("worker", person.pk)]


def test_the_database_is_asked_for_ended_consents_once_a_day(client, monkeypatch):
    asked = []
    monkeypatch.setattr(discretion, "settle_lapses", asked.append)
    monkeypatch.setattr(discretion._Settled, "day", None)
    for path in ("/healthz", "/readyz", "/login/", "/people/"):
        client.get(path)

    assert asked == [timezone.localdate()]


def test_a_cv_whose_consent_has_ended_is_published_for_staff_only():
    document = document_for("a")
    Consent.objects.create(document=document, given_by="Emmy Noether", purpose="a prize", until=date(1930, 1, 1))

    assert store.publish(document, cv_of("Emmy Noether")).visibility == "staff"


def test_the_stricter_word_holds_for_two_who_become_one():
    keeper, other = noether(), PersonFactory(name="E. Noether", visibility="signed-in")
    decide(other, "signed-in", USUAL | {"link": "staff", "phone": "public"})
    carry_over(keeper, other)
    keeper.refresh_from_db()

    assert keeper.visibility == "signed-in"
    assert keeper.discretion.contacts == {"link": "staff", "phone": "staff"}
