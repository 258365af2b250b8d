"""People who may be one: named alike, or alike in another transliteration, or reached at the same address."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any, NamedTuple

from django.db.models import Count
from django.utils.translation import gettext, gettext_lazy, ngettext
from rapidfuzz.fuzz import ratio

from ingest.desk.pairs.base import MOST_BLOCKS, Pair, Reason, couples, make_pair
from ingest.identity import PersonName as Spelling
from ingest.identity import alike, compatible, read_name, sound_of
from profiles.models import Advising, Authorship, Contact, Education, Person, PersonName, Position

MOST_LOOKED_INTO = 400
"""For so many pairs co-authors and places are looked up: those whose names say most and on whom most hangs."""
NEAR = 70
SAID_OF_LINKS = {
    "orcid.org": gettext_lazy("the same ORCID iD"),
    "dblp": gettext_lazy("the same dblp page"),
    "scholar": gettext_lazy("the same Google Scholar page"),
}


class _Who(NamedTuple):
    pk: int
    slug: str
    name: Spelling
    has_cv: bool
    works: int
    students: int

    @property
    def weight(self) -> tuple[bool, int, int]:
        return self.has_cv, self.works + self.students, -self.pk


def people_pairs() -> list[Pair]:
    """Pairs of people who may be one, never two authors of one work; a bounded number of queries."""
    blocks = _blocks()
    contacts = _same_contacts()
    people = _people({pk for block in blocks for pk in block} | {pk for pair in contacts for pk in pair})
    found: dict[tuple[int, int], list[Reason]] = defaultdict(list)
    for block in blocks:
        known = sorted((people[pk] for pk in block if pk in people), key=lambda who: who.weight, reverse=True)
        fitting: Counter[int] = Counter()
        named = [(one, other, reason) for one, other in couples(known) if (reason := _by_name(one, other))]
        for one, other, _ in named:
            fitting.update((one.pk, other.pk))
        for one, other, reason in named:
            rivals = max(fitting[one.pk], fitting[other.pk])
            also = gettext("{reason}, as are {number} here").format(reason=reason.words, number=rivals)
            words = reason.words if rivals == 1 else also
            found[one.pk, other.pk] = [Reason(words, reason.weight / rivals)]
    for (one_pk, other_pk), reason in contacts.items():
        if one_pk in people and other_pk in people:
            pair = sorted((people[one_pk], people[other_pk]), key=lambda who: who.weight, reverse=True)
            found[pair[0].pk, pair[1].pk].append(reason)
    return _with_evidence(found, people)


def _blocks() -> list[list[int]]:
    """People by how their names sound, family name and first initial; only where there are several."""
    sounds: dict[str, set[int]] = defaultdict(set)
    for key, person in PersonName.objects.order_by().values_list("short_key", "person").distinct():
        sounds[sound_of(key)].add(person)
    several = [sorted(people) for people in sounds.values() if len(people) > 1]
    return sorted(several, key=lambda people: (-len(people), people))[:MOST_BLOCKS]


def _same_contacts() -> dict[tuple[int, int], Reason]:
    kinds = [Contact.Kind.EMAIL, Contact.Kind.LINK]
    shared = (
        Contact.objects.filter(kind__in=kinds)
        .order_by()
        .values("value")
        .annotate(n=Count("person", distinct=True))
        .filter(n__gt=1, n__lt=5)
        .values("value")[:MOST_BLOCKS]
    )
    people: dict[tuple[str, str], list[int]] = defaultdict(list)
    for kind, value, person in (
        Contact.objects.filter(value__in=list(shared.values_list("value", flat=True)))
        .order_by("person")
        .values_list("kind", "value", "person")
    ):
        people[kind, value].append(person)
    found = {}
    for (kind, value), having in people.items():
        words = gettext("the same e-mail address") if kind == Contact.Kind.EMAIL else _said_of(value)
        for one, other in couples(having):
            found[one, other] = Reason(words, 8)
    return found


def _said_of(link: str) -> str:
    return str(next((words for part, words in SAID_OF_LINKS.items() if part in link), gettext("the same link")))


def _people(keys: set[int]) -> dict[int, _Who]:
    rows = Person.objects.filter(pk__in=keys).order_by()
    works = dict(Authorship.objects.filter(person__in=keys).order_by().values_list("person").annotate(n=Count("pk")))
    students = dict(Advising.objects.filter(advisor__in=keys).order_by().values_list("advisor").annotate(n=Count("pk")))
    named = (
        (pk, slug, read_name(name), has_cv)
        for pk, slug, name, has_cv in rows.values_list("pk", "slug", "name", "has_cv")
    )
    return {
        pk: _Who(pk, slug, name, has_cv, works.get(pk, 0), students.get(pk, 0))
        for pk, slug, name, has_cv in named
        if name is not None
    }


def _by_name(one: _Who, other: _Who) -> Reason | None:
    a, b = one.name, other.name
    if a.key == b.key:
        return Reason(gettext("named the same"), 3)
    if compatible(a, b):
        return (
            Reason(gettext("compatible names"), 2.5)
            if a.is_full and b.is_full
            else Reason(gettext("compatible initials"), 2)
        )
    if alike(a, b):
        return Reason(gettext("names that may be one in other letters"), 2)
    if a.given and b.given and sound_of(a.family) == sound_of(b.family) and ratio(a.given[0], b.given[0]) >= NEAR:
        return Reason(gettext("names that are near"), 1)
    return None


def _with_evidence(found: dict[tuple[int, int], list[Reason]], people: dict[int, _Who]) -> list[Pair]:
    def stakes(pair: tuple[int, int]) -> float:
        one, other = people[pair[0]], people[pair[1]]
        return (other.works + other.students) * (2 if one.has_cv or other.has_cv else 1)

    def first_guess(pair: tuple[int, int]) -> tuple[float, tuple[int, int]]:
        return -sum(reason.weight for reason in found[pair]) * (1 + stakes(pair)), pair

    looked = sorted(found, key=first_guess)[:MOST_LOOKED_INTO]
    known = _Surroundings({pk for pair in looked for pk in pair})
    pairs = []
    for one, other in looked:
        more = known.shared(one, other)
        if more is not None and (more or found[one, other][0].weight > 1):
            reasons = [*found[one, other], *more]
            pairs.append(make_pair("person", people[one].slug, people[other].slug, reasons, stakes((one, other))))
    return pairs


def _in_common(what: str, number: int) -> str:
    said = {
        "student": ngettext("{number} student in common", "{number} students in common", number),
        "advisor": ngettext("{number} advisor in common", "{number} advisors in common", number),
        "institution": ngettext("{number} institution in common", "{number} institutions in common", number),
    }[what]
    return said.format(number=number)


class _Surroundings:
    """With whom people wrote, whom they advised and where they were."""

    def __init__(self, people: set[int]) -> None:
        self.works: dict[int, set[int]] = defaultdict(set)
        for person, work in (
            Authorship.objects.filter(person__in=people).order_by().values_list("person", "publication")
        ):
            self.works[person].add(work)
        authors: dict[int, set[int]] = defaultdict(set)
        every = {work for works in self.works.values() for work in works}
        for work, person in (
            Authorship.objects.filter(publication__in=every).order_by().values_list("publication", "person")
        ):
            authors[work].add(person)
        self.coauthors = {
            person: set().union(*(authors[work] for work in works)) - {person} for person, works in self.works.items()
        }
        self.others: dict[str, dict[int, set[Any]]] = {}
        self._look(Advising, "advisor", "student", people)
        self._look(Advising, "student", "advisor", people)
        for model in (Position, Education):
            self._look(model, "person", "institution", people)

    def _look(self, model: Any, owner: str, what: str, people: set[int]) -> None:
        rows = model.objects.filter(**{f"{owner}__in": people, f"{what}__isnull": False}).order_by()
        held = self.others.setdefault(what, defaultdict(set))
        for person, value in rows.values_list(owner, what):
            held[person].add(value)

    def shared(self, one: int, other: int) -> list[Reason] | None:
        """What both have; None when both wrote one work, for then they are two."""
        if self.works[one] & self.works[other]:
            return None
        reasons = []
        common = len(self.coauthors.get(one, set()) & self.coauthors.get(other, set()))
        if common:
            reasons.append(
                Reason(
                    ngettext("{number} shared co-author", "{number} shared co-authors", common).format(number=common),
                    min(common, 4),
                )
            )
        for what, held in self.others.items():
            number = len(held[one] & held[other])
            if number:
                reasons.append(Reason(_in_common(what, number), min(number, 3)))
        return reasons
