"""Venues and institutions: lists and pages."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from profiles import queries, search
from profiles.exports.tables import institutions_table, venues_table
from profiles.fetching import ByReader
from profiles.models import Institution, SavedFilter, Venue
from profiles.models.people import sees_all
from profiles.pictures.multiples import build_multiples
from profiles.places.presence import build_presences
from profiles.places.venues import people_with_roles
from profiles.text import shown_number
from profiles.views.base import DetailData, FilteredList, FoundBySlug, ListData, VisibleDetail

MOST = 100
MOST_WORKS = 25  # of a venue that are shown, for the same; talks and service too
LOOKED_AT = 1000  # works of a venue, and as many talks and service, by which people are put in order: the latest
STAYS, DRAWN = 20, 25  # of an institution: rows of each kind and people drawn, so that the page stays light


class VenueList(FilteredList):
    """Journals, conferences and other places of works, talks and service."""

    template_name = "profiles/venue_list.html"
    listing = SavedFilter.Listing.VENUES
    paginate_by = 50
    data_name = "venues-data"

    def rows(self) -> QuerySet:
        return queries.with_venue_counts(super().rows(), self.request.user)


class VenuesData(ListData, VenueList):
    """The list of venues as data."""

    table = venues_table

    def payload(self, row: Venue) -> dict[str, Any]:
        return self.payloads.venue(row)


class VenueDetail(FoundBySlug, VisibleDetail):
    """Who published, spoke or served at a venue, told apart, by year; its works, talks and service."""

    one = ByReader(lambda user, slugs: queries.shown_venues(user).filter(slug__in=slugs), of="text")
    template_name = "profiles/venue_detail.html"
    data_name = "venue-data"
    forms = ("json", "atom")

    def rows(self) -> QuerySet:
        return queries.shown_venues(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user, venue = self.request.user, self.object
        # The tallies know nothing of what only some of the staff see.
        tallied = None if sees_all(user) else search.years_at(venue.pk, user)
        years = queries.years_with_service(venue, *tallied, user) if tallied else queries.years_of(venue, user)
        is_large = sum(works for _, works, *_ in years) > LOOKED_AT
        shown, total = queries.first_people_of(venue, user, LOOKED_AT if is_large else None)
        if is_large:
            total = search.people_at(venue.pk, user)
        appearances = queries.roles_of_people_at(shown, [venue.pk])
        people = people_with_roles(appearances)
        works = queries.with_authors(queries.shown_publications(user).filter(venue=venue))
        return super().get_context_data(
            people=people,
            people_total=total,
            total_in_words=shown_number(total),
            multiples=build_multiples(appearances, people, total),
            years=years,
            looked_at=shown_number(LOOKED_AT) if is_large else "",
            works=works[:MOST_WORKS],
            talks=queries.shown_talks(user).filter(venue=venue).select_related("person")[:MOST_WORKS],
            service=queries.shown_service(user).filter(venue=venue).select_related("person")[:MOST_WORKS],
            most=MOST_WORKS,
            **kwargs,
        )


class VenueData(DetailData, VenueDetail):
    """A venue as data, with people, latest works and talks."""

    def payload(self, context: dict[str, Any]) -> dict[str, Any]:
        payloads = self.payloads
        people = [
            payloads.visitor(visitor, reverse("profiles:person-detail", args=[visitor.slug]))
            for visitor in context["people"]
        ]
        return payloads.venue(self.object) | {
            "names": [row.name for row in self.object.names.all()],
            "people": people,
            "people_total": context["people_total"],
            "publications": [payloads.work(work) for work in context["works"]],
            "talks": [payloads.talk(talk) for talk in context["talks"].select_related("venue")],
        }


class InstitutionList(FilteredList):
    """Where people studied and worked."""

    template_name = "profiles/institution_list.html"
    listing = SavedFilter.Listing.INSTITUTIONS
    paginate_by = 50
    data_name = "institutions-data"

    def rows(self) -> QuerySet:
        return queries.with_institution_counts(super().rows(), self.request.user)


class InstitutionsData(ListData, InstitutionList):
    """The list of institutions as data."""

    table = institutions_table

    def payload(self, row: Institution) -> dict[str, Any]:
        return self.payloads.institution(row)


class InstitutionDetail(VisibleDetail):
    """Who was at an institution, when, as what."""

    template_name = "profiles/institution_detail.html"
    data_name = "institution-data"

    def rows(self) -> QuerySet:
        return queries.shown_institutions(self.request.user).prefetch_related("names")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        positions, education, teaching = (
            list(stays[:MOST]) for stays in queries.stays_at(self.object, self.request.user)
        )
        return super().get_context_data(
            positions=positions,
            education=education,
            teaching=teaching,
            presences=build_presences([*positions, *education], DRAWN),
            most=STAYS,
            first=f":{STAYS}",
            **kwargs,
        )


class InstitutionData(DetailData, InstitutionDetail):
    """An institution as data, with who was there."""

    def payload(self, context: dict[str, Any]) -> dict[str, Any]:
        positions, education, teaching = queries.stays_at(self.object, self.request.user)
        rows = {
            "positions": positions.select_related("person", "institution"),
            "education": education.select_related("person", "institution"),
            "teaching": teaching,
        }
        stays = {part: [self.payloads.stay(row) for row in found] for part, found in rows.items()}
        return self.payloads.institution(self.object) | stays
