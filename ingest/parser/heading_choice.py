"""Which candidates are headings: the look of the known phrases is learnt, then what looks alike is accepted."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from ingest.parser.document import Line
from ingest.parser.heading_candidates import Candidate
from ingest.parser.looks import Look, body_look

Chosen = tuple[Candidate, float]
REPEATS = 3  # a phrase that often is a label within entries ("Teaching", below several posts)


@dataclass(frozen=True, slots=True)
class Habits:
    """How this document sets its headings."""

    main: Look
    """The look of most known headings."""
    precision: float
    """The share of known phrases among the lines that look so and could be headings."""
    is_plain: bool
    """Whether nothing but their words tells headings from text."""
    has_gaps: bool
    """Whether nearly all known headings have blank space above."""
    has_labels: bool
    """Whether headings stand in a margin beside their sections."""
    is_numbered: bool
    """Whether headings are numbered."""


def choose_headings(lines: tuple[Line, ...], candidates: tuple[Candidate, ...]) -> list[Chosen]:
    """The headings in order, each with how sure it is (0-1)."""
    habits = _habits(lines, candidates)
    repeats = Counter(c.text.casefold() for c in candidates if c.is_known)
    chosen: list[Chosen] = []
    for candidate in candidates:
        if repeats[candidate.text.casefold()] >= REPEATS and candidate.look != habits.main:
            continue
        sureness = _sureness(candidate, habits, chosen, lines)
        if sureness > 0:
            chosen.append((candidate, sureness))
    return chosen


def _habits(lines: tuple[Line, ...], candidates: tuple[Candidate, ...]) -> Habits:
    known = [c for c in candidates if c.is_known and c.form != "inline"]
    by_look: dict[Look, list[Candidate]] = defaultdict(list)
    for candidate in known:
        by_look[candidate.look].append(candidate)
    like: Counter[Look] = Counter(c.look for c in candidates if c.form != "inline")
    body = body_look(lines)

    def weight(look: Look) -> float:
        kinds = {c.phrase.kind for c in by_look[look] if c.phrase}
        precision = len(by_look[look]) / like[look]
        stands_out = 1.0 if look == body or look.is_plain else 1.6
        return (len(kinds) + 0.3 * len(by_look[look])) * (0.25 + precision) * stands_out

    main = max(by_look, key=lambda look: (weight(look), look.prominence), default=body)
    held = by_look.get(main, [])
    return Habits(
        main=main,
        precision=len(held) / like[main] if held else 0.0,
        is_plain=main.is_plain or main == body,
        has_gaps=bool(held) and sum(c.gap > 0.4 for c in held) >= 0.75 * len(held),
        has_labels=sum(c.form == "label" for c in held) >= 3,
        is_numbered=sum(c.is_numbered for c in held) >= 3,
    )


def _sureness(candidate: Candidate, habits: Habits, chosen: list[Chosen], lines: tuple[Line, ...]) -> float:
    """How sure the candidate is a heading of a section, 0 when it is none."""
    if candidate.form == "inline":
        return _inline_sureness(candidate, habits)
    if candidate.form == "label" and not (candidate.is_known and _is_label(candidate, habits, lines)):
        return 0.0
    if candidate.is_numbered and not habits.is_numbered and not candidate.look.level:
        return 0.0
    if candidate.is_known:
        return _known_sureness(candidate, habits, chosen, lines)
    return _unknown_sureness(candidate, habits, chosen)


def _is_label(candidate: Candidate, habits: Habits, lines: tuple[Line, ...]) -> bool:
    if not candidate.look.is_plain and candidate.look == habits.main:
        return True
    return habits.has_labels and candidate.look == habits.main


def _known_sureness(candidate: Candidate, habits: Habits, chosen: list[Chosen], lines: tuple[Line, ...]) -> float:
    phrase = candidate.phrase
    assert phrase is not None
    open_kind = _open_kinds(chosen)
    same_kind = open_kind is not None and set(phrase.kinds) & set(open_kind)
    if candidate.look == habits.main:
        if habits.is_plain and not _stands_alone(candidate, habits, lines):
            return 0.0
        if habits.is_plain and same_kind and _is_narrower(candidate, chosen):
            return 0.0
        return 1.0 if not habits.is_plain else 0.9 * phrase.score
    if candidate.look.prominence >= habits.main.prominence or candidate.is_ruled:
        return 0.9 * phrase.score
    if same_kind or (phrase.is_weak and candidate.look.is_plain):
        return 0.0
    if candidate.look.is_plain and not _stands_alone(candidate, habits, lines):
        return 0.0
    if candidate.look.is_plain and not habits.is_plain:
        return 0.0
    return 0.7 * phrase.score


def _open_kinds(chosen: list[Chosen]) -> tuple[str, ...] | None:
    """The kinds that the section above may have; None before the first."""
    if not chosen:
        return None
    phrase = chosen[-1][0].phrase
    return phrase.kinds if phrase else ("other",)


def _is_narrower(candidate: Candidate, chosen: list[Chosen]) -> bool:
    """Whether it only divides a section whose heading is as general as can be."""
    phrase = chosen[-1][0].phrase
    return bool(phrase and phrase.is_wide and candidate.phrase and not candidate.phrase.is_wide)


def _stands_alone(candidate: Candidate, habits: Habits, lines: tuple[Line, ...]) -> bool:
    """Whether the line is no piece of running text, as far as plain text tells."""
    phrase = candidate.phrase
    assert phrase is not None
    previous = lines[candidate.start - 1].text if candidate.start else ""
    after = candidate.start + candidate.rows
    below = lines[after] if after < len(lines) else None
    if candidate.gap < 0.4 and previous and (previous[-1] in ",;-–&(/" or (below and below.text[:1].islower())):
        return False
    if candidate.text[:1].islower() and candidate.gap < 0.4:
        return False
    if candidate.gap < 0.4 and habits.has_gaps and phrase.is_weak:
        return False
    return candidate.gap >= 0.4 or phrase.score == 1.0


def _unknown_sureness(candidate: Candidate, habits: Habits, chosen: list[Chosen]) -> float:
    if habits.is_plain or not chosen:
        return 0.0
    if candidate.look == habits.main and (habits.precision >= 0.4 or candidate.score >= 0.3):
        if habits.has_gaps and candidate.gap < 0.4 and not candidate.look.level:
            return 0.0
        return 0.5 + 0.4 * habits.precision
    if candidate.look.prominence > habits.main.prominence and candidate.score >= 0.45:
        return 0.6
    return 0.0


def _inline_sureness(candidate: Candidate, habits: Habits) -> float:
    if not candidate.is_known or candidate.score < 0.95 or candidate.phrase is None:
        return 0.0
    if not candidate.look.is_plain and candidate.look == habits.main:
        return 0.8
    return 0.0
