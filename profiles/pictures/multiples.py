"""Small drawings side by side, one for each person at a venue, all on the same years and the same height."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import ngettext

from profiles.places.venues import Row, Visitor
from profiles.queries import PUBLISHED, SERVED, SPOKE

WIDTH, HEIGHT, BASE = 200, 44, 36
MOST = 24
ROLES = (PUBLISHED, SPOKE, SERVED)


@dataclass(frozen=True, slots=True)
class Column:
    """What somebody did in a year in one role, one part of that year's column."""

    x: str
    y: str
    width: str
    height: str
    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Small:
    """One person's drawing."""

    slug: str
    name: str
    in_words: str
    columns: list[Column]


@dataclass(frozen=True, slots=True)
class Multiples:
    """The drawings of those with most records; ``shown`` of ``total`` people, years from ``first`` to ``last``."""

    smalls: list[Small]
    first: int
    last: int
    total: int

    @property
    def is_capped(self) -> bool:
        return len(self.smalls) < self.total


def _said(role: str, number: int) -> str:
    said = {
        PUBLISHED: ngettext("{number} work", "{number} works", number),
        SPOKE: ngettext("{number} talk", "{number} talks", number),
        SERVED: ngettext("{number} service", "{number} services", number),
    }[role]
    return said.format(number=number)


def build_multiples(rows: Iterable[Row], people: list[Visitor], total: int) -> Multiples | None:
    """A drawing for each of the first of ``people`` whose records have a year; None when no record has one.

    ``people`` are the first of ``total``.
    """
    counts: dict[str, dict[int, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for slug, *_, role, year, _ in rows:
        if year:
            counts[slug][year][role] += 1
    dated = [person for person in people if person.slug in counts]
    if not dated:
        return None
    years = [year for by_year in counts.values() for year in by_year]
    first, last = min(years), max(years)
    shown = dated[:MOST]
    most = max(of_year.total() for person in shown for of_year in counts[person.slug].values())
    step = (WIDTH - 4) / (last - first + 1)
    smalls = []
    for person in shown:
        columns = []
        for year, of_year in sorted(counts[person.slug].items()):
            y = float(BASE)
            for role in ROLES:
                if of_year[role]:
                    height = of_year[role] / most * (BASE - 6)
                    y -= height
                    x = 2 + (year - first) * step
                    columns.append(
                        Column(
                            f"{x:.1f}", f"{y:.1f}", f"{max(1.5, min(12.0, step - 1)):.1f}", f"{height:.1f}", role,
                            f"{year}: {_said(role, of_year[role])}",
                        )
                    )  # fmt: skip
        smalls.append(Small(person.slug, person.name, person.in_words, columns))
    return Multiples(smalls, first, last, total - (len(people) - len(dated)))
