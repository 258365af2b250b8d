"""Advisors of advisors and students of students, walked by the database.

Both ways lead through people whom the reader may see only, and stop after ``MOST_GENERATIONS``, so that advising that
runs in a circle comes to an end.
"""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models.expressions import RawSQL

from profiles.models.people import visible_to
from profiles.queries.base import Reader, Rows

MOST_GENERATIONS = 12
DESCENDANTS = """
WITH RECURSIVE below(id, depth) AS (
    SELECT advising.student_id, 1
    FROM profiles_person advisor
    JOIN profiles_advising advising ON advising.advisor_id = advisor.id
    WHERE advisor.slug IN ({slugs}) AND advisor.visibility IN ({seen})
  UNION
    SELECT advising.student_id, below.depth + 1
    FROM below
    JOIN profiles_person person ON person.id = below.id
    JOIN profiles_advising advising ON advising.advisor_id = below.id
    WHERE below.depth < {most:d} AND person.visibility IN ({seen})
)
SELECT id FROM below
"""
ANCESTORS = """
WITH RECURSIVE above(person, id, depth) AS (
    SELECT advising.student_id, advising.advisor_id, 1
    FROM profiles_advising advising
    WHERE advising.student_id IN ({people})
  UNION
    SELECT above.person, advising.advisor_id, above.depth + 1
    FROM above
    JOIN profiles_person person ON person.id = above.id
    JOIN profiles_advising advising ON advising.student_id = above.id
    WHERE above.depth < {most:d} AND person.visibility IN ({seen})
)
{pairs}
SELECT 'advisor', advisor.slug, advisor.name, above.person, '', 0
FROM above
JOIN profiles_person advisor ON advisor.id = above.id
WHERE advisor.visibility IN ({seen})
"""


def _places(values: Iterable[Any]) -> str:
    return ", ".join("%s" for _ in values)


def descendants(slugs: list[str], user: Reader) -> RawSQL:
    """The numbers of students of these people, of theirs, and so on, as a sub-select."""
    seen = visible_to(user)
    sql = DESCENDANTS.format(slugs=_places(slugs), seen=_places(seen), most=MOST_GENERATIONS)
    return RawSQL(sql, [*slugs, *seen, *seen])  # noqa: S611  # nosec B611  # only places for parameters are filled in


def with_ancestors(pairs: list[Rows], people: Rows, user: Reader) -> list[tuple[Any, ...]]:
    """The rows of ``pairs``, and as ("advisor", slug, name, person, "", 0) everybody above each of ``people``.

    Each once, in one query.
    """
    try:
        shown, shown_params = people.query.sql_with_params()
    except EmptyResultSet:
        return list(pairs[0].union(*pairs[1:]))
    try:
        sql, params = pairs[0].union(*pairs[1:]).query.sql_with_params()
    except EmptyResultSet:
        sql, params = "", ()
    seen = visible_to(user)
    parts = {"people": shown, "seen": _places(seen), "pairs": f"{sql} UNION" if sql else ""}
    statement = ANCESTORS.format(**parts, most=MOST_GENERATIONS)
    if not sql:
        statement = statement.replace("SELECT 'advisor'", "SELECT DISTINCT 'advisor'", 1)
    with connection.cursor() as cursor:
        cursor.execute(statement, [*shown_params, *seen, *params, *seen])
        return list(cursor.fetchall())
