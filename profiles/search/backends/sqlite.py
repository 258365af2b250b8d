"""Search by SQLite's FTS5: a table for each kind, whose rows come in the order of their ids, which is the rank."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from profiles.search.expressions import ASIDE, Expression, Term

ENTRIES = "profiles_searchentry"


class Sqlite:
    """FTS5; every word is quoted, so that none is an operator."""

    def matching(self, kind: int, expression: Expression, limit: int) -> tuple[str, list[Any]]:
        table, params = f"profiles_search_{kind:d}", [query(expression)]
        sql = f"SELECT f.rowid AS id FROM {table} f"  # noqa: S608  # nosec B608
        where = f" WHERE f.{table} MATCH %s"
        if expression.phrases:
            sql += " JOIN profiles_searchentry e ON e.id = f.rowid"
            where += " AND (' ' || e.words || ' ' LIKE %s OR ' ' || e.words || ' ' LIKE %s)" * len(expression.phrases)
            params += [pattern for phrase in expression.phrases for pattern in patterns(phrase)]
        return f"{sql}{where} LIMIT {limit:d}", params

    first = matching

    @contextmanager
    def rebuilding(self) -> Iterator[None]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [ENTRIES])
            triggers = cursor.fetchall()
            for name, _ in triggers:
                cursor.execute(f'DROP TRIGGER "{name}"')
            yield
            for kind in range(1, 7):
                table = f"profiles_search_{kind}"
                cursor.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")  # noqa: S608  # nosec B608
                first, after = kind << 56, kind + 1 << 56
                rows = f"SELECT id, words FROM {ENTRIES} WHERE id >= {first} AND id < {after} ORDER BY id"  # noqa: S608  # nosec B608
                cursor.execute(f"INSERT INTO {table} (rowid, words) {rows}")  # nosec B608
            for _, definition in triggers:
                cursor.execute(definition)

    def tidy(self) -> None:
        with connection.cursor() as cursor:
            for kind in range(1, 7):
                table = f"profiles_search_{kind}"
                cursor.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608  # nosec B608
            cursor.execute("ANALYZE")


def query(expression: Expression) -> str:
    """``expression`` as FTS5 writes it: ("noe" * OR "¤noe" *) AND ("emmy") NOT "§s"."""
    every = " AND ".join(f"({' OR '.join(map(_term, clause))})" for clause in expression.clauses)
    return "".join([f"({every})", *(f' NOT "{token}"' for token in expression.without)])


def _term(term: Term) -> str:
    return f'"{term.word}" *' if term.is_beginning else f'"{term.word}"'


def patterns(phrase: str) -> list[str]:
    """A phrase as it stands in the words of an entry: in the name or title itself, and beside it."""
    return [f"% {phrase} %", f"% {' '.join(ASIDE + word for word in phrase.split())} %"]
