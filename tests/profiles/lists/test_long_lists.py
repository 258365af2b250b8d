"""Lists too long to be counted: tallied facets, lengths that are capped, pages from either end."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.core.paginator import EmptyPage

from profiles import queries, search
from profiles.filters import PersonFilters, PublicationFilters, TalkFilters
from profiles.lists.paging import LongPaginator
from profiles.models import Person, SearchTally
from tests import factories as make
from tests.profiles import scene

FILTERS = {
    PersonFilters: ("/people/", queries.for_list),
    PublicationFilters: ("/publications/", queries.shown_publications),
    TalkFilters: ("/talks/", queries.shown_talks),
}


def facets(client, address):
    response = client.get(address)
    found = {
        facet.name: {option.label: option.count for option in (*facet.shown, *facet.rest)}
        for facet in response.context["facets"]
    }
    return response.context["paginator"].shown_count, found


@pytest.fixture
def long(monkeypatch):
    """Lists are long from one row on."""

    def switch():
        for one in FILTERS:
            monkeypatch.setattr(one, "counted_live", 0)

    return switch


@pytest.mark.parametrize("address", [address for address, _ in FILTERS.values()])
def test_tallied_facets_are_those_counted(client, people, long, address):
    counted = facets(client, address)
    long()

    assert facets(client, address) == counted


@pytest.mark.parametrize("address", [address for address, _ in FILTERS.values()])
def test_tallies_follow_who_may_be_seen(client, people, long, address):
    scene.hide(people["courant"])
    people["weyl"].visibility = "signed-in"
    people["weyl"].save()
    search.refresh_around(people["weyl"].pk)
    readers = [None, make.UserFactory()]
    counted, tallied = [], []
    for found in (counted, tallied):
        for reader in readers:
            client.logout() if reader is None else client.force_login(reader)
            found.append(facets(client, address))
        long()

    assert tallied == counted


@pytest.mark.parametrize(
    "address",
    [
        "/publications/?venue=mathematische-annalen",
        "/publications/?venue=mathematische-annalen&year_from=1917&year_to=1922",
        "/publications/?kind=book&status=published",
        "/publications/?year_from=1922&year_to=1916",
        "/publications/?year_from=1930",
        "/publications/?venue=nowhere",
        "/talks/?venue=international-congress-of-mathematicians&year_from=1900&year_to=1940",
    ],
)
def test_filtered_lists_of_works_are_counted_alike_by_tokens(client, people, monkeypatch, address):
    scene.hide(people["courant"])
    counted = facets(client, address)
    monkeypatch.setattr("profiles.filters.base.COUNTED_WHOLE", 0)

    assert facets(client, address) == counted


@pytest.mark.parametrize(
    "address",
    [
        "/people/?venue=mathematische-annalen",
        "/people/?venue=mathematische-annalen&venue=mind&sort=works",
        "/people/?advisor=david-hilbert",
        "/people/?institution=university-of-gottingen&degree=doctorate",
        "/people/?degree=Doctorate",
        "/people/?venue=nowhere",
        "/people/?venue=mathematische-annalen&country=Germany",
        "/people/?venue=mathematische-annalen&q=noether",
        "/people/?venue=mathematische-annalen&role=served",
        "/people/?language=de",
    ],
)
def test_filtered_lists_of_people_are_the_same_by_tokens(client, people, monkeypatch, address):
    scene.hide(people["courant"])
    counted, shown = facets(client, address), client.get(address).context
    monkeypatch.setattr("profiles.filters.base.COUNTED_WHOLE", 0)

    assert facets(client, address) == counted
    again = client.get(address).context
    assert list(again["object_list"]) == list(shown["object_list"])
    assert again["paginator"].count == shown["paginator"].count


def test_tallies_are_written_anew_by_reindex(client, people):
    fields = "kind", "facet", "value", "public", "signed_in"
    kept = set(SearchTally.objects.values_list(*fields))
    search.reindex()

    assert set(SearchTally.objects.values_list(*fields)) == kept


def test_the_migration_tallies_years_at_venues_as_the_search_does(people):
    fields = "kind", "facet", "value", "public", "signed_in"
    people["weyl"].visibility = "signed-in"
    people["weyl"].save()
    search.refresh_around(people["weyl"].pk)
    kept = set(SearchTally.objects.filter(facet="p").values_list(*fields))
    migration = import_module("profiles.migrations.0013_years_at_venues")
    migration.forget(apps, None)
    migration.tally(apps, None)

    assert set(SearchTally.objects.filter(facet="p").values_list(*fields)) == kept != set()


def test_what_is_gone_is_tallied_no_more(client, people):
    Person.objects.all().delete()
    scene.index()
    search.reindex()

    assert list(SearchTally.objects.all()) == []


def test_long_filtered_list_says_no_numbers(client, people, long):
    long()
    _, found = facets(client, "/people/?language=de")

    assert found["language"] == {"German": 2, "English": 2}
    assert set(found["advisor"].values()) == {None}


@pytest.mark.parametrize(("address", "number"), [("/people/", 8), ("/publications/", 5), ("/talks/", 4)])
def test_long_lists_cost_as_many_queries(client, people, long, address, number, django_assert_num_queries):
    long()
    with django_assert_num_queries(number):
        client.get(address)


def test_pages_of_long_lists(db, monkeypatch):
    monkeypatch.setattr("profiles.lists.paging.COUNTED", 4)
    make.PersonFactory.create_batch(20)
    rows = Person.objects.order_by("pk")
    everybody = list(rows)
    pages = LongPaginator(rows, 2, 20, is_exact=True)

    found = {number: list(pages.page(number)) for number in (1, 2, 3, 8, 9, 10)}

    assert found == {number: everybody[2 * number - 2 : 2 * number] for number in found}
    for number in (5, 6, 11):
        with pytest.raises(EmptyPage):
            pages.page(number)


def test_last_page_that_is_not_full(db):
    make.PersonFactory.create_batch(5)
    rows = Person.objects.order_by("pk")
    pages = LongPaginator(rows, 2, 5, is_exact=True)

    assert [list(pages.page(number)) for number in (1, 2, 3)] == [list(rows[:2]), list(rows[2:4]), list(rows[4:])]


def test_capped_list_has_no_last_page(db, monkeypatch):
    monkeypatch.setattr("profiles.lists.paging.COUNTED", 4)
    make.PersonFactory.create_batch(6)
    pages = LongPaginator(Person.objects.order_by("pk"), 2, 5, is_exact=False)

    assert (pages.shown_count, pages.num_pages) == ("4+", 2)


def test_reader_without_account_sees_public_numbers(people):
    rows = PersonFilters({}, queries.for_list(AnonymousUser()), user=AnonymousUser())
    assert rows.is_valid()
    assert (rows.length, rows.total, rows.is_exact) == (4, 4, True)
