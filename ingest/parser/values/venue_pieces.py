"""Full stops in and around names of venues: those of abbreviations join, others part."""

from __future__ import annotations

import re

from ingest.parser.values.venue_scores import LEADS, PARENTHESES, known_forms
from ingest.parser.vocabulary.venue_cues import (
    ABBREVIATIONS,
    PUBLISHERS,
)
from ingest.parser.vocabulary.venues import fold_words

MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|avr|mai|juin|juil|août|déc|ene|abr|ago|dic|dez|mär|okt)"
    r"[a-zéûä]{0,9}\.?"
)
# What begins alike stands together behind a look at its first sign: most of what stands behind a blank begins none.
TAIL = re.compile(
    rf"""
      [\s,;:(\[–-]+(?:
        (?=\d)(?:(?:1[6-9]|20)\d\d\b | \d+\s*[(:,;.–-]\s*\d | \d+\s*\( | \d+[A-Z]?\s*(?:[,.;:)]|$) | \d{{1,2}}\s{MONTH}
               | \d+\s(?:pages|pp|seiten|páginas|pagine)\b)
      | (?=[vnibthas])
        (?:vol(?:ume)?s?|no|nos|nr|num(?:ber)?|issue|bd|band|tome|heft|t|n[o°º]|art(?:icle)?|iss|ser)\b\.?\s*(?:[:#(°º]\s*)?[\divxlc]
      | (?=[ps])(?:pp?|pages?|page|pgs?|s|seiten|págs?|págin\w+)\b\.?\s*[:\de]
      | (?=[A-Z]\d)(?:[A-Z]\d+[A-Z]?\s*(?:[,.;:)]|$) | [A-Z]\d+[,–-] | e\d{{3,}})
      | (?=[dhwaiepu])(?:doi\b | https?: | www\. | url\b | arxiv\s?: | issn\b | isbn\b | hal-\d | eid\b | pmid)
      | (?=[jfmasonde]){MONTH}(?:\s\# | (?:/{MONTH})?(?:,?\s\d | \s*$))
      | (?=[sfaw])(?:spring|summer|fall|autumn|winter),?\s(?:19|20)\d\d
      | \# | [–-]\s?\d
      )
      | \s\d{{1,4}}\s\d{{1,4}}\b
      | \s\d{{1,4}}\s*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.;]\s+|\s[–—|]\s")
INITIALS = re.compile(r"\S|(?:[A-Z]\.)+[A-Z]")
NEXT_PIECE = re.compile(r"[^.,;:(\d]{1,80}")
NUMBER_WORDS = frozenset("no vol nr pp art bd".split())
"""What is shortened before the number of a volume, an issue or a page."""
PUBLISHING_BODY = re.compile(
    r"(?:(?:\w+\s){0,3}(?:Society|Academy|Institution|Royal|Endowment)\b|(?:IEEE|ACM|AMS|LMS)\s*(?:[,.;(]|$)|ACM\son\b)"
)
"""Behind "Proceedings of the" these make the name of a journal."""


def is_known_proceedings(text: str) -> bool:
    """Whether "Proceedings of the" belongs to the name, as in "Proceedings of the Royal Society"."""
    lead = LEADS.match(text)
    if lead and "roc" in lead.group() and PUBLISHING_BODY.match(text, lead.end()):
        return True
    if text[:4].lower() not in ("proc", "acte"):
        return False
    head = text[: found.start()] if (found := TAIL.search(text, 1)) else text
    return head[:4].lower() in ("proc", "acte") and " ".join(fold_words(PARENTHESES.sub(" ", head))) in known_forms()


def split_sentences(text: str) -> list[str]:
    """The pieces between full stops, semicolons and dashes; the stops of abbreviations ("Phys. Rev. Lett.") join."""
    pieces, start = [], 0
    for found in SENTENCE_END.finditer(text):
        piece = text[start : found.start()]
        following = NEXT_PIECE.match(text, found.end())
        next_words = len(following.group().split()) if following else 9
        if text[found.end() : found.end() + 1].islower() and found.group()[0] == ".":
            continue
        if piece.count("(") > piece.count(")") or (found.group()[0] == "." and _is_abbreviated(piece, next_words)):
            continue
        pieces.append(piece)
        start = found.end()
    return [*pieces, text[start:]]


def _is_abbreviated(piece: str, next_words: int) -> bool:
    """Whether a piece before a full stop ends in an abbreviation; ``next_words`` stand before the next stop."""
    lead = LEADS.match(piece)
    words = piece[lead.end() if lead else 0 :].split()
    if not words or INITIALS.fullmatch(words[-1]):
        return words[-1:] != ["#"]
    last = words[-1].strip("(")
    if last.lower() in NUMBER_WORDS:
        return True
    if not last[0].isupper() or len(last) > 8 or last.isupper() or any(c.isdigit() for c in last):
        return False
    if " ".join(fold_words(piece)) in known_forms() and not piece.count("."):
        return False
    if last.lower() in ABBREVIATIONS:
        return True
    if last.lower() in PUBLISHERS or next_words > 3:
        return False
    return len(words) < 3 or "." in piece
