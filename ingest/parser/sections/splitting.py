"""From lines to sections: which lines are headings, and of which kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ingest.parser.document import Line, Section
from ingest.parser.headings import Phrase, is_continued
from ingest.parser.looks import is_rule
from ingest.parser.sections.candidates import Candidate, find_candidates
from ingest.parser.sections.choice import choose_headings
from ingest.parser.sections.kinds import ONCE, kind_by_content
from ingest.parser.sections.parts import with_kinds_from_above


def split_sections(lines: tuple[Line, ...]) -> tuple[Section, ...]:
    """The sections in order; the first is what stands above the first heading and may be without lines."""
    headings = choose_headings(lines, find_candidates(lines))
    ends = [*(found.start for found, _ in headings), len(lines)]
    taken = frozenset(found.phrase.kind for found, _ in headings if found.phrase and _is_sure(found.phrase)) & ONCE
    sections = [
        _section(found, lines[found.start : end], confidence, taken)
        for (found, confidence), end in zip(headings, ends[1:], strict=True)
    ]
    parts = with_kinds_from_above(sections, [found for found, _ in headings])
    return (_header(lines[: ends[0]]), *_with_continued(parts))


def _with_continued(sections: Iterable[Section]) -> list[Section]:
    """The sections, those that only go on after a page break ("Talks (continued)") with what went before."""
    whole: list[Section] = []
    for section in sections:
        if (
            whole
            and whole[-1].kind == section.kind
            and (is_continued(section.heading) or section.heading == whole[-1].heading)
        ):
            above = whole.pop()
            section = replace(above, lines=above.lines + section.lines, body=above.body + section.body)
        whole.append(section)
    return whole


def _header(lines: tuple[Line, ...]) -> Section:
    return Section("", "header", lines, tuple(line for line in lines if not is_rule(line)))


def _is_sure(phrase: Phrase) -> bool:
    return len(phrase.kinds) == 1 and phrase.score >= 0.95


def _section(found: Candidate, lines: tuple[Line, ...], confidence: float, taken: frozenset[str]) -> Section:
    text = (line for line in lines[found.rows :] if not is_rule(line))
    body = (*_rest_of_heading(found, lines[: found.rows]), *text)
    kind, certainty = kind_by_content(found.phrase, body, taken)
    return Section(found.text, kind, lines, body, round(confidence * certainty, 3))


def _rest_of_heading(found: Candidate, rows: tuple[Line, ...]) -> tuple[Line, ...]:
    """What stands on the heading's own rows beside it."""
    rests = (row.cut(cut) for row, cut in zip(rows, found.cuts, strict=True))
    return tuple(replace(rest, level=0) for rest in rests if rest.text)
