"""A line of service divided: the role before a colon, and the clauses that each tell of a service."""

from __future__ import annotations

import re

from ingest.parser.values.dates import strip_dates
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.pieces import FILLER, mask
from ingest.parser.values.places import is_place
from ingest.parser.values.roles import ends_with_role, key_of, leading_role
from ingest.parser.vocabulary.events import HOST_WORDS
from ingest.parser.vocabulary.services import (
    ARTICLES,
    LIST_LEADS,
    OTHER_HEADS,
    REVIEW_HEADS,
    ROLE_MODIFIERS,
    SEAT_HEADS,
    VENUE_WORDS,
)

REMARK = re.compile(r"\s\([^()]{1,40}\)$")
LABEL = re.compile(r"(?P<label>[A-ZÀ-Þ][^:;,.\t]{2,60}?)\s?:\s(?=\S)")
DATED = re.compile(r"\([^()]*\b(?:19|20)\d\d[^()]*\)(?=\W|$)")
LONGEST_LABEL = 5
FEWEST_LISTED, MOST_DATED = 3, 0.7
"""Names that make a list behind a label, and the share of those between commas that must each end in a date."""
HEADS = REVIEW_HEADS | SEAT_HEADS | OTHER_HEADS
"""All words that roles of service have for their heads."""


def without_head(text: str) -> tuple[str | None, str]:
    """The role before a colon ("Paper reviewing for: …"), or None, and what follows; other heads are dropped."""
    cell, tab, rest = text.partition("\t")
    if tab and all(word in LIST_LEADS for word in words_of(cell)):
        return None, rest
    masked = mask(text)
    colon = masked.find(":")
    head = REMARK.sub("", text[:colon]).strip()
    if (
        colon < 0
        or not text[colon + 1 :].strip()
        or len(head.split()) > 9
        or text[colon + 1 : colon + 2] not in (" ", "\t")
    ):
        return None, without_list_lead(text)
    words = [key_of(word) for word in head.split()]
    phrase = leading_role(head, HEADS, ROLE_MODIFIERS)
    if phrase and all(word in LIST_LEADS or word in ARTICLES for word in words_of(head[phrase.rest :])):
        return head[: phrase.end].strip(" ,"), text[colon + 1 :].strip()
    if words and (all(word in LIST_LEADS or word in ARTICLES for word in words) or words[-1] == "service"):
        return None, text[colon + 1 :].strip()
    if len(words) <= 4 and ends_with_role(head, HEADS) and not _is_named(head):
        return head, text[colon + 1 :].strip()
    if labels_list(text):
        return head, text[colon + 1 :].strip()
    return None, text


def labels_list(text: str) -> bool:
    """Whether a text is a label and the list that it announces: "Gutachten: …; …; …", "Blogs: … (1920), …"."""
    masked = mask(text)
    found = LABEL.match(masked)
    if not found or FILLER in found.group() or not 0 < len(found["label"].split()) <= LONGEST_LABEL:
        return False
    if _is_named(found["label"] + " .") or found["label"].endswith((",", ";")):
        return False
    rest, masked = text[found.end() :], masked[found.end() :]
    if masked.count(";") >= FEWEST_LISTED - 1 or (
        masked.count(";") and leading_role(found["label"], HEADS, ROLE_MODIFIERS)
    ):
        return True
    dated = len(DATED.findall(rest))
    return dated >= FEWEST_LISTED and dated >= MOST_DATED * (masked.count(", ") + 1)


def without_list_lead(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if fold(first) in LIST_LEADS and first.endswith("s") and rest[:1].isupper() else text


def _is_named(text: str) -> bool:
    return any(word in VENUE_WORDS or word in HOST_WORDS for word in words_of(text)[:-1])


def clauses(text: str) -> list[str]:
    """The parts of a line between semicolons, bullets, and full stops that end one service and begin another."""
    masked = mask(text)
    places = [found.span() for found in re.finditer(r";\s?|\s[•·]\s", masked)]
    for found in re.finditer(r"(?<=[\w)\]”])\.\s+(?=[A-ZÀ-Þ“\"])", masked):
        word = masked[max(0, found.start() - 12) : found.start()].split(" ")[-1]
        is_end = word[-1:] in ")]" or (len(word) > 3 and word.islower()) or word.isdigit()
        following = text[found.end() : found.end() + 80]
        if is_end or (len(word) > 2 and (following.startswith("I ") or leading_role(following, HEADS, ROLE_MODIFIERS))):
            places.append(found.span())
    places += [found.span() for found in re.finditer(r",\s", masked) if _opens_clause(text, found.end())]
    parts, low = [], 0
    for start, end in sorted(places):
        parts.append(text[low:start])
        low = end
    return _whole([part.strip() for part in [*parts, text[low:]] if any(c.isalnum() for c in part)])


def _whole(parts: list[str]) -> list[str]:
    """The clauses, each that says only when or where joined to the one before."""
    joined: list[str] = []
    for part in parts:
        bare = strip_dates(part).strip(" .,;()\t")
        if joined and (not any(c.isalpha() for c in bare) or is_place(bare)):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def _opens_clause(text: str, start: int) -> bool:
    """Whether a new service begins behind a comma: "…, associate editor for Nature"."""
    phrase = leading_role(text[start : start + 80], HEADS, ROLE_MODIFIERS)
    return phrase is not None and phrase.connector in ("for", "of", "pour", "für") and text[start - 2] == ","
