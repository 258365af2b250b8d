"""Who was at a venue, and when: the people with most works, talks and service there, and numbers by year."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import Any

from django.db.models import CharField, Count, F, IntegerField, Model, Value

from profiles.fetching import ByReader
from profiles.models import Authorship, Citation, Publication, Service, Talk, Venue
from profiles.models.people import visible_to
from profiles.prepared import Prepared
from profiles.queries.base import PUBLISHED, SERVED, SPOKE, Reader, Rows
from profiles.queries.visibility import shown_publications, shown_service, shown_talks

Counts = Mapping[int, int]  # by year
Years = list[tuple[int, int, int, int]]
MOST_SHOWN = 50
_ROLES = PUBLISHED, SPOKE, SERVED
_COUNTS = ", ".join(f"SUM(CASE WHEN role = '{role}' THEN 1 ELSE 0 END) AS {role}" for role in _ROLES)
_ORDER = ", ".join(f"{role} DESC" for role in _ROLES)
_FIRST_PEOPLE = f"""
WITH there(person, role, record) AS ({{{{}}}})
SELECT one.id, COUNT(*) OVER () AS total
FROM (SELECT person, {_COUNTS} FROM there GROUP BY person) people
JOIN profiles_person one ON one.id = people.person
WHERE one.has_cv AND one.visibility IN ({{seen}})
ORDER BY {_ORDER}, one.sort_key, one.slug LIMIT {MOST_SHOWN}
"""  # noqa: S608  # nosec B608
"""People are put in order by the database: of a large venue all their works would fill the memory. Whether somebody may
be seen is asked once for each, not for each of their works."""


def _latest(model: type[Model], venue: Any, most: int) -> Rows:
    """The keys of the first ``most`` rows of ``venue`` in the order of the model, for which there is an index."""
    return model._default_manager.filter(venue=venue).values("pk")[:most]


def _roles_at(at: dict[str, Any], talks: Rows, service: Rows, what: Callable[[Rows, str, str, str], Rows]) -> Rows:
    """Works, ``at`` saying where, ``talks`` and ``service``: of each the columns that ``what`` makes of rows, role,
    year and record; each once."""
    published = PUBLISHED, "publication__year", "publication"
    return what(Authorship.objects.filter(**at), *published).union(
        what(Citation.objects.filter(**at), *published),
        what(talks, SPOKE, "year", "pk"),
        what(service, SERVED, "start_year", "pk"),
    )


def people_of_venues(venues: list[Any], user: Reader) -> Rows:
    """Who published, spoke or served at one of ``venues``: (slug, name, sort key, role, year, record), each once."""
    where = {"person__visibility__in": visible_to(user), "person__has_cv": True}
    talks, service = Talk.objects.filter(venue__in=venues, **where), Service.objects.filter(venue__in=venues, **where)
    return _roles_at({"publication__venue__in": venues, **where}, talks, service, _in_full)


def _in_full(rows: Rows, role: str, year: str, record: str) -> Rows:
    who = F("person__slug"), F("person__name"), F("person__sort_key")
    return rows.order_by().values_list(*who, Value(role, output_field=CharField()), F(year), F(record))


def _in_short(rows: Rows, role: str, year: str, record: str) -> Rows:
    return rows.order_by().values_list(F("person"), Value(role, output_field=CharField()), F(record))


def _own_roles(people: Any, venues: Any) -> Rows:
    """The same rows of ``people``, whose records are fewer than those of a large venue: they are looked through first,
    as no index helps with a sum."""

    def own(model: type[Model], venue: str) -> Rows:
        rows: Rows = model._default_manager.filter(person__in=people).annotate(at=F(venue) + 0)
        return rows.filter(at__in=venues)

    published = PUBLISHED, "publication__year", "publication"
    return _in_full(own(Authorship, "publication__venue"), *published).union(
        _in_full(own(Citation, "publication__venue"), *published),
        _in_full(own(Talk, "venue"), SPOKE, "year", "pk"),
        _in_full(own(Service, "venue"), SERVED, "start_year", "pk"),
    )


roles_of_people_at = Prepared(_own_roles, "bigint")
"""Rows (slug, name, sort key, role, year, record) of some people at some venues; both by number."""


def _all_there(user: Reader, venue: Any) -> Rows:
    talks, service = Talk.objects.filter(venue=venue), Service.objects.filter(venue=venue)
    return _roles_at({"publication__venue": venue}, talks, service, _in_short)


def _lately_there(most: int, user: Reader, venue: Any) -> Rows:
    talks, service = (model._default_manager.filter(pk__in=_latest(model, venue, most)) for model in (Talk, Service))
    return _roles_at({"publication__in": _latest(Publication, venue, most)}, talks, service, _in_short)


def _put_in_order(user: Reader) -> str:
    return _FIRST_PEOPLE.format(seen=", ".join(f"'{kind}'" for kind in visible_to(user)))


@cache
def _first_people(most: int | None) -> ByReader:
    return ByReader(_all_there if most is None else partial(_lately_there, most), within=_put_in_order)


def first_people_of(venue: Venue, user: Reader, most: int | None) -> tuple[list[int], int]:
    """The numbers of the ``MOST_SHOWN`` people with most works, talks and service at ``venue``, and how many there are.

    With ``most`` only so many of each, the latest, are looked at. One query.
    """
    found = _first_people(most)(user, [venue.pk])
    return [pk for pk, _ in found], found[0][1] if found else 0


def _years(user: Reader, venue: Any) -> Rows:
    """Rows (which of works, talks and service, year, number)."""
    sources = (shown_publications(user), "year"), (shown_talks(user), "year"), (shown_service(user), "start_year")
    rows: list[Rows] = [
        found.filter(venue=venue, **{f"{year}__isnull": False})
        .order_by()
        .values_list(Value(place, output_field=IntegerField()), F(year))
        .annotate(n=Count("pk"))
        for place, (found, year) in enumerate(sources)
    ]
    return rows[0].union(*rows[1:], all=True)


def _years_of_service(user: Reader, venue: Any) -> Rows:
    rows = shown_service(user).filter(venue=venue, start_year__isnull=False).order_by()
    return rows.values_list("start_year").annotate(n=Count("pk"))


_years_counted, _service_counted = ByReader(_years), ByReader(_years_of_service)


def years_of(venue: Venue, user: Reader) -> Years:
    """Rows (year, works, talks, service) of ``venue``, latest first; one query."""
    return _by_year(_years_counted(user, [venue.pk]))


def years_with_service(venue: Venue, works: Counts, talks: Counts, user: Reader) -> Years:
    """The same, where the numbers of works and talks by year are at hand already; one query."""
    counts = enumerate((works.items(), talks.items(), _service_counted(user, [venue.pk])))
    return _by_year((place, year, number) for place, rows in counts for year, number in rows)


def _by_year(rows: Iterable[tuple[int, int, int]]) -> Years:
    numbers: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
    for place, year, number in rows:
        numbers[year][place] = number
    return [(year, works, talks, service) for year, (works, talks, service) in sorted(numbers.items(), reverse=True)]
