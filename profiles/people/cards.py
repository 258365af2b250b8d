"""Rows of the list of people: career, most frequent venues, works per year on one axis."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from profiles.models import Person
from profiles.people.careers import Career, career_of
from profiles.queries import PUBLISHED

WIDTH, HEIGHT, BASE, STEP = 208, 40, 32, 8
MOST_TAGS = 4


@dataclass(frozen=True, slots=True)
class Tag:
    """A venue of a person and how often; ``is_match`` when it is why the person is in the list."""

    slug: str
    label: str
    count: int
    is_match: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A year of a sparkline."""

    x: str
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Spark:
    """Works per year; ``degree_x`` is where the PhD stands."""

    bars: list[Bar]
    degree_x: str
    total: int
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Card:
    """What the list says of one person."""

    person: Person
    career: Career
    tags: list[Tag]
    spark: Spark


@dataclass(frozen=True, slots=True)
class Axis:
    """The years that all sparklines of a page share."""

    first: int
    last: int

    def x(self, year: int) -> float:
        return (year - self.first) / max(1, self.last - self.first) * (WIDTH - 4) + 1

    @property
    def labels(self) -> list[int]:
        return sorted({self.first, round((self.first + self.last) / 2), self.last})


Appearance = tuple[int, str, int, int | None, str | None, str | None]


def _spark(years: Counter[int], axis: Axis, degree_year: int | None) -> Spark:
    bars = [
        Bar(f"{axis.x(year):.1f}", BASE - height, height)
        for year, number in sorted(years.items())
        if (height := min(BASE, number * STEP))
    ]
    is_on_axis = degree_year is not None and axis.first <= degree_year <= axis.last
    degree = f"{axis.x(degree_year) + 1:.1f}" if degree_year is not None and is_on_axis else ""
    return Spark(bars, degree, years.total(), min(years, default=None), max(years, default=None))


def _tags(rows: Iterable[Appearance], chosen: list[str]) -> list[Tag]:
    labels = {slug: label for *_, slug, label in rows if slug}
    counts = Counter(slug for *_, slug, _ in rows if slug)
    order = sorted(counts, key=lambda slug: (slug not in chosen, -counts[slug], labels[slug] or ""))
    return [Tag(slug, labels[slug] or "", counts[slug], slug in chosen) for slug in order[:MOST_TAGS]]


def build_axis(people: Iterable[Person], appearances: Iterable[Appearance]) -> Axis:
    """The years of all works and PhDs of the page."""
    years = [year for _, role, _, year, *_ in appearances if role == PUBLISHED and year]
    years += [degree.end_year for person in people if (degree := career_of(person).degree) and degree.end_year]
    return Axis(min(years, default=0), max(years, default=0))


def build_cards(people: list[Person], appearances: list[Appearance], axis: Axis, chosen: list[str]) -> list[Card]:
    """A card for each of ``people``, in their order."""
    rows_of: dict[int, list[Appearance]] = defaultdict(list)
    for row in appearances:
        rows_of[row[0]].append(row)
    cards = []
    for person in people:
        rows, career = rows_of[person.pk], career_of(person)
        years = Counter(year for _, role, _, year, *_ in rows if role == PUBLISHED and year)
        spark = _spark(years, axis, career.degree.end_year if career.degree and career.is_doctorate else None)
        cards.append(Card(person, career, _tags(rows, chosen), spark))
    return cards
