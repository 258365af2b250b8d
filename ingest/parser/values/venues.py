"""Names of venues without volume, pages, years, places and remarks."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parser.alternatives import any_of, longest_first
from ingest.parser.frozen import frozen
from ingest.parser.values.name_parts import is_initials, name_score
from ingest.parser.values.places import split_place
from ingest.parser.values.venue_pieces import MONTH, TAIL, is_known_proceedings
from ingest.parser.values.venue_scores import LEADS, STRIP, WORD, is_acronym, is_person
from ingest.parser.vocabulary.statuses import STATUS_PHRASES
from ingest.parser.vocabulary.venue_cues import (
    ARCHIVES,
    PUBLISHING_CITIES,
    REMARK_WORDS,
    VENUE_WORDS,
)

EDITORS = re.compile(
    r"[\s,;(]+(?:eds?|edts?|editors?|edited\sby|ed\.\sby|éds?|[ée]dité\spar|sous\sla\sdirection\sde|hrsg|hg|herausgegeben\svon"
    r"|dir|dirs|coord|coordinado\spor|editado\spor|organizado\spor|a\scura\sdi|trans\.?\sby|translated\sby)\b\.?",
    re.IGNORECASE,
)
ORDINAL_TAIL = re.compile(r"['’]\s?\d\d\b")
STATUSES = any_of(longest_first(p for ps in STATUS_PHRASES.values() for p in ps)).replace(r"\ ", r"\s+")
STATUS = re.compile(rf"(?<!\w)(?:{STATUSES})(?!\w)\.?", re.IGNORECASE)
REMARK_HEAD = re.compile(rf"\(((?:{any_of(sorted(REMARK_WORDS))})\b[^()]{{0,60}})\)", re.IGNORECASE)
LONGEST = 500
"""Characters of a text in which the name of a venue is looked for."""
THESIS = re.compile(
    r"""(?:
      (?:ph\.?\s?d\.?|doctoral|doctor'?s|master[’']?s?|m\.?\s?sc?\.?|m\.?\s?a\.?|b\.?\s?[as]c?\.?
        |mphil|bachelor[’']?s?|honou?rs|undergraduate
        |habilitation|diploma|licentiate|senior)\s(?:thesis|dissertation|research\sreport|project)
      | dissertation | thesis
      | (?:technical|tech\.?|research|internal|project)\srep(?:ort|\.|$) | (?:research\s)?poster | working\spaper
      | unpublished\smanuscript
      | thèse(?:\sde\s(?:doctorat|doct\.?|magistère))?
      | mémoire(?:\sde\s(?:master|ma[iî]trise|m2|dea))? | mém\.\sde\smast\.?
      | doktorarbeit | masterarbeit | diplomarbeit | habilitationsschrift | bachelorarbeit
      | tesis(?:\sde\s(?:doctorado|maestría|licenciatura))? | tesis\sdoctoral
      | tesi\sdi\s(?:laurea|dottorato) | tese\sde\sdoutorado
    )(?![\w])[\s,.:;–-]*(?:(?:at|in)\s(?:the\s)?)?""",
    re.VERBOSE | re.IGNORECASE,
)
"""What kind of thesis it is, before the name of the school."""
CHAPTER = re.compile(
    r"(?:chap(?:ter|itre)?|ch|kapitel|capítulo)\b\.?\s[\dIVX]+,?\s(?:in|of|dans|en)\s(?:the\s)?", re.IGNORECASE
)
PAGES_LEAD = re.compile(r"(?:(?:pages?|pp?\.?)\s[\divxlc#][\divxlc\s–-]*|#\s)\s?(?=in\b)", re.IGNORECASE)
"""The pages of a chapter before its book, perhaps masked: "Pp. 3-5 in"."""
EDITION_LEAD = re.compile(
    r"(?:(?:first|second|third|fourth|fifth|\d(?:st|nd|rd|th)|revised|new)\s){1,2}(?:edition|ed\.)\)?[,.:;]?\s+(?!edit)(?=[^\W\d_])",
    re.IGNORECASE,
)
"""The edition before a publisher: "(second edition), Springer"."""
TWO_DIGITS = re.compile(r"\d\d")
LEADING_NUMBER = re.compile(r"\d{1,4}[,.:;)]\s+")
LEADING_YEAR = re.compile(rf"\A(?:(?:\d{{1,2}}\s)?{MONTH}\s?(?:\d{{1,2}},)?\s?)?(?:19|20)\d\d[,.:;]\s*", re.IGNORECASE)
"""A year, perhaps with a month, before a venue."""
NUMBERED_EVENT = re.compile(
    r"(?:Proceedings of the )?(?:[A-Z][\w&@/-]{1,15}\s){1,2}[’'‘]?(?:\d\d){1,2}\s"
    r"(?=(?:[A-Z][\w-]*\s){0,4}(?:Workshop|Conference|Symposium|Track|Challenge|Demo)s?\b)|"
    r"[A-Z][\w&]{2,15}[\s-]?[’'‘]?(?:\d\d){1,2}:\s(?=\S+\s\S+\s\S)"
)
YEAR_WITHIN = re.compile(r"[^.,;:(]{2,60}\s(?:of|of the|on|for|at|at the|in|the)\s(?:19|20)\d\d\s(?=[A-Z])")
"""A year in the middle of a name: "Findings of the 2022 Conference on"."""
EVENT_PREFIX = re.compile(
    r"[A-Z][\w&-]{2,15}[\s-]?[’'‘]?(?:\d\d){1,2}:\s(?:in\s)?(?:the\s)?(?:proceedings\sof\s(?:the\s)?)", re.IGNORECASE
)
AND = re.compile(r"^and |\sand\s")
NAME_BREAK = re.compile(r",\s|;\s|\s(?:and|et|und|y|e|&)\s")
EDITED_BY = re.compile(
    r"(.{3,150}?)[\s,(]\(?(?:eds|ed|edts|edt|editors|editor|hrsg|hg|éds|éd|coords|coord)\b\.?\)?[\s,.:)]*",
    re.IGNORECASE,
)
AWARD = re.compile(
    r"[\s,;(]+(?:best|outstanding|distinguished|honou?rable)\s(?:[\w’'-]+\s){0,3}(?:papers?|thesis|posters?|awards?|prize"
    r"|mention)\b",
    re.IGNORECASE,
)
STATUS_TAIL = re.compile(rf"[\s,.;:(–-]+(?:{STATUSES})(?!\w)", re.IGNORECASE)
CHUNK_BREAK = re.compile(r"(,\s+|\.\s+|;\s+|\s[–—|-]\s|\s\()")
PRESENTED_SIGN = re.compile(rf"{any_of(('oral', 'spotlight', 'poster', 'talk'))}", re.IGNORECASE)
PRESENTED_AT = re.compile(
    r"(?:contributed\s|long\s|short\s|invited\s|selected\s)?(?:orals?|spotlight|poster|talk)(?:\s(?:presentation|paper|talk))?\s"
    r"(?:at|in)\s(?:the\s)?",
    re.IGNORECASE,
)
VOLUME_TAIL = re.compile(r"[\s,;:(]*(?:vol|no|n[°o]|\d+\s*[(,:;.–-]|\d+\s*$|pp)", re.IGNORECASE)
PRESENTED = frozenset("oral poster spotlight award prize presentation keynote talk".split())
ARCHIVE = re.compile(rf"(?<!\w)({any_of(sorted(ARCHIVES))})(?![a-z])", re.IGNORECASE)


@frozen
class VenueName:
    """A venue's name and what stood around it: ``tail`` is all that was cut off behind it, ``remark`` a note such as
    "oral presentation"."""

    name: str = ""
    tail: str = ""
    remark: str = ""


@lru_cache(maxsize=2048)
def clean_venue(text: str) -> VenueName:
    """The venue at the head of a text, without lead ("In Proceedings of"), volume, pages, year, place and remarks."""
    text = " ".join(text[:LONGEST].split()).rstrip(STRIP + ")").lstrip(STRIP + ")’'")
    remark_head = REMARK_HEAD.match(text)
    text = text[remark_head.end() if remark_head else 0 :].lstrip(STRIP + "()’'")
    if "ed" in text or "Ed" in text or "ED" in text:
        edition = EDITION_LEAD.match(text)
        text = text[edition.end() if edition else 0 :]
    text = PAGES_LEAD.sub("", LEADING_YEAR.sub("", text, count=1), count=1)
    text, remark = _without_status(_without_leads(text))
    text = _without_leads(text)
    text = _without_editors(LEADING_YEAR.sub("", text, count=1))
    if remark_head:
        remark = remark or remark_head[1]
    name, tail = _cut_tail(text)
    name, more = _cut_remark(name)
    name = _without_place(name) if VOLUME_TAIL.match(tail) else _first_of_chunks(_without_place(name))
    return VenueName(_finish(name), tail, "; ".join(part for part in (remark, more) if part))


def _without_leads(text: str) -> str:
    while (
        (lead := LEADS.match(text) or THESIS.match(text) or CHAPTER.match(text))
        and lead.end()
        and not is_known_proceedings(text)
    ):
        text = text[lead.end() :].lstrip(STRIP)
    return text.removeprefix("the ")


def _first_of_chunks(name: str) -> str:
    """The name of an event or book without town, edition and publisher behind commas; "A, B, and C" stays whole."""
    chunks = name.split(", ")
    first = chunks[0]
    if len(chunks) == 1 or len(first.split()) < 3 or first.count("(") > first.count(")"):
        return name
    keep = 1
    for place, chunk in enumerate(chunks[1:], start=1):
        words = {word.lower().strip(".()") for word in chunk.split()}
        head = chunk.partition(" ")[0].strip("()")
        if words & VENUE_WORDS or words & {"and", "&", "et", "und", "y"} or is_acronym(head):
            keep = place + 1
    return ", ".join(chunks[:keep])


def _without_place(name: str) -> str:
    """The name without a place behind a comma: "University of Göttingen, Germany"."""
    head, comma, _ = name.partition(", ")
    if not comma or len(head) < 4:
        return name
    kept, place = split_place(name)
    return kept if place and len(kept) >= len(head) else name


def _without_editors(text: str) -> str:
    """The text without "E. Noether and D. Hilbert (eds.), " before a book, or behind it, and without "New York: "."""
    found = EDITED_BY.match(text)
    if found and _are_names(found[1]):
        text = text[found.end() :].lstrip(STRIP + ")") or text
    elif found:
        chunks = found[1].split(", ")
        while len(chunks) > 1 and name_score(AND.split(chunks[-1])[-1]) >= 0.4:
            chunks.pop()
        text = ", ".join(chunks)
    place, colon, rest = text.partition(": ")
    if colon and all(part.strip().lower() in PUBLISHING_CITIES for part in re.split(r",|&|\band\b|/|-", place)):
        return rest
    return _without_prefix(text)


def _are_names(text: str) -> bool:
    """Whether a text begins with a name: "E. Noether & D. Hilbert", "Hilbert, D."."""
    names = NAME_BREAK.split(text)
    return name_score(names[0]) >= 0.5 or (len(names) > 1 and is_initials(names[1].strip()))


def _without_prefix(text: str) -> str:
    """The text behind "ICML ’24: Proceedings of the" and behind names with initials."""
    if TWO_DIGITS.search(text) and (prefix := EVENT_PREFIX.match(text)):
        return text[prefix.end() :]
    chunks = text.split(", ")
    while len(chunks) > 1 and is_person(chunks[0].split(" and ")[0]):
        chunks.pop(0)
    return ", ".join(chunks)


def _without_status(text: str) -> tuple[str, str]:
    found = STATUS.match(text.lstrip("( "))
    if not found:
        return text, ""
    rest = text.lstrip("( ")[found.end() :].strip(STRIP + "()")
    return rest, ""


def _cut_tail(text: str) -> tuple[str, str]:
    cut = len(text)
    found = (NUMBERED_EVENT.match(text) or YEAR_WITHIN.match(text)) if TWO_DIGITS.search(text) else None
    prefix = len(found.group()) if found else 1
    for pattern in (TAIL, EDITORS, ORDINAL_TAIL, STATUS_TAIL, AWARD):
        found = pattern.search(text, prefix)
        if found and found.start() < cut:
            cut = found.start()
    return text[:cut], text[cut:]


def _cut_remark(name: str) -> tuple[str, str]:
    """Without the chunks behind a comma, dash or full stop that speak of prizes and presentations."""
    chunks = CHUNK_BREAK.split(name)
    for place in range(2, len(chunks), 2):
        if PRESENTED_SIGN.search(chunks[place]):
            chunks[place] = PRESENTED_AT.sub("", chunks[place], count=1)
        if _is_remark(chunks[place], chunks[place - 1]):
            return "".join(chunks[: place - 1]), chunks[place].strip(STRIP)
    return "".join(chunks), ""


def _is_remark(chunk: str, before: str) -> bool:
    words = [word.lower().rstrip(".") for word in WORD.findall(chunk)]
    if not words:
        return False
    if words[0] in REMARK_WORDS or STATUS.match(chunk) or (len(words) < 7 and PRESENTED.intersection(words)):
        return True
    return before.strip() == "," and chunk[0].islower() and words[0] not in ("and", "et", "und", "y", "e")


def _finish(name: str) -> str:
    name = LEADING_NUMBER.sub("", name.strip(STRIP + "#")).strip(STRIP + "#")
    if name.count("(") > name.count(")"):
        name = name[: name.rfind("(")] if len(name) - name.rfind("(") > 12 else name + ")"
    if name.count(")") > name.count("("):
        name = name.replace(")", "", 1) if name.find(")") > len(name) - 2 else name
    return name.strip(STRIP)
