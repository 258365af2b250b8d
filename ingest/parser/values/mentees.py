"""A student or mentee in a list of them as a service: the role of the mentor and, where it is said, the university."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.courses.names import is_institution
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.name_parts import looks_like_name
from ingest.parser.values.pieces import Piece, clean_value
from ingest.parser.values.roles import ends_with_role, leading_role
from ingest.parser.values.rows import Item
from ingest.parser.vocabulary.services import MENTORING_ROLES, ROLE_MODIFIERS

DEFAULT = "Mentor"
LONGEST_HEAD = 6
"""Words of a heading over a list of students."""
LATER = frozenset(
    "now currently then present presently went joined after subsequently co-advised with first maintenant".split()
)
DEGREE_END = re.compile(r"\s(?:M\.?Sc|B\.?Sc|Ph\.?D|MA|BA|MS|BS|M\.?Eng)\.?$")
DEED = re.compile(
    r"(?:(?:jointly|mainly)\s)?(?:co-?\s?)?(?:supervis|advis|mentor|encadr|direct|dirig|tutor|orienta)"
    r"(?:ed|ing|é|ée|ado|ada)\b",
    re.IGNORECASE,
)
"""What the owner did for a student: "Co-supervised with …"."""
WITH = re.compile(r"\W*$|\s?\(|,?\s(?:with|avec|mit|con|com|together|jointly|at)\s")
"""What stands behind such a word: nothing, or those with whom it was done."""
MENTOR_HEADS = frozenset(
    """
    supervisor co-supervisor mentor co-mentor advisor adviser co-advisor co-adviser committee reader tutor director
    """.split()
)


def mentoring_role(text: str) -> str | None:
    """The role that a heading or line states for someone who guides students; None where it states none."""
    for word in words_of(text):
        for stem, role in MENTORING_ROLES:
            if word.startswith(stem):
                return role
    return None


def read_mentee(pieces: Sequence[Piece], role: str | None) -> tuple[str | None, str | None]:
    """Role and organization that the line of one student states; ``role`` is what the heading above says."""
    end = next((place for place, piece in enumerate(pieces) if _is_label(pieces, place)), len(pieces))
    stated = next((own for piece in pieces[:end] if (own := _stated_role(piece.text))), None)
    organization = None
    for piece in pieces:
        words = words_of(piece.text)
        if words and words[0] in LATER:
            break
        name = DEGREE_END.sub("", piece.text.rstrip(" ."))
        if is_institution(name) and not _stated_role(piece.text):
            organization = clean_value(name)
            break
    return stated or role or DEFAULT, organization


def _is_label(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a piece is the label of others in a row below: "Committee: D. Hilbert", "Thesis advisor: E. Landau"."""
    following = pieces[place + 1] if place + 1 < len(pieces) else None
    if place == 0 or following is None or following.before != "colon":
        return False
    return looks_like_name(" ".join(following.text.split()[:2]))


def _stated_role(text: str) -> str | None:
    """The role in one piece of the line."""
    if len(words_of(text)) > 8 or looks_like_name(text):
        return None
    deed = DEED.match(text)
    if deed and WITH.match(text, deed.end()):
        return clean_value(deed.group())
    phrase = leading_role(text, MENTOR_HEADS, ROLE_MODIFIERS)
    if phrase:
        return clean_value(text[: phrase.end])
    if ends_with_role(text, MENTOR_HEADS):
        return clean_value(text)
    found = re.search(r"\bmentor\b|\bco-?supervisor\b|\bsupervisor\b", fold(text))
    return clean_value(text) if found and found.start() > 0 else None


def names_student(pieces: Sequence[Piece]) -> bool:
    """Whether a line begins with the name of a person."""
    return bool(pieces) and any(looks_like_name(re.sub(r"\s?\(.*$", "", piece.text)) for piece in pieces[:2])


def is_short_guide(label: str) -> bool:
    """Whether a sub-heading names the guidance of students, and is no sentence on it."""
    return len(words_of(label)) <= LONGEST_HEAD and mentoring_role(label) is not None


def apart_mentees(items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """The entries of a list of courses, and those of the students below "Thesis supervision" in it."""
    courses: list[Item] = []
    students: list[Item] = []
    guides: str | None = None
    for item in items:
        first = item.rows[0]
        head = first.bare.strip(" :")
        is_head = len(item.rows) == 1 and not item.dates and len(words_of(head)) <= LONGEST_HEAD
        if is_head and mentoring_role(head) and not names_student(first.pieces):
            guides = head
        elif guides is not None and names_student(first.pieces[:1]):
            students.append(replace(item, labels=(*item.labels, guides)))
        elif any(is_short_guide(label) for label in item.labels[-1:]) and names_student(first.pieces[:1]):
            students.append(item)
        else:
            guides = None
            courses.append(item)
    return courses, students
