"""Which parts of a job are its title."""

from __future__ import annotations

from ingest.parser.frozen import frozen
from ingest.parser.values.careers.deeds import tells_deed
from ingest.parser.values.careers.parts import Part
from ingest.parser.values.careers.reading import Career
from ingest.parser.values.degrees import is_field, is_grade
from ingest.parser.values.institutions import UNIT
from ingest.parser.values.titles import is_ruling
from ingest.parser.vocabulary.careers import STUDY_WORDS

APART = ("tab", "bar")
LITTLE = 3
"""Letters of a word that weighs nothing."""
LONGEST_UNKNOWN = 12
"""Words of a title that no word betrays."""


@frozen
class Spot:
    """A part with the number of its row."""

    row: int
    part: Part


def title_places(spots: list[Spot], career: Career) -> set[int]:
    """The places of the parts of the title of a job among all its parts; empty where nothing says it."""
    first = next((i for i, spot in enumerate(spots) if spot.part.kind == "title"), None)
    if first is None:
        first = next((i for i, spot in enumerate(spots) if spot.part.kind == "degree"), None)
    if first is None:
        first = _unknown_title(spots, career)
    if first is None:
        return set()
    found = {first}
    row = spots[first].row
    if first and spots[first].part.before == "comma" and _is_study(spots[first - 1], row):
        found.add(first - 1)
    has_org_elsewhere = bool(career.inherited) or any(
        spot.part.kind == "org" and spot.part.level > UNIT and (spot.row != row or i < first)
        for i, spot in enumerate(spots)
    )
    cell = next((i for i in range(first + 1, len(spots)) if spots[i].part.before in APART), len(spots))
    has_org_apart = has_org_elsewhere or any(spot.part.kind == "org" for spot in spots[cell:])
    for i in range(first + 1, len(spots)):
        spot = spots[i]
        if spot.row != row or spot.part.kind == "place" or spot.part.before not in ("comma", "run", "dash"):
            break
        is_ruled = has_org_elsewhere and is_ruling(spots[first].part.text) and spot.part.level <= UNIT
        is_subject = has_org_apart and spot.part.kind == "other" and is_field(spot.part.text)
        if spot.part.kind in ("degree", "title") or is_ruled or is_subject:
            found.add(i)
        else:
            break
    return found


def _unknown_title(spots: list[Spot], career: Career) -> int | None:
    """The place of a name of unknown kind that must be the title: alone on a row, or in front of the employer."""
    has_org = any(part.kind == "org" and part.level > UNIT for part in (*career.inherited, *career.parts))
    if not has_org or career.heading_title:
        return None
    firsts = [i for i, spot in enumerate(spots) if not i or spots[i - 1].row != spot.row]
    rows = [(i, [spot.part for spot in spots if spot.row == spots[i].row]) for i in firsts if _may_be_title(spots[i])]
    alone = [i for i, (_, *beside) in rows if all(map(_is_aside, beside))]
    before = [i for i, (_, *beside) in rows if beside and beside[0].kind == "org" and not career.is_org_first]
    return next(iter(alone + before), None)


def _is_aside(part: Part) -> bool:
    """Whether a part may stand behind a title on its row: a field, a place."""
    return part.kind == "place" or (part.kind == "other" and is_field(part.text))


def _may_be_title(spot: Spot) -> bool:
    """Whether a part of unknown kind has the look of a title: a few words behind a capital, no acronym or sentence."""
    text = spot.part.text
    is_acronym = text.isupper() and " " not in text
    is_short = len(text.split()) <= LONGEST_UNKNOWN and len(text) > LITTLE
    is_name = is_short and spot.part.kind == "other" and text[:1].isupper()
    return is_name and not (is_acronym or is_grade(text) or tells_deed(text))


def _is_study(spot: Spot, row: int) -> bool:
    """Whether a part is the title of one who studies: "PhD Student", before "Teaching Assistant"."""
    return spot.row == row and spot.part.kind == "degree" and any(w in spot.part.text.lower() for w in STUDY_WORDS)
