"""The search of the database in use, behind one interface."""

from contextlib import AbstractContextManager
from typing import Any, Protocol

from django.db import connection

from profiles.search.backends.postgresql import PostgreSql
from profiles.search.backends.sqlite import Sqlite
from profiles.search.expressions import Expression

Statement = tuple[str, list[Any]]


class Backend(Protocol):
    """A database that finds entries by their words; both give the same entries in the same order."""

    def matching(self, kind: int, expression: Expression, limit: int) -> Statement:
        """SQL for the ids of at most ``limit`` entries of ``kind`` that match: where more do, the best."""
        ...

    def first(self, kind: int, expression: Expression, number: int) -> Statement:
        """SQL for the ids of the best ``number`` entries of ``kind`` that match."""
        ...

    def rebuilding(self) -> AbstractContextManager[None]:
        """While all entries are written anew, the index is not kept beside them; it is built at the end."""
        ...

    def tidy(self) -> None:
        """Put the index in order after much was written."""
        ...


def backend() -> Backend:
    """The search of the default database."""
    return PostgreSql() if connection.vendor == "postgresql" else Sqlite()
