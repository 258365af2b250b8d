"""Which pieces of a talk are its title and which its event: settled for a whole list by what fits most entries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from statistics import median

from ingest.parser.frozen import frozen
from ingest.parser.values.events import event_score, is_quoted
from ingest.parser.values.pieces import Piece
from ingest.parser.values.places import is_place
from ingest.parser.values.rows import join_pieces

BOUNDARIES = {
    "line": 1.0,
    "tab": 1.0,
    "date": 1.0,
    "period": 0.8,
    "bar": 0.5,
    "look": 0.3,
    "dash": 0.3,
    "semicolon": 0.0,
    "comma": -0.3,
    "colon": -1.2,
    "quote": 2.0,
    "names": 2.0,
    "bracket": 0.8,
}
"""How readily a separator divides title and event."""
TITLE_COST = 0.8
"""What a list must gain per entry for its entries to have titles at all."""
FIRST_GAIN = 0.3
"""What speaks for a title in front where nothing else decides."""
LEAST = -0.6
"""The lowest that a further piece of an event counts."""
ROWS_GAIN = 0.7
"""What speaks for titles where most entries have several rows or change their look in the same way."""
MOST = 0.7
LEAST_BARE, MOST_EVENTS = 4, 0.15
"""Entries of one part from which a list tells what these are, and the share of events up to which they are titles."""
LEAST_LED, LEAST_WORDS, MOST_TITLE = 3, 3, 0.4
"""Entries, words of what they begin with, and how little that may look like an event, where these are titles."""
LED_COST = 2.0
"""What it costs to take for one event what has "at …" in it."""
STYLE_GAIN = 2.5
VOTE_GAIN = 1.5
QUOTE_GAIN = 6.0
SPAN = 24
"""Pieces of an entry looked at; what follows is description."""

LED = re.compile(
    r"at\s|@|presented\s|en\s(?:la|el|las|los)\s|à\s(?:la|l['’])|auf\s(?:der|dem)\s|beim?\s|n[aeo]l?l?[ao]?\s[A-Z]"
)
"""How a piece begins that names the event of the talk before it."""
Pieces = tuple[Piece, ...]


@frozen
class Reading:
    """A way to read an entry: the pieces of title and event, and by how much it beats the next best.

    ``place`` stands there in place of an event.
    """

    title: Pieces
    event: Pieces
    margin: float = 0.0
    place: Pieces = ()


@frozen
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
    scores = [[event_score(piece.text, venues) for piece in pieces] for pieces in entries]
    styles = [list(map(_style, pieces)) for pieces in entries]
    cuts = {
        first: [_cuts(*entry, first, venues) for entry in zip(entries, scores, styles, strict=True)]
        for first in (True, False)
    }
    plain = [_plain_score(pieces, venues) for pieces in entries]
    has_titles = any(_median_gain(lists, plain) > TITLE_COST for lists in cuts.values())
    has_titles = has_titles or _are_bare_titles(entries, plain) or _are_led_by_titles(entries, venues)
    if has_titles:
        cuts = {first: _voted(lists) for first, lists in cuts.items()}
    lead = FIRST_GAIN * (1 + 4 / max(len(entries), 1))
    first = _mean_best(cuts[True], plain) + lead >= _mean_best(cuts[False], plain)
    return [
        _choose(pieces, cuts[first][place], cuts[not first][place], plain[place], has_titles)
        for place, pieces in enumerate(entries)
    ]


def _are_bare_titles(entries: Sequence[Pieces], plain: Sequence[float]) -> bool:
    """Whether entries of one part each are titles: hardly one of them looks like an event."""
    if len(entries) < LEAST_BARE or sum(len(pieces) == 1 for pieces in entries) < MOST * len(entries):
        return False
    return sum(score >= 1 for score in plain) <= MOST_EVENTS * len(entries)


def _are_led_by_titles(entries: Sequence[Pieces], venues: Collection[str]) -> bool:
    """Whether most entries begin with several words that look like no event, and go on with what does."""
    led = 0
    for pieces in entries:
        first = pieces[0].text if pieces else ""
        is_title = len(first.split()) >= LEAST_WORDS and event_score(first, venues) < MOST_TITLE and not is_place(first)
        led += is_title and any(event_score(piece.text, venues) >= 1 for piece in pieces[1:])
    return len(entries) >= LEAST_LED and led >= MOST * len(entries)


def _median_gain(lists: list[list[_Cut]], plain: list[float]) -> float:
    """By how much the entry in the middle reads better with a title; rows of their own and bars speak for titles."""
    gains = [max((cut.score for cut in cuts), default=base) - base for cuts, base in zip(lists, plain, strict=True)]
    in_parts = max(sum(any(cut.sort == sort for cut in cuts) for cuts in lists) for sort in ("line", "bar"))
    styled: Counter[tuple[str, str]] = Counter()
    for cuts in lists:
        styled.update({cut.styles for cut in cuts if cut.styles[0] != cut.styles[1] and cut.styles[1]})
    is_divided = in_parts >= MOST * len(lists) or max(styled.values(), default=0) >= MOST * len(lists)
    return (median(gains) if gains else 0.0) + ROWS_GAIN * is_divided


def _mean_best(lists: list[list[_Cut]], plain: list[float]) -> float:
    best = [max((cut.score for cut in cuts), default=base) for cuts, base in zip(lists, plain, strict=True)]
    return sum(best) / max(len(best), 1)


def _plain_score(pieces: Pieces, venues: Collection[str]) -> float:
    """How well all the pieces are one event."""
    led = any(LED.match(piece.text) for piece in pieces[1:])
    return _event_sum(pieces, venues) - QUOTE_GAIN * any(is_quoted(p) for p in pieces) - LED_COST * led


def _event_sum(pieces: Pieces, venues: Collection[str]) -> float:
    """How well pieces make one event: what only goes on with a name costs little."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and piece.before == "colon":
            groups[-1].append(piece)
        else:
            groups.append([piece])
    scores = [event_score(join_pieces(group), venues) for group in groups]
    return sum(score if place == 0 else max(score, LEAST) for place, score in enumerate(scores))


def _title_score(pieces: Pieces, scores: Sequence[float], venues: Collection[str]) -> float:
    """How well pieces make one title: read as a whole, less what among them is surely an event or a place."""
    foreign = sum(max(s, 0.0) for p, s in zip(pieces[1:], scores[1:], strict=True) if p.before != "colon")
    return -event_score(join_pieces(pieces), venues) - foreign


def _style(piece: Piece) -> str:
    if is_quoted(piece):
        return "quoted"
    if piece.styled.is_bold:
        return "bold"
    return "italic" if piece.styled.is_italic else "plain"


def _cuts(
    pieces: Pieces, scores: list[float], styles: list[str], is_title_first: bool, venues: Collection[str]
) -> list[_Cut]:
    """All ways to divide the pieces in this order; the title is never empty, the event may be."""
    cuts = []
    for place in range(1, len(pieces)):
        head, tail = slice(None, place), slice(place, None)
        title, event = (head, tail) if is_title_first else (tail, head)
        score = _title_score(pieces[title], scores[title], venues) + _event_sum(pieces[event], venues)
        score += BOUNDARIES.get(pieces[place].before, -0.5)
        score += QUOTE_GAIN * _quote_share(styles[title], styles[event])
        cuts.append(_Cut(place, is_title_first, score, pieces[place].before, (styles[place - 1], styles[place])))
    if is_title_first and pieces:
        score = _title_score(pieces, scores, venues) - 1.0 + QUOTE_GAIN * _quote_share(styles, [])
        cuts.append(_Cut(len(pieces), True, score, "", (styles[-1], "")))
    return cuts


def _quote_share(title: Sequence[str], event: Sequence[str]) -> float:
    """How well quotation marks agree with a division: a quotation should be the title and all of it."""
    if "quoted" in title:
        return 1.0 if len(title) == 1 else 0.0
    return -1.0 if "quoted" in event else 0.0


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
