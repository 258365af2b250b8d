"""The pieces of a list of names while it is read: when a piece is a name, and when the list ends at it."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.parser.citations.tokens import DASHES, Token
from ingest.parser.frozen import frozen
from ingest.parser.values.name_parts import fold_word
from ingest.parser.values.venue_scores import is_known_venue
from ingest.parser.vocabulary.names import (
    PARTICLES,
)

BEFORE_SCHOOL = frozenset(("of", "at", "from"))
"""What may stand between a co-author and the school: "with Emil Artin of Hamburg"."""
OPEN_QUOTES = '“„«‘"`'


@frozen
class Known:
    """What is known of names: the family name of the owner and of others (folded), and whether initials come last."""

    owner: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    family_first: bool = False


@dataclass(slots=True)
class Walk:
    """The state of reading one run."""

    names: list[str] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    piece: list[Token] = field(default_factory=list)
    with_initials: int = 0
    inverted: int = 0
    single: int = 0
    """How many names so far have initials, have them behind, are a single word."""
    score: float = 0.0
    end: int = 0
    after_and: bool = False
    closed_by_and: bool = False
    has_owner: bool = False
    lone_family: bool = False
    awaits_initials: bool = False
    """Whether initials stand behind the comma that ends the piece."""
    is_dotted: bool = False
    """Whether initials so far have full stops."""
    is_company: bool = False
    """Whether the run is what "with" introduces: the name behind "and" is its last."""
    is_bracketed: bool = False
    """Whether the run stands in parentheses: there a line's end says nothing."""
    edges: frozenset[int] = frozenset()
    """Where a tab follows: what stands apart on the line is another field."""
    separators: str = ""
    """The commas and semicolons met so far."""
    is_done: bool = False


def drop_lone_family(walk: Walk, known: Known) -> None:
    """Take off a last name without initials where all before it have theirs behind: it is the title's first word."""
    if len(walk.names) < 2 or walk.names[-1].endswith("I") or walk.end != walk.ends[-1] or walk.after_and:
        return
    if walk.inverted == len(walk.names) - 1 and not walk.closed_by_and:
        walk.names.pop()
        walk.ends.pop()
        walk.end = walk.ends[-1]
        walk.score -= 0.5


def is_full_name(piece: list[Token], following: Token) -> bool:
    """Whether a piece has initials and a family name, so that no word behind it belongs to it."""
    kinds = [token.kind for token in piece]
    return kinds[0] == "initials" and kinds[-1] == "full" and following.kind not in ("join", "sep", "mark")


def is_whole(walk: Walk, token: Token, known: Known) -> bool:
    """Whether the piece is a whole name to which a further word cannot belong."""
    kinds = [word.kind for word in walk.piece]
    if token.kind == "initials":
        return "full" in kinds and kinds[0] == "initials" and "." in token.text
    if all(kind == "initials" for kind in kinds):
        return walk.lone_family and not walk.after_and
    return kinds[-1] == "initials" and kinds[0] != "initials" and known.family_first


def is_name(piece: list[Token], walk: Walk) -> bool:
    kinds = [token.kind for token in piece]
    full = kinds.count("full")
    if not full:
        return walk.lone_family and bool(kinds) and "initials" in kinds
    return full <= 4 and (full > 1 or "initials" in kinds)


def _kind_in(piece: list[Token], place: int) -> str:
    """The kind of a word in its piece: "VAN" and "De" before a family name are particles."""
    token = piece[place]
    if token.kind == "initials" and place and "." in piece[0].text and token.text.isalpha() and len(token.text) > 1:
        return "full"  # "C.-S. WU"
    is_long = len(token.text) > 1
    is_particle = is_long and token.text.isupper() and place + 1 < len(piece) and token.text.lower() in PARTICLES
    return "particle" if is_particle else token.kind


def close_piece(walk: Walk, known: Known, by: Token | None) -> None:
    """End the piece as a name, if it is one; else end the run before it."""
    piece = walk.piece
    if not piece:
        return
    kinds = [_kind_in(piece, place) for place in range(len(piece))]
    full, has_initials = kinds.count("full"), "initials" in kinds
    folded = {fold_word(token.text) for token in piece if token.kind == "full"}
    is_known = not folded.isdisjoint(known.families | known.owner)
    if _ends_before(walk, known, kinds, is_known):
        walk.is_done = True
        return
    if full:
        _add_name(walk, known, full, has_initials, is_known)
    else:
        _add_initials(walk, has_initials)
    if not folded.isdisjoint(known.owner):
        walk.has_owner = True
        walk.score += 1.0
    walk.end = piece[-1].end
    walk.ends.append(walk.end)
    walk.piece = []
    walk.closed_by_and, walk.after_and = walk.after_and, False


def _ends_before(walk: Walk, known: Known, kinds: list[str], is_known: bool) -> bool:
    """Whether the piece is no name of this list: too long, a venue, behind the last name, or of another style."""
    full, has_initials = kinds.count("full"), "initials" in kinds
    if full > 1 and not has_initials and is_known_venue(" ".join(token.text for token in walk.piece)):
        return True
    is_given = full == 1 and walk.lone_family and walk.names[:1] == ["F"]  # "Noether, Emmy and Hilbert, David"
    is_more = is_known or is_given or (has_initials and not walk.is_company)
    if walk.closed_by_and and not walk.after_and and not is_more:
        return True  # the name behind "and" was the last
    if not full:
        return not (walk.lone_family and has_initials) and kinds != ["suffix"]
    return full > 4 or _is_out_of_style(walk, known, has_initials, full, is_known)


def _add_initials(walk: Walk, has_initials: bool) -> None:
    """Join initials, or "Jr.", to the family name before them."""
    if walk.names and has_initials:
        walk.score += 0.75
        walk.with_initials += not walk.names[-1].endswith("I")
        walk.names[-1] += ",I"
        walk.inverted += 1
    walk.lone_family = False


def _add_name(walk: Walk, known: Known, full: int, has_initials: bool, is_known: bool) -> None:
    worth = 1.0 if has_initials else 0.6 if full > 1 else 0.5 if is_known else 0.2
    walk.score += worth + (0.5 if is_known else 0.0)
    is_short = has_initials and full == 1
    walk.names.append("F" * full + (" I" if is_short else ""))
    walk.with_initials += is_short
    walk.single += full == 1 and not is_short
    walk.lone_family = not has_initials and (full == 1 or (full == 2 and _is_inverted(walk, known)))


def _is_inverted(walk: Walk, known: Known) -> bool:
    """Whether family names stand first in the run: the list does so, or a name before it did."""
    return known.family_first or walk.inverted > 0


def _is_out_of_style(walk: Walk, known: Known, has_initials: bool, full: int, is_known: bool) -> bool:
    """Whether a piece without initials follows names that all have them, or one word follows full names."""
    if is_known or not walk.names or walk.after_and or has_initials:
        return False
    ends_in_capitals = len(walk.piece) > 1 and walk.piece[-1].text.isupper()  # "Noether AEEA"
    may_be_inverted = walk.inverted or walk.awaits_initials or ends_in_capitals or walk.with_initials < len(walk.names)
    if full < 3 and _is_inverted(walk, known) and may_be_inverted:
        return False  # its initials may follow
    if walk.with_initials == len(walk.names):
        return True
    return full == 1 and not walk.with_initials and not walk.single


def break_off(walk: Walk, known: Known, by: Token) -> None:
    """End the run at a token that is no part of a name: of an unseparated piece only what is surely a name is kept."""
    piece = walk.piece
    walk.is_done = True
    if not piece:
        return
    is_given = walk.lone_family and walk.names[:1] == ["F"] and by.text[0] in OPEN_QUOTES + "("
    if len(piece) == 1 and piece[0].kind == "full" and walk.names and not (is_given or _is_known(piece[0], known)):
        return
    is_clean = (
        by.text in DASHES
        or by.text in "()[]"
        or by.text[0] in OPEN_QUOTES
        or by.text[0].isupper()
        or by.text[0].isdigit()
        or (walk.is_company and by.text in BEFORE_SCHOOL)
    )
    kinds = [token.kind for token in piece]
    full = kinds.count("full")
    if not is_clean or full > 4:
        keep = _sure_part(piece, kinds, walk, known)
        walk.piece = piece[:keep]
    if walk.piece:
        walk.is_done = False
        close_piece(walk, known, None)
        walk.is_done = True


def _is_known(token: Token, known: Known) -> bool:
    return fold_word(token.text) in known.families | known.owner


def _sure_part(piece: list[Token], kinds: list[str], walk: Walk, known: Known) -> int:
    """How many words of a piece that runs on into other text are a name."""
    for place, token in enumerate(piece):
        if token.kind == "full" and fold_word(token.text) in known.families | known.owner and place:
            return place + 1
    if "initials" in kinds:
        if walk.names and kinds == ["full", "initials"] and piece[1].text.isalpha():
            return 0  # the beginning of a title: "Comparative MR study"
        if walk.lone_family and kinds[0] == "initials":
            return next((i for i, kind in enumerate(kinds) if kind != "initials"), len(kinds))
        first = kinds.index("initials")
        return next((i + 1 for i in range(first, len(kinds)) if kinds[i] == "full"), len(kinds))
    return 2 if walk.after_and and len(piece) > 2 else 0
