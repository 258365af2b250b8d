"""The stages of a parse in order; the only module that knows them all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from ingest.parser import cv
from ingest.parser.bounds import bound_entries, bound_line, long_line_problems
from ingest.parser.confidence import weighed
from ingest.parser.document import Context, Line, Reading, Section
from ingest.parser.document_facts import language_of, written_on
from ingest.parser.entries.splitting import split_entries
from ingest.parser.evidence import with_titles
from ingest.parser.lines import clean_lines
from ingest.parser.month_first import with_days_first
from ingest.parser.problems import Problem
from ingest.parser.reading import files_beside, read_document
from ingest.parser.records.awards import read_awards
from ingest.parser.records.education import read_education
from ingest.parser.records.languages import read_languages
from ingest.parser.records.person import read_person
from ingest.parser.records.positions import read_positions
from ingest.parser.records.publications import read_publications
from ingest.parser.records.service import read_service
from ingest.parser.records.talks import read_talks
from ingest.parser.records.teaching import read_teaching
from ingest.parser.sections.labels import apart_by_labels
from ingest.parser.sections.splitting import split_sections

RECORD_READERS = {
    "publications": read_publications,
    "education": read_education,
    "positions": read_positions,
    "talks": read_talks,
    "awards": read_awards,
    "teaching": read_teaching,
    "service": read_service,
    "languages": read_languages,
}
"""In the order of reading: publications first, for the people and venues they show help with the rest."""


def parse_file(path: Path | str, today: date | None = None) -> cv.Cv:
    """The Cv in a file; a LaTeX file may take in others of its folder.

    Raises:
        UnreadableFile: the file holds no text that can be read.
        OSError: there is no such file.
    """
    path = Path(path)
    beside = files_beside(path) if path.suffix.lower() in (".tex", ".latex") else None
    return parse_bytes(path.read_bytes(), path.name, today, beside)


def parse_bytes(data: bytes, name: str, today: date | None = None, beside: Mapping[str, bytes] | None = None) -> cv.Cv:
    """The Cv in the bytes of a file called ``name``; ``today`` is the day of reading, by default the clock's.

    ``beside`` are files that came with it, by name, which a LaTeX document may take in.

    Raises:
        UnreadableFile: the file holds no text that can be read.
    """
    return read_cv(read_document(data, name, beside), today or date.today())


def read_cv(reading: Reading, today: date) -> cv.Cv:
    """The Cv in the lines of a document; never raises, whatever the text."""
    lines = clean_lines(reading.lines)
    sections = read_sections(with_days_first(lines))
    context = Context(today=today, language=language_of(sections))
    person = read_person(sections, context)
    context = replace(context, owner=person.name or "")
    records: dict[str, Any] = {}
    problems = [*(Problem(code, (1, 1), sentence) for code, sentence in reading.remarks), *long_line_problems(lines)]
    parts = tuple(part for section in sections for part in apart_by_labels(section))
    for kind, read in RECORD_READERS.items():
        records[kind], found = read(parts, context)
        problems.extend(found)
        if kind == "publications":
            context = _with_names(context, records[kind])
    text = replace(reading, lines=lines).text
    rows, starts = text.split("\n"), [section.span[0] for section in sections if section.lines]
    records = {kind: with_titles(kind, found, rows, starts) for kind, found in records.items()}
    told = [(section.span[0], section.confidence, section.kind) for section in sections if section.lines]
    records = {kind: weighed(kind, found, rows, told) for kind, found in records.items()}
    return cv.Cv(
        text=text,
        person=person,
        sections=tuple(cv.Section(s.span, s.confidence, s.heading, s.kind) for s in sections if s.lines),
        dated=written_on(reading.lines),
        language=context.language,
        problems=tuple(problems),
        source=reading.source,
        pages=reading.pages,
        **records,
    )


def read_sections(lines: tuple[Line, ...]) -> tuple[Section, ...]:
    """The sections of cleaned lines, each with its entries, within the bounds of what is searched for records."""
    sections = split_sections(tuple(map(bound_line, lines)))
    return tuple(bound_entries(split_entries(section)) for section in sections)


def _with_names(context: Context, works: tuple[cv.Publication, ...]) -> Context:
    """The context with the people and venues that the publications name."""
    people = frozenset(name for work in works for name in work.authors)
    return replace(context, people=people, venues=frozenset(work.venue for work in works if work.venue))
