"""Works and talks with authors, and where CVs list them."""

from collections.abc import Collection
from typing import Any

from django.db.models import F, FilteredRelation, OuterRef, Prefetch, Q, QuerySet, Subquery

from profiles.models import Authorship, Citation, Publication, Talk
from profiles.models.people import visible_to
from profiles.queries.base import Reader, Rows
from profiles.queries.places import venue_label
from profiles.queries.visibility import shown_authorships, shown_publications, shown_talks


def with_authors(publications: QuerySet[Publication]) -> QuerySet[Publication]:
    """``publications`` with their venue and their authors in order."""
    authors = Authorship.objects.select_related("person").order_by("place", "pk")
    return publications.select_related("venue").prefetch_related(Prefetch("authorships", authors))


def with_listing_date(publications: QuerySet[Publication], user: Reader) -> Rows:
    """``publications`` with the moment of the latest CV that lists them, of those that ``user`` may see."""
    listed = Citation.objects.filter(publication=OuterRef("pk"), person__visibility__in=visible_to(user))
    return publications.annotate(published=Subquery(listed.order_by("-cv__published").values("cv__published")[:1]))


def written_by(publications: QuerySet[Publication], slug: str) -> QuerySet[Publication]:
    """Those of ``publications`` that the person of this address wrote, or lists in their CV."""
    authored = Authorship.objects.filter(person__slug=slug).order_by().values("publication")
    listed = Citation.objects.filter(person__slug=slug).order_by().values("publication")
    return publications.filter(Q(pk__in=authored) | Q(pk__in=listed))


def works_of(people: Any, cvs: Any, user: Reader) -> QuerySet[Publication]:
    """The works of ``people`` in the order of years, with where one of ``cvs`` lists each (fact, lines, remark)."""
    mine = (
        Authorship.objects.filter(person__in=people)
        .order_by()
        .values("publication")
        .union(Citation.objects.filter(person__in=people).order_by().values("publication"))
    )
    return (
        shown_publications(user)
        .filter(pk__in=mine)
        .select_related("venue")
        .annotate(listed=FilteredRelation("citations", condition=Q(citations__cv__in=cvs)))
        .annotate(
            fact_pk=F("listed__pk"),
            first_line=F("listed__first_line"),
            last_line=F("listed__last_line"),
            remark=F("listed__remark"),
        )
        .order_by(F("year").desc(nulls_last=True), F("listed__place").asc(nulls_last=True), "title_key", "pk")
    )


def citations_of(publication: Publication, user: Reader) -> Rows:
    """Where CVs of people whom ``user`` may see list ``publication``, with the text as they may read it."""
    seen = {"publication": publication, "person__visibility__in": visible_to(user)}
    return Citation.objects.filter(**seen).select_related("cv", "person").order_by("person__sort_key", "pk")


def same_talks(talk: Talk, user: Reader) -> Rows:
    """Other occasions on which the same person gave a talk of this title."""
    same = shown_talks(user).filter(person=talk.person_id, title_key=talk.title_key).exclude(title_key="")
    return same.exclude(pk=talk.pk).select_related("venue")


def works_of_people(people: list[int], user: Reader) -> Rows:
    """Rows (person, work, its slug, title, year, kind, slug and short name of its venue), each once."""
    what = (
        F("person"), F("publication"), F("publication__slug"), F("publication__title"), F("publication__year"),
        F("publication__kind"), F("publication__venue__slug"), venue_label("publication__venue"),
    )  # fmt: skip
    authored = shown_authorships(user).filter(person__in=people).order_by().values_list(*what)
    return authored.union(Citation.objects.filter(person__in=people).order_by().values_list(*what))


def coauthors_of(works: Collection[int], user: Reader) -> Rows:
    """Rows (work, author, slug, name) of ``works``, of authors whom ``user`` may see.

    The works are named one by one: from a sub-select PostgreSQL would first read all works there are.
    """
    return (
        shown_authorships(user)
        .filter(publication__in=works)
        .order_by("publication", "place")
        .values_list("publication", "person", "person__slug", "person__name")
    )
