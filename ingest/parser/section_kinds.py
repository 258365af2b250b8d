"""The kind of a section where its heading leaves a choice: what its lines say decides."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from ingest.parser.document import Line
from ingest.parser.headings import Phrase, fold
from ingest.parser.vocabulary.headings import CUES

FIRST_LINES = 40  # what comes later in a section tells no more about its kind
FIRST_BONUS = 0.15  # what the likeliest kind is ahead by, in cues a line
BIBLIOGRAPHIC = re.compile(r"^(?:[-•]\s*)?\[\d+\]\s|\b(?:19|20)\d\d[a-z]?\)|\barxiv\b|\bpp?\.\s?\d|\bdoi\b", re.I)


def _cue_words() -> dict[str, frozenset[str]]:
    return {kind: frozenset(fold(cue) for cue in text.split("|")) for kind, text in CUES.items()}


CUE_WORDS = _cue_words()


def kind_by_content(phrase: Phrase | None, body: Iterable[Line]) -> tuple[str, float]:
    """The kind of a section and how sure it is, as a factor of 0.5 to 1."""
    if phrase is None or phrase.score < 0.25:
        return "other", 0.6
    if len(phrase.kinds) == 1:
        return phrase.kind, 0.5 + phrase.score / 2
    texts = [line.text for line in body if line.text][:FIRST_LINES]
    ranked = sorted(
        ((_cues_per_line(kind, texts) + (FIRST_BONUS if kind == phrase.kind else 0), kind) for kind in phrase.kinds),
        reverse=True,
    )
    return ranked[0][1], 0.9 if ranked[0][1] == phrase.kind else 0.75


def _cues_per_line(kind: str, texts: list[str]) -> float:
    """How often words that speak for the kind stand in a line, at most once each."""
    if not texts:
        return 0.0
    cues = CUE_WORDS[kind]
    hits = sum(min(_hits(fold(text), cues), 2) for text in texts)
    if kind in ("publications", "other"):
        hits += sum(bool(BIBLIOGRAPHIC.search(text)) for text in texts)
    return hits / len(texts)


def _hits(folded: str, cues: frozenset[str]) -> int:
    words = folded.split()
    pairs = (f"{a} {b}" for a, b in pairwise(words))
    return len(cues.intersection(words)) + len(cues.intersection(pairs))
