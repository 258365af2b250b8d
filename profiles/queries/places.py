"""Who did what at which venue and institution."""

from typing import Any

from django.db.models import Case, CharField, Count, Exists, F, OuterRef, Q, QuerySet, Value, When

from profiles.models import (
    Advising,
    Authorship,
    Citation,
    Education,
    Institution,
    Language,
    Person,
    Position,
    Service,
    Talk,
    Teaching,
    Venue,
)
from profiles.models.people import visible_to
from profiles.queries.base import PUBLISHED, SERVED, SPOKE, Reader, Rows
from profiles.queries.people import count_rows
from profiles.queries.visibility import (
    shown_advisors,
    shown_authorships,
    shown_institutions,
    shown_people,
    shown_publications,
    shown_service,
    shown_talks,
    shown_venues,
)

KNOWN_BY_ACRONYM = [Venue.Kind.CONFERENCE, Venue.Kind.WORKSHOP]


def venue_label(path: str = "venue") -> Case:
    """What a venue is called for short: conferences go by their acronym, all else by its name."""
    is_known_by_acronym = Q(**{f"{path}__kind__in": KNOWN_BY_ACRONYM}) & ~Q(**{f"{path}__acronym": ""})
    return Case(When(is_known_by_acronym, then=F(f"{path}__acronym")), default=F(f"{path}__name"))


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


def people_of_venues(venues: list[Venue], user: Reader) -> Rows:
    """Who published, spoke or served at one of ``venues``: (slug, name, sort key, role, year, record), each once."""
    who = F("person__slug"), F("person__name"), F("person__sort_key")
    shown = {"person__visibility__in": visible_to(user), "person__has_cv": True}

    def rows_as(rows: Rows, role: str, year: str, record: str) -> Rows:
        return (
            rows.filter(**shown).order_by().values_list(*who, Value(role, output_field=CharField()), F(year), F(record))
        )

    works = PUBLISHED, "publication__year", "publication"
    return rows_as(Authorship.objects.filter(publication__venue__in=venues), *works).union(
        rows_as(Citation.objects.filter(publication__venue__in=venues), *works),
        rows_as(Talk.objects.filter(venue__in=venues), SPOKE, "year", "pk"),
        rows_as(Service.objects.filter(venue__in=venues), SERVED, "start_year", "pk"),
    )


def at_venues(people: QuerySet[Person], slugs: list[str], role: str = "") -> QuerySet[Person]:
    """Those of ``people`` who published, spoke or served (or only did as ``role`` says) at one of the venues."""
    here = OuterRef("pk")
    ways: dict[str, Any] = {
        PUBLISHED: Exists(Authorship.objects.filter(person=here, publication__venue__slug__in=slugs))
        | Exists(Citation.objects.filter(person=here, publication__venue__slug__in=slugs)),
        SPOKE: Exists(Talk.objects.filter(person=here, venue__slug__in=slugs)),
        SERVED: Exists(Service.objects.filter(person=here, venue__slug__in=slugs)),
    }
    return people.filter(ways[role] if role in ways else ways[PUBLISHED] | ways[SPOKE] | ways[SERVED])


def at_institutions(people: QuerySet[Person], slugs: list[str]) -> QuerySet[Person]:
    """Those of ``people`` who studied or worked at one of the institutions."""
    there = {"person": OuterRef("pk"), "institution__slug__in": slugs}
    return people.filter(Exists(Position.objects.filter(**there)) | Exists(Education.objects.filter(**there)))


def exists_for(rows: Rows, owner: str = "person") -> Exists:
    """Whether there is one of ``rows`` for the outer row."""
    return Exists(rows.filter(**{owner: OuterRef("pk")}))


def _pair(rows: Rows, facet: str, value: str, label: Any, owner: str = "person") -> Rows:
    return rows.order_by().values_list(Value(facet, output_field=CharField()), F(value), label, F(owner))


def _venue_pairs(people: Rows, role: str) -> list[Rows]:
    """Rows (facet, value, label, person) of those who published, spoke or served, or only as ``role`` says."""
    venues = "venue", "venue__slug", venue_label()
    works = "venue", "publication__venue__slug", venue_label("publication__venue")
    at_venue = {"person__in": people, "venue__isnull": False}
    of_work = {"person__in": people, "publication__venue__isnull": False}
    pairs = {
        PUBLISHED: [
            _pair(Authorship.objects.filter(**of_work), *works),
            _pair(Citation.objects.filter(**of_work), *works),
        ],
        SPOKE: [_pair(Talk.objects.filter(**at_venue), *venues)],
        SERVED: [_pair(Service.objects.filter(**at_venue), *venues)],
    }
    return pairs.get(role) or [rows for role_rows in pairs.values() for rows in role_rows]


def career_pairs(people: dict[str, Rows], role: str, user: Reader) -> Rows:
    """For each facet of a list of people its rows (facet, value, label, person), each once.

    ``people`` gives the people to look at by facet: venue, advisor, institution, degree, language. ``role`` is what
    counts at a venue, "" for anything.
    """
    advising = Advising.objects.filter(student__in=people["advisor"], advisor__visibility__in=visible_to(user))
    institutions = "institution", "institution__slug", F("institution__name")
    there = {"person__in": people["institution"], "institution__isnull": False}
    degrees = Education.objects.filter(person__in=people["degree"])
    languages = Language.objects.filter(person__in=people["language"])
    return _pair(advising, "advisor", "advisor__slug", F("advisor__name"), "student").union(
        *_venue_pairs(people["venue"], role),
        _pair(Position.objects.filter(**there), *institutions),
        _pair(Education.objects.filter(**there), *institutions),
        _pair(degrees, "degree", "level", F("level")),
        _pair(languages, "language", "key", F("name")),
    )


def with_venue_counts(venues: QuerySet[Venue], user: Reader) -> Rows:
    """``venues`` with the numbers of works, talks and service there, and of people who published there."""
    authors = shown_authorships(user).filter(person__has_cv=True)
    return venues.annotate(
        works=count_rows(shown_publications(user), "venue"),
        talk_count=count_rows(shown_talks(user), "venue"),
        service_count=count_rows(shown_service(user), "venue"),
        people=count_rows(authors, "publication__venue", "person"),
    )


def frequent_venues(user: Reader) -> Rows:
    """Venues by number of works, most first."""
    return with_venue_counts(Venue.objects.all(), user).filter(works__gt=0).order_by("-works", "name_key", "pk")


def with_institution_counts(institutions: QuerySet[Institution], user: Reader) -> Rows:
    """``institutions`` with the numbers of people who worked, studied and taught there."""
    seen = {"person__visibility__in": visible_to(user)}
    return institutions.annotate(
        worked=count_rows(Position.objects.filter(**seen), "institution", "person"),
        studied=count_rows(Education.objects.filter(**seen), "institution", "person"),
        taught=count_rows(Teaching.objects.filter(**seen), "institution", "person"),
    )


def stays_at(institution: Institution, user: Reader) -> tuple[Rows, Rows, Rows]:
    """Positions, degrees and courses at ``institution`` of people whom ``user`` may see, latest first."""
    seen = {"institution": institution, "person__visibility__in": visible_to(user)}
    return (
        Position.objects.filter(**seen).select_related("person"),
        Education.objects.filter(**seen).select_related("person"),
        Teaching.objects.filter(**seen).select_related("person"),
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
