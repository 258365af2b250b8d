"""The fields of a degree: its name with the field of study, its school, the place."""

from __future__ import annotations

import re

from ingest.parser.alternatives import any_of, longest_first
from ingest.parser.frozen import frozen
from ingest.parser.values.careers.parts import Part
from ingest.parser.values.careers.reading import Career
from ingest.parser.values.degrees import degree_at, is_field, is_grade, without_honours
from ingest.parser.values.institutions import COMPANY, SCHOOL, UNIT, UNIVERSITY, institution_level
from ingest.parser.values.pieces import clean_value
from ingest.parser.values.places import split_place
from ingest.parser.vocabulary.degrees import HONOURS, IN_WORDS, WHOLE

HAS_FIELD = re.compile(
    r"\s(?:" + "|".join(re.escape(word) for word in IN_WORDS if word.isalpha()) + r"|-|–|:)\s\w|\sd['’]\w",
    re.IGNORECASE,
)


BESIDE = {"comma": ", ", "dash": " – "}
"""Separators between a school and the college or university that it is of."""
SPECIALITY = re.compile(
    r"(?:spécialité|specialité|option|mention|parcours|filière|opción|especialidad|mención|indirizzo|curriculum"
    r"|speciali[sz]ation in|major in|schwerpunkt|fachrichtung|vertiefung|especialidade)\s\w",
    re.IGNORECASE,
)
"""What narrows a degree down, wherever it stands."""
GENERIC = re.compile(
    r"^(?:Bachelor|Master|Doctor|Licentiate|Associate)(?:'?s)? of (?:Science|Arts|Philosophy|Fine Arts|Engineering"
    r"|Technology|Laws?|Business Administration|Applied Science|Research)s?",
    re.IGNORECASE,
)
"""Degrees whose "of" names no field of study."""
LIST_END = re.compile(r"(?:[^\W\d_][\w-]*\s){0,3}(?:and|et|und|y|e|&)\s[^\W\d_]")
"""The last two of several fields: "Systems and Control", "and Control"."""
MENTION = 2
"""Words that a speciality has at least beside honours."""
LONGEST_LIST = 6
"""Words of those two."""
TRAILING_HONOURS = re.compile(
    rf"\s(?:{any_of(longest_first(phrase for phrase in HONOURS if ' ' in phrase))})$", re.IGNORECASE
)
"""What a school is said to have given behind its name: "the Sorbonne with highest honours"."""


@frozen
class DegreeFields:
    degree: str | None
    institution: str | None
    location: str | None
    confidence: float


def read_degree(career: Career) -> DegreeFields:
    """The degree, school and place of a record, with how sure they are."""
    parts = list(career.parts)
    anchor = next((i for i, part in enumerate(parts) if part.kind == "degree"), 0)
    school = _school(parts, anchor, career)
    field = _field(parts, anchor, school)
    lead = [] if field else _lead_field(parts, anchor, school)
    degree = ", ".join(parts[i].text for i in [*lead, *_without_bare([anchor, *field], parts)])
    name = _with_schools_beside(parts, school) if school else ""
    institution, location = (
        split_place(name or _whole_school(_with_name_before(parts, school))) if school else (None, None)
    )
    if school and not institution:
        institution, location = school.text, None
    institution = TRAILING_HONOURS.sub("", institution or "")
    location = location or _location(parts, career)
    confidence = _confidence(career, school)
    return DegreeFields(clean_value(degree), clean_value(institution), location, confidence)


def _with_schools_beside(parts: list[Part], school: Part) -> str:
    """The school with the college or university that stands right beside it: "Girton College, University of Cambridge".

    Empty where there is none.
    """
    i = next((i for i, part in enumerate(parts) if part is school), -1)
    if i < 0:
        return ""
    first = last = i
    while first > 0 and parts[first].before in BESIDE and _is_school(parts[first - 1]):
        first -= 1
    while last + 1 < len(parts) and parts[last + 1].before in BESIDE and _is_school(parts[last + 1]):
        last += 1
    texts = [parts[first].text, *(BESIDE[part.before] + part.text for part in parts[first + 1 : last + 1])]
    return "".join(texts) if last > first else ""


def _is_school(part: Part) -> bool:
    return part.kind == "org" and part.level >= SCHOOL and not is_field(part.text)


def _with_name_before(parts: list[Part], school: Part) -> str:
    """The school with the name before a dash that belongs to it: "Alma Mater Studiorum - Università di Bologna"."""
    i = next((i for i, part in enumerate(parts) if part is school), 0)
    is_name = i > 0 and school.before == "dash" and parts[i - 1].kind in ("other", "org")
    is_name = is_name and parts[i - 1].before in ("comma", "tab", "") and parts[i - 1].level < school.level
    if not is_name or is_field(parts[i - 1].text) or SPECIALITY.match(parts[i - 1].text):
        return school.text
    return f"{parts[i - 1].text} - {school.text}"


def _whole_school(text: str) -> str:
    """The university of "INRIA (Université X, France)" and of "Université X & Laboratoire Y"."""
    head, bracket, inner = text.partition("(")
    if bracket and institution_level(head) < UNIVERSITY == institution_level(inner):
        return inner.rstrip(") ")
    for sign in (" & ", " et ", " and "):
        left, found, right = text.partition(sign)
        if found and institution_level(left) == UNIVERSITY and institution_level(right) == UNIT:
            return left
    return text


def _without_bare(chosen: list[int], parts: list[Part]) -> list[int]:
    """The places without a first bare degree where a fuller one follows: "MSc" before "Master in Logic"."""
    fuller = [i for i in chosen[1:] if parts[i].kind == "degree"]
    is_bare = degree_at(parts[chosen[0]].text) == len(parts[chosen[0]].text)
    return chosen[1:] if fuller and is_bare and fuller[0] == chosen[1] else chosen


def _school(parts: list[Part], anchor: int, career: Career) -> Part | None:
    """The whole institution of most weight; of several the one nearest the degree; else an unknown name beside it."""
    schools = [part for i, part in enumerate(parts) if part.kind == "org" and i != anchor]
    if all(part.level <= UNIT for part in schools):
        schools = [part for part in career.inherited if part.kind == "org" and part.level > UNIT] or schools
    schools = schools or [part for part in career.inherited if part.kind == "org"]
    if schools:
        most = max(part.level for part in schools)
        return next(part for part in schools if part.level == most)
    others = [i for i, part in enumerate(parts) if part.kind == "other" and not _is_remark(part.text)]
    before = [i for i in others if i < anchor]
    after = [i for i in others if i > anchor]
    for places in (before, after) if career.is_org_first or before else (after, before):
        if places:
            return parts[places[0]]
    return None


def _is_remark(text: str) -> bool:
    return is_field(text) or is_grade(text)


def _lead_field(parts: list[Part], anchor: int, school: Part | None) -> list[int]:
    """The place of the field of study in front of a bare degree: "Physics, Ph.D."."""
    if anchor == 0 or degree_at(parts[anchor].text) < len(parts[anchor].text):
        return []
    before = parts[anchor - 1]
    is_lead = before.kind == "other" and before is not school and is_field(before.text)
    return [anchor - 1] if is_lead and parts[anchor].before in ("comma", "dash", "run", "tab") else []


def _field(parts: list[Part], anchor: int, school: Part | None) -> list[int]:
    """The places of the parts that go on with the degree: "Ph.D., Economics"."""
    found: list[int] = []
    name = GENERIC.sub("", without_honours(parts[anchor].text))
    has_field = bool(HAS_FIELD.search(name)) or degree_at(name) + 3 < len(name)
    for i in range(anchor + 1, len(parts)):
        part = parts[i]
        if part is not school and has_field and _ends_list(part, i - 1 - (found[-1] if found else anchor)):
            found.append(i)
            continue
        if part is school or part.kind not in ("other", "degree") or _is_no_more(part.text):
            continue
        if part.kind == "degree":
            found.append(i)
            continue
        follows = i == (found[-1] if found else anchor) + 1 and part.before in ("comma", "run", "dash", "colon", "")
        is_more = SPECIALITY.match(part.text) or (
            is_field(part.text) and (not has_field or (follows and part.before in ("comma", "run")))
        )
        if is_more or (follows and not found and not has_field):
            found.append(i)
            has_field = True
    return found


def _ends_list(part: Part, between: int) -> bool:
    """Whether a part is the end of the fields that the degree begins to list: "Robotics", "Systems and Control"."""
    is_next = not between and part.before == "comma" and part.kind in ("other", "org") and part.level <= COMPANY
    is_end = is_next and len(part.text.split()) <= LONGEST_LIST and bool(LIST_END.match(part.text))
    return is_end and without_honours(part.text) == part.text


def _is_no_more(text: str) -> bool:
    """Whether a part tells how a degree was won and not which it is: "Graduated", "Mención Cum Laude"."""
    return text.lower() in WHOLE or (bool(SPECIALITY.match(text)) and len(without_honours(text).split()) < MENTION)


def _location(parts: list[Part], career: Career) -> str | None:
    places = [part.text for part in parts if part.kind == "place"]
    places = places or [part.text for part in career.inherited if part.kind == "place"]
    return ", ".join(places) or None


def _confidence(career: Career, school: Part | None) -> float:
    sure = 0.97
    if school is None:
        sure -= 0.35
    elif school.kind == "other":
        sure -= 0.2
    elif school.level == UNIT or school in career.inherited:
        sure -= 0.1
    if career.start is None and career.end is None:
        sure -= 0.15
    anchors = sum(row.has_anchor for row in career.heads)
    return round(max(sure - 0.15 * max(anchors - 1, 0), 0.2), 2)
