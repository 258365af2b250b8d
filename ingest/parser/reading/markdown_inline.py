"""Markdown within a paragraph: emphasis, links, code, HTML tags and raw LaTeX to styled spans.

The text is cut into tokens once; emphasis is matched with one stack for each mark (nearly as CommonMark does), links
by a stack of open brackets, so the time grows with the length of the text, whatever stands in it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from dataclasses import dataclass, field

from ingest.parser.reading.accents import join_accents
from ingest.parser.reading.characters import raised
from ingest.parser.reading.spans import Span
from ingest.parser.reading.tex_inline import has_tex, plain_tex

TOKEN = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | <(?P<address>(?:https?://|mailto:|www\.)[^<>\s]{1,2000}|[^<>\s@]{1,64}@[^<>\s@]{1,255})>
    | <(?P<tag>/?[A-Za-z][A-Za-z0-9]{0,15}(?:[ \t/][^<>\n]{0,2000})?)>
    | (?P<image>!\[)
    | (?P<close>\]
        (?P<target>\([ ]?[^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:[ ]+["'][^"'\n]{0,500}["'])?[ ]?\)
        |\{[^{}\n]{0,200}\})?)
    | (?P<open>\[)
    | (?P<marks>\*{1,8}|_{1,8}|~~)
    | (?P<ticks>`{1,8})
    | \^(?P<raised>[^\s^\\{}\[\]]{1,8})\^
    | (?P<attributes>\{[.\#][^{}\n]{0,200}\})
    """,
    re.VERBOSE,
)
ASIDE = re.compile(r"\b(?:aside|right|date|dates|year|location|fr|float-right|pull-right)\b")
BEFORE_STOP = re.compile(r"\A +(?=[.,)\]](?:\s|$))")
AFTER_BRACKET = re.compile(r"(?<=[(\[“]) $")
WORD_BY_WORD = re.compile(r"(?<=[^\s_])_ _(?=[^\s_])|(?<=[^\s*])\*\* \*\*(?=[^\s*])")
"""Where a converter ends and begins emphasis between two words."""

QUOTES = re.compile(r"``([^`'\n]{1,300})''")
HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]{1,2000})""", re.IGNORECASE)
REFERENCE = re.compile(r"\]\[([^\[\]\n]{0,100})\]")
STOPS = ",.;:"
"""A star before one of these marks a name; it does not begin emphasis."""

TITLE = re.compile(r"""[ ]+["'].*$""")
BOLD_TAGS, ITALIC_TAGS, PARTING_TAGS = {"b", "strong"}, {"i", "em", "cite"}, {"br", "td", "th"}


@dataclass(slots=True)
class Token:
    """A piece of text or a mark; ``role`` is what matching found it to be."""

    kind: str
    text: str
    before: str = " "
    after: str = " "
    role: str = ""
    target: str = ""
    effects: list[tuple[str, int]] = field(default_factory=list)


def read_inline(text: str, links: Collection[str] = ()) -> list[Span]:
    """The styled spans of a paragraph; ``links`` are the names of the document's link definitions, in small letters."""
    text = join_accents(QUOTES.sub("“\\1”", text))
    if " _" in text or " **" in text:
        text = WORD_BY_WORD.sub(" ", text)
    if links and "][" in text:
        text = REFERENCE.sub(lambda match: "](#)" if match[1].lower() in links else match[0], text)
    if has_tex(text):
        text = plain_tex(text)
    if not any(mark in text for mark in "\\<[]*_~`^{&"):
        return [Span(text)]
    tokens = tokenize(text)
    match_brackets(tokens, links)
    match_emphasis(tokens)
    return render(tokens)


def tokenize(text: str) -> list[Token]:
    """The tokens of the text in order."""
    tokens, place = [], 0
    for match in TOKEN.finditer(text):
        if match.start() > place:
            tokens.append(Token("text", text[place : match.start()]))
        place = match.end()
        kind = match.lastgroup or "text"
        before, after = text[match.start() - 1 : match.start()] or " ", text[place : place + 1] or " "
        tokens.append(Token(kind, match[kind], before, after, target=match["target"] or ""))
    if place < len(text):
        tokens.append(Token("text", text[place:]))
    return tokens


def match_brackets(tokens: list[Token], links: Collection[str]) -> None:
    """Give each bracket its role: of a link, an image, a span with attributes, a footnote mark, or just a bracket."""
    opened: list[int] = []
    for place, token in enumerate(tokens):
        if token.kind in ("open", "image"):
            opened.append(place)
        elif token.kind == "close" and opened:
            close_bracket(tokens, opened.pop(), place, links)


def close_bracket(tokens: list[Token], start: int, end: int, links: Collection[str]) -> None:
    """Give a pair of brackets its role."""
    opening, closing = tokens[start], tokens[end]
    inner = "".join(token.text for token in tokens[start + 1 : end]) if end - start <= 4 else ""
    if opening.kind == "image":
        opening.role, closing.role = "hide", "shown"
    elif closing.target.startswith("("):
        href = TITLE.sub("", closing.target[1:-1].strip())
        opening.role, closing.role = "link", "end"
        opening.target = href
    elif closing.target:
        opening.role, closing.role = ("aside" if ASIDE.search(closing.target) else "mark"), "mark"
    elif inner.startswith("^") and end == start + 2:
        opening.role, closing.role = "hide", "shown"
    elif inner and inner.lower() in links:
        opening.role, closing.role = "mark", "mark"


def match_emphasis(tokens: list[Token]) -> None:
    """Pair the emphasis marks: each token gets the styles that begin (+) and end (-) at it."""
    opened: dict[str, list[tuple[Token, int]]] = {"*": [], "_": []}
    for token in tokens:
        if token.kind != "marks" or token.text == "~~":
            continue
        opens, closes = flanks(token)
        left = len(token.text)
        stack = opened[token.text[0]]
        while closes and left and stack:
            left = pair(stack, token, left)
        if opens and left:
            stack.append((token, left))
        token.role = str(left)


def pair(stack: list[tuple[Token, int]], closer: Token, left: int) -> int:
    """Match the closer with the last opener of its kind; return how many of its marks are left."""
    opener, held = stack.pop()
    used = 2 if left >= 2 and held >= 2 else 1
    style = "italic" if used == 1 else "bold"
    opener.effects.append((style, 1))
    closer.effects.append((style, -1))
    opener.role = str(held - used)
    if held > used:
        stack.append((opener, held - used))
    return left - used


def flanks(token: Token) -> tuple[bool, bool]:
    """Whether the mark can open and whether it can close emphasis."""
    before_blank, after_blank = token.before.isspace(), token.after.isspace()
    before_point, after_point = is_point(token.before), is_point(token.after)
    left = not after_blank and (not after_point or before_blank or before_point)
    right = not before_blank and (not before_point or after_blank or after_point)
    if token.text[0] == "*":
        return left and token.after not in STOPS, right
    return left and (not right or before_point), right and (not left or after_point)


def is_point(char: str) -> bool:
    """Whether the character is neither a letter, a figure, nor a blank."""
    return not (char.isalnum() or char.isspace())


@dataclass(slots=True)
class Pen:
    """The style in force while spans are written."""

    spans: list[Span] = field(default_factory=list)
    bold: int = 0
    italic: int = 0
    href: str = ""
    hidden: int = 0
    raised: bool = False
    joins: bool = False

    def write(self, text: str) -> None:
        """Add text in the present style."""
        if not text or self.hidden:
            return
        if self.joins and text[0] == " ":
            text = BEFORE_STOP.sub("", text)
        if text[:2] in (", ", ". ") and self.spans and self.spans[-1].text == " ":
            self.spans.pop()
        self.joins = False
        text = raised(text) if self.raised else text
        self.spans.append(Span(text, self.bold > 0, self.italic > 0, self.href))

    def open_bracketed(self) -> None:
        """Drop the blank that a converter sets between a bracket and styled text."""
        if self.spans and AFTER_BRACKET.search(self.spans[-1].text):
            last = self.spans[-1]
            self.spans[-1] = Span(last.text.rstrip(" "), last.bold, last.italic, last.href)


def render(tokens: list[Token]) -> list[Span]:
    """The spans of matched tokens."""
    pen = Pen()
    for token in tokens:
        write_token(pen, token)
    return pen.spans


def write_token(pen: Pen, token: Token) -> None:
    """Write what a token shows, or change the style."""
    match token.kind:
        case "text":
            pen.write(html.unescape(token.text) if "&" in token.text else token.text)
        case "escaped":
            pen.write(token.text)
        case "address":
            write_address(pen, token.text)
        case "tag":
            write_tag(pen, token.text)
        case "raised":
            pen.write(raised(token.text))
        case "marks":
            write_marks(pen, token)
        case "ticks":
            pen.joins = True
        case "open" | "image" | "close":
            write_bracket(pen, token)


def write_address(pen: Pen, address: str) -> None:
    """A link that shows its own address."""
    before = pen.href
    pen.href = f"mailto:{address}" if "@" in address and ":" not in address else address
    pen.write(address.removeprefix("mailto:"))
    pen.href = before


def write_marks(pen: Pen, token: Token) -> None:
    """Begin or end emphasis; what was not matched is shown, but for pairs of marks."""
    rest = int(token.role or 0)
    within_word = token.before.isalnum() and token.after.isalnum()
    shown = token.text[0] * rest if within_word or token.text == "*" or (rest == 1 and token.text[0] == "*") else ""
    closing = any(step < 0 for _, step in token.effects)
    if not closing:
        pen.write(shown)
    for style, step in token.effects:
        if step > 0:
            pen.open_bracketed()
        if style == "bold":
            pen.bold += step
        else:
            pen.italic += step
    if closing:
        pen.write(shown)
        pen.joins = True


def write_bracket(pen: Pen, token: Token) -> None:
    """A bracket in its role."""
    match token.role:
        case "link":
            pen.open_bracketed()
            pen.href = token.target
        case "end":
            pen.href = ""
            pen.joins = True
        case "hide":
            pen.hidden += 1
        case "shown":
            pen.hidden -= 1
        case "aside":
            pen.write("\t")
        case "":
            pen.write(token.text + token.target if token.kind != "close" else token.text)


def write_tag(pen: Pen, tag: str) -> None:
    """An HTML tag within the text."""
    name = tag.lower().lstrip("/").split()[0].rstrip("/") if tag.strip("/ ") else ""
    step = -1 if tag.startswith("/") else 1
    if name in BOLD_TAGS:
        pen.bold = max(pen.bold + step, 0)
    elif name in ITALIC_TAGS:
        pen.italic = max(pen.italic + step, 0)
    elif name == "sup":
        pen.raised = step > 0
    elif name in PARTING_TAGS and step > 0:
        pen.write("\t")
    elif name == "a":
        found = HREF.search(tag) if step > 0 else None
        pen.href = html.unescape(found[1]) if found else ""
