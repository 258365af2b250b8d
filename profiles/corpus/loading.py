"""Rows by the million into either database: without indexes and foreign keys while they come, by COPY on PostgreSQL."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from django.db import OperationalError, connection, transaction
from django.db.models import Max, Model

from profiles.bulk import insert

CHUNK = 20_000
_AS_BEFORE = "journal_mode", "synchronous", "cache_size"
Rows = Iterable[tuple[type[Model], tuple]]

_INDEXES_OF_SQLITE = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = %s"
_INDEXES_OF_POSTGRESQL = """
    SELECT i.relname, pg_get_indexdef(i.oid) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
    WHERE x.indrelid = %s::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.oid
    AND c.conrelid = x.indrelid)
"""
_CONSTRAINTS_OF_POSTGRESQL = """
    SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE conrelid = %s::regclass AND contype IN ('f', 'u') ORDER BY contype DESC
"""


def first_free(model: type[Model]) -> int:
    """The first number that no row of ``model`` has."""
    return (model._default_manager.aggregate(last=Max("pk"))["last"] or 0) + 1


@contextmanager
def unguarded() -> Iterator[None]:
    """While much is written that can be written again: on SQLite without its log, into which all would go first.

    A database that others have open keeps its log.
    """
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        before = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in _AS_BEFORE]
        for setting in ("journal_mode = DELETE", "synchronous = OFF", "cache_size = -400000"):
            with suppress(OperationalError):
                cursor.execute(f"PRAGMA {setting}")
        yield
        for name, value in zip(_AS_BEFORE, before, strict=True):
            with suppress(OperationalError):
                cursor.execute(f"PRAGMA {name} = {value}")


def load(rows: Rows, columns: dict[type[Model], list[str]]) -> dict[str, int]:
    """Write ``rows`` (model, values in the order of its ``columns``); how many there were by model. All or none.

    Raises:
        IntegrityError: a row refers to one that is not there, or is there already.
    """
    tables = [model._meta.db_table for model in columns]
    is_postgresql = connection.vendor == "postgresql"
    bare = _bare_postgresql if is_postgresql else _bare_sqlite
    connection.disable_constraint_checking()
    try:
        with transaction.atomic(), bare(tables):
            counts = _write_all(rows, columns)
            if not is_postgresql:
                connection.check_constraints(tables)
    finally:
        connection.enable_constraint_checking()
    settle(list(columns))
    return counts


def settle(models: list[type[Model]]) -> None:
    """Let the database know how many rows there are now, and which numbers are taken."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for model in models:
                table = model._meta.db_table
                cursor.execute(
                    f"SELECT setval(pg_get_serial_sequence(%s, 'id'), (SELECT max(id) FROM \"{table}\"))",  # noqa: S608  # nosec B608
                    [table],
                )
        cursor.execute("ANALYZE")


def _write_all(rows: Rows, columns: dict[type[Model], list[str]]) -> dict[str, int]:
    counts = dict.fromkeys((model.__name__ for model in columns), 0)
    waiting: dict[type[Model], list[tuple]] = {model: [] for model in columns}

    def flush(model: type[Model]) -> None:
        insert(model._meta.db_table, columns[model], waiting[model])
        counts[model.__name__] += len(waiting[model])
        waiting[model] = []

    for model, values in rows:
        waiting[model].append(values)
        if len(waiting[model]) == CHUNK:
            flush(model)
    for model in columns:
        flush(model)
    return counts


@contextmanager
def _bare_sqlite(tables: list[str]) -> Iterator[None]:
    """Without indexes, which are built anew afterwards."""
    with connection.cursor() as cursor:
        indexes: list[tuple[str, str]] = []
        for table in tables:
            cursor.execute(_INDEXES_OF_SQLITE, [table])
            indexes += cursor.fetchall()
        for name, _ in indexes:
            cursor.execute(f'DROP INDEX "{name}"')
        yield
        for _, definition in indexes:
            cursor.execute(definition)


@contextmanager
def _bare_postgresql(tables: list[str]) -> Iterator[None]:
    """Without indexes, foreign keys and unique constraints, which are built anew afterwards."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL maintenance_work_mem = '512MB'")
        constraints: list[tuple[str, str, str]] = []
        indexes: list[str] = []
        for table in tables:
            cursor.execute(_CONSTRAINTS_OF_POSTGRESQL, [table])
            constraints += [(table, name, definition) for name, definition in cursor.fetchall()]
        for table, name, _ in sorted(constraints, key=lambda one: one[2].startswith("UNIQUE")):
            cursor.execute(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}"')
        for table in tables:
            cursor.execute(_INDEXES_OF_POSTGRESQL, [table])
            for name, definition in cursor.fetchall():
                indexes.append(definition)
                cursor.execute(f'DROP INDEX "{name}"')
        yield
        for definition in indexes:
            cursor.execute(definition)
        for table, name, definition in sorted(constraints, key=lambda one: not one[2].startswith("UNIQUE")):
            cursor.execute(f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" {definition}')
