"""An invented corpus: the same for the same seed, whole, found by the search, never among real data."""

from itertools import islice

import pytest
from django.core.management import CommandError, call_command
from django.db.models import F

from profiles import models
from profiles.corpus.making import draw_corpus
from tests import factories as make


def rows(seed):
    return list(islice(draw_corpus(12, seed, lambda model: 1, set(), set()).rows(), 2000))


def test_corpus_is_the_same_for_the_same_seed():
    assert rows(1) == rows(1)
    assert rows(1) != rows(2)


def test_corpus_is_whole_and_found(client, db):
    call_command("make_corpus", people=20, seed=3, verbosity=0)

    assert (models.Person.objects.filter(has_cv=True).count(), models.Person.objects.count()) == (20, 22)
    assert models.Publication.objects.count() == 300
    assert models.Citation.objects.exclude(cv__person=F("person")).count() == 0
    for citation in models.Citation.objects.select_related("cv", "publication")[:50]:
        assert citation.publication.title in citation.cv.text.split("\n")[citation.first_line - 1]
    person = models.Person.objects.filter(has_cv=True).first()
    assert client.get(person.get_absolute_url()).status_code == 200
    assert person.name in client.get("/search/", {"q": person.name}).content.decode()


@pytest.mark.parametrize("real", [make.PersonFactory, make.DocumentFactory])
def test_corpus_refuses_real_data(db, real):
    real()

    with pytest.raises(CommandError, match="Invented people do not belong among real ones"):
        call_command("make_corpus", people=1)


def test_corpus_of_nobody_is_refused(db):
    with pytest.raises(CommandError, match="--people must be 1 or more"):
        call_command("make_corpus", people=0)
