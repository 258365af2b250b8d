"""The students in a list of those whom the owner guided: one service for each, with the role towards them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser import cv
from ingest.parser.document import Section
from ingest.parser.headings import heading_text
from ingest.parser.values.courses.names import is_institution
from ingest.parser.values.events import fold
from ingest.parser.values.mentees import DEFAULT, MENTOR_HEADS, mentoring_role, names_student, read_mentee
from ingest.parser.values.periods import period
from ingest.parser.values.pieces import clean_value, mask
from ingest.parser.values.roles import ends_with_role
from ingest.parser.values.rows import Item, Row, cut_row
from ingest.parser.values.services.labels import label_organization, label_role

STUDENT_ENDS = re.compile(r"(?:;|,)\s(?:and\s|et\s|und\s|y\s|e\s)?(?=[A-ZÀ-Þ])")
"""What parts students in one row: a semicolon or a comma outside brackets."""
LEAST_BRACKETED = 0.6
"""Share of the students of one row behind whom something stands in brackets."""
GUIDES = MENTOR_HEADS | {"member", "examiner", "opponent", "chair", "committee", "committees", "jury"}
LEAST_NAMED = 0.85
"""Share of them that must be told for a name."""
STUDENT_WORDS = re.compile(
    r"\b(?:students?|thesis|theses|dissertations?|ph\.?d|doctoral|doctorants?|masters?|msc|undergraduates?|these|memoires?"
    r"|supervis\w+|advis\w+|mentor\w*|encadre\w+|betreu\w+|studierende|doktorand\w*|tesis|tesi|alunos|alumnos)\b"
)
"""Words in headings over those whom the owner guided."""
PEOPLE_WORDS = re.compile(
    r"\b(?:students?|fellows?|associates?|post-?docs?|postdoctoral|interns?|assistants?|advisees|mentees)\b"
)
"""Words for those whom the owner guided, who are no organization."""
FEWEST = 2
MOST_NAMED = 0.6
"""Share of the entries of a list of students that begin with a name."""


def read_students(section: Section, items: Sequence[Item], above: str | None = None) -> list[cv.Service]:
    """The services to the students of the entries, in order; ``above`` is the role that an outer heading states."""
    general = heading_guide(section.heading) or above
    records: list[cv.Service] = []
    for item in [part for whole in items for part in _each_student(whole)]:
        role = next((found for label in reversed(item.labels) if (found := guide_of(label))), general)
        role = role or default_guide(item.labels)
        host = _host_of(item.labels)
        for rows in _students(item):
            pieces = [piece for row in rows for piece in row.pieces]
            dates = item.gutter or tuple(found for row in rows for found in row.dates)
            if not (dates or names_student(pieces)):
                continue
            is_told = rows[0].dates and names_student(rows[0].pieces[:1])
            own, organization = read_mentee(rows[0].pieces if is_told else pieces, role)
            start, end = period(dates[:1])
            sure = 0.9 if names_student(pieces) and dates else 0.7
            lines = (rows[0].lines[0], rows[-1].lines[1])
            records.append(cv.Service(lines, sure, own, organization or host, start, end))
    return records


def lists_students(label: str, items: Sequence[Item]) -> bool:
    """Whether entries are those whom the owner guided or examined: most begin with a name below words for students."""
    about = {label, *(label for item in items for label in item.labels)}
    if not any(STUDENT_WORDS.search(text) for text in map(fold, about)):
        return False
    named = sum(names_student(item.rows[0].pieces[:1]) for item in items)
    return len(items) >= FEWEST and named >= MOST_NAMED * len(items)


def heading_guide(heading: str) -> str | None:
    """The role towards students that the heading of a section states, or None."""
    last = heading_text(heading.rpartition(" - ")[2])
    return guide_of(last) or mentoring_role(heading)


def _host_of(labels: Sequence[str]) -> str | None:
    """The university that sub-headings name, alone or before words for students: "Göttingen University theses"."""
    for label in reversed(labels):
        words = label.split()
        while words and STUDENT_WORDS.search(fold(words[-1])):
            words = words[:-1]
        if len(words) < len(label.split()) and is_institution(" ".join(words)):
            return clean_value(" ".join(words))
    return label_organization([label for label in labels if not PEOPLE_WORDS.search(fold(label))])


def guide_of(label: str) -> str | None:
    """The role towards students that a sub-heading names: itself where it is one, or what its words stand for."""
    stated = label_role(label)
    if stated and ends_with_role(stated, GUIDES):
        return clean_value(stated)
    if "advisee" in label.lower():
        return clean_value(label)
    return mentoring_role(label)


def default_guide(labels: Sequence[str]) -> str:
    """The role where none is stated: one supervises students of a university, and is a mentor to others."""
    return "Supervisor" if any(STUDENT_WORDS.search(fold(label)) for label in labels) else DEFAULT


def _each_student(item: Item) -> list[Item]:
    """An entry of one row as several where it lists students between semicolons: "A. Weil (1930); J. Leray (1932)"."""
    row = item.rows[0]
    head = row.text.find(": ") + 2 if mentoring_role(row.text.partition(":")[0]) and ": " in row.text else 0
    places = [found.span() for found in STUDENT_ENDS.finditer(mask(row.text))]
    if len(item.rows) > 1 or not places:
        return [item]
    parts = cut_row(row, [(0, head), *places] if head else places)
    bracketed = sum("(" in part.text for part in parts)
    named = sum(names_student(part.pieces[:1]) for part in parts)
    if bracketed < LEAST_BRACKETED * len(parts) or named < LEAST_NAMED * len(parts):
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
