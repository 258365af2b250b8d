"""What each list can be filtered and sorted by; one FilterSet a list, every filter labelled."""

from profiles.filters.people import PersonFilters
from profiles.filters.works import PublicationFilters, TalkFilters

__all__ = ["PersonFilters", "PublicationFilters", "TalkFilters"]
