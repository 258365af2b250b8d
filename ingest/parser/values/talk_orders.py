"""Which pieces of a talk are its title and which its event: settled for a whole list by what fits most entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ingest.parser.values.events import event_score, is_quoted
from ingest.parser.values.pieces import Piece

BOUNDARIES = {
    "line": 1.0,
    "tab": 1.0,
    "date": 1.0,
    "period": 0.8,
    "bar": 0.5,
    "dash": 0.3,
    "semicolon": 0.0,
    "comma": -0.3,
    "colon": -1.2,
    "quote": 2.0,
}
"""How readily a separator divides title and event."""
TITLE_COST = 0.8
"""What a list must gain per entry for its entries to have titles at all."""
STYLE_GAIN = 2.5
VOTE_GAIN = 1.5
QUOTE_GAIN = 6.0
SPAN = 24
"""Pieces of an entry looked at; what follows is description."""

Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to read an entry: the pieces of the title and of the event, and by how much it beats the next best."""

    title: Pieces
    event: Pieces
    margin: float = 0.0


@dataclass(frozen=True, slots=True)
class _Cut:
    """Title and event divided at a place; ``sort`` is the separator there, ``styles`` the looks on both sides."""

    place: int
    is_title_first: bool
    score: float
    sort: str
    styles: tuple[str, str]


def read_orders(entries: Sequence[Pieces], venues: Collection[str] = ()) -> list[Reading]:
    """For each entry the pieces that are its title and those that are its event, in the order of the entries."""
    entries = [pieces[:SPAN] for pieces in entries]
    cuts = {first: [_cuts(pieces, first, venues) for pieces in entries] for first in (True, False)}
    plain = [_plain_score(pieces, venues) for pieces in entries]
    totals = {}
    for first, lists in cuts.items():
        cuts[first] = _voted(lists)
        best = [
            max((cut.score for cut in options), default=base) for options, base in zip(cuts[first], plain, strict=True)
        ]
        totals[first] = sum(best) / max(len(best), 1) - TITLE_COST
    without = sum(plain) / max(len(plain), 1)
    first = totals[True] >= totals[False]
    has_titles = totals[first] > without
    return [
        _choose(pieces, cuts[first][place], cuts[not first][place], plain[place], has_titles)
        for place, pieces in enumerate(entries)
    ]


def _plain_score(pieces: Pieces, venues: Collection[str]) -> float:
    """How well all the pieces are one event."""
    return sum(event_score(piece.text, venues) for piece in pieces) - QUOTE_GAIN * any(is_quoted(p) for p in pieces)


def _style(piece: Piece) -> str:
    if is_quoted(piece):
        return "quoted"
    if piece.styled.is_bold:
        return "bold"
    return "italic" if piece.styled.is_italic else "plain"


def _cuts(pieces: Pieces, is_title_first: bool, venues: Collection[str]) -> list[_Cut]:
    """All ways to divide the pieces in this order; the title is never empty, the event may be."""
    scores = [event_score(piece.text, venues) for piece in pieces]
    styles = [_style(piece) for piece in pieces]
    total = sum(scores)
    cuts, head = [], 0.0
    for place in range(1, len(pieces)):
        head += scores[place - 1]
        title, event = (head, total - head) if is_title_first else (total - head, head)
        left, right = (styles[:place], styles[place:]) if is_title_first else (styles[place:], styles[:place])
        quotes = QUOTE_GAIN * (("quoted" in left) - ("quoted" in right)) if "quoted" in styles else 0.0
        score = event - title + BOUNDARIES.get(pieces[place].before, -0.5) + quotes
        cuts.append(_Cut(place, is_title_first, score, pieces[place].before, (styles[place - 1], styles[place])))
    if is_title_first and pieces:
        cuts.append(_Cut(len(pieces), True, -total - 1.0, "", (styles[-1], "")))
    return cuts


def _voted(lists: list[list[_Cut]]) -> list[list[_Cut]]:
    """The cuts with what they gain from being like the best cuts of the other entries."""
    sorts: Counter[str] = Counter()
    styles: Counter[tuple[str, str]] = Counter()
    for options in lists:
        if options:
            sorts[max(options, key=lambda cut: cut.score).sort] += 1
            styles.update({cut.styles for cut in options if cut.styles[0] != cut.styles[1] and cut.styles[1]})
    count = max(len(lists), 1)
    common = {pair: seen / count for pair, seen in styles.items() if seen >= 0.4 * count and seen > 1}
    return [
        [
            _Cut(
                cut.place,
                cut.is_title_first,
                cut.score + VOTE_GAIN * sorts[cut.sort] / count + STYLE_GAIN * common.get(cut.styles, 0.0),
                cut.sort,
                cut.styles,
            )
            for cut in options
        ]
        for options in lists
    ]


def _choose(pieces: Pieces, cuts: list[_Cut], others: list[_Cut], plain: float, has_titles: bool) -> Reading:
    """The best reading of one entry, the list's order preferred."""
    ranked = sorted(cuts, key=lambda cut: -cut.score)
    best = ranked[0] if ranked else None
    other = max(others, key=lambda cut: cut.score, default=None)
    if best and other and other.score > best.score + 4:
        best = other
    hurdle = plain + (0.0 if has_titles else 4.0)
    if best is None or best.score < hurdle - (1.0 if has_titles else 0.0):
        return Reading((), pieces, plain - best.score if best else 1.0)
    second = max((cut.score for cut in ranked if cut is not best), default=best.score - 2)
    head, tail = pieces[: best.place], pieces[best.place :]
    title, event = (head, tail) if best.is_title_first else (tail, head)
    return Reading(title, event, best.score - max(second, plain))
