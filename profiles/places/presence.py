"""Who was at an institution when, and who was there at the same time."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from profiles.models import Education, Person, Position
from profiles.pictures.swimlanes import Stretch, Swimlanes, Swimmer, build_swimlanes
from profiles.pictures.timeline import year_span

NAMED = 6


@dataclass(frozen=True, slots=True)
class Presence:
    """A person at a place: the stays, the years in words, and whom they met there, those first who were there longest.

    ``met`` are the first ``NAMED`` of ``met_count``.
    """

    person: Person
    rows: list[Position | Education]
    years: str
    met: list[Person]
    met_count: int


@dataclass(frozen=True, slots=True)
class Presences:
    """All who were at a place and the drawing; None when nobody's stay has a year."""

    people: list[Presence]
    lanes: Swimlanes | None


def _spans(row: Position | Education, until: int) -> tuple[float, float] | None:
    years = row.start_year, row.start_month, row.end_year, row.end_month, row.is_current
    return year_span(*years, until=until)


def _overlap(mine: Iterable[tuple[float, float]], theirs: list[tuple[float, float]]) -> float:
    return sum(max(0.0, min(b, d) - max(a, c)) for a, b in mine for c, d in theirs)


def build_presences(stays: Iterable[Position | Education], most: int) -> Presences:
    """``stays`` with their people fetched and the year of the CV; of more than ``most`` people the first to come."""
    rows: dict[int, list[Position | Education]] = defaultdict(list)
    for row in stays:
        rows[row.person_id].append(row)
    spans: dict[int, list[tuple[float, float]]] = {}
    for pk, own in rows.items():
        found = [_spans(row, row.cv.year or row.start_year or 0) for row in own]
        spans[pk] = [span for span in found if span]
    order = sorted(rows, key=lambda pk: (min(spans[pk], default=(9999.0, 0.0)), rows[pk][0].person.sort_key, pk))
    shown = order[:most]
    people = []
    for pk in shown:
        overlaps = {other: _overlap(spans[pk], spans[other]) for other in shown if other != pk}
        met = sorted((other for other in overlaps if overlaps[other] > 0.01), key=lambda other: -overlaps[other])
        years = ", ".join(dict.fromkeys(row.years for row in rows[pk] if row.years))
        names = [rows[other][0].person for other in met[:NAMED]]
        people.append(Presence(rows[pk][0].person, rows[pk], years, names, len(met)))
    swimmers = [Swimmer(one.person.name, one.person.get_absolute_url(), _stretches(one.rows)) for one in people]
    return Presences(people, build_swimlanes(swimmers))


def _stretches(rows: Iterable[Position | Education]) -> list[Stretch]:
    found = []
    for row in rows:
        span = _spans(row, row.cv.year or row.start_year or 0)
        if span:
            start, end = span
            found.append(Stretch(start, max(end, start + 0.25), f"{row}, {row.years}", isinstance(row, Education)))
    return found
