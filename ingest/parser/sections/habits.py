"""How a document sets its headings, learnt from those whose words are known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ingest.parser.document import Line
from ingest.parser.frozen import frozen
from ingest.parser.looks import LONGEST_HEADING, Look, body_look
from ingest.parser.sections.candidates import Candidate

GAP = 0.4
BESIDE = ("inline", "prefix")
FEWEST_LABELS = 3  # kinds of known headings with text beside them, in a document that sets them in the margin
LEAST_EQUAL = 0.3  # share of such headings among all lines of a style, for it to be that of headings
MARGIN = 3.0  # ems by which a heading in the margin stands left of the text


class Style(NamedTuple):
    """How a candidate is set: its look, and whether it stands in the margin beside the text."""

    look: Look
    in_margin: bool


@frozen
class Habits:
    """How this document sets its headings."""

    main: Style
    """The style of most known headings."""
    equals: frozenset[Style]
    """Further styles of headings of the same rank."""
    precision: float
    """The share of known phrases among the lines that look so and could be headings."""
    is_plain: bool
    """Whether nothing but their words tells headings from text."""
    has_gaps: bool
    """Whether nearly all known headings have blank space above."""
    is_numbered: bool
    """Whether headings are numbered."""
    text_indent: float
    """Where most lines begin."""
    has_prefixes: bool = False
    """Whether headings run into the text beside them."""
    has_small: bool = False
    """Whether headings begin with small letters."""
    has_labels: bool = False
    """Whether headings are labels beside their text, though no place tells them from other text."""


def style_of(candidate: Candidate, text_indent: float) -> Style:
    """The style of a candidate where text begins at that indent."""
    return Style(candidate.look, candidate.indent < text_indent - MARGIN)


def habits_of(lines: tuple[Line, ...], candidates: tuple[Candidate, ...]) -> Habits:
    """The habits that show in its known headings; the equal styles are left to ``equal_styles``."""
    standing = [c for c in candidates if c.form not in BESIDE]
    text_indent = _text_indent(lines, standing)
    by_style: dict[Style, list[Candidate]] = defaultdict(list)
    for candidate in standing:
        if candidate.is_known:
            by_style[style_of(candidate, text_indent)].append(candidate)
    like = Counter(style_of(c, text_indent) for c in standing)
    body = body_look(lines)

    def weight(style: Style) -> float:
        held = by_style[style]
        kinds = {c.phrase.kind for c in held if c.phrase}
        stands_out = 1.0 if (style.look == body or style.look.is_plain) and not style.in_margin else 1.6
        return (len(kinds) + 0.3 * len(held)) * (0.25 + len(held) / like[style]) * stands_out

    main = max(by_style, key=lambda style: (weight(style), style.look.prominence), default=Style(body, False))
    held = by_style.get(main, [])
    return Habits(
        main=main,
        equals=frozenset(),
        precision=len(held) / like[main] if held else 0.0,
        is_plain=(main.look.is_plain or main.look == body) and not main.in_margin,
        has_gaps=bool(held) and sum(c.gap > GAP for c in held) >= 0.75 * len(held),
        is_numbered=sum(c.is_numbered for c in held) >= 3,
        text_indent=text_indent,
        has_prefixes=_has_prefixes(candidates, main, held),
        has_small=sum(c.text[:1].islower() for c in held) > len(held) / 2,
        has_labels=_has_labels(standing),
    )


def _text_indent(lines: tuple[Line, ...], standing: Sequence[Candidate]) -> float:
    """Where the text beside headings in a margin begins; 0 where no headings stand in one."""
    long = (line for line in lines if len(line.text) > LONGEST_HEADING // 2 and "\t" not in line.text)
    indents = Counter(round(line.indent) for line in long)
    indent = float(indents.most_common(1)[0][0]) if indents else 0.0
    labels = {c.phrase.kind for c in standing if c.form == "label" and c.phrase and c.is_known}
    return indent if len(labels) >= FEWEST_LABELS else 0.0


def _has_labels(standing: Sequence[Candidate]) -> bool:
    """Whether most known phrases that stand apart from what is above them have text of their section beside them."""
    apart = [c for c in standing if c.score >= 0.95 and c.gap > GAP and c.phrase and not c.text[:1].islower()]
    labels = {c.phrase.kind for c in apart if c.form == "label" and c.phrase}
    alone = {c.phrase.kind for c in apart if c.form == "alone" and c.phrase}
    return len(labels) >= FEWEST_LABELS and len(labels) > len(alone)


def _has_prefixes(candidates: Sequence[Candidate], main: Style, held: Sequence[Candidate]) -> bool:
    """Whether several headings run into their text, as where those of a margin were copied without their places."""
    if main.in_margin:
        return True
    kinds = {c.phrase.kind for c in candidates if c.form == "prefix" and c.phrase and not c.phrase.is_weak}
    return len(kinds) >= 3 and len(kinds) >= 0.4 * len({c.phrase.kind for c in held if c.phrase})


def equal_styles(candidates: Sequence[Candidate], habits: Habits) -> frozenset[Style]:
    """Styles other than the main one whose known phrases mostly head parts of kinds of their own."""
    own: Counter[Style] = Counter()
    known: Counter[Style] = Counter()
    like: Counter[Style] = Counter()
    above: tuple[str, ...] = ()
    for candidate in candidates:
        if candidate.form in BESIDE:
            continue
        style = style_of(candidate, habits.text_indent)
        like[style] += 1
        if candidate.phrase is None or not candidate.is_known:
            continue
        if style == habits.main:
            above = candidate.phrase.kinds
        elif not style.look.is_plain and not candidate.phrase.is_weak:
            known[style] += 1
            own[style] += candidate.phrase.kind not in above
    return frozenset(
        style for style, count in own.items() if count >= max(3, 0.7 * known[style], LEAST_EQUAL * like[style])
    )
