"""Where names of authors stand in a reference: runs of names between separators, with what speaks for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ingest.parser.alternatives import any_of, longest_first
from ingest.parser.citations.items import Item
from ingest.parser.citations.name_pieces import Known, Walk, close_piece, drop_lone_family
from ingest.parser.citations.name_walks import CLOSE_QUOTES, step
from ingest.parser.citations.tokens import COMPANY_WORDS, DASHES, Token, first_tokens, tokens_of
from ingest.parser.frozen import frozen
from ingest.parser.values.name_parts import fold_word
from ingest.parser.values.venue_scores import venue_score
from ingest.parser.vocabulary.names import (
    COMPANY_PHRASES,
)

MOST_BEGINNINGS = 120
"""So many places of one reference are tried for a list of names."""
COMPANY = re.compile(
    rf"(?<!\w)(?:{any_of(longest_first(COMPANY_PHRASES))})(?=\s)".replace(r"\ ", r"\s+").replace(r"\-", "[-–‐]"),
    re.IGNORECASE,
)
NOT_BEFORE_AUTHORS = frozenset("in en dans em im ed eds edited éd hrsg hg editor editors on of for and the".split())
"""Words behind which no authors stand: those of editors, or part of a title."""
VENUE_BEHIND = re.compile(r",\s([A-Z][^,.;()]{3,120})")
EDITORS_BEFORE = re.compile(
    r"\b(?:editors?|eds|ed(?:ited|\.)\sby|hrsg|herausgegeben\svon|[ée]dité\spar|sous\sla\sdirection\sde|a\scura\sdi"
    r"|(?:editado|organizado|coordinado|coordenado)\spor)\b[^()“”\"]{0,80}$",
    re.IGNORECASE,
)
EDITED = re.compile(r"[\s,(]*(?:eds?|edts?|editors?|hrsg|hg|coords?|dirs?|éds?)\b", re.IGNORECASE)
NAME_KINDS = frozenset(("full", "initials", "particle", "title"))
BEGINNING_KINDS = NAME_KINDS | {"mark"}


@frozen
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
    is_wrapped: bool = False
    """Whether it begins a line at whose end its first name is broken: there the end of a title stands more often."""


def find_runs(item: Item, known: Known) -> list[Run]:
    """The runs of names that may be the authors of a reference, in order of their beginning."""
    tokens = tokens_of(item.text)
    breaks, edges = frozenset(item.breaks), frozenset(item.tabs)
    runs: list[Run] = []
    covered = 0
    for place, index in islice(_beginnings(item, tokens, known), MOST_BEGINNINGS):
        if place in ("comma", "inline") and tokens[index].start < covered:
            continue  # inside a run that was read from its beginning
        run = _run_at(item.text, tokens, index, place, known, breaks, edges)
        if run:
            runs.append(run)
            if run.count > 1 and (run.is_sure or place != "start"):
                covered = max(covered, run.end)
    return runs


def leading_run(text: str, known: Known) -> Run | None:
    """The run of names with which a text begins, if any."""
    for index, token in enumerate(first_tokens(text)):
        if token.kind in NAME_KINDS:
            return _run_at(text, tokens_of(text), index, "start", known, frozenset())
        if token.kind != "mark":
            return None
    return None


def _beginnings(item: Item, tokens: tuple[Token, ...], known: Known) -> Iterator[tuple[str, int]]:
    """Where a run may begin: the kind of place and the index of its first token."""
    inside = [quote for quote in item.quoted if quote[1] - quote[0] > 12]
    borders = _borders(item)
    for index, token in enumerate(tokens):
        if token.kind not in BEGINNING_KINDS or (inside and any(start <= token.start < end for start, end in inside)):
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
    borders |= {found.end(): _company(item, found) for found in COMPANY.finditer(item.text)}
    return borders


def _company(item: Item, found: re.Match[str]) -> str:
    """ "with" where co-authors follow, "along" where a bare "with" within a sentence may go on with anything."""
    before = item.text[: found.start()].rstrip()
    is_bare = found.group().lower() in COMPANY_WORDS and before[-1:].isalnum()
    is_apart = len(before) in (*item.breaks, *item.tabs) or any(
        len(before) == end for _, end in item.italic + item.bold
    )
    return "along" if is_bare and not is_apart else "with"


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
    edges: frozenset[int] = frozenset(),
) -> Run | None:
    walk = Walk(
        is_bracketed=_stands_in_brackets(text, tokens[index].start),
        edges=edges,
        is_company=place in ("with", "along"),
    )
    first = index
    while index < len(tokens) and not walk.is_done:
        index = step(text, tokens, index, walk, known, breaks)
    if walk.piece and not walk.is_done:
        close_piece(walk, known, None)
    drop_lone_family(walk, known)
    if place == "start" and _is_title_before_venue(text, tokens[first].start, walk, known):
        walk.names.pop()
        walk.ends.pop()
        walk.end = walk.ends[-1]
    behind = _behind_title(tokens, first, walk, known, place)
    if behind:
        return _run_at(text, tokens, behind, "comma", known, breaks, edges)
    if not walk.names or _are_editors(text, tokens[first].start, walk.end, place):
        return None
    bonus = {"with": 1.0, "inline": 0.0, "along": -0.2, "comma": -0.3, "stop": -0.2, "paren": 0.1}.get(place, 0.0)
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
        place == "line" and any(tokens[first].end <= at < walk.ends[0] for at in breaks),
    )


def _is_title_before_venue(text: str, start: int, walk: Walk, known: Known) -> bool:
    """Whether the last name is the title, since a venue stands behind it: "E. Noether, Ideal Theory, Journal of"."""
    if start or len(walk.names) < 2 or walk.closed_by_and or walk.end != walk.ends[-1] or "I" in walk.names[-1]:
        return False
    title = text[walk.ends[-2] : walk.end].strip(" ,")
    if not known.families.union(known.owner).isdisjoint(map(fold_word, title.split())) or " " not in title:
        return False
    behind = VENUE_BEHIND.match(text, walk.end)
    return behind is not None and venue_score(behind[1]) >= 0.6


def _behind_title(tokens: tuple[Token, ...], first: int, walk: Walk, known: Known, place: str) -> int:
    """The index behind the end of a title that was read as the first of names which all have initials, else 0."""
    names = walk.names
    if len(names) < 3 or walk.inverted or not all(name.endswith("F I") for name in names[1:]):
        return 0
    least = {"start": 3, "stop": 2, "dash": 2, "with": 2, "along": 2}.get(place, 9)
    words = [token for token in tokens[first:] if token.end <= walk.ends[0]]
    are_names = any(word.kind != "full" or fold_word(word.text) in known.families | known.owner for word in words)
    if len(words) < least or are_names:
        return 0
    return first + len(words) + 1


def _stands_in_brackets(text: str, start: int) -> bool:
    near = text[max(0, start - 30) : start]
    return near.rfind("(") > near.rfind(")")


def _are_editors(text: str, start: int, end: int, place: str) -> bool:
    """Whether the names are those of editors, or of a place before its publisher."""
    behind = text[end : end + 12]
    if place != "start" and EDITORS_BEFORE.search(text[max(0, start - 90) : start]):
        return True
    return place != "start" and (bool(EDITED.match(behind)) or behind.lstrip(" )").startswith(":"))
