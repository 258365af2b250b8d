"""Requests over loopback connections, one after another or from several at once, and how long they take.

Addresses are asked for again and again (warm: a kept page may be the answer), or each once (cold: it never is).
"""

import http.client
import statistics
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle

ROUNDS, LEAST, MOST = 8, 20, 400  # rounds: each of two workers keeps its own pages
CONNECTIONS = 8
Meter = Callable[[], float]  # seconds that the server has taken of the processors


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of the middle and the 95th of a hundred requests, requests a second, kilobytes of one answer, and
    milliseconds that one takes of the processors."""

    p50: float
    p95: float
    rate: float
    kilobytes: float
    cpu: float


def _fetch(connection: http.client.HTTPConnection, path: str) -> int:
    connection.request("GET", path, headers={"Host": "127.0.0.1", "Accept-Encoding": "identity"})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")
    return len(body)


def _times(port: int, paths: Iterable[str], seconds: float, meter: Meter) -> tuple[list[float], float, float]:
    """Milliseconds of requests on one connection, the kilobytes of an answer, and what one takes by the ``meter``."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    found: list[float] = []
    size, before = 0, meter()
    end = time.perf_counter() + seconds
    for path in paths:
        start = time.perf_counter()
        size = max(size, _fetch(connection, path))
        found.append((time.perf_counter() - start) * 1000)
        if len(found) >= MOST or (time.perf_counter() > end and len(found) >= LEAST):
            break
    connection.close()
    return found, size / 1024, (meter() - before) * 1000 / len(found)


def _rate(port: int, paths: Iterator[str], seconds: float) -> float:
    """Requests a second on several connections, until the time or the addresses are over."""
    counts, lock = [0] * CONNECTIONS, threading.Lock()
    start = time.perf_counter()

    def work(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        while time.perf_counter() < start + seconds:
            with lock:
                path = next(paths, None)
            if path is None:
                break
            _fetch(connection, path)
            counts[number] += 1
        connection.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.perf_counter() - start)


def _summary(times: list[float], kilobytes: float, cpu: float, rate: float) -> Measured:
    times.sort()
    p95 = times[min(len(times) - 1, round(0.95 * len(times)))]
    return Measured(statistics.median(times), p95, rate, kilobytes, cpu)


def measure_warm(port: int, paths: list[str], seconds: float, meter: Meter) -> Measured:
    """What ``paths`` take when all were asked for before."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    for path in paths * ROUNDS:
        _fetch(connection, path)
    connection.close()
    return _summary(*_times(port, cycle(paths), seconds, meter), _rate(port, cycle(paths), seconds))


def measure_cold(port: int, paths: list[str], seconds: float, meter: Meter) -> Measured:
    """What ``paths`` take the first time; two of each three go to the measure of the rate, at most."""
    first, rest = paths[: len(paths) // 3], paths[len(paths) // 3 :]
    return _summary(*_times(port, first, seconds, meter), _rate(port, iter(rest), seconds))
