"""Who the CV is of and how to reach them."""

from __future__ import annotations

from ingest.parser import cv
from ingest.parser.document import Context, Section


def read_person(sections: tuple[Section, ...], context: Context) -> cv.Person:
    """The owner of the CV."""
    lines = sections[0].lines or sections[1].lines
    return cv.Person(lines=(lines[0].number, lines[0].number), name=lines[0].text) if lines else cv.Person()
