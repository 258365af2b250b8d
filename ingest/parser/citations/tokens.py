"""Words and separators of a reference, and what each can be in a list of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ingest.parser.values.name_parts import unmarked, word_kind
from ingest.parser.values.venue_scores import is_acronym
from ingest.parser.vocabulary.names import (
    HONORIFICS,
    JOINING_WORDS,
    NEVER_IN_NAMES,
    SUFFIXES,
)
from ingest.parser.vocabulary.venue_cues import ABBREVIATIONS

TOKEN = re.compile(
    r"[,;()\[\]&…]|(?<![^\s,;(\[])(?:[A-ZÀ-Þ]\.-?)+(?=[A-ZÀ-Þ](?:[a-zà-ÿ]|['’][A-ZÀ-Þ])|(?:de|van|von|di|da|del|der)\b)|[^\s,;()\[\]&…]+"
)
SURNAMES = frozenset("lang law roy ann not mon arch graph hum vis chem.".split())
"""Shortened words that are names of people too."""
SMALL_WORDS = frozenset("new in on the for to by at of is are we how why what from with and a its not no".split())
COMPANY_WORDS = frozenset(("with", "con", "avec", "mit", "com"))
DASHES = frozenset("– — | / - ‒ ·".split())


class Token(NamedTuple):
    """A word or a separator; ``kind`` is one of word_kind's or "join", "mark", "title", "suffix", "others", "sep"."""

    start: int
    end: int
    text: str
    kind: str
    stops: bool = False
    """Whether a full stop or colon that ends a sentence closes it."""


@lru_cache(maxsize=16384)
def _token_kind(text: str) -> tuple[str, bool]:
    """The kind of a word in a run of names, and whether it closes a sentence."""
    if text in ",;()[]&":
        return ("join" if text == "&" else "sep"), False
    bare = unmarked(text).replace("..", ".") if not text.startswith("..") else text
    bare = bare.strip("“”„«»\"‘’`'")
    if bare in DASHES:
        return "no", False
    if not bare.strip(".-–—…"):
        return ("others" if "..." in text or "…" in text else "mark"), False
    lowered = bare.lower().rstrip(".:")
    if lowered in JOINING_WORDS - COMPANY_WORDS and bare.islower():
        return "join", False
    kind = word_kind(bare.rstrip(":"))
    stops = bare.endswith(":") or (bare.endswith(".") and kind == "full" and lowered not in SUFFIXES)
    if lowered in SUFFIXES and bare[0].isupper():
        return "suffix", False
    if lowered in HONORIFICS and bare.endswith(".") and len(lowered) > 1 and kind != "initials":
        return "title", False
    if kind == "full" and bare.endswith(".") and lowered in ABBREVIATIONS - SURNAMES and len(lowered) > 2:
        return "no", False
    if kind == "full" and lowered in SMALL_WORDS:
        return "no", stops
    if kind == "full" and ((lowered in NEVER_IN_NAMES and len(lowered) > 3) or is_acronym(bare.rstrip(".:"))):
        return "no", stops
    if bare.isdigit() and len(bare) < 3:
        return "mark", False
    return kind, stops


@lru_cache(maxsize=2048)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words and separators of a text."""
    return tuple(_tokens(text))


def first_tokens(text: str) -> Iterator[Token]:
    """The first three words and separators of a text: most texts need not be read further to see what they are not."""
    return islice(_tokens(text), 3)


def _tokens(text: str) -> Iterator[Token]:
    for found in TOKEN.finditer(text):
        word, start = found[0], found.start()
        kind, stops = _token_kind(word)
        if word == "+" and text[start - 1 : start].strip():
            kind = "mark"
        yield Token(start, start + len(word), word, kind, stops)
