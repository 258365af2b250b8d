"""How lines look: the style by which a document sets its headings apart from its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ingest.parser.document import Line

LONGEST_HEADING = 90  # characters; no longer line is looked at as a heading
LARGER = 21  # twentieths of the body's size, from which on a line is seen to be larger
RULE_MARKS = frozenset("-=_*~#—–─━═.•· ")


class Look(NamedTuple):
    """The style of a line as far as headings differ in it."""

    level: int = 0
    size: int = 20
    """In twentieths of the body's size."""
    bold: bool = False
    upper: bool = False
    italic: bool = False

    @property
    def prominence(self) -> float:
        """How much it stands out; more than another's is a higher heading."""
        stated = 20 - 2 * self.level if self.level else 0
        return stated + (self.size - 20) + 2.0 * self.bold + 1.5 * self.upper + 0.5 * self.italic

    @property
    def is_plain(self) -> bool:
        """Whether nothing tells it from ordinary text."""
        return not (self.level or self.bold or self.upper or self.italic or self.size > LARGER)


def look_of(line: Line) -> Look:
    """The look of a line, or of a piece cut from one."""
    upper = is_upper(line.text)
    size = round(line.size * 20)
    if upper or line.level:  # small capitals measure smaller than they are; small type may leak into a heading
        size = max(size, 20)
    if not line.runs:
        return Look(line.level, size, upper=upper)
    return Look(line.level, size, line.is_bold, upper, line.is_italic)


@lru_cache(maxsize=4096)  # a line is looked at as a heading, alone and with those below it, and as a row
def is_upper(text: str) -> bool:
    """Whether it is set in capitals but for a few letters ("BOOKS, etc")."""
    if text[:6].islower() or text[1:8].islower():
        return False
    capitals = sum(map(str.isupper, text))
    return capitals > 2 and capitals > 0.85 * sum(map(str.isalpha, text))


def is_rule(line: Line) -> bool:
    """Whether it is a drawn rule ("-----", "====") and no text."""
    text = line.text
    return text[:1] in RULE_MARKS and len(text) > 2 and RULE_MARKS.issuperset(text) and len(set(text) - {" "}) == 1


def body_look(lines: Iterable[Line]) -> Look:
    """The look of most long lines."""
    counts = Counter(look_of(line) for line in lines if len(line.text) > LONGEST_HEADING // 2)
    return counts.most_common(1)[0][0] if counts else Look()
