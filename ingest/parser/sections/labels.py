"""Entries below a sub-heading of another kind than their section's, as a section of that kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from ingest.parser.document import Entry, Line, Section
from ingest.parser.headings import heading_text, read_heading
from ingest.parser.sections.parts import names_papers

APART = frozenset(("media", "skills", "software", "patents", "hobbies", "languages"))
"""Kinds that are never a part of the mixed ones, whatever the sub-heading adds to the word for them."""
MIXED = {
    "service": APART | {"talks", "teaching", "publications", "awards", "mentoring", "positions"},
    "mentoring": APART | {"service"},
    "teaching": APART | {"service", "mentoring", "awards", "talks"},
    "talks": APART | {"teaching", "awards", "publications"},
}
"""Kinds under which people put others as well, with a sub-heading of their own, and these others."""
LEAST_SURE, LEAST_APART = 1.0, 0.45


def apart_by_labels(section: Section) -> tuple[Section, ...]:
    """The section, its entries below sub-headings of other kinds in sections of these kinds, in document order."""
    if section.kind not in MIXED or not any(entry.labels for entry in section.entries):
        return (section,)
    others = _with_silent_labels(section, [_other_kind(entry, section) for entry in section.entries])
    pairs = groupby(zip(others, section.entries, strict=True), lambda pair: pair[0])
    runs = [(found, [entry for _, entry in run]) for found, run in pairs]
    if all(found is None for found, _ in runs):
        return (section,)
    bodies = _bodies(section.body, [entries[-1].span[1] for _, entries in runs])
    return tuple(_part(section, found, run, body) for (found, run), body in zip(runs, bodies, strict=True))


def _other_kind(entry: Entry, section: Section) -> tuple[int, str] | None:
    """The place among its labels of the innermost that names another kind, and that kind; None where none does."""
    for place in range(len(entry.labels) - 1, -1, -1):
        phrase = read_heading(heading_text(entry.labels[place]))
        if phrase is None or phrase.is_weak or (section.kind == "talks" and names_papers(entry.labels[place])):
            continue
        if section.kind in phrase.kinds and phrase.score >= LEAST_APART:
            return None
        if phrase.kind in MIXED[section.kind] and phrase.score >= (LEAST_APART if phrase.kind in APART else LEAST_SURE):
            return place, phrase.kind
    return None


def _with_silent_labels(section: Section, others: list[tuple[int, str] | None]) -> list[tuple[int, str] | None]:
    """The kinds, where a heading names two ("Memberships and skills") the second up to where the first comes back."""
    named = read_heading(heading_text(section.heading))
    if named is None or len(named.kinds) < 2:
        return others
    carried: list[tuple[int, str] | None] = []
    for entry, found in zip(section.entries, others, strict=True):
        above = carried[-1] if carried else None
        is_silent = found is None and bool(entry.labels) and _says_nothing(entry.labels[-1])
        carried.append(above if above and above[1] in named.kinds and is_silent else found)
    return carried


def _says_nothing(label: str) -> bool:
    phrase = read_heading(heading_text(label))
    return phrase is None or phrase.score < LEAST_APART


def _part(section: Section, found: tuple[int, str] | None, run: Sequence[Entry], body: tuple[Line, ...]) -> Section:
    if found is None:
        return replace(section, entries=tuple(run), body=body)
    place, kind = found
    entries = tuple(replace(entry, labels=entry.labels[place + 1 :]) for entry in run)
    return replace(section, heading=run[0].labels[place], kind=kind, entries=entries, body=body)


def _bodies(body: Sequence[Line], ends: Sequence[int]) -> list[tuple[Line, ...]]:
    """The lines of each part, up to the last line of its entries; what follows them all goes to the last part."""
    parts: list[list[Line]] = [[] for _ in ends]
    for line in body:
        place = next((place for place, end in enumerate(ends) if line.number <= end), len(ends) - 1)
        parts[place].append(line)
    return [tuple(part) for part in parts]
