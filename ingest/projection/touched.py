"""What a change of a CV concerns of the rows that CVs share, noted before it and tidied up after it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.projection.institutions import remove_idle_institutions
from ingest.projection.named import Named
from ingest.projection.people import remove_idle_people
from ingest.projection.statements import INSTITUTIONS, PEOPLE, VENUES, WORKS, idle_works, named_in_cvs_of
from ingest.projection.venues import remove_idle_venues
from profiles import search
from profiles.models import Person, Publication


@dataclass(slots=True)
class Touched:
    """Rows shared between CVs that a change concerns: those that nothing supports afterwards are removed."""

    owners: set[int] = field(default_factory=set)
    publications: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    venues: set[int] = field(default_factory=set)
    institutions: set[int] = field(default_factory=set)
    may_be_idle: bool = False
    """Whether there is more among them than what a CV has just been found to name."""

    def add(self, named: Named) -> None:
        """Note what was written of a CV."""
        self.publications |= named.publications
        self.people |= named.people
        self.venues |= named.venues
        self.institutions |= named.institutions

    def note(self, owner: Person) -> None:
        """Note what the CVs of a person point at before they change."""
        self.may_be_idle = True
        self.owners.add(owner.pk)
        self.people.add(owner.pk)
        kinds = {WORKS: self.publications, PEOPLE: self.people, VENUES: self.venues, INSTITUTIONS: self.institutions}
        for kind, pk in named_in_cvs_of([owner.pk]):
            kinds[kind].add(pk)

    def clean_up(self) -> None:
        """Remove what no CV names any more, and let the rest be found as it is now."""
        if self.may_be_idle:
            if idle := idle_works(self.publications):
                Publication.objects.filter(pk__in=[pk for (pk,) in idle]).delete()
            remove_idle_people(self.people)
            remove_idle_venues(self.venues)
            remove_idle_institutions(self.institutions)
        search.refresh(
            owners=self.owners,
            people=self.people,
            works=self.publications,
            venues=self.venues,
            institutions=self.institutions,
        )
