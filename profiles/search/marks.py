"""Texts cut into pieces, those marked that match what was typed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from profiles.search.spelling import slips
from profiles.text import fold

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, marked or not."""

    text: str
    is_marked: bool


Pieces = tuple[Piece, ...]


def mark(text: str, words: Iterable[str], *, is_near: bool = False) -> Pieces:
    """``text`` in pieces; marked are words that begin with one of the folded ``words``, as far as they do.

    Where ``is_near``, words that are nearly one of them are marked too.
    """
    wanted = sorted(words, key=len, reverse=True)
    pieces: list[Piece] = []
    last = 0
    for found in _WORD.finditer(text):
        end = _matched(found[0], wanted, is_near)
        if end:
            pieces += [Piece(text[last : found.start()], False), Piece(found[0][:end], True)]
            last = found.start() + end
    pieces.append(Piece(text[last:], False))
    return tuple(piece for piece in pieces if piece.text)


def _matched(word: str, wanted: list[str], is_near: bool) -> int:
    """How many letters of ``word`` match, 0 for none; all where folding changes their number."""
    folded = fold(word)
    inside = not word.isascii() and len(folded) > len(word)
    for one in wanted:
        if folded.startswith(one) and (not one.isdigit() or folded == one):
            return len(one) if len(folded) == len(word) else len(word)
        if (inside and one in folded) or (is_near and slips(one) and OSA.distance(one, folded) <= slips(one)):
            return len(word)
    return 0


def covers(text: str, words: Iterable[str]) -> int:
    """How many of the folded ``words`` the words of ``text`` begin with."""
    present = fold(text).split()
    return sum(any(one.startswith(word) for one in present) for word in words)
