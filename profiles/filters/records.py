"""What the lists of venues, institutions and advisors can be filtered and sorted by: the records behind their rows.

A venue is in the list for works, talks and service there, an institution for those who worked, studied and taught
there, an advisor for each student. The filters of one list speak of the same record: "gave a talk there, 1930-1935" is
a talk of those years.
"""

from typing import Any, ClassVar

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from profiles import queries, search
from profiles.filters.base import Counts, FacetedFilterSet, SlugsFilter, SortFilter, TextFilter, YearFilter
from profiles.models import Advising, Institution, Person, Venue
from profiles.text import capitalized

Said = dict[str, Any]


class RecordFilters(FacetedFilterSet):
    """A list whose rows are counted one by one at any size, as there are far fewer of them than of people."""

    typed: ClassVar = ("q", "year_from", "year_to")

    q = TextFilter(label=_("Name"), method="keep")
    year_from = YearFilter(label=_("From"), method="keep")
    year_to = YearFilter(label=_("To"), method="keep")

    def keep(self, rows: QuerySet, name: str, value: Any) -> QuerySet:
        """All filters are applied together, by ``narrowed``."""
        return rows

    def narrowed(self, rows: QuerySet, said: Said) -> QuerySet:
        """The rows that fit what is ``said`` by filter."""
        return search.matching(rows, search.read_query(said["q"]), self.searched, self.user) if said.get("q") else rows

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        said = self.form.cleaned_data
        return self.filters["sort"].filter(self.narrowed(queryset, said), said.get("sort"))

    def rows_without(self, name: str) -> QuerySet:
        said = {other: value for other, value in self.form.cleaned_data.items() if other != name}
        return self.narrowed(self.queryset.all(), said).order_by()

    def facets_to_count(self) -> list[str]:
        return list(self.facets)

    @property
    def length(self) -> int:
        return self.total

    @property
    def total(self) -> int:
        if not hasattr(self, "_total"):
            self._total: int = self.qs.order_by().values("pk").count()
        return self._total

    @property
    def is_exact(self) -> bool:
        return True


def _within(said: Said, start: str, end: str) -> Q:
    """Records of the years that are said; a stretch of time is so if any of its years is."""
    found, first, last = Q(), said.get("year_from"), said.get("year_to")
    if first:
        found &= Q(**{f"{end}__gte": first}) | _ending_open(start, end, first)
    if last:
        begins = Q(**{f"{start}__lte": last})
        found &= begins if start == end else begins | Q(**{f"{start}__isnull": True, f"{end}__lte": last})
    return found


def _ending_open(start: str, end: str, first: int) -> Q:
    """Stretches of time without an end that reach the year ``first``; of one that does not go on the start is all."""
    if start == end:
        return Q()
    return Q(is_current=True) | Q(**{f"{end}__isnull": True, f"{start}__gte": first})


class PlaceFilters(RecordFilters):
    """A venue or an institution: the kinds of records that lead there are a facet."""

    owner: ClassVar[str]  # the field of the records
    roles: ClassVar[dict[str, tuple[str | Promise, Any, str, str]]]  # label, records that a reader sees, start, end
    own: ClassVar[str]  # the facet that is a field of the place itself

    role = SlugsFilter(label=_("Here for"), method="keep")

    def known_for(self, role: str, said: Said) -> Exists:
        """Whether there is a record of that kind in the years that are said."""
        _label, records, start, end = self.roles[role]
        return Exists(records(self.user).filter(_within(said, start, end), **{self.owner: OuterRef("pk")}))

    def narrowed(self, rows: QuerySet, said: Said) -> QuerySet:
        rows = super().narrowed(rows, said)
        if said.get(self.own):
            rows = rows.filter(**{f"{self.own}__in": said[self.own]})
        chosen = [role for role in said.get("role") or [] if role in self.roles]
        if said.get("role") and not chosen:
            return rows.none()
        if chosen or said.get("year_from") or said.get("year_to"):
            known = Q()
            for role in chosen or self.roles:
                known |= Q(self.known_for(role, said))
            rows = rows.filter(known)
        return rows

    def facet_counts(self, names: list[str]) -> Counts:
        said = self.form.cleaned_data
        left = self.rows_without("role")
        numbers = left.aggregate(
            **{role: Count("pk", filter=Q(self.known_for(role, said)), distinct=True) for role in self.roles}
        )
        own = self.rows_without(self.own).exclude(**{self.own: ""}).values_list(self.own).annotate(n=Count("pk"))
        return {
            "role": {role: (str(self.roles[role][0]), number) for role, number in numbers.items()},
            self.own: {value: (str(self.fixed_labels.get(value, value)), number) for value, number in own},
        }


class VenueFilters(PlaceFilters):
    """Journals, conferences and other places of works, talks and service."""

    searched: ClassVar = search.Kind.VENUE
    fixed_labels: ClassVar = capitalized(Venue.Kind.choices)
    facets: ClassVar = {"kind": _("Kind"), "role": _("Here for")}
    owner: ClassVar = "venue"
    own: ClassVar = "kind"
    roles: ClassVar = {
        queries.PUBLISHED: (_("Works"), queries.shown_publications, "year", "year"),
        queries.SPOKE: (_("Talks"), queries.shown_talks, "year", "year"),
        queries.SERVED: (_("Service"), queries.shown_service, "start_year", "end_year"),
    }
    SORTS: ClassVar = {
        "works": (_("By works"), ["-works", "name_key"]),
        "people": (_("by people"), ["-people", "-works", "name_key"]),
        "talks": (_("by talks"), ["-talk_count", "-works", "name_key"]),
        "service": (_("by service"), ["-service_count", "-works", "name_key"]),
        "name": (_("by name"), ["name_key"]),
    }

    q = TextFilter(label=_("Name or acronym"), method="keep")
    kind = SlugsFilter(label=_("Kind"), method="keep")
    sort = SortFilter(SORTS)

    class Meta:
        model = Venue
        fields: ClassVar = []


class InstitutionFilters(PlaceFilters):
    """Where people worked, studied and taught."""

    searched: ClassVar = search.Kind.INSTITUTION
    facets: ClassVar = {"country": _("Country"), "role": _("Here for")}
    owner: ClassVar = "institution"
    own: ClassVar = "country"
    roles: ClassVar = {
        "worked": (_("Positions"), queries.shown_positions, "start_year", "end_year"),
        "studied": (_("Degrees"), queries.shown_education, "start_year", "end_year"),
        "taught": (_("Teaching"), queries.shown_teaching, "start_year", "end_year"),
    }
    SORTS: ClassVar = {
        "worked": (_("By who worked there"), ["-worked", "-studied", "-taught", "name_key"]),
        "studied": (_("by who studied there"), ["-studied", "-worked", "-taught", "name_key"]),
        "taught": (_("by who taught there"), ["-taught", "-worked", "-studied", "name_key"]),
        "name": (_("by name"), ["name_key"]),
    }

    country = SlugsFilter(label=_("Country"), method="keep")
    sort = SortFilter(SORTS)

    class Meta:
        model = Institution
        fields: ClassVar = []


class AdvisorFilters(RecordFilters):
    """People by whom others were advised."""

    searched: ClassVar = search.Kind.PERSON
    fixed_labels: ClassVar = capitalized(Advising.Kind.choices)
    facets: ClassVar = {"kind": _("Advised"), "institution": _("Institution")}
    SORTS: ClassVar = {
        "students": (_("By students"), ["-students", "sort_key"]),
        "name": (_("by name"), ["sort_key"]),
    }
    WHERE: ClassVar = {  # the degree or the post for which somebody was advised says where
        "there": Coalesce("education__institution__slug", "position__institution__slug"),
        "called": Coalesce("education__institution__name", "position__institution__name"),
    }

    kind = SlugsFilter(label=_("Advised"), method="keep")
    institution = SlugsFilter(label=_("Institution"), method="keep")
    sort = SortFilter(SORTS)

    class Meta:
        model = Person
        fields: ClassVar = []

    def advising(self, said: Said) -> QuerySet:
        """Who was advised as is said."""
        rows = queries.shown_advising(self.user).filter(_within(said, "start_year", "end_year")).order_by()
        if said.get("kind"):
            rows = rows.filter(kind__in=said["kind"])
        if said.get("institution"):
            slugs = said["institution"]
            rows = rows.filter(Q(education__institution__slug__in=slugs) | Q(position__institution__slug__in=slugs))
        return rows

    def narrowed(self, rows: QuerySet, said: Said) -> QuerySet:
        rows = super().narrowed(rows, said)
        if any(said.get(name) for name in ("kind", "institution", "year_from", "year_to")):
            rows = rows.filter(Exists(self.advising(said).filter(advisor=OuterRef("pk"))))
        return rows

    def facet_counts(self, names: list[str]) -> Counts:
        return {name: self._counted(name) for name in names}

    def _counted(self, name: str) -> dict[str, tuple[str, int]]:
        """How many advisors there are of each value."""
        said = {other: value for other, value in self.form.cleaned_data.items() if other != name}
        advisors = super().narrowed(self.queryset.all(), said).order_by().values("pk")
        rows = self.advising(said).filter(advisor__in=advisors)
        number = Count("advisor", distinct=True)
        if name == "kind":
            found = rows.values_list("kind").annotate(n=number)
            return {value: (str(self.fixed_labels[value]), n) for value, n in found}
        found = rows.annotate(**self.WHERE).exclude(there=None).values_list("there", "called").annotate(n=number)
        return {value: (label, n) for value, label, n in found}
