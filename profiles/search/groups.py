"""Hits of a search in groups: people, who was at a venue, students, works, venues, talks, institutions."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode

from profiles import queries
from profiles.models import Advising, Person, Venue
from profiles.places import people_with_roles
from profiles.search import (
    Wanted,
    best_first,
    match_institutions,
    match_people,
    match_venues,
    match_works,
    read_query,
)
from profiles.search.similar import similar_people

SHOWN = 20
LOOKED_AT = 200
FOLLOWED = 5  # of the best people and venues what hangs on them is found too


@dataclass(frozen=True, slots=True)
class Group:
    """The best hits of one kind, how many there are, and where all of them are listed."""

    kind: str
    title: str
    hits: list[Any]
    count: int
    href: str

    @property
    def has_more(self) -> bool:
        return self.count > len(self.hits)

    @property
    def is_capped(self) -> bool:
        """Whether there may be more than were looked at."""
        return self.count > LOOKED_AT


def _list_address(name: str, **params: str | list[str]) -> str:
    return f"{reverse(f'profiles:{name}-list')}?{urlencode(params, doseq=True)}"


def _group(kind: str, title: str, rows: QuerySet[Any], wanted: Wanted, name: str) -> Group:
    found = list(rows[: LOOKED_AT + 1])
    hits = best_first(found, wanted, str)[:SHOWN]
    return Group(kind, title, hits, len(found), _list_address(name, q=wanted.text))


def _similar(named: QuerySet[Any], wanted: Wanted, people: Group) -> Group:
    """People whose name is nearly as typed; none when there are more exact hits than are shown."""
    hits = [] if people.has_more else similar_people(named, wanted, people.hits)[:SHOWN]
    return Group("similar", "Similar names", hits, len(hits), "")


def _names(hits: Iterable[object]) -> str:
    """The first two and how many more: "A, B and 3 more"."""
    names = [str(hit) for hit in hits]
    more = f" and {len(names) - 2} more" if len(names) > 2 else ""
    return ", ".join(names[:2]) + more


def _students(advisors: list[Person], user: queries.Reader) -> Group:
    """Who was advised by the people found."""
    rows = queries.shown_advising(user).filter(advisor__in=advisors).select_related("student", "advisor")
    rows = rows.order_by("student__sort_key", "pk")
    found: dict[tuple[int, int], Advising] = {}
    for row in rows:
        pair = row.student_id, row.advisor_id
        found[pair] = row if row.kind == Advising.Kind.PHD else found.get(pair, row)
    hits = list(found.values())
    href = _list_address("person", advisor=[advisor.slug for advisor in advisors])
    return Group(
        "students", f"Advised by {_names(dict.fromkeys(row.advisor for row in hits))}", hits[:SHOWN], len(hits), href
    )


def _visitors(venues: list[Venue], user: queries.Reader) -> Group:
    """Who published, spoke or served at the venues found."""
    people = people_with_roles(queries.people_of_venues(venues, user))
    href = _list_address("person", venue=[venue.slug for venue in venues])
    return Group("visitors", f"People at {_names(venues)}", people[:SHOWN], len(people), href)


def find_groups(text: str, user: queries.Reader) -> tuple[Wanted, list[Group]]:
    """What ``text`` asks for and the groups in which something was found."""
    wanted = read_query(text)
    if not wanted:
        return wanted, []
    named = queries.with_hints(queries.named_people(user)).order_by("-has_cv", "sort_key", "pk")
    people = _group("people", "People", match_people(named, wanted), wanted, "person")
    venues = _group("venues", "Venues", match_venues(queries.shown_venues(user), wanted), wanted, "venue")
    works = match_works(queries.with_authors(queries.shown_publications(user)), wanted)
    talks = match_works(queries.shown_talks(user).select_related("person", "venue"), wanted)
    institutions = match_institutions(queries.shown_institutions(user), wanted)
    similar = _similar(named, wanted, people)
    groups = [
        people,
        similar,
        _students((people.hits or similar.hits)[:FOLLOWED], user),
        venues,
        _visitors(venues.hits[:FOLLOWED], user),
        _group("works", "Works", works, wanted, "publication"),
        _group("talks", "Talks", talks, wanted, "talk"),
        _group("institutions", "Institutions", institutions, wanted, "institution"),
    ]
    return wanted, [group for group in groups if group.hits]
