"""LaTeX documents of several files as one file: what a document takes in stands before it, as LaTeX itself allows.

``\\begin{filecontents*}{works.bib}`` ... ``\\end{filecontents*}`` in front of ``\\documentclass`` writes a file when
the document is typeset; many CVs carry their bibliography so.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from ingest.parser.reading.decoding import decode

OPENING = re.compile(
    r"^[ \t]*\\begin\{(?P<name>filecontents\*?)\}(?:\[[^\]\n]{0,60}\])?\{(?P<file>[^{}\n]{1,200})\}", re.MULTILINE
)
DOCUMENT = re.compile(r"^[^%\n]{0,200}?\\document(?:class|style)\b", re.MULTILINE)


def is_document(text: str) -> bool:
    """Whether a LaTeX text is a whole document rather than a part of one."""
    return bool(DOCUMENT.search(text))


def bundled(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """One LaTeX file of a document and the files that it takes in, which stand before it under their names."""
    if not parts:
        return data
    blocks = [
        f"\\begin{{filecontents*}}{{{name}}}\n{decode(part)[0].rstrip()}\n\\end{{filecontents*}}\n"
        for name, part in parts.items()
    ]
    return ("".join(blocks) + decode(data)[0]).encode()


def unbundled(text: str) -> tuple[str, dict[str, str]]:
    """The text without the files that stand in it, and these files by name."""
    files: dict[str, str] = {}
    rest, low = [], 0
    for start, opened, closed, end, name in _blocks(text):
        files.setdefault(name, text[opened:closed].strip("\n"))
        rest.append(text[low:start])
        low = end
    return "".join(rest) + text[low:], files


def _blocks(text: str) -> Iterator[tuple[int, int, int, int, str]]:
    """Where each file of a text and its contents begin and end, and its name."""
    low = 0
    for match in OPENING.finditer(text):
        if match.start() < low:
            continue
        ending = f"\\end{{{match['name']}}}"
        closed = text.find(ending, match.end())
        if closed < 0:
            return
        low = closed + len(ending)
        yield match.start(), match.end(), closed, low, match["file"].strip()


def resolved(named: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The files that each file takes in, directly or through another, of those that are there.

    ``named`` are the files that came together with the names that each says. A name fits the file of that path from
    the folder of the one that says it, else the only file so called, in whatever folder.
    """
    found = {}
    for file in named:
        taken: dict[str, None] = {}
        left = [file]
        while left:
            current = left.pop()
            for name in named.get(current, ()):
                part = _fitting(name, current, named)
                if part and part != file and part not in taken:
                    taken[part] = None
                    left.append(part)
        found[file] = list(taken)
    return found


def _fitting(name: str, file: str, files: Mapping[str, list[str]]) -> str | None:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(file), name))
    if path in files:
        return path
    alike = [other for other in files if posixpath.basename(other) == posixpath.basename(name)]
    return alike[0] if len(alike) == 1 else None
