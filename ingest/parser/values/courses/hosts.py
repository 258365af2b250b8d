"""The institution among several names in a line of teaching: the university rather than its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parser.values.courses.brackets import without_brackets
from ingest.parser.values.events import words_of
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.places import split_place

DEPARTMENTS = frozenset(
    "department dept departement departamento dipartimento faculty faculte fakultat facultad".split()
)
PART_OF_HOST = re.compile(
    r"(?:college|school|faculty|institute|institut|division|faculté|facultad|facoltà|faculdade|fakultät|escuela|scuola)"
    r"\s(?:of|for|de|des|du|di|für|d['’])\s?",
    re.IGNORECASE,
)
"""How the name of a part of a university begins."""


def best_institution(hosts: Sequence[str]) -> str | None:
    """The institution among those named: no department or faculty where a university is named too."""
    wholes = [host for host in hosts if words_of(host)[:1] and words_of(host)[0] not in DEPARTMENTS]
    wholes = [host for host in wholes if not PART_OF_HOST.match(host)] or wholes
    chosen = next(iter(wholes or hosts), None)
    return clean_value(split_place(without_brackets(chosen)[0])[0]) if chosen else None
