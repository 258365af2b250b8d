"""Titles that stand above several talks, told from talks that name their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parser.values.events import event_score
from ingest.parser.values.rows import Item, Row
from ingest.parser.values.units import regroup

QUOTED_START = re.compile(r"[“”\"„«‘’'`″](?=\w)")
QUOTATION = re.compile(r"(?P<title>[“\"„«].{3,300}[”\"“»])[*†‡∗]?\s?(?P<names>\([^()]{4,300}\)[*†‡∗]?)?$")
"""A title in quotation marks, with those who gave the talk."""
INTRODUCTION = re.compile(
    r"\w{4,}[.]\s+(?:Below|These|This|The following|A (?:sample|selection)|Here|It|He|She|I|Among|See)\b"
    r"|\b(?:sample|selection|list|following|delivered|gave|given|presented)\b.{0,80}\b(?:lectures|talks|presentations)\.$"
    r"|:$",
    re.IGNORECASE,
)
"""Sentences in front of a list that tell what is in it."""
LEAST_HOSTS, LEAST_HOST = 3, 0.8
"""Rows below a title from which they are hosts of the same talk, and the least that each looks like one."""

Group = tuple[Item, ...]


def is_quotation(text: str) -> bool:
    """Whether a text is a title in quotation marks, perhaps with names in brackets behind it."""
    return bool(QUOTATION.match(text))


def headed(items: Sequence[Item]) -> list[tuple[Row | None, Group]]:
    """The list as groups of entries under one title, and entries that have their titles in themselves."""
    if not _is_headed(items):
        return _headed_one_by_one(items)
    groups: list[tuple[Row | None, Group]] = []
    alternates = _alternates(items)
    for item in items:
        for row in item.rows:
            is_first = row is item.rows[0]
            if _is_plain(item, row) or (alternates and not item.dates):
                groups.append((row, ()))
            elif is_first and item.marker and not _is_bullet(item.marker):
                groups.append((None, (replace(item, rows=(row,)),)))
            else:
                heading, group = groups[-1] if groups else (None, ())
                part = replace(item, rows=(row,)) if is_first else replace(item, rows=(row,), gutter=())
                groups[-1:] = [(heading, (*group, part))]
    return groups


def _is_plain(item: Item, row: Row) -> bool:
    """Whether a row has neither mark nor date."""
    is_first = row is item.rows[0]
    return not row.dates and not row.mark and not (is_first and (item.gutter or _is_bullet(item.marker)))


def _is_bullet(marker: str) -> bool:
    return bool(marker) and not any(character.isalnum() for character in marker)


def _is_headed(items: Sequence[Item]) -> bool:
    """Whether rows without mark and date are the titles of several marked or dated rows below each."""
    if _alternates(items):
        return True
    rows = [_is_plain(item, row) for item in items for row in item.rows]
    if len(rows) < 3 or not rows[0] or rows[-1] or any(item.labels != items[0].labels for item in items):
        return False
    runs = sum(plain and not after for plain, after in pairwise(rows))
    repeated = sum(plain and after for plain, after in pairwise(rows))
    if repeated or len(rows) - sum(rows) < 1.5 * runs:
        return False
    heads = [row for item in items for row in item.rows if _is_plain(item, row)]
    below = [row for item in items for row in item.rows if not _is_plain(item, row)]
    return all(_may_be_title(row) for row in heads) and not _have_titles(below)


def _may_be_title(row: Row) -> bool:
    """Whether a row may be the title of the talks below it: no rest of a sentence, no sentences, longer than a name."""
    if INTRODUCTION.search(row.text):
        return False
    return bool(QUOTED_START.match(row.text)) or (not row.text[:1].islower() and len(row.text.split()) > 1)


def _have_titles(rows: Sequence[Row]) -> bool:
    """Whether rows name titles of their own: many of them begin with a quotation."""
    return sum(bool(QUOTED_START.match(row.text)) for row in rows) >= 0.4 * len(rows)


def _alternates(items: Sequence[Item]) -> bool:
    """Whether in a list of one mark entries without date are titles, and those with one the occasions below."""
    if len(items) < 4 or not items[0].marker or any(item.marker != items[0].marker for item in items):
        return False
    if any(len(item.rows) > 1 or item.labels != items[0].labels for item in items):
        return False
    heads = [item.rows[0] for item in items if not item.dates]
    others = [item.rows[0] for item in items if item.dates]
    is_first = not items[0].dates and bool(items[-1].dates)
    apart = all(first.dates or second.dates for first, second in pairwise(items))
    return is_first and apart and len(others) >= len(heads) and _mean_score(others) > _mean_score(heads) + 1.5


def _headed_one_by_one(items: Sequence[Item]) -> list[tuple[Row | None, Group]]:
    """Entries whose first row is the title of the marked rows below it, and the others put right together."""
    groups: list[tuple[Row | None, list[Item]]] = []
    for item in (part for whole in items for part in _titled_rows(whole)):
        occasions = _occasions_below(item)
        if occasions:
            groups.append((item.rows[0], list(occasions)))
        elif groups and groups[-1][0] is None:
            groups[-1][1].append(item)
        else:
            groups.append((None, [item]))
    return [(heading, tuple(group) if heading else regroup(group)) for heading, group in groups]


def _titled_rows(item: Item) -> list[Item]:
    """The marked rows below a row as entries of their own under it, where they name their own titles."""
    first, rest = item.rows[0], item.rows[1:]
    if len(rest) < 2 or item.gutter or first.dates or not all(row.mark for row in rest) or not _have_titles(rest):
        return [item]
    return [Item((row,), labels=(*item.labels, first.bare), marker=row.mark) for row in rest]


def _occasions_below(item: Item) -> Group:
    """The marked or dated rows below the first, where they are occasions of the talk that the first names."""
    first, rest = item.rows[0], item.rows[1:]
    if not rest or not _may_be_title(first) or _have_titles(rest):
        return ()
    if not any(row.mark or row.dates for row in rest) and _are_hosts(rest) and _mean_score([first]) < LEAST_HOST:
        return tuple(Item((row,), labels=item.labels, gutter=first.dates or item.gutter) for row in rest)
    if item.gutter or first.dates:
        return ()
    is_quoted = bool(QUOTED_START.match(first.text))
    marked = [row for row in rest if row.mark]
    if len(marked) == len(rest) and (any(row.dates for row in rest) or _mean_score(rest) > 0.5):
        return tuple(Item((row,), labels=item.labels) for row in rest)
    if len(rest) >= 2 and all(row.dates for row in rest) and (is_quoted or _mean_score([first]) < 0.5):
        return tuple(Item((row,), labels=item.labels) for row in rest)
    return ()


def _are_hosts(rows: Sequence[Row]) -> bool:
    """Whether each of several rows names somewhere where the same talk was given."""
    return len(rows) >= LEAST_HOSTS and all(event_score(row.bare) >= LEAST_HOST for row in rows)


def _mean_score(rows: Sequence[Row]) -> float:
    return sum(event_score(row.bare) for row in rows) / max(len(rows), 1)
