"""Small signs of a PDF page put where they belong: superscripts on their line, accents on their letters, icons out."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from itertools import pairwise

from ingest.parser.reading.accents import DOTLESS, MARKS
from ingest.parser.reading.pdf_words import GLUE, Word

SMALL = 0.86
"""A word smaller than this, relative to its neighbour, may be raised or lowered text."""

RISE = 0.3  # ems; accents of capitals are set higher
MOST_COMPARED = 300  # words on one baseline
FIRST_SIGN = 0x2010  # signs below are letters and figures that the font draws as something else
REPLACEMENT = "\ufffd"
SPOKEN = re.compile(r"\\fa[A-Z]")
"""How a file names an icon that it gives a text to be read aloud: all that stands beside the icon is in that text."""

SAID = re.compile(r"^(?!\\fa).*(?:\w{2}|\+\d)")


def settle_marks(words: list[Word]) -> list[Word]:
    """The words that a reader sees, raised ones and accents joined to their neighbours."""
    icons = [word for word in words if word.font.is_icon]
    if icons:
        is_spoken = any(SPOKEN.match(word.text) for word in icons)
        words = [word for word in words if not word.font.is_icon or (is_spoken and SAID.search(word.text))]
    words = [word for word in words if word.text[0] != REPLACEMENT or word.text.strip(REPLACEMENT)]
    for word in words:
        if len(word.text) == 1:
            word.text = bullet_or(word)
    settle_raised(words)
    return settle_accents(words)


def bullet_or(word: Word) -> str:
    """A bullet for a sign of a font of dingbats that has no character of its own, else the sign as it is."""
    if word.font.is_dingbat and (ord(word.text) < FIRST_SIGN or "\ue000" <= word.text <= "\uf8ff"):
        return "•"
    return "•" if word.text == "·" and "symbol" in word.font.name.lower() else word.text


def settle_raised(words: list[Word]) -> None:
    """Put superscripts and subscripts on the baseline of their neighbour; raised ones are marked so."""
    for before, word in pairwise(words):
        if before.y == word.y or not is_beside(before, word):
            continue
        if word.size < SMALL * before.size:
            settle(word, before)
        elif before.size < SMALL * word.size:
            settle(before, word)


def is_beside(before: Word, word: Word) -> bool:
    """Whether the second word follows the first at once, a little higher or lower."""
    size = max(before.size, word.size)
    return abs(word.x0 - before.x1) < 0.35 * size and 0.05 * size < abs(word.y - before.y) < 0.75 * size


def settle(small: Word, large: Word) -> None:
    """Put the small word on the large one's baseline."""
    small.is_raised = small.y > large.y
    small.y = large.y


def settle_accents(words: list[Word]) -> list[Word]:
    """The words without accents that the file draws apart, those on the letters below them."""
    if not any(word.text in MARKS for word in words):
        return words
    glue_around_accents(words)
    kept = [word for word in words if word.text not in MARKS]
    heights: defaultdict[int, list[Word]] = defaultdict(list)
    for word in kept:
        heights[round(word.y)].append(word)
    for accent in (word for word in words if word.text in MARKS):
        middle, height = (accent.x0 + accent.x1) / 2, round(accent.y)
        reach = round(RISE * accent.size)
        near = (w for y in range(height - reach, height + 2) for w in heights.get(y, ())[:MOST_COMPARED])
        if below := next((w for w in near if w.x0 <= middle <= w.x1), None):
            below.text = accented(below.text, (middle - below.x0) / (below.x1 - below.x0 or 1.0), MARKS[accent.text])
    return kept


def glue_around_accents(words: list[Word]) -> None:
    """Join the parts of words that nothing but an accent of its own parts in the file ("Math", "´", "ematiques")."""
    before: Word | None = None
    is_parted = False
    for word in words:
        if word.text in MARKS:
            is_parted = True
            continue
        if before and is_parted and abs(word.y - before.y) < 1 and abs(word.x0 - before.x1) < GLUE * word.size:
            word.is_glued = True
        before, is_parted = word, False


def accented(text: str, place: float, mark: str) -> str:
    """The text with the mark on the letter nearest to ``place`` (0 = left end, 1 = right end) that can bear it."""
    wanted = place * len(text) - 0.5
    for index in sorted(range(len(text)), key=lambda index: abs(index - wanted))[:3]:
        letter = unicodedata.normalize("NFC", DOTLESS.get(text[index], text[index]) + mark)
        if len(letter) == 1:
            return text[:index] + letter + text[index + 1 :]
    return text
