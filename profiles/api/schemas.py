"""What the answers of the read API hold; what is not known is left out of them.

Source: ``exports/payloads.py`` and ``exports/people.py``, which write the answers. A test holds every answer against
its schema, and each schema forbids what it does not name.
"""

from typing import Generic, TypeVar

from ninja import Schema
from pydantic import ConfigDict, Field, create_model

Row = TypeVar("Row")


class Answer(Schema):
    model_config = ConfigDict(extra="forbid")


class Linked(Answer):
    """A venue or institution with the address of its page."""

    name: str
    url: str


class Named(Answer):
    """Somebody; without an address when their page is not for everybody."""

    name: str
    url: str | None = None
    name_as_written: str | None = Field(None, description="As the CV or the work writes the name, where it differs.")


class Sourced(Answer):
    lines: tuple[int, int] | None = Field(None, description="First and last line of the CV where this was read.")


class Dated(Sourced):
    start_year: int | None = None
    start_month: int | None = None
    end_year: int | None = None
    end_month: int | None = None
    is_current: bool = False


class Position(Dated):
    title: str | None = None
    organization: str | None = None
    institution: Linked | None = None
    location: str | None = None


class Degree(Dated):
    degree: str | None = None
    level: str | None = Field(None, description="phd, habilitation, master, bachelor …")
    organization: str | None = None
    institution: Linked | None = None
    location: str | None = None
    thesis: str | None = None


class Course(Dated):
    role: str | None = None
    course: str | None = None
    organization: str | None = None


class AdvisedBy(Dated):
    advisor: Named
    kind: str = Field(description="phd, master, postdoc, mentor …")


class Advised(Dated):
    student: Named
    kind: str


class Note(Dated):
    """An award, a course, service, a language or an interest."""

    title: str | None = None
    detail: str | None = None
    organization: str | None = None


class Publication(Answer):
    url: str
    title: str | None = None
    year: int | None = None
    kind: str | None = None
    status: str | None = None
    venue: Linked | None = None
    venue_as_printed: str | None = None
    doi: str | None = None
    arxiv: str | None = None
    authors: list[Named] = []


class ListedIn(Sourced):
    person: Named
    remark: str


class PublicationPage(Publication):
    listed_in: list[ListedIn]


class ListedPublication(Publication):
    remark: str | None = None
    lines: tuple[int, int] | None = None


class Talk(Sourced):
    url: str
    title: str | None = None
    speaker: Named
    event: str | None = None
    venue: Linked | None = None
    location: str | None = None
    year: int | None = None
    month: int | None = None
    kind: str | None = None


class TalkPage(Talk):
    given_again: list[Talk]


class Person(Named):
    """A row of the list of people."""

    orcid: str | None = None
    position: Position | None = None
    degree: Degree | None = None
    advised_by: list[AdvisedBy] = []
    works: int | None = None
    talks: int | None = None
    students: int | None = None


class Contact(Answer):
    kind: str
    value: str


class CvDate(Answer):
    year: int | None = None
    month: int | None = None
    language: str | None = None
    published: str


class Passage(Sourced):
    heading: str
    paragraphs: list[str]


class PersonPage(Named):
    """All that the page of a person says."""

    orcid: str | None = None
    other_names: list[str] = []
    contacts: list[Contact] = Field([], description="Only those that the reader may see.")
    cv: CvDate | None = None
    positions: list[Position] = []
    education: list[Degree] = []
    advised_by: list[AdvisedBy] = []
    advised: list[Advised] = []
    publications: list[ListedPublication] = []
    talks: list[Talk] = []
    awards: list[Note] = []
    teaching: list[Note] = []
    service: list[Note] = []
    languages: list[Note] = []
    interests: list[Note] = []
    sections: list[Passage] = []


class Venue(Linked):
    acronym: str | None = None
    kind: str | None = None
    works: int | None = None
    talks: int | None = None
    service: int | None = None
    people: int | None = None


class Visitor(Linked):
    """Somebody at a venue with how often they published, spoke and served there."""

    published: int | None = None
    spoke: int | None = None
    served: int | None = None


VenuePage = create_model(
    "VenuePage",
    __base__=Venue,
    names=(list[str], ...),
    people=(list[Visitor], ...),
    people_total=(int, ...),
    publications=(list[Publication], ...),
    talks=(list[Talk], ...),
)


class Institution(Linked):
    country: str | None = None
    worked: int | None = None
    studied: int | None = None
    taught: int | None = None


class PositionOf(Position):
    person: Named


class DegreeOf(Degree):
    person: Named


class CourseOf(Course):
    person: Named


class InstitutionPage(Institution):
    positions: list[PositionOf]
    education: list[DegreeOf]
    teaching: list[CourseOf]


class Advisor(Named):
    advised: list[Advised]


class Student(Named):
    advised: list[Advised]
    works_together: int
    position: Position | None


class AdvisorPage(Named):
    students: list[Student]


class Reason(Answer):
    field: str
    text: str


class Hit(Linked):
    hint: str
    is_near: bool = Field(description="Found only by forgiving a typing error.")
    reasons: list[Reason]


class Hits(Answer):
    total: int
    is_capped: bool = Field(description="There are more than ``total``.")
    hits: list[Hit]


class Found(Answer):
    query: str
    groups: dict[str, Hits]


class Page(Answer, Generic[Row]):
    """A page of a list."""

    total: int
    page: int
    pages: int
    previous: str | None = Field(description="Address of the page before.")
    next: str | None = Field(description="Address of the page after; follow it until it is null.")
    results: list[Row]


class Refusal(Answer):
    """Why there is no answer."""

    detail: str
