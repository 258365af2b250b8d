"""Sub-headings within a section: lines that say what the entries below them have in common."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from ingest.parser.entries.rows import Row
from ingest.parser.heading_index import SUBHEADINGS, fold, key_of
from ingest.parser.headings import heading_text, read_heading
from ingest.parser.looks import Look
from ingest.parser.values.periods import is_date

LONGEST_LABEL = 80
LISTED = frozenset(("number", "bullet", "label", "date", "quote", "item"))
"""Ways of splitting by which an entry's first line is beyond doubt."""

GAP = 0.4
TIGHT = 0.2
"""Lines of blank space that do not part a row from the one above it."""
HANGING = 0.6
"""Ems by which the further lines of an entry are set in."""
MOST_GAPS = 0.7  # of the rows may have blank space above where a row between such is a label
MOST_HEADS = 0.34  # of the dated rows, rows in a style of their own that head them
MOST_INNER_GAPS = 0.2  # of all rows may stand below blank space within entries where such a row may be a label
MOST_PLAIN_HEADS = 0.4  # of the entries may have a line between blank space above them that heads those below
MOST_YEARS = 2.5  # rows for each year that heads a part
YEAR_ALONE = re.compile(r"\W*(?:year\s)?(?:1[89]|20)\d\d(?:\s?[-–/]\s?(?:\d\d|\d{4}|present))?\W*$", re.IGNORECASE)
LARGEST_TEXT = 21
"""The size of a look up to which it is text, in twentieths of the body's."""
NO_LABEL = re.compile(r"^(?:\([^()]*\d|10\.\d{4}/)")
"""A remark with numbers or an identifier: the rest of an entry, however it is set."""
PARTED = frozenset(("publications", "talks", "service", "mentoring", "grants", "awards", "other", "software", "media"))
"""Kinds whose lists people divide by sub-headings; in the others a short line is more often part of an entry."""


UNTITLED = frozenset(("service", "mentoring", "teaching", "awards", "grants", "other", "media"))
"""Kinds whose entries have no title that stands on a line of its own."""


def labels_by_words(rows: tuple[Row, ...], kind: str) -> set[int]:
    """The places of lines whose words make them sub-headings, and of all that look like those."""
    found = {i for i, row in enumerate(rows[:-1]) if _is_label(row, rows[i + 1], kind)}
    found |= _isolated(rows) if kind in UNTITLED else set()
    found |= _styled_heads(rows) if kind in UNTITLED else set()
    found |= _larger_heads(rows)
    looks = {rows[i].look for i in found if not rows[i].look.is_plain}
    found.update(
        i for i, row in enumerate(rows[:-1]) if row.look in looks and is_set_apart(row) and not _hugs_above(rows, i)
    )
    return found | (_year_labels(rows) if kind in PARTED else set())


def _larger_heads(rows: tuple[Row, ...]) -> set[int]:
    """The places of rows set larger than the text, above entries that begin with a mark or a date in the margin."""
    found = {
        i
        for i, row in enumerate(rows[:-1])
        if row.look.size > LARGEST_TEXT and (rows[i + 1].label or rows[i + 1].mark) and is_set_apart(row)
    }
    opened = sum(bool(row.label or row.mark) and row.look.size <= LARGEST_TEXT for row in rows) if found else 0
    return found if opened >= len(found) else set()


def _isolated(rows: tuple[Row, ...]) -> set[int]:
    """The places of rows in a style of their own between blank space above and below, where lists have none within."""
    if sum(row.whole.gap > GAP for row in rows[1:]) > MOST_GAPS * (len(rows) - 1):
        return set()
    return {
        i
        for i, row in enumerate(rows[:-1])
        if is_set_apart(row) and (not i or row.whole.gap > GAP) and rows[i + 1].whole.gap > GAP
    }


def _styled_heads(rows: tuple[Row, ...]) -> set[int]:
    """The places of rows in a style that no entry has: few beside the dates of the list, each above plain rows."""
    dated = sum(row.has_year for row in rows)
    by_look: dict[Look, list[int]] = {}
    for i, row in enumerate(rows):
        if row.look.bold or row.look.italic:
            by_look.setdefault(row.look, []).append(i)
    found: set[int] = set()
    for places in by_look.values():
        is_few = 1 < len(places) <= MOST_HEADS * dated
        if is_few and all(is_set_apart(rows[i]) and i + 1 < len(rows) and i + 1 not in places for i in places):
            found.update(() if 2 * sum(_hugs_above(rows, i) for i in places) > len(places) else places)
    return found


def labels_by_place(rows: tuple[Row, ...], starts: tuple[int, ...], way: str, kind: str) -> set[int]:
    """The places of lines that stand apart just before an entry starts: they head what follows."""
    if way not in LISTED or not starts:
        return set()
    first_looks: Counter[Look] = Counter(rows[i].look for i in starts)
    begun = set(starts)
    before = [i - 1 for i in starts if i > 0 and i - 1 not in begun and not _hugs_above(rows, i - 1)]
    found = {i for i in before if is_set_apart(rows[i]) and not first_looks[rows[i].look]}
    if kind in PARTED or (kind == "teaching" and _is_closely_set(rows, begun)):
        found.update(i for i in before if _is_head_line(rows, i, begun))
    if kind in PARTED and way in ("date", "label") and _are_one_liners(starts):
        longest = max(len(row.text) for row in rows)
        found.update(i for i in before if i - 1 in begun and _stands_between(rows, i, longest))
    return found


def _hugs_above(rows: tuple[Row, ...], place: int) -> bool:
    """Whether a row is nearer to the one above it than to the one below: the end of an entry rather than a head.

    It is nearer by the blank space around it, or stands right below a row and further in than the one below it, or
    right below one with a date at its edge and not in bold, as a post below its employer.
    """
    if place == 0:
        return False
    row, below = rows[place].whole, rows[place + 1].whole
    if rows[place - 1].has_date_right and row.gap <= TIGHT and not rows[place].look.bold:
        return True
    return row.gap + 0.25 < below.gap or (row.gap <= GAP and row.indent > below.indent + HANGING)


def _are_one_liners(starts: tuple[int, ...]) -> bool:
    """Whether most entries are of one row."""
    return sum(b - a == 1 for a, b in pairwise(starts)) >= 0.6 * len(starts)


def _is_closely_set(rows: tuple[Row, ...], begun: set[int]) -> bool:
    """Whether blank space within entries is rare, so that a line below such space is none of them.

    Lines right above an entry are not counted where there are few: these may be the heads.
    """
    loose = [i for i, row in enumerate(rows) if i not in begun and row.whole.gap > GAP]
    heads = sum(i + 1 in begun for i in loose)
    inner = len(loose) - heads if heads <= MOST_PLAIN_HEADS * len(begun) else len(loose)
    return inner <= MOST_INNER_GAPS * len(rows)


def _stands_between(rows: tuple[Row, ...], place: int, longest: int) -> bool:
    """Whether a line between entries of one line each is more likely a head of those below than the rest of one."""
    row, above, below = rows[place], rows[place - 1], rows[place + 1]
    is_rest = len(above.text) >= 0.8 * longest or above.text.endswith((",", ";", "-", "and", "of", "in"))
    is_text = row.mark or row.label or row.has_year or not row.text[:1].isupper() or row.text.endswith((",", ";", "."))
    return not is_rest and not is_text and bool(below.mark or below.label or below.opening == "date")


def _is_head_line(rows: tuple[Row, ...], place: int, begun: set[int]) -> bool:
    """Whether a plain line stands alone between blank space and the entries below ("Title", then its occasions)."""
    row, below = rows[place], rows[place + 1]
    if row.mark or row.label or row.has_year or row.text[:1].islower() or row.text.endswith((",", ";", ".")):
        return False
    if NO_LABEL.search(row.text):
        return False
    is_alone = place == 0 or row.whole.gap > 0.4
    return is_alone and bool(below.mark or below.label or below.opening == "date") and place not in begun


def _is_label(row: Row, below: Row, kind: str) -> bool:
    """Whether its words alone make it a sub-heading: a type of publication, a role, a line ending in a colon."""
    text = row.text
    if row.mark or row.label or "\t" in text or len(text) > LONGEST_LABEL or text[:1].islower():
        return False
    stands_out = not row.look.is_plain
    if row.has_year and kind in UNTITLED and not stands_out:
        return False
    if text.endswith(":"):
        return len(text.split()) <= 8 and (kind in PARTED or stands_out) and (bool(below.mark) or stands_out)
    bare = heading_text(text)
    if text.endswith((".", ",", ";")):
        return False
    if key_of(fold(bare)) in SUBHEADINGS:
        return stands_out or kind in PARTED
    phrase = read_heading(bare)
    if phrase is None or phrase.score < 0.9 or phrase.is_weak or len(bare.split()) > 6:
        return False
    return stands_out or (kind in PARTED and phrase.score == 1.0 and kind in phrase.kinds)


def _year_labels(rows: tuple[Row, ...]) -> set[int]:
    """Years alone on their lines that head several rows each, not one."""
    found = [i for i, row in enumerate(rows[:-1]) if _is_year(row)]
    if not found or (len(found) > len(rows) / MOST_YEARS and not _head_marked_rows(rows, found)):
        return set()
    values = [row.text.strip(" :.-–—*") for row in (rows[i] for i in found)]
    falling = sum(a > b for a, b in pairwise(values))
    rising = sum(a < b for a, b in pairwise(values))
    is_first = found[0] == 0 or (found[0] == 1 and rows[0].text.endswith((".", ":")))
    return set(found) if is_first and max(falling, rising) == len(values) - 1 else set()


def _head_marked_rows(rows: tuple[Row, ...], years: list[int]) -> bool:
    """Whether a marked row stands below each of the years: a year is no part of the items of a list."""
    return len(years) > 1 and all(rows[i + 1].mark for i in years)


def _is_year(row: Row) -> bool:
    return not row.mark and not row.label and bool(YEAR_ALONE.match(row.text)) and is_date(row.text.strip(" :.-–—*"))


def is_set_apart(row: Row) -> bool:
    """Whether it is set apart like a sub-heading: short, alone, in a style of its own, without a date."""
    text = row.text
    return (
        not (row.mark or row.label or row.has_year or row.look.is_plain or "\t" in text or row.opening == "quote")
        and len(text) <= LONGEST_LABEL
        and not text.endswith((",", ";"))
        and not text[:1].islower()
        and not NO_LABEL.search(text)
    )
