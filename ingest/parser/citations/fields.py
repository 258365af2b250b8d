"""The values of a reference's fields: title, venue, year, identifiers, kind and status, from its stretches."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.parser.citations.items import TAG
from ingest.parser.citations.references import Reference
from ingest.parser.citations.venues import NUMBERS, choose_venue
from ingest.parser.frozen import frozen
from ingest.parser.values.venues import ARCHIVE
from ingest.parser.vocabulary.languages import NAMES as LANGUAGES
from ingest.parser.vocabulary.statuses import KIND_WORDS, STATUS_PHRASES
from ingest.parser.vocabulary.venues import find_venue, names_workshop

YEAR = re.compile(r"(?<![\d/.:–-])(?<!\d\s[–-]\s)(?:1[6-9]|20)\d\d(?=\+|[a-z]?(?![\w/]|[–-]\d|\.\d))")
SHORT_YEAR = re.compile(r"['’‘](\d\d)(?!\d)")
DAY = re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.]((?:19|20)\d\d)\b")
MONTH_YEAR = re.compile(r"(?:0[1-9]|1[0-2])/(\d\d)(?!\d)")
"""A month and a year in the margin: "09/18"."""
OTHERS_BEFORE = re.compile(r"et\.? al\.?,?\s")
"""What is left of a list of authors before a title."""
REVIEW = re.compile(
    r"(?:book\s)?(?:review(?:\sessay)?\sof|rezension\s(?:zu|von)|compte[\s-]rendu\sde|recensione\s(?:di|a)|reseña\sde|resenha\sde)"
    r"[:\s].{4,200}?\s(?:by|von|par|di|de|por)\s.{4,100}?(?=[\s.,]\s?\([^()]{0,60}\d{4}\)|\.\s[A-ZÀ-Þ]|$)",
    re.IGNORECASE,
)
"""A review at the head of a reference, with the book's author, up to its publisher or the journal."""
REVIEW_BEFORE_VENUE = re.compile(r".{4,220}?\s(?:by|von|par|di|de|por)\s[^,.]{4,60}(?=,\s)")
"""The same before a comma."""
REPRINTED = re.compile(
    r"(?:^|[.;,(]\s?)(?:reprinted\s(?:in|as)|also\s(?:published|reprinted|appeared)\s(?:in|as)|condensed\sversion|repris\sdans"
    r"|nachgedruckt\sin|reimpreso\sen|retrieved\s(?:from|[^,]{3,12}\d,))",
    re.IGNORECASE,
)
"""What begins where else a work appeared: neither venue nor year of the work itself."""
LANGUAGE = re.compile(r"\((?:in|en|auf|em|written\sin)\s([^\W\d_]+)\)", re.IGNORECASE)
"""The language of a work, in parentheses."""
LATER = re.compile(
    r"[\s,;.(–-](?:embargo(?:ed)?|last\supdate[ds]?|updated|oral\s(?:paper|presentation|talk)"
    r"|(?:best|outstanding|distinguished|honou?rable)\s(?:[\w’'-]+\s){0,3}(?:papers?|thesis|posters?|awards?|prize|mention))\b",
    re.IGNORECASE,
)
"""What begins a remark on the work behind its year: what it won, when it was changed."""
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
MIXED_LABEL = re.compile(
    r"\bincluding\b.*\bpre-?prints?\b|(?:articles|papers|publications)\W.*\bpre-?prints?\b", re.IGNORECASE
)
"""A sub-heading of papers and of preprints says nothing of either."""
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
    if review and review.end() == len(review.string):
        review = REVIEW_BEFORE_VENUE.match(review.string) or review
    if review:
        rest = [REVIEWED.sub("", review.string[review.end() :])]
    rest = [REPRINTED.split(LANGUAGE.sub(_without_language, text), maxsplit=1)[0] for text in rest]
    venue = choose_venue(reference, rest)
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


def _without_language(found: re.Match[str]) -> str:
    return " " if found[1].lower() in LANGUAGES else found.group()


def clean_title(text: str) -> str:
    """The title without quotation marks around it and a final full stop or comma."""
    title = OTHERS_BEFORE.sub("", " ".join(TAG.sub(" ", text).split()).strip(TITLE_JUNK))
    title = title.rstrip("., ") if not title.endswith(("...", "etc.")) else title
    title = title.strip(TITLE_JUNK)
    if title.count("”") == title.count("“") + 1:
        title = f"“{title}"  # “Free” rings: only the first words are a quotation
    if title.count("(") < title.count(")"):
        title = title.rstrip(")").rstrip(" .,")
    title = OPEN_TAG.sub("", title)
    if title.startswith(("’", "'")):
        title = title[1:]
    return title


def _year(reference: Reference, rest: list[str], newest: int) -> int | None:
    """The year before the title, at the side, the last one behind it, or the one of the heading above."""
    item = reference.item
    behind = NUMBERS.sub(" # ", " ".join(rest))
    later = LATER.search(behind)
    places = (reference.note, behind[: later.start()] if later else behind, behind, *item.side, *reversed(item.labels))
    for text in places:
        years = [int(found.group()) for found in YEAR.finditer(text)]
        years = [year for year in years if year <= newest]
        if years:
            return next((year for year in reversed(years) if year >= 1900), years[-1])
    for text in places:
        if dated := DAY.search(text):
            return int(dated[1])
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
