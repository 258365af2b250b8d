"""Works and talks: lists and pages."""

from typing import Any

from django.db.models import QuerySet

from profiles import queries
from profiles.evidence import lines_around, text_for
from profiles.filters import PublicationFilters, TalkFilters
from profiles.views.base import FilteredList, VisibleDetail


class PublicationList(FilteredList):
    """Works that CVs list."""

    template_name = "profiles/publication_list.html"
    filterset_class = PublicationFilters
    paginate_by = 50

    def rows(self) -> QuerySet:
        return queries.with_authors(queries.shown_publications(self.request.user))


class PublicationDetail(VisibleDetail):
    """A work: who wrote it, where it appeared, how CVs cite it."""

    template_name = "profiles/publication_detail.html"

    def rows(self) -> QuerySet:
        return queries.with_authors(queries.shown_publications(self.request.user))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        citations = queries.citations_of(self.object, user)
        quoted = [(row, lines_around(text_for(row.cv, user), row.first_line, row.last_line, 0)) for row in citations]
        return super().get_context_data(citations=quoted, **kwargs)


class TalkList(FilteredList):
    """Talks that CVs list."""

    template_name = "profiles/talk_list.html"
    filterset_class = TalkFilters
    paginate_by = 50

    def rows(self) -> QuerySet:
        return queries.shown_talks(self.request.user).select_related("person", "venue")


class TalkDetail(VisibleDetail):
    """A talk: who gave it, where and when, and the lines of the CV."""

    template_name = "profiles/talk_detail.html"

    def rows(self) -> QuerySet:
        return queries.shown_talks(self.request.user).select_related("person", "venue", "cv")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        talk = self.object
        text = text_for(talk.cv, self.request.user)
        lines = lines_around(text, talk.first_line, talk.last_line, 0)
        return super().get_context_data(lines=lines, again=queries.same_talks(talk, self.request.user), **kwargs)
