"""From lines to sections: which lines are headings, and of which kind."""

from __future__ import annotations

from ingest.parser.document import Line, Section

BASELINE = {
    "education": "education",
    "study": "education",
    "experience": "positions",
    "research experience": "positions",
    "work experience": "positions",
    "professional experience": "positions",
    "employment": "positions",
    "appointments": "positions",
    "publications": "publications",
    "works": "publications",
    "papers": "publications",
    "talks": "talks",
    "invited talks": "talks",
    "presentations": "talks",
    "conferences": "talks",
    "awards": "awards",
    "awards and honors": "awards",
    "honors and awards": "awards",
    "teaching": "teaching",
    "teaching experience": "teaching",
    "service": "service",
    "professional service": "service",
    "community service": "service",
    "academic service": "service",
    "languages": "languages",
    "skills": "skills",
    "software": "software",
    "references": "references",
    "research interests": "interests",
}


def split_sections(lines: tuple[Line, ...]) -> tuple[Section, ...]:
    """The sections in order; the first is what stands above the first heading and may be without lines."""
    sections: list[tuple[str, str, list[Line]]] = [("", "header", [])]
    for line in lines:
        kind = BASELINE.get(line.text.strip(" :").lower())
        if kind or (line.level and line.level <= 2):
            sections.append((line.text.strip(" :"), kind or "other", []))
        sections[-1][2].append(line)
    return tuple(
        Section(heading, kind, tuple(held), tuple(held[1:] if heading else held)) for heading, kind, held in sections
    )
