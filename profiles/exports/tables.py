"""Lists as CSV: streamed, whole, and safe to open in a spreadsheet."""

import csv
from collections.abc import Callable, Iterable, Iterator

from django.db.models import QuerySet
from django.http import StreamingHttpResponse

from profiles.careers import career_of
from profiles.models import Person

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


def people_table(people: QuerySet[Person], absolute: Callable[[str], str]) -> Iterator[Iterable[object]]:
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
