"""Lists of service in which an organization or event stands above the roles that somebody had in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest.parser.document import Line, Section
from ingest.parser.frozen import frozen
from ingest.parser.values.dates import DateRange, find_date_ranges, strip_dates
from ingest.parser.values.events import words_of
from ingest.parser.values.list_blocks import tells_action, without_places
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.places import split_place
from ingest.parser.values.roles import leading_role
from ingest.parser.values.rows import Item, Row, with_pieces
from ingest.parser.values.services.clauses import HEADS
from ingest.parser.values.services.labels import names_organization
from ingest.parser.values.services.lists import begins_with_role
from ingest.parser.values.services.roles import is_role_title
from ingest.parser.values.services.venues import BRACKET
from ingest.parser.values.styled import Styled
from ingest.parser.vocabulary.events import EVENT_WORDS
from ingest.parser.vocabulary.services import BODIES, ROLE_MODIFIERS

FEWEST = 2
"""Heads with a role below them from which a list is ordered so."""
LEAST_PAIRS = 0.5
"""Share of its heads that must have a role below them."""
FEWEST_BELOW = 3
"""Dated rows for each undated organization above them where the words of these tell no role."""
LEAST_BARE = 0.5
"""Share of the roles that must name no organization of their own."""
LEAST_DATED = 0.85
VARIOUS = frozenset("various several different verschiedene diverse divers diverses varios varias vari varie".split())
"""Words with which a row announces roles and names none."""
LONGEST = 16
"""Words of a head or of a role."""


@frozen
class Nest:
    """An organization or event with the rows below it that each give a role in it."""

    item: Item
    head: Row
    roles: tuple[Row, ...]
    dates: tuple[DateRange, ...] = ()


@frozen
class Run:
    """Entries of a list below one sub-heading, with their rows, those among them that were taken for sub-headings."""

    labels: tuple[str, ...]
    items: tuple[Item, ...]
    rows: tuple[tuple[Item, Row], ...]


def runs_of(items: Sequence[Item], section: Section) -> list[Run]:
    """The entries of a list by their sub-headings; a role right below an organization is none of these."""
    held = {line.number for entry in section.entries for line in entry.lines}
    labels = {_bare(label) for item in items for label in item.labels}
    free = [line for line in section.body if line.number not in held and _bare(line.text) in labels]
    runs: list[Run] = []
    last = 0
    for item in items:
        rows = tuple((item, row) for row in _marked(item))
        above = runs[-1].rows[-1][1] if runs and runs[-1].rows else None
        label = next((_as_row(line) for line in free if last < line.number < item.lines[0]), None)
        is_role = label and above and not above.mark and may_head(above) and begins_with_role(label)
        if runs and (is_role or not label) and (is_role or item.labels == runs[-1].items[-1].labels):
            rows = ((item, label), *rows) if label else rows
            runs[-1] = replace(runs[-1], items=(*runs[-1].items, item), rows=(*runs[-1].rows, *rows))
        else:
            runs.append(Run(item.labels, (item,), rows))
        last = item.lines[1]
    return runs


def _bare(text: str) -> str:
    return text.strip(" \t:–—-•*").casefold()


def _marked(item: Item) -> list[Row]:
    """The rows of an entry, the first with its list mark."""
    first, *rest = item.rows
    first = replace(first, mark=item.marker) if item.marker else first
    return [row for row in (first, *rest) if row.pieces]


def _as_row(line: Line) -> Row:
    """A line that was taken for a sub-heading as a row."""
    return with_pieces(Row(Styled.plain(line.text), "", (line.number, line.number)))


def nests_of(run: Run) -> list[Nest]:
    """The heads of a list with the roles below each; empty where it is not ordered so throughout."""
    if len(run.rows) < 2 * FEWEST or not may_head(run.rows[0][1]):
        return []
    sign = run.rows[0][1].mark
    rows = [(item, replace(row, mark="") if row.mark == sign else row) for item, row in run.rows]
    plain = [row for _, row in rows if not row.mark]
    if _is_dated_below(plain):
        return _gathered(rows, lambda row: not row.dates and may_head(row))
    return _gathered(rows, lambda row: not _is_role(row)) if _is_role_below(plain) else []


def _gathered(rows: Sequence[tuple[Item, Row]], is_head: Callable[[Row], bool]) -> list[Nest]:
    """Each head with the roles below it; what is told of these, and what begins in small letters, is left out."""
    nests: list[Nest] = []
    for item, row in rows:
        above = nests[-1] if nests else None
        if row.mark:
            is_seat = begins_with_role(row) and (row.dates or (above and all(role.mark for role in above.roles)))
            seat = row if is_seat else None
        elif above and is_head(row) and above.dates and not (above.roles or _dates(item, row)):
            seat = row if words_of(row.text)[0] not in VARIOUS else None
        elif is_head(row):
            nests += [Nest(item, row, (), _dates(item, row))] if may_head(row) else []
            continue
        else:
            seat = None if _is_told(row) else row
        if above and seat:
            nests[-1] = replace(above, roles=(*above.roles, seat))
    return nests


def _dates(item: Item, row: Row) -> tuple[DateRange, ...]:
    """The dates of a head, those in the left-hand column first; also those that belong to its name: "ICM 1928"."""
    gutter = item.gutter if row.lines == item.rows[0].lines else ()
    return gutter or row.dates or find_date_ranges(row.text)


def _is_dated_below(rows: Sequence[Row]) -> bool:
    """Whether undated organizations stand among rows that are all dated and name none: the seats in each."""
    heads = [row for row in rows if not row.dates and may_head(row) and names_organization(row.bare)]
    below = [row for row in rows if row.dates]
    others = len(rows) - len(heads) - len(below)
    is_dated = len(below) >= max(FEWEST_BELOW * len(heads), LEAST_DATED * (len(below) + others))
    bare = sum(is_bare(row) for row in below)
    return bool(heads) and heads[0] is rows[0] and is_dated and bare >= LEAST_DATED * len(below)


def _is_role_below(rows: Sequence[Row]) -> bool:
    """Whether most rows that begin with no role stand right above one that does and names no organization."""
    is_role = [_is_role(row) for row in rows]
    heads = [place for place, row in enumerate(rows) if not is_role[place] and may_head(row)]
    pairs = sum(place + 1 < len(rows) and is_role[place + 1] for place in heads)
    roles = [row for row, found in zip(rows, is_role, strict=True) if found]
    bare = sum(is_bare(row) for row in roles)
    return pairs >= max(FEWEST, LEAST_PAIRS * len(heads)) and bare >= LEAST_BARE * len(roles)


def is_bare(row: Row) -> bool:
    """Whether a row names no organization or event besides a body: "Member, Finance Committee"."""
    first, *cells = without_places(strip_dates(row.text)).split("\t")
    text = BRACKET.sub("", split_place(first.strip(" ,"))[0])
    phrase = leading_role(text, HEADS, ROLE_MODIFIERS)
    if is_role_title(text) or (phrase and len(words_of(text[phrase.rest :])) <= 1):
        return not any(words_of(cell) and not split_place(cell)[1] for cell in cells)
    words = words_of(text)
    is_event = any(word in EVENT_WORDS for word in words) and BODIES.isdisjoint(words)
    return len(words) <= LONGEST and not is_event and not any(map(names_organization, (text, *cells)))


def seat_of(row: Row) -> str | None:
    """The role that a row gives, without what it says of when and where."""
    first = without_places(strip_dates(row.text)).split("\t")[0].strip(" ,")
    return clean_value(split_place(first)[0] or first)


def may_head(row: Row) -> bool:
    """Whether a row may name what the roles below it are in: no role, no sentence."""
    text = row.text
    is_open = text.endswith((";", ",")) or text[:1].islower() or (text.endswith(":") and not names_organization(text))
    return not is_open and not _is_told(row) and not _is_role(row) and 0 < len(words_of(text)) <= LONGEST


def _is_role(row: Row) -> bool:
    return begins_with_role(row) and not _is_told(row)


def _is_told(row: Row) -> bool:
    """Whether a row tells what was done: a sentence, or in the words of one."""
    return row.text.endswith(".") or (tells_action(row.text) and not begins_with_role(row))
