"""How much a text looks like an event or its host, or like the title of a talk."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from ingest.parser.folding import decomposed, without_marks
from ingest.parser.values.pieces import Piece, quoted_spans
from ingest.parser.values.places import is_place
from ingest.parser.vocabulary.events import (
    EVENT_WORDS,
    HOST_WORDS,
    REMOTE_WORDS,
)
from ingest.parser.vocabulary.institutions import KNOWN

WORD = re.compile(r"[^\W_](?:[\w’'+-]*[^\W_])?")
ACRONYM = re.compile(
    r"(?:[A-Z][a-z]{0,4}){0,3}[A-Z]{2,}[a-z]{0,3}[A-Z]*\d{0,4}|[A-Z][a-z]*[A-Z]\w*|[A-Z]{2,}-[A-Z]{2,}"
)
ROMAN = re.compile(r"[IVXL]+")
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th|º|ª|e|ème|er)|[IVXL]{2,}")
YEAR = re.compile(r"(?:19|20)\d\d|['’]\d\d")
SMALL_WORDS = frozenset(
    """
    a an the of for and or in on at to with from by as is are we via how its their our de la le les du des et en y der
    die das und für von im zur zum del della di da do e para el los las un une per sus su ses ihre seine suoi
    """.split()
)
ASKING_WORDS = frozenset(
    """
    how what why when can do does is are towards toward using via beyond introducing understanding learning exploring
    estimating revisiting improving building making on an a introduction from
    """.split()
)
"""First words of titles."""
WEAK_HOSTS = frozenset("research group team society center centre unit school course foundation office company".split())
LEAD_JOINTS = frozenset("at to during @ beim for".split())
"""What stands between a lecture and its event, also as the first word."""
INNER_JOINTS = frozenset(
    "au aux a dans en bei auf am an im in zum zur no na nos nas nel nella al alla presso lors".split()
)
"""The same where only the kind of lecture stands before: "exposé invité au", "Vortrag auf der"."""
NAME_JOINTS = frozenset("zur zum in en im a em".split())
"""Those that may as well go on with a subject."""
ARTICLES = frozenset(
    "the a an la le les l der die das dem den el los las du des de del o os as il lo gli un une".split()
)
COUNTS = frozenset("series two three four five six several of one a invited given".split())
DELIVERIES = frozenset(
    """
    paper papers work abstract
    lecture lectures talk talks presentation presentations presented speech keynote plenary course minicourse poster
    posters address vortrag expose ponencia presenter speaker mini-course oral orale seminar seminaire entitled titled
    communication communications conference-talk presente presentee affiche contribution contributed
    comunicacion charla presentada presentado conferencia magistral plenaria cartel invitado invitada
    comunicacao apresentacao palestra apresentada apresentado convidada convidado trabalho palestrante
    intervento relazione comunicazione presentata presentazione invitato invitata
    colloquium kolloquium research guest public contributing parallel departmental delivered given
    eingeladener eingeladene hauptvortrag gastvortrag plenarvortrag posterprasentation prasentation gehalten
    invite invitee invites invitees orateur oratrice redner panelist discussant spotlight tutorial
    """.split()
)
PART_WORDS = frozenset("discussant panelist panellist presenter speaker moderator respondent oratrice orateur".split())
"""What one does at an event, where it stands right before its name."""
ROUNDABOUT = ((re.compile(r"\bto be (?=presented|given|held)"), ""), (re.compile(r"\bas part of\b"), "at"))
"""Longer ways to say that something was given at an event: "Paper to be presented at", "given as part of"."""
OPENINGS = "“\"”«‘'0123456789"


@lru_cache(maxsize=4096)  # the same few pieces are weighed in every order of fields
def fold(text: str) -> str:
    """The text in small letters, without diacritics."""
    if text.isascii():
        return text.casefold()
    return without_marks(decomposed(text)).casefold().replace("’", "'")


def words_of(text: str) -> list[str]:
    """Its words, folded."""
    return list(_words_of(text))


@lru_cache(maxsize=8192)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold(text)))


def event_score(text: str, venues: Collection[str] = ()) -> float:
    """How much more a text looks like an event or its host than like a title: negative for a title."""
    score, is_sure = _own_score(text)
    return score + (3.0 if venues and not is_sure and fold(text).strip(" .") in venues else 0.0)


@lru_cache(maxsize=4096)
def _own_score(text: str) -> tuple[float, bool]:
    """The score of a text by itself, and whether it needs no other."""
    words = _words_of(text)
    if not words:
        return 0.0, True
    if is_place(text.strip(" .")) or is_remote(text):
        return 1.5, True
    if text.startswith(("@", "at ", "presented at ")) or without_lead(text) != text:
        return 3.0, True
    raw = WORD.findall(text)
    cue = _cue_score(words)
    score = cue + _name_score(raw, words)
    score -= 0.5 * (len(words) >= 5) + 0.7 * (len(words) >= 9)
    score -= 1.5 * text.rstrip().endswith("?") + 0.8 * (words[0] in ASKING_WORDS and len(words) > 3)
    score -= 1.2 * (": " in text and cue < 1)
    content = [word for word in raw[1:] if word.lower() not in SMALL_WORDS and word[0].isalpha()]
    lower = sum(word[0].islower() for word in content)
    score -= 1.8 * (len(content) >= 2 and lower >= 0.4 * len(content))
    return score, False


def _cue_score(words: Sequence[str]) -> float:
    events = sum([word in EVENT_WORDS for word in words])
    hosts = sum([1.0 if word not in WEAK_HOSTS else 0.5 for word in words if word in HOST_WORDS])
    return min(2.0 * min(events, 1) + 0.5 * max(events - 1, 0) + 1.8 * min(hosts, 1.5), 4.5)


def _name_score(raw: Sequence[str], words: Sequence[str]) -> float:
    """What acronyms, years and ordinals add."""
    acronyms = [word for word in raw if is_acronym(word)]
    dated = any(_may_date(word) and (YEAR.fullmatch(word) or ORDINAL.fullmatch(word)) for word in raw)
    if acronyms and len(words) <= 3:
        return 2.0 + 0.7 * dated
    known = any(word in KNOWN for word in raw)
    return 0.6 * min(len(acronyms), 2) + 0.7 * dated + 0.8 * known


def _may_date(word: str) -> bool:
    return word[0].isdigit() or word[0] in "IVXL"


@lru_cache(maxsize=4096)
def is_acronym(word: str) -> bool:
    """Whether a word is made of capitals like NeurIPS, ICM or WiML, and no roman number."""
    return bool(ACRONYM.fullmatch(word)) and not ROMAN.fullmatch(word)


def is_remote(text: str) -> bool:
    """Whether it says only that there was no place: "Online", "en ligne", "Zoom"."""
    return 0 < len(words := _words_of(text)) <= 3 and REMOTE_WORDS.issuperset(words)


def is_quoted(piece: Piece) -> bool:
    """Whether nearly all of a piece stands in quotation marks."""
    text = piece.text.strip(" .,")
    if text[:1] in '“"«„”' and len(text) > 3 and (text[-1:] in '”"»“″' or text[-2:-1] in '”"»'):
        return True
    return any(end - start > 0.75 * len(text) for start, end in quoted_spans(text)) or _is_single_quoted(text)


def _is_single_quoted(text: str) -> bool:
    return (len(text) > 4 and text[0] in "‘'`’" and text[-1] in "’'") or (text[:1] == "‘" and text[-1:] in '”"')


def _without_article(words: list[str]) -> list[str]:
    """The words without an article in front, also one that is joined on: "l'Université"."""
    if words and fold(words[0]) in ARTICLES:
        return words[1:]
    if words and words[0][:2].lower() in ("l'", "l’") and len(words[0]) > 3:
        return [words[0][2:], *words[1:]]
    return words


def _is_named(lead: Sequence[str], joint: str) -> bool:
    """Whether words and what is joined to them are one name: "Seminar zur" of "Seminar zur Algebra"."""
    return joint in NAME_JOINTS and all(fold(word) in EVENT_WORDS for word in lead)


def without_lead(text: str) -> str:
    """The event without what was given there: "series of 3 lectures at the ", "presented at ", "@", "Discussant"."""
    whole = text
    if " be " in text or " part " in text:
        for pattern, plain in ROUNDABOUT:
            text = pattern.sub(plain, text)
    words = text.lstrip("@ ").split(" ")
    if len(words) > 2 and fold(words[0]) in PART_WORDS and words[1][:1].isupper() and _cue_score(words_of(text)):
        return " ".join(words[1:])
    for place, word in enumerate(words[:8]):
        key = fold(word).strip(".,:")
        if key in LEAD_JOINTS or (place and key in INNER_JOINTS):
            rest = _without_article(words[place + 1 :])
            is_name = bool(rest) and (
                rest[0][:1] in OPENINGS or rest[0][:1].isupper() or len(rest) < len(words) - place - 1
            )
            is_kept = place > 0 and (is_place(" ".join(rest)) or _is_named(words[:place], key))
            return " ".join(rest) if is_name and not is_kept else whole
        if not (key in DELIVERIES or key in COUNTS or key.isdigit()):
            break
    return whole.lstrip("@ ")
