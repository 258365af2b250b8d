"""The positions of a CV: jobs, stays and internships with organization, dates and mentors."""

from __future__ import annotations

from ingest.parser import cv
from ingest.parser.document import Context, Section
from ingest.parser.problems import Problem
from ingest.parser.values.careers.reading import Career
from ingest.parser.values.careers.records import Lacks, read_records, sureness
from ingest.parser.values.job_fields import read_job

LACKS = Lacks(
    unnamed="A position",
    date=("position-without-date", "“{}” has no date."),
    institution=("position-without-organization", "“{}” names no organization."),
)


def read_positions(
    sections: tuple[Section, ...], context: Context
) -> tuple[tuple[cv.Position, ...], tuple[Problem, ...]]:
    """The jobs of the sections on employment and education, in document order, and what should be looked at."""
    return read_records(sections, "job", _record, lambda record: (record.title, record.organization), LACKS)


def _record(career: Career) -> cv.Position:
    fields = read_job(career)
    return cv.Position(
        lines=career.lines,
        confidence=sureness(career, fields.confidence, fields.title, fields.organization, fields.location),
        title=fields.title,
        organization=fields.organization,
        location=fields.location,
        start=career.start,
        end=career.end,
        advisors=career.advisors,
        advisor_label=career.advisor_label,
    )
