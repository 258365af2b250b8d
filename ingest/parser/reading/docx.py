"""Word documents (DOCX): paragraphs of the XML in order, tables cell by cell, list marks written into the text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml.etree import _Element

from ingest.parser.document import Reading
from ingest.parser.frozen import frozen
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.archive import Archive, parse_xml
from ingest.parser.reading.docx_styles import (
    Counters,
    Style,
    Styles,
    W,
    attribute,
    find,
    read_indent,
    read_lists,
    read_look,
    read_numbering_of,
    read_styles,
    value,
    whole,
)
from ingest.parser.reading.docx_text import MC, R, Text, read_runs
from ingest.parser.reading.spans import (
    Draft,
    Span,
    break_draft,
    join_cells,
    number_drafts,
    relative_sizes,
    without_common_levels,
)

DOCUMENT = "word/document.xml"
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TRANSPARENT = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "body")}
TWIPS_PER_EM = 220
TWIPS_PER_LINE = 240
DEFAULT_SIZE = 20
EMS_PER_TAB = 3.0
MAX_DEPTH = 40
WORD = re.compile(r"[^\W\d_]{2,}")
HEAD_WORDS = {"cv", "curriculum", "vitae", "vitæ", "resume", "résumé", "lebenslauf", "page", "seite", "of", "updated"}
HEAD_LINES = 5
ADDRESS = re.compile(r"[^\s@]{1,64}@[^\s@]{3,255}")
NO_BODY = "The document has no text: its main part is missing."


@frozen
class Document:
    """What all parts of a document share."""

    archive: Archive
    styles: Styles
    counters: Counters


@frozen
class Part:
    """One part (body, header) and the targets of its links."""

    document: Document
    links: Mapping[str, str]


def read_docx(data: bytes) -> Reading:
    """The lines of a Word document."""
    archive = Archive(data)
    root = part_root(archive, DOCUMENT)
    body = find(root, "body")
    if body is None:
        raise UnreadableFile("corrupt", NO_BODY)
    styles = read_styles(part_root(archive, "word/styles.xml"))
    document = Document(archive, styles, Counters(read_lists(part_root(archive, "word/numbering.xml"))))
    targets = relationships(archive, DOCUMENT)
    content = list(walk_blocks(Part(document, targets), body))
    head = margin_drafts(document, body, targets, "header")
    foot = margin_drafts(document, body, targets, "footer")
    drafts = [
        *([] if is_running_head(head, content) else head),
        *content,
        *(foot if has_news(foot, content) else []),
    ]
    return Reading("docx", number_drafts(without_common_levels(relative_sizes(drafts))))


def part_root(archive: Archive, name: str) -> _Element | None:
    """The root element of a part, in the usual name spaces."""
    content = archive.read(name)
    if content is None:
        return None
    for strict, usual in STRICT:
        content = content.replace(strict, usual)
    return parse_xml(content)


def relationships(archive: Archive, name: str) -> dict[str, str]:
    """The targets that a part refers to, by their ids."""
    folder, file = posixpath.split(name)
    root = archive.xml(f"{folder}/_rels/{file}.rels")
    if root is None:
        return {}
    return {item.get("Id") or "": item.get("Target") or "" for item in root.iter(RELATIONSHIP)}


def margin_drafts(document: Document, body: _Element, targets: Mapping[str, str], kind: str) -> list[Draft]:
    """The lines of the first page's header or footer."""
    section = next(body.iter(f"{W}sectPr"), None)
    if section is None:
        return []
    first = find(section, "titlePg") is not None and value(find(section, "titlePg")) not in ("0", "false")
    references = {attribute(item, "type"): item.get(f"{R}id") for item in section.iterfind(f"{W}{kind}Reference")}
    name = targets.get(references.get("first" if first else "default") or "")
    if not name:
        return []
    name = posixpath.normpath(posixpath.join("word", name))
    root = part_root(document.archive, name)
    if root is None:
        return []
    drafts = list(walk_blocks(Part(document, relationships(document.archive, name)), root))
    return [replace(draft, gap=1.0 if not place else draft.gap) for place, draft in enumerate(drafts)]


def is_running_head(head: list[Draft], content: list[Draft]) -> bool:
    """Whether a header says nothing but what the first lines say too, or that this is a CV."""
    words = set(WORD.findall(text_of(head).lower()))
    return words <= HEAD_WORDS | set(WORD.findall(text_of(content[:HEAD_LINES]).lower()))


def has_news(foot: list[Draft], content: list[Draft]) -> bool:
    """Whether a footer names an address that the text does not."""
    addresses = set(ADDRESS.findall(text_of(foot)))
    return bool(addresses - set(ADDRESS.findall(text_of(content)))) if addresses else False


def text_of(drafts: list[Draft]) -> str:
    """The text of some lines."""
    return " ".join(span.text for draft in drafts for span in draft.spans)


def walk_blocks(part: Part, parent: _Element, depth: int = 0) -> Iterator[Draft]:
    """The lines of the paragraphs and tables in an element, in order."""
    gap = 0.0
    if depth > MAX_DEPTH:
        return
    for child in parent:
        if child.tag == f"{W}p":
            drafts = list(paragraph_drafts(part, child, depth))
        elif child.tag == f"{W}tbl":
            drafts = list(table_drafts(part, child, depth + 1))
        elif child.tag in TRANSPARENT:
            drafts = list(walk_blocks(part, child, depth + 1))
        elif child.tag == f"{MC}AlternateContent":
            drafts = list(walk_blocks(part, child[0], depth + 1)) if len(child) else []
        else:
            continue
        for place, draft in enumerate(drafts):
            yield replace(draft, gap=max(draft.gap, gap)) if place == 0 else draft
            gap = 0.0
        if child.tag == f"{W}p" and not drafts:
            gap += 1.0
        elif child.tag == f"{W}tbl":
            gap = 1.0


def paragraph_drafts(part: Part, paragraph: _Element, depth: int) -> Iterator[Draft]:
    """The lines of a paragraph, after those of the text boxes anchored in it."""
    properties = find(paragraph, "pPr")
    styles = part.document.styles
    style = styles.resolve(value(find(properties, "pStyle")) or "")
    text = Text(styles, part.links, style.look)
    read_runs(text, paragraph)
    for box in text.boxes:
        for place, draft in enumerate(walk_blocks(part, box, depth + 1)):
            yield replace(draft, gap=max(draft.gap, 1.0)) if place == 0 else draft
    if any(span.text.strip() for span in text.spans):
        yield paragraph_draft(part, style, properties, text)


def paragraph_draft(part: Part, style: Style, properties: _Element | None, text: Text) -> Draft:
    """The line of a paragraph, with the mark of the list it stands in."""
    numbering = read_numbering_of(properties) or style.numbering
    counters = part.document.counters
    mark = counters.mark(*numbering) if numbering else ""
    listed = counters.lists.get(numbering[0], {}).get(numbering[1]) if numbering else None
    indents = (read_indent(properties), listed.indent if listed else None, style.indent)
    indent = next((found for found in indents if found is not None), 0)
    before = whole(attribute(find(properties, "spacing"), "before"))
    outline = whole(value(find(properties, "outlineLvl")))
    text_size = text.size or read_look(find(properties, "rPr")).size or DEFAULT_SIZE
    return Draft(
        spans=(Span(mark), *text.spans),
        level=style.level or (outline + 1 if outline is not None and outline < 6 else 0),
        indent=max(round(indent / TWIPS_PER_EM, 1) + EMS_PER_TAB * leading_tabs(text), 0.0),
        gap=round((style.space or 0 if before is None else before) / TWIPS_PER_LINE, 1),
        size=float(text_size),
    )


def leading_tabs(text: Text) -> int:
    """How many tabs stand before the text."""
    whole_text = "".join(span.text for span in text.spans[:10])
    return whole_text[: len(whole_text) - len(whole_text.lstrip())].count("\t")


def table_drafts(part: Part, table: _Element, depth: int) -> Iterator[Draft]:
    """The lines of a table, row by row."""
    for row in iterate(table, "tr"):
        cells = []
        for cell in iterate(row, "tc"):
            drafts = list(walk_blocks(part, cell, depth))
            if drafts:
                cells.append([line for draft in drafts for line in break_draft(draft)])
        yield from join_cells(cells)


def iterate(parent: _Element, name: str) -> Iterator[_Element]:
    """The children of that name, also those in content controls."""
    for child in parent:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in TRANSPARENT:
            yield from iterate(child, name)
