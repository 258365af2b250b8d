"""What kind of talk a remark, label or heading says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.events import (
    fold,
    is_remote,
    words_of,
)
from ingest.parser.values.pieces import Piece, tidy
from ingest.parser.vocabulary.events import (
    EVENT_WORDS,
    HOST_WORDS,
    KIND_PHRASES,
    LABEL_WORDS,
    REMOTE_WORDS,
    TALK_WORDS,
)

REMARK = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]|[*†‡∗]\s?(?=[A-Z])")
KINDS = tuple(sorted(KIND_PHRASES, key=lambda pair: -len(pair[0].split())))
KIND_WORDS = frozenset(word for phrase, _ in KINDS for word in phrase.split())
PERFORMERS = frozenset(
    """
    panelist panellist speaker keynote presenter discussant poster talk plenary respondent moderator orateur oratrice
    referent redner vortragender ponente relatore palestrante vortrag expose ponencia palestra charla relazione
    presentation comunicacao comunicacion comunicazione intervento
    """.split()
)
KIND_BEHIND = re.compile(
    r"(?P<event>.*(?:\b[A-Z]{2,}[\w’'-]*|\d|\b(?i:conference|congress|convention|meeting|symposium|workshop|school|summit"
    r"|retreat|seminar)s?))(?:\s[-–—])?\s"
    r"(?P<kind>(?i:(?:(?:invited|contributed|oral|keynote|plenary|lightning|flash|short|workshop|conference)\s)?"
    r"(?:talk|poster|oral|keynote|plenary|panel(?:l?ist)?|(?:poster|oral|keynote|panel)\spresentation)"
    r"(?:\s?/\s?(?:talk|poster|keynote|panel(?:l?ist)?))?(?:\s(?:talk|speaker|presenter))?))"
)
"""The kind of talk right behind the acronym, number or word that an event's name ends with."""
NAME_JOINTS = re.compile(r",\s?(?:and\s|&\s)?|\s(?:and|&|et(?!\sal)|und|y|e)\s|\s(?=et\.?\sal)")
SPEAKER = re.compile(r"(?:[A-ZÀ-Þ]\.[\s-]?){1,3}[A-ZÀ-Þ][\w’'-]+")
LONGEST_REMARK = 4
PARTS = frozenset("chair co-chair organizer organiser co-organizer attendee participant author co-author and".split())
"""What one may have done besides speaking."""
GIVEN_BY = ("presented by ", "given by ", "delivered by ", "présenté par ", "vorgetragen von ")
TITLE_LABELS = frozenset(
    ("title", "talk title", "topic", "titre", "titel", "titulo", "titolo", "tema", "thema", "talk")
)
COMPANY_WORDS = frozenset("with joint jointly work avec mit con com gemeinsam together insieme junto".split())
AND_WORDS = frozenset("and et und y e &".split())


def kind_of(text: str) -> str | None:
    """The kind of talk that a remark, label or heading names, as a word of cv-json; None where it names none."""
    folded = f" {' '.join(words_of(text))} "
    return next((kind for phrase, kind in KINDS if f" {phrase} " in folded), None)


def is_kind_remark(text: str) -> bool:
    """Whether it says nothing but what kind of talk it was: "invited talk", "poster (virtual)", "oral presentation"."""
    words = [word for word in words_of(text) if not word.isdigit() and word != "x"]
    if not words or len(words) > 8:
        return False
    return all(word in KIND_WORDS or word in TALK_WORDS or word in REMOTE_WORDS for word in words)


def is_talk_label(text: str) -> bool:
    """Whether a sub-heading says what talks stand below it, and is no event or title: "Other invited talks", "2021"."""
    words = [word for word in words_of(text) if not word.isdigit()]
    return len(words) <= 7 and all(word in KIND_WORDS or word in TALK_WORDS or word in LABEL_WORDS for word in words)


def take_kind(pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], str | None]:
    """The pieces without remarks on the kind of talk, and the kind that they say."""
    left: list[Piece] = []
    said: str | None = None
    label: Piece | None = None
    for place, piece in enumerate(pieces):
        following = pieces[place + 1] if place + 1 < len(pieces) else None
        is_label = following is not None and following.before == "colon" and _is_label(piece.text)
        if is_label or (is_kind_remark(piece.text) and _may_go(piece, place, following)):
            said = _better(said, kind_of(piece.text))
            label = piece if following is not None and following.before == "colon" else label
            continue
        if label is not None:
            piece, label = replace(piece, before=label.before), None
        cut, kind = _without_remarks(piece)
        said = _better(said, kind)
        if cut is not None:
            left.append(cut)
    return (tuple(left), said) if left else (tuple(pieces), said)


def _is_label(text: str) -> bool:
    return fold(text).strip(" .") in TITLE_LABELS


def _may_go(piece: Piece, place: int, following: Piece | None) -> bool:
    """Whether a piece of kind words is a remark: not where it may be the event itself ("Seminar, Jena")."""
    if place > 0 and piece.before == "line" and (following is None or following.before == "line"):
        words = words_of(piece.text)
        return kind_of(piece.text) not in ("seminar", None) or all(word in PERFORMERS for word in words)
    if place > 0 and piece.before != "line":
        is_said = kind_of(piece.text) not in ("seminar", None) or fold(piece.text).strip(" .") in PERFORMERS
        return len(words_of(piece.text)) > 1 or is_said or piece.text.islower()
    if following is not None and fold(piece.text).strip(" .") in PERFORMERS:
        return True
    return following is not None and (following.before in ("colon", "quote") or len(words_of(piece.text)) > 1)


def without_kind(event: str | None) -> tuple[str | None, str | None]:
    """An event without the kind of talk behind its name, and that kind: "DMV meeting keynote talk"."""
    found = KIND_BEHIND.fullmatch(event) if event else None
    if event is None or found is None:
        return event, None
    return found["event"], kind_of(found["kind"])


def is_company(text: str) -> bool:
    """Whether it says with whom a talk was given: "with D. Hilbert", "joint with F. Klein and E. Artin"."""
    words = text.replace(",", " ").split()
    lead = next((place for place, word in enumerate(words) if fold(word) not in COMPANY_WORDS), len(words))
    names = [word for word in words[lead:] if fold(word) not in AND_WORDS]
    return 0 < lead < len(words) and 1 < len(names) <= 16 and all(_is_name_word(word) for word in names)


def _is_name_word(word: str) -> bool:
    bare = word.strip(".()")
    is_small = bare.lower() in ("de", "van", "von", "der", "del", "la", "di", "da", "al")
    return is_small or (bare[:1].isupper() and fold(bare) not in EVENT_WORDS and fold(bare) not in HOST_WORDS)


def is_service_remark(text: str) -> bool:
    """Whether it says what else was done there than to speak: "organizer of a session", "co-author of 3 papers"."""
    first = words_of(text)[:1]
    return bool(first) and first[0].startswith(("organi", "co-organi", "coorgani", "co-author", "session", "chair"))


def _without_remarks(piece: Piece) -> tuple[Piece | None, str | None]:
    """The piece without "(invited talk)" or "*Invited Talk" in it, and the kind."""
    said: str | None = None
    spans = []
    for found in REMARK.finditer(piece.text):
        is_open = found.group()[0] in "*†‡∗"
        inner = piece.text[found.end() :] if is_open else found.group()[1:-1]
        if (
            is_kind_remark(inner)
            or _is_opening_remark(found)
            or _is_part(inner)
            or _are_speakers(inner)
            or inner.lower().startswith(GIVEN_BY)
            or is_remote(inner)
            or is_company(inner)
            or fold(inner) in ("video", "slides", "link", "abstract", "report")
        ):
            said = _better(said, kind_of(inner))
            spans.append((found.start(), len(piece.text) if is_open else found.end()))
    if not spans:
        return piece, None
    styled = tidy(piece.styled.without(spans)).strip(" ,;.")
    return (replace(piece, styled=styled) if styled.text else None), said


def _is_opening_remark(found: re.Match[str]) -> bool:
    """Whether a piece begins with a few words in square brackets: "[Workshop talk] Ideal theory"."""
    is_open = found.start() == 0 and found.group().startswith("[") and found.end() < len(found.string)
    return is_open and len(found.group().split()) <= LONGEST_REMARK


def _are_speakers(text: str) -> bool:
    """Whether it lists people by initials and family names: "E. Noether, D. Hilbert"."""
    names = [name.strip(" .") for name in NAME_JOINTS.split(text) if name.strip(" .")]
    named = [name for name in names if fold(name) not in ("et al", "et alii")]
    return bool(named) and all(SPEAKER.fullmatch(name) for name in named)


def _is_part(text: str) -> bool:
    """Whether it says what somebody did there, speaking among it: "presenter, chair"."""
    words = words_of(text)
    return any(word in PERFORMERS for word in words) and all(word in PERFORMERS or word in PARTS for word in words)


def _better(said: str | None, kind: str | None) -> str | None:
    """Of two kinds the more telling one: what a keynote or poster is also called does not matter."""
    ranks = ("keynote", "poster", "panel", "invited", "contributed", "seminar", "other")
    return min((k for k in (said, kind) if k), key=ranks.index, default=None)
