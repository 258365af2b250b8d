"""Letters without their accents, for all who compare words."""

from __future__ import annotations

import re
import unicodedata

FIRST_MARK = "\u0300"
BEYOND = re.compile(f"[^\\x00-{chr(ord(FIRST_MARK) - 1)}]")
"""All signs but those of Latin text, of which none is a mark: few are looked up one by one."""


def decomposed(text: str) -> str:
    """The text with each accent as a mark behind its letter, and signs that are written in two ways in one."""
    return unicodedata.normalize("NFKD", text)


def without_marks(text: str) -> str:
    """A decomposed text without the marks."""
    return BEYOND.sub(_unless_mark, text)


def _unless_mark(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]
