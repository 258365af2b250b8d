"""What joins two people: links of five kinds, each with the records it was read from."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from profiles import queries
from profiles.pictures.timeline import year_span
from profiles.queries import relations

WROTE, ADVISED, SIBLINGS, PLACE, VENUE = "wrote", "advised", "siblings", "place", "venue"
STRENGTH = {ADVISED: 0, WROTE: 1, SIBLINGS: 2, PLACE: 3, VENUE: 4}
STRONG = (ADVISED, WROTE, SIBLINGS)
MOST_ROWS = 1500  # of one kind in one look


class Source(NamedTuple):
    """A record that a link was read from: whose CV it stands in (0 for a work), what it is, and its lines there."""

    owner: int
    kind: str
    pk: int
    first_line: int = 0
    last_line: int = 0


@dataclass(slots=True)
class Link:
    """Two people and what joins them.

    ``records`` are works (wrote), advising (advised, siblings), positions and degrees (place) or service (venue);
    ``what`` is the shared advisor, institution or venue; ``times`` are the years in which both were at a place. Of a
    link that is "advised" ``one`` is the student; else ``one`` has the lower pk.
    """

    kind: str
    one: int
    other: int
    what: int = 0
    records: list[Source] = field(default_factory=list)
    times: list[tuple[float, float]] = field(default_factory=list)

    @property
    def order(self) -> tuple[int, int, int]:
        """Strongest first: the kind, then how much there is of it."""
        return STRENGTH[self.kind], -len(self.records), self.what


class Links:
    """All links found so far, by pair of people; the same link is kept once."""

    def __init__(self, user: queries.Reader) -> None:
        self.user = user
        self.is_capped = False
        self._of: dict[frozenset[int], dict[tuple[str, int, int], Link]] = defaultdict(dict)
        self._near: dict[int, set[int]] = defaultdict(set)

    def between(self, one: int, other: int) -> list[Link]:
        """The links of two people, strongest first."""
        return sorted(self._of.get(frozenset((one, other)), {}).values(), key=lambda link: link.order)

    def near(self, person: int, kinds: Collection[str] = tuple(STRENGTH)) -> set[int]:
        """Those to whom ``person`` has a link of one of ``kinds``."""
        return {
            other
            for other in self._near[person]
            if any(link.kind in kinds for link in self._of[frozenset((person, other))].values())
        }

    # -- looking -------------------------------------------------------------------------------------------------

    def look_around(self, people: Collection[int]) -> None:
        """Finds whom ``people`` are linked to in any way; seven queries."""
        self._add_works(relations.coauthor_rows(people, None, self.user, MOST_ROWS))
        self._add_advising(relations.advising_rows(people, self.user, MOST_ROWS), people)
        self._add_siblings(people)
        own = relations.stay_rows(self.user, MOST_ROWS, person__in=people)
        places = {row[1] for row in own}
        self._add_stays(relations.stay_rows(self.user, MOST_ROWS, institution__in=places) if places else [], people)
        venues = {row[1] for row in relations.service_rows(self.user, MOST_ROWS, person__in=people)}
        self._add_service(relations.service_rows(self.user, MOST_ROWS, venue__in=venues) if venues else [], people)

    def look_between(self, people: Collection[int], others: Collection[int]) -> None:
        """Finds how ``people`` are linked to ``others``; five queries."""
        both = {*people, *others}
        self._add_works(relations.coauthor_rows(people, others, self.user, MOST_ROWS))
        rows = self._counted(relations.advising_rows(both, self.user, MOST_ROWS))
        self._add_advising([row for row in rows if row[0] in both and row[1] in both], people)
        self._join_students([row for row in rows if row[0] in both], people)
        self._add_stays(relations.stay_rows(self.user, MOST_ROWS, person__in=both), people)
        self._add_service(relations.service_rows(self.user, MOST_ROWS, person__in=both), people)

    # -- adding --------------------------------------------------------------------------------------------------

    def _counted(self, rows: Iterable[tuple]) -> list[tuple]:
        found = list(rows)
        self.is_capped |= len(found) >= MOST_ROWS
        return found

    def _add(self, kind: str, one: int, other: int, what: int = 0) -> Link:
        first, second = (one, other) if kind == ADVISED else sorted((one, other))
        self._near[one].add(other)
        self._near[other].add(one)
        return self._of[frozenset((one, other))].setdefault((kind, first, what), Link(kind, first, second, what))

    def _record(self, link: Link, *records: Source) -> None:
        link.records += [record for record in records if record not in link.records]

    def _add_works(self, rows: Iterable[tuple[int, int, int]]) -> None:
        for one, other, work in self._counted(rows):
            self._record(self._add(WROTE, one, other), Source(0, "work", work))

    def _add_advising(self, rows: Iterable[tuple[int, ...]], people: Collection[int]) -> None:
        for student, advisor, *record in self._counted(rows):
            if student in people or advisor in people:
                self._record(self._add(ADVISED, student, advisor), Source(student, "advising", *record))

    def _add_siblings(self, people: Collection[int]) -> None:
        advisors = {
            link.other
            for person in people
            for other in self.near(person, (ADVISED,))
            for link in self.between(person, other)
            if link.kind == ADVISED and link.one == person
        }
        if advisors:
            self._join_students(self._counted(relations.advised_rows(advisors, self.user, MOST_ROWS)), people)

    def _join_students(self, rows: Iterable[tuple[int, ...]], people: Collection[int]) -> None:
        students: dict[int, dict[int, Source]] = defaultdict(dict)
        for student, advisor, *record in rows:
            students[advisor].setdefault(student, Source(student, "advising", *record))
        for advisor, records in students.items():
            for one in records.keys() & set(people):
                for other in records.keys() - {one}:
                    link = self._add(SIBLINGS, one, other, advisor)
                    self._record(link, records[link.one], records[link.other])

    def _add_stays(self, rows: Iterable[tuple], people: Collection[int]) -> None:
        at: dict[int, list[tuple[Source, tuple[float, float]]]] = defaultdict(list)
        for person, place, kind, pk, first_line, last_line, cv_year, *years in self._counted(rows):
            # What goes on does so up to the date of the CV; nothing is known of the time after it.
            span = year_span(*years, until=cv_year or years[0] or 0)
            if span:
                at[place].append((Source(person, kind, pk, first_line, last_line), span))
        for place, stays in at.items():
            mine = [stay for stay in stays if stay[0].owner in people]
            for (record, span), (other, other_span) in product(mine, stays):
                start, end = max(span[0], other_span[0]), min(span[1], other_span[1])
                if record.owner != other.owner and end - start > 0.01:
                    link = self._add(PLACE, record.owner, other.owner, place)
                    self._record(link, record, other)
                    link.times.append((start, end))

    def _add_service(self, rows: Iterable[tuple], people: Collection[int]) -> None:
        at: dict[int, list[tuple[Source, int | None, int | None]]] = defaultdict(list)
        for person, venue, pk, first_line, last_line, first, last in self._counted(rows):
            at[venue].append((Source(person, "service", pk, first_line, last_line), first or last, last or first))
        for venue, served in at.items():
            mine = [row for row in served if row[0].owner in people]
            for (record, first, last), (other, other_first, other_last) in product(mine, served):
                if record.owner == other.owner:
                    continue
                if None in (first, other_first) or (first <= other_last and other_first <= last):
                    self._record(self._add(VENUE, record.owner, other.owner, venue), record, other)
