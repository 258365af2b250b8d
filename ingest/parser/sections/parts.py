"""What stands below and beside a heading: parts of its section, whose headings may say less than it does; posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.document import Line, Section
from ingest.parser.heading_index import MODIFIERS, fold
from ingest.parser.sections.candidates import Candidate
from ingest.parser.values.periods import is_date

HEADS = frozenset(("talks", "teaching", "service", "awards", "grants", "mentoring"))
"""Kinds whose headings are known to stand above others of the same section."""
ITEMS = frozenset(
    "student assistant fellow researcher postdoc scholar intern lecturer instructor tutor professor doctorant "
    "stagiaire doktorand award prize grant fellowship scholarship medal lecture thesis dissertation these doctorat "
    "bourse stipendium premio beca borsa".split()
)
"""Words for one of what headings name many of."""
PAPERS = frozenset(
    "invited contributed papers paper poster posters conference conferences abstracts keynote keynotes plenary oral "
    "selected peer reviewed refereed international national local and others other symposia symposium workshop "
    "workshops proceedings book books chapter chapters journal journals articles article colloquia seminars "
    "conférences colloques ateliers actes konferenzen tagungen congresos convegni abstract extended".split()
)
"""Words that head talks as well as publications."""


def with_kinds_from_above(sections: Sequence[Section], found: Sequence[Candidate]) -> tuple[Section, ...]:
    """The sections, those below a heading of nothing but parts with its kind where their own words leave it open.

    Args:
        sections: the sections below headings, in order.
        found: their headings.
    """
    kinds: list[Section] = []
    above: Candidate | None = None
    part: Candidate | None = None
    kind = ""
    for section, heading in zip(sections, found, strict=True):
        if above is not None and part is None:
            part = heading
        is_part = above is not None and part is not None and (heading is part or _is_like(heading, part, above))
        if is_part and _is_open(section, kind):
            section = replace(section, kind=kind)
        elif above is not None and not is_part:
            above = part = None
        if not section.body and section.kind in HEADS:
            above, part, kind = heading, None, section.kind
        kinds.append(section)
    return tuple(kinds)


def is_part(candidate: Candidate, above: Candidate, parts: Sequence[Candidate]) -> bool:
    """Whether it is a sibling of the part with which the section begins ("Journals" right below "Publications").

    Args:
        candidate: a heading, as far as its look goes.
        above: the heading of the section.
        parts: the sub-headings of the section so far.
    """
    begins = (parts[0] if parts else candidate).start == above.start + above.rows
    if (
        not begins
        or (parts and candidate.look != parts[0].look)
        or above.phrase is None
        or any(above.rests + candidate.rests)
    ):
        return False
    kind = above.phrase.kind
    if candidate.phrase is None or not candidate.is_known:
        return bool(parts) and candidate.look.prominence < above.look.prominence
    if candidate.phrase.kind == kind:
        return bool(parts)
    return kind in ("publications", "talks") and names_papers(candidate.text)


def names_papers(text: str) -> bool:
    """Whether a heading says no more than what papers and talks have in common ("Invited Papers", "Posters")."""
    words = set(fold(text).split()) - MODIFIERS
    return bool(words) and words <= PAPERS


def _is_like(heading: Candidate, part: Candidate, above: Candidate) -> bool:
    """Whether a heading is a sibling of the first one below ``above``: it looks so, and less than that one."""
    return heading.look == part.look and heading.look.prominence < above.look.prominence


def _is_open(section: Section, kind: str) -> bool:
    """Whether a heading may be one of a part of that kind: it says nothing, or names papers below talks."""
    if section.kind == "other":
        return True
    return kind == "talks" and section.kind == "publications" and set(fold(section.heading).split()) <= PAPERS


def is_item(candidate: Candidate) -> bool:
    """Whether its words name one post, prize or thesis, as the heads of entries do, rather than several."""
    return fold(candidate.text).partition(" at ")[0].rpartition(" ")[2] in ITEMS


def is_post(candidate: Candidate, lines: tuple[Line, ...]) -> bool:
    """Whether words for those who are mentored name a post of the owner: "PhD Student    1911", a date beside it."""
    if candidate.phrase is None or candidate.phrase.kind != "mentoring":
        return False
    beside = lines[candidate.start].text.partition("\t")[2].strip()
    return is_date(beside)
