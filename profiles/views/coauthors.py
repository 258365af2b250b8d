"""The co-authors of a person as a drawing and a table."""

from typing import Any

from django.http import HttpResponse

from profiles import queries
from profiles.exports.answers import json_answer
from profiles.exports.links import DataLink, data_links
from profiles.exports.payloads import filled
from profiles.pictures.coauthors import MOST, circle_of
from profiles.views.people import PersonPage


class PersonCoauthors(PersonPage):
    """With whom somebody wrote, how often, when, and who of them wrote with one another."""

    template_name = "profiles/person_coauthors.html"
    data_name = "person-coauthors-data"
    forms = ("json",)

    def data_links(self) -> list[DataLink]:
        return data_links(self.data_name, self.forms, slug=self.object.slug)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        works = queries.with_authors(queries.written_by(queries.shown_publications(user), self.object.slug))
        return super().get_context_data(circle=circle_of(self.object, works, user), most=MOST, noindex=True, **kwargs)


class PersonCoauthorsData(PersonCoauthors):
    """The same as JSON."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        rows = [
            self.payloads.named(one.person)
            | filled(works_together=one.works, first_year=one.first, last_year=one.last, wrote_with_others=one.others)
            for one in context["circle"].coauthors
        ]
        return json_answer(self.payloads.named(self.object) | {"coauthors": rows})
