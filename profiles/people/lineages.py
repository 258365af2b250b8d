"""Advisors of advisors and students of students, as a tree to be read from one person outwards."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from profiles import queries
from profiles.fetching import ByReader
from profiles.models import Advising, Person

GENERATIONS = 4


@dataclass(frozen=True, slots=True)
class Node:
    """A person in the tree, how they were advised, and who follows; ``is_again`` when the person stands above too."""

    person: Person
    rows: list[Advising]
    nodes: list["Node"] = field(default_factory=list)
    is_again: bool = False


class _Way:
    """One way through advising: towards students, or towards advisors."""

    def __init__(self, from_end: str, to_end: str) -> None:
        self.from_end, self.to_end = from_end, to_end
        self._rows = ByReader(self._from)

    def _from(self, user: queries.Reader, people: Any) -> queries.Rows:
        rows = queries.shown_advising(user).filter(**{f"{self.from_end}__in": people})
        return rows.select_related("student", "advisor", "education").order_by(f"{self.to_end}__sort_key", "pk")

    def steps(self, start: int, user: queries.Reader, generations: int) -> dict[int, list[Advising]]:
        """By person the advising that leads on, a query for each generation."""
        found: dict[int, list[Advising]] = defaultdict(list)
        people = {start}
        for _ in range(generations):
            reached = set()
            for row in self._rows(user, people):
                found[getattr(row, f"{self.from_end}_id")].append(row)
                reached.add(getattr(row, f"{self.to_end}_id"))
            people = reached - found.keys()
            if not people:
                break
        return found

    def nodes(self, person: int, steps: dict[int, list[Advising]], above: frozenset[int]) -> list[Node]:
        ends: dict[int, list[Advising]] = defaultdict(list)
        for row in steps.get(person, []):
            ends[getattr(row, f"{self.to_end}_id")].append(row)
        within = above | {person}
        return [
            Node(
                getattr(rows[0], self.to_end), rows,
                [] if end in within or len(within) > GENERATIONS else self.nodes(end, steps, within), end in within,
            )
            for end, rows in ends.items()
        ]  # fmt: skip


_DOWN, _UP = _Way("advisor", "student"), _Way("student", "advisor")


def students_below(person: Person, user: queries.Reader, generations: int = GENERATIONS) -> list[Node]:
    """The students of ``person``, theirs, and so on for four generations or fewer."""
    return _DOWN.nodes(person.pk, _DOWN.steps(person.pk, user, generations), frozenset())


def advisors_above(person: Person, user: queries.Reader) -> list[Node]:
    """The advisors of ``person``, theirs, and so on for four generations."""
    return _UP.nodes(person.pk, _UP.steps(person.pk, user, GENERATIONS), frozenset())
