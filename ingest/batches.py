"""Many files at once: read by as many guarded processes as there are cores, stored one after the other by one writer.

The readers' processes do the work of reading; a thread each only waits for its process. No more files are in memory
than readers are busy with, and a few more that wait to be stored.
"""

import gc
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from datetime import date
from itertools import takewhile
from queue import SimpleQueue
from typing import Any

from django.conf import settings

from ingest import intake
from ingest.groups import ReadFile, store_all
from ingest.guard import GuardedParser
from ingest.outcomes import Outcome
from ingest.parser.cv import Cv
from ingest.parser.problems import UnreadableFile
from ingest.parser.worker import RUBBISH
from ingest.sources import Source, bytes_of

AHEAD = 8
"""So many files for each reader are read before they can be stored,"""
AHEAD_BYTES = 50_000_000
"""unless they are larger than this together."""
TOGETHER = 8
"""So many files at most are stored in one transaction."""
PATIENCE = 1.0
"""So many seconds those that are read wait for others to be stored with them."""


class _Readers:
    """Guarded parsers, each used by one thread at a time."""

    def __init__(self, count: int) -> None:
        self._all = [GuardedParser(settings.PARSE_SECONDS, settings.PARSE_BYTES) for _ in range(count)]
        self._free: SimpleQueue[GuardedParser] = SimpleQueue()
        for parser in self._all:
            self._free.put(parser)

    def parse(self, data: bytes, name: str) -> Cv | UnreadableFile:
        """The Cv in the bytes of a file, or why there is none."""
        parser = self._free.get()
        try:
            return parser.parse(data, name, date.today())
        except UnreadableFile as error:
            return error
        finally:
            self._free.put(parser)

    def close(self) -> None:
        """End the processes."""
        for parser in self._all:
            parser.close()


def take_in_all(
    sources: Iterable[Source], *, publish: bool = False, readers: int = 0, together: int = TOGETHER
) -> Iterator[Outcome]:
    """What became of each file, in the order of ``sources``; see ``intake.take_in``.

    Args:
        readers: how many files are read at once; 0 for as many as there are cores.
        together: how many files are stored in one transaction at most.
    """
    count = readers or os.cpu_count() or 1
    with _seldom_searched():
        if count == 1:
            yield from (intake.take_in(source, publish=publish) for source in sources)
        else:
            yield from _side_by_side(sources, publish, count, together)


@contextmanager
def _seldom_searched() -> Iterator[None]:
    """Search for rubbish as seldom as the readers do: rows are made by the thousand, hardly any of them in circles."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*RUBBISH)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def _side_by_side(sources: Iterable[Source], publish: bool, count: int, together: int) -> Iterator[Outcome]:
    pool = _Readers(count)
    waiting: deque[ReadFile] = deque()
    try:
        with ThreadPoolExecutor(count) as threads:
            try:
                for source in sources:
                    waiting.append(_begin(source, pool, threads))
                    if len(waiting) > count * AHEAD or sum(len(file.data) for file in waiting) > AHEAD_BYTES:
                        yield from store_all(_next(waiting, together), publish=publish)
                while waiting:
                    yield from store_all(_next(waiting, together), publish=publish)
            finally:
                threads.shutdown(wait=False, cancel_futures=True)
                pool.close()
    finally:
        pool.close()


def _begin(source: Source, pool: _Readers, threads: ThreadPoolExecutor) -> ReadFile:
    """A file whose reading has begun; one that cannot be opened is a future with the reason."""
    try:
        data = bytes_of(source)
    except Exception as error:
        failed: Future[Any] = Future()
        failed.set_exception(error)
        return ReadFile(source.name, b"", failed)
    return ReadFile(source.name, data, threads.submit(pool.parse, data, intake.file_name(source.name)))


def _next(waiting: deque[ReadFile], most: int) -> list[ReadFile]:
    """The first files, as far as they are read before long; at least one."""
    files = [waiting.popleft() for _ in range(min(most, len(waiting)))]
    files[0].read.exception()
    wait([file.read for file in files], timeout=PATIENCE)
    ready = list(takewhile(lambda file: file.read.done(), files))
    waiting.extendleft(reversed(files[len(ready) :]))
    return ready
