"""What each list can be filtered and sorted by; one FilterSet a list, every filter labelled."""

from profiles.filters.listings import LISTINGS, Listing
from profiles.filters.people import PersonFilters
from profiles.filters.records import AdvisorFilters, InstitutionFilters, VenueFilters
from profiles.filters.works import PublicationFilters, TalkFilters

__all__ = [
    "LISTINGS",
    "AdvisorFilters",
    "InstitutionFilters",
    "Listing",
    "PersonFilters",
    "PublicationFilters",
    "TalkFilters",
    "VenueFilters",
]
