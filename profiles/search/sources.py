"""What entries are made of: the statements that are asked whenever a CV is published, each built once."""

from types import SimpleNamespace
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, F, Q, QuerySet, Value

from profiles import models, queries
from profiles.models.people import visible_to
from profiles.prepared import Prepared, prepared

EVERYBODY: Any = AnonymousUser()
SIGNED_IN: Any = SimpleNamespace(is_authenticated=True, is_staff=False)
READERS = (EVERYBODY, SIGNED_IN)
Rows = QuerySet[Any, Any]


def _people(user: Any, keys: Any) -> Rows:
    rows = queries.with_hints(queries.named_people(user)).filter(pk__in=keys).order_by()
    return rows.values_list("pk", "name", "slug", "has_cv", "post_title", "post_organization")


def _venues(user: Any, keys: Any) -> Rows:
    rows = queries.shown_venues(user).filter(pk__in=keys).order_by()
    return rows.values_list("pk", "name", "slug", "acronym", "kind")


def _institutions(user: Any, keys: Any) -> Rows:
    rows = queries.shown_institutions(user).filter(pk__in=keys).order_by()
    return rows.values_list("pk", "name", "slug", "country")


def _works(user: Any, keys: Any) -> Rows:
    fields = "pk", "title", "slug", "year", "kind", "status", "venue", "venue__name", "venue__acronym", "venue_text"
    return queries.shown_publications(user).filter(pk__in=keys).order_by().values_list(*fields)


def _talks(user: Any, keys: Any) -> Rows:
    fields = "pk", "title", "slug", "year", "kind", "event", "location", "venue", "venue__name", "venue__acronym"
    rows = queries.shown_talks(user).filter(pk__in=keys).order_by()
    return rows.values_list(*fields, "person", "person__name")


def _owners(user: Any, keys: Any) -> Rows:
    return queries.shown_people(user).filter(pk__in=keys).order_by().values_list("pk", "name", "slug")


class Shown:
    """The rows of some keys that may be seen at all; the key is a row's first value."""

    def __init__(self, rows: Any) -> None:
        self._by_reader = [prepared()(_for(user, rows)) for user in READERS]

    def __call__(self, keys: list[int]) -> dict[int, tuple[tuple[Any, ...], bool]]:
        """By key the row, and whether everybody may see it."""
        public, signed_in = self._by_reader
        found = {row[0]: (row, True) for row in public(keys)}
        return found | {row[0]: (row, False) for row in signed_in([key for key in keys if key not in found])}


def _for(user: Any, rows: Any) -> Any:
    return lambda keys: rows(user, keys)


people, venues, institutions, works, talks, owners = map(
    Shown, (_people, _venues, _institutions, _works, _talks, _owners)
)


@prepared()
def names_of_people(people: Any) -> Rows:
    """Rows (person, name)."""
    return models.PersonName.objects.filter(person__in=people).order_by("pk").values_list("person", "name")


@prepared()
def works_of_people(people: Any) -> Rows:
    """Rows (person, number of works)."""
    rows = models.Authorship.objects.filter(person__in=people).order_by()
    return rows.values_list("person").annotate(n=Count("pk"))


@prepared()
def names_of_venues(venues: Any) -> Rows:
    """Rows (venue, name)."""
    return models.VenueName.objects.filter(venue__in=venues).order_by("pk").values_list("venue", "name")


@prepared()
def works_of_venues(venues: Any) -> Rows:
    """Rows (venue, number of works)."""
    rows = models.Publication.objects.filter(venue__in=venues).order_by()
    return rows.values_list("venue").annotate(n=Count("pk"))


@prepared()
def names_of_institutions(institutions: Any) -> Rows:
    """Rows (institution, name)."""
    rows = models.InstitutionName.objects.filter(institution__in=institutions).order_by("pk")
    return rows.values_list("institution", "name")


@prepared()
def stays_at_institutions(institutions: Any) -> Rows:
    """Rows (institution, number of positions)."""
    rows = models.Position.objects.filter(institution__in=institutions).order_by()
    return rows.values_list("institution").annotate(n=Count("pk"))


@prepared()
def authors_of_works(works: Any) -> Rows:
    """Rows (work, author as written)."""
    rows = models.Authorship.objects.filter(publication__in=works).order_by("place", "pk")
    return rows.values_list("publication", "name_as_written")


@prepared()
def venues_of_careers(people: Any) -> Rows:
    """Rows (person, venue) of works, talks and service."""
    own = {"person__in": people}
    works = (models.Authorship, models.Citation)
    rows = [model.objects.filter(**own).order_by().values_list("person", "publication__venue") for model in works]
    said = (models.Talk, models.Service)
    rows += [model.objects.filter(**own).order_by().values_list("person", "venue") for model in said]
    return rows[0].union(*rows[1:])


@prepared()
def stays_of_careers(people: Any) -> Rows:
    """Rows (person, institution, country, level of the degree)."""
    rows = [
        model.objects.filter(person__in=people)
        .order_by()
        .values_list("person", "institution", "institution__country", level)
        for model, level in ((models.Position, Value("")), (models.Education, F("level")))
    ]
    return rows[0].union(rows[1])


@prepared()
def languages_of_careers(people: Any) -> Rows:
    """Rows (person, language)."""
    return models.Language.objects.filter(person__in=people).order_by().values_list("person", "key")


@prepared()
def advisors_of_careers(people: Any) -> Rows:
    """Rows (student, advisor)."""
    rows = models.Advising.objects.filter(student__in=people, advisor__visibility__in=visible_to(SIGNED_IN))
    return rows.order_by().values_list("student", "advisor")


CAREERS: tuple[tuple[str, Prepared], ...] = (
    ("v", venues_of_careers),
    ("icd", stays_of_careers),
    ("l", languages_of_careers),
    ("a", advisors_of_careers),
)
"""Rows of a person and what their career names, each with the facets that its values belong to."""


@prepared()
def talks_of_people(people: Any) -> Rows:
    """The keys of talks."""
    return models.Talk.objects.filter(person__in=people).order_by().values_list("pk")


def of_kinds(own: tuple[int, ...], kinds: tuple[int, ...]) -> Prepared:
    """Rows (key, kind, words) of the entries of ``own`` kinds of some owners, and of things of each of ``kinds``."""

    def build(owners: Any, one: Any, two: Any, three: Any, four: Any, five: Any, six: Any) -> Rows:
        condition = Q(kind__in=own, owner_id__in=owners)
        for kind, keys in zip(kinds, (one, two, three, four, five, six), strict=True):
            condition |= Q(kind=kind, object_id__in=keys)
        return models.SearchEntry.objects.filter(condition).order_by().values_list("pk", "kind", "words")

    return Prepared(build, "bigint")
