"""The talks of a CV: one record for each occasion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parser import cv
from ingest.parser.citations.authors import known_names
from ingest.parser.citations.speakers import without_speakers
from ingest.parser.document import Context, Section
from ingest.parser.problems import Problem
from ingest.parser.values.dates import DateRange
from ingest.parser.values.items import read_items
from ingest.parser.values.pieces import Piece, clean_value, split_pieces
from ingest.parser.values.quotations import with_double_quotes
from ingest.parser.values.rows import join_pieces
from ingest.parser.values.styled import Styled
from ingest.parser.values.talks.attendance import is_attendance, without_attended
from ingest.parser.values.talks.event_lists import split_event_lists
from ingest.parser.values.talks.kinds import is_service_remark, is_talk_label, kind_of, without_kind
from ingest.parser.values.talks.looks import with_looks
from ingest.parser.values.talks.occasions import Unit, read_units, without_introduction
from ingest.parser.values.talks.openings import with_openings
from ingest.parser.values.talks.orders import Reading, read_orders
from ingest.parser.values.talks.places import ends_in_place, split_events
from ingest.parser.values.talks.speakers import MOST_TIMES, TIMES, without_speaker

SURE, LIKELY, DOUBTFUL = 0.95, 0.8, 0.5
SMALLEST_GROUP = 3
LEAST_BARE, SHARE_BARE = 3, 0.7
"""Talks without event, and their share in a list, from which the towns behind the titles are mere places."""
MOST_PLACE_PIECES = 12


def read_talks(sections: tuple[Section, ...], context: Context) -> tuple[tuple[cv.Talk, ...], tuple[Problem, ...]]:
    """The records of the sections of their kind, in document order, and what could not be read."""
    found = [(section, _read_section(section, context)) for section in sections if section.kind == "talks"]
    return tuple(talk for _, talks in without_attended(found) for talk in talks), ()


def _read_section(section: Section, context: Context) -> list[cv.Talk]:
    known = known_names(context.owner, context.people)
    section = replace(section, entries=with_openings(section.entries))
    items = without_introduction(read_items(section, is_talk_label))
    items = split_event_lists(without_speakers(with_double_quotes(items), known))
    units = read_units(items)
    general = kind_of(section.heading)
    talks: list[cv.Talk] = []
    readings = [
        Reading((), reading.title + reading.event, reading.margin) if _goes_on(place, unit) else reading
        for place, (unit, reading) in enumerate(zip(units, _readings(units, context), strict=True))
    ]
    places = split_events([reading.event for reading in readings])
    for place, (unit, reading, (event, location)) in enumerate(zip(units, readings, places, strict=True)):
        if _goes_on(place, unit) and talks:
            unit = replace(unit, title=Styled.plain(talks[-1].title or ""))
        event, said = without_kind(event)
        kind = unit.kind or said or _label_kind(unit.labels) or general
        talk = _talk(unit, reading, event, location, kind)
        talks += [talk] * _times(unit)
        talks += [replace(talk, date=other.start) for other in unit.again]
    return [talk for talk in talks if talk.title or talk.event]


def _goes_on(place: int, unit: Unit) -> bool:
    """Whether it is a further occasion of the talk before it."""
    return place > 0 and unit.goes_on and unit.title is None


def _times(unit: Unit) -> int:
    """How often the talk was given: "(× 2)" says so; not at all where the entry tells of organizing only."""
    text = join_pieces(unit.pieces)
    if any(is_service_remark(piece.text) for piece in unit.pieces[1:]) and unit.kind is None:
        return 0
    if any(is_attendance(piece.text) for piece in unit.pieces):
        return 0
    found = TIMES.search(text)
    return min(int(found["bracketed"] or found["last"]), MOST_TIMES) if found else 1


def _readings(units: Sequence[Unit], context: Context) -> list[Reading]:
    """Title and event of each unit; those under different sub-headings are settled apart."""
    readings = [Reading((), without_speaker(unit.pieces, context.owner), 3.0) for unit in units]
    groups: dict[tuple[str, ...], list[int]] = {}
    for place, unit in enumerate(units):
        if unit.title is None and not unit.goes_on:
            groups.setdefault(_group_of(unit), []).append(place)
    if min((len(places) for places in groups.values()), default=0) < SMALLEST_GROUP:
        groups = {(): sorted(place for places in groups.values() for place in places)}
    for places in groups.values():
        parts = [_without_place(pieces) for pieces in with_looks([readings[place].event for place in places])]
        found = read_orders([pieces for pieces, _ in parts], context.venues)
        is_bare = sum(not reading.event for reading in found) >= max(LEAST_BARE, SHARE_BARE * len(found))
        for place, reading, (_, behind) in zip(places, found, parts, strict=True):
            event = tuple(part for piece in reading.event for part in split_pieces(piece.styled, piece.before))
            if is_bare and not event:
                readings[place] = replace(reading, place=behind)
            else:
                readings[place] = replace(reading, event=event + behind)
    return readings


def _without_place(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces without the place at their end, and those of the place; it belongs to the event in any order."""
    end = len(pieces)
    least = max(1, end - MOST_PLACE_PIECES)
    while end > least and ends_in_place(pieces[:end], [piece.text for piece in pieces[end:]]):
        end -= 1
    return pieces[:end], pieces[end:]


def _group_of(unit: Unit) -> tuple[str, ...]:
    """The sub-headings of a unit but for years."""
    return tuple(label for label in unit.labels if not any(c.isdigit() for c in label))


def _talk(unit: Unit, reading: Reading, event: str | None, location: str | None, kind: str | None) -> cv.Talk:
    title = clean_value(unit.title.text) if unit.title else clean_value(join_pieces(reading.title))
    location = location or clean_value(join_pieces(reading.place))
    date = _date(unit.dates)
    if date and len(date) == 4 and unit.month:
        date = f"{date}-{unit.month:02d}"
    return cv.Talk(
        lines=unit.lines,
        confidence=_confidence(reading.margin, title, event, date),
        title=title,
        event=event,
        location=location,
        date=date,
        kind=kind,
    )


def _date(dates: Sequence[DateRange]) -> str | None:
    """The first date, or a finer one of the same year."""
    found = [date for dated in dates if (date := dated.start or dated.end)]
    return next((date for date in found if date.startswith(f"{found[0]}-")), found[0]) if found else None


def _confidence(margin: float, title: str | None, event: str | None, date: str | None) -> float:
    base = SURE if margin > 2 else LIKELY if margin > 0.5 else DOUBTFUL
    return round(base * (1.0 if date else 0.8) * (1.0 if event else 0.8), 2)


def _label_kind(labels: Sequence[str]) -> str | None:
    return next((kind for label in reversed(labels) if (kind := kind_of(label))), None)
