"""The fields of a job: its title, the organization, the place."""

from __future__ import annotations

import re

from ingest.parser.frozen import frozen
from ingest.parser.values.careers.deeds import tells_deed
from ingest.parser.values.careers.parts import Part
from ingest.parser.values.careers.reading import Career
from ingest.parser.values.careers.rows import CareerRow
from ingest.parser.values.institutions import COMPANY, UNIT, institution_level
from ingest.parser.values.job_titles import APART, LITTLE, Spot, title_places
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.places import may_be_town, split_place
from ingest.parser.values.rows import SIGNS
from ingest.parser.values.titles import split_title_before_org

WITHIN = ("comma", "run", "dash")
BRACKETED = re.compile(r"\s\([^()]{4,80}\)$")
MOST_SMALL = 0.34
"""Share of the words of weight in small letters in a name."""
LEAST_TOLD = 4
"""Words of what tells of the work."""
HIGHEST_STACK, LONGEST_STACKED = 3, 14
"""Rows that may name an institution and its parts, and the words of each."""


@frozen
class JobFields:
    title: str | None
    organization: str | None
    location: str | None
    confidence: float


def read_job(career: Career) -> JobFields:
    """The title, organization and place of a record, with how sure they are."""
    spots = [Spot(i, part) for i, row in enumerate(career.heads) for part in row.parts]
    title = title_places(spots, career)
    org = _organization(spots, title, career)
    used = title | org
    own_title = _joined([spots[i].part for i in sorted(title)])
    whole = [part for part in career.inherited if part.kind != "place"]
    if org:
        own = [spots[i].part for i in sorted(org)]
        name = ", ".join(filter(None, (_joined(whole if _begins_with_unit(career) else []), _joined(own))))
    else:
        name = _joined(whole)
    if not name and not org:
        org = set(_first_places(spots))
        used |= org
        name = _joined([spots[i].part for i in sorted(org)])
        if name:
            return JobFields(
                clean_value(own_title) or career.heading_title,
                clean_value(name),
                _places(spots, used),
                _confidence(career, spots, title, org),
            )
    if not name and (divided := split_title_before_org(own_title)):
        own_title, name = divided
    organization, location = split_place(name) if name else ("", None)
    if name and not organization:
        organization, location = name, None
    places = [spot.part.text for i, spot in enumerate(spots) if spot.part.kind == "place" and i not in used]
    places = places or [part.text for part in career.inherited if part.kind == "place" and not org]
    return JobFields(
        clean_value(_without_host(own_title)) or career.heading_title,
        clean_value(organization),
        ", ".join([location, *places] if location else places) or None,
        _confidence(career, spots, title, org),
    )


def _without_host(title: str) -> str:
    """The title without the institution in brackets behind it: "Lecturer (Jena University)"."""
    match = BRACKETED.search(title)
    return title[: match.start()] if match and institution_level(match.group()) > COMPANY else title


def _first_places(spots: list[Spot]) -> list[int]:
    """The first of several places, where nothing else names an organization: "Stanford, USA"."""
    places = [i for i, spot in enumerate(spots) if spot.part.kind == "place"]
    return places[:1] if len(places) > 1 else []


def _places(spots: list[Spot], used: set[int]) -> str | None:
    return (
        ", ".join(spot.part.text for i, spot in enumerate(spots) if spot.part.kind == "place" and i not in used) or None
    )


def _joined(parts: list[Part]) -> str:
    text = ""
    for part in parts:
        sign = SIGNS.get(part.before, " ") if part.before in WITHIN else ", "
        text = f"{text}{sign}{part.text}" if text else part.text
    return text


def _begins_with_unit(career: Career) -> bool:
    """Whether a part of an employer named above stands in a row of its own before the job."""
    first = career.heads[0]
    return not first.has_anchor and all(part.kind != "org" or part.level <= UNIT for part in first.parts)


def _organization(spots: list[Spot], title: set[int], career: Career) -> set[int]:
    """The places of the parts of the organization: the part that names most of one, and what stands with it."""
    orgs = [i for i, spot in enumerate(spots) if spot.part.kind == "org" and i not in title]
    if orgs and career.inherited and len(career.heads) == 1 and all(spots[i].part.level == UNIT for i in orgs):
        return set()
    if orgs:
        best = max(orgs, key=lambda i: _weight(spots, i, title))
        return _row_names(spots, best, title) | _names_around(spots, best, title)
    others = [i for i, spot in enumerate(spots) if spot.part.kind == "other" and i not in title]
    others = [i for i in others if not _is_town(spots, i)] or others
    if not others:
        return set()
    anchor = min(title, default=-1)
    before, after = [i for i in others if i < anchor], [i for i in others if i > anchor]
    for places in (before, after) if career.is_org_first else (after, before):
        if places:
            return _run(spots, places[0], title)
    return set()


def _is_town(spots: list[Spot], i: int) -> bool:
    """Whether a part and the region behind it fill a row of their own: "Anchorage, US" below the employer."""
    row = [spot.part for spot in spots if spot.row == spots[i].row]
    return len(row) == 2 and row[0] is spots[i].part and row[1].kind == "place" and may_be_town(row[0].text)


def _weight(spots: list[Spot], i: int, title: set[int]) -> tuple[bool, int, int]:
    """How well a part serves as the organization: a whole one rather than a part, near the title rather than far."""
    far = abs(spots[i].row - spots[min(title)].row) if title else 0
    return (spots[i].part.level > UNIT, -far, -i)


def _run(spots: list[Spot], best: int, title: set[int]) -> set[int]:
    """The part at a place and its neighbours on the same row that belong to the same name."""
    found = {best}
    for i in range(best - 1, -1, -1):
        if not _is_named_beside(spots, i, i + 1, title, best):
            break
        found.add(i)
    for i in range(best + 1, len(spots)):
        if not _is_named_beside(spots, i, i, title, best) or _is_description(spots[i].part):
            break
        found.add(i)
    return found


def _is_description(part: Part) -> bool:
    """Whether a part behind an employer tells what was done: "Bureau des longitudes, Calcul de tables de la lune"."""
    words = part.text.split()
    return part.kind == "other" and (tells_deed(part.text) or (len(words) >= LEAST_TOLD and not _is_name(part.text)))


def _is_named_beside(spots: list[Spot], i: int, later: int, title: set[int], best: int) -> bool:
    """Whether a part goes on with the name beside it; ``later`` is the one of both that stands behind."""
    is_part = spots[i].row == spots[best].row and i not in title and spots[i].part.kind in ("org", "other")
    return is_part and spots[later].part.before in WITHIN


def _row_names(spots: list[Spot], best: int, title: set[int]) -> set[int]:
    """The name on the row of the organization, with the cells and parts beside it that name more of it.

    "Lecturer    Department of Physics    University of Bristol": a cell for each.
    """
    found = _run(spots, best, title)
    row = [i for i, spot in enumerate(spots) if spot.row == spots[best].row]
    for i in (*range(min(found) - 1, row[0] - 1, -1), *range(max(found) + 1, row[-1] + 1)):
        part, later = spots[i].part, spots[i if i > max(found) else i + 1].part
        is_beside = later.before in APART and i not in title and part.kind in ("org", "other")
        if not is_beside or not (i - 1 in found or i + 1 in found) or not _is_name(part.text):
            continue
        is_of_title = part.kind == "other" and later.before == "bar"
        if not is_of_title:
            found |= _run(spots, i, title)
    return found


def _names_around(spots: list[Spot], best: int, title: set[int]) -> set[int]:
    """The parts of the organization on the rows around it: above and below, and behind the title.

    "Lecturer, Department of Physics", "Faculty of Science", "University of Bristol": a whole and its parts, one a row.
    """
    found: set[int] = set()
    title_row = spots[min(title)].row if title else -1
    for step in (-1, 1):
        row = spots[best].row + step
        while abs(row - spots[best].row) < HIGHEST_STACK:
            if title and row == title_row:
                found |= _names_behind(spots, title)
                break
            is_between = spots[best].row < row < title_row
            is_whole = title_row == spots[best].row and _level(spots, row) > UNIT
            if is_whole or not _is_stacked(spots, row, is_between) or _is_shouted(spots, row, best):
                break
            found |= {i for i, spot in enumerate(spots) if spot.row == row and spot.part.kind != "place"}
            row += step
    return found


def _names_behind(spots: list[Spot], title: set[int]) -> set[int]:
    """The parts of an organization right behind the title, where nothing else stands there."""
    last = max(title)
    behind = [i for i, spot in enumerate(spots) if spot.row == spots[last].row and i > last]
    is_name = all(spots[i].part.kind == "org" and spots[i].part.before != "at" for i in behind)
    return set(behind) if is_name and all(_is_name(spots[i].part.text) for i in behind) else set()


def _is_stacked(spots: list[Spot], row: int, may_be_unknown: bool) -> bool:
    """Whether a row names an institution or a part of it, perhaps with its place, and nothing else."""
    parts = [spot.part for spot in spots if spot.row == row]
    kinds = {part.kind for part in parts}
    is_short = sum(len(part.text.split()) for part in parts) <= LONGEST_STACKED
    is_named = bool(kinds) and (kinds <= {"org", "place"} or (may_be_unknown and kinds <= {"org", "place", "other"}))
    return is_short and is_named and kinds != {"place"} and all(_is_name(part.text) for part in parts)


def _level(spots: list[Spot], row: int) -> int:
    """How much of an institution a row names at its beginning."""
    return next((spot.part.level for spot in spots if spot.row == row), 0)


def _is_shouted(spots: list[Spot], row: int, best: int) -> bool:
    """Whether a row is set in capitals, and the organization is not: what the work was about, rather than where."""
    text = " ".join(spot.part.text for spot in spots if spot.row == row)
    return text.isupper() and not spots[best].part.text.isupper()


def _is_name(text: str) -> bool:
    """Whether most words of weight of a text begin with a capital: "Developed a tool for the team" names nothing."""
    words = [word for word in text.split() if len(word) > LITTLE and word[0].isalpha()]
    return sum(word[0].islower() for word in words) <= MOST_SMALL * len(words)


def _confidence(career: Career, spots: list[Spot], title: set[int], org: set[int]) -> float:
    sure = 0.97
    if not title:
        sure -= 0.3
    if not org:
        sure -= 0.12 if career.inherited else 0.35
    elif all(spots[i].part.kind == "other" for i in org):
        sure -= 0.15
    if career.start is None and career.end is None:
        sure -= 0.2
    return round(max(sure - 0.12 * max(sum(_is_anchor(row) for row in career.heads) - 1, 0), 0.2), 2)


def _is_anchor(row: CareerRow) -> bool:
    return row.has_anchor
