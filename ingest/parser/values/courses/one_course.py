"""What a line of one course says: the role, the course, the institution."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.frozen import frozen
from ingest.parser.values.courses.brackets import read_brackets
from ingest.parser.values.courses.hosts import best_institution
from ingest.parser.values.courses.names import (
    DEPARTMENT_OF,
    NO_COURSE,
    is_code_only,
    is_course_like,
    is_institution,
    is_level,
)
from ingest.parser.values.courses.roles import take_role
from ingest.parser.values.events import fold
from ingest.parser.values.name_parts import looks_like_name
from ingest.parser.values.names import split_names
from ingest.parser.values.pieces import Piece, clean_value
from ingest.parser.values.places import is_place
from ingest.parser.values.rows import join_pieces
from ingest.parser.values.styled import Styled
from ingest.parser.vocabulary.courses import COURSE_FORMS

TEACHER_PIECE = re.compile(
    r"(?:(?:with|avec|mit|con|com|for|für|instructors?|lecturers?|supervisors?):?\s)?(?:Prof|Profs|Professors?|Dr|Drs)\b\.?\s"
    r"|(?:[A-Z]\.[\s-]?){1,3}[A-Z][\w’'-]+$"
)
QUOTED_FORM = re.compile(r"[A-ZÜ][\w/-]{2,20}\s(?=[„“«\"])")
"""The form of a course before its name in quotation marks."""
COMPANIONS = re.compile(
    r"(?:,?\s(?:(?:co-)?taught\s)?(?:jointly\s)?(?:with|avec|mit|con|com)|,\sfor)\s(?P<names>[A-Z].{2,120})$"
)
STATE = 2
"""Letters of the code of a state."""
ENUMERATION_ENDS = ("and ", "& ", "et ", "und ", "y ", "e ")
HOSTS = re.compile(r"\s(?:at|à|an der|at the|en la|presso)\s(?:(?:the|la|il|lo)\s|l['’])?(?=[A-Z])")


@frozen
class CourseLine:
    """What one line says of a course; empty fields are None."""

    role: str | None = None
    course: str | None = None
    institution: str | None = None


def one_course(pieces: Sequence[Piece], keeps_all: bool) -> CourseLine:
    """The course of a line that names one; ``keeps_all`` where the institution is known from above."""
    role, rest = take_role(pieces)
    rest = [part for piece in rest for part in _host_apart(piece)]
    hosts: list[str] = []
    forms: list[str] = []
    courses: list[Piece] = []
    loose: list[Piece] = []
    for place, piece in enumerate(rest):
        if TEACHER_PIECE.match(piece.text) or (courses and NO_COURSE.search(piece.text)):
            continue
        text, form, host = read_brackets(piece.text)
        bare = replace(piece, styled=Styled.plain(text.strip(" ,")))
        forms += [form] if form else []
        if courses and _is_form(text):
            forms.append(text.strip(" ."))
        elif is_institution(text) and (piece.before != "colon" or not courses):
            hosts.append(text)
        elif (
            (courses or hosts or role)
            and (is_level(text) or is_place(text.strip(" .")) or _is_state(rest, place))
            and not _is_lead(rest, place)
        ):
            pass
        elif (
            not courses
            or keeps_all
            or (not loose and _belongs(bare, courses[-1]))
            or (not hosts and role is None and _joins(bare))
        ):
            courses.append(bare)
        elif loose and bare.text.startswith(ENUMERATION_ENDS):
            courses, loose = [*courses, *loose, bare], []
        else:
            loose.append(bare)
        hosts += [host] if host else []
    if role and courses and (shape := QUOTED_FORM.match(courses[0].text)):
        courses[0] = replace(courses[0], styled=courses[0].styled.cut(shape.end()))
    course, host = _without_company(join_pieces(courses)), None
    if not hosts:
        course, host = _without_host(course)
    if not course and len(hosts) > 1 and role is None and not any(DEPARTMENT_OF.match(host) for host in hosts):
        course = hosts.pop(next((place for place, host in enumerate(hosts) if is_course_like(host)), 0))
    hosts += [host] if host else []
    hosts = hosts or [piece.text for piece in loose if course and may_be_host(piece.text.strip(" .,"))][-1:]
    institution = best_institution(hosts)
    return CourseLine(role or ", ".join(forms) or None, clean_value(course), institution)


def _is_state(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a piece is the code of a state or country behind its town: "Berkeley, CA"."""
    text = pieces[place].text.strip(" .")
    return place > 0 and len(text) == STATE and text.isupper() and is_place(f"{pieces[place - 1].text}, {text}")


def _is_lead(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a colon follows a piece: "Ma 5: Algebra" is a course with its number."""
    return place + 1 < len(pieces) and pieces[place + 1].before == "colon"


def may_be_host(text: str) -> bool:
    """Whether what follows a course may be where it was taught: a short name, not called like a course."""
    short = 0 < len(text.split()) <= 5 and text[:1].isupper() and not any(c.isdigit() for c in text)
    return is_institution(text) or (short and not is_course_like(text) and not looks_like_name(text))


def _host_apart(piece: Piece) -> list[Piece]:
    """The piece cut before "at" and an institution: "Algebra at Bryn Mawr College"."""
    found = next((found for found in HOSTS.finditer(piece.text) if is_institution(piece.text[found.end() :])), None)
    if found is None:
        return [piece]
    parts = Piece(piece.styled.cut(0, found.start()), piece.before), Piece(piece.styled.cut(found.end()), "comma")
    return [part for part in parts if part.text]


def _without_company(course: str) -> str:
    """The course without "with D. Hilbert and F. Klein" at its end."""
    found = COMPANIONS.search(course)
    names = split_names(found["names"]) if found else []
    return course[: found.start()] if found and names and all(looks_like_name(name) for name in names) else course


def _without_host(course: str) -> tuple[str, str | None]:
    """The course without "at Bryn Mawr College" at its end, and that institution."""
    found = HOSTS.search(course)
    return (course[: found.start()], course[found.end() :]) if found else (course, None)


def _is_form(text: str) -> bool:
    """Whether it says only how a course was taught: "TD", "cours/TD", "Vorlesung"."""
    words = [word for word in re.split(r"[\s,/+&]+", fold(text).strip(" .")) if word]
    return bool(words) and len(words) <= 3 and all(word in COURSE_FORMS for word in words)


def _belongs(piece: Piece, last: Piece) -> bool:
    """Whether a piece goes on with the name of the course before it."""
    if piece.before in ("colon", "dash") or _goes_on(piece.text):
        return True
    return is_code_only(last.text) or is_code_only(piece.text)


def _joins(piece: Piece) -> bool:
    return piece.before == "comma" and is_course_like(piece.text)


def _goes_on(text: str) -> bool:
    return text[:1].islower() or text.startswith(("and ", "& ", "et ", "und ", "y "))
