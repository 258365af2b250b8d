"""The rows of careers: lines of a section on education or employment, each with what it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ingest.parser.document import Section
from ingest.parser.values.advisors import Advisors, find_advisors
from ingest.parser.values.dates import DateRange
from ingest.parser.values.degrees import degree_at, degree_place, is_grade
from ingest.parser.values.institutions import NONE, UNIT, institution_level, institution_place
from ingest.parser.values.pieces import Piece, clean_value
from ingest.parser.values.places import is_place, split_place
from ingest.parser.values.rows import Row, read_items, with_pieces
from ingest.parser.values.styled import Styled
from ingest.parser.values.theses import Thesis, find_thesis
from ingest.parser.values.titles import is_junior, is_title, split_title

DURATION = re.compile(
    r"[,;]?\s?\(?\b(?:\d{1,3}(?:[.,]\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|un|une|deux|trois"
    r"|quatre|ein|zwei|drei)[\s-](?:a\s)?(?:years?|yrs?|months?|mos?|weeks?|days?|h|hours?|mois|ans?|années?|semaines?"
    r"|jours?|Monate?|Jahre?|Wochen?|meses|mes|años?|anni|mesi|anos?)\b(?:/\s?\w{1,10})?\)?",
    re.IGNORECASE,
)
DETAIL_LABEL = re.compile(
    r"(?:projects?|themes?|thèmes?|topics?|keywords?|mots[- ]clés|subject|sujet|selected publications?|publications?|class(?:es)?"
    r"|courses?|cours|description|responsibilit\w+|tasks?|duties|research(?: area| interests?| focus| topics?)?|work(?:ed)? on"
    r"|tech(?:nologies|nical)?(?: stack)?|skills|tools|stack|achievements?|awards?|activities|obtained|focus|minor|major|note"
    r"|relevant coursework|coursework|aufgaben|schwerpunkte?|tätigkeiten|temas?|proyectos?|projetos?|progetti|tareas"
    r"|funding|funded|financ\w+|jury|committee|rapporteurs?|examin\w+|key \w+|highlights?|summary|outcomes?|contributions?)\s?:",
    re.IGNORECASE,
)
LONG = 9
"""Words from which a row may be a sentence."""
SENTENCE = 0.55
"""Share of words in small letters from which a long row is one."""
AT_LINE_START = frozenset({"", "line", "date", "tab"})


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a row and what it is: "degree", "title", "place", "org" (of a level) or "other"."""

    text: str
    kind: str
    before: str = ""
    level: int = NONE
    is_bold: bool = False
    is_italic: bool = False


@dataclass(frozen=True, slots=True)
class CareerRow:
    """A row of a section: its parts without dates, advisors and thesis, which stand by themselves.

    ``kind`` is "head" for what names a degree, job, institution or place, "date" for dates alone, "detail" for the rest.
    """

    kind: str
    parts: tuple[Part, ...]
    dates: tuple[DateRange, ...]
    lines: tuple[int, int]
    item: int
    is_first: bool
    has_gutter: bool = False
    mark: str = ""
    advisors: tuple[Advisors, ...] = ()
    thesis: Thesis | None = None
    labels: tuple[str, ...] = ()
    text: str = field(default="")

    def has(self, kind: str) -> bool:
        """Whether one of its parts is of this kind."""
        return any(part.kind == kind for part in self.parts)

    @property
    def has_anchor(self) -> bool:
        """Whether it names a degree or a job."""
        return self.kind == "head" and (self.has("degree") or self.has("title"))

    @property
    def has_org(self) -> bool:
        """Whether it names a whole institution."""
        return self.kind == "head" and any(part.kind == "org" and part.level > UNIT for part in self.parts)


def career_rows(section: Section) -> list[CareerRow]:
    """The rows of a section, in order."""
    rows: list[CareerRow] = []
    for number, item in enumerate(read_items(section)):
        is_marked = bool(item.marker) or bool(item.rows[0].mark)
        for place, row in enumerate(item.rows):
            made = _career_row(row, is_first=place == 0, is_marked=is_marked)
            gutter = item.gutter if place == 0 else ()
            rows.append(
                replace(made, item=number, dates=gutter + made.dates, has_gutter=bool(gutter), labels=item.labels)
            )
    return rows


def _career_row(row: Row, is_first: bool, is_marked: bool) -> CareerRow:
    text = row.text
    thesis = find_thesis(row.styled)
    advisors = tuple(
        found
        for found in find_advisors(text)
        if not (thesis and _overlap(found.at, thesis.at)) and (found.is_sure or is_junior(text[: found.at[0]]))
    )
    spans = [found.at for found in advisors] + ([thesis.at] if thesis else [])
    spans += [match.span() for match in DURATION.finditer(text)]
    rest = with_pieces(replace(row, styled=row.styled.without(spans), dates=(), pieces=()))
    parts = tuple(_parts(rest.pieces))
    made = CareerRow("head", parts, rest.dates, row.lines, 0, is_first, mark=row.mark, advisors=advisors, thesis=thesis)
    return replace(made, kind=_kind(made, rest, is_marked), text=rest.bare)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _kind(row: CareerRow, rest: Row, is_marked: bool) -> str:
    if not row.parts:
        return "date" if row.dates else "detail"
    is_anchored = row.has("degree") or row.has("title")
    if DETAIL_LABEL.match(rest.bare) or (is_grade(rest.bare) and not row.has("degree")):
        return "detail"
    if row.mark and not row.is_first and not (is_anchored and row.dates):
        return "detail"
    if (row.advisors or row.thesis) and not (is_anchored or row.has("org")):
        return "detail"
    return "detail" if _is_sentence(rest.bare, row) else "head"


def _is_sentence(text: str, row: CareerRow) -> bool:
    """Whether a row describes something: many words, most of them small, or a sentence that ends in a full stop."""
    words = [word for word in text.split() if word[0].isalpha()]
    if len(words) < 4:
        return False
    small = sum(word[0].islower() for word in words) / len(words)
    if row.dates and (row.has("degree") or row.has("title") or row.is_first):
        return small > 0.75 and len(words) > 2 * LONG
    starts_well = bool(row.parts) and row.parts[0].kind in ("degree", "title", "org")
    if len(words) >= LONG and small >= SENTENCE:
        return not (starts_well and len(words) < 2 * LONG and row.is_first)
    return small >= SENTENCE and not starts_well and len(words) >= 5


def _parts(pieces: Iterable[Piece]) -> Iterator[Part]:
    """The parts of the pieces; what runs on without a separator is cut where the look or the kind changes."""
    last: Part | None = None
    for piece in pieces:
        for text, before in _cuts(piece):
            part = _part(text, before, last)
            if part:
                yield part
                last = part


def _cuts(piece: Piece) -> Iterator[tuple[Styled, str]]:
    """The stretches of a piece: bold and plain ones, a title and what stands behind "at", a degree and its school."""
    before = piece.before
    for stretch in _by_look(piece.styled):
        text = stretch.text
        if found := split_title(text):
            yield stretch.cut(0, len(found[0])), before
            yield stretch.cut(len(text) - len(found[1])), "at"
        elif (place := _school_in(text)) > 0:
            yield stretch.cut(0, place), before
            yield stretch.cut(place), "run"
        else:
            yield stretch, before
        before = "run"


def _by_look(styled: Styled) -> Iterator[Styled]:
    """The stretches of one look, cut only where a capital follows a blank."""
    start = 0
    for place in range(1, len(styled.text) - 1):
        is_change = styled.text[place - 1] == " " and styled.text[place].isupper()
        if is_change and styled.look[place] != styled.look[place - 2]:
            yield styled.cut(start, place)
            start = place
    yield styled.cut(start)


def _school_in(text: str) -> int:
    """Where a school follows a degree, or a degree a school, without a separator; 0 where none does."""
    if degree_at(text):
        place = institution_place(text)
        before = text[:place].rstrip()
        if place < len(text) and before.endswith((" The", " the")):
            before, place = before[:-4], len(before) - 3
        last = before.split()[-1:] or [""]
        is_linked = last[0].lower() in ("in", "of", "de", "en", "di", "der", "des", "for", "at", "from", "&", "and")
        if last[0].lower() in ("at", "from"):
            return len(before) - len(last[0])
        return 0 if is_linked or place >= len(text) or degree_at(text) >= place else place
    place = degree_place(text)
    return place if place > 3 and text[place - 1] == " " and institution_level(text[:place]) > UNIT else 0


def _part(styled: Styled, before: str, last: Part | None) -> Part | None:
    text = clean_value(styled.text) or ""
    if text.lower().startswith(("at ", "from ")) and before == "run":
        text = text.split(" ", 1)[1]
    if not text:
        return None
    kind, level = _kind_of(text, last)
    return Part(text, kind, before, level, styled.is_bold, styled.is_italic)


def _kind_of(text: str, last: Part | None) -> tuple[str, int]:
    is_behind_place = last is not None and last.kind == "place"
    if is_place(text) or (is_behind_place and text.replace(".", "").isupper() and len(text) <= 4):
        return "place", NONE
    if degree_at(text):
        return "degree", NONE
    if is_title(text):
        return "title", NONE
    level = institution_level(split_place(text)[0] or text)
    return ("org", level) if level else ("other", NONE)
