"""Where a list of names ends: at a full stop, at the end of a line, before the first word of a title."""

from __future__ import annotations

from ingest.parser.citations.name_pieces import Walk, is_full_name, is_name
from ingest.parser.citations.tokens import Token
from ingest.parser.values.venue_scores import is_known_venue

MOST_GIVEN = 3
"""Given names and initials of a person."""


def is_middle_initial(tokens: tuple[Token, ...], index: int, walk: Walk) -> bool:
    """Whether a list gives full names, though others give the family name first: "Emmy A. Noether, David Hilbert"."""
    if len(walk.piece) != 2 or index + 3 >= len(tokens) or tokens[index + 1].text != "," or tokens[index + 2].stops:
        return False
    given, initial = walk.piece
    is_plain = given.kind == "full" and initial.kind == "initials" and initial.text.endswith(".")
    ahead = [token.kind for token in tokens[index + 2 : index + 4]]
    return is_plain and not walk.with_initials and ahead in (["full", "full"], ["full", "initials"])


def is_family_with_stop(tokens: tuple[Token, ...], index: int, walk: Walk) -> bool:
    """Whether a full stop stands for the comma behind a family name: "Noether, E., Hilbert. D., Artin, E."."""
    if walk.inverted < 1 or len(walk.piece) > 1 or index + 2 >= len(tokens) or not tokens[index].text.endswith("."):
        return False
    return tokens[index + 1].kind == "initials" and "." in tokens[index + 1].text and tokens[index + 2].text in ",;.("


def ends_bare_initials(token: Token, following: Token, walk: Walk) -> bool:
    """Whether a full stop behind initials that have none ends the list: "Noether EA, Hilbert D. A theory of"."""
    if token.kind != "initials" or token.text[-1] != "." or following.kind in ("sep", "join", "others"):
        return False
    letters = token.text[:-1]
    is_bare = len(letters) > 1 or (walk.with_initials > 0 and walk.inverted == 0 and not walk.is_dotted)
    return letters.isalpha() and letters.isupper() and is_bare and walk.piece[0].kind in ("full", "particle")


def begins_title(tokens: tuple[Token, ...], index: int, walk: Walk) -> bool:
    """Whether a bare "A" before a token is an article: a small word follows, the initials of the list have full
    stops, or it has none and no name ends soon."""
    following = tokens[index]
    if following.text[0].islower() and following.kind != "join":
        return True
    if not walk.names or following.kind not in ("full", "no"):
        return False
    if walk.is_dotted and not walk.piece:
        return not following.stops
    return walk.with_initials == 0 and not _is_name_ahead(tokens, index)


def _is_name_ahead(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a few words up to a separator make a name."""
    for token in tokens[index : index + MOST_GIVEN]:
        if token.stops or token.kind in ("sep", "join", "others", "mark"):
            return True
        if token.kind == "no":
            return False
    return index + MOST_GIVEN >= len(tokens)


def is_short_family(tokens: tuple[Token, ...], index: int, walk: Walk) -> bool:
    """Whether a capital and a small letter before a full stop end the list: "Min Wu.", "and B. Ur. The ..."."""
    if not walk.piece:
        return False
    if walk.piece[0].kind == "full":
        return True
    if not walk.after_and or index + 1 == len(tokens):
        return walk.after_and
    following, behind = tokens[index + 1], tokens[index + 2 : index + 3]
    if following.kind != "full":
        return following.kind == "no" and following.text[0].isupper()
    goes_on = following.stops or any(token.kind in ("join", "sep") or token.stops for token in behind)
    return following.text.endswith(":") or not goes_on


def ends_at_line(tokens: tuple[Token, ...], index: int, walk: Walk) -> bool:
    """Whether the name before a line's end is whole."""
    if _is_given_behind_family(walk):
        return not _goes_on(tokens, index)
    if is_name(walk.piece, walk) and is_known_venue(tokens[index].text.rstrip(".,:")):
        return True
    if _is_cut_off(tokens[index], walk):
        return False
    if not is_name(walk.piece, walk):
        return False
    return is_full_name(walk.piece, tokens[index]) or not _goes_on(tokens, index)


def _is_cut_off(token: Token, walk: Walk) -> bool:
    """Whether the next line begins with further initials ("Noether, A. / E.") or a particle ("Ramón / y Cajal")."""
    if token.kind == "particle":
        return token.text.islower()
    are_initials = all(word.kind == "initials" for word in walk.piece)
    return are_initials and walk.lone_family and token.kind == "initials" and "." in token.text


def _is_given_behind_family(walk: Walk) -> bool:
    """Whether the piece is what is behind the comma of "Noether, Emmy", in a list that semicolons part."""
    return walk.separators.endswith(",") and ";" in walk.separators and len(walk.piece) <= MOST_GIVEN


def _goes_on(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the name at a line's end goes on: one word, then a separator."""
    for place, token in enumerate(tokens[index : index + 2]):
        if token.text in (",", ";", ")") or token.kind == "join":
            return place > 0 or token.kind == "join"
        if token.stops:
            return place == 0 and not token.text.endswith(":")
        if token.kind not in ("initials", "full", "particle"):
            return False
    return False
