"""What the name of a font in a PDF tells: bold, italic, or no letters at all but icons."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parser.frozen import frozen

BOLD = re.compile(
    r"bold|(?:^|[^a-z])bd|demi|heavy|black|medi(?!um)|[-,](?:semi|b)$|-bd|cmb|cmssbx|bx\d|ptmb|phvb|eb\d", re.I
)
ITALIC = re.compile(r"ital|obliq|slant|kursiv|cmti|cmsl|cmmi|cmbxti|[-,](?:it|bi|ri|i)$|(?:ti|sl|mi)\d+$|-it\b", re.I)
ICONS = re.compile(
    r"awesome|fontello|academicons|marvosym|wingding|webding|dingbat|icomoon|material.?icon|bbding|glyphicon"
    r"|ionicon|simple.?icons|typicon|entypo|icons?(?:[-_]|$)",
    re.I,
)
DINGBATS = re.compile(r"wingding|dingbat|webding|bbding", re.I)
"""Icon fonts whose signs word processors and styles use for list marks."""

SUBSET = re.compile(r"^[A-Z]{6}\+")


@frozen
class Font:
    """A font as far as lines differ by it."""

    name: str = ""
    is_bold: bool = False
    is_italic: bool = False
    is_icon: bool = False
    is_dingbat: bool = False


def font_of(name: str) -> Font:
    """The font of that name; a subset's tag ("ABCDEF+") does not count."""
    name = SUBSET.sub("", name)
    return Font(name, *traits_of(name))


@lru_cache(maxsize=1024)
def traits_of(name: str) -> tuple[bool, bool, bool, bool]:
    """Whether it is bold, italic, icons, dingbats: documents share their fonts."""
    is_dingbat = DINGBATS.search(name) is not None
    is_icon = ICONS.search(name) is not None and not is_dingbat
    return BOLD.search(name) is not None, ITALIC.search(name) is not None, is_icon, is_dingbat
