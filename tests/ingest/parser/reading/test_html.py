"""Web pages: blocks, styles, lists, tables, encodings."""

import pytest

from ingest.parser.document import Line, Run
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.html import read_html


def texts(page: str) -> list[str]:
    return [line.text for line in read_html(page.encode()).lines]


def test_html_headings_paragraphs_and_styles():
    page = (
        "<html><head><title>CV</title></head><body><h1>Emmy <i>Noether</i></h1>"
        '<p><b>PhD</b>,\n  <em>Erlangen</em><br>1907</p><p><a href="https://example.org">page</a></p></body></html>'
    )

    assert read_html(page.encode()).lines == (
        Line(1, "Emmy Noether", level=1, runs=(Run(5, 12, italic=True),)),
        Line(3, "PhD, Erlangen", gap=1.0, runs=(Run(0, 3, bold=True), Run(5, 13, italic=True))),
        Line(4, "1907"),
        Line(6, "page", gap=1.0, runs=(Run(0, 4, href="https://example.org"),)),
    )


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<ul><li>one<li><p>two</p><ul><li>three</ul></ul>", ["• one", "• two", "• three"]),
        ("<ol><li>one</li><li>two</li></ol><ol><li>again</li></ol>", ["1. one", "2. two", "1. again"]),
        ("<ol start=7><li>one</li><li value=9>two</li></ol>", ["7. one", "9. two"]),
        ("<ol reversed><li>one</li><li>two</li></ol>", ["2. one", "1. two"]),
        ("<dl><dt>1907</dt><dd>PhD</dd><dt>1919</dt><dd>Habilitation</dd></dl>", ["1907\tPhD", "1919\tHabilitation"]),
        ("<div>Bryn Mawr<span style='float:right'>1933</span></div>", ["Bryn Mawr\t1933"]),
        ("<p>Noether<sup>*</sup>, Hilbert<sup>2</sup>", ["Noether*, Hilbert²"]),
        ("<pre>Emmy\n  Noether</pre>", ["Emmy", "Noether"]),
        ("<p>G&ouml;ttingen &amp; Z&#252;rich&nbsp;&ndash; 1915", ["Göttingen & Zürich – 1915"]),
        ("<style>p {}</style><script>alert(1)</script><nav>Home</nav><p hidden>no</p><p>yes", ["yes"]),
        ("<p style='display: none'>no</p><span aria-hidden=true>icon</span><!-- no -->yes", ["yes"]),
        ("a<section>b<article>c</article></section>d", ["a", "b", "c", "d"]),
    ],
)
def test_html_shows_what_a_browser_shows(page, shown):
    assert texts(f"<html><body>{page}</body></html>") == shown


@pytest.mark.parametrize(
    ("table", "shown"),
    [
        ("<tr><th>Year<th>Degree<tr><td>1907<td>PhD", ["Year\tDegree", "1907\tPhD"]),
        ("<tr><td>1907<td><b>PhD</b><br>Erlangen<br>summa cum laude", ["1907\tPhD", "Erlangen", "summa cum laude"]),
        ("<tr><td><h2>Talks</h2><p>Zurich<td><h2>Prizes</h2><p>Leipzig", ["Talks", "Zurich", "Prizes", "Leipzig"]),
        ("<tr><td>Left<td><table><tr><td>a<td>b</table>", ["Left\ta\tb"]),
        ("<tr><td>&nbsp;<td><img src=x><td>alone", ["alone"]),
        ("<caption>Degrees</caption><tbody><tr><td>1907", ["Degrees", "1907"]),
    ],
)
def test_html_tables(table, shown):
    assert texts(f"<html><body><table>{table}</table></body></html>") == shown


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta http-equiv="content-type" content="text/html; charset=iso-8859-2">', "iso-8859-2"),
        ('<meta charset="windows-1250">', "cp1250"),
        ("", "utf-8"),
        ('<meta charset="no-such-encoding">', "utf-8"),
        ('<meta charset="latin-1">', "utf-8"),
    ],
)
def test_html_declared_encoding_is_used_unless_it_is_utf8(head, encoding):
    page = f"<html><head>{head}</head><body>Erdős, Łukasiewicz</body></html>".encode(encoding)
    reading = read_html(page)

    assert [line.text for line in reading.lines] == ["Erdős, Łukasiewicz"]
    assert reading.remarks == ()


def test_html_xml_declaration_and_entities_do_no_harm():
    page = (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        "<html><body><p>Emmy &x; Noether</p></body></html>"
    )

    assert [text for text in texts(page) if "Emmy" in text] == ["Emmy &x; Noether"]


def test_html_font_sizes_are_relative_to_the_body():
    page = "<body><font size=6>Emmy Noether</font><p><font size=4>Born in Erlangen in Bavaria in 1882</font></body>"

    assert [line.size for line in read_html(page.encode()).lines] == [1.82, 1.0]


def test_html_without_text_is_empty():
    with pytest.raises(UnreadableFile) as caught:
        read_html(b"<!-- nothing -->")

    assert caught.value.code == "empty"


def test_html_deep_nesting_ends():
    assert texts("<p>Emmy</p>" + "<div>" * 5_000 + "deep") == ["Emmy"]
