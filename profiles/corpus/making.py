"""The invented corpus, drawn and written: the same for the same seed on every database."""

import random
from collections.abc import Callable

from django.db import connection
from django.db.models import Model

from profiles import models
from profiles.corpus.loading import first_free, load
from profiles.corpus.rows import COLUMNS, Corpus
from profiles.corpus.works import make_papers
from profiles.corpus.world import make_institutions, make_people, make_venues

WORKS_PER_PERSON = 15
NAMED = models.VenueName, models.InstitutionName
SLUGGED = models.Person, models.Venue, models.Institution


def draw_corpus(
    people: int, seed: int, first: Callable[[type[Model]], int], names: set[str], slugs: set[str]
) -> Corpus:
    """A corpus of ``people`` with a CV and those they name; the same for the same seed.

    Args:
        first: the first free number of a model.
        names: folded names of venues and institutions that are taken; slugs: addresses that are.
    """
    chance = random.Random(seed)  # noqa: S311  # nosec B311  # invented names are no secret
    institutions = make_institutions(chance, max(20, people // 40), names)
    venues = make_venues(chance, max(30, people // 5), names)
    everybody = make_people(chance, people, len(institutions))
    papers = list(make_papers(chance, everybody, venues, people * WORKS_PER_PERSON))
    return Corpus(chance, (institutions, venues), everybody, papers, first, slugs)


def make_corpus(people: int, seed: int) -> dict[str, int]:
    """Write a corpus of ``people`` with a CV, and those they name; the numbers of rows by model."""
    names = {key for model in NAMED for key in model.objects.values_list("key", flat=True)}
    slugs = {slug for model in SLUGGED for slug in model.objects.values_list("slug", flat=True)}
    rows = draw_corpus(people, seed, first_free, names, slugs).rows()
    if connection.vendor == "sqlite":
        rows = ((model, tuple(map(_plain, values))) for model, values in rows)
    return load(rows, COLUMNS)


def _plain(value):
    """A moment as SQLite keeps it."""
    return value.replace(tzinfo=None).isoformat(" ") if hasattr(value, "isoformat") else value
