"""The files that a LaTeX document is spread over: which it names, which of them came with it, its text as one."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

from ingest.parser.reading.decoding import decode
from ingest.parser.reading.tex_branches import without_comments
from ingest.parser.reading.tex_bundles import unbundled
from ingest.parser.reading.tex_source import split_document

INPUT = re.compile(
    r"\\(?:input|include|subfile|makerubric|subimport\s*\{[^{}]*\}|import\s*\{[^{}]*\})(?:\s*\{([^{}]{1,200})\}|\s+([\w./-]{1,200}))"
)
BIBLIOGRAPHY = re.compile(
    r"\\(?:(?:no)?bibliography[A-Za-z]{0,30}|addbibresource|addglobalbib)\s*(?:\[[^\]]{0,200}\])?\s*\{([^{}]{1,500})\}"
    r"|\\begin\s*\{refsection\}\s*\[([^\]]{1,500})\]"
)
MOST_NAMED = 100
MOST_LETTERS = 2_000_000
DEEPEST = 6
ENDINGS = (".tex", ".bib")


def read_source(data: bytes) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text of a LaTeX file without its comments, and remarks on how it was decoded."""
    text, remarks = decode(data)
    text, _ = unbundled(text.replace("\r\n", "\n").replace("\r", "\n"))
    return without_comments(text), remarks


def files_within(data: bytes) -> dict[str, str]:
    """The files that stand in a LaTeX file before its document, by name."""
    return unbundled(decode(data)[0].replace("\r\n", "\n"))[1]


def joined(text: str, files: Mapping[str, str]) -> str:
    """The text with the files that it takes in where it does, within bounds; one that did not come shows nothing."""
    left = MOST_LETTERS

    def with_inputs(text: str, depth: int) -> str:
        return INPUT.sub(lambda match: taken_in(match, depth), text)

    def taken_in(match: re.Match[str], depth: int) -> str:
        nonlocal left
        found = find_file(files, match[1] or match[2], ".tex")
        if found is None or depth >= DEEPEST or len(found) > left:
            return match[0]
        left -= len(found)
        preamble, body = split_document(found)
        return with_inputs(body if preamble else found, depth + 1)

    return with_inputs(text, 0) if files else text


def find_file(files: Mapping[str, str], name: str, ending: str) -> str | None:
    """The text of the file that LaTeX means by a name: as it is, with the ending, or in whatever folder it came."""
    path = posixpath.normpath(name.strip())
    for wanted in (path, path + ending):
        if wanted in files:
            return files[wanted]
    bare = posixpath.basename(path)
    fitting = [text for file, text in files.items() if posixpath.basename(file) in (bare, bare + ending)]
    return fitting[0] if len(fitting) == 1 else None


def named_files(text: str) -> list[str]:
    """The names of the files that a LaTeX text takes in, its bibliographies among them, with their endings."""
    inputs = [(match[1] or match[2]).strip() for match in INPUT.finditer(text)]
    bibliographies = [
        name.strip() for match in BIBLIOGRAPHY.finditer(text) for name in (match[1] or match[2]).split(",")
    ]
    names = [name if name.endswith(".tex") else f"{name}.tex" for name in inputs]
    names += [name if name.endswith(".bib") else f"{name}.bib" for name in bibliographies]
    return list(dict.fromkeys(posixpath.normpath(name) for name in names))[:MOST_NAMED]


def files_beside(path: Path) -> dict[str, bytes]:
    """The files in the folder of a LaTeX file, and below it, that it takes in, by their names in the text.

    Nothing outside of that folder is opened, however it is named.
    """
    folder = path.parent.resolve()
    found: dict[str, bytes] = {}
    left = [path.name]
    while left and len(found) <= MOST_NAMED:
        name = left.pop()
        file = (folder / name).resolve()
        if name in found or not file.is_relative_to(folder) or file.suffix.lower() not in ENDINGS or not file.is_file():
            continue
        if file.stat().st_size <= MOST_LETTERS:
            found[name] = file.read_bytes()
            left += named_files(read_source(found[name])[0]) if file.suffix.lower() == ".tex" else []
    found.pop(path.name, None)
    return found
