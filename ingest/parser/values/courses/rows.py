"""The rows of an entry of teaching that list several courses, cut into one row for each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parser.values.courses.lists import course_lead
from ingest.parser.values.courses.names import CODE, is_course_like, is_institution, is_known, is_level
from ingest.parser.values.courses.roles import role_phrase
from ingest.parser.values.dates import strip_dates
from ingest.parser.values.name_parts import looks_like_name
from ingest.parser.values.pieces import mask
from ingest.parser.values.places import is_place
from ingest.parser.values.rows import Item, Row, cut_row
from ingest.parser.values.units import leads_with_date
from ingest.parser.vocabulary.courses import DESCRIPTION_OPENINGS

BETWEEN = re.compile(r"(?<=[”\"»“])[,;]\s(?:and\s|et\s|und\s|y\s|e\s)?(?=[“\"«„])|;\s(?=\S)")
TEACHER = re.compile(r"(?:with\s|avec\s|mit\s|con\s|com\s)?(?:Prof|Dr)s?\b\.?\s(?P<name>[^,;]{3,40}?)[\s.,]*$")
"""A row that names but another teacher."""
LEAST_ROWS, MOST_ROLES_BELOW = 4, 0.4
"""Rows of an entry of several courses, and the share of these that are the roles below them."""
FEWEST_LEADS, LEAST_LEADS = 3, 0.5
"""Entries, and the share of them, that must begin with the same cell for it to be what was done in each."""
LONGEST_LEAD = 3
WORD = re.compile(r"[^\W\d_]{3}")
LABEL = re.compile(r"(?P<label>[^\W_][^:;,.\t]{2,40}?)\s?:\s(?=\S)")
FEWEST_LISTED = 3
"""Courses that make a list behind a label."""
LONGEST_NAME = 14
"""Words of the name of a course in a list."""
LEAST_COURSES = 0.5
"""Share of the parts of a list in which a course must be told by its words, where no list is seen otherwise."""


def each_course(item: Item) -> list[Item]:
    """An entry whose only row lists courses between semicolons as several, each with the dates that it begins with."""
    first = item.rows[0]
    if len(item.rows) > 1:
        rows = tuple(part for row in item.rows for part in listed_rows(row))
        return [replace(item, rows=part) for part in _pairs(rows)]
    parts = listed_rows(first)
    if len(parts) == 1:
        return [item]
    leading = first.dates[:1] if leads_with_date(first) else ()
    return [replace(item, rows=(part,), gutter=item.gutter or (() if part.dates else leading)) for part in parts]


def _pairs(rows: tuple[Row, ...]) -> list[tuple[Row, ...]]:
    """The rows of an entry that gives several courses each with its role below it, as those of each course."""
    roles = [bool(row.pieces) and not row.mark and _is_role(row) for row in rows]
    if len(rows) < LEAST_ROWS or roles[0] or not roles[-1] or sum(roles) < MOST_ROLES_BELOW * len(rows):
        return [rows]
    starts = [0, *(place for place in range(1, len(rows)) if roles[place - 1] and not roles[place]), len(rows)]
    return [rows[low:high] for low, high in pairwise(starts)]


def _is_role(row: Row) -> bool:
    """Whether a row begins with a role, which something else than a course may follow."""
    first, *rest = row.pieces
    phrase = role_phrase(first.text)
    is_alone = bool(phrase) and not first.text[phrase.rest if phrase else 0 :].strip(" .,:")
    return is_alone and (not rest or is_institution(rest[0].text))


def listed_rows(row: Row) -> list[Row]:
    """The row as one for each of the courses that it lists; itself alone where it lists none."""
    if labelled_list(row):
        return [row]
    if ";" not in row.text and "”, “" not in row.text and '", "' not in row.text:
        return [row]
    if course_lead(strip_dates(row.text).strip(" ,\t")) is not None:
        return [row]
    parts = cut_row(row, [found.span() for found in BETWEEN.finditer(mask(row.text))])
    return parts if len(parts) > 1 and _are_courses(parts) else [row]


def labelled_list(row: Row) -> tuple[str, list[Row]] | None:
    """A level or institution before a colon and the courses that semicolons part behind it: "1er cycle : …; …; …"."""
    masked = mask(row.text)
    found = LABEL.match(masked)
    if found is None or masked.count(";") < FEWEST_LISTED - 1 or course_lead(row.text) or role_phrase(found["label"]):
        return None
    signs = [sign.span() for sign in re.finditer(r"\s?;\s", masked)]
    parts = cut_row(row, [(0, found.end()), *signs])
    names = [strip_dates(part.text).strip(" .,:") for part in parts]
    return (
        (row.text[: found.end("label")], parts)
        if all(0 < len(name.split()) <= LONGEST_NAME for name in names)
        else None
    )


def with_leads(items: Sequence[Item]) -> list[Item]:
    """The entries, the first cell as a role where most have the same: what was done in each course behind it."""
    leads = Counter(lead for item in items if (lead := _lead(item.rows[0])))
    lead, count = leads.most_common(1)[0] if leads else ("", 0)
    if count < max(FEWEST_LEADS, LEAST_LEADS * len(items)):
        return list(items)
    return [_with_lead(item) if _lead(item.rows[0]) == lead else item for item in items]


def _lead(row: Row) -> str:
    """The first cell of a row that may be what was done: no course, institution or list of either."""
    if len(row.pieces) < 2 or row.pieces[1].before != "tab" or not WORD.search(row.pieces[1].text):
        return ""
    text = row.pieces[0].text
    is_name = is_institution(text) or is_known(text) or is_place(text) or is_level(text) or bool(CODE.search(text))
    return "" if is_name or course_lead(text) or len(text.split()) > LONGEST_LEAD else text


def _with_lead(item: Item) -> Item:
    first = item.rows[0]
    pieces = (first.pieces[0], replace(first.pieces[1], before="form"), *first.pieces[2:])
    return replace(item, rows=(replace(first, pieces=pieces), *item.rows[1:]))


def _are_courses(parts: list[Row]) -> bool:
    """Whether each part may be the name of a course: short, no sentence, no institution."""
    names = [strip_dates(part.text).strip(" .,:") for part in parts]
    if any(not _may_be_course(name) for name in names):
        return False
    quoted = sum(name[:1] in '“"«„' for name in names)
    return quoted == len(names) or sum(map(is_course_like, names)) >= LEAST_COURSES * len(names)


def _may_be_course(name: str) -> bool:
    words = name.split()
    if not words or len(words) > LONGEST_NAME or name[:1].islower() or is_institution(name):
        return False
    return words[0].lower() not in DESCRIPTION_OPENINGS


def with_dates_below(rows: Sequence[Row]) -> list[Row]:
    """The rows with text, each with the dates of a row below it that says nothing else."""
    whole: list[Row] = []
    for row in rows:
        if whole and (found := TEACHER.match(row.bare)) and looks_like_name(found["name"]):
            continue
        if row.pieces:
            whole.append(row)
        elif whole and not whole[-1].dates:
            whole[-1] = replace(whole[-1], dates=row.dates)
    return whole
