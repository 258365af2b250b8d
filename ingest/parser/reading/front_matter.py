"""The YAML block above a Markdown text: the values that say whose CV it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

FENCE_ENDS = ("---", "...")
MAX_ROWS = 200
KEY = re.compile(r"\s*(?:-\s+)?([A-Za-z][\w -]{0,30}):(?:\s+(.*))?$")
BARE = {"title", "subtitle", "name", "firstname", "lastname", "surname", "author", "position", "profession"}
BARE |= {"affiliation", "institution", "department", "address", "date", "text"}
LABELLED = {"email", "e-mail", "mail", "phone", "mobile", "tel", "www", "url", "web", "website", "homepage"}
LABELLED |= {"github", "gitlab", "linkedin", "twitter", "orcid", "scholar"}
NOT_TEXT = re.compile(r"[|>&*!{\[][-+]?$|`r |^(?:true|false|null|yes|no|~)$")


def read_front_matter(rows: Sequence[str]) -> tuple[int, dict[int, str]]:
    """How many rows the block has (0 = there is none), and the text to show by the index of its row."""
    if not rows or rows[0].strip() != "---":
        return 0, {}
    for end in range(1, min(len(rows), MAX_ROWS)):
        if rows[end].strip() in FENCE_ENDS:
            break
    else:
        return 0, {}
    block = rows[1:end]
    if not any(KEY.match(row) for row in block):
        return 0, {}
    shown = {place: text for place, row in enumerate(block, 1) if (text := shown_text(row))}
    return end + 1, shown


def shown_text(row: str) -> str:
    """What a row of the block says about the person, empty for anything else."""
    match = KEY.match(row)
    if not match or not match[2]:
        return ""
    key, value = match[1].strip().lower(), unquoted(match[2].strip())
    if not value or NOT_TEXT.search(value):
        return ""
    if key in BARE:
        return value
    return f"{match[1].strip()}: {value}" if key in LABELLED else ""


def unquoted(value: str) -> str:
    """A YAML scalar without its quotes and comment."""
    if value[:1] in "\"'" and value.find(value[0], 1) > 0:
        return value[1 : value.rfind(value[0])].strip()
    return value.split(" #")[0].strip()
