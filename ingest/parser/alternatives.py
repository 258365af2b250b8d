"""Many phrases as one pattern that is quick where none of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

FIRST = re.compile(r"\\?.", re.DOTALL)
"""The first sign of a pattern that begins with a sign for itself."""
FURTHER_CASES = {"i": "ıİ", "s": "ſ", "k": "\u212a", "å": "\u212b", "ß": "ẞ"}
"""What a letter matches besides itself, small and large, where case is ignored."""


def any_of(patterns: Iterable[str], is_cased: bool = False) -> str:
    """The patterns as alternatives of one in which case is ignored, tried in order; each begins with a sign for itself.

    Those that begin alike are put together behind their first letter: where the text has another one there, all of
    them are passed over in one step, while a plain list would be tried one by one.
    """
    rests: dict[str, list[str]] = {}
    for pattern in patterns:
        if first := FIRST.match(pattern):
            rests.setdefault(first[0] if is_cased else first[0].lower(), []).append(pattern[first.end() :])
    firsts = {first: first if is_cased else f"(?-i:[{_cases(first)}])" for first in rests}
    return "|".join(f"{firsts[first]}(?:{'|'.join(rest)})" for first, rest in rests.items())


def _cases(first: str) -> str:
    """The signs that the first one of a pattern stands for."""
    large = first.upper()
    return first + (large if len(large) == 1 and large != first else "") + FURTHER_CASES.get(first, "")


def matches_at(pattern: re.Pattern[str], starts: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` finds, looked for only where ``starts`` matches: a quick pattern of how it begins."""
    end = 0
    for start in starts.finditer(text):
        if start.start() >= end and (match := pattern.match(text, start.start())):
            yield match
            end = match.end()


def longest_first(phrases: Iterable[str]) -> list[str]:
    """The phrases as patterns for themselves, so that a longer one is tried before those it begins with."""
    return [re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)]
