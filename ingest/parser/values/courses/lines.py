"""The line of a course as role, course and institution."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parser.values.courses.brackets import without_brackets
from ingest.parser.values.courses.hosts import best_institution, is_part
from ingest.parser.values.courses.lists import coded_list, course_lead, names_of, parted_list, several
from ingest.parser.values.courses.names import (
    campus_joined,
    is_course_like,
    is_institution,
)
from ingest.parser.values.courses.one_course import CourseLine, may_be_host, one_course
from ingest.parser.values.courses.quoted import quoted_course
from ingest.parser.values.courses.roles import forms_joined, names_role, role_phrase, take_role
from ingest.parser.values.events import fold, is_acronym, is_remote, words_of
from ingest.parser.values.list_blocks import is_where
from ingest.parser.values.pieces import Piece, clean_value, mask, quoted_spans, split_pieces
from ingest.parser.values.places import split_place
from ingest.parser.values.rows import join_pieces
from ingest.parser.values.styled import Styled
from ingest.parser.vocabulary.courses import QUOTED_FORMS

LONGEST_FORM = 3
BEFORE_ROLE = frozenset(("comma", "dash", "colon", "tab"))
"""Separators between an institution and the role and course behind it."""
FORM_LABELS = frozenset(
    "employer position role title institution employeur poste arbeitgeber funktion empleador cargo puesto".split()
)
"""Labels of a form, before the values of a course."""


def read_course(pieces: Sequence[Piece], keeps_all: bool = False) -> list[CourseLine]:
    """The courses that a line names, usually one; ``keeps_all`` where the institution is known from above."""
    if not pieces:
        return []
    if quoted := quoted_course(pieces):
        return [CourseLine(*quoted)]
    pieces = [part for piece in campus_joined(pieces) for part in _looks_apart(piece)]
    pieces = _without_where(_without_labels(_titles_apart(pieces)))
    if len(pieces) > 1 and pieces[1].before == "colon" and _opens_list(pieces[0].text):
        return _courses_of(pieces[0].text, pieces[1:])
    pieces = forms_joined(pieces)
    if (
        len(pieces) > 1
        and is_institution(pieces[0].text)
        and pieces[1].before in BEFORE_ROLE
        and names_role(pieces[1:])
    ):
        below = read_course([replace(pieces[1], before=""), *pieces[2:]], keeps_all)
        host = best_institution([pieces[0].text])
        own = [line.institution for line in below if line.institution and not is_part(line.institution)]
        return [replace(line, institution=own[0] if own else host) for line in below]
    role, rest = take_role(pieces)
    names, hosts = parted_list(rest) if role and len(rest) > 1 else ([], [])
    if names:
        return [_of(best_institution(hosts), role, split_pieces(Styled.plain(name))) for name in names]
    if role and len(rest) > 1 and rest[1].before == "colon" and may_be_host(rest[0].text):
        tail = join_pieces([replace(rest[1], before=""), *rest[2:]])
        names = names_of(tail) if ";" in tail else [tail]
        return [CourseLine(role, clean_value(name), best_institution([rest[0].text])) for name in names]
    if listed := _listed(pieces, keeps_all) or _coded(role, rest) or _several(role, rest):
        return listed
    return [one_course(pieces, keeps_all)]


def _titles_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, one that is a form of teaching and a quoted name cut behind both: "Seminar “Ideals” Bryn Mawr"."""
    first, *rest = pieces
    spans = quoted_spans(first.text)
    if not spans or not spans[0][0]:
        return list(pieces)
    low, high = spans[0]
    lead = first.text[: low - 1].strip(" :,")
    if not 0 < len(lead.split()) <= LONGEST_FORM or words_of(lead)[-1:] == [] or words_of(lead)[-1] not in QUOTED_FORMS:
        return list(pieces)
    title = Piece(first.styled.cut(low, high).strip(" .,"), "form")
    behind = split_pieces(first.styled.cut(high + 1).strip(" .,"))
    behind = [replace(behind[0], before="comma"), *behind[1:]] if behind else []
    return [Piece(first.styled.cut(0, len(lead)), ""), title, *behind, *rest]


def _looks_apart(piece: Piece) -> list[Piece]:
    """The piece cut where its look changes, where that sets a role or an institution apart."""
    look, text = piece.styled.look, piece.text
    if len(set(look)) < 2:
        return [piece]
    outer = mask(text)
    places = [
        place
        for place in range(1, len(text))
        if outer[place - 1] == " " and look[place] != look[place - 2 if place > 1 else 0]
    ]
    if not places:
        return [piece]
    cuts = [0, *places, len(text)]
    parts = [piece.styled.cut(low, high).strip(" ,.") for low, high in pairwise(cuts)]
    if not any(_is_apart(part.text) for part in parts):
        return [piece]
    kept = [part for part in parts if any(c.isalnum() for c in part.text)]
    return [Piece(part, "look" if place else piece.before) for place, part in enumerate(kept)]


def _is_apart(text: str) -> bool:
    """Whether a stretch of text is an institution, or a role and nothing else."""
    phrase = role_phrase(text)
    return is_institution(text) or bool(phrase and phrase.end >= len(text.rstrip(" .,:")))


def _without_labels(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the labels of a form: "Employer: Bryn Mawr College", "Position: Lecturer"."""
    following = [piece.before for piece in pieces[1:]] + [""]
    return [
        piece
        for piece, before in zip(pieces, following, strict=True)
        if before not in ("colon", "tab") or fold(piece.text).strip(" :.") not in FORM_LABELS
    ]


def _without_where(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the cell at the end that says only where: a place, or "online"."""
    last = max((place for place, piece in enumerate(pieces) if piece.before == "tab"), default=0)
    if last and is_where(", ".join(piece.text for piece in pieces[last:])):
        return list(pieces[:last])
    return [piece for piece in pieces if not is_remote(piece.text)] or list(pieces)


def _listed(pieces: Sequence[Piece], keeps_all: bool) -> list[CourseLine]:
    """The courses behind "Courses taught:" or "Graduate:" within a line, with the role and institution before it."""
    for place, piece in enumerate(pieces[:-1]):
        lead = course_lead(piece.text) if pieces[place + 1].before == "colon" else None
        if lead is None:
            continue
        head = one_course(pieces[:place], keeps_all) if place else CourseLine()
        names = names_of(join_pieces(replace(piece, before=piece.before) for piece in pieces[place + 1 :]))
        host = head.institution or lead.institution
        return [CourseLine(head.role, name, host) for name in names] if head.course is None or not place else []
    return []


def _coded(role: str | None, rest: Sequence[Piece]) -> list[CourseLine]:
    """The courses of a line that gives the code of each, all at the institution behind them."""
    place = next((place for place, piece in enumerate(rest) if is_institution(piece.text)), len(rest))
    names = coded_list(rest[:place])
    if not names:
        return []
    institution = best_institution([piece.text for piece in rest[place:] if is_institution(piece.text)])
    return [CourseLine(role, clean_value(name), institution) for name in names]


def _several(role: str | None, rest: Sequence[Piece]) -> list[CourseLine]:
    """The courses between commas behind a role and an institution: "Tutor, Jena University. Algebra, Analysis"."""
    if role is None or len(rest) < 2 or not is_institution(rest[0].text):
        return []
    last = max(place for place, piece in enumerate(rest) if is_institution(piece.text))
    behind = list(rest[last + 1 :])
    if len(behind) < 2 or behind[0].before == "comma":
        return []
    host = best_institution([piece.text for piece in rest[: last + 1]])
    names = several([replace(behind[0], before=""), *behind[1:]])
    return [CourseLine(role, clean_value(name), host) for name in names]


def _opens_list(text: str) -> bool:
    """Whether what stands before a colon is the institution of the courses behind it."""
    words = text.split()
    return is_institution(text) or (
        len(words) <= 5 and is_acronym(words[0]) and not is_course_like(text) and not any(c.isdigit() for c in text)
    )


def _courses_of(institution: str, pieces: Sequence[Piece]) -> list[CourseLine]:
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
            found += [_at(host, part) for part in parts if part]
            host, parts = piece.text, [[]]
        else:
            parts[-1].append(replace(piece, before="" if piece.before == "colon" and not parts[-1] else piece.before))
    lists = [_comma_list(part) for part in parts if part]
    found += [_at(host, part) for several in lists for part in several]
    return [line for line in found if line.course or line.role]


def _comma_list(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces as several courses, where at least three between commas are each called like one."""
    if len(pieces) >= 3 and all(is_course_like(piece.text) and piece.before in ("", "comma") for piece in pieces):
        return [[piece] for piece in pieces]
    return [pieces]


def _at(host: str, pieces: list[Piece]) -> CourseLine:
    return _of(clean_value(split_place(without_brackets(host)[0])[0]), None, pieces)


def _of(institution: str | None, role: str | None, pieces: list[Piece]) -> CourseLine:
    """One course of a list, with the institution and role of all."""
    line = one_course(pieces, True)
    return replace(line, institution=institution or line.institution, role=role or line.role)
