"""Conflicts of interest in copies of comparisons: kept without names, with those that were set aside and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from profiles.comparing.findings import TITLES, Reason, with_names
from profiles.models import FrozenPair, Person


@dataclass(frozen=True, slots=True)
class FrozenConflict:
    """A conflict between two people as it was found; ``at`` and ``why`` where whoever kept the copy set it aside."""

    one: Person
    other: Person
    kind: str
    text: str
    when: str
    at: datetime | None = None
    why: str = ""

    @property
    def title(self) -> str:
        return str(TITLES[self.kind])


def written(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    """As data: a third person is there by their slug (``about``) alone."""
    rows = []
    for reason in reasons:
        row: dict[str, Any] = {"kind": reason.kind, "said": reason.said, "when": reason.when}
        if third := reason.people.get("third"):
            row["about"] = third.slug
        if reason.aside:
            row["aside"] = {"at": reason.aside.at.isoformat(), "why": reason.aside.why}
        rows.append(row)
    return rows


def read_again(pair: FrozenPair, one: Person, other: Person, names: Mapping[str, str]) -> list[FrozenConflict]:
    """The conflicts of two people; those through somebody who is not in ``names`` are left out."""
    found = []
    for row in pair.conflicts:
        about, aside = row.get("about", ""), row.get("aside")
        if not about or about in names:
            parts = {"one": one.name, "other": other.name, "third": names.get(about, "")}
            conflict = FrozenConflict(one, other, row["kind"], with_names(row["said"], parts), row["when"])
            if aside:
                conflict = replace(conflict, at=datetime.fromisoformat(aside["at"]), why=aside["why"])
            found.append(conflict)
    return found
