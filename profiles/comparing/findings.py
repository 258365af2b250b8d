"""What is found between people who may be in conflict: the window, reasons, findings, and all of it as a table."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from profiles.comparing.sentences import Piece
from profiles.models import Person, SetAside

MONTHS, LONGEST = 48, 600
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
    def until(self) -> str:
        return "{}-{:02}".format(*self.at)

    @property
    def in_words(self) -> str:
        year, month = divmod(round(self.start * 12), 12)
        return gettext("{start} to {end}").format(start=f"{year}-{month + 1:02}", end=self.until)


def usual_window() -> Window:
    """48 months up to this one."""
    today = timezone.localdate()
    return Window(MONTHS, (today.year, today.month))


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two people may be in conflict: the kind, in words, when, and the records it stands on.

    People stand in ``said`` as {one}, {other} and {third}, so that a copy can be kept without their names. ``basis`` is
    what the conflict stands on, by slugs; ``aside`` is there when the reader set aside all of that.
    """

    kind: str
    said: str
    when: str
    evidence: list[Piece]
    basis: tuple[str, ...]
    people: dict[str, Person]
    aside: SetAside | None = None

    @property
    def title(self) -> str:
        return str(TITLES[self.kind])

    @property
    def text(self) -> str:
        return with_names(self.said, {part: person.name for part, person in self.people.items()})

    @property
    def key(self) -> str:
        """What tells it from others of the same two, while it stands on the same."""
        return f"{self.kind}-{sha256(' '.join(self.basis).encode()).hexdigest()[:12]}"


def with_names(said: str, names: dict[str, str]) -> str:
    """The sentence with the names of people in their places."""
    for part, name in names.items():
        said = said.replace(f"{{{part}}}", name)
    return said


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
        """The kinds of conflict that are not set aside."""
        return list(dict.fromkeys(reason.title for reason in self.reasons if not reason.aside))

    @property
    def is_aside(self) -> bool:
        """Whether nothing is left to look at."""
        return all(reason.aside for reason in self.reasons)


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
    def aside_count(self) -> int:
        """Of how many pairs all that was found is set aside."""
        return sum(finding.is_aside for finding in self.findings)

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

    def table(self, *, with_asides: bool) -> Iterable[list[str]]:
        """Rows of text: a row for each reason; with three cells about setting it aside where the reader can."""
        aside = [gettext("Set aside by"), gettext("Set aside on"), gettext("Reason")]
        yield [
            gettext("Person"),
            gettext("Other person"),
            gettext("What"),
            gettext("In words"),
            gettext("When"),
            gettext("Window"),
            gettext("Evidence"),
            *(aside if with_asides else []),
        ]
        for finding in self.findings:
            for reason in finding.reasons:
                evidence = "; ".join(f"{piece.text} <{piece.href}>" for piece in reason.evidence)
                yield [
                    finding.one.name, finding.other.name, reason.title, reason.text, reason.when,
                    self.window.in_words, evidence, *(_told_aside(reason.aside) if with_asides else []),
                ]  # fmt: skip


def _told_aside(row: SetAside | None) -> list[str]:
    return [row.user.get_username(), f"{row.at:%Y-%m-%d}", row.why] if row else ["", "", ""]
