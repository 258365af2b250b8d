"""One search for people, works, venues, talks and institutions."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView

from profiles.exports.answers import json_answer
from profiles.exports.links import data_links
from profiles.search.groups import find_groups


class Search(TemplateView):
    """Hits by kind, the exact spelling first; whatever is typed is text."""

    template_name = "profiles/search.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wanted, groups = find_groups(self.request.GET.get("q", ""), self.request.user)
        links = data_links("search-data", ["json"], self.request.GET) if groups else []
        return super().get_context_data(wanted=wanted, groups=groups, data_links=links, noindex=True, **kwargs)


class SearchData(Search):
    """The hits as JSON: name and address of each."""

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        wanted, groups = find_groups(request.GET.get("q", ""), request.user)
        found = {
            group.kind: {"total": group.count, "hits": [_hit(hit, request.build_absolute_uri) for hit in group.hits]}
            for group in groups
        }
        return json_answer({"query": wanted.text, "groups": found})


def _hit(hit: Any, absolute: Callable[[str], str]) -> dict[str, str]:
    """A hit by name and address; people at venues and students by those of their page."""
    target = getattr(hit, "student", hit)
    slug = "" if hasattr(target, "get_absolute_url") else reverse("profiles:person-detail", args=[target.slug])
    name = target.name if slug else str(target)
    return {"name": name, "url": absolute(slug or target.get_absolute_url())}
