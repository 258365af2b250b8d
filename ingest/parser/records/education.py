"""The education of a CV: degrees with school, dates, thesis and advisors."""

from __future__ import annotations

from ingest.parser import cv
from ingest.parser.document import Context, Section
from ingest.parser.problems import Problem
from ingest.parser.values.careers.reading import Career
from ingest.parser.values.careers.records import Lacks, read_records, sureness
from ingest.parser.values.degree_fields import read_degree

LACKS = Lacks(
    unnamed="A degree",
    date=("degree-without-year", "“{}” has no year."),
    institution=("degree-without-institution", "“{}” names no university or school."),
)


def read_education(
    sections: tuple[Section, ...], context: Context
) -> tuple[tuple[cv.Education, ...], tuple[Problem, ...]]:
    """The degrees of the sections on education and employment, in document order, and what should be looked at."""
    return read_records(sections, "degree", _record, lambda record: (record.degree, record.institution), LACKS)


def _record(career: Career) -> cv.Education:
    fields = read_degree(career)
    return cv.Education(
        lines=career.lines,
        confidence=sureness(career, fields.confidence, fields.degree, fields.institution, fields.location),
        degree=fields.degree,
        institution=fields.institution,
        location=fields.location,
        start=career.start,
        end=career.end,
        thesis=career.thesis,
        advisors=career.advisors,
        advisor_label=career.advisor_label,
    )
