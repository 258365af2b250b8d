"""The rows shared between CVs that one of them names, by their keys."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Named:
    """What was written of a CV points at these."""

    publications: set[int] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    venues: set[int] = field(default_factory=set)
    institutions: set[int] = field(default_factory=set)
