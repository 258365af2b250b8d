"""Which candidates are headings: the look of the known phrases is learnt, then what looks alike is accepted."""

from __future__ import annotations

from collections import Counter
from dataclasses import field, replace

from ingest.parser.document import Line
from ingest.parser.frozen import frozen
from ingest.parser.heading_index import MODIFIERS, fold
from ingest.parser.headings import read_stems
from ingest.parser.looks import LARGER
from ingest.parser.sections.candidates import Candidate
from ingest.parser.sections.habits import GAP, Habits, equal_styles, habits_of, style_of
from ingest.parser.sections.kinds import PAPERS_AND_TALKS, is_spoken, kind_by_content
from ingest.parser.sections.margin import with_margin
from ingest.parser.sections.parts import is_item, is_part, is_post

LEAST_COVER = 0.5  # score below which stems tell a kind better than the phrases that are known
LEAST_GAP = 0.25  # blank space above a part of another kind, where headings have some
ALIKE = frozenset(("awards", "grants"))  # kinds that share a section
REPEATS = 3  # a phrase that often is a label within entries ("Teaching", below several posts)


@frozen
class Chosen:
    """A heading of a section: ``kinds`` it may have, sub-headings found in its section so far."""

    candidate: Candidate
    sureness: float
    kinds: tuple[str, ...]
    subs: list[Candidate] = field(default_factory=list)


def choose_headings(lines: tuple[Line, ...], candidates: tuple[Candidate, ...]) -> list[tuple[Candidate, float]]:
    """The headings in order, each with how sure it is (0-1)."""
    habits = habits_of(lines, candidates)
    if habits.main.in_margin:
        candidates = with_margin(lines, candidates, habits)
        habits = habits_of(lines, candidates)
    habits = replace(habits, equals=equal_styles(candidates, habits))
    return [(item.candidate, item.sureness) for item in _choose(lines, candidates, habits)]


def _choose(lines: tuple[Line, ...], candidates: tuple[Candidate, ...], habits: Habits) -> list[Chosen]:
    repeats = Counter(c.text.casefold() for c in candidates if c.is_known)
    chosen: list[Chosen] = []
    for candidate in candidates:
        is_main = style_of(candidate, habits.text_indent) == habits.main
        if repeats[candidate.text.casefold()] >= REPEATS and (not is_main or habits.is_plain):
            continue
        told = _with_talks(candidate, candidates, chosen, lines)
        sureness = _sureness(told, habits, chosen, lines)
        if told is not candidate:
            candidate = told
        elif sureness > 0 and chosen and is_part(candidate, chosen[-1].candidate, chosen[-1].subs):
            sureness = 0.0
        if sureness > 0:
            if candidate.score < LEAST_COVER:
                candidate = replace(candidate, phrase=read_stems(candidate.text) or candidate.phrase)
            kinds = candidate.phrase.kinds if candidate.phrase else ("other",)
            chosen.append(Chosen(candidate, sureness, kinds))
        elif chosen and candidate.is_known:
            chosen[-1] = _with_part(chosen[-1], candidate)
    return chosen


def _with_talks(
    candidate: Candidate, candidates: tuple[Candidate, ...], chosen: list[Chosen], lines: tuple[Line, ...]
) -> Candidate:
    """The candidate; one below publications that may head talks as one of talks where its lines are those of talks."""
    phrase = candidate.phrase
    if not chosen or chosen[-1].kinds[0] != "publications" or candidate.look.is_plain or not candidate.is_known:
        return candidate
    if phrase is None or not set(phrase.kinds) >= PAPERS_AND_TALKS:
        return candidate
    start = candidate.start + candidate.rows
    rank = candidate.look.prominence
    below = (c.start for c in candidates if c.start >= start and not c.look.is_plain and c.look.prominence >= rank)
    texts = [line.text for line in lines[start : next(below, len(lines))] if line.text]
    if len(texts) < 2 or not is_spoken(texts):
        return candidate
    return replace(candidate, phrase=replace(phrase, kinds=("talks",)))


def _with_part(above: Chosen, part: Candidate) -> Chosen:
    """The heading with one more part; the first right below it tells what an ambiguous one heads."""
    above.subs.append(part)
    phrase, kinds = above.candidate.phrase, part.phrase.kinds if part.phrase else ()
    if len(above.subs) > 1 or phrase is None or phrase.kind in kinds or not _follows_directly(part, above):
        return above
    told = [kind for kind in kinds[:1] if kind in above.kinds and phrase.kind != "service"]
    if not told:
        return above
    candidate = replace(above.candidate, phrase=replace(phrase, kinds=tuple(told)))
    return replace(above, candidate=candidate, kinds=tuple(told))


def _sureness(candidate: Candidate, habits: Habits, chosen: list[Chosen], lines: tuple[Line, ...]) -> float:
    """How sure the candidate is a heading of a section, 0 when it is none."""
    style = style_of(candidate, habits.text_indent)
    is_main = style == habits.main or (style in habits.equals and candidate.is_known)
    if candidate.form == "prefix":
        return _prefix_sureness(candidate, habits)
    if candidate.form == "inline":
        return 0.8 if is_main and not habits.is_plain and candidate.score >= 0.95 else 0.0
    if is_post(candidate, lines) or (style != habits.main and is_item(candidate)):
        return 0.0
    if candidate.form == "label" and not (is_main and not habits.is_plain):
        is_apart = candidate.gap > GAP and candidate.score >= 0.95 and candidate.text[:1].isupper()
        return 0.7 if habits.has_labels and is_apart else 0.0
    if candidate.is_numbered and not habits.is_numbered and not candidate.look.level:
        return 0.0
    if candidate.is_known:
        if is_main and not (style in habits.equals and chosen and _has_kind(candidate, chosen[-1])):
            return _main_sureness(candidate, habits, chosen, lines)
        return _minor_sureness(candidate, habits, chosen, lines)
    return _unknown_sureness(candidate, habits, chosen, is_main)


def _prefix_sureness(candidate: Candidate, habits: Habits) -> float:
    """How sure a phrase that runs into its text is a heading: it must be set apart somehow or be one of several."""
    style = style_of(candidate, habits.text_indent)
    if not habits.has_prefixes or candidate.phrase is None or is_item(candidate):
        return 0.0
    if habits.main.in_margin:
        return 0.8 if style.in_margin and candidate.look == habits.main.look else 0.0
    if candidate.phrase.is_weak and not candidate.look.upper:
        return 0.0
    is_set_apart = candidate.look.upper or candidate.gap > GAP
    return 0.6 if is_set_apart and candidate.look.upper == habits.main.look.upper else 0.0


def _main_sureness(candidate: Candidate, habits: Habits, chosen: list[Chosen], lines: tuple[Line, ...]) -> float:
    """How sure a known phrase is a heading that is set as most are."""
    phrase = candidate.phrase
    assert phrase is not None
    if chosen and _follows_directly(candidate, chosen[-1]) and set(phrase.kinds) & set(chosen[-1].kinds):
        return 0.0
    if chosen and phrase.kind in chosen[-1].kinds and _is_like_sub(candidate, chosen[-1], habits):
        return 0.0
    if not habits.is_plain:
        return 1.0
    if not _stands_alone(candidate, habits, lines) or (chosen and _is_narrower(candidate, chosen[-1], lines)):
        return 0.0
    if phrase.kind == "other" and phrase.is_weak and chosen and chosen[-1].subs:
        return 0.0
    return 0.9 * phrase.score


def _has_kind(candidate: Candidate, above: Chosen) -> bool:
    """Whether it is of the kind of the section above."""
    return candidate.phrase is not None and candidate.phrase.kind in above.kinds


def _follows_directly(candidate: Candidate, above: Chosen) -> bool:
    """Whether nothing stands between it and the heading above."""
    return candidate.start == above.candidate.start + above.candidate.rows and not any(above.candidate.rests)


def _is_like_sub(candidate: Candidate, above: Chosen, habits: Habits) -> bool:
    """Whether it is a sibling of the sub-headings found in the section so far."""
    words = set(fold(candidate.text).split())
    if any(words & set(fold(sub.text).split()) for sub in above.subs if sub.look == candidate.look):
        return True
    return habits.is_plain and candidate.score < 0.95 and bool(above.subs)


def _minor_sureness(candidate: Candidate, habits: Habits, chosen: list[Chosen], lines: tuple[Line, ...]) -> float:
    """How sure a known phrase heads a section that is set otherwise than most."""
    phrase = candidate.phrase
    assert phrase is not None
    is_plain = candidate.look.is_plain
    if habits.main.in_margin:
        outranks = candidate.look.size > habits.main.look.size + 1
    else:
        outranks = candidate.look.prominence >= habits.main.look.prominence
    if outranks or candidate.is_ruled:
        return 0.9 * phrase.score if not is_plain or _stands_alone(candidate, habits, lines) else 0.0
    if candidate.text[:1].islower() and not habits.has_small:
        return 0.0
    if not chosen:  # a side bar may come first, its headings smaller than those of the text
        is_head = candidate.look.size > LARGER and candidate.gap > GAP and phrase.score == 1.0 and not phrase.is_weak
        return 0.6 if is_head else 0.0
    if style_of(candidate, habits.text_indent) == style_of(chosen[-1].candidate, habits.text_indent):
        return 0.7 * phrase.score if not is_plain or _stands_alone(candidate, habits, lines) else 0.0
    if phrase.kind == "other" or (phrase.is_weak and not (candidate.look.size > LARGER and phrase.score == 0.9)):
        return 0.0
    so_far = set(_kinds_so_far(candidate, chosen[-1], lines))
    if so_far & set(phrase.kinds) or so_far | {phrase.kind} <= ALIKE:
        return 0.0
    is_first = _follows_directly(candidate, chosen[-1])
    is_seen = bool(candidate.look.level) or candidate.look.size > LARGER
    if habits.has_gaps and candidate.gap < LEAST_GAP and not is_first and not is_seen:
        return 0.0
    is_apart = habits.is_plain or is_first or candidate.gap >= GAP
    if is_plain and not (is_apart and _stands_alone(candidate, habits, lines)):
        return 0.0
    return 0.7 * phrase.score


def _kinds_so_far(candidate: Candidate, above: Chosen, lines: tuple[Line, ...]) -> tuple[str, ...]:
    """The kinds of the section above; where its heading leaves a choice, what stands there already decides."""
    start = above.candidate.start + above.candidate.rows
    if len(above.kinds) == 1 or candidate.start == start:
        return above.kinds[:1] if above.kinds[:1] == ("service",) else above.kinds
    return (kind_by_content(above.candidate.phrase, lines[start : candidate.start])[0],)


def _is_narrower(candidate: Candidate, above: Chosen, lines: tuple[Line, ...]) -> bool:
    """Whether it only divides a section whose heading is as general as can be."""
    phrase, wide = candidate.phrase, above.candidate.phrase
    if phrase is None or wide is None or phrase.kind not in _kinds_so_far(candidate, above, lines):
        return False
    return wide.is_wide and not phrase.is_wide


def _stands_alone(candidate: Candidate, habits: Habits, lines: tuple[Line, ...]) -> bool:
    """Whether the line is no piece of running text, as far as plain text tells."""
    phrase = candidate.phrase
    assert phrase is not None
    is_small = candidate.text[:1].islower() and not habits.has_small
    if is_small or any(c.isdigit() for c in candidate.text) or (phrase.is_weak and phrase.score < 0.95):
        return False
    if candidate.gap >= GAP:
        return True
    above = lines[candidate.start - 1].text if candidate.start else ""
    after = candidate.start + candidate.rows
    below = lines[after].text if after < len(lines) else ""
    if above.endswith((",", ";", "-", "–", "&", "(", "/")) or below[:1].islower():
        return False
    return phrase.score == 1.0 and not (habits.has_gaps and phrase.is_weak)


def _unknown_sureness(candidate: Candidate, habits: Habits, chosen: list[Chosen], is_main: bool) -> float:
    """How sure a line whose words are not known is a heading, by its look."""
    if not set(fold(candidate.text).split()) - MODIFIERS:
        return 0.0
    if habits.is_plain or not chosen or (habits.has_gaps and candidate.gap < GAP and not candidate.look.level):
        return 0.0
    if (habits.main.in_margin or candidate.form == "label") and not (is_main and _is_margin_label(candidate, habits)):
        return 0.0
    if candidate.gap < GAP and not candidate.look.level and candidate.look.size <= LARGER:
        return 0.0
    if "languages" in chosen[-1].kinds and candidate.look == chosen[-1].candidate.look and not candidate.look.is_plain:
        return 0.5  # no language is set as their heading is
    if is_main and (habits.precision >= 0.4 or candidate.score >= 0.3 or read_stems(candidate.text)):
        return 0.5 + 0.4 * habits.precision
    if candidate.look.prominence > habits.main.look.prominence and (
        candidate.score >= 0.45 or any(item.candidate.look == candidate.look for item in chosen)
    ):
        return 0.6
    return 0.0


def _is_margin_label(candidate: Candidate, habits: Habits) -> bool:
    """Whether an unknown line in the margin is short enough for a heading beside its text."""
    if not habits.main.in_margin:
        return False
    is_short = len(candidate.text.split()) <= 5 and not any(c.isdigit() or c in ",." for c in candidate.text)
    return is_short and (candidate.form == "label" or not candidate.look.is_plain) and candidate.text[:1].isupper()
