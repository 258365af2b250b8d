"""What brackets behind a course say: how it was taught, where, for whom and how long."""

from __future__ import annotations

import re

from ingest.parser.values.courses.names import (
    BRACKET,
    CODE,
    HOURS,
    is_code_only,
    is_institution,
    is_level,
    without_hours,
)
from ingest.parser.values.courses.roles import role_phrase
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.places import is_place, split_place
from ingest.parser.vocabulary.courses import COURSE_FORMS

SHORT_HOST = re.compile(r"[A-Z]{2}[A-Za-z]{0,5}")
"""An institution in short behind a level: "VUB", "UGent"."""
LONGEST_LEVEL = 4
LEVEL_ALONE = re.compile(
    r"(?:\w+ing\s(?:[a-z]+\s){1,3}for\s)?(?:(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|final)[\s-]years?\s?)?"
    r"(?:(?:post|under)?-?grad(?:uate)?s?|masters?|m\.?sc\.?|b\.?sc\.?|ph\.?d\.?|bachelors?|licence|laurea|grado)?",
    re.IGNORECASE,
)
"""For whom a course was, in a bracket before where it was."""
LEVEL_BEHIND = re.compile(
    r",?\s(?:(?:upper|lower)[\s-]division|(?:under|post)?-?grad(?:uate)?s?(?:\s(?:non-)?(?:majors|students|course|level))?"
    r"|master|bachelor|majors|non-majors)$",
    re.IGNORECASE,
)
"""For whom a course was, in a bracket behind where it was."""
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
    """The institution beside a level or code in a bracket: "Ba 1 Mathematics, VUB", "Jena, MAT101"."""
    level, comma, last = inner.rpartition(", ")
    if comma and is_code_only(last) and level[:1].isupper() and len(level.split()) <= LONGEST_LEVEL:
        return clean_value(level) if not is_level(level) else None
    if TEACHER.match(last) or ":" in last:
        return None
    if comma and LEVEL_ALONE.fullmatch(level) and last[:1].isupper() and not is_level(last):
        return clean_value(last)
    if (found := LEVEL_BEHIND.search(inner)) and is_institution(inner[: found.start()]):
        return clean_value(inner[: found.start()])
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
