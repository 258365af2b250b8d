"""The pairs as they were found, kept by each process for a while: finding them looks at all names and titles.

New ones come with new CVs, and with what was decided or undone; then they are found anew. Of those that are kept only
such are shown whose two sides are still there and undecided.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Q
from django.utils.translation import get_language

from ingest.desk.pairs import FINDERS, MODELS, MOST, Pair, found_pairs, undecided
from ingest.models import IdentityDecision
from profiles.models import Cv

SECONDS = 600.0
"""After this they are found anew in any case: a name may have been changed by hand."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, under which state of the CVs, and until when it is good."""

    pairs: list[Pair]
    state: tuple[Any, ...]
    until: float


_kept: dict[tuple[str, str | None], Found] = {}


def listed_pairs(kind: str = "", *, later: bool = False) -> list[Pair]:
    """The pairs of a kind (of all for "") that nobody decided, or that somebody put off; those first that tell most."""
    return _still_there(undecided(_found(kind), kind, later=later)[:MOST])


def pair_of(kind: str, left: str, right: str) -> Pair:
    """Two that somebody wants to look at side by side, with what is known of them if they are proposed."""
    both = frozenset((left, right))
    known = next((pair for pair in _found(kind) if pair.both == both), None)
    if known is not None and known.left == left:
        return known
    return Pair(kind, left, right, 0.0, known.reasons if known is not None else ())


def _found(kind: str) -> list[Pair]:
    key, state = (kind, get_language()), _state()
    kept = _kept.get(key)
    if kept is None or kept.state != state or kept.until < time.monotonic():
        kept = _kept[key] = Found(found_pairs(kind), state, time.monotonic() + SECONDS)
    return kept.pairs


def _state() -> tuple[Any, ...]:
    """Another after each publication, and after each decision from which pairs may come that were none before."""
    cvs = Cv.objects.aggregate(Count("pk"), Max("pk"), Max("published"))
    parting = Q(undone__isnull=False) | Q(answer__in=("apart", "named"))
    return *cvs.values(), IdentityDecision.objects.filter(parting).count()


def _still_there(pairs: list[Pair]) -> list[Pair]:
    there: set[tuple[str, str]] = set()
    for kind in FINDERS:
        slugs = {slug for pair in pairs if pair.kind == kind for slug in (pair.left, pair.right)}
        if slugs:
            rows = MODELS[kind]._default_manager.filter(slug__in=slugs).order_by()
            there.update((kind, slug) for slug in rows.values_list("slug", flat=True))
    return [pair for pair in pairs if {(pair.kind, pair.left), (pair.kind, pair.right)} <= there]
