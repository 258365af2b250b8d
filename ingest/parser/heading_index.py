"""The phrases of the heading vocabulary as they are looked up: folded, in one spelling, by kind and language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ingest.parser.folding import decomposed, without_marks
from ingest.parser.vocabulary import (
    headings as vocabulary,
)
from ingest.parser.vocabulary import (
    headings_de,
    headings_en,
    headings_es,
    headings_fr,
    headings_it,
    headings_pt,
)
from ingest.parser.vocabulary.heading_words import JOINING, SPELLINGS

NOT_WORD = re.compile(r"[\W_]+")
FURTHER = {
    "en": headings_en.PHRASES,
    "fr": headings_fr.PHRASES,
    "de": headings_de.PHRASES,
    "es": headings_es.PHRASES,
    "it": headings_it.PHRASES,
    "pt": headings_pt.PHRASES,
}


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower-case words without diacritics, joined by single blanks; "&" reads "and"."""
    plain = text.replace("&", " and ")
    if plain.isascii():
        if plain.isalnum():
            return plain.lower()
    else:
        plain = without_marks(decomposed(plain.replace("ı", "i")))
    return NOT_WORD.sub(" ", plain.casefold()).strip()


@lru_cache(maxsize=8192)
def key_of(folded: str) -> str:
    """A folded phrase in the form in which it is looked up: one spelling, without "and"."""
    return " ".join(SPELLINGS.get(word, word) for word in folded.split() if word not in JOINING)


@lru_cache(maxsize=8192)
def singular_of(key: str) -> str:
    return " ".join(word[:-1] if len(word) > 4 and word.endswith("s") else word for word in key.split())


def _phrases(text: str) -> Iterable[str]:
    return (key_of(fold(phrase)) for phrase in text.split("|"))


def _vocabulary() -> Iterable[tuple[str, str, str]]:
    """Kind, language and phrases: the common ones first, for they decide where two kinds share a phrase."""
    for kind, by_language in vocabulary.PHRASES.items():
        yield from ((kind, language, text) for language, text in by_language.items())
    for language, by_kind in FURTHER.items():
        yield from ((kind, language, text) for kind, text in by_kind.items())


def _index() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    kinds: dict[str, list[str]] = {}
    languages: dict[str, list[str]] = {}
    for kind, language, text in _vocabulary():
        for key in _phrases(text):
            languages.setdefault(key, []).append(language)
            if kind not in kinds.setdefault(key, []):
                kinds[key].append(kind)
    for phrase, text in vocabulary.AMBIGUOUS.items():
        key = key_of(fold(phrase))
        languages.setdefault(key, [])
        kinds[key] = text.split("|")
    return {key: tuple(k) for key, k in kinds.items()}, {key: tuple(names) for key, names in languages.items()}


def _lengths() -> dict[str, int]:
    """For the first words of phrases the number of words of the longest."""
    lengths: dict[str, int] = {}
    for key in (*KINDS, *SINGULARS):
        words = key.split()
        lengths[words[0]] = max(lengths.get(words[0], 0), len(words))
    return lengths


def _lone_words() -> Iterable[str]:
    """Words of the further vocabulary that stand in running text too often to head anything by themselves."""
    for by_kind in FURTHER.values():
        for text in by_kind.values():
            yield from (key for key in _phrases(text) if " " not in key)


KINDS, LANGUAGES = _index()
SINGULARS = {singular_of(key): key for key in reversed(KINDS)}
MODIFIERS = frozenset(word for text in vocabulary.MODIFIERS.values() for word in fold(text).split()) | JOINING
WIDE = frozenset(_phrases(vocabulary.WIDE))
STEMS = tuple((fold(stem), kind) for kind, text in vocabulary.STEMS.items() for stem in text.split("|"))
LENGTHS = _lengths()
BEGINNINGS = frozenset(" ".join(words[:end]) for words in map(str.split, SINGULARS) for end in range(1, len(words) + 1))
"""The first words of phrases, and the whole ones, in the singular: what goes on otherwise becomes none."""
FIRST_WORDS = frozenset(key.partition(" ")[0] for key in (*KINDS, *SINGULARS))
GENERAL = frozenset(fold(word) for word in vocabulary.GENERAL.split("|"))
LONE = frozenset(_lone_words())
WEAK = frozenset(_phrases(vocabulary.WEAK)) | LONE
LIGHT = frozenset(_phrases(vocabulary.LIGHT))
SUBHEADINGS = frozenset(_phrases(vocabulary.SUBHEADINGS))
