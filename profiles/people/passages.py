"""Sections of a CV that have no model of their own, as the paragraphs they hold."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from profiles.people.evidence import Fact, lines_in_words
from profiles.people.notes import Note
from profiles.text import fold

_MARKER = re.compile(r"\s*(?:[-*•●▪◦‣–·]|\(?\d{1,3}[.)])\s+")
_NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]\s")
WRAPPED = 60  # a line at least this long goes on in the next
RECORDS_OF = {"interests": "interest", "languages": "language"}  # kinds whose records may be read from prose


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
    """The text of ``lines`` without list markers; a blank line, a marker or a short line ends a paragraph.

    Lines without a letter or digit are rules between sections, or masked: they are left out.
    """
    paragraphs: list[str] = []
    goes_on = False
    for line in lines:
        text = _MARKER.sub("", line, count=1) if not _NUMBER.match(line) else line
        text = text.strip() if any(map(str.isalnum, text)) else ""
        if goes_on and text and not _MARKER.match(line):
            paragraphs[-1] += f" {text}"
        elif text:
            paragraphs.append(text)
        goes_on = bool(text) and len(line.rstrip()) >= WRAPPED
    return paragraphs


def _holds(section: Note, lines: Sequence[tuple[int, int]]) -> bool:
    return any(section.first_line <= first <= section.last_line for first, _ in lines)


def _words_of_records(notes: Mapping[str, Iterable[Note]], kind: str) -> set[str]:
    """The words of the records that a section of this kind gave rise to."""
    records = notes.get(RECORDS_OF.get(kind, ""), ())
    return {word for record in records for word in fold(f"{record.title} {record.detail}").split()}


def _unsaid(paragraphs: Iterable[str], said: set[str]) -> list[str]:
    """Those of ``paragraphs`` that hold a word which is not in ``said``."""
    return [paragraph for paragraph in paragraphs if not said.issuperset(fold(paragraph).split())]


def read_passages(notes: Mapping[str, Sequence[Note]], facts: Sequence[Fact], text: str) -> list[Passage]:
    """The sections, or what is left of them, of which nothing is shown as a record, so that nothing of a CV is lost."""
    shown = [(fact.first_line, fact.last_line) for fact in facts]
    lines = text.split("\n")
    passages = []
    for section in notes.get("section", ()):
        if not section.title or _holds(section, shown):
            continue
        own = lines[section.first_line - 1 : section.last_line]
        paragraphs = _unsaid(paragraphs_of(own[1:]), _words_of_records(notes, section.detail))
        if paragraphs:
            heading = " ".join(section.title.split())
            where = section.first_line, section.last_line
            passages.append(Passage(section.pk, heading, section.detail, paragraphs, *where))
    return passages
