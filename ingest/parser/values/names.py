"""Names of people: lists of them split into names; what concerns one name is handed on from ``name_parts``."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parser.alternatives import any_of
from ingest.parser.frozen import frozen
from ingest.parser.values.name_parts import (
    EQUAL_SIGNS,
    MARKS,
    REMARK,
    clean_name,
    family_name,
    is_degree,
    is_family_name,
    is_initials,
    looks_like_name,
    name_score,
    one_line,
    same_person,
)
from ingest.parser.vocabulary.names import (
    COMPANY_PHRASES,
    INCLUDING_WORDS,
    JOINING_WORDS,
    OTHERS,
    PARTICLES,
    SUFFIXES,
    TIGHT_JOINING_WORDS,
)

__all__ = [
    "NameList",
    "clean_name",
    "family_name",
    "is_initials",
    "looks_like_name",
    "name_score",
    "read_name_list",
    "same_person",
    "split_names",
]

JOIN = re.compile(
    r"(?P<mark>[,;]|(?<=\s))\s*\b(?P<word>"
    + "|".join(sorted((w for w in JOINING_WORDS if w.isalpha()), key=len, reverse=True))
    + r")(?=\s)(?!\s+al\b)|\s*(?P<sign>[&+])\s*"
)
NEXT_BREAK = re.compile(r"[,;&]|\s(?:" + "|".join(w for w in JOINING_WORDS if w.isalpha()) + r")\s")
OTHERS_TAIL = re.compile(
    r"(?:[\s,;]|&|\b(?:and|und|et|y|e|with)\b)*(?:\b\d+\s+(?:other|more|further|additional|autre|otro|weiter|outro)\w*.{0,40}|"
    + rf"\b(?:{any_of(map(re.escape, OTHERS))})(?!\w)\.?|\.\.\.|…)[\s,;.]*$",
    re.IGNORECASE,
)
INCLUDED = re.compile(
    r"[(\[][^()\[\]]{0,60}?\b(?:" + "|".join(INCLUDING_WORDS) + r")\b\.?:?\s*([^()\[\]]{2,200})[)\]]", re.IGNORECASE
)
DOTS = re.compile(r"…|\.\s?\.\s?\.")
"""What stands for authors left out within a list."""
EQUAL = re.compile(rf"[{re.escape(EQUAL_SIGNS)}]|\\(?:ast|star|dagger)")
TAIL_LENGTH = 120
NAME_LENGTH = 80
MOST_GIVEN = 3
"""So many words are no given names behind a comma."""


@frozen
class NameList:
    """The names of a list in order; ``marked`` those that carry a sign of equal contribution (*, †, ∗ …);
    ``is_open`` whether the list says that there are others ("et al.")."""

    names: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    is_open: bool = False


@frozen
class _Piece:
    """A stretch between separators; ``is_new`` if a joining word or semicolon, no mere comma, stands before it."""

    text: str
    is_new: bool

    @property
    def bare(self) -> str:
        return self.text.strip("*").strip(" .") if self.text.endswith("*") else self.text.strip(" .")


def split_names(text: str) -> list[str]:
    """The names in a list as written there, without marks, titles, remarks and "et al."; empty for no names."""
    return list(read_name_list(text).names)


@lru_cache(maxsize=4096)
def read_name_list(text: str) -> NameList:
    """The names in a list and what its marks say of them.

    Separators are commas, semicolons, "and" in several languages, "with". "Noether, E., Hilbert, D." keeps the family
    name with its initials; "E. Noether, D. Hilbert" and "Noether E, Hilbert D" are split at each comma. Who is named
    in "et al. (34 authors, including D. Hilbert)" belongs to the list.
    """
    text = _without_company(one_line(text))
    included = INCLUDED.search(text)
    text, is_open = _without_others(_with_plain_marks(text))
    names, marked = [], []
    for written in _join_parts(_pieces(text)):
        name = clean_name(written.rstrip("*"))
        if name.strip("0123456789 ") and name.lower() not in JOINING_WORDS:
            names.append(name)
            if written.endswith("*"):
                marked.append(name)
    if len(names) > 1 and all(_has_bare_initials(name) for name in names[:-1]):
        names[-1] = names[-1].rstrip(".")
    if included:
        more = read_name_list(included[1])
        names.extend(name for name in more.names if name not in names)
        is_open = True
    return NameList(tuple(names), tuple(marked), is_open)


def _has_bare_initials(name: str) -> bool:
    """Whether a name ends in initials without full stop: "Noether E"."""
    return " " in name and is_initials(name.split()[-1]) and "." not in name


def _without_company(text: str) -> str:
    """The list without "(joint with" before it, and without the parentheses around it."""
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip()
    lowered = text.lower().replace("–", "-")
    for phrase in COMPANY_PHRASES:
        if lowered.startswith(phrase) and (
            phrase.endswith(":") or lowered[len(phrase) : len(phrase) + 1] in (" ", ":")
        ):
            return text[len(phrase) :].lstrip(" :")
    return text


def _with_plain_marks(text: str) -> str:
    """The list with "*" for each sign of equal contribution, without other marks and remarks."""

    def plain(found: re.Match[str]) -> str:
        return "*" if EQUAL.search(found.group()) else ""

    marked = MARKS.sub(plain, REMARK.sub(plain, text))
    return marked if "..." in marked else marked.replace("..", ".")


def _without_others(text: str) -> tuple[str, bool]:
    start = max(len(text) - TAIL_LENGTH, 0)
    found = OTHERS_TAIL.search(text, start)
    named = text[: found.start()] if found else text
    whole = DOTS.sub(", ", named)
    return whole, bool(found) or whole != named


def _pieces(text: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    for part in _split_joins(text):
        for half in part.split(";"):
            bits = [bit.strip() for bit in half.split(",") if bit.strip(" .*")]
            if ";" in text and 1 < len(bits) < 4 and not all(map(_is_full_name, bits)):
                bits = [", ".join(bits)]
            pieces.extend(_Piece(bit, place == 0) for place, bit in enumerate(bits))
    return pieces


def _is_full_name(bit: str) -> bool:
    """Whether a stretch between commas holds a given and a family name: "Emmy Noether"."""
    return len(bit.split()) > 1 and not is_family_name(bit) and not is_initials(bit.split()[-1])


def _split_joins(text: str) -> list[str]:
    parts, start = [], 0
    for found in JOIN.finditer(text):
        word = found["word"] or found["sign"]
        if word in TIGHT_JOINING_WORDS and not found["mark"] and not _separates(text, start, found):
            continue
        parts.append(text[start : found.start()])
        start = found.end()
    return [*parts, text[start:]]


def _separates(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a short joining word stands between two full names rather than inside one."""
    before = text[max(start, found.start() - NAME_LENGTH) : found.start()].rpartition(",")[2].split()
    rest = text[found.end() : found.end() + NAME_LENGTH].lstrip()
    after = NEXT_BREAK.split(rest, maxsplit=1)[0].split()
    return len(after) > 1 and (len(before) > 1 or is_initials(" ".join(before)))


def _join_parts(pieces: list[_Piece]) -> list[str]:
    """The names as written: initials or a suffix go with the family name before them."""
    is_inverted = _groups_are_pairs(pieces)
    is_first_inverted = _is_first_inverted(pieces)
    names: list[str] = []
    can_take = False
    for place, piece in enumerate(pieces):
        text = piece.bare
        if names and (text.lower() in SUFFIXES or is_degree(text, len(names[-1].split()))):
            names[-1] += f", {piece.text}"
        elif (
            can_take
            and not piece.is_new
            and (is_inverted or (place == 1 and is_first_inverted) or _are_initials_of(piece, pieces[place - 1]))
        ):
            names[-1] = f"{names[-1].rstrip('*')}, {piece.text}"
            can_take = False
        else:
            names.append(piece.text)
            can_take = _can_take_initials(text)
    return names


def _can_take_initials(text: str) -> bool:
    words = text.split()
    if len(words) == 1:
        return "." not in text and len(text) > 1
    return 0 < len(words) <= 4 and not is_initials(words[0]) and not is_initials(words[-1])


def _are_initials_of(piece: _Piece, previous: _Piece) -> bool:
    """Whether a piece is the initials (perhaps with a particle) of the family name before it."""
    words = piece.text.rstrip("*").split()
    while len(words) > 1 and words[-1].lower() in PARTICLES:
        words.pop()
    return is_initials(" ".join(words)) and ("." in piece.text or not previous.bare.isupper() or len(piece.bare) <= 2)


def _groups_are_pairs(pieces: list[_Piece]) -> bool:
    """Whether each group between joining words or semicolons is (family name, given name): "Noether, Emmy"."""
    groups: list[list[str]] = []
    for piece in pieces:
        if piece.is_new or not groups:
            groups.append([])
        groups[-1].append(piece.bare)
    if len(pieces) < 2 or any(len(group) % 2 for group in groups):
        return False
    families = [group[place] for group in groups for place in range(0, len(group), 2)]
    givens = [group[place] for group in groups for place in range(1, len(group), 2)]
    return all(map(is_family_name, families)) and all(len(given.split()) <= 3 for given in givens)


def _is_first_inverted(pieces: list[_Piece]) -> bool:
    """Whether only the first name has its family name first: "Noether, Emmy, David Hilbert, and Emil Artin"."""
    texts = [piece.bare for piece in pieces]
    if len(texts) < 3 or pieces[1].is_new or not is_family_name(texts[0]) or is_initials(texts[1]):
        return False
    given = texts[1].split()
    return len(given) < MOST_GIVEN and all(len(text.split()) > 1 and not is_initials(text) for text in texts[2:])
