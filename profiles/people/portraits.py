"""All that a person's page says, fetched in at most nine queries and put in order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from django.db.models import Case, F, QuerySet, TextField, Value, When
from django.utils.dates import MONTHS
from django.utils.translation import gettext, gettext_lazy

from profiles import queries
from profiles.fetching import ByReader, attach
from profiles.kinds import PLURALS
from profiles.models import Advising, Authorship, Cv, Education, Person, Position, Publication, Talk
from profiles.models.people import sees_all, visible_to
from profiles.people.advising import Sentence, sentences_of
from profiles.people.careers import Career, advisors_of, highest_degree
from profiles.people.evidence import Evidence, Fact, find_evidence
from profiles.people.facts import note_reading, reading, talk_reading, work_reading
from profiles.people.notes import Note, notes_of
from profiles.people.passages import Passage, read_passages
from profiles.pictures.timeline import Timeline, build_timeline
from profiles.prepared import Prepared

NOTE_PARTS = [
    ("award", "awards", gettext_lazy("Awards")),
    ("teaching", "teaching", gettext_lazy("Teaching")),
    ("service", "service", gettext_lazy("Service")),
    ("language", "languages", gettext_lazy("Languages")),
    ("interest", "interests", gettext_lazy("Interests")),
]


@dataclass(frozen=True, slots=True)
class Tally:
    """A venue or a co-author with the numbers of works and talks."""

    slug: str
    name: str
    works: int
    talks: int = 0
    years: str = ""


@dataclass(frozen=True, slots=True)
class WorkKind:
    """A kind of works with its number; "" is all."""

    value: str
    label: str
    count: int


def cvs_of(people: Any, user: queries.Reader) -> QuerySet[Cv]:
    """The CVs of ``people``, the latest first, with its text as ``user`` may read it as ``shown_text``."""
    text = "text" if sees_all(user) else "public_text"
    shown = Case(When(is_latest=True, then=F(text)), default=Value(""), output_field=TextField())
    return Cv.objects.filter(person__in=people).defer("text", "public_text").annotate(shown_text=shown)


def _advising_rows(user: queries.Reader, people: Any) -> queries.Rows:
    # Each way by its index: with "or" PostgreSQL would read all advising there is.
    one, other = (Advising.objects.filter(**{f"{end}__in": people}).order_by() for end in ("student", "advisor"))
    rows = queries.shown_advising(user).filter(pk__in=one.values("pk").union(other.values("pk")))
    return rows.select_related("student", "advisor")


_cvs = ByReader(lambda user, people: cvs_of(people, user))
_positions = Prepared(lambda cvs: Position.objects.filter(cv__in=cvs).select_related("institution"))
_education = Prepared(lambda cvs: Education.objects.filter(cv__in=cvs).select_related("institution"))
_advising = ByReader(_advising_rows)
_works = ByReader(lambda user, people, cvs: queries.works_of(people, cvs, user))
_authors = Prepared(
    lambda works: Authorship.objects.filter(publication__in=works).select_related("person").order_by("place", "pk")
)
_talks = Prepared(lambda cvs: Talk.objects.filter(cv__in=cvs).select_related("venue"))


class Portrait:
    """What is known of ``person`` and may be shown to ``user``; each part is fetched once, when asked for."""

    def __init__(self, person: Person, user: queries.Reader) -> None:
        self.person, self.user = person, user

    # -- what is fetched -----------------------------------------------------------------------------------------

    @cached_property
    def cvs(self) -> list[Cv]:
        return _cvs(self.user, [self.person.pk]) if self.person.has_cv else []

    @property
    def cv(self) -> Cv | None:
        return self.cvs[0] if self.cvs and self.cvs[0].is_latest else None

    @property
    def _keys(self) -> list[int]:
        """The number of the latest CV, in a list."""
        return [self.cv.pk] if self.cv else []

    @cached_property
    def positions(self) -> list[Position]:
        return _positions(self._keys)

    @cached_property
    def education(self) -> list[Education]:
        return _education(self._keys)

    @cached_property
    def _advising(self) -> list[Advising]:
        return _advising(self.user, [self.person.pk])

    @cached_property
    def works(self) -> list[Publication]:
        """Each work once, newest first, with its authors; a CV may list one twice."""
        found = _works(self.user, [self.person.pk], self._keys)
        works = list({work.pk: work for work in reversed(found)}.values())[::-1]
        attach(works, "authorships", _authors([work.pk for work in works]), "publication")
        return works

    @cached_property
    def talks(self) -> list[Talk]:
        return _talks(self._keys)

    @cached_property
    def notes(self) -> dict[str, list[Note]]:
        return notes_of(self.person, self.cv, self.user)

    # -- parts of the page ---------------------------------------------------------------------------------------

    @property
    def other_names(self) -> list[str]:
        return sorted(note.title for note in self.notes.get("name", []) if note.title != self.person.name)

    @property
    def contacts(self) -> list[tuple[str, str]]:
        """Pairs (kind, value)."""
        return sorted(((note.detail, note.title) for note in self.notes.get("contact", [])), key=lambda pair: pair[0])

    @cached_property
    def advised_by(self) -> list[Advising]:
        return [row for row in self._advising if row.student_id == self.person.pk]

    @cached_property
    def advised(self) -> list[Advising]:
        """Students, latest first."""
        rows = [row for row in self._advising if row.advisor_id == self.person.pk]
        return sorted(rows, key=lambda row: -(row.end_year or row.start_year or 0))

    @cached_property
    def career(self) -> Career:
        degree = highest_degree(self.education)
        return Career(next(iter(self.positions), None), degree, advisors_of(degree, self.advised_by))

    @property
    def loose_advising(self) -> list[Sentence]:
        """Advising that belongs to no degree or position."""
        return sentences_of(row for row in self.advised_by if row.education_id is None and row.position_id is None)

    @property
    def studies(self) -> list[tuple[Education, list[Sentence]]]:
        by = self.advised_by
        return [(row, sentences_of((one for one in by if one.education_id == row.pk), row)) for row in self.education]

    @property
    def posts(self) -> list[tuple[Position, list[Sentence]]]:
        by = self.advised_by
        return [(row, sentences_of((one for one in by if one.position_id == row.pk), row)) for row in self.positions]

    @property
    def advisors(self) -> list[tuple[Person, list[Advising]]]:
        """Each advisor once, with all that was advised."""
        rows: dict[int, list[Advising]] = defaultdict(list)
        for row in self.advised_by:
            rows[row.advisor_id].append(row)
        return [(found[0].advisor, found) for found in rows.values()]

    @cached_property
    def timeline(self) -> Timeline | None:
        years = [work.year for work in self.works if work.year]
        return build_timeline(self.education, self.positions, years, self.cv.year if self.cv else None)

    @cached_property
    def passages(self) -> list[Passage]:
        return read_passages(self.notes, list(self.facts_of_records()), self.cv.shown_text) if self.cv else []

    @property
    def opening(self) -> list[Passage]:
        """What stands before the records: the summary."""
        return [passage for passage in self.passages if passage.kind == "summary"]

    @property
    def closing(self) -> list[Passage]:
        return [passage for passage in self.passages if passage.kind != "summary"]

    @property
    def cv_month(self) -> str:
        return str(MONTHS[self.cv.month]) if self.cv and self.cv.month else ""

    @property
    def contents(self) -> list[tuple[str, str, int]]:
        """The parts that there are: anchor, title, number of records."""
        parts = [
            ("positions", gettext("Positions"), len(self.positions)),
            ("education", gettext("Education"), len(self.education) or len(self.loose_advising)),
            ("publications", gettext("Publications"), len(self.works)),
            ("talks", gettext("Talks"), len(self.talks)),
            *((anchor, title, len(self.notes.get(kind, []))) for kind, anchor, title in NOTE_PARTS),
        ]
        opening, closing = (
            [(f"section-{passage.pk}", passage.heading, 0) for passage in passages]
            for passages in (self.opening, self.closing)
        )
        return [*opening, *(part for part in parts if part[2]), *closing]

    # -- numbers at the side -------------------------------------------------------------------------------------

    @cached_property
    def work_kinds(self) -> list[WorkKind]:
        """All, then each kind that there is, then those with co-authors."""
        kinds = Counter(work.kind for work in self.works)
        found = [WorkKind(kind, label, kinds[kind]) for kind, label in PLURALS.items() if kinds[kind]]
        together = sum(len(work.authorships.all()) > 1 for work in self.works)
        return [
            WorkKind("", gettext("all"), len(self.works)),
            *found,
            WorkKind("together", gettext("with co-authors"), together),
        ]

    def works_of_kind(self, kind: str) -> list[Publication]:
        """The works of a kind; all of them for "" and for a kind there is not."""
        if kind == "together":
            return [work for work in self.works if len(work.authorships.all()) > 1]
        chosen = [work for work in self.works if work.kind == kind]
        return chosen or self.works

    @property
    def venue_tallies(self) -> list[Tally]:
        venues = {row.venue.slug: row.venue for row in (*self.works, *self.talks) if row.venue}
        works = Counter(work.venue.slug for work in self.works if work.venue)
        talks = Counter(talk.venue.slug for talk in self.talks if talk.venue)
        order = sorted(venues, key=lambda slug: (-works[slug], -talks[slug], str(venues[slug])))
        return [Tally(slug, queries.short_name(venues[slug]), works[slug], talks[slug]) for slug in order]

    @property
    def coauthor_tallies(self) -> list[tuple[Person, Tally]]:
        """Co-authors by number of works together, those only whom the visitor may see."""
        people: dict[int, Person] = {}
        years: dict[int, list[int]] = defaultdict(list)
        for work in self.works:
            for author in work.authorships.all():
                if author.person_id != self.person.pk:
                    people[author.person_id] = author.person
                    years[author.person_id].append(work.year or 0)
        order = sorted(people, key=lambda pk: (-len(years[pk]), people[pk].sort_key, pk))
        seen = visible_to(self.user)
        return [
            (people[pk], Tally(people[pk].slug, people[pk].name, len(years[pk]), years=_years(years[pk])))
            for pk in order
            if people[pk].visibility in seen
        ]

    # -- facts and their lines -----------------------------------------------------------------------------------

    def facts_of_records(self) -> Iterator[Fact]:
        """A fact for every record that is shown."""
        for kind, rows in (("position", self.positions), ("education", self.education), ("advising", self.advised_by)):
            for row in rows:
                yield Fact(f"{kind}-{row.pk}", row.first_line, row.last_line, partial(reading, row))
        for work in self.works:
            if work.fact_pk:
                yield Fact(f"citation-{work.fact_pk}", work.first_line, work.last_line, partial(work_reading, work))
        for talk in self.talks:
            yield Fact(f"talk-{talk.pk}", talk.first_line, talk.last_line, partial(talk_reading, talk))
        for kind, _, _ in NOTE_PARTS:
            for note in self.notes.get(kind, []):
                yield Fact(note.code, note.first_line, note.last_line, partial(note_reading, note))

    def evidence(self, code: str) -> Evidence | None:
        """The lines behind a fact of this page; None for anything else."""
        if not code or not self.cv:
            return None
        passages = [Fact(passage.code, passage.first_line, passage.last_line) for passage in self.passages]
        return find_evidence(code, [*self.facts_of_records(), *passages], self.cv.shown_text)


def _years(years: Iterable[int]) -> str:
    return ", ".join(str(year) for year in sorted({year for year in years if year}))
