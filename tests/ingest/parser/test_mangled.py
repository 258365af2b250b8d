"""Damaged files and hostile texts: nothing raises but UnreadableFile, and every line lies in one section."""

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ingest.parser import Cv, parse_bytes
from ingest.parser.problems import UnreadableFile

SAMPLES = sorted((Path(__file__).resolve().parents[3] / "ingest" / "samples").iterdir())
TODAY = date(2026, 1, 1)


def shuffled(text: str, chance: random.Random) -> str:
    lines = text.splitlines()
    chance.shuffle(lines)
    return "\n".join(lines)


def doubled(text: str, chance: random.Random) -> str:
    return "\n".join(line for line in text.splitlines() for _ in range(1 + chance.randrange(2)))


def truncated(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(1, len(text))]


def peppered(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(len(letters) // 20):
        letters[chance.randrange(len(letters))] = chance.choice("\t\n([{*_|\\\"'“”,;:.–-0123456789\u202e\u0301\ufffd字")
    return "".join(letters)


def joined(text: str, chance: random.Random) -> str:
    return text.replace("\n", " ")


MANGLERS: tuple[Callable[[str, random.Random], str], ...] = (shuffled, doubled, truncated, peppered, joined)
HOSTILE = {
    "one-long-line": "Publications\n" + "Noether, E. Idealtheorie in Ringbereichen. " * 2_500,
    "commas": "Talks\n" + "a," * 50_000,
    "parentheses": "Service\n" + "(" * 20_000 + ")" * 20_000,
    "digits": "Awards\n" + "1" * 100_000,
    "quotes": "Publications\n" + "“" * 20_000,
    "years": "Education\n" + "1907–" * 20_000,
    "headings": "Education\nTeaching\n" * 5_000,
    "stars": "# Noether\n" + "*" * 50_000 + "\n" + "[" * 20_000,
    "names": "Publications\n" + "and ".join(["E. Noether "] * 10_000),
    "initials": "Publications\n" + "A. " * 30_000,
    "blanks": "Noether" + " " * 100_000 + "1907",
    "marks": "\u0301" * 50_000,
    "remarks": "Talks\n" + ("(a) " * 15 + "\n") * 800,
    "years-in-brackets": "Experience\n" + "(1907) " * 6_000,
    "labels": "Talks\n1. " + ("a: " * 20 + "\n   ") * 600 + "\n2. b\n",
    "committees": "Experience\n" + ("Committee, " * 5 + "\n\n") * 800,
    "page": "Publications\n"
    + "Noether, E. (1921) Idealtheorie in Ringbereichen. Mathematische Annalen 83, 24–66. " * 12_000,
}


def lines_outside(cv: Cv) -> list[int]:
    """Numbers of lines with text that lie in no section or in several."""
    covered = [0] * (cv.text.count("\n") + 3)
    for section in cv.sections:
        for number in range(section.lines[0], section.lines[1] + 1):
            covered[number] += 1
    return [number for number, line in enumerate(cv.text.split("\n"), 1) if line.strip() and covered[number] != 1]


@pytest.mark.parametrize("mangle", MANGLERS, ids=lambda function: function.__name__)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_mangled_text_keeps_every_line_in_one_section(path: Path, mangle):
    text = parse_bytes(path.read_bytes(), path.name, TODAY).text
    for seed in range(3):
        mangled = mangle(text, random.Random(seed)).encode("utf-8", "replace")  # noqa: S311  # repeatable, not secret
        if mangled.strip():
            assert lines_outside(parse_bytes(mangled, "mangled.txt", TODAY)) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_damaged_file_is_read_or_refused(path: Path):
    data = path.read_bytes()
    for seed in range(6):
        chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
        damaged = bytearray(data[: chance.randrange(1, len(data))] if seed % 2 else data)
        for _ in range(len(damaged) // 50):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            cv = parse_bytes(bytes(damaged), path.name, TODAY)
        except UnreadableFile:
            continue
        assert lines_outside(cv) == []


@pytest.mark.parametrize("ending", ["txt", "md"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_keeps_every_line_in_one_section(text: str, ending: str):
    assert lines_outside(parse_bytes(text.encode(), f"hostile.{ending}", TODAY)) == []
