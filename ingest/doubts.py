"""Why the parser is unsure of a record: what is missing in it, else that its parts could not be told apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext, gettext_lazy

from ingest.corrections import PERSON

DATE = gettext_lazy("no date")
MISSING: dict[str, tuple[tuple[tuple[str, ...], Any], ...]] = {
    PERSON: ((("name",), gettext_lazy("no name")),),
    "education": ((("institution",), gettext_lazy("no institution")), (("start", "end"), DATE)),
    "positions": (
        (("title",), gettext_lazy("no title")),
        (("organization",), gettext_lazy("no organization")),
        (("start", "end"), DATE),
    ),
    "publications": (
        (("authors",), gettext_lazy("no authors")),
        (("venue",), gettext_lazy("no venue")),
        (("year",), gettext_lazy("no year")),
    ),
    "talks": ((("event",), gettext_lazy("no event")), (("date",), DATE)),
    "awards": ((("start", "end"), DATE),),
    "teaching": ((("role", "institution"), gettext_lazy("no role or institution")), (("start",), DATE)),
    "service": (),
    "languages": (),
}
"""By kind the fields that a sure record has (any of several) and what is said where they are empty."""
ONLY_LIKE_OTHERS = frozenset({"publications"})
"""Kinds whose records need only have what most of the others have: a list may leave out all authors."""


def usual_fields(kind: str, records: Sequence[Any]) -> frozenset[tuple[str, ...]]:
    """Those of the fields of a kind that are to be expected of its records."""
    every = [names for names, _ in MISSING[kind]]
    if kind not in ONLY_LIKE_OTHERS:
        return frozenset(every)
    return frozenset(names for names in every if sum(_has(row, names) for row in records) * 2 > len(records))


def why_unsure(kind: str, record: Any, usual: Iterable[tuple[str, ...]]) -> str:
    """Why a record is unsure, in words: "no venue, no year".

    Args:
        usual: the fields that are to be expected of it, see ``usual_fields``.
    """
    usual = set(usual)
    missing = [str(words) for names, words in MISSING[kind] if names in usual and not _has(record, names)]
    return ", ".join(missing) or gettext("which part is which could not be told for certain")


def _has(record: Any, names: tuple[str, ...]) -> bool:
    return any(getattr(record, name) for name in names)
