"""Names of authors taken apart, as formats for references want them."""

import re
from dataclasses import dataclass

PARTICLES = frozenset(
    "af al av ben bin da dal das de degli dei del della den der des di do dos du el het la las le los ten ter van "
    "vom von zu zum zur 't".split()
)
JOINERS = frozenset(("y", "e", "i"))  # "Ramón y Cajal", "Ortega i Gasset": two family names
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,3}")


@dataclass(frozen=True, slots=True)
class Name:
    """Parts of a name; of a name with one word only ``family`` is filled."""

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""

    @property
    def full_family(self) -> str:
        """The family name with its particle: "von Neumann"."""
        return f"{self.particle} {self.family}".strip()

    @property
    def inverted(self) -> str:
        """ "von Neumann, John"; the mere name where there is no given one."""
        return ", ".join(part for part in (self.full_family, self.suffix, self.given) if part)


def _is_initials(word: str) -> bool:
    return bool(_INITIALS.fullmatch(word)) and word == word.upper() and word.upper() != word.lower()


def _from_comma(text: str) -> Name:
    family, *rest = (part.strip() for part in text.split(","))
    is_suffix = len(rest) > 1 and rest[0].rstrip(".").casefold() in SUFFIXES
    words = family.split()
    start = next((place for place, word in enumerate(words[:-1]) if word not in PARTICLES), max(len(words) - 1, 0))
    suffix = rest.pop(0) if is_suffix else ""
    return Name(" ".join(words[start:]), " ".join(filter(None, rest)), " ".join(words[:start]), suffix)


def _family_start(words: list[str]) -> int:
    """Where the family name starts: its last word, or the one before a joiner."""
    last = len(words) - 1
    return last - 2 if last > 2 and words[last - 1] in JOINERS else last


def split_name(text: str) -> Name:
    """The parts of a name as written: "J. von Neumann", "Neumann, J. von", "Neumann JL", "Plato"."""
    text = " ".join(text.split()).strip(", ")
    if "," in text:
        return _from_comma(text)
    words = text.split()
    suffix = words.pop() if len(words) > 2 and words[-1].rstrip(".").casefold() in SUFFIXES else ""
    if len(words) > 1 and _is_initials(words[-1]) and not _is_initials(words[0]):
        return Name(" ".join(words[:-1]), words[-1], "", suffix)
    family = _family_start(words)
    start = family
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return Name(" ".join(words[family:]), " ".join(words[:start]), " ".join(words[start:family]), suffix)
