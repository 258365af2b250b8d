"""Dates with the month before the day, told from the whole document and set day first, as all others are read."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.parser.document import Line

NUMERIC = re.compile(
    r"(?<![\d/.-])(?P<first>\d{1,2})(?P<sign>[/-])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d)(?!\d)"
)
MONTHS = 12


def with_days_first(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, "10/28/1930" as "28/10/1930" where such dates show that this document writes the month first."""
    found = [match for line in lines if "/" in line.text or "-" in line.text for match in NUMERIC.finditer(line.text)]
    is_seen = any(int(match["second"]) > MONTHS for match in found)
    if not is_seen or any(int(match["first"]) > MONTHS for match in found):
        return lines
    return tuple(replace(line, text=NUMERIC.sub(_swapped, line.text)) for line in lines)


def _swapped(found: re.Match[str]) -> str:
    """The date with its first two parts changed over; it stays as long as before."""
    return f"{found['second']}{found['sign']}{found['first']}{found['sign']}{found['year']}"
