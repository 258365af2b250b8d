"""Students of an advisor, each once, with what became of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from profiles.models import Advising, Person, Position


@dataclass(frozen=True, slots=True)
class Student:
    """A student: what was advised, the first position after it, the present one, works with the advisor."""

    person: Person
    rows: list[Advising]
    first_post: Position | None
    last_post: Position | None
    works: int


def _first_after(posts: Iterable[Position], year: int | None) -> Position | None:
    """The earliest position that does not begin before ``year``; None when the year or all dates are unknown."""
    later = [post for post in posts if year and post.start_year and post.start_year >= year]
    return min(later, key=lambda post: (post.start_year or 0, post.start_month or 0, post.place), default=None)


def build_students(advising: Iterable[Advising], together: Mapping[int, int]) -> list[Student]:
    """The students in the order of ``advising``; ``together`` is the number of works by person."""
    rows: dict[int, list[Advising]] = defaultdict(list)
    for row in advising:
        rows[row.student_id].append(row)
    students = []
    for pk, own in rows.items():
        person = own[0].student
        posts = list(person.positions.all())
        ends = [end for row in own if (end := row.end_year or (row.education and row.education.end_year))]
        first, last = _first_after(posts, max(ends, default=None)), next(iter(posts), None)
        students.append(Student(person, own, first if first != last else None, last, together.get(pk, 0)))
    return students
