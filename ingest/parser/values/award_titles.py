"""The line of an award as its title and who gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parser.values.award_words import is_award_like, is_funding_role, is_host, is_placement, names_giver
from ingest.parser.values.events import event_score, fold, is_acronym, is_quoted, words_of
from ingest.parser.values.pieces import Piece, clean_value, split_looks
from ingest.parser.values.places import is_place, split_place
from ingest.parser.values.rows import join_pieces
from ingest.parser.vocabulary.awards import (
    CURRENCIES,
    CURRENCY_WORDS,
    RECEIVED_LEADS,
)

MONEY = re.compile(
    rf"""(?:(?:[A-Z]{{1,3}})?[{CURRENCIES}]\s?|\b(?:USD|EUR|GBP|CAD|CHF|AUD|R(?=\s?\d{{1,3}}[ .,]\d{{3}}))\s?)
    \d[\d.,'\ ]{{0,14}}\s?(?:[kKmM]\b)?€?
    |\b\d[\d.,'\ ]{{0,14}}\s?(?:[kKmM]?[{CURRENCIES}]|[kK]?(?:USD|EUR|GBP|CAD|CHF|euros?|dollars?|pounds?)\b)""",
    re.VERBOSE,
)
BRACKET = re.compile(r"\s?[(\[][^()\[\]]{1,300}[)\]]")
GIVER = re.compile(
    r"[\s,.]\s?(?:(?:[Aa]warded|granted|given|presented|conferred|funded|sponsored|supported|offered)\s)?"
    r"(?:by|from)\s(?:the\s)?(?=[A-Z])"
    r"|[\s,.]{1,2}\s?(?:[Oo]torgad|[Cc]oncedid|[Cc]onferid|[Aa]tribuíd|[Ff]inanciad)[oa]\s(?:por|pel[oa])\s(?:(?:el|la|o|a)\s)?"
    r"|[\s,.]{1,2}\s?(?:[Dd]écernée?|[Aa]ttribuée?|[Ff]inancée?)\spar\s(?:l[ae]\s|l’|l')?"
    r"|[\s,.]{1,2}\s?(?:[Vv]erliehen|[Gg]efördert|[Vv]ergeben)\s(?:von|durch)\s(?:de[rmn]\s|die\s|das\s)?"
    r"|[\s,.]{1,2}\s?(?:[Cc]onferit|[Aa]ssegnat|[Ff]inanziat)[oa]\sd(?:a|al|alla|all’|all')\s?(?=[A-ZÀ-Þ])"
)
OWN_WORK = re.compile(r"[\s,:]+(?:for\s(?:my|our|the\s(?:paper|article|poster|talk|work|thesis)\b)|for\s(?=[“\"„«]))")
"""What stands between an award and the work of one's own that won it."""
END_BRACKET = re.compile(r"\s?\((?P<inner>[^()]{2,120})\)[\s.]{0,3}$")
YEAR_LEAD = re.compile(r"^\W*(?:academic|school) year\b[\s,]{0,3}", re.IGNORECASE)
LOOSE_ENDS = frozenset(
    """
    for in during of from the at by to and since with année pour en de du dans für im in von des der para del el la
    per di nel no na do da e y et und worth totaling totalling
    """.split()
)
"""Small words with which no title ends."""
JOINT = re.compile(r"\s(?:and|et|und|y|e)\s(?=(?:the\s)?[A-Z])")
ALSO = frozenset("link pdf video news url press website certificate".split())
REASONS = ("Awarded for ", "Awarded to ", "Awarded annually", "Given for ", "Granted for ", "For outstanding ")
"""How a piece begins that tells why or to whom an award is given."""
LEAST_DASHES, FEW_GIVERS = 3, 0.3
"""Dashes in a list, and the share of them before givers, below which they stand within titles."""
MOST_EVENT = 0.3
"""How much what an award is for may look like an event."""
LONGEST_LIST = 6
"""Pieces of a title that lists several things."""
AND = re.compile(r"(?:and|&|et|und|y|e)\s")
LOWER_STARTS = frozenset(
    "awarded given for selected granted offered by from with to ranked as in at funded sponsored joint shared".split()
)


def read_award(pieces: Sequence[Piece], keeps_dashes: bool = False) -> tuple[str | None, str | None]:
    """Title and giver of an award, as far as its pieces name them; ``keeps_dashes`` where dashes stand in titles."""
    if keeps_dashes:
        pieces = _dashes_joined(pieces)
    pieces = [part for piece in pieces for part in _split_giver_look(piece)]
    kept = [piece for piece in pieces if not _is_remark(piece.text)] or list(pieces[:1])
    kept = _without_lead(kept)
    if not kept:
        return None, None
    size = _title_size(kept)
    if _is_giver_first(kept):
        giver, title, rest = kept[:1], kept[1 : 1 + max(_title_size(kept[1:]), 1)], []
    else:
        giver, title, rest = [], kept[:size], kept[size:]
    name, by = _split_giver(clean_award(join_pieces(title)))
    name, inner = _split_bracket(name)
    organization = _organization(join_pieces(giver) or by or _giver(rest)) or inner
    return clean_value(_without_loose_end(name)), organization


def keeps_dashes(lines: Sequence[Sequence[Piece]]) -> bool:
    """Whether dashes in the lines of a list stand within titles: hardly any sets an institution or an award apart."""
    behind = [piece.text for pieces in lines for piece in pieces[1:2] if piece.before == "dash"]
    givers = sum(is_host(text) or is_acronym(text) or is_award_like(text) for text in behind)
    return len(behind) >= LEAST_DASHES and givers < FEW_GIVERS * len(behind)


def _dashes_joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, the second with the first where a dash stands between them."""
    if len(pieces) < 2 or pieces[1].before != "dash":
        return list(pieces)
    first = replace(pieces[0], styled=pieces[0].styled.joined(pieces[1].styled, " – "))
    return [first, *pieces[2:]]


def _organization(text: str | None) -> str | None:
    """Who gives the award, without remarks; None where no words are left."""
    bare = YEAR_LEAD.sub("", text).strip(" .") if text else ""
    given = GIVER.match(f" {bare}")
    bare = bare[given.end() - 1 :] if given else bare
    inner = END_BRACKET.fullmatch(bare)
    cleaned = clean_value(_without_remarks(inner["inner"] if inner else bare))
    return cleaned if cleaned and sum(c.isalpha() for c in cleaned) > 1 else None


def _split_bracket(name: str) -> tuple[str, str | None]:
    """The title without an institution in brackets at its end, and that institution."""
    found = END_BRACKET.search(name)
    if not found or not is_award_like(name[: found.start()]):
        return name, None
    inner = found["inner"].strip()
    is_name = names_giver(inner) or (is_acronym(inner) and not _abbreviates(inner, name[: found.start()]))
    return (name[: found.start()], _organization(inner)) if is_name and not is_place(inner) else (name, None)


def _abbreviates(acronym: str, name: str) -> bool:
    """Whether capitals in brackets are the initials of words before them: "Research Fellowship (RF)"."""
    initials = "".join(word[0] for word in name.split() if word[:1].isupper())
    return acronym.upper() in initials or sum(letter in initials for letter in acronym) > 0.7 * len(acronym)


def _without_loose_end(name: str) -> str:
    """The title without the small words that led to a date or sum taken off its end: "Award for the"."""
    words = name.split(" ")
    while len(words) > 1 and words[-1].casefold().strip(".,:") in LOOSE_ENDS:
        words.pop()
    return " ".join(words)


def _split_giver_look(piece: Piece) -> list[Piece]:
    """A piece cut where its look changes and an institution follows: "**Research Prize** University of Leipzig"."""
    parts = split_looks([piece])
    return parts if len(parts) == 2 and is_host(parts[1].text) else [piece]


def split_awards(title: str) -> list[str]:
    """The awards that one line names: "Prize of A and Prize of B" gives two."""
    for found in JOINT.finditer(title):
        left, right = title[: found.start()], title[found.end() :]
        first, second = words_of(left)[:2], words_of(right)[:2]
        if first == second and len(first) == 2:
            return [left, right]
    return [title]


def clean_award(text: str) -> str:
    """The title without sums of money and without remarks in brackets."""
    text = _without_work(_without_remarks(MONEY.sub(" ", text)))
    return re.sub(r"\s{2,}", " ", text).strip(" ,;:–-|")


def _without_work(text: str) -> str:
    """The title without the work that won it: "Best Paper Award for “Rings”"."""
    found = OWN_WORK.search(text)
    place = found.start() if found else 0
    return text[:place] if place > 0 and is_award_like(text[:place]) else text


def _without_remarks(text: str) -> str:
    """The text without brackets that hold sums, reasons or sentences; short names stay: "(TDG)", "(Physics)"."""
    return BRACKET.sub(lambda found: "" if _may_drop(found) else found.group(), text)


def _may_drop(found: re.Match[str]) -> bool:
    """Whether a bracket says nothing of the title; behind one word it says what it is for: "Prize (for a talk)"."""
    is_alone = found.start() > 0 and " " not in found.string[: found.start()]
    is_reason = is_alone and found.group().startswith((" (for ", "(for "))
    return not is_reason and _is_bracket_remark(found.group().strip(" ()[]"))


def _is_bracket_remark(inner: str) -> bool:
    words = inner.split()
    if inner.lower() in ALSO or any(sign in inner for sign in (":", "%", ";", *CURRENCIES)):
        return True
    if is_acronym(inner):
        return False
    return len(words) > 5 or any(c.isdigit() for c in inner) or (inner[:1].islower() and len(words) > 2)


def _is_remark(text: str) -> bool:
    """Whether a piece is a sum of money, a reason, or the like."""
    bare = clean_award(text)
    if not any(c.isalnum() for c in bare):
        return True
    words = words_of(bare)
    first = words[0] if words else ""
    if first in ("worth", "amount", "valued") or is_funding_role(text) or bare.startswith(REASONS):
        return True
    return (text[:1].islower() and first in LOWER_STARTS) or first in CURRENCY_WORDS or text.lower() in ALSO


def _without_lead(pieces: list[Piece]) -> list[Piece]:
    """The pieces without "Recipient:" or "Lauréat du" at the start."""
    first = pieces[0].text
    if len(pieces) > 1 and pieces[1].before == "colon" and fold(first) in ("recipient", "awarded", "winner", "laureat"):
        return pieces[1:]
    lowered = first.lower()
    for lead in RECEIVED_LEADS:
        if lowered.startswith(lead + " ") and len(first) > len(lead) + 3 and lead not in ("recipient",):
            return [Piece(pieces[0].styled.cut(len(lead)).strip(" :"), ""), *pieces[1:]]
    return pieces


def _title_size(pieces: Sequence[Piece]) -> int:
    """How many pieces from the start are the title: to the first award word, with what only goes on."""
    size = 1
    if not is_award_like(pieces[0].text) and not is_quoted(pieces[0]):
        later = next((place for place, piece in enumerate(pieces[:4]) if is_award_like(piece.text)), 0)
        between = pieces[1 : later + 1]
        if later and all(piece.before in ("comma", "colon") and not is_host(piece.text) for piece in between):
            size = later + 1
    size = max(size, _enumeration_end(pieces))
    if (
        size == 1
        and len(pieces) > 1
        and pieces[1].before == "comma"
        and is_placement(pieces[0].text)
        and is_award_like(pieces[1].text)
    ):
        size = 2
    while size < len(pieces) and (_goes_on(pieces[size]) or _is_subject(pieces, size)):
        size += 1
    return size


def _is_subject(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a piece says what an award is for, since who gives it stands behind: "Fellowship, Flow Problems, SNF"."""
    if place + 1 >= len(pieces) or pieces[place].before != "comma" or pieces[place + 1].before != "comma":
        return False
    text, behind = pieces[place].text, pieces[place + 1].text
    is_title = len(text.split()) > 1 and not (names_giver(text) or is_place(text) or is_acronym(text))
    return (
        is_title
        and event_score(text) <= MOST_EVENT
        and not is_place(behind)
        and (names_giver(behind) or is_acronym(behind))
    )


def _enumeration_end(pieces: Sequence[Piece]) -> int:
    """Where the title ends that lists several things: "Fellowship in Algebra, Geometry, and Number Theory"."""
    for place, piece in enumerate(pieces[1:LONGEST_LIST], 1):
        if piece.before != "comma" or is_host(piece.text):
            return 0
        if AND.match(piece.text):
            return place + 1
    return 0


def _is_placed(text: str, following: str) -> bool:
    """Whether a text says which place was taken of the award that follows it: "Nominee, Cole Award"."""
    return is_placement(text) and is_award_like(following)


def _goes_on(piece: Piece) -> bool:
    text = piece.text
    if piece.before == "colon":
        return not is_host(text) and not (text[:1].islower() and piece.before == "colon") and not is_acronym(text)
    if piece.before != "comma":
        return False
    return is_placement(text) or (text[:1].islower() and words_of(text)[:1] not in ([word] for word in LOWER_STARTS))


def _is_giver_first(pieces: Sequence[Piece]) -> bool:
    """Whether the first piece names who gives the award and the second the award."""
    if len(pieces) < 2 or is_award_like(pieces[0].text):
        return False
    second = pieces[1]
    if second.before == "colon" and is_award_like(second.text) and len(pieces[0].text.split()) > 1:
        return True
    is_short = is_acronym(pieces[0].text) and second.before == "dash" and len(second.text.split()) > 1
    if not is_host(pieces[0].text) and not is_short:
        return False
    return second.before in ("comma", "dash", "colon") and (is_award_like(second.text) or not is_host(second.text))


def _split_giver(title: str) -> tuple[str, str | None]:
    """The title without "by the University of Bologna" at its end, and the giver."""
    for found in GIVER.finditer(title):
        head, tail = title[: found.start()], title[found.end() :]
        if is_award_like(head) and len(head.split()) >= 2 and (event_score(tail) > 0.5 or "from" not in found.group()):
            return head, tail
    return title, None


def _giver(pieces: Sequence[Piece]) -> str | None:
    """Who gives the award, of the pieces behind the title: the first that is no place."""
    text = join_pieces(piece for piece in pieces if not is_funding_role(piece.text))
    rest, place = split_place(text)
    rest = rest if place and rest else text
    return rest or None
