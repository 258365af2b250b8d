"""From sections to entries: where one item of a list ends and the next begins."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.parser.document import Entry, Line, Section

MARKER = re.compile(r"^(?:[-•∙▪*–◦]|\[\d+\]|\d{1,3}[.)])\s+")


def split_entries(section: Section) -> Section:
    """The section with its entries."""
    groups: list[list[Line]] = []
    markers: list[str] = []
    for line in section.body:
        mark = MARKER.match(line.text)
        if mark or line.gap or not groups:
            groups.append([])
            markers.append(mark.group().strip() if mark else "")
        groups[-1].append(line.cut(mark.end()) if mark else line)
    entries = tuple(Entry(tuple(group), marker) for group, marker in zip(groups, markers, strict=True))
    return replace(section, entries=entries)
