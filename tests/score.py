"""Score the parser against gold files: ``python -m tests.score [--shared DIR] [--held | --worked] [--set NAME]``.

Prints for each set (seeds, corpus, corpus-md, corpus-txt) the scorer's table: F1 per field group and CV. The third of
the corpus whose place in the sorted list of names leaves 1 when divided by 3 is held back: rules are made looking at
the rest only (``--worked``), and the held third (``--held``) says whether they generalise.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from ingest.parser import parse_file
from ingest.parser.problems import UnreadableFile

ROOT = Path(__file__).resolve().parent.parent
SETS = {
    "seeds": ("seeds", "gold-seeds"),
    "corpus": ("corpus", "gold"),
    "corpus-md": ("corpus-md", "gold"),
    "corpus-txt": ("corpus-txt", "gold"),
}
IS_HELD = 1  # remainder by 3 of the place of a held CV


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    cli.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with corpora and cv-json")
    third = cli.add_mutually_exclusive_group()
    third.add_argument("--held", action="store_true", help="only the held third of the corpus")
    third.add_argument("--worked", action="store_true", help="only the two thirds that rules may look at")
    cli.add_argument("--set", choices=SETS, action="append", help="only this set (may be repeated)")
    cli.add_argument("--detail", metavar="NAME", help="say what went wrong in this CV")
    cli.add_argument("--summary", action="store_true", help="headlines only")
    args = cli.parse_args()
    if not (args.shared / "cv-json" / "score.py").exists():
        sys.exit(f"There is no cv-json/score.py in {args.shared}: nothing to score against.")
    names = sorted(path.stem for path in (args.shared / "cv-json" / "gold").glob("*.json"))
    held = {name for place, name in enumerate(names) if place % 3 == IS_HELD}
    for title in args.set or SETS:
        files, gold = (args.shared / SETS[title][0], args.shared / "cv-json" / SETS[title][1])
        paths = {path.stem: path for path in sorted(files.iterdir()) if (gold / f"{path.stem}.json").exists()}
        if title != "seeds" and (args.held or args.worked):
            paths = {name: path for name, path in paths.items() if (name in held) == args.held}
        score_set(title, paths, gold, args)


def score_set(title: str, paths: dict[str, Path], gold: Path, args: argparse.Namespace) -> None:
    """Parse the files and print the scorer's words on them."""
    with tempfile.TemporaryDirectory() as folder:
        golds, parsed = Path(folder, "gold"), Path(folder, "parsed")
        golds.mkdir(), parsed.mkdir()
        for name, path in paths.items():
            shutil.copy(gold / f"{name}.json", golds)
            try:
                plain = parse_file(path).as_json()
            except UnreadableFile as error:
                print(f"{path.name}: {error}")
                continue
            (parsed / f"{name}.json").write_text(json.dumps(plain, ensure_ascii=False), "utf-8")
        command = [sys.executable, str(args.shared / "cv-json" / "score.py"), str(golds), str(parsed)]
        if args.detail:
            if args.detail not in paths:
                return
            command += ["--detail", args.detail]
        print(f"== {title}: {len(paths)} CVs")
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        print(said.rstrip().splitlines()[-1] if args.summary else said)


if __name__ == "__main__":
    main()
