"""The languages of a CV."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ingest.parser import cv
from ingest.parser.document import Context, Line, Section
from ingest.parser.frozen import frozen
from ingest.parser.heading_index import fold
from ingest.parser.problems import Problem
from ingest.parser.vocabulary.languages import LABELS, LEVELS, NAMES, QUALIFIERS

WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|-(?=[^\W\d_]))*")
LABELLED = re.compile(r"^(?:\W*)(?P<label>[^:\t]{3,40}?)\s?(?::\s*|\t+|\s[–—|-]\s)(?P<rest>\S.*)$")
BARE_LABEL = re.compile(
    r"^\W*(?P<label>Languages?|Langues|Sprachen|Idiomas|Lingue|Línguas)\s+(?:[•·▪-]\s)?(?P<rest>[^\W\d_].*)$", re.I
)
"""A label without a colon, before names alone."""
SIGN = re.compile(r"\(\+|[()\[\],;|•·⋄◇/&\t]|\s(?:and|et|und|y|e|i|as well as)(?=\s)|\s\+\s?")
EDGES = " \t\n.:;,–—-()[]|•·*+/&"
LEADING = re.compile(r"^(?:in|en|of|de|:|is|at|with|the|level)\s+|\s+(?:in|en|of|de|du|:|the|level of)$", re.IGNORECASE)
KNOWN_NAMES = frozenset(fold(name) for name in NAMES) | NAMES
KNOWN_QUALIFIERS = frozenset(fold(word) for word in QUALIFIERS)
KNOWN_LABELS = frozenset(fold(label) for label in LABELS)
LEVEL_WORDS = frozenset(fold(level) for level in LEVELS)
OTHER_SECTIONS = frozenset(("skills", "other", "header", "summary", "hobbies", "interests"))
"""Kinds of sections in which a line may list languages."""
NO_NAMES = frozenset(
    """langue langues language languages lingua lingue lengua sprache mother native fully very level niveau nivel
    livello toeic toefl ielts delf dalf dele common european self understanding speaking writing listening reading
    spoken written certificate strong good excellent basic advanced""".split()
)
"""Words that stand before how well a language is spoken and name none."""
LONGEST_LEVEL = 70
COMPUTING = re.compile(r"program|comput|informat|software|coding", re.IGNORECASE)
LEAST_LEVEL = 0.5
"""Share of words of a level behind a word above which it may be a language that we have no name of."""


@frozen
class Piece:
    """A stretch of text between separators, and the line it stands on."""

    text: str
    number: int


def read_languages(
    sections: tuple[Section, ...], context: Context
) -> tuple[tuple[cv.Language, ...], tuple[Problem, ...]]:
    """The records of the sections of their kind, in document order, and what could not be read."""
    found: dict[str, cv.Language] = {}
    for section in sections:
        for language in _languages(section):
            found.setdefault(fold(language.name or ""), language)
    return tuple(found.values()), ()


def _languages(section: Section) -> Iterator[cv.Language]:
    if section.kind == "languages":
        lines = (*_behind_heading(section), *section.body)
        yield from _from_pieces(_pieces(lines), confidence=0.95, may_be_new=not COMPUTING.search(section.heading))
    elif section.kind in OTHER_SECTIONS:
        for place, line in enumerate(section.body):
            if rest := _labelled_rest(line, section.body[place + 1 : place + 2]):
                yield from _from_pieces(_pieces(rest), confidence=0.85)
            elif fold(line.text.strip(EDGES)) in KNOWN_LABELS:
                yield from _from_pieces(_pieces(_points_below(section.body[place + 1 :])), confidence=0.85)
            elif _is_list(line) or (section.kind == "skills" and _is_one_language(line.text)):
                yield from _from_pieces(_pieces((line,)), confidence=0.75)


def _behind_heading(section: Section) -> tuple[Line, ...]:
    """The rest of the heading's line, where the first language stands on it."""
    line = section.lines[0] if section.lines else None
    if line is None or line in section.body or not section.heading or not line.text.startswith(section.heading):
        return ()
    rest = line.cut(len(section.heading))
    return (rest,) if _names_in(rest.text) else ()


def _points_below(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines below a label of languages of which each names one."""
    return tuple(itertools.takewhile(lambda line: len(WORD.findall(line.text)) <= 8 and _names_in(line.text), lines))


def _is_list(line: Line) -> bool:
    """Whether a line is nothing but languages and how well each is spoken: "Dutch mother tongue, English fluent"."""
    pieces = _pieces((line,))
    if len(pieces) < 2 or any(len(_names_in(piece.text)) != 1 or len(piece.text.split()) > 5 for piece in pieces):
        return False
    return 2 * sum(_is_level(piece.text) for piece in pieces) > len(pieces)


def _labelled_rest(line: Line, below: tuple[Line, ...]) -> tuple[Line, ...]:
    """What follows the label of a list of languages on its line, with the next line where the list goes on there."""
    labelled = LABELLED.match(line.text)
    if not labelled or fold(labelled["label"]) not in KNOWN_LABELS:
        labelled = BARE_LABEL.match(line.text)
        if not labelled or not _is_name(WORD.findall(labelled["rest"])[0]):
            return ()
    if not _names_in(labelled["rest"]):
        return ()
    rest = line.cut(labelled.start("rest"))
    goes_on = line.text.endswith((",", "and", ";")) and below and _names_in(below[0].text)
    return (rest, *below) if goes_on else (rest,)


def _is_one_language(text: str) -> bool:
    """Whether a line of other skills is one language and how well it is spoken ("French: fluent")."""
    words = WORD.findall(text)
    if words and _is_name(words[0]) and text.lstrip(EDGES)[len(words[0]) :].startswith(":") and _is_level(text):
        return True
    return len(words) <= 7 and len(_names_in(text)) == 1 and bool(words) and _is_level(text) and _is_name(words[0])


def _is_name(word: str) -> bool:
    return word.lower() in KNOWN_NAMES or fold(word) in KNOWN_NAMES


def _names_in(text: str) -> list[str]:
    return [word for word in WORD.findall(text) if _is_name(word)]


def _is_level(text: str) -> bool:
    words = fold(text).split()
    pairs = {f"{a} {b}" for a, b in itertools.pairwise(words)}
    return bool(LEVEL_WORDS & (set(words) | pairs))


def _pieces(lines: tuple[Line, ...]) -> list[Piece]:
    """The parts of a list; what stands in brackets stays with what it follows, unless it begins with "+"."""
    pieces: list[Piece] = []
    for line in lines:
        start = depth = 0
        for match in SIGN.finditer(line.text):
            sign = match.group()
            if sign[0] in "([":
                depth += 1
            elif sign[0] in ")]":
                depth = max(depth - 1, 0)
            if sign == "(+" or (depth == 0 and sign[0] not in ")]"):
                pieces.append(Piece(line.text[start : match.start()], line.number))
                start = match.end()
        pieces.append(Piece(line.text[start:], line.number))
    return [piece for piece in pieces if piece.text.strip(EDGES)]


def _from_pieces(pieces: list[Piece], confidence: float, may_be_new: bool = False) -> Iterator[cv.Language]:
    """The languages that the pieces name; a piece without one says how well the last is spoken."""
    last: cv.Language | None = None
    for piece in pieces:
        name = _language_of(piece.text) or (_new_name(piece.text) if may_be_new else None)
        if names := _several(piece):
            if last:
                yield last
            yield from names[:-1]
            last = names[-1]
            continue
        if name is None:
            if last and not last.level and _is_level(piece.text) and len(piece.text) <= LONGEST_LEVEL:
                last = cv.Language((last.lines[0], piece.number), last.confidence, last.name, piece.text.strip(EDGES))
            continue
        if last:
            yield last
        last = cv.Language((piece.number, piece.number), confidence, name, _level_of(piece.text, name))
    if last:
        yield last


def _several(piece: Piece) -> list[cv.Language]:
    """The languages of a piece that names several, each with its level behind it: "German native English fluent"."""
    found = [match for match in WORD.finditer(piece.text) if _is_name(match.group())]
    parts = [
        piece.text[match.start() : after.start() if after else len(piece.text)].strip(EDGES)
        for match, after in itertools.zip_longest(found, found[1:])
    ]
    if len(parts) < 2 or not all(_is_level(part) and len(part.split()) <= 5 for part in parts):
        return []
    return [
        cv.Language((piece.number, piece.number), 0.8, match.group(), _level_of(part, match.group()))
        for match, part in zip(found, parts, strict=True)
    ]


def _language_of(text: str) -> str | None:
    """The first language that a piece names, with the words that belong to it."""
    words = list(WORD.finditer(text))
    for place, word in enumerate(words):
        if not _is_name(word.group()):
            continue
        start, end = word.start(), word.end()
        if place and fold(words[place - 1].group()) in KNOWN_QUALIFIERS:
            start = words[place - 1].start()
        if (
            place + 1 < len(words)
            and _is_name(words[place + 1].group())
            and text[end : words[place + 1].start()] == " "
        ):
            end = words[place + 1].end()
        return text[start:end]
    return None


def _new_name(text: str) -> str | None:
    """A capitalised word that is followed by how well it is spoken: a language we have no name of."""
    bare = text.strip(EDGES)
    first, _, rest = bare.partition(" ")
    first = first.strip(EDGES)
    if fold(first) in NO_NAMES:
        return None
    words = fold(rest).split()
    if sum(_is_level(word) for word in words) <= LEAST_LEVEL * len(words):
        return None
    if first[:1].isupper() and first.isalpha() and rest and _is_level(rest) and not _is_level(first):
        return first if len(rest) <= LONGEST_LEVEL and len(first) > 3 else None
    return None


def _level_of(text: str, name: str) -> str | None:
    """What a piece says besides the name of its language."""
    before, _, behind = text.partition(name)
    for side in (behind, before):
        level = LEADING.sub("", side.strip(EDGES)).strip(EDGES)
        if level and len(level) <= LONGEST_LEVEL and _is_level(level):
            return level + ")" * (level.count("(") - level.count(")"))
    return None
