import pytest

from profiles.models import Person
from profiles.prepared import prepared

pytestmark = pytest.mark.django_db


@prepared()
def names(people):
    return Person.objects.filter(pk__in=people).order_by("name").values_list("pk", "name")


@prepared("text")
def either(slugs, more):
    rows = Person.objects.order_by()
    return rows.filter(slug__in=slugs).values_list("name").union(rows.filter(slug__in=more).values_list("name"))


@pytest.fixture
def people():
    return [
        Person.objects.create(slug=name.lower(), name=name, sort_key=name, name_key=name.lower())
        for name in ("Noether", "Hilbert", "Cantor")
    ]


def test_gives_the_rows_of_each_list_of_keys(people):
    noether, hilbert, cantor = (person.pk for person in people)

    assert names([noether, hilbert]) == [(hilbert, "Hilbert"), (noether, "Noether")]
    assert names({cantor}) == [(cantor, "Cantor")]
    assert names([cantor + 1000]) == []


def test_takes_several_lists(people):
    assert sorted(either(["noether"], ["cantor", "noether"])) == [("Cantor",), ("Noether",)]
    assert either([], ["hilbert"]) == [("Hilbert",)]


def test_asks_nothing_for_empty_lists(people, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert either([], []) == []


def test_is_one_statement_however_many_keys(people, django_assert_num_queries):
    with django_assert_num_queries(2):
        names([people[0].pk])
        names(range(100_000))
