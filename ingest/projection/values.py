"""Values fit for columns: text without control characters and cut to its column, dates as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.db.models import Q

from profiles.models import FormerSlug, Person

CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
"""Characters that no database and no page should get: PostgreSQL refuses NUL and lone surrogates, bidi controls turn
the rest of a page around."""
DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?")
PRESENT = "present"


def plain(text: str | None) -> str:
    """The text without control characters, lines kept; "" for none."""
    return CONTROL.sub("", text or "")


def storable(value: Any) -> Any:
    """A JSON value without the characters that PostgreSQL refuses."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {key: storable(item) for key, item in value.items()}
    return [storable(item) for item in value] if isinstance(value, list | tuple) else value


def cut(text: str | None, length: int) -> str:
    """The text on one line, without control characters, at most ``length`` characters with "…" where it was longer."""
    one_line = " ".join(plain(text).split())
    return one_line if len(one_line) <= length else one_line[: length - 1].rstrip() + "…"


def year_and_month(text: str | None) -> tuple[int | None, int | None]:
    """The numbers in "2016-09" or "2016"; None for what is not there or impossible."""
    found = DATE.match(text or "")
    if not found:
        return None, None
    year, month = int(found[1]), int(found[2] or 0)
    return (year or None), (month if 1 <= month <= 12 and year else None)


def stretch(start: str | None, end: str | None) -> dict[str, object]:
    """The columns of a Dated row; an end before its start is given up rather than guessed."""
    start_year, start_month = year_and_month(start)
    end_year, end_month = year_and_month(end)
    if start_year and end_year and (end_year, end_month or 12) < (start_year, start_month or 1):
        end_year = end_month = None
    return {
        "start_year": start_year,
        "start_month": start_month,
        "end_year": end_year,
        "end_month": end_month,
        "is_current": end == PRESENT,
    }


def lines_of(lines: tuple[int, int]) -> dict[str, int]:
    """First and last line, at least 1 and in order."""
    first, last = max(1, lines[0]), max(1, lines[1])
    return {"first_line": min(first, last), "last_line": max(first, last)}


def free_slugs(model: type[models.Model], wanted: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """An address for each wanted one, that no row of ``model`` has: "x", else "x-2", "x-3" …"""
    wanted = list(wanted)
    length = model._meta.get_field("slug").max_length or 100
    used = set(taken) | _slugs_in_use(model, Q(slug__in={slug[:length] for slug in wanted}))
    looked_up: set[str] = set()
    found = []
    for slug in (slug[:length] for slug in wanted):
        base, number = slug[: length - 6].strip("-"), 1
        if slug in used and base not in looked_up:
            looked_up.add(base)
            used |= _slugs_in_use(model, Q(slug__startswith=f"{base}-"))
        while slug in used:
            number += 1
            slug = f"{base}-{number}"
        used.add(slug)
        found.append(slug)
    return found


def _slugs_in_use(model: type[models.Model], condition: Q) -> set[str]:
    used = set(model._default_manager.filter(condition).values_list("slug", flat=True))
    if model is Person:
        used |= set(FormerSlug.objects.filter(condition).values_list("slug", flat=True))
    return used
