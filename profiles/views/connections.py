"""How two people are connected."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.generic import TemplateView

from profiles import queries
from profiles.comparing.connections import Connection, find_connection
from profiles.comparing.records import chosen_slugs
from profiles.comparing.sentences import Sentence, plain
from profiles.comparing.tray import Tray
from profiles.exports.answers import json_answer
from profiles.exports.links import data_links


class Connections(TemplateView):
    """The two people of the address, else the first two in the tray: what joins them, in sentences."""

    template_name = "profiles/connections.html"

    def connection(self) -> Connection | None:
        self.slugs = (chosen_slugs(self.request.GET, most=2) or Tray(self.request).slugs)[:2]
        people = {person.slug: person for person in queries.named_people(self.request.user).filter(slug__in=self.slugs)}
        self.found = [people[slug] for slug in self.slugs if slug in people]
        return find_connection(*self.found, self.request.user) if len(self.found) == 2 else None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        connection = self.connection()
        links = data_links("connections-data", ["json"], self.request.GET) if connection else []
        cv_count = queries.shown_people(self.request.user).count()
        return super().get_context_data(
            connection=connection, found=self.found, unknown=len(self.slugs) - len(self.found), cv_count=cv_count,
            data_links=links, noindex=True, **kwargs,
        )  # fmt: skip


class ConnectionsData(Connections):
    """The same sentences as JSON, each with the addresses of its evidence."""

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        connection = self.connection()

        def say(sentence: Sentence) -> dict[str, Any]:
            sources = [request.build_absolute_uri(piece.href) for piece in sentence if piece.href]
            return {"text": plain(sentence), "links": sources}

        direct = [say(sentence) for sentence in connection.direct] if connection else []
        chains = [[say(step) for step in chain.steps] for chain in connection.chains] if connection else []
        return json_answer({"people": [person.name for person in self.found], "direct": direct, "chains": chains})
