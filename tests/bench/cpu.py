"""What a server takes of the processors, as Linux counts it: it stays true where other things are done beside."""

import os
from collections import defaultdict
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")
_OF_A_DATABASE = "postgres:"


def _stat(process: Path) -> tuple[int, float]:
    """The parent of a process and the seconds it has taken.

    Raises:
        OSError: it has ended.
    """
    fields = (process / "stat").read_text().rpartition(")")[2].split()
    return int(fields[1]), (int(fields[11]) + int(fields[12])) / TICK


def seconds_of(pid: int, database: str = "") -> float:
    """Seconds taken by a process, those it has started, and PostgreSQL for the ``database`` of that name."""
    taken: dict[int, float] = {}
    children: dict[int, list[int]] = defaultdict(list)
    total = 0.0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            parent, taken[int(process.name)] = _stat(process)
            words = (process / "cmdline").read_text().split() if database else []
        except OSError:
            continue
        children[parent].append(int(process.name))
        if words and words[0] == _OF_A_DATABASE and database in words:
            total += taken[int(process.name)]
    waiting = [pid]
    while waiting:
        one = waiting.pop()
        total += taken.get(one, 0.0)
        waiting += children[one]
    return total
