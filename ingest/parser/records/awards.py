"""The awards of a CV: prizes, fellowships, scholarships and grants."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.parser import cv
from ingest.parser.document import Context, Section
from ingest.parser.problems import Problem
from ingest.parser.values.award_titles import clean_award, keeps_dashes, read_award, split_awards
from ingest.parser.values.award_words import is_award_like, is_funding_role, is_host, is_remark_line
from ingest.parser.values.dates import DateRange, find_date_ranges
from ingest.parser.values.events import is_quoted
from ingest.parser.values.items import read_items
from ingest.parser.values.labelled import read_forms
from ingest.parser.values.looks import by_look
from ingest.parser.values.periods import award_periods, period
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.rows import Item, Row, with_pieces
from ingest.parser.values.styled import Styled
from ingest.parser.values.talks.cutting import cut_occasions
from ingest.parser.values.units import is_numbered, regroup
from ingest.parser.vocabulary.awards import FORM_FIELDS, FORM_LEADS

KINDS = ("awards", "grants")
LONGEST_UNDATED = 10
"""Words of a line without date that may name an award in a list of dated ones."""
LONGEST_LINE = 160
"""Characters of a line without a date or number that may name an award."""
OPENING = 5
"""Words in front of a line among which an award is named, where it is one."""
NAMING = 80
"""Characters of a marked entry in which it names its award."""
LONGEST_GIVER = 90
"""Characters of a line below an award that may say who gives it, or when."""
LEAST_TITLES, SHARE_OF_TITLES = 3, 0.5
"""Sub-headings, and their share of the entries, from which they are the titles of the awards below them."""
FUNDER = re.compile(
    r"(?:fund(?:ing|er|ed\sby)|sponsor(?:ed\sby)?|financ(?:ement|eur|iación|iamento|iamento|é\spar|iado\spor)|finanziamento"
    r"|förder(?:ung|er|geber)|gefördert\sdurch)(?:\s(?:agency|body|source|organi[sz]ation))?\s?:\s+",
    re.IGNORECASE,
)
"""The label of who gives a grant, below its title."""
LAST_YEAR = re.compile(r"\b((?:19|20)\d\d)\W*$")


def read_awards(sections: tuple[Section, ...], context: Context) -> tuple[tuple[cv.Award, ...], tuple[Problem, ...]]:
    """The records of the sections of their kind, in document order, and what could not be read."""
    awards = [award for section in sections if section.kind in KINDS for award in _read_section(section)]
    return tuple(awards), ()


def _read_section(section: Section) -> list[cv.Award]:
    items = [part for item in by_look(_with_label_titles(read_items(section))) for part in cut_occasions(item)]
    items = _with_remarks_joined(_without_hosts(regroup(items)))
    has_dashes = keeps_dashes([row.pieces for item in items for row in item.rows[:1]])
    titles_below = sum(map(_has_title_below, items))
    is_below = titles_below > max(1, sum(is_award_like(item.rows[0].text) for item in items))
    return [award for item in items for award in _awards(_title_first(item, is_below), has_dashes)]


def _has_title_below(item: Item) -> bool:
    """Whether the second row names an award and the first none: who gives it stands above."""
    if len(item.rows) < 2 or not item.rows[1].pieces or is_award_like(item.rows[0].text):
        return False
    below = item.rows[1].text
    return len(below) < LONGEST_GIVER and is_award_like(below) and below[:1].isupper() and not is_remark_line(below)


def _title_first(item: Item, is_below: bool) -> Item:
    """The entry without a role alone above its title, and with the title before who gives the award."""
    head, *rest = item.rows
    if rest and head.pieces and all(is_funding_role(piece.text) for piece in head.pieces):
        moved = replace(rest[0], dates=rest[0].dates or head.dates)
        return replace(item, rows=(moved, *rest[1:]))
    if not _has_title_below(item) or not (is_below or is_host(head.bare)):
        return item
    title = replace(rest[0], dates=rest[0].dates or head.dates)
    return replace(item, rows=(title, replace(head, dates=()), *rest[1:]))


def _with_label_titles(items: Sequence[Item]) -> tuple[Item, ...]:
    """The entries, those below lines taken for sub-headings that name one award each with these as their titles."""
    above = Counter(item.labels for item in items if item.labels and is_award_like(item.labels[-1]))
    single = {labels for labels, count in above.items() if count == 1}
    if len(single) < LEAST_TITLES or len(single) < SHARE_OF_TITLES * len(items):
        return tuple(items)
    return tuple(_titled(item) if item.labels in single else item for item in items)


def _titled(item: Item) -> Item:
    *labels, title = item.labels
    row = with_pieces(Row(Styled.plain(title), "", (item.lines[0], item.lines[0])))
    return replace(item, rows=(row, *item.rows), labels=tuple(labels))


def _without_hosts(items: Sequence[Item]) -> list[Item]:
    """The entries, those of a place without date above several dated awards given there cut into these."""
    return [part for item in items for part in _below_host(item)]


def _below_host(item: Item) -> list[Item]:
    head, rest = item.rows[0], item.rows[1:]
    if item.gutter or head.dates or not rest or is_award_like(head.text) or not is_host(head.bare):
        return [item]
    if not all(row.dates and row.pieces and is_award_like(row.text) for row in rest):
        return [item]
    return [replace(item, rows=(row,), labels=(*item.labels, head.bare)) for row in rest]


def _with_remarks_joined(items: Sequence[Item]) -> list[Item]:
    """The entries, those that only tell more about the award above joined to it."""
    dated = sum(bool(item.gutter or item.rows[0].dates) for item in items)
    is_dated = dated >= 0.4 * len(items)
    joined: list[Item] = []
    for item in items:
        if joined and _is_remark(item, is_dated):
            joined[-1] = replace(joined[-1], rows=joined[-1].rows + item.rows)
        else:
            joined.append(item)
    return joined


def _is_remark(item: Item, is_dated: bool) -> bool:
    """Whether an entry names no award of its own."""
    row = item.rows[0]
    if all(is_funding_role(piece.text) for piece in row.pieces):
        return not item.gutter
    if item.gutter or not row.pieces or is_numbered(item):
        return False
    if is_remark_line(row.text) and not (item.dates and is_quoted(row.pieces[0])):
        return True
    words = row.text.split()
    is_short = len(words) <= LONGEST_UNDATED or is_award_like(" ".join(words[:OPENING]))
    names_award = is_award_like(row.text) and (bool(item.marker) or (is_short and row.text[:1].isupper()))
    if len(row.text) > LONGEST_LINE and not item.dates:
        return not (item.marker and is_award_like(row.text[:NAMING]))
    return is_dated and not item.dates and not names_award


def _awards(item: Item, has_dashes: bool) -> list[cv.Award]:
    if forms := read_forms(item.rows, FORM_FIELDS, FORM_LEADS):
        return [award for form in forms for award in _of_form(item, form)]
    row = next((row for row in item.rows if row.pieces), None)
    if row is None or (is_remark_line(row.text) and not is_quoted(row.pieces[0])):
        return []
    title, organization = read_award(row.pieces, has_dashes)
    if title is None:
        return []
    below = [other for other in item.rows if other is not row]
    if organization is None:
        organization = _giver_below(below)
    dates = _dates(item, row, below)
    return [
        cv.Award(item.lines, _confidence(title, start), name, organization, start, end)
        for name in split_awards(title)
        for start, end in award_periods(dates) or [(None, None)]
    ]


def _of_form(item: Item, form: Mapping[str, Row]) -> list[cv.Award]:
    """The award of an entry whose rows are labels and values."""
    named = form.get("title") or form.get("type")
    name = clean_value(clean_award(named.bare)) if named else None
    if name is None:
        return []
    giver = clean_value(form["organization"].bare) if "organization" in form else None
    start, end = period(item.gutter or (form["dates"].dates if "dates" in form else ()))
    return [cv.Award(item.lines, _confidence(name, start), name, giver, start, end)]


def _dates(item: Item, row: Row, below: Sequence[Row]) -> tuple[DateRange, ...]:
    """The dates of the award: in the left-hand column, else on its line, else alone on a line below."""
    if item.gutter or row.dates:
        return item.gutter or row.dates
    if found := LAST_YEAR.search(row.text):
        return (DateRange(found[1], found[1], found.span(1)),)
    for label in reversed(item.labels):
        if dates := find_date_ranges(label):
            return dates
    return next((other.dates for other in below if other.dates and len(other.bare) < LONGEST_GIVER), ())


def _giver_below(rows: Sequence[Row]) -> str | None:
    """The giver that a short line below the title names, or one that is labelled so."""
    for row in rows:
        if found := FUNDER.match(row.text):
            return clean_value(clean_award(row.text[found.end() :])) or None
    if not rows or is_remark_line(rows[0].text) or len(rows[0].text) > LONGEST_GIVER or not rows[0].pieces:
        return None
    giver = rows[0].pieces[0].text.rstrip(".")
    return giver if sum(character.isalpha() for character in giver) > 1 else None


def _confidence(title: str, start: str | None) -> float:
    known = is_award_like(title)
    length = len(title.split())
    return round((0.95 if known else 0.7) * (1.0 if start else 0.85) * (1.0 if 1 < length < 16 else 0.7), 2)
