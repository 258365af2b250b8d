"""The teaching of a CV: one record for each course."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.parser import cv
from ingest.parser.document import Context, Section
from ingest.parser.headings import heading_text
from ingest.parser.problems import Problem
from ingest.parser.values.courses.above import Above, above_of, read_head
from ingest.parser.values.courses.details import host_of, read_details
from ingest.parser.values.courses.heads import with_heads_apart
from ingest.parser.values.courses.hosts import best_institution
from ingest.parser.values.courses.lines import read_course
from ingest.parser.values.courses.lists import below_head, course_lead, course_list, names_of, several
from ingest.parser.values.courses.names import BRACKET, NO_COURSE, is_course_like, is_institution
from ingest.parser.values.courses.nested import Taught, grouped, nested_courses
from ingest.parser.values.courses.one_course import CourseLine
from ingest.parser.values.courses.quoted import quoted_course
from ingest.parser.values.courses.roles import begins_with_role, is_form_role, is_role_line, is_told, role_of, take_role
from ingest.parser.values.courses.rows import each_course, labelled_list, with_dates_below, with_leads
from ingest.parser.values.dates import DateRange
from ingest.parser.values.labelled import read_forms
from ingest.parser.values.list_blocks import list_items
from ingest.parser.values.looks import by_look
from ingest.parser.values.mentees import apart_mentees
from ingest.parser.values.periods import period
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.rows import Item, Row
from ingest.parser.vocabulary.courses import FORM_FIELDS, FORM_LEADS

EXPERIENCE = re.compile(r"\s(?:experiences?|positions?|appointments?|duties|activities)$", re.IGNORECASE)
HOST_BEHIND = re.compile(r"(?:,|\sat(?:\sthe)?|\sà|\san\sder|\s[–-]|:)\s(.{3,80})$", re.IGNORECASE)
"""What stands behind the heading of a section, where it may be an institution."""
COURSE_AND_HOST = 2
"""Rows below a role that name one course and where it was taught."""
YEAR_DIGIT = re.compile(r"^[-–](\d)\s")


def read_teaching(
    sections: tuple[Section, ...], context: Context
) -> tuple[tuple[cv.Teaching, ...], tuple[Problem, ...]]:
    """The records of the sections of their kind, in document order, and what could not be read."""
    records = [record for section in sections if section.kind == "teaching" for record in _read_section(section)]
    return tuple(records), ()


def _read_section(section: Section) -> list[cv.Teaching]:
    heading = above_of([EXPERIENCE.sub("", BRACKET.sub("", heading_text(section.heading)).strip())])
    heading = replace(heading, institution=heading.institution or _host_in(section.heading))
    listed = list_items(section)
    nested: list[cv.Teaching] = []
    for group in grouped(listed):
        if taught := nested_courses(group):
            above = above_of(group[0].labels, heading.role)
            above = replace(above, institution=above.institution or heading.institution)
            nested += [_of_nest(found, above) for found in taught]
            listed = [item for item in listed if item not in group]
    items = [part for head in with_heads_apart(by_look(with_leads(listed))) for part in each_course(head)]
    items, _ = apart_mentees(items)
    courses = [item for item in items if is_course_like(item.rows[0].bare)]
    dated = bool(courses) and sum(bool(item.dates) for item in courses) >= 0.5 * len(courses)
    records: list[cv.Teaching] = []
    above = base = heading
    labels: tuple[str, ...] | None = None
    for item in items:
        if item.labels != labels:
            base = above_of(item.labels, heading.role)
            base, labels = replace(base, institution=base.institution or heading.institution), item.labels
            above = base
        before = above
        found, above = _read_item(item, above, base, dated)
        if records and found and _is_head_of(records[-1], found[0], before):
            records.pop()
        records += found
    return sorted(records + nested, key=lambda record: record.lines) if nested else records


def _of_nest(found: Taught, above: Above) -> cv.Teaching:
    """A course of a list in which heads and roles take turns."""
    line = found.line
    role, institution = line.role or above.role, line.institution or above.institution
    start, end = period(found.dates)
    confidence = _confidence(line, role, institution, start)
    return cv.Teaching(found.row.lines, confidence, role, line.course, institution, start, end)


def _host_in(heading: str) -> str | None:
    """The institution that a heading names in brackets or behind "at": "Teaching (Bryn Mawr College)"."""
    named = [found["inner"] for found in BRACKET.finditer(heading)] + HOST_BEHIND.findall(BRACKET.sub("", heading))
    return next((clean_value(text) for text in named if is_institution(text)), None)


def _is_head_of(record: cv.Teaching, first: cv.Teaching, above: Above) -> bool:
    """Whether a record without a course is but the head of the courses below it."""
    inherits = first.course is not None and first.role == above.role == record.role and above.role is not None
    return record.course is None and inherits and first.institution == record.institution


def _read_item(item: Item, above: Above, base: Above, dated: bool) -> tuple[list[cv.Teaching], Above]:
    """The courses of an entry, and what holds for those below it; ``base`` is what the sub-headings say."""
    rows = with_dates_below(item.rows)
    if not rows:
        return [], above
    if forms := read_forms(rows, FORM_FIELDS, FORM_LEADS):
        return [record for form in forms for record in _of_form(item, form, above)], above
    first, rest = rows[0], rows[1:]
    if (lead := course_lead(first.text)) and lead.tail and quoted_course(first.pieces) is None:
        return [record for row in rows for record in _records(item, [row], above, dated=False)], above
    if lead and not (item.gutter or first.dates):
        above = Above(above.role, lead.institution or above.institution)
        return _below_lead(item, rest, above, dated), above
    if is_role_line(first.pieces) and len(rest) == COURSE_AND_HOST and not rest[1].mark and (host := host_of(rest[1])):
        dates = item.gutter or first.dates or rest[0].dates or rest[1].dates
        above = Above(clean_value(role_of(first.bare)), host, dates)
        return _named(item, rest[0], above), above
    if listed := _told_list(first, rest, item.gutter, above):
        held, parts = listed
        return [record for part in parts for record in _records(item, [part], held, dated=False)], above
    head, below = read_head(rows)
    if head is None and (names := [name for row in rest for name in course_list(row.text)]):
        return _listed(item, first, names), above
    if head is None:
        return _course_rows(item, rows, above, dated), above
    before = above
    host = head.institution or (above.institution if head.role else None) or base.institution
    above = Above(head.role or base.role, host, item.gutter or head.dates)
    names = [name for row in below for name in course_list(row.text)] or below_head(
        below, bool(above.role or (above.institution and above.dates))
    )
    if names:
        return [_plain(item, name, above, 0.9) for name in names], above
    records = _below(item, below, above, dated)
    if not records and head.role and above.institution and above.dates:
        records = [_plain(item, None, above, 0.8)]
    elif not records and head.dates and not head.role and before.institution:
        return _course_rows(item, rows, before, dated), before
    return records, above


def _told_list(
    first: Row, rest: Sequence[Row], gutter: tuple[DateRange, ...], above: Above
) -> tuple[Above, Sequence[Row]] | None:
    """The rows of an entry that each name a course, and what its beginning says of all: a level, or where it was."""
    if found := labelled_list(first):
        label, parts = found
        is_host = is_institution(label)
        host = clean_value(label) if is_host else above.institution
        return Above(above.role if is_host else clean_value(label), host, above.dates), (*parts, *rest)
    if _heads_roles(first, rest):
        return Above(above.role, clean_value(first.bare), gutter or first.dates), rest
    return None


def _heads_roles(first: Row, rest: Sequence[Row]) -> bool:
    """Whether a row without a role stands above marked ones that each name one and a course: where they were taught."""
    if len(rest) < COURSE_AND_HOST or begins_with_role(first.pieces) or is_course_like(first.bare):
        return False
    return all(row.mark and begins_with_role(row.pieces) and not is_role_line(row.pieces) for row in rest)


def _of_form(item: Item, form: Mapping[str, Row], above: Above) -> list[cv.Teaching]:
    """The courses of an entry whose rows are labels and values."""
    if "course" not in form:
        return []
    role = clean_value(form["role"].bare) if "role" in form else above.role
    host = clean_value(form["institution"].bare) if "institution" in form else above.institution
    dates = item.gutter or (form["dates"].dates if "dates" in form else ()) or above.dates
    names = several(form["course"].pieces) or [form["course"].bare]
    return [_plain(item, clean_value(name), Above(role, host, dates), 0.9) for name in names]


def _plain(item: Item, course: str | None, above: Above, confidence: float) -> cv.Teaching:
    """A course with what stands above it."""
    return cv.Teaching(item.lines, confidence, above.role, course, above.institution, *period(above.dates))


def _named(item: Item, row: Row, above: Above) -> list[cv.Teaching]:
    """The course of a row between its role and its institution, which names it whatever it is called."""
    found = _records(item, [row], above, dated=False)
    alone = _plain(item, clean_value(row.bare), above, 0.8)
    return [replace(record, role=record.role or above.role) for record in found] or [alone]


def _listed(item: Item, first: Row, names: Sequence[str]) -> list[cv.Teaching]:
    """One record for each course of "Courses: …" below a role or an institution."""
    named = bool(take_role(first.pieces)[0]) or not is_institution(first.bare)
    role = clean_value(first.pieces[0].text) if named else None
    host = best_institution([piece.text for piece in first.pieces[1:] if is_institution(piece.text)])
    host = host or (clean_value(first.pieces[1].text) if len(first.pieces) > 1 else None)
    start, end = period(item.gutter or first.dates)
    return [cv.Teaching(item.lines, 0.9, role, name, host, start, end) for name in names]


def _below_lead(item: Item, rows: Sequence[Row], above: Above, dated: bool) -> list[cv.Teaching]:
    """The courses below "Courses taught at …": several in a row where it is one undated row of names."""
    if len(rows) == 1 and len(rows[0].pieces) > 1 and not rows[0].dates:
        return [cv.Teaching(item.lines, 0.8, above.role, name, above.institution) for name in names_of(rows[0].text)]
    return _below(item, rows, above, dated)


def _below(item: Item, rows: Sequence[Row], above: Above, dated: bool) -> list[cv.Teaching]:
    """The courses in the rows below a role or an institution."""
    records: list[cv.Teaching] = []
    hosts = [row for row in rows if host_of(row) and not row.dates and not is_course_like(row.bare)]
    if len(hosts) == 1 and len(rows) > 1:
        above = replace(above, institution=host_of(hosts[0]))
        rows = [row for row in rows if row is not hosts[0]]
    for row in rows:
        if row.dates or not (is_told(row.text) or _tells(row, rows[0])):
            records += _records(item, [row], above, dated)
    return records


def _tells(row: Row, first: Row) -> bool:
    """Whether a short row below another tells what was done: it is a sentence, and the first row is none."""
    return row is not first and row.text.endswith(".") and not first.text.endswith(".") and not row.mark


def _course_rows(item: Item, rows: Sequence[Row], above: Above, dated: bool) -> list[cv.Teaching]:
    """The course of the first row, with the role and institution of rows below it, or a course for each row."""
    first, rest = rows[0], rows[1:]
    others = [row for row in rest if not (is_told(row.text) or _tells(row, first) or is_role_line(row.pieces))]
    several = [row for row in others if not row.mark and _is_like(first, row)]
    if several and len(several) == len(rest):
        dates = item.gutter or first.dates
        inherited = replace(above, dates=dates or above.dates)
        return [record for row in rows for record in _records(replace(item, gutter=()), [row], inherited, False)]
    return _records(item, rows, above, dated)


def _is_like(first: Row, row: Row) -> bool:
    """Whether two rows name a course each: both end in a bracket, or both are called like courses."""
    if is_institution(row.bare) and len(row.pieces) <= 2:
        return False
    ends = first.bare.rstrip(" .").endswith(")") and row.bare.rstrip(" .").endswith(")")
    names_host = [any(is_institution(piece.text) for piece in each.pieces) for each in (first, row)]
    is_detail = names_host == [True, False] and not row.dates
    return ends or (is_course_like(first.bare) and is_course_like(row.bare) and not is_detail)


def _records(item: Item, rows: Sequence[Row], above: Above, dated: bool) -> list[cv.Teaching]:
    first, rest = rows[0], rows[1:]
    tells = is_told(first.text) and not (first.dates or item.gutter or course_lead(first.text))
    if NO_COURSE.search(first.pieces[0].text) or tells:
        return []
    below = read_details(rest)
    own = item.gutter or first.dates or below.dates
    dates = own or above.dates
    dates, row = _with_digit(dates, first)
    lines = read_course(row.pieces, keeps_all=above.institution is not None)
    start, end = period(dates)
    records = []
    for line in lines:
        own_role = None if above.role and is_form_role(line.role or "") else line.role
        role = own_role or below.role or above.role
        institution = line.institution or below.institution or above.institution
        stated = line.role or (above.role if first.dates and line.institution else None)
        if not (line.course or (stated and (institution or start))):
            continue
        confidence = _confidence(line, role, institution, start)
        if dated and not own and not is_course_like(line.course or ""):
            continue
        records.append(cv.Teaching(item.lines, confidence, role, line.course, institution, start, end))
    return records


def _with_digit(dates: tuple[DateRange, ...], row: Row) -> tuple[tuple[DateRange, ...], Row]:
    """The dates with an end of one digit: "2004-8"."""
    found = YEAR_DIGIT.match(row.pieces[0].text)
    if not found or len(dates) != 1 or not dates[0].start or len(dates[0].start) != 4:
        return dates, row
    first = row.pieces[0]
    end = dates[0].start[:3] + found[1]
    pieces = (replace(first, styled=first.styled.cut(found.end())), *row.pieces[1:])
    return (replace(dates[0], end=end),), replace(row, pieces=pieces)


def _confidence(line: CourseLine, role: str | None, institution: str | None, start: str | None) -> float:
    known = line.course is not None and is_course_like(line.course)
    base = 0.95 if known and (role or institution) else 0.85 if known or role else 0.6
    return round(base * (1.0 if start else 0.9), 2)
