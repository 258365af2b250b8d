"""Atom feeds: new people, and the works of a venue; what everyone may see, whoever asks."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from profiles import queries
from profiles.models import Person, Publication, Venue
from profiles.people.careers import career_of

VISITOR = AnonymousUser()
MOST = 50


def _printable(text: str) -> str:
    """``text`` without signs that XML does not allow."""
    return "".join(char for char in text if char.isprintable())


class NewPeople(Feed):
    """People by the date of their CV here, newest first."""

    feed_type = Atom1Feed
    title = "New people on Vitae"
    subtitle = "People whose CV was published here, the latest first."

    def link(self) -> str:
        return reverse("profiles:person-list")

    def items(self) -> list[Person]:
        return list(queries.newest_people(VISITOR)[:MOST])

    def item_title(self, item: Person) -> str:
        return _printable(item.name)

    def item_description(self, item: Person) -> str:
        post = career_of(item).post
        return _printable(", ".join(filter(None, (post.title, post.organization)))) if post else ""

    def item_pubdate(self, item: Any) -> datetime:
        return item.published

    item_updateddate = item_pubdate


class VenueWorks(Feed):
    """The works of a venue, those last listed by a CV first."""

    feed_type = Atom1Feed

    def __call__(self, request: HttpRequest, slug: str, form: str) -> HttpResponse:
        try:
            return super().__call__(request, slug=slug, form=form)
        except Http404:
            venue = get_object_or_404(queries.shown_venues(VISITOR), former_slugs__slug=slug)
            return redirect("profiles:venue-data", slug=venue.slug, form=form, permanent=True)

    def get_object(self, request: HttpRequest, slug: str, form: str) -> Venue:
        return get_object_or_404(queries.shown_venues(VISITOR), slug=slug)

    def title(self, venue: Venue) -> str:
        return _printable(f"{venue.name} on Vitae")

    def link(self, venue: Venue) -> str:
        return venue.get_absolute_url()

    def items(self, venue: Venue) -> list[Publication]:
        works = queries.with_authors(queries.shown_publications(VISITOR).filter(venue=venue))
        return list(queries.with_listing_date(works, VISITOR).order_by("-published", "-year", "pk")[:MOST])

    def item_title(self, item: Publication) -> str:
        return _printable(item.title)

    def item_description(self, item: Publication) -> str:
        authors = ", ".join(author.name_as_written for author in item.authorships.all())
        return _printable(f"{authors} ({item.year})" if item.year else authors)

    def item_pubdate(self, item: Any) -> datetime:
        return item.published

    item_updateddate = item_pubdate
