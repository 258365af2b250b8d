"""Time the site as it is served: ``python -m tests.bench_web [--database URL] [--seconds N] [--no-peer]``.

Starts gunicorn with two workers over a database that is there (see ``manage.py make_corpus``), warm, and prints for
each kind of page the median and 95th percentile in milliseconds on one connection, and requests a second on eight.
Over SQLite the same work is then asked of Datasette, as it comes and tuned, and the ratios are printed.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROW = "{:<34} {:>9} {:>9} {:>9} {:>7}"
RATIO = "{:<34} {:<30} {:>9} {:>9} {:>9}"
PAIRS = {
    "people, facets": "/{db}/person?_sort=sort_key&_facet=has_cv&_facet=visibility",
    "works, 3 facets": "/{db}/publication?_sort_desc=year&_facet=kind&_facet=venue&_facet=status",
    "search, middle word": "/{db}/publication?_search={middle}&_facet=kind&_facet=venue&_facet=status",
    "search, common word": "/{db}/publication?_search={common}&_facet=kind&_facet=venue&_facet=status",
    "person, 50 works": "/{db}/person/1",
}


def _print(name, found) -> None:
    figures = f"{found.p50:.1f}", f"{found.p95:.1f}", f"{found.rate:.0f}", f"{found.kilobytes:.0f}"
    print(ROW.format(name, *figures), flush=True)


def measure_site(database: str, seconds: float, only: str) -> tuple[dict, dict]:
    """What each page of the site takes, and the words that were searched for."""
    from tests.bench.load import measure
    from tests.bench.pages import pages, words_by_frequency
    from tests.bench.servers import site

    chosen = {name: paths for name, paths in pages().items() if paths and only in name}
    words = words_by_frequency()
    found = {}
    print(ROW.format(f"Vitae, {database.partition(':')[0]}", "p50 ms", "p95 ms", "req/s 8", "kB"))
    with site(database) as port:
        for name, paths in chosen.items():
            try:
                found[name] = measure(port, paths, seconds)
                _print(name, found[name])
            except (RuntimeError, OSError) as error:
                print(f"{name:<34} {error}", flush=True)
    if {"works, first page", "works, last page"} <= found.keys():
        first, last = found["works, first page"], found["works, last page"]
        print(f"last page / first page, p50: {last.p50 / first.p50:.2f}")
    return found, words


def measure_peer(database: Path, scratch: Path, seconds: float, words: dict, ours: dict) -> None:
    """The same work on Datasette, default and tuned, and how ours compares."""
    from tests.bench.load import measure
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
        print("\n" + RATIO.format("page", label + ": p50, p95, req/s", "p50 ×", "p95 ×", "req/s ×"))
        with datasette(python, copy, is_tuned=is_tuned) as port:
            for name, path in PAIRS.items():
                if name in ours:
                    there, here = measure(port, [path.format(**values)], seconds), ours[name]
                    figures = f"{there.p50:.1f}, {there.p95:.1f}, {there.rate:.0f}"
                    ratios = here.p50 / there.p50, here.p95 / there.p95, here.rate / there.rate
                    print(RATIO.format(name, figures, *(f"{ratio:.2f}" for ratio in ratios)), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", default=os.environ.get("DATABASE_URL", ""), help="default: DATABASE_URL")
    parser.add_argument("--seconds", type=float, default=3, help="how long each page is asked for, twice (default: 3)")
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
    subprocess.run([sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"], check=True)
    ours, words = measure_site(given.database, given.seconds, given.only)
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
