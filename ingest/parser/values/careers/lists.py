"""What a whole list of careers tells of each of its records: where titles stand, whether it lists stays with hosts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from ingest.parser.values.careers.parts import Part
from ingest.parser.values.careers.rows import CareerRow
from ingest.parser.values.degrees import degree_at, degree_place, is_field
from ingest.parser.values.institutions import COMPANY, UNIT, institution_level
from ingest.parser.values.names import looks_like_name
from ingest.parser.values.places import is_place, may_be_town
from ingest.parser.values.titles import is_title

LITTLE = 3
"""Letters of words that may be small in a name."""
MOST_TITLES = 0.7
"""Share of the entries of a list that must be a bare title with a name below it."""
BRACKETED_HOST = re.compile(r"(?P<title>[^()]{3,80}?)\s?\((?P<host>[A-ZÀ-Þ][^()]{3,120})\)")
LONGEST_HOST = 12
"""Words of the name of an organization on a row of its own."""


def with_inferred_titles(groups: list[list[CareerRow]]) -> list[list[CareerRow]]:
    """The records with an unknown word made a title where most of the others have theirs: "Clerk, Port Trust"."""
    places = Counter(place for group in groups if (place := _title_place(group)))
    if not places:
        return groups
    usual, count = places.most_common(1)[0]
    if count < 2 or count < 0.5 * len(groups):
        return groups
    return [group if _is_named(group) else _with_title_at(group, usual) for group in groups]


def _is_named(group: list[CareerRow]) -> bool:
    return any(row.has_anchor for row in group)


def _title_place(group: list[CareerRow]) -> tuple[int, int] | None:
    """The number of the head row and of the part in it that is the title, or None."""
    heads = [row for row in group if row.kind == "head"]
    for i, row in enumerate(heads):
        for j, part in enumerate(row.parts):
            if part.kind == "title":
                return i, j
    return None


def _with_title_at(group: list[CareerRow], place: tuple[int, int]) -> list[CareerRow]:
    """The rows with the part at a place made a title, where it is of no known kind and something stands beside it."""
    heads = [row for row in group if row.kind == "head"]
    if place[0] >= len(heads) or sum(len(row.parts) for row in heads) < 2:
        return group
    row = heads[place[0]]
    if place[1] >= len(row.parts) or row.parts[place[1]].kind != "other":
        return group
    parts = [replace(part, kind="title") if j == place[1] else part for j, part in enumerate(row.parts)]
    return [replace(item, parts=tuple(parts)) if item is row else item for item in group]


def with_row_titles(rows: list[CareerRow]) -> list[CareerRow]:
    """The dated rows with an unknown word made a title where most of the dated rows have theirs."""
    rows = _with_towns(_with_bracketed_hosts(_with_hosts(_with_hosts_below(rows))))
    heads = [row for row in rows if row.kind == "head" and row.dates and len(row.parts) > 1]
    places = Counter(_first_title(row) for row in heads)
    usual, count = max(((place, n) for place, n in places.items() if place >= 0), key=lambda x: x[1], default=(-1, 0))
    if count < 2 or count < 0.5 * len(heads):
        return rows
    below = [*rows[1:], None]
    return [
        row if other and other.has_anchor and not other.is_first else _with_title(row, usual)
        for row, other in zip(rows, below, strict=True)
    ]


def _with_hosts_below(rows: list[CareerRow]) -> list[CareerRow]:
    """The rows with the first point below each title made its organization, in a list whose titles stand alone.

    "Assistant, 1904-1906", "◦ Cavendish Laboratory", "◦ Duties: weighing of gases": a list of nested points.
    """
    pairs = [(row, below) for row, below in pairwise(rows) if _is_bare_title(row) and _may_be_host(row, below)]
    known = sum(below.has_org for _, below in (_as_heads(pairs)))
    titles = sum(_is_bare_title(row) for row in rows)
    firsts = sum(row.kind == "head" and row.is_first for row in rows)
    if not known or 2 * known < len(pairs) or len(pairs) < MOST_TITLES * max(titles, firsts):
        return rows
    hosts = {id(below) for _, below in pairs}
    return [replace(row, kind="head", mark="") if id(row) in hosts else row for row in rows]


def _as_heads(pairs: list[tuple[CareerRow, CareerRow]]) -> list[tuple[CareerRow, CareerRow]]:
    return [(row, replace(below, kind="head")) for row, below in pairs]


def _is_bare_title(row: CareerRow) -> bool:
    has_title = row.kind == "head" and row.is_first and not row.labels and (row.has("title") or row.has("degree"))
    return has_title and not any(part.kind == "org" and part.level > UNIT for part in row.parts)


def _may_be_host(row: CareerRow, below: CareerRow) -> bool:
    """Whether a row below a title is a short name and nothing else."""
    if below.item != row.item or not below.mark or below.dates or below.advisors or not below.parts:
        return False
    kinds = {part.kind for part in below.parts}
    is_name = kinds <= {"org", "place", "other"} and below.parts[0].kind != "place" and below.text[:1].isupper()
    words = [word for word in below.text.split() if len(word) > LITTLE and word[0].isalpha()]
    is_name = is_name and 3 * sum(word[0].islower() for word in words) <= len(words)
    return is_name and ":" not in below.text and len(below.text.split()) <= LONGEST_HOST and not below.ends_sentence


def _with_hosts(rows: list[CareerRow]) -> list[CareerRow]:
    """The rows with "Checker at Halle University" divided, where most dated rows are a title "at" a host."""
    dated = [row for row in rows if row.dates and row.kind == "head"]
    count = sum(any(part.before == "at" for part in row.parts) for row in dated)
    if count < 2 or count < 0.5 * len(dated):
        return rows
    return [_with_host(row) for row in rows]


def _with_host(row: CareerRow) -> CareerRow:
    if not row.dates or row.has_anchor or not row.parts:
        return row
    first = row.parts[0]
    title, at, host = first.text.partition(" at ")
    if not at or not host[:1].isupper():
        return row
    parts = (replace(first, text=title, kind="title"), replace(first, text=host, kind="org", before="at"))
    return replace(row, parts=parts + row.parts[1:])


def _with_bracketed_hosts(rows: list[CareerRow]) -> list[CareerRow]:
    """The rows with "Surveyor (Ordnance Survey)" divided, where most dated rows have their employer in brackets."""
    dated = [row for row in rows if row.dates and row.kind == "head"]
    found = {id(row): parts for row in dated if (parts := _bracketed_host(row))}
    known = sum(institution_level(parts[1].text) > 0 for parts in found.values())
    if known < 2 or len(found) < 0.5 * len(dated):
        return rows
    return [replace(row, parts=(*found[id(row)], *row.parts[1:])) if id(row) in found else row for row in rows]


def _bracketed_host(row: CareerRow) -> tuple[Part, Part] | None:
    """The first part of a row as a title and the name in brackets behind it, where nothing else names an employer."""
    first = row.parts[0] if row.parts else None
    match = BRACKETED_HOST.fullmatch(first.text) if first else None
    if not (first and match) or any(part.kind == "org" for part in row.parts[1:]):
        return None
    if not (is_title(match["title"]) or degree_place(match["title"]) >= 0) or is_place(match["host"]):
        return None
    level = max(institution_level(match["host"]), COMPANY)
    host = replace(first, text=match["host"], kind="org", level=level, before="bracket")
    return replace(first, text=match["title"], kind="title", level=0), host


def _with_towns(rows: list[CareerRow]) -> list[CareerRow]:
    """The rows with an unknown name behind an institution made a place, where most institutions have a place there."""
    behind = [pair for row in rows if row.kind == "head" for pair in pairwise(row.parts) if pair[0].kind == "org"]
    places = Counter(part.before for _, part in behind if part.kind == "place")
    signs = {sign for sign, count in places.items() if 2 * count >= sum(_may_be_town(*pair, sign) for pair in behind)}
    return [_with_town(row, signs) for row in rows]


def _may_be_town(org: Part, part: Part, sign: str) -> bool:
    if part.before != sign or part.kind != "other" or is_field(part.text):
        return False
    return org.level > UNIT and may_be_town(part.text)


def _with_town(row: CareerRow, signs: set[str]) -> CareerRow:
    """The row with its last part made a place, where it is an unknown name behind an institution."""
    if row.kind != "head" or len(row.parts) < 2:
        return row
    org, last = row.parts[-2:]
    if not _may_be_town(org, last, last.before):
        return row
    is_place = last.before in signs or org.text.endswith(last.text)
    return replace(row, parts=(*row.parts[:-1], replace(last, kind="place"))) if is_place else row


def _first_title(row: CareerRow) -> int:
    return next((i for i, part in enumerate(row.parts) if part.kind == "title"), -1)


def _with_title(row: CareerRow, place: int) -> CareerRow:
    if row.kind != "head" or not row.dates or row.has_anchor or not row.is_first or len(row.parts) <= max(place, 1):
        return row
    if row.parts[place].kind != "other" or not any(part.kind in ("org", "other") for part in row.parts[place + 1 :]):
        return row
    parts = [replace(part, kind="title") if i == place else part for i, part in enumerate(row.parts)]
    return replace(row, parts=tuple(parts))


def each_degree(group: list[CareerRow]) -> list[list[CareerRow]]:
    """The rows of a record, divided where degrees stand one a row below the school and the date that they share."""
    places = [i for i, row in enumerate(group) if row.kind == "head" and _is_whole_degree(row)]
    if len(places) < 2 or places != list(range(places[0], places[-1] + 1)):
        return [group]
    shared = group[: places[0]]
    dates = [row.dates for row in shared if row.dates]
    if len(dates) != 1 or any(row.has_anchor for row in shared) or not any(row.has_org for row in shared):
        return [group]
    alone = [[replace(group[i], dates=dates[0])] for i in places[1:-1]]
    return [group[: places[1]], *alone, [replace(group[places[-1]], dates=dates[0]), *group[places[-1] + 1 :]]]


def _is_whole_degree(row: CareerRow) -> bool:
    """Whether a row is a degree with its field and nothing else."""
    first, *others = row.parts
    is_full = first.kind == "degree" and degree_at(first.text) < len(first.text) - LITTLE
    return is_full and not row.dates and not row.mark and all(part.kind == "other" for part in others)


def is_visit_list(groups: list[list[CareerRow]]) -> bool:
    """Whether most records name a person beside an institution and no title, as lists of stays do."""
    if len(groups) < 2:
        return False
    visits = 0
    for group in groups:
        parts = [part for row in group if row.kind == "head" for part in row.parts]
        has_title = any(part.kind in ("title", "degree") for part in parts)
        has_host = any(part.kind == "org" for part in parts)
        visits += not has_title and has_host and sum(_is_person(part) for part in parts) == 1
    return visits > 0.6 * len(groups)


def with_persons(group: list[CareerRow]) -> list[CareerRow]:
    """The rows with their names of people marked as such."""
    return [
        replace(row, parts=tuple(replace(part, kind="person") if _is_person(part) else part for part in row.parts))
        for row in group
    ]


def is_org_first(groups: list[list[CareerRow]]) -> bool:
    """Whether most records that name both name the institution first."""
    votes = 0
    for group in groups:
        kinds = [part.kind for row in group if row.kind == "head" for part in row.parts]
        anchor = next((i for i, kind in enumerate(kinds) if kind in ("degree", "title")), None)
        org = next((i for i, kind in enumerate(kinds) if kind == "org"), None)
        if anchor is not None and org is not None:
            votes += 1 if org < anchor else -1
    return votes > 0


def _is_person(part: Part) -> bool:
    return part.kind == "other" and " " in part.text and looks_like_name(part.text)
