"""People by facts of their career, and the pairs by which the same facts are counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import CharField, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value
from django.db.models.lookups import GreaterThanOrEqual

from profiles.models import Advising, Authorship, Citation, Education, Language, Person, Position, Service, Talk
from profiles.models.people import visible_to
from profiles.queries import lineages
from profiles.queries.base import PUBLISHED, SERVED, SPOKE, Reader, Rows
from profiles.queries.people import count_rows
from profiles.queries.places import venue_label

CAREER_FACETS = "venue", "advisor", "institution", "country", "degree", "language"
REVIEWED, ORGANIZED = "reviewed", "organized"
SERVICE_WORDS = {
    REVIEWED: ["review", "referee", "gutacht", "relect", "rapporteur", "revisor", "viseur", "arbitr", "parecerist"],
    ORGANIZED: [
        "organizer", "organiser", "organizing", "organising", "organized", "organised", "organisateur", "organisatri",
        "organisator", "organizador", "organizzator", "co-organi", "coorgani", "chair",
    ],
}  # fmt: skip
"""Parts of words by which service reads as reviewing or as organizing, in the languages of CVs; accents left out."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How the facets of a career are meant.

    ``role`` is what counts at a venue, "" for anything, and ``times`` how often at least; ``is_now`` takes only the
    present posts and studies at institutions; ``is_through`` takes advisors of advisors as well.
    """

    role: str = ""
    times: int = 1
    is_now: bool = False
    is_through: bool = False


def exists_for(rows: Rows, owner: str = "person") -> Q:
    """Whether one of ``rows`` is that of a person: read from the rows once, not looked for with every person."""
    return Q(pk__in=rows.order_by().values(owner))


def _service(role: str) -> Rows:
    """Service, or only the one whose role reads as ``role`` says."""
    words = [Q(role__icontains=word) for word in SERVICE_WORDS.get(role, ())]
    return Service.objects.filter(reduce(or_, words, Q()))


def _records_at(role: str) -> list[tuple[Rows, str, str]]:
    """Where appearances in a role stand, "" for any: rows, the path to the venue, the path to the record."""
    works = "publication__venue", "publication"
    sources: dict[str, list[tuple[Rows, str, str]]] = {
        PUBLISHED: [(Authorship.objects.all(), *works), (Citation.objects.all(), *works)],
        SPOKE: [(Talk.objects.all(), "venue", "pk")],
        SERVED: [(_service(role), "venue", "pk")],
    }
    if role in SERVICE_WORDS:
        return sources[SERVED]
    return sources.get(role) or [one for ones in sources.values() for one in ones]


def at_venues(people: QuerySet[Person], slugs: list[str], terms: Terms) -> QuerySet[Person]:
    """Those of ``people`` who appeared at one of the venues in the role, and as often there, as ``terms`` say."""
    places = _records_at(terms.role)
    if terms.times == 1:
        there = [Q(exists_for(rows.filter(**{f"{venue}__slug__in": slugs}))) for rows, venue, _ in places]
        return people.filter(reduce(or_, there))
    once = [Q(pk__in=rows.filter(**{f"{venue}__slug__in": slugs}).values("person")) for rows, venue, _ in places]
    often = [Q(GreaterThanOrEqual(_times_at(slug, terms.role), terms.times)) for slug in slugs]
    return people.filter(reduce(or_, once)).filter(reduce(or_, often))


def _times_at(slug: str, role: str) -> Any:
    """How often the outer person appeared at the venue; a work counts once, whether they are named or only list it."""
    authored = Authorship.objects.filter(person=OuterRef("person"), publication=OuterRef("publication"))
    numbers = []
    for rows, venue, record in _records_at(role):
        counted = rows.filter(~Exists(authored)) if rows.model is Citation else rows
        numbers.append(count_rows(counted.filter(**{f"{venue}__slug": slug}), "person", record))
    return sum(numbers[1:], start=numbers[0])


def _stays(terms: Terms) -> list[Rows]:
    """Posts and studies, or only the present ones."""
    when = {"is_current": True, "cv__is_latest": True} if terms.is_now else {}
    return [Position.objects.filter(**when), Education.objects.filter(**when)]


def _staying(people: QuerySet[Person], terms: Terms, **where: Any) -> QuerySet[Person]:
    return people.filter(reduce(or_, [Q(exists_for(rows.filter(**where))) for rows in _stays(terms)]))


def at_institutions(people: QuerySet[Person], slugs: list[str], terms: Terms) -> QuerySet[Person]:
    """Those of ``people`` who studied or worked at one of the institutions, or do now."""
    return _staying(people, terms, institution__slug__in=slugs)


def in_countries(people: QuerySet[Person], countries: list[str], terms: Terms) -> QuerySet[Person]:
    """Those of ``people`` who studied or worked at an institution of one of the countries, or do now."""
    return _staying(people, terms, institution__country__in=countries)


def advised_by(people: QuerySet[Person], slugs: list[str], terms: Terms, user: Reader) -> QuerySet[Person]:
    """Those of ``people`` who were advised by one of these, or by somebody whom one of these advised, and so on."""
    if terms.is_through:
        return people.filter(pk__in=lineages.descendants(slugs, user))
    rows = Advising.objects.filter(advisor__slug__in=slugs, advisor__visibility__in=visible_to(user))
    return people.filter(exists_for(rows, "student"))


def _pair(
    rows: Rows, facet: str, value: str, label: Any, owner: str = "person", role: str = "", record: Any = None
) -> Rows:
    what = Value(role, output_field=CharField()), record or Value(0, output_field=IntegerField())
    return rows.order_by().values_list(Value(facet, output_field=CharField()), F(value), label, F(owner), *what)


def _venue_pairs(people: Rows, terms: Terms) -> list[Rows]:
    """Appearances in the role of ``terms``; a work by both ways, as author and in the own list, is one record."""
    pairs = []
    for rows, venue, record in _records_at(terms.role):
        there = rows.filter(**{"person__in": people, f"{venue}__isnull": False})
        role = {Talk: SPOKE, Service: SERVED}.get(rows.model, PUBLISHED)
        what: dict[str, Any] = {"role": role, "record": F(record)} if terms.times > 1 else {}
        pairs.append(_pair(there, "venue", f"{venue}__slug", venue_label(venue), **what))
    return pairs


def career_pairs(people: dict[str, Rows], terms: Terms, user: Reader) -> Iterable[tuple[str, str, str, int, str, int]]:
    """For each facet of a list of people its rows (facet, value, label, person, role, record), each once; one query.

    ``people`` gives the people to look at by facet, those of ``CAREER_FACETS`` or fewer. Role and record tell
    appearances at a venue apart where ``terms`` ask how often; else they are "" and 0.
    """
    people = {name: Person.objects.none().values("pk") for name in CAREER_FACETS} | people
    places = {"institution": F("institution__name"), "country": F("institution__country")}
    pairs = _venue_pairs(people["venue"], terms)
    for facet, label in places.items():
        value = "institution__slug" if facet == "institution" else "institution__country"
        for rows in _stays(terms):
            there = rows.filter(person__in=people[facet], institution__isnull=False).exclude(**{value: ""})
            pairs.append(_pair(there, facet, value, label))
    degrees = Education.objects.filter(person__in=people["degree"])
    languages = Language.objects.filter(person__in=people["language"])
    pairs += [_pair(degrees, "degree", "level", F("level")), _pair(languages, "language", "key", F("name"))]
    if terms.is_through:
        return lineages.with_ancestors(pairs, people["advisor"], user)
    advising = Advising.objects.filter(student__in=people["advisor"], advisor__visibility__in=visible_to(user))
    return _pair(advising, "advisor", "advisor__slug", F("advisor__name"), "student").union(*pairs)
