"""One parsed CV: the records that a careful reader finds in it, each with the lines it came from.

Source: the cv-json contract (README, "What one parsed CV looks like"): values are text as the document has it, dates
are ``YYYY`` or ``YYYY-MM``, what goes on ends in ``"present"``, and what the document does not say stays empty.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any

from ingest.parser.problems import Problem

LineSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Record:
    """What every record has: its first and last line (1-based, inclusive) and how sure the parser is (0-1)."""

    lines: LineSpan = (0, 0)
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Person(Record):
    """The owner of the CV. ``birth_date`` and ``addresses`` are for staff only and no part of cv-json."""

    name: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    orcid: str | None = None
    interests: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    birth_date: str | None = None


@dataclass(frozen=True, slots=True)
class Education(Record):
    degree: str | None = None
    institution: str | None = None
    location: str | None = None
    start: str | None = None
    end: str | None = None
    thesis: str | None = None
    advisors: tuple[str, ...] = ()
    advisor_label: str | None = None
    """The words that name the relation, as printed: "Advisors", "sous la direction de"."""


@dataclass(frozen=True, slots=True)
class Position(Record):
    title: str | None = None
    organization: str | None = None
    location: str | None = None
    start: str | None = None
    end: str | None = None
    advisors: tuple[str, ...] = ()
    advisor_label: str | None = None


@dataclass(frozen=True, slots=True)
class Publication(Record):
    """``kind`` and ``status`` are words of cv-json; ``equal`` the authors marked as equal contributors."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    venue: str | None = None
    year: int | None = None
    kind: str | None = None
    status: str | None = None
    doi: str | None = None
    arxiv: str | None = None
    equal: tuple[str, ...] = ()
    remark: str | None = None
    """An award or a note behind the venue ("oral presentation", "Best Paper Award")."""


@dataclass(frozen=True, slots=True)
class Talk(Record):
    title: str | None = None
    event: str | None = None
    location: str | None = None
    date: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Award(Record):
    title: str | None = None
    organization: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Teaching(Record):
    role: str | None = None
    course: str | None = None
    institution: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Service(Record):
    role: str | None = None
    organization: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Language(Record):
    name: str | None = None
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Section(Record):
    """A heading of the document and the lines under it; ``heading`` is empty for what stands above the first."""

    heading: str = ""
    kind: str = "other"


@dataclass(frozen=True, slots=True)
class Cv:
    """Everything read from one document."""

    text: str = ""
    person: Person = field(default_factory=Person)
    education: tuple[Education, ...] = ()
    positions: tuple[Position, ...] = ()
    publications: tuple[Publication, ...] = ()
    talks: tuple[Talk, ...] = ()
    awards: tuple[Award, ...] = ()
    teaching: tuple[Teaching, ...] = ()
    service: tuple[Service, ...] = ()
    languages: tuple[Language, ...] = ()
    sections: tuple[Section, ...] = ()
    dated: str | None = None
    """When the CV was written, where it says so ("Last updated on 2025-02-10"): ``YYYY`` or ``YYYY-MM``."""
    language: str = "en"
    """The language of its headings, as a two-letter code."""
    source: str = ""
    """The format it was read from: "pdf", "docx" …"""
    pages: int = 1
    problems: tuple[Problem, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The cv-json object: plain dicts and lists, ready for ``json.dumps``.

        What stands above the first heading is no section in cv-json's sense: it has a key of its own, ``header``.
        """
        plain = {item.name: _plain(getattr(self, item.name)) for item in fields(self)}
        plain["header"] = next((section for section in plain["sections"] if not section["heading"]), None)
        plain["sections"] = [section for section in plain["sections"] if section["heading"]]
        return plain

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> Cv:
        """The Cv that ``as_json`` wrote; keys it does not know are ignored."""
        values: dict[str, Any] = {}
        plain = {**plain, "sections": [row for row in (plain.get("header"), *(plain.get("sections") or ())) if row]}
        for name, record in RECORDS.items():
            values[name] = tuple(_record(record, row) for row in plain.get(name) or ())
        values["person"] = _record(Person, plain.get("person") or {})
        values["problems"] = tuple(_record(Problem, row) for row in plain.get("problems") or ())
        for name in ("text", "dated", "language", "source", "pages"):
            if plain.get(name) is not None:
                values[name] = plain[name]
        return cls(**values)


RECORDS: dict[str, type[Record]] = {
    "education": Education,
    "positions": Position,
    "publications": Publication,
    "talks": Talk,
    "awards": Award,
    "teaching": Teaching,
    "service": Service,
    "languages": Language,
    "sections": Section,
}
"""The lists of a Cv and what they hold, in the order of cv-json."""


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The names of the fields of a record."""
    return tuple(item.name for item in fields(kind))


def _plain(value: Any) -> Any:
    """A value of a Cv as plain data: records and problems, which hold no others, are dicts."""
    if isinstance(value, Record | Problem):
        kind: Any = type(value)
        return {name: getattr(value, name) for name in _names(kind)}
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value


def _record(kind: type, row: dict[str, Any]) -> Any:
    known = _names(kind)
    return kind(**{key: tuple(v) if isinstance(v, list) else v for key, v in row.items() if key in known})
