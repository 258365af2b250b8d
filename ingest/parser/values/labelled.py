"""Entries that are forms: each row is a label, a colon and a value."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.parser.values.events import fold
from ingest.parser.values.rows import Row, with_pieces

LABEL = re.compile(r"(?P<label>[^\W\d_][\w’'./ ()-]{2,40}?)\s?:\s+(?=\S)")
LEAST, SHARE = 2, 0.8
"""Rows of a form, and the share of them that must have a label."""


def read_forms(rows: Sequence[Row], fields: Mapping[str, str], leads: frozenset[str]) -> list[dict[str, Row]]:
    """The values of one form or several by the fields that their labels name; empty where an entry is no form.

    Args:
        rows: the rows of an entry.
        fields: the field of each label, in small letters without diacritics.
        leads: the fields of which one begins each form.
    """
    if len(rows) < LEAST or ":" not in rows[0].text or ":" not in rows[1].text:
        return []
    found = [(row, match) for row in rows if (match := LABEL.match(row.text))]
    known = [(fields[key], row, match) for row, match in found if (key := fold(match["label"]).strip(" .")) in fields]
    if len(found) < SHARE * len(rows) or len({field for field, _, _ in known}) < LEAST:
        return []
    forms: list[dict[str, Row]] = []
    for field, row, match in known:
        if not forms or (field in leads and not leads.isdisjoint(forms[-1])):
            forms.append({})
        forms[-1].setdefault(field, with_pieces(replace(row, styled=row.styled.cut(match.end()))))
    return forms
