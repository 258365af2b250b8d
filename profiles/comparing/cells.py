"""Cells of the comparison: from what is known of a person to the lines of a cell, a function for each row."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from profiles import queries
from profiles.comparing.records import Record
from profiles.kinds import PLURALS, SINGULARS, TALK, TALKS
from profiles.text import fold

TOP = 4


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a cell: text with what stands before it (a number, years); ``is_same`` when another cell has it too.

    ``about`` is the slug of another person who is named here; ``identity`` tells what is the same where words differ.
    """

    text: str
    href: str = ""
    number: str = ""
    when: str = ""
    is_main: bool = False
    is_same: bool = False
    is_compared: bool = True
    about: str = ""
    identity: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        return self.identity or fold(self.text) or self.text, self.number, self.when

    @property
    def plain(self) -> str:
        return " ".join(part for part in (self.number, self.when, self.text) if part)


def list_of(name: str, **params: str) -> str:
    """The address of a list with filters."""
    return f"{reverse(f'profiles:{name}')}?{urlencode(params)}"


def _more(number: int) -> str:
    return ngettext("{number} more", "{number} more", number).format(number=number)


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
    name = "" if career.is_doctorate else career.degree_name
    year = Item(f"{name} {career.degree_year}".strip() or degree.degree, is_main=True)
    href = degree.institution.get_absolute_url() if degree.institution else ""
    return [year, *([Item(career.degree_place, href)] if career.degree_place else [])]


def _advisors(record: Record) -> list[Item]:
    rows = {row.advisor_id: row for row in record.career.advisors}.values()
    return [
        Item(row.advisor.name, row.advisor.get_absolute_url(), is_main=True, about=row.advisor.slug)
        if record.may_see(row.advisor)
        else Item(row.name_as_written, is_main=True, about=row.advisor.slug)
        for row in rows
    ]


def _path(record: Record) -> list[Item]:
    posts = sorted(
        record.person.positions.all(), key=lambda post: (post.start_year or post.end_year or 9999, post.place)
    )
    return [
        Item(str(post.institution) if post.institution else post.organization or post.title, when=post.years or "–")
        for post in posts
    ]


def _works(record: Record) -> list[Item]:
    total = ngettext("{number} work", "{number} works", len(record.works)).format(number=len(record.works))
    kinds = Counter(work.kind for work in record.works)
    together = {work for _, works in record.coauthors.values() for work in works}
    items = [Item(total, list_of("publication-list", author=record.slug), is_main=True, is_compared=False)]
    for kind, label in PLURALS.items():
        if kinds[kind]:
            href = list_of("publication-list", author=record.slug, kind=kind)
            words = label if kinds[kind] > 1 else SINGULARS[kind]
            items.append(Item(str(words), href, number=str(kinds[kind]), is_compared=False))
    if together:
        href = f"{record.person.get_absolute_url()}?works=together#publications"
        items.append(Item(gettext("of all with co-authors"), href, number=str(len(together)), is_compared=False))
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
    return [*items, Item(_more(more), href, is_compared=False)] if more > 0 else items


def _talks(record: Record) -> list[Item]:
    kinds = Counter(talk.kind for talk in record.talks if talk.kind)
    total = Item(
        ngettext("{number} talk", "{number} talks", len(record.talks)).format(number=len(record.talks)),
        list_of("talk-list", person=record.slug),
        is_compared=False,
    )
    of_kind = [
        Item(
            str((TALKS if number > 1 else TALK)[kind]),
            list_of("talk-list", person=record.slug, kind=kind),
            number=str(number),
            is_compared=False,
        )
        for kind, number in kinds.most_common()
    ]
    return [total, *of_kind] if record.talks else []


def _students(record: Record) -> list[Item]:
    names = list(record.students.items())
    total = Item(
        ngettext("{number} student", "{number} students", len(names)).format(number=len(names)),
        f"{record.person.get_absolute_url()}#advised",
        is_compared=False,
    )
    people = [Item(name, reverse("profiles:person-detail", args=[slug]), about=slug) for slug, name in names[:TOP]]
    more = (
        [
            Item(
                ngettext("and {number} more", "and {number} more", len(names) - TOP).format(number=len(names) - TOP),
                is_compared=False,
            )
        ]
        if len(names) > TOP
        else []
    )
    return [total, *people, *more] if names else []


def _service(record: Record) -> list[Item]:
    roles: dict[str, tuple[str, set[str]]] = {}
    for row in record.service:
        name = queries.short_name(row.venue) if row.venue else row.organization or row.role
        href = row.venue.get_absolute_url() if row.venue else ""
        roles.setdefault(name, (href, set()))[1].add(row.role if row.role != name else "")
    items = [Item(name, href) for name, (href, _) in roles.items()]
    more = Item(_more(len(items) - 2 * TOP), f"{record.person.get_absolute_url()}#service", is_compared=False)
    return [*items[: 2 * TOP], more] if len(items) > 2 * TOP else items


def _teaching(record: Record) -> list[Item]:
    courses = dict.fromkeys(row.course or row.role for row in record.teaching)
    items = [Item(course) for course in courses if course]
    more = Item(_more(len(items) - TOP), f"{record.person.get_absolute_url()}#teaching", is_compared=False)
    return [*items[:TOP], more] if len(items) > TOP else items


def _languages(record: Record) -> list[Item]:
    return [Item(language.name, identity=language.key) for language in record.languages]


def _cv(record: Record) -> list[Item]:
    year = record.cv_year
    if not record.person.has_cv:
        return []
    href = reverse("profiles:person-cv", args=[record.slug])
    return [
        Item(
            gettext("CV of {year}").format(year=year) if year else gettext("CV without a date"),
            href,
            is_compared=bool(year),
        )
    ]


ROWS: list[tuple[str | Promise, Callable[[Record], list[Item]]]] = [
    (_("Present or last position"), _post),
    (_("PhD or highest degree"), _doctorate),
    (_("Advised by"), _advisors),
    (_("Path"), _path),
    (_("Works"), _works),
    (_("Venues"), _venues),
    (_("Talks"), _talks),
    (_("Students"), _students),
    (_("Service"), _service),
    (_("Teaching"), _teaching),
    (_("Languages"), _languages),
    (_("Source"), _cv),
]
