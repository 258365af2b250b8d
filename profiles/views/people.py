"""People: the list, a person's page, the text of their CV."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.views.generic import DetailView

from profiles import queries
from profiles.exports.answers import json_answer
from profiles.exports.citations import stream_references
from profiles.exports.linked_data import in_script, profile_page
from profiles.exports.links import REFERENCES, DataLink, data_links
from profiles.exports.payloads import filled
from profiles.exports.people import person_payload, resume
from profiles.exports.tables import people_table
from profiles.fetching import ByReader
from profiles.models import Person, SavedFilter
from profiles.people.cards import build_axis, build_cards
from profiles.people.careers import fetch_careers
from profiles.people.portraits import Portrait, cvs_of
from profiles.views.base import AsData, FilteredList, FoundBySlug, ListData

appearances_of = ByReader(lambda user, people: queries.appearances(people, user))


class PersonList(FilteredList):
    """People whose CV is here, by facets of their career; tick some to compare them."""

    template_name = "profiles/person_list.html"
    listing = SavedFilter.Listing.PEOPLE
    data_name = "people-data"

    def data_links(self) -> list[DataLink]:
        return super().data_links() + data_links("people-data", ["atom"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        people = list(context["page_obj"])
        fetch_careers(people)
        appearances = appearances_of(self.request.user, [person.pk for person in people])
        axis = build_axis(people, appearances)
        cards = build_cards(people, appearances, axis, self.request.GET.getlist("venue"))
        return context | {"cards": cards, "axis": axis}


class PeopleData(ListData, PersonList):
    """The list of people as data."""

    table = people_table

    def rows(self) -> QuerySet:
        return queries.with_career(super().rows())

    def payload(self, row: Person) -> dict[str, Any]:
        return self.payloads.person(row)


class PersonPage(FoundBySlug, AsData, DetailView):
    """A page of somebody; an address they had before leads on."""

    one = ByReader(lambda user, slugs: queries.named_people(user).filter(slug__in=slugs), of="text")
    data_name = "person-data"
    forms = ("json", "resume.json")

    def get_queryset(self) -> QuerySet:
        return queries.named_people(self.request.user)

    def data_links(self) -> list[DataLink]:
        slug = self.object.slug
        return data_links("person-data", self.forms, slug=slug) + data_links("person-works", REFERENCES, slug=slug)


class PersonDetail(PersonPage):
    """The CV, readable; ``?fact=`` shows the lines behind a fact, ``?works=`` one kind of works."""

    template_name = "profiles/person_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        portrait = Portrait(self.object, self.request.user)
        kind = self.request.GET.get("works", "")
        fact = self.request.GET.get("fact", "")
        return super().get_context_data(
            portrait=portrait,
            works=portrait.works_of_kind(kind),
            works_kind=kind,
            fact=fact,
            evidence=portrait.evidence(fact),
            linked_data=in_script(profile_page(portrait, self.request.build_absolute_uri)),
            noindex=bool(self.request.GET) or not self.object.has_cv,
            **kwargs,
        )


class PersonData(PersonPage):
    """The page as JSON, or as a JSON Resume."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        write = {"json": person_payload, "resume.json": resume}[self.kwargs["form"]]
        return json_answer(write(Portrait(self.object, self.request.user), self.payloads))


class PersonWorks(PersonPage):
    """The works of somebody as references."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        works = Portrait(self.object, self.request.user).works
        return stream_references(self.object.slug, works, self.kwargs["form"])


class PersonCv(PersonPage):
    """The whole text of the CV with numbered lines."""

    template_name = "profiles/person_cv.html"

    def data_links(self) -> list[DataLink]:
        return data_links("person-cv-data", ["json"], slug=self.object.slug)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        cv = cvs_of([self.object], self.request.user).filter(is_latest=True).first()
        if cv is None:
            raise Http404
        return super().get_context_data(cv=cv, lines=cv.shown_text.split("\n"), noindex=True, **kwargs)


class PersonCvData(PersonCv):
    """The same as JSON: the lines in order, the first is line 1."""

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        cv = context["cv"]
        about = filled(year=cv.year, month=cv.month, pages=cv.pages)
        return json_answer(self.payloads.named(self.object) | about | {"lines": context["lines"]})
