"""Pages of three hundred rows ask the database as often as pages of one: the numbers are those of the tests beside."""

import pytest

from profiles import models
from tests import factories as make

MANY = 300


def store(factory, rows):
    """``rows`` of keyword arguments made by ``factory`` and written at once."""
    return factory._meta.model.objects.bulk_create([factory.build(**row) for row in rows])


def advise(cv, students, advisors):
    """Each of ``students`` advised by the one of ``advisors`` beside, as ``cv`` says."""
    models.Advising.objects.bulk_create(
        models.Advising(
            cv=cv, student=student, advisor=advisor, kind="phd", name_as_written=advisor.name,
            first_line=1, last_line=1, place=place,
        )
        for place, (student, advisor) in enumerate(zip(students, advisors, strict=True))
    )  # fmt: skip


@pytest.fixture
def cv(db):
    """A CV with many rows of every kind."""
    cv = make.CvFactory()
    own = [{"cv": cv, "person": cv.person, "place": place} for place in range(MANY)]
    for factory in (
        make.PositionFactory, make.EducationFactory, make.TalkFactory, make.AwardFactory, make.TeachingFactory,
        make.ServiceFactory, make.LanguageFactory,
    ):  # fmt: skip
        store(factory, own)
    works = store(make.PublicationFactory, [{"year": 1900 + place % 40} for place in range(MANY)])
    others = store(make.PersonFactory, [{} for _ in range(MANY)])
    store(make.AuthorshipFactory, [{"publication": work, "person": cv.person, "place": 0} for work in works])
    with_others = zip(works, others, strict=True)
    store(make.AuthorshipFactory, [{"publication": one, "person": other, "place": 1} for one, other in with_others])
    store(make.CitationFactory, [row | {"publication": work} for row, work in zip(own, works, strict=True)])
    advise(cv, (cv.person,) * MANY, others)
    return cv


def test_pages_of_one_cv_with_many_rows(client, cv, django_assert_num_queries):
    other = make.CvFactory()

    with django_assert_num_queries(9):
        page = client.get(cv.person.get_absolute_url())
    with django_assert_num_queries(11):
        comparison = client.get("/compare/", {"p": [cv.person.slug, other.person.slug]})

    assert (len(page.context["works"]), len(comparison.context["columns"])) == (MANY, 2)
    for path, queries in (("/publications/", 4), ("/talks/", 3), ("/advisors/", 6)):
        with django_assert_num_queries(queries):
            response = client.get(path)
        assert response.context["paginator"].count == MANY


def test_a_list_of_many_people(client, db, django_assert_num_queries):
    people = store(make.PersonFactory, [{"has_cv": True} for _ in range(MANY)])
    cvs = store(make.CvFactory, [{"person": person} for person in people])
    for factory in (make.EducationFactory, make.PositionFactory):
        store(factory, [{"cv": cv, "person": cv.person} for cv in cvs])
    works = store(make.PublicationFactory, [{} for _ in range(MANY)])
    pairs = zip(works, people, strict=True)
    store(make.AuthorshipFactory, [{"publication": work, "person": person, "place": 0} for work, person in pairs])
    advisor = make.PersonFactory()
    advise(cvs[0], people, [advisor] * MANY)

    with django_assert_num_queries(7):
        response = client.get("/people/")

    assert (len(response.context["cards"]), models.Person.objects.filter(has_cv=True).count()) == (25, MANY)
