"""Text cut at separators that stand outside brackets and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ingest.parser.frozen import frozen
from ingest.parser.values.styled import PLAIN, Styled

BRACKETS = {"(": ")", "[": "]", "{": "}"}
QUOTES = {"“": "”", "„": "“", "«": "»", "‹": "›", "‚": "‘"}
OPENING_QUOTES = frozenset([*QUOTES, '"', "”", "″"])
FILLER = "\ufffc"
OCCASION = re.compile(r"(?:at|presented at|in|given at)\s[A-Z@]|@")
LONGEST = 400
"""Characters between two quotation marks or brackets that belong together."""
LOOSE = " \t,;:|·•–—−*"
OUTER_QUOTES = '"“”„«»‟″'
EMPTY_BRACKETS = re.compile(r"[(\[][\s,;:.–—&-]{0,6}[)\]]")
BLANKS = re.compile(r"[^\S\t]{2,}")
HAS_LETTERS = re.compile(r"[^\W_]")
"""A letter or a digit."""
SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})\.\s|(?<=[)\]”\"»\d])\.\s|[?!]\s")
SEPARATOR = re.compile(
    r"""(?P<tab>\t)|(?P<bar>\s[|•·]\s?|\s?[•]|\|\s(?=[A-ZÀ-Þ]))|(?P<dash>\s(?:--?-?|[–—−])\s|—)|(?P<semicolon>;\s?)|(?P<comma>,(?!\d)\s?)
    |(?P<colon>:\s)|(?P<period>\.\s+(?=[“"'‘(\[@]?[^\W_])|[?!]\s)""",
    re.VERBOSE,
)


@frozen
class Piece:
    """A stretch of text between two separators, and which separator stands before it ("" at the start).

    ``before`` is "line", "tab", "bar", "dash", "semicolon", "comma", "colon", "period", "date", "look" or "".
    """

    styled: Styled
    before: str = ""

    @property
    def text(self) -> str:
        return self.styled.text


def mask(text: str) -> str:
    """The text, as long as before, with a filler for each character inside brackets or quotation marks."""
    spans = [(start + 1, end) for start, end in [*_quoted(text), *_bracketed(text)]]
    if not spans:
        return text
    parts, low = [], 0
    for start, end in sorted(spans):
        if end <= low:
            continue
        start = max(start, low)
        parts += [text[low:start], FILLER * (end - start)]
        low = end
    return "".join(parts) + text[low:]


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Where the texts in quotation marks stand, the marks not counted, in order."""
    return [(start + 1, end) for start, end in _quoted(text)]


def _quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Places of pairs of quotation marks; what is quoted within a quotation is part of it."""
    is_quoted = '"' in text if text.isascii() else not OPENING_QUOTES.isdisjoint(text)
    return _quoted_pairs(text) if is_quoted else ()


@lru_cache(maxsize=2048)
def _quoted_pairs(text: str) -> tuple[tuple[int, int], ...]:
    pairs: list[tuple[int, int]] = []
    opened, closing = -1, ""
    for place, character in enumerate(text):
        if opened >= 0 and place - opened > LONGEST:
            opened = -1
        if opened >= 0 and character in closing:
            pairs.append((opened, place))
            opened = -1
        elif opened < 0 and (character in QUOTES or character in '"”″'):
            opened, closing = place, QUOTES.get(character, character) + ('"' if character in "“”" else "")
            closing += "”″" if character in '"”″' else ""
    return tuple(pairs)


def has_brackets(text: str) -> bool:
    """Whether a bracket opens in it."""
    return "(" in text or "[" in text or "{" in text


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    """Places of outermost pairs of brackets."""
    if not has_brackets(text):
        return
    stack: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        if character in BRACKETS:
            stack.append((BRACKETS[character], place))
        elif stack and character == stack[-1][0]:
            _, opened = stack.pop()
            if place - opened <= LONGEST:
                yield opened, place


def split_pieces(styled: Styled, before: str = "") -> list[Piece]:
    """The pieces of a line between commas, semicolons, dashes, full stops, colons and tabs outside brackets."""
    return list(_split_pieces(styled, before))


@lru_cache(maxsize=2048)
def _split_pieces(styled: Styled, before: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    masked = mask(styled.text)
    low = 0
    for found in SEPARATOR.finditer(masked):
        name = found.lastgroup or "comma"
        if name == "period" and not _ends_sentence(masked, found):
            continue
        end = found.start() + (1 if found.group()[0] in "?!" else 0)
        _add(pieces, styled.cut(low, end), before)
        low, before = found.end(), _stronger(before, name, pieces)
    _add(pieces, styled.cut(low), before)
    return tuple(pieces)


def split_looks(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, each that begins in bold or italics and goes on without cut where the look changes."""
    return [part for piece in pieces for part in _split_look(piece)]


def _split_look(piece: Piece) -> list[Piece]:
    look, text = piece.styled.look, piece.text
    first = look[:1]
    if first in ("", PLAIN):
        return [piece]
    place = next((at for at, sign in enumerate(look) if sign != first and text[at].isalnum()), len(look))
    while place > 0 and place < len(look) and text[place - 1] != " " and look[place - 1] != first:
        place -= 1
    rest = look[place:]
    if place == len(look) or first in rest or len(text[place:].split()) < 2 or text[place - 1] != " ":
        return [piece]
    parts = [Piece(piece.styled.cut(0, place), piece.before), Piece(piece.styled.cut(place), "look")]
    return [part for part in parts if any(c.isalnum() for c in part.text)]


def _stronger(before: str, name: str, pieces: list[Piece]) -> str:
    return name if pieces else before


def _add(pieces: list[Piece], styled: Styled, before: str) -> None:
    if HAS_LETTERS.search(styled.text):
        pieces.append(Piece(styled, before))


def _ends_sentence(masked: str, found: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence and no abbreviation: "Univ. of", "J. Smith", "St. Louis"."""
    if found.group()[0] in "?!":
        return True
    word = masked[max(0, found.start() - 24) : found.start()].replace("\t", " ").split(" ")[-1].lstrip("(\"“‘'[")
    following = masked[found.end() : found.end() + 1]
    if _is_shortened(word):
        return False
    if not word or (following.islower() and not OCCASION.match(masked, found.end())):
        return False
    return word[-1] in ')]”"»’' + FILLER or word[-1].isdigit() or (len(word) > 3 and word.lower() not in SHORTENED)


def _is_shortened(word: str) -> bool:
    """Whether a word is initials with full stops between them: "Ph.D", "B.Sc", "J.A.K"."""
    parts = word.split(".")
    return len(parts) > 1 and all(0 < len(part) <= 3 and part.isalpha() for part in parts) and word[0].isupper()


SHORTENED = frozenset(
    """
    univ dept prof proc conf math phys chem inst comm appl assoc comp stat prob anal trans natl intl assn eng tech jour
    annu symp eur amer lett invent geom topol homol algebr funct theor sept févr janv juil
    """.split()
)
"""Words that end in a full stop because they are cut short."""


def tidy(styled: Styled) -> Styled:
    """The text without empty brackets, doubled blanks and loose punctuation around it."""
    if has_brackets(styled.text):
        styled = styled.without(found.span() for found in EMPTY_BRACKETS.finditer(styled.text))
    if _may_hold_blanks(styled.text):
        styled = styled.without(found.span() for found in BLANKS.finditer(styled.text))
    styled = styled.strip(LOOSE)
    return styled.cut(0, len(styled.text) - 2).strip(LOOSE) if styled.text.endswith(" -") else styled


def _may_hold_blanks(text: str) -> bool:
    """Whether there may be several blanks in a row, of whatever sort."""
    return "  " in text or not text.isprintable()


def clean_value(text: str) -> str | None:
    """The text as a value of cv-json: no quotation marks around it, no loose punctuation or final stop; or None."""
    if has_brackets(text):
        text = EMPTY_BRACKETS.sub(" ", text)
    if _may_hold_blanks(text):
        text = BLANKS.sub(" ", text)
    text = text.replace("\t", " ").replace(" ,", ",").strip(LOOSE)
    text = _unquoted(text.rstrip("."))
    text = _balanced(text).strip(LOOSE)
    if text.endswith(".") and not text.endswith(".."):
        text = text[:-1].rstrip(LOOSE)
    return text if HAS_LETTERS.search(text) else None


def _unquoted(text: str) -> str:
    """The text without the quotation marks around the whole of it, or a mark at one end whose partner is missing."""
    inner = text.strip(LOOSE)
    while spans := quoted_spans(inner):
        start, end = spans[0]
        if start != 1 or len(inner) - end > 2:
            return inner
        inner = inner[start:end].strip(LOOSE).rstrip(".")
    bare = inner.strip(OUTER_QUOTES)
    is_half = len(bare) < len(inner) and sum(map(inner.count, OUTER_QUOTES)) == 1
    return bare if is_half else inner


def _balanced(text: str) -> str:
    """The text without a bracket at its ends whose partner is missing."""
    for opening, closing in (("(", ")"), ("[", "]")):
        if text.count(opening) > text.count(closing) and (text.startswith(opening) or text.endswith(opening)):
            text = text.strip(opening)
        if text.count(closing) > text.count(opening) and (text.endswith(closing) or text.startswith(closing)):
            text = text.strip(closing)
    return text
