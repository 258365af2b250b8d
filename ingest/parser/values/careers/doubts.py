"""How far the values of a degree or job look unlike what they should be, which lowers how sure it is."""

from __future__ import annotations

from collections.abc import Iterable

from ingest.parser.values.careers.reading import Career

SHIFTED, ODD_VALUE, REPEATED_PLACE, UNREAD = 0.08, 0.25, 0.15, 0.08
LONGEST_TITLE, LONGEST_NAME = 14, 16
"""Words of a title or degree, and of the name of an institution, that hardly any has."""
PEOPLE = ("Dr. ", "Prof. ", "Professor ", "& ", "and ", "und ", "et ")


def doubt(career: Career, title: str | None, name: str | None, location: str | None) -> float:
    """What to take off the confidence: the record does not begin where an entry does, or a value looks odd."""
    found = 0.0 if career.rows[0].is_first else SHIFTED
    is_odd = _is_odd(title, LONGEST_TITLE) or _is_odd(name, LONGEST_NAME) or (name or "").startswith(PEOPLE)
    found += ODD_VALUE * is_odd
    found += REPEATED_PLACE * _is_repeated(location)
    return found + UNREAD * _has_unread(career, (title, name, location))


def _is_odd(value: str | None, longest: int) -> bool:
    if not value:
        return False
    is_cut = value.count("(") != value.count(")") or ":" in value or "://" in value
    return is_cut or len(value.split()) > longest or (not value[0].isalnum() and value[0] not in "(“\"'")


def _is_repeated(location: str | None) -> bool:
    parts = (location or "").split(", ")
    return len(parts) != len(set(parts)) or len(parts) > 4


def _has_unread(career: Career, values: Iterable[str | None]) -> bool:
    """Whether a row names something that is in none of the values."""
    whole = " ".join(value for value in values if value)
    return any(part.kind in ("other", "org", "title", "degree") and part.text not in whole for part in career.parts)
