"""Every factory makes a row that the database accepts, also twice."""

import pytest
from factory.django import DjangoModelFactory

from tests import factories

FACTORIES = [
    item
    for item in vars(factories).values()
    if isinstance(item, type) and issubclass(item, DjangoModelFactory) and item._meta.model
]


@pytest.mark.django_db
@pytest.mark.parametrize("factory", FACTORIES, ids=lambda item: item.__name__)
def test_factory_makes_rows(factory):
    first, second = factory(), factory()
    assert first.pk != second.pk
    assert str(first)


@pytest.mark.django_db
def test_entries_can_be_given_their_cv():
    cv = factories.CvFactory()
    entries = [factories.AdvisingFactory(cv=cv), factories.TalkFactory(cv=cv)]
    assert [entries[0].student, entries[1].person] == [cv.person, cv.person]
