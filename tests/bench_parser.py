"""Time the parser: ``python -m tests.bench_parser [--shared DIR] [--rounds N] [--peers]``.

Prints, by format, the milliseconds of processor time that a CV and a page take (median and worst over the files, each
the best of N rounds through all of them, so that no file finds what was remembered of itself), reading and parsing
together, CVs a second on one core, peak memory over all files, and the ratio per byte when one CV is made 10 and 100
times as long. ``--peers`` times public PDF readers beside it, where they are installed.
"""

import argparse
import importlib
import resource
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from ingest.parser import parse_bytes
from ingest.parser.reading import read_document

ROOT = Path(__file__).resolve().parent.parent
ROW = "{:<22} {:>5} {:>6} {:>10} {:>10} {:>12} {:>10}"


def best(rounds: int, work: Callable[[], object]) -> float:
    """The shortest time of ``rounds`` runs, in milliseconds of the processor: others may use the machine too."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times) * 1000


def megabytes() -> float:
    """Peak memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def bench_formats(files: list[Path], rounds: int) -> None:
    """One row a format."""
    taken: dict[Path, float] = {}
    for _ in range(rounds):
        for path in files:
            data = path.read_bytes()
            took = best(1, lambda d=data, p=path: parse_bytes(d, p.name))
            taken[path] = min(took, taken.get(path, took))
    rows: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for path in files:
        rows[path.suffix[1:]].append((taken[path], read_document(path.read_bytes(), path.name).pages))
    print(ROW.format("format", "CVs", "pages", "ms/CV p50", "ms/CV max", "ms/page p50", "CVs/s"))
    for ending, found in sorted(rows.items()):
        times = [took for took, _ in found]
        print(
            ROW.format(
                ending,
                len(found),
                sum(pages for _, pages in found),
                f"{statistics.median(times):.1f}",
                f"{max(times):.1f}",
                f"{statistics.median(took / pages for took, pages in found):.1f}",
                f"{1000 * len(times) / sum(times):.0f}",
            )
        )


def bench_length(path: Path, rounds: int) -> None:
    """Time per byte of one text, 10 and 100 times as long, against once."""
    data = path.read_bytes()
    once = best(rounds, lambda: parse_bytes(data, path.name)) / len(data)
    for times in (10, 100):
        longer = data * times
        ratio = best(1, lambda text=longer: parse_bytes(text, path.name)) / len(longer) / once
        print(f"{times:>4} times as long: {ratio:.2f} of the time per byte")


def bench_peers(files: list[Path], rounds: int) -> None:
    """Public readers on the same PDFs: text only, which is less than what is done above."""
    for name, function in (("pdfminer.high_level", "extract_text"), ("pyresparser", "ResumeParser")):
        try:
            read = getattr(importlib.import_module(name), function)
        except ImportError as error:
            print(f"{name}: not measured ({error})")
            continue
        times = [best(rounds, lambda p=path, r=read: r(BytesIO(p.read_bytes()))) for path in files]
        print(ROW.format(name, len(files), "", f"{statistics.median(times):.1f}", f"{max(times):.1f}", "", ""))


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    cli.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with corpus and seeds")
    cli.add_argument("--rounds", type=int, default=3)
    cli.add_argument("--peers", action="store_true")
    args = cli.parse_args()
    folders = [ROOT / "ingest" / "samples", args.shared / "corpus", args.shared / "corpus-txt", args.shared / "seeds"]
    known = {".txt", ".md", ".pdf", ".docx", ".html", ".tex", ".odt", ".rtf"}
    files = [path for folder in folders if folder.is_dir() for path in sorted(folder.iterdir()) if path.suffix in known]
    files = [path for path in files if path.name != "README.md"]
    bench_formats(files, args.rounds)
    print(f"\npeak memory over {len(files)} files: {megabytes():.0f} MB\n")
    bench_length(
        max((path for path in files if path.suffix == ".txt"), key=lambda path: path.stat().st_size), args.rounds
    )
    if args.peers:
        print()
        bench_peers([path for path in files if path.suffix == ".pdf"], 1)


if __name__ == "__main__":
    main()
