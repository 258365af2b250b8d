"""The front page."""

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView

from profiles import queries
from profiles.exports.answers import json_answer
from profiles.exports.links import data_links
from profiles.exports.payloads import Payloads, filled
from profiles.people.careers import career_of


class Home(TemplateView):
    """A search box, what is here, the newest CVs, the most frequent venues."""

    template_name = "profiles/home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        newest = list(queries.newest_people(user)[:5])
        return super().get_context_data(
            is_home=True,
            counts=queries.what_is_here(user),
            newest=[(person, career_of(person)) for person in newest],
            venues=queries.frequent_venues(user)[:8],
            data_links=data_links("home-data", ["json"]) + data_links("people-data", ["atom"]),
            **kwargs,
        )


class HomeData(Home):
    """The same as JSON: how much is here, the newest CVs, the most frequent venues."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        payloads = Payloads(self.request.user, self.request.build_absolute_uri)
        newest = [payloads.named(person) for person, _ in context["newest"]]
        venues = [
            filled(**(payloads.linked(venue) or {}), works=venue.works, people=venue.people)
            for venue in context["venues"]
        ]
        return json_answer({"counts": context["counts"], "newest": newest, "venues": venues})


class Keys(TemplateView):
    """The keys of all pages; a script shows those of the page at hand."""

    template_name = "profiles/keys.html"


class OpenSearch(TemplateView):
    """How a browser can search here."""

    template_name = "opensearch.xml"
    content_type = "application/opensearchdescription+xml; charset=utf-8"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(search=self.request.build_absolute_uri(reverse("profiles:search")), **kwargs)


class Robots(TemplateView):
    """What search engines are asked not to fetch."""

    template_name = "robots.txt"
    content_type = "text/plain; charset=utf-8"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(is_closed=settings.SIGNED_IN_ONLY, **kwargs)
