"""Works and talks: lists and pages."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse

from profiles import queries
from profiles.exports.citations import copies_of, stream_references
from profiles.exports.linked_data import in_script, scholarly_article
from profiles.exports.links import LISTS, REFERENCES
from profiles.exports.payloads import source
from profiles.exports.tables import talks_table, works_table
from profiles.models import Publication, SavedFilter, Talk
from profiles.people.evidence import lines_around, text_for
from profiles.views.base import DetailData, FilteredList, ListData, VisibleDetail


class PublicationList(FilteredList):
    """Works that CVs list."""

    template_name = "profiles/publication_list.html"
    listing = SavedFilter.Listing.WORKS
    paginate_by = 50
    data_name = "publications-data"
    forms = (*LISTS, *REFERENCES)

    def rows(self) -> QuerySet:
        return queries.with_authors(super().rows())


class PublicationDetail(VisibleDetail):
    """A work: who wrote it, where it appeared, how CVs cite it."""

    template_name = "profiles/publication_detail.html"
    data_name = "publication-data"
    forms = ("json", *REFERENCES)

    def rows(self) -> QuerySet:
        return queries.with_authors(queries.shown_publications(self.request.user))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, absolute = self.request.user, self.request.build_absolute_uri
        citations = queries.citations_of(self.object, user)
        quoted = [(row, lines_around(text_for(row.cv, user), row.first_line, row.last_line, 0)) for row in citations]
        linked_data = in_script(scholarly_article(self.object, user, absolute))
        return super().get_context_data(
            citations=quoted, copies=copies_of(self.object), linked_data=linked_data, **kwargs
        )


class PublicationsData(ListData, PublicationList):
    """The list of works as data."""

    table = works_table

    def payload(self, row: Publication) -> dict[str, Any]:
        return self.payloads.work(row)


class PublicationData(DetailData, PublicationDetail):
    """A work as data: with where CVs list it, or as a reference."""

    def payload(self, context: dict[str, Any]) -> dict[str, Any]:
        listed = [
            {"person": self.payloads.named(row.person), "remark": row.remark} | source(row)
            for row, _ in context["citations"]
        ]
        return self.payloads.work(self.object) | {"listed_in": listed}

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        form = self.kwargs["form"]
        if form == "json":
            return super().render_to_response(context, **kwargs)
        return stream_references(self.object.slug, [self.object], form)


class TalkList(FilteredList):
    """Talks that CVs list."""

    template_name = "profiles/talk_list.html"
    listing = SavedFilter.Listing.TALKS
    paginate_by = 50
    data_name = "talks-data"

    def rows(self) -> QuerySet:
        return super().rows().select_related("person", "venue")


class TalksData(ListData, TalkList):
    """The list of talks as data."""

    table = talks_table

    def payload(self, row: Talk) -> dict[str, Any]:
        return self.payloads.talk(row)


class TalkDetail(VisibleDetail):
    """A talk: who gave it, where and when, and the lines of the CV."""

    template_name = "profiles/talk_detail.html"
    data_name = "talk-data"

    def rows(self) -> QuerySet:
        return queries.shown_talks(self.request.user).select_related("person", "venue", "cv")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        talk = self.object
        text = text_for(talk.cv, self.request.user)
        lines = lines_around(text, talk.first_line, talk.last_line, 0)
        return super().get_context_data(lines=lines, again=queries.same_talks(talk, self.request.user), **kwargs)


class TalkData(DetailData, TalkDetail):
    """A talk as data, with other occasions on which it was given."""

    def payload(self, context: dict[str, Any]) -> dict[str, Any]:
        again = [self.payloads.talk(talk) for talk in context["again"].select_related("person")]
        return self.payloads.talk(self.object) | {"given_again": again}
