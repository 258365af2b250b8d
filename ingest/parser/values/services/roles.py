"""The role in a clause of service: at its front, behind a name, in brackets, or in words of its own before a comma."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parser.values.dates import strip_dates
from ingest.parser.values.events import is_acronym, words_of
from ingest.parser.values.pieces import mask
from ingest.parser.values.places import is_place
from ingest.parser.values.roles import RolePhrase, key_of, leading_role
from ingest.parser.values.services.clauses import HEADS
from ingest.parser.values.services.venues import BRACKET, LONGEST
from ingest.parser.vocabulary.events import EVENT_WORDS, HOST_WORDS
from ingest.parser.vocabulary.services import BODIES, ROLE_MODIFIERS, VENUE_WORDS

OFFICES = frozenset(
    """
    director representative coordinator co-coordinator officer ambassador mentor judge chair co-chair panelist panellist
    leader president secretary treasurer manager moderator delegate liaison organizer organiser co-organizer volunteer
    advisor adviser editor head dean fellow associate member consultant supervisor tutor convenor speaker examiner
    """.split()
)
"""Heads that end a role of any words before the comma."""
AGENT = re.compile(
    r"[a-z]{2,}(?:(?<!ent)er|or|ist|(?<!m)ant|pient|eur|euse|trice|dora|tore|lehrer|leiter|leiterin|forscherin)"
)
"""A word for someone who does something: "recipient", "instructor", "fundadora"."""
THINGS = frozenset(
    """
    behavior behaviour number paper computer order factor vector tensor power center character cancer water matter laser
    error floor color colour weather winter summer letter chapter quarter register over under after other career labor
    labour humor favor honor rigor sector motor sensor corridor mirror minor major prior poster newsletter theater
    tower river border offer buffer layer fiber filter cluster computer master sister brother gender wonder twitter
    list twist exist assist consist artist-in-residence dist gist tenor plant grant significant important december
    october september november
    """.split()
)
"""Words that end like those for someone and name things."""
SOCIETIES = frozenset(
    "association society federation academy union league verein gesellschaft sociedad societa".split()
)
"""Words for what someone belongs to, in whose names those for someone stand: "Association of Physicists"."""
GROUPS = frozenset("group groupe team office college bureau".split())
"""Bodies that are rather an organization than a role in one."""
MEMBERS = frozenset("member chair co-chair chairs reviewer referee membre mitglied miembro membro socio".split())
"""Heads of roles that someone has in a body, which then is no body alone."""
BODY_JOINT = re.compile(
    r"\s(?:auprès|au\ssein|presso|junto|within)\s"
    r"(?:de\sl['’]|d['’]|de\sla\s|du\s|des\s|de\s|dell['’]|della\s|il\s|la\s|lo\s|ao\s|à\s|al\s|the\s|l['’])?"
)
"""What stands between a role of any words and the body that it is held in: "délégué des élèves auprès du conseil"."""
ROLE_TAIL = re.compile(
    r"\s(?:pédagogique|scientifique|technique|administrati(?:f|ve)|adjointe?|suppléante?|titulaire|associée?|invitée?|élue?"
    r"|académic[oa]|científic[oa]|didattic[oa]|scientific[oa]|pedagógic[oa]|suplente|titular|effettiv[oa]|supplente)\b"
)
"""An adjective behind the head of a role."""
CONNECTOR = re.compile(
    r"\s\(?(?:with\s[A-Z][^()]{2,60}\)\s)?(?P<word>for|of|at|to|with|in|für|bei|beim|im|der|des|pour|du|de|chez|para|do|da|del|en|per"
    r"|di|dell['’]|della|presso)\s(?:(?:the|an?|le|la|les|l['’]|die|das|den|dem|el|los|las|il|lo|gli|o|os|as)\s)?",
    re.IGNORECASE,
)
"""A word between a role and what it is a role in, with the article behind it."""
OBJECT = re.compile(
    r"(?P<object>(?:(?:[a-zà-ÿ][\w’'·-]*|Ph\.?D\.?|MSc|BSc|M\.?Sc\.?)\s){1,5}?)"
    r"(?:for|at|to|with|pour|auprès de|à|au|chez|bei|für|presso)\s(?:(?:the|le|la|les|l['’]|der|die|das)\s)?"
    r"(?=[A-ZÀ-Þ])"
)
"""Common words behind a role, then the name of what it is a role in."""
OFFICE_FIELDS = frozenset(
    """
    studies research admissions education operations communications communication outreach diversity students student
    finance development membership programs programmes affairs publications publicity training teaching media
    """.split()
)
"""Words for what an office has in its charge: "Director of Graduate Studies"."""
DEEDS = frozenset("organization organisation evaluation education leadership mentoring management assessment".split())
"""Heads of roles that name what is done rather than who does it."""
LONGEST_TITLE = 6
"""Words of a role in words of its own."""
LAST_MARKS = 6
"""Commas and dashes from the end between which a role is looked for."""
ROLE_MARKS = re.compile(r",\s|\s[–-]\s|:\s|\t")


def title_before(clause: str) -> RolePhrase | None:
    """The role in words of its own before a connector: "Writing centre consultant for …", "Delegate of pupils to …"."""
    for found in list(CONNECTOR.finditer(clause, 0, LONGEST))[:3]:
        title = clause[: found.start()].strip(" ,–-")
        if is_role_title(BRACKET.sub("", title)):
            return RolePhrase(len(title), found.end(), found["word"].lower())
    return None


def names_body(clause: str) -> bool:
    """Whether a clause is but the name of a committee: "Faculty hiring committee (5)", "Dean of Arts Search Board"."""
    bare = BRACKET.sub("", strip_dates(clause)).strip(" .,:")
    words = words_of(bare)
    if any(sign in bare for sign in '“”"«»') or " for " in bare:
        return False
    is_body = 2 < len(words) <= 10 and words[-1] in BODIES and words[-1] not in GROUPS
    return is_body and not ROLE_MARKS.search(bare) and MEMBERS.isdisjoint(words)


def _names_venue(words: Sequence[str]) -> bool:
    """Whether words name a host, an event or a journal rather than someone."""
    return any(word in HOST_WORDS or word in EVENT_WORDS or word in VENUE_WORDS for word in words[-1:])


def is_role_title(text: str) -> bool:
    """Whether a short text ends in a head of roles, whatever stands before it: "Environmental coordinator"."""
    words = words_of(text)
    if not 0 < len(words) <= LONGEST_TITLE or not text[:1].isupper() or not set(",:0123456789").isdisjoint(text):
        return False
    if not SOCIETIES.isdisjoint(words):
        return False
    last = words[-1].removesuffix("s")
    known = words[-1] in OFFICES or last in OFFICES or bool(AGENT.fullmatch(last) and last not in THINGS)
    return known and not _names_venue(words) and not is_acronym(text.split()[-1])


def is_role(text: str) -> bool:
    phrase = leading_role(text, HEADS, ROLE_MODIFIERS)
    return bool(phrase and phrase.end >= len(text.rstrip(" .")))


def is_venue_name(clause: str, phrase: RolePhrase, is_reviewed: bool = False) -> bool:
    """Whether the role words open the name of a venue: "Review of Economic Studies", "Editor & Publisher".

    ``is_reviewed`` where the names of journals are listed: "Organization Science" is one there.
    """
    words = clause[: phrase.end].split()
    is_deed = is_reviewed and phrase.connector == "" and key_of(words[0]) in DEEDS
    names = ("review", "reviews", "council", "office", "board")
    return len(words) == 1 and (is_deed or (key_of(words[0]) in names and phrase.connector in ("of", "de", "")))


def role_behind_name(text: str) -> tuple[str, str] | None:
    """The name and the role of "Crelle's Journal, referee" or "ICM – session chair, Zurich"."""
    masked = mask(text)
    for found in reversed(list(ROLE_MARKS.finditer(masked))[-LAST_MARKS:]):
        end = masked.find(", ", found.end())
        if end > 0 and ", " in masked[: found.start()] and not is_place(strip_dates(text[end + 2 :]).strip(" .")):
            continue
        role = BRACKET.sub("", text[found.end() : end if end > 0 else None][:LONGEST]).strip(" .")
        if text[: found.start()].strip() and 0 < len(role.split()) <= 6 and is_role(role):
            return text[: found.start()], role
    return None


def with_office(role: str, rest: str, phrase: RolePhrase) -> tuple[str, str]:
    """The role with its field where the organization follows: "Director of Research, Institute of Physics"."""
    head = key_of(role.split()[-1])
    offices = ("president", "director", "head", "chair", "dean", "committee", "representative", "coordinator", "board")
    if phrase.connector not in ("of", "on", "for") or head not in offices:
        return role, rest
    field, comma, tail = first_part(rest)
    names = words_of(tail)
    if not comma or not names or len(field.split()) > 5:
        return role, rest
    is_body = head in ("committee", "board") and phrase.connector == "on"
    is_host = any(word in HOST_WORDS or word in EVENT_WORDS for word in words_of(field))
    is_field = phrase.connector == "of" and not is_host and any(word in OFFICE_FIELDS for word in words_of(field))
    if is_body or is_field or (not is_host and any(word in HOST_WORDS for word in names)):
        return f"{role} {phrase.connector} {field}", tail
    return role, rest


def with_object(role: str, rest: str, phrase: RolePhrase) -> tuple[str, str]:
    """The role with what it is about in common words: "Representative of doctoral students at Göttingen"."""
    found = OBJECT.match(rest)
    if not found or not phrase.connector.isalpha() or any(word in EVENT_WORDS for word in words_of(found["object"])):
        return role, rest
    return f"{role} {phrase.connector} {found['object'].strip()}", rest[found.end() :]


def leading_office(clause: str) -> str | None:
    """The role in words of its own that a clause begins with: "Communications Director, Institute of Physics"."""
    head, comma, tail = first_part(clause)
    words = words_of(BRACKET.sub("", head))
    is_short = comma and 1 < len(words) <= 7 and any(c.isalpha() for c in strip_dates(tail))
    return head if is_short and (words[-1] in OFFICES or is_role_title(BRACKET.sub("", head))) else None


def leading_body(clause: str) -> str | None:
    """The committee that a clause begins with: it is the role, and the organization follows."""
    head = first_part(clause)[0]
    words = words_of(BRACKET.sub("", head))
    if not 1 < len(words) <= 9 or not first_part(clause)[1]:
        return None
    return head if words[-1] in BODIES and words[-1] not in GROUPS else None


def without_pronoun(role: str) -> str:
    lowered = role.lower()
    for lead in (
        "served as a ",
        "served as an ",
        "served as ",
        "acted as a ",
        "acted as ",
        "i have also ",
        "i have ",
        "i ",
    ):
        if lowered.startswith(lead):
            return role[len(lead) :]
    return role


def bracketed_role(found: re.Match[str]) -> str:
    """A bracket within a role where it holds a role too, else nothing: "Hiring committee (chair)"."""
    return found.group() if is_role(found["inner"]) else ""


def first_part(text: str) -> tuple[str, bool, str]:
    place = mask(text).find(", ")
    return (text[:place], True, text[place + 2 :]) if place > 0 else (text, False, "")
