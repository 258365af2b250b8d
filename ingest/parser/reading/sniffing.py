"""What the bytes of a file are, and whether its name says the same."""

from __future__ import annotations

import codecs
import io
import re
import zipfile

from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.decoding import SAMPLE, is_text, wide_encoding

FORMATS = {
    "pdf": "pdf",
    "docx": "docx",
    "odt": "odt",
    "rtf": "rtf",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "tex": "tex",
    "latex": "tex",
    "md": "markdown",
    "markdown": "markdown",
    "qmd": "markdown",
    "rmd": "markdown",
    "txt": "text",
    "text": "text",
}
"""Format by file ending."""

IS_TEX = re.compile(rb"^[ \t]*\\(?:documentclass|begin\{document\})", re.MULTILINE)
TEXTS = {"tex", "markdown", "text"}
"""Formats that any text may be in; the ending decides."""

NAMES = {
    "pdf": "a PDF",
    "docx": "a Word document (DOCX)",
    "odt": "an OpenDocument text (ODT)",
    "rtf": "an RTF document",
    "html": "a web page (HTML)",
    "zip": "a ZIP archive",
    "ole": "an old or protected Office document",
    "program": "a program",
    "image": "an image",
    "gzip": "a compressed file",
    "binary": "binary data",
    "text": "a plain text",
}
MAGIC = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "gzip"),
    (b"Rar!", "gzip"),
)
FLAGS = re.IGNORECASE | re.DOTALL
HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", FLAGS
)
PDF_WITHIN = 1024
OFFICE_MEMBERS = (("word/document.xml", "docx"), ("content.xml", "odt"))
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")

PROTECTED = "The document is protected with a password. Save it without one and upload it again."
OLD_WORD = "This is a Word document in the format of before 2007 (DOC). Save it as DOCX or PDF and upload that."


def check_name(data: bytes, ending: str) -> str:
    """The format to read the bytes as.

    Raises:
        UnreadableFile: the ending is unknown, or the bytes are of another format than it says.
    """
    declared = FORMATS.get(ending)
    found = sniff(data)
    if found == "ole" and declared in ("docx", None):
        code = "password" if ENCRYPTED_PACKAGE in data else "wrong-type"
        raise UnreadableFile(code, PROTECTED if code == "password" else OLD_WORD)
    if declared is None:
        known = ", ".join(sorted(FORMATS))
        raise UnreadableFile("unknown-format", f"Files of this kind cannot be read. Readable are: {known}.")
    if found == "text" and declared == "text" and IS_TEX.search(data[:SAMPLE]):
        return "tex"
    if found == declared or (found == "text" and declared in (*TEXTS, "html")):
        return declared
    if found == "html" and declared == "markdown":
        return declared
    raise UnreadableFile("wrong-type", mismatch(found, ending))


def mismatch(found: str, ending: str) -> str:
    """What to say when the bytes are of another format than the ending."""
    looks = f"The file is named .{ending}, but it is {NAMES[found]}."
    if found in FORMATS.values() and found != "text":
        return f"{looks} Rename it so that its ending tells what it is, and upload it again."
    if found == "text":
        return f"{looks} Rename it to end in .txt, or upload the document itself."
    return f"{looks} Upload the CV as PDF, DOCX, ODT, RTF, HTML, LaTeX, Markdown or text."


def sniff(data: bytes) -> str:
    """What the bytes are: a format, or a name of something that is not read."""
    head = data[:SAMPLE].removeprefix(codecs.BOM_UTF8)
    for magic, kind in MAGIC:
        if head.startswith(magic):
            return office_kind(data) if kind == "zip" else kind
    if b"%PDF-" in head[:PDF_WITHIN]:
        return "pdf"
    if HTML.match(head):
        return "html"
    if is_text(head) or wide_encoding(head) or head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "text"
    return "binary"


def office_kind(data: bytes) -> str:
    """Which document a ZIP archive is, if any."""
    try:
        names = set(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return kind_of_broken(data)
    return next((kind for member, kind in OFFICE_MEMBERS if member in names), "zip")


def kind_of_broken(data: bytes) -> str:
    """Which document the remains of a ZIP archive are, by the names of members in them."""
    return next((kind for member, kind in OFFICE_MEMBERS if member.encode() in data), "zip")
