"""The role in a line of teaching: "Teaching assistant", "Chargé de TD", "Übungen zu …", "Instructor of Record"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from ingest.parser.values.courses.names import (
    BRACKET,
    CODE,
    LONGEST_COURSE,
    is_course_like,
    is_description,
    is_institution,
    is_level,
    without_hours,
)
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.pieces import Piece
from ingest.parser.values.roles import RolePhrase, ends_with_role, key_of, leading_role, trailing_role
from ingest.parser.values.rows import join_pieces
from ingest.parser.values.services.roles import is_role_title
from ingest.parser.values.styled import Styled
from ingest.parser.vocabulary.courses import (
    COURSE_NOUNS,
    ROLE_LEADS,
    ROLE_MODIFIERS,
    ROLE_TAILS,
    SHORT_ROLES,
    TEACHING_ROLES,
)

FORM_ROLE = re.compile(
    r"""
    (?P<role>
        (?:cours[/\-+])?t\.?[dp]\.?s?(?:[/+\-,]\s?t\.?[dp]\.?)*(?:\set\s(?:examens|colles|projets|cours))?|travaux\s(?:dirigés|pratiques)|cours\smagistral|colles|khôlles
      | übung(?:en)?|tutori(?:um|en)|vorlesung(?:en)?|lehrauftrag|betreuung\sder\sübung(?:en)?
      | betreuer(?:in)?\sder\sübung(?:en)?
      | esercitazioni|lezioni|tutorato|tutoraggio|clases\s(?:prácticas|teóricas)|prácticas
      | aulas(?:\s(?:práticas|teóricas|teórico-práticas))?|estágio\s(?:de\s)?docência|tutoría
      | mission\sd['’]enseignement|practical\swork|hands-on
      | guest\slectures?|invited\slectures?|recitations?|labs?|tutorials?|lectures?|practicals?
      | exercises?|exercise\s(?:classes|sessions)|problem\sclasses|discussion\ssections?|teaching\sassistance
    )
    (?:\s?:\s|\s(?=[„“"«])|\s(?:zu[rm]?|zu|in|im|für|über|du\scours(?:\sd['’]|\sde)?|de\sla|de\sl['’]|del|de|des|du|di|della|dell['’]|em|en|of|for|on)\s
      |\sd['’])
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A form of teaching that stands for the role in front of the course."""
TASK = re.compile(r"\s?(?:(?:de|d['’])\s?)?(?:cours/)?(?:T\.?[DP]\.?s?|travaux\s(?:dirigés|pratiques)|cours|colles)\b")
"""What a French assistant is charged with, behind the head of the role."""
DISCIPLINE = re.compile(
    r"(?:(?:da|na|de\sla|de\sl['’]|del|della|dell['’]|du|des|im|in|do)\s?)?"
    r"(?:disciplina|asignatura|matière|module|modulo|course|insegnamento|seminario|séminaire|corso|curso|cours|materia)"
    r"\s(?:de\s|di\s)?(?=[A-ZÀ-Þ“„«\"])"
)
JOINT = re.compile(r"(?:for|of|in|pour|de|du|für|zu|para|per)\s(?:the\s)?(?=[A-ZÀ-Þ\d“„«\"])")
FORM_JOINTS = re.compile(r"\s(?:and|et|und|y|e|&)\s|,\s|\s?[/+]\s?")
SHORT_LEAD = re.compile(rf"(?P<role>{SHORT_ROLES.pattern})\s(?:for|of|in)\s(?:the\s)?")
"""A role as initials in front of its course: "Head T.A. for Algebra"."""
HUNG = re.compile(r"(?P<role>[^\W\d_][\w\s-]{2,40}?)\s?[-–—]\s?(?=[A-ZÀ-Þ“„«\"])(?:(?<=\s)|(?<=[–—]))")
"""A role with a dash that hangs on it in front of its course: "Instructor- Algebra", "Tutor—Analysis"."""
QUOTED_COURSE = re.compile(r"(?:\w+\s){0,2}(?:course|cours|kurs|curso|corso)\s?:?\s?[“”\"„«]", re.IGNORECASE)
"""How a row begins that quotes the name of its course."""
AT = re.compile(r"\s?(?:at|à|an der)\s(?:the\s)?(?=[A-Z])")
LONGEST_ROLE = 5
MOST_ROLES = 4
AND_LEAD = re.compile(r"^(?:and|et|und|y|e)\s")
STANDS_APART = frozenset(("colon", "dash", "period", "tab", "bar", "date", "look", "comma"))
"""Separators between a role and its course."""


def take_role(pieces: Sequence[Piece]) -> tuple[str | None, list[Piece]]:
    """The role at the start of a line, or alone between its commas, and the pieces without it."""
    first = pieces[0]
    text = first.text
    lead = ROLE_LEADS.match(text)
    if lead and leading_role(text[lead.end() :], TEACHING_ROLES, ROLE_MODIFIERS):
        first = replace(first, styled=first.styled.cut(lead.end()))
    if (hung := HUNG.match(first.text)) and (phrase := role_phrase(hung["role"])) and phrase.end == len(hung["role"]):
        return hung["role"], [replace(first, styled=first.styled.cut(hung.end()), before=""), *pieces[1:]]
    if len(pieces) > 1 and pieces[1].before == "form":
        return first.text, _opened(list(pieces[1:]))
    if short := SHORT_LEAD.match(first.text):
        return short["role"], [replace(first, styled=first.styled.cut(short.end()), before=""), *pieces[1:]]
    phrase = role_phrase(first.text)
    if phrase:
        return _role_and_rest(phrase, first, list(pieces[1:]))
    form = FORM_ROLE.match(first.text)
    if form and form.end() < len(first.text):
        return form["role"], [replace(first, styled=first.styled.cut(form.end()), before=""), *pieces[1:]]
    return _role_apart(pieces, first)


def begins_with_role(pieces: Sequence[Piece]) -> bool:
    """Whether a line begins with a role, in whatever form: "Tutor, Algebra", "Instructor- Algebra", "TD de logique"."""
    first = pieces[0]
    if is_role_line([replace(first, before="")]) or role_phrase(first.text) or FORM_ROLE.match(first.text):
        return True
    return bool(HUNG.match(first.text)) and take_role([first])[0] is not None


def names_role(pieces: Sequence[Piece]) -> bool:
    """Whether a line begins with a role or form of teaching that a course follows: "TD, TP du cours …", "Tutor: …"."""
    first = pieces[0].text
    form = FORM_ROLE.match(first)
    if form and form.end() < len(first):
        return True
    return len(pieces) > 1 and (
        is_form_role(first) or bool((phrase := role_phrase(first)) and phrase.end == len(first))
    )


def _role_apart(pieces: Sequence[Piece], first: Piece) -> tuple[str | None, list[Piece]]:
    """The role that stands apart from the course, before or behind it, and the pieces without it."""
    if len(pieces) > 1 and pieces[1].before in STANDS_APART:
        if is_form_role(first.text):
            return first.text, _opened(list(pieces[1:]))
        if fold(first.text).strip(" .:") in COURSE_NOUNS:
            return take_role(_opened(list(pieces[1:])))
    for place, piece in enumerate(pieces):
        text = BRACKET.sub(" ", piece.text)
        if SHORT_ROLES.fullmatch(text.strip()):
            return text.strip(), [*pieces[:place], *pieces[place + 1 :]]
        if start := course_before(piece.text):
            course = replace(piece, styled=piece.styled.cut(0, start))
            return piece.text[start:], [*pieces[:place], course, *pieces[place + 1 :]]
        if len(words_of(text)) <= LONGEST_ROLE and ends_with_role(text, TEACHING_ROLES):
            return without_hours(text.strip()), [*pieces[:place], *pieces[place + 1 :]]
    if len(pieces) > 1 and pieces[1].before in STANDS_APART and _is_title(first.text):
        return first.text, _opened(list(pieces[1:]))
    return None, list(pieces)


def forms_joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, forms of teaching between commas before one course as one piece: "TD, TP et examens du cours …"."""
    joined = list(pieces)
    while len(joined) > 1 and joined[1].before == "comma" and is_form_role(joined[0].text):
        if not FORM_ROLE.match(joined[1].text):
            break
        joined[:2] = [replace(joined[0], styled=joined[0].styled.joined(joined[1].styled, ", "))]
    return joined


def _is_title(text: str) -> bool:
    """Whether a text is a role in words of its own, and no course: "Workshop facilitator", "Co-presenter"."""
    return is_role_title(text) and not is_course_like(text) and not is_level(text) and not is_institution(text)


def is_form_role(text: str) -> bool:
    """Whether a text is a form of teaching and nothing else: "Guest lectures", "Travaux dirigés"."""
    parts = [part for part in FORM_JOINTS.split(text.strip(" .:")) if part]
    return 0 < len(parts) <= 3 and all(FORM_ROLE.fullmatch(f"{part} : ") for part in parts)


@lru_cache(maxsize=2048)
def role_phrase(text: str) -> RolePhrase | None:
    """The role that a text begins with, with the words behind its head: "Professora convidada", "Chargé de TD"."""
    phrase = leading_role(text, TEACHING_ROLES, ROLE_MODIFIERS)
    if phrase is None:
        return None
    if tail := ROLE_TAILS.match(text[phrase.end :]):
        return _behind(text, phrase.end + tail.end())
    head = key_of(text[: phrase.end].split()[-1])
    if head.startswith(("charg", "vacat", "responsable")) and (task := TASK.match(text[phrase.end :])):
        return _behind(text, phrase.end + task.end())
    return phrase


def is_told(text: str) -> bool:
    """Whether a line tells what was done in a course and names neither a role nor a course."""
    if not is_description(text) or QUOTED_COURSE.match(text):
        return False
    return len(text) > LONGEST_COURSE or role_phrase(text) is None


def _behind(text: str, end: int) -> RolePhrase:
    """The phrase up to ``end``, with the connector behind it."""
    found = leading_role("assistant" + text[end:], ("assistant",), ())
    moved = end - len("assistant")
    return RolePhrase(end, found.rest + moved, found.connector) if found else RolePhrase(end, end)


def _role_and_rest(phrase: RolePhrase, first: Piece, rest: list[Piece]) -> tuple[str, list[Piece]]:
    role = first.text[: phrase.end].strip(" ,:–-")
    left = first.styled.cut(phrase.rest).strip(" ,:–-")
    if found := DISCIPLINE.match(left.text):
        left = left.cut(found.end())
    bracket = BRACKET.match(left.text)
    if bracket and not is_level(bracket["inner"]) and is_course_like(bracket["inner"]):
        return role, [Piece(left.cut(1, bracket.end() - 1), ""), *rest]
    if bracket:
        role, left = f"{role} {bracket.group()}", left.cut(bracket.end()).strip(" ,:–-")
        if joint := JOINT.match(left.text):
            left = left.cut(joint.end())
    if not phrase.connector and (longer := _longer_role(left.text)):
        role, left = f"{role} {left.text[:longer]}", left.cut(longer).strip(" ,:–-")
        left = left.cut(at.end()) if (at := AT.match(left.text)) else left
    if left.text and phrase.connector in ("at", "à", "an", "bei", "presso"):
        return role, [Piece(Styled.plain(left.text), ""), *rest]
    return role, [Piece(left, ""), *rest] if left.text else _opened(rest)


def _longer_role(text: str) -> int:
    """Where a role ends that goes on with small words to another head: "Volunteer assistant biology teacher at …"."""
    found = AT.search(f" {text}")
    head = text[: found.start()].rstrip(" ,") if found else text
    is_role = head[:1].islower() and len(head.split()) <= LONGEST_ROLE and ends_with_role(head, TEACHING_ROLES)
    return len(head) if is_role else 0


def _opened(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the first as the start of a line."""
    return [replace(pieces[0], before=""), *pieces[1:]] if pieces else []


def is_role_line(pieces: Sequence[Piece]) -> bool:
    """Whether a line names a role and nothing else, or several: "Coordinator, teacher and tutor"."""
    if 1 < len(pieces) <= MOST_ROLES and all(piece.before == "comma" for piece in pieces[1:]):
        texts = [AND_LEAD.sub("", piece.text) for piece in pieces]
        is_each = all(_is_title(text[:1].upper() + text[1:]) or role_phrase(text) for text in texts)
        return is_each and is_role_line([replace(pieces[0], before="")])
    if len(pieces) != 1:
        return False
    text = BRACKET.sub(" ", pieces[0].text)
    text = text[lead.end() :] if (lead := ROLE_LEADS.match(text)) else text
    phrase = role_phrase(text)
    if phrase and not text[phrase.rest :].strip(" ,:.–-"):
        return True
    if is_form_role(text) or SHORT_ROLES.fullmatch(text.strip(" :")):
        return True
    short = len(words_of(text)) <= LONGEST_ROLE and not is_institution(text) and not course_before(text)
    return short and ends_with_role(text, TEACHING_ROLES) and not CODE.search(text)


@lru_cache(maxsize=2048)
def course_before(text: str) -> int:
    """Where the role begins that follows its course, or its institution: "Astronomy 1 Tutor"; 0 where none does."""
    start = trailing_role(text, TEACHING_ROLES, ROLE_MODIFIERS) or 0
    course = text[:start].strip()
    is_name = course[-1:].isdigit() or course[-1:] in ("”", '"', ")")
    is_course = is_name or is_course_like(course) or is_institution(course)
    return start if start and is_course and text[start:][:1].isupper() else 0


def role_at_end(pieces: Sequence[Piece]) -> str | None:
    """The role that a row names alone, or at its end behind an institution: "… Sciences Teaching Assistant"."""
    if is_role_line(pieces):
        return join_pieces(pieces)
    text = pieces[-1].text
    start = trailing_role(text, TEACHING_ROLES, ROLE_MODIFIERS)
    is_told = start is None or text.endswith(".") or len(pieces) > 4
    return None if is_told or not text[start:][:1].isupper() else text[start:]


def role_of(text: str) -> str:
    """The role of a sub-heading, without "As" in front."""
    lead = ROLE_LEADS.match(text)
    return text[lead.end() :] if lead else text
