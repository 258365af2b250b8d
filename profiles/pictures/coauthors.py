"""Co-authors as drawings: of one person as a ring, of compared people in columns; the tables beside hold the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from profiles.comparing.records import LETTERS, Record
from profiles.models import Person, Publication
from profiles.models.people import visible_to
from profiles.pictures.graphs import Graph, Line, Point, in_columns, in_ring
from profiles.queries import Reader

MOST, MOST_LINES = 40, 150
MOST_SHARED = 24  # of compared people, whose page holds much else


@dataclass(frozen=True, slots=True)
class CoAuthor:
    """Somebody who wrote with a person: how many works, the first and last year, with whom of the others."""

    person: Person
    works: int
    first: int | None
    last: int | None
    others: int

    @property
    def years(self) -> str:
        if not self.first or self.first == self.last:
            return str(self.first or "")
        return f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class Circle:
    """All co-authors of a person, most works first, and the drawing of the first ``MOST``; None with fewer than two.

    ``line_count`` of ``line_total`` pairs who wrote together are drawn.
    """

    coauthors: list[CoAuthor]
    graph: Graph | None
    line_count: int
    line_total: int


def _works(number: int) -> str:
    return ngettext("{number} work", "{number} works", number).format(number=number)


def _joined(one: Person, other: "Person | SharedAuthor", number: int) -> str:
    return gettext("{one} and {other}: {works}").format(one=one.name, other=other.name, works=_works(number))


def _neighbours_first(keys: Sequence[int], together: Counter[tuple[int, int]]) -> list[int]:
    """``keys`` in an order that puts those who wrote together beside one another: each is followed by its nearest."""
    left, order = list(keys), []
    while left:
        recent = order[-3:]
        nearest = max(left, key=lambda key: (sum(together[_pair(key, one)] for one in recent), -left.index(key)))
        left.remove(nearest)
        order.append(nearest)
    return order


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def circle_of(person: Person, works: Iterable[Publication], user: Reader) -> Circle:
    """The co-authors of ``person`` on ``works``, whose authors are fetched; those only whom ``user`` may see."""
    seen = visible_to(user)
    people: dict[int, Person] = {}
    years: dict[int, list[int | None]] = defaultdict(list)
    together: Counter[tuple[int, int]] = Counter()
    for work in works:
        authors = {row.person_id: row.person for row in work.authorships.all() if row.person.visibility in seen}
        if authors.pop(person.pk, None) is None:
            continue
        people |= authors
        for pk in authors:
            years[pk].append(work.year)
        if len(authors) <= MOST:  # who is one of hundreds has hardly written with each of them
            together.update(combinations(sorted(authors), 2))
    order = sorted(people, key=lambda pk: (-len(years[pk]), people[pk].sort_key, pk))
    others = Counter(pk for pair in together for pk in pair)
    found = []
    for pk in order:
        known = [year for year in years[pk] if year]
        found.append(
            CoAuthor(people[pk], len(years[pk]), min(known, default=None), max(known, default=None), others[pk])
        )
    return _drawn(found, together)


def _drawn(found: list[CoAuthor], together: Counter[tuple[int, int]]) -> Circle:
    if len(found) < 2:
        return Circle(found, None, 0, 0)
    drawn = {one.person.pk: one for one in found[:MOST]}
    points = [
        Point(
            str(pk), drawn[pk].person.name, drawn[pk].person.get_absolute_url(), str(drawn[pk].works),
            weight=drawn[pk].works,
        )
        for pk in _neighbours_first(list(drawn), together)
    ]  # fmt: skip
    lines = [
        Line(str(one), str(other), _joined(drawn[one].person, drawn[other].person, number))
        for (one, other), number in together.most_common()
        if one in drawn and other in drawn
    ]
    shown = lines[:MOST_LINES]
    return Circle(found, in_ring(points, shown, len(found)), len(shown), len(lines))


@dataclass(frozen=True, slots=True)
class SharedAuthor:
    """A co-author of compared people: the number of works with each, in their order."""

    slug: str
    name: str
    works: list[int]


@dataclass(frozen=True, slots=True)
class SharedAuthors:
    """Co-authors of compared people, those of most of them first; ``MOST_SHARED`` at most of ``total``."""

    authors: list[SharedAuthor]
    total: int
    graph: Graph | None
    slugs: list[str] = field(default_factory=list)

    @property
    def is_capped(self) -> bool:
        return len(self.authors) < self.total

    @property
    def rows(self) -> list[tuple[SharedAuthor, list[tuple[str, int]]]]:
        """Each author with the number of works with each of the compared, whose slug is beside it."""
        return [(one, list(zip(self.slugs, one.works, strict=True))) for one in self.authors]


def shared_authors(records: list[Record]) -> SharedAuthors:
    """Who wrote with the compared people; the compared themselves are joined by a line, not listed."""
    compared = {record.slug for record in records}
    names = {slug: name for record in records for slug, (name, _) in record.coauthors.items()}
    works = {
        slug: [len(record.coauthors[slug][1]) if slug in record.coauthors else 0 for record in records]
        for slug in names.keys() - compared
    }
    order = sorted(works, key=lambda slug: (-sum(map(bool, works[slug])), -sum(works[slug]), names[slug], slug))
    shown = [SharedAuthor(slug, names[slug], works[slug]) for slug in order[:MOST_SHARED]]
    if not names:
        return SharedAuthors([], 0, None)
    lettered = list(zip(LETTERS, records, strict=False))
    left = [
        Point(record.slug, record.person.name, record.person.get_absolute_url(), "", letter, is_main=True)
        for letter, record in lettered
    ]
    right = [
        Point(one.slug, one.name, reverse("profiles:person-detail", args=[one.slug]), weight=sum(one.works))
        for one in shown
    ]
    lines = [
        Line(record.slug, one.slug, _joined(record.person, one, one.works[place]), letter)
        for one in shown
        for place, (letter, record) in enumerate(lettered)
        if one.works[place]
    ]
    lines += [
        Line(
            one.slug,
            other.slug,
            _joined(one.person, other.person, len(one.coauthors[other.slug][1])),
        )
        for one, other in combinations(records, 2)
        if other.slug in one.coauthors
    ]
    graph = in_columns([left, right], lines, len(left) + len(works), gap=160)
    return SharedAuthors(shown, len(works), graph, [record.slug for record in records])
