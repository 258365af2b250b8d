"""Degrees and jobs as groups of rows, with what both have: dates, advisors, thesis, and which of the two they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.parser.document import Entry, Section
from ingest.parser.values.career_groups import group_rows
from ingest.parser.values.career_rows import NO_JOB, CareerRow, Part, career_rows
from ingest.parser.values.dates import DateRange, strip_dates
from ingest.parser.values.degrees import degree_at
from ingest.parser.values.institutions import COMPANY, UNIT, institution_level
from ingest.parser.values.names import looks_like_name
from ingest.parser.values.titles import is_service, is_title, title_place

WORK_WORDS = (
    "intern",
    "stage",
    "fellow",
    "assistant",
    "researcher",
    "practic",
    "job",
    "employ",
    "hilfskraft",
    "praktik",
)
"""Words that make a job of what begins with a degree: "M.S. internship", "PhD fellow"."""
CURRENT_WORDS = ("current", "present position", "actuel", "aktuell", "actual", "attuale", "atual")
"""Words of a heading whose undated jobs go on."""
MEMBERSHIP_WORDS = ("affiliat", "membership", "mitgliedschaft", "adhésion")
"""Words of a heading that lists memberships, not jobs."""
STUDY_WORDS = ("student", "candidate", "doctorant", "doktorand", "dottorand", "doutorand", "doctorand")
"""Titles of those who study: a degree among studies, a job among jobs."""


@dataclass(frozen=True, slots=True)
class Career:
    """One degree or job: its rows, dates, and those who guided it. ``kind`` is "degree", "job" or "other".

    ``org`` is the institution that the records above it in the same entry name, where its own rows name none.
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


CAREER_KINDS = ("education", "positions")
"""Kinds of the sections that hold degrees and jobs; either may stand in both."""


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
        elif section.kind == "other" and _is_career_list(section):
            joined.append(section)
        else:
            is_open = False
    return joined


def _is_career_list(section: Section) -> bool:
    """Whether a section of unknown kind holds little but whole degrees or jobs."""
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


@lru_cache(maxsize=64)
def read_careers(section: Section) -> tuple[Career, ...]:
    """The degrees and jobs of a section, in order."""
    groups = [group for group in group_rows(career_rows(section)) if any(row.kind == "head" for row in group)]
    is_org_first = _is_org_first(groups)
    groups = _with_inferred_titles(groups)
    is_visits = _is_visit_list(groups)
    groups = [_with_persons(group) for group in groups] if is_visits else groups
    careers: list[Career] = []
    inherited: tuple[Part, ...] = ()
    for group in groups:
        has_own = any(_is_own_org(part) for row in group if row.kind == "head" for part in row.parts)
        career = _career(group, section, () if has_own else inherited, is_org_first)
        if career.start is None and career.end is None and careers and not group[0].is_first:
            career = _with_dates_above(career, careers[-1])
        careers.append(career)
        inherited = _org_parts(group) or (inherited if not has_own else ())
    return tuple(careers)


def _org_parts(group: list[CareerRow]) -> tuple[Part, ...]:
    """The parts of the first row of a record, where it names an institution and the rows below it the job."""
    first = next(row for row in group if row.kind == "head")
    if first.has_anchor:
        return ()
    return tuple(part for part in first.parts if part.kind in ("org", "place", "other"))


def _with_dates_above(career: Career, above: Career) -> Career:
    """The record with the dates of the one above it in the same entry, where they stand in the margin of both."""
    if not (above.rows[0].has_gutter and above.rows[0].item == career.rows[0].item):
        return career
    return replace(career, start=above.start, end=above.end)


def _is_org_first(groups: list[list[CareerRow]]) -> bool:
    """Whether most records that name both name the institution first."""
    votes = 0
    for group in groups:
        kinds = [part.kind for row in group if row.kind == "head" for part in row.parts]
        anchor = next((i for i, kind in enumerate(kinds) if kind in ("degree", "title")), None)
        org = next((i for i, kind in enumerate(kinds) if kind == "org"), None)
        if anchor is not None and org is not None:
            votes += 1 if org < anchor else -1
    return votes > 0


def _with_inferred_titles(groups: list[list[CareerRow]]) -> list[list[CareerRow]]:
    """The records with an unknown word made a title where most of the others have theirs: "Clerk, Port Trust"."""
    places = Counter(place for group in groups if (place := _title_place(group)))
    if not places:
        return groups
    usual, count = places.most_common(1)[0]
    if count < 2 or count < 0.5 * len(groups):
        return groups
    return [group if _is_named(group) else _with_title_at(group, usual) for group in groups]


def _is_named(group: list[CareerRow]) -> bool:
    return any(row.has_anchor for row in group)


def _title_place(group: list[CareerRow]) -> tuple[int, int] | None:
    """The number of the head row and of the part in it that is the title, or None."""
    heads = [row for row in group if row.kind == "head"]
    for i, row in enumerate(heads):
        for j, part in enumerate(row.parts):
            if part.kind == "title":
                return i, j
    return None


def _with_title_at(group: list[CareerRow], place: tuple[int, int]) -> list[CareerRow]:
    """The rows with the part at a place made a title, where it is of no known kind and something stands beside it."""
    heads = [row for row in group if row.kind == "head"]
    if place[0] >= len(heads) or sum(len(row.parts) for row in heads) < 2:
        return group
    row = heads[place[0]]
    if place[1] >= len(row.parts) or row.parts[place[1]].kind != "other":
        return group
    parts = [replace(part, kind="title") if j == place[1] else part for j, part in enumerate(row.parts)]
    return [replace(item, parts=tuple(parts)) if item is row else item for item in group]


def _is_visit_list(groups: list[list[CareerRow]]) -> bool:
    """Whether most records name a person beside an institution and no title, as lists of stays do."""
    if len(groups) < 2:
        return False
    visits = 0
    for group in groups:
        parts = [part for row in group if row.kind == "head" for part in row.parts]
        has_title = any(part.kind in ("title", "degree") for part in parts)
        visits += not has_title and sum(_is_person(part) for part in parts) == 1 and len(parts) > 1
    return visits > 0.6 * len(groups)


def _with_persons(group: list[CareerRow]) -> list[CareerRow]:
    """The rows with their names of people marked as such."""
    return [
        replace(row, parts=tuple(replace(part, kind="person") if _is_person(part) else part for part in row.parts))
        for row in group
    ]


def _is_own_org(part: Part) -> bool:
    """Whether a part may be a whole organization of its own."""
    return part.kind == "other" or (part.kind == "org" and part.level > UNIT)


def _heading_title(heading: str) -> str | None:
    """The title that a heading of one word gives to records without: "Internships" makes an "Internship"."""
    word = heading.strip(" :")
    return word.removesuffix("s").capitalize() if word.isalpha() and is_title(word) else None


def _is_person(part: Part) -> bool:
    return part.kind == "other" and " " in part.text and looks_like_name(part.text)


def _career(group: list[CareerRow], section: Section, inherited: tuple[Part, ...], is_org_first: bool) -> Career:
    start, end = _dates(group)
    if start is None and end is None and any(word in section.heading.lower() for word in CURRENT_WORDS):
        end = "present"
    elif start and start == end and any(word in section.heading.lower() for word in CURRENT_WORDS):
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
        _heading_title(section.heading),
    )


def _dates(group: list[CareerRow]) -> tuple[str | None, str | None]:
    """The dates of a record: those of its row with the degree or title, else of its first row with any."""
    dated = [row for row in group if row.dates and row.kind != "detail"]
    dated = dated or [row for row in group if row.has_edge_date]
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
        lowered = degree.text.lower()
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
        return "other" if any(is_service(part.text) for part in parts if part.kind == "title") else "job"
    if section_kind == "positions":
        return "job" if any(row.dates for row in group) else "other"
    return "other"
