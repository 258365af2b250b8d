"""What the public views share."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import DetailView, ListView

from profiles.exports.answers import json_answer, page_payload
from profiles.exports.citations import stream_references
from profiles.exports.links import LISTS, DataLink, data_links
from profiles.exports.payloads import Payloads
from profiles.exports.tables import CHUNK, stream_csv
from profiles.fetching import ByReader
from profiles.filters import LISTINGS
from profiles.lists.paging import LongPaginator
from profiles.models import SavedFilter


class AsData:
    """What pages and their data share: ``data_name`` names the address of the data, ``forms`` the forms there are."""

    data_name = ""
    forms: tuple[str, ...] = LISTS

    @property
    def payloads(self) -> Payloads:
        return Payloads(self.request.user, self.request.build_absolute_uri)

    def data_links(self) -> list[DataLink]:
        """Where the data of this page is."""
        return data_links(self.data_name, self.forms, self.request.GET)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(data_links=self.data_links(), **kwargs)


class FilteredList(AsData, ListView):
    """A list with filters; every state of it is an address, and none that is filtered is for search engines."""

    listing: SavedFilter.Listing
    paginate_by = 25

    def rows(self) -> QuerySet:
        """All that the visitor may see, with what the page shows of it."""
        return LISTINGS[self.listing].rows(self.request.user)

    def get_queryset(self) -> QuerySet:
        self.filterset = LISTINGS[self.listing].filters(self.request.GET, self.rows(), user=self.request.user)
        return self.filterset.qs

    def get_paginator(self, queryset: QuerySet, per_page: int, **kwargs: Any) -> LongPaginator:
        filters = self.filterset
        return LongPaginator(queryset, per_page, filters.total, is_exact=filters.is_exact, whole=self.rows())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filters = self.filterset
        context = {"filters": filters, "facets": filters.facet_list, "chips": filters.chips}
        context |= {"listing": self.listing, "facet_page": f"profiles:{self.listing}-facet", "saved": self.saved()}
        return super().get_context_data(**context, noindex=filters.is_filtered, **kwargs)

    def saved(self) -> list[SavedFilter]:
        """The filters of this list that the reader saved; no query for who is not signed in."""
        user = self.request.user
        return list(user.saved_filters.filter(listing=self.listing)) if user.is_authenticated else []


class LeadsOn:
    """A page or its data at an address that its thing may have had before: a former address leads on."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            rows = self.get_queryset()
            if not hasattr(rows.model, "former_slugs"):
                raise
            row = get_object_or_404(rows, former_slugs__slug=kwargs["slug"])
            here = reverse(request.resolver_match.view_name, kwargs={**kwargs, "slug": row.slug})
            query = request.META.get("QUERY_STRING", "")
            return redirect(f"{here}?{query}" if query else here, permanent=True)


class FoundBySlug(LeadsOn):
    """A page whose thing is found by ``one``, a statement built once for each kind of reader, for lists of slugs."""

    one: ByReader

    def get_object(self, queryset: QuerySet | None = None) -> Any:
        found = self.one(self.request.user, [self.kwargs["slug"]])
        if not found:
            raise Http404
        return found[0]


class VisibleDetail(LeadsOn, AsData, DetailView):
    """A page of one thing that the visitor may see."""

    forms = ("json",)

    def rows(self) -> QuerySet:
        """All that the visitor may see."""
        raise NotImplementedError

    def get_queryset(self) -> QuerySet:
        return self.rows()

    def data_links(self) -> list[DataLink]:
        return data_links(self.data_name, self.forms, slug=self.object.slug)


class ListData:
    """A list as data: ``.json`` a page at a time with the total, ``.csv`` and references whole."""

    table: Callable[..., Any]

    def payload(self, row: Any) -> dict[str, Any]:
        """A row as JSON."""
        raise NotImplementedError

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        rows, name = self.get_queryset(), self.data_name.removesuffix("-data")
        if form == "json":
            _, page, _, _ = self.paginate_queryset(rows, self.paginate_by)
            return json_answer(page_payload(page, request, self.payload))
        if form == "csv":
            return stream_csv(f"{name}.csv", type(self).table(rows, request.build_absolute_uri))
        return stream_references(name, rows.iterator(CHUNK), form)


class DetailData:
    """A page as JSON, from what the page itself is made of."""

    def payload(self, context: dict[str, Any]) -> dict[str, Any]:
        raise NotImplementedError

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        return json_answer(self.payload(context))
