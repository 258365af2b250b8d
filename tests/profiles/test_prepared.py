import pytest
from django.db.models import F

from profiles.models import Person, Position
from profiles.prepared import Prepared, prepared
from tests.factories import InstitutionFactory, PositionFactory

pytestmark = pytest.mark.django_db


@prepared()
def names(people):
    return Person.objects.filter(pk__in=people).order_by("name").values_list("pk", "name")


@prepared("text")
def either(slugs, more):
    rows = Person.objects.order_by()
    return rows.filter(slug__in=slugs).values_list("name").union(rows.filter(slug__in=more).values_list("name"))


@prepared()
def whole(people):
    return Person.objects.filter(pk__in=people).order_by("name")


@prepared()
def moments(people):
    return Person.objects.filter(pk__in=people).order_by("name").values_list("name", "created", "has_cv")


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


def test_gives_rows_of_the_model_and_values_of_its_fields(people, django_assert_num_queries):
    noether, hilbert, _ = people

    with django_assert_num_queries(2):
        found = whole([noether.pk, hilbert.pk])
        said = moments([noether.pk])

    assert found == [hilbert, noether]
    assert [vars(row) | {"_state": None} for row in found] == [
        vars(row) | {"_state": None} for row in (hilbert, noether)
    ]
    assert (found[0]._state.adding, found[0]._state.db) == (False, "default")
    assert said == [("Noether", noether.created, False)]


@prepared()
def positions(people):
    rows = Position.objects.filter(person__in=people).select_related("institution")
    return rows.annotate(where=F("institution__name")).order_by("title")


def test_gives_related_rows_and_annotations(db, django_assert_num_queries):
    there = PositionFactory(title="Professor", institution=InstitutionFactory(name="Göttingen"))
    nowhere = PositionFactory(title="Traveller", institution=None)

    with django_assert_num_queries(1):
        found = positions([there.person_id, nowhere.person_id])
        said = [(row.title, row.institution and row.institution.name, row.where) for row in found]

    assert found == [there, nowhere]
    assert said == [("Professor", "Göttingen", "Göttingen"), ("Traveller", None, None)]


def test_what_stands_beside_several_rows_is_one_row(db, django_assert_num_queries):
    gottingen = InstitutionFactory(name="Göttingen")
    first, second = (PositionFactory(title=title, institution=gottingen) for title in ("Lecturer", "Professor"))

    with django_assert_num_queries(1):
        one, other = positions([first.person_id, second.person_id])
        assert one.institution is other.institution

    assert one.institution == gottingen


def test_stands_within_another_statement(people):
    longest = Prepared(
        lambda keys: Person.objects.filter(pk__in=keys).order_by().values_list("name"),
        within="SELECT MAX(LENGTH(name)) FROM ({}) found",
    )

    assert longest([person.pk for person in people]) == [(7,)]
