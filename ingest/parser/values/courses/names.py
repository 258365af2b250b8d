"""What a text of a course says: an institution, the name or code of a course, a level, or what was done in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from ingest.parser.values.events import fold, is_acronym, words_of
from ingest.parser.values.pieces import Piece
from ingest.parser.values.places import is_campus, is_place
from ingest.parser.vocabulary.courses import COURSE_WORDS, DESCRIPTION_OPENINGS, LEVEL_WORDS
from ingest.parser.vocabulary.events import HOST_WORDS
from ingest.parser.vocabulary.institutions import KNOWN

CODE = re.compile(
    r"(?:[A-Z]{2,6}(?:[-–/ ][A-Z]{1,4})?[- ]?\d{2,5}[A-Z]?|[A-Z]{1,4}\d{2,4}[A-Z]?|\d{2,3}[-.]\d{3}|\d{5})\b"
)
BRACKET = re.compile(r"[(\[](?P<inner>[^()\[\]]{1,160})[)\]]")
HOURS = re.compile(
    r"\d\s?(?:h|hrs?|hours?|heures|std|stunden|ore|horas|ects|credits?|cr|sections?|groups?|quarters?|semesters?|terms?"
    r"|weeks?|times)\b",
    re.IGNORECASE,
)
CAMPUS = re.compile(
    r"U[A-Z]{1,3}[-\s][A-Z][a-z]|U\.?\s(?:of\s|de\s|di\s)?[A-Z][a-zÀ-ÿ]|Univ\b|(?:[A-Z][a-zÀ-ÿ]+\s){1,2}U(?:\.|niv\.?)?$"
)
FALSE_HOSTS = frozenset(
    "school course research mit group society foundation program office lab labs laboratory reading".split()
)
DEPARTMENT_OF = re.compile(
    r"(?:the\s)?(?:departments?|dept\.?|département|departamento|dipartimento|faculty|faculté|facultad|facoltà|faculdade"
    r"|fakultät|fachbereich|institut|ufr)\s(?:of|de|di|für|d['’]|for|mathematik|physik|informatik)",
    re.IGNORECASE,
)
"""How the name of a part of a university begins."""
SCHOOL_OF = re.compile(r"(?:^|[A-ZÀ-Þ][\w’'-]*\s|,\s)(?:School|Academy|Faculty|Conservatory)\sof\s[A-Z]")
COURSE_LEVELS = frozenset(("college", "university"))
"""Words for schools that open the names of courses: "College Algebra"."""
SECONDARY_SCHOOLS = frozenset("lycee lycees liceo liceu gymnasium gymnasien realschule gesamtschule ies".split())
DEGREE_OPENINGS = (
    "corso di ",
    "cdl ",
    "licence ",
    "master ",
    "licenciatura ",
    "curso de ",
    "studiengang ",
    "bachelor ",
    *("bsc in ", "msc in ", "bsc and msc in ", "ba in ", "ma in ", "phd in "),
)
NO_COURSE = re.compile(r"\b(?:award|prize|evaluation|evaluations|rating|certificate|prix|preis)\b", re.IGNORECASE)
"""What stands among courses and is none."""
LONGEST_COURSE = 140
LONGEST_TOWN = 3
LONGEST_SHORT = 5
SHORT_ENDS = frozenset(("Tech", "State", "A&M", "Poly"))
"""What a state's university is called by, behind the name of the state."""
KNOWN_FOLDED = frozenset(name.casefold() for name in KNOWN)


@lru_cache(maxsize=4096)
def is_institution(text: str) -> bool:
    """Whether a text names a university, school or company rather than a course."""
    words = words_of(text)
    if not words or len(words) > 12:
        return False
    if CAMPUS.match(text) and len(words) <= 5:
        return True
    if SCHOOL_OF.search(text) or DEPARTMENT_OF.match(text) or (len(words) <= LONGEST_TOWN and _is_short_campus(text)):
        return True
    if len(words) > 1 and words[0] in COURSE_LEVELS and words[1] in COURSE_WORDS:
        return False
    if any(word in HOST_WORDS and word not in FALSE_HOSTS for word in _stems(words)):
        return not any(CODE.match(piece) for piece in text.split(", "))
    if any(word in KNOWN for word in text.replace("-", " ").split()) and len(words) <= 4:
        return True
    is_school = ("school" in words or not SECONDARY_SCHOOLS.isdisjoint(words)) and not is_course_like(text)
    return is_school or _is_short_host(text.strip(" ."))


def _is_short_campus(text: str) -> bool:
    """Whether a text is a university in short with its town, or a state's: "CU Boulder", "GA Tech", "NC State"."""
    name, _, town = text.strip(" .").partition(" ")
    if not (2 <= len(name) <= LONGEST_SHORT and name.isalpha() and name.isupper()):
        return town in SHORT_ENDS and name[:1].isupper()
    return town in SHORT_ENDS or (town[:1].isupper() and is_place(town))


def is_known(text: str) -> bool:
    """Whether a text is the name of a known institution, in whatever letters: "YALE"."""
    return text.casefold().strip(" .:") in KNOWN_FOLDED


def _stems(words: Iterable[str]) -> Iterator[str]:
    """The words, those with an article before them or joined by a hyphen without it: "l'université"."""
    for word in words:
        yield word
        if "'" in word or "-" in word:
            yield word.replace("'", "-").rpartition("-")[2]


def campus_joined(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, the campus of a university of several with its name: "University of California, Davis"."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        town = piece.text.strip(" .").removeprefix("at ")
        if last and piece.before == "comma" and len(town.split()) <= LONGEST_TOWN and is_campus(last.text, town, False):
            joined[-1] = replace(last, styled=last.styled.joined(piece.styled.strip(" ."), ", "))
        else:
            joined.append(piece)
    return joined


def _is_short_host(text: str) -> bool:
    """Whether a text is one acronym, as universities have, and no level or degree."""
    is_name = len(text.split()) == 1 and is_acronym(text) and not any(c.isdigit() for c in text)
    return is_name and 3 <= len(text) <= 6 and not is_level(text)


def is_course_like(text: str) -> bool:
    """Whether a text is called like a course, or begins with the code of one."""
    parts = [part for word in words_of(text) for part in word.split("-")]
    return any(part in COURSE_WORDS or part + "s" in COURSE_WORDS for part in parts) or bool(CODE.search(text[:24]))


def is_code_only(text: str) -> bool:
    """Whether it is nothing but the code of a course."""
    found = CODE.match(text)
    return bool(found and found.end() >= len(text.rstrip(" .")))


def is_level(text: str) -> bool:
    """Whether a text says only for whom a course was: "M2", "Ph.D. course", "undergraduate level"."""
    words = [word for word in words_of(text.replace(".", "")) if not word.isdigit()]
    if fold(text).startswith(DEGREE_OPENINGS) and len(text.split()) <= 8:
        return True
    if any(word in COURSE_WORDS and word not in LEVEL_WORDS for word in words):
        return False
    if not words or len(words) > 7:
        return bool(words == [] and HOURS.search(text))
    first = words[0]
    if first in ("l1", "l2", "l3", "m1", "m2", "licence", "laurea", "master") and len(words) <= 5:
        return True
    known = sum(word in LEVEL_WORDS for word in words)
    return known == len(words) or (known >= 2 and known >= 0.6 * len(words))


def is_description(text: str) -> bool:
    """Whether a line tells what was done in a course instead of naming one."""
    words = words_of(text)
    if not words or len(text) > LONGEST_COURSE:
        return True
    if words[0] in DESCRIPTION_OPENINGS and len(words) > 4:
        return True
    bare = text.rstrip(" .")
    is_sentence = bare != text.rstrip() and not bare.endswith(")")
    return is_sentence and len(words) > 9 and not CODE.search(text[:24])


def without_hours(text: str) -> str:
    """A form of teaching without hours: "cours, TD, 18 h" gives "cours, TD"."""
    parts = [part for part in re.split(r",\s?", text) if not re.match(r"\d", part.strip())]
    return ", ".join(part.strip() for part in parts).strip(" ,") or text
