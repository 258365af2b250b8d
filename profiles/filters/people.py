"""What the list of people can be filtered and sorted by."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

import django_filters
from django.db.models import F, Q, QuerySet
from django.utils.http import urlencode
from django.utils.translation import gettext, gettext_lazy

from profiles import queries, search
from profiles.fetching import listed
from profiles.filters.base import (
    Counts,
    FacetedFilterSet,
    SlugsFilter,
    SortFilter,
    TextFilter,
    WholeFilter,
    YearFilter,
)
from profiles.filters.stored import labelled
from profiles.languages import language_key, language_names
from profiles.lists.facets import changed
from profiles.models import Education, Institution, Language, Person, Position, Teaching, Venue
from profiles.models.people import sees_all
from profiles.text import capitalized

NOW, THROUGH, TABLE = "now", "through", "table"
FIXED = {"degree", "language"}  # facets whose values have names of their own
TOKENED = {"venue", "advisor", "institution", "degree"}  # what is chosen of them is looked for in the search
NOBODY = "0"  # a facet that nobody has


class PersonFilters(FacetedFilterSet):
    """People whose CV is here."""

    fixed_labels: ClassVar = capitalized(Education.Level.choices) | language_names()
    facets: ClassVar = {
        "venue": gettext_lazy("Venue"),
        "advisor": gettext_lazy("Advised by"),
        "institution": gettext_lazy("Institution"),
        "country": gettext_lazy("Country"),
        "degree": gettext_lazy("Degree"),
        "language": gettext_lazy("Speaks"),
    }
    searched: ClassVar = search.Kind.PERSON
    letters: ClassVar = {
        "venue": "v",
        "advisor": "a",
        "institution": "i",
        "country": "c",
        "degree": "d",
        "language": "l",
    }
    typed: ClassVar = ("q", "position", "taught", "phd_from", "phd_to", "role", "times", "when", "line")
    meanings: ClassVar = ("position", "taught", "role", "times", "line", "when")
    SORTS: ClassVar = {
        "name": (gettext_lazy("By name"), ["sort_key"]),
        "phd": (gettext_lazy("by PhD year"), [F("phd_year").desc(nulls_last=True), "sort_key"]),
        "works": (gettext_lazy("by works"), ["-works", "sort_key"]),
        "newest": (gettext_lazy("newest CV"), [F("published").desc(nulls_last=True), "sort_key"]),
    }
    ROLES: ClassVar = [
        (queries.PUBLISHED, gettext_lazy("published there")),
        (queries.SPOKE, gettext_lazy("gave a talk there")),
        (queries.SERVED, gettext_lazy("served there")),
        (queries.REVIEWED, gettext_lazy("reviewed for it")),
        (queries.ORGANIZED, gettext_lazy("organized or chaired there")),
    ]

    q = TextFilter(label=gettext_lazy("Name"), method="match_name")
    venue = SlugsFilter(label=gettext_lazy("Venue"), method="match_venue")
    role = django_filters.ChoiceFilter(label=gettext_lazy("At the venue"), choices=ROLES, method="keep")
    times = WholeFilter(label=gettext_lazy("Times there, at least"), method="keep", min_value=1, max_value=99)
    advisor = SlugsFilter(label=gettext_lazy("Advised by"), method="match_advisor")
    line = django_filters.ChoiceFilter(
        label=gettext_lazy("Advised"), choices=[(THROUGH, gettext_lazy("directly or through others"))], method="keep"
    )
    institution = SlugsFilter(label=gettext_lazy("Institution"), method="match_institution")
    country = SlugsFilter(label=gettext_lazy("Country"), method="match_country")
    when = django_filters.ChoiceFilter(
        label=gettext_lazy("There"), choices=[(NOW, gettext_lazy("at present"))], method="keep"
    )
    degree = SlugsFilter(label=gettext_lazy("Degree"), method="match_degree")
    language = SlugsFilter(label=gettext_lazy("Speaks"), method="match_language")
    phd_from = YearFilter(label=gettext_lazy("PhD from"), method="match_phd_from")
    phd_to = YearFilter(label=gettext_lazy("PhD to"), method="match_phd_to")
    position = TextFilter(label=gettext_lazy("Position"), method="match_position")
    taught = TextFilter(label=gettext_lazy("Has taught"), method="match_taught")
    sort = SortFilter(SORTS)
    view = django_filters.ChoiceFilter(
        label=gettext_lazy("Look"), choices=[(TABLE, gettext_lazy("as a table"))], method="keep"
    )

    class Meta:
        model = Person
        fields: ClassVar = []

    @property
    def terms(self) -> queries.Terms:
        """How venues, institutions and advisors are meant; what was mistyped says nothing."""
        said = self.form.cleaned_data.get
        return queries.Terms(
            said("role") or "", said("times") or 1, is_now=said("when") == NOW, is_through=said("line") == THROUGH
        )

    @property
    def is_table(self) -> bool:
        """Whether people are to stand in a table rather than as cards."""
        return bool(self.form.cleaned_data.get("view") == TABLE)

    @property
    def has_meanings(self) -> bool:
        """Whether one of the less usual fields says something, rightly or not."""
        return any(self.data.get(name) for name in self.meanings)

    def views(self) -> list[tuple[str, str, bool]]:
        """The looks as (label, address, whether it is the present one); the page stays the same."""
        page = [("page", number) for number in self.data.getlist("page")[-1:]]
        stay = f"&{urlencode(page)}" if page else ""
        return [
            (label, f"{changed(self.data, 'view', chosen)}{stay}", bool(chosen) == self.is_table)
            for label, chosen in ((gettext("Cards"), []), (gettext("table"), [TABLE]))
        ]

    def keep(self, people: QuerySet, name: str, value: str) -> QuerySet:
        """What only narrows another filter; alone it filters nothing."""
        return people

    def match_name(self, people: QuerySet, name: str, value: str) -> QuerySet:
        return search.matching(people, search.read_query(value), self.searched, self.user)

    def match_venue(self, people: QuerySet, name: str, slugs: list[str]) -> QuerySet:
        return queries.at_venues(people, slugs, self.terms) if slugs else people

    def match_advisor(self, people: QuerySet, name: str, slugs: list[str]) -> QuerySet:
        return queries.advised_by(people, slugs, self.terms, self.user) if slugs else people

    def match_institution(self, people: QuerySet, name: str, slugs: list[str]) -> QuerySet:
        return queries.at_institutions(people, slugs, self.terms) if slugs else people

    def match_country(self, people: QuerySet, name: str, countries: list[str]) -> QuerySet:
        return queries.in_countries(people, countries, self.terms) if countries else people

    def match_degree(self, people: QuerySet, name: str, levels: list[str]) -> QuerySet:
        return people.filter(queries.exists_for(Education.objects.filter(level__in=levels))) if levels else people

    def match_language(self, people: QuerySet, name: str, keys: list[str]) -> QuerySet:
        spoken = Language.objects.filter(key__in=map(language_key, keys))
        return people.filter(queries.exists_for(spoken)) if keys else people

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

    def token_choices(self, left_out: str) -> list[list[str]]:
        chosen = self.chosen - {left_out}
        if not chosen or chosen - TOKENED or not self._is_known_to_search:
            return []
        return [[search.facet_token(search.EVERYONE)], *(self._tokens[name] for name in sorted(chosen))]

    @cached_property
    def _is_known_to_search(self) -> bool:
        """Whether what the search holds of careers is what is asked for, of people who are not few."""
        return self._few is None and self.terms == queries.Terms() and not sees_all(self.user)

    @cached_property
    def _tokens(self) -> dict[str, list[str]]:
        """By filter the tokens of what is chosen; one that nobody has where there is nothing of that name."""
        said = {name: self.form.cleaned_data.get(name) or [] for name in TOKENED & self.chosen}
        found: dict[str, Iterable[object]] = {
            name: rows.filter(slug__in=said[name]).order_by("pk").values_list("pk", flat=True)
            for name, rows in (
                ("venue", Venue.objects.all()),
                ("institution", Institution.objects.all()),
                ("advisor", Person.objects.visible(self.user)),
            )
            if name in said
        }
        if "degree" in said:
            found["degree"] = [level for level in said["degree"] if level in Education.Level.values]
        return {
            name: [search.facet_token(self.letters[name], value) for value in values] or [search.facet_token(NOBODY)]
            for name, values in found.items()
        }

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        choices = self.token_choices("")
        if not choices or self.length > search.COUNTED:
            return super().filter_queryset(queryset)
        rows = search.having(queryset, self.searched, self.user, *choices)
        return self.filters["sort"].filter(rows, self.form.cleaned_data.get("sort"))

    def facet_counts(self, names: list[str]) -> Counts:
        """Each person counts once for a value, however often it stands in the CV."""
        return self._carried(names) if self._is_known_to_search else self._read(names)

    def _carried(self, names: list[str]) -> Counts:
        """By the tokens of the people: those of all facets in which nothing is chosen are the same people."""
        groups = [
            [name for name in names if name not in self.chosen],
            *([name] for name in names if name in self.chosen),
        ]
        found: dict[str, Counter[str]] = {}
        for group in filter(None, groups):
            letters = "".join(self.letters[name] for name in group)
            carried = search.carried_by(self.rows_without(group[0]), self.searched, letters)
            found |= {name: carried[self.letters[name]] for name in group}
        return labelled(found, self.fixed_labels, self.user)

    def _read(self, names: list[str]) -> Counts:
        """From the records of the people."""
        found: Counts = {name: {} for name in names}
        labels: dict[tuple[str, str], str] = {}
        records: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
        left = self._left(names)
        terms = self.terms
        for facet, value, label, person, *_ in queries.career_pairs(left, terms, self.user):
            labels.setdefault((facet, value), label)
            records[facet, value][person] += 1
        for (facet, value), numbers in records.items():
            name = self.fixed_labels.get(value, "") if facet in FIXED else ""
            label = str(name) or labels[facet, value]
            least = terms.times if facet == "venue" else 1
            found[facet][value] = (label, sum(number >= least for number in numbers.values()))
        return found

    def _left(self, names: list[str]) -> dict[str, queries.Rows]:
        """By facet the people to be counted: of a long list they are found first, since the statement
        would find them again for each facet."""
        if self._few is not None:
            return {name: self.rows_without(name).values("pk") for name in names}
        same = [name for name in names if name not in self.chosen]
        found = {name: self.rows_without(name) for name in (*same[:1], *(one for one in names if one in self.chosen))}
        keys = {name: listed(list(rows.values_list("pk", flat=True))) for name, rows in found.items()}
        people = {name: Person.objects.filter(pk__in=some).values("pk") for name, some in keys.items()}
        return people | dict.fromkeys(same, people[same[0]] if same else Person.objects.none())
