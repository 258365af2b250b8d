"""Pairs that may be one, most useful first: a module a kind, each looking only within blocks of like keys."""

from __future__ import annotations

from collections.abc import Callable

from ingest.desk.pairs.base import Pair
from ingest.desk.pairs.people import people_pairs
from ingest.desk.pairs.places import institution_pairs, venue_pairs
from ingest.desk.pairs.works import work_pairs
from ingest.models import IdentityDecision
from ingest.projection.standing import MODELS

FINDERS: dict[str, Callable[[], list[Pair]]] = {
    "person": people_pairs,
    "publication": work_pairs,
    "venue": venue_pairs,
    "institution": institution_pairs,
}
MOST = 500
"""So many pairs are listed; once they are decided others come."""


def open_pairs(kind: str = "", *, later: bool = False) -> list[Pair]:
    """The pairs of a kind (of all for "") that nobody decided; with ``later`` those that somebody put off.

    Those on which most hangs come first, by how much speaks for them.
    """
    return undecided(found_pairs(kind), kind, later=later)[:MOST]


def found_pairs(kind: str = "") -> list[Pair]:
    """All pairs of a kind (of all for ""), decided or not, those first on which most hangs."""
    found = [pair for name, find in FINDERS.items() if kind in ("", name) for pair in find()]
    return sorted(found, key=lambda pair: (-pair.score, pair.kind, pair.left, pair.right))


def undecided(found: list[Pair], kind: str = "", *, later: bool = False) -> list[Pair]:
    """Those that nobody decided; with ``later`` those that somebody put off."""
    decided, wanted = _decided(kind), "later" if later else ""
    return [pair for pair in found if decided.get((pair.kind, pair.both), "") == wanted]


def _decided(kind: str) -> dict[tuple[str, frozenset[str]], str]:
    rows = IdentityDecision.objects.filter(undone=None, answer__in=("different", "later"))
    rows = rows.filter(kind=kind) if kind else rows
    values = rows.order_by().values_list("kind", "left", "right", "answer")
    return {(kind, frozenset((left, right))): answer for kind, left, right, answer in values}


__all__ = ["FINDERS", "MODELS", "MOST", "Pair", "found_pairs", "open_pairs", "undecided"]
