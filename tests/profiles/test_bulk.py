"""Rows past the models are the rows that the models would write."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from ingest.models import Document
from profiles import bulk
from profiles.models import Citation, Person, PersonName, Publication
from tests import factories as make

pytestmark = pytest.mark.django_db


def person(name, **values):
    return Person(slug=name.lower(), name=name, sort_key=name.lower(), name_key=name.lower(), **values)


def work(number):
    return Publication(slug=f"work-{number}", title=f"Work {number}", title_key=f"work {number}", year=1900)


def test_keyed_rows_learn_their_keys(django_assert_num_queries):
    with django_assert_num_queries(1):
        rows = bulk.create_keyed(person(name) for name in ("Noether", "Hilbert"))

    assert [row.pk for row in rows] == [Person.objects.get(slug=slug).pk for slug in ("noether", "hilbert")]
    assert [row.created.date() for row in rows] == [date.today()] * 2
    assert [vars(Person.objects.get(pk=row.pk)) | {"_state": None} for row in rows] == [
        vars(row) | {"_state": None} for row in rows
    ]
    assert bulk.create_keyed([]) == []


@pytest.mark.parametrize("count", [1, 3, bulk.WORTH_COPYING])
def test_rows_of_any_number_are_the_same(count):
    cv = make.CvFactory()
    works = bulk.create_keyed(work(number) for number in range(count))
    listed = {"title": "Æ \\ \t\n“x”", "authors": ["Noether, E."], "year": None}

    bulk.create(
        Citation(publication=row, cv=cv, person=cv.person, first_line=1, last_line=2, place=place, listed=listed)
        for place, row in enumerate(works)
    )

    fields = ("publication", "cv", "person", "first_line", "last_line", "place", "confidence", "remark", "listed")
    assert list(Citation.objects.order_by("place").values_list(*fields)) == [
        (row.pk, cv.pk, cv.person_id, 1, 2, place, 1.0, "", listed) for place, row in enumerate(works)
    ]


@pytest.mark.parametrize("count", [0, 1, bulk.WORTH_COPYING])
def test_rows_given_by_values_are_those_of_models(count):
    cv = make.CvFactory()
    works = bulk.create_keyed(work(number) for number in range(count))
    own = {
        "cv_id": cv.pk,
        "person_id": cv.person_id,
        "first_line": 1,
        "last_line": 2,
        "listed": {"title": "Æ", "year": None},
    }

    bulk.create_values(Citation, ({"publication_id": row.pk, "place": place, **own} for place, row in enumerate(works)))

    fields = ("publication", "cv", "person", "first_line", "last_line", "place", "confidence", "remark", "listed")
    assert list(Citation.objects.order_by("place").values_list(*fields)) == [
        (row.pk, cv.pk, cv.person_id, 1, 2, place, 1.0, "", {"title": "Æ", "year": None})
        for place, row in enumerate(works)
    ]


def test_values_of_what_is_no_attribute_are_refused():
    with pytest.raises(TypeError, match="PersonName has no person, spelt"):
        bulk.create_values(PersonName, [{"person": 1, "spelt": "Noether", "name": "Noether"}])


def test_more_rows_than_one_statement_takes(monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(bulk, "MOST_PARAMETERS", 20)
    with django_assert_num_queries(3):
        rows = bulk.create_keyed(work(number) for number in range(5))
    assert [row.slug for row in Publication.objects.order_by("pk")] == [row.slug for row in rows]


def test_known_rows_are_left_out_or_refused():
    bulk.create([person("Noether", has_cv=True)])
    bulk.create([person("Noether"), person("Hilbert")], skip_known=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        bulk.create([person("Noether")])
    assert list(Person.objects.order_by("pk").values_list("slug", "has_cv")) == [("noether", True), ("hilbert", False)]


def test_saving_writes_the_fields_that_are_named(django_assert_num_queries):
    document = Document.objects.create(sha256="0" * 64, name="a.txt", size=1)
    document.name, document.parsed, document.size = "b.txt", {"text": "Æ"}, 2
    document.person = make.PersonFactory()
    with django_assert_num_queries(1):
        bulk.save(document, ["name", "parsed", "person"])
    found = Document.objects.get()
    assert (found.name, found.parsed, found.person, found.size) == ("b.txt", {"text": "Æ"}, document.person, 1)
