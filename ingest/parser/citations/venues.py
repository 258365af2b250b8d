"""Which of the texts around title and authors names the venue of a reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.parser.citations.items import Span
from ingest.parser.citations.references import Reference
from ingest.parser.citations.regions import BOOK_LEAD
from ingest.parser.values.venue_pieces import split_sentences
from ingest.parser.values.venue_scores import is_person, venue_score
from ingest.parser.values.venues import ARCHIVE, STATUS, VOLUME_TAIL, VenueName, clean_venue
from ingest.parser.vocabulary.months import MONTHS, SEASONS
from ingest.parser.vocabulary.venue_cues import NO_VENUES

NUMBERS = re.compile(
    r"""
      arxiv\s?:?\s?(?:[a-z-]+(?:\.[A-Z]{2})?/)?\d[\w.]*  | \b\d{4}\.\d{4,5}(?:v\d+)?
    | (?:doi\s?:?\s?|https?://(?:dx\.)?doi\.org/)?\b10\.\d{4,9}/\S+ | https?://\S+ | www\.\S+
    | (?:issn|isbn)[\s:]*[\dX–-]+ | \S+\.(?:org|com|net|edu)/\S+
    | \bpp?\.?\s?\d+\s?[–-]+\s?\d+ | (?<!\d)\d{1,6}\s?[–—-]+\s?\d{1,6}(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
NUMBER_SIGN = re.compile(r"[\d/]|[Ww]{3}\.|[Ii][Ss][SsBb][Nn]")
"""What each of them holds."""
LONGEST_NAME = 8
SENTENCE_WORDS = frozenset("is are was were has have had that we they it this these do does can".split())
"""Words of sentences: a text longer than eight words that holds one is no name."""
LONGEST_LEAD = 200
"""Characters of "In" and the editors before a book."""
NO_BEGINNINGS = frozenset(
    ("acceptance", "ed", "eds", "edited", "award", "best", "citations", "cited", "impact", "with", "joint", "by", "et")
)
"""Words with which no name of a venue begins."""
PIECE_JUNK = " ,;:.–—-”“\"»’')]"
IN_LEAD = re.compile(r"\W{0,2}In:?\s[“\"«]?[A-Z]")
IN_BONUS = 0.3
"""What a capital "In" speaks for the book or the proceedings behind it, rather than for their publisher."""
LEAST_SIDE = 0.5
"""How much a text at the edge must look like a venue to be one."""


def choose_venue(reference: Reference, rest: Sequence[str]) -> VenueName:
    """The likeliest venue around title and authors: the first good one, one set in italics before others."""
    best, score, order = VenueName(), 0.0, 0
    for piece, bonus in _candidates(reference, rest):
        found = clean_venue(piece)
        worth = _venue_worth(found.name)
        if not worth or _is_archive(found.name):
            continue
        worth += bonus + 0.4 * bool(VOLUME_TAIL.match(found.tail)) - 0.25 * order
        order += 1
        if worth > score:
            best, score = found, worth
    archive = next(filter(None, map(_named_archive, (*rest, reference.note))), None)
    if archive and (not best.name or score < 0.3):
        return VenueName(_archive_name(archive.group()))
    return best if best.name else _venue_at_side(reference)


def _venue_at_side(reference: Reference) -> VenueName:
    """The venue that stands apart at the edge: "ICML 2020" in the margin or on a line of its own."""
    for text in reference.item.side:
        name = clean_venue(text).name
        words = {word.strip(".").lower() for word in name.split()}
        if venue_score(name) >= LEAST_SIDE and words.isdisjoint(MONTHS) and words.isdisjoint(SEASONS):
            return VenueName(name)
    return VenueName()


def _is_archive(name: str) -> bool:
    """Whether a name is that of an archive of preprints and no more: any other venue is worth more."""
    return len(name) < 25 and ARCHIVE.match(name) is not None


def _named_archive(text: str) -> re.Match[str] | None:
    """The archive of preprints that a text names; of an address only one that ends in "-rxiv" tells."""
    found = ARCHIVE.search(text)
    return found if found is None or found[1].lower().endswith("rxiv") else ARCHIVE.search(_masked(text))


def _candidates(reference: Reference, rest: Sequence[str]) -> Iterator[tuple[str, float]]:
    """The texts that may name the venue, in order, with what their setting speaks for it."""
    for span in reference.rest:
        for text in (*_quoted_texts(reference, span), *_italic_texts(reference, span)):
            yield text, 0.5
    for text in (*rest, reference.note):
        for piece in _venue_pieces(_masked(text)):
            yield piece, IN_BONUS * bool(IN_LEAD.match(piece))


def _masked(text: str) -> str:
    """The text with its numbers masked."""
    return NUMBERS.sub(_mask, text) if NUMBER_SIGN.search(text) else text


def _quoted_texts(reference: Reference, span: Span) -> Iterator[str]:
    """What stands in quotation marks behind "in" within a stretch: the book of a chapter."""
    text = reference.item.text
    for low, high in reference.item.quoted:
        before = text[max(span[0], low - LONGEST_LEAD) : low]
        is_led = before.rstrip(' “"«„').lower().endswith((" in", " in:", " dans")) or BOOK_LEAD.search(before)
        if span[0] <= low and high <= span[1] and is_led:
            yield text[low:high]


def _italic_texts(reference: Reference, span: Span) -> Iterator[str]:
    """What stands in italics within a stretch, long enough for a name."""
    start, end = span
    for low, high in reference.item.italic:
        if start <= low and high <= end + 1:
            text = reference.item.text[low:high].strip()
            if text[:1].isupper() and not STATUS.match(text):
                yield text


def _mask(found: re.Match[str]) -> str:
    """What stands for a number or an address, with the full stop behind it."""
    return " # . " if found.group().endswith(".") else " # "


def _archive_name(text: str) -> str:
    return {
        "arxiv": "arXiv",
        "biorxiv": "bioRxiv",
        "medrxiv": "medRxiv",
        "ssrn": "SSRN",
        "hal": "HAL",
    }.get(text.lower(), text)


def _venue_worth(name: str) -> float:
    if len(name) < 2 or not name[0].isalnum() or set(name.lower().split()) <= NO_VENUES:
        return 0.0
    if name.islower() and " " not in name and "." not in name:
        return 0.0
    words = [word for word in name.split() if word[0].isalpha()]
    if all(word.lower().rstrip(".,") in MONTHS for word in words):
        return 0.0
    if words and words[0].lower().rstrip(".") in NO_BEGINNINGS:
        return 0.0
    if len(words) > LONGEST_NAME and not SENTENCE_WORDS.isdisjoint(words):
        return 0.0
    if is_person(name.split(", ")[0].split(" and ")[0]):
        return 0.0
    return venue_score(name) + 0.12 if words else 0.0


def _venue_pieces(text: str) -> list[str]:
    return [piece for piece in split_sentences(text.strip(PIECE_JUNK)) if piece.strip(" .,;:")]
