"""From bytes to lines: one module a format, chosen by what the bytes are, checked against the file's name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from ingest.parser.document import Reading
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.decoding import decode
from ingest.parser.reading.docx import read_docx
from ingest.parser.reading.html import read_html
from ingest.parser.reading.markdown import read_markdown
from ingest.parser.reading.odt import read_odt
from ingest.parser.reading.pdf import read_pdf
from ingest.parser.reading.rtf import read_rtf
from ingest.parser.reading.sniffing import FORMATS, check_name
from ingest.parser.reading.tex import read_tex
from ingest.parser.reading.tex_files import ENDINGS, files_beside
from ingest.parser.reading.text import read_text

READERS: dict[str, Callable[[bytes], Reading]] = {
    "docx": read_docx,
    "html": read_html,
    "markdown": read_markdown,
    "odt": read_odt,
    "pdf": read_pdf,
    "rtf": read_rtf,
    "tex": read_tex,
    "text": read_text,
}
"""Reader by format."""

BROKEN = "The file is damaged and cannot be read. Open it in the program it was made with and save it again."


def read_document(data: bytes, name: str, beside: Mapping[str, bytes] | None = None) -> Reading:
    """The lines of a file; ``beside`` are the files that came with it by name, of which LaTeX takes in what it names.

    Raises:
        UnreadableFile: empty, of an unknown or a wrong type, protected, without text, or broken.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile("empty", "The file is empty.")
    kind = check_name(data, PurePath(name).suffix.lower().lstrip("."))
    try:
        reading = read_tex(data, companions(beside)) if kind == "tex" else READERS[kind](data)
    except UnreadableFile:
        raise
    except Exception as error:  # whatever a hostile file makes a library raise
        raise UnreadableFile("corrupt", BROKEN) from error
    if not reading.lines:
        raise UnreadableFile("empty", "The file holds no text.")
    return reading


def companions(beside: Mapping[str, bytes] | None) -> dict[str, str]:
    """The texts of those among some files that LaTeX may take in."""
    return {name: decode(data)[0] for name, data in (beside or {}).items() if name.lower().endswith(ENDINGS)}


__all__ = ["FORMATS", "files_beside", "read_document"]
