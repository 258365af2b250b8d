"""From bytes to lines: one module a format, chosen by what the bytes are, checked against the file's name."""

from __future__ import annotations

from pathlib import PurePath

from ingest.parser.document import Reading
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.markdown import read_markdown
from ingest.parser.reading.pdf import read_pdf
from ingest.parser.reading.text import read_text

READERS = {".txt": read_text, ".md": read_markdown, ".markdown": read_markdown, ".pdf": read_pdf}
"""Reader by file ending."""


def read_document(data: bytes, name: str) -> Reading:
    """The lines of a file.

    Raises:
        UnreadableFile: empty, of an unknown or a wrong type, protected, without text, or broken.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableFile("empty", "The file is empty.")
    reader = READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        known = ", ".join(sorted(ending[1:] for ending in READERS))
        raise UnreadableFile("unknown-format", f"Files of this kind cannot be read. Readable are: {known}.")
    return reader(data)
