"""A database that other processes share with the test, and processes that are killed in the middle."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

READ_ONLY = ("SELECT", "PRAGMA", "SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "EXPLAIN")


@contextmanager
def shared_database(folder: Path) -> Iterator[None]:
    """The database is one that forks share: on SQLite a copy in a file of that in memory."""
    if connection.vendor != "sqlite":
        yield
        return
    path = folder / "shared.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute(f"VACUUM INTO '{path}'")
    in_memory, name = connection.connection, connection.settings_dict["NAME"]
    connection.connection, connection.settings_dict["NAME"] = None, str(path)
    try:
        yield
    finally:
        connection.close()
        connection.connection, connection.settings_dict["NAME"] = in_memory, name


@contextmanager
def forked(act: Callable[[], Any]) -> Iterator[int]:
    """The number of a process that does ``act`` with a connection of its own; ended at last."""
    connection.close()
    child = os.fork()
    if child == 0:
        try:
            act()
        except SystemExit:
            os._exit(0)
        except BaseException as error:
            os.write(2, repr(error).encode())
            os._exit(1)
        os._exit(0)
    try:
        yield child
    finally:
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def end_of(child: int) -> int:
    """How a process ended: 0, another exit code, or minus the signal."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Points:
    """Counts commits and writes of a database connection, and ends the process at one of them."""

    def __init__(self, kill_at: int = -1) -> None:
        self.passed = 0
        self.kill_at = kill_at

    def reach(self) -> None:
        """Pass a point, or end here."""
        if self.passed == self.kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        self.passed += 1

    def around_statement(self, execute: Callable[..., Any], sql: str, *arguments: Any) -> Any:
        """A statement; before one that writes is a point."""
        if not sql.lstrip().upper().startswith(READ_ONLY):
            self.reach()
        return execute(sql, *arguments)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Before and behind each commit is a point too."""
        commit = BaseDatabaseWrapper._commit

        def counted(wrapper: BaseDatabaseWrapper) -> None:
            self.reach()
            commit(wrapper)
            self.reach()

        BaseDatabaseWrapper._commit = counted
        try:
            with connection.execute_wrapper(self.around_statement):
                yield
        finally:
            BaseDatabaseWrapper._commit = commit


def in_a_fork(act: Callable[[], Any], kill_at: int = -1) -> tuple[int, int]:
    """How a process ended that did ``act`` (0, or minus the signal), and how many points it passed."""
    connection.close()
    readable, writable = os.pipe()
    child = os.fork()
    if child == 0:
        points = Points(kill_at)
        try:
            with points.watched():
                act()
            connection.close()
            os.write(writable, str(points.passed).encode())
        except BaseException as error:
            os.write(2, repr(error).encode())
            os._exit(1)
        os._exit(0)
    os.close(writable)
    with os.fdopen(readable) as stream:
        told = stream.read()
    return end_of(child), int(told or 0)
