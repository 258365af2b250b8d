"""The names with which a text on advisors begins, and where they end."""

from __future__ import annotations

import re
from itertools import pairwise

from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.institutions import SCHOOLS, UNIVERSITIES, institution_level
from ingest.parser.values.names import clean_name, looks_like_name, split_names
from ingest.parser.values.places import is_place
from ingest.parser.vocabulary import advisors as cues
from ingest.parser.vocabulary.degrees import THESIS_WORDS

HONORIFIC = re.compile(
    r"(?:(?:"
    + "|".join(re.escape(word) for word in sorted(cues.HONORIFICS, key=len, reverse=True))
    + r")(?!\w)\.?\s?)+",
    re.IGNORECASE,
)
STOP = re.compile(
    r"\.\s(?=[^\W\d_]{2})|;\s|\s[-–—|•·]\s|\t|\s(?:on|at|from|for|in|about|to|working|where|who|sur|à|au|en|über|an|am|zu"
    r"|sobre|su|presso|em|na|no|of|by|as|during|while)\s|:\s|[“\"«]"
)
INITIAL_BEFORE = re.compile(
    r"(?:^|[\s./(-])(?:[^\W\d_]|Prof|Dr|Mr|Mrs|Ms|Mme|Mlle|Pr|St|Jr|Sr|Sra|Dott|Ing|Profs|Drs|Dra|Profa|doc|Doc|Assoc|Asst|Assist|Adj|Amb)$"
)
JOINT = re.compile(r"\s(?:and|et|y|und|e|&)\s")
SUFFIX_AFTER = re.compile(r",\s(?:Jr|Sr|III?|PhD|Ph\.D)\b")
BRACKETS = re.compile(r"\([^()]{0,80}\)")
LONGEST = 240
"""Characters of a list of names."""
FAMILY_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]{2,20}(?:-[A-ZÀ-Þ][^\W\d_]{2,20})?")
"""What may stand alone behind "Prof."."""
PROFESSOR_BEFORE = re.compile(r"(?<!\w)(?:[Pp]rof|Pr)\w*\.?\s(?:(?:Dr|Dott|h\.\s?c)\.?\s?(?:Ing\.?\s)?){0,3}$")
NO_PERSON = frozenset(
    """university institute department team group lab school college research present services systems inc labs ai web
    data tech technologies students colleagues honors honours distinction""".split()
)
DEGREES_BEHIND = re.compile(
    r",\s(?:Dr\.?\s?rer\.?\s?nat|Ph\.?\s?D|M\.?D|D\.?Sc|M\.?Sc|DVM|MPH|MBA|Sc\.?D|Dr\.\s?med\.?\s?vet|DDS|Ed\.?D|J\.?D|M\.?A|M\.?S)(?![^\W_])\.?"
)
"""Degrees behind a name, which are no names."""
NUMBERED = re.compile(r"(?:^|\s)(?:1st|2nd|3rd|[4-9]th|[1-9][.)º°]|I{1,3}\))\s?:?\s(?=[^\W\d_])")
"""The number of a name in a list of them: "1st: Prof. Hilbert 2nd: Prof. Klein"."""
POST_BEHIND = re.compile(
    r",\s(?:(?:Associate|Assistant|Full|Distinguished|Senior|Emeritus|Adjunct)\s)?"
    r"(?:Professor|Prof|Director|Head|Chair|Lecturer|Reader|Dean|Department|Dept|Chief|Principal)(?!\w|\.?\s[A-ZÀ-Þ])"
)
"""What somebody is, behind a name."""
RUN_ON = re.compile(rf"\s(?:[a-z]|(?:{'|'.join(sorted(cues.DEEDS))})(?!\w)|[A-Z][a-z]{{5,}}ing(?!\w))")
"""Where a sentence may begin behind a name: with a small letter, or with what was done."""
GLUED = re.compile(r"(?<=[A-Z]\.)(?=[A-ZÀ-Þ][a-zà-ÿ])")
"""Initials and a family name without a blank between: "P.A.M.Dirac"."""
PARTICLES = frozenset("van von der den de del della di da do dos du la le el al bin ibn ter ten zu y e af av".split())
NEXT_NAME = re.compile(
    r"\s?;\s(?=(?:(?:Assoc|Asst|Assist)\.?\s)?(?:Profs?|Drs?|Dra|Pr|Mr|Mrs|Ms|Mme|Dott|PD)(?!\w)|[^;,:\t]{4,40},\s(?:Ph\.?\s?D|M\.?D))"
)
"""A semicolon between two names of a list, where what follows shows that it is one."""
DASH_BEHIND = re.compile(r" {4,60}[-–] ")


def guide_names(text: str, is_lead_sure: bool) -> tuple[tuple[str, ...], int]:
    """The names with which a text begins, and how much of it they take."""
    text = NEXT_NAME.sub(lambda match: ", ".rjust(len(match.group())), text) if ";" in text else text
    text = DEGREES_BEHIND.sub(lambda match: " " * len(match.group()), text)
    text = NUMBERED.sub(lambda match: ("" if not match.start() else ", ").rjust(len(match.group())), text)
    text = DASH_BEHIND.sub(lambda match: ", ".rjust(len(match.group())), text)
    end = _end_of_names(text)
    dates = find_date_ranges(text[:end])
    end = min(end, dates[0].at[0]) if dates else end
    outside = BRACKETS.sub(lambda match: " " * len(match.group()), text)
    post = POST_BEHIND.search(outside, 0, end)
    end = post.start() if post else end
    end = _end_before_institution(outside, _end_of_last(outside, end))
    names: list[str] = []
    for name in split_names(_without_remarks(text[:end])):
        title = HONORIFIC.match(name)
        name = GLUED.sub(" ", clean_name(name[title.end() :] if title else name))
        whole = _without_run_on(name)
        if whole != name and " " in whole and is_person(whole):
            names.append(whole)
            end = _end_of_name(text, whole, end)
            break
        if not (is_person(name) or (FAMILY_NAME.fullmatch(name) and (title or _is_honored(name, text)))):
            end = _end_of_name(text, names[-1], end) if names else end
            break
        names.append(name)
    return tuple(_with_nickname(name, text[:end]) for name in names), end


def _is_honored(name: str, text: str) -> bool:
    """Whether the title of a professor stands right before a name."""
    place = text.find(name)
    return place > 0 and bool(PROFESSOR_BEFORE.search(text[:place]))


def _without_run_on(name: str) -> str:
    """The name without the sentence that begins right behind it: "Felix Klein developed", "Felix Klein Assisted in"."""
    for match in RUN_ON.finditer(name):
        rest = name[match.start() :].split()
        is_word = bool(rest) and rest[0].lower() not in PARTICLES and " " in name[: match.start()]
        if is_word:
            return name[: match.start()]
    return name


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


def is_person(name: str) -> bool:
    words = name.lower().split()
    if not name or len(name) > 60 or is_place(name) or not words:
        return False
    if any(word in NO_PERSON for word in words) or UNIVERSITIES.search(name) or SCHOOLS.search(name):
        return False
    bare = re.sub(r"\([^()]*\)\s?", "", name)
    return looks_like_name(bare.title() if bare.isupper() and len(bare) > 5 else bare) and not _is_other_label(name)


def _is_other_label(name: str) -> bool:
    return name.lower() in THESIS_WORDS
