"""The event of a talk and the place where it was, told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.events import (
    event_score,
    fold,
    is_acronym,
    is_remote,
    without_lead,
    words_of,
)
from ingest.parser.values.pieces import Piece, clean_value
from ingest.parser.values.places import is_campus, is_place, split_place
from ingest.parser.values.rows import join_pieces
from ingest.parser.vocabulary.events import (
    EVENT_WORDS,
    HOST_WORDS,
    SEMINAR_WORDS,
)

LEAST_HOST = 1.0
"""The least that a row looks like a host that goes with the event of another row."""
LEAST_PLACED, SHARE_PLACED = 3, 0.6
"""Talks of a list with a known place, and their share, from which the rest may have places that nobody knows."""
LEAST_EVENT, MOST_PLACE_WORDS = 1.0, 3
TOWN = re.compile(r"(?P<event>.{6,}?)\s(?:in|en|à|em)\s(?P<town>[A-ZÀ-Þ][^()\d]{2,60})")
WHOLE = ("University", "College", "Universität", "Institute")
"""Ends of names to which the town behind "in" belongs."""
MARKS = " *†‡★☆§∗⋆"
"""Signs behind a name that point to a remark."""


def split_events(events: Sequence[Sequence[Piece]]) -> list[tuple[str | None, str | None]]:
    """Event and place of each talk of a list; where most end in a place, so does one that ends in an unknown name."""
    found = [split_event(pieces) if pieces else (None, None) for pieces in events]
    placed = sum(place is not None for _, place in found)
    if placed < LEAST_PLACED or placed < SHARE_PLACED * sum(bool(pieces) for pieces in events):
        return found
    return [
        _with_unknown_place(pieces) or split if pieces and split[1] is None else split
        for pieces, split in zip(events, found, strict=True)
    ]


def _with_unknown_place(pieces: Sequence[Piece]) -> tuple[str | None, str | None] | None:
    """Event and place where the last pieces, one or two, are short names behind what is surely an event; else None."""
    for size in (2, 1):
        head, tail = pieces[:-size], pieces[-size:]
        is_named = all(piece.before in ("comma", "period", "tab") and _may_be_unknown_place(piece) for piece in tail)
        if head and is_named and event_score(join_pieces(head)) >= LEAST_EVENT:
            return split_event(head)[0], ", ".join(piece.text.strip(" .") for piece in tail)
    return None


def _may_be_unknown_place(piece: Piece) -> bool:
    text = piece.text.strip(" .")
    words = text.split()
    is_name = all(word[:1].isupper() for word in (words[0], words[-1])) and not any(c.isdigit() for c in text)
    return len(words) <= MOST_PLACE_WORDS and is_name and _may_be_town(piece) and event_score(text) <= 0


def split_event(pieces: Sequence[Piece]) -> tuple[str | None, str | None]:
    """The event with its host, and the place, of the pieces that name them."""
    pieces = _with_wrapped_row_joined(_with_broken_event_joined(pieces))
    rows = _rows_of(pieces)
    naming = [row for row in rows if any(word in EVENT_WORDS for piece in row for word in words_of(piece.text))]
    if len(rows) > 1 and len(naming) == 1:
        event, place = _split_event(naming[0])
        others = [_host_and_place(row) for row in rows if row is not naming[0]]
        elsewhere = place or next((found for _, found in others if found), None)
        is_open = not elsewhere or _is_seminar(event or "")
        hosts = [host for host, _ in others if host and is_open and _may_host(host, event or "")]
        return ", ".join([event or "", *hosts]).strip(", ") or None, elsewhere
    return _split_event(list(pieces))


def _host_and_place(row: list[Piece]) -> tuple[str | None, str | None]:
    """What a row besides that of the event tells: the host, and the place, which may be all."""
    text = ", ".join(piece.text.strip(" .") for piece in row)
    return (None, text) if is_place(text) or is_remote(text) else _split_event(row)


def _is_seminar(event: str) -> bool:
    """Whether an event is one of many by its name, which says nothing of its host: "Geometry seminar"."""
    words = words_of(event)
    return any(word in SEMINAR_WORDS for word in words) and not any(is_acronym(word) for word in event.split())


def _may_host(host: str, event: str) -> bool:
    """Whether a row without place surely names a host that the event does not name itself."""
    own = {word for word in words_of(host) if word not in HOST_WORDS and len(word) > 3}
    return event_score(host) >= LEAST_HOST and not own & set(words_of(event))


def _with_broken_event_joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, a lone word like "Lecture" at the end of a row one with the row below it: its name goes on there."""
    joined: list[Piece] = []
    for piece in pieces:
        above = joined[-1].text if joined else ""
        is_broken = piece.before == "line" and len(joined) == 1 and _look_alike(joined[0], piece)
        if is_broken and fold(above) in EVENT_WORDS and piece.text[:1].isupper():
            joined[-1] = replace(joined[-1], styled=joined[-1].styled.joined(piece.styled, " "))
        else:
            joined.append(piece)
    return joined


def _look_alike(first: Piece, second: Piece) -> bool:
    """Whether two pieces are both bold or italic, or both not."""
    looks = [(piece.styled.is_bold, piece.styled.is_italic) for piece in (first, second)]
    return looks[0] == looks[1]


def _with_wrapped_row_joined(pieces: list[Piece]) -> list[Piece]:
    """The pieces, the second row one with the first where that began behind the title: the event goes on below."""
    place = next((place for place, piece in enumerate(pieces) if place and piece.before == "line"), 0)
    if not place or pieces[0].before in ("line", "") or pieces[place].text[:1] in '“"(':
        return pieces
    whole = pieces[place - 1].styled.joined(pieces[place].styled, " ")
    return [*pieces[: place - 1], replace(pieces[place - 1], styled=whole), *pieces[place + 1 :]]


def _rows_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and piece.before != "line":
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _split_event(pieces: list[Piece]) -> tuple[str | None, str | None]:
    pieces = list(pieces)
    place: list[str] = []
    while len(pieces) > 1 and not _is_campus(pieces, place) and ends_in_place(pieces, place):
        place.insert(0, pieces.pop().text.strip(" ."))
    while len(pieces) > 1 and not place and _is_code_behind_town(pieces):
        place = [pieces[-2].text, pieces[-1].text]
        del pieces[-2:]
    if not place:
        place = _leading_place(pieces)
        pieces = pieces[len(place) :]
    text = join_pieces([replace(piece, before="comma") if piece.before == "line" else piece for piece in pieces])
    text = without_lead(text).rstrip(MARKS)
    named = TOWN.fullmatch(text.strip(" ."))
    if named and not named["event"].endswith(WHOLE) and _is_town(named["town"], place):
        return clean_value(named["event"].rstrip(MARKS)), ", ".join([named["town"], *place])
    rest, found = split_place(text.strip(" ."))
    if found and rest and not place:
        return clean_value(rest), found
    if found and rest and len(words_of(found)) <= 4:
        return clean_value(rest), f"{found}, {', '.join(place)}"
    return clean_value(text), clean_value(", ".join(place)) if place else None


def _is_town(text: str, place: Sequence[str]) -> bool:
    """Whether a text is a place, or one word in front of one."""
    return is_place(text) or bool(place and " " not in text and is_place(", ".join([text, *place])))


def _is_campus(pieces: Sequence[Piece], place: Sequence[str]) -> bool:
    """Whether the last piece is the campus of the university named before it."""
    return is_campus(pieces[-2].text, pieces[-1].text.strip(" ."), has_region=bool(place))


def _is_code_behind_town(pieces: Sequence[Piece]) -> bool:
    """Whether the last two pieces are a town and the code of its state: "New Orleans, LA"."""
    town, code = pieces[-2], pieces[-1]
    return len(pieces) > 2 and code.before == "comma" and _may_be_town(town) and is_place(f"{town.text}, {code.text}")


def _may_be_town(piece: Piece) -> bool:
    words = words_of(piece.text)
    is_name = any(word in EVENT_WORDS or word in HOST_WORDS for word in words)
    return not is_name and not is_acronym(piece.text.split(" ")[0])


def _leading_place(pieces: Sequence[Piece]) -> list[str]:
    """The place in front of the event, none where nothing else is left: "Jena, Germany, DMV meeting"."""
    size = 0
    while size < len(pieces) - 1 and is_place(", ".join(piece.text for piece in pieces[: size + 1])):
        size += 1
    if size == 0 and len(pieces) > 2 and _may_be_town(pieces[0]) and is_place(f"{pieces[0].text}, {pieces[1].text}"):
        size = 2
    return [piece.text for piece in pieces[:size]]


def ends_in_place(pieces: Sequence[Piece], place: Sequence[str]) -> bool:
    """Whether the last piece is a place, also an unknown town before the country that was already found."""
    text = pieces[-1].text.strip(" .")
    rest, behind = split_place(text)
    if is_place(text) or is_remote(text) or (behind and is_place(rest)):
        return True
    words = words_of(text)
    is_name = any(word in EVENT_WORDS or word in HOST_WORDS for word in words) or is_acronym(text)
    if place and len(text) == 2 and text.isupper():
        return True
    return bool(place) and not is_name and len(words) <= 3 and is_place(f"{text}, {place[0]}")
