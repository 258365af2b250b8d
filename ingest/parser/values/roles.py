"""Roles at the start or end of a text: "Teaching assistant for …", "Member of the board of …", "…, Reviewer"."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from itertools import islice

from ingest.parser.frozen import frozen
from ingest.parser.values.events import fold
from ingest.parser.vocabulary.services import ARTICLES, BODIES, BODY_KINDS, CONNECTORS

TOKEN = re.compile(r"[^\s,;:()\[\]–—/|]+|[,;:()\[\]–—/|]")
SMALL = frozenset("of de du des d' for in on at to the a an and & / - der die das und la le les et y e di del".split())
KINDS_BEHIND = frozenset(
    """
    organisation scientifique programme these theses selection redaction lecture pilotage suivi editorial organisateur
    scientifico scientifica organizzatore editoriale programma dottorato cientifico cientifica organizador organizadora
    programa tesis tese seleccion doctoral evaluation recrutement docenti dottorato
    coordinamento gestione honor mestrado
    doutorado doctorado habilitation hdr direction
    facultad instituto concours agregation redazione revisione
    """.split()
)
"""Words behind a body that say of what kind it is."""
GENITIVES = frozenset("of de du del della do da im des der dem im".split())
NAMED_BODIES = frozenset("council college commission office".split())
"""Bodies that in capitals are the beginning of a name: "Member of the National Council of Teachers"."""
POSSESSIVE = ("s’", "s'", "’s", "'s")
"""Ends of a word for those to whom what follows belongs: "Editors’ prize" is none of an editor."""
LONGEST_ROLE = 9
"""Words of a role."""


@frozen
class RolePhrase:
    """A role within a text: where it ends, where what follows it begins, and the word that joins the two."""

    end: int
    rest: int
    connector: str = ""


@lru_cache(maxsize=4096)  # a line is asked for its role as a whole, as a clause and as part of its list
def leading_role(text: str, heads: Collection[str], modifiers: Collection[str]) -> RolePhrase | None:
    """The role that a text begins with, or None: words of roles as far as they go, up to the last that is a head."""
    tokens = list(islice(TOKEN.finditer(text), 2 * LONGEST_ROLE))
    last = -1
    for place, token in enumerate(tokens[:LONGEST_ROLE]):
        if token.group().endswith(POSSESSIVE):
            break
        word = key_of(token.group()).removeprefix("d'").removeprefix("l'")
        if last >= 0 and _names_body(tokens, place):
            break
        if (word in heads or word.removesuffix("s") in heads) and not _opens_name(text, tokens, place, heads):
            last = place
        elif word not in modifiers and word not in SMALL and not _is_head_compound(word, heads):
            break
        elif _is_head_compound(word, heads):
            last = place
    if last < 0:
        return None
    last = _with_body(tokens, last)
    return _phrase(text, tokens, last)


def _opens_name(text: str, tokens: list[re.Match[str]], place: int, heads: Collection[str]) -> bool:
    """Whether a head is the first word of a name: "Review of Economic Studies" after another role word."""
    if place == 0 or key_of(tokens[place].group()) not in ("review", "reviews", "board", "boards"):
        return False
    before = key_of(tokens[place - 1].group())
    return before in ("for", "pour", "für") and tokens[place].group()[:1].isupper()


def key_of(word: str) -> str:
    """A word as vocabularies hold it: folded, without full stop, apostrophe or plural marks around it."""
    return fold(word).strip(".'\"“”’*").removesuffix("(s)")


def _is_head_compound(word: str, heads: Collection[str]) -> bool:
    """Whether a hyphenated word ends in a head: "Mini-symposium-organizer", "co-chair"."""
    return "-" in word and word.rsplit("-", 1)[1] in heads


def _with_body(tokens: list[re.Match[str]], last: int) -> int:
    """The place of the last word with the body that the role is in: "Member of the Program Committee"."""
    if key_of(tokens[last].group()) in BODIES:
        last = _with_kind_behind(tokens, last)
    place = last + 1
    if place >= len(tokens) or key_of(tokens[place].group()) not in GENITIVES:
        return last
    for ahead in range(place, min(place + 7, len(tokens))):
        word = key_of(tokens[ahead].group())
        if ahead > place and (word in BODIES or _is_compound_body(word)):
            if _names_body(tokens, ahead):
                return last
            ahead = _with_kind_behind(tokens, ahead)
            following = key_of(tokens[ahead + 1].group()) if ahead + 1 < len(tokens) else ""
            return ahead if following in CONNECTORS or following in (",", ":", "–") else last
        if word not in BODY_KINDS and word not in ARTICLES and word not in SMALL:
            return last
    return last


def _names_body(tokens: list[re.Match[str]], place: int) -> bool:
    """Whether a body is within a name: "National Council of Teachers"."""
    following = key_of(tokens[place + 1].group()) if place + 1 < len(tokens) else ""
    word = tokens[place].group()
    return word[0].isupper() and following in ("of", "for") and key_of(word) in NAMED_BODIES


def _is_compound_body(word: str) -> bool:
    """Whether a German compound or genitive is a body: "Programmkomitees", "Organisationskomitee"."""
    return any(
        word.removesuffix("s").removesuffix("e").endswith(body)
        for body in ("komite", "komitee", "ausschuss", "kommission", "beirat", "vorstand", "senat")
    )


def _with_kind_behind(tokens: list[re.Match[str]], place: int) -> int:
    """The place of the last word that says what kind of body it is: "comité d'organisation", "comité de programme"."""
    ahead = place + 1
    while ahead < len(tokens) and ahead < place + 4:
        word = key_of(tokens[ahead].group())
        following = key_of(tokens[ahead + 1].group()) if ahead + 1 < len(tokens) else ""
        if word.removeprefix("d'") in KINDS_BEHIND:
            place = ahead
        elif not (word in ("de", "d'", "do", "di", "dei", "del", "du", "da", "des") and following in KINDS_BEHIND):
            break
        ahead += 1
    return place


def phrase_up_to(text: str, end: int) -> RolePhrase:
    """A role that ends where ``end`` says, with the connector behind it."""
    tokens = [token for token in TOKEN.finditer(text, 0, end + 80) if token.end() >= end]
    return _phrase(text, tokens, 0) if tokens else RolePhrase(end, end)


def _phrase(text: str, tokens: list[re.Match[str]], last: int) -> RolePhrase:
    end = tokens[last].end()
    place = last + 1
    connector = ""
    while place < len(tokens):
        word = key_of(tokens[place].group())
        if word in CONNECTORS and not connector:
            connector = word
        elif word in ("d'un", "d'une") and not connector:
            connector = "de"
        elif word in ARTICLES and connector:
            pass
        elif word in (",", ":", "–", "—") and not connector:
            connector = word
        else:
            break
        place += 1
    rest = tokens[place].start() if place < len(tokens) else len(text)
    return RolePhrase(end, rest, connector)


def ends_with_role(text: str, heads: Collection[str]) -> bool:
    """Whether the last word of a text is a head of a role."""
    words = [token.group() for token in TOKEN.finditer(text) if token.group()[0].isalnum()]
    return bool(words) and (key_of(words[-1]) in heads or _is_head_compound(key_of(words[-1]), heads))


def trailing_role(text: str, heads: Collection[str], modifiers: Collection[str]) -> int | None:
    """Where the role begins that a text ends with, or None: "Algebra Night High School Student Mentor"."""
    tokens = list(TOKEN.finditer(text))
    last = key_of(tokens[-1].group()) if tokens else ""
    if last not in heads and not _is_head_compound(last, heads):
        return None
    place = len(tokens) - 1
    while place > 0 and _may_stand_beside(tokens[place - 1].group(), modifiers) and len(tokens) - place < LONGEST_ROLE:
        place -= 1
    while place < len(tokens) - 1 and key_of(tokens[place].group()) in SMALL:
        place += 1
    return tokens[place].start()


def _may_stand_beside(word: str, modifiers: Collection[str]) -> bool:
    return key_of(word) in modifiers or key_of(word) in SMALL
