"""BibTeX files that come with a CV: their entries as lines a bibliography would show, LaTeX left in."""

from __future__ import annotations

import re
from collections.abc import Mapping

ENTRY = re.compile(r"@\s*([A-Za-z]{1,30})\s*[{(]\s*([^,\s{}()]{0,200})\s*,")
FIELD = re.compile(r"\s*,?\s*([A-Za-z][\w-]{0,40})\s*=\s*")
MACRO = re.compile(r"@\s*string\s*[{(]\s*([\w-]{1,50})\s*=\s*", re.IGNORECASE)
WORD = re.compile(r"[^\s,{}()\"#]{1,200}")
AND = re.compile(r"\s+and\s+", re.IGNORECASE)
NOT_ENTRIES = {"comment", "preamble", "string"}
VENUES = ("journal", "journaltitle", "booktitle", "publisher", "school", "institution", "eprinttype", "howpublished")
MAX_ENTRIES = 5_000


def read_entries(text: str) -> list[dict[str, str]]:
    """The fields of each entry in order, with its type as "entrytype" and its name as "entrykey"."""
    macros = read_macros(text)
    entries: list[dict[str, str]] = []
    match = ENTRY.search(text)
    while match and len(entries) < MAX_ENTRIES:
        fields, place = read_fields(text, match.end(), macros)
        if match[1].lower() not in NOT_ENTRIES:
            entries.append({**fields, "entrytype": match[1].lower(), "entrykey": match[2]})
        match = ENTRY.search(text, place)
    return entries


def read_macros(text: str) -> dict[str, str]:
    """The abbreviations that a file defines."""
    macros: dict[str, str] = {}
    match = MACRO.search(text)
    while match and len(macros) < MAX_ENTRIES:
        macros[match[1].lower()], place = read_value(text, match.end(), {})
        match = MACRO.search(text, place)
    return macros


def read_fields(text: str, place: int, macros: Mapping[str, str]) -> tuple[dict[str, str], int]:
    """Values of the fields that stand at a place by their names, and where they end."""
    fields: dict[str, str] = {}
    while match := FIELD.match(text, place):
        value, end = read_value(text, match.end(), macros)
        if end == match.end():
            break
        fields[match[1].lower()] = " ".join(value.split())
        place = end
    return fields, place


def read_value(text: str, place: int, macros: Mapping[str, str]) -> tuple[str, int]:
    """The value at a place, its parts joined, and where it ends."""
    value = ""
    while True:
        part, end = read_part(text, place, macros)
        value += part
        rest = text[end : end + 200]
        following = len(rest) - len(rest.lstrip())
        if end == place or not rest.lstrip().startswith("#"):
            return value, end
        place = end + following + 1
        rest = text[place : place + 200]
        place += len(rest) - len(rest.lstrip())


def read_part(text: str, place: int, macros: Mapping[str, str]) -> tuple[str, int]:
    """One part of a value: in braces, in quotes, a number or an abbreviation."""
    opening = text[place : place + 1]
    if opening and opening in '{"':
        end = closing_of(text, place)
        return text[place + 1 : end], end + 1
    match = WORD.match(text, place)
    return (macros.get(match[0].lower(), match[0]), match.end()) if match else ("", place)


def closing_of(text: str, place: int) -> int:
    """Where the braces or quotes that open at a place close."""
    is_quoted, depth = text[place] == '"', 0
    for at in range(place + 1, min(len(text), place + 20_000)):
        char = text[at]
        if char == "{":
            depth += 1
        elif char == "}":
            if depth == 0:
                return at
            depth -= 1
        elif char == '"' and is_quoted and depth == 0:
            return at
    return min(len(text), place + 20_000)


def written_entry(entry: Mapping[str, str]) -> str:
    """The entry as a line of a bibliography: authors. "title". venue, year."""
    authors = ", ".join(
        natural_name(name) for name in AND.split(entry.get("author") or entry.get("editor") or "") if name
    )
    title = entry.get("title", "").strip().rstrip(".")
    venue = next((entry[name] for name in VENUES if entry.get(name)), "")
    year = entry.get("year") or entry.get("date", "")[:4]
    volume = entry.get("volume", "")
    where = " ".join(part for part in (f"\\emph{{{venue}}}" if venue else "", volume) if part)
    pages = entry.get("pages", "")
    tail = ", ".join(part for part in (where, f"pp. {pages}" if pages else "", year, entry.get("note", "")) if part)
    pieces = (authors, f"``{title}''" if title else "", tail)
    return ". ".join(piece for piece in pieces if piece) + "."


def natural_name(name: str) -> str:
    """ "Noether, Emmy" as "Emmy Noether"."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 2:
        return f"{parts[1]} {parts[0]}".strip()
    return f"{parts[2]} {parts[0]}, {parts[1]}" if len(parts) == 3 else parts[0]
