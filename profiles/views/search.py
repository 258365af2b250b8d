"""One search for people, works, venues, talks and institutions, and suggestions for those who type."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.generic import TemplateView

from profiles.exports.answers import json_answer
from profiles.exports.links import data_links
from profiles.search.groups import Group, find_groups, find_page
from profiles.search.hits import Hit
from profiles.search.suggestions import suggest

FRESH = 60  # seconds a browser may keep suggestions


class Search(TemplateView):
    """Hits by kind, the exact spelling first; with ``in`` one kind, page by page. Whatever is typed is text."""

    template_name = "profiles/search.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        params, user = self.request.GET, self.request.user
        page = None
        if "in" in params:
            number = params.get("page", "1")
            page = find_page(params.get("q", ""), params["in"], int(number) if number.isdecimal() else 0, user)
            if page is None:
                raise Http404
            wanted, groups = page.wanted, [page.group]
        else:
            wanted, groups = find_groups(params.get("q", ""), user)
        links = data_links("search-data", ["json"], params) if groups else []
        return super().get_context_data(
            wanted=wanted, groups=groups, page=page, data_links=links, noindex=True, **kwargs
        )


class SearchData(Search):
    """The hits as JSON: name, address, why."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        groups = {group.kind: self._group(group) for group in context["groups"]}
        return json_answer({"query": context["wanted"].text, "groups": groups})

    def _group(self, group: Group) -> dict[str, Any]:
        return {"total": group.count, "is_capped": group.is_capped, "hits": [self._hit(hit) for hit in group.hits]}

    def _hit(self, hit: Hit) -> dict[str, Any]:
        reasons = [{"field": reason.field, "text": reason.text} for reason in hit.reasons]
        url = self.request.build_absolute_uri(hit.href)
        return {"name": hit.label, "url": url, "hint": hit.hint, "is_near": hit.is_near, "reasons": reasons}


class Suggest(TemplateView):
    """At most eight suggestions as options of a list; nothing but them."""

    template_name = "profiles/search_suggestions.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        suggestions = suggest(self.request.GET.get("q", ""), self.request.user)
        return super().get_context_data(suggestions=suggestions, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = super().get(request, *args, **kwargs)
        answer["Cache-Control"] = f"private, max-age={FRESH}"
        answer["X-Robots-Tag"] = "noindex"
        return answer


class SuggestData(Suggest):
    """The same as JSON."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        return json_answer({"suggestions": [suggestion.as_json() for suggestion in context["suggestions"]]})
