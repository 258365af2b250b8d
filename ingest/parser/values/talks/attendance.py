"""Lists of events at which the owner was present without speaking, told from talks by what the other lists show."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parser import cv
from ingest.parser.document import Section
from ingest.parser.values.events import words_of
from ingest.parser.vocabulary.events import ATTENDANCE_WORDS, EVENT_HEADINGS, SEMINAR_HEADINGS

LEAST_TITLED, SHARE_TITLED = 3, 0.7
"""Talks with a title, and their share in a list, from which the owner gives titles to talks."""

MOST_TITLED = 0.2
"""Share of entries that may be taken for titles in a list that has none."""

Talks = tuple[Section, list[cv.Talk]]


def without_attended(found: Sequence[Talks]) -> list[Talks]:
    """The lists of talks without those of mere attendance.

    Such a list has the name of events for a heading ("Conferences", "Workshops") and not one title, in a CV whose other
    lists have titles; below it one of seminars without titles goes with it.
    """
    if not any(_is_titled(talks) for _, talks in found):
        return list(found)
    kept: list[Talks] = []
    is_attended = False
    for section, talks in found:
        is_bare = bool(talks) and sum(talk.title is not None for talk in talks) <= MOST_TITLED * len(talks)
        is_attended = is_bare and _names_events(section.heading, is_below=is_attended)
        if not is_attended:
            kept.append((section, talks))
    return kept


def is_attendance(text: str) -> bool:
    """Whether it says only that the owner was there: "Attended"."""
    words = words_of(text)
    return 0 < len(words) <= 2 and words[0] in ATTENDANCE_WORDS and words[-1] in ATTENDANCE_WORDS


def _is_titled(talks: Sequence[cv.Talk]) -> bool:
    titled = sum(talk.title is not None for talk in talks)
    return titled >= LEAST_TITLED and titled >= SHARE_TITLED * len(talks)


def _names_events(heading: str, is_below: bool) -> bool:
    """Whether a heading says only that events follow, not that the owner spoke there."""
    words = words_of(heading)
    known = EVENT_HEADINGS | SEMINAR_HEADINGS if is_below else EVENT_HEADINGS
    return bool(words) and all(word in known for word in words)
