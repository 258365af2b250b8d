"""How sure the reading of a reference is, for a reviewer to sort by."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parser.citations.cuts import title_score
from ingest.parser.citations.fields import Fields
from ingest.parser.citations.references import Reference
from ingest.parser.values.venue_scores import venue_score

FULL = 0.98


def confidences(references: Sequence[Reference], fields: Sequence[Fields]) -> list[float]:
    """The confidence of each reading, 0 to 1: a clear title, and the fields that the list's other references have."""
    count = len(fields) or 1
    shares = {name: sum(bool(getattr(row, name)) for row in fields) / count for name in ("authors", "year", "venue")}
    return [_confidence(reference, row, shares) for reference, row in zip(references, fields, strict=True)]


def _confidence(reference: Reference, fields: Fields, shares: dict[str, float]) -> float:
    sure = 0.55 + 0.25 * reference.clarity
    title = title_score(fields.title)
    sure += 0.12 if title >= 0.4 else -0.1 if title >= 0 else -0.3
    for name, weight in (("authors", 0.25), ("year", 0.12), ("venue", 0.12)):
        if not getattr(fields, name):
            sure -= weight * max(shares[name] - 0.3, 0.0)
    if fields.venue:
        sure += 0.1 * venue_score(fields.venue)
    if not (fields.authors or fields.year or fields.venue):
        sure -= 0.2
    return round(max(0.05, min(FULL, sure)), 2)


def is_stray(fields: Fields, others: Sequence[Fields]) -> bool:
    """Whether a text is no reference: no authors, year and venue, where most of the list have two of them."""
    if fields.authors or fields.year or fields.venue:
        return not fields.title
    whole = sum(sum(map(bool, (row.authors, row.year, row.venue))) > 1 for row in others)
    return not fields.title or whole > 0.6 * len(others)
