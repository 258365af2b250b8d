"""Who was at a venue: people with what they did there, and years with their numbers."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import ngettext

from profiles.queries import PUBLISHED, SERVED, SPOKE

Row = tuple[str, str, str, str, int | None, int]  # slug, name, sort key, role, year, record


def _did(role: str, number: int) -> str:
    said = {
        PUBLISHED: ngettext("published {number} work", "published {number} works", number),
        SPOKE: ngettext("gave {number} talk", "gave {number} talks", number),
        SERVED: ngettext("served {number} time", "served {number} times", number),
    }[role]
    return said.format(number=number)


@dataclass(slots=True)
class Visitor:
    """A person at a venue: for each role the records with their years."""

    slug: str
    name: str
    sort_key: str
    records: dict[str, dict[int, int | None]] = field(default_factory=lambda: defaultdict(dict))

    def years_of(self, role: str) -> str:
        """The years of a role in order: "2019, 2021"."""
        return ", ".join(str(year) for year in sorted({year for year in self.records[role].values() if year}))

    def numbers(self) -> list[int]:
        """For each role in turn the number of records, those with most first when sorted by it."""
        return [-len(self.records[role]) for role in (PUBLISHED, SPOKE, SERVED)]

    @property
    def in_words(self) -> str:
        """What the person did there: "published 2 works, gave 1 talk, served 3 times"."""
        return ", ".join(_did(role, number) for role, number, _ in self.roles if number)

    @property
    def roles(self) -> list[tuple[str, int, str]]:
        """For each role in turn its name, number and years."""
        return [(role, len(self.records[role]), self.years_of(role)) for role in (PUBLISHED, SPOKE, SERVED)]


def people_with_roles(rows: Iterable[Row]) -> list[Visitor]:
    """The people, those with most works first."""
    people: dict[str, Visitor] = {}
    for slug, name, sort_key, role, year, record in rows:
        people.setdefault(slug, Visitor(slug, name, sort_key)).records[role][record] = year
    return sorted(people.values(), key=lambda person: (*person.numbers(), person.sort_key, person.slug))
