"""A name for the state of what pages show: another after every committed change, whatever door it came by.

Triggers of the database note each change within its own transaction, so that models, statements, bulk loading, other
processes and other programs all count, and what is rolled back does not. The name is random: it does not come back when
an older copy of the database is restored. The table has no model, so that emptying or restoring all tables leaves it.
"""

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "profiles_dataversion"
UNSHOWN = {"profiles_change", "profiles_savedfilter", "profiles_setaside"}
"""Tables of which no page for visitors shows anything."""
_MADE_ON_SQLITE = (
    "CREATE TABLE profiles_dataversion (token text NOT NULL)",
    "INSERT INTO profiles_dataversion VALUES (hex(randomblob(16)))",
)
# Writers come one after another there: one row is enough.
_CHANGE_ON_SQLITE = "UPDATE profiles_dataversion SET token = hex(randomblob(16))"
_TRIGGER_ON_SQLITE = "CREATE TRIGGER {table}_changed_{event} AFTER {event} ON {table} BEGIN {change}; END"
_READ_ON_SQLITE = "SELECT token FROM profiles_dataversion"

# A row for each transaction, since none may wait for another; the sum names the set of those that are committed.
# Now and then rows are added up into one, which leaves the sum; those that somebody else adds up are skipped.
_MADE_ON_POSTGRESQL = (
    """
CREATE TABLE profiles_dataversion (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction bigint UNIQUE,
    token numeric NOT NULL DEFAULT hashtextextended(gen_random_uuid()::text, 0)
)
""",
    "INSERT INTO profiles_dataversion DEFAULT VALUES",
    """
CREATE FUNCTION profiles_dataversion_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    own bigint := pg_current_xact_id()::text::bigint;
    is_turn boolean;
BEGIN
    INSERT INTO profiles_dataversion (transaction) VALUES (own)
        ON CONFLICT (transaction) DO UPDATE SET token = excluded.token
        RETURNING id % 256 = 0 INTO is_turn;
    IF is_turn THEN
        WITH old AS (
            DELETE FROM profiles_dataversion WHERE id IN (
                SELECT id FROM profiles_dataversion WHERE transaction IS DISTINCT FROM own FOR UPDATE SKIP LOCKED
            ) RETURNING token
        ) INSERT INTO profiles_dataversion (token) SELECT sum(token) FROM old HAVING count(*) > 0;
    END IF;
    RETURN NULL;
END $$
""",
)
_TRIGGER_ON_POSTGRESQL = (
    "CREATE TRIGGER {table}_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION profiles_dataversion_change()"
)
_READ_ON_POSTGRESQL = "SELECT sum(token)::text FROM profiles_dataversion"


def read(connection: BaseDatabaseWrapper | None = None) -> str:
    """The name of the present state; one statement, to be asked before anything that is shown is read."""
    connection = connection or connections["default"]
    with connection.cursor() as cursor:
        cursor.execute(_READ_ON_POSTGRESQL if connection.vendor == "postgresql" else _READ_ON_SQLITE)
        (token,) = cursor.fetchone()
    return str(token)


def make_table(connection: BaseDatabaseWrapper) -> None:
    """Make the table, and on PostgreSQL what its triggers do."""
    _run(connection, _MADE_ON_POSTGRESQL if connection.vendor == "postgresql" else _MADE_ON_SQLITE)


def drop_table(connection: BaseDatabaseWrapper) -> None:
    """Take that away again, and all triggers with it."""
    if connection.vendor == "postgresql":
        _run(connection, [f"DROP FUNCTION {TABLE}_change() CASCADE", f"DROP TABLE {TABLE}"])
    else:
        _run(connection, [*(f'DROP TRIGGER "{name}"' for name in _there(connection)), f"DROP TABLE {TABLE}"])


def watch(connection: BaseDatabaseWrapper) -> None:
    """Have every table noted that pages show; where one was not noted before, the state has another name from now on.

    To be called after each change of the tables: SQLite forgets triggers when it copies a table to alter it.
    """
    tables = set(connection.introspection.table_names())
    if TABLE not in tables:
        return
    there = set(_there(connection))
    missing = [sql for name, table, sql in _wanted(connection) if table in tables and name not in there]
    is_postgresql = connection.vendor == "postgresql"
    changed = "INSERT INTO profiles_dataversion DEFAULT VALUES" if is_postgresql else _CHANGE_ON_SQLITE
    _run(connection, [*missing, changed] if missing else [])


def watched_tables() -> list[str]:
    """The tables whose changes count."""
    models = apps.get_app_config("profiles").get_models(include_auto_created=True)
    return sorted({model._meta.db_table for model in models if model._meta.managed} - UNSHOWN)


def _wanted(connection: BaseDatabaseWrapper) -> Iterator[tuple[str, str, str]]:
    """Names of triggers, their tables, and the statements that make them."""
    for table in watched_tables():
        if connection.vendor == "postgresql":
            yield f"{table}_changed", table, _TRIGGER_ON_POSTGRESQL.format(table=table)
            continue
        for event in ("insert", "update", "delete"):
            statement = _TRIGGER_ON_SQLITE.format(table=table, event=event, change=_CHANGE_ON_SQLITE)
            yield f"{table}_changed_{event}", table, statement


def _there(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of those triggers that there are."""
    names = {"postgresql": "SELECT tgname FROM pg_trigger"}
    with connection.cursor() as cursor:
        cursor.execute(names.get(connection.vendor, "SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        return [name for (name,) in cursor.fetchall() if name.startswith("profiles_") and "_changed" in name]


def _run(connection: BaseDatabaseWrapper, statements: Iterable[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
