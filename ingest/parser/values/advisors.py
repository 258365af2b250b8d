"""Advisors, supervisors, mentors and hosts named in a text, with the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ingest.parser.frozen import frozen
from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.institutions import SCHOOLS, UNIVERSITIES, institution_level
from ingest.parser.values.names import clean_name, looks_like_name, split_names
from ingest.parser.values.places import is_place
from ingest.parser.vocabulary import advisors as cues
from ingest.parser.vocabulary.degrees import THESIS_WORDS

COLON = re.compile(r"\s?[:：]\s?|\s[-–—]\s")
CHAIR = re.compile(
    rf"(?:^|[:,;]\s|\s(?:and|et|und|y|e|&)\s)(?P<name>[A-ZÀ-Þ][^,;:()\t]{{3,40}}?)\s\((?P<role>(?:co-?\s?)?(?:chair|{'|'.join(sorted(cues.ROLES))}))\)",
    re.IGNORECASE,
)
"""Who of a committee guided: "Committee: D. Hilbert (chair), F. Klein"."""
LABEL_BEFORE = re.compile(r"(?:[^\W\d_][\w.()/’':*·-]*\s){0,3}[^\W\d_][\w.()/’'*·:-]*$")
GENDERED = re.compile(r"[*:·_/(-](?:in(?:nen)?|e[·.]?s?|s|rices?|trices?|as?|es)\)?(?=\s|$)|(?<=[a-z])Innen$")
"""The other gender in a label: "Betreuer*in", "encadrant·e·s"."""
HONORIFIC = re.compile(
    r"(?:(?:"
    + "|".join(re.escape(word) for word in sorted(cues.HONORIFICS, key=len, reverse=True))
    + r")(?!\w)\.?\s?)+",
    re.IGNORECASE,
)
WITH = re.compile(rf"(?<!\w)(?P<word>{'|'.join(cues.WITH_WORDS)})\s(?=[A-ZÀ-ÞŁŠŽ])")
HONORED = r"(?:[Pp]rofs?|[Pp]rofessors?|[Pp]rofessor[ae]?|[Pp]rofesseure?|[Pp]rofesora?|Drs?|Dra|[Dd]ott|PD|Pr)(?!\w)"
BEFORE_HONORIFIC = re.compile(
    r"(?<!\w)(?:(?P<label>[Uu]nder|AG|Lehrstuhl|[Gg]roup(?: of)?|[Ll]ab(?:oratory)?(?: of)?|[Tt]eam(?: of)?"
    r"|(?:[ÉéEe]quipe|[Gg]roupe|[Ll]aboratoire) (?:du|de la|de)|(?:[Gg]ruppo|[Ll]aboratorio) del(?:la)?|[Gg]rupo del?"
    r"|(?:[Aa]rbeitsg|G)ruppe|[Ff]or|[Ff]ür|[Pp]ara)\s|\()"
    rf"(?={HONORED})"
)
ROLE_BEHIND = re.compile(
    rf"(?P<name>[^,;:()\t]{{4,50}}?)(?:,\s[^;\t]{{0,120}}?)?(?:,\s|\s\()(?P<role>(?:co-?)?(?:{'|'.join(sorted(cues.ROLES))}))"
    r"(?:\s(?:de thèse|of thesis|de tesis|di tesi|da tese))?\)?\s?[.;,]?$",
    re.IGNORECASE,
)
"""A name at the start of a row whose end says that it guides: "Hermann Weyl, professor, ETH, co-advisor"."""
BARE_LABEL = re.compile(
    r"(?:^|[.;(|,\t–-]\s?)(?P<label>(?:(?:[Tt]hesis|PhD|[Dd]octoral|[Aa]cademic) )?(?:[Cc]o-?)?"
    r"(?:[Aa]dvis[oe]rs?|[Ss]upervisors?"
    r"|[Mm]entors?|[Oo]rientador(?:a|es)?|[Bb]etreuer(?:in)?|[Rr]elator[ei]|[Dd]irecteurs? de thèse|[Ee]ncadrante?s?"
    r"|[Tt]utor(?:es)?|[Dd]irector(?:a|es)? de tesis|[Aa]sesor(?:a|es)?|[Hh]osts?|PI"
    r"|[Rr]esp(?:onsabile|onsable)?\.?))\s"
    rf"(?={HONORED})"
)
STOP = re.compile(
    r"\.\s(?=[^\W\d_]{2})|;\s|\s[-–—|•·]\s|\t|\s(?:on|at|from|for|in|about|to|working|where|who|sur|à|au|en|über|an|am|zu"
    r"|sobre|su|presso|em|na|no|of|by|as|during|while)\s|:\s|[“\"«]"
)
INITIAL_BEFORE = re.compile(r"(?:^|[\s.(-])(?:[^\W\d_]|Prof|Dr|Mr|Mrs|Ms|Pr|St|Jr|Sr|Dott|Ing|Profs|Drs|Dra|Profa)$")
JOINT = re.compile(r"\s(?:and|et|y|und|e|&)\s")
SUFFIX_AFTER = re.compile(r",\s(?:Jr|Sr|III?|PhD|Ph\.D)\b")
BRACKETS = re.compile(r"\([^()]{0,80}\)")
LONGEST = 240
"""Characters of a list of names."""
FAMILY_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]{2,20}(?:-[A-ZÀ-Þ][^\W\d_]{2,20})?")
"""What may stand alone behind "Prof."."""
NO_PERSON = frozenset(
    """university institute department team group lab school college research present services systems inc labs ai web
    data technologies students colleagues honors honours distinction""".split()
)


DEGREES_BEHIND = re.compile(
    r",\s(?:Ph\.?\s?D|M\.?D|D\.?Sc|M\.?Sc|DVM|MPH|MBA|Sc\.?D|Dr\.\s?med\.?\s?vet|DDS|Ed\.?D|J\.?D|M\.?A|M\.?S)(?![^\W_])\.?"
)
"""Degrees behind a name, which are no names."""
NUMBERED = re.compile(r"(?:^|\s)(?:1st|2nd|3rd|[4-9]th|[1-9][.)º°]|I{1,3}\))\s?:?\s(?=[^\W\d_])")
"""The number of a name in a list of them: "1st: Prof. Hilbert 2nd: Prof. Klein"."""
DASH_BEHIND = re.compile(r" {4,60}[-–] ")


@frozen
class Advisors:
    """The names that a text gives, the words that name the relation, and where both stand together."""

    names: tuple[str, ...]
    label: str
    at: tuple[int, int]
    is_sure: bool = True
    """Whether the words say it: "with Emmy Noether" alone may be said of a colleague too."""


@lru_cache(maxsize=4096)
def find_advisors(text: str) -> tuple[Advisors, ...]:
    """Those who guided what a text tells of, in order; empty where it names nobody.

    Understood are "Advisor: A", "(Supervisors: A, B)", "supervised by A", "sous la direction de A", "with Prof. A"
    (sure) and "with A" (not sure). Names lose their honorifics; a list ends where no name follows.
    """
    found: list[Advisors] = []
    low = 0
    for start, end, label, is_sure in sorted(_starts(text)):
        if start < low:
            continue
        names, length = _names(text[end : end + LONGEST], is_lead_sure=is_sure)
        if names:
            found.append(Advisors(names, label, (start, end + length), is_sure))
            low = end + length
    return tuple(found) or _with_role_behind(text)


def _with_role_behind(text: str) -> tuple[Advisors, ...]:
    """Those whose names stand before the word that says so: in brackets, or at the end of the row."""
    chairs = [match for match in CHAIR.finditer(text) if _is_person(clean_name(match["name"]))]
    if chairs:
        names = tuple(clean_name(match["name"]) for match in chairs)
        return (Advisors(names, chairs[0]["role"], (chairs[0].start("name"), chairs[-1].end())),)
    match = ROLE_BEHIND.match(text)
    if not match:
        return ()
    title = HONORIFIC.match(text)
    name = clean_name(match["name"][title.end() if title else 0 :])
    return (Advisors((name,), match["role"], (0, len(text))),) if " " in name and _is_person(name) else ()


def _starts(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Where labels and phrases begin and end."""
    for match in COLON.finditer(text):
        if found := _label_before(text[max(0, match.start() - 60) : match.start()]):
            start = match.start() - len(found)
            yield start, match.end(), found, True
    for match in BEFORE_HONORIFIC.finditer(text):
        label = match["label"] or ""
        is_sure = label.lower().startswith(
            ("under", "équipe", "groupe", "group of", "lab of", "team of", "ag", "arbeits")
        )
        yield match.start("label") if label else match.end(), match.end(), label, is_sure
    for match in BARE_LABEL.finditer(text):
        yield match.start("label"), match.end(), match["label"], True
    lowered = text.lower().replace("’", "'") if len(text.lower()) == len(text) else text
    for phrase in _phrases_in(lowered):
        place = lowered.find(phrase + " ")
        while place >= 0:
            if place == 0 or not lowered[place - 1].isalnum():
                yield place, place + len(phrase) + 1, text[place : place + len(phrase)], True
            place = lowered.find(phrase + " ", place + 1)
    for match in WITH.finditer(text):
        yield match.start(), match.end(), match["word"], bool(HONORIFIC.match(text, match.end()))


PHRASES: dict[str, list[str]] = {}
"""Phrases by their first word."""
for _phrase in cues.PHRASES:
    _head, _, _last = _phrase.rpartition(" ")
    for _form in (_phrase, *(f"{_head} {word}" for word in cues.CONTRACTED.get(_last, ()))):
        PHRASES.setdefault(_form.split()[0], []).append(_form)


def _phrases_in(lowered: str) -> Iterator[str]:
    """The phrases whose first word stands in a text."""
    for word in {word.lstrip('([“"«,;.:-–—') for word in lowered.split()}:
        yield from PHRASES.get(word, ())


def _label_before(before: str) -> str:
    """The label that ends a text, as printed: the longest of its last words that is one."""
    match = LABEL_BEFORE.search(before)
    words = match.group().split(" ") if match else []
    for count in range(len(words), 0, -1):
        label = " ".join(words[-count:])
        if GENDERED.sub("", label.strip("([").replace("’", "'")).lower() in LABELS:
            return label.strip("([") if label.strip("([") else label
    return ""


LABELS = frozenset(cues.LABELS)


def _names(text: str, is_lead_sure: bool) -> tuple[tuple[str, ...], int]:
    """The names with which a text begins, and how much of it they take."""
    text = DEGREES_BEHIND.sub(lambda match: " " * len(match.group()), text)
    text = NUMBERED.sub(lambda match: ("" if not match.start() else ", ").rjust(len(match.group())), text)
    text = DASH_BEHIND.sub(lambda match: ", ".rjust(len(match.group())), text)
    end = _end_of_names(text)
    dates = find_date_ranges(text[:end])
    end = min(end, dates[0].at[0]) if dates else end
    outside = BRACKETS.sub(lambda match: " " * len(match.group()), text)
    end = _end_before_institution(outside, _end_of_last(outside, end))
    names: list[str] = []
    for name in split_names(_without_remarks(text[:end])):
        title = HONORIFIC.match(name)
        name = clean_name(name[title.end() :] if title else name)
        if not (_is_person(name) or (title and FAMILY_NAME.fullmatch(name))):
            end = _end_of_name(text, names[-1], end) if names else end
            break
        names.append(name)
    return tuple(_with_nickname(name, text[:end]) for name in names), end


def _end_of_last(text: str, end: int) -> int:
    """Where the name behind the last "and" ends: what follows it behind a comma is no name of the list."""
    joints = list(JOINT.finditer(text, 0, end))
    comma = text.find(",", joints[-1].end(), end) if joints else -1
    return comma if comma > 0 and not SUFFIX_AFTER.match(text, comma) else end


def _end_before_institution(text: str, end: int) -> int:
    """Where the affiliation or town behind a name begins: ", MIT, Cambridge, MA"."""
    comma = text.find(",", 0, end)
    while comma >= 0:
        following = text.find(",", comma + 1, end)
        part = text[comma + 1 : following if following >= 0 else end].strip(" .")
        if institution_level(part) > 1 or is_place(part):
            return comma
        comma = following
    return end


def _end_of_name(text: str, name: str, end: int) -> int:
    word = name.split()[-1]
    place = text.find(word, 0, end)
    return place + len(word) if place >= 0 else end


def _with_nickname(name: str, text: str) -> str:
    """The name with the nickname that the text has in brackets within it."""
    words = name.split() if "(" in text else []
    for first, second in pairwise(words):
        match = re.search(rf"{re.escape(first)} (\([^\W\d_]{{2,12}}\)) {re.escape(second)}", text)
        if match:
            return name.replace(f"{first} {second}", f"{first} {match[1]} {second}")
    return name


def _end_of_names(text: str) -> int:
    depth = 0
    for place, character in enumerate(text):
        if character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
            if depth < 0:
                return place
    for match in STOP.finditer(text):
        if match.group().startswith(".") and INITIAL_BEFORE.search(text[: match.start()]):
            continue
        if _depth(text[: match.start()]) == 0:
            return match.start()
    return len(text)


def _depth(text: str) -> int:
    return text.count("(") - text.count(")")


def _without_remarks(text: str) -> str:
    """The text without remarks in brackets; a nickname within a name stays: "Wilhelm (Willy) Wien"."""
    parts, low = [], 0
    for match in re.finditer(r"\s?\(([^()]{0,80})\)", text):
        inner = match[1]
        is_nickname = inner.isalpha() and inner[:1].isupper() and inner[1:].islower() and len(inner) < 12
        follows_name = bool(re.match(r"\s[A-Z]", text[match.end() : match.end() + 2]))
        if not (is_nickname and follows_name and not is_place(inner)):
            parts.append(text[low : match.start()])
            low = match.end()
    return ("".join(parts) + text[low:]).strip(" .,;:&")


def _is_person(name: str) -> bool:
    words = name.lower().split()
    if not name or len(name) > 60 or is_place(name) or not words:
        return False
    if any(word in NO_PERSON for word in words) or UNIVERSITIES.search(name) or SCHOOLS.search(name):
        return False
    bare = re.sub(r"\([^()]*\)\s?", "", name)
    return looks_like_name(bare.title() if bare.isupper() and len(bare) > 5 else bare) and not _is_other_label(name)


def _is_other_label(name: str) -> bool:
    return name.lower() in THESIS_WORDS
