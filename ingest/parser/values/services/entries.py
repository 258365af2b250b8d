"""An entry of a list of service as records: its rows one service, several, or a head with services below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.parser import cv
from ingest.parser.values.dates import DateRange, strip_dates
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.list_blocks import tells_action, without_places
from ingest.parser.values.mentees import names_student, read_mentee
from ingest.parser.values.name_parts import looks_like_name
from ingest.parser.values.periods import period
from ingest.parser.values.pieces import FILLER, clean_value, mask, quoted_spans
from ingest.parser.values.roles import leading_role
from ingest.parser.values.rows import Item, Row, joined_rows
from ingest.parser.values.services.clauses import HEADS
from ingest.parser.values.services.labels import (
    LONGEST_ROLE_LABEL,
    NOT_ROLES,
    label_dates,
    label_role,
    lists_venues,
    names_organization,
    opening_role,
)
from ingest.parser.values.services.lines import read_service_line
from ingest.parser.values.services.lists import JOINT, NO_FORM, ListForm
from ingest.parser.values.services.names import LINED, ServiceLine
from ingest.parser.values.services.nested import Nest, is_bare, seat_of
from ingest.parser.values.services.roles import is_role_title, names_body
from ingest.parser.values.services.students import STUDENT_WORDS
from ingest.parser.values.services.venues import BRACKET, list_kind, organization_of
from ingest.parser.vocabulary.services import BODIES, ROLE_MODIFIERS, SEAT_HEADS

LONGEST_NAME = 12
"""Words of an organization in a line that states no role; a longer text is a sentence."""
LEAST = 3
"""Names from which a line without a role of its own is a list."""
FEWEST_ROWS, MOST_ROWS = 3, 0.75
"""Rows of an entry, and the share of them with a date or in cells, from which each is a service of its own."""
OPEN_ENDS = (",", ";", " and", " &", " et", " und")
LONGEST_ROW = 1_500  # characters of a row to which nothing more is joined
LONGEST_QUOTED, MOST_QUOTED = 30, 0.6
"""Characters in quotation marks, and their share of a line, from which it names a work."""
MOST_TITLE = 0.9
"""Share of a row in quotation marks from which it says nothing else."""


def read_entry(item: Item, role: str | None, organization: str | None, form: ListForm) -> list[cv.Service]:
    """The services of an entry, in order; role and organization are what the sub-headings above it say."""
    rows = _unbroken([row for row in item.rows if row.pieces])
    if not rows or _is_title(rows[0].bare):
        return []
    if len(rows) > 1 and all(row.mark for row in rows[1:]) and (not rows[0].dates or _is_role_above(rows)):
        below = clean_value(rows[0].bare) if rows[0].dates else label_role(rows[0].bare) or role
        return [record for row in rows[1:] for record in read_rows(item, [row], below, organization)]
    if len(rows) > 1 and not rows[1].mark and (opened := opening_role(replace(item, rows=(rows[0],)))):
        return read_rows(item, [joined_rows(*rows[1:])], opened, organization)
    if role is None and len(rows) == 1 and lists_venues(item.labels):
        lines = read_service_line(rows[0].text, "Reviewer")
        return [_record(item, replace(line, role=None), item.gutter, rows[0]) for line in lines]
    if role and _is_venue_list(rows):
        return [record for row in rows for record in read_rows(item, [row], role, organization)]
    if _is_row_list(rows):
        return [record for row in rows for record in read_rows(item, [row], role, organization, form)]
    parts = _by_role_rows(rows)
    if parts:
        return [_record(item, line, item.gutter, row) for line, row in parts]
    return read_rows(item, rows, role, organization, form)


def read_nest(nest: Nest, role: str | None, organization: str | None) -> list[cv.Service]:
    """The services of an organization or event with the roles in it below."""
    if not nest.roles:
        return read_rows(replace(nest.item, gutter=nest.dates), [nest.head], role, organization)
    named = organization_of(without_places(strip_dates(nest.head.text)).replace("\t", ", "))
    item, (start, end), records = replace(nest.item, gutter=()), period(nest.dates), list[cv.Service]()
    for row in nest.roles:
        own = ServiceLine(seat_of(row), named, row.dates) if is_bare(row) else None
        found = [_record(item, own, (), row)] if own else read_rows(item, [row], None, named)
        records += [record if record.start else replace(record, start=start, end=end) for record in found]
    return records


def _is_title(text: str) -> bool:
    """Whether a text is but a title in quotation marks: a work among service."""
    quoted = sum(end - start for start, end in quoted_spans(text))
    return quoted > max(LONGEST_QUOTED, MOST_TITLE * len(text))


def _unbroken(rows: Sequence[Row]) -> list[Row]:
    """The rows, each behind one that ends in a comma joined to it: they are one list."""
    joined: list[Row] = []
    for row in rows:
        if joined and joined[-1].text.endswith(OPEN_ENDS) and not row.mark and len(joined[-1].text) < LONGEST_ROW:
            joined[-1] = joined_rows(joined[-1], row)
        else:
            joined.append(row)
    return joined


def _is_role_above(rows: Sequence[Row]) -> bool:
    """Whether a dated row names the role of the rows below, which are dated too: "Speaker 1920–1924"."""
    words = words_of(rows[0].bare)
    is_short = 0 < len(words) <= LONGEST_ROLE_LABEL and not names_organization(rows[0].bare)
    return is_short and len(rows) > 2 and all(row.dates for row in rows[1:])


def _is_venue_list(rows: Sequence[Row]) -> bool:
    """Whether each row is but a name: short, without a date, no sentence and no role."""
    return len(rows) > 1 and all(
        not row.dates and len(row.bare.split()) <= 14 and not row.text.endswith((".", ",")) and not _is_role_row(row)
        for row in rows
    )


def _is_row_list(rows: Sequence[Row]) -> bool:
    """Whether most rows tell of a service each: they are dated or in cells, and roles hardly stand alone in one."""
    if len(rows) < FEWEST_ROWS or any(row.mark or _tells(row.text) for row in rows):
        return False
    shares = (sum(bool(row.dates) for row in rows), sum("\t" in row.text for row in rows))
    if sum(_is_role_row(row) for row in rows if "\t" not in row.text) > (1 - MOST_ROWS) * len(rows):
        return False
    return max(shares) >= MOST_ROWS * len(rows)


def _by_role_rows(rows: Sequence[Row]) -> list[tuple[ServiceLine, Row]]:
    """Venue in the first row, a role with its date in each row below."""
    first, rest = rows[0], rows[1:]
    if first.dates or not rest or _is_role_row(first):
        return []
    roles = [row for row in rest if _is_role_row(row)]
    if len(roles) < len(rest) or not all(row.dates for row in roles):
        return []
    return [(ServiceLine(clean_value(row.pieces[0].text), clean_value(first.bare), row.dates), row) for row in roles]


def _is_role_row(row: Row) -> bool:
    """Whether a row names a role and nothing else, remarks in brackets apart."""
    text = row.bare.split("(")[0].strip(" .,")
    phrase = leading_role(text, HEADS, ROLE_MODIFIERS)
    return bool(text) and (bool(phrase and phrase.end >= len(text)) or is_role_title(text))


def read_rows(
    item: Item, rows: Sequence[Row], role: str | None, organization: str | None, form: ListForm = NO_FORM
) -> list[cv.Service]:
    """The services of rows that belong together."""
    first, rest = rows[0], rows[1:]
    below = rest[0] if rest else None
    dates = item.gutter
    if below is not None and _is_role_row(below) and not _is_role_row(first) and not below.dates:
        line = ServiceLine(clean_value(below.bare), clean_value(first.bare), first.dates)
        return [_record(item, line, dates, first)]
    if below is not None and _is_role_row(first) and not _is_role_row(below) and not below.text.endswith("."):
        lines = read_service_line(below.text, clean_value(first.bare.split("(")[0]), 2)
        return [_record(item, line, dates or first.dates, first) for line in lines]
    if _is_role_row(first) and organization is None and _venue_label(item):
        line = ServiceLine(clean_value(first.pieces[0].text), _venue_label(item), first.dates)
        return [_record(item, line, dates, first)]
    own = [place for place, row in enumerate(rows) if place and _opens_service(row)]
    if own and _opens_service(first):
        return _each(item, rows, own, role, organization)
    if below is not None and _goes_on(first, below):
        text = f"{BRACKET.sub('', first.bare)} {below.text[:1].lower()}{below.text[1:]}"
        return [_record(item, line, dates or first.dates, first) for line in read_service_line(text, role)]
    if role and STUDENT_WORDS.search(fold(role)) and names_student(first.pieces[:1]):
        stated, host = read_mentee(first.pieces, role)
        return [_record(item, ServiceLine(stated, host or organization, first.dates), dates, first)]
    cut = form.line_of(first)
    lines = [cut] if cut else read_service_line(_line_of(first), role, LINED if form.is_lined else LEAST)
    if len(lines) == 1 and first.dates:
        lines = [replace(lines[0], dates=first.dates)]
    lines = [line for line in lines if line.organization or not _is_praise(line.role)]
    if below is not None and len(lines) == 1 and lines[0].role is None:
        phrase = leading_role(below.text, HEADS, ROLE_MODIFIERS)
        if phrase:
            lines = [ServiceLine(below.text[: phrase.end], lines[0].organization, lines[0].dates)]
    leading = _leading_dates(first)
    lines = [_without_people(line) for line in lines]
    told = [line for line in (_completed(line, organization) for line in lines) if not _is_told(line, own_role=role)]
    return [_record(item, line, dates or leading, first) for line in told]


def _without_people(line: ServiceLine) -> ServiceLine:
    """The line without organization where this is but the students that its role is about."""
    if not line.role or not line.organization or not STUDENT_WORDS.search(fold(line.role)):
        return line
    names = [BRACKET.sub("", part) for part in mask(line.organization).split(", ")]
    people = sum(looks_like_name(name.replace(FILLER, "").strip(" ()")) for name in names)
    return replace(line, organization=None) if people > 1 and people >= MOST_ROWS * len(names) else line


def _goes_on(row: Row, below: Row) -> bool:
    """Whether a row without a name of its own goes on in the next: "Referee of articles", then "for Nature"."""
    phrase = leading_role(row.bare, HEADS, ROLE_MODIFIERS)
    rest = BRACKET.sub("", row.bare[phrase.end :]) if phrase else "A"
    return (rest.islower() or not rest.strip(" .,")) and bool(JOINT.match(below.text[:1].lower() + below.text[1:]))


def _is_told(line: ServiceLine, own_role: str | None) -> bool:
    """Whether a line without a role of its own is no service but a sentence, a title in quotation marks or a work."""
    if line.role not in (None, own_role) or not line.organization:
        return False
    quoted = sum(end - start for start, end in quoted_spans(line.organization))
    is_work = quoted > LONGEST_QUOTED and (quoted > MOST_QUOTED * len(line.organization) or line.role is not None)
    is_long = line.role is None and len(line.organization.split()) > LONGEST_NAME
    return is_work or is_long or (list_kind(line.role) != "review" and _tells(line.organization))


def _tells(text: str) -> bool:
    """Whether a text begins with what was done to something, in common words: "Coordinated one of …"."""
    return tells_action(text) and text.split()[1].islower()


def _leading_dates(row: Row) -> tuple[DateRange, ...]:
    """The dates that a row begins with, one behind the other: "2015, 2016"."""
    leading: list[DateRange] = []
    end = 1
    for found in row.dates:
        if (
            any(character.isalpha() for character in row.text[min(end, found.at[0]) : found.at[0]])
            or found.at[0] > end + 6
        ):
            break
        leading.append(found)
        end = found.at[1]
    return tuple(leading)


def _each(
    item: Item, rows: Sequence[Row], starts: Sequence[int], role: str | None, organization: str | None
) -> list[cv.Service]:
    """The services of several rows; one without a role of its own goes on with the role of the one above."""
    records: list[cv.Service] = []
    for low, high in pairwise([0, *starts, len(rows)]):
        stated = records[-1].role if records and not _has_own_role(rows[low]) else None
        records += read_rows(item, rows[low:high], stated or role, organization)
    return records


def _opens_service(row: Row) -> bool:
    """Whether a row may tell of a service by itself: it begins with a role, or has a date and is no sentence."""
    if _has_own_role(row):
        return True
    is_told = row.text.endswith(".") or row.text.split()[0].lower().endswith("ed")
    return bool(row.dates) and not is_told and not _is_role_row(row)


def _is_praise(role: str | None) -> bool:
    """Whether a role without organization is but an award for the service above: "Outstanding reviewer"."""
    return any(word in ("outstanding", "best", "top", "expert", "distinguished") for word in words_of(role or ""))


def _has_own_role(row: Row) -> bool:
    """Whether a row begins with a role, as a new service does, not with what was done: "Reviewer", not "Reviewed"."""
    phrase = leading_role(row.bare, HEADS, ROLE_MODIFIERS)
    return phrase is not None and not row.bare[: phrase.end].split()[0].lower().endswith("ed") and row.bare[0].isupper()


def _line_of(row: Row) -> str:
    """What a row says without the dates that it begins with, and without cells that say only where."""
    text = row.text
    if row.dates and row.dates[0].at[0] <= 1:
        text = text[_leading_dates(row)[-1].at[1] :]
    return without_places(text.lstrip(" \t:,–-").rstrip(" \t:,"))


def _venue_label(item: Item) -> str | None:
    """The innermost sub-heading where it names a venue rather than a role."""
    label = item.labels[-1] if item.labels else ""
    words = words_of(label)
    is_venue = len(words) >= 2 and NOT_ROLES.isdisjoint(words) and label_role(label) is None
    return clean_value(label) if is_venue else None


def _completed(line: ServiceLine, organization: str | None) -> ServiceLine:
    """The line with the organization of the sub-heading, where it names only a body or role."""
    if organization is None:
        is_body = line.role is not None and line.organization is None and names_body(line.role)
        return ServiceLine(None, line.role, line.dates) if is_body else line
    if line.organization is None:
        return ServiceLine(line.role, organization, line.dates)
    words = words_of(line.organization)
    if line.role is None and words and (words[-1] in BODIES or words[-1] in SEAT_HEADS or words[0] in BODIES):
        return ServiceLine(line.organization, organization, line.dates)
    return line


def _record(item: Item, line: ServiceLine, gutter: tuple[DateRange, ...], row: Row) -> cv.Service:
    dates = gutter or line.dates or label_dates(item.labels)
    start, end = period(dates)
    sure = 0.9 if line.role and line.organization else 0.6
    if line.organization and len(line.organization) > 100:
        sure -= 0.2
    return cv.Service(row.lines, round(sure, 2), line.role, line.organization, start, end)
