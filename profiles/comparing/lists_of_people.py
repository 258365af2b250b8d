"""People named in a text by somebody: a name or an address a line, with what could not be told."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from profiles import queries
from profiles.comparing.records import clean_slugs
from profiles.models import Person
from profiles.queries import relations
from profiles.text import fold

LONGEST_LINE = 200


@dataclass(slots=True)
class NamedPeople:
    """Those who were found, in order; lines nobody goes by; lines that more than one person goes by."""

    people: list[Person] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    several: list[tuple[str, list[Person]]] = field(default_factory=list)
    left_out: int = 0


def split_names(text: str) -> list[str]:
    """The names in ``text``, one a line or between semicolons; commas part addresses that stand without blanks."""
    lines = [line.strip()[:LONGEST_LINE] for line in re.split(r"[\r\n;]+", text)]
    parts = []
    for line in lines:
        pieces = line.split(",")
        parts += pieces if clean_slugs(pieces) == pieces else [line]
    return list(dict.fromkeys(part for part in parts if part))


def _key(line: str) -> str:
    """The folded name, given names first: "Noether, Emmy" is Emmy Noether."""
    family, comma, given = line.partition(",")
    return fold(f"{given} {family}" if comma else line)


def find_named(texts: dict[str, str], most: int, user: queries.Reader) -> dict[str, NamedPeople]:
    """For each of ``texts`` the people it names, ``most`` at most; two queries for all, none for empty texts."""
    lines = {name: split_names(text) for name, text in texts.items()}
    wanted = [line for named in lines.values() for line in named[:most]]
    found: dict[str, dict[int, Person]] = defaultdict(dict)
    if wanted:
        keys = [key for line in wanted if (key := _key(line))]
        for written, person in relations.people_written(clean_slugs(wanted), keys, user):
            found[written][person.pk] = person
    return {name: _sorted_out(named, most, found) for name, named in lines.items()}


def _sorted_out(lines: list[str], most: int, found: dict[str, dict[int, Person]]) -> NamedPeople:
    answer = NamedPeople(left_out=max(0, len(lines) - most))
    for line in lines[:most]:
        people = list((found.get(line) or found.get(_key(line)) or {}).values())
        if len(people) == 1:
            answer.people += [person for person in people if person not in answer.people]
        elif people:
            answer.several.append((line, people))
        else:
            answer.unknown.append(line)
    return answer
