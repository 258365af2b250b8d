"""The servers that are measured, each in a process of its own on loopback, ended when done."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 60


class Server(NamedTuple):
    """Where a server listens, and its process."""

    port: int
    pid: int


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextmanager
def running(command: list[str], port: int, **environment: str) -> Iterator[Server]:
    """A server by its command, once it listens on ``port``."""
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.DEVNULL)
    try:
        _wait(process, port)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(process: subprocess.Popen, port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError("the server did not start")


@contextmanager
def site(database: str, port: int = 0) -> Iterator[Server]:
    """The site as ``make run`` serves it, over ``database``."""
    port = port or free_port()
    gunicorn = [sys.executable, "-m", "gunicorn", "config.wsgi", "--workers", "2", "--log-level", "warning"]
    with running(
        [*gunicorn, "--bind", f"127.0.0.1:{port}"], port, DATABASE_URL=database, DEBUG="0", HTTPS="0",
        ALLOWED_HOSTS="127.0.0.1", SECRET_KEY="only-to-measure",
    ) as there:  # fmt: skip
        yield there


@contextmanager
def datasette(python: Path, database: Path, *, is_tuned: bool) -> Iterator[Server]:
    """Datasette over a SQLite file: as it comes, or immutable, with 25 rows and without suggested facets."""
    port = free_port()
    command = [str(python.parent / "datasette"), "serve", "--host", "127.0.0.1", "--port", str(port)]
    if is_tuned:
        options = {"default_page_size": "25", "suggest_facets": "off"}
        settings = [part for option in options.items() for part in ("--setting", *option)]
        command += ["--immutable", str(database), *settings]
    else:
        command.append(str(database))
    with running(command, port) as there:
        yield there


def install_datasette(folder: Path) -> Path:
    """The Python of a scratch venv that has Datasette; made when not there.

    Raises:
        RuntimeError: it cannot be installed here.
    """
    python = folder / "datasette" / "bin" / "python"
    if not (python.parent / "datasette").exists():
        for command in (
            [sys.executable, "-m", "venv", str(folder / "datasette")],
            [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "datasette"],
        ):
            if subprocess.run(command, check=False).returncode:
                raise RuntimeError("Datasette could not be installed; is a package registry reachable?")
    return python
