"""Accents that a converter set beside their letters ("Erd˝os", "Poincar´e", "Fran c¸ ois") put back on them."""

from __future__ import annotations

import re
import unicodedata

MARKS = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "˘": "\u0306", "ˇ": "\u030c",
    "˚": "\u030a", "˙": "\u0307", "˝": "\u030b", "¯": "\u0304", "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip
"""Combining mark by the spacing accent that stands for it."""

SPACING = "´¨ˆ˜˘ˇ˚˙˝¯"
STRAY = re.compile("[´¨ˆ˜˘ˇ˚˙˝¯¸˛\u0300-\u0328]")
DOTLESS = {"ı": "i", "ȷ": "j"}

BEFORE = re.compile(rf"([{SPACING}])([A-Za-zıȷ])|(?<=[^\W\d_])`([aeiouAEIOUı])|(?<=[a-z])~(n[a-z])")
BELOW = re.compile(r"(?:(?<=[a-z]) )?([cCsStTaeAE]) ?([¸˛])(?: (?=[a-z]))?")
CEDILLA_BEFORE = re.compile(r"(?<![cCsStTaeAE])(?<![cCsStTaeAE] )¸([cCsStT])(?=[a-z])")
LOOSE = re.compile(rf"(?<=[^\W\d_]) ?[{SPACING}](?=[\s,.;)]|$)")
BRACKETED = re.compile(rf" ?\[[{SPACING}]\]")
COMBINING = re.compile(" ([\u0300-\u030c])([A-Za-zıȷ])")


def join_accents(text: str) -> str:
    """The text with each accent on its letter; one whose letter cannot be told is left out."""
    if not (STRAY.search(text) or "`" in text or "~n" in text):
        return text
    text = BRACKETED.sub("", text)
    text = COMBINING.sub(lambda match: unicodedata.normalize("NFC", DOTLESS.get(match[2], match[2]) + match[1]), text)
    text = BEFORE.sub(put_before, text)
    text = CEDILLA_BEFORE.sub(lambda match: compose(match[1], "¸"), text)
    text = BELOW.sub(lambda match: compose(match[1], match[2]), text)
    return LOOSE.sub("", text)


def put_before(match: re.Match[str]) -> str:
    """An accent and the letter behind it as one."""
    if match[1]:
        return compose(match[2], match[1])
    return compose(match[3], "`") if match[3] else compose(match[4][0], "˜") + match[4][1:]


def compose(letter: str, mark: str) -> str:
    """A letter with its accent; both as they were where there is no such letter."""
    composed = unicodedata.normalize("NFC", DOTLESS.get(letter, letter) + MARKS[mark])
    return composed if len(composed) == 1 else letter
