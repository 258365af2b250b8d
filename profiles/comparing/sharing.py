"""What two compared people have in common, each with the records behind it."""

from dataclasses import dataclass, field
from itertools import combinations

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from profiles.comparing.cells import list_of
from profiles.comparing.records import LETTERS, Record
from profiles.models import Person
from profiles.pictures.lanes import times_at, times_together, years_between

KINDS = {
    "works": _("Works together"),
    "coauthors": _("Co-authors"),
    "venues": _("Venues"),
    "institutions": _("Institutions"),
    "advisors": _("Advisors"),
}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something shared: its name, where it leads, a remark behind it; ``about`` is the slug when it is a person.

    ``of_each`` are the numbers of records behind it of the one and of the other, each with where these stand.
    """

    name: str
    href: str
    note: str = ""
    about: str = ""
    of_each: tuple[tuple[int, str], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people, sentences on how they stand to each other, and what they share by kind."""

    one: Person
    other: Person
    letters: tuple[str, str]
    relations: list[str] = field(default_factory=list)
    things: dict[str, list[Thing]] = field(default_factory=dict)

    @property
    def counts(self) -> list[tuple[str, int]]:
        return [(kind, len(self.things[kind])) for kind in KINDS]

    @property
    def named_things(self) -> list[tuple[str, list[Thing]]]:
        return [(str(KINDS[kind]), things) for kind, things in self.things.items() if things]

    @property
    def is_empty(self) -> bool:
        return not self.relations and not self.named_things

    @property
    def anchor(self) -> str:
        return "".join(self.letters).lower()


def _of_each(
    one: Record, other: Record, numbers: tuple[int, int], **also: str
) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The numbers of works of the one and the other in words, and with where they stand."""
    links = [list_of("publication-list", author=record.slug, **also) for record in (one, other)]
    said = gettext("{one} and {other} works").format(one=numbers[0], other=numbers[1])
    return said, tuple(zip(numbers, links, strict=True))


def _page(slug: str) -> str:
    return reverse("profiles:person-detail", args=[slug])


def _works(one: Record, other: Record) -> list[Thing]:
    theirs = {work.pk for work in other.works}
    shared = [work for work in one.works if work.pk in theirs]
    shared.sort(key=lambda work: (-(work.year or 0), work.title))
    return [
        Thing(work.title, reverse("profiles:publication-detail", args=[work.slug]), str(work.year or ""))
        for work in shared
    ]


def _coauthors(one: Record, other: Record) -> list[Thing]:
    shared = (one.coauthors.keys() & other.coauthors.keys()) - {one.slug, other.slug}
    names = sorted((one.coauthors[slug][0], slug) for slug in shared)
    things = []
    for name, slug in names:
        numbers = len(one.coauthors[slug][1]), len(other.coauthors[slug][1])
        note, of_each = _of_each(one, other, numbers, coauthor=slug)
        things.append(Thing(name, _page(slug), note, slug, of_each))
    return things


def _venues(one: Record, other: Record) -> list[Thing]:
    def count(record: Record, slug: str) -> int:
        return sum(work.venue_slug == slug for work in record.works)

    names = {work.venue_slug: work.venue_name or "" for work in one.works if work.venue_slug}
    shared = names.keys() & {work.venue_slug for work in other.works}
    order = sorted(shared, key=lambda slug: (-min(count(one, slug), count(other, slug)), names[slug]))
    things = []
    for slug in order:
        note, of_each = _of_each(one, other, (count(one, slug), count(other, slug)), venue=slug)
        things.append(Thing(names[slug], reverse("profiles:venue-detail", args=[slug]), note, of_each=of_each))
    return things


def _together(mine: list[tuple[float, float]], theirs: list[tuple[float, float]]) -> str:
    """The years both were there at a time, in words; "" when they never met."""
    years = [years_between(start, end) for start, end in times_together(mine, theirs)]
    return gettext("at the same time, {years}").format(years=", ".join(years)) if years else ""


def _institutions(one: Record, other: Record) -> list[Thing]:
    mine, theirs = times_at(one), times_at(other)
    names = {entry.institution_id: entry.institution for entry in one.entries if entry.institution}
    shared = sorted(mine.keys() & theirs.keys(), key=lambda pk: str(names[pk]))
    return [Thing(str(names[pk]), names[pk].get_absolute_url(), _together(mine[pk], theirs[pk])) for pk in shared]


def _advisors(one: Record, other: Record) -> list[Thing]:
    mine, theirs = (
        {row.advisor.slug: row.advisor.name for row in record.person.advised_by.all() if record.may_see(row.advisor)}
        for record in (one, other)
    )
    return [Thing(mine[slug], _page(slug), about=slug) for slug in sorted(mine.keys() & theirs.keys())]


LEAST_PAIRS = 3  # of three people
STUDENT, ADVISOR, COAUTHOR = "student", "advisor", "co-author"


def relations_of(one: Record, other: Record) -> list[str]:
    """What ``one`` is to ``other``: student, advisor, co-author."""
    found = {
        STUDENT: one.slug in other.students,
        ADVISOR: other.slug in one.students,
        COAUTHOR: other.slug in one.coauthors,
    }
    return [relation for relation, holds in found.items() if holds]


def relations_in_words(relations: list[str], one: str, other: str) -> list[str]:
    """The same as sentences with both names."""
    sentences = {
        STUDENT: gettext("{one} was advised by {other}."),
        ADVISOR: gettext("{other} was advised by {one}."),
        COAUTHOR: gettext("{one} and {other} are co-authors."),
    }
    return [sentences[relation].format(one=one, other=other) for relation in relations if relation in sentences]


SHARED = {
    "works": _works, "coauthors": _coauthors, "venues": _venues, "institutions": _institutions, "advisors": _advisors,
}  # fmt: skip


def build_pairs(records: list[Record]) -> list[Pair]:
    """What each two of the compared people share."""
    lettered = list(zip(LETTERS, records, strict=False))
    return [
        Pair(
            one.person, other.person, (letter, other_letter),
            relations_in_words(relations_of(one, other), one.person.name, other.person.name),
            {kind: shared(one, other) for kind, shared in SHARED.items()},
        )
        for (letter, one), (other_letter, other) in combinations(lettered, 2)
    ]  # fmt: skip


def shared_by_all(pairs: list[Pair]) -> list[tuple[str, list[Thing]]]:
    """By kind what three or more people all share, from what each two do; nothing of two people."""
    if len(pairs) < LEAST_PAIRS:
        return []
    found = []
    for kind, title in KINDS.items():
        common = set.intersection(*({thing.href for thing in pair.things[kind]} for pair in pairs))
        things = [Thing(thing.name, thing.href) for thing in pairs[0].things[kind] if thing.href in common]
        if things:
            found.append((str(title), things))
    return found
