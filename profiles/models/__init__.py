"""What CVs say: people, careers, works, talks, recognition."""

from profiles.models.careers import Advising, Education, FormerInstitutionSlug, Institution, InstitutionName, Position
from profiles.models.changes import Change
from profiles.models.comparisons import FrozenComparison, FrozenPair, FrozenPerson
from profiles.models.conflicts import SetAside
from profiles.models.people import Contact, Cv, FormerSlug, Interest, Language, Person, PersonName, Section, Visibility
from profiles.models.recognition import Award, Service, Teaching
from profiles.models.saved import SavedFilter
from profiles.models.search import SearchEntry, SearchState, SearchTally, SearchWord
from profiles.models.talks import Talk
from profiles.models.works import (
    Authorship,
    Citation,
    FormerPublicationSlug,
    FormerVenueSlug,
    Publication,
    Venue,
    VenueName,
)

__all__ = [
    "Advising",
    "Authorship",
    "Award",
    "Change",
    "Citation",
    "Contact",
    "Cv",
    "Education",
    "FormerInstitutionSlug",
    "FormerPublicationSlug",
    "FormerSlug",
    "FormerVenueSlug",
    "FrozenComparison",
    "FrozenPair",
    "FrozenPerson",
    "Institution",
    "InstitutionName",
    "Interest",
    "Language",
    "Person",
    "PersonName",
    "Position",
    "Publication",
    "SavedFilter",
    "SearchEntry",
    "SearchState",
    "SearchTally",
    "SearchWord",
    "Section",
    "Service",
    "SetAside",
    "Talk",
    "Teaching",
    "Venue",
    "VenueName",
    "Visibility",
]
