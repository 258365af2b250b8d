"""Advisors, supervisors, mentors and hosts named in a text, with the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.parser.frozen import frozen
from ingest.parser.values.advisor_names import HONORIFIC, LONGEST, guide_names, is_person
from ingest.parser.values.degrees import is_field
from ingest.parser.values.names import clean_name
from ingest.parser.vocabulary import advisors as cues

COLON = re.compile(r"\s?[:：]\s?|\s[-–—]\s")
CHAIR = re.compile(
    rf"(?:^|[:,;]\s|\s(?:and|et|und|y|e|&)\s)(?P<name>[A-ZÀ-Þ][^,;:()\t]{{3,40}}?)\s\((?P<role>(?:co-?\s?)?(?:chair|{'|'.join(sorted(cues.ROLES))}))\)",
    re.IGNORECASE,
)
"""Who of a committee guided: "Committee: D. Hilbert (chair), F. Klein"."""
LABEL_BEFORE = re.compile(r"(?:[^\W\d_][\w.()/’':*·-]*\s){0,3}[^\W\d_][\w.()/’'*·:-]*$")
GENDERED = re.compile(r"[*:·_/(-](?:in(?:nen)?|e[·.]?s?|s|rices?|trices?|as?|es)\)?(?=\s|$)|(?<=[a-z])Innen$")
"""The other gender in a label: "Betreuer*in", "encadrant·e·s"."""
WITH = re.compile(rf"(?<!\w)(?P<word>(?i:{'|'.join(cues.WITH_WORDS)}))\s(?=[A-ZÀ-ÞŁŠŽ]|prof\.?\s|dr\.?\s)")
HONORED = (
    r"(?:(?:[Aa]ssoc|[Aa]sst|[Aa]ssist|[Aa]dj)\.?\s)?(?:[Pp]rofs?|[Pp]rofessors?|[Pp]rofessor[ae]?|[Pp]rofesseure?"
    r"|[Pp]rofesora?|Drs?|Dra|[Dd]ott|PD|Pr)(?!\w)"
)
BEFORE_HONORIFIC = re.compile(
    r"(?<!\w)(?:(?P<label>[Uu]nder|AG|Lehrstuhl|[Gg]roup(?: of)?|[Ll]ab(?:oratory)?(?: of)?|[Tt]eam(?: of)?"
    r"|(?:[ÉéEe]quipe|[Gg]roupe|[Ll]aboratoire) (?:du|de la|de)|(?:[Gg]ruppo|[Ll]aboratorio) del(?:la)?|[Gg]rupo del?"
    r"|(?:[Aa]rbeitsg|G)ruppe|[Ff]or|[Ff]ür|[Pp]ara|[Tt]o|[Oo]f|[Vv]on|[Vv]isiting|(?:[Aa]s )?[Gg]uest of)\s|\()"
    rf"(?={HONORED})"
)
BESIDE = re.compile(rf"(?:,|\s[-–—])\s(?=(?:(?:M[rs]|Mrs|Mme)\.?\s|{HONORED}\.?\s)[^\W\d_])")
"""What may stand between a post and who guided it: "Assistant, Bell Labs – Dr. Emmy Noether"."""
BEHIND_BESIDE = re.compile(r"[\s.)]*(?:$|[\t;(])|\.\s|['’]s\s")
"""What may follow there: the end, or the group that bears the name."""
ASSISTANT_OF = re.compile(
    r"(?i:assistante?|assistent(?:in)?|hilfskraft|ayudante|asistente|assistentin)\s(?P<label>for|to|of|für|von|pour|de|per)\s"
    r"(?=[A-ZÀ-Þ][\w'’-]+\s(?:[A-ZÀ-Þ]\.\s)?[A-ZÀ-Þ])"
)
"""Whom somebody assists: "Research Assistant for Emmy Noether"."""
OF_GROUP = re.compile(
    rf"(?:in\s)?(?:{HONORED}\.?\s)+(?P<name>[A-ZÀ-Þ][\w.'-]*(?:\s[A-ZÀ-Þ][\w.-]*){{0,3}}?)['’]s\s"
    r"(?P<label>(?:[Rr]esearch\s)?(?:[Ll]ab(?:oratory)?|[Gg]roup|[Tt]eam))(?!\w)"
)
"""Whose group it was: "Prof. Noether's Lab"."""
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
    rf"(?={HONORED}|[A-ZÀ-Þ][\w'’-]+\s(?:[A-ZÀ-Þ]\.\s)?[A-ZÀ-Þ][\w'’-]+(?:[,.;)]|$|\s(?:and|et|und|&)\s))"
)
AT_BY = re.compile(
    r"(?<!\w)(?P<label>(?:[Cc]o-)?(?:[Aa]dvised|[Ss]upervised|[Mm]entored|[Hh]osted|[Dd]irected))\s(?:at|in)\s[^.;]{3,60}?\sby\s"
)
"""Who guided behind where: "advised at Jena by Felix Klein"."""


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
        names, length = guide_names(text[end : end + LONGEST], is_lead_sure=is_sure)
        if names and _may_guide(names, label, text[end + length :]):
            found.append(Advisors(names, "" if label in BETWEEN else label, (start, end + length), is_sure))
            low = end + length
    return tuple(found) or _of_group(text) or _with_role_behind(text)


def _of_group(text: str) -> tuple[Advisors, ...]:
    """Who leads the group that bears the name."""
    match = OF_GROUP.search(text) if "s " in text else None
    return (Advisors((clean_name(match["name"]),), match["label"], match.span()),) if match else ()


def _may_guide(names: tuple[str, ...], label: str, behind: str) -> bool:
    """Whether names that only their place shows are of those who guided: no fields of study, nothing behind them."""
    if label in BETWEEN:
        return bool(BEHIND_BESIDE.match(behind))
    return label not in OF_ASSISTANTS or not any(map(is_field, names))


def _with_role_behind(text: str) -> tuple[Advisors, ...]:
    """Those whose names stand before the word that says so: in brackets, or at the end of the row."""
    chairs = [match for match in CHAIR.finditer(text) if is_person(clean_name(match["name"]))]
    if chairs:
        names = tuple(clean_name(match["name"]) for match in chairs)
        return (Advisors(names, chairs[0]["role"], (chairs[0].start("name"), chairs[-1].end())),)
    match = ROLE_BEHIND.match(text)
    if not match:
        return ()
    title = HONORIFIC.match(text)
    name = clean_name(match["name"][title.end() if title else 0 :])
    return (Advisors((name,), match["role"], (0, len(text))),) if " " in name and is_person(name) else ()


def _starts(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Where labels and phrases begin and end."""
    for match in COLON.finditer(text):
        if found := _label_before(text[max(0, match.start() - 60) : match.start()]):
            start = match.start() - len(found)
            yield start, match.end(), found, True
    for match in BEFORE_HONORIFIC.finditer(text):
        label = match["label"] or ""
        is_sure = label.lower().startswith(
            ("under", "équipe", "groupe", "group of", "lab of", "team of", "ag", "arbeits", "visiting", "guest", "as g")
        )
        yield match.start("label") if label else match.end(), match.end(), label, is_sure
    for match in BARE_LABEL.finditer(text):
        yield match.start("label"), match.end(), match["label"], True
    yield from _places_of_guides(text)
    lowered = text.lower().replace("’", "'") if len(text.lower()) == len(text) else text
    for phrase in _phrases_in(lowered):
        place = lowered.find(phrase + " ")
        while place >= 0:
            if place == 0 or not lowered[place - 1].isalnum():
                yield place, place + len(phrase) + 1, text[place : place + len(phrase)], True
            place = lowered.find(phrase + " ", place + 1)
    if " by " in text:
        for match in AT_BY.finditer(text):
            yield match.start(), match.end(), match["label"], True
    for match in WITH.finditer(text):
        yield match.start(), match.end(), match["word"], bool(HONORIFIC.match(text, match.end()))


def _places_of_guides(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Where names may stand that only their place beside a post shows to be of who guided."""
    for match in BESIDE.finditer(text):
        yield match.start(), match.end(), match.group().strip(), False
    for match in ASSISTANT_OF.finditer(text):
        yield match.start("label"), match.end(), match["label"], False


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
BETWEEN = frozenset(",-–—")
OF_ASSISTANTS = frozenset(("for", "to", "of", "für", "von", "pour", "de", "per"))
