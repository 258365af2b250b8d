"""Names of venues: what a text is worth as one, and the name without volume, pages, years and remarks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.parser.values.name_parts import name_score
from ingest.parser.values.places import split_place
from ingest.parser.vocabulary.statuses import STATUS_PHRASES
from ingest.parser.vocabulary.venue_cues import (
    ABBREVIATIONS,
    ARCHIVES,
    PUBLISHERS,
    PUBLISHING_CITIES,
    REMARK_WORDS,
    VENUE_LEADS,
    VENUE_WORDS,
    WEAK_VENUE_WORDS,
)
from ingest.parser.vocabulary.venues import fold_words, registered_venues

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|déc|ene|abr|ago|dic|dez|mär|okt)[a-zéûä]{0,9}\.?"
TAIL = re.compile(
    rf"""
      [\s,;:(\[–-]+(?:
        (?:vol(?:ume)?s?|no|nos|nr|num(?:ber)?|issue|bd|band|tome|heft|t|n[o°º]|art(?:icle)?|iss|ser)\b\.?\s*(?:[:#(°º]\s*)?[\divxlc]
      | (?:pp?|pages?|page|pgs?|s|seiten|págs?|págin\w+)\b\.?\s*[:\de]
      | (?:1[6-9]|20)\d\d\b
      | \d+\s*[(:,;.–-]\s*\d
      | \d+\s*\(
      | [A-Z]?\d+[A-Z]?\s*(?:[,.;:)]|$)
      | [A-Z]\d+[,–-]
      | e\d{{3,}}
      | doi\b | https?: | www\. | arxiv\s?: | issn\b | isbn\b | hal-\d | eid\b | pmid
      | {MONTH}\s(?:\d|19|20)
      | {MONTH}\s*$
      | \d{{1,2}}\s(?:{MONTH})
      | (?:spring|summer|fall|autumn|winter),?\s(?:19|20)\d\d
      | [–-]\s?\d
      )
      | \s\d{{1,4}}\s\d{{1,4}}\b
      | \s\d{{1,4}}\s*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
EDITORS = re.compile(
    r"[\s,;(]+(?:eds?|edts?|editors?|edited\sby|ed\.\sby|éds?|hrsg|hg|dir|dirs|coord|trans\.?\sby|translated\sby)\b\.?",
    re.IGNORECASE,
)
ORDINAL_TAIL = re.compile(r"['’]\s?\d\d\b")
LEADS = re.compile(
    r"(?:"
    + "|".join(
        re.escape(lead).replace(r"\ ", r"\s+").replace("the", "(?-i:the)")
        for lead in sorted(VENUE_LEADS, key=len, reverse=True)
    )
    + r")(?=[\s“\"«'‘(]|$)[\s,:]*",
    re.IGNORECASE,
)
STATUS = re.compile(
    r"(?<!\w)(?:"
    + "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+")
        for phrase in sorted((p for ps in STATUS_PHRASES.values() for p in ps), key=len, reverse=True)
    )
    + r")(?!\w)\.?",
    re.IGNORECASE,
)
ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z+&@]*\d?(?:['’]\d\d)?")
ABBREVIATED = re.compile(r"[A-Z][a-z]{0,8}\.")
SENTENCE_END = re.compile(r"[.;]\s+|\s[–—|]\s")
NEXT_PIECE = re.compile(r"[^.,;:(\d]{1,80}")
REMARK_HEAD = re.compile(r"\(((?:" + "|".join(sorted(REMARK_WORDS)) + r")\b[^()]{0,60})\)", re.IGNORECASE)
THESIS = re.compile(
    r"""(?:
      (?:ph\.?\s?d\.?|doctoral|doctor'?s|master[’']?s?|m\.?\s?sc?\.?|mphil|bachelor[’']?s?|honou?rs|undergraduate|habilitation
        |diploma|licentiate|senior)\s(?:thesis|dissertation|research\sreport|project)
      | dissertation | thesis | (?:technical|tech\.?|research|internal|project)\sreport | (?:research\s)?poster | working\spaper
      | unpublished\smanuscript
      | thèse(?:\sde\s(?:doctorat|doct\.?|magistère))? | mémoire(?:\sde\s(?:master|maîtrise|m2|dea))? | mém\.\sde\smast\.?
      | doktorarbeit | masterarbeit | diplomarbeit | habilitationsschrift | bachelorarbeit
      | tesis(?:\sde\s(?:doctorado|maestría|licenciatura))? | tesis\sdoctoral | tesi\sdi\s(?:laurea|dottorato) | tese\sde\sdoutorado
    )(?![\w])[\s,.:;–-]*(?:(?:at|in)\s(?:the\s)?)?""",
    re.VERBOSE | re.IGNORECASE,
)
"""What kind of thesis it is, before the name of the school."""
CHAPTER = re.compile(
    r"(?:chap(?:ter|itre)?|ch|kapitel|capítulo)\b\.?\s[\dIVX]+,?\s(?:in|of|dans|en)\s(?:the\s)?", re.IGNORECASE
)
PUBLISHING_BODY = re.compile(
    r"(?:(?:\w+\s){0,3}(?:Society|Academy|Institution|Royal|Endowment)\b|(?:IEEE|ACM|AMS|LMS)\s*(?:[,.;(]|$)|ACM\son\b)"
)
"""Behind "Proceedings of the" these make the name of a journal."""
LEADING_NUMBER = re.compile(r"\d{1,4}[,.:;)]\s+")
LEADING_YEAR = re.compile(r"(?:19|20)\d\d[,.:;]\s*")
NUMBERED_EVENT = re.compile(
    r"[A-Z][\w&@/-]{1,15}\s[’'‘]?(?:\d\d){1,2}\s(?=(?:[A-Z][\w-]*\s){0,4}(?:Workshop|Conference|Symposium|Track|Challenge|Demo)s?\b)|"
    r"[A-Z][\w&]{2,15}[\s-]?[’'‘]?(?:\d\d){1,2}:\s(?=\S+\s\S+\s\S)"
)
EVENT_PREFIX = re.compile(
    r"[A-Z][\w&-]{2,15}[\s-]?[’'‘]?(?:\d\d){1,2}:\s(?:in\s)?(?:the\s)?(?:proceedings\sof\s(?:the\s)?)", re.IGNORECASE
)
EDITED_BY = re.compile(
    r"(.{3,150}?)[\s,(]\(?(?:eds|ed|edts|edt|editors|editor|hrsg|hg|éds|éd|coords|coord)\b\.?\)?[\s,.:)]*",
    re.IGNORECASE,
)
AWARD = re.compile(
    r"[\s,;(]+(?:best|outstanding|distinguished|honou?rable)\s(?:[\w’'-]+\s){0,3}(?:papers?|thesis|posters?|awards?|prize"
    r"|mention)\b",
    re.IGNORECASE,
)
PARENTHESES = re.compile(r"\([^()]{0,60}\)|\b(?:19|20)\d\d\b")
WORD = re.compile(r"[^\W\d_]+(?:[.@&-][^\W\d_]+)*\.?")
STATUS_TAIL = re.compile(
    r"[\s,;:(–-]+(?:"
    + "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+")
        for phrase in sorted((p for ps in STATUS_PHRASES.values() for p in ps), key=len, reverse=True)
    )
    + r")(?!\w)",
    re.IGNORECASE,
)
PRESENTED_AT = re.compile(
    r"(?:contributed\s|long\s|short\s|invited\s|selected\s)?(?:orals?|spotlight|poster|talk)(?:\s(?:presentation|paper|talk))?\s"
    r"(?:at|in)\s(?:the\s)?",
    re.IGNORECASE,
)
VOLUME_TAIL = re.compile(r"[\s,;:(]*(?:vol|no|n[°o]|\d+\s*[(,:;.–-]|\d+\s*$|pp)", re.IGNORECASE)
PRESENTED = frozenset("oral poster spotlight award prize presentation keynote talk".split())
STRIP = ' \t,;:.–—-|/“”"«»‘'
ARCHIVE = re.compile(r"(?<!\w)(" + "|".join(sorted(ARCHIVES)) + r")(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class VenueName:
    """A venue's name and what stood around it: ``tail`` is all that was cut off behind it, ``remark`` a note such as
    "oral presentation"."""

    name: str = ""
    tail: str = ""
    remark: str = ""


@cache
def _known_forms() -> frozenset[str]:
    """All names of registered venues, folded."""
    return frozenset(" ".join(fold_words(form)) for venue in registered_venues() for form in venue.forms)


@cache
def _known_acronyms() -> frozenset[str]:
    return frozenset(
        form for venue in registered_venues() for form in venue.forms if " " not in form and ACRONYM.fullmatch(form)
    )


@lru_cache(maxsize=16384)
def is_known_venue(text: str) -> bool:
    """Whether a text is nothing but the name of a registered venue."""
    return " ".join(fold_words(text)) in _known_forms()


def is_acronym(word: str) -> bool:
    """Whether a word is a conference's short name: "ICML", "NeurIPS", "SIGKDD"."""
    return word in _known_acronyms() or (
        len(word) > 4 and bool(ACRONYM.fullmatch(word)) and not word.isupper() and sum(c.isupper() for c in word) > 2
    )


@lru_cache(maxsize=8192)
def venue_score(text: str) -> float:
    """How much a text looks like a venue's name, 0 to 1: 1.0 a known one, 0.6 words of venues, 0 none at all."""
    name = text.strip(STRIP)
    if not name or len(name) > 200:
        return 0.0
    words = [word.lower().rstrip(".") for word in WORD.findall(name)]
    if not words:
        return 0.0
    if " ".join(fold_words(PARENTHESES.sub(" ", name))) in _known_forms():
        return 1.0
    return min(1.0, _lead_score(text) + _word_score(words, name))


def _lead_score(text: str) -> float:
    lead = LEADS.match(text.lstrip(STRIP))
    return 0.25 if lead and len(lead.group()) > 2 and text.lstrip(STRIP)[lead.end() : lead.end() + 1].isupper() else 0.0


def _word_score(words: list[str], name: str) -> float:
    strong = sum(word in VENUE_WORDS for word in words)
    weak = sum(word in WEAK_VENUE_WORDS for word in words)
    if any(word in ARCHIVES for word in words):
        return 0.8
    if strong:
        return 0.6 + 0.1 * min(weak, 2) if len(words) < 16 else 0.4
    if any(word in PUBLISHERS for word in words):
        return 0.45
    capitals = sum(word[0].isupper() for word in WORD.findall(name))
    dense = capitals / len(words)
    if ABBREVIATED.findall(name) and dense > 0.6 and len(words) < 9:
        return 0.55
    if len(words) <= 3 and ACRONYM.fullmatch(name.split()[0].strip(",.")):
        return 0.5
    return min(0.4, 0.15 * weak) if dense > 0.5 and len(words) < 12 else 0.0


def clean_venue(text: str) -> VenueName:
    """The venue's name at the head of a text: without lead ("In Proceedings of"), volume, pages, year, place, remarks."""
    text = " ".join(text.split()).rstrip(STRIP + ")").lstrip(STRIP + ")’'")
    remark_head = REMARK_HEAD.match(text)
    text = text[remark_head.end() if remark_head else 0 :].lstrip(STRIP + "()’'")
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
        and not _is_known_proceedings(text)
    ):
        text = text[lead.end() :].lstrip(STRIP)
    return text.removeprefix("the ")


def is_person(text: str) -> bool:
    """Whether a text is a person's name with initials, and not a shortened venue such as "J. Fluid Mech"."""
    words = (word.lower().rstrip(".,") for word in text.split())
    return name_score(text) == 1.0 and not any(word in ABBREVIATIONS and len(word) > 2 for word in words)


def _first_of_chunks(name: str) -> str:
    """The name of an event or book without town, edition and publisher behind commas; "A, B, and C" stays whole."""
    chunks = name.split(", ")
    first = chunks[0]
    if len(chunks) == 1 or len(first.split()) < 3 or first.count("(") > first.count(")"):
        return name
    keep = 1
    for place, chunk in enumerate(chunks[1:], start=1):
        words = {word.lower().strip(".()") for word in chunk.split()}
        if words & VENUE_WORDS or words & {"and", "&", "et", "und", "y"} or is_acronym(chunk.split()[0].strip("()")):
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
    if found and name_score(found[1].split(", ")[0].split(" and ")[0]) >= 0.5:
        text = text[found.end() :].lstrip(STRIP + ")") or text
    elif found:
        chunks = found[1].split(", ")
        while len(chunks) > 1 and name_score(re.split(r"^and |\sand\s", chunks[-1])[-1]) >= 0.4:
            chunks.pop()
        text = ", ".join(chunks)
    place, colon, rest = text.partition(": ")
    if colon and all(part.strip().lower() in PUBLISHING_CITIES for part in re.split(r",|&|\band\b|/|-", place)):
        return rest
    return _without_prefix(text)


def _without_prefix(text: str) -> str:
    """The text behind "ICML ’24: Proceedings of the" and behind names with initials."""
    prefix = EVENT_PREFIX.match(text)
    if prefix:
        return text[prefix.end() :]
    chunks = text.split(", ")
    while len(chunks) > 1 and is_person(chunks[0].split(" and ")[0]):
        chunks.pop(0)
    return ", ".join(chunks)


def _is_known_proceedings(text: str) -> bool:
    """Whether "Proceedings of the" belongs to the name, as in "Proceedings of the Royal Society"."""
    head = text[: found.start()] if (found := TAIL.search(text, 1)) else text
    lead = LEADS.match(text)
    if lead and "roc" in lead.group() and PUBLISHING_BODY.match(text, lead.end()):
        return True
    return head[:4].lower() in ("proc", "acte") and " ".join(fold_words(PARENTHESES.sub(" ", head))) in _known_forms()


def split_sentences(text: str) -> list[str]:
    """The pieces between full stops, semicolons and dashes; the stops of abbreviations ("Phys. Rev. Lett.") join."""
    pieces, start = [], 0
    for found in SENTENCE_END.finditer(text):
        piece = text[start : found.start()]
        following = NEXT_PIECE.match(text, found.end())
        next_words = len(following.group().split()) if following else 9
        if text[found.end() : found.end() + 1].islower() and found.group()[0] == ".":
            continue
        if piece.count("(") > piece.count(")") or (found.group()[0] == "." and _is_abbreviated(piece, next_words)):
            continue
        pieces.append(piece)
        start = found.end()
    return [*pieces, text[start:]]


def _is_abbreviated(piece: str, next_words: int) -> bool:
    """Whether a piece before a full stop ends in an abbreviation; ``next_words`` stand before the next stop."""
    lead = LEADS.match(piece)
    words = piece[lead.end() if lead else 0 :].split()
    if not words or len(words[-1]) == 1:
        return True
    last = words[-1].strip("(")
    if not last[0].isupper() or len(last) > 8 or last.isupper() or any(c.isdigit() for c in last):
        return False
    if " ".join(fold_words(piece)) in _known_forms() and not piece.count("."):
        return False
    if last.lower() in ABBREVIATIONS:
        return True
    if last.lower() in PUBLISHERS or next_words > 3:
        return False
    return len(words) < 3 or "." in piece


def _without_status(text: str) -> tuple[str, str]:
    found = STATUS.match(text.lstrip("( "))
    if not found:
        return text, ""
    rest = text.lstrip("( ")[found.end() :].strip(STRIP + "()")
    return rest, ""


def _cut_tail(text: str) -> tuple[str, str]:
    cut = len(text)
    prefix = len(found.group()) if (found := NUMBERED_EVENT.match(text)) else 1
    for pattern in (TAIL, EDITORS, ORDINAL_TAIL, STATUS_TAIL, AWARD):
        found = pattern.search(text, prefix)
        if found and found.start() < cut:
            cut = found.start()
    return text[:cut], text[cut:]


def _cut_remark(name: str) -> tuple[str, str]:
    """Without the chunks behind a comma, dash or full stop that speak of prizes and presentations."""
    chunks = re.split(r"(,\s+|\.\s+|;\s+|\s[–—|-]\s|\s\()", name)
    for place in range(2, len(chunks), 2):
        chunks[place] = PRESENTED_AT.sub("", chunks[place], count=1)
        if _is_remark(chunks[place], chunks[place - 1]):
            return "".join(chunks[: place - 1]), "".join(chunks[place:]).strip(STRIP)
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
