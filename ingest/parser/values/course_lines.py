"""The line of a course as role, course and institution."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.parser.values.events import fold, is_acronym, words_of
from ingest.parser.values.name_parts import looks_like_name
from ingest.parser.values.names import split_names
from ingest.parser.values.pieces import Piece, clean_value, split_pieces
from ingest.parser.values.places import is_place, split_place
from ingest.parser.values.roles import RolePhrase, ends_with_role, leading_role
from ingest.parser.values.rows import join_pieces
from ingest.parser.values.styled import Styled
from ingest.parser.vocabulary.courses import (
    COURSE_FORMS,
    COURSE_LEADS,
    COURSE_WORDS,
    DESCRIPTION_OPENINGS,
    LEVEL_WORDS,
    ROLE_MODIFIERS,
    TEACHING_ROLES,
)
from ingest.parser.vocabulary.events import HOST_WORDS
from ingest.parser.vocabulary.institutions import KNOWN

CODE = re.compile(
    r"(?:[A-Z]{2,6}(?:[-–/ ][A-Z]{1,4})?[- ]?\d{2,5}[A-Z]?|[A-Z]{1,4}\d{2,4}[A-Z]?|\d{2,3}[-.]\d{3}|\d{5})\b"
)
BRACKET = re.compile(r"[(\[](?P<inner>[^()\[\]]{1,160})[)\]]")
HOURS = re.compile(r"\d\s?(?:h|hrs?|hours?|heures|std|stunden|ore|horas|ects|credits?|cr)\b", re.IGNORECASE)
TEACHER = re.compile(r"(?:Prof|Dr|with|instructor|mit|avec)\b", re.IGNORECASE)
COMPANIONS = re.compile(r",?\s(?:(?:co-)?taught\s)?(?:jointly\s)?(?:with|avec|mit|con|com)\s(?P<names>[A-Z].{2,120})$")
DEPARTMENTS = frozenset(
    "department dept departement departamento dipartimento faculty faculte fakultat facultad".split()
)
CAMPUS = re.compile(r"U[A-Z]{1,3}[-\s][A-Z][a-z]|U\.?\s(?:of\s)?[A-Z][a-z]|Univ\b")
HOSTS = re.compile(r"\s(?:at|à|an der|at the|en la|presso)\s(?:the\s)?(?=[A-Z])")
FALSE_HOSTS = frozenset("school course research mit group society foundation program".split())
LONGEST_COURSE = 140


@dataclass(frozen=True, slots=True)
class CourseLine:
    """What one line says of a course; empty fields are None."""

    role: str | None = None
    course: str | None = None
    institution: str | None = None


def read_course(pieces: Sequence[Piece], keeps_all: bool = False) -> list[CourseLine]:
    """The courses that a line names, usually one; ``keeps_all`` where the institution is known from above."""
    if not pieces:
        return []
    if len(pieces) > 1 and pieces[1].before == "colon" and _opens_list(pieces[0].text):
        return _courses_of(pieces[0].text, pieces[1:], keeps_all)
    return [_one_course(pieces, keeps_all)]


def _opens_list(text: str) -> bool:
    """Whether what stands before a colon is the institution of the courses behind it."""
    words = text.split()
    return is_institution(text) or (len(words) <= 5 and is_acronym(words[0]) and not is_course_like(text))


def _courses_of(institution: str, pieces: Sequence[Piece], keeps_all: bool) -> list[CourseLine]:
    """The courses behind "Universität Göttingen:", which may be several, also of further universities."""
    parts: list[list[Piece]] = [[]]
    host = institution
    found: list[CourseLine] = []
    for place, piece in enumerate(pieces):
        following = pieces[place + 1] if place + 1 < len(pieces) else None
        starts_host = following is not None and following.before == "colon" and is_institution(piece.text)
        if parts[-1] and (piece.before in ("semicolon", "period") or starts_host):
            parts.append([])
        if starts_host:
            found += [_of(host, part, keeps_all) for part in parts if part]
            host, parts = piece.text, [[]]
        else:
            parts[-1].append(replace(piece, before="" if piece.before == "colon" and not parts[-1] else piece.before))
    lists = [_comma_list(part) for part in parts if part]
    found += [_of(host, part, keeps_all) for several in lists for part in several]
    return [line for line in found if line.course or line.role]


def _comma_list(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces as several courses, where at least three between commas are each called like one."""
    if len(pieces) >= 3 and all(is_course_like(piece.text) and piece.before in ("", "comma") for piece in pieces):
        return [[piece] for piece in pieces]
    return [pieces]


def _of(host: str, pieces: list[Piece], keeps_all: bool) -> CourseLine:
    line = _one_course(pieces, keeps_all)
    institution = clean_value(split_place(_without_brackets(host)[0])[0])
    return replace(line, institution=institution)


def _one_course(pieces: Sequence[Piece], keeps_all: bool) -> CourseLine:
    role, rest = take_role(pieces)
    hosts: list[str] = []
    forms: list[str] = []
    courses: list[Piece] = []
    for piece in rest:
        text, form, host = _read_brackets(piece.text)
        bare = replace(piece, styled=Styled.plain(text.strip(" ,")))
        forms += [form] if form else []
        if courses and _is_form(text):
            forms.append(text.strip(" ."))
        elif is_institution(text) and (piece.before != "colon" or not courses):
            hosts.append(text)
        elif (courses or hosts or role) and (is_level(text) or is_place(text.strip(" ."))):
            pass
        elif not courses or keeps_all or _belongs(bare, courses[-1]) or (not hosts and role is None and _joins(bare)):
            courses.append(bare)
        hosts += [host] if host else []
    course, host = _without_host(_without_company(join_pieces(courses)))
    if not course and len(hosts) > 1 and role is None:
        course = hosts.pop(0)
    institution = _institution([*hosts, host] if host else hosts)
    return CourseLine(role or ", ".join(forms) or None, clean_value(course), institution)


def _without_company(course: str) -> str:
    """The course without "with D. Hilbert and F. Klein" at its end."""
    found = COMPANIONS.search(course)
    names = split_names(found["names"]) if found else []
    return course[: found.start()] if found and names and all(looks_like_name(name) for name in names) else course


def _without_host(course: str) -> tuple[str, str | None]:
    """The course without "at Bryn Mawr College" at its end, and that institution."""
    found = HOSTS.search(course)
    return (course[: found.start()], course[found.end() :]) if found else (course, None)


def _institution(hosts: Sequence[str]) -> str | None:
    """The institution among those named: no department where a university is named too."""
    wholes = [host for host in hosts if words_of(host)[:1] and words_of(host)[0] not in DEPARTMENTS]
    chosen = next(iter(wholes or hosts), None)
    return clean_value(split_place(_without_brackets(chosen)[0])[0]) if chosen else None


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


def take_role(pieces: Sequence[Piece]) -> tuple[str | None, list[Piece]]:
    """The role at the start of a line, or alone between its commas, and the pieces without it."""
    first = pieces[0]
    phrase = leading_role(first.text, TEACHING_ROLES, ROLE_MODIFIERS)
    if phrase:
        return _role_and_rest(phrase, first, list(pieces[1:]))
    for place, piece in enumerate(pieces):
        if len(words_of(piece.text)) <= 5 and ends_with_role(piece.text, TEACHING_ROLES):
            return _without_hours(piece.text), [*pieces[:place], *pieces[place + 1 :]]
    return None, list(pieces)


def _role_and_rest(phrase: RolePhrase, first: Piece, rest: list[Piece]) -> tuple[str, list[Piece]]:
    role = first.text[: phrase.end].strip(" ,:–-")
    left = first.styled.cut(phrase.rest).strip(" ,:–-")
    bracket = BRACKET.match(left.text)
    if bracket and not is_level(bracket["inner"]) and is_course_like(bracket["inner"]):
        return role, [Piece(left.cut(1, bracket.end() - 1), ""), *rest]
    if bracket:
        role, left = f"{role} {bracket.group()}", left.cut(bracket.end()).strip(" ,:–-")
    if left.text and phrase.connector in ("at", "à", "an", "bei", "presso"):
        return role, [Piece(Styled.plain(left.text), ""), *rest]
    return role, [Piece(left, ""), *_opened(rest)] if left.text else _opened(rest)


def _opened(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the first as the start of a line."""
    return [replace(pieces[0], before=""), *pieces[1:]] if pieces else []


def _read_brackets(text: str) -> tuple[str, str | None, str | None]:
    """A course without what brackets say of hours and levels; the form of teaching and the institution they name."""
    form, host = None, None
    spans = []
    for found in BRACKET.finditer(text):
        inner = found["inner"]
        words = [word for word in re.split(r"[\s,/+&]+", fold(inner)) if word and not word[0].isdigit()]
        if words and any(word in COURSE_FORMS for word in words[:2]) and (HOURS.search(inner) or len(words) <= 3):
            form = _without_hours(inner)
        elif _names_host(inner) and found.end() >= len(text.rstrip(" .")):
            host = split_place(inner)[0] or None
        elif not _is_bracket_remark(inner):
            continue
        spans.append(found.span())
    for start, end in reversed(spans):
        text = text[:start] + " " + text[end:]
    return text, form, host


def _is_bracket_remark(inner: str) -> bool:
    """Whether a bracket holds hours, a level, a teacher or a list of topics, and no code or short name."""
    if HOURS.search(inner) or is_level(inner) or TEACHER.match(inner):
        return True
    return not inner[:1].isdigit() and (len(inner.split()) >= 4 or "," in inner)


def _names_host(inner: str) -> bool:
    """Whether a bracket names an institution: by its words, or because a place follows a name."""
    if is_institution(inner):
        return True
    rest, place = split_place(inner)
    return bool(place and rest and "," in inner and rest[:1].isupper())


def _without_hours(text: str) -> str:
    """A form of teaching without hours: "cours, TD, 18 h" gives "cours, TD"."""
    parts = [part for part in re.split(r",\s?", text) if not re.match(r"\d", part.strip())]
    return ", ".join(part.strip() for part in parts).strip(" ,") or text


def _without_brackets(text: str) -> tuple[str, bool]:
    cut = BRACKET.sub(" ", text)
    return (cut, True) if any(c.isalnum() for c in cut) else (text, False)


def _goes_on(text: str) -> bool:
    return text[:1].islower() or text.startswith(("and ", "& ", "et ", "und ", "y "))


def is_institution(text: str) -> bool:
    """Whether a text names a university, school or company rather than a course."""
    words = words_of(text)
    if not words or len(words) > 12:
        return False
    if CAMPUS.match(text) and len(words) <= 5:
        return True
    if any(word in HOST_WORDS and word not in FALSE_HOSTS for word in words):
        return not any(CODE.match(piece) for piece in text.split(", "))
    if any(word in KNOWN for word in text.replace("-", " ").split()) and len(words) <= 4:
        return True
    is_school = "school" in words and not is_course_like(text)
    return is_school or (len(words) == 1 and is_acronym(text.strip(" .")) and len(text.strip(" .")) <= 6)


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
    if any(word in COURSE_WORDS and word not in LEVEL_WORDS for word in words):
        return False
    if not words or len(words) > 7:
        return bool(words == [] and HOURS.search(text))
    first = words[0]
    if first in ("l1", "l2", "l3", "m1", "m2", "licence", "laurea", "master") and len(words) <= 5:
        return True
    known = sum(word in LEVEL_WORDS for word in words)
    return known == len(words) or (known >= 2 and known >= 0.6 * len(words))


def is_role_line(pieces: Sequence[Piece]) -> bool:
    """Whether a line names a role and nothing else."""
    if len(pieces) != 1:
        return False
    text = BRACKET.sub(" ", pieces[0].text)
    phrase = leading_role(text, TEACHING_ROLES, ROLE_MODIFIERS)
    if phrase and not text[phrase.rest :].strip(" ,:.–-"):
        return True
    return len(words_of(text)) <= 5 and ends_with_role(text, TEACHING_ROLES) and not CODE.search(text)


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


def course_list(text: str) -> list[str]:
    """The courses behind "Courses taught:"; empty where a line is no such list."""
    head, colon, tail = text.partition(":")
    if not colon or not fold(head).strip().startswith(COURSE_LEADS) or len(head.split()) > 4:
        return []
    separator = ";" if ";" in tail else ","
    pieces = split_pieces(Styled.plain(tail.strip()))
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        if parts[-1] and piece.before == ("semicolon" if separator == ";" else "comma"):
            parts.append([])
        parts[-1].append(piece)
    return [name for part in parts if part and (name := clean_value(join_pieces(part)))]
