"""Word documents: order, styles, lists, tables, links, and hostile files."""

import io
import zipfile

import pytest

from ingest.parser.document import Line, Run
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.docx import read_docx
from tests.ingest.parser.reading.documents import docx, paragraph, part, run, table, zipped

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:rPr><w:b/><w:sz w:val="33"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H1"/>
  <w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/>
  <w:pPr><w:ind w:left="440"/></w:pPr></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="[%1]"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
"""


RAISED = '<w:vertAlign w:val="superscript"/>'


def margins(*kinds: tuple[str, str, str]) -> str:
    references = (f'<w:{kind}Reference w:type="{page}" r:id="{name}"/>' for kind, page, name in kinds)
    first = "<w:titlePg/>" if kinds[0][1] == "first" else ""
    return f"<w:sectPr>{first}{''.join(references)}</w:sectPr>"


def listed(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def texts(data: bytes) -> list[str]:
    return [line.text for line in read_docx(data).lines]


def test_docx_styles_are_inherited():
    body = (
        paragraph("Education", '<w:pStyle w:val="H1"/>')
        + paragraph("PhD, Erlangen, under the guidance of Paul Gordan", '<w:pStyle w:val="Loop"/>')
        + paragraph("Talks", '<w:pStyle w:val="Mine"/>')
        + "<w:p>"
        + run("Emmy", '<w:rStyle w:val="Strong"/>')
        + run(" Noether", "<w:i/>")
        + run(" 1907", '<w:b w:val="0"/>')
        + "</w:p>"
    )

    assert read_docx(docx(body, styles=STYLES)).lines == (
        Line(1, "Education", size=1.5, level=1, runs=(Run(0, 9, bold=True),)),
        Line(2, "PhD, Erlangen, under the guidance of Paul Gordan"),
        Line(3, "Talks", size=1.5, level=1, runs=(Run(0, 5, bold=True, italic=True),)),
        Line(4, "Emmy Noether 1907", runs=(Run(0, 4, bold=True), Run(5, 12, italic=True))),
    )


def test_docx_outline_level_makes_a_heading():
    body = paragraph("Awards", '<w:outlineLvl w:val="1"/>') + paragraph("Prize", '<w:outlineLvl w:val="9"/>')

    assert [(line.text, line.level) for line in read_docx(docx(body)).lines] == [("Awards", 2), ("Prize", 0)]


def test_docx_writes_list_marks():
    body = (
        paragraph("Algebra", listed(1))
        + paragraph("Idealtheorie", listed(2))
        + paragraph("Rings", listed(2, 1))
        + paragraph("Invariants", listed(2))
        + paragraph("Fields", listed(2, 1))
        + paragraph("Later", listed(3))
        + paragraph("Unknown", listed(9))
    )

    lines = read_docx(docx(body, numbering=NUMBERING)).lines

    assert [line.text for line in lines] == [
        "• Algebra",
        "[1] Idealtheorie",
        "1.a) Rings",
        "[2] Invariants",
        "2.a) Fields",
        "[5] Later",
        "Unknown",
    ]
    assert lines[0].indent == 2.0


def test_docx_tabs_breaks_and_empty_paragraphs():
    body = (
        "<w:p><w:r><w:t>1907</w:t><w:tab/><w:t>PhD</w:t><w:br/><w:t>Erlangen</w:t><w:noBreakHyphen/></w:r></w:p>"
        "<w:p/><w:p><w:r><w:t>G\xf6t\u00adtingen</w:t></w:r></w:p>"
    )

    assert [(line.number, line.text, line.gap) for line in read_docx(docx(body)).lines] == [
        (1, "1907\tPhD", 0.0),
        (2, "Erlangen-", 0.0),
        (4, "Göttingen", 1.0),
    ]


def test_docx_tables_are_read_cell_by_cell():
    body = table(
        (paragraph("1907"), paragraph("PhD") + paragraph("Erlangen")),
        (paragraph("1908") + paragraph("1915"), paragraph("Assistant") + paragraph("Lecturer")),
        (paragraph(""), paragraph("Professor"), paragraph("1933")),
        (paragraph("Contact") + paragraph("Erlangen"), paragraph("Talks") + paragraph("Zurich") + paragraph("Oslo")),
    )

    assert texts(docx(body)) == [
        "1907\tPhD",
        "Erlangen",
        "1908\tAssistant",
        "1915\tLecturer",
        "Professor\t1933",
        "Contact",
        "Erlangen",
        "Talks",
        "Zurich",
        "Oslo",
    ]


def test_docx_rows_beside_a_date_are_read_line_by_line():
    body = table(
        (
            paragraph("1903–1907"),
            paragraph("PhD") + paragraph("summa cum laude"),
            paragraph("Algebra") + paragraph("Gordan"),
        ),
        (paragraph("1919"), paragraph("Habilitation") + paragraph("Physics"), paragraph("Göttingen")),
    )

    assert texts(docx(body)) == [
        "1903–1907\tPhD\tAlgebra",
        "summa cum laude\tGordan",
        "1919\tHabilitation\tGöttingen",
        "Physics",
    ]


def test_docx_levels_that_most_of_the_text_has_head_nothing():
    outlined = '<w:outlineLvl w:val="0"/>'
    body = "".join(paragraph(f"Lecturer, Göttingen, 19{year}", outlined) for year in range(15, 33))

    assert {line.level for line in read_docx(docx(body)).lines} == {0}


def test_docx_tables_in_tables_and_merged_cells_are_not_repeated():
    inner = table((paragraph("a"), paragraph("b")))
    merged = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph('')}</w:tc>"
    body = f"<w:tbl><w:tr><w:tc>{paragraph('Left')}</w:tc><w:tc>{inner}</w:tc></w:tr><w:tr>{merged}</w:tr></w:tbl>"

    assert texts(docx(body)) == ["Left\ta\tb"]


def test_docx_links_show_text_and_keep_targets():
    body = (
        f'<w:p><w:hyperlink r:id="rId9">{run("page")}</w:hyperlink></w:p>'
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "mailto:emmy@example.org" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("mail")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        f'<w:p>{run("see ")}<w:fldSimple w:instr=" PAGE ">{run("7")}</w:fldSimple></w:p>'
    )

    assert [(line.text, line.runs) for line in read_docx(docx(body, {"rId9": "https://example.org"})).lines] == [
        ("page", (Run(0, 4, href="https://example.org"),)),
        ("mail", (Run(0, 4, href="mailto:emmy@example.org"),)),
        ("see", ()),
    ]


def test_docx_revisions_controls_and_boxes():
    choice = f"<mc:Choice><w:drawing><w:txbxContent>{paragraph('Boxed')}</w:txbxContent></w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict><w:txbxContent>{paragraph('Boxed')}</w:txbxContent></w:pict></mc:Fallback>"
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        f"<w:p><w:del>{run('old')}</w:del><w:ins>{run('new')}</w:ins>{run(' secret', '<w:vanish/>')}</w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('Controlled')}</w:sdtContent></w:sdt>"
        f"<w:p><w:sdt><w:sdtContent>{run('Inline')}</w:sdtContent></w:sdt>"
        f"{run('1', '<w:vertAlign w:val=' + chr(34) + 'superscript' + chr(34) + '/>')}</w:p>"
        f"<w:p><w:r><mc:AlternateContent {names}>{choice}{fallback}</mc:AlternateContent></w:r>{run('Anchor')}</w:p>"
    )

    assert texts(docx(body)) == ["new", "Controlled", "Inline¹", "Boxed", "Anchor"]


def test_docx_header_of_the_first_page_is_read():
    section = margins(("header", "first", "header1"), ("header", "default", "header2"))
    body = paragraph("Education") + section
    data = docx(body, header1=paragraph("Emmy Noether"), header2=paragraph("page two"))

    assert texts(data) == ["Emmy Noether", "Education"]


def test_docx_running_head_and_page_footer_are_left_out():
    section = margins(("header", "default", "header1"), ("footer", "default", "footer1"))
    body = paragraph("Emmy Noether") + paragraph("Education") + section

    assert texts(docx(body, header1=paragraph("CV Noether"), footer1=paragraph("1907"))) == [
        "Emmy Noether",
        "Education",
    ]
    assert texts(docx(body, footer1=paragraph("emmy@example.org")))[-1] == "emmy@example.org"


def test_docx_strict_name_spaces_are_read():
    strict = part("document", f"<w:body>{paragraph('Emmy')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )

    assert texts(zipped({"word/document.xml": strict})) == ["Emmy"]


def expanding(size: int) -> bytes:
    return zipped({"word/document.xml": part("document", f"<w:body>{paragraph(' ' * size)}</w:body>")})


def entities(declaration: str, use: str) -> bytes:
    document = part("document", f"<w:body>{paragraph(use)}</w:body>")
    return zipped({"word/document.xml": document.replace("?><", f"?><!DOCTYPE x [{declaration}]><", 1)})


LAUGHS = '<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + n)} "{(f"&{chr(97 + n)};") * 10}">' for n in range(9))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"this is no archive", "corrupt"),
        (docx(paragraph("Emmy"))[:200], "corrupt"),
        (zipped({"word/other.xml": "<a/>"}), "corrupt"),
        (zipped({"word/document.xml": "<w:document"}), "corrupt"),
        (zipped({"word/document.xml": part("document", "")}), "corrupt"),
        (expanding(60_000_000), "too-large"),
        (zipped({f"word/{n}": "" for n in range(2_001)}), "too-large"),
        (entities('<!ENTITY x SYSTEM "file:///etc/hostname">', "&x;"), "corrupt"),
        (entities(LAUGHS, "&j;"), "corrupt"),
    ],
)
def test_docx_hostile_and_broken_files_are_refused(data, code):
    with pytest.raises(UnreadableFile) as caught:
        read_docx(data)

    assert caught.value.code == code


def test_docx_size_is_counted_while_reading_not_believed():
    buffer = io.BytesIO(expanding(60_000_000))
    with zipfile.ZipFile(buffer) as archive:
        info = archive.getinfo("word/document.xml")
    lie = buffer.getvalue().replace(info.file_size.to_bytes(4, "little"), (1_000).to_bytes(4, "little"))

    with pytest.raises(UnreadableFile) as caught:
        read_docx(lie)

    assert caught.value.code in ("too-large", "corrupt")


def test_docx_deep_nesting_ends():
    body = "<w:tbl><w:tr><w:tc>" * 60 + paragraph("deep") + "</w:tc></w:tr></w:tbl>" * 60

    assert texts(docx(paragraph("Emmy") + body)) == ["Emmy"]
