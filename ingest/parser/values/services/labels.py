"""What the sub-headings over a list of service say: a role, an organization, dates, or that venues follow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parser.values.dates import DateRange, find_date_ranges
from ingest.parser.values.events import words_of
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.roles import key_of, leading_role
from ingest.parser.values.rows import Item
from ingest.parser.values.services.clauses import HEADS
from ingest.parser.values.services.roles import is_role_title
from ingest.parser.vocabulary.events import HOST_WORDS
from ingest.parser.vocabulary.institutions import KNOWN
from ingest.parser.vocabulary.services import ARTICLES, BODIES, LIST_LEADS, ROLE_MODIFIERS

LONGEST_ROLE_LABEL = 6
HOST = re.compile(
    r"(?:^|[\s(])(?:at|à|an\sder|am|presso|bei)\s(?:the\s|la\s|l['’])?(?P<host>[A-Z][^()]{1,60})\)?$", re.IGNORECASE
)
ACTION = re.compile(r"[\w-]{2,}(?:ing|isation|ization|betreuung)")
LONGEST_ACTION = 4
SORTS = frozenset(("external", "internal"))
"""Words for service in general that belong to a role before its head: "External examiner"."""
FIELDS = frozenset(
    "learning engineering computing training marketing funding standing writing meeting advising".split()
)
"""Words that end like actions and name fields or things."""
OF = ("of", "for", "de", "d'", "von", "di", "pour", "für", "fur", "para", "per", "in", "at", "bei", "no", "do", "en")
EVENTS = frozenset(
    """
    scientific academic events event journal submissions submission paper manuscript conferences
    workshops meetings seminars sessions symposia schools and activities
    conference workshop manifestations scientifiques evenements colloques congres seminaires et journals revues
    articles papers veranstaltungen tagungen konferenzen eventos congresos congressos cientificos convegni
    revistas academicas cientificas cientifico academicos academicas internacionales internacionais indexadas periodicos
    articulos artigos riviste scientifiche internazionali articoli zeitschriften fachzeitschriften wissenschaftliche
    internationale internationales internationaux revue journaux manuscripts peer-reviewed refereed international
    national selected the following various several grants proposals e y und
    """.split()
)
"""Words for events and journals in general, behind a role that a heading gives."""
KNOWN_FOLDED = frozenset(name.casefold() for name in KNOWN)
FURTHER = re.compile(r",?\s(?:and|&|/|et|und|y|e)\s")
"""What joins a second role to the one that a heading names first: "Program committees and editorships"."""
MOST_FURTHER = 3
OCCUPATIONS = frozenset("service services activities positions roles duties work experience responsibilities".split())
"""Words behind a role in a heading that say only that it is one: "Editorial positions"."""
NOT_ROLES = frozenset("service services activities professional community academic other external internal".split())


def label_host(label: str) -> str | None:
    """The organization that a heading names behind "at", alone or in brackets: "At Bryn Mawr", "Examiner (at ETH)"."""
    found = HOST.search(label)
    return clean_value(found["host"]) if found and len(found["host"].split()) <= LONGEST_ROLE_LABEL else None


def is_action(label: str) -> bool:
    """Whether a heading names what was done, and so stands for a role: "Copy-editing", "Events organisation"."""
    words = words_of(label)
    if not 0 < len(words) <= LONGEST_ACTION or label.endswith("."):
        return False
    return words == ["outreach"] or (bool(ACTION.fullmatch(words[-1])) and words[-1] not in FIELDS)


def is_service_label(label: str) -> bool:
    """Whether a line may be a sub-heading of a list of service."""
    words = words_of(label)
    return bool(
        label_role(label) or label_host(label) or names_organization(label) or lists_venues([label]) or is_action(label)
    ) or any(word in NOT_ROLES or word in EVENTS for word in words)


def label_role(label: str) -> str | None:
    """The role that a heading gives to the lines below it: "Conference reviewing", "Area Chair"; None for none."""
    bare = _without_generic(HOST.sub("", label.split("(")[0]).strip(" :"))
    words = words_of(bare)
    if not words or len(words) > LONGEST_ROLE_LABEL:
        return None
    phrase = leading_role(bare, HEADS, ROLE_MODIFIERS)
    if phrase and phrase.connector in OF and all(word in EVENTS for word in words_of(bare[phrase.rest :])):
        return bare[: phrase.end]
    if phrase and (further := FURTHER.match(bare, phrase.end)) and len(words_of(bare[further.end() :])) <= MOST_FURTHER:
        return label_role(bare[: phrase.end])
    if (phrase is None or phrase.end < len(bare.rstrip())) and (is_action(bare) or is_role_title(bare)):
        return bare
    if phrase is None or phrase.end < len(bare.rstrip()):
        return bare if words[0] in ("reviewing", "reviewed", "refereed", "referee", "refereeing") else None
    generic = ("outreach", "mentoring", "coordination", "leadership", "activities", "evaluation", "volunteering")
    if words[-1] in ("memberships", "membership"):
        return "Member"
    return None if words[-1] in generic else bare


def _without_generic(label: str) -> str:
    """The label without words that say only that it is service: "Academic program committees"."""
    words = label.split()
    while words and key_of(words[0]) in NOT_ROLES - SORTS:
        words = words[1:]
    while len(words) > 1 and key_of(words[-1]) in OCCUPATIONS | {"and", "&"}:
        words = words[:-1]
    return " ".join(words)


def label_organization(labels: Sequence[str]) -> str | None:
    """The organization of sub-headings, the inner one first."""
    named = [
        name
        for label in reversed(labels)
        if (name := label_host(label) or (clean_value(label) if names_organization(label) else None))
    ]
    return ", ".join(reversed(named[:2])) if named else None


def names_organization(label: str) -> bool:
    words = words_of(label)
    known = any(word in HOST_WORDS or word in KNOWN_FOLDED for word in words)
    known = known and not any(word in BODIES for word in words)
    return known and len(words) <= 8 and "outreach" not in words and "service" not in words


def lists_venues(labels: Sequence[str]) -> bool:
    """Whether the innermost sub-heading says that venues are listed, and no role: "Journals"."""
    words = words_of(labels[-1]) if labels else []
    return bool(words) and all(word in LIST_LEADS or word in ARTICLES or word == "and" for word in words)


def opening_role(item: Item) -> str | None:
    """The role of an entry that only announces those below it: "Reviewer for:"."""
    row = item.rows[0]
    if len(item.rows) > 1 or item.dates or not row.text.rstrip().endswith(":"):
        return None
    text = row.text.rstrip(" :")
    phrase = leading_role(text, HEADS, ROLE_MODIFIERS)
    left = words_of(text[phrase.rest :]) if phrase else []
    is_open = all(word in EVENTS or word in LIST_LEADS or word in ARTICLES for word in left)
    return clean_value(text[: phrase.end]) if phrase and is_open else None


def label_dates(labels: Sequence[str]) -> tuple[DateRange, ...]:
    return next((dates for label in reversed(labels) if len(label) < 14 and (dates := find_date_ranges(label))), ())
