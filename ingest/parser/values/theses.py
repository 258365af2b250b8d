"""The title of a thesis behind the words that announce it."""

from __future__ import annotations

import re

from ingest.parser.alternatives import any_of, longest_first
from ingest.parser.frozen import frozen
from ingest.parser.values.advisors import find_advisors
from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.degrees import degree_at
from ingest.parser.values.institutions import institution_level
from ingest.parser.values.pieces import clean_value, quoted_spans
from ingest.parser.values.styled import Styled
from ingest.parser.vocabulary.advisors import LABELS, PHRASES
from ingest.parser.vocabulary.degrees import REMARK_WORDS, THESIS_WORDS, YEAR_LABELS

LABEL = re.compile(
    r"(?<!\w)(?P<label>(?:ph\.?d\.? |doctoral |master['’]?s? |m\.?s\.?c?\.? |bachelor['’]?s? |b\.?s\.?c?\.? |honou?rs "
    r"|final )?"
    rf"(?:{any_of(longest_first(THESIS_WORDS))}))"
    r"(?:\s?\([^()]{1,40}\))?(?P<mark>\s?[:：]\s?|\s[-–—]\s|\.\s|\s?(?=[“\"«„]))",
    re.IGNORECASE,
)
END = re.compile(
    rf"[,;.]?\s(?:(?:and )?(?:{any_of(re.escape(phrase) for phrase in PHRASES if ' ' in phrase)})\s"
    rf"|(?:{any_of(longest_first(LABELS))})\s?:)|\.\s(?=[A-ZÀ-Þ«“\"])",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[^\W_]{3})\.\s(?=[A-ZÀ-Þ])")
YEAR_FIELD = re.compile(rf",\s(?:{'|'.join(YEAR_LABELS)})\s?:", re.IGNORECASE)
NO_SUBTITLE = re.compile(rf"(?:{'|'.join(REMARK_WORDS)})(?!\w)|[^.]{{0,40}}:|[^.]*\d{{4}}|[^.]*[“”\"]", re.IGNORECASE)
REMARK_BRACKET = re.compile(
    rf"\s\((?=[^()]*(?:\b(?:{'|'.join(REMARK_WORDS)})\b|https?:|www\.|:))[^()]*\)\.?$|\s\([A-Z]{{2,8}}\)\.?$",
    re.IGNORECASE,
)
"""A bracket at the end of a title that tells something of the thesis: its length, its prize, where it may be read."""
SINGLE_QUOTES = {"‘": "’", "'": "'", "`": "'", "»": "«", "›": "‹"}
LEAST_WORDS = 4
"""Words of a quotation that stands alone on a row, or behind a degree, and is a thesis without being called one."""


@frozen
class Thesis:
    """The title, the words before it (empty where there are none), and where both stand together."""

    title: str
    label: str
    at: tuple[int, int]


def find_thesis(styled: Styled) -> Thesis | None:
    """The thesis that a row names, behind "Thesis:", "Titre :" or in quotation marks at its start, or None."""
    text = styled.text
    for match in LABEL.finditer(text):
        if not _may_start(text, match):
            continue
        start, end = _title_span(styled, match.end())
        end = _before_dates(text, start, end)
        if title := clean_value(text[start:end]):
            return Thesis(title, match["label"], (match.start(), max(end, match.end())))
    spans = quoted_spans(text)
    if spans and len(text[slice(*spans[0])].split()) >= LEAST_WORDS:
        start, end = spans[0]
        is_behind_degree = len(text[start:end].split()) > LEAST_WORDS and degree_at(text) > 0
        if start <= 1 or is_behind_degree:
            return Thesis(clean_value(text[start:end]) or text[start:end], "", (start - 1, min(end + 1, len(text))))
    return None


def _before_dates(text: str, start: int, end: int) -> int:
    """The end of a title without the range of dates that stands behind it on the row."""
    dates = find_date_ranges(text[start:end])
    if dates and dates[-1].start != dates[-1].end and dates[-1].at[1] >= len(text[start:end].rstrip(" .)")):
        return start + dates[-1].at[0]
    return end


def _may_start(text: str, match: re.Match[str]) -> bool:
    """Whether a label stands at the start of a row or of a sentence in it."""
    before = text[: match.start()].rstrip()
    return not before or before[-1] in ".,;:()[]–-—•|\t" or before[-1].isdigit() or text[match.start()].isupper()


def _title_span(styled: Styled, start: int) -> tuple[int, int]:
    """Where the title behind a label begins and ends: quoted, in italics, or up to the end of the sentence."""
    text = styled.text
    for opened, closed in quoted_spans(text[start:]):
        if opened <= 2:
            return start + opened, start + closed
    if styled.look[start : start + 1] in ("i", "x"):
        end = start
        while end < len(text) and (styled.look[end] in "ix" or not text[end].isalnum()):
            end += 1
        if end - start > 10:
            return start, end
    if closing := SINGLE_QUOTES.get(text[start : start + 1]):
        closed = _closing(text, closing, start + 1)
        if closed > start + 10:
            return start + 1, closed
    end = text.find("\t", start)
    end = end if end >= 0 else len(text)
    for pattern in (YEAR_FIELD, END):
        if found := pattern.search(text, start + 1, end):
            end = found.start() if pattern is YEAR_FIELD or not found.group().startswith(". ") else end
    end = _end_of_sentences(text, start, end)
    bracket = REMARK_BRACKET.search(text, start, end)
    return start, bracket.start() if bracket else end


def _closing(text: str, mark: str, start: int) -> int:
    """Where the single quotation mark stands that is no apostrophe, or -1."""
    place = text.find(mark, start)
    while place >= 0 and (text[place + 1 : place + 2].isalpha() or text[place + 1 : place + 3] in (" s", " t")):
        place = text.find(mark, place + 1)
    return place


def _end_of_sentences(text: str, start: int, end: int) -> int:
    """The end of the title, and of the sentence behind it where that is its subtitle and no remark."""
    for found in SENTENCE.finditer(text, start + 1, end):
        if text.count("(", start, found.start()) > text.count(")", start, found.start()):
            continue
        following = SENTENCE.search(text, found.end(), end)
        rest = text[found.end() : following.start() if following else end]
        if len(rest.split()) < 2 or NO_SUBTITLE.match(rest) or institution_level(rest) or find_advisors(rest):
            return found.start()
    return end
