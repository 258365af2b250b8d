"""What CVs say: people, careers, works, talks, recognition."""

from profiles.models.careers import Advising, Education, Institution, InstitutionName, Position
from profiles.models.people import Contact, Cv, FormerSlug, Interest, Language, Person, PersonName, Section, Visibility
from profiles.models.recognition import Award, Service, Teaching
from profiles.models.talks import Talk
from profiles.models.works import Authorship, Citation, Publication, Venue, VenueName

__all__ = [
    "Advising",
    "Authorship",
    "Award",
    "Citation",
    "Contact",
    "Cv",
    "Education",
    "FormerSlug",
    "Institution",
    "InstitutionName",
    "Interest",
    "Language",
    "Person",
    "PersonName",
    "Position",
    "Publication",
    "Section",
    "Service",
    "Talk",
    "Teaching",
    "Venue",
    "VenueName",
    "Visibility",
]
