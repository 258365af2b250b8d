"""Markdown."""

from __future__ import annotations

import re

from ingest.parser.document import Line, Reading


def read_markdown(data: bytes) -> Reading:
    """The lines of a Markdown file, without mark-up."""
    lines, gap = [], 0
    for number, raw in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
        level = len(raw) - len(raw.lstrip("#"))
        text = re.sub(r"\[([^\]\[]*)\]\([^)]*\)", r"\1", raw.lstrip("#"))
        text = re.sub(r"[*_`]{1,3}", "", text).strip()
        if not text:
            gap += 1
            continue
        lines.append(Line(number, text, gap=gap, level=level))
        gap = 0
    return Reading("markdown", tuple(lines))
