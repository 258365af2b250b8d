"""What is said about a whole document: when it was written, in which language its headings are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ingest.parser.alternatives import any_of, longest_first
from ingest.parser.document import Line, Section
from ingest.parser.headings import read_heading
from ingest.parser.values.dates import find_date_ranges
from ingest.parser.vocabulary.contacts import UPDATED_LABELS

LABEL = re.compile(rf"(?<!\w)(?:{any_of(longest_first(UPDATED_LABELS))})(?!\w)", re.IGNORECASE)
DIGIT = re.compile(r"\d")
BEHIND_LABEL = 40  # characters between which the date begins
EDGE_LINES = 12  # at either end of a document where a date alone on its line dates it
LONGEST = 90
DATE_ALONE = re.compile(r"[\W_]*(?:[^\W\d_]{2,9},?\s)?[\w\s.,/-]{4,24}[\W_]*$")


def written_on(lines: Sequence[Line]) -> str | None:
    """The date (``YYYY`` or ``YYYY-MM``) at which the document says it was written, or None.

    Args:
        lines: all lines as read, running heads and footers too.
    """
    labelled = (_labelled_date(line.text) for line in lines if len(line.text) <= LONGEST)
    if found := next((value for value in labelled if value), None):
        return found
    edges = [*lines[:EDGE_LINES], *lines[max(EDGE_LINES, len(lines) - EDGE_LINES // 4) :]]
    return next((value for line in edges if (value := _date_alone(line.text))), None)


def _labelled_date(text: str) -> str | None:
    """The date behind words such as "last updated", or in brackets with them."""
    label = LABEL.search(text) if DIGIT.search(text) else None
    if not label:
        return None
    behind = text[label.end() : label.end() + BEHIND_LABEL]
    dates = find_date_ranges(behind)
    if not dates or dates[0].start != dates[0].end or any(c.isalpha() for c in _before(behind, dates[0].at[0])):
        return None
    return dates[0].end if label.start() < BEHIND_LABEL else None


def _before(text: str, end: int) -> str:
    """What stands before the date without the words that may ("on", "am", "le")."""
    return re.sub(r"\b(?:on|in|of|am|le|el|il|em|en|op|the|date|:)\b", "", text[:end].lower())


def _date_alone(text: str) -> str | None:
    """A month or day that is all a line says; a year alone or a range dates nothing."""
    if len(text) > 34 or not DATE_ALONE.match(text):
        return None
    dates = find_date_ranges(text)
    if len(dates) != 1 or dates[0].start != dates[0].end or len(dates[0].end or "") < 7:
        return None
    rest = text[: dates[0].at[0]] + text[dates[0].at[1] :]
    return dates[0].end if sum(c.isalnum() for c in rest) <= 2 else None


def language_of(sections: Iterable[Section]) -> str:
    """The two-letter code of the language of most headings; "en" where nothing tells."""
    votes: Counter[str] = Counter()
    for section in sections:
        phrase = read_heading(section.heading) if section.heading else None
        if phrase and phrase.languages:
            for language in set(phrase.languages):
                votes[language] += 12 // len(set(phrase.languages))
    return max(votes, key=lambda language: (votes[language], language == "en"), default="en")
