"""What the confidence of a record is worth, over real CVs with gold files where they are at hand."""

import importlib.util
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from ingest.parser import parse_file

SHARED = Path(__file__).resolve().parents[4] / "shared"
TODAY = date(2026, 1, 1)
KINDS = ("education", "positions", "publications", "talks", "awards", "teaching", "service")
pytestmark = pytest.mark.skipif(
    not (SHARED / "cv-json" / "score.py").exists(), reason="the folder with real CVs and gold files is not here"
)


def load_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "cv-json" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(scorer: ModuleType) -> Iterator[tuple[float, bool]]:
    """Each record of the corpus with its confidence, and whether all that the gold says of it was read."""
    for path in sorted((SHARED / "corpus").iterdir()):
        gold_file = SHARED / "cv-json" / "gold" / f"{path.stem}.json"
        if not gold_file.exists():
            continue
        gold = json.loads(gold_file.read_text("utf-8"))
        parsed = json.loads(json.dumps(parse_file(path, TODAY).as_json()))
        for kind in KINDS:
            fields, weights, least = scorer.ENTRIES[kind]
            golds, records = gold.get(kind) or [], parsed[kind]
            pairs, _, extra = scorer.pair(golds, records, weights, least)
            for place, found in pairs:
                yield records[found]["confidence"], is_right(scorer, fields, golds[place], records[found])
            for found in extra:
                yield records[found]["confidence"], False


def is_right(scorer: ModuleType, fields: tuple[str, ...], gold: dict, record: dict) -> bool:
    """Whether every value of the gold is in the record."""
    return all(
        any(scorer.same(value, other, field) for other in scorer.values(record, field))
        for field in fields
        for value in scorer.values(gold, field)
    )


def test_sure_records_are_right_more_often_than_others():
    rows = list(judged(load_scorer()))
    sure = [right for confidence, right in rows if confidence >= 0.9]
    unsure = [right for confidence, right in rows if confidence < 0.9]
    share = {name: sum(held) / len(held) for name, held in (("sure", sure), ("unsure", unsure))}
    print(f"right above 0.9: {share['sure']:.3f} of {len(sure)}; below: {share['unsure']:.3f} of {len(unsure)}")
    assert share["sure"] > 0.8
    assert share["sure"] > share["unsure"] + 0.15
