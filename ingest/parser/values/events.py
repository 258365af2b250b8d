"""How much a text looks like an event or its host, or like the title of a talk; what kind of talk a remark says."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from ingest.parser.folding import decomposed, without_marks
from ingest.parser.values.pieces import Piece, clean_value, quoted_spans, split_pieces, tidy
from ingest.parser.values.places import is_place, split_place
from ingest.parser.values.rows import join_pieces
from ingest.parser.values.styled import Styled
from ingest.parser.vocabulary.events import (
    EVENT_WORDS,
    HOST_WORDS,
    KIND_PHRASES,
    LABEL_WORDS,
    REMOTE_WORDS,
    TALK_WORDS,
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
REMARK = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]|[*†‡∗]\s?(?=[A-Z])")
WEAK_HOSTS = frozenset("research group team society center centre unit school course foundation office company".split())
EVENT_BRACKET = re.compile(r"\s?\((?P<inner>[^()]{4,160})\)\.?$")
LINK_NAME = re.compile(r"(?:^|[\s,;.]{1,3})(?:doi|url|https?|link)\s?:?$", re.IGNORECASE)
LINK = re.compile(r"(?:\bdoi:?\s?)?(?:https?://|www\.|(?<![\w.])10\.\d{4,9}/)[^\s,;)]{2,300}", re.IGNORECASE)
KINDS = tuple(sorted(KIND_PHRASES, key=lambda pair: -len(pair[0].split())))
KIND_WORDS = frozenset(word for phrase, _ in KINDS for word in phrase.split())
PERFORMERS = frozenset(
    """
    panelist panellist speaker keynote presenter discussant poster talk plenary respondent moderator orateur oratrice
    referent redner vortragender ponente relatore palestrante vortrag expose ponencia palestra charla relazione
    presentation comunicacao comunicacion comunicazione intervento
    """.split()
)
TITLE_LABELS = frozenset(
    ("title", "talk title", "topic", "titre", "titel", "titulo", "titolo", "tema", "thema", "talk")
)
LEAD_JOINTS = frozenset("at to during @ beim for".split())
"""What stands between a lecture and its event, also as the first word."""
INNER_JOINTS = frozenset(
    "au aux a dans en bei auf am an im in zum zur no na nos nas nel nella al alla presso lors".split()
)
"""The same where only the kind of lecture stands before: "exposé invité au", "Vortrag auf der"."""
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
COMPANY_WORDS = frozenset("with joint jointly work avec mit con com gemeinsam together insieme junto".split())
PART_WORDS = frozenset("discussant panelist panellist presenter speaker moderator respondent oratrice orateur".split())
"""What one does at an event, where it stands right before its name."""
AND_WORDS = frozenset("and et und y e &".split())
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
    words = words_of(text)
    if not words:
        return 0.0, True
    if is_place(text.strip(" .")) or is_remote(text):
        return 1.5, True
    if text.startswith(("@", "at ", "presented at ")) or without_lead(text) != text:
        return 3.0, True
    raw = WORD.findall(text)
    score = _cue_score(words) + _name_score(raw, words)
    score -= 0.5 * (len(words) >= 5) + 0.7 * (len(words) >= 9)
    score -= 1.5 * text.rstrip().endswith("?") + 0.8 * (words[0] in ASKING_WORDS and len(words) > 3)
    score -= 1.2 * (": " in text and _cue_score(words) < 1)
    content = [word for word in raw[1:] if word.lower() not in SMALL_WORDS and word[0].isalpha()]
    lower = sum(word[0].islower() for word in content)
    score -= 1.8 * (len(content) >= 2 and lower >= 0.4 * len(content))
    return score, False


def _cue_score(words: Sequence[str]) -> float:
    events = sum(word in EVENT_WORDS for word in words)
    hosts = sum(1.0 if word not in WEAK_HOSTS else 0.5 for word in words if word in HOST_WORDS)
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
    words = words_of(text)
    return bool(words) and len(words) <= 3 and all(word in REMOTE_WORDS for word in words)


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
    if place > 0 and piece.before != "line":
        is_said = kind_of(piece.text) not in ("seminar", None) or fold(piece.text).strip(" .") in PERFORMERS
        return len(words_of(piece.text)) > 1 or is_said or piece.text.islower()
    if following is not None and fold(piece.text).strip(" .") in PERFORMERS:
        return True
    return following is not None and (following.before in ("colon", "quote") or len(words_of(piece.text)) > 1)


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


def _better(said: str | None, kind: str | None) -> str | None:
    """Of two kinds the more telling one: what a keynote or poster is also called does not matter."""
    ranks = ("keynote", "poster", "panel", "invited", "contributed", "seminar", "other")
    return min((k for k in (said, kind) if k), key=ranks.index, default=None)


def split_quotes(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with each cut before and behind a quotation of several words."""
    return tuple(part for piece in pieces for part in _split_quote(piece))


def _split_quote(piece: Piece) -> list[Piece]:
    text = piece.text
    spans = [span for span in quoted_spans(text) if len(text[slice(*span)].split()) >= 2]
    if len(spans) != 1:
        return [piece]
    start, end = spans[0][0] - 1, spans[0][1] + 1
    head, tail = text[:start].strip(" ,:"), text[end:].strip(" ,:.")
    if not head and not tail:
        return [piece]
    is_titled = bool(head) and all(word in DELIVERIES or word in TALK_WORDS for word in words_of(head))
    is_kind = not tail and len(words_of(head)) <= 3 and is_kind_remark(head)
    is_title = text[end - 2 : end - 1] in ",.?!" or is_titled or is_kind
    if not is_title and not (not head and len(text[start:end]) > 0.6 * len(text)):
        return [piece]
    parts = [piece.styled.cut(0, start).strip(" ,:"), piece.styled.cut(start, end), piece.styled.cut(end).strip(" ,:.")]
    kept = [part for part in parts if part.text]
    return [Piece(part, piece.before if place == 0 else "quote") for place, part in enumerate(kept)]


def without_links(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces without web addresses and identifiers of documents."""
    if not any(LINK.search(piece.text) for piece in pieces):
        return tuple(pieces)
    cut = (replace(piece, styled=_without_link(piece.styled)) for piece in pieces)
    return tuple(piece for piece in cut if any(c.isalnum() for c in piece.text))


def _without_link(styled: Styled) -> Styled:
    styled = tidy(styled.without(found.span() for found in LINK.finditer(styled.text)))
    return styled.without([found.span()]) if (found := LINK_NAME.search(styled.text)) else styled


def is_quoted(piece: Piece) -> bool:
    """Whether nearly all of a piece stands in quotation marks."""
    text = piece.text.strip(" .,")
    if text[:1] in '“"«„”' and len(text) > 3 and (text[-1:] in '”"»“″' or text[-2:-1] in '”"»'):
        return True
    return any(end - start > 0.75 * len(text) for start, end in quoted_spans(text)) or _is_single_quoted(text)


def _is_single_quoted(text: str) -> bool:
    return (len(text) > 4 and text[0] in "‘'`’" and text[-1] in "’'") or (text[:1] == "‘" and text[-1:] in '”"')


def split_brackets(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, those that end in the event in brackets cut before it: "Ideal theory (DMV meeting, Jena)"."""
    parts: list[Piece] = []
    for piece in pieces:
        found = EVENT_BRACKET.search(piece.text)
        inner = found["inner"] if found else ""
        is_event = len(inner.split()) > 1 and event_score(inner) >= 1.5 and not is_company(inner)
        if found and is_event and found.start() > 8 and event_score(piece.text[: found.start()]) < 0.5:
            parts.append(Piece(piece.styled.cut(0, found.start()), piece.before))
            first, *rest = split_pieces(piece.styled.cut(*found.span("inner")), "bracket")
            parts += [first, *rest]
        else:
            parts.append(piece)
    return tuple(parts)


def split_event(pieces: Sequence[Piece]) -> tuple[str | None, str | None]:
    """The event with its host, and the place, of the pieces that name them."""
    pieces = _with_wrapped_row_joined(_with_broken_event_joined(pieces))
    rows = _rows_of(pieces)
    naming = [row for row in rows if any(word in EVENT_WORDS for piece in row for word in words_of(piece.text))]
    if len(rows) > 1 and len(naming) == 1:
        elsewhere = next((_split_event(row)[1] for row in rows if row is not naming[0]), None)
        event, place = _split_event(naming[0])
        return event, place or elsewhere
    return _split_event(list(pieces))


def _with_broken_event_joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, a lone word like "Lecture" at the end of a row one with the row below it: its name goes on there."""
    joined: list[Piece] = []
    for piece in pieces:
        above = joined[-1].text if joined else ""
        if piece.before == "line" and fold(above) in EVENT_WORDS and piece.text[:1].isupper() and len(joined) == 1:
            joined[-1] = replace(joined[-1], styled=joined[-1].styled.joined(piece.styled, " "))
        else:
            joined.append(piece)
    return joined


def _with_wrapped_row_joined(pieces: list[Piece]) -> list[Piece]:
    """The pieces, the second row one with the first where that began behind the title: the event goes on below."""
    place = next((place for place, piece in enumerate(pieces) if place and piece.before == "line"), 0)
    if not place or pieces[0].before in ("line", "") or pieces[place].text[:1] in '“"(':
        return pieces
    whole = pieces[place - 1].styled.joined(pieces[place].styled, " ")
    return [*pieces[: place - 1], replace(pieces[place - 1], styled=whole), *pieces[place + 1 :]]


def _rows_of(pieces: Sequence[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and piece.before != "line":
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _split_event(pieces: list[Piece]) -> tuple[str | None, str | None]:
    pieces = list(pieces)
    place: list[str] = []
    while len(pieces) > 1 and ends_in_place(pieces, place):
        place.insert(0, pieces.pop().text.strip(" ."))
    while len(pieces) > 1 and not place and _is_code_behind_town(pieces):
        place = [pieces[-2].text, pieces[-1].text]
        del pieces[-2:]
    if not place:
        place = _leading_place(pieces)
        pieces = pieces[len(place) :]
    text = join_pieces([replace(piece, before="comma") if piece.before == "line" else piece for piece in pieces])
    text = without_lead(text)
    rest, found = split_place(text.strip(" ."))
    if found and rest and not place:
        return clean_value(rest), found
    if found and rest and len(words_of(found)) <= 4:
        return clean_value(rest), f"{found}, {', '.join(place)}"
    return clean_value(text), clean_value(", ".join(place)) if place else None


def _is_code_behind_town(pieces: Sequence[Piece]) -> bool:
    """Whether the last two pieces are a town and the code of its state: "New Orleans, LA"."""
    town, code = pieces[-2], pieces[-1]
    return len(pieces) > 2 and code.before == "comma" and _may_be_town(town) and is_place(f"{town.text}, {code.text}")


def _may_be_town(piece: Piece) -> bool:
    words = words_of(piece.text)
    is_name = any(word in EVENT_WORDS or word in HOST_WORDS for word in words)
    return not is_name and not is_acronym(piece.text.split(" ")[0])


def _leading_place(pieces: Sequence[Piece]) -> list[str]:
    """The place in front of the event, none where nothing else is left: "Jena, Germany, DMV meeting"."""
    size = 0
    while size < len(pieces) - 1 and is_place(", ".join(piece.text for piece in pieces[: size + 1])):
        size += 1
    if size == 0 and len(pieces) > 2 and _may_be_town(pieces[0]) and is_place(f"{pieces[0].text}, {pieces[1].text}"):
        size = 2
    return [piece.text for piece in pieces[:size]]


def ends_in_place(pieces: Sequence[Piece], place: Sequence[str]) -> bool:
    """Whether the last piece is a place, also an unknown town before the country that was already found."""
    text = pieces[-1].text.strip(" .")
    rest, behind = split_place(text)
    if is_place(text) or is_remote(text) or (behind and is_place(rest)):
        return True
    words = words_of(text)
    is_name = any(word in EVENT_WORDS or word in HOST_WORDS for word in words) or is_acronym(text)
    if place and len(text) == 2 and text.isupper():
        return True
    return bool(place) and not is_name and len(words) <= 3 and is_place(f"{text}, {place[0]}")


def _without_article(words: list[str]) -> list[str]:
    """The words without an article in front, also one that is joined on: "l'Université"."""
    if words and fold(words[0]) in ARTICLES:
        return words[1:]
    if words and words[0][:2].lower() in ("l'", "l’") and len(words[0]) > 3:
        return [words[0][2:], *words[1:]]
    return words


def without_lead(text: str) -> str:
    """The event without what was given there: "series of 3 lectures at the ", "presented at ", "@", "Discussant"."""
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
            return " ".join(rest) if is_name else text
        if not (key in DELIVERIES or key in COUNTS or key.isdigit()):
            break
    return " ".join(words)
