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
from django.db.models import Model, QuerySet
from django.db.models.base import ModelState
from django.db.models.expressions import RawSQL
from django.db.models.query import ModelIterable
from django.db.models.sql.compiler import SQLCompiler

LISTS = {"sqlite": "SELECT value FROM json_each(%s)", "postgresql": "SELECT unnest(%s::{}[])"}
"""How one parameter becomes a list, so that the statement is the same however long it is."""


class _Place(NamedTuple):
    """Stands among the parameters for a list."""

    number: int


class _Rows:
    """How the columns of a statement become rows of a model, and those of one that is selected beside it.

    As ``Model.from_db`` makes them, but for the signals, to which nobody listens here: they take most of its time. What
    stands beside several rows, as an author beside all their works, is one row for all of them.
    """

    def __init__(self, model: type[Model], select: Sequence[Any], own: Sequence[int], related: list["_Beside"]) -> None:
        self._model, self._own = model, slice(own[0], own[-1] + 1)
        self._names = [column.target.attname for column, *_ in select[self._own]]
        self._key = own[0] + self._names.index(str(model._meta.pk and model._meta.pk.attname))
        self._related = related
        self._annotations: list[tuple[str, int]] = []

    @classmethod
    def of(cls, compiler: SQLCompiler) -> "_Rows":
        """Those of a statement that is compiled."""
        found = cls._of(compiler.klass_info or {}, compiler.select)
        found._annotations = list((compiler.annotation_col_map or {}).items())
        return found

    @classmethod
    def _of(cls, info: dict[str, Any], select: Sequence[Any]) -> "_Rows":
        related = [
            _Beside(cls._of(one, select), one["local_setter"], one["remote_setter"])
            for one in info.get("related_klass_infos", [])
        ]
        return cls(info["model"], select, info["select_fields"], related)

    def __call__(self, found: Iterable[Sequence[Any]]) -> list[Any]:
        shared: list[dict[Any, Any]] = [{} for _ in self._related]
        made = []
        for values in found:
            row = self._one(values, shared)
            for name, place in self._annotations:
                setattr(row, name, values[place])
            made.append(row)
        return made

    def _one(self, values: Sequence[Any], shared: list[dict[Any, Any]]) -> Any:
        row = self._model.__new__(self._model)
        row._state = ModelState()
        row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS
        vars(row).update(zip(self._names, values[self._own], strict=True))
        for one, known in zip(self._related, shared, strict=True):
            one.put_beside(row, values, known)
        return row

    def kept(self, values: Sequence[Any], known: dict[Any, Any]) -> Any:
        """The row of these values, the same for the same key; None where it is not there."""
        key = values[self._key]
        if key is not None and key not in known:
            known[key] = self._one(values, [{} for _ in self._related])
        return known.get(key)


class _Beside(NamedTuple):
    """A row that is selected beside another."""

    rows: _Rows
    local_setter: Callable[[Any, Any], None]
    remote_setter: Callable[[Any, Any], None]

    def put_beside(self, row: Any, values: Sequence[Any], known: dict[Any, Any]) -> None:
        other = self.rows.kept(values, known)
        self.local_setter(row, other)
        if other is not None:
            self.remote_setter(other, row)


class _Statement(NamedTuple):
    """SQL and its parameters; what makes of a driver's value that of a field, by column; what makes rows of them."""

    sql: str
    params: tuple[Any, ...]
    converters: tuple[tuple[int, tuple[Callable[..., Any], ...], Any], ...]
    made: Callable[[Iterable[Sequence[Any]]], list[Any]]


class Prepared:
    """A statement that gives tuples or rows of a model, for lists of keys; ``build`` makes the queryset.

    ``within`` is SQL around it, with "{}" in its place; of what that gives, the values are as the driver has them.
    """

    def __init__(self, build: Callable[..., QuerySet[Any, Any]], of: str = "bigint", within: str = "") -> None:
        self._build, self._of, self._within = build, of, within
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
        if self._within:
            found = _Statement(self._within.format(sql), tuple(params), (), _tuples)
            self._statements[database.vendor] = found
            return found
        converters = compiler.get_converters([column for column, *_ in compiler.select])
        given = tuple((place, tuple(ways), column) for place, (ways, column) in converters.items())
        made = _Rows.of(compiler) if queryset._iterable_class is ModelIterable else _tuples
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
