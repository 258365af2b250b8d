"""Time the site as it is served: ``python -m tests.bench_web [--database URL] [--seconds N] [--no-peer]``.

Starts gunicorn with two workers over a database that is there (see ``manage.py make_corpus``) and prints for each kind
of page the median and 95th percentile in milliseconds on one connection, and requests a second on eight: warm, when
the same pages are asked for again, and cold, when each is asked for once; and what one takes of the processors, which
stays true where other things are done beside. Over SQLite the same work is then asked of
Datasette, as it comes and tuned, and the ratios are printed, with the bars they are to reach.
"""

import argparse
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

ROW = "{:<34} {:>5} {:>9} {:>9} {:>9} {:>7} {:>8}"
RATIO = "{:<30} {:<5} {:<30} {:>7} {:>7} {:>8} {:>7}  {}"
PAIRS = {
    "people, facets": "/{db}/person?_sort=sort_key&_facet=has_cv&_facet=visibility",
    "works, 3 facets": "/{db}/publication?_sort_desc=year&_facet=kind&_facet=venue&_facet=status",
    "search, middle word": "/{db}/publication?_search={middle}&_facet=kind&_facet=venue&_facet=status",
    "search, common word": "/{db}/publication?_search={common}&_facet=kind&_facet=venue&_facet=status",
    "person, 50 works": "/{db}/person/1",
}
# (page, whether Datasette is tuned) -> the most that our 95th percentile, the least that our rate may be of Datasette's
P95_BARS = {
    ("people, facets", True): 1.0,
    ("works, 3 facets", False): 0.25,
    ("search, middle word", False): 0.1,
    ("search, common word", False): 0.1,
}
RATE_BARS = {("person, 50 works", False): 0.5, ("person, 50 works", True): 0.5}
Found = dict[str, dict[str, Any]]


def measure_site(database: str, seconds: float, only: str) -> tuple[Found, dict[str, list[str]]]:
    """What each page of the site takes, warm and cold, and the words that were searched for."""
    from tests.bench.cpu import seconds_of
    from tests.bench.load import measure_cold, measure_warm
    from tests.bench.pages import pages, words_by_frequency
    from tests.bench.servers import site

    words = words_by_frequency()
    found: Found = {}
    print(ROW.format(f"Vitae, {database.partition(':')[0]}", "", "p50 ms", "p95 ms", "req/s 8", "kB", "CPU ms"))
    with site(database) as (port, pid):
        meter = partial(seconds_of, pid, "" if database.startswith("sqlite") else database.rpartition("/")[2])
        for name, case in pages(words).items():
            for state, measure, paths in (("warm", measure_warm, case.warm), ("cold", measure_cold, case.cold)):
                if only not in name:
                    continue
                try:
                    took = found.setdefault(name, {})[state] = measure(port, paths, seconds, meter)
                except (RuntimeError, OSError) as error:
                    print(f"{name:<34} {state:>5} {error}", flush=True)
                    continue
                figures = (
                    f"{took.p50:.1f}",
                    f"{took.p95:.1f}",
                    f"{took.rate:.0f}",
                    f"{took.kilobytes:.0f}",
                    f"{took.cpu:.1f}",
                )
                print(ROW.format(name, state, *figures), flush=True)
    return found, words


def print_bars(found: Found) -> None:
    """The bars that need no peer: the last page of a list beside the first, and people found despite a slip."""
    from tests.bench.recall import recall

    for state in ("cold", "warm"):
        first, last = (found.get(f"works, {which} page", {}).get(state) for which in ("first", "last"))
        if first and last:
            print(f"last page / first page, p50, {state}: {last.p50 / first.p50:.2f} (to reach: 1.5 or less)")
    print(f"recall@20 of names with one slip: {recall():.3f} (to reach: 0.95 or more)", flush=True)


def _verdict(name: str, is_tuned: bool, p95: float, rate: float) -> str:
    most, least = P95_BARS.get((name, is_tuned)), RATE_BARS.get((name, is_tuned))
    if most is not None:
        return f"{'met' if p95 <= most else 'NOT met'}: p95 {most} or less"
    if least is not None:
        return f"{'met' if rate >= least else 'NOT met'}: req/s {least} or more"
    return ""


def measure_peer(database: Path, scratch: Path, seconds: float, words: dict[str, list[str]], ours: Found) -> None:
    """The same work on Datasette, default and tuned, and how ours compares."""
    from tests.bench.cpu import seconds_of
    from tests.bench.load import measure_warm
    from tests.bench.peer import make_peer_database
    from tests.bench.servers import datasette, install_datasette

    try:
        python = install_datasette(scratch)
    except RuntimeError as error:
        print(f"Datasette: skipped. {error}")
        return
    copy = make_peer_database(database, scratch / f"{database.stem}-peer.db")
    values = {"db": copy.stem, "middle": words["middle"][0], "common": words["common"][0]}
    for is_tuned in (False, True):
        label = f"Datasette {'tuned' if is_tuned else 'default'}"
        print(
            "\n" + RATIO.format(label, "ours", "its p50, p95, req/s, CPU", "p50 ×", "p95 ×", "req/s ×", "CPU ×", "bar")
        )
        with datasette(python, copy, is_tuned=is_tuned) as (port, pid):
            for name, path in PAIRS.items():
                if name not in ours:
                    continue
                there = measure_warm(port, [path.format(**values)], seconds, partial(seconds_of, pid))
                figures = f"{there.p50:.1f}, {there.p95:.1f}, {there.rate:.0f}, {there.cpu:.1f}"
                for state, here in ours[name].items():
                    ratios = here.p50 / there.p50, here.p95 / there.p95, here.rate / there.rate
                    said = _verdict(name, is_tuned, *ratios[1:])
                    ratios = *ratios, here.cpu / max(there.cpu, 0.01)
                    print(RATIO.format(name, state, figures, *(f"{ratio:.3f}" for ratio in ratios), said), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL", ""), help="default: DATABASE_URL")
    parser.add_argument("--seconds", type=float, default=3, help="how long at most for each of four measures of a page")
    parser.add_argument("--only", default="", help="pages with this in their name")
    parser.add_argument("--scratch", type=Path, default=Path("var/bench"), help="where Datasette and its copy are kept")
    parser.add_argument("--no-peer", action="store_true", help="without Datasette")
    given = parser.parse_args()
    if not given.database:
        parser.error("name a database: --database sqlite:////path/to/file or DATABASE_URL")
    os.environ |= {"DATABASE_URL": given.database, "DJANGO_SETTINGS_MODULE": "config.settings", "DEBUG": "0"}
    os.environ |= {"SECRET_KEY": "only-to-measure", "ALLOWED_HOSTS": "127.0.0.1"}
    import django

    django.setup()
    for command in ("migrate", "collectstatic"):
        subprocess.run([sys.executable, "manage.py", command, "--no-input", "--verbosity", "0"], check=True)
    ours, words = measure_site(given.database, given.seconds, given.only)
    print_bars(ours)
    if given.no_peer:
        return
    if not given.database.startswith("sqlite"):
        print("Datasette: skipped, it serves SQLite only.")
        return
    scratch = given.scratch.resolve()
    scratch.mkdir(parents=True, exist_ok=True)
    measure_peer(Path("/" + given.database.split(":///", 1)[1].lstrip("/")), scratch, given.seconds, words, ours)


if __name__ == "__main__":
    main()
