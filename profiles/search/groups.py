"""Hits of a search in groups: people, works, venues, talks, institutions."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode

from profiles import queries
from profiles.search import (
    Wanted,
    best_first,
    match_institutions,
    match_people,
    match_titles,
    match_venues,
    read_query,
)

SHOWN = 20
LOOKED_AT = 200


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


def _group(kind: str, title: str, rows: QuerySet[Any], wanted: Wanted, address: str) -> Group:
    found = list(rows[: LOOKED_AT + 1])
    href = f"{reverse(address)}?{urlencode({'q': wanted.text})}"
    return Group(kind, title, best_first(found, wanted, str)[:SHOWN], len(found), href)


def find_groups(text: str, user: queries.Reader) -> tuple[Wanted, list[Group]]:
    """What ``text`` asks for and the groups in which something was found."""
    wanted = read_query(text)
    if not wanted:
        return wanted, []
    people = queries.with_hints(queries.named_people(user)).order_by("-has_cv", "sort_key", "pk")
    works = queries.with_authors(queries.shown_publications(user))
    talks = queries.shown_talks(user).select_related("person", "venue")
    venues, institutions = queries.shown_venues(user), queries.shown_institutions(user)
    groups = [
        _group("people", "People", match_people(people, wanted), wanted, "profiles:person-list"),
        _group("works", "Works", match_titles(works, wanted), wanted, "profiles:publication-list"),
        _group("venues", "Venues", match_venues(venues, wanted), wanted, "profiles:venue-list"),
        _group("talks", "Talks", match_titles(talks, wanted), wanted, "profiles:talk-list"),
        _group(
            "institutions",
            "Institutions",
            match_institutions(institutions, wanted),
            wanted,
            "profiles:institution-list",
        ),
    ]
    return wanted, [group for group in groups if group.hits]
