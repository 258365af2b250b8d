"""Times ``manage.py ingest --publish`` on many CVs: samples varied, and copies of real PDFs where there are some.

    python -m tests.bench_ingest [--count 1000] [--pdfs 0.1] [--shared ../shared] [--folder /tmp/…]

CVs and an empty database go to a scratch folder, which is removed afterwards unless it was named.
"""

import argparse
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from itertools import product
from pathlib import Path

from ingest.parser.pipeline import parse_bytes
from tests.score import IS_HELD

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "ingest" / "samples"
TEXTS = (".txt", ".md", ".tex", ".html", ".rtf")
GIVEN = "Anna Bertha Clara Dorothea Elisabeth Frieda Gerda Hedwig Ida Johanna Karl Ludwig Moritz Niels Otto".split()
FAMILY = "Abel Bolza Cantor Dedekind Engel Fricke Gauss Hasse Ince Jordan Klein Lie Minkowski Neumann Ohm Pasch".split()


SPELLED = {
    "karl-weierstrass.tex": ("{Karl}{Weierstra\\ss}", "{%s}{%s}"),
    "santiago-ramon-y-cajal.rtf": ("Santiago Ram\\u243?n y Cajal", "%s %s"),
}
"""Samples whose owner is not written there as it is read."""
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprst" for vowel in "aeiou"]
SHARED_BY, ONE_SHARED_IN = 3, 10


def names(count: int) -> list[tuple[str, str]]:
    """So many given and family names, each pair another."""
    families = [one if one == other else f"{one}-{other}" for one, other in product(FAMILY, FAMILY)]
    return [(given, family) for family in families for given in GIVEN][:count]


def vary(sample: Path, name: tuple[str, str], number: int) -> bytes:
    """A sample as another person's, with works of their own; one work in ten is shared by three people."""
    data = sample.read_bytes()
    cv = parse_bytes(data, sample.name, date.today())
    owner = cv.person.name or ""
    written, form = SPELLED.get(sample.name, (owner, "%s %s"))
    text = data.decode("utf-8", "surrogateescape").replace(written, form % name)
    family = owner.rsplit(" ", 1)[-1]
    for cased in (str.title, str.upper, str.lower):
        text = text.replace(cased(family), cased(name[1]))
    for place, record in enumerate((*cv.publications, *cv.talks)):
        word = max(re.findall(r"[A-Za-z]{5,}", record.title or "") or [""], key=len)
        own = number // SHARED_BY if place % ONE_SHARED_IN == ONE_SHARED_IN - 1 else number
        if word and word != family:
            text = text.replace(word, f"{word}{SYLLABLES[own // 60 % 60]}{SYLLABLES[own % 60]}")
    return text.encode("utf-8", "surrogateescape")


def write_cvs(folder: Path, count: int, share: float, corpus: Path) -> int:
    """Write ``count`` CVs of which a ``share`` are PDFs; how many of them are copies of real ones."""
    texts = [path for path in sorted(SAMPLES.iterdir()) if path.suffix in TEXTS]
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
            data = vary(source, name, number // len(texts))
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
