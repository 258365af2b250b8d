"""The students in a list of those whom the owner guided: one service for each, with the role towards them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser import cv
from ingest.parser.document import Section
from ingest.parser.values.mentees import MENTOR_HEADS, mentoring_role, names_student, read_mentee
from ingest.parser.values.periods import period
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.roles import ends_with_role
from ingest.parser.values.rows import Item, Row, cut_row
from ingest.parser.values.services.labels import label_organization, label_role

STUDENT_ENDS = re.compile(r";\s|(?<=\d\)),\s(?:and\s|et\s|und\s|y\s|e\s)?(?=[A-ZÀ-Þ])")
"""What parts students in one row: a semicolon, or a comma behind a year in brackets."""
GUIDES = MENTOR_HEADS | {"member", "examiner", "opponent", "chair"}


def read_students(section: Section, items: Sequence[Item]) -> list[cv.Service]:
    """The services to the students of the entries, in order."""
    general = _guide_of(section.heading.rpartition(" - ")[2]) or mentoring_role(section.heading)
    records = []
    for item in [part for whole in items for part in _each_student(whole)]:
        role = next((found for label in reversed(item.labels) if (found := _guide_of(label))), general)
        host = label_organization(item.labels)
        for rows in _students(item):
            pieces = [piece for row in rows for piece in row.pieces]
            dates = item.gutter or tuple(found for row in rows for found in row.dates)
            if not (dates or names_student(pieces)):
                continue
            own, organization = read_mentee(pieces, role)
            start, end = period(dates[:1])
            sure = 0.9 if names_student(pieces) and dates else 0.7
            lines = (rows[0].lines[0], rows[-1].lines[1])
            records.append(cv.Service(lines, sure, own, organization or host, start, end))
    return records


def _guide_of(label: str) -> str | None:
    """The role towards students that a sub-heading names: itself where it is one, or what its words stand for."""
    stated = label_role(label)
    if stated and ends_with_role(stated, GUIDES):
        return clean_value(stated)
    return mentoring_role(label)


def _each_student(item: Item) -> list[Item]:
    """An entry of one row as several where it lists students between semicolons: "A. Weil (1930); J. Leray (1932)"."""
    row = item.rows[0]
    head = row.text.find(": ") + 2 if mentoring_role(row.text.partition(":")[0]) and ": " in row.text else 0
    places = [found.span() for found in STUDENT_ENDS.finditer(row.text)]
    parts = cut_row(row, [(0, head), *places] if head else places)
    if len(item.rows) > 1 or len(places) < 1 or not all(names_student(part.pieces[:1]) for part in parts):
        return [item]
    labels = (*item.labels, row.text[:head].rstrip(": ")) if head else item.labels
    return [replace(item, rows=(part,), labels=labels) for part in parts]


def _students(item: Item) -> list[list[Row]]:
    """The rows of each student of an entry: one, or several that each begin with a name."""
    groups: list[list[Row]] = []
    for row in item.rows:
        if not groups or (row.pieces and names_student(row.pieces[:1]) and names_student(groups[0][0].pieces[:1])):
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups
