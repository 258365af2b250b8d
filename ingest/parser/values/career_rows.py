"""The rows of careers: lines of a section on education or employment, each with what it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from ingest.parser.document import Section
from ingest.parser.values.advisors import Advisors, find_advisors
from ingest.parser.values.career_lines import CareerLine, career_lines
from ingest.parser.values.dates import DateRange, find_date_ranges
from ingest.parser.values.degrees import GRADE_TAIL, degree_at, degree_place, is_field, is_grade, without_honours
from ingest.parser.values.institutions import NONE, UNIT, institution_level, institution_place
from ingest.parser.values.pieces import Piece, clean_value
from ingest.parser.values.places import is_campus, is_place, split_place
from ingest.parser.values.rows import with_pieces
from ingest.parser.values.styled import Styled
from ingest.parser.values.theses import Thesis, find_thesis
from ingest.parser.values.titles import is_junior, is_title, split_title, title_place

DURATION = re.compile(
    r"[,;]?\s?\(?\b(?:\d{1,3}(?:[.,]\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|un|une|deux|trois"
    r"|quatre|ein|zwei|drei)[\s-](?:a\s)?(?:years?|yrs?|months?|mos?|weeks?|days?|h|hours?|mois|ans?|années?|semaines?"
    r"|jours?|j|Monate?|Jahre?|Wochen?|meses|mes|años?|anni|mesi|anos?)\b(?:/\s?\w{1,10})?\)?",
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
RUN_ON_SCHOOL = re.compile(
    r"""\s(?:(?:at|from|@|à\ l['’]|an\ der|en\ la|na)\s?(?=[^\W\d_])
    |(?:The\s)?Univ(?:ersity\sof|ersit[éàäae]t?\s|ersidad|\.\s)|École\s|The\s)""",
    re.VERBOSE,
)
LEAD = re.compile(r"(?:at|from|@|an der|en la|na)\s|à l['’]\s?")
LEADING_DASH = re.compile(r"(?:(?:0?\d|1[0-2])[/.])?(?:[^\W\d_]{3,9}\.?\s)?(?:19|20)\d\d\s[-–—]\s(?![12]\d{3})[^\W\d_]")
LEADING_RANGE = re.compile(
    r"(?:[^\W\d_]{3,9}\.?\s)?(?:19|20)\d\d\s?[-–—]\s?(?:[^\W\d_]{3,9}\.?\s)?(?:19|20)\d\d\s(?![-–—:])"
)
AWARD = re.compile(
    r"\b(?:scholarship|award|fellowship|prize|honou?rs? list|grant|bourse|prix|stipendium|beca|premio|borsa|bolsa|prêmio)s?\b|[$€£]\s?\d",
    re.IGNORECASE,
)
NO_JOB = re.compile(
    r"(?:courses?|cursos?|cours|corso|kurs|vorlesung|lectures?|taught|seminars?)\s(?!of the)", re.IGNORECASE
)
LONG = 9
"""Words from which a row may be a sentence."""
SENTENCE = 0.55
"""Share of words in small letters from which a long row is one."""
FUNCTION_WORDS = frozenset(
    """a an and at by de del della der des di do du e en et for für im in la le les o of on the to und y with à zu no na
    da dos das los las el al dans sur pour""".split()
)


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
    has_edge_date: bool = False
    gap: float = 0.0
    mark: str = ""
    advisors: tuple[Advisors, ...] = ()
    thesis: Thesis | None = None
    labels: tuple[str, ...] = ()
    text: str = field(default="")
    ends_sentence: bool = False

    def has(self, kind: str) -> bool:
        """Whether one of its parts is of this kind."""
        return any(part.kind == kind for part in self.parts)

    @property
    def has_anchor(self) -> bool:
        """Whether it names a degree or a job."""
        return self.kind == "head" and (self.has("degree") or self.has("title"))

    @property
    def has_name(self) -> bool:
        """Whether it may name an institution that no word betrays: a short row without degree or job."""
        return self.kind == "head" and not self.has_anchor and not self.has_org and self.has("other")

    @property
    def has_org(self) -> bool:
        """Whether it names a whole institution."""
        return self.kind == "head" and any(part.kind == "org" and part.level > UNIT for part in self.parts)


def career_rows(section: Section) -> list[CareerRow]:
    """The rows of a section, in order."""
    lines = career_lines(section)
    firsts = [line for line in lines if line.is_first]
    named = [bool(line.mark) for line in lines if title_place(line.row.text) >= 0 or degree_place(line.row.text) >= 0]
    all_marked = sum(bool(line.mark) for line in firsts) > 0.7 * len(firsts) and 2 * sum(named) >= len(named)
    rows: list[CareerRow] = []
    item, has_anchor = -1, False
    for line in lines:
        is_new = line.item != item and (all_marked or not line.mark)
        has_anchor = has_anchor and not is_new
        item = line.item
        is_marked = bool(line.mark) and not (line.is_first and all_marked)
        made = _career_row(line, not has_anchor, is_marked, section.kind == "education")
        has_anchor = has_anchor or made.has_anchor
        rows.append(made)
    return _with_open_ends(rows, [line.row.text for line in lines])


def _with_open_ends(rows: list[CareerRow], texts: list[str]) -> list[CareerRow]:
    """The rows with "2019 – Title" read as an open range, where the list has "2015–2018 Title" without a dash behind."""
    dashed = [_is_single(row) and bool(LEADING_DASH.match(text)) for row, text in zip(rows, texts, strict=True)]
    ranges = [row for row, is_dashed in zip(rows, dashed, strict=True) if row.dates and not is_dashed]
    if not any(LEADING_RANGE.match(text) for text in texts) or any(row.has_gutter for row in ranges):
        return rows
    return [
        replace(row, dates=(replace(row.dates[0], end="present"), *row.dates[1:])) if is_dashed else row
        for row, is_dashed in zip(rows, dashed, strict=True)
    ]


def _is_single(row: CareerRow) -> bool:
    return bool(row.dates) and row.dates[0].start == row.dates[0].end


def _career_row(line: CareerLine, is_open: bool, is_marked: bool, in_education: bool) -> CareerRow:
    """The row with its parts; ``is_open`` where no row above it in its entry names a degree or a job."""
    row, text = line.row, line.row.text
    thesis = find_thesis(row.styled)
    advisors = tuple(
        found
        for found in find_advisors(text)
        if not (thesis and _overlap(found.at, thesis.at)) and (found.is_sure or _has_guide(text[: found.at[0]]))
    )
    spans = [found.at for found in advisors] + ([thesis.at] if thesis else [])
    spans += [match.span() for pattern in (DURATION, GRADE_TAIL) for match in pattern.finditer(text)]
    rest = with_pieces(replace(row, styled=row.styled.without(spans), dates=(), pieces=()))
    made = CareerRow(
        kind="head",
        parts=tuple(_with_campus(list(_parts(_with_whole_degrees(rest.pieces))))),
        dates=line.gutter + rest.dates,
        lines=row.lines,
        item=line.item,
        is_first=line.is_first and not is_marked,
        has_gutter=bool(line.gutter),
        has_edge_date=bool(find_date_ranges(text.rpartition("\t")[2])) if "\t" in text else False,
        gap=line.gap,
        mark=line.mark if is_marked else "",
        advisors=advisors,
        thesis=thesis,
        labels=line.labels,
        text=rest.bare,
        ends_sentence=text.rstrip().endswith("."),
    )
    return replace(made, kind=_kind(made, is_open, in_education))


def _with_whole_degrees(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with a degree joined to its field that the full stop of its abbreviation cut off: "B.Sc. in Physics"."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        is_cut = piece.before == "period" and piece.text[:1].islower()
        if last and is_cut and degree_at(last.text) == len(last.text):
            joined[-1] = replace(last, styled=last.styled.joined(piece.styled, ". "))
        else:
            joined.append(piece)
    return joined


def _with_campus(parts: list[Part]) -> Iterator[Part]:
    """The parts with the campus of a university of several joined to its name: "University of California, Davis"."""
    skipped = False
    for i, part in enumerate(parts):
        if skipped:
            skipped = False
            continue
        following = parts[i + 1] if i + 1 < len(parts) else None
        has_region = i + 2 < len(parts) and parts[i + 2].kind == "place"
        if part.kind == "org" and following and is_campus(part.text, following.text, has_region):
            yield replace(part, text=f"{part.text}, {following.text}")
            skipped = True
        else:
            yield part


def _has_guide(before: str) -> bool:
    """Whether "with" and a name behind this text tell of somebody who guides: a degree, a junior's title at its end."""
    last = before.replace("\t", ",").rstrip().rpartition(",")[2].strip()
    return is_junior(before) or degree_place(last) >= 0 or bool(degree_at(last)) or is_title(last)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _kind(row: CareerRow, is_open: bool, in_education: bool) -> str:
    if not row.parts:
        return "date" if row.dates else "detail"
    is_anchored = row.has("degree") or row.has("title")
    if in_education and AWARD.search(row.text) and not row.has("degree"):
        return "detail"
    if DETAIL_LABEL.match(row.text) or (is_grade(row.text) and not row.has("degree")):
        return "detail"
    if _is_labelled(row) and not row.dates and not row.is_first:
        return "detail"
    if row.mark and not (is_anchored and (row.dates or is_open)):
        return "detail"
    if (row.advisors or row.thesis) and not (is_anchored or row.has("org")):
        return "detail"
    return "detail" if _is_sentence(row) else "head"


def _is_labelled(row: CareerRow) -> bool:
    """Whether a row begins with a label of few words that is no name of anything: "Research focus: ..."."""
    if len(row.parts) < 2 or row.parts[1].before != "colon":
        return False
    label = row.parts[0]
    return (label.kind == "other" and len(label.text.split()) <= 3) or label.text.lower().startswith("research")


def _is_sentence(row: CareerRow) -> bool:
    """Whether a row describes something: several words of weight, most of them in small letters."""
    words = [word for word in row.text.split() if word[0].isalpha() and word.lower() not in FUNCTION_WORDS]
    if len(words) < 4:
        return False
    small = sum(word[0].islower() for word in words) / len(words)
    is_anchored = row.parts[0].kind in ("degree", "title")
    if row.ends_sentence and not row.dates and not is_anchored:
        return small >= SENTENCE
    if (row.is_first and not row.mark) or (row.dates and is_anchored and not row.has_edge_date):
        return small > 0.75 and len(words) > (2 * LONG if is_anchored or row.dates else LONG)
    if is_anchored:
        return small >= 0.6 and len(words) >= LONG - 3
    return small >= SENTENCE


def _parts(pieces: Iterable[Piece]) -> Iterator[Part]:
    """The parts of the pieces; what runs on without a separator is cut where the look or the kind changes."""
    last: Part | None = None
    for piece in pieces:
        for text, before in _cuts(piece, last is not None and last.kind == "degree"):
            part = _part(text, before, last)
            if part:
                yield part
                last = part


def _cuts(piece: Piece, is_behind_degree: bool) -> Iterator[tuple[Styled, str]]:
    """The stretches of a piece: a title and what stands behind "at", a degree and its school, bold and plain names."""
    before = piece.before
    for stretch in _by_look(piece.styled):
        text = stretch.text
        if found := split_title(text):
            yield stretch.cut(0, len(found[0])), before
            yield stretch.cut(len(text) - len(found[1])), "at"
        elif (
            place := _school_in(text) or (text.find(" The ") + 1 if is_behind_degree and institution_level(text) else 0)
        ) > 0:
            yield stretch.cut(0, place), before
            yield stretch.cut(place), "run"
        else:
            yield stretch, before
        before = "run"


def _by_look(styled: Styled) -> Iterator[Styled]:
    """The stretches of one look, cut where a capital follows a blank and an institution stands on one side only."""
    for place in range(1, len(styled.text) - 1):
        is_change = styled.text[place - 1] == " " and styled.text[place].isupper()
        if is_change and styled.look[place] != styled.look[place - 2]:
            left, right = styled.cut(0, place), styled.cut(place)
            is_one = bool(institution_level(left.text)) != bool(institution_level(right.text))
            if is_one and not right.text.startswith(("Degree", "Diploma")):
                yield left
                yield right
                return
    yield styled


def _school_in(text: str) -> int:
    """Where a university follows a degree, or a degree a school, without a separator; 0 where none does."""
    if length := degree_at(text):
        rest = text[length:].lstrip()
        is_school = rest[:1].isupper() and institution_level(rest) > UNIT and not is_field(rest)
        if rest and (institution_place(rest) == 0 or is_school) and not is_title(rest):
            return len(text) - len(rest)
        return _run_on_school(text, length)
    place = degree_place(text)
    return place if place > 3 and text[place - 1] == " " and institution_level(text[:place]) > UNIT else 0


def _run_on_school(text: str, start: int) -> int:
    match = RUN_ON_SCHOOL.search(text, start)
    return match.start() + 1 if match else 0


def _part(styled: Styled, before: str, last: Part | None) -> Part | None:
    text = clean_value(styled.text) or ""
    if before == "run" and (lead := LEAD.match(text)):
        text = text[lead.end() :]
    if not text or not without_honours(text.strip("()")):
        return None
    if styled.text.rstrip(" ,;:").endswith(text + ".") and degree_at(text + ".") == len(text) + 1:
        text += "."
    kind, level = _kind_of(text, last)
    return Part(text, kind, before, level, styled.is_bold, styled.is_italic)


def _kind_of(text: str, last: Part | None) -> tuple[str, int]:
    is_behind_place = last is not None and last.kind == "place"
    if is_place(text) or (is_behind_place and text.replace(".", "").isupper() and len(text) <= 4):
        return "place", NONE
    if degree_at(text):
        return "degree", NONE
    if is_title(text) or NO_JOB.match(text):
        return "title", NONE
    level = institution_level(split_place(text)[0] or text)
    return ("org", level) if level else ("other", NONE)
