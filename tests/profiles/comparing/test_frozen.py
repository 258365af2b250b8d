"""Copies for the minutes: kept as data, read by whoever has the address, changes told by record, erasure obeyed."""

import json

import pytest

from profiles.comparing.frozen import Fact, changes_between
from profiles.models import FrozenComparison, FrozenPair, FrozenPerson, Position
from tests import factories as make
from tests.profiles import scene

COPIES = "/compare/copies/"
PAIR = ["richard-courant", "hermann-weyl"]


@pytest.fixture
def copy(client, people):
    """A copy of Courant and Weyl, kept by Hilbert's secretary."""
    client.force_login(make.UserFactory(username="secretary"))
    client.post(COPIES, {"p": PAIR, "title": "  Chair   of 1935 "})
    client.logout()
    return FrozenComparison.objects.get()


def changes(client, copy):
    return {
        column.person.name: [(change.kind, change.what, change.before, change.now) for change in column.changes]
        for column in client.get(copy.get_absolute_url()).context["columns"]
    }


def test_copy_is_dated_signed_and_as_it_stood(client, copy):
    live = client.get("/compare/", {"p": PAIR}).context
    response = client.get(copy.get_absolute_url())
    kept = response.context

    assert [
        (row.title, row.is_same, [[item.plain for item in cell] for cell in row.cells]) for row in kept["rows"]
    ] == [(row.title, row.is_same, [[item.plain for item in cell] for cell in row.cells]) for row in live["rows"]]
    assert [(pair.relations, pair.named_things) for pair in kept["pairs"]] == [
        (pair.relations, pair.named_things) for pair in live["pairs"]
    ]
    text = response.content.decode()
    assert '<th scope="col" class="number">Works together</th>' in text
    assert "kept by secretary" in text
    assert "Nothing has changed since" in text
    assert copy.title == "Chair of 1935"
    assert len(copy.token) >= 32


def test_copy_tells_each_changed_record(client, copy):
    Position.objects.filter(person__slug="hermann-weyl", organization="ETH Zürich").update(end_year=1929)
    Position.objects.filter(person__slug="richard-courant", start_year=1936).delete()
    cv = scene.latest_cv(scene.person("Richard Courant"))
    make.PositionFactory(cv=cv, title="Director", organization="Courant Institute", start_year=1953, end_year=1958)

    assert changes(client, copy) == {
        "Richard Courant": [
            ("position", "no longer there", "Professor, New York University, 1936–1958", ""),
            ("position", "new", "", "Director, Courant Institute, 1953–1958"),
        ],
        "Hermann Weyl": [
            ("position", "changed", "Professor, ETH Zürich, 1913–1930", "Professor, ETH Zürich, 1913–1929"),
        ],
    }
    assert "3 facts changed since" in client.get(copy.get_absolute_url()).content.decode()


def test_rows_written_anew_are_no_change(client, copy):
    for row in list(Position.objects.filter(person__slug="hermann-weyl")):
        Position.objects.filter(pk=row.pk).delete()
        row.pk = None
        row.save(force_insert=True)

    assert changes(client, copy) == {"Richard Courant": [], "Hermann Weyl": []}


def test_hidden_people_vanish_from_copies(client, copy, people):
    scene.hide(people["weyl"])
    scene.hide(scene.person("David Hilbert"))
    text = client.get(copy.get_absolute_url()).content.decode()

    assert "Weyl" not in text
    assert "Hilbert" not in text
    assert "1 of the people compared is not shown here any more." in text


def test_nothing_of_the_erased_stays_in_the_data(client, copy, people):
    people["weyl"].delete()
    scene.person("David Hilbert").delete()
    rows = list(FrozenPerson.objects.values_list("cells", "facts")) + list(FrozenPair.objects.values())

    assert "Weyl" not in json.dumps(rows)
    assert "David Hilbert" not in json.dumps(rows)
    assert "Hilbert" not in client.get(copy.get_absolute_url()).content.decode()


def test_copies_are_kept_by_those_who_are_signed_in(client, people):
    assert client.post(COPIES, {"p": PAIR}).status_code == 302
    assert client.get(COPIES)["Location"].startswith("/login/")
    assert FrozenComparison.objects.count() == 0


@pytest.mark.parametrize("slugs", [[], ["emmy-noether"], ["emmy-noether", "nobody"], ["\x00", "' OR 1"]])
def test_copy_of_fewer_than_two_is_refused_in_words(client, people, slugs):
    client.force_login(make.UserFactory())
    response = client.post(COPIES, {"p": slugs}, follow=True)

    assert "A copy needs two people or more" in response.content.decode()
    assert FrozenComparison.objects.count() == 0


def test_own_copies_are_listed_and_deleted(client, copy):
    delete = f"{copy.get_absolute_url()}delete/"
    client.force_login(make.UserFactory(username="stranger"))
    assert list(client.get(COPIES).context["page_obj"]) == []
    assert client.post(delete).status_code == 404

    client.force_login(copy.user)
    assert [(row.title, row.number) for row in client.get(COPIES).context["page_obj"]] == [("Chair of 1935", 2)]
    client.post(delete)
    assert FrozenComparison.objects.count() == 0
    assert client.get(copy.get_absolute_url()).status_code == 404


def test_copies_are_not_for_search_engines(client, copy):
    assert "noindex" in client.get(copy.get_absolute_url()).content.decode()


def test_changes_keep_records_of_the_same_name_apart():
    before = [Fact("talk", "spinors", "Spinors, 1931"), Fact("talk", "spinors", "Spinors, 1933")]

    assert [(one.before, one.now) for one in changes_between(before, before[:1], {})] == [("Spinors, 1933", "")]


@pytest.mark.parametrize("rows", [2, 6])
def test_copy_query_count_is_constant(client, db, rows, django_assert_num_queries):
    cvs = make.CvFactory.create_batch(rows)
    user = make.UserFactory()
    client.force_login(user)
    client.post(COPIES, {"p": [cv.person.slug for cv in cvs]})
    client.logout()
    copy = FrozenComparison.objects.get()

    with django_assert_num_queries(13):
        client.get(copy.get_absolute_url())
