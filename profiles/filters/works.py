"""What the lists of works and of talks can be filtered and sorted by."""

from collections import Counter
from functools import cached_property
from typing import ClassVar

import django_filters
from django.db.models import CharField, Count, F, QuerySet, Value
from django.utils.translation import gettext_lazy as _

from profiles import queries, search
from profiles.filters.base import Counts, FacetedFilterSet, SlugsFilter, SortFilter, TextFilter, YearFilter
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
RANGE = {"year_from", "year_to"}
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

    def token_choices(self, left_out: str) -> list[list[str]]:
        """Those of kinds, statuses and years; the works of a venue are found by indexes of their own."""
        chosen = self.chosen - {left_out}
        if not chosen or chosen - {*TOKENS, *RANGE} or not self._is_known_to_search:
            return []
        said = self.form.cleaned_data.get
        choices = [[token(value) for value in said(name)] for name, token in TOKENS.items() if name in chosen]
        if chosen & RANGE:
            if not self._years:
                return []
            choices.append([search.year_token(year) for year in self._years])
        return choices

    @cached_property
    def _is_known_to_search(self) -> bool:
        return self._few is None and not sees_all(self.user)

    @cached_property
    def _years(self) -> list[int]:
        """The years of the range, one that never was where it is empty; none where it is open or long."""
        first, last = (self.form.cleaned_data.get(name) or 0 for name in ("year_from", "year_to"))
        if not (first and last) or last - first > MOST_YEARS:
            return []
        return list(range(first, last + 1)) or [0]

    def number_without(self, name: str, most: int) -> int:
        """As tallied where the sum of the tallies is the number: each has one kind and status, one venue, one year."""
        chosen = self.chosen - {name}
        if self._is_known_to_search and chosen:
            values = self._tallied(chosen)
            if values:
                return min(most, search.number_tallied(self.searched, self.user, *values))
        return super().number_without(name, most)

    def _tallied(self, chosen: set[str]) -> tuple[str, list[str]] | None:
        """The facet and its values whose tallies are to be added up for these filters; None where none will do."""
        years = [str(year) for year in self._years] if chosen & RANGE else []
        if "venue" in chosen and not chosen - RANGE - {"venue"}:
            if not chosen & RANGE:
                return self.letters["venue"], [str(pk) for pk in self._venues]
            return (search.AT, [f"{pk} {year}" for pk in self._venues for year in years]) if years else None
        return (search.YEAR, years) if years and not chosen - RANGE else None

    @cached_property
    def _venues(self) -> list[int]:
        slugs = self.form.cleaned_data.get("venue") or []
        return list(Venue.objects.filter(slug__in=slugs).order_by("pk").values_list("pk", flat=True))

    def match_title(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return search.matching(rows, search.read_query(value), self.searched, self.user)

    def match_venue(self, rows: QuerySet, name: str, slugs: list[str]) -> QuerySet:
        return rows.filter(venue__in=self._venues) if slugs else rows

    def match_kind(self, rows: QuerySet, name: str, kinds: list[str]) -> QuerySet:
        return rows.filter(kind__in=kinds) if kinds else rows

    def named(self) -> dict[str, list[str]]:
        chosen = {name: self.form.cleaned_data.get(name) for name in ("author", "coauthor", "person")}
        return {name: [slug] for name, slug in chosen.items() if slug}

    def match_status(self, rows: QuerySet, name: str, statuses: list[str]) -> QuerySet:
        return rows.filter(status__in=statuses) if statuses else rows

    def facet_counts(self, names: list[str]) -> Counts:
        """In one pass for all facets in which nothing is chosen, as their rows are the same."""
        same = [name for name in names if name not in self.chosen]
        groups = list(filter(None, [same, *([name] for name in names if name in self.chosen)]))
        rows = [self._grouped(place, group) for place, group in enumerate(groups)]
        numbers: dict[str, Counter[str]] = {name: Counter() for name in names}
        labels: dict[str, dict[str, str]] = {name: {} for name in names}
        for place, *row, number in rows[0].union(*rows[1:], all=True) if rows else ():
            kind, status, slug, label = row
            values = {"kind": kind, "status": status, "venue": slug}
            for name in groups[place]:
                if values[name]:
                    numbers[name][values[name]] += number
                    labels[name][values[name]] = label if name == "venue" else self.fixed_labels[values[name]]
        return {
            name: {value: (labels[name][value], number) for value, number in numbers[name].items()} for name in names
        }

    def _grouped(self, place: int, names: list[str]) -> QuerySet:
        """Rows (place, kind, status, slug of the venue, its label, number); nothing for what is not of ``names``."""
        nothing = Value(None, output_field=CharField())
        paths = {"kind": F("kind"), "status": F("status"), "venue": F("venue__slug")}
        columns = {f"its_{name}": path if name in names else nothing for name, path in paths.items()}
        columns["called"] = queries.venue_label() if "venue" in names else nothing
        rows = self.rows_without(names[0]).order_by().values(its_group=Value(place), **columns)
        return rows.annotate(number=Count("pk")).values_list("its_group", *columns, "number")


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
