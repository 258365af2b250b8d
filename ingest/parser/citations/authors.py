"""Which run of names holds the authors of each reference, told from all references of a list."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.alternatives import matches_at
from ingest.parser.citations.items import Item
from ingest.parser.citations.name_pieces import Known
from ingest.parser.citations.runs import Run
from ingest.parser.values.name_parts import family_name, fold_word
from ingest.parser.values.names import read_name_list
from ingest.parser.vocabulary.names import PARTICLES

YEAR_BEHIND = re.compile(
    r"[\s,.;]*(?:[(\[](?:[^\W\d_]{3,9}\.?,?\s)?(?:1[6-9]|20)\d\d[a-z]?(?:,[^()\[\]]{0,20})?[)\]]"
    r"|(?<=[\s,.])(?:1[6-9]|20)\d\d[a-z]?(?=[.,:]\s))"
)
"""A year in parentheses, perhaps with a month, or one between stops: "Noether, E., 1918. Invariants"."""
NAME_BREAK = re.compile(r"\s?(?:[,;&]|\band\b)[\s&]*(?:and\s)?")
NAME_LEAD = re.compile(r"\s?(?:[,;&]\s?)?(?:and|et|und|y|e)\s|\s?[,;&]\s?")
NAME_HEAD = re.compile(rf"[A-ZÀ-Þ]|(?:{'|'.join(sorted(PARTICLES))})\b")
GIVEN_BEFORE = re.compile(r"(?<!\w)(?:[^\W\d_a-z]\.|[^\W\d_a-z][^\W\d_]+)\s?$")
LONGEST_GIVEN = 60
"""Characters before a family name in which the end of a given name is looked for."""
FEWEST, MOST_CLOSED = 3, 0.6
"""References of a list, and the share of them whose names end at a year, from which on this is its habit."""
LONGEST_REST = 900
WRAPPED = 0.3
"""What it speaks against names that the first of them is broken between two lines."""


def known_names(owner: str, people: frozenset[str] = frozenset(), items: Sequence[Item] = ()) -> Known:
    """What is known of names before any reference is read."""
    given = frozenset(word for word in map(fold_word, owner.split()) if word) - _families([owner])
    return Known(
        owner=_families([owner]),
        given=given,
        families=_families(people),
        family_first=_is_family_first(items, owner),
    )


def _families(names: Sequence[str] | frozenset[str]) -> frozenset[str]:
    """The words of the family names, folded, that are long enough to tell people apart."""
    words = (fold_word(word) for name in names for word in family_name(name).split())
    return frozenset(word for word in words if len(word) > 1 and word not in PARTICLES)


def _is_family_first(items: Sequence[Item], owner: str) -> bool:
    """Whether the owner stands in most references as "Noether, E." or "Noether E"."""
    family = family_name(owner)
    if not family:
        return False
    last = re.escape(family)
    first = re.compile(rf"(?<!\w)(?i:{last}),?\s?(?:[^\W\d_a-z]\.?[\s-]?){{1,3}}(?:[,.;&*()]|and|$)")
    second = re.compile(rf"{last}(?!\w)", re.IGNORECASE)
    places = re.compile(last, re.IGNORECASE)
    inverted = sum(any(matches_at(first, places, item.text)) for item in items)
    plain = sum(any(_has_given(item.text, found.start()) for found in second.finditer(item.text)) for item in items)
    return inverted > plain


def _has_given(text: str, end: int) -> bool:
    """Whether a given name or an initial stands right before a place."""
    return GIVEN_BEFORE.search(text, max(end - LONGEST_GIVEN, 0), end) is not None


def seen_families(items: Sequence[Item], runs: Sequence[Run | None]) -> frozenset[str]:
    """The family names that stand in at least two of the runs, or in one that is beyond doubt."""
    seen: Counter[str] = Counter()
    for item, run in zip(items, runs, strict=True):
        if run and run.score > 0.9:
            names = read_name_list(item.text[run.start : run.end]).names
            seen.update(_families([name for name in names if len(name) > 4]))
    return frozenset(word for word, count in seen.items() if count > 1 and len(word) > 2)


def is_settled(run: Run | None) -> bool:
    """Whether a run is so clear that names seen elsewhere can change nothing."""
    return run is not None and run.score >= 1.5 and run.is_sure and run.place not in ("inline", "comma", "tag")


def choose_runs(items: Sequence[Item], runs: Sequence[list[Run]]) -> list[Run | None]:
    """One run for each item, or none: places that hold the authors in many items are trusted in all."""
    support: dict[str, float] = defaultdict(float)
    for found in runs:
        best = max(found, key=lambda run: run.score, default=None)
        if best and best.score >= 0.6:
            support[_class(best.place)] += min(best.score, 1.0)
    total = len(runs) or 1
    shares = {place: weight / total for place, weight in support.items()}
    return _up_to_years(items, [_best_run(item, found, shares) for item, found in zip(items, runs, strict=True)])


def _up_to_years(items: Sequence[Item], runs: Sequence[Run | None]) -> list[Run | None]:
    """The runs, where most of a list end at a year in parentheses those too that a slip within the names cut short."""
    closed = [run is not None and YEAR_BEHIND.match(item.text, run.end) for item, run in zip(items, runs, strict=True)]
    if len(items) < FEWEST or sum(map(bool, closed)) < MOST_CLOSED * len(items):
        return list(runs)
    return [
        run if run is None or is_closed else _up_to_year(item.text, run)
        for item, run, is_closed in zip(items, runs, closed, strict=True)
    ]


def _up_to_year(text: str, run: Run) -> Run:
    found = YEAR_BEHIND.search(text, run.end, run.end + LONGEST_REST)
    gap = text[run.end : found.start()] if found else ""
    lead = NAME_LEAD.match(gap)
    between = NAME_BREAK.split(gap[lead.end() if lead else 0 :].strip(" ,.;&"))
    is_names = (lead is not None or len(between) > 1) and all(
        0 < len(piece.split()) < 4 and NAME_HEAD.match(piece) for piece in between
    )
    return replace(run, end=found.start()) if found and is_names and run.place == "start" else run


def _class(place: str) -> str:
    return "inner" if place in ("line", "quote", "tag", "tab", "inline", "dash", "paren", "stop", "comma") else place


def _best_run(item: Item, runs: list[Run], shares: dict[str, float]) -> Run | None:
    def worth(run: Run) -> float:
        return min(run.score, 3.0) - WRAPPED * run.is_wrapped + 2.5 * shares.get(_class(run.place), 0.0)

    best = max(runs, key=worth, default=None)
    if best is None:
        return None
    share = shares.get(_class(best.place), 0.0)
    is_sure = best.score >= 0.95 and (best.is_sure or share > 0.3)
    return best if is_sure or (share > 0.4 and best.score >= 0.2) else None
