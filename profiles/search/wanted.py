"""What a visitor asks for. Whatever is typed is text: nothing of it reaches the database as syntax."""

import re
import unicodedata
from dataclasses import dataclass

from profiles.text import fold

LONGEST_QUERY = 200
MOST_WORDS = 12
_PHRASE = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a visitor looks for: the text as typed, its folded words, its folded phrases."""

    text: str
    words: tuple[str, ...]
    phrases: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases)

    @property
    def key(self) -> str:
        """The whole, folded."""
        return fold(self.text)

    @property
    def all_words(self) -> tuple[str, ...]:
        """The words, those of phrases too."""
        return tuple(dict.fromkeys((*self.words, *(word for phrase in self.phrases for word in phrase.split()))))

    @property
    def spelled(self) -> tuple[str, ...]:
        """The words as typed, accents and all, in small letters."""
        return tuple(_WORD.findall(composed(self.text)))


def composed(text: str) -> str:
    """``text`` in small letters, each letter with its accents one sign."""
    return unicodedata.normalize("NFC", text).casefold()


def read_query(text: str) -> Wanted:
    """What ``text`` asks for; false when it holds no letter or digit.

    Half signs (lone surrogates) and NUL bytes, which no database takes, are left out.
    """
    text = text[:LONGEST_QUERY].replace("\x00", " ").encode("utf-8", "ignore").decode()
    text = " ".join(text.split())
    phrases = tuple(key for part in _PHRASE.findall(text) if (key := fold(part)))
    words = dict.fromkeys(fold(_PHRASE.sub(" ", text)).split())
    return Wanted(text, tuple(words)[:MOST_WORDS], phrases[:MOST_WORDS])
