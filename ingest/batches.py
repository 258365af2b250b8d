"""Many files at once: read by as many guarded processes as there are cores, stored one after the other by one writer.

The readers' processes do the work of reading; a thread each only waits for its process. No more files are in memory
than readers are busy with, and a few more that wait to be stored.
"""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from queue import SimpleQueue
from typing import Any

from django.conf import settings

from ingest import intake
from ingest.archives import Refused
from ingest.guard import GuardedParser
from ingest.outcomes import Outcome, Result
from ingest.parser.cv import Cv
from ingest.parser.problems import UnreadableFile
from ingest.sources import Source, bytes_of

AHEAD = 2
"""So many files for each reader are read before they can be stored."""


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


def take_in_all(sources: Iterable[Source], *, publish: bool = False, readers: int = 0) -> Iterator[Outcome]:
    """What became of each file, in the order of ``sources``; see ``intake.take_in``.

    Args:
        readers: how many files are read at once; 0 for as many as there are cores.
    """
    count = readers or os.cpu_count() or 1
    if count == 1:
        yield from (intake.take_in(source, publish=publish) for source in sources)
        return
    pool = _Readers(count)
    waiting: deque[tuple[Source, bytes, Future[Any]]] = deque()
    try:
        with ThreadPoolExecutor(count) as threads:
            try:
                for source in sources:
                    waiting.append(_begin(source, pool, threads))
                    if len(waiting) > count * AHEAD:
                        yield _end(*waiting.popleft(), publish)
                while waiting:
                    yield _end(*waiting.popleft(), publish)
            finally:
                threads.shutdown(wait=False, cancel_futures=True)
                pool.close()
    finally:
        pool.close()


def _begin(source: Source, pool: _Readers, threads: ThreadPoolExecutor) -> tuple[Source, bytes, Future[Any]]:
    """A file whose reading has begun; one that cannot be opened is a future with the reason."""
    try:
        data = bytes_of(source)
    except Exception as error:
        failed: Future[Any] = Future()
        failed.set_exception(error)
        return source, b"", failed
    return source, data, threads.submit(pool.parse, data, intake.file_name(source.name))


def _end(source: Source, data: bytes, future: Future[Any], publish: bool) -> Outcome:
    try:
        read = future.result()
        return intake.store_read(source.name, data, publish, read=read)
    except Refused as refused:
        return Outcome(source.name, Result.FAILED, str(refused), code=refused.code)
    except Exception as error:
        return intake.failure_to_store(source.name, error)
