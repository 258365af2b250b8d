"""Venues as rows: found by their names, by the registry, or made for a work that appeared there.

A workshop held at a conference is a venue of its own, not the conference ("Workshop on X at NeurIPS"). Journals,
conferences and workshops of works become venues; what a talk or a service names is linked only when it is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from ingest.parser.vocabulary import venues as registry
from ingest.projection.statements import idle_venues, named_venues, venues_of
from ingest.projection.values import cut, free_slugs
from profiles.bulk import create, create_keyed
from profiles.models import Venue, VenueName
from profiles.text import fold, slug_of

MADE_FOR = {"journal": "journal", "conference": "conference", "workshop": "workshop"}
"""Kinds of works whose venue becomes a row of its own, and the kind it is then."""
ACRONYM = re.compile(r"\(([A-Z][A-Za-z&/-]*[A-Z][A-Za-z&/-]*)\)")
NAME_LENGTH, ACRONYM_LENGTH = 300, 40
LONGEST_NAME = 160
"""What is longer is a sentence, not the name of a venue."""


MONTHS = frozenset(
    """january february march april may june july august september october november december janvier fevrier mars avril
    mai juin juillet aout septembre octobre novembre decembre januar februar marz juni juli oktober dezember enero
    febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre spring summer fall autumn winter
    forthcoming accepted submitted press""".split()
)
"""Words that are left where no venue was printed."""


find_venue = lru_cache(maxsize=16384)(registry.find_venue)


class _Maker(NamedTuple):
    """A venue to be made: as printed, what the registry knows of it, its kind."""

    text: str
    known: registry.Venue | None
    kind: str


def resolve_venues(wanted: Mapping[str, str | None]) -> dict[str, Venue]:
    """The venue of each text that names one; the others are left out.

    Args:
        wanted: venue as printed, and the kind of the work that appeared there; None where the venue must be known.
    """
    keys = {text: venue_keys(text) for text in wanted if text}
    rows = _rows_by_key({key for found in keys.values() for key in found})
    rows |= _make_venues(_missing(keys, rows, wanted))
    return {text: row for text, found in keys.items() if (row := _first(rows, found)) is not None}


def _first(rows: Mapping[str, Any], keys: Iterable[str]) -> Any:
    return next((rows[key] for key in keys if key in rows), None)


def _missing(
    keys: dict[str, tuple[str, ...]], rows: dict[str, Venue], wanted: Mapping[str, str | None]
) -> list[_Maker]:
    """The venues to be made; forms with their acronym come first, so that "CENG" meets "Conference … (CENG)"."""
    made: dict[str, _Maker] = {}
    for text in sorted(keys, key=lambda text: (-len(keys[text]), -len(text), text)):
        kind = MADE_FOR.get(wanted[text] or "")
        known = find_venue(text)
        if _first(rows, keys[text]) or _first(made, keys[text]):
            continue
        if known is not None:
            maker = _Maker(known.name, known, known.kind)
        elif kind and _looks_like_venue(text):
            maker = _Maker(text, None, kind)
        else:
            continue
        made |= dict.fromkeys(keys[text], maker)
    return list({id(maker): maker for maker in made.values()}.values())


def kind_of_venue(text: str) -> str:
    """The kind that the registry knows of what a text names; "" for what it does not know."""
    known = find_venue(text)
    return known.kind if known is not None else ""


def remove_idle_venues(venues: Iterable[int]) -> None:
    """Remove those of ``venues`` at which nothing appeared, was said or done any more."""
    if idle := idle_venues(venues):
        Venue.objects.filter(pk__in=[pk for (pk,) in idle]).delete()


@lru_cache(maxsize=16384)
def venue_keys(text: str) -> tuple[str, ...]:
    """The keys under which a text may be found, the surest first."""
    known = find_venue(text)
    keys = [registry.venue_key(text)]
    if known is not None:
        keys += [registry.venue_key(known.name)]
    elif not registry.names_workshop(text):
        keys += [registry.venue_key(ACRONYM.sub(" ", text)), *map(registry.venue_key, ACRONYM.findall(text))]
    return tuple(key for key in dict.fromkeys(keys) if key)


def _rows_by_key(keys: set[str]) -> dict[str, Venue]:
    names = named_venues(keys)
    venues = {venue.pk: venue for venue in venues_of({venue for _, venue in names})}
    return {key: venues[venue] for key, venue in names}


def _looks_like_venue(text: str) -> bool:
    name = registry.plain_venue_name(text)
    letters, digits = sum(map(str.isalpha, name)), sum(map(str.isdigit, name))
    words = set(registry.fold_words(name)) - registry.SMALL_WORDS
    return 2 < len(name) <= LONGEST_NAME and letters > 2 * digits and bool(words - MONTHS)


def _make_venues(makers: list[_Maker]) -> dict[str, Venue]:
    rows = [_new_venue(*maker) for maker in makers]
    slugs = free_slugs(Venue, [slug_of(row.acronym or row.name, "venue") for row in rows])
    for row, slug in zip(rows, slugs, strict=True):
        row.slug = slug
    create_keyed(rows)
    names = [name for row, maker in zip(rows, makers, strict=True) for name in _names(row, maker.text, maker.known)]
    create(names, skip_known=True)
    return {name.key: name.venue for name in reversed(names)}


def _new_venue(text: str, known: registry.Venue | None, kind: str) -> Venue:
    if known is not None:
        name, acronym = known.name, known.acronym
    else:
        plain = registry.plain_venue_name(text)
        found = None if registry.names_workshop(text) else ACRONYM.search(plain)
        acronym = found[1] if found else ""
        name = " ".join(ACRONYM.sub(" ", plain).split()) if found else plain
        kind = "workshop" if registry.names_workshop(text) else kind
        name = name or acronym
    name = cut(name, NAME_LENGTH)
    return Venue(name=name, name_key=cut(fold(name), NAME_LENGTH), acronym=cut(acronym, ACRONYM_LENGTH), kind=kind)


def _names(row: Venue, text: str, known: registry.Venue | None) -> list[VenueName]:
    forms = known.forms if known is not None else (row.name, row.acronym, registry.plain_venue_name(text))
    keyed = {registry.venue_key(form)[:NAME_LENGTH]: form for form in reversed(forms) if registry.venue_key(form)}
    return [VenueName(venue=row, name=cut(form, NAME_LENGTH), key=key) for key, form in keyed.items()]
