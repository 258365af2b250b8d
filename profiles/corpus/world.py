"""Who and what there is in the invented corpus: institutions, venues, people with their advisors; drawn by a seed."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate

from profiles.corpus import vocabulary
from profiles.text import fold

FIRST_YEAR, LAST_YEAR = 1962, 2024
AGE_OF_ADVISORS = 6
WITHOUT_CV = 0.1


@dataclass(frozen=True, slots=True)
class Place:
    """An institution or a venue: its name, the folded name, and what is known besides."""

    name: str
    key: str
    kind: str = ""
    acronym: str = ""


@dataclass(slots=True)
class Somebody:
    """An invented person; ``advisor`` is the index of another, ``circle`` of those who write with them."""

    name: str
    key: str
    sort_key: str
    short_key: str
    doctorate: int
    home: int
    advisor: int | None
    has_cv: bool = True
    circle: list[int] = field(default_factory=list)


class Zipf:
    """Draws indices below ``size`` with a weight that falls as 1 / (rank + shift)."""

    def __init__(self, chance: random.Random, size: int, exponent: float = 1.0, shift: float = 2.0) -> None:
        self._chance, self._indices = chance, range(size)
        self._weights = list(accumulate((rank + shift) ** -exponent for rank in range(size)))

    def draw(self, number: int) -> list[int]:
        return self._chance.choices(self._indices, cum_weights=self._weights, k=number)


def _distinct(number: int, draw: Callable[[], str], taken: set[str]) -> list[tuple[str, str]]:
    """``number`` different names with their folded keys; those drawn twice, or ``taken``, get a number of their own."""
    found = []
    while len(found) < number:
        name = draw()
        key = fold(name)
        if key in taken:
            name = f"{name} {len(found) + 1}"
            key = fold(name)
        if key not in taken:
            taken.add(key)
            found.append((name, key))
    return found


def make_institutions(chance: random.Random, number: int, taken: set[str]) -> list[Place]:
    """Universities and laboratories of towns that are on no map."""

    def draw() -> str:
        town = chance.choice(vocabulary.TOWNS_BEGINNINGS) + chance.choice(vocabulary.TOWNS_ENDINGS)
        return chance.choice(vocabulary.INSTITUTIONS).format(town)

    return [Place(name, key, chance.choice(vocabulary.COUNTRIES)) for name, key in _distinct(number, draw, taken)]


def make_venues(chance: random.Random, number: int, taken: set[str]) -> list[Place]:
    """Journals, conferences and workshops; conferences have an acronym."""
    kinds = {"journal": vocabulary.JOURNALS, "conference": vocabulary.CONFERENCES, "workshop": vocabulary.WORKSHOPS}
    acronyms = set(taken)
    venues = []
    topics = [*vocabulary.TOPICS[:120], *terms(chance, number // 20)]

    def draw(kind: str) -> str:
        return chance.choice(kinds[kind]).format(*(word.capitalize() for word in chance.sample(topics, 2)))

    for kind in chance.choices(list(kinds), (55, 33, 12), k=number):
        ((name, key),) = _distinct(1, partial(draw, kind), taken)
        acronym = "".join(word[0] for word in name.split() if word[0].isupper()).upper() if kind != "journal" else ""
        if len(acronym) < 3 or fold(acronym) in acronyms:
            acronym = f"{acronym}{name.split()[-1][-1].upper()}{len(venues) % 97}" if acronym else ""
        if fold(acronym) in acronyms or fold(acronym) in taken:
            acronym = ""
        acronyms.add(fold(acronym))
        venues.append(Place(name, key, kind, acronym))
    return venues


def terms(chance: random.Random, number: int) -> list[str]:
    """Rare words of titles: "hydrodynamics", "neuromorphic"."""
    found: dict[str, None] = {}
    while len(found) < number:
        parts = vocabulary.TERM_BEGINNINGS, vocabulary.TERM_ROOTS, vocabulary.TERM_ENDINGS
        found["".join(chance.choice(part) for part in parts)] = None
    return list(found)


def _name(chance: random.Random, families: list[str], rank: int) -> tuple[str, str]:
    if chance.random() < 0.01:
        return chance.choice(vocabulary.CHINESE), ""
    given = chance.choice(vocabulary.GIVEN)
    if chance.random() < 0.15:
        given += f" {chance.choice(vocabulary.GIVEN)}"
    family = families[rank]
    if chance.random() < 0.04:
        family = f"{chance.choice(('de', 'van', 'von', 'da'))} {family}"
    return given, family


def make_people(chance: random.Random, number: int, institutions: int) -> list[Somebody]:
    """``number`` people with a CV and a tenth as many that are only named, by the year of their doctorate.

    Advisors are older, and few of them have most of the students.
    """
    families = [
        beginning + ending for beginning in vocabulary.FAMILY_BEGINNINGS for ending in vocabulary.FAMILY_ENDINGS
    ]
    chance.shuffle(families)
    total = number + round(number * WITHOUT_CV)
    ranks = Zipf(chance, len(families), 0.6, 5).draw(total)
    homes = Zipf(chance, institutions, 0.7).draw(total)
    named_only = set(chance.sample(range(total), total - number))
    people = []
    for index, (rank, home) in enumerate(zip(ranks, homes, strict=True)):
        given, family = _name(chance, families, rank)
        name = f"{given} {family}".strip()
        key, family_key = fold(name), fold(family or given)
        year = FIRST_YEAR + round((LAST_YEAR - FIRST_YEAR) * (index / total) ** 0.6)
        people.append(
            Somebody(
                name, key, f"{family_key} {fold(given)}".strip() if family else key, f"{family_key} {key[:1]}", year,
                home, None, index not in named_only,
            )
        )  # fmt: skip
    _choose_advisors(chance, people)
    _draw_circles(chance, people)
    return people


def _choose_advisors(chance: random.Random, people: list[Somebody]) -> None:
    first = 0
    for index, person in enumerate(people):
        while people[first].doctorate <= person.doctorate - AGE_OF_ADVISORS:
            first += 1
        if first:
            reach = first - int(first * chance.random() ** 3) - 1
            person.advisor = reach - reach % 5 if reach != index else None


def _draw_circles(chance: random.Random, people: list[Somebody]) -> None:
    last = len(people) - 1
    for index, person in enumerate(people):
        near = [min(max(index + chance.randint(-40, 40), 0), last) for _ in range(4)]
        far = [chance.randint(0, last), chance.randint(0, last)]
        advisor = [person.advisor] * 2 if person.advisor is not None else []
        person.circle = [other for other in (*near, *far, *advisor) if other != index]
