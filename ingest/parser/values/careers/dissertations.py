"""Sections on one thesis ("Doctoral thesis", its title and supervisors), read into the degree that they are of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.parser.document import Section
from ingest.parser.values.careers.reading import Career
from ingest.parser.values.careers.rows import career_rows
from ingest.parser.vocabulary.degrees import DEGREE_LEVELS, THESIS_WORDS

HEADINGS = tuple(f" {word}" for word in THESIS_WORDS)
Read = tuple[Section, tuple[Career, ...]]


def with_dissertations(read: Sequence[Read], sections: Iterable[Section]) -> list[Read]:
    """The careers of each section, a degree with the title and advisors that one of the sections names by itself."""
    result = list(read)
    held = {id(section) for section, careers in read if any(career.kind == "degree" for career in careers)}
    for section in sections:
        if id(section) in held or not _is_of_thesis(section):
            continue
        rows = career_rows(section)
        thesis = next((row.thesis.title for row in rows if row.thesis), None)
        names = tuple(dict.fromkeys(name for row in rows for found in row.advisors for name in found.names))
        label = next((found.label for row in rows for found in row.advisors), None)
        if thesis or names:
            result = _with_thesis(result, _level(section.heading), thesis, names, label)
    return result


def _is_of_thesis(section: Section) -> bool:
    return section.kind in ("education", "other") and f" {section.heading.lower()}".endswith(HEADINGS)


def _level(text: str) -> int:
    """The level of a degree: 3 a doctorate, 2 a master, 1 a bachelor, 0 where the text does not say."""
    lowered = text.lower()
    return next((level for level, stems in DEGREE_LEVELS.items() if any(stem in lowered for stem in stems)), 0)


def _with_thesis(
    read: list[Read], level: int, thesis: str | None, names: tuple[str, ...], label: str | None
) -> list[Read]:
    """The careers, the first degree of a level, or of any where it is unknown, with what lacks it."""
    for place, (section, careers) in enumerate(read):
        for i, career in enumerate(careers):
            text = next((part.text for part in career.parts if part.kind == "degree"), "")
            if section.kind != "education" or career.kind != "degree" or (level and _level(text) != level):
                continue
            if career.thesis and career.advisors:
                continue
            made = replace(
                career,
                thesis=career.thesis or thesis,
                advisors=career.advisors or names,
                advisor_label=career.advisor_label or label,
            )
            read[place] = (section, (*careers[:i], made, *careers[i + 1 :]))
            return read
    return read
