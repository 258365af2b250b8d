"""HTML: block elements to Lines, inline elements to runs, tables by what they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from ingest.parser.document import Reading
from ingest.parser.frozen import frozen
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.characters import raised
from ingest.parser.reading.decoding import MAX_CHARACTERS, decode
from ingest.parser.reading.spans import Draft, Span, join_cells, number_drafts, relative_sizes

HIDDEN = {"script", "style", "head", "nav", "noscript", "template", "svg", "math", "select", "option", "button", "form"}
HIDDEN |= {"iframe", "object", "canvas", "video", "audio", "textarea", "title", "meta", "link"}
BLOCKS = {"p", "div", "section", "article", "header", "footer", "main", "aside", "address", "blockquote", "center"}
BLOCKS |= {"ul", "ol", "dl", "dt", "dd", "li", "table", "tbody", "thead", "tfoot", "tr", "pre", "figure", "figcaption"}
BLOCKS |= {"h1", "h2", "h3", "h4", "h5", "h6", "hr", "body", "html", "fieldset", "details", "summary", "caption"}
SPACED = {"p", "ul", "ol", "dl", "table", "blockquote", "pre", "hr", "section", "article", "figure"}
BOLD, ITALIC = {"b", "strong", "th", "dt"}, {"i", "em", "cite", "var", "dfn"}
HEADING = re.compile(r"h([1-6])$")
HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
RIGHT = re.compile(r"\b(?:float|text-align)\s*:\s*right", re.IGNORECASE)
RIGHT_CLASS = re.compile(r"\b(?:float-right|pull-right|right|date|dates|float-end|text-end)\b")
META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
XML_CHARSET = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})")
DECLARED_WITHIN = 4096
BLANKS = re.compile(r"[ \t\r\n\f]+")
FONT_SIZES = {"1": 0.6, "2": 0.8, "4": 1.1, "5": 1.5, "6": 2.0, "7": 3.0}
MAX_DEPTH = 200
EMS_PER_LIST = 2.5


@frozen
class Look:
    """The style that an element hands on to what is in it."""

    bold: bool = False
    italic: bool = False
    href: str = ""
    level: int = 0
    size: float = 1.0
    indent: float = 0.0
    sup: bool = False
    pre: bool = False
    depth: int = 0


@dataclass(slots=True)
class Page:
    """The lines written so far and the one being written."""

    drafts: list[Draft] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    gap: float = 0.0
    mark: str = ""
    awaits: bool = False
    look: Look = field(default_factory=Look)

    def write(self, text: str, look: Look) -> None:
        """Add text to the line."""
        if not text:
            return
        if self.mark and text.strip():
            self.spans.append(Span(self.mark))
            self.mark = ""
        if text.strip() and not any(span.text.strip() for span in self.spans[:-1]):
            self.look = look
        self.spans.append(Span(raised(text) if look.sup else text, look.bold, look.italic, look.href))

    def end_line(self, gap: float = 0.0) -> None:
        """End the line; the next one stands ``gap`` lines lower."""
        if any(span.text.strip() for span in self.spans):
            look = self.look
            self.drafts.append(Draft(tuple(self.spans), look.level, look.indent, self.gap, look.size))
            self.gap = 0.0
        self.spans = []
        self.gap = max(self.gap, gap) if self.drafts else 0.0


def read_html(data: bytes) -> Reading:
    """The lines of a web page."""
    text, remarks = decode_page(data)
    try:
        tree = lxml_html.document_fromstring(text.replace("\0", "") or " ", parser=parser())
    except (ParserError, ValueError) as error:
        raise UnreadableFile("empty", "The web page holds no text.") from error
    page = Page()
    walk(page, tree, Look())
    page.end_line()
    return Reading("html", number_drafts(relative_sizes(page.drafts)), remarks=remarks)


def parser() -> lxml_html.HTMLParser:
    """A parser that reaches nothing outside of the page."""
    return lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)


def decode_page(data: bytes) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text of the page in the encoding it declares, else in the one it seems to have."""
    declared = META_CHARSET.search(data[:DECLARED_WITHIN]) or XML_CHARSET.match(data[:DECLARED_WITHIN])
    text, remarks = decode(data)
    if declared and remarks:
        try:
            text = data[: 4 * MAX_CHARACTERS].decode(declared[1].decode("ascii"), "replace")[:MAX_CHARACTERS]
            remarks = tuple(remark for remark in remarks if remark[0] != "encoding-uncertain")
        except LookupError:
            pass
    return re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text), remarks


def walk(page: Page, element: HtmlElement, look: Look) -> None:
    """Write what an element shows."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in HIDDEN or is_hidden(element) or look.depth > MAX_DEPTH:
        return
    if tag == "br":
        page.end_line()
        return
    if tag == "table":
        write_table(page, element, look)
        return
    look = look_of(element, tag, look)
    is_block = tag in BLOCKS
    if is_block and not (tag == "dd" and page.awaits):
        page.end_line(gap_of(tag))
    elif stands_right(element):
        page.write("\t", look)
    page.awaits = False
    write_content(page, element, tag, look)
    page.awaits = tag == "dt"
    if page.awaits:
        page.write("\t", look)
    elif is_block:
        page.end_line(gap_of(tag))


def write_content(page: Page, element: HtmlElement, tag: str, look: Look) -> None:
    """Write an element's text and children."""
    if tag == "li":
        page.mark = list_mark(element)
    page.write(shown(element.text, look), look)
    for child in element:
        walk(page, child, look)
        page.write(shown(child.tail, look), look)


def shown(text: str | None, look: Look) -> str:
    """The text as a browser shows it: blanks and line ends are one blank but in preformatted text."""
    if not text:
        return ""
    return text if look.pre else BLANKS.sub(" ", text)


def look_of(element: HtmlElement, tag: str, look: Look) -> Look:
    """The look of what is in the element."""
    style = element.get("style") or ""
    heading = HEADING.match(tag)
    return replace(
        look,
        bold=look.bold or tag in BOLD or bool(BOLD_STYLE.search(style)),
        italic=look.italic or tag in ITALIC or bool(ITALIC_STYLE.search(style)),
        href=(element.get("href") or "") if tag == "a" else look.href,
        level=int(heading[1]) if heading else look.level,
        size=FONT_SIZES.get(element.get("size") or "", look.size) if tag == "font" else look.size,
        indent=look.indent + (EMS_PER_LIST if tag in ("ul", "ol", "dd", "blockquote") else 0.0),
        sup=look.sup or tag == "sup",
        pre=look.pre or tag == "pre",
        depth=look.depth + 1,
    )


def is_hidden(element: HtmlElement) -> bool:
    """Whether a browser does not show the element."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    return bool(HIDING_STYLE.search(element.get("style") or ""))


def stands_right(element: HtmlElement) -> bool:
    """Whether an inline element is set at the right edge."""
    if element.tag != "span":
        return False
    return bool(RIGHT.search(element.get("style") or "") or RIGHT_CLASS.search(element.get("class") or ""))


def gap_of(tag: str) -> float:
    """The blank space around a block."""
    return 1.0 if tag in SPACED or HEADING.match(tag) else 0.0


def list_mark(item: HtmlElement) -> str:
    """The mark that a browser shows before a list item."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "• "
    return f"{item_number(item, parent)}. "


def item_number(item: HtmlElement, parent: HtmlElement) -> int:
    """The number of an item in an ordered list."""
    if own := whole(item.get("value")):
        return own
    place = parent.get("vitae-count")
    count = int(place) if place else 0
    parent.set("vitae-count", str(count + 1))
    if parent.get("reversed") is not None:
        total = sum(1 for child in parent if child.tag == "li")
        return (whole(parent.get("start")) or total) - count
    return (whole(parent.get("start")) or 1) + count


def whole(text: str | None) -> int:
    """The whole number in an attribute, 0 where there is none."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def write_table(page: Page, table: HtmlElement, look: Look) -> None:
    """Write a table row by row; cells that hold one line each share a line, others follow one another."""
    look = replace(look, depth=look.depth + 1)
    page.end_line(1.0)
    for row in rows_of(table):
        cells = [drafts for cell in row if (drafts := cell_drafts(cell, look))]
        for draft in join_cells(cells):
            page.drafts.append(replace(draft, gap=max(draft.gap, page.gap if page.drafts else 0.0)))
            page.gap = 0.0
    page.end_line(1.0)


def rows_of(table: HtmlElement) -> Iterator[list[HtmlElement]]:
    """The cells of each row of the table itself, not of tables in it."""
    for child in table:
        if child.tag == "tr":
            yield [cell for cell in child if cell.tag in ("td", "th")]
        elif child.tag in ("tbody", "thead", "tfoot"):
            yield from rows_of(child)
        elif child.tag == "caption":
            yield [child]


def cell_drafts(cell: HtmlElement, look: Look) -> list[Draft]:
    """The lines of a cell."""
    inner = Page()
    walk(inner, cell, look)
    inner.end_line()
    return inner.drafts
