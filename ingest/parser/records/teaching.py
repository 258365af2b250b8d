"""The teaching of a CV."""

from __future__ import annotations

from ingest.parser import cv
from ingest.parser.document import Context, Section
from ingest.parser.problems import Problem


def read_teaching(
    sections: tuple[Section, ...], context: Context
) -> tuple[tuple[cv.Teaching, ...], tuple[Problem, ...]]:
    """The records of the sections of their kind, in document order, and what could not be read."""
    return (), ()
