"""What the lists of works and of talks can be filtered and sorted by."""

from typing import ClassVar

import django_filters
from django.db.models import F, QuerySet

from profiles import queries, search
from profiles.filters.base import (
    Counts,
    FacetedFilterSet,
    SlugsFilter,
    SortFilter,
    TextFilter,
    YearFilter,
    capitalized,
    grouped,
    tally,
)
from profiles.models import Publication, Talk

NEWEST = F("year").desc(nulls_last=True)
OLDEST = F("year").asc(nulls_last=True)
SORTS = {
    "newest": ("Newest first", [NEWEST, "title_key"]),
    "oldest": ("oldest first", [OLDEST, "title_key"]),
    "title": ("by title", ["title_key"]),
}


class PersonFilter(django_filters.CharFilter):
    """Somebody, by the address of their page; the chip says the name."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, max_length=100, **kwargs)


class WorkFilters(FacetedFilterSet):
    """What works and talks share: words of the title, venue, years, a person."""

    typed: ClassVar = ("q", "year_from", "year_to")

    q = TextFilter(label="Title or venue", method="match_title")
    venue = SlugsFilter(label="Venue", method="match_venue")
    year_from = YearFilter(label="From", field_name="year", lookup_expr="gte")
    year_to = YearFilter(label="To", field_name="year", lookup_expr="lte")

    def match_title(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return search.match_works(rows, search.read_query(value))

    def match_venue(self, rows: QuerySet, name: str, slugs: list[str]) -> QuerySet:
        return rows.filter(venue__slug__in=slugs) if slugs else rows

    def match_kind(self, rows: QuerySet, name: str, kinds: list[str]) -> QuerySet:
        return rows.filter(kind__in=kinds) if kinds else rows

    def named(self) -> dict[str, list[str]]:
        chosen = {name: self.form.cleaned_data.get(name) for name in ("author", "coauthor", "person")}
        return {name: [slug] for name, slug in chosen.items() if slug}

    def facet_counts(self) -> Counts:
        rows = grouped(self.rows_without("venue"), "venue", "venue__slug", queries.venue_label()).union(
            *(grouped(self.rows_without(name), name, name) for name in self.facets if name != "venue"), all=True
        )
        found = {name: {} for name in self.facets} | tally(rows)
        found["kind"] = {kind: (self.fixed_labels[kind], number) for kind, (_, number) in found["kind"].items()}
        return found


class PublicationFilters(WorkFilters):
    """Works that CVs list."""

    fixed_labels: ClassVar = capitalized(Publication.Kind.choices)
    facets: ClassVar = {"kind": "Kind", "venue": "Venue"}
    author = PersonFilter(label="Author", method="match_author")
    coauthor = PersonFilter(label="with", method="match_author")
    kind = SlugsFilter(label="Kind", method="match_kind")
    sort = SortFilter(SORTS)

    class Meta:
        model = Publication
        fields: ClassVar = []

    def match_author(self, rows: QuerySet, name: str, slug: str) -> QuerySet:
        return queries.written_by(rows, slug)


class TalkFilters(WorkFilters):
    """Talks that CVs list."""

    fixed_labels: ClassVar = capitalized(Talk.Kind.choices)
    facets: ClassVar = {"kind": "Kind", "venue": "Venue"}
    person = PersonFilter(label="Speaker", field_name="person__slug")
    kind = SlugsFilter(label="Kind", method="match_kind")
    sort = SortFilter(SORTS)

    class Meta:
        model = Talk
        fields: ClassVar = []
