"""The venues and organizations that follow a role of service: lists divided into their names, names cleaned."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parser.values.dates import find_date_ranges, strip_dates
from ingest.parser.values.events import fold, is_acronym, is_remote, words_of
from ingest.parser.values.pieces import clean_value, mask
from ingest.parser.values.places import is_place, split_place
from ingest.parser.values.roles import key_of
from ingest.parser.vocabulary.services import ARTICLES, FILLERS, JOURNAL_WORDS, REVIEW_HEADS, SEAT_HEADS, VENUE_WORDS
from ingest.parser.vocabulary.venues import find_venue

BRACKET = re.compile(r"\s?[(\[](?P<inner>[^()\[\]]{1,200})[)\]]")
GENERIC = re.compile(
    r"^(?:(?:the|an?|our|its|le|la|les|der|die|das|den|dem|el|los|las|il|o|um)\s)?"
    r"(?:(?:international|annual|national|local|internationale[nrs]?|internacional|internazionale|scientific)\s(?=\w+\s[„“«\"A-Z]))?"
    r"(?:workshop|conference|mini-?workshop|mini-?symposium|symposium|trimester|school|project|journal|journals|program"
    r"|programme|colloque|atelier|projet|revue|zeitschrift|seminar|course|session|conférence|konferenz|tagung|convegno"
    r"|congresso|congreso|conferencia|conferência|revista|rivista|periódico|jornada|école|scuola)s?:?\s(?=[„“«\"A-ZÀ-Þ(])",
)
ACRONYM_END = re.compile(r"\([A-Z][\w&/+’' -]{1,14}\)$")
HELD = re.compile(r"[,”\"]+\sheld\s.*", re.DOTALL)
"""Where and when a meeting was, told behind its name."""
LAST_AND = re.compile(r"(?:and|&|et|und|y|e)\s", re.IGNORECASE)
SUBJECT = re.compile(r"\w\s(?:of|on|for|in|de|für|sur|per|di)\s\w|\b(?:Journal|Transactions|Conference|Studies)\b")
"""What shows a name to tell its subject, which may be several words between commas."""
MOST_SUBJECTS = 4
LONGEST_TAIL = 5
STOP = re.compile(r"(?<=\w{4})\.\s+(?=[A-ZÀ-Þ])")
LONGEST_NAME = 8
"""Words of a venue in a list between full stops."""
YEAR_BEHIND = re.compile(r"(?<=[\w+&])\s?[’'](?P<year>\d\d)(?=$|\s)")
"""The year of a meeting behind its acronym: "ICM’32"."""
SENTENCE = re.compile(
    r"(?<=[\w)]{3})\.\s(?:An?|The|This|These|I|We|It|Held|Organi[sz]ed|Responsible|Reviewed|Over|About|Other)\s.*",
    re.DOTALL,
)
"""What is told behind the name of an organization."""
AND = re.compile(r",?\s(?:and|&|et|und|y|e)\s")
LONGEST = 160


def list_kind(role: str | None) -> str:
    """ "review" or "seat" where what follows the role may be a list of venues; else empty."""
    words = [key_of(word) for word in re.split(r"[\s/-]+", role or "")]
    if any(word in REVIEW_HEADS or word in ("memberships", "membership", "affiliations") for word in words):
        return "review"
    return "seat" if any(word in SEAT_HEADS for word in words) else ""


def list_pieces(rest: str, kind: str) -> list[str]:
    """The venues of a list; a single piece where it is none."""
    pieces = _joined_names(_joined_dates(comma_pieces(rest)))
    if kind == "review":
        pieces = [part for piece in pieces for part in _sentences(piece)]
    has_own_and = len(pieces) > 2 and bool(LAST_AND.match(pieces[-1]))  # "A and B, C, and D": the first is a name's
    pieces = [
        part for i, piece in enumerate(pieces) for part in _split_and(piece, not has_own_and or i == len(pieces) - 1)
    ]
    pieces = _split_last(pieces)
    pieces = [piece for piece in pieces if fold(piece).strip(" .") not in FILLERS and not is_remote(piece)]
    pieces = _joined_acronyms(_without_fillers(pieces))
    if len(pieces) < 2:
        return pieces
    if kind == "review":
        placed = sum(is_place(strip_dates(piece).strip(" .")) for piece in pieces)
        return pieces if placed == 0 or len(pieces) > 4 else [rest]
    return pieces if all(_is_short_venue(piece) for piece in pieces) else [rest]


def comma_pieces(text: str) -> list[str]:
    """The parts of a list between commas, tabs and bars."""
    masked = mask(text)
    parts, low = [], 0
    for found in re.finditer(r",\s|\t|\s[|•·]\s", masked):
        parts.append(text[low : found.start()].strip())
        low = found.end()
    return [part for part in [*parts, text[low:].strip()] if any(c.isalnum() for c in part)]


def _joined_dates(pieces: Sequence[str]) -> list[str]:
    """The pieces with those that are only dates joined to the one before."""
    joined: list[str] = []
    for piece in pieces:
        bare = BRACKET.sub("", strip_dates(piece)).strip(" .()")
        if joined and not any(c.isalnum() for c in bare):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


def _joined_names(pieces: Sequence[str]) -> list[str]:
    """The pieces with those of one name joined: "Journal of Money, Credit, and Banking".

    An "and" within a list belongs to a name, for the list has its own at its end; there only one behind lesser words
    of a name that tells what it is on does.
    """
    joined: list[str] = []
    for place, piece in enumerate(pieces):
        tail = LAST_AND.match(piece)
        if not tail or len(joined) < 2 or not _is_lesser(joined[-1]) or not _may_end_name(piece[tail.end() :]):
            joined.append(piece)
            continue
        first = len(joined) - 1
        while first > 0 and _is_lesser(joined[first]):
            first -= 1
        is_named = bool(SUBJECT.search(joined[first])) and len(joined) - first <= MOST_SUBJECTS
        if is_named and (place + 1 < len(pieces) or _is_lesser(piece[tail.end() :])):
            joined[first:] = [", ".join([*joined[first:], piece])]
        else:
            joined.append(piece)
    return joined


def _is_lesser(piece: str) -> bool:
    """Whether a piece is one or two words that name no venue by themselves."""
    words = piece.split()
    if not 0 < len(words) <= 2 or any(is_acronym(word) for word in words):
        return False
    if len(words) == 2 and any(key_of(word) in VENUE_WORDS for word in words):
        return False
    return not any(c in "()0123456789" for c in piece) and find_venue(piece) is None


def _may_end_name(text: str) -> bool:
    """Whether a text behind an "and" can be the last word of a name, with its acronym or more of the name behind it."""
    words = BRACKET.sub("", text).split()
    return bool(words) and len(words) <= LONGEST_TAIL and not is_acronym(words[0]) and not _names_venue(words)


def _names_venue(words: Sequence[str]) -> bool:
    return any(key_of(word) in VENUE_WORDS for word in words[:2])


def _sentences(piece: str) -> list[str]:
    """The names of a piece that full stops part, as some write the end of a list."""
    parts = [part for part in STOP.split(piece) if part]
    return parts if all(1 <= len(part.split()) <= LONGEST_NAME for part in parts) else [piece]


def _split_and(piece: str, may_hold_two: bool = True) -> list[str]:
    """The two venues around an "and" where both sides are complete."""
    lowered = piece.lower()
    for lead in ("and ", "& ", "et ", "und ", "y ", "e ", "sowie "):
        if lowered.startswith(lead):
            piece = piece[len(lead) :]
            break
    parts, low = [], 0
    for found in AND.finditer(mask(piece)) if may_hold_two else ():
        left, right = piece[low : found.start()], piece[found.end() :]
        if _is_complete(left) and _is_complete(right[:LONGEST]):
            parts.append(left)
            low = found.end()
    return [*parts, piece[low:]]


def _split_last(pieces: list[str]) -> list[str]:
    """The list with "Science and Nature" at its end as two, where all its names are as short."""
    if len(pieces) < 2 or any(len(piece.split()) > 3 or AND.search(piece) for piece in pieces[:-1]):
        return pieces
    found = AND.search(mask(pieces[-1]))
    if not found or found.start() == 0:
        return pieces
    sides = [pieces[-1][: found.start()], pieces[-1][found.end() :]]
    return [*pieces[:-1], *sides] if all(0 < len(side.split()) <= 3 for side in sides) else pieces


def _is_complete(text: str) -> bool:
    """Whether a text is surely the whole name of a venue."""
    bare = re.sub(r"^(?:the|for)\s", "", strip_dates(BRACKET.sub("", text)).strip(" .,"))
    words = bare.split()
    if not words:
        return False
    if is_acronym(words[-1].strip(".,")) or (is_acronym(words[0]) and len(words) <= 6):
        return True
    if ACRONYM_END.search(text.strip()):
        return True
    if len(words) >= 2 and text.rstrip().endswith(")") and find_date_ranges(text):
        return True
    return len(words) >= 2 and any(key_of(word) in VENUE_WORDS for word in words)


def names_journal(text: str) -> bool:
    """Whether a text is called like a journal: "Bulletin of …", "… Review"."""
    return len(text.split()) >= 2 and any(word in JOURNAL_WORDS for word in words_of(text))


def _without_fillers(pieces: Sequence[str]) -> list[str]:
    kept = []
    for piece in pieces:
        lowered = piece.lower().rstrip(" .")
        for filler in FILLERS:
            if lowered.endswith(" " + filler.rstrip(".")):
                piece = piece[: len(lowered) - len(filler.rstrip("."))].strip(" ,")
                break
        kept.append(piece)
    return [piece for piece in kept if any(c.isalnum() for c in piece)]


def _joined_acronyms(pieces: Sequence[str]) -> list[str]:
    """The pieces of one name joined, where most names of the list end in their acronym in brackets."""
    ends = [bool(ACRONYM_END.search(strip_dates(piece).strip(" ."))) for piece in pieces]
    if len(pieces) < 3 or sum(ends) < 0.5 * len(pieces):
        return list(pieces)
    joined: list[str] = []
    is_open = False
    for piece, ended in zip(pieces, ends, strict=True):
        if is_open and fold(piece.split()[0]) not in ("the", "la", "le", "les", "der", "die", "das"):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
        is_open = not ended and (
            is_open or (len(piece.split()) >= 2 and "(" not in piece and not find_date_ranges(piece))
        )
    return joined


def _is_short_venue(piece: str) -> bool:
    """Whether a piece is a venue by itself: an acronym, perhaps with a year or a word more, or called like one."""
    words = strip_dates(BRACKET.sub("", piece)).replace("’", " ").replace("'", " ").split()
    if not words or is_place(" ".join(words)):
        return False
    if len(words) <= 4 and any(is_acronym(word.strip(".,")) for word in words):
        return True
    return (
        fold(words[0]) in VENUE_WORDS
        or bool(ACRONYM_END.search(piece))
        or bool(YEAR_BEHIND.search(piece))
        or (len(words) == 1 and bool(find_date_ranges(piece)))
    )


def organization_of(text: str) -> str | None:
    """The organization without article, generic noun, place and remarks."""
    text = HELD.sub("", SENTENCE.sub("", text.strip(" .,:;–-")))
    text = GENERIC.sub("", re.sub(r"^(?:in|at|for|chez|bei|en|presso)\s(?=[A-Z])", "", text))
    words = text.split(" ", 1)
    if len(words) > 1 and fold(words[0]) in ARTICLES and words[0].lower() not in ("i", "a"):
        text = words[1]
    text = BRACKET.sub(lambda found: "" if _is_remark(found["inner"]) else found.group(), text)
    rest, place = split_place(text)
    text = rest if place and rest and len(words_of(rest)) >= 1 else text
    text = re.sub(r",?\s(?:and\s)?editions?$", "", text)
    head, found, tail = text.rpartition(" in ")
    text = head if found and is_place(tail) else text
    return clean_value(text[:LONGEST]) if not is_place(text) or "," not in text else clean_value(text)


def _is_remark(inner: str) -> bool:
    """Whether a bracket holds a remark and no acronym or second name."""
    words = inner.split()
    return (
        is_remote(inner)
        or "%" in inner
        or (len(words) > 2 and inner[:1].islower())
        or inner.lower() in ("link", "secondary", "x2", "×2")
    )
