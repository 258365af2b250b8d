"""Parsing behind a wall: hostile files are read in a child process with limits on time and memory."""

from __future__ import annotations

import base64
import json
import os
import select
import subprocess
import sys
import threading
import time
from datetime import date
from pathlib import Path
from typing import IO, Any

from ingest.parser.cv import Cv
from ingest.parser.problems import UnreadableFile
from ingest.parser.worker import LENGTH, write_frame

ROOT = Path(__file__).resolve().parent.parent
PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "VIRTUAL_ENV")
"""Variables of the environment that the child may see: none with a secret."""


class GuardedParser:
    """Parses files in a child process; a child that hangs, dies or grows is replaced and the file refused.

    One parser serves one caller at a time; its child lives until ``close`` so that many files cost one start.
    """

    def __init__(self, seconds: float = 60, memory_bytes: int = 1 << 30) -> None:
        self.seconds = seconds
        self.memory_bytes = memory_bytes
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def parse(self, data: bytes, name: str, today: date) -> Cv:
        """The Cv in the bytes of a file called ``name``.

        Raises:
            UnreadableFile: as the parser does, and "too-slow", "too-large" or "crash" for a file over the limits.
        """
        return Cv.from_json(self._answer("cv", {"name": name, "today": today.isoformat()}, data))

    def draw(self, data: bytes, page: int, width: int) -> bytes:
        """A page of a PDF as a PNG of at most so many pixels across; raises as ``parse`` does."""
        return base64.b64decode(self._answer("png", {"page": page, "width": width}, data))

    def places(self, data: bytes) -> list[Any]:
        """Where the lines of a PDF stand: rows (number, text, page, box); raises as ``parse`` does."""
        return list(self._answer("places", {"places": True}, data))

    def close(self) -> None:
        """End the child process."""
        if self._child:
            self._child.kill()
            self._child.communicate()
            self._child = None

    def __enter__(self) -> GuardedParser:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _answer(self, wanted: str, request: dict[str, Any], data: bytes) -> Any:
        with self._lock:
            answer = self._ask(request, data)
        if wanted in answer:
            return answer[wanted]
        raise UnreadableFile(answer["code"], answer["message"])

    def _ask(self, request: dict[str, Any], data: bytes) -> dict[str, Any]:
        deadline = time.monotonic() + self.seconds
        try:
            child = self._running()
            if child.stdin is None or child.stdout is None:
                raise OSError("the child has no pipes")
            write_frame(child.stdin, json.dumps(request).encode())
            write_frame(child.stdin, data)
            body = _read_until(child.stdout, deadline)
        except TimeoutError:
            self.close()
            return {
                "code": "too-slow",
                "message": f"Reading took longer than {self.seconds:g} seconds and was stopped. Is the file damaged?",
            }
        except OSError:
            self.close()
            return {
                "code": "crash",
                "message": "Reading the file broke off: it is damaged, or needs more memory than is allowed.",
            }
        return dict(json.loads(body))

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self.close()
            self._child = subprocess.Popen(  # noqa: S603  # nothing in it comes from outside
                [sys.executable, "-m", "ingest.parser.worker", str(self.memory_bytes), str(int(self.seconds) + 1)],
                cwd=ROOT,
                env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        return self._child


def _read_until(stream: IO[bytes], deadline: float) -> bytes:
    """One frame from the child's output, or TimeoutError when the deadline passes, OSError when the child ends."""
    wanted, body = LENGTH.size, b""
    head: bytes | None = None
    while True:
        ready, _, _ = select.select([stream], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise TimeoutError
        piece = os.read(stream.fileno(), min(wanted - len(body), 1 << 20))
        if not piece:
            raise OSError("the child ended")
        body += piece
        if len(body) < wanted:
            continue
        if head is not None:
            return body
        head, wanted, body = body, LENGTH.unpack(body)[0], b""
