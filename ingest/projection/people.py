"""People as rows: names are resolved by the rules of ``ingest.identity`` against everybody already here.

What is derived is kept derivable. A person without a CV is a cluster of spellings: when a fuller spelling arrives, its
row takes over what the initials had; when a second person arrives whom the initials fit as well, they come apart again.
Owners of CVs are never merged; an address that goes away redirects.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ingest.identity import PersonName as Spelling
from ingest.identity import cluster_names, read_name
from ingest.privacy.discretion import carry_over
from ingest.projection.standing import StandingPeople, standing_people
from ingest.projection.statements import idle_people, owners_of, people_of, preferred_names, written_so
from ingest.projection.values import cut, free_slugs
from profiles import bulk, search
from profiles.models import Advising, Authorship, Citation, FormerSlug, Person, PersonName
from profiles.text import fold, slug_of

NAME_LENGTH = 300


@dataclass(slots=True)
class _Group:
    """All spellings that share a short key: those in the database with their people, and new ones."""

    spellings: dict[str, Spelling] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    keys_of: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))


def new_person(name: Spelling) -> Person:
    """A row of its own for a name, saved, with its preferred spelling."""
    return _create_people([name])[0]


def resolve_people(texts: Iterable[str]) -> dict[str, Person]:
    """The person of each name as written; texts that are no name are left out. New people are created."""
    spelled = {text: name for text in texts if (name := read_name(text)) is not None}
    groups = _load_groups(spelled.values())
    by_key: dict[str, Person] = {}
    missing: dict[str, list[str]] = {}
    fullest: dict[str, Spelling] = {}
    decisions = standing_people({key for group in groups.values() for key in group.spellings})
    for group in groups.values():
        _leave_out(group, decisions.set_apart, {name.key for name in spelled.values()})
        heads = cluster_names(group.spellings.values())
        clusters = defaultdict(list)
        for key, head in heads.items():
            clusters[head].append(key)
        for head, keys in clusters.items():
            for key, machine in _settle_cluster(group, head, keys, heads, decisions).items():
                person = decisions.stays.get(key, machine)
                if person is None:
                    missing.setdefault(head, []).append(key)
                    fullest[head] = group.spellings[head]
                else:
                    by_key[key] = person
    created = _create_people([_best(groups, keys, fullest[head]) for head, keys in missing.items()])
    for person, keys in zip(created, missing.values(), strict=True):
        by_key |= dict.fromkeys(keys, person)
    _split_off(groups, by_key)
    return {text: by_key[name.key] for text, name in spelled.items()}


def add_spellings(spellings: Iterable[tuple[Person, str]]) -> None:
    """Note how people are written; forms already noted are left."""
    rows = {}
    for person, text in spellings:
        name = read_name(text)
        if name is not None:
            shown = cut(name.shown, NAME_LENGTH)
            rows[person.pk, shown] = _spelled(person.pk, shown, name)
    bulk.create_values(PersonName, rows.values(), skip_known=True)


def prefer_name(person: Person, text: str) -> None:
    """Show ``person`` under the name that their own CV gives; a fuller address replaces one of initials."""
    name = read_name(text)
    if name is None:
        return
    shown = cut(name.shown, NAME_LENGTH)
    if person.name == shown and (shown,) in preferred_names([person.pk]):
        return
    before = read_name(person.name)
    if before is not None and name.is_full and not before.is_full:
        _readdress(person, shown)
    person.name, person.name_key, person.sort_key = shown, fold(shown)[:NAME_LENGTH], name.sort_key[:NAME_LENGTH]
    person.save(update_fields=["name", "name_key", "sort_key", "slug"])
    person.names.update(is_preferred=False)
    person.names.update_or_create(
        name=shown, defaults={"key": name.key, "short_key": name.short_key, "is_preferred": True}
    )


def _readdress(person: Person, shown: str) -> None:
    """Give ``person`` the address of the full name; that of the initials redirects."""
    former = person.slug
    (person.slug,) = free_slugs(Person, [slug_of(shown, "person")])
    FormerSlug.objects.create(slug=former, person=person)


def remove_idle_people(people: Iterable[int]) -> None:
    """Remove those of ``people`` whom no CV names any more, and of whom staff decided nothing that is to last."""
    if idle := idle_people(people):
        Person.objects.filter(pk__in=[pk for (pk,) in idle]).delete()


def owners_of_names(name: Spelling) -> list[Person]:
    """Owners of CVs who may be written like this, the oldest first."""
    return owners_of([name.short_key])


def _load_groups(names: Iterable[Spelling]) -> dict[str, _Group]:
    groups: dict[str, _Group] = defaultdict(_Group)
    for name in names:
        _note(groups[name.short_key], name)
    rows = written_so(groups)
    people = {person.pk: person for person in people_of({pk for pk, *_ in rows})}
    for pk, text, short_key in rows:
        name = read_name(text)
        if name is not None:
            group = groups[short_key]
            _note(group, name)
            group.people[pk] = people[pk]
            group.keys_of[pk].add(name.key)
    return dict(groups)


def _leave_out(group: _Group, people: set[int], asked: set[str]) -> None:
    """Forget people of a group, and the spellings that nobody else has and nobody asks for."""
    gone = people & set(group.people)
    for pk in gone:
        del group.people[pk], group.keys_of[pk]
    if gone:
        left = asked.union(*group.keys_of.values())
        group.spellings = {key: name for key, name in group.spellings.items() if key in left}


def _note(group: _Group, name: Spelling) -> None:
    """Note a spelling; of those that fold alike the most careful is kept."""
    known = group.spellings.get(name.key)
    if known is None or name.care > known.care:
        group.spellings[name.key] = name


def _home(group: _Group, person: Person, heads: dict[str, str]) -> str:
    """The cluster where a person is at home: that of their own name, else of their fullest spelling."""
    own = read_name(person.name)
    if own is not None and own.key in heads:
        return heads[own.key]
    return heads[max(group.keys_of[person.pk], key=lambda key: (group.spellings[key].weight, key))]


def _settle_cluster(
    group: _Group, head: str, keys: list[str], heads: dict[str, str], decisions: StandingPeople
) -> dict[str, Person | None]:
    """The person of each key of a cluster, None for one who is new; rows that turn out to be one are merged."""
    at_home = [person for person in group.people.values() if _home(group, person, heads) == head]
    owners = [person for person in at_home if person.has_cv]
    others = [person for person in at_home if not person.has_cv]
    chosen = decisions.stays.get(head)
    if len(owners) > 1 and chosen is None:
        return _among_owners(group, keys, owners, others)
    keeper = chosen or next(iter(owners + others), None)
    if keeper is None:
        return dict.fromkeys(keys, None)
    for other in others:
        if other.pk != keeper.pk and not decisions.differ(keeper, other):
            del group.people[other.pk]
            joined = group.keys_of.pop(other.pk)
            if keeper.pk in group.people:
                group.keys_of[keeper.pk] |= joined
            merge_people(keeper, other)
    own = read_name(keeper.name)
    shown = cut(_best_spelling(group, keys, head).shown, NAME_LENGTH)
    if not keeper.has_cv and keeper.name != shown and own is not None and heads.get(own.key) == head:
        prefer_name(keeper, shown)
    return dict.fromkeys(keys, keeper)


def _among_owners(
    group: _Group, keys: list[str], owners: list[Person], others: list[Person]
) -> dict[str, Person | None]:
    """With several owners of like names a spelling means the only one who is named just so, else nobody known."""
    named = defaultdict(list)
    for owner in owners:
        own = read_name(owner.name)
        if own is not None:
            named[own.key].append(owner)
    nobody = others[0] if others else None
    return {key: named[key][0] if len(named[key]) == 1 else nobody for key in keys}


def merge_people(keeper: Person, other: Person) -> None:
    """Give ``keeper`` all that ``other``, who has no CV, is named for; the other's address redirects."""
    Authorship.objects.filter(person=other).update(person=keeper)
    Advising.objects.filter(advisor=other, student=keeper).delete()
    Advising.objects.filter(advisor=other).update(advisor=keeper)
    known = set(keeper.names.values_list("name", flat=True))
    other.names.exclude(name__in=known).update(person=keeper, is_preferred=False)
    FormerSlug.objects.filter(person=other).update(person=keeper)
    carry_over(keeper, other)
    slug = other.slug
    gone = other.pk
    other.delete()
    FormerSlug.objects.create(slug=slug, person=keeper)
    search.refresh(people=[keeper.pk, gone])


def _split_off(groups: dict[str, _Group], by_key: dict[str, Person]) -> None:
    """Move works and students named by a spelling that no longer belongs to a person to whom it belongs now."""
    moves: dict[tuple[int, str], Person] = {}
    for group in groups.values():
        for pk, keys in group.keys_of.items():
            own = read_name(group.people[pk].name)
            for key in keys:
                if by_key[key].pk != pk and (own is None or own.key != key):
                    moves[pk, key] = by_key[key]
    if not moves:
        return
    people = {pk for pk, _ in moves}
    anchored = set(Citation.objects.filter(person__in=people).values_list("person", "publication"))
    for row in Authorship.objects.filter(person__in=people):
        target = moves.get((row.person_id, _key(row.name_as_written)))
        if target is not None and (row.person_id, row.publication_id) not in anchored:
            Authorship.objects.filter(pk=row.pk).update(person=target)
    for advising in Advising.objects.filter(advisor__in=people):
        target = moves.get((advising.advisor_id, _key(advising.name_as_written)))
        if target is not None and target.pk != advising.student_id:
            Advising.objects.filter(pk=advising.pk).update(advisor=target)
    for (pk, key), target in moves.items():
        if not target.has_cv:
            add_spellings([(target, row.name) for row in PersonName.objects.filter(person=pk, key=key)])
        PersonName.objects.filter(person=pk, key=key, person__has_cv=False, is_preferred=False).delete()


def _key(text: str) -> str:
    name = read_name(text)
    return name.key if name else ""


def _best(groups: dict[str, _Group], keys: list[str], head: Spelling) -> Spelling:
    return _best_spelling(groups[head.short_key], keys, head.key)


def _best_spelling(group: _Group, keys: list[str], head: str) -> Spelling:
    """The fullest spelling of a cluster."""
    return (
        group.spellings[head] if head in keys else max((group.spellings[key] for key in keys), key=lambda n: n.weight)
    )


def _create_people(names: list[Spelling]) -> list[Person]:
    slugs = free_slugs(Person, [slug_of(name.shown, "person") for name in names])
    people = [
        Person(
            slug=slug,
            name=cut(name.shown, NAME_LENGTH),
            name_key=fold(name.shown)[:NAME_LENGTH],
            sort_key=name.sort_key[:NAME_LENGTH],
        )
        for name, slug in zip(names, slugs, strict=True)
    ]
    bulk.create_keyed(people)
    spelled = (_spelled(person.pk, person.name, name) for person, name in zip(people, names, strict=True))
    bulk.create_values(PersonName, (row | {"is_preferred": True} for row in spelled))
    return people


def _spelled(person: int, shown: str, name: Spelling) -> dict[str, Any]:
    """The values of a row of PersonName."""
    return {"person_id": person, "name": shown, "key": name.key, "short_key": name.short_key}
