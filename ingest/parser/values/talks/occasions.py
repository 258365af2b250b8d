"""The talks of a list as units: what is said of one occasion, with the title, dates and labels that stand above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ingest.parser.frozen import frozen
from ingest.parser.headings import heading_text
from ingest.parser.values.dates import DateRange, find_date_ranges
from ingest.parser.values.events import event_score, words_of
from ingest.parser.values.pieces import Piece, split_pieces, tidy
from ingest.parser.values.rows import Item, Row, join_pieces
from ingest.parser.values.styled import Styled
from ingest.parser.values.talks.cutting import by_quotations, by_rows, cut_occasions
from ingest.parser.values.talks.headed import INTRODUCTION, QUOTATION, Group, headed, is_quotation
from ingest.parser.values.talks.kinds import is_company, is_kind_remark, is_talk_label, kind_of, take_kind
from ingest.parser.values.talks.named_events import with_named_events
from ingest.parser.values.talks.parts import split_brackets, split_quotes, without_links
from ingest.parser.values.units import leads_with_date
from ingest.parser.vocabulary.months import MONTHS

YEAR_LABEL = re.compile(r"\W*(?:(?:19|20)\d\d)(?:\s?[-–/]\s?\d{2,4})?\W*")
DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th|er|\.)?(?!\w)|[–-]")
LEAST_TITLED, LEAST_LOOSE, SHARE_DATED = 2, 3, 0.6
"""Titles in quotation marks above entries, or below such behind their dates, from which one stands above the next."""
TITLE_WITH_COMPANY = re.compile(r"[“\"„«][^“”\"„«»]{3,300}[”\"“»]")
TITLE_WORDS = 4
"""Words from which a sub-heading may be the title of the talks below it."""

LEGEND = re.compile(
    r"[\W\d]{0,8}[*†‡★☆§∗⋆^]\W{0,3}(?:=|indicates?\b|denotes?\b|marks?\b|stands?\sfor\b|indique(?:nt)?\b|bezeichnet\b)"
)
"""The beginning of a remark on the marks in a list: "‘†’ indicates invited talks"."""
BETWEEN_DATES = re.compile(r"\s?[,;&/]?\s?(?:(?:and|&|et|und|y|e)\s)?")
BRACKETED_DAY = re.compile(r"\s?\((?P<day>[^()]{3,24})\)")
STATE_MONTH = re.compile(r"\b[A-Z]{2,3}\.\s(?P<month>[A-Z][a-zà-ÿ]{2,9})\.?$")


@frozen
class Unit:
    """One occasion: the pieces that tell of it, rows told apart by their first piece's ``before``."""

    pieces: tuple[Piece, ...]
    dates: tuple[DateRange, ...]
    lines: tuple[int, int]
    title: Styled | None = None
    kind: str | None = None
    labels: tuple[str, ...] = ()
    goes_on: bool = False
    month: int | None = None
    again: tuple[DateRange, ...] = ()
    """``month`` stands without a year; ``again`` are the dates of the same talk at the same event, beside its first."""


def without_introduction(items: Sequence[Item]) -> Sequence[Item]:
    """The entries without a first one that only tells what follows."""
    is_told = len(items) > 1 and not items[0].dates and bool(INTRODUCTION.search(items[0].rows[-1].text))
    return items[1:] if is_told else items


def read_units(items: Sequence[Item]) -> tuple[Unit, ...]:
    """The occasions of a list in order."""
    units: list[Unit] = []
    year: tuple[DateRange, ...] = ()
    listed = _with_loose_titles(by_rows(by_quotations(_below_labels(with_named_events(items)))))
    for heading, group in headed([part for item in listed for part in cut_occasions(item)]):
        units += _units_of(heading, group, year)
        year = units[-1].dates[:1] if units and _year_of(units[-1]) else year
    return tuple(units)


def _below_labels(items: Sequence[Item]) -> list[Item]:
    """The entries, those that only say what kind of talks follow as sub-headings of these."""
    below: list[Item] = []
    label: str | None = None
    above: tuple[str, ...] = ()
    for item in items:
        text = item.rows[0].text
        is_label = len(item.rows) == 1 and not item.dates and is_talk_label(text) and bool(kind_of(text))
        if item.labels != above:
            label, above = None, item.labels
        if is_label:
            label = text
        else:
            below.append(replace(item, labels=(*item.labels, label)) if label else item)
    return below or list(items)


def _with_loose_titles(items: Sequence[Item]) -> list[Item]:
    """The entries below titles in quotation marks, such a title at the end of an entry put above those that follow."""
    ends = [_loose_title(item) for item in items]
    titled = {item.labels for item in items if item.labels and is_quotation(item.labels[-1])}
    loose = sum(end is not None for end in ends)
    dated = sum(bool(item.gutter) for item in items)
    if len(titled) < LEAST_TITLED and (loose < LEAST_LOOSE or dated < SHARE_DATED * len(items)):
        return list(items)
    found: list[Item] = []
    above: tuple[str, ...] | None = None
    stood: tuple[str, ...] = ()
    for item, end in zip(items, ends, strict=True):
        if above is not None and item.labels != stood:
            above = None
        labels = item.labels if above is None else above
        place, title = end or (len(item.rows), "")
        if place:
            found.append(replace(item, rows=item.rows[:place], labels=labels))
        if end is not None:
            outer = item.labels[:-1] if item.labels and is_quotation(item.labels[-1]) else item.labels
            above, stood = (*outer, title), item.labels
    return found


def _loose_title(item: Item) -> tuple[int, str] | None:
    """Where an entry ends in a title in quotation marks that goes with what follows, and the title; None for none.

    An entry without date may be nothing but such a title; below it may stand with whom the talks were given.
    """
    end = len(item.rows)
    while end > 1 and is_company(item.rows[end - 1].text):
        end -= 1
    row = item.rows[end - 1]
    text = row.text
    found = TITLE_WITH_COMPANY.match(text)
    if found and is_company(text[found.end() :].strip(" ,")):
        text = found.group()
    if row.dates or not is_quotation(text) or bool(item.dates) == (end == 1):
        return None
    return end - 1, text


def _year_of(unit: Unit) -> tuple[DateRange, ...]:
    """The year that goes on for the entries below: a year alone in front of the first of them."""
    first = unit.dates[0] if unit.dates else None
    if first is None:
        return ()
    return (replace(first, at=(0, 0)),) if first.start and len(first.start) == 4 and first.at[0] == 0 else ()


def _units_of(heading: Row | None, group: Group, year: tuple[DateRange, ...]) -> list[Unit]:
    units = []
    title, kind = None, None
    if heading is not None and heading.pieces:
        title, kind = _title(heading.pieces)
    labels: tuple[str, ...] = ()
    for item in group:
        if item.labels != labels:
            labels = item.labels
            year = _label_dates(labels) or year
        unit = _unit(item)
        if not unit.pieces and not title:
            continue
        year = _year_of(unit) or year
        unit = replace(unit, dates=unit.dates or year, title=title, kind=unit.kind or kind)
        units.append(unit)
    return _with_label_titles(units)


def _with_label_titles(units: Sequence[Unit]) -> list[Unit]:
    """The units, those under a sub-heading that is a title with it as theirs."""
    titled = []
    for labels, group in groupby(units, key=lambda unit: unit.labels):
        members = list(group)
        label = _title_label(labels)
        scores = [event_score(join_pieces(unit.pieces)) for unit in members]
        is_sure = label is not None and is_quotation(label)
        if label is None or (not is_sure and sum(scores) / len(scores) < event_score(label) + 0.5):
            titled += members
            continue
        title, kind = _title(split_pieces(Styled.plain(label)))
        titled += [replace(unit, title=unit.title or title, kind=unit.kind or kind) for unit in members]
    return titled


def _title(pieces: Sequence[Piece]) -> tuple[Styled, str | None]:
    left, kind = take_kind(pieces)
    for place, piece in enumerate(left):
        found = QUOTATION.match(piece.text)
        if found and found["names"]:
            return _whole((*left[:place], replace(piece, styled=piece.styled.cut(0, found.end("title"))))), kind
    return _whole(left), kind


def _unit(item: Item) -> Unit:
    pieces: list[Piece] = []
    for row in item.rows:
        if LEGEND.match(row.text):
            continue
        parts = split_brackets(split_quotes(without_links(row.pieces)))
        if not parts:
            continue
        first, *rest = parts
        pieces += [replace(first, before="line") if pieces else first, *rest]
    pieces = [part for piece in pieces for part in _month_apart(piece)]
    bracketed = [_bracketed_month(piece) for piece in pieces]
    pieces = [piece for piece, _ in bracketed]
    months = [_lone_month(piece) for piece in pieces]
    month = next((found for found in [*months, *(found for _, found in bracketed)] if found), None)
    left, kind = take_kind([piece for piece, found in zip(pieces, months, strict=True) if not found])
    dates = item.gutter + tuple(
        found if leads_with_date(row) else replace(found, at=(max(found.at[0], 1), found.at[1]))
        for row in item.rows
        for found in row.dates
    )
    again = next((found for row in item.rows if not item.gutter and (found := _dates_in_a_row(row))), ())
    return Unit(left, dates, item.lines, kind=kind, labels=item.labels, goes_on=item.goes_on, month=month, again=again)


def _dates_in_a_row(row: Row) -> tuple[DateRange, ...]:
    """The dates behind the first of a row that has nothing but separators between them: "2018, 2021 and 2022"."""
    dates = row.dates
    between = [row.text[first.at[1] : second.at[0]] for first, second in pairwise(dates)]
    years = {(found.start or "")[:4] for found in dates}
    is_listed = bool(between) and all(BETWEEN_DATES.fullmatch(text) for text in between)
    is_single = all(found.start and found.end in (None, found.start) for found in dates)
    return dates[1:] if is_listed and is_single and len(years) == len(dates) else ()


def _month_apart(piece: Piece) -> list[Piece]:
    """The piece cut before a month that stands behind a state or country: "BC. April"."""
    found = STATE_MONTH.search(piece.text)
    if found is None or found["month"].lower() not in MONTHS:
        return [piece]
    state = Piece(piece.styled.cut(0, found.start("month")).strip(" ."), piece.before)
    return [state, Piece(piece.styled.cut(found.start("month")), "period")]


def _bracketed_month(piece: Piece) -> tuple[Piece, int | None]:
    """The piece without a day of the year in brackets, and its month: "DMV meeting (July 6–11)"."""
    for found in BRACKETED_DAY.finditer(piece.text) if "(" in piece.text else ():
        month = _lone_month(Piece(Styled.plain(found["day"])))
        if month:
            return replace(piece, styled=tidy(piece.styled.without([found.span()]))), month
    return piece, None


def _lone_month(piece: Piece) -> int | None:
    """The month where a piece is nothing but a day or month without its year: "June", "17–19 June", "August 4"."""
    words = DAY.sub(" ", piece.text).strip(" .,–-/").split()
    names = [word for word in words if word.lower().strip(".") not in ("de", "of", "to", "bis", "au", "a")]
    if not 0 < len(names) <= 2:
        return None
    found = [MONTHS.get(name.lower().strip(".,")) for name in names]
    return found[0] if all(found) else None


def _whole(pieces: Sequence[Piece]) -> Styled:
    signs = {"comma": ", ", "colon": ": ", "dash": " – ", "semicolon": "; ", "period": ". "}
    whole = Styled("", "")
    for piece in pieces:
        sign = " " if whole.text.endswith(("?", "!")) else signs.get(piece.before, " ")
        whole = whole.joined(piece.styled, sign)
    return whole


def _label_dates(labels: Sequence[str]) -> tuple[DateRange, ...]:
    return next((find_date_ranges(label) for label in reversed(labels) if YEAR_LABEL.fullmatch(label)), ())


def _title_label(labels: Sequence[str]) -> str | None:
    """The sub-heading above an entry where it may be the title of a talk."""
    label = labels[-1] if labels else ""
    if is_quotation(label):
        return label
    words = words_of(heading_text(label))
    is_title = len(words) >= TITLE_WORDS and event_score(label) < 0.5
    return label if is_title and not (kind_of(label) and len(words) <= 6) and not is_kind_remark(label) else None
