"""Who did what at which venue and institution."""

from typing import Any

from django.db.models import Case, CharField, Count, Exists, F, OuterRef, Q, QuerySet, Value, When

from profiles.fetching import ByReader
from profiles.models import Citation, Institution, Person, Venue
from profiles.models.people import visible_to
from profiles.queries.base import PUBLISHED, SERVED, SPOKE, Reader, Rows
from profiles.queries.people import count_rows
from profiles.queries.visibility import (
    shown_advisors,
    shown_authorships,
    shown_education,
    shown_institutions,
    shown_people,
    shown_positions,
    shown_publications,
    shown_service,
    shown_talks,
    shown_teaching,
    shown_venues,
)

KNOWN_BY_ACRONYM = [Venue.Kind.CONFERENCE, Venue.Kind.WORKSHOP]


def venue_label(path: str = "venue") -> Case:
    """What a venue is called for short: conferences go by their acronym, all else by its name; "" is the row itself."""
    before = f"{path}__" if path else ""
    is_known_by_acronym = Q(**{f"{before}kind__in": KNOWN_BY_ACRONYM}) & ~Q(**{f"{before}acronym": ""})
    return Case(When(is_known_by_acronym, then=F(f"{before}acronym")), default=F(f"{before}name"))


def short_name(venue: Venue) -> str:
    """What ``venue`` is called for short, as in ``venue_label``."""
    return venue.acronym if venue.acronym and venue.kind in KNOWN_BY_ACRONYM else venue.name


def _appearance(rows: Rows, role: str, record: str, year: str, venue: str) -> Rows:
    return rows.order_by().values_list(
        F("person"),
        Value(role, output_field=CharField()),
        F(record),
        F(year),
        F(f"{venue}__slug"),
        venue_label(venue),
    )


def appearances(people: QuerySet[Person] | list[int], user: Reader) -> Rows:
    """Works, talks and service of ``people``, as (person, role, record, year, venue's slug, venue's short name).

    The record is the id of the publication, talk or service; the venue is None where none is known.
    """
    works = "publication", "publication__year", "publication__venue"
    service = shown_service(user).filter(person__in=people, venue__isnull=False)
    return _appearance(shown_authorships(user).filter(person__in=people), PUBLISHED, *works).union(
        _appearance(Citation.objects.filter(person__in=people), PUBLISHED, *works),
        _appearance(shown_talks(user).filter(person__in=people), SPOKE, "pk", "year", "venue"),
        _appearance(service, SERVED, "pk", "start_year", "venue"),
    )


def _labels(user: Reader, venues: Any, institutions: Any, people: Any) -> Rows:
    """Rows (kind, number, slug, short name)."""
    sources: list[tuple[str, Rows, Any]] = [
        ("venue", Venue.objects.filter(pk__in=venues), venue_label("")),
        ("institution", Institution.objects.filter(pk__in=institutions), F("name")),
        ("person", Person.objects.filter(pk__in=people, visibility__in=visible_to(user)), F("name")),
    ]
    rows = [
        found.order_by().values_list(Value(kind, output_field=CharField()), "pk", "slug", label)
        for kind, found, label in sources
    ]
    return rows[0].union(*rows[1:], all=True)


_labels_by_number = ByReader(_labels)


def labels_by_number(wanted: dict[str, list[int]], user: Reader) -> dict[str, dict[int, tuple[str, str]]]:
    """By kind (venue, institution, else a person) slug and short name of what has these numbers, in their order.

    One query, none when nothing is wanted; people whom ``user`` may not see are left out.
    """
    people = {number for kind, keys in wanted.items() if kind not in ("venue", "institution") for number in keys}
    keys = wanted.get("venue", []), wanted.get("institution", []), sorted(people)
    found = {(kind, pk): (slug, name) for kind, pk, slug, name in _labels_by_number(user, *keys)}
    named = {kind: kind if kind in ("venue", "institution") else "person" for kind in wanted}
    return {
        kind: {pk: found[named[kind], pk] for pk in numbers if (named[kind], pk) in found}
        for kind, numbers in wanted.items()
    }


def with_venue_counts(venues: QuerySet[Venue], user: Reader) -> Rows:
    """``venues`` with the numbers of works, talks and service there, and of people who published there."""
    authors = shown_authorships(user).filter(person__has_cv=True)
    # Whose CV lists works of the venue without saying who wrote them published there too.
    named = authors.filter(publication__venue=OuterRef("publication__venue"), person=OuterRef("person"))
    listing = Citation.objects.filter(~Exists(named), person__visibility__in=visible_to(user))
    return venues.annotate(
        works=count_rows(shown_publications(user), "venue"),
        talk_count=count_rows(shown_talks(user), "venue"),
        service_count=count_rows(shown_service(user), "venue"),
        people=count_rows(authors, "publication__venue", "person")
        + count_rows(listing, "publication__venue", "person"),
    )


def frequent_venues(user: Reader) -> Rows:
    """Venues by number of works, most first."""
    return with_venue_counts(Venue.objects.all(), user).filter(works__gt=0).order_by("-works", "name_key", "pk")


def with_institution_counts(institutions: QuerySet[Institution], user: Reader) -> Rows:
    """``institutions`` with the numbers of people who worked, studied and taught there."""
    return institutions.annotate(
        worked=count_rows(shown_positions(user), "institution", "person"),
        studied=count_rows(shown_education(user), "institution", "person"),
        taught=count_rows(shown_teaching(user), "institution", "person"),
    )


def stays_at(institution: Institution, user: Reader) -> tuple[Rows, Rows, Rows]:
    """Positions, degrees and courses at ``institution`` of people whom ``user`` may see, latest first."""
    texts = "cv__text", "cv__public_text"
    return (
        shown_positions(user).filter(institution=institution).select_related("person", "cv").defer(*texts),
        shown_education(user).filter(institution=institution).select_related("person", "cv").defer(*texts),
        shown_teaching(user).filter(institution=institution).select_related("person"),
    )


def what_is_here(user: Reader) -> dict[str, int]:
    """How many people, works, talks, venues, institutions and advisors there are; one query."""
    kinds: dict[str, Rows] = {
        "people": shown_people(user),
        "works": shown_publications(user),
        "talks": shown_talks(user),
        "venues": shown_venues(user),
        "institutions": shown_institutions(user),
        "advisors": shown_advisors(user),
    }
    counted = [
        rows.order_by()
        .values(what=Value(kind, output_field=CharField()))
        .annotate(n=Count("pk"))
        .values_list("what", "n")
        for kind, rows in kinds.items()
    ]
    return dict.fromkeys(kinds, 0) | dict(counted[0].union(*counted[1:], all=True))
