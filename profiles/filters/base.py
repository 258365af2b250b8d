"""What filters have in common: kinds of values, facets with counts, chips, orders."""

from functools import cached_property
from typing import Any, ClassVar

import django_filters
from django import forms
from django.core.validators import RegexValidator
from django.db.models import QuerySet
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy

from profiles import queries, search
from profiles.countries import country_name
from profiles.filters.counting import Counts, counted
from profiles.filters.stored import found_counts, stored_counts
from profiles.lists.facets import Chip, Facet, Option, build_facet, build_options, changed, cleared
from profiles.text import fold

MOST_CHOICES = 20
COUNTED_WHOLE = 500  # facets of a list whole are counted one by one when it is no longer
SHAPING = {"sort", "view"}  # choices that leave the rows as they are
SLUGGED = {"venue", "institution", "advisor"}  # facets whose values are the slugs of something with a name
YEARS = {"min_value": 1000, "max_value": 2999}


class SlugsField(forms.Field):
    """Several values of one name in the address; what cannot be a value is an error."""

    widget = forms.SelectMultiple
    is_value = RegexValidator(r"\A[\w .'-]{1,120}\Z", gettext_lazy("This is not a value that can be chosen."))

    def clean(self, value: Any) -> list[str]:
        values = list(dict.fromkeys(value or []))[:MOST_CHOICES]
        for one in values:
            self.is_value(one)
        return values


class SlugsFilter(django_filters.Filter):
    """Any of several values."""

    field_class = SlugsField


class WholeFilter(django_filters.NumberFilter):
    """A whole number between bounds."""

    field_class = forms.IntegerField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, widget=forms.TextInput(attrs={"inputmode": "numeric"}), **kwargs)

    def get_max_validator(self) -> None:
        """The field has its own bounds."""


class YearFilter(WholeFilter):
    """A year of four digits."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **YEARS, **kwargs)


class TextFilter(django_filters.CharFilter):
    """Words that a visitor types."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, max_length=search.LONGEST_QUERY, **kwargs)


class SortFilter(django_filters.ChoiceFilter):
    """One of the orders of ``SORTS``; each ends with the key, so that pages are stable."""

    def __init__(self, sorts: dict[str, tuple[str, list]], **kwargs: Any) -> None:
        self.sorts = sorts
        choices = [(name, label) for name, (label, _) in sorts.items()]
        super().__init__(choices=choices, label=gettext_lazy("Order"), **kwargs)

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
    searched: ClassVar[search.Kind]
    letters: ClassVar[dict[str, str]] = {}  # of the facets in the tallies
    counted_live: ClassVar[int] = 2000  # of more rows facets are not counted one by one
    stored_total = 0

    def __init__(self, data: Any, queryset: QuerySet, *, user: queries.Reader) -> None:
        self.user = user
        super().__init__(data=data, queryset=queryset)

    def token_choices(self, left_out: str) -> list[list[str]]:
        """The tokens by which the search finds what is chosen but for one filter, a list for each; else none."""
        return []

    def rows_without(self, name: str) -> QuerySet:
        """The rows that all filters but this one leave, without order."""
        choices = self.token_choices(name)
        if choices:
            return search.having(self._meta.model.objects.order_by(), self.searched, self.user, *choices)
        rows = self.queryset.all()
        for other, value in self.form.cleaned_data.items():
            if other != name and other not in SHAPING:
                rows = self.filters[other].filter(rows, value)
        return rows.order_by()

    def facet_counts(self, names: list[str]) -> Counts:
        """For each of the facets ``names`` its values with label and number."""
        raise NotImplementedError

    @cached_property
    def length(self) -> int:
        """How many rows there are, at most one more than are counted."""
        return self.number_without("", search.COUNTED + 1)

    def number_without(self, name: str, most: int) -> int:
        """How many rows all filters but this one leave, counted up to ``most``."""
        choices = self.token_choices(name)
        if choices:
            return min(most, search.number_having(self.searched, self.user, *choices))
        return counted(self.rows_without(name), most)

    @cached_property
    def _few(self) -> int | None:
        """How many rows there are without any filter, where they are few; else None."""
        most = min(COUNTED_WHOLE, self.counted_live)
        number = counted(self.queryset, most + 1)
        return number if number <= most else None

    @cached_property
    def chosen(self) -> set[str]:
        """The filters that have a value."""
        return {
            name
            for name, value in self.form.cleaned_data.items()
            if value not in (None, "", []) and name not in SHAPING
        }

    @property
    def total(self) -> int:
        """How many rows there are: exact where they were counted, or where nothing is filtered; else one too many."""
        assert self.counts is not None
        return self.stored_total if self.stored_total and not self.chosen else self.length

    @property
    def is_exact(self) -> bool:
        """Whether ``total`` is."""
        return self.total <= search.COUNTED or bool(self.stored_total and not self.chosen)

    def facets_to_count(self) -> list[str]:
        """The facets whose rows are few enough to be counted one by one."""
        most = self.counted_live
        if not self.chosen:  # the tallies are exact then, and at hand
            if self._few is None:
                return []
            self.length = self._few
            return list(self.facets)
        if self.length <= most and not self.chosen & self.facets.keys():
            return list(self.facets)
        if self._few is not None:
            return list(self.facets)
        unchosen = [name for name in self.facets if name not in self.chosen and self.length <= most]
        others = [name for name in self.facets if name in self.chosen and self.chosen != {name}]
        return unchosen + [name for name in others if self.number_without(name, most + 1) <= most]

    def named(self) -> dict[str, list[str]]:
        """What else is to be shown by name, as slugs by filter."""
        return {}

    @cached_property
    def counts(self) -> Counts:
        self.form.is_valid()
        found = self._facet_counts()
        unseen = {
            name: [value for value in self.form.cleaned_data.get(name) or [] if value not in found[name]]
            for name in self.facets
        }
        to_name = {name: unseen[name] for name in SLUGGED & self.facets.keys()}
        self.names = queries.names_of(to_name | self.named(), self.user)
        for name in self.facets:
            labels = self.names.get(name, self.fixed_labels)
            found[name] |= {value: (labels.get(value, value), 0) for value in unseen[name]}
        if "country" in found:
            found["country"] = {name: (country_name(name), number) for name, (_, number) in found["country"].items()}
        return found

    def _facet_counts(self) -> Counts:
        """Counted row by row where there are few; else as tallied for the whole list."""
        live = self.facets_to_count()
        found: Counts = {name: {} for name in self.facets} | (self.facet_counts(live) if live else {})
        self.left_out, self.unnumbered = dict.fromkeys(self.facets, 0), set()
        tallied = {name: self.letters[name] for name in self.facets if name not in live}
        if tallied:
            self.stored_total, stored = stored_counts(self.searched, tallied, self.fixed_labels, self.user)
            for name, (number, values) in stored.items():
                found[name], self.left_out[name] = values, number - len(values)
                if self.chosen - {name}:
                    self.unnumbered.add(name)
        return found

    @cached_property
    def facet_list(self) -> list[Facet]:
        """The facets that offer a choice."""
        counts = self.counts
        built = [
            build_facet(
                name, title, counts[name], self.data, more=self.left_out[name], numbers=name not in self.unnumbered
            )
            for name, title in self.facets.items()
        ]
        return [facet for facet in built if facet.shown]

    def options_of(self, name: str, wanted: str) -> tuple[list[Option], int]:
        """All values of a facet, or those with the words ``wanted`` in their names, and how many more there are.

        Of a facet that is too long to be counted row by row only the most frequent are at hand without ``wanted``.
        """
        counts, left_out = self.counts[name], self.left_out[name]
        words = fold(wanted).split()
        if words and left_out:
            counts = counts | found_counts(self.searched, name, self.letters[name], wanted, self.user)
        fitting = {value: pair for value, pair in counts.items() if all(word in fold(pair[0]) for word in words)}
        options = build_options(name, fitting, self.data, numbers=name not in self.unnumbered)
        return options, 0 if words else left_out

    @property
    def kept(self) -> list[tuple[str, list[str]]]:
        """All that the address says of this list but its page, as a form keeps it."""
        return [(name, self.data.getlist(name)) for name in self.filters if name in self.data]

    @property
    def canonical(self) -> str:
        """This state of the list as a query string: what is valid, in the order of the filters; "" for all."""
        self.form.is_valid()  # what is not valid is left out
        said = self.form.cleaned_data
        kept = [
            (name, value if isinstance(value, list) else [value])
            for name in self.filters
            if (value := said.get(name)) not in (None, "", [])
        ]
        return urlencode([(name, value) for name, values in kept for value in values])

    @cached_property
    def chips(self) -> list[Chip]:
        """What is chosen, each to be removed."""
        assert self.counts is not None  # names are read with the counts
        return [chip for name in self.filters if name not in SHAPING for chip in self._chips(name)]

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
        """What a form of the typed filters must keep: the other choices and the order."""
        kept = [name for name in self.filters if name not in self.typed and name in self.data]
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
