"""Saved filters: kept under a name, seen by their owner only."""

import pytest
from django.test import Client
from django.urls import reverse

from profiles.models import Change, SavedFilter
from tests import factories as make

SAVED = "/saved/"


@pytest.fixture
def owner(client, people):
    user = make.UserFactory()
    client.force_login(user)
    return user


def save(client, query, name="Hilbert’s", listing="person"):
    return client.post(SAVED, {"listing": listing, "query": query, "name": name})


def kept():
    return list(SavedFilter.objects.order_by("pk").values_list("listing", "name", "query"))


def test_filters_are_saved_in_one_form(client, owner):
    response = save(client, "page=2&sort=works&advisor=david-hilbert&x=y&venue=mind&advisor=alonzo-church&phd_from=abc")

    query = "venue=mind&advisor=david-hilbert&advisor=alonzo-church&sort=works"
    assert kept() == [("person", "Hilbert’s", query)]
    assert response.headers["Location"] == f"/people/?{query}"


def test_saved_filters_stand_beside_their_list_and_on_a_page(client, owner):
    save(client, "advisor=david-hilbert")
    save(client, "kind=book", "Books", "publication")

    assert [str(one) for one in client.get("/people/").context["saved"]] == ["Hilbert’s"]
    assert [str(one) for one in client.get("/publications/").context["saved"]] == ["Books"]
    assert [str(one) for one in client.get("/talks/").context["saved"]] == []
    assert [str(one) for one in client.get(SAVED).context["object_list"]] == ["Hilbert’s", "Books"]
    assert 'aria-current="true"><span>Hilbert’s' in client.get("/people/?advisor=david-hilbert").content.decode()


def test_same_name_again_means_the_new_filters(client, owner):
    save(client, "advisor=david-hilbert")
    save(client, "venue=mind")

    assert kept() == [("person", "Hilbert’s", "venue=mind")]


def test_saved_filter_is_renamed_and_deleted(client, owner):
    save(client, "venue=mind", "One")
    save(client, "venue=mind", "Two")
    one, two = SavedFilter.objects.order_by("name")

    client.post(reverse("profiles:saved-rename", args=[one.pk]), {"name": " Mind\x00\n only "})
    client.post(reverse("profiles:saved-rename", args=[two.pk]), {"name": "Mind only"})
    client.post(reverse("profiles:saved-rename", args=[two.pk]), {"name": " "})
    assert kept() == [("person", "Mind only", "venue=mind"), ("person", "Two", "venue=mind")]

    client.post(reverse("profiles:saved-delete", args=[one.pk]))
    assert kept() == [("person", "Two", "venue=mind")]
    assert client.get(reverse("profiles:saved-delete", args=[two.pk])).status_code == 405


def test_filters_of_another_are_not_there(client, owner):
    save(client, "venue=mind", "Mine")
    one = SavedFilter.objects.get()
    client = Client()  # a browser of its own, without the messages of the other
    client.force_login(make.UserFactory())

    assert "Mine" not in client.get("/people/").content.decode() + client.get(SAVED).content.decode()
    assert client.post(reverse("profiles:saved-rename", args=[one.pk]), {"name": "Yours"}).status_code == 404
    assert client.post(reverse("profiles:saved-delete", args=[one.pk])).status_code == 404
    save(client, "venue=mind", "Mine")
    assert len(kept()) == 2


def test_visitors_are_asked_to_sign_in(client, people):
    assert client.get(SAVED).headers["Location"].startswith("/login/")
    assert save(client, "venue=mind").headers["Location"].startswith("/login/")
    assert (kept(), "Saved filters" in client.get("/people/").content.decode()) == ([], False)


def test_csrf_is_checked(owner):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(owner)

    assert save(strict, "venue=mind").status_code == 403


@pytest.mark.parametrize(
    ("query", "name", "listing"),
    [
        ("", "Nothing", "person"),
        ("venue=mind", " \x00", "person"),
        ("venue=mind", "x", "admin"),
        ("q=%00", "x", "person"),
        ("javascript:alert(1)", "x", "person"),
        ("%ff%00&&&=;=%", "x", "person"),
        ("venue=<script>", "x", "person"),
    ],
)
def test_what_says_nothing_is_not_saved(client, owner, query, name, listing):
    assert save(client, query, name, listing).status_code == 302
    assert kept() == []


def test_hostile_values_are_kept_as_text(client, owner):
    save(client, "q=%22%3E%3Cscript%3E&position=%26advisor%3Dx%0d%0aSet-Cookie:a", "<script>alert(1)</script>" * 20)
    ((_, name, query),) = kept()

    assert (len(name), "<" in query, "\n" in query) == (100, False, False)
    assert "<script>alert" not in client.get(SAVED).content.decode() + client.get(f"/people/?{query}").content.decode()


def test_what_is_done_with_a_filter_is_in_the_log_without_its_name(client, owner):
    save(client, "advisor=david-hilbert")
    saved = SavedFilter.objects.get()
    client.post(reverse("profiles:saved-rename", args=[saved.pk]), {"name": "Mine"})
    client.post(reverse("profiles:saved-delete", args=[saved.pk]))

    assert list(Change.objects.order_by("pk").values_list("by", "action", "label")) == [
        (owner.username, "kept", f"filter {saved.pk}"),
        (owner.username, "renamed", f"filter {saved.pk}"),
        (owner.username, "took away", f"filter {saved.pk}"),
    ]
