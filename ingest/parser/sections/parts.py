"""What stands below and beside a heading: parts of its section, whose headings may say less than it does; posts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.document import Line, Section
from ingest.parser.headings import fold
from ingest.parser.sections.candidates import Candidate
from ingest.parser.values.periods import is_date

HEADS = frozenset(("talks", "teaching", "service", "awards", "grants", "mentoring"))
"""Kinds whose headings are known to stand above others of the same section."""
PAPERS = frozenset(
    "invited contributed papers paper poster posters conference conferences abstracts keynote keynotes plenary oral "
    "selected peer reviewed refereed international national local and others other".split()
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


def _is_like(heading: Candidate, part: Candidate, above: Candidate) -> bool:
    """Whether a heading is a sibling of the first one below ``above``: it looks so, and less than that one."""
    return heading.look == part.look and heading.look.prominence < above.look.prominence


def _is_open(section: Section, kind: str) -> bool:
    """Whether a heading may be one of a part of that kind: it says nothing, or names papers below talks."""
    if section.kind == "other":
        return True
    return kind == "talks" and section.kind == "publications" and set(fold(section.heading).split()) <= PAPERS


def is_post(candidate: Candidate, lines: tuple[Line, ...]) -> bool:
    """Whether words for those who are mentored name a post of the owner: "PhD Student    1911", a date beside it."""
    if candidate.phrase is None or candidate.phrase.kind != "mentoring":
        return False
    beside = lines[candidate.start].text.partition("\t")[2].strip()
    return is_date(beside)
