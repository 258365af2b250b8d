"""Where titles and institutions stand in a list of careers, told by its known words, and believed for the unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ingest.parser.values.careers.parts import Part
from ingest.parser.values.careers.rows import CareerRow
from ingest.parser.values.institutions import COMPANY, NONE
from ingest.parser.values.titles import is_junior

Slot = tuple[int, int, bool, bool, int]
"""Number of the row in its record, number of the cell on it, bold, italic, and whether first, last or between."""
Records = list[list[CareerRow]]

FEWEST, SURE = 2, 0.6
"""Known parts in a slot from which it tells what stands there, and the share of them that must agree."""
ANCHORS = ("title", "degree")
FIRST, BETWEEN, LAST = 0, 1, 2


def with_slots(records: Records, anchor: str, highest: int = NONE) -> Records:
    """The records with their parts read as the list as a whole sets them: bold titles, italic employers, say.

    ``anchor`` is what an unknown part becomes where degrees and titles stand: "degree" or "title"; so does
    what seems to name an institution up to the ``highest`` level.
    """
    if len(records) < FEWEST:
        return records
    places = [_places(record) for record in records]
    known: dict[Slot, Counter[str]] = {}
    for record in places:
        for part, slot in record:
            if part.kind != "other":
                known.setdefault(slot, Counter())[part.kind] += 1
    roles = {slot: role for slot, counts in known.items() if (role := _role(counts, anchor))}
    return [_with_roles(record, place, roles, highest) for record, place in zip(records, places, strict=True)]


def _role(counts: Counter[str], anchor: str) -> str:
    """What stands in a slot: the ``anchor`` of the list or "org", empty where its known parts do not agree."""
    total = sum(counts.values())
    anchors = sum(counts[kind] for kind in ANCHORS)
    if anchors >= max(SURE * total, FEWEST):
        return anchor
    return "org" if counts["org"] >= max(SURE * total, FEWEST) else ""


def _places(record: list[CareerRow]) -> list[tuple[Part, Slot]]:
    """The parts of a record, each with its slot."""
    heads = [row for row in record if row.kind == "head"]
    return [place for number, row in enumerate(heads) for place in _places_of(number, row.parts)]


def _places_of(number: int, parts: tuple[Part, ...]) -> Iterator[tuple[Part, Slot]]:
    cell = 0
    for i, part in enumerate(parts):
        cell += part.before == "tab"
        is_first = i == 0 or part.before == "tab" or _look(part) != _look(parts[i - 1])
        is_last = i + 1 == len(parts) or parts[i + 1].before == "tab"
        order = FIRST if is_first else LAST if is_last else BETWEEN
        yield part, (number, min(cell, 2), *_look(part), order)


def _look(part: Part) -> tuple[bool, bool]:
    return part.is_bold, part.is_italic


def _with_roles(
    record: list[CareerRow], places: list[tuple[Part, Slot]], roles: dict[Slot, str], highest: int
) -> list[CareerRow]:
    """A record with what lacks in it, or is in it twice, read by the roles of the slots."""
    anchors = [(part, slot) for part, slot in places if part.kind in ANCHORS]
    made: dict[int, Part] = {}
    if not any(part.kind == "degree" for part, _ in places):
        for part, slot in anchors[:1]:
            if roles.get(slot) == "degree" and not is_junior(part.text):
                made[id(part)] = replace(part, kind="degree")
    proper = [slot for _, slot in anchors if roles.get(slot, "") != "org"]
    if not proper:
        unknown = next(
            (
                (part, slot)
                for part, slot in places
                if roles.get(slot) in ANCHORS and part.kind in ("other", "org") and part.level <= highest
            ),
            None,
        )
        if unknown:
            made[id(unknown[0])] = replace(unknown[0], kind=roles[unknown[1]], level=0)
            proper = [unknown[1]]
    if proper:
        for part, slot in anchors:
            if roles.get(slot) == "org" and slot not in proper and slot[-1] == FIRST:
                made[id(part)] = replace(part, kind="org", level=COMPANY)
    has_org = any(part.kind == "org" for part, _ in places)
    for part, slot in places:
        is_named = part.kind == "other" and roles.get(slot) == "org" and id(part) not in made
        if is_named and (part.before == "" or not has_org):
            made[id(part)] = replace(part, kind="org", level=COMPANY)
            has_org = has_org or slot[-1] == FIRST
    if not made:
        return record
    return [replace(row, parts=tuple(made.get(id(part), part) for part in row.parts)) for row in record]
