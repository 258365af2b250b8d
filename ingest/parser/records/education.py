"""The education of a CV: degrees with school, dates, thesis and advisors."""

from __future__ import annotations

from ingest.parser import cv
from ingest.parser.document import Context, Section
from ingest.parser.problems import Problem
from ingest.parser.values.careers.doubts import doubt
from ingest.parser.values.careers.reading import Career
from ingest.parser.values.careers.sections import careers_of
from ingest.parser.values.degree_fields import read_degree


def read_education(
    sections: tuple[Section, ...], context: Context
) -> tuple[tuple[cv.Education, ...], tuple[Problem, ...]]:
    """The degrees of the sections on education and employment, in document order, and what should be looked at."""
    records = tuple(map(_record, careers_of(sections, "degree")))
    return records, tuple(problem for record in records for problem in _problems(record))


def _record(career: Career) -> cv.Education:
    fields = read_degree(career)
    less = doubt(career, fields.degree, fields.institution, fields.location)
    return cv.Education(
        lines=career.lines,
        confidence=round(max(fields.confidence - less, 0.2), 2),
        degree=fields.degree,
        institution=fields.institution,
        location=fields.location,
        start=career.start,
        end=career.end,
        thesis=career.thesis,
        advisors=career.advisors,
        advisor_label=career.advisor_label,
    )


def _problems(record: cv.Education) -> list[Problem]:
    found = []
    name = record.degree or record.institution or "A degree"
    if record.start is None and record.end is None:
        found.append(Problem("degree-without-year", record.lines, f"“{name}” has no year."))
    if record.institution is None:
        found.append(Problem("degree-without-institution", record.lines, f"“{name}” names no university or school."))
    return found
