"""What may be shown to whom."""

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Value

from profiles.models import (
    Advising,
    Authorship,
    Citation,
    Contact,
    Education,
    Institution,
    Person,
    Position,
    Publication,
    Section,
    Service,
    Talk,
    Teaching,
    Venue,
)
from profiles.models.people import sees_all, visible_to
from profiles.queries.base import Reader, Rows


def shown_people(user: Reader) -> QuerySet[Person]:
    """People whom ``user`` may see and whose CV is here."""
    return Person.objects.filter(visibility__in=visible_to(user), has_cv=True)


def shown_publications(user: Reader) -> QuerySet[Publication]:
    """Works that the CV of somebody whom ``user`` may see lists."""
    listed = Citation.objects.filter(publication=OuterRef("pk"), person__visibility__in=visible_to(user))
    return Publication.objects.filter(Exists(listed))


def shown_talks(user: Reader) -> QuerySet[Talk]:
    """Talks by people whom ``user`` may see."""
    return Talk.objects.filter(person__visibility__in=visible_to(user))


def shown_service(user: Reader) -> QuerySet[Service]:
    """Service by people whom ``user`` may see."""
    return Service.objects.filter(person__visibility__in=visible_to(user))


def shown_positions(user: Reader) -> QuerySet[Position]:
    """Positions of people whom ``user`` may see."""
    return Position.objects.filter(person__visibility__in=visible_to(user))


def shown_education(user: Reader) -> QuerySet[Education]:
    """Degrees of people whom ``user`` may see."""
    return Education.objects.filter(person__visibility__in=visible_to(user))


def shown_teaching(user: Reader) -> QuerySet[Teaching]:
    """Teaching of people whom ``user`` may see."""
    return Teaching.objects.filter(person__visibility__in=visible_to(user))


def shown_authorships(user: Reader) -> QuerySet[Authorship]:
    """Authorships of people whom ``user`` may see, of works that ``user`` may see.

    Looked up row by row: as a list of all works that are shown, SQLite would first make that list.
    """
    listed = Citation.objects.filter(publication=OuterRef("publication"), person__visibility__in=visible_to(user))
    return Authorship.objects.filter(Exists(listed), person__visibility__in=visible_to(user))


def shown_advising(user: Reader) -> QuerySet[Advising]:
    """Advising of students whom ``user`` may see; it stands in their CVs."""
    return Advising.objects.filter(student__visibility__in=visible_to(user))


def named_people(user: Reader) -> QuerySet[Person]:
    """People whom ``user`` may see and who are here for a reason: a CV, a work that is shown, a student."""
    listed = Citation.objects.filter(publication=OuterRef("publication"), person__visibility__in=visible_to(user))
    wrote = Authorship.objects.filter(Exists(listed), person=OuterRef("pk"))
    advised = shown_advising(user).filter(advisor=OuterRef("pk"))
    return Person.objects.filter(Q(has_cv=True) | Exists(wrote) | Exists(advised), visibility__in=visible_to(user))


def shown_venues(user: Reader) -> QuerySet[Venue]:
    """Venues where somebody whom ``user`` may see published, spoke or served."""
    here = OuterRef("pk")
    return Venue.objects.filter(
        Exists(shown_publications(user).filter(venue=here))
        | Exists(shown_talks(user).filter(venue=here))
        | Exists(shown_service(user).filter(venue=here))
    )


def shown_institutions(user: Reader) -> QuerySet[Institution]:
    """Institutions where somebody whom ``user`` may see studied, worked or taught."""
    here = OuterRef("pk")
    return Institution.objects.filter(
        Exists(shown_positions(user).filter(institution=here))
        | Exists(shown_education(user).filter(institution=here))
        | Exists(shown_teaching(user).filter(institution=here))
    )


def shown_advisors(user: Reader) -> QuerySet[Person]:
    """People whom ``user`` may see, by whom somebody whom ``user`` may see was advised."""
    advised = shown_advising(user).filter(advisor=OuterRef("pk"))
    return Person.objects.filter(Exists(advised), visibility__in=visible_to(user))


def sections_for(user: Reader) -> QuerySet[Section]:
    """Sections that ``user`` may read: contact blocks and referees are for staff."""
    return Section.objects.all() if sees_all(user) else Section.objects.filter(is_private=False)


def names_and_contacts(person: Person, user: Reader) -> Rows:
    """Rows (kind, value) of how ``person`` is written, as kind "name", and reached, as far as ``user`` may see it."""
    names = person.names.order_by().values_list(Value("name", output_field=CharField()), F("name"))
    contacts = Contact.objects.filter(person=person, visibility__in=visible_to(user)).order_by()
    return names.union(contacts.values_list("kind", "value"), all=True)


def names_of(wanted: dict[str, list[str]], user: Reader) -> dict[str, dict[str, str]]:
    """By kind (venue, institution, else a person) the names of what has these slugs, as far as ``user`` may see it.

    One query, none when nothing is wanted.
    """
    sources = {"venue": shown_venues, "institution": shown_institutions}
    rows = [
        sources.get(kind, named_people)(user)
        .filter(slug__in=slugs)
        .order_by()
        .values_list(Value(kind, output_field=CharField()), "slug", "name")
        for kind, slugs in wanted.items()
        if slugs
    ]
    found: dict[str, dict[str, str]] = {kind: {} for kind in wanted}
    for kind, slug, name in rows[0].union(*rows[1:], all=True) if rows else []:
        found[kind][slug] = name
    return found
