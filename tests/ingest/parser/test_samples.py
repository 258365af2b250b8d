"""Each CV that ships with the project, and the Cv that a careful reader finds in it."""

import json
from datetime import date
from pathlib import Path

import pytest

from ingest.parser import parse_file

SAMPLES = Path(__file__).resolve().parents[3] / "ingest" / "samples"
EXPECTED = Path(__file__).parent / "samples"
LISTS = ("education", "positions", "publications", "talks", "awards", "teaching", "service", "languages", "sections")
FILES = sorted(path for path in SAMPLES.iterdir() if (EXPECTED / f"{path.stem}.json").exists())


def as_expected(path: Path) -> dict:
    """The parsed Cv with the fields of cv-json only."""
    plain = json.loads(json.dumps(parse_file(path, today=date(2026, 1, 1)).as_json()))
    gold = json.loads((EXPECTED / f"{path.stem}.json").read_text("utf-8"))
    found = {"person": {key: plain["person"][key] for key in gold["person"]}}
    for name in LISTS:
        keys = gold[name][0].keys() if gold[name] else ()
        found[name] = [{key: row[key] for key in keys or row} for row in plain[name]]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_sample_is_read_whole(path: Path):
    assert as_expected(path) == json.loads((EXPECTED / f"{path.stem}.json").read_text("utf-8"))


def test_samples_cover_every_format():
    endings = {path.suffix for path in SAMPLES.iterdir()}
    assert endings >= {".txt", ".md", ".html", ".tex", ".pdf", ".docx", ".odt", ".rtf"}
    assert len(FILES) >= 14
