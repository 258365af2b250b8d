"""Whether a text names an institution, and how much of one: a university, a school, a part of one, a company."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parser.alternatives import any_of, longest_first
from ingest.parser.vocabulary import institutions as cues

UNIVERSITY, SCHOOL, COMPANY, UNIT, NONE = 4, 3, 2, 1, 0
WORD = re.compile(r"[^\W_][\w&.’'-]*")
PART_OF = re.compile(
    r"^(?:the\s)?(?:school|college|graduate school|institute|center|centre|faculty|facult[éa]|fakultät"
    r"|facultad|division|department|program|escuela|institut)"
    r"\s(?:of|for|de|für)\s",
    re.IGNORECASE,
)


def _pattern(stems: tuple[str, ...], whole: bool, adjectives: tuple[str, ...] = ()) -> re.Pattern[str]:
    end = r"(?!\w)" if whole else ""
    start = rf"(?<!\w)(?!(?:{any_of(adjectives)})(?!\w))" if adjectives else r"(?<!\w)"
    return re.compile(f"{start}(?:{any_of(longest_first(stems))}){end}", re.IGNORECASE)


LEGAL_FORM = re.compile(r"\s(?:Inc|Ltd|Limited|LLC|GmbH|[Ss][Rr][Ll]|S\.r\.l|SAS|S\.A|S\.L|B\.V|PLC|plc|AG)\.?$")
"""What ends the name of a whole company, whatever its other words: "Gauge Group Ltd"."""
SHORT_UNITS = frozenset("lab labs group team chair unit section hub program programme center centre studio".split())
UNIVERSITIES = _pattern(cues.UNIVERSITY, whole=False, adjectives=cues.ADJECTIVES)
SCHOOLS = _pattern(cues.SCHOOL, whole=False)
UNITS = _pattern(tuple(stem for stem in cues.UNIT if stem not in SHORT_UNITS), whole=False)
WHOLE_UNITS = _pattern(tuple(SHORT_UNITS), whole=True)
COMPANIES = _pattern(cues.COMPANY, whole=True)


@lru_cache(maxsize=8192)
def institution_level(text: str) -> int:
    """How much of an institution a text names: 4 a university, 3 a school, 2 a company, 1 a part of one, 0 none."""
    if UNIVERSITIES.search(text):
        return UNIVERSITY
    if (PART_OF.match(text) or UNITS.match(text)) and not LEGAL_FORM.search(text):
        return UNIT
    words = [word.strip(".’'") for word in WORD.findall(text)]
    if any(word in cues.KNOWN for word in words):
        return SCHOOL
    if any(part in cues.KNOWN for word in words for part in word.split("-") if part.isupper()):
        return SCHOOL
    if SCHOOLS.search(text):
        return SCHOOL
    if UNITS.search(text) or WHOLE_UNITS.search(text):
        return COMPANY if LEGAL_FORM.search(text) else UNIT
    match = COMPANIES.search(text)
    if match and (match.group().lower() not in cues.LOOSE_COMPANY or len(words) <= 4):
        return COMPANY
    return NONE


@lru_cache(maxsize=4096)
def institution_place(text: str) -> int:
    """Where the first word of an institution stands in a text, or its length where none does."""
    found = [
        match.start() for pattern in (UNIVERSITIES, SCHOOLS, UNITS, WHOLE_UNITS) if (match := pattern.search(text))
    ]
    known = [match.start() for match in WORD.finditer(text) if match.group().strip(".’'") in cues.KNOWN]
    return min([*found, *known], default=len(text))
