"""Where names of authors stand in a reference: runs of names between separators, with what speaks for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from ingest.parser.citations.items import Item
from ingest.parser.values.name_parts import MARKS, fold_word, word_kind
from ingest.parser.values.venues import is_acronym, is_known_venue
from ingest.parser.vocabulary.names import (
    COMPANY_PHRASES,
    HONORIFICS,
    INCLUDING_WORDS,
    JOINING_WORDS,
    NEVER_IN_NAMES,
    PARTICLES,
    SUFFIXES,
)

TOKEN = re.compile(
    r"[,;()\[\]&]|(?<![^\s,;(\[])(?:[A-ZÀ-Þ]\.-?)+(?=[A-ZÀ-Þ][a-zà-ÿ]|(?:de|van|von|di|da|del|der)\b)|[^\s,;()\[\]&]+"
)
COMPANY = re.compile(
    r"(?<!\w)(?:"
    + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(COMPANY_PHRASES, key=len, reverse=True))
    + r")(?=\s)",
    re.IGNORECASE,
)
INCLUDING = re.compile(r"(?<!\w)(?:" + "|".join(INCLUDING_WORDS) + r")(?!\w)", re.IGNORECASE)
NOT_BEFORE_AUTHORS = frozenset("in en dans em im ed eds edited éd hrsg hg editor editors on of for and the".split())
"""Words behind which no authors stand: those of editors, or part of a title."""
SMALL_WORDS = frozenset("in on the for to by at of is are we how why what from with and a its not no".split())
COMPANY_WORDS = frozenset(("with", "con", "avec", "mit", "com"))
EDITORS_BEFORE = re.compile(r"\b(?:editors?|eds|edited\sby|hrsg)\b[^()“”\"]{0,80}$", re.IGNORECASE)
AUTHOR_COUNT = re.compile(
    r"\d\s(?:co-?)?(?:authors?|auteurs?|autor\w*|autori|others|collab\w*)\b",
    re.IGNORECASE,
)
EDITED = re.compile(r"[\s,(]*(?:eds?|edts?|editors?|hrsg|hg|coords?|dirs?|éds?)\b", re.IGNORECASE)
YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
SHORT_FAMILY = re.compile(r"[A-Z][a-z]\.")
"""A family name of two letters at the end of a sentence; before a family name it would be an initial: "Yu. Manin"."""
DASHES = frozenset("– — | / - ‒ ·".split())
NAME_KINDS = frozenset(("full", "initials", "particle", "title"))
BEGINNING_KINDS = NAME_KINDS | {"mark"}
OPEN_QUOTES = '“„«‘"`'
CLOSE_QUOTES = '”»"'


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a separator; ``kind`` is one of word_kind's or "join", "mark", "title", "suffix", "others", "sep"."""

    start: int
    end: int
    text: str
    kind: str
    stops: bool = False
    """Whether a full stop or colon that ends a sentence closes it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of names ``text[start:end]``; ``place`` says where it begins ("start", "with", "line" …)."""

    start: int
    end: int
    place: str
    score: float
    count: int
    has_owner: bool = False
    is_sure: bool = False
    """Whether initials, the owner's name or "with" tell that these are names of people."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of names: the family name of the owner and of others (folded), and whether initials come last."""

    owner: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    family_first: bool = False


@dataclass(slots=True)
class _Walk:
    """The state of reading one run."""

    names: list[str] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    piece: list[Token] = field(default_factory=list)
    score: float = 0.0
    end: int = 0
    after_and: bool = False
    closed_by_and: bool = False
    has_owner: bool = False
    lone_family: bool = False
    is_bracketed: bool = False
    """Whether the run stands in parentheses: there a line's end says nothing."""
    is_done: bool = False


@lru_cache(maxsize=16384)
def _token_kind(text: str) -> tuple[str, bool]:
    """The kind of a word in a run of names, and whether it closes a sentence."""
    if text in ",;()[]&":
        return ("join" if text == "&" else "sep"), False
    bare = MARKS.sub("", text).replace("..", ".") if not text.startswith("..") else text
    bare = bare.strip("“”„«»\"‘’`'")
    if bare in DASHES:
        return "no", False
    if not bare.strip(".-–—"):
        return ("others" if "..." in text or "…" in text else "mark"), False
    lowered = bare.lower().rstrip(".:")
    if lowered in JOINING_WORDS - COMPANY_WORDS and bare.islower():
        return "join", False
    kind = word_kind(bare.rstrip(":"))
    stops = bare.endswith(":") or (bare.endswith(".") and kind == "full" and lowered not in SUFFIXES)
    if lowered in SUFFIXES and bare[0].isupper():
        return "suffix", False
    if lowered in HONORIFICS and bare.endswith(".") and len(lowered) > 1 and kind != "initials":
        return "title", False
    if kind == "full" and lowered in SMALL_WORDS:
        return "no", stops
    if kind == "full" and ((lowered in NEVER_IN_NAMES and len(lowered) > 3) or is_acronym(bare.rstrip(".:"))):
        return "no", stops
    if bare.isdigit() and len(bare) < 3:
        return "mark", False
    return kind, stops


@lru_cache(maxsize=2048)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words and separators of a text."""
    return tuple(
        Token(found.start(), found.end(), found.group(), *_token_kind(found.group())) for found in TOKEN.finditer(text)
    )


def find_runs(item: Item, known: Known) -> list[Run]:
    """The runs of names that may be the authors of a reference, in order of their beginning."""
    tokens = tokens_of(item.text)
    breaks = frozenset(item.breaks)
    runs: list[Run] = []
    covered = 0
    for place, index in _beginnings(item, tokens, known):
        if place in ("comma", "inline") and tokens[index].start < covered:
            continue  # inside a run that was read from its beginning
        run = _run_at(item.text, tokens, index, place, known, breaks)
        if run:
            runs.append(run)
            if run.count > 1 and (run.is_sure or place != "start"):
                covered = max(covered, run.end)
    return runs


def leading_run(text: str, known: Known) -> Run | None:
    """The run of names with which a text begins, if any."""
    tokens = tokens_of(text)
    for index, token in enumerate(tokens[:3]):
        if token.kind in NAME_KINDS:
            return _run_at(text, tokens, index, "start", known, frozenset())
        if token.kind != "mark":
            return None
    return None


def _beginnings(item: Item, tokens: tuple[Token, ...], known: Known) -> Iterator[tuple[str, int]]:
    """Where a run may begin: the kind of place and the index of its first token."""
    inside = [quote for quote in item.quoted if quote[1] - quote[0] > 12]
    borders = _borders(item)
    for index, token in enumerate(tokens):
        if token.kind not in BEGINNING_KINDS or any(start <= token.start < end for start, end in inside):
            continue
        place = _place(token, tokens[index - 1], borders) if index else "start"
        if place:
            yield place, index
        elif token.kind == "full" and fold_word(token.text) in known.owner:
            yield "inline", _walk_back(tokens, index, known)


def _borders(item: Item) -> dict[int, str]:
    """The kinds of border by the offset behind the word before them."""
    borders = dict.fromkeys(item.breaks, "line") | dict.fromkeys(item.tabs, "tab")
    borders |= {end: "tag" for _, end in item.tags}
    borders |= {found.end(): "with" for found in COMPANY.finditer(item.text)}
    return borders


def _place(token: Token, before: Token, borders: dict[int, str]) -> str:
    """What kind of place it is between two tokens, for a run to begin; nothing for no such place."""
    last = before.text[-1]
    if before.text.lower().rstrip(":.") in NOT_BEFORE_AUTHORS:
        return ""
    if border := borders.get(before.end):
        return border
    if last in CLOSE_QUOTES or last == "’":
        return "quote"
    if last == "(":
        return "paren"
    if before.stops or (last in ".?!:" and before.kind == "no"):
        return "stop"
    if last in ",;":
        return "comma" if token.kind in ("initials", "full") else ""
    return "dash" if before.text in DASHES else ""


def _walk_back(tokens: tuple[Token, ...], index: int, known: Known) -> int:
    """The first token of the list of names in which the owner's name at ``index`` stands."""
    first = index
    while first > 0 and (tokens[first - 1].kind == "initials" or fold_word(tokens[first - 1].text) in known.given):
        first -= 1
    start = first
    while (start > 1 and tokens[start - 1].text == ",") or tokens[start - 1].kind == "join":
        place = start - 1
        words = 0
        while place > 0 and tokens[place - 1].kind in ("initials", "full", "particle") and words < 3:
            if tokens[place - 1].stops:
                break
            place -= 1
            words += 1
        if not words:
            break
        if words == 3 and not any(token.kind != "full" for token in tokens[place:start]):
            place += 1
        if place and tokens[place - 1].kind == "no" and tokens[place - 1].text[0].islower():
            break  # the end of a title: "... in Early Universities, "
        start = place
    return start


def _run_at(
    text: str,
    tokens: tuple[Token, ...],
    index: int,
    place: str,
    known: Known,
    breaks: frozenset[int],
) -> Run | None:
    walk = _Walk(is_bracketed=_stands_in_brackets(text, tokens[index].start))
    first = index
    while index < len(tokens) and not walk.is_done:
        index = _step(text, tokens, index, walk, known, breaks)
    if walk.piece and not walk.is_done:
        _close(walk, known, None)
    _drop_lone_family(walk, known)
    if not walk.names or _are_editors(text, tokens[first].start, walk.end, place):
        return None
    bonus = {"with": 1.0, "inline": 0.0, "comma": -0.3, "stop": -0.2, "paren": 0.1}.get(place, 0.0)
    start = tokens[first].start
    is_sure = walk.has_owner or place == "with" or any(name.endswith("I") for name in walk.names)
    return Run(
        start,
        walk.end,
        place,
        walk.score + bonus,
        len(walk.names),
        walk.has_owner,
        is_sure,
    )


def _stands_in_brackets(text: str, start: int) -> bool:
    near = text[max(0, start - 30) : start]
    return near.rfind("(") > near.rfind(")")


def _drop_lone_family(walk: _Walk, known: Known) -> None:
    """Take off a last name without initials where all before it have theirs behind: it is the title's first word."""
    if len(walk.names) < 2 or walk.names[-1].endswith("I") or walk.end != walk.ends[-1] or walk.after_and:
        return
    if sum(name.endswith(",I") for name in walk.names[:-1]) == len(walk.names) - 1 and not walk.closed_by_and:
        walk.names.pop()
        walk.ends.pop()
        walk.end = walk.ends[-1]
        walk.score -= 0.5


def _are_editors(text: str, start: int, end: int, place: str) -> bool:
    """Whether the names are those of editors, or of a place before its publisher."""
    behind = text[end : end + 12]
    if place != "start" and EDITORS_BEFORE.search(text[max(0, start - 90) : start]):
        return True
    return bool(EDITED.match(behind)) or (place != "start" and behind.lstrip(" )").startswith(":"))


def _step(
    text: str,
    tokens: tuple[Token, ...],
    index: int,
    walk: _Walk,
    known: Known,
    breaks: frozenset[int],
) -> int:
    """The index of the next token to read, after one token (or a remark in parentheses) was taken in."""
    token = tokens[index]
    kind = token.kind
    if kind in ("initials", "full", "particle", "suffix"):
        return _take_word(text, tokens, index, walk, known, breaks)
    if token.text in ",;":
        _close(walk, known, token)
        return index + 1
    if token.text in "([":
        return _take_remark(text, tokens, index, walk, known)
    if kind in ("join", "others"):
        return _take_join(text, tokens, index, walk, known)
    if kind == "mark" and (walk.names or walk.piece or token.text.startswith(("*", "†", "∗"))):
        if walk.names or walk.piece:
            walk.end = token.end
        return index + 1
    if kind == "title":
        return index + 1
    _break(walk, known, token)
    return index


def _take_word(
    text: str,
    tokens: tuple[Token, ...],
    index: int,
    walk: _Walk,
    known: Known,
    breaks: frozenset[int],
) -> int:
    token = tokens[index]
    if walk.piece and walk.piece[0].kind == "full" and SHORT_FAMILY.fullmatch(token.text):
        token = replace(token, kind="full", stops=True)
    if token.text[0] in OPEN_QUOTES or (walk.piece and _is_whole(walk, token, known)):
        _break(walk, known, token)
        return index
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.text in ("A", "I") and following and following.text[0].islower() and following.kind != "join":
        _break(walk, known, token)
        return index
    walk.piece.append(token)
    if token.stops or token.text[-1] in CLOSE_QUOTES:
        _close(walk, known, token)
        walk.is_done = True
        return index + 1
    if following and not walk.is_bracketed and token.end in breaks:
        if _is_name(walk.piece, walk) and (_is_full_name(walk.piece, following) or not _goes_on(tokens, index + 1)):
            _close(walk, known, None)
            walk.is_done = True
    return index + 1


def _is_full_name(piece: list[Token], following: Token) -> bool:
    """Whether a piece has initials and a family name, so that no word behind it belongs to it."""
    kinds = [token.kind for token in piece]
    return kinds[0] == "initials" and kinds[-1] == "full" and following.kind not in ("join", "sep", "mark")


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


def _is_whole(walk: _Walk, token: Token, known: Known) -> bool:
    """Whether the piece is a whole name to which a further word cannot belong."""
    kinds = [word.kind for word in walk.piece]
    if token.kind == "initials":
        return "full" in kinds and kinds[0] == "initials" and "." in token.text
    if all(kind == "initials" for kind in kinds):
        return walk.lone_family and not walk.after_and
    return kinds[-1] == "initials" and kinds[0] != "initials" and known.family_first


def _take_join(text: str, tokens: tuple[Token, ...], index: int, walk: _Walk, known: Known) -> int:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    is_others = token.kind == "others" or (following is not None and _stands_for_others(token, following))
    if is_others:
        _close(walk, known, token)
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
    _close(walk, known, token)
    walk.after_and = True
    return index + 1


def _stands_for_others(token: Token, following: Token) -> bool:
    return following.kind == "others" or (token.text == "et" and following.text.lower().strip(".:") in ("al", "alii"))


def _take_remark(text: str, tokens: tuple[Token, ...], index: int, walk: _Walk, known: Known) -> int:
    """Past a remark in parentheses behind a name ("student"); a year or a long text ends the run."""
    close = next(
        (i for i in range(index + 1, min(index + 40, len(tokens))) if tokens[i].text in ")]"),
        None,
    )
    inside = text[tokens[index].end : tokens[close].start] if close is not None else ""
    if close is not None and INCLUDING.search(inside):
        _close(walk, known, None)
        walk.end, walk.is_done = tokens[close].end, True
        walk.score += 1.0
        return close
    if close is not None and AUTHOR_COUNT.search(inside):
        walk.is_done = True
        walk.end = tokens[close].end
        return close
    if close is None or YEAR.search(inside) or close - index > 6 or not (walk.piece or walk.names):
        _break(walk, known, tokens[index])
        return index
    following = tokens[close + 1] if close + 1 < len(tokens) else None
    if following is None or not (following.text in ",;.*" or following.kind in ("join", "mark")):
        _break(walk, known, tokens[index])
        return index
    return close + 1


def _is_name(piece: list[Token], walk: _Walk) -> bool:
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
    is_particle = token.text.isupper() and place + 1 < len(piece) and token.text.lower() in PARTICLES
    return "particle" if is_particle else token.kind


def _close(walk: _Walk, known: Known, by: Token | None) -> None:
    """End the piece as a name, if it is one; else end the run before it."""
    piece = walk.piece
    if not piece:
        return
    kinds = [_kind_in(piece, place) for place in range(len(piece))]
    full, has_initials = kinds.count("full"), "initials" in kinds
    folded = {fold_word(token.text) for token in piece if token.kind == "full"}
    is_known = bool(folded & known.families) or bool(folded & known.owner)
    if full > 1 and not has_initials and is_known_venue(" ".join(token.text for token in piece)):
        walk.is_done = True
        return
    if walk.closed_by_and and not (has_initials or is_known or walk.after_and):
        walk.is_done = True  # the name behind "and" was the last
        return
    if full > 4 or (not full and not (walk.lone_family and has_initials) and kinds != ["suffix"]):
        walk.is_done = True
        return
    if not full:
        walk.score += 0.75 if has_initials else 0.0
        walk.names[-1:] = [walk.names[-1] + ",I"] if walk.names else []
        walk.lone_family = False
    else:
        if _is_out_of_style(walk, known, has_initials, full, is_known):
            walk.is_done = True
            return
        worth = 1.0 if has_initials else 0.6 if full > 1 else 0.5 if is_known else 0.2
        walk.score += worth + (0.5 if is_known else 0.0)
        walk.names.append("F" * full + (" I" if has_initials and full == 1 else ""))
        walk.lone_family = not has_initials and (full == 1 or (full == 2 and _is_inverted(walk, known)))
    if folded & known.owner:
        walk.has_owner = True
        walk.score += 1.0
    walk.end = piece[-1].end
    walk.ends.append(walk.end)
    walk.piece = []
    walk.closed_by_and = walk.after_and
    walk.after_and = False


def _is_inverted(walk: _Walk, known: Known) -> bool:
    """Whether family names stand first in the run: the list does so, or a name before it did."""
    return known.family_first or any(name.endswith(",I") for name in walk.names)


def _is_out_of_style(walk: _Walk, known: Known, has_initials: bool, full: int, is_known: bool) -> bool:
    """Whether a piece without initials follows names that all have them, or one word follows full names."""
    if is_known or not walk.names or walk.after_and:
        return False
    if not has_initials and full < 3 and _is_inverted(walk, known):
        return False  # its initials may follow
    with_initials = sum(name.endswith("I") for name in walk.names)
    if not has_initials and with_initials == len(walk.names):
        return True
    return full == 1 and not has_initials and with_initials == 0 and all(len(name) > 1 for name in walk.names)


def _break(walk: _Walk, known: Known, by: Token) -> None:
    """End the run at a token that is no part of a name: of an unseparated piece only what is surely a name is kept."""
    piece = walk.piece
    walk.is_done = True
    if not piece:
        return
    if len(piece) == 1 and piece[0].kind == "full" and walk.names and not _is_known(piece[0], known):
        return
    is_clean = (
        by.text in DASHES
        or by.text in "()[]"
        or by.text[0] in OPEN_QUOTES
        or by.text[0].isupper()
        or by.text[0].isdigit()
    )
    kinds = [token.kind for token in piece]
    full = kinds.count("full")
    if not is_clean or full > 4:
        keep = _sure_part(piece, kinds, walk, known)
        walk.piece = piece[:keep]
    if walk.piece:
        walk.is_done = False
        _close(walk, known, None)
        walk.is_done = True


def _is_known(token: Token, known: Known) -> bool:
    return fold_word(token.text) in known.families | known.owner


def _sure_part(piece: list[Token], kinds: list[str], walk: _Walk, known: Known) -> int:
    """How many words of a piece that runs on into other text are a name."""
    for place, token in enumerate(piece):
        if token.kind == "full" and fold_word(token.text) in known.families | known.owner and place:
            return place + 1
    if "initials" in kinds:
        if walk.lone_family and kinds[0] == "initials":
            return next((i for i, kind in enumerate(kinds) if kind != "initials"), len(kinds))
        first = kinds.index("initials")
        return next((i + 1 for i in range(first, len(kinds)) if kinds[i] == "full"), len(kinds))
    return 2 if walk.after_and and len(piece) > 2 else 0
