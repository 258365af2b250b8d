"""Sections of a CV that have no model of their own, as the paragraphs they hold."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from profiles.evidence import Fact, lines_in_words
from profiles.notes import Note

_MARKER = re.compile(r"\s*(?:[-*•●▪◦‣–·]|\(?\d{1,3}[.)])\s+")
_NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]\s")
WRAPPED = 60  # a line at least this long goes on in the next


@dataclass(frozen=True, slots=True)
class Passage:
    """A section as text: heading, paragraphs, lines."""

    pk: int
    heading: str
    kind: str
    paragraphs: list[str]
    first_line: int
    last_line: int

    @property
    def code(self) -> str:
        return f"section-{self.pk}"

    @property
    def lines(self) -> str:
        return lines_in_words(self.first_line, self.last_line)


def paragraphs_of(lines: Iterable[str]) -> list[str]:
    """The text of ``lines`` without list markers; a blank line, a marker or a short line ends a paragraph."""
    paragraphs: list[str] = []
    goes_on = False
    for line in lines:
        text = _MARKER.sub("", line, count=1) if not _NUMBER.match(line) else line
        text = text.strip()
        if goes_on and text and not _MARKER.match(line):
            paragraphs[-1] += f" {text}"
        elif text:
            paragraphs.append(text)
        goes_on = bool(text) and len(line.rstrip()) >= WRAPPED
    return paragraphs


def _holds(section: Note, lines: Sequence[tuple[int, int]]) -> bool:
    return any(section.first_line <= first <= section.last_line for first, _ in lines)


def read_passages(sections: Iterable[Note], facts: Sequence[Fact], text: str) -> list[Passage]:
    """The sections of which nothing is shown as a record, so that nothing of a CV is lost."""
    shown = [(fact.first_line, fact.last_line) for fact in facts]
    lines = text.split("\n")
    passages = []
    for section in sections:
        own = lines[section.first_line - 1 : section.last_line]
        paragraphs = paragraphs_of(own[1:])
        if paragraphs and not _holds(section, shown):
            heading = " ".join(section.title.split())
            where = section.first_line, section.last_line
            passages.append(Passage(section.pk, heading, section.detail, paragraphs, *where))
    return passages
