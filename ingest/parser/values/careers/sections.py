"""The sections of a CV that tell of studies and jobs, those without a telling heading included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.parser.document import Entry, Section
from ingest.parser.values.careers.dissertations import with_dissertations
from ingest.parser.values.careers.reading import Career, read_careers
from ingest.parser.values.dates import strip_dates
from ingest.parser.values.degrees import degree_at
from ingest.parser.values.institutions import COMPANY, UNIT, institution_level
from ingest.parser.values.titles import is_title
from ingest.parser.vocabulary.careers import OTHER_STEMS

DIGIT = re.compile(r"\d")
CAREER_KINDS = ("education", "positions")
"""Kinds of the sections that hold degrees and jobs; either may stand in both."""


def careers_of(sections: tuple[Section, ...], kind: str) -> Iterator[Career]:
    """The degrees ("degree") or jobs ("job") of all sections that tell of either, in document order."""
    read = with_dissertations([(section, read_careers(section)) for section in career_sections(sections)], sections)
    studies = [
        (career.start, career.end)
        for section, careers in read
        for career in careers
        if section.kind == "education" and _is_dated(career)
    ]
    for section, careers in read:
        for career in careers:
            is_job = section.kind == "positions" and _is_within(career, studies)
            if ("job" if is_job else career.kind) == kind:
                yield career


def _is_dated(career: Career) -> bool:
    return career.kind == "degree" and bool(career.start and career.end)


def _is_within(career: Career, studies: list[tuple[str | None, str | None]]) -> bool:
    """Whether a degree among jobs tells of studies that stand among the studies too: there it is what one was."""
    if not _is_dated(career):
        return False
    start, is_point = (career.start or "")[:4], career.start == career.end
    return any(
        (low or "")[:4] < start < (high or "")[:4] or (not is_point and (low or "")[:4] == start != (high or "")[:4])
        for low, high in studies
    )


def career_sections(sections: tuple[Section, ...]) -> list[Section]:
    """The sections on education and employment, each with those behind it whose heading is but a job or a school."""
    joined: list[Section] = []
    is_open = False
    for section in sections:
        if is_open and section.kind == joined[-1].kind and _is_employer(section.heading):
            joined[-1] = _with_section(joined[-1], section)
        elif section.kind in CAREER_KINDS:
            joined.append(section)
            is_open = True
        elif is_open and section.kind == "other" and section.lines and _is_entry_heading(section.heading):
            joined[-1] = _with_section(joined[-1], section)
        elif section.kind == "other" and not _is_of_others(section.heading) and _is_career_list(section):
            joined.append(section)
        else:
            is_open = False
    return joined


def _is_of_others(heading: str) -> bool:
    """Whether an unknown heading has a word of lists that hold neither degrees nor jobs: "Certifications"."""
    lowered = heading.lower()
    return any(stem in lowered for stem in OTHER_STEMS)


def _is_career_list(section: Section) -> bool:
    """Whether a section of unknown kind holds little but whole degrees or jobs."""
    if not any(DIGIT.search(line.text) for line in section.lines):
        return False  # no date, and nothing without one is whole
    careers = read_careers(section)
    whole = sum(_is_whole(career) for career in careers)
    return whole >= 2 and whole >= 0.5 * len(careers)


def _is_whole(career: Career) -> bool:
    has_org = any(part.kind == "org" and part.level > UNIT for part in career.parts)
    return career.kind in ("degree", "job") and has_org and career.start is not None and career.heads[0].has_anchor


def _is_employer(heading: str) -> bool:
    """Whether a heading is but the name of an institution."""
    text = strip_dates(heading).split(",")[0]
    return institution_level(text) > COMPANY and not is_title(text) and " at " not in text


def _is_entry_heading(heading: str) -> bool:
    text = strip_dates(heading).split(",")[0]
    return is_title(text) or bool(degree_at(text)) or institution_level(text) > UNIT


def _with_section(section: Section, other: Section) -> Section:
    heading = tuple(line for line in other.lines if line not in other.body)
    entries = (Entry((*heading, *other.entries[0].lines)), *other.entries[1:]) if other.entries else (Entry(heading),)
    return replace(
        section,
        lines=section.lines + other.lines,
        body=section.body + other.lines,
        entries=section.entries + entries,
    )
