"""The publications of a CV."""

from __future__ import annotations

from itertools import groupby

from ingest.parser import cv
from ingest.parser.citations.authors import known_names
from ingest.parser.citations.confidence import confidences, is_stray
from ingest.parser.citations.fields import Fields, read_fields
from ingest.parser.citations.grouping import regroup
from ingest.parser.citations.items import Item, read_item
from ingest.parser.citations.references import Reference, read_references
from ingest.parser.document import Context, Section
from ingest.parser.problems import Problem
from ingest.parser.values.names import same_person
from ingest.parser.values.venue_scores import venue_score
from ingest.parser.vocabulary.statuses import LABEL_MODIFIERS, OTHER_LABEL_WORDS

Records = tuple[cv.Publication, ...]
FOREIGN_LIST = 3
"""A list of at least so many papers without the owner is the bibliography of something else."""
UNSURE = 0.5
LEAST_VENUE, MOST_VENUES = 0.6, 0.7
"""How much a title must look like a venue to be one, and what share of the titles of a list may."""


def read_publications(sections: tuple[Section, ...], context: Context) -> tuple[Records, tuple[Problem, ...]]:
    """The records of the sections of their kind, in document order, and what could not be read."""
    lists = [_read_section(section, context) for section in sections if section.kind == "publications"]
    records = tuple(record for held in _own_lists(lists, context.owner) for record in held)
    problems = tuple(
        Problem("publication-unsure", record.lines, f"It is not sure where the title of {record.title!r} ends.")
        for record in records
        if record.confidence < UNSURE
    )
    return records, problems


def _read_section(section: Section, context: Context) -> Records:
    entries = regroup(section, known_names(context.owner, context.people))
    items = [item for item in map(read_item, entries) if item.text and _are_publications(item.labels)]
    lists = (list(group) for _, group in groupby(items, key=lambda item: item.labels[:1]))
    return tuple(record for held in lists for record in _read_list(held, context))


def _are_publications(labels: tuple[str, ...]) -> bool:
    """Whether papers stand under sub-headings, rather than talks, patents or the like."""
    words = {word.strip("():.,/").lower() for word in (labels[-1] if labels else "").split()}
    return not words & OTHER_LABEL_WORDS or not words <= OTHER_LABEL_WORDS | LABEL_MODIFIERS


def _own_lists(lists: list[Records], owner: str) -> list[Records]:
    """The lists without those in which the owner is never named, where another list names the owner throughout."""
    shares = [_share_of_owner(records, owner) for records in lists]
    named = sum(len(records) for records, share in zip(lists, shares, strict=True) if share > 0.7)
    if not owner or named < 0.5 * sum(map(len, lists)):
        return lists
    return [records for records, share in zip(lists, shares, strict=True) if share or not _is_foreign(records)]


def _share_of_owner(records: Records, owner: str) -> float:
    return sum(any(same_person(name, owner) for name in record.authors) for record in records) / (len(records) or 1)


def _is_foreign(records: Records) -> bool:
    return len(records) >= FOREIGN_LIST and sum(bool(record.authors) for record in records) > 0.8 * len(records)


def _read_list(items: list[Item], context: Context) -> list[cv.Publication]:
    references = read_references(items, context.owner, context.people)
    fields = [read_fields(reference, context.today.year + 2) for reference in references]
    if _are_venues(fields):
        return []
    sure = confidences(references, fields)
    return [
        _record(reference, row, confidence)
        for reference, row, confidence in zip(references, fields, sure, strict=True)
        if not is_stray(row, fields)
    ]


def _are_venues(fields: list[Fields]) -> bool:
    """Whether a list names venues and nothing else: those for which one reviews, or goes to."""
    bare = [row for row in fields if not row.authors and venue_score(row.title) >= LEAST_VENUE]
    return len(fields) >= FOREIGN_LIST and len(bare) > MOST_VENUES * len(fields)


def _record(reference: Reference, fields: Fields, confidence: float) -> cv.Publication:
    return cv.Publication(
        lines=reference.item.lines,
        confidence=confidence,
        title=fields.title,
        authors=fields.authors,
        venue=fields.venue,
        year=fields.year,
        kind=fields.kind,
        status=fields.status,
        doi=fields.doi,
        arxiv=fields.arxiv,
        equal=fields.equal,
        remark=fields.remark,
    )
