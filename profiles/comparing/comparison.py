"""People side by side: the rows of the table, what is equal in them, and the columns."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict

from profiles.comparing.cells import ROWS, Item
from profiles.comparing.records import LETTERS, Record
from profiles.models import Person


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table, a list of items for each person; ``is_same`` when nothing in it differs."""

    title: str
    cells: list[list[Item]]
    is_same: bool


@dataclass(frozen=True, slots=True)
class Column:
    """A compared person with letter and the addresses of the table with this column moved or left out."""

    person: Person
    letter: str
    left: str
    right: str
    without: str


def mark_same(cells: list[list[Item]]) -> list[list[Item]]:
    """``cells`` with the items marked that stand in at least two of them."""
    seen = Counter(key for cell in cells for key in {item.key for item in cell if item.is_compared})
    return [[replace(item, is_same=item.is_compared and seen[item.key] > 1) for item in cell] for cell in cells]


def build_rows(records: list[Record]) -> list[Row]:
    """The rows in which at least one person has something."""
    rows = []
    for title, items_of in ROWS:
        cells = [items_of(record) for record in records]
        keys = [{item.key for item in cell} for cell in cells]
        if any(cells):
            rows.append(Row(str(title), mark_same(cells), all(other == keys[0] for other in keys[1:])))
    return rows


def _address(slugs: Iterable[str], params: QueryDict) -> str:
    copy = params.copy()
    copy.setlist("p", list(slugs))
    return f"?{copy.urlencode()}"


def build_columns(people: list[Person], params: QueryDict) -> list[Column]:
    """The columns with their letters and the addresses of every change of order."""
    slugs = [person.slug for person in people]

    def swapped(one: int, other: int) -> str:
        if not 0 <= other < len(slugs):
            return ""
        order = slugs.copy()
        order[one], order[other] = order[other], order[one]
        return _address(order, params)

    return [
        Column(
            person, LETTERS[place], swapped(place, place - 1), swapped(place, place + 1),
            _address(slugs[:place] + slugs[place + 1 :], params),
        )
        for place, person in enumerate(people)
    ]  # fmt: skip


def comparison_table(records: list[Record], rows: list[Row]) -> Iterable[list[Any]]:
    """The comparison as a table of plain text."""
    yield ["", *(record.person.name for record in records)]
    for row in rows:
        yield [row.title, *("; ".join(item.plain for item in cell) for cell in row.cells)]
