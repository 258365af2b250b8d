"""Statements that are built once for each database and asked again and again with other keys.

Where a small statement is asked for every CV, building it with the models takes longer than the database does. A
function of querysets becomes such a statement with ``@prepared()``; its arguments stand for lists of keys:

    @prepared()
    def names_of(people):
        return PersonName.objects.filter(person__in=people).values_list("person", "name")

    names_of([1, 2, 3])

Without ``values_list`` it gives rows of the model, with what ``select_related`` and annotations add to them.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from inspect import signature
from typing import Any, NamedTuple

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.query import ModelIterable, get_related_populators
from django.db.models.sql.compiler import SQLCompiler

LISTS = {"sqlite": "SELECT value FROM json_each(%s)", "postgresql": "SELECT unnest(%s::{}[])"}
"""How one parameter becomes a list, so that the statement is the same however long it is."""


class _Place(NamedTuple):
    """Stands among the parameters for a list."""

    number: int


class _Rows:
    """How the columns of a statement become rows of a model."""

    def __init__(self, compiler: SQLCompiler) -> None:
        info: dict[str, Any] = compiler.klass_info or {}
        fields = info["select_fields"]
        self._model, self._own = info["model"], slice(fields[0], fields[-1] + 1)
        self._names = [column.target.attname for column, *_ in compiler.select[self._own]]
        self._related = get_related_populators(info, compiler.select, DEFAULT_DB_ALIAS)
        self._annotations = list((compiler.annotation_col_map or {}).items())

    def __call__(self, found: Iterable[Sequence[Any]]) -> list[Any]:
        made = []
        for values in found:
            row = self._model.from_db(DEFAULT_DB_ALIAS, self._names, values[self._own])
            for one in self._related:
                one.populate(values, row)
            for name, place in self._annotations:
                setattr(row, name, values[place])
            made.append(row)
        return made


class _Statement(NamedTuple):
    """SQL and its parameters; what makes of a driver's value that of a field, by column; what makes rows of them."""

    sql: str
    params: tuple[Any, ...]
    converters: tuple[tuple[int, tuple[Callable[..., Any], ...], Any], ...]
    made: Callable[[Iterable[Sequence[Any]]], list[Any]]


class Prepared:
    """A statement that gives tuples or rows of a model, for lists of keys; ``build`` makes the queryset."""

    def __init__(self, build: Callable[..., QuerySet[Any, Any]], of: str = "bigint") -> None:
        self._build, self._of = build, of
        self._statements: dict[str, _Statement] = {}

    def __call__(self, *lists: Iterable[Any]) -> list[Any]:
        """The rows for these lists; none, without asking, where all of them are empty."""
        values = [list(one) for one in lists]
        if not any(values):
            return []
        database = connections[DEFAULT_DB_ALIAS]
        statement = self._statements.get(database.vendor) or self._built(database)
        packed = [json.dumps(one) for one in values] if database.vendor == "sqlite" else values
        with database.cursor() as cursor:
            params = [packed[one.number] if isinstance(one, _Place) else one for one in statement.params]
            cursor.execute(statement.sql, params)
            return statement.made(_converted(cursor.fetchall(), statement, database))

    def _built(self, database: BaseDatabaseWrapper) -> _Statement:
        rows = LISTS[database.vendor].format(self._of)
        places = range(len(signature(self._build).parameters))
        # Only places for parameters are filled in.
        queryset = self._build(*(RawSQL(rows, (_Place(place),)) for place in places))  # noqa: S611  # nosec B611
        compiler = queryset.query.get_compiler(connection=database)
        sql, params = compiler.as_sql()
        converters = compiler.get_converters([column for column, *_ in compiler.select])
        given = tuple((place, tuple(ways), column) for place, (ways, column) in converters.items())
        made = _Rows(compiler) if queryset._iterable_class is ModelIterable else _tuples
        found = _Statement(sql, tuple(params), given, made)
        self._statements[database.vendor] = found
        return found


def _tuples(rows: Iterable[Sequence[Any]]) -> list[Any]:
    return list(map(tuple, rows))


def _converted(
    rows: Sequence[tuple[Any, ...]], statement: _Statement, database: BaseDatabaseWrapper
) -> Sequence[Sequence[Any]]:
    """Rows with the values of fields: dates, JSON and truth are not what the driver has for them."""
    if not statement.converters or not rows:
        return rows
    found = [list(row) for row in rows]
    for place, ways, column in statement.converters:
        for row in found:
            for convert in ways:
                row[place] = convert(row[place], column, database)
    return found


def prepared(of: str = "bigint") -> Callable[[Callable[..., QuerySet[Any, Any]]], Prepared]:
    """Make a statement of a function that takes lists ``of`` keys and gives a queryset."""
    return lambda build: Prepared(build, of)
