"""The kind of a section where its heading leaves a choice: what its lines say decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ingest.parser.document import Line
from ingest.parser.heading_index import fold
from ingest.parser.headings import Phrase
from ingest.parser.vocabulary.headings import CUES

FIRST_LINES = 40  # what comes later in a section tells no more about its kind
LEAST_ALONE = 0.8  # cues a line for a kind that the heading does not name
TELLING = ("publications", "talks", "service", "teaching", "awards", "positions", "education", "grants", "mentoring")
PAPERS_AND_TALKS = frozenset(("publications", "talks"))
LEAD = 0.2  # cues a line that a rival must have beyond twice those of the likeliest kind
BIBLIOGRAPHIC = re.compile(
    r"""^(?:[-•]\s*)?\[\d+\]\s                       # [3]
    | (?<!^)\((?:19|20)\d\d[a-z]?\).{20}          # (2001). Title
    | .{60}\b(?:19|20)\d\d[a-z]?\)               # (Göttingen, 2001)
    | ^(?:[-•]\s*|\d{1,3}[.)]\s+)?[“”"«„‘][^”"»]{20} # “Title
    | \barxiv\b | \bpp?\.\s?\d | \bdoi\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
REFERENCE = re.compile(r"^(?:[-•]\s*)?\[\d+\]\s|\barxiv\b|\bpp?\.\s?\d|\bdoi\b|\bvol\.\s?\d", re.IGNORECASE)
"""Marks that only references have."""
COURSE = re.compile(
    r"""\b(?:(?:winter|summer|spring|fall|autumn|winter-?|sommer)\s?(?:term|semester)|semester|trimester
    | (?:wi|so)se\s\d\d | (?:ba|ma|bachelor|master|undergraduate|graduate|bsc|msc)[\s-](?:level|course|seminar|students)
    | grundkurs | tutorium | übung | proseminar | hauptseminar | travaux\s(?:dirigés|pratiques) | ects)\b
    | \b(?:licence|master)\s[123]\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Marks that courses have and talks have not."""
COURSE_WEIGHT = 2
PERIOD = re.compile(r"\b(?:19|20)\d\d(?:[-./]\d\d)? ?(?:[-–—]+|to|bis|à|until) ?(?:\w+\.? )?(?:(?:19|20)?\d\d\b|\w+$)")
"""From when to when, as posts have it."""
SPOKEN = re.compile(
    r"""\b(?:posters?|póster|pôster|cartel|talks?|oral|spotlight|keynote|presentation|presented|vorträge?|vortrag
    | présenté(?:e|s|es)?|présentation|exposé|ponencia|comunicación|presentación|presentazione|relazione
    | apresentação)\b""",
    re.IGNORECASE | re.VERBOSE,
)
LEAST_SPOKEN = 0.25
"""Share of lines that tell how a work was presented, below headings that talks and papers share."""
DATED = frozenset(("positions", "education", "service"))
"""Kinds whose entries last."""
ONCE = frozenset(("interests", "teaching", "education", "summary"))
"""Kinds of which a document has one section, so that an ambiguous heading beside a sure one is of another."""


def _cue_words() -> dict[str, frozenset[str]]:
    return {kind: frozenset(fold(cue) for cue in text.split("|")) for kind, text in CUES.items()}


CUE_WORDS = _cue_words()


def kind_by_content(
    phrase: Phrase | None, body: Iterable[Line], taken: frozenset[str] = frozenset()
) -> tuple[str, float]:
    """The kind of a section and how sure it is, as a factor of 0.5 to 1.

    Args:
        phrase: what its heading says.
        body: its lines.
        taken: kinds that other headings of the document surely have, and that it has once.
    """
    texts = [line.text for line in body if line.text][:FIRST_LINES]
    if phrase is None or phrase.score < 0.25:
        return _by_content_alone(texts), 0.6
    if len(phrase.kinds) == 1 or phrase.kind == "languages":  # names of languages are no cues: skills would win
        return phrase.kind, 0.5 + phrase.score / 2
    kinds = [kind for kind in phrase.kinds if kind not in taken] or list(phrase.kinds)
    if len(kinds) == 1:
        return kinds[0], 0.8
    marks = REFERENCE if kinds[0] == "talks" else BIBLIOGRAPHIC  # titles of talks are quoted, their dates bracketed
    if set(kinds) >= PAPERS_AND_TALKS and is_spoken(texts):
        return "talks", 0.8
    cues = {kind: _cues_per_line(kind, texts, marks) for kind in kinds}
    rival = max(kinds[1:], key=cues.__getitem__)
    if cues[rival] >= 2 * cues[kinds[0]] + LEAD:
        return rival, 0.75
    return kinds[0], 0.9


def is_spoken(texts: Sequence[str]) -> bool:
    """Whether many of the lines tell how a work was presented, as those of talks do and those of papers do not."""
    return sum(bool(SPOKEN.search(text)) for text in texts) > LEAST_SPOKEN * len(texts)


def _by_content_alone(texts: list[str]) -> str:
    """The kind that most lines speak for, where the heading says nothing; "other" when none stands out."""
    ranked = sorted(((_cues_per_line(kind, texts), kind) for kind in TELLING), reverse=True)
    (most, kind), (second, _) = ranked[:2]
    return kind if most >= LEAST_ALONE and most >= 1.5 * second and len(texts) > 1 else "other"


def _cues_per_line(kind: str, texts: list[str], marks: re.Pattern[str] = BIBLIOGRAPHIC) -> float:
    """How often words that speak for the kind stand in a line, at most once each."""
    if not texts:
        return 0.0
    cues = CUE_WORDS.get(kind, frozenset())
    hits = sum(min(_hits(fold(text), cues), 2) for text in texts)
    if kind in ("publications", "other"):
        hits += sum(bool(marks.search(text)) for text in texts)
    if kind in DATED:
        hits += sum(bool(PERIOD.search(text)) for text in texts)
    if kind == "teaching":
        hits += COURSE_WEIGHT * sum(bool(COURSE.search(text)) for text in texts)
    return hits / len(texts)


def _hits(folded: str, cues: frozenset[str]) -> int:
    words = folded.split()
    pairs = (f"{a} {b}" for a, b in pairwise(words))
    return len(cues.intersection(words)) + len(cues.intersection(pairs))
