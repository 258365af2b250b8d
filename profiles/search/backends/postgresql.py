"""Search by PostgreSQL's full text: lexemes of our own folding, a GIN index for each kind.

A plan that walks the ids until twenty match takes seconds for words that are neither rare nor frequent; so the
matches are taken first and put in order then. Where more match than ``PUT_IN_ORDER``, those are taken that stand first
in the table, which ``tidy`` puts in the order of the ids.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from profiles.search.backends.sqlite import patterns
from profiles.search.expressions import Expression, Term

PUT_IN_ORDER = 2_001


class PostgreSql:
    """tsvector and GIN; the query is put together from quoted words and cast, never parsed as a text."""

    def matching(self, kind: int, expression: Expression, limit: int) -> tuple[str, list[Any]]:
        sql = f"SELECT id FROM profiles_searchentry WHERE kind = {kind:d} AND lexemes @@ %s::tsquery"  # noqa: S608  # nosec B608
        params = [query(expression)]
        for phrase in expression.phrases:
            sql += " AND (' ' || words || ' ' LIKE %s OR ' ' || words || ' ' LIKE %s)"
            params += patterns(phrase)
        return f"{sql} LIMIT {limit:d}", params

    def first(self, kind: int, expression: Expression, number: int) -> tuple[str, list[Any]]:
        sql, params = self.matching(kind, expression, max(number, PUT_IN_ORDER))
        return f"SELECT id FROM ({sql}) matching ORDER BY id LIMIT {number:d}", params  # noqa: S608  # nosec B608

    @contextmanager
    def rebuilding(self) -> Iterator[None]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT indexname, indexdef FROM pg_indexes WHERE indexname ~ '^profiles_search_[0-9]$'")
            indexes = cursor.fetchall()
            for name, _ in indexes:
                cursor.execute(f'DROP INDEX "{name}"')
            yield
            for _, definition in indexes:
                cursor.execute(definition)

    def tidy(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("CLUSTER profiles_searchentry USING profiles_searchentry_pkey")
            cursor.execute("ANALYZE profiles_searchentry")


def query(expression: Expression) -> str:
    """``expression`` as a tsquery: ('noe':* | '¤noe':*) & ('emmy') & !'§s'."""
    every = [f"({' | '.join(map(_term, clause))})" for clause in expression.clauses]
    return " & ".join([*every, *(f"!'{token}'" for token in expression.without)])


def _term(term: Term) -> str:
    return f"'{term.word}':*" if term.is_beginning else f"'{term.word}'"
