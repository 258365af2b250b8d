"""The values of a reference's fields: title, venue, year, identifiers, kind and status, from its stretches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.parser.citations.items import TAG, Span
from ingest.parser.citations.references import Reference
from ingest.parser.citations.regions import BOOK_LEAD
from ingest.parser.frozen import frozen
from ingest.parser.values.venue_pieces import split_sentences
from ingest.parser.values.venue_scores import is_person, venue_score
from ingest.parser.values.venues import ARCHIVE, STATUS, VOLUME_TAIL, VenueName, clean_venue
from ingest.parser.vocabulary.statuses import KIND_WORDS, STATUS_PHRASES
from ingest.parser.vocabulary.venue_cues import NO_VENUES
from ingest.parser.vocabulary.venues import find_venue, names_workshop

YEAR = re.compile(r"(?<![\d/.:–-])(?<!\d\s[–-]\s)(?:1[6-9]|20)\d\d(?=\+|[a-z]?(?![\w/]|[–-]\d|\.\d))")
SHORT_YEAR = re.compile(r"['’‘](\d\d)(?!\d)")
MONTH_YEAR = re.compile(r"(?:0[1-9]|1[0-2])/(\d\d)(?!\d)")
"""A month and a year in the margin: "09/18"."""
NUMBERS = re.compile(
    r"""
      arxiv\s?:?\s?(?:[a-z-]+(?:\.[A-Z]{2})?/)?\d[\w.]*  | \b\d{4}\.\d{4,5}(?:v\d+)?
    | (?:doi\s?:?\s?|https?://(?:dx\.)?doi\.org/)?\b10\.\d{4,9}/\S+ | https?://\S+ | www\.\S+
    | (?:issn|isbn)[\s:]*[\dX–-]+ | \S+\.(?:org|com|net|edu)/\S+
    | \bpp?\.?\s?\d+\s?[–-]+\s?\d+ | (?<!\d)\d{1,6}\s?[–—-]+\s?\d{1,6}(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
OTHERS_BEFORE = re.compile(r"et\.? al\.?,?\s")
"""What is left of a list of authors before a title."""
REVIEW = re.compile(
    r"(?:book\s)?(?:review(?:\sessay)?\sof|rezension\s(?:zu|von)|compte[\s-]rendu\sde|recensione\s(?:di|a)|reseña\sde|resenha\sde)"
    r"[:\s].{4,200}?\s(?:by|von|par|di|de|por)\s.{4,100}?(?=[\s.,]\s?\([^()]{0,60}\d{4}\)|\.\s[A-ZÀ-Þ]|$)",
    re.IGNORECASE,
)
"""A review at the head of a reference, with the book's author, up to its publisher or the journal."""
REVIEWED = re.compile(r"^[\s.,]*\([^()]*\)[\s.,]*")
"""Publisher and year of the book that a review is of."""
WORK_OF_VENUE = {"journal": "journal", "conference": "conference", "workshop": "workshop"}
"""The kind of a work that appeared in a registered venue of a kind."""
OPEN_TAG = re.compile(r"\s*\[\w{2,12}$")
"""The rest of a link's tag whose bracket the converter lost ("[arxiv")."""
DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>\])},;]+")
ARXIV = re.compile(
    r"arxiv(?:\.org/(?:abs|pdf)/|\s?:\s?|\s+)((?:[a-z-]+(?:\.[A-Z]{2})?/)?\d{4}\.?\d{3,5})",
    re.IGNORECASE,
)
LONGEST_REST = 1500
"""Characters behind a title in which its venue and year are looked for."""
LONGEST_NAME = 8
SENTENCE_WORDS = frozenset("is are was were has have had that we they it this these do does can".split())
"""Words of sentences: a text longer than eight words that holds one is no name."""
LONGEST_LEAD = 200
"""Characters of "In" and the editors before a book."""
MIXED_LABEL = re.compile(
    r"\bincluding\b.*\bpre-?prints?\b|(?:articles|papers|publications)\W.*\bpre-?prints?\b", re.IGNORECASE
)
"""A sub-heading of papers and of preprints says nothing of either."""
PIECE_JUNK = " ,;:.–—-”“\"»’')]"
WORD = re.compile(r"[^\W_]+")
PhraseIndex = dict[str, list[tuple[int, str, str]]]
TITLE_JUNK = ' \t,;:–—-|/“”"«»„‘`'


@frozen
class Fields:
    title: str
    authors: tuple[str, ...]
    equal: tuple[str, ...]
    venue: str | None
    year: int | None
    kind: str | None
    status: str | None
    doi: str | None
    arxiv: str | None
    remark: str | None


def read_fields(reference: Reference, newest: int) -> Fields:
    """The values of a reference; years after ``newest`` are no years of publication."""
    item = reference.item
    rest = [item.text[start : min(end, start + LONGEST_REST)] for start, end in reference.rest]
    names = reference.names
    review = REVIEW.match(item.text.lstrip(TITLE_JUNK))
    if review:
        rest = [REVIEWED.sub("", review.string[review.end() :])]
    venue = _venue(reference, rest)
    behind = " ".join([reference.note, *rest])
    status_text = " ".join([behind, *item.side])
    labels = tuple(label for label in item.labels if not MIXED_LABEL.search(label))
    is_out = bool(venue.name) and not ARCHIVE.match(venue.name)
    return Fields(
        title=clean_title(review.group() if review else reference.title_text),
        authors=() if review else names.names,
        equal=names.marked,
        venue=venue.name or None,
        year=_year(reference, rest, newest),
        kind=_kind(labels, venue.name, ARCHIVE.sub(" ", behind) if is_out else behind),
        status=_status(labels, status_text, venue.name),
        doi=_doi(item.text, item.hrefs),
        arxiv=_arxiv(item.text, item.hrefs),
        remark=venue.remark or None,
    )


def clean_title(text: str) -> str:
    """The title without quotation marks around it and a final full stop or comma."""
    title = OTHERS_BEFORE.sub("", " ".join(TAG.sub(" ", text).split()).strip(TITLE_JUNK))
    title = title.rstrip("., ") if not title.endswith(("...", "etc.")) else title
    title = title.strip(TITLE_JUNK)
    if title.count("”") > title.count("“"):
        title = f"“{title}"  # “Free” rings: only the first words are a quotation
    if title.count("(") < title.count(")"):
        title = title.rstrip(")").rstrip(" .,")
    title = OPEN_TAG.sub("", title)
    if title.startswith(("’", "'")):
        title = title[1:]
    return title


def _venue(reference: Reference, rest: Sequence[str]) -> VenueName:
    """The likeliest venue around title and authors: the first good one, one set in italics before others."""
    best, score, order = VenueName(), 0.0, 0
    for piece, bonus in _candidates(reference, rest):
        found = clean_venue(piece)
        worth = _venue_worth(found.name)
        if not worth:
            continue
        worth += bonus + 0.4 * bool(VOLUME_TAIL.match(found.tail)) - 0.25 * order
        order += 1
        if worth > score:
            best, score = found, worth
    archive = next(filter(None, map(_named_archive, rest)), None)
    if ARCHIVE.match(best.name) and len(best.name) < 25:
        return replace(best, name=_archive_name(best.name.split()[0]))
    if archive and (not best.name or score < 0.3):
        return VenueName(_archive_name(archive.group()))
    return best


def _named_archive(text: str) -> re.Match[str] | None:
    """The archive of preprints that a text names; of an address only one that ends in "-rxiv" tells."""
    found = ARCHIVE.search(text)
    return found if found is None or found[1].lower().endswith("rxiv") else ARCHIVE.search(NUMBERS.sub(_mask, text))


def _candidates(reference: Reference, rest: Sequence[str]) -> Iterator[tuple[str, float]]:
    """The texts that may name the venue, in order, with what their setting speaks for it."""
    for span in reference.rest:
        for text in (*_quoted_texts(reference, span), *_italic_texts(reference, span)):
            yield text, 0.5
    for text in (*rest, reference.note):
        for piece in _venue_pieces(NUMBERS.sub(_mask, text)):
            yield piece, 0.0


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
    text = found.group()
    return " arXiv " if text.lower().startswith("arxiv") else " # "


def _archive_name(text: str) -> str:
    return {
        "arxiv": "arXiv",
        "biorxiv": "bioRxiv",
        "medrxiv": "medRxiv",
        "ssrn": "SSRN",
        "hal": "HAL",
    }.get(text.lower(), text)


def _venue_worth(name: str) -> float:
    if not name or not name[0].isalnum() or set(name.lower().split()) <= NO_VENUES:
        return 0.0
    if name.islower() and " " not in name and "." not in name:
        return 0.0
    words = [word for word in name.split() if word[0].isalpha()]
    if words and words[0].lower() in ("acceptance", "award", "best", "citations", "cited", "impact"):
        return 0.0
    if len(words) > LONGEST_NAME and not SENTENCE_WORDS.isdisjoint(words):
        return 0.0
    if is_person(name.split(", ")[0].split(" and ")[0]):
        return 0.0
    return venue_score(name) + 0.12 if words else 0.0


def _venue_pieces(text: str) -> list[str]:
    return [piece for piece in split_sentences(text.strip(PIECE_JUNK)) if piece.strip(" .,;:")]


def _year(reference: Reference, rest: list[str], newest: int) -> int | None:
    """The year before the title, at the side, the last one behind it, or the one of the heading above."""
    item = reference.item
    behind = NUMBERS.sub(" # ", " ".join(rest))
    places = (reference.note, behind, *item.side, *reversed(item.labels))
    for text in places:
        years = [int(found.group()) for found in YEAR.finditer(text)]
        years = [year for year in years if year <= newest]
        if years:
            return next((year for year in reversed(years) if year >= 1900), years[-1])
    for text in (*item.side, *places):
        if short := SHORT_YEAR.search(text) or MONTH_YEAR.match(text):
            return 2000 + int(short[1]) if int(short[1]) <= newest % 100 else 1900 + int(short[1])
    return None


def _status(labels: tuple[str, ...], behind: str, venue: str) -> str:
    for text in (behind, *reversed(labels)):
        if found := _first_phrase(text, STATUS_INDEX):
            return found
    return "preprint" if ARCHIVE.fullmatch(venue.strip()) else "published"


def _kind(labels: tuple[str, ...], venue: str, behind: str) -> str | None:
    """What a sub-heading calls a preprint, else what the registry knows of the venue, else what words say."""
    known = find_venue(venue) if venue and not names_workshop(venue) else None
    said = [_first_phrase(text, KIND_INDEX) for text in (*reversed(labels), venue, behind)]
    if known and known.kind in WORK_OF_VENUE and "preprint" not in said[: len(labels)]:
        return WORK_OF_VENUE[known.kind]
    if found := next(filter(None, (said[len(labels)], *said)), None):
        return found
    if known and known.kind == "publisher":
        return "book"
    return "journal" if venue else None


def _index(groups: Iterable[tuple[str, tuple[str, ...]]]) -> PhraseIndex:
    """Phrases by their first word, each with its rank and what it stands for."""
    index: PhraseIndex = {}
    for rank, (meaning, phrases) in enumerate(groups):
        for phrase in phrases:
            index.setdefault(WORD.findall(phrase)[0], []).append((rank, meaning, phrase))
    return index


def _first_phrase(text: str, index: PhraseIndex) -> str | None:
    """What the phrase of the lowest rank that stands in a text means."""
    lowered = text.lower()
    held = (entry for word in set(WORD.findall(lowered)) for entry in index.get(word, ()))
    best = min((entry for entry in held if _holds(lowered, entry[2])), default=None)
    return best[1] if best else None


def _holds(text: str, phrase: str) -> bool:
    place = text.find(phrase)
    while place >= 0:
        end = place + len(phrase)
        if (place == 0 or not text[place - 1].isalnum()) and (end == len(text) or not text[end].isalnum()):
            return True
        place = text.find(phrase, place + 1)
    return False


STATUS_INDEX = _index(STATUS_PHRASES.items())
KIND_INDEX = _index(KIND_WORDS)


def _doi(text: str, hrefs: tuple[str, ...]) -> str | None:
    found = next((DOI.search(part) for part in (text, *hrefs) if DOI.search(part)), None)
    return found.group().rstrip(".,;)") if found else None


def _arxiv(text: str, hrefs: tuple[str, ...]) -> str | None:
    found = next((ARXIV.search(part) for part in (text, *hrefs) if ARXIV.search(part)), None)
    return found[1] if found else None
