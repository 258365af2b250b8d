"""The runs of a Word paragraph to styled spans: text, tabs, breaks, symbols, links; deleted text left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element

from ingest.parser.reading.characters import raised
from ingest.parser.reading.docx_styles import Styles, TextLook, W, attribute, read_look, value
from ingest.parser.reading.spans import Span

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SKIPPED = {f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "bookmarkStart", "proofErr")}
SKIPPED |= {
    f"{W}{name}" for name in ("instrText", "delText", "footnoteReference", "endnoteReference", "commentReference")
}
FIELD_PARTS = {f"{W}instrText", f"{W}fldChar"}
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t"}
FIELD_LINK = re.compile(r'HYPERLINK\s+"([^"]{1,2000})"')
FIELD_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE)\b")
PROPERTIES, RUN_STYLE, RUN_TEXT = f"{W}rPr", f"{W}rStyle", f"{W}t"
MAX_DEPTH = 100


@dataclass(slots=True)
class Text:
    """What has been read of a paragraph: its spans, the text boxes anchored in it, and the open fields."""

    styles: Styles
    links: Mapping[str, str]
    base: TextLook
    spans: list[Span] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    shown: list[bool] = field(default_factory=list)
    size: int | None = None


def read_runs(text: Text, element: _Element, href: str = "", depth: int = 0) -> None:
    """Read the content of a paragraph or of something in it."""
    if depth > MAX_DEPTH:
        return
    for child in element:
        tag = child.tag
        if tag == f"{W}r":
            read_run(text, child, href, depth + 1)
        elif tag == f"{W}hyperlink":
            read_runs(text, child, text.links.get(child.get(f"{R}id") or "", href), depth + 1)
        elif tag == f"{W}fldSimple":
            if not FIELD_PAGE.match(attribute(child, "instr") or ""):
                read_runs(text, child, href, depth + 1)
        elif tag == f"{MC}AlternateContent":
            read_alternative(text, child, href, depth)
        elif isinstance(tag, str) and tag.startswith(M):
            text.spans.extend(Span(found.text or "") for found in child.iter(f"{M}t"))
        elif isinstance(tag, str) and tag not in SKIPPED:
            read_runs(text, child, href, depth + 1)


def read_run(text: Text, run: _Element, href: str, depth: int) -> None:
    """Read one run: text in one style."""
    look = look_of(text, run.find(PROPERTIES))
    if look.hidden:
        return
    for child in run:
        if child.tag in FIELD_PARTS:
            follow_field(text, child)
        if any(not shown for shown in text.shown):
            continue
        if piece := piece_of(child):
            target = href or next((link for link in reversed(text.fields) if link), "")
            if text.size is None and piece.strip():
                text.size = look.size
            text.spans.append(Span(raised(piece) if look.raised else piece, bool(look.bold), bool(look.italic), target))
        elif child.tag == f"{MC}AlternateContent":
            read_alternative(text, child, href, depth)
        elif child.tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            text.boxes.extend(boxes_of(child))


def look_of(text: Text, properties: _Element | None) -> TextLook:
    """The look of a run: its own properties over its style's over the paragraph's."""
    own = read_look(properties)
    style_id = value(properties.find(RUN_STYLE)) if properties is not None else None
    if style_id and style_id in text.styles.by_id:
        own = own.over(text.styles.resolve(style_id).look)
    return own.over(text.base)


def piece_of(element: _Element) -> str:
    """The characters that an element of a run stands for."""
    if element.tag == RUN_TEXT:
        return element.text or ""
    if element.tag == f"{W}sym":
        return symbol(attribute(element, "char") or "")
    return SIGNS.get(element.tag, "")


def symbol(code: str) -> str:
    """The character of a symbol font, given by its number in hexadecimal."""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def follow_field(text: Text, element: _Element) -> None:
    """Keep track of fields: a link's target, and fields whose result is not text of the CV (page numbers)."""
    if element.tag == f"{W}instrText" and text.fields:
        instruction = element.text or ""
        link = FIELD_LINK.search(instruction)
        text.fields[-1] = link[1] if link else text.fields[-1]
        if FIELD_PAGE.match(instruction):
            text.shown[-1] = False
    elif element.tag == f"{W}fldChar":
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            text.fields.append("")
            text.shown.append(True)
        elif kind == "end" and text.fields:
            text.fields.pop()
            text.shown.pop()


def read_alternative(text: Text, element: _Element, href: str, depth: int) -> None:
    """Read the first of several forms of the same content."""
    for choice in (f"{MC}Choice", f"{MC}Fallback"):
        found = element.find(choice)
        if found is not None:
            text.boxes.extend(boxes_of(found))
            if not text.boxes:
                read_runs(text, found, href, depth + 1)
            return


def boxes_of(element: _Element) -> Iterator[_Element]:
    """The contents of the text boxes in a drawing, those in other boxes left to them."""
    stack = [element]
    while stack:
        at = stack.pop()
        if at.tag == f"{W}txbxContent":
            yield at
        elif at.tag != f"{MC}Fallback" or at is element:
            stack.extend(reversed(at))
