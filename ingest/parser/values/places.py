"""Places behind the name of an organization: "City, Region, Country"."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parser.vocabulary.places import CAMPUS_SYSTEMS, CAMPUSES, CITIES, CODES, COUNTRIES, STATES

BETWEEN = re.compile(r"[,/;&–]|\sand\s|\s-\s")
PROVINCE = re.compile(r"(?<=[a-z])\s?\([A-Z]{2}\)")
"""The code of a province behind its town: "Bologna (BO)"."""
POSTCODE = re.compile(
    r"^(?:[A-Z]{1,2}-?)?\d{4,6}(?:-\d{3,4})?\s|\s(?:\d{4,6}(?:-\d{3,4})?|CEDEX(?:\s\d{1,2})?)$", re.IGNORECASE
)
POSTCODE_SIGN = re.compile(r"\d|[Cc][Ee][Dd][Ee][Xx]")
BRACKETED = re.compile(r"\s*[(\[](?P<inner>[^()\[\]]{2,60})[)\]]\s*$")
CITY_WORD = re.compile(r"(?:[^\W\d_][\w'’.-]*)(?:[ -][^\W\d_][\w'’.-]*){0,3}")
SMALL_WORDS = frozenset("de la le les du des sur en am an der di del da do dos of the and y e upon".split())
NOT_CITY_STEMS = (
    *("univ", "instit", "istitut", "colleg", "school", "écol", "ecol", "lab", "depart", "dépar", "facul", "center"),
    *("centre", "centro", "hospital", "group", "team", "research", "inc", "academ", "lycée", "math", "physic", "scien"),
    *("engineering", "econom", "statis", "computer", "studies", "hochschule", "inria", "cnrs", "program", "division"),
    *("bank", "museum", "foundation", "society", "dr", "prof", "advis", "superv", "data", "learning", "intern", "lead"),
)


@lru_cache(maxsize=4096)
def split_place(text: str) -> tuple[str, str | None]:
    """What is left of a text when the place at its end is taken off, and that place, or None.

    The place is one or more parts behind commas, or what stands in brackets at the end: "Universität Erlangen,
    Erlangen, Germany" gives "Universität Erlangen" and "Erlangen, Germany"; "Bell Labs (USA)" gives "Bell Labs" and
    "USA". An unknown city counts where a region or country follows it. A text that is nothing but a place is all
    place. The campus of a university of several ("University of California, Berkeley") is no place.
    """
    text = text.strip(" ,;")
    if match := BRACKETED.search(text):
        if is_place(match["inner"]):
            head, _, town = text[: match.start()].strip(" ,;").rpartition(", ")
            if head and _is_region(match["inner"]) and _may_be_city(town):
                return head, text[len(head) + 2 :]
            return text[: match.start()].strip(" ,;"), match["inner"].strip()
        return text, None
    parts = _comma_parts(text)
    first = _first_place(parts)
    while first == 0 and len(parts) > 1 and not is_place(parts[0]):
        first += 1
    if first == len(parts):
        return _split_last_words(text)
    rest, place = ", ".join(parts[:first]), ", ".join(parts[first:])
    if is_campus(rest, parts[first], has_region=len(parts) - first > 1):
        rest, place = f"{rest}, {parts[first]}", ", ".join(parts[first + 1 :])
    return rest, place or None


def is_campus(institution: str, place: str, has_region: bool) -> bool:
    """Whether a city behind an institution names one of its campuses; ``has_region`` where a region follows it."""
    last = institution.rpartition(", ")[2]
    name = (last if last.startswith("University") else institution).casefold()
    if name.endswith("college") and place in ("Cambridge", "Oxford"):
        return True
    if name in CAMPUS_SYSTEMS and place.casefold() in CAMPUSES:
        return True
    return name in CAMPUS_SYSTEMS and _is_city(place) and (not has_region or "california" in name)


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Whether a text is a place and nothing else: a known city, region or country, or a list of such."""
    text = PROVINCE.sub("", text) if "(" in text else text
    parts = [part for part in [part.strip(" .") for part in BETWEEN.split(text)] if part]
    if not parts or len(parts) > 5:
        return False
    if all(_is_known(part) for part in parts):
        return not all(_is_code(part) and not _is_region(part) for part in parts)
    return len(parts) > 1 and all(_is_region(part) or _is_code(part) for part in parts[1:]) and _may_be_city(parts[0])


def _first_place(parts: list[str]) -> int:
    """Where the run of places at the end begins; the number of parts where there is none."""
    place, has_region = len(parts), False
    while place > 0:
        part = parts[place - 1]
        before = parts[place - 2] if place > 1 else ""
        if _is_region(part) or (_is_code(part) and (has_region or _is_city(before) or _may_be_city(before))):
            has_region = True
        elif not _is_city(part):
            return place - 1 if has_region and place > 1 and _may_be_city(part) else place
        elif not _is_known(before):
            return place - 1
        place -= 1
    return place


@lru_cache(maxsize=4096)
def _bare(part: str) -> str:
    """The part without postcode and full stops at its end."""
    return (POSTCODE.sub("", part) if POSTCODE_SIGN.search(part) else part).strip(" .")


def _is_region(part: str) -> bool:
    """Whether it is a country, state or province by name."""
    name = _bare(part).casefold()
    return name in COUNTRIES or name in STATES or (len(name) < len(part) and part.casefold() in COUNTRIES)


def _is_code(part: str) -> bool:
    """Whether it is the code of a state or country, perhaps with a postcode: "MA", "M.D.", "NY 10012"."""
    return _bare(part).replace(".", "") in CODES


def _is_city(part: str) -> bool:
    """Whether it is a known city, perhaps with its state or country behind a blank: "Cambridge MA"."""
    name = _bare(part)
    head, _, tail = name.rpartition(" ")
    return name.casefold() in CITIES or (head.casefold() in CITIES and (tail in CODES or tail.casefold() in COUNTRIES))


def _is_known(part: str) -> bool:
    return _is_region(part) or _is_city(part) or _is_code(part)


def may_be_town(text: str) -> bool:
    """Whether an unknown name could be that of a town: few words, capitals, no word of an institution."""
    return len(text.split()) <= 3 and _may_be_city(text)


def _may_be_city(part: str) -> bool:
    """Whether an unknown name could be a town: up to four words, capitals, none of an institution's words."""
    name = POSTCODE.sub("", part.strip(" ."))
    if len(name) > 30 or not CITY_WORD.fullmatch(name) or (name.isupper() and len(name) < 6):
        return False
    words = name.replace("-", " ").split(" ")
    if any(not word[:1].isupper() and word.casefold() not in SMALL_WORDS for word in words):
        return False
    return not any(word.casefold().startswith(stem) for word in words for stem in NOT_CITY_STEMS)


def _comma_parts(text: str) -> list[str]:
    """The parts between commas that are not in brackets."""
    parts, depth, start = [], 0, 0
    for place, character in enumerate(text):
        if character in "([":
            depth += 1
        elif character in ")]":
            depth = max(depth - 1, 0)
        elif character == "," and not depth:
            parts.append(text[start:place].strip())
            start = place + 1
    parts.append(text[start:].strip())
    return [part for part in parts if part]


def _split_last_words(text: str) -> tuple[str, str | None]:
    """The text without a country or city that its last words name behind a dash or a bar."""
    for mark in (" – ", " - ", " — ", " | ", " · "):
        head, found, tail = text.rpartition(mark)
        if found and head and is_place(tail):
            return head.strip(" ,;"), tail.strip()
    return text, None
