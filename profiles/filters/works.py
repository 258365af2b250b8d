"""What the lists of works and of talks can be filtered and sorted by."""

from functools import cached_property
from typing import ClassVar

import django_filters
from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from profiles import queries, search
from profiles.filters.base import Counts, FacetedFilterSet, SlugsFilter, SortFilter, TextFilter, YearFilter
from profiles.filters.counting import grouped, tally
from profiles.models import Publication, Talk, Venue
from profiles.models.people import sees_all
from profiles.text import capitalized

NEWEST = F("year").desc(nulls_last=True)
OLDEST = F("year").asc(nulls_last=True)
SORTS = {
    "newest": (_("Newest first"), [NEWEST, "title_key"]),
    "oldest": (_("oldest first"), [OLDEST, "title_key"]),
    "title": (_("by title"), ["title_key"]),
}

TOKENS = {"kind": search.kind_token, "status": search.status_token}
MOST_YEARS = 120  # of a range that are asked for one by one


class PersonFilter(django_filters.CharFilter):
    """Somebody, by the address of their page; the chip says the name."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, max_length=100, **kwargs)


class WorkFilters(FacetedFilterSet):
    """What works and talks share: words of the title, venue, years, a person."""

    typed: ClassVar = ("q", "year_from", "year_to")
    letters: ClassVar = {"kind": "k", "venue": "v", "status": "t"}
    counted_live: ClassVar = search.COUNTED

    q = TextFilter(label=_("Title or venue"), method="match_title")
    venue = SlugsFilter(label=_("Venue"), method="match_venue")
    year_from = YearFilter(label=_("From"), field_name="year", lookup_expr="gte")
    year_to = YearFilter(label=_("To"), field_name="year", lookup_expr="lte")

    # By the tokens of the search where it has one for all that is chosen: what is shown need not be asked row by row
    # then. A short list is asked as it is.
    def rows_without(self, name: str) -> QuerySet:
        choices = self._choices(name)
        if not choices:
            return super().rows_without(name)
        return search.having(self._meta.model.objects.order_by(), self.searched, self.user, *choices)

    def number_without(self, name: str, most: int) -> int:
        choices = self._choices(name)
        if not choices:
            return super().number_without(name, most)
        return min(most, search.number_having(self.searched, self.user, *choices))

    def _choices(self, left_out: str) -> list[list[str]]:
        """The tokens of what is chosen but for one filter, a list for each; none where something has no token."""
        said, chosen = self.form.cleaned_data.get, self.chosen - {left_out}
        has_tokens = chosen and not chosen - {*TOKENS, "venue", "year_from", "year_to"}
        if self._few is not None or sees_all(self.user) or not has_tokens:
            return []
        choices = [[token(value) for value in said(name)] for name, token in TOKENS.items() if name in chosen]
        if "venue" in chosen:
            choices.append([search.venue_token(pk) for pk in self._venues] or [search.venue_token(0)])
        if chosen & {"year_from", "year_to"}:
            first, last = said("year_from") or 0, said("year_to") or 0
            if not (first and last) or last - first > MOST_YEARS:
                return []
            choices.append([search.year_token(year) for year in range(first, last + 1)] or [search.year_token(0)])
        return choices

    @cached_property
    def _venues(self) -> list[int]:
        slugs = self.form.cleaned_data.get("venue") or []
        return list(Venue.objects.filter(slug__in=slugs).order_by("pk").values_list("pk", flat=True))

    def match_title(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return search.matching(rows, search.read_query(value), self.searched, self.user)

    def match_venue(self, rows: QuerySet, name: str, slugs: list[str]) -> QuerySet:
        return rows.filter(venue__slug__in=slugs) if slugs else rows

    def match_kind(self, rows: QuerySet, name: str, kinds: list[str]) -> QuerySet:
        return rows.filter(kind__in=kinds) if kinds else rows

    def named(self) -> dict[str, list[str]]:
        chosen = {name: self.form.cleaned_data.get(name) for name in ("author", "coauthor", "person")}
        return {name: [slug] for name, slug in chosen.items() if slug}

    def match_status(self, rows: QuerySet, name: str, statuses: list[str]) -> QuerySet:
        return rows.filter(status__in=statuses) if statuses else rows

    def facet_counts(self, names: list[str]) -> Counts:
        rows = [self._grouped(name) for name in names]
        found = {name: {} for name in names} | tally(rows[0].union(*rows[1:], all=True))
        for name in found.keys() & {"kind", "status"}:
            found[name] = {value: (self.fixed_labels[value], number) for value, (_, number) in found[name].items()}
        return found

    def _grouped(self, name: str) -> QuerySet:
        rows = self.rows_without(name)
        return (
            grouped(rows, name, "venue__slug", queries.venue_label()) if name == "venue" else grouped(rows, name, name)
        )


class PublicationFilters(WorkFilters):
    """Works that CVs list."""

    searched: ClassVar = search.Kind.WORK
    fixed_labels: ClassVar = capitalized(Publication.Status.choices) | capitalized(Publication.Kind.choices)
    facets: ClassVar = {"kind": _("Kind"), "venue": _("Venue"), "status": _("Status")}
    author = PersonFilter(label=_("Author"), method="match_author")
    coauthor = PersonFilter(label=_("with"), method="match_author")
    kind = SlugsFilter(label=_("Kind"), method="match_kind")
    status = SlugsFilter(label=_("Status"), method="match_status")
    sort = SortFilter(SORTS)

    class Meta:
        model = Publication
        fields: ClassVar = []

    def match_author(self, rows: QuerySet, name: str, slug: str) -> QuerySet:
        return queries.written_by(rows, slug)


class TalkFilters(WorkFilters):
    """Talks that CVs list."""

    searched: ClassVar = search.Kind.TALK
    fixed_labels: ClassVar = capitalized(Talk.Kind.choices)
    facets: ClassVar = {"kind": _("Kind"), "venue": _("Venue")}
    person = PersonFilter(label=_("Speaker"), field_name="person__slug")
    kind = SlugsFilter(label=_("Kind"), method="match_kind")
    sort = SortFilter(SORTS)

    class Meta:
        model = Talk
        fields: ClassVar = []
