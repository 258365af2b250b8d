"""The log: who acts by which door, and the difference that is noted."""

import pytest
from django.contrib.auth import get_user_model

from profiles import audit
from profiles.models import Change, Venue
from tests.factories import PersonFactory, StaffFactory, VenueFactory

pytestmark = pytest.mark.django_db


def rows():
    return list(Change.objects.order_by("pk").values_list("door", "by", "action", "kind", "label", "difference"))


def test_what_is_noted_says_who_did_it_by_which_door():
    person = PersonFactory(name="Emmy Noether")
    with audit.acting(audit.Actor(audit.Door.STAFF, "hilbert", 7)):
        audit.note("merged", person, [("name", "E. Noether", "Emmy Noether")])
    with audit.acting(None):
        audit.note("merged", person)
    change = Change.objects.get()

    assert (change.door, change.by, change.user, change.person) == ("staff", "hilbert", 7, person.pk)
    assert change.difference == [["name", "E. Noether", "Emmy Noether"]]


def test_the_command_line_says_the_account_and_the_command(monkeypatch):
    monkeypatch.setattr("sys.argv", ["manage.py", "reparse", "--all"])
    monkeypatch.setenv("USER", "hilbert")

    assert audit.actor() == audit.Actor("command", "hilbert reparse")


def test_differences_are_in_the_order_of_the_fields():
    assert audit.differences({"a": 1, "b": 2}, {"b": 3, "c": ["x", "y"]}) == [
        ("a", 1, None),
        ("b", 2, 3),
        ("c", None, ["x", "y"]),
    ]
    assert [audit.plain(value) for value in (None, ["x", "y"], 3)] == ["", "x; y", "3"]


def test_a_change_in_the_admin_is_noted_with_the_difference(client):
    staff, venue = StaffFactory(username="hilbert"), VenueFactory(name="Math. Ann.")
    client.force_login(staff)
    form = {"slug": venue.slug, "name": "Mathematische Annalen", "name_key": venue.name_key, "kind": "journal"}
    inline = {"names-TOTAL_FORMS": 1, "names-INITIAL_FORMS": 0, "names-0-name": "Annalen", "names-0-key": "annalen"}
    client.post(f"/admin/profiles/venue/{venue.pk}/change/", form | inline)
    client.post(f"/admin/profiles/venue/{venue.pk}/delete/", {"post": "yes"})

    assert not Venue.objects.exists()
    assert rows() == [
        (
            "admin", "hilbert", "changed", "venue", "Mathematische Annalen",
            [["name", "Math. Ann.", "Mathematische Annalen"], ["venue name name", "", "Annalen"],
             ["venue name key", "", "annalen"]],
        ),
        ("admin", "hilbert", "deleted", "venue", "Mathematische Annalen", []),
    ]  # fmt: skip


def test_no_password_is_noted(client):
    client.force_login(StaffFactory(username="hilbert"))
    form = {"username": "noether", "usable_password": "true", "password1": "x7-kfh2-90a", "password2": "x7-kfh2-90a"}
    client.post("/admin/auth/user/add/", form)

    assert get_user_model().objects.filter(username="noether").exists()
    assert "x7-kfh2-90a" not in str(rows())
    assert [row[2:5] for row in rows()] == [("added", "user", "noether")]
