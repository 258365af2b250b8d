"""What a heading says: phrases of the vocabulary found in a line, the kinds of section they head, how surely."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parser.frozen import frozen
from ingest.parser.heading_index import (
    BEGINNINGS,
    FIRST_WORDS,
    GENERAL,
    KINDS,
    LANGUAGES,
    LENGTHS,
    LIGHT,
    LONE,
    MODIFIERS,
    SINGULARS,
    STEMS,
    WEAK,
    WIDE,
    fold,
    key_of,
    singular_of,
)
from ingest.parser.vocabulary.heading_words import JOINING, PREPOSITIONS, SPELLINGS

NUMBERING = re.compile(
    r"^(?:(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})?|[A-Z])(?:[.)]|\s?[-–:])|\d{1,2}(?:\.\d{1,2})+)\s+(?=\S)"
)
DECORATION = " \t:;.,-–—_=*#~|•·▪■►▶❖»«<>/\\"
PARENTHESIS = re.compile(r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]")
FOOTNOTE = re.compile(r"\s*\([*†‡§¶][^()]*\)|[*†‡§¶⁰¹²³⁴-⁹]+$")
"""What explains marks of the list below, or is one."""
FOOTNOTE_SIGN = re.compile("[*†‡§¶⁰¹²³⁴-⁹]")
SMALL_CAPITALS = re.compile(r"(?<!& )\b([A-ZÀ-Ý]) (?=[A-ZÀ-Ý]{2,})")
FRAME = re.compile(
    r"^(?:(?:reports?|record|records|evidence|summary|overview|description|details) of"
    r"|(?:contributions?|activity|activities|service|work|experience) as(?: an?)?) (?=\w)"
)
"""What a heading may say of the list below before it says of what ("Report of invited lectures")."""
PLACE = re.compile(r"(?<=\w{4}) (?:at|chez) .*$")
"""Where it was, behind what it was ("Teaching at Göttingen")."""
CONTINUED = re.compile(r"\b(?:cont(?:inued|['’]?d)?\.?|suite|fortsetzung|continuación|continuaci[oó]n|segue)\W*$", re.I)
MOST_JOINING = 2  # joining words within a phrase
LONGEST = 7  # words of the longest phrase looked up
MOST_WORDS = 12
SHORTEST_PART = 4  # letters of the first part of a compound
LONGEST_TEXT = 120


@frozen
class Phrase:
    """What a line heads, were it a heading: kinds (likeliest first), sureness of the words (0-1), languages."""

    kinds: tuple[str, ...]
    score: float
    languages: tuple[str, ...] = ()
    is_wide: bool = False
    is_weak: bool = False

    @property
    def kind(self) -> str:
        """The likeliest kind."""
        return self.kinds[0]


@lru_cache(maxsize=4096)
def heading_text(text: str) -> str:
    """The words of a heading as one writes them: no number, decoration or colon, spaced capitals joined."""
    text = NUMBERING.sub("", text.strip(DECORATION), count=1)
    if FOOTNOTE_SIGN.search(text):
        text = FOOTNOTE.sub("", text)
    text = text.strip(DECORATION)
    words = text.split()
    if len(words) > 3 and all(len(word) == 1 for word in words):
        return "".join(words)
    return SMALL_CAPITALS.sub(r"\1", text) if text.isupper() else text


def is_continued(text: str) -> bool:
    """Whether a heading says that it goes on from the page before ("Publications (cont.)")."""
    return bool(CONTINUED.search(text.rstrip(DECORATION + ")")))


def is_phrase(text: str) -> bool:
    """Whether the words of a line are a known phrase as they stand: ``read_heading`` gives it with a score of 1."""
    return _look_up(" ".join(_words_of(text)[1])) is not None


def _words_of(text: str) -> tuple[str, list[str]]:
    """A heading folded, and its words as they are looked up, without numbers; none where they are too many."""
    bare = heading_text(text)
    if "(" in bare or "[" in bare:
        bare = PARENTHESIS.sub(" ", bare)
    folded = fold(CONTINUED.sub("", bare.strip(DECORATION)))
    words = [word for word in key_of(folded).split() if not word.isdigit()] if len(folded) <= LONGEST_TEXT else []
    return folded, words if len(words) <= MOST_WORDS else []


@lru_cache(maxsize=4096)
def read_heading(text: str) -> Phrase | None:
    """The phrase in a line, or None when no word of it is known."""
    folded, words = _words_of(text)
    if not words:
        return None
    if found := _look_up(" ".join(words)):
        return _phrase(found, 1.0)
    trimmed = _without_modifiers(words)
    if trimmed != words and trimmed and (found := _look_up(" ".join(trimmed))):
        dropped = len(words) - len(trimmed)
        return _phrase(found, 0.95 if dropped < 3 else 0.9)
    core = FRAME.sub("", folded)
    if " at " in core or " chez " in core:
        core = PLACE.sub("", core)
    if core != folded and (found := _look_up(key_of(core))):
        return _phrase(found, 0.95)
    return _cover(core.split())


def read_stems(text: str) -> Phrase | None:
    """What the beginnings of words tell where no phrase is known, the last word of the first group first."""
    words = fold(heading_text(text)).split()
    found: list[str] = []
    group: list[str] = []
    for word in [*words, "and"]:
        if word not in JOINING and word not in PREPOSITIONS:
            group.append(word)
            continue
        found.extend(kind for last in reversed(group) if (kind := _stem_kind(last)))
        group = []
    return Phrase(tuple(dict.fromkeys(found)), 0.35, is_weak=True) if found else None


@lru_cache(maxsize=4096)
def _stem_kind(word: str) -> str | None:
    """The kind of the longest stem with which the word begins or, in compounds, that it holds."""
    fitting = (
        (len(stem), kind)
        for stem, kind in STEMS
        if word.startswith(stem) or (len(stem) > 5 and word.find(stem) >= SHORTEST_PART)
    )
    return max(fitting, default=(0, None), key=lambda found: found[0])[1]


@lru_cache(maxsize=8192)
def begins_phrase(word: str) -> bool:
    """Whether a folded word is the first of a known phrase."""
    word = SPELLINGS.get(word, word)
    return word not in JOINING and (word in FIRST_WORDS or singular_of(word) in FIRST_WORDS)


@lru_cache(maxsize=8192)
def _look_up(key: str) -> str | None:
    """The key of the index that says the same, whatever the number of the nouns."""
    return key if key in KINDS else SINGULARS.get(singular_of(key))


def _phrase(key: str, score: float) -> Phrase:
    is_wide = key in WIDE or " ".join(word for word in key.split() if word not in GENERAL) in WIDE
    return Phrase(KINDS[key], score, LANGUAGES[key], is_wide, key in WEAK)


def _without_modifiers(words: list[str]) -> list[str]:
    start, end = 0, len(words)
    while start < end and words[start] in MODIFIERS:
        start += 1
    while end > start and words[end - 1] in MODIFIERS:
        end -= 1
    return words[start:end]


def _cover(words: list[str]) -> Phrase | None:
    """The phrase that known phrases within the words make up together."""
    parts: list[list[list[str]]] = [[[]]]  # between prepositions, in lists, phrases side by side
    known = unknown = position = 0
    while position < len(words):
        length, found = _longest_at(words, position)
        last = words[position + length - 1] if length else words[position]
        if found:
            parts[-1][-1].append(found)
            known += length
        elif not words[position].isdigit() and last not in MODIFIERS:
            unknown += 1
        if last in PREPOSITIONS:
            parts.append([[]])
        elif not found and last in MODIFIERS:
            parts[-1].append([])
        position += max(length, 1)
    lists = [heads for part in parts if (heads := _heads(part))]
    if not lists:
        return None
    heads = next((heads for heads in lists if not LIGHT.issuperset(heads)), lists[0])
    leading = [key for key in heads if key not in LIGHT] or heads
    leading = [key for key in leading if KINDS[key] != ("other",)] or leading
    head = max(leading, key=lambda key: (len(key.split()) > 2, -leading.index(key)))
    kinds = tuple(dict.fromkeys((*(KINDS[key][0] for key in [head, *heads]), *KINDS[head])))
    if len(leading) > 1 and (shared := [kind for kind in KINDS[head] if all(kind in KINDS[key] for key in leading)]):
        kinds = tuple(shared)
    if kinds[0] == "grants" and "awards" in kinds:  # "Grants and Awards" heads awards above all
        kinds = tuple(sorted(kinds, key="awards".__ne__))
    is_list = any(word in JOINING for word in words)
    is_weak = not is_list or (all(key in WEAK for keys in lists for key in keys) and not PREPOSITIONS.isdisjoint(words))
    score = 0.9 * (known / (known + unknown)) ** 1.5
    return Phrase(kinds, score, LANGUAGES[head], is_weak=is_weak)


def _heads(part: list[list[str]]) -> list[str]:
    """What each item of a list is about; "Workshop and Competition Reviewing" is all reviewing."""
    items = [group for group in part if group]
    heads = [_head_of(group) for group in items]
    return heads[::-1] if heads and len(items[0]) == 1 and len(items[-1]) > 1 else heads


def _head_of(group: list[str]) -> str:
    """The phrase of a group that says what it is about: the last one, or that before a word like "experience"."""
    telling = [key for key in group if key not in LIGHT]
    return telling[-1] if telling else group[-1]


@lru_cache(maxsize=8192)
def _longest_from(word: str) -> int:
    """The words of the longest phrase that begins so, 0 where none does; those that join them may come on top."""
    if not begins_phrase(word):
        return 0
    word = SPELLINGS.get(word, word)
    return min(max(LENGTHS.get(word, 0), LENGTHS.get(singular_of(word), 0)) + MOST_JOINING, LONGEST)


def _longest_at(words: list[str], position: int) -> tuple[int, str | None]:
    """How many words the longest phrase has that begins at a place, and its key."""
    most = _longest_from(words[position])
    longest: tuple[int, str | None] = 0, None
    key = singular = ""
    for length, word in enumerate(words[position : position + most], 1):
        if word in JOINING:
            continue
        word = SPELLINGS.get(word, word)
        key = f"{key} {word}" if key else word
        singular = f"{singular} {singular_of(word)}" if singular else singular_of(word)
        if singular not in BEGINNINGS:
            break
        found = key if key in KINDS else SINGULARS.get(singular)
        if found and (length > 1 or not position or found not in LONE):
            longest = length, found
    return longest
