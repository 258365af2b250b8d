"""What an OpenDocument's styles say: how text looks and how lists are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

from ingest.parser.frozen import frozen
from ingest.parser.reading.numerals import in_form

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
BOLD = {"bold", "600", "700", "800", "900"}
LENGTH = re.compile(r"(-?[\d.]{1,10})\s*(cm|mm|in|pt|%)?")
POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0}
POINTS_PER_EM, POINTS_PER_LINE = 11.0, 12.0
FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
MAX_INHERITANCE = 20


@frozen
class TextStyle:
    """A style by its own properties or, resolved, with all it inherits; None where it says nothing."""

    parent: str = ""
    bold: bool | None = None
    italic: bool | None = None
    size: float | None = None
    raised: bool | None = None
    indent: float = 0.0
    gap: float = 0.0
    level: int = 0


@frozen
class ListLevel:
    """How one level of a list is marked."""

    form: str
    prefix: str = ""
    suffix: str = ""
    start: int = 1

    def written(self, number: int) -> str:
        """The mark of an item."""
        return f"{self.prefix}{in_form(number, FORMS.get(self.form, 'decimal'))}{self.suffix}" if self.form else ""


@dataclass(slots=True)
class Styles:
    """The styles and list styles of a document by name, and how far its numbered lists are counted."""

    by_name: dict[str, TextStyle] = field(default_factory=dict)
    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def resolve(self, name: str, base: TextStyle | None = None) -> TextStyle:
        """The style with all that it inherits, laid over the style of the text around it."""
        chain: list[TextStyle] = []
        while name in self.by_name and len(chain) < MAX_INHERITANCE:
            chain.append(self.by_name[name])
            name = chain[-1].parent
        result = base or TextStyle()
        for style in reversed(chain):
            result = inherit(style, result)
        return result


def inherit(style: TextStyle, below: TextStyle) -> TextStyle:
    """A style laid over another."""
    return TextStyle(
        parent=style.parent,
        bold=below.bold if style.bold is None else style.bold,
        italic=below.italic if style.italic is None else style.italic,
        size=style.size or below.size,
        raised=below.raised if style.raised is None else style.raised,
        indent=style.indent or below.indent,
        gap=style.gap or below.gap,
        level=style.level or below.level,
    )


def read_styles(*roots: _Element | None) -> Styles:
    """The styles in styles.xml and in content.xml."""
    styles = Styles()
    for root in roots:
        if root is None:
            continue
        for element in root.iter(f"{STYLE}style"):
            styles.by_name[element.get(f"{STYLE}name") or ""] = read_style(element)
        for element in root.iter(f"{TEXT}list-style"):
            styles.lists[element.get(f"{STYLE}name") or ""] = dict(read_levels(element))
    return styles


def read_style(element: _Element) -> TextStyle:
    """A style's own properties."""
    text = element.find(f"{STYLE}text-properties")
    paragraph = element.find(f"{STYLE}paragraph-properties")
    weight, slant, size, position = None, None, None, None
    if text is not None:
        weight, slant = text.get(f"{FO}font-weight"), text.get(f"{FO}font-style")
        size, position = text.get(f"{FO}font-size"), text.get(f"{STYLE}text-position")
    level = element.get(f"{STYLE}default-outline-level") or ""
    left = paragraph.get(f"{FO}margin-left") if paragraph is not None else None
    above = paragraph.get(f"{FO}margin-top") if paragraph is not None else None
    return TextStyle(
        parent=element.get(f"{STYLE}parent-style-name") or "",
        bold=None if weight is None else weight in BOLD,
        italic=None if slant is None else slant in ("italic", "oblique"),
        size=points(size) or None,
        raised=None if position is None else position.startswith(("super", "3", "4")),
        indent=max(round(points(left) / POINTS_PER_EM, 1), 0.0),
        gap=max(round(points(above) / POINTS_PER_LINE, 1), 0.0),
        level=int(level) if level in "123456" and level else 0,
    )


def read_levels(element: _Element) -> Iterator[tuple[int, ListLevel]]:
    """The levels of a list style by their number."""
    for child in element:
        number = child.get(f"{TEXT}level") or ""
        if not (number.isdecimal() and isinstance(child.tag, str)):
            continue
        if child.tag == f"{TEXT}list-level-style-number":
            start = child.get(f"{TEXT}start-value") or "1"
            form = child.get(f"{STYLE}num-format") or ""
            prefix, suffix = child.get(f"{STYLE}num-prefix") or "", child.get(f"{STYLE}num-suffix") or ""
            yield int(number), ListLevel(form, prefix, suffix, int(start) if start.isdecimal() else 1)
        else:
            yield int(number), ListLevel("bullet")


def points(length: str | None) -> float:
    """A length in points; 0 for none, and for one in per cent."""
    match = LENGTH.match(length or "")
    try:
        return float(match[1]) * POINTS.get(match[2] or "", 0.0) if match else 0.0
    except ValueError:
        return 0.0
