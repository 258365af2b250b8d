"""Statements that are built once for each database and asked again and again with other keys.

Where a small statement is asked for every CV, building it with the models takes longer than the database does. A
function of querysets becomes such a statement with ``@prepared()``; its arguments stand for lists of keys:

    @prepared()
    def names_of(people):
        return PersonName.objects.filter(person__in=people).values_list("person", "name")

    names_of([1, 2, 3])
"""

import json
from collections.abc import Callable, Iterable
from inspect import signature
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

LISTS = {"sqlite": "SELECT value FROM json_each(%s)", "postgresql": "SELECT unnest(%s::{}[])"}
"""How one parameter becomes a list, so that the statement is the same however long it is."""


class _Place(NamedTuple):
    """Stands among the parameters for a list."""

    number: int


class Prepared:
    """Rows as the driver gives them: no values of dates, JSON or truth should be among the columns."""

    def __init__(self, build: Callable[..., QuerySet[Any, Any]], of: str) -> None:
        self._build, self._of = build, of
        self._statements: dict[str, tuple[str, tuple[Any, ...]]] = {}

    def __call__(self, *lists: Iterable[Any]) -> list[tuple[Any, ...]]:
        """The rows for these lists; none, without asking, where all of them are empty."""
        values = [list(one) for one in lists]
        if not any(values):
            return []
        sql, params = self._statement(connection.vendor)
        packed = [json.dumps(one) if connection.vendor == "sqlite" else one for one in values]
        with connection.cursor() as cursor:
            cursor.execute(sql, [packed[one.number] if isinstance(one, _Place) else one for one in params])
            return list(cursor.fetchall())

    def _statement(self, vendor: str) -> tuple[str, tuple[Any, ...]]:
        if vendor not in self._statements:
            rows = LISTS[vendor].format(self._of)
            places = range(len(signature(self._build).parameters))
            query = self._build(*(RawSQL(rows, (_Place(place),)) for place in places)).query  # noqa: S611  # nosec B611
            sql, params = query.get_compiler(connection=connection).as_sql()
            self._statements[vendor] = sql, tuple(params)
        return self._statements[vendor]


def prepared(of: str = "bigint") -> Callable[[Callable[..., QuerySet[Any, Any]]], Prepared]:
    """Make a statement of a function that takes lists ``of`` keys and gives a queryset of tuples."""
    return lambda build: Prepared(build, of)
