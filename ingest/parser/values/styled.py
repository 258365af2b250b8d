"""Text with the look of each of its characters, so that cutting and joining keep bold and italics in place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ingest.parser.document import Line

PLAIN, BOLD, ITALIC, BOTH = " bix"
SHARE = 0.8
"""Of the letters and digits that must be bold for a text to count as bold."""


class Styled(NamedTuple):
    """A text and, of the same length, a sign for the look of each character: plain, bold, italic or both."""

    text: str
    look: str

    @classmethod
    def plain(cls, text: str) -> Styled:
        """The text without any style."""
        return cls(text, PLAIN * len(text))

    @classmethod
    def of(cls, line: Line) -> Styled:
        """The text of a line as its runs show it."""
        look = [PLAIN] * len(line.text)
        for run in line.runs:
            sign = BOTH if run.bold and run.italic else BOLD if run.bold else ITALIC if run.italic else PLAIN
            if sign != PLAIN:
                stretch = slice(max(run.start, 0), min(run.end, len(look)))
                look[stretch] = [sign] * len(range(*stretch.indices(len(look))))
        return cls(line.text, "".join(look))

    @property
    def is_bold(self) -> bool:
        """Whether most of its letters and digits are bold."""
        return self._share(BOLD + BOTH) >= SHARE

    @property
    def is_italic(self) -> bool:
        """Whether most of its letters and digits are italic."""
        return self._share(ITALIC + BOTH) >= SHARE

    def _share(self, signs: str) -> float:
        if not any(sign in self.look for sign in signs):
            return 0.0
        letters = [sign for sign, character in zip(self.look, self.text, strict=True) if character.isalnum()]
        return sum(sign in signs for sign in letters) / len(letters) if letters else 0.0

    def cut(self, start: int, end: int | None = None) -> Styled:
        """The stretch from start to end without blanks around it."""
        end = len(self.text) if end is None else end
        piece = self.text[start:end]
        bare = piece.strip()
        if not start and len(bare) == len(self.text):
            return self
        start += len(piece) - len(piece.lstrip())
        end = start + len(bare)
        return Styled(self.text[start:end], self.look[start:end])

    def strip(self, characters: str) -> Styled:
        """The text without these characters at its ends."""
        if self.text.strip(characters) == self.text:
            return self.cut(0)
        left = len(self.text) - len(self.text.lstrip(characters))
        return self.cut(left, max(left, len(self.text.rstrip(characters))))

    def without(self, spans: Iterable[tuple[int, int]]) -> Styled:
        """The text with each of these stretches replaced by one blank."""
        ordered = sorted(spans)
        if not ordered:
            return self
        text, look, low = [], [], 0
        for start, end in ordered:
            if start < low:
                continue
            text += [self.text[low:start], " "]
            look += [self.look[low:start], PLAIN]
            low = end
        return Styled("".join(text) + self.text[low:], "".join(look) + self.look[low:])

    def joined(self, other: Styled, between: str = " ") -> Styled:
        """This text and another behind it."""
        if not self.text or not other.text:
            return self if self.text else other
        return Styled(self.text + between + other.text, self.look + PLAIN * len(between) + other.look)


def join_styled(lines: Iterable[Line]) -> Styled:
    """The lines as one text: line ends joined by a blank, a hyphen that only breaks a word dropped."""
    texts: list[str] = []
    looks: list[str] = []
    for line in lines:
        styled = Styled.of(line)
        last = texts[-1] if texts else ""
        if last.endswith("-") and last[-2:-1].isalpha() and styled.text[:1].islower():
            texts[-1], looks[-1] = last[:-1], looks[-1][:-1]
        elif texts:
            texts.append(" ")
            looks.append(PLAIN)
        texts.append(styled.text)
        looks.append(styled.look)
    return Styled("".join(texts), "".join(looks))
