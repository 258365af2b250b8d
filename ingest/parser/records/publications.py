"""The publications of a CV."""

from __future__ import annotations

from itertools import groupby

from ingest.parser import cv
from ingest.parser.citations.authors import known_names
from ingest.parser.citations.fields import read_fields
from ingest.parser.citations.grouping import regroup
from ingest.parser.citations.items import Item, read_item
from ingest.parser.citations.references import Reference, read_references
from ingest.parser.document import Context, Section
from ingest.parser.problems import Problem
from ingest.parser.vocabulary.statuses import LABEL_MODIFIERS, OTHER_LABEL_WORDS


def read_publications(
    sections: tuple[Section, ...], context: Context
) -> tuple[tuple[cv.Publication, ...], tuple[Problem, ...]]:
    """The records of the sections of their kind, in document order, and what could not be read."""
    known = known_names(context.owner, context.people)
    records: list[cv.Publication] = []
    for section in sections:
        if section.kind == "publications":
            entries = regroup(section, known)
            items = [item for item in map(read_item, entries) if item.text and _are_publications(item.labels)]
            for _, group in groupby(items, key=lambda item: item.labels[:1]):
                records.extend(_read_list(list(group), context))
    return tuple(records), ()


def _are_publications(labels: tuple[str, ...]) -> bool:
    """Whether papers stand under sub-headings, rather than talks, patents or the like."""
    words = {word.strip("():.,/").lower() for word in (labels[-1] if labels else "").split()}
    return not words & OTHER_LABEL_WORDS or not words <= OTHER_LABEL_WORDS | LABEL_MODIFIERS


def _read_list(items: list[Item], context: Context) -> list[cv.Publication]:
    references = read_references(items, context.owner, context.people)
    return [_record(reference, context) for reference in references]


def _record(reference: Reference, context: Context) -> cv.Publication:
    fields = read_fields(reference, context.today.year + 2)
    return cv.Publication(
        lines=reference.item.lines,
        confidence=round(reference.confidence, 2),
        title=fields.title or None,
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
