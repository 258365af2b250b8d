"""Who the CV is of and how to reach them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from ingest.parser import cv
from ingest.parser.document import Context, Line, Section
from ingest.parser.frozen import frozen
from ingest.parser.heading_index import fold
from ingest.parser.person_interests import find_interests
from ingest.parser.person_names import find_name, name_in_headings, names_owner
from ingest.parser.values.dates import find_date_ranges
from ingest.parser.values.identifiers import find_emails, find_orcids, find_phones, find_urls
from ingest.parser.vocabulary.contacts import (
    ADDRESS_CUES,
    ADDRESS_LABELS,
    BIRTH_LABELS,
)

CONTACT_HEADINGS = re.compile(
    r"contact|address|personal|kontakt|adresse|anschrift|persönlich|coordonn|état civil|datos|dati|dados|recapiti|"
    r"informa|general|identi|profile|online|links|liens|enlaces|collegamenti|social|web",
    re.IGNORECASE,
)
TITLED = re.compile(r"(?:Dr|Prof|Pr|Professor|Doctor)\b\.?", re.IGNORECASE)
FOREIGN = frozenset(("references", "mentoring", "publications", "talks", "positions", "education", "service"))
"""Kinds of sections whose addresses are other people's or of works."""
BEFORE_FORM = 10  # lines of the header that may hold the name where a form says it too
NEAR = 4  # lines around an e-mail address that belong to its block
EARLY_LINES = 25
EARLY_KINDS = frozenset(("summary", "interests", "education", "positions", "other", "skills", "languages"))
FEWEST_TITLED = 2
MOST_LINES = 60  # of a header or a contact block
SURE_WITHOUT_HEAD = 0.7  # of a name below the first heading, where nothing stands above it
UNSURE = 0.5  # below which the name may stand elsewhere than at the head
MAYBE_EMAIL = re.compile(r"@|\b(?:at|AT)\b")
LABELLED = re.compile(r"^(?P<label>[^:\t]{3,30}?)\s?(?::\s*|\t)(?P<rest>\S.*)$")
ADDRESSES = frozenset(fold(label) for label in ADDRESS_LABELS)
BORN = re.compile("|".join(re.escape(label) for label in sorted(BIRTH_LABELS, key=len, reverse=True)), re.IGNORECASE)
POSTCODE = re.compile(
    r"""\b(?:[A-Z]{1,2}-)?(?!1[89]\d\d\b|20\d\d\b)\d{4,6}\b   # 37073, F-75013, 1010
    | \b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b                 # CB2 1ST
    | \b[A-Z]\d[A-Z]\s\d[A-Z]\d\b                            # H3A 0G4
    """,
    re.VERBOSE,
)
NO_PROFILE = re.compile(
    r"^(?:https?://)?(?:www\.)?(?:orcid\.org|doi\.org|dx\.doi|arxiv\.org/(?:abs|pdf))|\.(?:pdf|bib)$", re.I
)


HANDLE = re.compile(r"(?<![\w.@/])@[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])(?![\w@])(?=\s|$|[,;|•·)])")
"""The name of an account as people write it ("@noether")."""


@frozen
class Block:
    """The lines in which the owner's addresses stand."""

    head: tuple[Line, ...]
    contact: tuple[Line, ...]


def read_person(sections: tuple[Section, ...], context: Context) -> cv.Person:
    """The owner of the CV."""
    block = _block(sections)
    lines = (*block.head, *_early_contacts(sections), *block.contact)
    told = tuple(line for line in block.contact if names_owner(line.text))
    heads = (*block.head[:BEFORE_FORM], *told) if told else block.head or sections[0].lines
    found, name, sureness = find_name(heads, [line.text for line in block.contact])
    if sureness < UNSURE or not sections[0].lines:
        early = [line for section in sections[1:] for line in section.lines if line.number <= MOST_LINES]
        other = name_in_headings(early, [line.text for line in (*block.head, *early)])
        is_own = sureness >= (other[2] if sections[0].lines else SURE_WITHOUT_HEAD)
        found, name, sureness = (found, name, sureness) if is_own else other
    if not _gather((*block.head, *block.contact), find_emails):
        lines = (*lines, *_block_elsewhere(sections, name))
    texts = [line.text for line in lines]
    numbers = [found.number] if found else [line.number for line in lines[:1]]
    return cv.Person(
        lines=(numbers[0], numbers[0]) if numbers else (0, 0),
        confidence=sureness,
        name=name or None,
        emails=_gather(block.head, find_emails) or _gather(lines, find_emails),
        phones=_phones(texts),
        urls=_urls(lines),
        orcid=next(iter(_orcids(lines)), None),
        interests=tuple(find_interests(sections, block.head)),
        addresses=tuple(_addresses(lines)),
        birth_date=_birth_date(texts),
    )


def _block(sections: tuple[Section, ...]) -> Block:
    head = sections[0].lines
    if not head and len(sections) > 1:
        head = sections[1].lines[:NEAR]
    contact = [
        line
        for section in sections[1:]
        if section.kind in ("other", "summary")
        and CONTACT_HEADINGS.search(section.heading)
        and not _is_of_others(section)
        for line in section.body
    ]
    return Block(head[:MOST_LINES], tuple(contact[:MOST_LINES]))


def _is_of_others(section: Section) -> bool:
    """Whether several people with titles stand there: those who can be asked about the owner."""
    return sum(bool(TITLED.match(line.text)) for line in section.body) >= FEWEST_TITLED


def _early_contacts(sections: tuple[Section, ...]) -> tuple[Line, ...]:
    """Lines that are nothing but an address near the top, though a heading stands above them.

    Converters put headings of a margin or of a second column before the lines at the head of a document.
    """
    first = sections[0].lines[0].number if sections[0].lines else 1
    own = (section for section in sections[1:4] if section.kind in EARLY_KINDS and not _is_of_others(section))
    early = (line for section in own for line in section.body[:EARLY_LINES])
    return tuple(line for line in early if line.number < first + EARLY_LINES and _is_contact(line.text))


def _is_contact(text: str) -> bool:
    """Whether little but an e-mail address, a telephone number or a web address stands on the line."""
    found = (*find_emails(text), *find_phones(text), *find_urls(text))
    rest = text
    for value in found:
        rest = rest.replace(value, " ")
    return bool(found) and sum(len(word) > 1 for word in rest.split()) <= 3


def _block_elsewhere(sections: tuple[Section, ...], name: str) -> tuple[Line, ...]:
    """The lines around an e-mail address that stands in another part, preferably one that fits the name."""
    stems = [word[:4] for word in fold(name).split() if len(word) >= 4]
    found: list[tuple[int, tuple[Line, ...]]] = []
    for section in sections[1:]:
        for place, line in enumerate(section.lines):
            if not MAYBE_EMAIL.search(line.text):
                continue
            emails = find_emails(line.text)
            fits = any(stem in fold(email).replace(" ", "") for email in emails for stem in stems)
            if emails and (fits or section.kind not in FOREIGN):
                around = section.lines[max(0, place - NEAR) : place + NEAR + 1]
                near = tuple(row for row in around if abs(row.number - line.number) <= NEAR and len(row.text) < 140)
                found.append((int(fits), near))
    return max(found, key=lambda item: item[0])[1] if found else ()


def _gather(lines: Iterable[Line], find: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """What ``find`` finds in the lines and in the targets of their links, each once."""
    found: dict[str, str] = {}
    for line in lines:
        for value in find(line.text):
            found.setdefault(value.lower(), value)
        for run in line.runs:
            if run.href.startswith("mailto:"):
                for value in find(run.href[7:].partition("?")[0].strip("/")):
                    found.setdefault(value.lower(), value)
    return tuple(found.values())


def _phones(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phone for text in texts for phone in find_phones(text)))


def _urls(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """The web addresses as written; where none is written, those that links lead to."""
    found: dict[str, bool] = {}
    for line in lines:
        written = [(line.text.find(url), url, True) for url in find_urls(line.text) if not NO_PROFILE.search(url)]
        handles = [(found.start(), found[0], True) for found in HANDLE.finditer(line.text)] if "@" in line.text else []
        for _, url, is_written in sorted((*written, *handles, *_linked(line))):
            found[url] = found.get(url, False) or is_written
    return tuple(url for url, is_written in found.items() if is_written or not any(found.values()))


def _linked(line: Line) -> Iterator[tuple[int, str, bool]]:
    """Where a line has a link, the name of the account that it shows, or else its address; whether it shows it."""
    for run in line.runs:
        if not run.href.startswith("http") or NO_PROFILE.search(run.href):
            continue
        text, url = line.text[run.start : run.end].strip(), run.href.rstrip("/")
        if _is_handle(text, url):
            yield run.start, text, True
        elif not find_urls(text):
            yield run.start, url, False


def _is_handle(text: str, url: str) -> bool:
    """Whether a link shows nothing but the name of an account, as its address ends."""
    return len(text) > 2 and " " not in text and url.lower().endswith("/" + text.lower())


def _orcids(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        yield from find_orcids(line.text)
        for run in line.runs:
            if "orcid.org" in run.href:
                yield from find_orcids(run.href)


def _addresses(lines: tuple[Line, ...]) -> Iterator[str]:
    """Lines of a postal address, for staff only."""
    for line in lines:
        labelled = LABELLED.match(line.text)
        if labelled and fold(labelled["label"]) in ADDRESSES:
            yield labelled["rest"]
        elif len(line.text) < 140 and _is_address(line.text):
            yield line.text


def _is_address(text: str) -> bool:
    if "@" in text or BORN.search(text) or find_orcids(text) or find_phones(text):
        return False
    low = f" {text.lower()} "
    has_cue = any(cue in low for cue in ADDRESS_CUES) and ("," in text or any(c.isdigit() for c in text))
    return has_cue or (bool(POSTCODE.search(text)) and sum(c.isalpha() for c in text) > 3)


def _birth_date(texts: Iterable[str]) -> str | None:
    """The date behind the words "born" or "date of birth"."""
    for text in texts:
        if found := BORN.search(text):
            behind = text[found.end() : found.end() + 60]
            if dates := find_date_ranges(behind):
                return dates[0].start
    return None
