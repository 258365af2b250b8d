"""People side by side: the rows of the table, and what is equal in them."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from profiles import queries
from profiles.careers import Career, career_of
from profiles.kinds import PLURALS, SINGULARS
from profiles.models import Language, Person, Service, Talk, Teaching
from profiles.text import fold

LEAST, MOST = 2, 6
LETTERS = "ABCDEF"
TOP = 4
_SLUG = re.compile(r"[A-Za-z0-9_-]{1,100}")


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a cell: text with what stands before it (a number, years); ``is_same`` when another cell has it too."""

    text: str
    href: str = ""
    number: str = ""
    when: str = ""
    is_main: bool = False
    is_same: bool = False
    is_compared: bool = True

    @property
    def key(self) -> tuple[str, str, str]:
        return fold(self.text) or self.text, self.number, self.when

    @property
    def plain(self) -> str:
        return " ".join(part for part in (self.number, self.when, self.text) if part)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table, a list of items for each person; ``is_same`` when nothing in it differs."""

    title: str
    cells: list[list[Item]]
    is_same: bool


@dataclass(frozen=True, slots=True)
class Column:
    """A compared person with letter and the addresses of the table with this column moved or left out."""

    person: Person
    letter: str
    left: str
    right: str
    without: str


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


def chosen_slugs(params: QueryDict) -> list[str]:
    """The people an address names, each once, in order; what cannot be a slug is left out."""
    named = [slug for value in params.getlist("p") for slug in value.split(",")]
    return [slug for slug in dict.fromkeys(named) if _SLUG.fullmatch(slug)][: MOST + 1]


def fetch_records(slugs: list[str], user: queries.Reader) -> list[Record]:
    """A record for each of the people who are here, in the order of ``slugs``; eleven queries."""
    found = {person.slug: Record(person, career_of(person)) for person in queries.for_comparison(slugs, user)}
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
    _add_coauthors(records, queries.coauthors_of(people, user))
    return records


def _add_coauthors(records: list[Record], rows: Iterable[tuple[int, int, str, str]]) -> None:
    authors: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
    for work, author, slug, name in rows:
        authors[work].append((author, slug, name))
    for record in records:
        for own in record.works:
            for pk, slug, name in authors[own.pk]:
                if pk != record.person.pk:
                    record.coauthors.setdefault(slug, (name, set()))[1].add(own.pk)


def list_of(name: str, **params: str) -> str:
    """The address of a list with filters."""
    return f"{reverse(f'profiles:{name}')}?{urlencode(params)}"


def _plural(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


# -- rows: from a record to the items of a cell ---------------------------------------------------------------------


def _post(record: Record) -> list[Item]:
    post = record.career.post
    if post is None:
        return []
    where = str(post.institution) if post.institution else post.organization
    place = Item(where, post.institution.get_absolute_url() if post.institution else "") if where else None
    title = Item(post.title or where, is_main=True)
    return [title, *([place] if place and post.title else []), *([Item(post.years)] if post.years else [])]


def _doctorate(record: Record) -> list[Item]:
    degree, career = record.career.degree, record.career
    if degree is None:
        return []
    name = career.degree_name if career.degree_name != "PhD" else ""
    year = Item(f"{name} {career.degree_year}".strip() or degree.degree, is_main=True)
    href = degree.institution.get_absolute_url() if degree.institution else ""
    return [year, *([Item(career.degree_place, href)] if career.degree_place else [])]


def _advisors(record: Record) -> list[Item]:
    names = {row.advisor.slug: row for row in record.career.advisors}
    return [Item(row.advisor.name, row.advisor.get_absolute_url(), is_main=True) for row in names.values()]


def _path(record: Record) -> list[Item]:
    posts = sorted(
        record.person.positions.all(), key=lambda post: (post.start_year or post.end_year or 9999, post.place)
    )
    return [
        Item(str(post.institution) if post.institution else post.organization or post.title, when=post.years or "–")
        for post in posts
    ]


def _works(record: Record) -> list[Item]:
    total = _plural(len(record.works), "work")
    kinds = Counter(work.kind for work in record.works)
    together = {work for _, works in record.coauthors.values() for work in works}
    items = [Item(total, list_of("publication-list", author=record.slug), is_main=True, is_compared=False)]
    for kind, label in PLURALS.items():
        if kinds[kind]:
            href = list_of("publication-list", author=record.slug, kind=kind)
            items.append(
                Item(label if kinds[kind] > 1 else SINGULARS[kind], href, number=str(kinds[kind]), is_compared=False)
            )
    if together:
        href = f"{record.person.get_absolute_url()}?works=together#publications"
        items.append(Item("of all with co-authors", href, number=str(len(together)), is_compared=False))
    return items if record.works else []


def _venues(record: Record) -> list[Item]:
    labels = {work.venue_slug: work.venue_name or "" for work in record.works if work.venue_slug}
    counts = Counter(work.venue_slug for work in record.works if work.venue_slug)
    order = sorted(counts, key=lambda slug: (-counts[slug], labels[slug]))
    items = [
        Item(
            labels[slug],
            list_of("publication-list", author=record.slug, venue=slug),
            str(counts[slug]),
            is_compared=False,
        )
        for slug in order[:TOP]
    ]
    more = len(order) - TOP
    href = f"{record.person.get_absolute_url()}#venues"
    return [*items, Item(f"{more} more", href, is_compared=False)] if more > 0 else items


def _talks(record: Record) -> list[Item]:
    kinds = Counter(talk.get_kind_display() for talk in record.talks if talk.kind)
    total = Item(_plural(len(record.talks), "talk"), list_of("talk-list", person=record.slug), is_compared=False)
    of_kind = [Item(kind, number=str(number), is_compared=False) for kind, number in kinds.most_common()]
    return [total, *of_kind] if record.talks else []


def _students(record: Record) -> list[Item]:
    names = list(record.students.items())
    total = Item(_plural(len(names), "student"), f"{record.person.get_absolute_url()}#advised", is_compared=False)
    people = [Item(name, reverse("profiles:person-detail", args=[slug])) for slug, name in names[:TOP]]
    more = [Item(f"and {len(names) - TOP} more", is_compared=False)] if len(names) > TOP else []
    return [total, *people, *more] if names else []


def _service(record: Record) -> list[Item]:
    roles: dict[str, tuple[str, set[str]]] = {}
    for row in record.service:
        name = queries.short_name(row.venue) if row.venue else row.organization or row.role
        href = row.venue.get_absolute_url() if row.venue else ""
        roles.setdefault(name, (href, set()))[1].add(row.role if row.role != name else "")
    items = [Item(name, href) for name, (href, _) in roles.items()]
    more = Item(f"{len(items) - 2 * TOP} more", f"{record.person.get_absolute_url()}#service", is_compared=False)
    return [*items[: 2 * TOP], more] if len(items) > 2 * TOP else items


def _teaching(record: Record) -> list[Item]:
    courses = dict.fromkeys(row.course or row.role for row in record.teaching)
    items = [Item(course) for course in courses if course]
    more = Item(f"{len(items) - TOP} more", f"{record.person.get_absolute_url()}#teaching", is_compared=False)
    return [*items[:TOP], more] if len(items) > TOP else items


def _languages(record: Record) -> list[Item]:
    return [Item(language.name) for language in record.languages]


def _cv(record: Record) -> list[Item]:
    year = getattr(record.person, "cv_year", None)
    if not record.person.has_cv:
        return []
    href = reverse("profiles:person-cv", args=[record.slug])
    return [Item(f"CV of {year}" if year else "CV without a date", href, is_compared=bool(year))]


ROWS: list[tuple[str, Callable[[Record], list[Item]]]] = [
    ("Present or last position", _post),
    ("PhD or highest degree", _doctorate),
    ("Advised by", _advisors),
    ("Path", _path),
    ("Works", _works),
    ("Venues", _venues),
    ("Talks", _talks),
    ("Students", _students),
    ("Service", _service),
    ("Teaching", _teaching),
    ("Languages", _languages),
    ("Source", _cv),
]


def _mark_same(cells: list[list[Item]]) -> list[list[Item]]:
    """``cells`` with the items marked that stand in at least two of them."""
    seen = Counter(key for cell in cells for key in {item.key for item in cell if item.is_compared})
    return [[replace(item, is_same=item.is_compared and seen[item.key] > 1) for item in cell] for cell in cells]


def build_rows(records: list[Record]) -> list[Row]:
    """The rows in which at least one person has something."""
    rows = []
    for title, items_of in ROWS:
        cells = [items_of(record) for record in records]
        keys = [{item.key for item in cell} for cell in cells]
        if any(cells):
            rows.append(Row(title, _mark_same(cells), all(other == keys[0] for other in keys[1:])))
    return rows


def _address(slugs: Iterable[str], params: QueryDict) -> str:
    copy = params.copy()
    copy.setlist("p", list(slugs))
    return f"?{copy.urlencode()}"


def build_columns(people: list[Person], params: QueryDict) -> list[Column]:
    """The columns with their letters and the addresses of every change of order."""
    slugs = [person.slug for person in people]

    def swapped(one: int, other: int) -> str:
        if not 0 <= other < len(slugs):
            return ""
        order = slugs.copy()
        order[one], order[other] = order[other], order[one]
        return _address(order, params)

    return [
        Column(
            person, LETTERS[place], swapped(place, place - 1), swapped(place, place + 1),
            _address(slugs[:place] + slugs[place + 1 :], params),
        )
        for place, person in enumerate(people)
    ]  # fmt: skip


def comparison_table(records: list[Record], rows: list[Row]) -> Iterable[list[Any]]:
    """The comparison as a table of plain text."""
    yield ["", *(record.person.name for record in records)]
    for row in rows:
        yield [row.title, *("; ".join(item.plain for item in cell) for cell in row.cells)]
