"""Degrees and jobs as groups of rows, with what both have: dates, advisors, thesis, and which of the two they are."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from ingest.parser.document import Section
from ingest.parser.frozen import frozen
from ingest.parser.values.careers.groups import group_rows
from ingest.parser.values.careers.lists import (
    each_degree,
    is_org_first,
    is_visit_list,
    with_inferred_titles,
    with_persons,
    with_row_titles,
)
from ingest.parser.values.careers.parts import NO_JOB, Part, read_parts
from ingest.parser.values.careers.rows import CareerRow, career_rows
from ingest.parser.values.careers.slots import with_slots
from ingest.parser.values.dates import DateRange
from ingest.parser.values.degrees import is_field, is_grade
from ingest.parser.values.institutions import NONE, UNIT
from ingest.parser.values.pieces import Piece
from ingest.parser.values.styled import Styled
from ingest.parser.values.titles import is_body, is_service, is_title, title_place
from ingest.parser.vocabulary.careers import CURRENT_WORDS, MEMBERSHIP_WORDS, STUDY_WORDS, WORK_WORDS

LEAST_TITLE = 6
"""Words of a row that may be the title of a thesis without being called one."""


@frozen
class Career:
    """One degree or job: its rows, dates, and those who guided it. ``kind`` is "degree", "job" or "other".

    ``inherited`` is the institution that the records above it in the same entry name, where its own rows name none.
    ``is_org_first`` says whether the list names the institution before the degree or title.
    """

    kind: str
    rows: tuple[CareerRow, ...]
    start: str | None
    end: str | None
    advisors: tuple[str, ...] = ()
    advisor_label: str | None = None
    thesis: str | None = None
    inherited: tuple[Part, ...] = ()
    is_org_first: bool = False
    heading_title: str | None = None

    @property
    def lines(self) -> tuple[int, int]:
        """First and last line number."""
        return min(row.lines[0] for row in self.rows), max(row.lines[1] for row in self.rows)

    @property
    def heads(self) -> tuple[CareerRow, ...]:
        """The rows that name something."""
        return tuple(row for row in self.rows if row.kind == "head")

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts of its heads, in order."""
        return tuple(part for row in self.heads for part in row.parts)


@lru_cache(maxsize=64)
def read_careers(section: Section) -> tuple[Career, ...]:
    """The degrees and jobs of a section, in order."""
    anchor = "degree" if section.kind == "education" else "title"
    rows = with_row_titles(_with_slots_of_entries(career_rows(section), anchor))
    groups = [group for group in group_rows(rows) if any(row.kind == "head" for row in group)]
    groups = [part for group in with_slots(groups, anchor, UNIT) for part in each_degree(group)]
    org_first = is_org_first(groups)
    groups = with_inferred_titles(groups)
    groups = [with_persons(group) for group in groups] if is_visit_list(groups) else groups
    careers: list[Career] = []
    inherited: tuple[Part, ...] = ()
    around: list[CareerRow] = []
    for group in groups:
        heads = [row for row in group if row.kind == "head"]
        has_own = any(not row.has_anchor or any(_is_own_org(part) for part in row.parts) for row in heads)
        above = () if has_own else inherited or _label_parts(group)
        if has_own and around and _is_unit_within(group, around):
            above = _org_parts(around)
        elif has_own:
            around = group
        career = _career(group, section, above, org_first)
        if career.start is None and career.end is None and careers and not group[0].is_first:
            career = _with_dates_above(career, careers[-1])
        careers.append(career)
        inherited = _org_parts(group) or (inherited if not has_own else ())
    return tuple(_with_bare_theses(_with_hosts_below(careers)))


def _with_hosts_below(careers: list[Career]) -> list[Career]:
    """The jobs of an entry with the employer that only the last of them names: titles, one a row, above it."""
    result = careers[:]
    for place in range(len(careers) - 2, -1, -1):
        above, below = result[place], result[place + 1]
        is_same = above.rows[-1].item == below.rows[0].item and len(above.rows) == 1 and not below.rows[0].is_first
        if is_same and not above.inherited and all(part.kind == "title" for part in above.parts):
            names = below.inherited or tuple(part for part in below.parts if part.kind in ("org", "place", "other"))
            result[place] = replace(above, inherited=names)
    return result


def _with_slots_of_entries(rows: list[CareerRow], anchor: str) -> list[CareerRow]:
    """The rows read by where titles and institutions stand in most entries."""
    entries = [list(entry) for _, entry in groupby(rows, key=lambda row: row.item)]
    return [row for entry in with_slots(entries, anchor, UNIT if anchor == "degree" else NONE) for row in entry]


def _with_bare_theses(careers: list[Career]) -> list[Career]:
    """The degrees with the title of the thesis that stands below each without a word that announces it."""
    degrees = [career for career in careers if career.kind == "degree"]
    found = {id(career): row for career in degrees if (row := _bare_thesis(career))}
    if len(found) < 2 or len(found) < 0.5 * len(degrees) or any(career.thesis for career in degrees):
        return careers
    return [_with_thesis(career, found[id(career)]) if id(career) in found else career for career in careers]


def _bare_thesis(career: Career) -> CareerRow | None:
    """The only row below the first that is a text of some length and nothing else, or None."""
    rows = [row for row in career.rows[1:] if not (row.mark or row.dates or row.advisors) and row.parts]
    titles = [row for row in rows if all(part.kind == "other" for part in row.parts) and _may_be_thesis(row)]
    return titles[0] if len(titles) == 1 else None


def _may_be_thesis(row: CareerRow) -> bool:
    is_remark = row.ends_sentence or any(part.before == "period" for part in row.parts) or is_grade(row.text)
    return len(row.text.split()) >= LEAST_TITLE and row.text[:1].isupper() and not is_remark


def _with_thesis(career: Career, row: CareerRow) -> Career:
    rows = tuple(replace(other, kind="detail") if other is row else other for other in career.rows)
    return replace(career, rows=rows, thesis=row.text)


def _is_unit_within(group: list[CareerRow], around: list[CareerRow]) -> bool:
    """Whether a record begins with a part of the employer that heads the one ``around``, by its years there.

    "The New School 1997-2011" stands above "B.A. Program 2006-2011" with a post, and above "M.A. Program 1997-2000".
    """
    head, first = around[0], group[0]
    if head.has_anchor or first.has_anchor or not head.dates or not first.dates or len(around) < 2:
        return False
    if any(part.kind == "person" or (part.kind == "org" and part.level > UNIT) for part in first.parts):
        return False
    whole, own = head.dates[0], next((row.dates[0] for row in around[1:] if row.dates), None)
    return own is not None and _lies_in(own, whole) and _lies_in(first.dates[0], whole)


def _lies_in(dates: DateRange, whole: DateRange) -> bool:
    """Whether dates are a part of others, by their years."""
    if not (dates.start and dates.end and whole.start and whole.end):
        return False
    return whole.start[:4] <= dates.start[:4] and dates.end[:4] <= whole.end[:4] and dates.end != "present"


def _label_parts(group: list[CareerRow]) -> tuple[Part, ...]:
    """The institution that a sub-heading above a record names."""
    label = next(iter(group[0].labels[-1:]), "")
    return tuple(part for part in read_parts([Piece(Styled.plain(label))]) if part.kind == "org" and part.level > UNIT)


def _org_parts(group: list[CareerRow]) -> tuple[Part, ...]:
    """The parts of the first row of a record, where it names an institution and the rows below it the job."""
    first = next(row for row in group if row.kind == "head")
    if first.has_anchor:
        return ()
    return tuple(part for part in first.parts if part.kind in ("org", "place", "other"))


def _with_dates_above(career: Career, above: Career) -> Career:
    """The record with the dates of the one above it in the same entry, where they stand beside both of them."""
    first = above.rows[0]
    is_shared = first.has_gutter or (bool(first.dates) and not first.has_anchor and career.kind == "degree")
    if not is_shared or first.item != career.rows[0].item:
        return career
    return replace(career, start=above.start, end=above.end)


def _is_own_org(part: Part) -> bool:
    """Whether a part may be a whole organization of its own."""
    if part.kind == "other":
        return not (is_field(part.text) or is_grade(part.text))
    return part.kind == "person" or (part.kind == "org" and part.level > UNIT)


def _heading_title(heading: str) -> str | None:
    """The title that a heading of one word gives to records without: "Internships" makes an "Internship"."""
    word = heading.strip(" :")
    return word.removesuffix("s").capitalize() if word.isalpha() and is_title(word) else None


def _career(group: list[CareerRow], section: Section, inherited: tuple[Part, ...], is_org_first: bool) -> Career:
    start, end = _dates(group)
    if start == end and any(word in section.heading.lower() for word in CURRENT_WORDS):
        end = "present"
    names, label = _advisors(group)
    names += tuple(part.text for row in group for part in row.parts if part.kind == "person")
    thesis = next((row.thesis.title for row in group if row.thesis), None)
    return Career(
        _kind(group, section),
        tuple(group),
        start,
        end,
        names,
        label,
        thesis,
        inherited,
        is_org_first,
        _heading_title(next(iter(group[0].labels[-1:]), "")) or _heading_title(section.heading),
    )


def _dates(group: list[CareerRow]) -> tuple[str | None, str | None]:
    """The dates of a record: those of its row with the degree or title, else of its first row with any."""
    dated = [row for row in group if row.dates and row.kind != "detail"]
    dated = dated or [row for row in group if row.has_edge_date and row.dates]
    if not dated:
        return None, None
    anchored = [row for row in dated if row.has_anchor]
    ranged = [row for row in (*anchored, *dated) if any(found.start != found.end for found in row.dates)]
    row = (ranged or anchored or dated)[0]
    if len(row.dates) > 1 and not row.has_gutter:
        return _span(row.dates)
    return row.dates[0].start, row.dates[0].end


def _span(dates: tuple[DateRange, ...]) -> tuple[str | None, str | None]:
    starts = [found.start for found in dates if found.start]
    ends = [found.end for found in dates if found.end]
    return min(starts, default=None), max(ends, default=None)


def _advisors(group: list[CareerRow]) -> tuple[tuple[str, ...], str | None]:
    names: list[str] = []
    label = None
    for row in group:
        for found in row.advisors:
            label = label or found.label
            names += [name for name in found.names if name not in names]
    return tuple(names), label


def _kind(group: list[CareerRow], section: Section) -> str:
    section_kind = section.kind
    parts = [part for row in group if row.kind == "head" for part in row.parts]
    degree = next((part for part in parts if part.kind == "degree"), None)
    title = next((part for part in parts if part.kind == "title"), None)
    if degree:
        lowered = degree.text.lower().replace("internat", "")
        if any(word in lowered for word in WORK_WORDS):
            return "job"
        is_study = any(word in lowered for word in STUDY_WORDS)
        if section_kind == "positions" and (is_study or title_place(degree.text) >= 0 or title):
            return "job"
        return "degree"
    if parts and NO_JOB.match(parts[0].text):
        return "other"
    if any(word in section.heading.lower() for word in MEMBERSHIP_WORDS):
        return "other"
    if title:
        return "other" if is_service(title.text) else "job"
    if section_kind == "positions" and not any(is_body(part.text) for part in parts):
        return "job" if any(row.dates for row in group) else "other"
    return "other"
