"""Rows by the thousand into either database, past the models: prepared statements on SQLite, COPY on PostgreSQL."""

from collections.abc import Sequence
from typing import Any

from django.db import connection


def insert(table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Write ``rows`` (values in the order of ``columns``, as the driver takes them) within the present transaction."""
    if not rows:
        return
    names = ", ".join(f'"{column}"' for column in columns)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor, cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy:
            for row in rows:
                copy.write_row(row)
        return
    marks = ", ".join("?" * len(columns))
    connection.ensure_connection()
    # The driver's own cursor: Django's would look at every row once more.
    connection.connection.cursor().executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)  # noqa: S608  # nosec B608
