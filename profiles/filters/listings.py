"""The lists of the site, each with its filters and the rows that a reader sees of it."""

from collections.abc import Callable
from typing import NamedTuple

from django.db.models import QuerySet

from profiles import queries
from profiles.filters.base import FacetedFilterSet
from profiles.filters.people import PersonFilters
from profiles.filters.records import AdvisorFilters, InstitutionFilters, VenueFilters
from profiles.filters.works import PublicationFilters, TalkFilters
from profiles.models import SavedFilter

Kind = SavedFilter.Listing


class Listing(NamedTuple):
    """A list: what filters it, and all that a reader sees of it before."""

    filters: type[FacetedFilterSet]
    rows: Callable[[queries.Reader], QuerySet]


LISTINGS: dict[str, Listing] = {
    Kind.PEOPLE: Listing(PersonFilters, queries.for_list),
    Kind.WORKS: Listing(PublicationFilters, queries.shown_publications),
    Kind.TALKS: Listing(TalkFilters, queries.shown_talks),
    Kind.VENUES: Listing(VenueFilters, queries.shown_venues),
    Kind.INSTITUTIONS: Listing(InstitutionFilters, queries.shown_institutions),
    Kind.ADVISORS: Listing(AdvisorFilters, queries.shown_advisors),
}
