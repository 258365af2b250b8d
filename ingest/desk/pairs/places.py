"""Venues and institutions that may be one: an acronym and what it stands for, the same words, one letter apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.db.models import Count
from django.utils.translation import gettext

from ingest.desk.pairs.base import MOST_BLOCKS, Pair, Reason, couples, differ_by_one, make_pair
from ingest.parser.vocabulary.venues import SMALL_WORDS
from ingest.projection.institutions import institution_key
from profiles.models import (
    Education,
    Institution,
    InstitutionName,
    Position,
    Publication,
    Service,
    Talk,
    Teaching,
    Venue,
    VenueName,
)
from profiles.text import fold

MOST_ROWS = 20000
"""So many places are looked at, those of most use first."""
EDGE = 8
TELLING = 8
"""Keys shorter than this differ by one letter too easily."""


class _Place(NamedTuple):
    pk: int
    slug: str
    key: str
    acronyms: frozenset[str]
    sort: str
    uses: int


def venue_pairs() -> list[Pair]:
    """Pairs of venues that may be one; those first at which most appeared."""
    uses = _uses("venue", Publication, Talk, Service)
    forms: dict[int, set[str]] = defaultdict(set)
    for pk, key in VenueName.objects.order_by().values_list("venue", "key")[: 4 * MOST_ROWS]:
        forms[pk].add(key)
    rows = Venue.objects.order_by("pk").values_list("pk", "slug", "name_key", "acronym", "kind")[:MOST_ROWS]
    places = [
        _Place(
            pk,
            slug,
            key,
            frozenset({fold(acronym), *(form for form in forms[pk] if " " not in form)} - {""}),
            kind,
            uses[pk],
        )
        for pk, slug, key, acronym, kind in rows
    ]
    return _pairs("venue", places, _like_venues)


def institution_pairs() -> list[Pair]:
    """Pairs of institutions that may be one; those first where most people were."""
    uses = _uses("institution", Position, Education, Teaching)
    forms: dict[int, set[str]] = defaultdict(set)
    for pk, key in InstitutionName.objects.order_by().values_list("institution", "key")[: 4 * MOST_ROWS]:
        forms[pk].add(key)
    rows = Institution.objects.order_by("pk").values_list("pk", "slug", "name", "country")[:MOST_ROWS]
    places = [
        _Place(
            pk, slug, institution_key(name), frozenset(form for form in forms[pk] if " " not in form), country, uses[pk]
        )
        for pk, slug, name, country in rows
    ]
    return _pairs("institution", places, _like_institutions)


def _uses(field: str, *models: Any) -> dict[int, int]:
    uses: dict[int, int] = defaultdict(int)
    for model in models:
        rows = model.objects.filter(**{f"{field}__isnull": False}).order_by().values_list(field)
        for pk, number in rows.annotate(n=Count("pk")):
            uses[pk] += number
    return uses


def initials_of(key: str) -> str:
    """The first letters of the words of a key, small words aside: "annals rings ideals" gives "ari"."""
    words = [word for word in key.split() if word not in SMALL_WORDS]
    return "".join(word[0] for word in words) if len(words) > 2 else ""


def _pairs(kind: str, places: list[_Place], like: Callable[[_Place, _Place], Reason | None]) -> list[Pair]:
    blocks: dict[str, list[_Place]] = defaultdict(list)
    for place in sorted(places, key=lambda place: (-place.uses, place.pk)):
        for key in set(_keys(place)):
            blocks[key].append(place)
    found: dict[tuple[str, str], Pair] = {}
    several = sorted((block for block in blocks.values() if len(block) > 1), key=lambda block: -block[0].uses)
    for block in several[: 4 * MOST_BLOCKS]:
        for one, other in couples(block):
            if (one.slug, other.slug) not in found and (reason := like(one, other)) is not None:
                found[one.slug, other.slug] = make_pair(kind, one.slug, other.slug, [reason], other.uses)
    return list(found.values())


def _keys(place: _Place) -> Iterable[str]:
    """The blocks of a place: first and last letters, its words in any order, acronyms and first letters."""
    yield f"^{place.key[:EDGE]}"
    yield f"{place.key[-EDGE:]}$"
    yield " ".join(sorted(place.key.split()))
    for acronym in place.acronyms:
        yield f"={acronym}"
    if initials := initials_of(place.key):
        yield f"={initials}"


def _like_venues(one: _Place, other: _Place) -> Reason | None:
    both = {"conference", "workshop"}
    if one.sort != other.sort and both == {one.sort, other.sort}:
        return None
    return _like(one, other)


def _like_institutions(one: _Place, other: _Place) -> Reason | None:
    if one.sort and other.sort and one.sort != other.sort:
        return None
    return _like(one, other)


def _like(one: _Place, other: _Place) -> Reason | None:
    shared = one.acronyms & other.acronyms
    if shared:
        return Reason(gettext("the same acronym, {acronym}").format(acronym=min(shared).upper()), 3)
    for a, b in ((one, other), (other, one)):
        initials = initials_of(a.key)
        if len(initials) > 2 and initials in b.acronyms:
            return Reason(
                gettext("{acronym} may stand for the words of the other").format(acronym=initials.upper()), 2.5
            )
    words, others = set(one.key.split()) - SMALL_WORDS, set(other.key.split()) - SMALL_WORDS
    if words and words == others:
        return Reason(gettext("the same words"), 3)
    if min(len(one.key), len(other.key)) >= TELLING and differ_by_one(one.key, other.key):
        return Reason(gettext("names that differ by one letter"), 2.5)
    if words & others and _abbreviates(one.key, other.key):
        return Reason(gettext("one may be short for the other"), 2)
    if min(len(words), len(others)) > 1 and (words < others or others < words):
        return Reason(gettext("all words of the one are in the other"), 1.5)
    return None


def _abbreviates(a: str, b: str) -> bool:
    """Whether the words of the one begin the words of the other, in order."""
    one, two = ([word for word in key.split() if word not in SMALL_WORDS] for key in (a, b))
    return len(one) == len(two) and all(x.startswith(y) or y.startswith(x) for x, y in zip(one, two, strict=True))
