"""Requests over a loopback connection, one after another or from several at once, and how long they take."""

import http.client
import statistics
import threading
import time
from dataclasses import dataclass
from itertools import cycle

WARM, LEAST, MOST = 3, 20, 200


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds of the middle and the 95th of a hundred requests, requests a second, kilobytes of one answer."""

    p50: float
    p95: float
    rate: float
    kilobytes: float


def _fetch(connection: http.client.HTTPConnection, path: str) -> int:
    connection.request("GET", path, headers={"Host": "127.0.0.1", "Accept-Encoding": "identity"})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path} answered {answer.status}")
    return len(body)


def _times(port: int, paths: list[str], seconds: float) -> tuple[list[float], float]:
    """Milliseconds of requests on one connection, and the kilobytes of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    found: list[float] = []
    size = 0
    for path in paths * WARM:
        size = max(size, _fetch(connection, path))
    end = time.perf_counter() + seconds
    for path in cycle(paths):
        start = time.perf_counter()
        _fetch(connection, path)
        found.append((time.perf_counter() - start) * 1000)
        if len(found) >= MOST or (time.perf_counter() > end and len(found) >= LEAST):
            break
    connection.close()
    return found, size / 1024


def _rate(port: int, paths: list[str], seconds: float, connections: int) -> float:
    """Requests a second on several connections."""
    counts = [0] * connections
    end = time.perf_counter() + seconds

    def work(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        for path in cycle(paths[number % len(paths) :] + paths[: number % len(paths)]):
            if time.perf_counter() > end:
                break
            _fetch(connection, path)
            counts[number] += 1
        connection.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(connections)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.perf_counter() - start)


def measure(port: int, paths: list[str], seconds: float, connections: int = 8) -> Measured:
    """What requests of ``paths`` in turn take."""
    times, kilobytes = _times(port, paths, seconds)
    times.sort()
    p95 = times[min(len(times) - 1, round(0.95 * len(times)))]
    return Measured(statistics.median(times), p95, _rate(port, paths, seconds, connections), kilobytes)
