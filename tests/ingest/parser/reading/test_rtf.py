"""RTF: styles, characters, lists, tables, links, and broken files."""

import pytest

from ingest.parser.document import Line, Run
from ingest.parser.reading import rtf
from ingest.parser.reading.rtf import read_rtf

HEAD = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}{\\*\\generator Made by hand;}{\\info{\\title No}}"


def texts(body: str) -> list[str]:
    return [line.text for line in read_rtf(f"{HEAD}{body}}}".encode("latin-1")).lines]


def test_rtf_styles_sizes_and_gaps():
    body = "\\pard{\\b\\fs36 Emmy Noether}\\par\\par\n\\pard\\li440 PhD, {\\i Erlangen}\\tab 1907, with honours\\par"

    assert read_rtf(f"{HEAD}{body}}}".encode()).lines == (
        Line(1, "Emmy Noether", size=1.5, runs=(Run(0, 12, bold=True),)),
        Line(3, "PhD, Erlangen\t1907, with honours", indent=2.0, gap=1.0, runs=(Run(5, 13, italic=True),)),
    )


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("G\\'f6ttingen Z\\u252?rich \\uc2\\u1044\\'3f\\'3f.", ["Göttingen Zürich Д."]),
        (
            "1907\\endash 1919 \\ldblquote Rings\\rdblquote\\~\\{x\\} co\\-operate a\\_b",
            ["1907–1919 “Rings” {x} cooperate a-b"],
        ),
        ("one\\line two\\par three", ["one", "two", "three"]),
        ("{\\listtext\\'b7\\tab}dot\\par{\\pntext 2.\\tab}two\\par", ["• dot", "2. two"]),
        ('{\\field{\\*\\fldinst{HYPERLINK "https://example.org"}}{\\fldrslt page}} after', ["page after"]),
        ("\\intbl 1907\\cell PhD\\par Erlangen\\cell\\row\\pard After\\par", ["1907\tPhD", "Erlangen", "After"]),
        ("Noether{\\super *}, Klein{\\super 2}", ["Noether*, Klein²"]),
        ("{\\v hidden}{\\deleted gone}{\\footnote note}{\\header head}shown", ["shown"]),
        ("{\\pict 0102ff}{\\*\\unknown text}shown", ["shown"]),
        ("\\ansicpg1251 \\'dd\\'ec\\'ec\\'e8 \\ansicpg9 x", ["Эмми x"]),
        ("\\u55357?lone", ["lone"]),
    ],
)
def test_rtf_shows_what_the_document_shows(body, shown):
    assert texts(body) == shown


def test_rtf_links_and_levels_are_kept():
    body = "\\outlinelevel0 Talks\\par\\pard"
    body += '{\\field{\\*\\fldinst HYPERLINK "mailto:a@example.org"}{\\fldrslt mail}} x\\par'

    heading, line = read_rtf(f"{HEAD}{body}}}".encode()).lines

    assert (heading.level, line.level, line.runs) == (1, 0, (Run(0, 4, href="mailto:a@example.org"),))


def test_rtf_too_long_is_cut(monkeypatch):
    monkeypatch.setattr(rtf, "MAX_CHARACTERS", 200)

    reading = read_rtf((HEAD + "Emmy\\par " * 100).encode())

    assert [code for code, _ in reading.remarks] == ["text-cut"]


@pytest.mark.parametrize("piece", ["{", "}", "\\", "\\'", "\\u1", "\\cell", "\\row", "{\\field", "\\b", "{\\*"])
def test_rtf_broken_files_end(piece):
    assert read_rtf((HEAD + "Emmy\\par " + piece * 20_000).encode()).lines[0].text == "Emmy"
