"""Places where one field of a reference may end and the next begin, and what each side is worth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ingest.parser.citations.items import Item, Span
from ingest.parser.frozen import frozen
from ingest.parser.values.venue_pieces import MONTH
from ingest.parser.values.venue_scores import LEADS, venue_score
from ingest.parser.values.venues import STATUS, THESIS, clean_venue
from ingest.parser.vocabulary.venue_cues import ABBREVIATIONS
from ingest.parser.vocabulary.venues import find_venue

SEPARATOR = re.compile(
    r"""
      (?P<stop>[.?!]["”’'»)]{0,2}(?:\s+|$))
    | (?P<asked>[?!]["”’']{0,2},\s+)
    | (?P<comma>,["”’'»]{0,2}\s+)
    | (?P<semicolon>;["”’'»]{0,2}\s+)
    | (?P<colon>:\s+)
    | (?P<dash>\s[–—|/-]{1,2}\s)
    | (?P<paren>\s(?=\()(?!\([A-Z][\w’'&@-]{1,15}\)))
    | (?P<host>\s(?=In:\s["“«]?\w))
    | (?P<within>\s(?=In:?\s["“«]?[A-Z]))
    | (?P<inside>\s(?=in:?\s["“«]?[A-Z]))
    """,
    re.VERBOSE,
)
PART = r"(?:(?:[Pp]art|[Tt]eil|[Pp]artie|[Pp]arte)\s[IVX]{1,4}|[IVX]{2,4})[.:]"
PART_AHEAD = re.compile(rf"{PART}\s[A-ZÀ-Þ]")
PART_BEHIND = re.compile(rf"[.,:–-]\s{PART}$")
"""The number of a part within a title: "Theory of ideals. II. Decompositions"."""
ABBREVIATION = re.compile(
    r"""(?:^|[\s(])(?:[^\W\d_]|vs|etc|al|no|vol|pp?|eds?|proc|trans|conf|intl?|j|math|phys|rev|lett|sci|univ|dept|st|mr|mrs
    |dr|prof|fig|eq|cf|i\.e|e\.g|approx|ca|jr|sr|inc|ltd|co|ann|comm|commun|appl|acad|soc|amer|am|nat|natl|int|eng|stat
    |stud|res|bull|ser|chem|biol|med|geom|topol|algebr|anal|funct|partial|differ|equ|theor|probab|comput|sym|symp)$""",
    re.VERBOSE | re.IGNORECASE,
)
DETAIL = re.compile(
    r"""(?<![\w./-])(?:
      (?:1[6-9]|20)\d\d(?!\d) | arxiv(?:\s?:|\.org|\s+preprint|\s+\d) | (?:bio|med|psy)rxiv
    | doi\s?: | https?:// | www\. | issn | isbn | hal-\d | 10\.\d{4}
    | \d+\s?p\. | pp?\.\s?\d | vol(?:ume|\.)\s?\d | version\s\d | preprint | manuscript
    | (?-i:Retrieved|Accessed)\s(?:from|(?-i:[A-Z]))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
VOLUME = re.compile(
    r",\s*(?:vol\.?\s*|n[o.]?\.?\s*|\()?\d+\s?\(?\d*\)?\s*(?:[,:.]|$)|\bpp\.|\d\s?[–-]\s?\d{2,}|\d\(\d",
    re.IGNORECASE,
)
VOLUME_SIGN = re.compile(r"\d|[Pp]{2}\.")
VOLUME_HEAD = re.compile(
    rf"[\s,;:(]*(?:(?:{MONTH}\s?\d{{0,2}},?\s)?(?:19|20)\d\d[),;:.\s]{{1,3}})?(?:{MONTH}\s?\d{{0,2}}\s?;\s?)?"
    r"(?:vol|no\b|n[°o]|\d+\s*[(,:;.–-]|pp|doi\b|https?:)",
    re.IGNORECASE,
)
DATE = re.compile(rf"(?:\d{{1,2}}\s)?{MONTH},?\s(?:1[6-9]|20)\d\d\b", re.IGNORECASE)
"""A month and a year alone behind a title."""
ADDRESS = re.compile(r"[\s,.;:(]*(?:doi\b|https?:|www\.|url\b)", re.IGNORECASE)
YEAR_WITHIN = re.compile(r"(?<=\.\s)(?:19|20)\d\d[,.:;]\s*")
"""A year between a title's last words and the venue."""
CAMEL = re.compile(r"[a-z]{1,3}[A-Z]\w+$")
"""A journal's name that begins with a small letter: "eLife", "mSystems"."""
LONGEST_BEFORE_ADDRESS = 6
"""Words of a journal's name before nothing but an address."""
LAST_WORD = re.compile(r"[^\W\d_]{3,}$")
VENUE_NOUNS = ("Journal", "Transactions", "Conference", "Symposium", "Proceedings", "Annals", "Workshop")
VENUE_PHRASE = re.compile(rf"\b(?:{'|'.join(VENUE_NOUNS)})\s(?:of|on|for)\b")
SERIES_END = re.compile(
    r"""[.?!][”"’']?\s+
    (?:Advances|Proceedings|Progress|Trends|Frontiers|Lecture\ Notes|Studies|Topics|Perspectives|Methods)$
    """,
    re.VERBOSE,
)
"""A title that ends in the first words of a venue's name, which goes on with "in"."""
SERIES_LAST = frozenset(
    "Advances Proceedings Progress Trends Frontiers Notes Studies Topics Perspectives Methods".split()
)
SMALL_END = re.compile(
    r"(?:^|\s)(?:of|and|the|a|an|in|on|for|with|to|from|by|at|as|or|et|de|des|du|la|le|les|y|und|der|die|das|von|vs\.?)$",
    re.IGNORECASE,
)
LONGEST_END = 8
"""Characters in which such a word, what stands before it and what ends the text fit."""
SMALL_WORD = re.compile(r"(?:of|and|the|in|on|for|&|et|de|des|du|la|und|der|y|e)")
LONGEST_TAIL = 5
"""Words of a name behind a title."""
EDITORS_END = re.compile(r"[,(]\s?(?:eds?|editors?|hrsg|éds?)\b[.)]{0,2}$", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]{2,}")
JUNK = ' \t,;:.–—-|/“”"«»‘’()[]'


@frozen
class Cut:
    """The left field ends at ``left``, the right one begins at ``right``; ``kinds`` are the signs of a border there."""

    left: int
    right: int
    kinds: frozenset[str]


def find_cuts(item: Item, start: int, end: int) -> list[Cut]:
    """The places in ``text[start:end]`` that may separate fields, in order, signs that meet there put together."""
    found: dict[int, tuple[int, set[str]]] = {}
    for left, right, kind in sorted(_raw_cuts(item, start, end)):
        near = next(
            (place for place in range(left, max(left - 5, start), -1) if place in found),
            None,
        )
        if near is not None and not item.text[near:left].strip(JUNK):
            known_right, kinds = found[near]
            found[near] = (max(known_right, right), kinds | {kind})
        else:
            found[left] = (right, {kind})
    return [Cut(left, right, frozenset(kinds)) for left, (right, kinds) in sorted(found.items())]


def _raw_cuts(item: Item, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    text = item.text
    for match in SEPARATOR.finditer(text, start, end):
        kind = match.lastgroup or ""
        if PART_AHEAD.match(text, match.end()) or PART_BEHIND.search(text, start, match.start() + 1):
            continue
        if kind == "stop":
            kind = _stop_kind(text, start, match)
        left = match.start() + (1 if match.group()[0] in "?!" else 0)
        yield left, match.end(), kind
    for place in item.breaks:
        if start < place < end:
            yield place, place + 1, "line"
    for place in item.tabs:
        if start < place < end:
            yield place, place + 1, "tab"
    for low, high in item.tags:
        if start < high and low < end:
            yield max(low, start), min(high, end), "tag"
    yield from _style_cuts(text, item.quoted, "quote", start, end)
    yield from _style_cuts(text, item.italic, "italic", start, end)
    yield from _style_cuts(text, item.bold, "bold", start, end)
    yield from _style_cuts(text, item.links, "link", start, end)


def _stop_kind(text: str, start: int, match: re.Match[str]) -> str:
    """ "stop", "query" behind a question, or "weakstop" behind an abbreviation."""
    if match.group()[0] in "?!":
        return "query"
    before = text[max(start, match.start() - 14) : match.start()]
    word = LAST_WORD.search(before)
    is_short = ABBREVIATION.search(before) or (
        word and word.group()[0].isupper() and word.group().lower() in ABBREVIATIONS
    )
    return "weakstop" if is_short else "stop"


def _style_cuts(text: str, spans: Iterable[Span], kind: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for low, high in spans:
        if low > 0 and text[low - 1] == "(":
            continue
        if start < low < end:
            yield low, low, f"{kind}-on"
        if start < high < end:
            yield high, high, f"{kind}-off"


@lru_cache(maxsize=8192)
def title_score(text: str) -> float:
    """How much a text looks like a whole title, -1 to 1."""
    title = text.strip(JUNK)
    words = title.split()
    if not words or not WORD.search(title):
        return -1.0
    score = {1: -0.2, 2: 0.2, 3: 0.4}.get(len(words), 0.6)
    if len(words) > 30:
        score -= 0.1 * (len(words) - 30)
    if SMALL_END.search(title, max(len(title) - LONGEST_END, 0)) or (
        words[-1] in SERIES_LAST and SERIES_END.search(title)
    ):
        score -= 0.8
    if title.count("(") != title.count(")"):
        score -= 0.6
    if DETAIL.search(title):
        score -= 0.5
    _, comma, last = title.rpartition(", ")
    if comma and len(last) > 3 and not last[0].islower() and venue_score(last) >= 0.6:
        score -= 0.5
    if (VOLUME_SIGN.search(title) and VOLUME.search(title)) or _ends_in_venue(title):
        score -= 0.9
    if EDITORS_END.search(title):
        score -= 0.8
    if _ends_in_name(title):
        score -= 0.45
    if any(noun in title for noun in VENUE_NOUNS) and VENUE_PHRASE.search(title):
        score -= 0.4
    if not title[0].isupper() and not title[0].isdigit() and title[0] not in "$\\":
        score -= 0.15
    return score


def _ends_in_name(title: str) -> bool:
    """Whether a few capitalised words stand behind a sentence in small letters: "Ideals in rings. Algebra Today"."""
    head, stop, tail = title.rpartition(". ")
    if not stop:
        return False
    words = [word for word in tail.split() if not SMALL_WORD.fullmatch(word)]
    if not 0 < len(words) <= LONGEST_TAIL or PART_BEHIND.search(f"{head}. "):
        return False
    return all(word[0].isupper() and word[-1].isalpha() for word in words) and not _is_capitalised(head)


def _ends_in_venue(title: str) -> bool:
    """Whether a registered venue stands behind the last question or sentence of a title."""
    place = max(title.rfind(stop) for stop in ("? ", "! ", ". "))
    return place > 0 and find_venue(title[place + 2 :]) is not None


def _is_capitalised(name: str) -> bool:
    """Whether most words that are long enough begin with a capital, as in names of journals."""
    words = [word for word in name.split() if len(word) > 3 and word[0].isalpha()]
    is_name = name[:1].isupper() or CAMEL.match(name) is not None
    return is_name and sum(not word.islower() for word in words) >= 0.6 * len(words)


@lru_cache(maxsize=8192)
def rest_score(text: str) -> float:
    """How much a text looks like what follows a title: a venue, or nothing but year, status and numbers; -1 to 1."""
    bare = text.strip(JUNK)
    if not bare:
        return 0.3
    if DETAIL.match(bare) or STATUS.match(bare) or THESIS.match(bare) or DATE.match(bare):
        return 0.75
    venue = clean_venue(YEAR_WITHIN.sub("", text, count=1))
    if not venue.name:
        return 0.2
    first = venue.name.split(", ")[0].split(". ")[0]
    score = max(venue_score(first), 0.8 * venue_score(venue.name))
    if venue.name[0].islower() and not (LEADS.match(bare) or CAMEL.match(first) or score == 1.0):
        return -0.5
    if ADDRESS.match(venue.tail) and len(venue.name.split()) <= LONGEST_BEFORE_ADDRESS and _is_capitalised(venue.name):
        return max(score, 0.5)
    if VOLUME_HEAD.match(venue.tail) and len(first.split()) < 9 and _is_capitalised(first):
        score = max(score, 0.3) + (0.35 if first == venue.name else 0.1)
    if LEADS.match(bare):
        score += 0.2
    return score - 0.015 * len(venue.name.split())
