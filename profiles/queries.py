"""What may be shown to whom, and what belongs together across models: functions that take and return querysets."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.models import User as SignedIn
from django.db.models import (
    Case,
    CharField,
    Count,
    Exists,
    F,
    FilteredRelation,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from profiles.models import (
    Advising,
    Authorship,
    Citation,
    Contact,
    Cv,
    Education,
    Institution,
    Language,
    Person,
    Position,
    Publication,
    Section,
    Service,
    Talk,
    Venue,
)
from profiles.models.people import visible_to

type_user = SignedIn | AnonymousUser
Rows = QuerySet[Any, Any]

PUBLISHED, SPOKE, SERVED = "published", "spoke", "served"
ROLES = {PUBLISHED: "published", SPOKE: "gave a talk", SERVED: "served"}


# -- counting ------------------------------------------------------------------------------------------------------


def count_rows(rows: Rows, owner: str, what: str = "pk") -> Coalesce:
    """The number of different ``what`` in ``rows`` per outer row; one sub-select each, so counts never multiply."""
    per_owner = rows.filter(**{owner: OuterRef("pk")}).order_by().values(owner)
    counted = Subquery(per_owner.annotate(n=Count(what, distinct=True)).values("n"))
    return Coalesce(counted, Value(0), output_field=IntegerField())


# -- what may be shown ---------------------------------------------------------------------------------------------


def shown_people(user: type_user) -> QuerySet[Person]:
    """People whom ``user`` may see and whose CV is here."""
    return Person.objects.filter(visibility__in=visible_to(user), has_cv=True)


def shown_publications(user: type_user) -> QuerySet[Publication]:
    """Works that the CV of somebody whom ``user`` may see lists."""
    listed = Citation.objects.filter(publication=OuterRef("pk"), person__visibility__in=visible_to(user))
    return Publication.objects.filter(Exists(listed))


def shown_talks(user: type_user) -> QuerySet[Talk]:
    """Talks by people whom ``user`` may see."""
    return Talk.objects.filter(person__visibility__in=visible_to(user))


def shown_service(user: type_user) -> QuerySet[Service]:
    """Service by people whom ``user`` may see."""
    return Service.objects.filter(person__visibility__in=visible_to(user))


def shown_authorships(user: type_user) -> QuerySet[Authorship]:
    """Authorships of people whom ``user`` may see, of works that ``user`` may see."""
    return Authorship.objects.filter(
        person__visibility__in=visible_to(user), publication__in=shown_publications(user).values("pk")
    )


def shown_advising(user: type_user) -> QuerySet[Advising]:
    """Advising of students whom ``user`` may see; it stands in their CVs."""
    return Advising.objects.filter(student__visibility__in=visible_to(user))


def named_people(user: type_user) -> QuerySet[Person]:
    """People whom ``user`` may see and who are here for a reason: a CV, a work that is shown, a student."""
    listed = Citation.objects.filter(publication=OuterRef("publication"), person__visibility__in=visible_to(user))
    wrote = Authorship.objects.filter(Exists(listed), person=OuterRef("pk"))
    advised = shown_advising(user).filter(advisor=OuterRef("pk"))
    return Person.objects.filter(Q(has_cv=True) | Exists(wrote) | Exists(advised), visibility__in=visible_to(user))


def shown_venues(user: type_user) -> QuerySet[Venue]:
    """Venues where somebody whom ``user`` may see published, spoke or served."""
    here = OuterRef("pk")
    return Venue.objects.filter(
        Exists(shown_publications(user).filter(venue=here))
        | Exists(shown_talks(user).filter(venue=here))
        | Exists(shown_service(user).filter(venue=here))
    )


def shown_institutions(user: type_user) -> QuerySet[Institution]:
    """Institutions where somebody whom ``user`` may see studied or worked."""
    seen = {"institution": OuterRef("pk"), "person__visibility__in": visible_to(user)}
    return Institution.objects.filter(
        Exists(Position.objects.filter(**seen)) | Exists(Education.objects.filter(**seen))
    )


def shown_advisors(user: type_user) -> QuerySet[Person]:
    """People whom ``user`` may see, by whom somebody whom ``user`` may see was advised."""
    advised = shown_advising(user).filter(advisor=OuterRef("pk"))
    return Person.objects.filter(Exists(advised), visibility__in=visible_to(user))


# -- people --------------------------------------------------------------------------------------------------------


def works_count(user: type_user) -> Combinable:
    """The works of a person: those that name them as author, and those that their CV lists without doing so."""
    authored = Authorship.objects.filter(person=OuterRef("person"), publication=OuterRef("publication"))
    only_listed = Citation.objects.filter(~Exists(authored))
    return count_rows(shown_authorships(user), "person", "publication") + count_rows(
        only_listed, "person", "publication"
    )


def with_counts(people: QuerySet[Person], user: type_user) -> QuerySet[Person]:
    """``people`` with the numbers of their works, talks and students."""
    return people.annotate(
        works=works_count(user),
        talk_count=count_rows(shown_talks(user), "person"),
        students=count_rows(shown_advising(user), "advisor", "student"),
    )


def with_career(people: QuerySet[Person]) -> QuerySet[Person]:
    """``people`` with positions, degrees and advisors fetched: one query each."""
    return people.prefetch_related(
        Prefetch("positions", Position.objects.select_related("institution")),
        Prefetch("education", Education.objects.select_related("institution")),
        Prefetch("advised_by", Advising.objects.select_related("advisor")),
    )


def with_cv_date(people: QuerySet[Person]) -> QuerySet[Person]:
    """``people`` with the year of their latest CV and the moment it was published."""
    latest = Cv.objects.filter(person=OuterRef("pk"), is_latest=True).order_by()
    return people.annotate(
        cv_year=Subquery(latest.values("year")[:1]), published=Subquery(latest.values("published")[:1])
    )


def doctorate_year() -> Subquery:
    """The year of the first doctorate of a person, None when there is none or it has no year."""
    doctorates = Education.objects.filter(
        person=OuterRef("pk"), level=Education.Level.DOCTORATE, end_year__isnull=False
    )
    return Subquery(doctorates.order_by("end_year").values("end_year")[:1])


# -- who did what where --------------------------------------------------------------------------------------------


def venue_label(path: str = "venue") -> Case:
    """The short name of a venue: its acronym, else its name."""
    return Case(When(**{f"{path}__acronym": ""}, then=F(f"{path}__name")), default=F(f"{path}__acronym"))


def _appearance(rows: Rows, role: str, record: str, year: str, venue: str) -> Rows:
    return rows.order_by().values_list(
        F("person"),
        Value(role, output_field=CharField()),
        F(record),
        F(year),
        F(f"{venue}__slug"),
        venue_label(venue),
    )


def appearances(people: QuerySet[Person] | list[int], user: type_user) -> Rows:
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


def people_of_venue(venue: Venue, user: type_user) -> Rows:
    """Who published, spoke or served at ``venue``: (slug, name, sort key, role, year, record), each once."""
    who = F("person__slug"), F("person__name"), F("person__sort_key")
    shown = {"person__visibility__in": visible_to(user), "person__has_cv": True}

    def rows_as(rows: Rows, role: str, year: str, record: str) -> Rows:
        return (
            rows.filter(**shown).order_by().values_list(*who, Value(role, output_field=CharField()), F(year), F(record))
        )

    works = PUBLISHED, "publication__year", "publication"
    return rows_as(Authorship.objects.filter(publication__venue=venue), *works).union(
        rows_as(Citation.objects.filter(publication__venue=venue), *works),
        rows_as(Talk.objects.filter(venue=venue), SPOKE, "year", "pk"),
        rows_as(Service.objects.filter(venue=venue), SERVED, "start_year", "pk"),
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


def career_pairs(people: dict[str, Rows], role: str, user: type_user) -> Rows:
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


# -- works ---------------------------------------------------------------------------------------------------------


def with_authors(publications: QuerySet[Publication]) -> QuerySet[Publication]:
    """``publications`` with their venue and their authors in order."""
    authors = Authorship.objects.select_related("person").order_by("place", "pk")
    return publications.select_related("venue").prefetch_related(Prefetch("authorships", authors))


def written_by(publications: QuerySet[Publication], slug: str) -> QuerySet[Publication]:
    """Those of ``publications`` that the person of this address wrote, or lists in their CV."""
    authored = Authorship.objects.filter(person__slug=slug).order_by().values("publication")
    listed = Citation.objects.filter(person__slug=slug).order_by().values("publication")
    return publications.filter(Q(pk__in=authored) | Q(pk__in=listed))


def works_of(person: Person, cv: Cv | None, user: type_user) -> QuerySet[Publication]:
    """The works of ``person`` in the order of years, with where their CV lists each (fact, lines, remark)."""
    mine = (
        Authorship.objects.filter(person=person)
        .order_by()
        .values("publication")
        .union(Citation.objects.filter(person=person).order_by().values("publication"))
    )
    in_cv = FilteredRelation("citations", condition=Q(citations__cv=cv.pk if cv else 0))
    return (
        with_authors(shown_publications(user).filter(pk__in=mine))
        .annotate(listed=in_cv)
        .annotate(
            fact_pk=F("listed__pk"),
            first_line=F("listed__first_line"),
            last_line=F("listed__last_line"),
            remark=F("listed__remark"),
        )
        .order_by(F("year").desc(nulls_last=True), F("listed__place").asc(nulls_last=True), "title_key", "pk")
    )


def sections_for(user: type_user) -> QuerySet[Section]:
    """Sections that ``user`` may read: contact blocks and referees are for staff."""
    return Section.objects.all() if user.is_staff else Section.objects.filter(is_private=False)


def names_and_contacts(person: Person, user: type_user) -> Rows:
    """Rows (kind, value) of how ``person`` is written, as kind "name", and reached, as far as ``user`` may see it."""
    names = person.names.order_by().values_list(Value("name", output_field=CharField()), F("name"))
    contacts = Contact.objects.filter(person=person, visibility__in=visible_to(user)).order_by()
    return names.union(contacts.values_list("kind", "value"), all=True)


# -- the front page ------------------------------------------------------------------------------------------------


def newest_people(user: type_user) -> QuerySet[Person]:
    """People by the date of their CV here, newest first, with career and counts."""
    people = with_counts(with_cv_date(shown_people(user)), user)
    return with_career(people).order_by(F("published").desc(nulls_last=True), "sort_key", "pk")


def what_is_here(user: type_user) -> dict[str, int]:
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


def with_venue_counts(venues: QuerySet[Venue], user: type_user) -> Rows:
    """``venues`` with the numbers of works, talks and service there, and of people who published there."""
    authors = shown_authorships(user).filter(person__has_cv=True)
    return venues.annotate(
        works=count_rows(shown_publications(user), "venue"),
        talk_count=count_rows(shown_talks(user), "venue"),
        service_count=count_rows(shown_service(user), "venue"),
        people=count_rows(authors, "publication__venue", "person"),
    )


def frequent_venues(user: type_user) -> Rows:
    """Venues by number of works, most first."""
    return with_venue_counts(Venue.objects.all(), user).filter(works__gt=0).order_by("-works", "name_key", "pk")


# -- lists and details ---------------------------------------------------------------------------------------------


def for_list(user: type_user) -> Rows:
    """People as the list shows, filters and sorts them: counts, year of the PhD, date of the CV, career."""
    people = with_counts(with_cv_date(shown_people(user)), user).annotate(phd_year=doctorate_year())
    return with_career(people)


def people_in_order(slugs: list[str], user: type_user) -> list[Person]:
    """The people of these addresses whom ``user`` may see, in the order of ``slugs``; no query without slugs."""
    if not slugs:
        return []
    found = {person.slug: person for person in named_people(user).filter(slug__in=slugs)}
    return [found[slug] for slug in slugs if slug in found]


def with_institution_counts(institutions: QuerySet[Institution], user: type_user) -> Rows:
    """``institutions`` with the numbers of people who worked and who studied there."""
    seen = {"person__visibility__in": visible_to(user)}
    return institutions.annotate(
        worked=count_rows(Position.objects.filter(**seen), "institution", "person"),
        studied=count_rows(Education.objects.filter(**seen), "institution", "person"),
    )


def with_students(advisors: QuerySet[Person], user: type_user) -> Rows:
    """``advisors`` with the number of their students and the students themselves."""
    students = shown_advising(user).select_related("student", "education__institution", "position__institution")
    return advisors.annotate(students=count_rows(shown_advising(user), "advisor", "student")).prefetch_related(
        Prefetch("advised", students)
    )


def stays_at(institution: Institution, user: type_user) -> tuple[Rows, Rows]:
    """Positions and degrees at ``institution`` of people whom ``user`` may see, latest first."""
    seen = {"institution": institution, "person__visibility__in": visible_to(user)}
    return (
        Position.objects.filter(**seen).select_related("person"),
        Education.objects.filter(**seen).select_related("person"),
    )


def citations_of(publication: Publication, user: type_user) -> Rows:
    """Where CVs of people whom ``user`` may see list ``publication``, with the text as they may read it."""
    seen = {"publication": publication, "person__visibility__in": visible_to(user)}
    return Citation.objects.filter(**seen).select_related("cv", "person").order_by("person__sort_key", "pk")


def same_talks(talk: Talk, user: type_user) -> Rows:
    """Other occasions on which the same person gave a talk of this title."""
    same = shown_talks(user).filter(person=talk.person_id, title_key=talk.title_key).exclude(title_key="")
    return same.exclude(pk=talk.pk).select_related("venue")


def with_hints(people: QuerySet[Person]) -> QuerySet[Person]:
    """``people`` with title and organization of the present or last position, to tell namesakes apart."""
    ordering = Position._meta.ordering or []
    posts = Position.objects.filter(person=OuterRef("pk"), cv__is_latest=True).order_by(*ordering)
    return people.annotate(
        post_title=Subquery(posts.values("title")[:1]), post_organization=Subquery(posts.values("organization")[:1])
    )


# -- comparing -----------------------------------------------------------------------------------------------------


def for_comparison(slugs: list[str], user: type_user) -> QuerySet[Person]:
    """The people of these addresses whom ``user`` may see, with career and the date of their CV."""
    return with_career(with_cv_date(named_people(user).filter(slug__in=slugs)))


def works_of_people(people: list[int], user: type_user) -> Rows:
    """Rows (person, work, its slug, title, year, kind, slug and short name of its venue), each once."""
    what = (
        F("person"), F("publication"), F("publication__slug"), F("publication__title"), F("publication__year"),
        F("publication__kind"), F("publication__venue__slug"), venue_label("publication__venue"),
    )  # fmt: skip
    authored = shown_authorships(user).filter(person__in=people).order_by().values_list(*what)
    return authored.union(Citation.objects.filter(person__in=people).order_by().values_list(*what))


def coauthors_of(people: list[int], user: type_user) -> Rows:
    """Rows (work, author, slug, name) of all works of ``people``, of authors whom ``user`` may see."""
    own = shown_authorships(user).filter(person__in=people).order_by().values("publication")
    return (
        shown_authorships(user)
        .filter(publication__in=own)
        .order_by("publication", "place")
        .values_list("publication", "person", "person__slug", "person__name")
    )


def students_of(people: list[int], user: type_user) -> Rows:
    """Advising by ``people``, with the students."""
    return shown_advising(user).filter(advisor__in=people).select_related("student")
