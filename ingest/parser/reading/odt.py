"""OpenDocument texts (ODT): headings, paragraphs, lists and tables of content.xml in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from ingest.parser.document import Reading
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.archive import PROTECTED, Archive
from ingest.parser.reading.characters import raised
from ingest.parser.reading.odt_styles import TEXT, ListLevel, Styles, TextStyle, read_styles
from ingest.parser.reading.spans import Draft, Span, break_draft, join_cells, number_drafts, relative_sizes

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
LINK = "{http://www.w3.org/1999/xlink}href"
SKIPPED = {f"{TEXT}note", f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}page-number", f"{TEXT}page-count"}
SKIPPED |= {f"{TEXT}sequence-decls", f"{TEXT}bibliography-source", f"{TEXT}table-of-content-source"}
SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
EMS_PER_LIST = 2.5
MAX_DEPTH = 60
MAX_BLANKS = 100
NO_BODY = "The document has no text: its main part is missing."


@dataclass(slots=True)
class ListState:
    """The list that is open: its style, its level, and how far it is counted."""

    style: str = ""
    level: int = 0
    counts: dict[int, int] = field(default_factory=dict)
    mark: str = ""


def read_odt(data: bytes) -> Reading:
    """The lines of an OpenDocument text."""
    archive = Archive(data)
    manifest = archive.read("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise UnreadableFile("password", PROTECTED)
    root = archive.xml("content.xml")
    body = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
    if root is None or body is None:
        raise UnreadableFile("corrupt", NO_BODY)
    styles = read_styles(archive.xml("styles.xml"), root)
    return Reading("odt", number_drafts(relative_sizes(list(walk(styles, body, ListState())))))


def walk(styles: Styles, parent: _Element, state: ListState, depth: int = 0) -> Iterator[Draft]:
    """The lines of the paragraphs, lists and tables in an element, in order."""
    gap = 0.0
    if depth > MAX_DEPTH:
        return
    for child in parent:
        is_table = child.tag == f"{TABLE}table"
        drafts = list(block_drafts(styles, child, state, depth + 1))
        if child.tag in (f"{TEXT}p", f"{TEXT}h") and not drafts:
            gap = 1.0
        for draft in drafts:
            yield replace(draft, gap=max(draft.gap, gap, 1.0 if is_table else 0.0))
            gap, is_table = 0.0, False
        gap = 1.0 if child.tag == f"{TABLE}table" else gap


def block_drafts(styles: Styles, element: _Element, state: ListState, depth: int) -> Iterator[Draft]:
    """The lines of one block."""
    tag = element.tag
    if tag in SKIPPED or not isinstance(tag, str):
        return
    if tag in (f"{TEXT}p", f"{TEXT}h"):
        yield from paragraph_drafts(styles, element, state, depth)
    elif tag == f"{TEXT}list":
        yield from list_drafts(styles, element, state, depth)
    elif tag == f"{TABLE}table":
        yield from table_drafts(styles, element, depth)
    elif tag.startswith((TEXT, OFFICE, DRAW)):
        yield from walk(styles, element, state, depth)


def paragraph_drafts(styles: Styles, element: _Element, state: ListState, depth: int) -> Iterator[Draft]:
    """The line of a paragraph or heading, after those of the frames anchored in it."""
    style = styles.resolve(element.get(f"{TEXT}style-name") or "")
    spans: list[Span] = []
    boxes: list[_Element] = []
    read_spans(styles, element, style, "", spans, boxes)
    for box in boxes:
        yield from walk(styles, box, ListState(), depth)
    if not any(span.text.strip() for span in spans):
        return
    mark, state.mark = state.mark, ""
    level = element.get(f"{TEXT}outline-level") or ""
    yield Draft(
        spans=(Span(mark), *spans),
        level=min(int(level), 6) if element.tag == f"{TEXT}h" and level.isdecimal() else style.level,
        indent=style.indent + EMS_PER_LIST * state.level,
        gap=style.gap,
        size=style.size or 12.0,
    )


def read_spans(
    styles: Styles,
    element: _Element,
    style: TextStyle,
    href: str,
    spans: list[Span],
    boxes: list[_Element],
    depth: int = 0,
) -> None:
    """Add the spans of an element's content; text boxes are put aside."""
    add_span(spans, element.text, style, href)
    for child in element:
        tag = child.tag
        if tag in SIGNS:
            add_span(spans, SIGNS[tag], style, href)
        elif tag == f"{TEXT}s":
            count = child.get(f"{TEXT}c") or "1"
            add_span(spans, " " * min(int(count) if count.isdecimal() else 1, MAX_BLANKS), style, href)
        elif tag in (f"{DRAW}frame", f"{DRAW}custom-shape"):
            boxes.extend(child.iter(f"{DRAW}text-box"))
        elif isinstance(tag, str) and tag not in SKIPPED and depth < MAX_DEPTH:
            inner = styles.resolve(child.get(f"{TEXT}style-name") or "", style) if tag == f"{TEXT}span" else style
            target = child.get(LINK) or href if tag == f"{TEXT}a" else href
            read_spans(styles, child, inner, target, spans, boxes, depth + 1)
        add_span(spans, child.tail, style, href)


def add_span(spans: list[Span], text: str | None, style: TextStyle, href: str) -> None:
    """Add text in a style."""
    if text:
        spans.append(Span(raised(text) if style.raised else text, bool(style.bold), bool(style.italic), href))


def list_drafts(styles: Styles, element: _Element, outer: ListState, depth: int) -> Iterator[Draft]:
    """The lines of a list, each item with its mark."""
    name = element.get(f"{TEXT}style-name") or outer.style
    state = ListState(name, outer.level + 1, list_counts(styles, element, outer, name))
    for item in element:
        if item.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
            continue
        if item.tag == f"{TEXT}list-item":
            state.mark = next_mark(styles.lists.get(name, {}).get(state.level), state, item)
        yield from walk(styles, item, state, depth)
        state.mark = ""


def list_counts(styles: Styles, element: _Element, outer: ListState, name: str) -> dict[int, int]:
    """How far a list is counted when it begins: anew, unless it goes on with one of the same style."""
    if outer.level:
        return {level: count for level, count in outer.counts.items() if level <= outer.level}
    if element.get(f"{TEXT}continue-numbering") != "true" and not element.get(f"{TEXT}continue-list"):
        styles.counts[name] = {}
    return styles.counts.setdefault(name, {})


def next_mark(level: ListLevel | None, state: ListState, item: _Element) -> str:
    """The mark of the next item with a blank behind."""
    if level is None or level.form == "bullet":
        return "• "
    start = item.get(f"{TEXT}start-value") or ""
    before = int(start) - 1 if start.isdecimal() and len(start) < 7 else state.counts.get(state.level, level.start - 1)
    state.counts[state.level] = before + 1
    shown = level.written(state.counts[state.level])
    return f"{shown} " if shown else ""


def table_drafts(styles: Styles, table: _Element, depth: int) -> Iterator[Draft]:
    """The lines of a table, row by row."""
    for row in rows_of(table):
        cells = []
        for cell in row.iterchildren(f"{TABLE}table-cell"):
            drafts = list(walk(styles, cell, ListState(), depth))
            if drafts:
                cells.append([line for draft in drafts for line in break_draft(draft)])
        yield from join_cells(cells)


def rows_of(table: _Element) -> Iterator[_Element]:
    """The rows of the table itself, also those in groups."""
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            yield from rows_of(child)
