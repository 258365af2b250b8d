"""What each list can be filtered and sorted by; one FilterSet a list, every filter labelled."""

from profiles.filters.people import PersonFilters
from profiles.filters.records import AdvisorFilters, InstitutionFilters, VenueFilters
from profiles.filters.works import PublicationFilters, TalkFilters

__all__ = [
    "AdvisorFilters",
    "InstitutionFilters",
    "PersonFilters",
    "PublicationFilters",
    "TalkFilters",
    "VenueFilters",
]
