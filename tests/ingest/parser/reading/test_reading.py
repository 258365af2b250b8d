"""Which reader a file goes to, and which files are refused and how."""

import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.parser.problems import UnreadableFile
from ingest.parser.reading import READERS, read_document
from tests.ingest.parser.reading.documents import docx, odt, paragraph, zipped

GARBAGE = bytes(byte * byte % 251 for byte in range(5_000))
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"
HTML = b"<!DOCTYPE html><html><body><p>Emmy Noether</p></body></html>"
RTF = b"{\\rtf1 Emmy Noether\\par}"
TEX = b"\\documentclass{article}\\begin{document}Emmy Noether\\end{document}"
DOCX = docx(paragraph("Emmy Noether"))
ODT = odt("<text:p>Emmy Noether</text:p>")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
SHARED = Path(__file__).resolve().parents[5] / "shared"


@pytest.mark.parametrize(
    ("data", "name", "source"),
    [
        (b"Emmy Noether", "cv.txt", "text"),
        (b"Emmy Noether", "CV.TXT", "text"),
        (b"# Emmy Noether", "cv.md", "markdown"),
        (b"---\ntitle: Emmy Noether\n---\n", "cv.qmd", "markdown"),
        (HTML, "cv.html", "html"),
        (b"\xef\xbb\xbf" + HTML, "cv.htm", "html"),
        (b"<p>Emmy Noether", "cv.html", "html"),
        (b"<html><b>Emmy Noether</b></html>", "cv.md", "markdown"),
        (TEX, "cv.tex", "tex"),
        (TEX, "cv.txt", "tex"),
        (b"\\section{Emmy Noether}", "cv.tex", "tex"),
        (RTF, "cv.rtf", "rtf"),
        (DOCX, "cv.docx", "docx"),
        (ODT, "cv.odt", "odt"),
    ],
)
def test_reading_goes_by_content_and_name(data, name, source):
    reading = read_document(data, name)

    assert reading.source == source
    assert reading.lines[0].text.endswith("Emmy Noether")


@pytest.mark.parametrize(
    ("data", "name", "code", "words"),
    [
        (b"", "cv.txt", "empty", "empty"),
        (b" \r\n\t ", "cv.md", "empty", "empty"),
        (bytes(1_000), "cv.pdf", "empty", "empty"),
        (b"\xff\xfe\x00\x00", "cv.txt", "empty", "no text"),
        (b"<!-- nothing -->", "cv.md", "empty", "no text"),
        (b"Emmy", "cv.pages", "unknown-format", "Readable are"),
        (b"Emmy", "cv", "unknown-format", "Readable are"),
        (b"MZ\x90\x00" + bytes(200), "cv.pdf", "wrong-type", "a program"),
        (b"\x7fELF" + bytes(200), "cv.docx", "wrong-type", "a program"),
        (HTML, "cv.txt", "wrong-type", "a web page (HTML). Rename it"),
        (HTML, "cv.pdf", "wrong-type", "a web page"),
        (PDF, "cv.docx", "wrong-type", "a PDF. Rename it"),
        (PDF, "cv.txt", "wrong-type", "a PDF"),
        (DOCX, "cv.pdf", "wrong-type", "a Word document"),
        (DOCX, "cv.odt", "wrong-type", "a Word document"),
        (ODT, "cv.docx", "wrong-type", "an OpenDocument text"),
        (RTF, "cv.docx", "wrong-type", "an RTF document"),
        (zipped({"cv.txt": "Emmy"}), "cv.docx", "wrong-type", "a ZIP archive"),
        (b"\x89PNG\r\n" + bytes(200), "cv.pdf", "wrong-type", "an image"),
        (b"Emmy Noether", "cv.pdf", "wrong-type", "a plain text"),
        (b"Emmy Noether", "cv.docx", "wrong-type", "a plain text"),
        (GARBAGE, "cv.txt", "wrong-type", "binary data"),
        (GARBAGE, "cv.rtf", "wrong-type", "binary data"),
        (OLE, "cv.docx", "wrong-type", "before 2007"),
        (OLE, "cv.doc", "wrong-type", "before 2007"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "cv.docx", "password", "password"),
        (DOCX[: len(DOCX) // 2], "cv.docx", "corrupt", "damaged"),
        (DOCX.replace(b"word/document.xml", b"word/dokument.xml"), "cv.docx", "wrong-type", "a ZIP archive"),
    ],
)
def test_reading_refuses_with_a_reason(data, name, code, words):
    with pytest.raises(UnreadableFile) as caught:
        read_document(data, name)

    assert (caught.value.code, words in str(caught.value)) == (code, True)


def test_reading_latex_takes_the_bibliography_beside_it():
    source = b"\\begin{document}\\printbibliography\\end{document}"
    beside = {"own.bib": b"@book{n, title={Rings}, year=1921}", "photo.png": b"\x89PNG"}

    reading = read_document(source, "cv.tex", beside)

    assert [line.text for line in reading.lines] == ["• “Rings”. 1921."]


def test_reading_thirty_megabytes_ends_quickly_and_says_so():
    begun = time.monotonic()

    reading = read_document(b"Emmy Noether, Invariante Variationsprobleme, Goettingen 1918\n" * 500_000, "cv.txt")

    assert [code for code, _ in reading.remarks] == ["text-cut"]
    assert reading.lines[0].text.startswith("Emmy Noether")
    assert time.monotonic() - begun < 20


PIECES = (
    "# ",
    "**",
    "_",
    "[a](",
    "](",
    "<b>",
    "{",
    "}",
    "\\item ",
    "\\textbf{",
    "$",
    "&",
    "\\\\",
    "|",
    "\n",
    "\n\n",
    "\t",
    "* ",
)
PIECES += (
    "Emmy Noether",
    "1907",
    "é",
    "\x00",
    "\u202e",
    "\ud83d",
    "```",
    "---",
    "<td>",
    "</table>",
    "\\par",
    "\\'e",
    "&#0;",
    "<li>",
)
TEXT_ENDINGS = ("txt", "md", "tex", "html", "rtf")


@given(st.sampled_from(TEXT_ENDINGS), st.lists(st.sampled_from(PIECES), max_size=60))
@example("md", ["[a](", "](", "**", "\n", "|", "\n", "---"])
def test_reading_any_mixture_of_marks_gives_lines_or_a_reason(ending, pieces):
    data = "".join(pieces).encode("utf-8", "replace")
    data = {"html": b"<html>", "rtf": b"{\\rtf1 "}.get(ending, b"") + data
    try:
        reading = read_document(data, f"cv.{ending}")
    except UnreadableFile:
        return

    numbers = [line.number for line in reading.lines]
    assert numbers == sorted(set(numbers))
    assert all(
        line.text == line.text.strip() and "\n" not in line.text and "\0" not in line.text for line in reading.lines
    )
    assert all(0 <= run.start < run.end <= len(line.text) for line in reading.lines for run in line.runs)


@settings(deadline=None)
@given(st.sampled_from(sorted(set(READERS) - {"pdf"})), st.binary(max_size=300))
def test_reading_any_bytes_gives_lines_or_a_reason(kind, data):
    endings = {"markdown": "md", "text": "txt"}
    heads = {"docx": DOCX[:60], "odt": ODT[:60], "rtf": RTF[:7], "html": HTML[:30]}
    try:
        reading = read_document(heads.get(kind, b"") + data, f"cv.{endings.get(kind, kind)}")
    except UnreadableFile:
        return

    assert reading.source in READERS


@given(
    st.sampled_from([(DOCX, "cv.docx"), (ODT, "cv.odt")]),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=20),
)
def test_reading_damaged_documents_gives_lines_or_a_reason(document, damages):
    data, name = bytearray(document[0]), document[1]
    for place, byte in damages:
        data[place % len(data)] = byte
    try:
        reading = read_document(bytes(data), name)
    except UnreadableFile:
        return

    assert reading.source in name


FORMS = {".md", ".txt", ".html", ".docx", ".tex"}


@pytest.mark.skipif(not SHARED.is_dir(), reason="no folder of real CVs beside the checkout")
def test_reading_keeps_the_words_of_real_cvs():
    paths = [
        path for folder in ("seeds", "corpus", "corpus-md", "corpus-txt") for path in (SHARED / folder).glob("*.*")
    ]
    for path in paths:
        if path.suffix in FORMS and path.stem != "README":
            reading = read_document(path.read_bytes(), path.name)
            assert len(reading.lines) > 30
            assert all("\\textbf" not in line.text and "**" not in line.text for line in reading.lines), path.name
