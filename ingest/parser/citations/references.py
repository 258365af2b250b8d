"""From the references of one list to their fields: the order of fields is inferred once for the whole list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.citations.authors import choose_runs, is_settled, known_names, seen_families
from ingest.parser.citations.cuts import (
    Cut,
    find_cuts,
    rest_score,
    title_score,
)
from ingest.parser.citations.items import Item, Span
from ingest.parser.citations.regions import Region, read_region, share_quoted, without_leading_years
from ingest.parser.citations.runs import Run, find_runs
from ingest.parser.frozen import frozen
from ingest.parser.values.names import NameList, read_name_list
from ingest.parser.values.venue_scores import venue_score
from ingest.parser.values.venues import clean_venue

PRIOR = {
    "query": -0.3,
    "asked": 0.3,
    "colon": -0.6,
    "weakstop": -0.4,
    "dash": -0.2,
    "paren": -0.2,
    "comma": -0.1,
    "italic-off": 0.2,
    "italic-on": 0.2,
    "bold-off": 0.1,
    "quote-off": 0.2,
    "host": 0.5,
    "inside": -0.45,
    "line": -0.1,
}
"""How much less than others a sign alone speaks for the end of a title."""
LONGEST_TITLE = 600
"""Characters within which a title ends."""
AHEAD = 300
"""Characters behind a title that tell what follows."""
STYLED = 0.8
"""What it speaks for a title that it is set in one style, and ends with it."""
SAMPLE = 12
"""So many references of a list are tried for a venue before the title."""
MOST_BEHIND = 1.7
"""More than can speak for a venue before the title of a reference: for its name, a volume and the title."""
Weighed = list[tuple[Cut, float]]
SKIPPED = {
    "stop": 0.6,
    "query": 0.2,
    "quote-off": 0.5,
    "tab": 0.3,
    "tag": 0.5,
    "line": 0.05,
    "italic-off": 0.1,
    "weakstop": 0.05,
    "host": 0.8,
}
"""What it costs a title to run on over a sign that usually ends it."""


@frozen
class Reference:
    """The stretches of a reference's fields; ``rest`` is what stands around title and authors, where a venue may be."""

    item: Item
    title: Span
    authors: Span | None
    rest: tuple[Span, ...]
    note: str = ""
    """What stood in parentheses between authors and title: a year, a status."""
    clarity: float = 0.5
    """How clearly the title is parted from the rest, 0 to 1."""

    @property
    def title_text(self) -> str:
        return self.item.text[slice(*self.title)]

    @property
    def names(self) -> NameList:
        return read_name_list(self.item.text[slice(*self.authors)]) if self.authors else NameList()


def read_references(items: Sequence[Item], owner: str, people: frozenset[str] = frozenset()) -> list[Reference]:
    """The references of a list in order; each item gives one."""
    items = without_leading_years(items)
    known = known_names(owner, people, items)
    runs = [find_runs(item, known) for item in items]
    chosen = choose_runs(items, runs)
    known = replace(known, families=known.families | seen_families(items, chosen))
    again = [
        found if is_settled(run) else find_runs(item, known)
        for item, run, found in zip(items, chosen, runs, strict=True)
    ]
    chosen = choose_runs(items, again)
    quoted = share_quoted(items)
    regions = [read_region(item, run, quoted) for item, run in zip(items, chosen, strict=True)]
    cuts: list[Weighed] = [
        [] if region.is_whole else _weighed_cuts(item, region) for item, region in zip(items, regions, strict=True)
    ]
    if _is_venue_first(items, regions, cuts):
        return [_cut_behind_venue(item, run, region) for item, run, region in zip(items, chosen, regions, strict=True)]
    kinds = _share_kinds(regions, cuts)
    return [
        _cut(item, run, region, found, kinds)
        for item, run, region, found in zip(items, chosen, regions, cuts, strict=True)
    ]


def _share_kinds(regions: Sequence[Region], cuts: Sequence[Weighed]) -> dict[str, float]:
    """By sign of a border: how good it is on the average as the end of the title."""
    sums: dict[str, float] = defaultdict(float)
    count = sum(not region.is_whole for region in regions)
    for found in cuts:
        best: dict[str, float] = {}
        for cut, worth in found:
            for kind in cut.kinds:
                best[kind] = max(best.get(kind, 0.0), worth)
        for kind, worth in best.items():
            sums[kind] += worth
    return {kind: total / count for kind, total in sums.items()}


def _weighed_cuts(item: Item, region: Region) -> Weighed:
    """The places where the title may end, each with what speaks for it in this reference alone."""
    start, end = region.span
    skipped = 0.0
    weighed: Weighed = []
    styled = [
        high
        for low, high in (*item.italic, *item.bold)
        if low <= start + 1 < high and " " in item.text[low:high].strip()
    ]
    for cut in find_cuts(item, start, min(end, start + LONGEST_TITLE)):
        worth = title_score(item.text[start : cut.left]) + rest_score(
            item.text[cut.right : min(end, cut.right + AHEAD)]
        )
        worth += STYLED * any(abs(cut.left - high) < 3 for high in styled)
        weighed.append((cut, worth + max(PRIOR.get(kind, 0.0) for kind in cut.kinds) - skipped))
        skipped += sum(SKIPPED.get(kind, 0.0) for kind in cut.kinds)
    return weighed


def _is_venue_first(items: Sequence[Item], regions: Sequence[Region], cuts: Sequence[Weighed]) -> bool:
    """Whether most references have their venue before the title: "E. Noether, 1918, Gött. Nachr. 37: Invariants"."""
    if any(region.is_whole for region in regions):
        return False
    later = sum(max((worth for _, worth in found), default=0.0) for found in cuts) / (len(items) or 1)
    if later > 1.1:
        return False
    sample = list(zip(items, regions, strict=True))[:SAMPLE]
    least = max(later, 0.8)
    first = 0.0
    for left, (item, region) in zip(range(len(sample), 0, -1), sample, strict=True):
        if first + MOST_BEHIND * left < least * len(sample):
            return False  # however well those that are left may be read so
        first += _best_behind_venue(item, region)[0]
    return first / (len(sample) or 1) > least


def _best_behind_venue(item: Item, region: Region) -> tuple[float, Cut | None]:
    """The place at which a venue ends and the title begins, and what speaks for it."""
    start, end = region.span
    best: tuple[float, Cut | None] = (0.0, None)
    for cut in find_cuts(item, start, min(end, start + AHEAD)):
        venue = clean_venue(item.text[start : cut.left])
        if not venue.name or len(venue.name) + len(venue.tail) < cut.left - start - 12:
            continue
        has_volume = bool(venue.tail.strip(" ,;:."))
        worth = (
            min(venue_score(venue.name), 0.7)
            + 0.3 * has_volume
            + title_score(item.text[cut.right : min(end, cut.right + LONGEST_TITLE)])
        )
        worth -= 0.4 * (cut.kinds <= {"comma"}) + 0.1 * (not has_volume)
        if worth > best[0]:
            best = (worth, cut)
    return best


def _cut_behind_venue(item: Item, run: Run | None, region: Region) -> Reference:
    authors = (run.start, run.end) if run else None
    start, end = region.span
    worth, cut = _best_behind_venue(item, region)
    if cut is None:
        return Reference(item, (start, end), authors, region.rest, region.note, 0.3)
    rest = ((start, cut.left), *region.rest)
    return Reference(item, (cut.right, end), authors, rest, region.note, min(0.8, worth / 2))


def _stay(item: Item, region: Region) -> float:
    """What speaks for a region being a title and nothing else: a venue stands elsewhere."""
    if not region.rest:
        return 0.2
    return 0.3 + max(rest_score(item.text[start : min(end, start + AHEAD)]) for start, end in region.rest)


def _cut(item: Item, run: Run | None, region: Region, cuts: Weighed, kinds: dict[str, float]) -> Reference:
    authors = (run.start, run.end) if run else None
    if region.is_whole:
        return Reference(item, region.span, authors, region.rest, region.note, 1.0)
    start, end = region.span
    best, chosen = title_score(item.text[start : min(end, start + 2 * LONGEST_TITLE)]) + _stay(item, region), None
    for cut, worth in cuts:
        worth += max(kinds.get(kind, 0.0) for kind in cut.kinds)
        if worth > best + 1e-9:
            best, chosen = worth, cut
    if chosen is None:
        return Reference(item, (start, end), authors, region.rest, region.note, 0.6 if region.rest else 0.3)
    rest = ((chosen.right, end), *region.rest)
    return Reference(item, (start, chosen.left), authors, rest, region.note, max(0.0, min(1.0, (best - 0.5) / 2)))
