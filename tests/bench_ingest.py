"""Times ``manage.py ingest --publish`` on many CVs: samples varied, and copies of real PDFs where there are some.

    python -m tests.bench_ingest [--count 1000] [--pdfs 0.1] [--shared ../shared] [--folder /tmp/…]

CVs and an empty database go to a scratch folder, which is removed afterwards unless it was named.
"""

import argparse
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.score import IS_HELD

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "ingest" / "samples"
TEXTS = (".txt", ".md", ".tex", ".html", ".rtf")
GIVEN = "Anna Bertha Clara Dorothea Elisabeth Frieda Gerda Hedwig Ida Johanna Karl Ludwig Moritz Niels Otto".split()
FAMILY = "Abel Bolza Cantor Dedekind Engel Fricke Gauss Hasse Ince Jordan Klein Lie Minkowski Neumann Ohm Pasch".split()


def names(count: int) -> list[str]:
    """So many names, each another."""
    middles = [""] + [f"{letter}. " for letter in "ABCDEFGHIJKLMNOPRSTUVWZ"]
    every = [f"{given} {middle}{family}" for middle in middles for given in GIVEN for family in FAMILY]
    return every[:count]


def vary(data: bytes, owner: str, name: str, number: int) -> bytes:
    """The sample of ``owner`` as another person's, with works of their own."""
    text = data.decode("utf-8", "surrogateescape")
    family, other = owner.rsplit(" ", 1)[-1], name.rsplit(" ", 1)[-1]
    for old, new in ((owner, name), (owner.upper(), name.upper()), (family, other), (family.upper(), other.upper())):
        text = text.replace(old, new)
    return text.replace("Theor", f"Theor{number % 97}").encode("utf-8", "surrogateescape") + b"\n" * number


def write_cvs(folder: Path, count: int, share: float, corpus: Path) -> int:
    """Write ``count`` CVs of which a ``share`` are PDFs; how many of them are copies of real ones."""
    texts = [path for path in sorted(SAMPLES.iterdir()) if path.suffix in TEXTS]
    owners = {path: path.stem.replace("-", " ").title() for path in texts}
    gold = sorted(path.stem for path in (corpus.parent / "cv-json" / "gold").glob("*.json"))
    held = {name for place, name in enumerate(gold) if place % 3 == IS_HELD}
    real = [path for path in sorted(corpus.glob("*.pdf")) if path.stem not in held]
    pdfs = real or sorted(SAMPLES.glob("*.pdf"))
    chance = random.Random(1)  # noqa: S311
    for number, name in enumerate(names(count)):
        if chance.random() < share:
            source = pdfs[number % len(pdfs)]
            data = source.read_bytes() + f"\n% {number}\n".encode()
        else:
            source = texts[number % len(texts)]
            data = vary(source.read_bytes(), owners[source], name, number)
        (folder / f"{number:05}{source.suffix}").write_bytes(data)
    return len(real)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--pdfs", type=float, default=0.1, help="share of PDFs (default: 0.1)")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--folder", type=Path, help="work here and leave it")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="vitae-bench-"))
    cvs = folder / "cvs"
    cvs.mkdir(parents=True)
    real = write_cvs(cvs, options.count, options.pdfs, options.shared / "corpus")
    environment = os.environ | {
        "SECRET_KEY": "bench",
        "DATABASE_URL": os.environ.get("DATABASE_URL", f"sqlite:///{folder / 'bench.sqlite3'}"),
        "MEDIA_ROOT": str(folder / "media"),
        "LOG_LEVEL": "ERROR",
    }
    manage = [sys.executable, "manage.py"]
    try:
        subprocess.run([*manage, "migrate", "--verbosity", "0"], cwd=ROOT, env=environment, check=True)
        start, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        ended = subprocess.run(
            [*manage, "ingest", "--publish", str(cvs)], cwd=ROOT, env=environment, capture_output=True, text=True
        )
        seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    finally:
        if not options.folder:
            shutil.rmtree(folder)
    processor = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
    print((ended.stdout or ended.stderr).strip().splitlines()[-1])
    print(
        f"{options.count} CVs, {options.pdfs:.0%} PDFs ({'real' if real else 'samples'}): {seconds:.1f} s, "
        f"{options.count / seconds:.1f} a second, {1000 * processor / options.count:.0f} ms of processor each "
        f"on {os.cpu_count()} cores, at most {after.ru_maxrss / 1024:.0f} MB in a process"
    )


if __name__ == "__main__":
    main()
