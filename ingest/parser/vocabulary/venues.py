"""The registry of venues (``venues.tsv``) and how a venue as printed is found in it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from anyascii import anyascii

from ingest.parser.frozen import frozen

REGISTRY = Path(__file__).with_name("venues.tsv")
LONGEST = 300
"""Characters of a text that are looked at: no venue's name is longer."""

SMALL_WORDS = frozenset(
    "an and the of on in for at to by de des du la le les et en und der die das fur do da del della di".split()
)
WORKSHOP = re.compile(
    r"\b(?:work-?shops?|ateliers?|wkshps?|satellite|co-?located|tutorials?|doctoral consortium|student research)\b|@",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?:\s?[-–/]\s?\d{2,4})?(?!\d)|[’'‘`´]\s?\d\d(?!\d)")
ORDINAL = re.compile(
    r"\b\d{1,3}(?:st|nd|rd|th|e|er|ème|eme|º|ª)\b\.?|"
    r"\b(?:twenty|thirty|forty|fifty|sixty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b|"
    r"\b(?:tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
    r"twentieth|thirtieth|fortieth|fiftieth)\b|"
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"(?=\s+(?:annual|international|european|conference|symposium|workshop|meeting|ieee|acm|aaai)\b)",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"(?:(?:to appear in|accepted (?:at|to|by)|presented at|published in|in|dans|en)\s*:?\s+)?"
    r"(?:(?:conference |annual )?(?:proceedings|proc|actes|atti|actas)\b\.?,?\s*(?:of|de|du|der|des|degli)?\b\s*)?"
    r"(?:(?:the|le|la|les|l['’])\b\s*)?(?:(?:annual|biennial)\b\s*)?",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"[\s,;:–—-]*\b(?:vol(?:ume)?|no|issue|pp?|pages?|art(?:icle)?|preprint|main (?:track|conference)|conference track|"
    r"oral|spotlight|poster|long paper|short paper|to appear|in press|forthcoming|accepted|submitted|under review|"
    r"virtual|online)\b.*$|[\s,;:]+\d[\d\s,;:()–-]*$",
    re.IGNORECASE,
)
PUBLISHING_BODY = re.compile(
    r"^(?:IEEE|ACM|AMS|LMS)$|\bACM on\b|"
    r"\b(?:society|academy|institution|endowment|royal|acad|soc|SPIE|machine learning research)\b",
    re.IGNORECASE,
)
"""Behind "Proceedings of the" these make the name of a journal, of which the words are part."""
SPONSOR = re.compile(
    r"^(?:(?:IEEE|ACM|USENIX|AAAI|CVF|RSJ|SIAM|EACSL|ASME|SIGPLAN|SIGKDD|SIGIR|SIGMOD|SIGCHI|SIGSOFT)[/ -]+)+(?=\S)"
)
"""Societies before the name of their conference, which as often go unsaid."""
PARENTHESIS = re.compile(r"[(\[]([^()\[\]]{1,200})[)\]]")
ACRONYM = re.compile(r"[A-Z][A-Za-z*&/!-]*[A-Z][A-Za-z*&/!-]*")
NOISE = frozenset(
    "oral spotlight poster main track long short paper papers proceedings proc conference conf annual meeting "
    "international virtual online findings demo datasets benchmarks blog post blogpost session".split()
)


@frozen
class Venue:
    """A venue that everybody in its field knows: ``kind`` as in the data model, all the forms of its name."""

    kind: str
    name: str
    acronym: str = ""
    variants: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form, the full name first, then the acronym."""
        return tuple(form for form in (self.name, self.acronym, *self.variants) if form)


@cache
def registered_venues() -> tuple[Venue, ...]:
    """All venues of the registry in its order."""
    rows = (line.split("\t") for line in REGISTRY.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return tuple(_venue(*row) for row in rows)


def _venue(kind: str, acronym: str, name: str, variants: str = "") -> Venue:
    return Venue(kind, name, acronym, tuple(part for part in variants.split("|") if part))


@lru_cache(maxsize=65536)
def find_venue(text: str) -> Venue | None:
    """The registered venue that a text names; None when it names none, or a workshop held at one.

    ``text`` is a venue as printed: year, ordinal, "Proceedings of the", volume and remarks may stand around the name,
    the acronym in parentheses behind it. Abbreviated words ("Proc. Natl. Acad. Sci.") are compared letter by letter.
    """
    text = " ".join(text[:LONGEST].split())
    known = _forms()
    is_workshop = names_workshop(text)
    for form in _whole_forms(text) if is_workshop else _forms_of(text):
        if is_workshop and not names_workshop(plain_venue_name(form)):
            continue
        venue = known.get(" ".join(_words(form))) or known.get(venue_key(form)) or _abbreviated(form)
        if venue is not None:
            return venue
    return None if is_workshop else _by_acronym(text)


def names_workshop(text: str) -> bool:
    """Whether a venue as printed is a workshop, tutorial or the like rather than the event it is held at."""
    return bool(WORKSHOP.search(text))


@lru_cache(maxsize=65536)
def venue_key(text: str) -> str:
    """The folded words of a venue without years, ordinals, "Proceedings of" and small words; "" for no words.

    Two texts with the same key name the same venue: "Proceedings of the 37th ICML, 2020" and "ICML" give "icml".
    """
    return " ".join(_words(plain_venue_name(text)))


FOLDED_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=2048)
def plain_venue_name(text: str) -> str:
    """The name of a venue without years, ordinals, "Proceedings of the", volume and remarks, fit to be shown."""
    text = ORDINAL.sub(" ", YEAR.sub(" ", " ".join(text[:LONGEST].split())))
    whole = _trim(" ".join(text.split()))
    plain = _trim(_strip_tail(whole))
    bare = _trim(plain[_lead(plain) :])
    if len(bare) > 1 and not PUBLISHING_BODY.search(bare):
        return bare
    return plain if len(plain) > 1 else whole


@lru_cache(maxsize=8192)
def fold_words(text: str) -> tuple[str, ...]:
    """The words of a text in lower-case ASCII."""
    plain = (text if text.isascii() else anyascii(unicodedata.normalize("NFKC", text))).casefold()
    return tuple(FOLDED_WORD.findall(plain.replace("'", "").replace(".", " ")))


def _trim(text: str) -> str:
    for old, new in (("( )", ""), ("()", ""), ("( ", "("), (" ,", ","), (" )", ")"), ("  ", " ")):
        text = text.replace(old, new)
    text = text.strip(" .,;:–—-'’\"“”*_")
    return text[:-1].rstrip() if text.endswith("(") else text


def _words(text: str) -> list[str]:
    words = fold_words(text)
    return [word for word in words if word not in SMALL_WORDS] or list(words)


def _strip_tail(text: str) -> str:
    found = TAIL.search(text)
    return text[: found.start()] if found and found.start() > 1 else text


def _lead(text: str) -> int:
    found = LEAD.match(text)
    return found.end() if found else 0


@cache
def _forms() -> dict[str, Venue]:
    forms: dict[str, Venue] = {}
    for key in (lambda form: " ".join(_words(form)), venue_key, _key_without_sponsor):
        for venue in registered_venues():
            for form in venue.forms:
                forms.setdefault(key(form), venue)
    return forms


def _key_without_sponsor(form: str) -> str:
    """The key of "Symposium on Security and Privacy" for that of the IEEE; short rests say too little."""
    rest = SPONSOR.sub("", form)
    return venue_key(rest if len(_words(rest)) > 3 else form)


def _whole_forms(text: str) -> Iterator[str]:
    """The text itself, then without what stands in parentheses."""
    yield text
    if "(" in text or "[" in text:
        yield PARENTHESIS.sub(" ", text)


def _forms_of(text: str) -> Iterator[str]:
    """What of a text may be the name: all of it, in and out of parentheses, what stands before or after a comma."""
    yield from _whole_forms(text)
    rest = SPONSOR.sub("", plain_venue_name(text))
    if ACRONYM.fullmatch(rest) or len(_words(rest)) > 2:
        yield rest
    for inner in PARENTHESIS.findall(text):
        if ACRONYM.search(inner):
            yield inner
    pieces = [piece.strip() for piece in re.split(r"[,:;]\s|\s[–—|-]\s", PARENTHESIS.sub(" ", text)) if piece.strip()]
    if len(pieces) > 1:
        for piece in (pieces[0], pieces[-1]):
            if ACRONYM.search(piece.split()[0]) or len(_words(piece)) > 2:
                yield piece


def _by_acronym(text: str) -> Venue | None:
    """The venue whose acronym stands in a text that says nothing else: "NeurIPS 2023 (spotlight)"."""
    words = [word for word in re.split(r"[\s,;:()\[\]–—]+", YEAR.sub(" ", text)) if word]
    known = _forms()
    acronyms = [word for word in words if len(word) > 2 and ACRONYM.fullmatch(word)]
    found = {venue.name: venue for word in acronyms if (venue := known.get(venue_key(word)))}
    rest = [
        word
        for word in fold_words(ORDINAL.sub(" ", " ".join(word for word in words if word not in acronyms)))
        if word not in NOISE | SMALL_WORDS and not word.isdigit()
    ]
    return next(iter(found.values())) if len(found) == 1 and not rest and len(acronyms) == 1 else None


@cache
def _by_first_letters() -> dict[str, list[tuple[tuple[str, ...], Venue]]]:
    index: dict[str, list[tuple[tuple[str, ...], Venue]]] = defaultdict(list)
    for venue in registered_venues():
        for form in (venue.name, *venue.variants):
            words = tuple(_words(form))
            if len(words) > 1:
                index["".join(word[0] for word in words)].append((words, venue))
    return dict(index)


def _abbreviated(text: str) -> Venue | None:
    """The one venue whose words a text abbreviates: "Trans. Amer. Math. Soc.", "J Mach Learn Res"."""
    whole = ORDINAL.sub(" ", YEAR.sub(" ", text))
    for form in (_strip_tail(whole), plain_venue_name(text)):
        words = _words(form)
        if len(words) < 2 or sum(map(len, words)) < 5:
            continue
        candidates = _by_first_letters().get("".join(word[0] for word in words), ())
        found = {venue.name: venue for full, venue in candidates if all(map(_abbreviates, words, full))}
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def _abbreviates(short: str, full: str) -> bool:
    """Whether one word shortens another: "math" and "natl" do for "mathematische" and "national"."""
    if full.startswith(short):
        return True
    letters = iter(full)
    return len(short) > 2 and len(short) < len(full) and all(letter in letters for letter in short)
