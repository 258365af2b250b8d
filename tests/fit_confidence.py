"""Fit the weights of confidence anew: ``python -m tests.fit_confidence CVS GOLD [CVS GOLD …]`` prints their module.

Reads each CV of the folders that has a gold file of its name, and finds for each kind of record the logistic weights of
its traits (``ingest/parser/confidence.py``) that tell best whether all that the gold says of it was read, and whether
the gold knows it at all. Needs scikit-learn, which nothing else does. ``--check CVS GOLD`` prints instead how often the
parser as it is tells the truth, on CVs that were not fitted to.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from unittest.mock import patch

from ingest.parser import parse_file
from ingest.parser.confidence import LEAST_LIKELY, SAID, traits_of
from tests.ingest.parser.test_confidence import is_right, load_scorer

ENDINGS = (".pdf", ".docx", ".odt", ".rtf", ".html", ".tex", ".md", ".txt")
STRENGTHS = {1: 0.05, 2: 0.2}
"""Inverse penalties on weights, by what is asked: small, so that few and small ones are left."""
LEAST_WEIGHT = 0.02
Row = tuple[dict[str, float], bool, bool]


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    cli.add_argument("folders", nargs="+", type=Path, help="folders of CVs and of their gold files, in pairs")
    cli.add_argument("--check", action="store_true", help="only say how often records are right, by their confidence")
    args = cli.parse_args()
    if len(args.folders) % 2:
        sys.exit("Give a folder of gold files with each folder of CVs.")
    pairs = list(zip(args.folders[::2], args.folders[1::2], strict=True))
    rows: dict[str, list[Row]] = defaultdict(list)
    for cvs, golds in pairs:
        for path in sorted(cvs.iterdir()):
            gold = golds / f"{path.stem}.json"
            if gold.exists() and path.suffix.lower() in ENDINGS:
                for kind, row in rows_of(path, json.loads(gold.read_text("utf-8")), is_weighed=args.check):
                    rows[kind].append(row)
    print_check(rows) if args.check else print_weights(rows)


def rows_of(path: Path, gold: dict, is_weighed: bool) -> Iterator[tuple[str, Row]]:
    """For each record its kind, its traits, and whether it is right and is one at all."""
    scorer = load_scorer()
    seen: dict[str, list[dict[str, float]]] = {}

    def keep(kind, records, lines, sections):
        if kind in SAID:
            seen[kind] = traits_of(kind, records, lines, sections)
        return records

    if is_weighed:
        parsed = parse_file(path).as_json()
    else:
        with patch("ingest.parser.pipeline.weighed", keep):
            parsed = parse_file(path).as_json()
    parsed = json.loads(json.dumps(parsed))
    for kind in SAID:
        fields, weights, least = scorer.ENTRIES[kind]
        golds, records = gold.get(kind) or [], parsed[kind]
        partners = {found: place for place, found in scorer.pair(golds, records, weights, least)[0]}
        for found, record in enumerate(records):
            traits = {"": record["confidence"]} if is_weighed else seen[kind][found]
            is_one = found in partners
            yield kind, (traits, is_one and is_right(scorer, fields, golds[partners[found]], record), is_one)


def print_weights(rows: dict[str, list[Row]]) -> None:
    """The module of weights."""
    print('"""Weights by which the traits of a record tell how likely it is, made by ``tests/fit_confidence.py``."""\n')
    print("from __future__ import annotations\n")
    print_table("IS_RIGHT", {kind: fitted(found, 1) for kind, found in rows.items()})
    print('"""By kind and trait, "" for all: that everything it says is right."""\n')
    print_table("IS_ONE", {kind: fitted(rows[kind], 2) for kind in LEAST_LIKELY})
    print('"""The same that it is a record of its kind at all."""')


def print_table(name: str, table: dict[str, dict[str, float]]) -> None:
    print(f"{name}: dict[str, dict[str, float]] = {{")
    for kind, weights in table.items():
        print(f'    "{kind}": {{')
        for trait, weight in weights.items():
            print(f'        "{trait}": {weight},')
        print("    },")
    print("}")


def fitted(rows: Sequence[Row], answer: int) -> dict[str, float]:
    """The weights by trait, small ones left out."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    names = sorted(rows[0][0])
    table = [[traits[name] for name in names] for traits, *_ in rows]
    scaler = StandardScaler().fit(table)
    model = LogisticRegression(C=STRENGTHS[answer], l1_ratio=1.0, solver="saga", penalty="elasticnet", max_iter=5000)
    model.fit(scaler.transform(table), [row[answer] for row in rows])
    kept = {name: place for place, name in enumerate(names) if abs(model.coef_[0][place]) >= LEAST_WEIGHT}
    weights = {name: model.coef_[0][place] / scaler.scale_[place] for name, place in kept.items()}
    bias = model.intercept_[0] - sum(weights[name] * scaler.mean_[place] for name, place in kept.items())
    return {name: round(float(weight), 2) for name, weight in {"": bias, **weights}.items()}


def print_check(rows: dict[str, list[Row]]) -> None:
    """How often records are right, in steps of their confidence."""
    for kind, found in rows.items():
        steps: dict[int, list[bool]] = defaultdict(list)
        for traits, right, _ in found:
            steps[int(min(traits[""], 0.99) * 10)].append(right)
        shares = (
            f"{step / 10:.1f}: {sum(held) / len(held):.2f} of {len(held)}" for step, held in sorted(steps.items())
        )
        print(f"{kind:<13} {'   '.join(shares)}")


if __name__ == "__main__":
    main()
