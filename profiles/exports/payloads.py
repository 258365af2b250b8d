"""Rows of lists and pages of works, talks, venues and institutions as JSON objects; what is not known is left out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from profiles import queries
from profiles.models import Advising, Education, Institution, Person, Position, Publication, Talk, Teaching, Venue
from profiles.models.people import visible_to
from profiles.people.careers import career_of
from profiles.places.venues import Visitor

Payload = dict[str, Any]


def filled(**values: Any) -> Payload:
    """``values`` without those that are not known."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def dates(row: Any) -> Payload:
    """When something was: years and months where known, whether it goes on."""
    months = filled(start_month=getattr(row, "start_month", None), end_month=getattr(row, "end_month", None))
    years = filled(start_year=row.start_year, end_year=row.end_year)
    return years | months | ({"is_current": True} if row.is_current else {})


def source(row: Any) -> Payload:
    """The lines of the CV where ``row`` stands."""
    return {"lines": [row.first_line, row.last_line]}


@dataclass(frozen=True, slots=True)
class Payloads:
    """Objects for ``user``; ``absolute`` makes addresses whole."""

    user: queries.Reader
    absolute: Callable[[str], str]

    def linked(self, row: Any) -> Payload | None:
        """Name and address of a venue or institution."""
        return {"name": row.name, "url": self.absolute(row.get_absolute_url())} if row else None

    def named(self, person: Person, name: str = "") -> Payload:
        """Name and address of ``person``, only the name as written for those who may not see them."""
        if person.visibility not in visible_to(self.user):
            return {"name": name or person.name}
        address = self.absolute(person.get_absolute_url())
        written = {"name_as_written": name} if name and name != person.name else {}
        return {"name": person.name, "url": address} | written

    def work(self, work: Publication) -> Payload:
        return filled(
            url=self.absolute(work.get_absolute_url()), title=work.title, year=work.year, kind=work.kind,
            status=work.status, venue=self.linked(work.venue), venue_as_printed=work.venue_text, doi=work.doi,
            arxiv=work.arxiv,
            authors=[self.named(author.person, author.name_as_written) for author in work.authorships.all()],
        )  # fmt: skip

    def talk(self, talk: Talk) -> Payload:
        return filled(
            url=self.absolute(talk.get_absolute_url()), title=talk.title, speaker=self.named(talk.person),
            event=talk.event, venue=self.linked(talk.venue), location=talk.location, year=talk.year, month=talk.month,
            kind=talk.kind,
        ) | source(talk)  # fmt: skip

    def venue(self, venue: Venue) -> Payload:
        counts = _counts(venue, "works", "talk_count", "service_count", "people")
        return filled(**(self.linked(venue) or {}), acronym=venue.acronym, kind=venue.kind, **counts)

    def institution(self, institution: Institution) -> Payload:
        counts = _counts(institution, "worked", "studied", "taught")
        return filled(**(self.linked(institution) or {}), country=institution.country, **counts)

    def person(self, person: Person) -> Payload:
        """A row of the list of people, with career and counts."""
        career = career_of(person)
        return self.named(person) | filled(
            orcid=person.orcid, position=career.post and self.position(career.post),
            degree=career.degree and self.degree(career.degree),
            advised_by=[self.advisor(row) for row in career.advisors],
            **_counts(person, "works", "talk_count", "students"),
        )  # fmt: skip

    def position(self, row: Position) -> Payload:
        return filled(
            title=row.title, organization=row.organization, institution=self.linked(row.institution),
            location=row.location,
        ) | dates(row) | source(row)  # fmt: skip

    def degree(self, row: Education) -> Payload:
        return filled(
            degree=row.degree, level=row.level, organization=row.organization,
            institution=self.linked(row.institution), location=row.location, thesis=row.thesis,
        ) | dates(row) | source(row)  # fmt: skip

    def course(self, row: Teaching) -> Payload:
        return filled(role=row.role, course=row.course, organization=row.organization) | dates(row) | source(row)

    def advisor(self, row: Advising) -> Payload:
        return {"advisor": self.named(row.advisor, row.name_as_written), "kind": row.kind} | dates(row) | source(row)

    def student(self, row: Advising) -> Payload:
        return {"student": self.named(row.student), "kind": row.kind} | dates(row) | source(row)

    def stay(self, row: Position | Education | Teaching) -> Payload:
        """A position, degree or course with whose it is."""
        writers = {Position: self.position, Education: self.degree, Teaching: self.course}
        return {"person": self.named(row.person)} | writers[type(row)](row)

    def visitor(self, visitor: Visitor, address: str) -> Payload:
        """Somebody at a venue with the numbers of works, talks and service."""
        numbers = {role: number for role, number, _ in visitor.roles if number}
        return {"name": visitor.name, "url": self.absolute(address)} | numbers

    def advisor_row(self, advisor: Person) -> Payload:
        """A row of the list of advisors; each line of a student's CV that says so."""
        students: Iterable[Advising] = advisor.advised.all()
        return self.named(advisor) | {"advised": [self.student(row) for row in students]}


def _counts(row: Any, *names: str) -> Payload:
    """Numbers a query has put on ``row``."""
    short = {"talk_count": "talks", "service_count": "service"}
    return {short.get(name, name): getattr(row, name) for name in names if hasattr(row, name)}
