"""Pieces of a talk without the names of those who gave it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.events import event_score, fold
from ingest.parser.values.name_parts import family_name, is_initials, looks_like_name
from ingest.parser.values.pieces import Piece, tidy
from ingest.parser.values.styled import Styled
from ingest.parser.values.talks.kinds import GIVEN_BY, is_company, is_service_remark

TIMES = re.compile(
    r"\((?=[×x]\s?[2-9]\))[×x]\s?(?P<bracketed>[2-9])\)|(?<![\w)])(?<!\d\s)[×x]\s?(?P<last>[2-9])(?=[.,;]?\s*$)"
)
"""How often a talk was given; "2 × 2" in a title says nothing of it."""
AND = re.compile(r"\b(?:and|et|und|y|e|with)\b|&")
MOST_TIMES = 5
MOST_NAMES = 16
MOST_SPEAKER = 1.0
"""The most that a name written out may look like an event."""
LIST_AND = re.compile(r"^(?:&|and|et|und|y|e)\s")
NAME_END = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'’-]+ [A-Z]{1,3})\.\s(?=\S)")
INITIAL = re.compile(r"(?:^|\s)[A-Z]\.|\s[A-Z]{1,3}$")


def without_speaker(pieces: tuple[Piece, ...], owner: str) -> tuple[Piece, ...]:
    """The pieces without the names of speakers, and without what was done besides speaking."""
    family = fold(family_name(owner)) if owner else ""
    pieces = _with_names_apart(pieces)
    low, high = _speakers(pieces, family)
    behind = pieces[high:]
    if 0 < low < high and behind and behind[0].before != "line":
        behind = (replace(behind[0], before="names"), *behind[1:])
    kept = [piece for piece in pieces[:low] + behind if not _names_speaker(piece.text, family)]
    left = [piece for piece in kept if not _tells_of_people(piece.text)] or kept
    cleaned = (replace(piece, styled=_without_times(piece.styled)) for piece in left)
    return tuple(piece for piece in cleaned if piece.text) or pieces


def _tells_of_people(text: str) -> bool:
    """Whether it says what was done besides speaking, with whom, or who spoke."""
    return is_service_remark(text) or is_company(text) or text.lower().startswith(GIVEN_BY)


def _with_names_apart(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces, "Hilbert D. Ideal theory" cut behind the name where names stand before it or it is the first."""
    for place, piece in enumerate(pieces[:MOST_NAMES]):
        found = NAME_END.match(piece.text)
        if found and (place == 0 or NAME_END.match(pieces[place - 1].text.rstrip(".") + ". X")):
            name = Piece(piece.styled.cut(0, found.end("name")), piece.before)
            rest = Piece(piece.styled.cut(found.end()), "period")
            return (*pieces[:place], name, rest, *pieces[place + 1 :])
    return pieces


def _speakers(pieces: Sequence[Piece], family: str) -> tuple[int, int]:
    """Where the list of speakers with the owner begins and ends: "Noether, E., & Hilbert, D."; (0, 0) for none."""
    owner = next((place for place, piece in enumerate(pieces[:MOST_NAMES]) if _is_owner(piece.text, family)), None)
    if owner is None or len(pieces) < 2:
        return 0, 0
    low, high = owner, owner + 1
    while low > 0 and _may_be_speaker(pieces, low - 1, is_bare=low > 1):
        low -= 1
    while high < len(pieces) - 1 and _may_be_speaker(pieces, high, is_bare=low > 0):
        high += 1
    return low, high


def _is_owner(text: str, family: str) -> bool:
    """Whether a piece is the owner's name, alone or with others."""
    if not family or family not in fold(text):
        return False
    parts = [fold(part).replace(".", " ").split() for part in AND.split(LIST_AND.sub("", text))]
    return all(len(words) <= 4 for words in parts) and any(family in words for words in parts)


def _may_be_speaker(pieces: Sequence[Piece], place: int, is_bare: bool) -> bool:
    """Whether a piece beside the owner's name names others, or is the initials that go with one.

    Names written out look much like titles; ``is_bare`` says that they may stand here.
    """
    if pieces[place].before == "line":
        return False
    names = [name.strip() for name in AND.split(LIST_AND.sub("", pieces[place].text))]
    following = pieces[place + 1].text if place + 1 < len(pieces) else ""
    return all(_is_speaker(name, following, is_bare) for name in names)


def _is_speaker(name: str, following: str, is_bare: bool) -> bool:
    if not name or len(name.split()) > 4:
        return False
    if is_initials(name) or bool(INITIAL.search(name)) or is_initials(following):
        return True
    return is_bare and looks_like_name(name) and event_score(name) < MOST_SPEAKER


def _without_times(styled: Styled) -> Styled:
    return tidy(styled.without(found.span() for found in TIMES.finditer(styled.text)))


def _names_speaker(text: str, family: str) -> bool:
    """Whether a piece names the owner, perhaps with others."""
    folded = fold(text)
    words = folded.replace(",", " ").split()
    if len(words) > 8:
        return False
    is_owner = bool(family) and (family in words or f" {family} " in f" {folded} ")
    return (is_owner and (len(words) <= 3 or bool(AND.search(folded)))) or folded.endswith((" et al", " et al."))
