"""The line of a course whose name stands in quotation marks: the role before it, the institution behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parser.values.courses.hosts import best_institution
from ingest.parser.values.courses.names import is_institution, is_level
from ingest.parser.values.courses.roles import role_phrase
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.pieces import Piece, clean_value, quoted_spans, split_pieces
from ingest.parser.values.places import is_place
from ingest.parser.values.styled import Styled
from ingest.parser.vocabulary.courses import COURSE_FORMS, COURSE_NOUNS, QUOTED_FORMS

COURSE = r"(?:courses?|cours|class|classes|module|seminar|kurs|vorlesung|curso|corso)\s?:?$"
JOINT = re.compile(
    r"\s(?:pour|for|zum|zur|of|du|de|des|in|para|per|del|to|sur)\s(?:(?:the|a|an|le|les|la|un|une|el|il|der|den)\s)?"
    r"(?:[\w.’'/-]+\s){0,5}?" + COURSE,
    re.IGNORECASE,
)
"""What leads from a role to the name of its course: "for the graduate course", "pour le cours"."""
COURSE_ALONE = re.compile(r"(?:[\w.’'/-]+\s){0,5}" + COURSE, re.IGNORECASE)
"""Words that say only that a course is named: "1st year undergraduate course"."""
MOST_LEAD = 12
LONGEST_ROLE = 6
BY = re.compile(r"^(?:by|at|from)\s(?:the\s)?(?=[A-Z])")
STRAIGHT = re.compile(r"[\s,.;:]+")


def quoted_course(pieces: Sequence[Piece]) -> tuple[str | None, str | None, str | None] | None:
    """Role, course and institution of a line that quotes its course; None where it quotes none, or something else."""
    quoting = [place for place, piece in enumerate(pieces) if quoted_spans(piece.text)]
    if len(quoting) != 1:
        return None
    place = quoting[0]
    text = pieces[place].text
    low, high = quoted_spans(text)[0]
    before = [*(piece.text for piece in pieces[:place]), text[: max(low - 1, 0)]]
    lead = read_lead([part.strip(" :,") for part in before if part.strip(" :,")])
    if lead is None:
        return None
    behind = split_pieces(Styled.plain(STRAIGHT.sub(" ", text[high + 1 :], count=1).strip(" ,.;")))
    tail = [*(piece.text for piece in behind), *(piece.text for piece in pieces[place + 1 :])]
    role, host = lead
    return role, clean_value(text[low:high]), host or _host(tail)


def read_lead(parts: Sequence[str]) -> tuple[str | None, str | None] | None:
    """Role and institution of what stands before a quoted name; None where it says something else."""
    role: str | None = None
    host: str | None = None
    for part in parts:
        bare, joint = _without_joint(part)
        if not bare or is_level(bare):
            continue
        phrase = role_phrase(bare)
        if joint:
            role = role or bare
        elif phrase and not bare[phrase.rest :].strip(" .,:"):
            role = role or bare[: phrase.end]
        elif is_institution(bare):
            host = host or bare
        elif role is None and len(bare.split()) <= LONGEST_ROLE and _is_form(bare):
            role = bare
        elif not is_place(bare):
            return None
    return role, best_institution([host]) if host else None


def _without_joint(part: str) -> tuple[str, bool]:
    if len(part.split()) > MOST_LEAD or fold(part) in QUOTED_FORMS:
        return part, False
    if found := JOINT.search(part):
        return part[: found.start()].strip(" :,"), True
    is_alone = COURSE_ALONE.fullmatch(part) and role_phrase(part) is None
    return ("", False) if is_alone else (part, False)


def _is_form(text: str) -> bool:
    """Whether a text is a form of teaching: "Seminar", "Travaux pratiques et dirigés"."""
    words = [word for word in words_of(text) if word not in ("et", "and", "und", "y", "e")]
    return bool(words) and all(word in QUOTED_FORMS or word in COURSE_FORMS or word in COURSE_NOUNS for word in words)


def _host(tail: Sequence[str]) -> str | None:
    """The institution behind a quoted name: all up to the last part that is called like one, places left out."""
    last = max((place for place, text in enumerate(tail) if is_institution(text)), default=-1)
    parts = [BY.sub("", text) for text in tail[: last + 1] if not is_place(text) and not is_level(text)]
    return clean_value(", ".join(parts)) if parts else None
