"""The pieces of talks cut at quotations and brackets, without links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.events import (
    DELIVERIES,
    event_score,
    words_of,
)
from ingest.parser.values.pieces import Piece, quoted_spans, split_pieces, tidy
from ingest.parser.values.styled import Styled
from ingest.parser.values.talks.kinds import is_company, is_kind_remark
from ingest.parser.vocabulary.events import (
    TALK_WORDS,
)

EVENT_BRACKET = re.compile(r"\s?\((?P<inner>[^()]{4,160})\)\.?$")
GIVEN = re.compile(
    r"(?:[\w’'-]+\s){0,3}(?:talk|lecture|poster|paper|presentation|presented|presenting|present|seminar|keynote|tutorial"
    r"|exposé|présentation|vortrag|charla|ponencia|palestra)(?:\s[\w’'-]+){0,4}$",
    re.IGNORECASE,
)
"""What stands in front of the title of a talk that tells only that it was given."""
HELD = re.compile(
    r"(?:^|[.,]?\s)(?i:held|gave|presented|delivered|attended\swith)\s(?:(?i:an?|the|my)\s)?(?:\w+\s)?"
    r"(?i:presentation|talk|lecture|poster|paper|keynote|seminar)(?:\s(?i:titled|entitled|on|about|called))?$"
)
"""What stands between an event and the title of what was given there: "Held the presentation"."""
NAMED = re.compile(
    r"\b(?:on|of|in|for|at|the|titled|called|named|sur|über|zu|sobre|su|workshop|session|symposium|panel|conference|school)$",
    re.IGNORECASE,
)
"""How what stands before the name of an event in quotation marks ends."""
LEAST_BEHIND = 3
"""Words of a title that ends what names the event."""
JOINT = re.compile(r"\s(?:on|about|titled|entitled|sur|über|sobre|intitulée?)$", re.IGNORECASE)
LINK_NAME = re.compile(r"(?:^|[\s,;.]{1,3})(?:doi|url|https?|link)\s?:?$", re.IGNORECASE)
LINK_SIGN = re.compile(r"/|[Ww]{3}\.")
"""What every link holds."""
LINK = re.compile(
    r"(?:\bdoi:?\s?)?(?:https?://|www\.|(?<![\w.])10\.\d{4,9}/|\b[\w-]{2,40}(?:\.[\w-]{2,40}){1,4}/)[^\s,;)]{2,300}",
    re.IGNORECASE,
)


def split_quotes(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with each cut before and behind a quotation of several words."""
    return tuple(part for piece in pieces for part in _split_quote(piece))


def _split_quote(piece: Piece) -> list[Piece]:
    text = piece.text
    spans = [span for span in quoted_spans(text) if len(text[slice(*span)].split()) >= 2]
    if len(spans) != 1:
        return [piece]
    start, end = spans[0][0] - 1, spans[0][1] + 1
    said, tail = text[:start].strip(" ,:"), text[end:].strip(" ,:.")
    head = HELD.sub("", said)
    if not head and not tail:
        return [replace(piece, styled=piece.styled.cut(start, end))] if said else [piece]
    if GIVEN.match(head):
        return _without_giving(piece, head, start, end)
    is_titled = bool(head) and all(word in DELIVERIES or word in TALK_WORDS for word in words_of(head))
    is_kind = not tail and len(words_of(head)) <= 3 and is_kind_remark(head)
    is_behind = not tail and len(words_of(text[start:end])) >= LEAST_BEHIND and not NAMED.search(head)
    is_title = text[end - 2 : end - 1] in ",.?!" or is_titled or is_kind or is_behind
    if not is_title and not (not head and len(text[start:end]) > 0.6 * len(text)):
        return [piece]
    parts = [
        piece.styled.cut(0, start).strip(" ,:").cut(0, len(head)),
        piece.styled.cut(start, end),
        piece.styled.cut(end).strip(" ,:."),
    ]
    kept = [part for part in parts if part.text]
    return [Piece(part, piece.before if place == 0 else "quote") for place, part in enumerate(kept)]


def _without_giving(piece: Piece, head: str, start: int, end: int) -> list[Piece]:
    """The title of what was given, what else stands there, and the kind of talk: "Invited talk on “Ideal theory”"."""
    said = JOINT.sub("", head)
    parts = [Piece(Styled.plain(said), piece.before)] if is_kind_remark(said) else []
    parts.append(Piece(piece.styled.cut(start, end), "quote" if parts else piece.before))
    tail = piece.styled.cut(end).strip(" ,:.")
    return [*parts, Piece(tail, "quote")] if any(c.isalnum() for c in tail.text) else parts


def without_links(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces without web addresses and identifiers of documents."""
    if not any(LINK_SIGN.search(piece.text) and LINK.search(piece.text) for piece in pieces):
        return tuple(pieces)
    cut = (replace(piece, styled=_without_link(piece.styled)) for piece in pieces)
    return tuple(piece for piece in cut if any(c.isalnum() for c in piece.text))


def _without_link(styled: Styled) -> Styled:
    styled = tidy(styled.without(found.span() for found in LINK.finditer(styled.text)))
    return styled.without([found.span()]) if (found := LINK_NAME.search(styled.text)) else styled


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
