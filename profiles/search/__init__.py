"""Search: one interface, FTS5 on SQLite and full text on PostgreSQL, with the same answers.

``wanted`` reads what was typed, ``expressions`` and ``ranking`` find candidates and put them in order, ``groups`` makes
pages of them; ``entries`` and ``indexing`` keep what can be found. Lists narrow their rows here by the words typed.
"""

from collections import Counter
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from profiles.models import SearchEntry
from profiles.models.people import sees_all
from profiles.queries import Reader, shown_people
from profiles.search import tallies
from profiles.search.backends import backend
from profiles.search.entries import EVERYONE, OBJECT
from profiles.search.expressions import (
    SIGNED_IN_ONLY,
    Expression,
    Kind,
    by_beginnings,
    facet_token,
    kind_token,
    status_token,
    year_token,
)
from profiles.search.indexing import gathered, refresh, refresh_around, reindex
from profiles.search.ranking import COUNTED, allowed
from profiles.search.tallies import AT, YEAR, years_at
from profiles.search.wanted import LONGEST_QUERY, Wanted, read_query

__all__ = [
    "AT",
    "COUNTED",
    "EVERYONE",
    "LONGEST_QUERY",
    "SIGNED_IN_ONLY",
    "YEAR",
    "Kind",
    "Wanted",
    "carried_by",
    "facet_token",
    "gathered",
    "having",
    "kind_token",
    "matching",
    "number_having",
    "number_tallied",
    "people_at",
    "people_with_cv",
    "read_query",
    "refresh",
    "refresh_around",
    "reindex",
    "status_token",
    "year_token",
    "years_at",
]


def matching(rows: QuerySet[Any], wanted: Wanted, kind: Kind, user: Reader, *only: list[str]) -> QuerySet[Any]:
    """Those of ``rows`` whose words begin as wanted, at most as many as are counted: the best of them.

    Args:
        only: tokens of which an entry must have any, each list one choice (venues, years); so that what else narrows
            the rows does not leave out some behind the best.
    """
    if not wanted:
        return rows if not wanted.text else rows.none()
    return _narrowed(rows, by_beginnings(wanted, kind).only(*only), kind, user)


def having(rows: QuerySet[Any], kind: Kind, user: Reader, *only: list[str]) -> QuerySet[Any]:
    """Those of ``rows`` whose entries have any of each choice of tokens, at most as many as are counted.

    What ``user`` may not see has no entry for them, but for those who see more than signed-in users.
    """
    return _narrowed(rows, Expression(()).only(*only), kind, user)


def number_having(kind: Kind, user: Reader, *only: list[str]) -> int:
    """How many entries have any of each choice of tokens, at most one more than are counted."""
    ids, params = backend().matching(kind, allowed(Expression(()).only(*only), user), COUNTED + 1)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM ({ids}) found", params)  # noqa: S608  # nosec B608
        return int(cursor.fetchone()[0])


def number_tallied(kind: Kind, user: Reader, facet: str, values: list[str]) -> int:
    """How many entries carry one of ``values`` of a facet of which none carries two; as tallied, not counted."""
    return sum(tallies.of_values(kind, facet, values, user).values())


def _narrowed(rows: QuerySet[Any], expression: Expression, kind: Kind, user: Reader) -> QuerySet[Any]:
    ids, params = backend().matching(kind, allowed(expression, user), COUNTED + 1)
    sql = f"SELECT id & {OBJECT} FROM ({ids}) best"  # noqa: S608  # nosec B608
    return rows.filter(pk__in=RawSQL(sql, params))  # noqa: S611  # nosec B611


def carried_by(rows: QuerySet[Any], kind: Kind, facets: str) -> dict[str, Counter[str]]:
    """By letter of ``facets`` how many of ``rows`` carry each value in the words of their entries; one statement."""
    entries = SearchEntry.objects.filter(kind=kind, object_id__in=rows.order_by().values("pk")).order_by()
    return tallies.values_carried(entries.values_list("words", flat=True), facets)


def people_at(venue: int, user: Reader) -> int:
    """How many people with a CV published, spoke or served at the venue of that number: as tallied, not counted."""
    return tallies.of_values(Kind.PERSON, tallies.VENUE, [str(venue)], user).get(str(venue), 0)


def people_with_cv(user: Reader) -> int:
    """How many people there are with a CV, as tallied; counted for those who see more than the tallies know."""
    if sees_all(user):
        return shown_people(user).count()
    return number_tallied(Kind.PERSON, user, EVERYONE, [""])
