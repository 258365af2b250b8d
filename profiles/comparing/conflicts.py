"""Conflicts of interest between people: what rules of panels ask for, with the records, and what cannot be known.

Co-authors and the same employer count within a window (48 months by default, the rule of the US National Science
Foundation for co-authors); advising counts for ever.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from profiles import queries
from profiles.comparing.sentences import Piece
from profiles.models import Advising, Education, Person, Position
from profiles.models.people import visible_to
from profiles.people.evidence import in_lines
from profiles.pictures.lanes import times_joined, times_together, years_between
from profiles.pictures.timeline import year_span
from profiles.queries import relations

MONTHS, LONGEST = 48, 600
MOST_EACH = 30
ADVISED, CO_ADVISED, SIBLINGS, WROTE, PLACE = "advised", "co-advised", "siblings", "wrote", "place"
TITLES = {
    ADVISED: _("advisor and student"),
    CO_ADVISED: _("advised the same student"),
    SIBLINGS: _("advised by the same person"),
    WROTE: _("co-authors"),
    PLACE: _("same institution"),
}


@dataclass(frozen=True, slots=True)
class Window:
    """``months`` up to the end of the month ``at`` (year, month)."""

    months: int
    at: tuple[int, int]

    @property
    def end(self) -> float:
        return self.at[0] + self.at[1] / 12

    @property
    def start(self) -> float:
        return self.end - self.months / 12

    @property
    def first_year(self) -> int:
        """The year the window begins in; a work of that year counts, since its month is not known."""
        return int(self.start + 1e-9)

    @property
    def in_words(self) -> str:
        year, month = divmod(round(self.start * 12), 12)
        start, end = f"{year}-{month + 1:02}", f"{self.at[0]}-{self.at[1]:02}"
        return gettext("{start} to {end}").format(start=start, end=end)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two people may be in conflict: the kind, in words, when, and the records it stands on."""

    kind: str
    text: str
    when: str
    evidence: list[Piece]

    @property
    def title(self) -> str:
        return str(TITLES[self.kind])


@dataclass(frozen=True, slots=True)
class Finding:
    """Two people and every reason found, those that last for ever first."""

    one: Person
    other: Person
    reasons: list[Reason]

    @property
    def anchor(self) -> str:
        return f"{self.one.slug}--{self.other.slug}"

    @property
    def short(self) -> list[str]:
        return list(dict.fromkeys(reason.title for reason in self.reasons))


Stay = tuple[Position | Education, tuple[float, float]]


@dataclass(slots=True)
class Material:
    """What conflicts are found in, for all people at once; six queries."""

    people: dict[int, Person]
    window: Window
    works: dict[int, dict[int, tuple[str, str, int | None]]] = field(default_factory=lambda: defaultdict(dict))
    stays: dict[int, dict[int, list[Stay]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    advising: list[Advising] = field(default_factory=list)

    def fetch(self, user: queries.Reader) -> None:
        for person, work, slug, title, year in relations.works_since(self.people, self.window.first_year, user):
            if year is None or year <= self.window.at[0]:
                self.works[person][work] = slug, title, year
        for row in relations.stays_of_people(self.people, user):
            years = row.start_year, row.start_month, row.end_year, row.end_month, row.is_current
            # A position that went on when the CV was written is taken to go on: nobody wrote that it ended.
            span = year_span(*years, until=self.window.at[0])
            if span and span[0] < self.window.end and span[1] > self.window.start:
                self.stays[row.person_id][row.institution_id].append((row, span))
        rows = relations.advising_of(list(self.people), user).select_related("student", "advisor", "education")
        self.advising = list(rows)


def _source(person: Person, row: Advising | Position | Education) -> Piece:
    code = f"{row._meta.model_name}-{row.pk}"
    where = f"{person.name} {in_lines(row.first_line, row.last_line)}"
    return Piece(where, f"{person.get_absolute_url()}?fact={code}#fact", is_source=True)


def _advising_year(row: Advising) -> str:
    return (row.education.years if row.education else "") or row.years


def _advised(one: Person, other: Person, found: Material) -> Iterable[Reason]:
    for row in found.advising:
        if {row.student_id, row.advisor_id} == {one.pk, other.pk}:
            names = {"student": row.student.name, "advisor": row.advisor.name}
            text = gettext("{student} was advised by {advisor}").format(**names)
            yield Reason(ADVISED, text, _advising_year(row), [_source(row.student, row)])


def _through_third(one: Person, other: Person, found: Material, kind: str) -> Iterable[Reason]:
    """Both were advised by the same person, or both advised the same student."""
    own, third = ("student", "advisor") if kind == SIBLINGS else ("advisor", "student")
    rows: dict[int, dict[int, Advising]] = defaultdict(dict)
    for row in found.advising:
        if getattr(row, f"{own}_id") in (one.pk, other.pk):
            rows[getattr(row, f"{third}_id")].setdefault(getattr(row, f"{own}_id"), row)
    for both in rows.values():
        if len(both) == 2:
            first, second = both[one.pk], both[other.pk]
            name = getattr(first, third).name
            said = gettext("both were advised by {name}") if kind == SIBLINGS else gettext("both advised {name}")
            text = said.format(name=name)
            sources = [_source(row.student, row) for row in (first, second)]
            years = ", ".join(filter(None, dict.fromkeys(map(_advising_year, (first, second)))))
            yield Reason(kind, text, years, list(dict.fromkeys(sources)))


def _wrote(one: Person, other: Person, found: Material) -> Iterable[Reason]:
    both = found.works[one.pk].keys() & found.works[other.pk].keys()
    works = sorted((found.works[one.pk][work] for work in both), key=lambda work: (-(work[2] or 0), work[1]))
    if works:
        years = sorted({year for *_, year in works if year})
        undated = sum(year is None for *_, year in works)
        text = ngettext("{number} work together", "{number} works together", len(works)).format(number=len(works))
        if undated:
            rest = ngettext(", {number} without a year", ", {number} without a year", undated)
            text += rest.format(number=undated)
        pieces = [Piece(title, reverse("profiles:publication-detail", args=[slug])) for slug, title, _ in works]
        yield Reason(WROTE, text, ", ".join(map(str, years)), pieces)


def _places(one: Person, other: Person, found: Material) -> Iterable[Reason]:
    mine, theirs = found.stays[one.pk], found.stays[other.pk]
    for place in sorted(mine.keys() & theirs.keys()):
        spans = [[_within(span, found.window) for _, span in stays] for stays in (mine[place], theirs[place])]
        together = times_together(*spans)
        institution = mine[place][0][0].institution
        when = ", ".join(years_between(*time) for time in (together or times_joined(spans[0] + spans[1])))
        said = (
            gettext("both at {place}, at the same time")
            if together
            else gettext("both at {place}, not at the same time")
        )
        text = said.format(place=institution)
        sources = [_source(one, row) for row, _ in mine[place]] + [_source(other, row) for row, _ in theirs[place]]
        yield Reason(PLACE, text, when, sources)


def _within(span: tuple[float, float], window: Window) -> tuple[float, float]:
    return max(span[0], window.start), min(span[1], window.end)


def reasons_of(one: Person, other: Person, found: Material) -> list[Reason]:
    """Every reason between two people."""
    return [
        *_advised(one, other, found),
        *_through_third(one, other, found, CO_ADVISED),
        *_through_third(one, other, found, SIBLINGS),
        *_wrote(one, other, found),
        *_places(one, other, found),
    ]


@dataclass(frozen=True, slots=True)
class Conflicts:
    """All pairs that were looked at and what was found; ``panel`` and ``candidates`` are empty when all are one group.

    ``cv_count`` of ``people_count`` people have their own CV here.
    """

    window: Window
    panel: list[Person]
    candidates: list[Person]
    people: list[Person]
    findings: list[Finding]
    pair_count: int

    @property
    def cv_count(self) -> int:
        return sum(person.has_cv for person in self.people)

    @property
    def without_cv(self) -> list[Person]:
        return [person for person in self.people if not person.has_cv]

    @property
    def grid(self) -> list[tuple[Person, list[Finding | None]]]:
        """For each candidate what was found with each of the panel."""
        of = {(finding.one.pk, finding.other.pk): finding for finding in self.findings}
        return [(one, [of.get((member.pk, one.pk)) for member in self.panel]) for one in self.candidates]

    def table(self) -> Iterable[list[str]]:
        """Rows of text: a row for each reason."""
        yield [
            gettext("Person"),
            gettext("Other person"),
            gettext("What"),
            gettext("In words"),
            gettext("When"),
            gettext("Window"),
            gettext("Evidence"),
        ]
        for finding in self.findings:
            for reason in finding.reasons:
                evidence = "; ".join(f"{piece.text} <{piece.href}>" for piece in reason.evidence)
                yield [
                    finding.one.name, finding.other.name, reason.title, reason.text, reason.when,
                    self.window.in_words, evidence,
                ]  # fmt: skip


def find_conflicts(panel: list[Person], candidates: list[Person], window: Window, user: queries.Reader) -> Conflicts:
    """What stands between the panel and each candidate, or between any two of ``candidates`` without a panel."""
    everybody = {person.pk: person for person in (*panel, *candidates) if person.visibility in visible_to(user)}
    found = Material(everybody, window)
    if everybody:
        found.fetch(user)
    pairs = (
        [(one, other) for other in candidates for one in panel if one.pk != other.pk]
        if panel
        else list(combinations(candidates, 2))
    )
    findings = [Finding(one, other, reasons) for one, other in pairs if (reasons := reasons_of(one, other, found))]
    return Conflicts(window, panel, candidates if panel else [], list(everybody.values()), findings, len(pairs))
