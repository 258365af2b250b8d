"""The co-authors of a person as a drawing and a table."""

from typing import Any

from profiles import queries
from profiles.pictures.coauthors import MOST, circle_of
from profiles.views.people import PersonPage


class PersonCoauthors(PersonPage):
    """With whom somebody wrote, how often, when, and who of them wrote with one another."""

    template_name = "profiles/person_coauthors.html"
    forms = ()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        works = queries.with_authors(queries.written_by(queries.shown_publications(user), self.object.slug))
        return super().get_context_data(circle=circle_of(self.object, works, user), most=MOST, noindex=True, **kwargs)
