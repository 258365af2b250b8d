"""A facet of a list whole: all its values, searchable, a page at a time; each leads back to the list."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.generic import TemplateView

from profiles import search
from profiles.addresses import list_of
from profiles.exports.answers import json_answer, page_payload
from profiles.exports.links import DataLink, data_links
from profiles.exports.payloads import filled
from profiles.filters import LISTINGS, Listing
from profiles.lists.facets import Option
from profiles.lists.paging import page_of

VALUES = 100  # on a page


class FacetValues(TemplateView):
    """The values of one facet with the other filters kept; ``?find=`` looks for some by name."""

    template_name = "profiles/facet_values.html"
    kind = ""

    @property
    def listing(self) -> Listing:
        """The list that has the facet."""
        return LISTINGS[self.kind]

    @property
    def list_address(self) -> str:
        """Where the list is."""
        return list_of(self.kind)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if kwargs["facet"] not in self.listing.filters.facets:
            raise Http404
        return super().get(request, *args, **kwargs)

    def data_links(self, name: str) -> list[DataLink]:
        """Where the same is as JSON."""
        return data_links(f"{self.kind}-facet-data", ["json"], self.request.GET, facet=name)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        name, params = kwargs["facet"], self.request.GET.copy()
        find, number = " ".join(params.pop("find", [""])[-1:])[: search.LONGEST_QUERY], params.pop("page", ["1"])[-1]
        find = find.replace("\0", " ").strip()
        user, address = self.request.user, self.list_address
        filters = self.listing.filters(params, self.listing.rows(user), user=user)
        filters.form.is_valid()
        options, left_out = filters.options_of(name, find)
        page = page_of(options, number, VALUES)
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


class FacetData(FacetValues):
    """A facet as JSON: its values with how many rows there are of each, and where the list is with it chosen."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        address, absolute = self.list_address, self.request.build_absolute_uri

        def write(option: Option) -> dict[str, Any]:
            href = absolute(f"{address}{option.href}")
            return filled(name=str(option.label), count=option.count, url=href) | {"is_chosen": option.is_chosen}

        about = {"facet": context["name"], "left_out": context["left_out"]}
        return json_answer(about | page_payload(context["page_obj"], self.request, write))
