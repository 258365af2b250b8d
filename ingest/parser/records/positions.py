"""The positions of a CV: jobs, stays and internships with organization, dates and mentors."""

from __future__ import annotations

from ingest.parser import cv
from ingest.parser.document import Context, Section
from ingest.parser.problems import Problem
from ingest.parser.values.careers.doubts import doubt
from ingest.parser.values.careers.reading import Career
from ingest.parser.values.careers.sections import careers_of
from ingest.parser.values.job_fields import read_job


def read_positions(
    sections: tuple[Section, ...], context: Context
) -> tuple[tuple[cv.Position, ...], tuple[Problem, ...]]:
    """The jobs of the sections on employment and education, in document order, and what should be looked at."""
    records = tuple(map(_record, careers_of(sections, "job")))
    return records, tuple(problem for record in records for problem in _problems(record))


def _record(career: Career) -> cv.Position:
    fields = read_job(career)
    less = doubt(career, fields.title, fields.organization, fields.location)
    return cv.Position(
        lines=career.lines,
        confidence=round(max(fields.confidence - less, 0.2), 2),
        title=fields.title,
        organization=fields.organization,
        location=fields.location,
        start=career.start,
        end=career.end,
        advisors=career.advisors,
        advisor_label=career.advisor_label,
    )


def _problems(record: cv.Position) -> list[Problem]:
    found = []
    name = record.title or record.organization or "A position"
    if record.start is None and record.end is None:
        found.append(Problem("position-without-date", record.lines, f"“{name}” has no date."))
    if record.organization is None:
        found.append(Problem("position-without-organization", record.lines, f"“{name}” names no organization."))
    return found
