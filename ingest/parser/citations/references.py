"""From the references of one list to their fields: the order of fields is inferred once for the whole list."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.parser.citations.cuts import (
    JUNK,
    WORD,
    Cut,
    find_cuts,
    rest_score,
    title_score,
)
from ingest.parser.citations.items import Item, Span, shifted
from ingest.parser.citations.runs import Known, Run, find_runs
from ingest.parser.values.name_parts import family_name, fold_word
from ingest.parser.values.names import NameList, read_name_list
from ingest.parser.values.venues import clean_venue, venue_score
from ingest.parser.vocabulary.names import PARTICLES

YEAR_HEAD = re.compile(
    r"[\s,.;:]*(?:[(\[]\s?(?P<inside>[^()\[\]]{1,90})[)\]]|(?P<year>(?:1[6-9]|20)\d\d)[a-z]?(?=[\s.,:;]))[\s.,:;]*"
)
LEADING_YEAR = re.compile(r"[(\[]?((?:1[6-9]|20)\d\d(?:\s?[–-]\s?(?:\d\d){1,2})?)[)\]]?[.:,]?\s+(?=[^\W\d_a-z]|[“\"«])")
PRIOR = {
    "query": -0.3,
    "colon": -0.6,
    "weakstop": -0.4,
    "dash": -0.2,
    "paren": -0.2,
    "comma": -0.1,
}
"""How much less than others a sign alone speaks for the end of a title."""
COMPANY_LEAD = re.compile(
    r"[\s,;.(–—-]*\(?\b(?:joint(?:ly)?(?:\s+work)?\s+)?(?:with|by|avec|con|mit|com)\s*$|[\s,;.(–—-]*\($",
    re.IGNORECASE,
)
MIN_TITLE = 2
SAMPLE = 12
"""So many references of a list are tried for a venue before the title."""
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
}
"""What it costs a title to run on over a sign that usually ends it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The stretches of a reference's fields; ``rest`` is what stands around title and authors, where a venue may be."""

    item: Item
    title: Span
    authors: Span | None
    rest: tuple[Span, ...]
    note: str = ""
    """What stood in parentheses between authors and title: a year, a status."""
    confidence: float = 0.5

    @property
    def title_text(self) -> str:
        return self.item.text[slice(*self.title)]

    @property
    def names(self) -> NameList:
        return read_name_list(self.item.text[slice(*self.authors)]) if self.authors else NameList()


def read_references(items: Sequence[Item], owner: str, people: frozenset[str] = frozenset()) -> list[Reference]:
    """The references of a list in order; each item gives one."""
    items = _without_leading_years(items)
    known = known_names(owner, people, items)
    runs = [find_runs(item, known) for item in items]
    chosen = _choose_runs(items, runs)
    known = replace(known, families=known.families | _seen_families(items, chosen))
    again = [
        found if _is_settled(run) else find_runs(item, known)
        for item, run, found in zip(items, chosen, runs, strict=True)
    ]
    chosen = _choose_runs(items, again)
    quoted = _share_quoted(items)
    regions = [_regions(item, run, quoted) for item, run in zip(items, chosen, strict=True)]
    cuts = [[] if region.is_whole else _weighed_cuts(item, region) for item, region in zip(items, regions, strict=True)]
    if _is_venue_first(items, regions, cuts):
        return [_cut_behind_venue(item, run, region) for item, run, region in zip(items, chosen, regions, strict=True)]
    kinds = _share_kinds(regions, cuts)
    return [
        _cut(item, run, region, found, kinds)
        for item, run, region, found in zip(items, chosen, regions, cuts, strict=True)
    ]


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
    second = re.compile(rf"(?<!\w)(?:[^\W\d_a-z]\.|[^\W\d_a-z][^\W\d_]+)\s?(?i:{last})(?!\w)")
    inverted = sum(bool(first.search(item.text)) for item in items)
    plain = sum(bool(second.search(item.text)) for item in items)
    return inverted > plain


def _seen_families(items: Sequence[Item], runs: Sequence[Run | None]) -> frozenset[str]:
    """The family names that stand in at least two of the runs, or in one that is beyond doubt."""
    seen: Counter[str] = Counter()
    for item, run in zip(items, runs, strict=True):
        if run and run.score > 0.9:
            names = read_name_list(item.text[run.start : run.end]).names
            seen.update(_families([name for name in names if len(name) > 4]))
    return frozenset(word for word, count in seen.items() if count > 1 and len(word) > 2)


def _is_settled(run: Run | None) -> bool:
    """Whether a run is so clear that names seen elsewhere can change nothing."""
    return run is not None and run.score >= 1.5 and run.is_sure and run.place not in ("inline", "comma", "tag")


def _choose_runs(items: Sequence[Item], runs: Sequence[list[Run]]) -> list[Run | None]:
    """One run for each item, or none: places that hold the authors in many items are trusted in all."""
    support: dict[str, float] = defaultdict(float)
    for found in runs:
        best = max(found, key=lambda run: run.score, default=None)
        if best and best.score >= 0.6:
            support[_class(best.place)] += min(best.score, 1.0)
    total = len(runs) or 1
    shares = {place: weight / total for place, weight in support.items()}
    return [_best_run(item, found, shares) for item, found in zip(items, runs, strict=True)]


def _class(place: str) -> str:
    return "inner" if place in ("line", "quote", "tag", "tab", "inline", "dash", "paren", "stop", "comma") else place


def _best_run(item: Item, runs: list[Run], shares: dict[str, float]) -> Run | None:
    def worth(run: Run) -> float:
        return min(run.score, 3.0) + 2.5 * shares.get(_class(run.place), 0.0)

    best = max(runs, key=worth, default=None)
    if best is None:
        return None
    share = shares.get(_class(best.place), 0.0)
    is_sure = best.score >= 0.95 and (best.is_sure or share > 0.3)
    return best if is_sure or (share > 0.4 and best.score >= 0.2) else None


def _share_quoted(items: Sequence[Item]) -> float:
    return sum(bool(_long_quote(item)) for item in items) / (len(items) or 1)


def _long_quote(item: Item) -> Span | None:
    """The first quoted stretch that is long enough for a title."""
    return next(
        (span for span in item.quoted if len(item.text[slice(*span)].split()) >= MIN_TITLE),
        None,
    )


@dataclass(frozen=True, slots=True)
class _Region:
    """Where the title begins: ``span`` holds it and what follows up to the authors or the end; ``is_whole`` tells
    that the span is the title and nothing else."""

    span: Span
    rest: tuple[Span, ...] = ()
    note: str = ""
    is_whole: bool = False


def _without_leading_years(items: Sequence[Item]) -> list[Item]:
    """The items with a year at their head put to the side, where most of a list begin with one."""
    leading = [LEADING_YEAR.match(item.text) for item in items]
    if sum(map(bool, leading)) < 0.4 * len(items):
        return list(items)
    return [
        item if not found else shifted(item, found.end(), found[1]) for item, found in zip(items, leading, strict=True)
    ]


def _regions(item: Item, run: Run | None, quoted: float) -> _Region:
    end = len(item.text)
    quote = _long_quote(item)
    if quote and (quoted > 0.3 or _opens_field(item, quote, run)):
        rest = _around([quote, (run.start, run.end) if run else None], end)
        return _Region(quote, rest, is_whole=True, note=_note_between(item, run, quote))
    if run is None:
        start, note = _skip_head(item.text, 0, end)
        return _Region((start, end), note=note)
    before = item.text[: run.start].strip(JUNK)
    if _can_hold_title(before):
        return _Region(
            (
                _skip_head(item.text, 0, run.start)[0],
                _without_lead(item.text, run.start),
            ),
            ((run.end, end),),
        )
    start, note = _skip_head(item.text, run.end, end)
    return _Region((start, end), ((0, run.start),) if before else (), note)


def _can_hold_title(text: str) -> bool:
    """Whether there are words enough for a title: two of more than two letters, and not all of them capitalised names."""
    words = WORD.findall(text)
    return len(words) >= 3 or (len(words) == 2 and title_score(text) > 0)


def _opens_field(item: Item, quote: Span, run: Run | None) -> bool:
    """Whether a quotation begins where a title may begin: at the head or right behind the authors."""
    head = item.text[run.end if run and run.end <= quote[0] else 0 : quote[0]].strip(JUNK)
    return len(head) < 12 and head.lower() not in ("in", "dans", "en", "em", "im")


def _note_between(item: Item, run: Run | None, quote: Span) -> str:
    return item.text[run.end : quote[0]].strip(JUNK) if run and run.end < quote[0] else ""


def _around(spans: list[Span | None], end: int) -> tuple[Span, ...]:
    """The stretches between the spans."""
    rest, place = [], 0
    for span in sorted(span for span in spans if span):
        if span[0] > place:
            rest.append((place, span[0]))
        place = max(place, span[1])
    if place < end:
        rest.append((place, end))
    return tuple(rest)


def _skip_head(text: str, start: int, end: int) -> tuple[int, str]:
    """Past a year or a remark in parentheses that stands before the title, and that remark."""
    notes = []
    while found := YEAR_HEAD.match(text, start, end):
        inside = found["inside"] or found["year"]
        if found["inside"] and len(inside.split()) > 1 and not notes and not _is_note(inside):
            break
        notes.append(inside)
        start = found.end()
    while start < end and text[start] in " ,.;:-–—":
        start += 1
    return start, " ".join(notes)


def _is_note(inside: str) -> bool:
    return rest_score(inside) >= 0.5 or "author" in inside.lower() or "equal" in inside.lower()


def _without_lead(text: str, end: int) -> int:
    """The end of a title before "(with" or "joint with"."""
    start = max(0, end - 40)
    found = COMPANY_LEAD.search(text, start, end)
    return found.start() if found else end


def _share_kinds(regions: Sequence[_Region], cuts: Sequence[Weighed]) -> dict[str, float]:
    """By sign of a border: how good it is on the average as the end of the title, over the references without quotes."""
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


def _weighed_cuts(item: Item, region: _Region) -> Weighed:
    """The places where the title may end, each with what speaks for it in this reference alone."""
    start, end = region.span
    skipped, weighed = 0.0, []
    for cut in find_cuts(item, start, end):
        worth = title_score(item.text[start : cut.left]) + rest_score(item.text[cut.right : end])
        weighed.append((cut, worth + max(PRIOR.get(kind, 0.0) for kind in cut.kinds) - skipped))
        skipped += sum(SKIPPED.get(kind, 0.0) for kind in cut.kinds)
    return weighed


def _is_venue_first(items: Sequence[Item], regions: Sequence[_Region], cuts: Sequence[Weighed]) -> bool:
    """Whether most references have their venue before the title: "E. Noether, 1918, Gött. Nachr. 37: Invariants"."""
    if any(region.is_whole for region in regions):
        return False
    later = sum(max((worth for _, worth in found), default=0.0) for found in cuts) / (len(items) or 1)
    if later > 1.1:
        return False
    sample = list(zip(items, regions, strict=True))[:SAMPLE]
    first = sum(_best_behind_venue(item, region)[0] for item, region in sample) / (len(sample) or 1)
    return first > max(later, 0.8)


def _best_behind_venue(item: Item, region: _Region) -> tuple[float, Cut | None]:
    """The place at which a venue ends and the title begins, and what speaks for it."""
    start, end = region.span
    best: tuple[float, Cut | None] = (0.0, None)
    for cut in find_cuts(item, start, end):
        venue = clean_venue(item.text[start : cut.left])
        if not venue.name or len(venue.name) + len(venue.tail) < cut.left - start - 12:
            continue
        has_volume = bool(venue.tail.strip(" ,;:."))
        worth = min(venue_score(venue.name), 0.7) + 0.3 * has_volume + title_score(item.text[cut.right : end])
        worth -= 0.4 * (cut.kinds <= {"comma"}) + 0.1 * (not has_volume)
        if worth > best[0]:
            best = (worth, cut)
    return best


def _cut_behind_venue(item: Item, run: Run | None, region: _Region) -> Reference:
    authors = (run.start, run.end) if run else None
    start, end = region.span
    worth, cut = _best_behind_venue(item, region)
    if cut is None:
        return Reference(item, (start, end), authors, region.rest, region.note, 0.3)
    rest = ((start, cut.left), *region.rest)
    return Reference(item, (cut.right, end), authors, rest, region.note, min(0.9, 0.3 + worth / 4))


def _stay(item: Item, region: _Region) -> float:
    """What speaks for a region being a title and nothing else: a venue stands elsewhere."""
    if not region.rest:
        return 0.2
    return 0.3 + max(rest_score(item.text[start:end]) for start, end in region.rest)


def _cut(item: Item, run: Run | None, region: _Region, cuts: Weighed, kinds: dict[str, float]) -> Reference:
    authors = (run.start, run.end) if run else None
    if region.is_whole:
        return Reference(item, region.span, authors, region.rest, region.note, 0.9)
    start, end = region.span
    best: tuple[float, Cut | None] = (
        title_score(item.text[start:end]) + _stay(item, region),
        None,
    )
    for cut, worth in cuts:
        worth += max(kinds.get(kind, 0.0) for kind in cut.kinds)
        if worth > best[0] + 1e-9:
            best = (worth, cut)
    cut = best[1]
    if cut is None:
        return Reference(item, (start, end), authors, region.rest, region.note, 0.5)
    rest = ((cut.right, end), *region.rest)
    return Reference(
        item,
        (start, cut.left),
        authors,
        rest,
        region.note,
        min(0.95, 0.4 + best[0] / 5),
    )
