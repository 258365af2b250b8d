"""What a reviewer sees of a document: its lines and what was made of each, its records by kind, its problems."""

from dataclasses import dataclass
from typing import Any

from ingest.models import Document

UNSURE_BELOW = 0.5
PERSON_FIELDS = ("name", "emails", "phones", "urls", "orcid", "interests", "addresses", "birth_date")
KINDS = {
    "education": ("Education", "degree", "institution"),
    "positions": ("Positions", "title", "organization"),
    "publications": ("Publications", "title", "venue"),
    "talks": ("Talks", "title", "event"),
    "awards": ("Awards", "title", "organization"),
    "teaching": ("Teaching", "course", "role"),
    "service": ("Service", "role", "organization"),
    "languages": ("Languages", "name", "level"),
}
"""Lists of cv-json: their heading, and the two fields that say which record it is."""
HIDDEN_FIELDS = ("lines", "confidence")


@dataclass(frozen=True, slots=True)
class ReviewedLine:
    """A line of the text; ``state`` is head, read, unsure, unread or blank."""

    number: int
    text: str
    state: str


@dataclass(frozen=True, slots=True)
class ReviewedRecord:
    """A record with its lines; ``fields`` are those that were filled, as (label, text)."""

    first: int
    last: int
    heading: str
    fields: tuple[tuple[str, str], ...]
    is_unsure: bool


@dataclass(frozen=True, slots=True)
class ReviewedKind:
    """All records of a kind in the order of the CV."""

    heading: str
    records: tuple[ReviewedRecord, ...]


@dataclass(frozen=True, slots=True)
class ReviewedSection:
    """A section: its first line, heading as written, kind as understood."""

    first: int
    heading: str
    kind: str


@dataclass(frozen=True, slots=True)
class Review:
    """A document as a reviewer sees it."""

    lines: tuple[ReviewedLine, ...]
    kinds: tuple[ReviewedKind, ...]
    problems: tuple[dict[str, Any], ...]
    sections: tuple[ReviewedSection, ...]

    def count(self, state: str) -> int:
        """How many lines are in a state."""
        return sum(line.state == state for line in self.lines)

    @property
    def read(self) -> int:
        return self.count("read")

    @property
    def unsure(self) -> int:
        return self.count("unsure")

    @property
    def unread(self) -> int:
        return self.count("unread")


def review_of(document: Document) -> Review:
    """What was read of a document; empty when nothing was."""
    parsed = document.parsed or {}
    person = parsed.get("person") or {}
    owner = ReviewedKind("Person", (_record(person, ("name", "orcid"), PERSON_FIELDS),)) if person else None
    kinds = [
        ReviewedKind(heading, tuple(_record(row, fields) for row in rows))
        for name, (heading, *fields) in KINDS.items()
        if (rows := parsed.get(name) or [])
    ]
    sections = [row for row in (parsed.get("header"), *(parsed.get("sections") or [])) if row]
    return Review(
        lines=_lines(parsed, [record for kind in kinds for record in kind.records], sections),
        kinds=((owner, *kinds) if owner else tuple(kinds)),
        problems=tuple(parsed.get("problems") or ()),
        sections=tuple(
            ReviewedSection(row["lines"][0], row.get("heading") or "(before the first heading)", row["kind"])
            for row in sections
        ),
    )


def _record(row: dict[str, Any], naming: Any, shown: Any = None) -> ReviewedRecord:
    first, last = row.get("lines") or (0, 0)
    names = [name for name in (shown or row) if name not in HIDDEN_FIELDS]
    fields = tuple((name.replace("_", " "), text) for name in names if (text := _text(row.get(name))))
    heading = ", ".join(text for name in naming if (text := _text(row.get(name))))
    return ReviewedRecord(first, last, heading or "(untitled)", fields, (row.get("confidence") or 0) < UNSURE_BELOW)


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def _lines(
    parsed: dict[str, Any], records: list[ReviewedRecord], sections: list[dict[str, Any]]
) -> tuple[ReviewedLine, ...]:
    texts = str(parsed.get("text") or "").split("\n")
    states = dict.fromkeys(range(1, len(texts) + 1), "unread")
    for section in sections:
        first, last = section["lines"]
        if section["kind"] not in KINDS:
            states |= dict.fromkeys(range(first, last + 1), "kept")
    for record in records:
        state = "unsure" if record.is_unsure else "read"
        states |= dict.fromkeys(range(record.first, record.last + 1), state)
    states |= {section["lines"][0]: "head" for section in sections if section.get("heading")}
    person = parsed.get("person") or {}
    first, last = person.get("lines") or (0, -1)
    states |= {number: "read" for number in range(first, last + 1) if states.get(number) in ("kept", "unread")}
    return tuple(
        ReviewedLine(number, text, states[number] if text.strip() else "blank")
        for number, text in enumerate(texts, 1)
        if parsed.get("text")
    )
