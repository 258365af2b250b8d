"""Settling a document on its page: accept, edit, reject, add, undo, and two reviewers at once."""

import pytest
from django.urls import reverse

from ingest.models import Correction, Document
from ingest.parser import cv
from ingest.review import review_of
from profiles.models import Award, Position
from tests.factories import DocumentFactory, StaffFactory

pytestmark = pytest.mark.django_db

TEXT = "\n".join(
    [
        "Emmy Noether",
        "Positions",
        "1919 Privatdozentin, Göttingen",
        "1933 Bryn Mawr",
        "Awards",
        "Ackermann–Teubner Award 1932",
        "cf. reprint",
        "Walks <b>",
    ]
)
PARSED = cv.Cv(
    text=TEXT,
    source="text",
    person=cv.Person(lines=(1, 1), name="Emmy Noether"),
    positions=(
        cv.Position(lines=(3, 3), title="Privatdozentin", organization="Göttingen", start="1919", end="1933"),
        cv.Position(lines=(4, 4), confidence=0.5, organization="Bryn Mawr", start="1933"),
    ),
    awards=(cv.Award(lines=(6, 6), confidence=0.6, title="Ackermann–Teubner Award", start="1932", end="1932"),),
    sections=(
        cv.Section(lines=(1, 1)),
        cv.Section(lines=(2, 4), heading="Positions", kind="positions"),
        cv.Section(lines=(5, 8), heading="Awards", kind="awards"),
    ),
)


@pytest.fixture
def document():
    return DocumentFactory(state="ready", parsed=PARSED.as_json(), source="text", content=b"Noether")


@pytest.fixture
def staff(client):
    client.force_login(StaffFactory(username="klein"))
    return client


def url_of(document, name="detail"):
    return reverse(f"ingest:document-{name}", args=[document.pk])


def reviewed(document):
    document = Document.objects.get(pk=document.pk)
    return review_of(document, document.corrections.standing())


def key_of(document, heading):
    return next(row.key for kind in reviewed(document).kinds for row in kind.records if row.heading == heading)


def decide(client, document, **sent):
    version = sent.pop("version", Document.objects.get(pk=document.pk).version)
    return client.post(url_of(document, "decide"), {"version": version, **sent}, follow=True).content.decode()


def boxes(**values):
    return {"title": "", "organization": "", "location": "", "start": "", "end": "", "advisors": ""} | values


def save(client, document, **sent):
    version = sent.pop("version", Document.objects.get(pk=document.pk).version)
    return client.post(url_of(document, "record"), {"version": version, **sent}, follow=True)


VISITOR = boxes(
    title="Visiting professor", organization="Bryn Mawr College", start="1933", end="1935", first_line=4, last_line=4
)
REPRINT = {"record_kind": "awards", "title": "Reprint prize", "first_line": 7, "last_line": 7}


def told(document):
    """What stands, by kind: heading and decision."""
    kinds = reviewed(document).kinds
    return {kind.name: [(row.heading, row.decision) for row in kind.records] for kind in kinds if kind.name != "person"}


def test_unsure_records_come_first_then_lines_not_understood(staff, document):
    page = staff.get(url_of(document)).content.decode()
    places = [page.index(f'id="{name}"') for name in ("unsure", "unread", "kind-person", "kind-positions")]
    assert places == sorted(places)
    assert [row.heading for row in reviewed(document).unsure_records] == ["Bryn Mawr", "Ackermann–Teubner Award"]
    assert [(group.first, group.last) for group in reviewed(document).unread_groups] == [(7, 8)]
    assert "Publish, 3 sections unseen" in page


def test_accept_settles_a_record(staff, document):
    assert "Accepted." in decide(staff, document, accept=key_of(document, "Bryn Mawr"))
    assert told(document)["positions"] == [("Privatdozentin, Göttingen", ""), ("Bryn Mawr", "accepted")]
    correction = Correction.objects.get()
    assert (correction.action, correction.kind, correction.first_line, correction.by.username, correction.text) == (
        "accept",
        "positions",
        4,
        "klein",
        "1933 Bryn Mawr",
    )
    assert Document.objects.get().version == 1


def test_accept_all_takes_what_was_seen_only(staff, document):
    (keys,) = [kind.open_keys for kind in reviewed(document).kinds if kind.name == "positions"]
    seen = keys.split()[0]
    assert "Accepted 1 record." in decide(staff, document, accept_kind="positions", **{"seen-positions": seen})
    page = decide(staff, document, accept_kind="positions", **{"seen-positions": keys})
    assert "Accepted 1 record." in page
    assert "Publish, 2 sections unseen" in page
    decide(staff, document, accept_kind="awards", **{"seen-awards": key_of(document, "Ackermann–Teubner Award")})
    page = decide(staff, document, accept=key_of(document, "Emmy Noether"))
    assert ("unseen</button>" in page, ">Publish</button>" in page) == (False, True)


def test_edit_stands_in_place_and_is_published(staff, document):
    key = key_of(document, "Bryn Mawr")
    page = staff.get(url_of(document), {"edit": key}).content.decode()
    assert 'value="Bryn Mawr"' in page
    response = save(staff, document, record_kind="positions", key=key, **VISITOR)
    assert "Saved." in response.content.decode()
    assert told(document)["positions"][1] == ("Visiting professor, Bryn Mawr College", "edited")
    staff.post(url_of(document, "publish"))
    assert list(Position.objects.order_by("place").values_list("title", "organization", "end_year", "first_line")) == [
        ("Privatdozentin", "Göttingen", 1933, 3),
        ("Visiting professor", "Bryn Mawr College", 1935, 4),
    ]
    assert Document.objects.get().parsed["positions"][1]["organization"] == "Bryn Mawr"


def test_edit_with_mistakes_shows_them(staff, document):
    key = key_of(document, "Bryn Mawr")
    wrong = VISITOR | {"start": "thirties", "first_line": 4, "last_line": 99}
    response = save(staff, document, record_kind="positions", key=key, **wrong)
    page = response.content.decode()
    assert (response.status_code, Correction.objects.count()) == (422, 0)
    assert 'value="thirties"' in page
    assert "A year (2016), a month (2016-09)" in page
    assert "less than or equal to 8" in page
    empty = boxes(first_line=4, last_line=4)
    assert "Nothing is filled in." in save(staff, document, record_kind="positions", key=key, **empty).content.decode()
    backwards = VISITOR | {"first_line": 4, "last_line": 3}
    assert "before the first" in save(staff, document, record_kind="positions", key=key, **backwards).content.decode()


def test_person_can_be_edited_but_not_rejected(staff, document):
    key = key_of(document, "Emmy Noether")
    assert f'name="reject" value="{key}"' not in staff.get(url_of(document)).content.decode()
    sent = {"name": "Amalie Emmy Noether", "emails": "a@example.org\n\nb@example.org", "first_line": 1, "last_line": 1}
    save(staff, document, record_kind="person", key=key, **sent)
    staff.post(url_of(document, "publish"))
    person = Document.objects.get().person
    assert (person.name, sorted(person.contacts.values_list("value", flat=True))) == (
        "Amalie Emmy Noether",
        ["a@example.org", "b@example.org"],
    )


def test_reject_leaves_out_and_undo_brings_back(staff, document):
    decide(staff, document, reject=key_of(document, "Ackermann–Teubner Award"))
    assert "awards" not in told(document)
    assert [row.heading for row in reviewed(document).rejected] == ["Ackermann–Teubner Award"]
    assert "Undone." in decide(staff, document, undo=Correction.objects.get().pk)
    assert told(document)["awards"] == [("Ackermann–Teubner Award", "")]
    assert Correction.objects.get().undone is not None


def test_edited_record_can_be_edited_again_and_rejected(staff, document):
    save(staff, document, record_kind="positions", key=key_of(document, "Bryn Mawr"), **VISITOR)
    key = key_of(document, "Visiting professor, Bryn Mawr College")
    save(staff, document, record_kind="positions", key=key, **VISITOR | {"title": "Guest"})
    assert told(document)["positions"][1] == ("Guest, Bryn Mawr College", "edited")
    decide(staff, document, reject=key_of(document, "Guest, Bryn Mawr College"))
    assert [heading for heading, _ in told(document)["positions"]] == ["Privatdozentin, Göttingen"]
    standing = Correction.objects.standing().get()
    assert (standing.action, standing.before["organization"], Correction.objects.count()) == ("reject", "Bryn Mawr", 3)


def test_lines_not_understood_become_a_record_of_any_kind(staff, document):
    page = staff.get(url_of(document), {"add": "7-7", "kind": "awards"}).content.decode()
    assert 'value="cf. reprint"' in page
    save(staff, document, **REPRINT)
    assert told(document)["awards"] == [("Ackermann–Teubner Award", ""), ("Reprint prize", "added")]
    assert [(group.first, group.text) for group in reviewed(document).unread_groups] == [(8, "Walks <b>")]
    staff.post(url_of(document, "publish"))
    assert list(Award.objects.order_by("place").values_list("title", "first_line")) == [
        ("Ackermann–Teubner Award", 6),
        ("Reprint prize", 7),
    ]
    decide(staff, document, reject=key_of(document, "Reprint prize"))
    assert told(document)["awards"] == [("Ackermann–Teubner Award", "")]
    assert reviewed(document).rejected == ()


@pytest.mark.parametrize("kind", ["education", "publications", "talks", "teaching", "service", "languages"])
def test_every_kind_can_be_added(staff, document, kind):
    page = staff.get(url_of(document), {"add": "7-8", "kind": kind}).content.decode()
    assert "New record" in page
    form = staff.get(url_of(document), {"add": "7-8", "kind": kind}).context["entry"].form
    sent = dict(form.initial)
    assert "Saved." in save(staff, document, record_kind=kind, **sent).content.decode()
    assert len(told(document)[kind]) == 1


def test_lines_can_be_kept_as_text(staff, document):
    assert "Kept as text." in decide(staff, document, keep="7-8")
    assert (reviewed(document).unread, reviewed(document).unread_groups) == (0, ())
    decide(staff, document, undo=Correction.objects.get().pk)
    assert reviewed(document).unread == 2


def test_second_reviewer_of_a_record_is_told_and_keeps_the_input(staff, document, client):
    key = key_of(document, "Bryn Mawr")
    save(staff, document, record_kind="positions", key=key, **VISITOR)
    late = VISITOR | {"title": "Lecturer & guest"}
    response = save(staff, document, record_kind="positions", key=key, version=0, **late)
    page = response.content.decode()
    assert (response.status_code, Correction.objects.count()) == (409, 1)
    assert "Not saved yet. klein changed this record meanwhile" in page
    assert 'value="Lecturer &amp; guest"' in page
    entry = response.context["entry"]
    save(staff, document, record_kind="positions", key=entry.key, **late)
    assert told(document)["positions"][1] == ("Lecturer & guest, Bryn Mawr College", "edited")


def test_edit_of_what_another_rejected_can_be_added(staff, document):
    key = key_of(document, "Bryn Mawr")
    decide(staff, document, reject=key)
    response = save(staff, document, record_kind="positions", key=key, version=0, **VISITOR)
    assert (response.status_code, response.context["entry"].key) == (409, "")
    save(staff, document, record_kind="positions", **VISITOR)
    assert told(document)["positions"][1] == ("Visiting professor, Bryn Mawr College", "added")


def test_same_record_is_not_added_twice(staff, document):
    save(staff, document, **REPRINT)
    assert save(staff, document, **REPRINT).status_code == 409
    assert Correction.objects.count() == 1


def test_second_reviewer_of_other_records_is_told_and_saved(staff, document):
    decide(staff, document, accept=key_of(document, "Bryn Mawr"))
    page = decide(staff, document, accept=key_of(document, "Ackermann–Teubner Award"), version=0)
    assert "Accepted. Somebody else changed other records since" in page
    assert Correction.objects.count() == 2


def test_late_buttons_store_nothing(staff, document):
    key = key_of(document, "Bryn Mawr")
    decide(staff, document, reject=key)
    assert "Nothing was stored. klein changed this record meanwhile" in decide(staff, document, accept=key)
    pk = Correction.objects.get().pk
    decide(staff, document, undo=pk)
    assert "It was undone already." in decide(staff, document, undo=pk)


@pytest.mark.parametrize(
    "sent", [{}, {"undo": "x"}, {"keep": "7"}, {"keep": "9-7"}, {"keep": "0-1"}, {"accept": ""}, {"undo": "²"}]
)
def test_buttons_that_do_not_exist_are_not_found(staff, document, sent):
    assert staff.post(url_of(document, "decide"), sent).status_code == 404


@pytest.mark.parametrize(
    "sent", [{}, {"record_kind": "sections"}, {"record_kind": "person"}, {"record_kind": "awards", "key": "talks-1"}]
)
def test_records_that_cannot_be_are_not_found(staff, document, sent):
    assert staff.post(url_of(document, "record"), sent).status_code == 404


@pytest.mark.parametrize("asked", [{"edit": "awards-0"}, {"edit": "x"}, {"add": "1-1", "kind": "person"}, {"add": "1"}])
def test_forms_that_cannot_be_are_left_out(staff, document, asked):
    response = staff.get(url_of(document), asked)
    assert (response.status_code, response.context["entry"]) == (200, None)


def test_what_the_parser_reads_otherwise_is_listed(staff, document):
    save(staff, document, record_kind="positions", key=key_of(document, "Bryn Mawr"), **VISITOR)
    document.refresh_from_db()
    document.parsed["positions"][1]["organization"] = "Bryn Mawr, Pennsylvania"
    document.save()
    page = staff.get(url_of(document)).content.decode()
    assert "Read otherwise today" in page
    assert "organization Bryn Mawr, Pennsylvania" in page
    assert told(document)["positions"][1] == ("Visiting professor, Bryn Mawr College", "edited")
