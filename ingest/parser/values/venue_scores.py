"""How much a text looks like the name of a venue."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ingest.parser.alternatives import any_of, longest_first
from ingest.parser.values.name_parts import name_score
from ingest.parser.vocabulary.venue_cues import (
    ABBREVIATIONS,
    ARCHIVES,
    PUBLISHERS,
    VENUE_LEADS,
    VENUE_WORDS,
    WEAK_VENUE_WORDS,
)
from ingest.parser.vocabulary.venues import fold_words, registered_venues

LEADS = re.compile(
    rf"(?:{any_of(longest_first(VENUE_LEADS))})(?=[\s“\"«'‘(]|$)[\s,:]*".replace(r"\ ", r"\s+").replace(
        "the", "(?-i:the)"
    ),
    re.IGNORECASE,
)
ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z+&@]*\d?(?:['’]\d\d)?")
ABBREVIATED = re.compile(r"[A-Z][a-z]{0,8}\.")
PARENTHESES = re.compile(r"\([^()]{0,60}\)|\b(?:19|20)\d\d\b")
WORD = re.compile(r"[^\W\d_]+(?:[.@&-][^\W\d_]+)*\.?")
STRIP = ' \t,;:.–—-|/“”"«»‘'


@cache
def known_forms() -> frozenset[str]:
    """All names of registered venues, folded."""
    return frozenset(" ".join(fold_words(form)) for venue in registered_venues() for form in venue.forms)


@cache
def _known_acronyms() -> frozenset[str]:
    return frozenset(
        form for venue in registered_venues() for form in venue.forms if " " not in form and ACRONYM.fullmatch(form)
    )


@lru_cache(maxsize=16384)
def is_known_venue(text: str) -> bool:
    """Whether a text is nothing but the name of a registered venue."""
    return " ".join(fold_words(text)) in known_forms()


def is_acronym(word: str) -> bool:
    """Whether a word is a conference's short name: "ICML", "NeurIPS", "SIGKDD"."""
    return word in _known_acronyms() or (
        len(word) > 4 and bool(ACRONYM.fullmatch(word)) and not word.isupper() and sum(c.isupper() for c in word) > 2
    )


@lru_cache(maxsize=8192)
def venue_score(text: str) -> float:
    """How much a text looks like a venue's name, 0 to 1: 1.0 a known one, 0.6 words of venues, 0 none at all."""
    name = text.strip(STRIP)
    if not name or len(name) > 200:
        return 0.0
    words = [word.lower().rstrip(".") for word in WORD.findall(name)]
    if not words:
        return 0.0
    if " ".join(fold_words(PARENTHESES.sub(" ", name))) in known_forms():
        return 1.0
    return min(1.0, _lead_score(text) + _word_score(words, name))


def _lead_score(text: str) -> float:
    lead = LEADS.match(text.lstrip(STRIP))
    return 0.25 if lead and len(lead.group()) > 2 and text.lstrip(STRIP)[lead.end() : lead.end() + 1].isupper() else 0.0


def _word_score(words: list[str], name: str) -> float:
    strong = sum(word in VENUE_WORDS for word in words)
    weak = sum(word in WEAK_VENUE_WORDS for word in words)
    if any(word in ARCHIVES for word in words):
        return 0.8
    if strong:
        return 0.6 + 0.1 * min(weak, 2) if len(words) < 16 else 0.4
    if any(word in PUBLISHERS for word in words):
        return 0.45
    capitals = sum(word[0].isupper() for word in WORD.findall(name))
    dense = capitals / len(words)
    is_short = ABBREVIATED.search(name) or any(word in ABBREVIATIONS and len(word) > 3 for word in words)
    if is_short and dense > 0.6 and len(words) < 9:
        return 0.55
    if len(words) <= 3 and ACRONYM.fullmatch(name.split()[0].strip(",.")):
        return 0.5
    return min(0.4, 0.15 * weak) if dense > 0.5 and len(words) < 12 else 0.0


def is_person(text: str) -> bool:
    """Whether a text is a person's name with initials, and not a venue such as "J. Fluid Mech" or "BMC Genomics"."""
    words = text.split()
    if name_score(text) < 1.0 or (len(words[0]) > 2 and words[0].isupper() and words[0].isalpha()):
        return False
    bare = [word.lower().rstrip(".,") for word in words]
    return not any(word in VENUE_WORDS or (word in ABBREVIATIONS and len(word) > 2) for word in bare)
