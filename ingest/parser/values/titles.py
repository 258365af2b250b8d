"""Whether a text is the title of a job, and where it begins."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parser.values.institutions import PART_OF, institution_level, institution_place
from ingest.parser.vocabulary import titles as cues
from ingest.parser.vocabulary.advisors import JUNIOR_WORDS

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
PHRASES: dict[str, list[str]] = {}
for _stem in cues.TITLE_STEMS:
    if " " in _stem:
        PHRASES.setdefault(_stem.split()[0], []).append(_stem)
ENDINGS = cues.TITLE_ENDINGS
WORDS = frozenset(stem for stem in cues.TITLE_STEMS if " " not in stem)
SPLIT_AT = re.compile(
    r"\s(?:at|bei|beim|chez|presso|auprès de|auprès du|junto a|junto al|junto ao|au sein d[ue]|tätig an der)\s"
    r"(?:(?:the|der|dem|la|le|the)\s)?(?=[^\W\d_])|\s?@\s?"
)
SPLIT_IN = re.compile(
    r"\s(?:(?:am|an der|im|an dem|dans le|dans la|au|aux|à la|nel|nella|no|na|en el|en la|al|alla)\s"
    r"|(?:à l|dans l|all|nell)['’])"
)
"""Words before an organization that may as well stand before a subject: only an institution's name may follow."""
SPLIT_BEFORE_ORG = re.compile(
    r"\s(?:en|na|no|with|in|dans|à|of|for|im|am|an der|nel|alla|pour|à l['’]|del?)\s?(?:the\s|la\s|el\s|der\s)?"
)


ADJECTIVES = frozenset(("técnico", "técnica", "tecnico", "tecnica", "académico", "académica", "profesional"))
"""Words of titles that behind the word for an institution tell of which sort it is: "Instituto Superior Técnico"."""
FACULTY = re.compile(
    r"(?<!\w)faculty\s(?:of\s)?(?!of|member|fellow|associate|affiliat|appoint|position|advis|mentor|lead|direct|research|scien(?:ti)"
    r"|assist|staff|chair|coord|at\s|in\s|intern|lectur|instruct|teach|visit|&|and\s)[a-z]",
    re.IGNORECASE,
)
"""A faculty that is named rather than one of its members."""


@lru_cache(maxsize=8192)
def title_place(text: str) -> int:
    """Where the first word of a job title stands in a text, or -1 where none does."""
    lowered = text.lower()
    phrases = [phrase for word in lowered.split() for phrase in PHRASES.get(word, ())]
    places = [place for phrase in phrases if (place := lowered.find(phrase)) >= 0]
    for match in WORD.finditer(lowered):
        if _is_title_word(match.group()) and lowered[match.end() : match.end() + 2] not in ("' ", "’ "):
            places.append(match.start())
            break
    return min(places, default=-1)


@lru_cache(maxsize=4096)
def _is_title_word(word: str) -> bool:
    bare = word.rstrip(".")
    if word in WORDS or bare in WORDS or bare.removesuffix("s") in WORDS:
        return True
    return bare.endswith(ENDINGS) or any(part in WORDS for part in bare.split("-") if len(part) > 2)


def is_title(text: str) -> bool:
    """Whether a piece of text is a job title rather than the name of an institution.

    It is one where a title's word stands in front of every institution's ("Head of the Department") or at its end
    ("University Lecturer").
    """
    place = title_place(text)
    if place < 0:
        return False
    if PART_OF.match(text) or FACULTY.search(text) or _is_in_brackets(text, place):
        return False
    if place <= institution_place(text):
        return True
    last = WORD.findall(text.lower())[-1:]
    if last and last[0] in ADJECTIVES:
        return False
    return bool(last and _is_title_word(last[0])) and " of " not in text and " de " not in text


def _is_in_brackets(text: str, place: int) -> bool:
    """Whether a place lies in brackets with words before them: "Bell Telephone (as consultant of Halle)"."""
    opened = text.rfind("(", 0, place)
    return opened > 0 and ")" not in text[opened:place]


def is_ruling(text: str) -> bool:
    """Whether a title names behind a comma what it rules: "Director, Computing Laboratory"."""
    words = [word.rstrip(".").lower() for word in WORD.findall(text)]
    return bool(words) and any(word in cues.RULING for word in words[:3] + words[-1:])


def is_junior(text: str) -> bool:
    """Whether holders of this title have somebody to guide them: students, interns, postdocs, visitors."""
    lowered = text.lower()
    return any(stem in lowered for stem in JUNIOR_WORDS)


def split_title(text: str) -> tuple[str, str] | None:
    """The title and the organization of "Postdoc at Bell Labs", or None."""
    for match in SPLIT_AT.finditer(text):
        head, rest = text[: match.start()].strip(), text[match.end() :].strip()
        if is_title(head):
            return head, rest
    for match in SPLIT_IN.finditer(text):
        head, rest = text[: match.start()].strip(), text[match.end() :].strip()
        if rest[:1].isupper() and is_title(head) and institution_place(rest) < len(rest):
            return head, rest
    return None


def split_title_before_org(text: str) -> tuple[str, str] | None:
    """The title and the organization of "Co-Director of the Bell Labs Study Group": cut where a name of one follows."""
    for match in SPLIT_BEFORE_ORG.finditer(text):
        rest = text[match.end() :].strip()
        if rest[:1].isupper() and institution_level(rest) and is_title(text[: match.start()]):
            return text[: match.start()].strip(), rest
    return None


def is_body(text: str) -> bool:
    """Whether a text names a committee or the like: a seat on it is no job."""
    lowered = text.lower()
    return any(word in lowered for word in cues.BODIES)


def is_service(text: str) -> bool:
    """Whether a title among appointments is a post of service: "Associate Editor", "Board of Directors"."""
    lowered = text.lower()
    return any(phrase in lowered for phrase in cues.NOT_POSITIONS)
