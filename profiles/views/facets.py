"""A facet of a list whole: all its values, searchable, a page at a time; each leads back to the list."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView

from profiles import queries, search
from profiles.exports.answers import json_answer, page_payload
from profiles.exports.links import DataLink, data_links
from profiles.exports.payloads import filled
from profiles.filters import (
    AdvisorFilters,
    InstitutionFilters,
    PersonFilters,
    PublicationFilters,
    TalkFilters,
    VenueFilters,
)
from profiles.filters.base import FacetedFilterSet
from profiles.lists.facets import Option
from profiles.lists.paging import page_of

VALUES = 100  # on a page


class FacetValues(TemplateView):
    """The values of one facet with the other filters kept; ``?find=`` looks for some by name."""

    template_name = "profiles/facet_values.html"
    filterset_class: type[FacetedFilterSet]
    list_name = ""

    def rows(self, user: queries.Reader) -> Any:
        """All that the list shows."""
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if kwargs["facet"] not in self.filterset_class.facets:
            raise Http404
        return super().get(request, *args, **kwargs)

    def data_links(self, name: str) -> list[DataLink]:
        """Where the same is as JSON."""
        address = self.list_name.removeprefix("profiles:").removesuffix("-list")
        return data_links(f"{address}-facet-data", ["json"], self.request.GET, facet=name)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        name, params = kwargs["facet"], self.request.GET.copy()
        find, number = " ".join(params.pop("find", [""])[-1:])[: search.LONGEST_QUERY], params.pop("page", ["1"])[-1]
        find = find.replace("\0", " ").strip()
        filters = self.filterset_class(params, self.rows(self.request.user), user=self.request.user)
        filters.form.is_valid()
        options, left_out = filters.options_of(name, find)
        page = page_of(options, number, VALUES)
        address = reverse(self.list_name)
        return super().get_context_data(
            data_links=self.data_links(name),
            filters=filters,
            name=name,
            title=filters.facets[name],
            find=find,
            page_obj=page,
            is_paginated=page.has_other_pages(),
            options=[replace(option, href=f"{address}{option.href}") for option in page],
            chips=[replace(chip, href=f"{address}{chip.href}") for chip in filters.chips],
            clear=f"{address}{filters.clear}",
            back=f"{address}?{params.urlencode()}",
            left_out=left_out,
            noindex=True,
            **{key: value for key, value in kwargs.items() if key not in ("facet", "form")},
        )


class PersonFacet(FacetValues):
    """A facet of the list of people."""

    filterset_class = PersonFilters
    list_name = "profiles:person-list"

    def rows(self, user: queries.Reader) -> Any:
        return queries.for_list(user)


class PublicationFacet(FacetValues):
    """A facet of the list of works."""

    filterset_class = PublicationFilters
    list_name = "profiles:publication-list"

    def rows(self, user: queries.Reader) -> Any:
        return queries.shown_publications(user)


class TalkFacet(FacetValues):
    """A facet of the list of talks."""

    filterset_class = TalkFilters
    list_name = "profiles:talk-list"

    def rows(self, user: queries.Reader) -> Any:
        return queries.shown_talks(user)


class VenueFacet(FacetValues):
    """A facet of the list of venues."""

    filterset_class = VenueFilters
    list_name = "profiles:venue-list"

    def rows(self, user: queries.Reader) -> Any:
        return queries.shown_venues(user)


class InstitutionFacet(FacetValues):
    """A facet of the list of institutions."""

    filterset_class = InstitutionFilters
    list_name = "profiles:institution-list"

    def rows(self, user: queries.Reader) -> Any:
        return queries.shown_institutions(user)


class AdvisorFacet(FacetValues):
    """A facet of the list of advisors."""

    filterset_class = AdvisorFilters
    list_name = "profiles:advisor-list"

    def rows(self, user: queries.Reader) -> Any:
        return queries.shown_advisors(user)


class FacetData(FacetValues):
    """A facet as JSON: its values with how many rows there are of each, and where the list is with it chosen."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        base, absolute = reverse(self.list_name), self.request.build_absolute_uri

        def write(option: Option) -> dict[str, Any]:
            href = absolute(f"{base}{option.href}")
            return filled(name=str(option.label), count=option.count, url=href) | {"is_chosen": option.is_chosen}

        about = {"facet": context["name"], "left_out": context["left_out"]}
        return json_answer(about | page_payload(context["page_obj"], self.request, write))


class PersonFacetData(FacetData, PersonFacet):
    """The same of people."""


class PublicationFacetData(FacetData, PublicationFacet):
    """The same of works."""


class TalkFacetData(FacetData, TalkFacet):
    """The same of talks."""


class VenueFacetData(FacetData, VenueFacet):
    """The same of venues."""


class InstitutionFacetData(FacetData, InstitutionFacet):
    """The same of institutions."""


class AdvisorFacetData(FacetData, AdvisorFacet):
    """The same of advisors."""
