"""Works that may be one: titles that are the same or differ by a letter, or the same number."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Count, QuerySet
from django.utils.translation import gettext, ngettext

from ingest.desk.pairs.base import MOST_BLOCKS, MOST_IN_BLOCK, Pair, Reason, couples, differ_by_one, make_pair
from ingest.identity import TELLING_TITLE, read_name, years_agree
from profiles.models import Authorship, Citation, Publication
from profiles.prepared import prepared

EDGE = 20
"""Titles that differ by one letter have the same first or the same last letters, so many."""
NUMBER = re.compile(r"\b(?:\d+|[ivx]+)\b")
SORTS = ("thesis", "book")


class _Work(NamedTuple):
    pk: int
    slug: str
    title: str
    year: int | None
    sort: str
    arxiv: str
    listed: int

    @property
    def weight(self) -> tuple[int, int]:
        return self.listed, -self.pk


def work_pairs() -> list[Pair]:
    """Pairs of works that may be one, those first that most CVs list; a bounded number of queries."""
    near = _near_couples()
    works = _works({pk for couple in near for pk in couple})
    couples_seen: dict[tuple[int, int], Reason] = {}
    for couple in sorted(near):
        one, other = sorted((works[pk] for pk in couple), key=lambda work: work.weight, reverse=True)
        reason = _alike(one, other)
        if reason is not None:
            couples_seen[one.pk, other.pk] = reason
    authors = _authors({pk for pair in couples_seen for pk in pair})
    pairs = []
    for (one_pk, other_pk), reason in couples_seen.items():
        one, other = works[one_pk], works[other_pk]
        common = len(authors[one_pk] & authors[other_pk])
        if authors[one_pk] and authors[other_pk] and not common:
            continue
        reasons = [reason, *_more(one, other, common)]
        pairs.append(make_pair("publication", one.slug, other.slug, reasons, other.listed))
    return pairs


def _near_couples() -> set[tuple[int, int]]:
    """Works with like titles or one number, by what the indexes of the two hold: nothing else is read of the others."""
    titles, numbers = _values("title_key"), _values("arxiv")
    blocks = _together({pk: title[:EDGE] for pk, title in titles.items()})
    blocks |= _together({pk: title[-EDGE:] for pk, title in titles.items()})
    near = {(a, b) for block in _lightened(blocks) for a, b in couples(block) if _are_near(titles[a], titles[b])}
    return near | {couple for block in _lightened(_together(numbers)) for couple in couples(block)}


def _values(field: str) -> dict[int, str]:
    """For each work that has something in ``field`` what that is; read row by row, to keep nothing else of them."""
    return dict(Publication.objects.order_by().exclude(**{field: ""}).values_list("pk", field).iterator())


def _together(values: dict[int, str]) -> set[tuple[int, ...]]:
    """The works that share a value, of values that neither too few nor too many share, those of most works first."""
    number = Counter(values.values())
    several = sorted((value for value, n in number.items() if 1 < n < 50), key=lambda value: (-number[value], value))
    found: dict[str, list[int]] = {value: [] for value in several[:MOST_BLOCKS]}
    for pk, value in values.items():
        if value in found:
            found[value].append(pk)
    return {tuple(sorted(block)) for block in found.values()}


def _lightened(blocks: set[tuple[int, ...]]) -> list[list[int]]:
    """Blocks of which no more are left than are compared: those that most CVs list."""
    listed = dict(_listed({pk for block in blocks if len(block) > MOST_IN_BLOCK for pk in block}))
    return [sorted(sorted(block, key=lambda pk: -listed.get(pk, 0))[:MOST_IN_BLOCK]) for block in blocks]


def _works(keys: set[int]) -> dict[int, _Work]:
    listed = dict(_listed(keys))
    return {
        pk: _Work(pk, slug, title, year, kind if kind in SORTS else "", arxiv, listed.get(pk, 0))
        for pk, slug, title, year, kind, arxiv in _told(keys)
    }


@prepared()
def _listed(works: Any) -> QuerySet[Any, Any]:
    """Rows (work, number of CVs that list it)."""
    return Citation.objects.filter(publication__in=works).order_by().values_list("publication").annotate(n=Count("pk"))


@prepared()
def _told(works: Any) -> QuerySet[Any, Any]:
    rows = Publication.objects.filter(pk__in=works).order_by()
    return rows.values_list("pk", "slug", "title_key", "year", "kind", "arxiv")


def _alike(one: _Work, other: _Work) -> Reason | None:
    if one.arxiv and one.arxiv == other.arxiv:
        return Reason(gettext("the same arXiv number"), 4)
    near = years_agree(one.year, other.year)
    if one.sort != other.sort or not _are_near(one.title, other.title):
        return None
    if one.title == other.title:
        return Reason(gettext("the same title"), 3) if near else Reason(gettext("the same title, years apart"), 1)
    if not near:
        return None
    if differ_by_one(one.title, other.title):
        return Reason(gettext("titles that differ by one letter"), 3)
    return Reason(gettext("titles that differ by one word"), 1.5)


def _are_near(a: str, b: str) -> bool:
    """Whether two titles are the same, or differ by a letter or a word that is no number."""
    if a == b:
        return True
    if min(len(a), len(b)) < TELLING_TITLE or not (differ_by_one(a, b) or differ_by_one_word(a, b)):
        return False
    return NUMBER.findall(a) == NUMBER.findall(b)


def differ_by_one_word(a: str, b: str) -> bool:
    """Whether one word more, less or other makes one title of the other; of titles of five words at least."""
    one, two = a.split(), b.split()
    if min(len(one), len(two)) < 5 or abs(len(one) - len(two)) > 1:
        return False
    start = next((place for place, (x, y) in enumerate(zip(one, two, strict=False)) if x != y), min(len(one), len(two)))
    rest, other = one[start:], two[start:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]


def _authors(keys: Iterable[int]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    rows = Authorship.objects.filter(publication__in=set(keys)).order_by()
    for pk, text in rows.values_list("publication", "name_as_written"):
        if name := read_name(text):
            found[pk].add(name.short_key)
    return found


def _more(one: _Work, other: _Work, common: int) -> list[Reason]:
    reasons = []
    if common:
        said = ngettext("{number} author in common", "{number} authors in common", common)
        reasons.append(Reason(said.format(number=common), min(common, 3) / 2))
    if one.year and one.year == other.year:
        reasons.append(Reason(gettext("the same year"), 0.5))
    return reasons
