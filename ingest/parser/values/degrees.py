"""Degrees in a text: where one begins, and what is said of it without being part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ingest.parser.alternatives import any_of, longest_first
from ingest.parser.vocabulary import degrees as cues


def _with_and_without_stop(phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases, and those that end in a full stop without it too."""
    return tuple({form for phrase in phrases for form in (phrase, phrase.rstrip("."))})


FIELD_STEMS = tuple(cues.FIELD_STEMS)
FIELD_WORD = re.compile(r"[^\W\d_][\w'’-]*")
PROGRAM = re.compile(
    r"(?:[BMA]\.? ?[AS][a-z]{0,2}\.?|Master'?s?|Bachelor'?s?|Undergraduate|Graduate) (?:[Dd]egree )?[Pp]rogram"
)
OPENING_WORDS = (
    "joint double dual integrated executive european international research national french german italian the a an "
    "une un ein el la le os as second first professional postgraduate advanced special erstes zweites spanish british "
    "american swiss belgian austrian scientific"
)
OPENING = rf"(?:(?:{any_of(OPENING_WORDS.split())})\s){{0,3}}"
STRONG_FORMS = _with_and_without_stop(form for form in cues.ABBREVIATIONS if form not in cues.WEAK_ABBREVIATIONS)
WEAK_FORMS = _with_and_without_stop(cues.WEAK_ABBREVIATIONS)
STRONG = re.compile(rf"(?<![\w.])(?:{any_of(longest_first({*STRONG_FORMS} - {*WEAK_FORMS}), is_cased=True)})(?![\w])")
WEAK = re.compile(rf"(?<![\w.])(?:{'|'.join(longest_first(WEAK_FORMS))})(?:s(?=\sin\s))?(?![\w])")
INITIALS = re.compile(r"[BM]\.\s?(?:[A-Z][a-z]{0,3}\.\s?){2,3}(?=$|[\s,;:(])")
"""A degree of three or four initials that no list has: "M.H.S.", "B.S.E.E."."""
WORDS = re.compile(rf"(?<![\w-]){OPENING}(?:{any_of(longest_first(cues.WORDS))})(?![^\W\d_])", re.IGNORECASE)
AFTER_WEAK = re.compile(
    r"\s?\(?(?:in|of|en|de)\s|\.\s[A-Z][a-z]|\s?[,:(/]|\s[A-Z][a-z]|\s[A-Z]{3,}|\s?$|\s&\s|\s(?:with|Hons)"
)
HONOURS = re.compile(
    rf"[,;(]?\s?(?<![\w:])(?:{any_of(longest_first(cues.HONOURS))})(?!\w)(?:\s(?:in|at|of)\s(?:the\s)?[^,;()]{{1,60}})?\)?",
    re.IGNORECASE,
)
MARK = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?\s?/\s?\d{1,3}(?:[.,]\d{1,2})?\W{0,3}$")
"""A mark of so many points: "17/20"."""
LEVEL_BEHIND = re.compile(
    r"\s(?:(?:bachelor|master|doctoral|doctorate)(?:['’]?s)?(?:\s(?:degree|program(?:me)?|of\s(?:studies|science|arts|research"
    r"|philosophy|engineering)))?|diploma)$",
    re.IGNORECASE,
)
"""A degree in words behind its field: "Cognitive Science Bachelor Degree"."""
GRADE_START = re.compile(rf"\W{{0,3}}(?:{any_of(longest_first(cues.GRADE_WORDS))})(?!\w)", re.IGNORECASE)
GRADE_TAIL = re.compile(r"[,;(]?\s?\(?\bC?\.?G\.?P\.?A\b[^\t;|]*", re.IGNORECASE)
"""A grade point average and what is said of it, to the end of the row or the next strong separator."""
GRADE = re.compile(
    r"[,;(]?\s?\b(?:C?GPA|G\.P\.A\.|grade|moyenne|note|nota|promedio|average)\b\s?(?:of|:|=)?\s?[\d.,]{1,6}"
    r"(?:\s?/\s?[\d.,]{1,6})?%?\)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def degree_at(text: str) -> int:
    """The length of the degree's word with which a text begins ("Ph.D." of "Ph.D. in Logic"), 0 where there is none."""
    text = text.replace("’", "'")
    if PROGRAM.match(text) or text.lower().startswith(cues.JOB_PHRASES):
        return 0
    if match := STRONG.match(text):
        return match.end()
    if (match := WEAK.match(text)) and AFTER_WEAK.match(text, match.end()):
        return match.end()
    if (match := INITIALS.match(text)) and AFTER_WEAK.match(text, len(match.group().rstrip())):
        return len(match.group().rstrip())
    match = WORDS.match(text)
    if match:
        return match.end()
    return len(text) if text.strip(" .").lower() in cues.WHOLE else 0


@lru_cache(maxsize=8192)
def degree_place(text: str) -> int:
    """Where the first unmistakable degree stands in a text ("University of Erlangen Ph.D. 1907"), or -1."""
    if degree_at(text):
        return 0
    match = STRONG.search(text)
    return match.start() if match else -1


def ends_with_degree(text: str) -> bool:
    """Whether a text is a field of study with its degree behind it: "Physics PhD", "Computer Science (M.Sc.)"."""
    if (level := LEVEL_BEHIND.search(text)) and len(text.split()) <= 9:
        return is_field(text[: level.start()])
    for match in STRONG.finditer(text):
        if text[match.end() :].strip(" .)") == "" and len(text.split()) <= 7:
            return is_field(text[: match.start()])
    return False


@lru_cache(maxsize=4096)
def without_honours(text: str) -> str:
    """The text without grades and honours ("cum laude", "GPA 3.9/4.0", "(First Class Honours)" stays in brackets)."""
    return HONOURS.sub(" ", GRADE.sub(" ", text)).replace("  ", " ").strip(" ,;")


def is_grade(text: str) -> bool:
    """Whether a line tells of marks, courses, awards or the jury of a degree."""
    return bool(GRADE_START.match(text) or MARK.match(text))


@lru_cache(maxsize=4096)
def is_field(text: str) -> bool:
    """Whether a text has a word of a field of study among its first: "Electrical Engineering"."""
    words = [word.lower() for word in FIELD_WORD.findall(text)]
    return any(word.startswith(FIELD_STEMS) for word in words[:6])
