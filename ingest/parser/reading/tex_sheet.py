"""The state of setting a LaTeX document: what has been written, the lists and macros in force."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ingest.parser.reading.characters import raised
from ingest.parser.reading.spans import Draft, Span
from ingest.parser.reading.tex_source import Macro

EMS_PER_LIST = 2.5
EXPANSION_BASE = 200_000


@dataclass(frozen=True, slots=True)
class Look:
    """The style in force."""

    bold: bool = False
    italic: bool = False
    href: str = ""
    size: float = 1.0
    level: int = 0
    raised: bool = False
    math: bool = False


@dataclass(slots=True)
class OpenList:
    """A list environment and how far its items are counted."""

    kind: str
    count: int = 0


Runner = Callable[["Sheet", str, Look, int], Look]


@dataclass(slots=True)
class Sheet:
    """What has been set so far, and the state of the setting."""

    runner: Runner
    macros: dict[str, Macro] = field(default_factory=dict)
    header: list[tuple[str, list[str]]] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    lists: list[OpenList] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    look: Look = field(default_factory=Look)
    gap: float = 0.0
    budget: int = EXPANSION_BASE
    collects: bool = False
    sets_tabs: bool = False

    def run(self, text: str, look: Look, depth: int = 0) -> Look:
        """Set a stretch of LaTeX; the style that is in force behind it."""
        return self.runner(self, text, look, depth)

    def write(self, text: str, look: Look) -> None:
        """Add text to the line."""
        if not text:
            return
        if text.strip() and not any(span.text.strip() for span in self.spans):
            self.look = look
        self.spans.append(Span(raised(text) if look.raised else text, look.bold, look.italic, look.href))

    def end_line(self, gap: float = 0.0) -> None:
        """End the line; the next one stands ``gap`` lines lower."""
        if any(span.text.strip() for span in self.spans):
            indent = EMS_PER_LIST * len(self.lists)
            look = self.look
            self.drafts.append(Draft(tuple(self.spans), look.level, indent, self.gap, look.size))
            self.gap = 0.0
        self.spans = []
        self.gap = max(self.gap, gap) if self.drafts else 0.0
