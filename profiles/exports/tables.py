"""Lists as CSV: streamed, whole, and safe to open in a spreadsheet."""

import csv
from collections.abc import Callable, Iterable, Iterator

from django.db.models import QuerySet
from django.http import StreamingHttpResponse

from profiles.models import Advising, Institution, Person, Publication, Talk, Venue
from profiles.people.careers import career_of

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
CHUNK = 500


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


def safe_cell(value: object) -> str:
    """``value`` as text; what a spreadsheet would take for a formula gets an apostrophe before it."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def stream_csv(name: str, rows: Iterable[Iterable[object]]) -> StreamingHttpResponse:
    """An answer with ``rows`` as a CSV file of that name, UTF-8 with a mark so that spreadsheets see it."""
    writer = csv.writer(_Echo())

    def lines() -> Iterator[str]:
        yield "\ufeff"
        for row in rows:
            yield writer.writerow([safe_cell(cell) for cell in row])

    answer = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Robots-Tag"] = "noindex"
    return answer


Absolute = Callable[[str], str]
Table = Iterator[Iterable[object]]


def people_table(people: QuerySet[Person], absolute: Absolute) -> Table:
    """The list of people, a row each, with their address here."""
    yield (
        "name", "position", "organization", "years", "degree", "degree year", "degree from", "advised by", "works",
        "talks", "students", "address",
    )  # fmt: skip
    for person in people.iterator(CHUNK):
        career = career_of(person)
        post = career.post
        yield (
            person.name, post and post.title, post and post.organization, post and post.years, career.degree_name,
            career.degree_year, career.degree_place, "; ".join(row.name_as_written for row in career.advisors),
            person.works, person.talk_count, person.students, absolute(person.get_absolute_url()),
        )  # fmt: skip


def works_table(works: QuerySet[Publication], absolute: Absolute) -> Table:
    """The list of works, a row each; authors as written, in order."""
    yield "title", "authors", "year", "venue", "venue as printed", "kind", "status", "doi", "arxiv", "address"
    for work in works.iterator(CHUNK):
        authors = "; ".join(author.name_as_written for author in work.authorships.all())
        yield (
            work.title, authors, work.year, work.venue and work.venue.name, work.venue_text, work.kind, work.status,
            work.doi, work.arxiv, absolute(work.get_absolute_url()),
        )  # fmt: skip


def talks_table(talks: QuerySet[Talk], absolute: Absolute) -> Table:
    """The list of talks, a row each."""
    yield "title", "speaker", "event", "venue", "place", "year", "month", "kind", "address"
    for talk in talks.iterator(CHUNK):
        yield (
            talk.title, talk.person.name, talk.event, talk.venue and talk.venue.name, talk.location, talk.year,
            talk.month, talk.kind, absolute(talk.get_absolute_url()),
        )  # fmt: skip


def venues_table(venues: QuerySet[Venue], absolute: Absolute) -> Table:
    """The list of venues with the numbers of what is known of them here."""
    yield "name", "acronym", "kind", "works", "talks", "service", "people who published", "address"
    for venue in venues.iterator(CHUNK):
        yield (
            venue.name, venue.acronym, venue.kind, venue.works, venue.talk_count, venue.service_count, venue.people,
            absolute(venue.get_absolute_url()),
        )  # fmt: skip


def institutions_table(institutions: QuerySet[Institution], absolute: Absolute) -> Table:
    """The list of institutions with the numbers of people who were there."""
    yield "name", "country", "worked", "studied", "taught", "address"
    for row in institutions.iterator(CHUNK):
        yield row.name, row.country, row.worked, row.studied, row.taught, absolute(row.get_absolute_url())


def advisors_table(advisors: QuerySet[Person], absolute: Absolute) -> Table:
    """Advisors and students, a row for each time that a CV names the two."""
    yield "advisor", "student", "of", "from", "until", "degree", "address of the student"
    for advisor in advisors.iterator(CHUNK):
        for row in advisor.advised.all():
            yield advisor.name, row.student.name, *_advised(row), absolute(row.student.get_absolute_url())


def _advised(row: Advising) -> tuple[object, ...]:
    return row.kind, row.start_year, row.end_year, row.education and row.education.degree
