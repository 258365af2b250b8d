"""Lists of courses in one line: behind "Courses taught:", behind an institution, or each with its code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.frozen import frozen
from ingest.parser.values.courses.names import BRACKET, CODE, is_course_like, is_description, is_institution, is_level
from ingest.parser.values.events import fold
from ingest.parser.values.pieces import Piece, clean_value, split_pieces
from ingest.parser.values.places import split_place
from ingest.parser.values.roles import key_of
from ingest.parser.values.rows import Row, join_pieces
from ingest.parser.values.styled import Styled
from ingest.parser.vocabulary.courses import COURSE_LEADS, LEAD_WORDS, LEVEL_WORDS

LONGEST_LEAD = 4
LONGEST_NAME = 8
"""Words of a course in a list between commas."""
LIKE = 0.5
"""Share of the parts of a list between commas that must be called like courses."""
LEVELS = frozenset(
    "undergraduate graduate bachelor bachelors master masters doctoral phd licence licenciatura grado laurea "
    "grundstudium hauptstudium graduacao mestrado doutorado posgrado "
    "level postgraduate l1 l2 l3 m1 m2 bsc msc and".split()
)
"""Levels that open a list of courses by themselves: "Graduate: …"."""
TEACHER = re.compile(r"(?:Prof|Profs|Dr)\b\.?\s")
LONGEST_PARTED = 16
"""Words of a course in a list between semicolons."""
BEHIND = re.compile(r"[^\W\d_]{3}[^()]*\([^()]+\)[\s.]*$")
"""A course and the bracket behind it."""
AND = ("and ", "& ", "et ", "und ", "y ", "e ")


@frozen
class CourseLead:
    """What opens a list of courses: the institution that it names, and the text behind its colon."""

    institution: str | None
    tail: str


def course_lead(text: str) -> CourseLead | None:
    """The opening of a list: "Courses taught at X: …", "Lehrveranstaltungen:", "Graduate courses"; None for none."""
    head, _, tail = text.partition(":")
    head, host = _without_host(head.strip())
    words = [key_of(word) for word in fold(head).replace(",", " ").replace("/", " ").split()]
    if not words or len(words) > LONGEST_LEAD + 2:
        return None
    leads = fold(head).startswith(COURSE_LEADS) or fold(head).endswith(COURSE_LEADS) or all(w in LEVELS for w in words)
    if not leads or not all(word in LEAD_WORDS or word in LEVEL_WORDS for word in words):
        return None
    return CourseLead(host, tail.strip())


def _without_host(head: str) -> tuple[str, str | None]:
    """The words before an institution, and that institution: "Courses taught at Bryn Mawr College"."""
    for joint in (
        " at the ",
        " at ",
        " à l'",
        " à l’",
        " à la ",
        " à ",
        " an der ",
        " na ",
        " no ",
        " en la ",
        " all'",
        " all’",
        " in the ",
    ):
        place = head.find(joint)
        if place > 0:
            host = clean_value(split_place(head[place + len(joint) :])[0])
            return head[:place], host
    return head, None


def course_list(text: str) -> list[str]:
    """The courses behind "Courses taught:"; empty where a line is no such list."""
    if ":" not in text or course_lead(text) is None:
        return []
    return names_of(text.partition(":")[2])


def names_of(tail: str) -> list[str]:
    """The names between semicolons, or else between commas."""
    separator = "semicolon" if ";" in tail else "comma"
    parts: list[list[Piece]] = [[]]
    for piece in split_pieces(Styled.plain(tail.strip())):
        if parts[-1] and piece.before == separator:
            parts.append([])
        parts[-1].append(piece)
    names = [name for part in parts if part and (name := clean_value(join_pieces(part)))]
    return [_without_and(name) for name in names if not TEACHER.match(name)]


def below_head(rows: Sequence[Row], is_known: bool) -> list[str]:
    """The courses of the one row below a head that lists several between commas; empty where it is no such list.

    ``is_known`` where the head says what a course needs: a role, or where and when it was taught.
    """
    told = [row for row in rows if not is_description(row.text) or several(row.pieces)]
    if not is_known or len(told) != 1 or told[0] is not rows[0] or told[0].dates or told[0].mark:
        return []
    return several(told[0].pieces)


def parted_list(pieces: Sequence[Piece]) -> tuple[list[str], list[str]]:
    """The courses that a line parts by semicolons, or each with a bracket behind it, and the hosts around them.

    Empty where it is no such list: "Algebra; Logic, Jena University", "Jena University, Algebra (TD), Logic (TD)".
    """
    texts = [_without_and(piece.text) for piece in pieces]
    signs = {piece.before for piece in pieces[1:]}
    hosts = [text for text in texts if _is_host(text)]
    if "semicolon" in signs:
        last = max(place for place, piece in enumerate(pieces) if piece.before == "semicolon")
        tail = next((place for place in range(last + 1, len(pieces)) if pieces[place].before == "comma"), len(pieces))
        tail = tail if all(_may_end(text) for text in texts[tail:]) else len(pieces)
        names = names_of(join_pieces([replace(pieces[0], before=""), *pieces[1:tail]]))
        others = [name for name in names if _is_host(name) or len(name.split()) > LONGEST_PARTED]
        return ([], []) if others or len(names) < 2 else (names, hosts or texts[tail:][:1])
    named = [text for text in texts if not _is_host(text)]
    is_each = len(named) >= 2 and all(BEHIND.search(text) and text[:1].isupper() for text in named)
    return (named, hosts) if is_each and signs <= {"comma", "semicolon"} else ([], [])


def _may_end(text: str) -> bool:
    """Whether a piece behind a list may say where it was taught."""
    return _is_host(text) or (text[:1].isupper() and len(text.split()) <= 3 and not is_course_like(text))


def several(pieces: Sequence[Piece]) -> list[str]:
    """The courses that pieces between commas name, at least two, each short and most called like a course."""
    if len(pieces) < 2 or any(piece.before not in ("", "comma", "semicolon", "period") for piece in pieces):
        return []
    texts = [_without_and(piece.text) for piece in pieces]
    left, joint, right = texts[-1].rpartition(" and ")
    if joint and len(texts) > 2 and left and right[:1].isupper() and texts[-1] == pieces[-1].text:
        texts[-1:] = [left, right]
    named = [text for text in texts if text[:1].isupper() and len(text.split()) <= LONGEST_NAME]
    is_each = len(named) == len(texts) and not any(_is_host(text) or is_level(text) for text in texts)
    return texts if is_each and sum(map(is_course_like, texts)) >= LIKE * len(texts) else []


def _is_host(text: str) -> bool:
    """Whether a text is an institution; one acronym among courses is none."""
    return is_institution(text) and len(text.split()) > 1


def _without_and(name: str) -> str:
    """The last name of a list without the "and" before it."""
    lead = next((lead for lead in AND if name.startswith(lead)), "")
    return name[len(lead) :]


def coded_list(pieces: Sequence[Piece]) -> list[str]:
    """The courses of a line in which each has its code, at least two; empty where they are not so."""
    texts = [_without_and(piece.text) for piece in pieces]
    if len(texts) < 2 or any(piece.before not in ("", "comma", "semicolon") for piece in pieces):
        return []
    return texts if all(_has_code(text) and not is_institution(text) for text in texts) else []


def _has_code(text: str) -> bool:
    """Whether a course begins with its code and has a name, or ends with the code in brackets."""
    found = CODE.match(text)
    if found and len(text) > found.end() + 2:
        return True
    brackets = list(BRACKET.finditer(text))
    return bool(brackets) and brackets[-1].end() >= len(text.rstrip(" .")) and bool(CODE.match(brackets[-1]["inner"]))
