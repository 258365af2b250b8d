"""Entries that are forms: each line a label and its value ("Position: Lecturer" above "Employer: ...")."""

from __future__ import annotations

from dataclasses import replace

from ingest.parser.document import Entry, Line
from ingest.parser.vocabulary.career_labels import EMPLOYER_LABELS, POST_LABELS, VALUE_LABELS

READ_AS_FORMS = frozenset(("teaching", "service"))
"""Kinds whose readers know no labels; those of degrees and jobs read their forms themselves."""
LONGEST_LABEL = 40


def without_labels(entries: tuple[Entry, ...], kind: str) -> tuple[Entry, ...]:
    """The entries, where most are forms the values alone: what somebody was first, then where, then the rest."""
    if kind not in READ_AS_FORMS or sum(map(_is_form, entries)) <= len(entries) / 2:
        return entries
    return tuple(_values(entry) if _is_form(entry) else entry for entry in entries)


def _is_form(entry: Entry) -> bool:
    labels = {_label(line) for line in entry.lines}
    return bool(labels & POST_LABELS) and bool(labels & EMPLOYER_LABELS)


def _label(line: Line) -> str:
    """The label at the beginning of a line, folded, empty where none is known."""
    end = min((place for place in (line.text.find("\t"), line.text.find(":")) if place > 0), default=0)
    label = line.text[:end].strip().lower().replace("’", "'")
    return label if label in VALUE_LABELS and len(label) <= LONGEST_LABEL else ""


def _values(entry: Entry) -> Entry:
    ranked = sorted(entry.lines, key=lambda line: _rank(_label(line)))
    return replace(entry, lines=tuple(filter(lambda line: line.text, map(_value, ranked))))


def _rank(label: str) -> int:
    return 0 if label in POST_LABELS else 1 if label in EMPLOYER_LABELS else 2


def _value(line: Line) -> Line:
    label = _label(line)
    if not label:
        return line
    rest = line.text.strip()[len(label) :]
    return line.cut(len(line.text) - len(rest.lstrip(" \t:")))
