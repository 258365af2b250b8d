"""The way through a list of names, token by token."""

from __future__ import annotations

import re

from ingest.parser.citations.name_ends import (
    begins_title,
    ends_at_line,
    ends_bare_initials,
    is_family_with_stop,
    is_middle_initial,
    is_short_family,
)
from ingest.parser.citations.name_pieces import (
    OPEN_QUOTES,
    Known,
    Walk,
    break_off,
    close_piece,
    is_name,
    is_whole,
)
from ingest.parser.citations.tokens import Token
from ingest.parser.vocabulary.months import MONTHS
from ingest.parser.vocabulary.names import (
    INCLUDING_WORDS,
)

INCLUDING = re.compile(r"(?<!\w)(?:" + "|".join(INCLUDING_WORDS) + r")(?!\w)", re.IGNORECASE)
AUTHOR_COUNT = re.compile(
    r"\d\s(?:co-?)?(?:authors?|auteurs?|autor\w*|autori|others|collab\w*)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
LONGEST_NAME = 8
"""Words of a name, initials too."""
LONGEST_REMARK = 10
"""Words and commas of a remark behind a name: its town, its school."""
SHORT_FAMILY = re.compile(r"[A-Z][a-z]\.")
"""A family name of two letters at the end of a sentence; before a family name it would be an initial: "Yu. Manin"."""
CLOSE_QUOTES = '”»"'


def step(
    text: str,
    tokens: tuple[Token, ...],
    index: int,
    walk: Walk,
    known: Known,
    breaks: frozenset[int],
) -> int:
    """The index of the next token to read, after one token (or a remark in parentheses) was taken in."""
    token = tokens[index]
    if token.kind == "no" and _is_odd_name(tokens, index, walk, known):
        token = token._replace(kind="full")
    kind = token.kind
    if kind in ("initials", "full", "particle", "suffix"):
        return _take_word(text, tokens, index, walk, known, breaks, token)
    if token.text in ",;":
        walk.separators += token.text
        walk.awaits_initials = index + 1 < len(tokens) and tokens[index + 1].kind == "initials"
        close_piece(walk, known, token)
        return index + 1
    if token.text in "([":
        return _take_remark(text, tokens, index, walk, known)
    if kind in ("join", "others"):
        return _take_join(text, tokens, index, walk, known)
    if kind == "mark" and (walk.names or walk.piece or token.text.startswith(("*", "†", "∗"))):
        if walk.names and not walk.piece:
            walk.end = token.end
        return index + 1
    if kind == "title":
        return index + 1
    break_off(walk, known, token)
    return index


def is_odd_family(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a word that is rarely a name ("Winter", "Grant") stands before a comma and initials."""
    if index + 2 >= len(tokens):
        return False
    token, comma, behind = tokens[index : index + 3]
    is_word = token.kind == "no" and token.text.isalpha() and token.text.istitle()
    return is_word and comma.text == "," and behind.kind == "initials" and "." in behind.text


def _is_odd_name(tokens: tuple[Token, ...], index: int, walk: Walk, known: Known) -> bool:
    """Whether a word that is rarely a name is one here, by what stands around it."""
    if walk.piece:
        return _is_behind_initials(tokens, index, walk)
    if walk.names and _is_month_as_name(tokens, index):
        return True
    return (known.family_first or walk.inverted > 0) and is_odd_family(tokens, index)


def _is_behind_initials(tokens: tuple[Token, ...], index: int, walk: Walk) -> bool:
    """Whether a word that is rarely a name stands between initials and a separator: "U.S. Grant, M. Curie"."""
    word = tokens[index].text.rstrip(",.")
    if walk.lone_family or not (word.isalpha() and word.istitle()) or index + 1 == len(tokens):
        return False
    are_initials = all(token.kind == "initials" and "." in token.text for token in walk.piece)
    return are_initials and (tokens[index + 1].text == "," or tokens[index + 1].kind == "join")


def _is_month_as_name(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a month stands for a given name within a list: ", June Curie,"."""
    if tokens[index].text.lower() not in MONTHS or index + 2 >= len(tokens):
        return False
    family, behind = tokens[index + 1 : index + 3]
    return family.kind == "full" and (family.stops or behind.text in ",;" or behind.kind == "join")


def _take_word(
    text: str,
    tokens: tuple[Token, ...],
    index: int,
    walk: Walk,
    known: Known,
    breaks: frozenset[int],
    token: Token,
) -> int:
    if len(token.text) == 3 and SHORT_FAMILY.fullmatch(token.text) and is_short_family(tokens, index, walk):
        token = token._replace(kind="full", stops=True)
    is_tail = token.kind == "particle" and index + 1 < len(tokens) and tokens[index + 1].text in ",;."
    goes_on = is_tail or is_middle_initial(tokens, index, walk)
    if token.text[0] in OPEN_QUOTES or (walk.piece and not goes_on and is_whole(walk, token, known)):
        break_off(walk, known, token)
        return index
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.text in ("A", "I") and following and begins_title(tokens, index + 1, walk):
        break_off(walk, known, token)
        return index
    if len(walk.piece) > LONGEST_NAME:
        walk.is_done, walk.piece = True, []
        return index
    walk.piece.append(token)
    if following and ends_bare_initials(token, following, walk):
        close_piece(walk, known, token)
        walk.is_done = True
        return index + 1
    walk.is_dotted |= token.kind == "initials" and "." in token.text
    if token.stops and is_family_with_stop(tokens, index, walk):
        close_piece(walk, known, None)
        return index + 1
    if token.stops or token.text[-1] in CLOSE_QUOTES:
        close_piece(walk, known, token)
        walk.is_done = True
        return index + 1
    is_edge = token.end in walk.edges and is_name(walk.piece, walk)
    ends_line = following is not None and not walk.is_bracketed and token.end in breaks
    if is_edge or (following and ends_line and ends_at_line(tokens, index + 1, walk)):
        close_piece(walk, known, None)
        walk.is_done = True
    return index + 1


def _take_join(text: str, tokens: tuple[Token, ...], index: int, walk: Walk, known: Known) -> int:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    is_others = token.kind == "others" or (following is not None and _stands_for_others(token, following))
    if is_others:
        close_piece(walk, known, token)
        if walk.names and not walk.is_done:
            last = token if token.kind == "others" else following
            assert last is not None
            walk.end = last.end
            walk.score += 0.8
            is_dots = "..." in last.text or "…" in last.text
            index += 1 if last is token else 2
            if index < len(tokens) and tokens[index].text == "(":
                return _take_remark(text, tokens, index, walk, known)
            walk.is_done = not is_dots
            return index
        walk.is_done = True
        return index
    if not walk.piece and not walk.names:
        walk.is_done = True
        return index
    close_piece(walk, known, token)
    walk.after_and = True
    return index + 1


def _stands_for_others(token: Token, following: Token) -> bool:
    return following.kind == "others" or (
        token.text.rstrip(".") == "et" and following.text.lower().strip(".:") in ("al", "alii")
    )


def _take_remark(text: str, tokens: tuple[Token, ...], index: int, walk: Walk, known: Known) -> int:
    """Past a remark in parentheses behind a name ("student"); a year or a long text ends the run."""
    close = next(
        (i for i in range(index + 1, min(index + 40, len(tokens))) if tokens[i].text in ")]"),
        None,
    )
    inside = text[tokens[index].end : tokens[close].start] if close is not None else ""
    if close is not None and INCLUDING.search(inside):
        close_piece(walk, known, None)
        walk.end, walk.is_done = tokens[close].end, True
        walk.score += 1.0
        return close
    if close is not None and AUTHOR_COUNT.search(inside):
        walk.is_done = True
        walk.end = tokens[close].end
        return close
    if close is None or YEAR.search(inside) or close - index > LONGEST_REMARK or not (walk.piece or walk.names):
        break_off(walk, known, tokens[index])
        return index
    following = tokens[close + 1] if close + 1 < len(tokens) else None
    if following and following.kind == "full" and walk.piece and inside.istitle() and inside.isalpha():
        return close + 1  # a name one is called by: "Emmy (Amalie) Noether"
    if following is None or not (following.text in ",;.*" or following.kind in ("join", "mark")):
        break_off(walk, known, tokens[index])
        return index
    return close + 1
