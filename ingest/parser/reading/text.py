"""Plain text in any encoding."""

from __future__ import annotations

from ingest.parser.document import Line, Reading


def read_text(data: bytes) -> Reading:
    """The lines of a plain text file."""
    lines, gap = [], 0
    for number, raw in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
        if not raw.strip():
            gap += 1
            continue
        lines.append(Line(number, raw.strip(), gap=gap, indent=(len(raw) - len(raw.lstrip())) / 2))
        gap = 0
    return Reading("text", tuple(lines))
