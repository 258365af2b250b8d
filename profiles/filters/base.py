"""What filters have in common: kinds of values, facets with counts, chips, orders."""

from functools import cached_property
from typing import Any, ClassVar

import django_filters
from django import forms
from django.core.validators import RegexValidator
from django.db.models import CharField, Count, F, QuerySet, Value

from profiles import queries, search
from profiles.facets import Chip, Facet, build_facet, changed, cleared

MOST_CHOICES = 20
SLUGGED = {"venue", "institution", "advisor"}  # facets whose values are the slugs of something with a name
Counts = dict[str, dict[str, tuple[str, int]]]  # facet -> value -> (label, number)
YEARS = {"min_value": 1000, "max_value": 2999}


def capitalized(choices: Any) -> dict[str, str]:
    """Labels of ``choices`` as they stand in a list of their own: "Journal article"."""
    return {value: f"{label[:1].upper()}{label[1:]}" for value, label in choices}


class SlugsField(forms.Field):
    """Several values of one name in the address; what cannot be a value is an error."""

    widget = forms.SelectMultiple
    is_value = RegexValidator(r"\A[\w .'-]{1,120}\Z", "This is not a value that can be chosen.")

    def clean(self, value: Any) -> list[str]:
        values = list(dict.fromkeys(value or []))[:MOST_CHOICES]
        for one in values:
            self.is_value(one)
        return values


class SlugsFilter(django_filters.Filter):
    """Any of several values."""

    field_class = SlugsField


class YearFilter(django_filters.NumberFilter):
    """A year of four digits."""

    field_class = forms.IntegerField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **YEARS, widget=forms.TextInput(attrs={"inputmode": "numeric"}), **kwargs)

    def get_max_validator(self) -> None:
        """The field has its own bounds."""


class TextFilter(django_filters.CharFilter):
    """Words that a visitor types."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, max_length=search.LONGEST_QUERY, **kwargs)


class SortFilter(django_filters.ChoiceFilter):
    """One of the orders of ``SORTS``; each ends with the key, so that pages are stable."""

    def __init__(self, sorts: dict[str, tuple[str, list]], **kwargs: Any) -> None:
        self.sorts = sorts
        super().__init__(choices=[(name, label) for name, (label, _) in sorts.items()], label="Order", **kwargs)

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        _, order = self.sorts[value or next(iter(self.sorts))]
        return qs.order_by(*order, "pk")


class FacetedFilterSet(django_filters.FilterSet):
    """A FilterSet that also counts what each choice would give, and says what is chosen.

    Subclasses name their ``facets`` (with titles), the filters that are ``typed`` in a form, and give
    ``facet_counts``: the numbers of each facet, taken from the rows that all other filters leave.
    """

    facets: ClassVar[dict[str, str]] = {}
    typed: ClassVar[tuple[str, ...]] = ("q",)
    fixed_labels: ClassVar[dict[str, str]] = {}

    def __init__(self, data: Any, queryset: QuerySet, *, user: queries.Reader) -> None:
        self.user = user
        super().__init__(data=data, queryset=queryset)

    def rows_without(self, name: str) -> QuerySet:
        """The rows that all filters but this one leave, without order."""
        rows = self.queryset.all()
        for other, value in self.form.cleaned_data.items():
            if other not in (name, "sort"):
                rows = self.filters[other].filter(rows, value)
        return rows.order_by()

    def facet_counts(self) -> Counts:
        """For each facet its values with label and number."""
        raise NotImplementedError

    def named(self) -> dict[str, list[str]]:
        """What else is to be shown by name, as slugs by filter."""
        return {}

    @cached_property
    def counts(self) -> Counts:
        self.form.is_valid()
        found = self.facet_counts()
        unseen = {
            name: [value for value in self.form.cleaned_data.get(name) or [] if value not in found[name]]
            for name in self.facets
        }
        to_name = {name: unseen[name] for name in SLUGGED & self.facets.keys()}
        self.names = queries.names_of(to_name | self.named(), self.user)
        for name in self.facets:
            labels = self.names.get(name, self.fixed_labels)
            found[name] |= {value: (labels.get(value, value), 0) for value in unseen[name]}
        return found

    @cached_property
    def facet_list(self) -> list[Facet]:
        """The facets that offer a choice."""
        built = [build_facet(name, title, self.counts[name], self.data) for name, title in self.facets.items()]
        return [facet for facet in built if facet.shown]

    @cached_property
    def chips(self) -> list[Chip]:
        """What is chosen, each to be removed."""
        assert self.counts is not None  # names are read with the counts
        return [chip for name in self.filters if name != "sort" for chip in self._chips(name)]

    def _chips(self, name: str) -> list[Chip]:
        title, value = self.filters[name].label, self.form.cleaned_data.get(name)
        if name in self.facets:
            chosen = value or []
            labels = [self.counts[name][one][0] for one in chosen]
            return [
                Chip("or" if place else title, label, changed(self.data, name, [v for v in chosen if v != one]))
                for place, (one, label) in enumerate(zip(chosen, labels, strict=True))
            ]
        if value in (None, "", []):
            return []
        return [Chip(title, self.chip_label(name, value), changed(self.data, name, []))]

    def chip_label(self, name: str, value: Any) -> str:
        """How a chosen value that is not of a facet reads."""
        if name in self.named():
            return self.names[name].get(value, value)
        return str(dict(self.filters[name].extra.get("choices", ())).get(value, value))

    @property
    def untyped(self) -> list[tuple[str, list[str]]]:
        """What a form of the typed filters must keep: the other choices, the order, people ticked."""
        kept = [name for name in (*self.filters, "p") if name not in self.typed and name in self.data]
        return [(name, self.data.getlist(name)) for name in kept]

    @property
    def clear(self) -> str:
        """The address without any filter."""
        return cleared(self.data, self.filters)

    @property
    def is_filtered(self) -> bool:
        return any(self.data.get(name) for name in [*self.filters, "page"])

    def sorts(self) -> list[tuple[str, str, bool]]:
        """The orders as (label, address, whether it is the present one)."""
        choices = self.filters["sort"].sorts
        present = self.form.cleaned_data.get("sort") or next(iter(choices))
        return [(label, changed(self.data, "sort", [name]), name == present) for name, (label, _) in choices.items()]


def tally(rows: QuerySet) -> Counts:
    """Rows (facet, value, label, number) by facet."""
    found: Counts = {}
    for facet, value, label, number in rows:
        found.setdefault(facet, {})[value] = (label, number)
    return found


def grouped(rows: QuerySet, facet: str, value: str, label: Any = None) -> QuerySet:
    """Rows (facet, value, label, number): how many of ``rows`` there are of each value."""
    present = rows.exclude(**{f"{value}__isnull": True} if "__" in value else {value: ""})
    return (
        present.order_by()
        .values(facet=Value(facet, output_field=CharField()), value=F(value), label=label or F(value))
        .annotate(number=Count("pk", distinct=True))
        .values_list("facet", "value", "label", "number")
    )
