"""What is compared of each person, fetched together in at most eleven queries."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http import QueryDict

from profiles import queries
from profiles.models import Education, Language, Person, Position, Service, Talk, Teaching
from profiles.models.people import visible_to
from profiles.people.careers import Career, career_of, fetch_careers

LEAST, MOST = 2, 6
LETTERS = "ABCDEF"
_SLUG = re.compile(r"[A-Za-z0-9_-]{1,100}")


@dataclass(frozen=True, slots=True)
class Work:
    """A work of a compared person."""

    pk: int
    slug: str
    title: str
    year: int | None
    kind: str
    venue_slug: str | None
    venue_name: str | None


@dataclass(slots=True)
class Record:
    """All that is compared of one person."""

    person: Person
    career: Career
    seen: list[str]
    works: list[Work] = field(default_factory=list)
    coauthors: dict[str, tuple[str, set[int]]] = field(default_factory=dict)
    students: dict[str, str] = field(default_factory=dict)
    talks: list[Talk] = field(default_factory=list)
    service: list[Service] = field(default_factory=list)
    teaching: list[Teaching] = field(default_factory=list)
    languages: list[Language] = field(default_factory=list)

    @property
    def slug(self) -> str:
        return self.person.slug

    @property
    def cv_year(self) -> int | None:
        """The year of the CV, None when it has no date."""
        return getattr(self.person, "cv_year", None)

    @property
    def entries(self) -> list[Position | Education]:
        """Degrees and positions, each in the order of the CV's page."""
        return [*self.person.education.all(), *self.person.positions.all()]

    def may_see(self, other: Person) -> bool:
        """Whether the reader may see ``other``; else only the name as written is shown."""
        return other.visibility in self.seen


def clean_slugs(named: Iterable[str]) -> list[str]:
    """Each of ``named`` once, in order; what cannot be a slug is left out."""
    return [slug for slug in dict.fromkeys(named) if _SLUG.fullmatch(slug)]


def chosen_slugs(params: QueryDict, name: str = "p", most: int = MOST) -> list[str]:
    """The people an address names, each once, in order, and at most one more than ``most``."""
    return clean_slugs(slug for value in params.getlist(name) for slug in value.split(","))[: most + 1]


def fetch_records(slugs: list[str], user: queries.Reader) -> list[Record]:
    """A record for each of the people who are here, in the order of ``slugs``; eleven queries."""
    seen = visible_to(user)
    compared = list(queries.for_comparison(slugs, user))
    fetch_careers(compared)
    found = {person.slug: Record(person, career_of(person), seen) for person in compared}
    records = [found[slug] for slug in slugs if slug in found]
    by_pk = {record.person.pk: record for record in records}
    people = list(by_pk)
    for person, *work in queries.works_of_people(people, user):
        by_pk[person].works.append(Work(*work))
    for row in queries.students_of(people, user):
        by_pk[row.advisor_id].students[row.student.slug] = row.student.name
    for talk in Talk.objects.filter(person__in=people).select_related("venue"):
        by_pk[talk.person_id].talks.append(talk)
    for service in Service.objects.filter(person__in=people).select_related("venue"):
        by_pk[service.person_id].service.append(service)
    for teaching in Teaching.objects.filter(person__in=people):
        by_pk[teaching.person_id].teaching.append(teaching)
    for language in Language.objects.filter(person__in=people):
        by_pk[language.person_id].languages.append(language)
    works = {work.pk for record in records for work in record.works}
    _add_coauthors(records, queries.coauthors_of(works, user))
    return records


def _add_coauthors(records: list[Record], rows: Iterable[tuple[int, int, str, str]]) -> None:
    authors: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
    for work, author, slug, name in rows:
        authors[work].append((author, slug, name))
    for record in records:
        mine = record.person.pk
        for own in record.works:
            others = [row for row in authors[own.pk] if row[0] != mine]
            if len(others) < len(authors[own.pk]):  # a work that they list and others wrote joins nobody
                for _, slug, name in others:
                    record.coauthors.setdefault(slug, (name, set()))[1].add(own.pk)
