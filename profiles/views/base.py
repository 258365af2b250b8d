"""What the public views share."""

from typing import Any

from django.db.models import QuerySet
from django.views.generic import DetailView, ListView

from profiles import search
from profiles.filters.base import FacetedFilterSet


class FilteredList(ListView):
    """A list with filters; every state of it is an address, and none that is filtered is for search engines."""

    filterset_class: type[FacetedFilterSet]
    paginate_by = 25

    def rows(self) -> QuerySet:
        """All that the visitor may see."""
        raise NotImplementedError

    def get_queryset(self) -> QuerySet:
        self.filterset = self.filterset_class(self.request.GET, self.rows(), user=self.request.user)
        return self.filterset.qs

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filters = self.filterset
        context = {"filters": filters, "facets": filters.facet_list, "chips": filters.chips}
        return super().get_context_data(**context, noindex=filters.is_filtered, **kwargs)


class SearchedList(ListView):
    """A list that can be searched by name."""

    paginate_by = 50

    def rows(self) -> QuerySet:
        """All that the visitor may see, in order."""
        raise NotImplementedError

    def match(self, rows: QuerySet, wanted: search.Wanted) -> QuerySet:
        raise NotImplementedError

    def get_queryset(self) -> QuerySet:
        self.wanted = search.read_query(self.request.GET.get("q", ""))
        return self.match(self.rows(), self.wanted) if self.wanted.text else self.rows()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(wanted=self.wanted, noindex=bool(self.request.GET), **kwargs)


class VisibleDetail(DetailView):
    """A page of one thing that the visitor may see."""

    def rows(self) -> QuerySet:
        """All that the visitor may see."""
        raise NotImplementedError

    def get_queryset(self) -> QuerySet:
        return self.rows()
