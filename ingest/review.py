"""What a reviewer sees of a document: its lines and what was made of each, its records by kind, what was decided."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ingest.corrections import PERSON, TEXT, Otherwise, Settled, content_of, record_of, settle
from ingest.decisions import keyed
from ingest.doubts import usual_fields, why_unsure
from ingest.models import Document
from ingest.parser.cv import Cv
from ingest.understanding import is_unsure, line_states, lines_aside
from ingest.words import in_words

PERSON_FIELDS = ("name", "emails", "phones", "urls", "orcid", "interests", "addresses", "birth_date")
KINDS = {
    "person": (_("Person"), "name", "orcid"),
    "education": (_("Education"), "degree", "institution"),
    "positions": (_("Positions"), "title", "organization"),
    "publications": (_("Publications"), "title", "venue"),
    "talks": (_("Talks"), "title", "event"),
    "awards": (_("Awards"), "title", "organization"),
    "teaching": (_("Teaching"), "course", "role"),
    "service": (_("Service"), "role", "organization"),
    "languages": (_("Languages"), "name", "level"),
}
"""What records are there: their heading, and the two fields that say which record it is."""
ADDABLE = {kind: heading for kind, (heading, *_) in KINDS.items() if kind != PERSON}


@dataclass(frozen=True, slots=True)
class ReviewedLine:
    """A line of the text; ``state`` is head, read, unsure, unread, kept or blank."""

    number: int
    text: str
    state: str


@dataclass(frozen=True, slots=True)
class ReviewedRecord:
    """A record with its lines; ``fields`` are those that were filled, as (label, text); ``decision`` a word or "".

    ``why`` says in words why it is unsure, "" where it is not.
    """

    first: int
    last: int
    heading: str
    fields: tuple[tuple[str, str], ...]
    is_unsure: bool
    kind: str = ""
    key: str = ""
    decision: str = ""
    correction: int | None = None
    why: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody decided about it."""
        return not self.decision

    @property
    def kind_name(self) -> str:
        return str(KINDS[self.kind][0])

    @property
    def can_be_rejected(self) -> bool:
        return self.kind != PERSON


@dataclass(frozen=True, slots=True)
class ReviewedKind:
    """All records of a kind in the order of the CV."""

    name: str
    heading: str
    records: tuple[ReviewedRecord, ...]

    @property
    def open_keys(self) -> str:
        """The keys of records that nobody decided about, with blanks between them."""
        return " ".join(record.key for record in self.records if record.is_open)

    @property
    def sure(self) -> tuple[ReviewedRecord, ...]:
        """The records that do not stand with the unsure ones."""
        return tuple(record for record in self.records if not record.is_unsure)


@dataclass(frozen=True, slots=True)
class ReviewedSection:
    """A section: its first line, heading as written, kind as understood."""

    first: int
    heading: str
    kind: str


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Lines on end of which nothing was made."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What the parser reads today where a hand decided."""

    kind: str
    first: int
    decided: str
    reads: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines on end in one state, as a piece of the strip."""

    first: int
    width: int
    state: str

    @property
    def x(self) -> int:
        return self.first - 1

    @property
    def is_loud(self) -> bool:
        return self.state in ("unsure", "unread")


@dataclass(frozen=True, slots=True)
class Review:
    """A document as a reviewer sees it."""

    lines: tuple[ReviewedLine, ...]
    kinds: tuple[ReviewedKind, ...]
    problems: tuple[dict[str, Any], ...]
    sections: tuple[ReviewedSection, ...]
    rejected: tuple[ReviewedRecord, ...] = ()
    kept: tuple[tuple[int, LineGroup], ...] = ()
    differences: tuple[Difference, ...] = ()

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

    @property
    def unsure_records(self) -> tuple[ReviewedRecord, ...]:
        """Records to look at first, in the order of the CV."""
        return tuple(sorted((row for kind in self.kinds for row in kind.records if row.is_unsure), key=_place))

    @property
    def unseen(self) -> int:
        """How many kinds hold a record that nobody decided about."""
        return sum(bool(kind.open_keys) for kind in self.kinds)

    @property
    def unread_groups(self) -> tuple[LineGroup, ...]:
        """The lines that were not understood; those that follow one another together."""
        return tuple(
            LineGroup(rows[0].number, rows[-1].number, "\n".join(row.text for row in rows))
            for state, rows in _stretches(self.lines)
            if state == "unread"
        )

    @property
    def strip(self) -> tuple[Stretch, ...]:
        """The whole CV by line."""
        return tuple(Stretch(rows[0].number, len(rows), state) for state, rows in _stretches(self.lines))


def review_of(document: Document, decisions: Iterable[Any] = ()) -> Review:
    """What was read of a document and what was decided; empty when nothing was read."""
    if not document.parsed:
        return Review((), (), (), ())
    parsed, decisions = document.parsed, list(decisions)
    settled = settle(Cv.from_json(parsed), decisions)
    kinds = tuple(kind for name in KINDS if (kind := _kind(settled, name)).records)
    sections = [row for row in (parsed.get("header"), *(parsed.get("sections") or [])) if row]
    rejected = [row for row in decisions if row.kind in KINDS and row.after is None]
    texts = [row for row in decisions if row.kind == TEXT]
    without_heading = gettext("(before the first heading)")
    return Review(
        lines=_lines(settled, kinds, decisions),
        kinds=kinds,
        problems=tuple({**row, "message": in_words(row["message"])} for row in parsed.get("problems") or ()),
        sections=tuple(
            ReviewedSection(row["lines"][0], row.get("heading") or without_heading, gettext(row["kind"]))
            for row in sections
        ),
        rejected=tuple(
            _record(row.kind, record_of(row.kind, row.before), decision=row, lines=(row.first_line, row.last_line))
            for row in rejected
        ),
        kept=tuple((row.pk, LineGroup(row.first_line, row.last_line, row.text)) for row in texts),
        differences=tuple(map(_difference, settled.otherwise)),
    )


def told(kind: str, record: Any) -> str:
    """A record in a line, by the fields that say which it is."""
    shown = (_text(getattr(record, name)) for name in KINDS[kind][1:])
    return ", ".join(filter(None, shown)) or gettext("(untitled)")


def _kind(settled: Settled, name: str) -> ReviewedKind:
    usual = usual_fields(name, () if name == PERSON else getattr(settled.cv, name))
    rows = tuple(
        _record(name, record, key=key, decision=decision, usual=usual)
        for key, record, decision in keyed(settled, name)
        if name != PERSON or content_of(record)
    )
    return ReviewedKind(name, str(KINDS[name][0]), rows)


def _record(
    kind: str, record: Any, *, key: str = "", decision: Any = None, lines: Any = None, usual: Iterable[Any] = ()
) -> ReviewedRecord:
    first, last = lines or record.lines
    content = content_of(record)
    names = PERSON_FIELDS if kind == PERSON else content
    fields = tuple((gettext(name.replace("_", " ")), text) for name in names if (text := _text(content.get(name))))
    word = decision.get_action_display() if decision is not None else ""
    pk = decision.pk if decision is not None else None
    unsure = is_unsure(record, decision)
    why = why_unsure(kind, record, usual) if unsure else ""
    return ReviewedRecord(first, last, told(kind, record), fields, unsure, kind, key, word, pk, why)


def _difference(item: Otherwise) -> Difference:
    decision, kind = item.decision, item.decision.kind
    side = decision.after if decision.after is not None else decision.before
    mine = told(kind, record_of(kind, side or {}))
    reads = f"{KINDS[item.kind][0]}: {_said(item.reads)}" if item.reads is not None else gettext("nothing")
    decided = mine if decision.after is not None else gettext("not {record}").format(record=mine)
    return Difference(str(KINDS[kind][0]), decision.first_line, decided, reads)


def _said(record: Any) -> str:
    return "; ".join(f"{gettext(name.replace('_', ' '))} {_text(value)}" for name, value in content_of(record).items())


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def _place(record: ReviewedRecord) -> tuple[int, int]:
    return record.first, record.last


def _stretches(lines: Sequence[ReviewedLine]) -> Iterator[tuple[str, list[ReviewedLine]]]:
    for state, rows in groupby(lines, key=lambda line: line.state):
        yield state, list(rows)


def _lines(settled: Settled, kinds: Sequence[ReviewedKind], decisions: Iterable[Any]) -> tuple[ReviewedLine, ...]:
    records = [row for kind in kinds if kind.name != PERSON for row in kind.records]
    states = line_states(
        settled.cv, [((row.first, row.last), row.is_unsure) for row in records], lines_aside(decisions)
    )
    texts = settled.cv.text.split("\n") if settled.cv.text else []
    lines = zip(texts, states, strict=True)
    return tuple(ReviewedLine(number, text, state) for number, (text, state) in enumerate(lines, 1))
