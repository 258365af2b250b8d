"""The owner's research interests, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.parser.document import Line, Section, join_lines
from ingest.parser.heading_index import KINDS, fold, key_of
from ingest.parser.vocabulary.contacts import INTEREST_LABELS, INTEREST_LEADS, INTEREST_RANKS

LABELLED = re.compile(r"^(?P<label>[^:\t]{3,30}?)\s?(?::\s*|\t)(?P<rest>\S.*)$")
LONGEST_INTEREST = 90
LONGEST_POINT = 160
LONGEST_LEAD = 400
MOST_STOPPED = 6  # words of an item that ends in a full stop
MOST_GOING_ON = 5  # lines of a list that wraps
HEADINGS = frozenset(key for key, kinds in KINDS.items() if kinds == ("interests",) and " " in key)
INTERESTS = frozenset(key_of(fold(label)) for label in INTEREST_LABELS) | HEADINGS
RANKS = frozenset(fold(label) for label in INTEREST_RANKS)
SURE_INTERESTS = INTERESTS - frozenset(("themes", "topics", "fields", "keywords", "expertise", "temi"))
RESEARCH = SURE_INTERESTS - frozenset(("interests", "interessi", "intereses", "interesses", "intérêts"))
"""Labels that do not head what somebody does in their free time too."""
TELLING = frozenset(("header", "summary", "other", "education", "positions", "skills"))
EARLY = frozenset(("header", "summary"))
EXPLAINED = re.compile(r"(?P<name>[^:.;]{4,60}?)\s?:\s\S")
TELLER = re.compile(
    r"\b(?:I(?!\.)|[Mm]y|[Ww]e|[Oo]ur|[Jj]e|[Mm]es|[Nn]ous|[Ii]ch|[Mm]eine?|[Mm]is|[Ee]stoy|[Mm]ia|[Mm]ie|[Mm]eus?|"
    r"[Mm]inhas?|[Hh]o|[Ss]ono)\b"
)
"""Words by which people tell of themselves."""
SENTENCES = re.compile(r"[a-z]{3}\.\s[A-Z][a-z]")
LAST_TWO = re.compile(r"\s*(?P<first>\S+(?:\s\S+)?)\s(?:and|et|und|y|e)\s(?P<last>\S+(?:\s\S+)?)\s*")
LEAD = re.compile(
    rf"\b(?:{'|'.join(re.escape(lead) for lead in sorted(INTEREST_LEADS, key=len, reverse=True))})"
    r"(?:\s(?:the|areas?|fields?|intersection|topics?|of|following|des|les|la|das|de)\b){0,4}\s?:?\s",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"\.(?:\s|$)")
ELSE = re.compile(r"@|https?:|www\.|\d{5}")
"""What is no interest: an address, a number."""
SPECIFYING = re.compile(
    r"^(?:in particular|especially|particularly|including|notably|specifically|insbesondere|notamment)\s"
)
THEME = re.compile(r"(?P<name>[^:.;,]{4,60}?)\s?:\s(?P<rest>\S.*)")
"""A theme, then its topics ("Algebra: rings; ideals")."""
CODE = re.compile(r"\s\(\d[\d, ]*\)$")
DEPENDENT = re.compile(r"\s*(?:de|du|des|of|von|di|da|do|del|della|dei)\s|\s*d['’]")
"""Words with which the rest of a topic goes on behind a comma ("Théorie des anneaux, des idéaux")."""
FEWEST_ROWS = 3  # lines of one topic each
LONGEST_ROW = 70
ITEM_END = re.compile(r"[.;]\s*$")


def find_interests(sections: tuple[Section, ...], head: tuple[Line, ...]) -> Iterator[str]:
    """Research interests one by one: a line of the header that says so, or the first section of them that is a list."""
    if found := _labelled_list(head, INTERESTS):
        yield from _items([found])
        return
    listed = [section for section in sections if section.kind == "interests"]
    lists = [items for section in listed if (items := _section_items(section))]
    if not lists:
        yield from _interests_elsewhere(sections)
    elif len(lists) > 1 and all(len(section.body) <= MOST_GOING_ON for section in listed):
        yield from dict.fromkeys(item for items in lists for item in items)  # fields of two ranks, under a heading each
    else:
        yield from lists[0]


def _section_items(section: Section) -> list[str]:
    """The interests of one section, as a list or told in a sentence."""
    is_told = TELLER.search(" ".join(line.text for line in section.body)) is not None
    is_listed = any(entry.marker for entry in section.entries) or all(map(_is_ranked, _body_texts(section)))
    marked = [entry.text for entry in section.entries if entry.marker]
    if not is_told and len(marked) > 1 and len(marked) == len(section.entries) and all(map(_is_whole, marked)):
        return [ITEM_END.sub("", text) for text in marked]
    items = list(_items(_texts(section))) if not is_told or is_listed else []
    return items or list(_told(join_lines(line.text for line in section.body)))


def _is_whole(text: str) -> bool:
    """Whether a point of a list is one interest, whatever commas it has."""
    return len(text) <= LONGEST_POINT and ":" not in text and ";" not in text and not SENTENCES.search(text)


def _body_texts(section: Section) -> list[str]:
    return [line.text for line in section.body if any(map(str.isalnum, line.text))]


def _labelled_list(lines: tuple[Line, ...], labels: frozenset[str]) -> str:
    """What follows the first of the labels, on its line and those that go on with it; empty where there is none."""
    for place, line in enumerate(lines):
        text = line.text.lstrip("•-–* ")
        labelled = LABELLED.match(text)
        if labelled and key_of(fold(labelled["label"])) in labels:
            return join_lines([labelled["rest"], *_going_on(line, lines[place + 1 :])])
        if key_of(fold(text)) in labels and place + 1 < len(lines) and any(c in lines[place + 1].text for c in ",;"):
            return join_lines([lines[place + 1].text, *_going_on(lines[place + 1], lines[place + 2 :])])
    return ""


def _going_on(line: Line, below: tuple[Line, ...]) -> Iterator[str]:
    """The lines that go on with a list."""
    for following in below[:MOST_GOING_ON]:
        is_open = line.text.endswith((",", ";", " and", "-")) or following.text[:1].islower() or len(line.text) > 70
        if not is_open or line.text.endswith(".") or following.gap > 0.4 or LABELLED.match(following.text):
            return
        if ELSE.search(following.text):
            return
        yield following.text
        line = following


def _interests_elsewhere(sections: tuple[Section, ...]) -> Iterator[str]:
    """Interests that a line of another part names ("Research interests: rings, ideals"), or the first sentence to."""
    told = [section for section in sections if section.kind in TELLING]
    for section in told:
        if found := _labelled_list(section.body, SURE_INTERESTS if section.kind in EARLY else RESEARCH):
            yield from _items([found])
            return
    for section in told[:3]:
        if section.kind in ("header", "summary"):
            yield from _told(join_lines(line.text for line in section.body))


def _told(text: str) -> Iterator[str]:
    """The interests that the first sentence to say so names ("My interests include rings, ideals and fields.")."""
    if lead := LEAD.search(text[:LONGEST_LEAD]):
        behind = text[lead.end() : lead.end() + LONGEST_LEAD]
        end = SENTENCE_END.search(behind)
        pieces = _pieces(behind[: end.start()] if end else behind)
        if len(pieces) > 1:
            yield from (item for item in map(_item, pieces) if item)


def _texts(section: Section) -> list[str]:
    """The entries of a list; one text where an unmarked list runs over several lines, up to its full stop."""
    texts = [entry.text for entry in section.entries]
    is_marked = any(entry.marker for entry in section.entries)
    lines = _body_texts(section)
    if themes := _topics_of_themes(texts if is_marked else lines):
        return themes
    if is_marked:
        return texts
    if len(lines) >= FEWEST_ROWS and all(map(_is_row, lines)):
        return [cell for text in lines for cell in text.split("\t")]
    if len(lines) > 1 and (all(map(_is_ranked, lines)) or all("\t" in text for text in lines)):
        rests = [LABELLED.match(text) for text in lines]
        return [", ".join(rest["rest"] if rest else text for rest, text in zip(rests, lines, strict=True))]
    end = next((place for place, text in enumerate(lines) if text.endswith(".")), len(lines) - 1) + 1
    joined = join_lines(lines[:end])
    is_running = joined.count(",") + joined.count(";") > 1 and joined.count(",") + joined.count(";") >= end - 1
    is_broken = any(text.endswith((",", ";")) for text in lines[: end - 1])
    return [joined] if is_running or (is_broken and "," in joined) else texts


def _topics_of_themes(texts: list[str]) -> list[str]:
    """The topics of each theme where all of several have topics between semicolons; lines may go on."""
    topics: list[str] = []
    for text in texts:
        if theme := THEME.match(text):
            topics.append(theme["rest"])
        elif topics:
            topics[-1] = join_lines([topics[-1], text])
        else:
            return []
    return topics if len(topics) > 1 and all(";" in text for text in topics) else []


def _is_row(text: str) -> bool:
    """Whether a line looks like one topic: it begins with a capital and has nothing of a sentence or of a list."""
    return text[:1].isupper() and len(text) <= LONGEST_ROW and not any(c in text for c in ",;:•|") and text[-1] != "."


def _is_ranked(text: str) -> bool:
    """Whether a list begins with its rank or side ("Secondary: topology")."""
    labelled = LABELLED.match(text)
    return labelled is not None and fold(labelled["label"]) in RANKS


def _items(texts: list[str]) -> Iterator[str]:
    """The items of a list; running text has none."""
    named = [EXPLAINED.match(text) for text in texts]
    if len(texts) > 2 and sum(map(bool, named)) >= 0.6 * len(texts):
        yield from (found["name"].strip() for found in named if found)
        return
    for text in texts:
        bare = text.replace("\t", " ").strip()
        labelled = LABELLED.match(bare)
        if labelled and (len(texts) == 1 or key_of(fold(labelled["label"])) in INTERESTS or _is_ranked(bare)):
            bare = labelled["rest"]
        if stopped := _stopped(bare):
            yield from stopped
            continue
        if TELLER.search(bare) or SENTENCES.search(bare) or len(bare) > 600:
            continue
        if len(texts) > 1 and len(bare) <= LONGEST_INTEREST and not _is_list(bare) and not _is_ranked(text):
            yield ITEM_END.sub("", bare)
        else:
            yield from (item for item in map(_item, _pieces(bare)) if item)


def _stopped(text: str) -> list[str]:
    """The items of a list in which a full stop stands behind each ("Rings. Ideals. Invariants.")."""
    parts = [part.strip(" .") for part in text.split(". ")]
    is_list = len(parts) > 2 and all(part[:1].isupper() and len(part.split()) <= MOST_STOPPED for part in parts)
    return parts if is_list and "," not in text and ";" not in text else []


def _is_list(text: str) -> bool:
    return text.count(",") >= 3 or text.count(";") >= 1 or any(text.count(sign) > 1 for sign in (" - ", " – ", " / "))


def _pieces(text: str) -> list[str]:
    """The parts between the strongest separators there are, outside parentheses."""
    for sign in (";", "•", "·", "|", ","):
        if sign in text:
            parts = _split_outside(text, sign)
            return _with_last_split(_with_dependents(parts) if sign == "," else parts)
    for sign in (" - ", " – ", " / "):
        if text.count(sign) > 1:
            return text.split(sign)
    return [text]


def _with_dependents(parts: list[str]) -> list[str]:
    """The parts of a list, those that only go on with the one before them joined to it."""
    whole: list[str] = []
    for part in parts:
        if whole and DEPENDENT.match(part):
            whole[-1] += f",{part}"
        else:
            whole.append(part)
    return whole


def _with_last_split(parts: list[str]) -> list[str]:
    """The parts of a list, the last two told apart where only a joining word stands between them."""
    found = LAST_TWO.fullmatch(parts[-1]) if len(parts) > 1 else None
    if found and len(found["first"].split()) == len(found["last"].split()):
        return [*parts[:-1], found["first"], found["last"]]
    return parts


def _split_outside(text: str, sign: str) -> list[str]:
    parts, depth = [""], 0
    for c in text:
        depth += (c in "([") - (c in ")]" and depth > 0)
        if c == sign and depth == 0:
            parts.append("")
        else:
            parts[-1] += c
    return parts


def _item(text: str) -> str:
    """One interest without the joining word before the last and the final full stop."""
    words = SPECIFYING.sub("", CODE.sub("", text.strip(" .,:;"))).split()
    if words and words[0].lower() in ("and", "et", "und", "y", "e", "&"):
        words = words[1:]
    return " ".join(words) if 0 < len(words) <= 14 else ""
