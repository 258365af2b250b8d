"""Author lists of works: each name a person, the owners of the CVs that list the work among them."""

from __future__ import annotations

from collections import defaultdict

from ingest.identity import compatible, read_name
from ingest.projection.people import add_spellings, resolve_people
from ingest.projection.standing import Apart
from ingest.projection.statements import authors_of
from profiles.bulk import create_values
from profiles.models import Authorship, Person


def write_authors(
    authors: dict[int, list[tuple[str, bool]]], owners: dict[int, list[Person]], slugs: dict[int, str]
) -> set[int]:
    """Write the author lists of publications; the owner of a CV that lists a work is the author who is named so.

    Returns the keys of all authors.

    Args:
        slugs: the address of each publication, to find what hands decided about its authors.
    """
    anchored = {pk: _places_of(owners.get(pk, []), [text for text, _ in names]) for pk, names in authors.items()}
    loose = {
        text for pk, names in authors.items() for place, (text, _) in enumerate(names) if place not in anchored[pk]
    }
    people = resolve_people(loose)
    apart = Apart("work", list(slugs.values()))
    wanted: dict[int, list[tuple[int, int, str, bool]]] = {}
    spellings: dict[tuple[int, str], tuple[Person, str]] = {}
    for pk, names in authors.items():
        wanted[pk] = []
        for place, (text, is_equal) in enumerate(names):
            person = anchored[pk].get(place) or people.get(text)
            if person is not None:
                person = person if place in anchored[pk] else apart.person(slugs[pk], text, person)
                wanted[pk].append((place, person.pk, text, is_equal))
                spellings[person.pk, text] = (person, text)
    add_spellings(spellings.values())
    _replace_authorships(wanted)
    return {person for rows in wanted.values() for _, person, _, _ in rows}


def _places_of(owners: list[Person], names: list[str]) -> dict[int, Person]:
    """Which places of an author list are whose: the fullest compatible spelling of each owner, each place once."""
    places: dict[int, Person] = {}
    for owner in owners:
        own = read_name(owner.name)
        spelled = [(place, name) for place, text in enumerate(names) if (name := read_name(text))]
        fitting = [
            (name.key == own.key, name.weight, -place)
            for place, name in spelled
            if own is not None and place not in places and compatible(own, name)
        ]
        if fitting:
            places[-max(fitting)[2]] = owner
    return places


def _replace_authorships(wanted: dict[int, list[tuple[int, int, str, bool]]]) -> None:
    present: dict[int, list[tuple[int, int, str, bool]]] = defaultdict(list)
    for pk, *row in authors_of(wanted):
        place, person, text, is_equal = row
        present[pk].append((place, person, text, is_equal))
    changed = [pk for pk, rows in wanted.items() if present[pk] != rows]
    if gone := [pk for pk in changed if present[pk]]:
        Authorship.objects.filter(publication__in=gone).delete()
    rows = ((pk, *row) for pk in changed for row in wanted[pk])
    names = ("publication_id", "place", "person_id", "name_as_written", "is_equal")
    create_values(Authorship, (dict(zip(names, row, strict=True)) for row in rows))
