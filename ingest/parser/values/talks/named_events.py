"""Names of events in quotation marks, told from titles of talks by the rest of the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.events import fold, is_quoted, words_of
from ingest.parser.values.pieces import Piece, quoted_spans
from ingest.parser.values.rows import Item
from ingest.parser.vocabulary.events import EVENT_WORDS

QUOTED_NAME = re.compile(
    r"[“\"][^“”\"]{4,90}[”\"]\s(?=(?:workshop|conference|symposium|session|seminar|meeting|school)\b)"
    r"|\b(?:workshop|conference|symposium|session|seminar|meeting|school)\s(?:on|in|of)\s[“\"][^“”\"]{4,90}[”\"]",
    re.IGNORECASE,
)
"""The name of a session in quotation marks, which is no title of a talk."""
LEAST_NAMED = 0.3
"""Share of entries that begin with an event from which a quotation behind "Conference:" is the name of one."""
QUOTES = "“”\"„«»‟″‘’' "


def with_named_events(items: Sequence[Item]) -> list[Item]:
    """The entries, "Conference: “Rings”" the name of an event where others of the list begin with events too."""
    labelled = [_is_labelled(item.rows[0].pieces) for item in items]
    named = sum(not is_labelled and _begins_with_event(item) for item, is_labelled in zip(items, labelled, strict=True))
    if not any(labelled) or named < LEAST_NAMED * len(items):
        return list(items)
    return [_joined(item) if is_labelled else item for item, is_labelled in zip(items, labelled, strict=True)]


def _is_labelled(pieces: Sequence[Piece]) -> bool:
    """Whether the first piece says that an event follows, and the second is in quotation marks."""
    if len(pieces) < 2 or pieces[1].before != "colon" or not is_quoted(pieces[1]):
        return False
    return fold(pieces[0].text) in EVENT_WORDS


def _begins_with_event(item: Item) -> bool:
    first = next(iter(item.rows[0].pieces), None)
    words = words_of(first.text) if first and not quoted_spans(first.text) else []
    return len(words) > 1 and any(word in EVENT_WORDS for word in words)


def _joined(item: Item) -> Item:
    first = item.rows[0]
    label, name, *rest = first.pieces
    whole = replace(label, styled=label.styled.joined(name.styled.strip(QUOTES), ": "))
    return replace(item, rows=(replace(first, pieces=(whole, *rest)), *item.rows[1:]))
