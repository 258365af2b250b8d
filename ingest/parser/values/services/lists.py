"""What the entries of a list of service have in common: that each begins with its role, by words or look."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parser.frozen import frozen
from ingest.parser.values.dates import strip_dates
from ingest.parser.values.events import words_of
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.places import is_place
from ingest.parser.values.roles import leading_role, trailing_role
from ingest.parser.values.rows import Item, Row, join_pieces
from ingest.parser.values.services.clauses import HEADS
from ingest.parser.values.services.names import ServiceLine
from ingest.parser.values.services.roles import is_role, is_role_title
from ingest.parser.values.services.venues import ACRONYM_END, YEAR_BEHIND, list_kind, organization_of
from ingest.parser.values.styled import PLAIN
from ingest.parser.vocabulary.events import EVENT_WORDS, HOST_WORDS
from ingest.parser.vocabulary.services import BODIES, CONNECTORS, ROLE_MODIFIERS

FEWEST = 3
"""Entries from which a list shows where its roles stand."""
MOST = 0.6
"""Share of them that must begin with a role, by its words, where these alone part it."""
LEAST = 0.5
"""Share of them that must hold a role where the role stands in a look of its own."""
FEWEST_LINED, MOST_LINED = 5, 0.75
"""Entries, and the share of them without a comma or semicolon, from which each is one name."""
SIGNS = re.compile(r"[,;]\s|\t")
LONGEST_ROLE = 8
LONGEST_TAIL = 5
"""Words of a role at the end of an entry."""
SEPARATORS = frozenset(("comma", "tab", "dash", "bar", "look", "line", "colon"))
JOINT = re.compile(
    r"^(?:for|of|at|to|with|in|on|pour|de|du|des|für|bei|para|per|di)\s(?:(?:the|le|la|les|der|die|das)\s)?"
)
"""What joins a role to the organization behind it."""
LOOSE = " \t,:;|·–—-("


@frozen
class ListForm:
    """How the entries of a list begin: with a role in a look of its own, or with one before the first separator."""

    is_styled: bool = False
    separator: str = ""
    is_last: bool = False
    """Whether the role ends the entries instead, behind what it is a role in."""

    is_lined: bool = False
    """Whether each entry names one organization, so that a comma in one is part of its name."""

    def __bool__(self) -> bool:
        return self.is_lined or self.is_styled or self.is_last or bool(self.separator)

    def line_of(self, row: Row) -> ServiceLine | None:
        """The service of a row cut as its list shows, or None where its words are to be asked."""
        if self.is_last:
            return _ending_in_role(row)
        cut = _styled_cut(row) if self.is_styled else _first_cut(row) if self.separator else None
        if cut is None or (not self.is_styled and row.pieces[1].before != self.separator):
            return None
        role, rest = cut
        if strip_dates(rest).lstrip(" ()").startswith("."):
            return None
        phrase = leading_role(role, HEADS, ROLE_MODIFIERS)
        is_whole = phrase is not None and phrase.end >= len(role)
        is_joined = phrase is not None and phrase.connector in ((",", ":") if self.is_styled else CONNECTORS)
        if is_whole or is_joined or not _may_be_role(role):
            return None
        organization = organization_of(JOINT.sub("", strip_dates(rest).lstrip(LOOSE)))
        return ServiceLine(clean_value(role), organization, row.dates) if organization else None


NO_FORM = ListForm()


def form_of(items: Sequence[Item]) -> ListForm:
    """How most entries of a list begin; nothing told where they do not agree."""
    rows = [item.rows[0] for item in items if item.rows[0].pieces]
    styled = [cut[0] for row in rows if (cut := _styled_cut(row))]
    if len(styled) >= max(FEWEST, MOST * len(rows)) and sum(map(_holds_role, styled)) >= LEAST * len(styled):
        return ListForm(is_styled=True)
    cuts = [(row.pieces[1].before, cut[0]) for row in rows if (cut := _first_cut(row))]
    for separator in ("tab", "comma", "dash", "colon"):
        heads = [head for before, head in cuts if before == separator]
        if len(heads) >= max(FEWEST, MOST * len(rows)) and _role_share(heads) >= MOST:
            return ListForm(separator=separator)
    tails = [row.pieces[-1].text for row in rows if _first_cut(row)]
    if len(tails) >= max(FEWEST, MOST * len(rows)) and _role_share(tails) >= MOST:
        return ListForm(is_last=True)
    lined = sum(not SIGNS.search(row.bare) for row in rows)
    return ListForm(is_lined=True) if len(rows) >= FEWEST_LINED and lined >= MOST_LINED * len(rows) else NO_FORM


def begins_with_role(row: Row) -> bool:
    """Whether a row begins with a role by its words."""
    head = row.pieces[0].text if row.pieces else ""
    return is_role_title(head) or leading_role(head, HEADS, ROLE_MODIFIERS) is not None


def _role_share(heads: Sequence[str]) -> float:
    """The share of texts that are roles and nothing else."""
    return sum(is_role(head) or is_role_title(head) for head in heads) / len(heads)


def _holds_role(head: str) -> bool:
    """Whether a text is a role by its words, or begins or ends with one."""
    if is_role_title(head) or trailing_role(head, HEADS, ROLE_MODIFIERS) is not None:
        return True
    return leading_role(head, HEADS, ROLE_MODIFIERS) is not None


def _styled_cut(row: Row) -> tuple[str, str] | None:
    """The beginning of a row in bold or italics, its dates apart, and what follows it in another look."""
    text, look = row.styled
    low = row.dates[0].at[1] if row.dates and row.dates[0].at[0] <= 1 else 0
    low += len(text[low:]) - len(text[low:].lstrip(LOOSE))
    sign = look[low : low + 1]
    if sign in ("", PLAIN):
        return None
    end = next((at for at in range(low, len(text)) if look[at] != sign and text[at].isalnum()), len(text))
    head, rest = text[low:end].strip(LOOSE), text[end:]
    if not any(c.isalpha() for c in strip_dates(rest)):
        return None
    return (head, rest) if head and text[end - 1 : end] in (" ", "\t", "(", ",", ":") else None


def _ending_in_role(row: Row) -> ServiceLine | None:
    """The service of a row whose last piece is its role."""
    if len(row.pieces) < 2 or row.pieces[-1].before not in SEPARATORS or begins_with_role(row):
        return None
    role, rest = row.pieces[-1].text, row.pieces[:-1]
    if not _may_be_role(role) or len(words_of(role)) > LONGEST_TAIL or is_place(role):
        return None
    organization = organization_of(join_pieces(rest))
    return ServiceLine(clean_value(role), organization, row.dates) if organization else None


def _first_cut(row: Row) -> tuple[str, str] | None:
    """The first piece of a row and what follows it."""
    if len(row.pieces) < 2 or row.pieces[1].before not in SEPARATORS:
        return None
    return row.pieces[0].text, join_pieces(row.pieces[1:])


def _may_be_role(text: str) -> bool:
    """Whether a text may be a role: short, no list of venues to review for, neither a host nor a body."""
    words = words_of(text)
    if not 0 < len(words) <= LONGEST_ROLE or list_kind(text) == "review" or any(sign in text for sign in '“”"«»'):
        return False
    if ACRONYM_END.search(text) or YEAR_BEHIND.search(text) or words[-1] in EVENT_WORDS:
        return False
    return words[-1] not in HOST_WORDS and words[-1] not in BODIES
