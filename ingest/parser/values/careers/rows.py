"""The rows of careers: lines of a section on education or employment, each with what it names."""

from __future__ import annotations

import re
from dataclasses import field, replace

from ingest.parser.alternatives import any_of, longest_first
from ingest.parser.document import Section
from ingest.parser.frozen import frozen
from ingest.parser.values.advisors import LABELS as ADVISOR_LABELS
from ingest.parser.values.advisors import Advisors, find_advisors
from ingest.parser.values.careers.deeds import FUNCTION_WORDS, SENTENCE, has_small_words, tells_deed
from ingest.parser.values.careers.lines import CareerLine, career_lines
from ingest.parser.values.careers.parts import Part, read_parts
from ingest.parser.values.dates import DateRange, find_date_ranges
from ingest.parser.values.degrees import GRADE_TAIL, degree_at, degree_place, is_grade
from ingest.parser.values.institutions import COMPANY, UNIT
from ingest.parser.values.names import looks_like_name
from ingest.parser.values.rows import with_pieces
from ingest.parser.values.theses import Thesis, find_thesis
from ingest.parser.values.titles import is_junior, is_title, title_place
from ingest.parser.vocabulary.career_labels import EMPLOYER_LABELS, TOPIC_LABELS
from ingest.parser.vocabulary.careers import AWARD_WORDS, DETAIL_LABELS, NUMBER_WORDS, OWN_WORDS, TIME_UNITS

DURATION = re.compile(
    rf"""[,;]?\s?\(?\b(?:\d{{1,3}}(?:[.,]\d)?|{any_of(NUMBER_WORDS)})[\s-](?:a\s)?
    (?:{any_of(longest_first(TIME_UNITS))})\b(?:/\s?\w{{1,10}})?\)?""",
    re.VERBOSE | re.IGNORECASE,
)
GRADE_SIGN = re.compile(r"[Gg]\.?[Pp]")
AWARD = re.compile(rf"\b(?:{any_of(AWARD_WORDS)})s?\b|[$€£]\s?\d", re.IGNORECASE)
LEADING_DASH = re.compile(r"(?:(?:0?\d|1[0-2])[/.])?(?:[^\W\d_]{3,9}\.?\s)?(?:19|20)\d\d\s[-–—]\s(?![12]\d{3})[^\W\d_]")
LEAD = re.compile(
    r"(?:dans|aux?|à|in|at|within|im|am|an|en|nel|no|na|al|presso|chez|bei)\s(?:the\s|la\s|l['’]|der\s|el\s)?", re.I
)
LEADING_RANGE = re.compile(
    r"(?:[^\W\d_]{3,9}\.?\s)?(?:19|20)\d\d\s?[-–—]\s?(?:[^\W\d_]{3,9}\.?\s)?(?:19|20)\d\d\s(?![-–—:])"
)
OWN_SENTENCE = re.compile(rf"(?<=[^\W_])\.\s(?:{'|'.join(OWN_WORDS)})\s")
"""Where somebody begins to tell what he did: "Bell Labs. I worked on relays"."""
BRACKET_END = re.compile(r"\s?\([^()]*\)$")
EDGES = 1.6
"""Rows with a second cell for each date, from which each record has two of them."""
LONG = 9
"""Words from which a row may be a sentence."""


@frozen
class CareerRow:
    """A row of a section: its parts without dates, advisors and thesis, which stand by themselves.

    ``kind`` is "head" for what names a degree, job, institution or place, "date" for dates alone, else "detail".
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
        # Written out: this is asked for every row of every way to divide a list.
        for part in self.parts:  # noqa: SIM110
            if part.kind == kind:
                return True
        return False

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
    item, above = -1, 0
    for place, line in enumerate(lines):
        if line.item != item and (all_marked or not line.mark):
            above = place
        item = line.item
        is_marked = bool(line.mark) and not (line.is_first and all_marked)
        made = _career_row(line, not _is_whole(rows[above:]), is_marked, section.kind == "education")
        if made.mark and made.kind == "head" and _is_dated_whole(rows[above:]) and not _has_date_at_end(line.row.text):
            made = replace(made, kind="detail")
        rows.append(made)
    return _without_remarks(_with_open_ends(rows, [line.row.text for line in lines]), lines)


def _is_whole(rows: list[CareerRow]) -> bool:
    """Whether rows name a degree or job, or a date with two names one of which must be that of the job."""
    names = [row for row in rows if row.kind == "head" and not row.mark and (row.has_org or row.has("other"))]
    return any(row.has_anchor for row in rows) or (len(names) > 1 and any(row.dates for row in names))


def _is_dated_whole(rows: list[CareerRow]) -> bool:
    """Whether rows without list marks name a degree or job, and when it was."""
    own = [row for row in rows if not row.mark]
    return any(row.has_anchor for row in own) and any(row.dates for row in own)


def _has_date_at_end(text: str) -> bool:
    """Whether a date stands at the beginning or the end of a row rather than in a name: "member of the 1914 survey"."""
    length = len(text.rstrip(" .);]"))
    return any(found.at[0] <= 2 or found.at[1] >= length for found in find_date_ranges(text))


def _without_remarks(rows: list[CareerRow], lines: list[CareerLine]) -> list[CareerRow]:
    """The rows with those made details that have no second cell, where all the rows that name something have one.

    "Collège de France ⇥ Paris", "Lecturer ⇥ 1912–1914", "Theory of measure": what stands below a date at the edge of
    the page tells what the job was about.
    """
    has_edge = ["\t" in line.row.text for line in lines]
    dated = [edge for row, edge in zip(rows, has_edge, strict=True) if row.dates]
    if len(dated) < 3 or not all(dated) or sum(has_edge) < EDGES * len(dated):
        return rows
    result: list[CareerRow] = []
    is_below = False
    for row, edge in zip(rows, has_edge, strict=True):
        is_plain = row.kind == "head" and not (edge or row.has_anchor or row.is_first or row.has_org)
        result.append(replace(row, kind="detail") if is_below and is_plain else row)
        is_below = bool(row.dates) or (is_below and not edge)
    return result


def _with_open_ends(rows: list[CareerRow], texts: list[str]) -> list[CareerRow]:
    """The rows with "2019 – Title" read as open, where the list has "2015–2018 Title" without a dash behind."""
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
    spans = [_with_sentence(text, found.at) for found in advisors] + ([thesis.at] if thesis else [])
    spans += [match.span() for match in DURATION.finditer(text)]
    spans += [match.span() for match in GRADE_TAIL.finditer(text)] if GRADE_SIGN.search(text) else []
    spans += [(match.start(), len(text)) for match in OWN_SENTENCE.finditer(text)][:1]
    rest = with_pieces(replace(row, styled=row.styled.without(spans), dates=(), pieces=()))
    made = CareerRow(
        kind="head",
        parts=_labelled_parts(_without_sentence(read_parts(rest.pieces)), line.field),
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


def _with_sentence(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span with the sentence behind it that tells what was done: "with Emmy Noether. Sorting of large arrays"."""
    start, end = span
    rest = text[end + 2 :] if text[end : end + 2] == ". " and "\t" not in text[end:] else ""
    return (start, len(text)) if start and (has_small_words(rest) or tells_deed(rest)) else span


def _without_sentence(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts up to a full stop behind which a sentence tells what was done: "Bell Labs. I worked on relays"."""
    for place, part in enumerate(parts):
        if place and part.before == "period" and (tells_deed(part.text) or has_small_words(part.text)):
            return parts[:place]
    return parts


def _labelled_parts(parts: tuple[Part, ...], label: str) -> tuple[Part, ...]:
    """The parts of a field of a form: the first is what the label says, where its words tell nothing."""
    kind = "title" if label in TOPIC_LABELS else "org" if label in EMPLOYER_LABELS else ""
    if not kind or not parts or parts[0].kind not in ("other", "org"):
        return parts
    if kind == "title":
        return (replace(parts[0], text=", ".join(part.text for part in parts), kind=kind),)
    return (replace(parts[0], kind=kind, level=max(parts[0].level, COMPANY)), *parts[1:])


def _has_guide(before: str) -> bool:
    """Whether "with" and a name behind this text tell of somebody who guides: a degree, a junior's title at its end."""
    last = BRACKET_END.sub("", before.replace("\t", ",").rstrip()).rpartition(",")[2].strip()
    return is_junior(before) or degree_place(last) >= 0 or bool(degree_at(last)) or is_title(last)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _kind(row: CareerRow, is_open: bool, in_education: bool) -> str:
    if not row.parts:
        return "date" if row.dates else "detail"
    is_anchored = row.has("degree") or row.has("title")
    if in_education and AWARD.search(row.text) and not row.has("degree"):
        return "detail"
    label = row.text.partition(":")[0].strip().lower() if ":" in row.text else ""
    if label in DETAIL_LABELS or label in ADVISOR_LABELS or (is_grade(row.text) and not row.has("degree")):
        return "detail"
    if _is_labelled(row) and not (row.dates and row.has_edge_date) and not row.is_first:
        return "detail"
    if row.mark and not (is_anchored and (row.dates or is_open)):
        return "detail"
    if row.advisors and row.advisors[0].is_sure and row.advisors[0].at[0] <= 1 and not row.dates:
        return "detail"
    if _names_person(row) or (not (row.is_first or row.dates) and tells_deed(row.text)):
        return "detail"
    if row.advisors and not (row.dates or row.is_first or is_anchored) and LEAD.match(row.parts[0].text):
        return "detail"
    if (row.advisors or row.thesis) and not (is_anchored or row.has("org")):
        return "detail"
    return "detail" if _is_sentence(row) else "head"


def _names_person(row: CareerRow) -> bool:
    """Whether a row says who held a part in what the rows above tell of: "Lecturers: A. Noether, D. Hilbert"."""
    if row.dates or len(row.parts) < 2 or row.parts[0].kind != "title" or row.parts[1].before != "colon":
        return False
    name = row.parts[1].text.split("(")[0].split(" & ")[0].strip()
    return (
        len(row.parts[0].text.split()) <= 3 and " " in name and row.parts[1].kind == "other" and looks_like_name(name)
    )


def _is_labelled(row: CareerRow) -> bool:
    """Whether a row begins with a label of few words that is no name of anything: "Research focus: ..."."""
    if len(row.parts) < 2 or row.parts[1].before != "colon":
        return False
    label = row.parts[0]
    return (label.kind == "other" and len(label.text.split()) <= 3) or label.text.lower().startswith("research")


def _is_sentence(row: CareerRow) -> bool:
    """Whether a row describes something: several words of weight, most of them in small letters."""
    text = " ".join(part.text for part in row.parts)
    words = [word for word in text.split() if word[0].isalpha() and word.lower() not in FUNCTION_WORDS]
    if len(words) < 4:
        return False
    small = sum(word[0].islower() for word in words) / len(words)
    is_anchored = row.parts[0].kind in ("degree", "title")
    is_end_named = row.parts[-1].kind == "place" or (len(row.parts) == 2 and row.parts[1].text[:1].isupper())
    if row.parts[0].kind == "org" and is_end_named and not row.mark:
        return False
    if row.ends_sentence and not row.dates and not is_anchored:
        return small >= SENTENCE
    if (row.is_first and not row.mark) or (row.dates and is_anchored and not row.has_edge_date):
        return small > 0.75 and len(words) > (2 * LONG if is_anchored or row.dates else LONG)
    if is_anchored:
        return small >= 0.6 and len(words) >= (LONG if row.parts[0].kind == "degree" else LONG - 3)
    return small >= SENTENCE
