"""The loop that the readers of studies and of jobs share: each career made a record, and what it lacks told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from ingest.parser import cv
from ingest.parser.document import Section
from ingest.parser.frozen import frozen
from ingest.parser.problems import Problem
from ingest.parser.values.careers.doubts import doubt
from ingest.parser.values.careers.reading import Career
from ingest.parser.values.careers.sections import careers_of

R = TypeVar("R", cv.Education, cv.Position)
LEAST_SURE = 0.2


@frozen
class Lacks:
    """What to say of a record without date or institution: codes, sentences about "{}", the name of one unnamed."""

    unnamed: str
    date: tuple[str, str]
    institution: tuple[str, str]


def read_records(
    sections: tuple[Section, ...],
    kind: str,
    made_of: Callable[[Career], R],
    names_of: Callable[[R], tuple[str | None, str | None]],
    lacks: Lacks,
) -> tuple[tuple[R, ...], tuple[Problem, ...]]:
    """The records of the sections on employment and education, in document order, and what should be looked at.

    Args:
        kind: "degree" or "job".
        names_of: the degree or title of a record, and its institution.
    """
    records = tuple(map(made_of, careers_of(sections, kind)))
    return records, tuple(problem for record in records for problem in _problems(record, *names_of(record), lacks))


def sureness(career: Career, confidence: float, title: str | None, name: str | None, location: str | None) -> float:
    """How sure a record is: how sure its fields are, less what looks odd about them."""
    return round(max(confidence - doubt(career, title, name, location), LEAST_SURE), 2)


def _problems(
    record: cv.Education | cv.Position, title: str | None, institution: str | None, lacks: Lacks
) -> Iterator[Problem]:
    name = title or institution or lacks.unnamed
    if record.start is None and record.end is None:
        yield Problem(lacks.date[0], record.lines, lacks.date[1].format(name))
    if institution is None:
        yield Problem(lacks.institution[0], record.lines, lacks.institution[1].format(name))
