"""The institution among several names in a line of teaching: the university rather than its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parser.values.courses.brackets import without_brackets
from ingest.parser.values.events import words_of
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.places import split_place

DEPARTMENTS = frozenset(
    "department dept division departement departamento dipartimento ufr faculty faculte fakultat facultad".split()
)
PART_OF_HOST = re.compile(
    r"(?:college|school|faculty|institute|institut|division|faculté|facultad|facoltà|faculdade|fakultät|escuela|scuola)"
    r"\s(?:of|for|de|des|du|di|für|d['’])\s?",
    re.IGNORECASE,
)
"""How the name of a part of a university begins."""


def best_institution(hosts: Sequence[str]) -> str | None:
    """The institution among those named, with a department or faculty that is named before it or alone."""
    named = [name for host in hosts if (name := _bare(host))]
    place = next((place for place, name in enumerate(named) if not is_part(name)), len(named) - 1)
    return ", ".join(named[max(place - 1, 0) : place + 1]) if named else None


def is_part(name: str) -> bool:
    """Whether it names a part of a university."""
    return words_of(name)[:1] == [] or words_of(name)[0] in DEPARTMENTS or bool(PART_OF_HOST.match(name))


def _bare(host: str) -> str | None:
    """An institution without its place."""
    text = without_brackets(host)[0]
    return clean_value(split_place(text)[0] or text)
