"""Rows by the thousand into either database, past the models: prepared statements on SQLite, COPY on PostgreSQL."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from django.db import connection, models

Row = TypeVar("Row", bound=models.Model)
MOST_PARAMETERS = 30_000
"""SQLite takes a few more in one statement."""
WORTH_COPYING = 100
"""From so many rows on COPY is worth its two questions more."""
AS_THEY_ARE = (
    *(models.AutoField, models.CharField, models.TextField, models.BooleanField, models.IntegerField),
    *(models.FloatField, models.ForeignKey),
)
"""Fields whose values the drivers take as the models have them."""


class _Columns(NamedTuple):
    """The columns of a model without its key, a function for their values, and those fields that need care."""

    table: str
    key: str
    fields: tuple[Any, ...]
    names: tuple[str, ...]
    values: Callable[[Any], tuple[Any, ...]]
    careful: tuple[tuple[int, Any], ...]


def insert(table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]], *, skip_known: bool = False) -> None:
    """Write ``rows`` (values in the order of ``columns``, as the driver takes them) within the present transaction.

    Args:
        skip_known: leave out rows that a constraint of the table forbids beside those that are there.
    """
    if not rows:
        return
    names, marks = ", ".join(f'"{column}"' for column in columns), ", ".join(["%s"] * len(columns))
    if connection.vendor == "sqlite":
        way = "OR IGNORE " if skip_known else ""
        with connection.cursor() as cursor:
            cursor.executemany(f'INSERT {way}INTO "{table}" ({names}) VALUES ({marks})', rows)  # noqa: S608  # nosec B608
    elif len(rows) < WORTH_COPYING or skip_known:
        for some in _portions(rows, len(columns)):
            _statement(table, columns, some, "ON CONFLICT DO NOTHING" if skip_known else "")
    else:
        with connection.cursor() as cursor, cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row(row)


def create(rows: Iterable[models.Model], *, skip_known: bool = False) -> None:
    """Write new rows of one model, which do not learn their keys; see ``insert``."""
    rows = list(rows)
    if rows:
        columns = _columns(type(rows[0]))
        insert(columns.table, columns.names, _values(columns, rows), skip_known=skip_known)


def create_values(model: type[models.Model], rows: Iterable[Mapping[str, Any]], *, skip_known: bool = False) -> None:
    """Write new rows given by their attributes ("person_id"), the others as by default; see ``insert``.

    For rows by the dozen of which nobody asks for a model: to make one takes longer than to write it.
    """
    columns = _columns(model)
    names = [field.attname for field in columns.fields]
    known, found = set(names), []
    for row in rows:
        if not known.issuperset(row):
            raise TypeError(f"{model.__name__} has no {', '.join(sorted(set(row) - known))}")
        values = [row[name] if name in row else columns.fields[place].get_default() for place, name in enumerate(names)]
        for place, field in columns.careful:
            values[place] = field.get_db_prep_save(values[place], connection)
        found.append(tuple(values))
    insert(columns.table, columns.names, found, skip_known=skip_known)


def create_keyed(rows: Iterable[Row]) -> list[Row]:
    """New rows of one model, written, each with its key."""
    rows = list(rows)
    if not rows:
        return rows
    columns = _columns(type(rows[0]))
    for some in _portions(rows, len(columns.names)):
        keys = _statement(columns.table, columns.names, _values(columns, some), f'RETURNING "{columns.key}"')
        for row, (key,) in zip(some, keys, strict=True):
            row.pk = key
            row._state.adding, row._state.db = False, connection.alias
    return rows


def save(row: models.Model, names: Iterable[str]) -> None:
    """Write some fields of a row that is here."""
    fields: list[Any] = [row._meta.get_field(name) for name in names]
    values = [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]
    changes = ", ".join(f'"{field.column}" = %s' for field in fields)
    sql = f'UPDATE "{row._meta.db_table}" SET {changes} WHERE "{row._meta.pk.column}" = %s'  # noqa: S608  # nosec B608
    with connection.cursor() as cursor:
        cursor.execute(sql, [*values, row.pk])


def delete(model: type[models.Model], name: str, keys: Sequence[int]) -> None:
    """Remove the rows whose field ``name`` is one of these keys; nothing may point at them."""
    column, marks = model._meta.get_field(name).column, ", ".join(["%s"] * len(keys))  # type: ignore[union-attr]
    if keys:
        with connection.cursor() as cursor:
            cursor.execute(f'DELETE FROM "{model._meta.db_table}" WHERE "{column}" IN ({marks})', keys)  # noqa: S608  # nosec B608


@cache
def _columns(model: type[models.Model]) -> _Columns:
    fields = [field for field in model._meta.concrete_fields if not field.primary_key and not field.generated]
    careful = [(place, field) for place, field in enumerate(fields) if not isinstance(field, AS_THEY_ARE)]
    return _Columns(
        model._meta.db_table,
        str(model._meta.pk.column),
        tuple(fields),
        tuple(str(field.column) for field in fields),
        attrgetter(*(field.attname for field in fields)),
        tuple(careful),
    )


def _values(columns: _Columns, rows: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The values of rows as the driver takes them."""
    if not columns.careful:
        return list(map(columns.values, rows))
    found = []
    for row in rows:
        for _, field in columns.careful:
            field.pre_save(row, add=True)
        values = list(columns.values(row))
        for place, field in columns.careful:
            values[place] = field.get_db_prep_save(values[place], connection)
        found.append(tuple(values))
    return found


def _portions(rows: Sequence[Any], width: int) -> Iterator[Sequence[Any]]:
    """So many rows as one statement takes."""
    size = MOST_PARAMETERS // width
    return (rows[first : first + size] for first in range(0, len(rows), size))


def _statement(table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]], rest: str) -> list[Any]:
    """Write some rows with one statement; what it returns."""
    row = f"({', '.join(['%s'] * len(columns))})"
    names = ", ".join(f'"{column}"' for column in columns)
    sql = f'INSERT INTO "{table}" ({names}) VALUES {", ".join([row] * len(rows))} {rest}'  # noqa: S608  # nosec B608
    with connection.cursor() as cursor:
        cursor.execute(sql, [value for values in rows for value in values])
        return list(cursor.fetchall()) if cursor.description else []
