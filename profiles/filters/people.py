"""What the list of people can be filtered and sorted by."""

from collections import defaultdict
from typing import ClassVar

import django_filters
from django.db.models import F, Q, QuerySet

from profiles import queries, search
from profiles.filters.base import Counts, FacetedFilterSet, SlugsFilter, SortFilter, TextFilter, YearFilter, capitalized
from profiles.models import Advising, Education, Language, Person, Position, Teaching
from profiles.records import chosen_slugs


class PersonFilters(FacetedFilterSet):
    """People whose CV is here."""

    fixed_labels: ClassVar = capitalized(Education.Level.choices)
    facets: ClassVar = {
        "venue": "Venue",
        "advisor": "Advised by",
        "institution": "Institution, ever",
        "degree": "Degree",
        "language": "Speaks",
    }
    typed: ClassVar = ("q", "position", "taught", "phd_from", "phd_to", "role")
    SORTS: ClassVar = {
        "name": ("By name", ["sort_key"]),
        "phd": ("by PhD year", [F("phd_year").desc(nulls_last=True), "sort_key"]),
        "works": ("by works", ["-works", "sort_key"]),
        "newest": ("newest CV", [F("published").desc(nulls_last=True), "sort_key"]),
    }
    ROLES: ClassVar = [
        (queries.PUBLISHED, "published there"),
        (queries.SPOKE, "gave a talk there"),
        (queries.SERVED, "served there"),
    ]

    q = TextFilter(label="Name", method="match_name")
    venue = SlugsFilter(label="Venue", method="match_venue")
    role = django_filters.ChoiceFilter(label="At the venue", choices=ROLES, method="keep")
    advisor = SlugsFilter(label="Advised by", method="match_advisor")
    institution = SlugsFilter(label="Institution", method="match_institution")
    degree = SlugsFilter(label="Degree", method="match_degree")
    language = SlugsFilter(label="Speaks", method="match_language")
    phd_from = YearFilter(label="PhD from", method="match_phd_from")
    phd_to = YearFilter(label="PhD to", method="match_phd_to")
    position = TextFilter(label="Position", method="match_position")
    taught = TextFilter(label="Has taught", method="match_taught")
    sort = SortFilter(SORTS)

    class Meta:
        model = Person
        fields: ClassVar = []

    def keep(self, people: QuerySet, name: str, value: str) -> QuerySet:
        """The role narrows the venue filter; alone it filters nothing."""
        return people

    def match_name(self, people: QuerySet, name: str, value: str) -> QuerySet:
        return search.match_people(people, search.read_query(value))

    def match_venue(self, people: QuerySet, name: str, slugs: list[str]) -> QuerySet:
        return queries.at_venues(people, slugs, self.form.cleaned_data.get("role", "")) if slugs else people

    def match_advisor(self, people: QuerySet, name: str, slugs: list[str]) -> QuerySet:
        rows = Advising.objects.filter(advisor__slug__in=slugs)
        return people.filter(queries.exists_for(rows, "student")) if slugs else people

    def match_institution(self, people: QuerySet, name: str, slugs: list[str]) -> QuerySet:
        return queries.at_institutions(people, slugs) if slugs else people

    def match_degree(self, people: QuerySet, name: str, levels: list[str]) -> QuerySet:
        return people.filter(queries.exists_for(Education.objects.filter(level__in=levels))) if levels else people

    def match_language(self, people: QuerySet, name: str, keys: list[str]) -> QuerySet:
        return people.filter(queries.exists_for(Language.objects.filter(key__in=keys))) if keys else people

    def match_phd_from(self, people: QuerySet, name: str, year: int) -> QuerySet:
        return people.filter(phd_year__gte=year)

    def match_phd_to(self, people: QuerySet, name: str, year: int) -> QuerySet:
        return people.filter(phd_year__lte=year)

    def match_position(self, people: QuerySet, name: str, value: str) -> QuerySet:
        rows = Position.objects.filter(Q(title__icontains=value) | Q(organization__icontains=value))
        return people.filter(queries.exists_for(rows))

    def match_taught(self, people: QuerySet, name: str, value: str) -> QuerySet:
        rows = Teaching.objects.filter(Q(course__icontains=value) | Q(role__icontains=value))
        return people.filter(queries.exists_for(rows))

    def facet_counts(self) -> Counts:
        """Each person counts once for a value, however often it stands in the CV."""
        found: Counts = {name: {} for name in self.facets}
        labels: dict[tuple[str, str], str] = {}
        people_of: dict[tuple[str, str], set[int]] = defaultdict(set)
        left = {name: self.rows_without(name).values("pk") for name in self.facets}
        for facet, value, label, person in queries.career_pairs(
            left, self.form.cleaned_data.get("role", ""), self.user
        ):
            labels.setdefault((facet, value), label)
            people_of[facet, value].add(person)
        for (facet, value), people in people_of.items():
            label = self.fixed_labels[value] if facet == "degree" else labels[facet, value]
            found[facet][value] = (label, len(people))
        return found

    def named(self) -> dict[str, list[str]]:
        return {"p": chosen_slugs(self.data)}

    @property
    def slugs_ticked(self) -> list[str]:
        return [slug for slug, _ in self.ticked]

    @property
    def ticked(self) -> list[tuple[str, str]]:
        """The people ticked to be compared, as slug and name."""
        slugs = chosen_slugs(self.data)
        assert self.counts is not None  # names are read with the counts
        return [(slug, self.names["p"][slug]) for slug in slugs if slug in self.names["p"]]
