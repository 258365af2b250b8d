"""What brackets behind a course say: how it was taught, where, for whom and how long."""

from __future__ import annotations

import re

from ingest.parser.values.courses.names import BRACKET, CODE, HOURS, is_institution, is_level, without_hours
from ingest.parser.values.courses.roles import role_phrase
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.places import is_place, split_place
from ingest.parser.vocabulary.courses import COURSE_FORMS

SHORT_HOST = re.compile(r"[A-Z]{2}[A-Za-z]{0,5}")
"""An institution in short behind a level: "VUB", "UGent"."""
LONGEST_LEVEL = 4
TEACHER = re.compile(r"(?:Prof|Dr|with|instructor|mit|avec)\b", re.IGNORECASE)


def read_brackets(text: str) -> tuple[str, str | None, str | None]:
    """A course without what brackets say of hours and levels; the form of teaching and the institution they name."""
    form, host = None, None
    spans = []
    for found in BRACKET.finditer(text):
        inner = found["inner"]
        words = [word for word in re.split(r"[\s,/+&]+", fold(inner)) if word and not word[0].isdigit()]
        phrase = role_phrase(inner)
        if phrase and phrase.end >= len(inner.rstrip(" .,")):
            form = inner
        elif named := _host_behind(inner):
            host = named
        elif words and any(word in COURSE_FORMS for word in words[:2]) and (HOURS.search(inner) or len(words) <= 3):
            form = without_hours(inner)
        elif _names_host(inner) and found.end() >= len(text.rstrip(" .")) and not _shortens(inner, text):
            host = split_place(inner)[0] or None
        elif not _is_bracket_remark(inner):
            continue
        spans.append(found.span())
    for start, end in reversed(spans):
        text = text[:start] + " " + text[end:]
    return text, form, host


def _host_behind(inner: str) -> str | None:
    """The institution at the end of a bracket, behind a level: "Ba 1 Mathematics, VUB"."""
    level, comma, last = inner.rpartition(", ")
    if not comma or len(level.split()) > LONGEST_LEVEL or is_institution(level) or is_place(last):
        return None
    return clean_value(last) if is_institution(last) or (SHORT_HOST.fullmatch(last) and not is_level(last)) else None


def _shortens(inner: str, text: str) -> bool:
    """Whether a bracket holds the initials of the name before it: "Group Theory Seminar (GTS)"."""
    initials = iter("".join(word[0] for word in words_of(BRACKET.sub(" ", text))))
    return len(inner) > 1 and all(letter in initials for letter in fold(inner))


def _is_bracket_remark(inner: str) -> bool:
    """Whether a bracket holds hours, a level, a teacher or a list of topics, and no code or short name."""
    if HOURS.search(inner) or TEACHER.match(inner):
        return True
    if CODE.search(inner):
        return False
    if is_level(inner):
        return True
    return not inner[:1].isdigit() and (len(inner.split()) >= 4 or "," in inner)


def _names_host(inner: str) -> bool:
    """Whether a bracket names an institution: by its words, or because a place follows a name."""
    if is_institution(inner):
        return True
    rest, place = split_place(inner)
    return bool(place and rest and "," in inner and rest[:1].isupper())


def without_brackets(text: str) -> tuple[str, bool]:
    cut = BRACKET.sub(" ", text)
    return (cut, True) if any(c.isalnum() for c in cut) else (text, False)
