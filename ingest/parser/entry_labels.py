"""Sub-headings within a section: lines that say what the entries below them have in common."""

from __future__ import annotations

import re

from ingest.parser.entry_rows import YEAR, Row, is_date
from ingest.parser.headings import SUBHEADINGS, fold, heading_text, key_of, read_heading

LONGEST_LABEL = 80
YEAR_ALONE = re.compile(r"\W*(?:year\s)?(?:1[89]|20)\d\d(?:\s?[-–/]\s?(?:\d\d|\d{4}|present))?\W*$", re.I)


def is_label_by_words(row: Row, below: Row | None) -> bool:
    """Whether its words alone make it a sub-heading: a type of publication, a role, a line ending in a colon."""
    text = row.text
    if row.mark or row.label or below is None or "\t" in text or len(text) > LONGEST_LABEL:
        return False
    if text.endswith(":") and len(text.split()) <= 8:
        return True
    bare = heading_text(text)
    if key_of(fold(bare)) in SUBHEADINGS:
        return True
    phrase = read_heading(bare)
    return phrase is not None and phrase.score >= 0.95 and not text[:1].islower() and not text.endswith(".")


def is_year_label(row: Row) -> bool:
    """Whether it is a year (or two) alone on its line."""
    return not row.mark and not row.label and bool(YEAR_ALONE.match(row.text)) and is_date(row.text.strip(" :.-–—*"))


def is_label_by_look(row: Row) -> bool:
    """Whether it is set apart like a sub-heading: short, alone, without a date."""
    text = row.text
    return (
        not row.mark
        and not row.label
        and not row.look.is_plain
        and "\t" not in text
        and len(text) <= LONGEST_LABEL
        and not YEAR.search(text)
        and not text.endswith((",", ";"))
        and (row.look.bold or row.look.upper or row.look.level > 0 or row.look.size > 21 or row.look.italic)
    )
