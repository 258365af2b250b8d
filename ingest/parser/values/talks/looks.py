"""Talks of a list in which each sets one part of itself in bold or italics: that part is one piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.frozen import frozen
from ingest.parser.values.pieces import Piece
from ingest.parser.values.rows import join_pieces
from ingest.parser.values.styled import BOLD, BOTH, ITALIC, Styled

LEAST_ENTRIES, LEAST_SHARE = 3, 0.6
"""Talks of a list, and the share of them with one part in the same look, from which that look means something."""
LEAST_LETTERS = 12
LEAST_PART, MOST_PART = 0.15, 0.9
"""Share of a talk that such a part has of it."""
MOST_OTHERS = 0.4
"""Letters elsewhere in the same look, of those of the part."""
LONGEST_BREAK = 6
"""Letters in another look that may stand within a part, as of a formula."""
LOOSE = " .,;:–—-"
CLOSING = "?!)]”’\"'»"
OPENING = "([“‘\"'«¿"

Pieces = tuple[Piece, ...]


@frozen
class _Part:
    """The stretch in one look: from a character of a piece up to one of another."""

    first: int
    start: int
    last: int
    end: int


def with_looks(talks: Sequence[Pieces]) -> list[Pieces]:
    """The pieces of each talk, what it sets in the look that most talks use for one part as one piece."""
    if len(talks) < LEAST_ENTRIES:
        return list(talks)
    for signs in (BOLD + BOTH, ITALIC + BOTH):
        parts = [_part(pieces, signs) for pieces in talks]
        if sum(part is not None for part in parts) >= LEAST_SHARE * len(talks):
            return [_apart(pieces, part) for pieces, part in zip(talks, parts, strict=True)]
    return list(talks)


def _part(pieces: Pieces, signs: str) -> _Part | None:
    """The one stretch of a talk in a look; None where there is none or more than one."""
    if not any(sign in piece.styled.look for piece in pieces for sign in signs):
        return None
    runs: list[list[tuple[int, int]]] = []
    total = broken = 0
    for number, piece in enumerate(pieces):
        if piece.before == "line":
            broken = LONGEST_BREAK + 1
        for place, (character, sign) in enumerate(zip(piece.text, piece.styled.look, strict=True)):
            if not character.isalnum():
                continue
            total += 1
            if sign not in signs:
                broken += 1
                continue
            if not runs or broken > LONGEST_BREAK:
                runs.append([])
            runs[-1].append((number, place))
            broken = 0
    longest = max(runs, key=len, default=[])
    others = sum(map(len, runs)) - len(longest)
    is_part = LEAST_PART * total <= len(longest) <= MOST_PART * total and others <= MOST_OTHERS * len(longest)
    if len(longest) < LEAST_LETTERS or not is_part:
        return None
    return _Part(*longest[0], *longest[-1])


def _apart(pieces: Pieces, part: _Part | None) -> Pieces:
    """The pieces, those of the part joined to one and cut from what stands before and behind it."""
    if part is None:
        return pieces
    first, last = pieces[part.first], pieces[part.last]
    start, end = part.start, part.end + 1
    while start > 0 and (first.text[start - 1] in OPENING or first.text[start - 1].isalnum()):
        start -= 1
    while end < len(last.text) and (last.text[end] in CLOSING or last.text[end].isalnum()):
        end += 1
    head = first.styled.cut(0, start)
    tail = last.styled.cut(end)
    within = list(pieces[part.first : part.last + 1])
    within[-1] = replace(last, styled=last.styled.cut(0, end))
    within[0] = replace(within[0], styled=within[0].styled.cut(start))
    before = _separator(head.text[-1:]) if _has_letters(head) else first.before
    whole = replace(within[0], before=before) if len(within) == 1 else Piece(_joined(within), before)
    parts = [Piece(head.strip(LOOSE), first.before)] if _has_letters(head) else []
    parts.append(whole)
    if _has_letters(tail):
        parts.append(Piece(tail.strip(LOOSE), _separator(tail.text[:1])))
    return (*pieces[: part.first], *parts, *pieces[part.last + 1 :])


def _joined(pieces: Sequence[Piece]) -> Styled:
    whole = pieces[0].styled
    for place in range(1, len(pieces)):
        sign = join_pieces([pieces[0], pieces[place]])[len(pieces[0].text) : -len(pieces[place].text)]
        whole = whole.joined(pieces[place].styled, sign)
    return whole


def _has_letters(styled: Styled) -> bool:
    return any(character.isalnum() for character in styled.text)


def _separator(sign: str) -> str:
    return {".": "period", ",": "comma", ":": "colon", ";": "semicolon"}.get(sign, "look")
