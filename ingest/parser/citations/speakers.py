"""Entries of talks without the names of speakers in front of them, told from the whole list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.citations.name_pieces import Known
from ingest.parser.citations.runs import Run, leading_run
from ingest.parser.values.rows import Item, Row, with_pieces

LEAST_SCORE, LEAST_USUAL = 0.95, 0.4
SHORTEST = 3
"""Words that a title and its event have at least."""
SHARE = 0.4
"""Share of entries with sure names in front, from which less sure names are taken for names too."""
YEAR = re.compile(r"[(\[](?:1[89]|20)\d\d[a-z]?(?:,[^()\[\]]{3,30})?[)\]]\W")
"""A year in brackets, as it stands behind names and before a title."""
LOOSE = " .,:;–—-*†"
OTHERS = ("et al.", "et al", "e outros", "u. a.", "et coll.")
COMPANY_LEADS = (
    *("with ", "joint with ", "joint work with ", "authored with ", "co-authored with ", "coauthored with "),
    *("co-authors: ", "coauthors: ", "coauthor: ", "authors: ", "speakers: ", "auteurs : ", "avec ", "mit ", "con "),
    *("com ", "in collaboration with ", "en collaboration avec ", "gemeinsam mit ", "together with "),
)


def without_speakers(items: Sequence[Item], known: Known) -> list[Item]:
    """The entries, each without the list of names with which it begins and without rows that hold but names."""
    runs = [_run_of(item, known) for item in items]
    sure = [_is_sure(item, run) for item, run in zip(items, runs, strict=True)]
    is_usual = sum(sure) > SHARE * len(items) and len(items) > 1
    cut = []
    for item, run, is_sure in zip(items, runs, sure, strict=True):
        item = _without_name_rows(item, known)
        is_taken = run is not None and (is_sure or (is_usual and run.score >= LEAST_USUAL))
        cut.append(_without_run(item, run) if run is not None and is_taken else item)
    return cut


def _run_of(item: Item, known: Known) -> Run | None:
    run = leading_run(item.rows[0].text, known)
    return run if run is not None and _may_be_title_behind(item, run) else None


def _may_be_title_behind(item: Item, run: Run) -> bool:
    """Whether the names end in a separator, and enough for a title is left of the entry behind them."""
    rest = item.rows[0].text[run.end :]
    behind = rest.lstrip()
    if (
        behind[:1].isalnum()
        and not (behind[0].isupper() and item.rows[0].text[run.end - 1 : run.end] in ".,")
        and (not behind.lower().startswith(OTHERS))
    ):
        return False
    return len(rest.split()) >= SHORTEST or any(len(row.text.split()) >= SHORTEST for row in item.rows[1:])


def _is_sure(item: Item, run: Run | None) -> bool:
    if run is None or not run.is_sure:
        return False
    behind = item.rows[0].text[run.end :].lstrip()
    names = item.rows[0].text[: run.end].lower()
    is_closed = behind.lower().startswith(OTHERS) or names.endswith(OTHERS) or bool(YEAR.match(behind))
    return run.has_owner or is_closed or (run.count > 1 and run.score >= LEAST_SCORE)


def _without_run(item: Item, run: Run) -> Item:
    first, *rest = item.rows
    styled = first.styled.cut(run.end).strip(LOOSE)
    for others in OTHERS:
        if styled.text.lower().startswith(others):
            styled = styled.cut(len(others)).strip(LOOSE)
    if not any(c.isalnum() for c in styled.text):
        return replace(item, rows=tuple(rest)) if rest else item
    return replace(item, rows=(with_pieces(replace(first, styled=styled)), *rest))


def _without_name_rows(item: Item, known: Known) -> Item:
    """The entry without rows below the first that only name people: "with D. Hilbert", "E. Noether and D. Hilbert"."""
    kept = [row for place, row in enumerate(item.rows) if place == 0 or not _are_names(row, known)]
    return replace(item, rows=tuple(kept)) if len(kept) < len(item.rows) else item


def _are_names(row: Row, known: Known) -> bool:
    text = row.text.strip(LOOSE + "()")
    lead = next((lead for lead in COMPANY_LEADS if text.lower().startswith(lead)), "")
    run = leading_run(text[len(lead) :].strip(), known)
    if run is None or row.dates:
        return False
    covered = run.end >= len(text) - len(lead) - 3
    return covered and (bool(lead) or (run.is_sure and (run.has_owner or run.count > 1)))
