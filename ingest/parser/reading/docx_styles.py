"""What a Word document's styles and list definitions say: how a paragraph looks and which mark stands before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from ingest.parser.frozen import frozen
from ingest.parser.reading.numerals import in_form

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOLD, ITALIC, SIZE, VANISH, VERTICAL = (f"{W}{name}" for name in ("b", "i", "sz", "vanish", "vertAlign"))
VAL = f"{W}val"
HEADING_NAME = re.compile(r"(?:heading|berschrift|titre|t[ií]tulo|titolo|kop|rubrik)\s*([1-9])", re.IGNORECASE)
PLACEHOLDER = re.compile(r"%([1-9])")
MAX_INHERITANCE = 20
BULLETS = {"-": "-", "–": "–", "—": "—", "\uf02d": "–"}
"""The marks that stay as they are; all others are shown as a bullet."""


@frozen
class TextLook:
    """Bold, italic, size in half points …: what runs and styles set; None where they say nothing."""

    bold: bool | None = None
    italic: bool | None = None
    size: int | None = None
    hidden: bool | None = None
    raised: bool | None = None

    def over(self, below: TextLook) -> TextLook:
        """This look where it says something, else the one below."""
        if self == NO_LOOK:
            return below
        return TextLook(
            below.bold if self.bold is None else self.bold,
            below.italic if self.italic is None else self.italic,
            below.size if self.size is None else self.size,
            below.hidden if self.hidden is None else self.hidden,
            below.raised if self.raised is None else self.raised,
        )


NO_LOOK = TextLook()


@frozen
class Style:
    """A style by its own properties."""

    name: str = ""
    parent: str = ""
    look: TextLook = TextLook()
    level: int = 0
    numbering: tuple[str, int] | None = None
    indent: int | None = None
    space: int | None = None


@frozen
class Level:
    """One level of a list: how its numbers are written and what stands around them."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    indent: int | None = None


PLAIN = TextLook()


@dataclass(slots=True)
class Styles:
    """The styles of a document by id, their inheritance resolved on demand."""

    by_id: Mapping[str, Style]
    base: TextLook = PLAIN
    default: str = ""
    known: dict[str, Style] = field(default_factory=dict)

    def resolve(self, style_id: str) -> Style:
        """The style with all that it inherits."""
        style_id = style_id or self.default
        if style_id not in self.known:
            self.known[style_id] = self._resolve(style_id)
        return self.known[style_id]

    def _resolve(self, style_id: str) -> Style:
        chain: list[Style] = []
        while style_id in self.by_id and len(chain) < MAX_INHERITANCE:
            chain.append(self.by_id[style_id])
            style_id = chain[-1].parent
        result = Style(look=self.base)
        for style in reversed(chain):
            result = inherit(style, result)
        return result


def inherit(style: Style, below: Style) -> Style:
    """A style laid over the one it is based on."""
    return Style(
        name=style.name,
        parent=style.parent,
        look=style.look.over(below.look),
        level=style.level or below.level,
        numbering=style.numbering or below.numbering,
        indent=below.indent if style.indent is None else style.indent,
        space=below.space if style.space is None else style.space,
    )


def read_styles(root: _Element | None) -> Styles:
    """The styles of word/styles.xml."""
    if root is None:
        return Styles({})
    styles, default = {}, ""
    for element in root.iterfind(f"{W}style"):
        style_id = element.get(f"{W}styleId") or ""
        styles[style_id] = read_style(element)
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true"):
            default = style_id
    base = read_look(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    return Styles(styles, base, default)


def read_style(element: _Element) -> Style:
    """A style's own properties."""
    name = value(element.find(f"{W}name")) or ""
    paragraph = element.find(f"{W}pPr")
    heading = HEADING_NAME.search(name)
    outline = whole(value(find(paragraph, "outlineLvl")))
    level = int(heading[1]) if heading else 1 if name.lower() == "title" else 0
    if not level and outline is not None and outline < 9:
        level = outline + 1
    return Style(
        name=name,
        parent=value(element.find(f"{W}basedOn")) or "",
        look=read_look(element.find(f"{W}rPr")),
        level=min(level, 6),
        numbering=read_numbering_of(paragraph),
        indent=read_indent(paragraph),
        space=whole(attribute(find(paragraph, "spacing"), "before")),
    )


def read_look(properties: _Element | None) -> TextLook:
    """What run properties (w:rPr) say."""
    if properties is None or not len(properties):
        return NO_LOOK
    found = {child.tag: child for child in properties}
    vertical = value(found.get(VERTICAL))
    return TextLook(
        bold=toggle(found.get(BOLD)),
        italic=toggle(found.get(ITALIC)),
        size=whole(value(found.get(SIZE))) if SIZE in found else None,
        hidden=toggle(found.get(VANISH)),
        raised=None if vertical is None else vertical == "superscript",
    )


def read_numbering_of(paragraph: _Element | None) -> tuple[str, int] | None:
    """Which list a paragraph's properties put it in, and at which level; list "0" is none."""
    numbering = find(paragraph, "numPr")
    number = value(find(numbering, "numId"))
    if number is None:
        return None
    return number, whole(value(find(numbering, "ilvl"))) or 0


def read_indent(paragraph: _Element | None) -> int | None:
    """The left indentation of a paragraph in twentieths of a point."""
    indent = find(paragraph, "ind")
    return whole(attribute(indent, "left") or attribute(indent, "start"))


def read_lists(root: _Element | None) -> dict[str, dict[int, Level]]:
    """The levels of each list of word/numbering.xml by its id."""
    if root is None:
        return {}
    kinds = {kind.get(f"{W}abstractNumId"): read_levels(kind) for kind in root.iterfind(f"{W}abstractNum")}
    lists = {}
    for element in root.iterfind(f"{W}num"):
        levels = dict(kinds.get(value(element.find(f"{W}abstractNumId")), {}))
        for override in element.iterfind(f"{W}lvlOverride"):
            levels.update(read_levels(override))
            start = whole(value(override.find(f"{W}startOverride")))
            place = whole(override.get(f"{W}ilvl")) or 0
            if start is not None:
                levels[place] = replace(levels.get(place, Level()), start=start)
        lists[element.get(f"{W}numId") or ""] = levels
    return lists


def read_levels(parent: _Element) -> dict[int, Level]:
    """The levels that an element defines."""
    levels = {}
    for element in parent.iterfind(f"{W}lvl"):
        start = whole(value(element.find(f"{W}start")))
        levels[whole(element.get(f"{W}ilvl")) or 0] = Level(
            form=value(element.find(f"{W}numFmt")) or "decimal",
            text=value(element.find(f"{W}lvlText")) or "",
            start=1 if start is None else start,
            indent=read_indent(element.find(f"{W}pPr")),
        )
    return levels


@dataclass(slots=True)
class Counters:
    """The lists of a document and how far each has been counted."""

    lists: Mapping[str, Mapping[int, Level]]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def mark(self, list_id: str, place: int) -> str:
        """The mark of the next item of a list at a level, with a blank behind; empty where the list shows none."""
        levels = self.lists.get(list_id)
        level = levels.get(place) if levels else None
        if levels is None or level is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return f"{BULLETS.get(level.text, '•')} "
        counts = self.counts.setdefault(list_id, {})
        counts[place] = counts.get(place, level.start - 1) + 1
        for deeper in [other for other in counts if other > place]:
            del counts[deeper]

        def number(match: re.Match[str]) -> str:
            other = int(match[1]) - 1
            at = levels.get(other, Level())
            return in_form(counts.get(other, at.start), at.form)

        text = PLACEHOLDER.sub(number, level.text).strip()
        return f"{text} " if text else ""


def find(element: _Element | None, name: str) -> _Element | None:
    """The child of that name."""
    return None if element is None else element.find(f"{W}{name}")


def value(element: _Element | None) -> str | None:
    """The w:val of an element."""
    return None if element is None else element.get(VAL)


def attribute(element: _Element | None, name: str) -> str | None:
    """An attribute in Word's name space."""
    return None if element is None else element.get(f"{W}{name}")


def toggle(element: _Element | None) -> bool | None:
    """Whether a property is on; None when it is not there."""
    return None if element is None else element.get(VAL) not in ("0", "false", "off", "none")


def whole(text: str | None) -> int | None:
    """The whole number in an attribute, None where there is none."""
    try:
        number = int(float(text or ""))
    except (ValueError, OverflowError):
        return None
    return number if abs(number) < 1_000_000 else None
