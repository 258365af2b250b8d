"""The state of setting a LaTeX document: what has been written, the lists and macros in force."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ingest.parser.frozen import frozen
from ingest.parser.reading.characters import raised
from ingest.parser.reading.spans import LIST_MARK, Draft, Span, join_cells
from ingest.parser.reading.tex_source import Macro

EMS_PER_LIST = 2.5
EMS_PER_CELL = 5.0
MOST_BOXES = 20
MOST_MARK_SPANS = 8
EXPANSION_BASE = 200_000


@frozen
class Look:
    """The style in force."""

    bold: bool = False
    italic: bool = False
    href: str = ""
    size: float = 1.0
    level: int = 0
    raised: bool = False
    math: bool = False
    in_line: bool = False
    upper: bool = False


@dataclass(slots=True)
class OpenList:
    """A list environment and how far its items are counted."""

    kind: str
    count: int = 0
    label: str = ""


@dataclass(slots=True)
class OpenBox:
    """A box that is being filled, and what stood around it when it was opened."""

    name: str
    drafts: list[Draft]
    spans: list[Span]
    row: list[list[Draft]]
    look: Look
    gap: float
    tables: int


Runner = Callable[["Sheet", str, Look, int], Look]


@dataclass(slots=True)
class Sheet:
    """What has been set so far, and the state of the setting."""

    runner: Runner
    macros: dict[str, Macro] = field(default_factory=dict)
    header: list[tuple[str, list[str]]] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    parsed: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    cited: set[str] = field(default_factory=set)
    categories: dict[str, set[str]] = field(default_factory=dict)
    outside: list[tuple[set[str], set[str]]] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)
    switches: dict[str, bool] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    lists: list[OpenList] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    look: Look = field(default_factory=Look)
    gap: float = 0.0
    budget: int = EXPANSION_BASE
    boxes: list[OpenBox] = field(default_factory=list)
    row: list[list[Draft]] = field(default_factory=list)
    cell: list[Draft] = field(default_factory=list)
    cell_at: int = 0
    tables: int = 0
    collects: bool = False
    margin_level: int = 0
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
        text = text.upper() if look.upper else text
        self.spans.append(Span(raised(text) if look.raised else text, look.bold, look.italic, look.href))

    @property
    def has_text(self) -> bool:
        """Whether something stands on the line."""
        return any(span.text.strip() for span in self.spans)

    @property
    def has_only_mark(self) -> bool:
        """Whether nothing but the mark of an item stands on the line."""
        text = "".join(span.text for span in self.spans).strip() if len(self.spans) <= MOST_MARK_SPANS else ""
        return bool(text) and (match := LIST_MARK.match(text)) is not None and match.end() == len(text)

    @property
    def is_deep(self) -> bool:
        """Whether no further box may be opened."""
        return len(self.boxes) >= MOST_BOXES

    def break_line(self, look: Look, gap: float = 0.0) -> None:
        """End the line where the text says so; what is kept on one line (a heading, a note in the margin) goes on."""
        if look.level or look.in_line:
            self.write(" ", look)
        else:
            self.end_line(gap)

    def next_cell(self, look: Look) -> None:
        """Go on with the next cell of a table's row."""
        if self.cell:
            self.end_cell()
        else:
            self.write("\t", look)
        self.cell_at = len(self.spans)

    def break_cell(self) -> None:
        """End a line within a cell of a table."""
        before = self.spans[: self.cell_at]
        if not self.cell and any(span.text.strip() for span in before):
            self.row.append([self.draft(before)])
        self.cell.append(self.draft(self.spans[self.cell_at if not self.cell else 0 :]))
        self.spans, self.cell_at = [], 0

    def end_cell(self) -> None:
        """End a cell that has several lines."""
        cell = [draft for draft in (*self.cell, self.draft(self.spans)) if any(s.text.strip() for s in draft.spans)]
        if cell:
            self.row.append(cell)
        self.cell, self.spans, self.cell_at = [], [], 0

    def open_box(self, name: str) -> None:
        """Begin a box: its lines are set apart until it is closed."""
        self.boxes.append(OpenBox(name, self.drafts, self.spans, self.row, self.look, self.gap, self.tables))
        self.drafts, self.spans, self.row, self.gap, self.tables = [], [], [], 0.0, 0

    def close_box(self, name: str) -> bool:
        """End the innermost box, when it has this name, and put it on the line; whether it had."""
        if not self.boxes or self.boxes[-1].name != name:
            return False
        self.end_line()
        box, inner = self.boxes.pop(), self.drafts
        self.drafts, self.spans, self.row, self.look = box.drafts, box.spans, box.row, box.look
        self.gap, self.tables = box.gap, box.tables
        self.put(inner)
        return True

    def put(self, inner: list[Draft]) -> None:
        """Put the lines of a box on the line, beside what stands there."""
        if len(inner) == 1 and not inner[0].level:
            if not self.has_text:
                self.look = replace(self.look, size=inner[0].size, level=0)
            apart = [] if self.has_only_mark else [Span("\t")]
            self.spans.extend((*apart, *inner[0].spans, Span("\t")))
        elif inner:
            if self.has_text:
                self.row.append([self.draft(self.spans)])
            self.row.append(inner)
            self.spans = []

    def draft(self, spans: list[Span]) -> Draft:
        """A line of these spans."""
        indent = EMS_PER_LIST * len(self.lists)
        return Draft(tuple(spans), self.look.level, indent, 0.0, self.look.size)

    def end_line(self, gap: float = 0.0) -> None:
        """End the line; the next one stands ``gap`` lines lower."""
        if self.cell:
            self.end_cell()
        if self.row:
            self.end_row()
        elif self.has_text:
            draft = self.draft(self.spans)
            self.drafts.append(replace(draft, gap=self.gap, indent=draft.indent + EMS_PER_CELL * self.empty_cells()))
            self.gap = 0.0
        self.spans, self.cell_at = [], 0
        self.gap = max(self.gap, gap) if self.drafts else 0.0

    def empty_cells(self) -> int:
        """How many cells of a table's row stand empty before the first text."""
        first = next(place for place, span in enumerate(self.spans) if span.text.strip())
        return sum(span.text == "\t" for span in self.spans[:first]) if self.tables else 0

    def end_row(self) -> None:
        """End a line of boxes that stand side by side; those with headings are read one after the other."""
        cells = [*self.row, [self.draft(self.spans)]] if self.has_text else self.row
        if any(draft.level for cell in cells for draft in cell):
            joined = [draft for cell in cells for draft in cell]
        else:
            joined = list(join_cells(cells))
        self.drafts.append(replace(joined[0], gap=max(self.gap, joined[0].gap if self.drafts else 0.0)))
        self.drafts.extend(joined[1:])
        self.row, self.gap = [], 0.0
