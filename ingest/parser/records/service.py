"""The service of a CV: reviewing, committees, organizing, editing, outreach, memberships and mentoring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parser import cv
from ingest.parser.document import Context, Section, join_lines
from ingest.parser.folding import decomposed, without_marks
from ingest.parser.headings import heading_text
from ingest.parser.problems import Problem
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.items import read_items
from ingest.parser.values.list_blocks import drop_details, heads_apart, list_items
from ingest.parser.values.mentees import apart_mentees, mentoring_role, names_student
from ingest.parser.values.periods import period
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.roles import leading_role
from ingest.parser.values.rows import Row
from ingest.parser.values.services.entries import read_entry, read_nest, read_rows
from ingest.parser.values.services.heads import parts_of
from ingest.parser.values.services.labels import (
    is_service_label,
    label_host,
    label_organization,
    label_role,
    names_organization,
)
from ingest.parser.values.services.lists import NO_FORM, form_of
from ingest.parser.values.services.nested import nests_of, runs_of
from ingest.parser.values.services.students import heading_guide, lists_students, read_students
from ingest.parser.values.talks.kinds import is_kind_remark, is_service_remark
from ingest.parser.values.talks.places import split_event
from ingest.parser.values.units import regroup, split_rows
from ingest.parser.vocabulary.services import ROLE_MODIFIERS

SMALLEST_LIST = 5
"""Entries below one head from which these show an order of their own."""
LEAST_STUDENTS = 0.3
"""Share of the entries under a heading of students that must begin with a name, where it names no role."""
SEATS = frozenset("editor co-editor editorial board committee referee reviewer editors reviewing".split())
SEAT_STEMS = ("editor", "board", "committee", "refer", "review")
"""What these words begin with: a list without any of it holds none of them."""
ORGANIZER_STEM = "organi"


def read_service(sections: tuple[Section, ...], context: Context) -> tuple[tuple[cv.Service, ...], tuple[Problem, ...]]:
    """The records of the sections of their kind, in document order, and what could not be read."""
    records: list[cv.Service] = []
    guide: str | None = None
    for section in sections:
        guide = (heading_guide(section.heading) or guide) if section.kind == "mentoring" else None
        if section.kind == "mentoring":
            items = list_items(section)
            students = sum(names_student(item.rows[0].pieces) for item in items)
            is_list = mentoring_role(section.heading) or students >= LEAST_STUDENTS * len(items)
            records += read_students(section, items, guide) if is_list else _read_service(section)
        elif section.kind == "teaching":
            records += read_students(section, apart_mentees(list_items(section))[1])
        elif section.kind == "service":
            records += _read_service(section)
        elif section.kind == "positions":
            records += _read_seats(section)
        elif section.kind == "talks":
            records += _read_organizing(section)
    return tuple(records), ()


def _tells(section: Section, stems: Sequence[str]) -> bool:
    """Whether a section holds a word of such a stem."""
    text = join_lines(line.text for line in section.body)
    plain = (text if text.isascii() else without_marks(decomposed(text))).casefold()
    return any(stem in plain for stem in stems)


def _read_seats(section: Section) -> list[cv.Service]:
    """Editorships, boards and committees in a list of positions."""
    records: list[cv.Service] = []
    if not _tells(section, SEAT_STEMS):
        return records
    for item in read_items(section):
        phrase = leading_role(item.rows[0].bare, SEATS, ROLE_MODIFIERS)
        if len(item.rows) == 1 and phrase and phrase.connector in ("", ",", "of", "for", "on"):
            found = read_rows(item, item.rows, None, None)
            records += [record for record in found if record.role and record.organization]
    return records


def _read_organizing(section: Section) -> list[cv.Service]:
    """What was organized, among conferences where the owner spoke."""
    records: list[cv.Service] = []
    if not _tells(section, (ORGANIZER_STEM,)):
        return records
    for item in regroup(read_items(section)):
        pieces = [piece for row in item.rows for piece in row.pieces]
        role = next(
            (
                piece.text
                for piece in pieces[1:]
                if fold(piece.text).startswith((ORGANIZER_STEM, f"co-{ORGANIZER_STEM}"))
            ),
            None,
        )
        named = [piece for piece in pieces if not is_service_remark(piece.text) and not is_kind_remark(piece.text)]
        event = split_event(named)[0] if named and role else None
        if role and event and len(role.split()) <= 12:
            start, end = period(item.dates)
            records.append(cv.Service(item.lines, 0.7, clean_value(role), event, start, end))
    return records


def _read_service(section: Section) -> list[cv.Service]:
    general, host = label_role(heading_text(section.heading)), label_host(section.heading)
    records: list[cv.Service] = []
    listed = list_items(section, is_service_label)
    for run in runs_of(listed, section):
        if nests := nests_of(run):
            above = next((role for label in reversed(run.labels) if (role := label_role(label))), general)
            below = label_organization(run.labels) or host
            records += [record for nest in nests for record in read_nest(nest, above, below)]
            listed = [item for item in listed if item not in run.items]
    items = [part for item in drop_details(heads_apart(listed)) for part in split_rows(item, _is_head)]
    if lists_students(section.heading, items):
        return read_students(section, items)
    whole = form_of(items)
    for part in parts_of(items):
        labels = (*part.items[0].labels, part.head) if part.head else part.items[0].labels
        if lists_students(part.head, part.items):
            records += read_students(section, [replace(item, labels=labels) for item in part.items])
            continue
        above = next((found for label in reversed(part.items[0].labels) if (found := label_role(label))), general)
        organization = label_organization(labels) or host
        own = form_of(part.items) if len(part.items) >= SMALLEST_LIST else NO_FORM
        form = own or (NO_FORM if whole.is_lined else whole)
        for item in part.items:
            records += read_entry(item, part.role or above, organization, form)
    return sorted(records, key=lambda record: record.lines)


def _is_head(row: Row) -> bool:
    """Whether a row names a role or an organization for the rows below it."""
    return bool(label_role(row.bare) or names_organization(row.bare) or len(words_of(row.bare)) == 1)
