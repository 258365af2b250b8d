"""Takes a person out of what readers keep: copies of comparisons, filters."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q
from django.http import QueryDict

from profiles.models import FrozenComparison, FrozenPair, FrozenPerson, Person, SavedFilter, SetAside
from profiles.text import fold


def forget_in_copies(person: Person, slugs: Collection[str]) -> None:
    """Remove ``person``, known by ``slugs``, from all copies of comparisons; copies of nobody go, titles with the name
    become empty."""
    copies = FrozenComparison.objects.filter(people__person=person)
    words = set(fold(person.name).split())
    for copy in copies:
        if words & set(fold(copy.title).split()):
            FrozenComparison.objects.filter(pk=copy.pk).update(title="")
    touched = list(copies.values_list("pk", flat=True))
    FrozenPerson.objects.filter(person=person).delete()
    FrozenComparison.objects.filter(pk__in=touched, people__isnull=True).delete()
    for row in FrozenPerson.objects.iterator(200):
        cells, facts = _without(row.cells, slugs), _without(row.facts, slugs)
        if (cells, facts) != (row.cells, row.facts):
            FrozenPerson.objects.filter(pk=row.pk).update(cells=cells, facts=facts)
    for pair in FrozenPair.objects.iterator(200):
        things = _without(pair.things, slugs)
        conflicts = [_unexplained(row, words) for row in _without(pair.conflicts, slugs)]
        if (things, conflicts) != (pair.things, pair.conflicts):
            FrozenPair.objects.filter(pk=pair.pk).update(things=things, conflicts=conflicts)


def forget_in_filters(person: Person, slugs: Collection[str]) -> None:
    """Remove the filters that ask for ``person``, known by ``slugs``, for they find nothing any more; others that are
    only called like the person get a name that says nothing."""
    words = set(fold(person.name).split())
    for saved in SavedFilter.objects.iterator(200):
        asked = QueryDict(saved.query)
        if any(value in slugs for _, values in asked.lists() for value in values):
            saved.delete()
        elif words & set(fold(saved.name).split()):
            SavedFilter.objects.filter(pk=saved.pk).update(name=f"Filter {saved.pk}")


def forget_in_conflicts(person: Person, slugs: Collection[str]) -> None:
    """Remove what was set aside of conflicts with ``person`` or through them; empty what names them as the reason."""
    SetAside.objects.filter(Q(one=person) | Q(other=person)).delete()
    words = set(fold(person.name).split())
    for row in SetAside.objects.iterator(200):
        if set(row.basis) & set(slugs):
            row.delete()
        elif words & set(fold(row.why).split()):
            SetAside.objects.filter(pk=row.pk).update(why="")


def _unexplained(conflict: dict[str, Any], words: Collection[str]) -> dict[str, Any]:
    """The conflict without the reason for which it was set aside, where that has one of ``words``."""
    aside = conflict.get("aside")
    if not aside or not set(words) & set(fold(aside["why"]).split()):
        return conflict
    return {**conflict, "aside": {**aside, "why": ""}}


def _without(data: Any, slugs: Collection[str]) -> Any:
    """The same data without the objects that are about one of ``slugs``."""
    if isinstance(data, dict):
        return {key: _without(value, slugs) for key, value in data.items()}
    if isinstance(data, list):
        return [_without(value, slugs) for value in data if not (isinstance(value, dict) and _names(value, slugs))]
    return data


def _names(item: dict[str, Any], slugs: Collection[str]) -> bool:
    return item.get("about") in slugs or any(f"/{slug}/" in item.get("href", "") for slug in slugs)
