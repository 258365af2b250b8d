"""The title of a thesis behind the words that announce it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.degrees import degree_at
from ingest.parser.values.pieces import clean_value, quoted_spans
from ingest.parser.values.styled import Styled
from ingest.parser.vocabulary.advisors import LABELS, PHRASES
from ingest.parser.vocabulary.degrees import THESIS_WORDS

LABEL = re.compile(
    r"(?<!\w)(?P<label>(?:phd |ph\.d\. |doctoral |master'?s? |msc |m\.sc\. |bachelor'?s? |bsc |honou?rs |final )?(?:"
    + "|".join(re.escape(word) for word in sorted(THESIS_WORDS, key=len, reverse=True))
    + r"))(?:\s?\([^()]{1,40}\))?(?P<mark>\s?[:：]\s?|\s[-–—]\s|\.\s|\s?(?=[“\"«„]))",
    re.IGNORECASE,
)
END = re.compile(
    r"[,;.]?\s(?:(?:and )?(?:"
    + "|".join(re.escape(phrase) for phrase in PHRASES if " " in phrase)
    + r")\s|(?:"
    + "|".join(re.escape(label) for label in sorted(LABELS, key=len, reverse=True))
    + r")\s?:)|\.\s(?=[A-ZÀ-Þ«“\"])",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[^\W_]{3})\.\s(?=[A-ZÀ-Þ])")
LEAST_WORDS = 4
"""Words of a quotation that stands alone on a row, or behind a degree, and is a thesis without being called one."""


@dataclass(frozen=True, slots=True)
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
    end = text.find("\t", start)
    end = end if end >= 0 else len(text)
    for pattern in (END, SENTENCE):
        if found := pattern.search(text, start + 1, end):
            end = found.start()
    bracket = text.find(" (", start, end)
    return start, bracket if bracket > 0 and text.endswith((")", ").")) and end == len(text) else end
