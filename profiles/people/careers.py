"""A person's career in a few words: the present position, the highest degree, who advised it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy

from profiles.fetching import attach
from profiles.models import Advising, Education, Person, Position
from profiles.prepared import Prepared

LEVELS = [Education.Level.DOCTORATE, Education.Level.MASTER, Education.Level.BACHELOR, Education.Level.HABILITATION]
SHORT = {
    Education.Level.DOCTORATE: pgettext_lazy("degree", "PhD"),
    Education.Level.MASTER: pgettext_lazy("degree", "Master"),
    Education.Level.BACHELOR: pgettext_lazy("degree", "Bachelor"),
    Education.Level.HABILITATION: pgettext_lazy("degree", "Habilitation"),
}


@dataclass(frozen=True, slots=True)
class Career:
    """The present or last position, the highest degree, its advisors; None and empty where the CV has none."""

    post: Position | None
    degree: Education | None
    advisors: list[Advising]

    @property
    def is_doctorate(self) -> bool:
        return self.degree is not None and self.degree.level == Education.Level.DOCTORATE

    @property
    def degree_name(self) -> str:
        """The degree in a word: "PhD", else as the CV names it."""
        return str(SHORT.get(self.degree.level, self.degree.degree)) if self.degree else ""

    @property
    def degree_year(self) -> str:
        """The year the degree was earned; "in progress" or the year that is expected while it is not."""
        if not self.degree:
            return ""
        if self.degree.is_current:
            return gettext("in progress")
        year = self.degree.end_year or self.degree.start_year
        if year and year > timezone.localdate().year:
            return gettext("expected {year}").format(year=year)
        return str(year or "")

    @property
    def degree_place(self) -> str:
        """Where, by the name the institution is known under here, else as written."""
        if not self.degree:
            return ""
        return str(self.degree.institution) if self.degree.institution else self.degree.organization


_positions = Prepared(lambda people: Position.objects.filter(person__in=people).select_related("institution"))
_education = Prepared(lambda people: Education.objects.filter(person__in=people).select_related("institution"))
_advised_by = Prepared(lambda people: Advising.objects.filter(student__in=people).select_related("advisor"))


def fetch_careers(people: Sequence[Person]) -> None:
    """Fetch positions, degrees and advisors of ``people``; three queries."""
    keys = [person.pk for person in people]
    attach(people, "positions", _positions(keys), "person")
    attach(people, "education", _education(keys), "person")
    attach(people, "advised_by", _advised_by(keys), "student")


def highest_degree(education: Iterable[Education]) -> Education | None:
    """The first doctorate, else the highest other degree; None when there is none."""
    degrees = [degree for degree in education if degree.level in LEVELS]
    return min(degrees, key=lambda degree: (LEVELS.index(degree.level), degree.end_year or 9999), default=None)


def advisors_of(degree: Education | None, advising: Iterable[Advising]) -> list[Advising]:
    """Those who advised ``degree``; for a doctorate also advising that names no degree but is said to be of a PhD."""
    if degree is None:
        return []
    is_phd = degree.level == Education.Level.DOCTORATE
    return [
        row
        for row in advising
        if row.education_id == degree.pk
        or (is_phd and row.kind == Advising.Kind.PHD and row.education_id is None and row.position_id is None)
    ]


def career_of(person: Person) -> Career:
    """The career of a person whose positions, education and advising are fetched."""
    degree = highest_degree(person.education.all())
    post = next(iter(person.positions.all()), None)
    return Career(post, degree, advisors_of(degree, person.advised_by.all()))
