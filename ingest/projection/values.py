"""Values fit for columns: text without control characters and cut to its column, dates as numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache, reduce
from operator import or_
from typing import Any

from django.db import connection, models
from django.db.models import F, Q

from ingest.models import IdentityDecision
from profiles.models import Person
from profiles.prepared import Prepared, prepared
from profiles.text import fold

CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
"""Characters that no database and no page should get: PostgreSQL refuses NUL and lone surrogates, bidi controls turn
the rest of a page around."""
DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?")
PRESENT = "present"
LISTS = (list, tuple)
fold_title = lru_cache(maxsize=8192)(fold)
"""Titles are folded by all who look whether a work is here."""
ASKED_AT_ONCE = 50


def plain(text: str | None) -> str:
    """The text without control characters, lines kept; "" for none."""
    if not text:
        return ""
    return text if text.isprintable() else CONTROL.sub("", text)


def storable(value: Any) -> Any:
    """A JSON value without the characters that PostgreSQL refuses."""
    if isinstance(value, str):
        return value if value.isprintable() else plain(value)
    if isinstance(value, dict):
        return {key: storable(item) for key, item in value.items()}
    return [storable(item) for item in value] if isinstance(value, LISTS) else value


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
    if not wanted:
        return []
    length = model._meta.get_field("slug").max_length or 100
    wanted = [slug[:length] for slug in wanted]
    used = set(taken).union(slug for (slug,) in _named(model)(set(wanted)))
    times = Counter(wanted)
    bases = sorted({_base(slug, length) for slug in times if slug in used or times[slug] > 1})
    for first in range(0, len(bases), ASKED_AT_ONCE):
        conditions = (_begins_with(f"{base}-") for base in bases[first : first + ASKED_AT_ONCE])
        used.update(slug for (slug,) in _in_use(model, reduce(or_, conditions)))
    found = []
    for slug in wanted:
        base, number = _base(slug, length), 1
        while slug in used:
            number += 1
            slug = f"{base}-{number}"
        used.add(slug)
        found.append(slug)
    return found


def _base(slug: str, length: int) -> str:
    return slug[: length - 6].strip("-")


def _begins_with(start: str) -> Q:
    """Slugs that begin so, by an index: SQLite has none for LIKE, and PostgreSQL none for a range in its own order."""
    if connection.vendor == "sqlite":
        return Q(slug__gte=start, slug__lt=f"{start[:-1]}{chr(ord(start[-1]) + 1)}")
    return Q(slug__startswith=start)


@cache
def _named(model: type[models.Model]) -> Prepared:
    """The statement for which of some addresses are in use."""
    return prepared("text")(lambda slugs: _in_use(model, Q(slug__in=slugs)))


def _in_use(model: type[models.Model], condition: Q) -> models.QuerySet[Any, Any]:
    """Of the addresses that fulfil a condition those that rows have, had before, or are to have by a decision."""
    found = [model._default_manager.filter(condition).order_by().values_list("slug")]
    if hasattr(model, "former_slugs"):
        former = model.former_slugs.rel.related_model._default_manager
        found.append(former.filter(condition).order_by().values_list("slug"))
    if model is Person:
        apart = IdentityDecision.objects.filter(kind="person", answer="apart", undone=None)
        found.append(apart.annotate(slug=F("right")).filter(condition).order_by().values_list("right"))
    return found[0].union(*found[1:]) if len(found) > 1 else found[0]
