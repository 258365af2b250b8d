"""A line of service as roles with the venues or organizations that they are for, and their dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.dates import find_date_ranges, strip_dates
from ingest.parser.values.events import fold, words_of
from ingest.parser.values.pieces import clean_value, mask
from ingest.parser.values.roles import leading_role, phrase_up_to, trailing_role
from ingest.parser.values.services.clauses import HEADS, clauses, without_head
from ingest.parser.values.services.names import LINED, SINGLE, ServiceLine, name_services, without_list_opening
from ingest.parser.values.services.roles import (
    BODY_JOINT,
    ROLE_TAIL,
    first_part,
    is_role,
    is_role_title,
    is_venue_name,
    leading_body,
    leading_office,
    names_body,
    role_behind_name,
    title_before,
    with_object,
    with_office,
    without_pronoun,
)
from ingest.parser.values.services.venues import (
    BRACKET,
    list_kind,
    organization_of,
)
from ingest.parser.vocabulary.services import BODIES, LIST_LEADS, REVIEW_HEADS, ROLE_MODIFIERS, SEAT_HEADS

COMPANY = re.compile(
    r",?\s(?:(?:together|jointly|along|joint|zusammen|conjointement|junto)\s)?(?:with|mit|avec|con|com)\s"
    r"[A-Z][^;:()]{2,120}?(?=,?\s(?:of|for|de|du|des|für)\s(?:the|an?|le|la)?\s?|$)"
)
BULLET = re.compile(r"\s[•·|]\s")
PARTICIPANTS = re.compile(
    r"[,;]?\s?\(?(?:ca\.?\s|about\s|approx\.?\s|[~∼>])?\d[\d,.]*\+?\s"
    r"(?:participants|attendees|people|students|members|teilnehmer|teilnehmende|participantes|partecipanti)\b\)?"
)
JOURNAL_END = re.compile(r"(?<!Peer)(?<!Paper)(?<!Book)(?<!Grant)(?<!Journal)(?<!Manuscript)\sReviews?$")
"""The end of the name of a journal, where it looks like a role: "Physical Review"."""
THESIS = re.compile(r"\bjury\b|\bthes[ei]s?\b|\bmemoire\b|\bdissertation\b")
ROLE_BRACKET = re.compile(r"\s\((?P<role>[^()]{3,40})\)$")
"""A role in brackets behind what it is a role in: "Congress of Algebra (Session Chair)"."""
FEWEST_PARTS = 3
"""Clauses from which semicolons are seen to part the names of a list."""
MOST_OWN = 0.1
"""Share of these that may begin with words of roles, as names do: "Social Forces"."""
LIST_BRACKET = re.compile(
    r"(?<=\w)\s\((?:journals?|conferences?|workshops?|revues|zeitschriften|revistas|riviste)\)\s", re.I
)
"""What sort of venues follows a role: "Reviewer (Journals) for …"."""
HOST_FIRST = re.compile(r"(?P<host>[A-ZÀ-Þ][^:;.\t]{1,70}?):\s(?=\S)")
LABELS = frozenset(
    """
    activity activities activite activites role roles tasks task taches missions aufgaben actividad actividades tareas
    attivita compiti atividade atividades tarefas responsibilities duties fonction fonctions funktion other others
    """.split()
)
"""Labels of what was done, which are no organizations."""
ROLE_JOINTS = frozenset(("of", "for", "on", ",", "de", "du", "des", "für", "der", "del", "di", "da", "do", ""))
"""What may stand between a role behind its organization and what it was about."""
SEATS = frozenset(
    "member chair co-chair vice-chair vice chair secretary treasurer membre président présidente secrétaire mitglied "
    "vorsitz miembro presidente secretario vocal membro".split()
)
"""Seats of a committee."""


def read_service_line(text: str, role: str | None = None, least: int = 3) -> list[ServiceLine]:
    """The services that a line tells of.

    Args:
        text: one entry, or a row of it.
        role: the role that a sub-heading gives to lines without their own.
        least: the number of names from which such a line is a list of venues.
    """
    if seats := _seats_behind(text) or _role_behind_host(text):
        return seats
    lines: list[ServiceLine] = []
    head, text = without_head(text)
    if head is not None:
        role, least = head, 2
    stated: str | None = None
    parts = clauses(PARTICIPANTS.sub("", text))
    is_parted = _is_parted(parts, head is not None)
    for place, clause in enumerate(parts):
        if is_parted and (place or head is not None):
            found = name_services(stated or role, clause, clause, LINED)
        else:
            found = _read_clause(clause, stated or role, LINED if is_parted else 2 if stated else least)
        stated = next((line.role for line in found if line.role and line.role != role), stated)
        if len(found) == len(lines) == 1 and found[0].organization is None and lines[0].role == role:
            lines = [replace(lines[0], role=found[0].role, dates=lines[0].dates or found[0].dates)]
        else:
            lines += found
    return lines


def _role_behind_host(text: str) -> list[ServiceLine]:
    """The role behind the organization that a line opens with: "Royal Society: Organiser of lectures for schools"."""
    masked = mask(text)
    found = HOST_FIRST.match(masked)
    if not found or ";" in masked or ": " in masked[found.end() :]:
        return []
    host, rest = text[: found.end("host")], text[found.end() :]
    words = words_of(strip_dates(host))
    generic = not words or all(word in LIST_LEADS | REVIEW_HEADS | SEAT_HEADS | LABELS for word in words)
    phrase = leading_role(rest, HEADS, ROLE_MODIFIERS)
    is_role_first = leading_role(host, HEADS, ROLE_MODIFIERS) or is_role_title(host) or words[-1:] == ["service"]
    if generic or is_role_first or not phrase or phrase.connector not in ROLE_JOINTS or is_venue_name(rest, phrase):
        return []
    role = clean_value(strip_dates(rest))
    return [ServiceLine(role, organization_of(strip_dates(host)), find_date_ranges(text))]


def _is_parted(parts: Sequence[str], has_head: bool) -> bool:
    """Whether semicolons part the names of one list, so that commas belong to these: only the first states a role."""
    phrases = [leading_role(part, HEADS, ROLE_MODIFIERS) for part in parts]
    own = [bool(phrase and phrase.rest < len(part)) for phrase, part in zip(phrases, parts, strict=True)]
    commas = sum(part.count(", ") for part in parts)
    return len(parts) >= FEWEST_PARTS and commas < len(parts) and sum(own[not has_head :]) <= MOST_OWN * len(parts)


def _seats_behind(text: str) -> list[ServiceLine]:
    """The seats of a body that its name opens with: "Library Committee, member 1922–1924, chair 1925"."""
    name, *parts = re.split(r",\s", text.strip(" ."))
    host, colon, first = name.partition(": ")
    if colon and parts:
        name, parts = host, [first, *parts]
    if not parts or not words_of(name) or find_date_ranges(name) or is_role(name):
        return []
    if not colon and words_of(name)[-1] not in BODIES:
        return []
    seats: list[ServiceLine] = []
    for part in parts:
        role, dates = strip_dates(part).strip(" .,()"), find_date_ranges(part)
        if not role and dates and seats:
            last = seats[-1]
            seats[-1] = replace(last, dates=last.dates or dates)
        elif role.lower() in SEATS or (colon and dates and is_role_title(role)):
            seats.append(ServiceLine(clean_value(role), clean_value(name), dates))
        else:
            return []
    return seats


def _read_clause(clause: str, role: str | None, least: int) -> list[ServiceLine]:
    """The services of one clause; ``least`` is the number of names that make a list where it states no role."""
    clause = COMPANY.sub("", clause)
    clause = LIST_BRACKET.sub(" ", clause)
    phrase = leading_role(clause, HEADS, ROLE_MODIFIERS)
    if phrase and (joint := BODY_JOINT.search(clause, phrase.end)):
        return name_services(clause[: joint.start()], clause[joint.end() :], clause, SINGLE)
    if phrase and phrase.connector in ("of", "") and names_body(clause):
        return [ServiceLine(role, clean_value(BRACKET.sub("", strip_dates(clause))), find_date_ranges(clause))]
    title = title_before(clause)
    if title and (phrase is None or phrase.end < title.end) and not is_venue_name(clause, title):
        return name_services(clause[: title.end], clause[title.rest :], clause, SINGLE)
    if phrase and phrase.connector != "," and (tail := ROLE_TAIL.match(clause, phrase.end)):
        phrase = phrase_up_to(clause, tail.end())
    if phrase and not is_venue_name(clause, phrase, list_kind(role) == "review"):
        stated, rest = clause[: phrase.end].strip(" ,–-"), clause[phrase.rest :]
        if THESIS.search(fold(clause[: phrase.end + 30])) and (thesis := _thesis(clause)):
            return [thesis]
        stated, rest = with_object(*with_office(stated, rest, phrase), phrase)
        if (bracket := BRACKET.match(rest)) and is_role(bracket["inner"]):
            stated, rest = f"{stated} {bracket.group().strip()}", rest[bracket.end() :].strip(" ,")
        return name_services(
            without_pronoun(stated), without_list_opening(rest), clause, least if least == LINED else 2
        )
    return _read_tail(clause, role, least)


def _read_tail(clause: str, role: str | None, least: int) -> list[ServiceLine]:
    """The services of a clause that begins with no role in known words."""
    undated = strip_dates(clause).strip(" .,")
    if split := role_behind_name(undated):
        return name_services(split[1], split[0], clause, SINGLE)
    office = leading_office(clause)
    if office:
        return name_services(office, clause[len(office) :].strip(" ,"), clause, SINGLE)
    body = leading_body(clause)
    if body:
        return name_services(body, clause[len(body) :].strip(" ,"), clause, SINGLE)
    bracket = ROLE_BRACKET.search(undated)
    if bracket and (is_role(bracket["role"]) or is_role_title(bracket["role"])):
        return name_services(bracket["role"], undated[: bracket.start()], clause, SINGLE)
    is_name = (list_kind(role) == "review" and least == 2) or JOURNAL_END.search(undated)
    start = None if is_name else trailing_role(undated, HEADS, ROLE_MODIFIERS)
    if start and words_of(undated)[-1] not in BODIES:
        return [ServiceLine(undated[start:], organization_of(undated[:start]), find_date_ranges(clause))]
    return name_services(role, clause, clause, least)


def _thesis(clause: str) -> ServiceLine | None:
    """The jury of a thesis: all that stands before the comma is the role, what follows the university."""
    head, comma, tail = first_part(clause)
    if comma and not THESIS.search(fold(head)):
        further, comma, tail = first_part(tail)
        head = f"{head}, {further}"
    bare = BRACKET.sub("", strip_dates(head))
    if not comma or len(bare.split()) > 12 or not strip_dates(tail).strip(" ."):
        return None
    return ServiceLine(clean_value(bare), organization_of(strip_dates(tail)), find_date_ranges(clause))
