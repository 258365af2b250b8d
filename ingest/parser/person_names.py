"""The owner's name: which of the first lines of a CV it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.parser.document import Line
from ingest.parser.heading_index import fold
from ingest.parser.headings import SMALL_CAPITALS, read_heading
from ingest.parser.values.dates import find_date_ranges, strip_dates
from ingest.parser.values.identifiers import EMAIL, URL, find_emails
from ingest.parser.values.name_parts import clean_name, name_score
from ingest.parser.values.places import is_place
from ingest.parser.values.titles import is_title
from ingest.parser.vocabulary.contacts import ADDRESS_CUES, FAMILY_LABELS, GIVEN_LABELS, NAME_LABELS, TITLES_OF_DOCUMENT

FIRST_LINES = 14
"""Lines in which a name is looked for."""
LONGEST_LINE = 200  # characters of a line that may hold the name
LEAST = 0.35
SURE_HEADING = 0.9
"""Sureness of the words of a heading from which they name nobody."""
LEAST_LARGE = 1.15
LARGE = 1.5
"""Of the body text, the size of a name that is set over two lines."""
TITLES = sorted((fold(title) for title in TITLES_OF_DOCUMENT), key=len, reverse=True)
LABELS = frozenset(fold(label) for label in NAME_LABELS)
GIVEN = frozenset(fold(label) for label in GIVEN_LABELS)
FAMILY = frozenset(fold(label) for label in FAMILY_LABELS)
HALVES = (GIVEN | FAMILY) - LABELS
COMPOUND = frozenset("straße strasse str. platz weg gasse straat laan plein".split())
"""Words of streets that stand at the end of longer ones."""
STREET = re.compile(
    "|".join(
        ("" if cue in COMPOUND else r"(?<!\w)") + re.escape(cue) + r"(?!\w)" for cue in map(str.strip, ADDRESS_CUES)
    )
)
TITLE_WORDS = (
    r"(?:(?:academic|full|short|brief|summary)\s+)?(?:curriculum(?:\s+vit(?:ae|æ))?|r[ée]sum[ée]|lebenslauf|cv|vita)"
)
TITLE_AROUND = re.compile(
    rf"^\W*{TITLE_WORDS}\b\W*(?:(?:of|de|di|von|for|du|del)\b)?\s*|[\s,:|–—(-]*\b{TITLE_WORDS}\W*$", re.IGNORECASE
)
LABELLED = re.compile(r"^(?P<label>[^:\t]{2,34})(?::\s*|\t+)(?P<rest>\S.*)$")
PART = re.compile(r"\s*[|•·⋄◇\t]\s*|\s{3,}|\s+[–—-]\s+")
DEGREES_BEHIND = re.compile(
    r",\s*(?:[A-Z][\w.]{0,8}\.?|\([^)]*\)).*$|\s+(?:Ph\.?\s?D\.?|M\.\s?D\.?|D\.?Phil\.?|Sc\.?D\.?|M\.?Sc\.?)(?=$|[\s,]).*$"
)
NICKNAME = re.compile(r"\s*[(\[](?P<name>[“\"']?[^\W\d_][\w .’'-]{1,20}[”\"']?)[)\]]\s*$")
GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][a-zà-ÿ])")
JOB = re.compile(
    r"""\b(?:professor|lecturer|researcher|student|candidate|engineer|scientist|fellow|postdoc|director|department|
    universi|institut|school|college|faculty|center|centre|laborator|research|professeur|chercheu|maître|doctorant|
    professore|ricercat|profesor|investigador|wissenschaft|lehrstuhl|assistant|associate|phd|page|email|phone)""",
    re.VERBOSE | re.IGNORECASE,
)


def name_in_headings(lines: Sequence[Line], others: Sequence[str]) -> tuple[Line | None, str, float]:
    """The largest of the first lines that reads as a name, where none stands at the head of the CV.

    Converters of pages with columns may put the name behind the first sections.
    """
    hints = _hints(others)
    largest = max((line.size for line in lines), default=1.0)
    for line in lines:
        if line.size < largest or (line.size <= 1.0 and not line.level):
            continue
        for name, likely in _readings(line, None):
            if likely >= 0.5 and (len(clean_name(name).split()) > 1 or _agreement(name, hints)):
                return line, _written(name), round(min(likely, 0.8), 3)
    return None, "", 0.0


def find_name(lines: Sequence[Line], others: Sequence[str] = ()) -> tuple[Line | None, str, float]:
    """The line that holds the name, the name as written, and how sure it is (0-1).

    Args:
        lines: those at the head of the CV.
        others: further texts with the owner's addresses, whose words may tell the name.
    """
    head = [line for line in lines[:FIRST_LINES] if len(line.text) <= LONGEST_LINE]
    hints = _hints([*(line.text for line in head), *others])
    largest = max((line.size for line in head), default=1.0)
    best: tuple[float, Line | None, str] = (LEAST, None, "")
    for place, line in enumerate(head):
        below = head[place + 1] if place + 1 < len(head) else None
        for name, likely in (*_readings(line, below), *_beside_column(line, head[place + 1 : place + 3])):
            agreement = _agreement(name, hints)
            if _is_bare_word(name, line) and not agreement:
                continue
            score = likely * (1.0 - 0.05 * place) + 0.5 * agreement - (0.3 if hints and place and not agreement else 0)
            score += 0.35 if line.size == largest and largest > 1.15 else 0.0
            score += 0.2 if place == 0 else 0.0
            best = max(best, (score, line, name), key=lambda found: found[0])
    score, found, name = best
    if found:
        return found, _written(name), round(min(score / 1.2, 1.0), 3)
    spelt = _from_emails(lines, others)
    return None, spelt, 0.4 if spelt else 0.0


def _is_bare_word(name: str, line: Line) -> bool:
    """Whether a single word is set as all others are: what an address does not spell is hardly a name."""
    is_single = len(clean_name(name).split()) == 1 and not GLUED.search(name)
    return is_single and not line.level and not line.is_bold and line.size <= LEAST_LARGE


def _from_emails(lines: Sequence[Line], others: Sequence[str]) -> str:
    """The name that an address of the form "emmy.noether@" spells, or nothing."""
    for email in (email for text in [*(line.text for line in lines), *others] for email in find_emails(text)):
        words = email.partition("@")[0].split(".")
        if 2 <= len(words) <= 3 and all(len(word) > 2 and word.isalpha() for word in words):
            return " ".join(word.capitalize() for word in words)
    return ""


def _hints(texts: Iterable[str]) -> tuple[str, ...]:
    """Folded words of the e-mail addresses: parts of the owner's name stand in most."""
    emails = [email for text in texts for email in find_emails(text)]
    return tuple(fold(email.partition("@")[0]).replace(" ", "") for email in emails)


def _agreement(name: str, hints: tuple[str, ...]) -> float:
    """The share of the name's words that the addresses hold."""
    words = [word for word in fold(name).split() if len(word) > 2]
    if not words or not hints:
        return 0.0
    return max(sum(word in hint or word[:5] in hint for word in words) / len(words) for hint in hints)


def _readings(line: Line, below: Line | None) -> Iterable[tuple[str, float]]:
    """The names that a line may hold, each with how much it looks like one."""
    text = TITLE_AROUND.sub("", _without_dates(URL.sub("\t", EMAIL.sub("\t", line.text)))).strip()
    if text.isupper() and text[1:2] == " ":  # small capitals; an initial stands behind a name
        text = SMALL_CAPITALS.sub(r"\1", text)
    labelled = LABELLED.match(text)
    if labelled and fold(labelled["label"]) in LABELS:
        yield labelled["rest"], 1.5
    if labelled and below is not None and (whole := _two_labels(labelled, below)):
        yield whole, 2.0
    parts = [part for part in PART.split(text) if part.strip()]
    for part in parts[:3]:
        if (likely := _likely(part)) > 0:
            yield part, likely - (0.1 if len(parts) > 1 else 0)
    if (look := TITLE_AROUND.sub("", _first_look(line))) and (likely := _likely(look)) > 0:
        yield look, likely
    if below is not None and _is_half(line, text, below):
        yield f"{text} {below.text}", _likely(f"{text} {below.text}") + 0.3
    if below is not None and len(text.split()) == 1 and len(below.text.split()) <= 2 and below.gap < 0.4:
        both = f"{text} {below.text}"
        if line.size == below.size and below.text.replace(" ", "").isalpha() and _likely(both) > 0:
            yield both, _likely(both) + 0.1


def _two_labels(first: re.Match[str], below: Line) -> str:
    """The name of a form that asks for the given names and for the family name, in either order; else nothing."""
    second = LABELLED.match(below.text)
    if not second:
        return ""
    labels, parts = [fold(found["label"]) for found in (first, second)], [first["rest"], second["rest"]]
    if labels[0] in FAMILY and labels[1] in GIVEN and labels[1] != "name":
        parts.reverse()
    elif not (labels[0] in GIVEN and labels[1] in FAMILY):
        return ""
    return " ".join(part.strip() for part in parts) if all(len(part.split()) <= 3 for part in parts) else ""


def _without_dates(text: str) -> str:
    """The text without the date of the document, where it has one."""
    return strip_dates(text) if find_date_ranges(text) else text


def _first_look(line: Line) -> str:
    """The first words of a line where those behind them are set in another look: "**Emmy Noether** postdoc"."""
    for run in line.runs:
        is_styled = run.bold or run.italic
        if is_styled and (run.start > 0 or run.end < len(line.text)):
            place = run.start or run.end
            return line.text[:place].strip() if " " in line.text[place - 1 : place + 1] else ""
    return ""


def _is_half(line: Line, text: str, below: Line) -> bool:
    """Whether a name may go on below: two large lines of the same look, in capitals or not, neither of them a title."""
    if line.size < LARGE or line.size != below.size or below.gap > 0.6 or len(below.text.split()) > 2:
        return False
    if any(is_place(part) or is_title(part) or _likely(part) == 0 for part in (text, below.text)):
        return False
    return text.isupper() == below.text.isupper() and len(text.split()) <= 3


def _beside_column(line: Line, below: Sequence[Line]) -> Iterable[tuple[str, float]]:
    """The name whose two parts stand below each other, large, beside a column of addresses."""
    given = line.cells[0]
    if len(line.cells) < 2 or not given.isalpha() or not given[0].isupper():
        return
    for row in below:
        family = row.cells[0]
        is_part = len(row.cells) > 1 and row.size == line.size and family.isalpha() and family[0].isupper()
        if is_part and (likely := _likely(f"{given} {family}")) > 0:
            yield f"{given} {family}", likely + 0.2


def names_owner(text: str) -> bool:
    """Whether a line of a form says with a label what the owner is called."""
    labelled = LABELLED.match(text)
    if labelled is None:
        return False
    label = fold(labelled["label"])
    if label in HALVES:
        return labelled["rest"][:1].isupper() and len(labelled["rest"].split()) <= 3
    return label in LABELS and name_score(clean_name(labelled["rest"])) > 0


def _likely(text: str) -> float:
    """How much a piece of text looks like the owner's name."""
    folded = fold(text)
    bare = clean_name(DEGREES_BEHIND.sub("", NICKNAME.sub("", text)))
    if folded in TITLES or JOB.search(bare) or STREET.search(text.lower()):
        return 0.0
    heading = read_heading(text)
    if is_place(bare) or (heading is not None and heading.score >= SURE_HEADING):
        return 0.0
    score = name_score(GLUED.sub(" ", bare) if " " not in bare else bare)
    if (
        score == 0.0
        and bare.islower()
        and 2 <= len(bare.split()) <= 4
        and bare.replace(" ", "").replace(".", "").isalpha()
    ):
        return 0.3  # a name in small letters
    return score


def _written(text: str) -> str:
    """A name as the CV writes it, without titles and degrees; a nickname in parentheses stays."""
    nickname = NICKNAME.search(text)
    bare = text[: nickname.start()] if nickname else text
    bare = clean_name(DEGREES_BEHIND.sub("", bare) if not _is_inverted(bare) else bare)
    if " " not in bare and not bare.startswith(("Mc", "Mac", "De", "Le")):
        bare = GLUED.sub(" ", bare)
    return f"{bare} {nickname.group().strip()}" if nickname else bare


def _is_inverted(text: str) -> bool:
    """Whether it is written family name first ("Noether, Emmy")."""
    family, comma, given = text.partition(", ")
    return bool(comma) and len(family.split()) <= 2 and name_score(given) > 0 and "." not in given[:3]
