"""Who advised somebody, as sentences: those of one kind and place are named together."""

from collections.abc import Iterable
from dataclasses import dataclass

from profiles.models import Advising, Education, Position

KINDS_UNSAID = (Advising.Kind.PHD, Advising.Kind.OTHER)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Advisors named together; ``source`` is the one whose lines are shown, None where the entry's own say it."""

    rows: list[Advising]
    kind: str
    source: Advising | None

    @property
    def codes(self) -> list[str]:
        """The facts that the sentence tells."""
        return [f"advising-{row.pk}" for row in self.rows]


def sentences_of(advising: Iterable[Advising], entry: Education | Position | None = None) -> list[Sentence]:
    """``advising`` of one degree or position, those of the same kind and lines in one sentence."""
    groups: dict[tuple[str, int, int], list[Advising]] = {}
    for row in advising:
        groups.setdefault((row.kind, row.first_line, row.last_line), []).append(row)
    own = (entry.first_line, entry.last_line) if entry else None
    return [
        Sentence(
            rows,
            "" if kind in KINDS_UNSAID else rows[0].get_kind_display(),
            None if (first, last) == own else rows[0],
        )
        for (kind, first, last), rows in groups.items()
    ]
