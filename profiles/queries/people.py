"""People with counts, career and dates: lists, the front page, hits, those who are compared."""

from typing import Any

from django.db.models import Count, Exists, F, IntegerField, OuterRef, Prefetch, QuerySet, Subquery, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from profiles.fetching import ByReader, attach
from profiles.models import Advising, Authorship, Citation, Cv, Education, Person, Position
from profiles.prepared import Prepared
from profiles.queries.base import Reader, Rows, kept_by_reader
from profiles.queries.visibility import named_people, shown_advising, shown_authorships, shown_people, shown_talks


def count_rows(rows: Rows, owner: str, what: str = "pk") -> Coalesce:
    """The number of different ``what`` in ``rows`` per outer row; one sub-select each, so counts never multiply."""
    per_owner = rows.filter(**{owner: OuterRef("pk")}).order_by().values(owner)
    counted = Subquery(per_owner.annotate(n=Count(what, distinct=True)).values("n"))
    return Coalesce(counted, Value(0), output_field=IntegerField())


def works_count(user: Reader) -> Combinable:
    """The works of a person: those that name them as author, and those that their CV lists without doing so."""
    authored = Authorship.objects.filter(person=OuterRef("person"), publication=OuterRef("publication"))
    only_listed = Citation.objects.filter(~Exists(authored))
    return count_rows(shown_authorships(user), "person", "publication") + count_rows(
        only_listed, "person", "publication"
    )


def with_counts(people: QuerySet[Person], user: Reader) -> QuerySet[Person]:
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


def newest_people(user: Reader) -> QuerySet[Person]:
    """People by the date of their CV here, newest first, with career and counts."""
    people = with_counts(with_cv_date(shown_people(user)), user)
    return with_career(people).order_by(F("published").desc(nulls_last=True), "sort_key", "pk")


@kept_by_reader
def for_list(user: Reader) -> Rows:
    """People as the list filters and sorts them: counts, year of the PhD, date of the CV."""
    return with_counts(with_cv_date(shown_people(user)), user).annotate(phd_year=doctorate_year())


def with_students(advisors: QuerySet[Person], user: Reader, most: int | None = None) -> Rows:
    """``advisors`` with the number of their students and the students themselves; the ``most`` first of each, as
    ``first_advised``, where that is given."""
    students = shown_advising(user).select_related("student", "education__institution", "position__institution")
    fetched = Prefetch("advised", students)
    if most is not None:
        fetched = Prefetch("advised", students[:most], to_attr="first_advised")
    return advisors.annotate(students=count_rows(shown_advising(user), "advisor", "student")).prefetch_related(fetched)


def with_hints(people: QuerySet[Person]) -> QuerySet[Person]:
    """``people`` with title and organization of the present or last position, to tell namesakes apart."""
    ordering = Position._meta.ordering or []
    posts = Position.objects.filter(person=OuterRef("pk"), cv__is_latest=True).order_by(*ordering)
    return people.annotate(
        post_title=Subquery(posts.values("title")[:1]), post_organization=Subquery(posts.values("organization")[:1])
    )


def for_comparison(slugs: list[str], user: Reader) -> QuerySet[Person]:
    """The people of these addresses whom ``user`` may see, with the date of their CV."""
    return with_cv_date(named_people(user).filter(slug__in=slugs))


def students_of(people: list[int], user: Reader) -> Rows:
    """Advising by ``people``, with the students."""
    return shown_advising(user).filter(advisor__in=people).select_related("student")


def _students(user: Reader, advisors: Any) -> Rows:
    rows = shown_advising(user).filter(advisor__in=advisors)
    return rows.select_related("student", "education__institution", "position__institution")


_students_of = ByReader(_students)
_posts_of = Prepared(lambda people: Position.objects.filter(person__in=people).select_related("institution"))


def students_with_careers(advisor: Person, user: Reader) -> list[Advising]:
    """Advising by ``advisor``, latest first, with the students and their positions; two queries."""
    rows = _students_of(user, [advisor.pk])
    students = {row.student_id: row.student for row in rows}
    attach(students.values(), "positions", _posts_of(students), "person")
    return rows


def works_with(person: Person, others: list[int], user: Reader) -> dict[int, int]:
    """By person of ``others`` the number of works together with ``person``."""
    own = shown_authorships(user).filter(person=person).order_by().values("publication")
    together = shown_authorships(user).filter(person__in=others, publication__in=own).order_by()
    return dict(together.values_list("person").annotate(n=Count("publication", distinct=True)))
