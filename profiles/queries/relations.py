"""What joins people to one another: works, advising, times at institutions, service; rows of values, capped."""

from collections.abc import Collection
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Value

from profiles.models import Advising, Authorship, Citation, Education, Person, PersonName, Position
from profiles.models.people import visible_to
from profiles.queries.base import Reader, Rows
from profiles.queries.visibility import named_people, shown_advising, shown_service

People = Collection[int]
LINES = "first_line", "last_line"
YEARS = "start_year", "start_month", "end_year", "end_month", "is_current"


def coauthor_rows(people: People, others: People | None, user: Reader, most: int) -> Rows:
    """Rows (person, co-author, work) of ``people`` with ``others``, with anybody where that is None; latest first."""
    listed = Citation.objects.filter(publication=OuterRef("publication"), person__visibility__in=visible_to(user))
    mine = "publication__authorships__person"
    rows = Authorship.objects.filter(
        Exists(listed), **{f"{mine}__in": people}, person__visibility__in=visible_to(user)
    ).exclude(person=F(mine))
    if others is not None:
        rows = rows.filter(person__in=others)
    return rows.order_by("-publication__year", "publication", "pk").values_list(mine, "person", "publication")[:most]


def advising_of(people: People, user: Reader) -> QuerySet[Advising]:
    """Advising in which one of ``people`` is student or advisor, both of whom ``user`` may see."""
    seen = shown_advising(user).filter(advisor__visibility__in=visible_to(user))
    return seen.filter(Q(student__in=people) | Q(advisor__in=people))


def advising_rows(people: People, user: Reader, most: int) -> Rows:
    """Rows (student, advisor, advising, its lines) in which one of ``people`` is student or advisor."""
    return advising_of(people, user).order_by("pk").values_list("student", "advisor", "pk", *LINES)[:most]


def advised_rows(advisors: People, user: Reader, most: int) -> Rows:
    """Rows (student, advisor, advising, its lines) of the students of ``advisors`` whom ``user`` may see."""
    rows = shown_advising(user).filter(advisor__in=advisors, advisor__visibility__in=visible_to(user))
    return rows.order_by("pk").values_list("student", "advisor", "pk", *LINES)[:most]


def _stays(model: type[Position] | type[Education], user: Reader, where: dict[str, Any]) -> Rows:
    kind = Value(model._meta.model_name, output_field=CharField())
    rows = model.objects.filter(institution__isnull=False, person__visibility__in=visible_to(user), **where)
    years = Q(start_year__isnull=False) | Q(end_year__isnull=False)
    return (
        rows.filter(years)
        .order_by("institution", "pk")
        .values_list("person", "institution", kind, "pk", *LINES, "cv__year", *YEARS)
    )


def stay_rows(user: Reader, most: int, **where: Any) -> list[Any]:
    """Rows (person, institution, kind, record, its lines, CV’s year, years …) of dated stays; two queries.

    ``where`` says whose or where: ``person__in`` or ``institution__in``.
    """
    return [row for model in (Position, Education) for row in _stays(model, user, where)[:most]]


def service_rows(user: Reader, most: int, **where: Any) -> Rows:
    """Rows (person, venue, record, its lines, first and last year) of service for venues that are known."""
    rows = shown_service(user).filter(venue__isnull=False, **where)
    return rows.order_by("venue", "pk").values_list("person", "venue", "pk", *LINES, "start_year", "end_year")[:most]


def stays_of_people(people: People, user: Reader) -> list[Position | Education]:
    """Positions and degrees of ``people`` at institutions that are known; two queries."""
    seen = {"person__in": people, "institution__isnull": False, "person__visibility__in": visible_to(user)}
    return [
        *Position.objects.filter(**seen).select_related("institution"),
        *Education.objects.filter(**seen).select_related("institution"),
    ]


def people_written(slugs: list[str], keys: list[str], user: Reader) -> list[tuple[str, Person]]:
    """Pairs (slug or folded name, person) of whom ``user`` may see and who go by one of them; two queries."""
    people = named_people(user)
    by_slug = [(person.slug, person) for person in people.filter(slug__in=slugs)]
    names = PersonName.objects.filter(key__in=keys, person__in=people).select_related("person")
    return by_slug + [(name.key, name.person) for name in names.order_by("person__sort_key", "person")]


def works_since(people: People, year: int, user: Reader) -> Rows:
    """Rows (person, work, slug, title, year) of works of ``year`` or later, or of no year, by ``people``, each once."""
    what = "person", "publication", "publication__slug", "publication__title", "publication__year"
    late = Q(publication__year__gte=year) | Q(publication__year__isnull=True)
    seen = {"person__in": people, "person__visibility__in": visible_to(user)}
    listed = Citation.objects.filter(publication=OuterRef("publication"), person__visibility__in=visible_to(user))
    authored = Authorship.objects.filter(late, Exists(listed), **seen).order_by().values_list(*what)
    return authored.union(Citation.objects.filter(late, **seen).order_by().values_list(*what))
