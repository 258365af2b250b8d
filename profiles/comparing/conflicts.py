"""Conflicts of interest between people: what rules of panels ask for, with the records, and what cannot be known.

Co-authors and the same employer count within a window (48 months by default, the rule of the US National Science
Foundation for co-authors); advising counts for ever.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import combinations

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from profiles import queries
from profiles.comparing.asides import Asides, asides_of, holding
from profiles.comparing.findings import (
    ADVISED,
    CO_ADVISED,
    PLACE,
    SIBLINGS,
    WROTE,
    Conflicts,
    Finding,
    Reason,
    Window,
)
from profiles.comparing.sentences import Piece
from profiles.models import Advising, Education, Person, Position
from profiles.models.people import visible_to
from profiles.people.evidence import in_lines
from profiles.pictures.lanes import times_joined, times_together, years_between
from profiles.pictures.timeline import year_span
from profiles.queries import relations

MOST_EACH = 30
SAME_TIME = "at the same time"

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
    both = {"one": one, "other": other}
    for row in found.advising:
        if {row.student_id, row.advisor_id} == {one.pk, other.pk}:
            parts = ("{one}", "{other}") if row.student_id == one.pk else ("{other}", "{one}")
            said = gettext("{student} was advised by {advisor}").format(student=parts[0], advisor=parts[1])
            yield Reason(ADVISED, said, _advising_year(row), [_source(row.student, row)], (row.advisor.slug,), both)


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
            between = getattr(first, third)
            said = gettext("both were advised by {name}") if kind == SIBLINGS else gettext("both advised {name}")
            said = said.format(name="{third}")
            sources = [_source(row.student, row) for row in (first, second)]
            years = ", ".join(filter(None, dict.fromkeys(map(_advising_year, (first, second)))))
            yield Reason(kind, said, years, list(dict.fromkeys(sources)), (between.slug,), {"third": between})


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
        slugs = tuple(sorted(slug for slug, *_ in works))
        yield Reason(WROTE, text, ", ".join(map(str, years)), pieces, slugs, {})


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
        basis = (institution.slug, *([SAME_TIME] if together else []))
        yield Reason(PLACE, text, when, sources, basis, {})


def _within(span: tuple[float, float], window: Window) -> tuple[float, float]:
    return max(span[0], window.start), min(span[1], window.end)


def reasons_of(one: Person, other: Person, found: Material, asides: Asides) -> list[Reason]:
    """Every reason between two people, with what was set aside of them."""
    reasons = []
    for reason in _reasons(one, other, found):
        rows = holding(asides.get((frozenset((one.pk, other.pk)), reason.kind), []), reason.basis)
        reasons.append(replace(reason, aside=rows[0]) if rows else reason)
    return reasons


def _reasons(one: Person, other: Person, found: Material) -> list[Reason]:
    return [
        *_advised(one, other, found),
        *_through_third(one, other, found, CO_ADVISED),
        *_through_third(one, other, found, SIBLINGS),
        *_wrote(one, other, found),
        *_places(one, other, found),
    ]


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
    asides = asides_of(everybody, user)
    findings = [
        Finding(one, other, reasons) for one, other in pairs if (reasons := reasons_of(one, other, found, asides))
    ]
    return Conflicts(window, panel, candidates if panel else [], list(everybody.values()), findings, len(pairs))
