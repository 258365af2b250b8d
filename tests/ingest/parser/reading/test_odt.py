"""OpenDocument texts: headings, styles, lists, tables, and hostile files."""

import pytest

from ingest.parser.document import Line, Run
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.odt import read_odt
from tests.ingest.parser.reading.documents import ODF_NAMES, odt, zipped

AUTOMATIC = """
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Slanted" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="P1" style:parent-style-name="Big" style:family="paragraph">
  <style:paragraph-properties fo:margin-left="11pt" fo:margin-top="0.5cm"/></style:style>
<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="i" style:num-prefix="(" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="x"/></text:list-style>
"""
STYLES = """<office:styles><style:style style:name="Big" style:family="paragraph">
  <style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style></office:styles>"""


def texts(body: str) -> list[str]:
    return [line.text for line in read_odt(odt(body, AUTOMATIC, STYLES)).lines]


def test_odt_headings_styles_and_links():
    body = (
        '<text:p text:style-name="P1">Emmy Noether</text:p><text:h text:outline-level="2">Education</text:h>'
        '<text:p><text:span text:style-name="Bold">PhD</text:span>, '
        '<text:span text:style-name="Slanted">Erlangen</text:span>'
        '<text:tab/>1907<text:line-break/><text:a xlink:href="https://example.org">page</text:a></text:p>'
    )

    assert read_odt(odt(body, AUTOMATIC, STYLES)).lines == (
        Line(1, "Emmy Noether", indent=1.0, gap=1.2, size=1.5, runs=(Run(0, 12, bold=True),)),
        Line(2, "Education", level=2),
        Line(3, "PhD, Erlangen\t1907", runs=(Run(0, 3, bold=True), Run(5, 13, italic=True))),
        Line(4, "page", runs=(Run(0, 4, href="https://example.org"),)),
    )


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (
            '<text:list text:style-name="L1"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>in'
            "</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>two</text:p></text:list-item>"
            '</text:list><text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>three'
            "</text:p></text:list-item></text:list>",
            ["1. one", "(i) in", "2. two", "3. three"],
        ),
        (
            '<text:list text:style-name="L1"><text:list-item text:start-value="4"><text:p>four</text:p>'
            "</text:list-item></text:list>",
            ["4. four"],
        ),
        (
            '<text:list text:style-name="L2"><text:list-header><text:p>head</text:p></text:list-header><text:list-item>'
            "<text:p>dot</text:p><text:p>more</text:p></text:list-item></text:list>",
            ["head", "• dot", "more"],
        ),
        (
            "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>1907</text:p>"
            "</table:table-cell><table:table-cell><text:p>PhD</text:p><text:p>Erlangen</text:p></table:table-cell>"
            "</table:table-row></table:table-header-rows><table:table-row><table:covered-table-cell><text:p>no</text:p>"
            "</table:covered-table-cell><table:table-cell><text:p>Venia</text:p></table:table-cell></table:table-row>"
            "</table:table>",
            ["1907\tPhD", "Erlangen", "Venia"],
        ),
        (
            "<text:section><text:p>Noether<text:span text:style-name='Up'>2</text:span><text:note><text:p>no</text:p>"
            "</text:note> a<text:s text:c='9'/>b</text:p></text:section>",
            ["Noether² a b"],
        ),
        (
            "<text:p><draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>Anchor</text:p>",
            ["Boxed", "Anchor"],
        ),
        ("<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p/><text:p>new</text:p>", ["new"]),
    ],
)
def test_odt_shows_what_the_document_shows(body, shown):
    assert texts(body) == shown


BOMB = f"<!DOCTYPE x [<!ENTITY a 'ha'>]><office:document-content {ODF_NAMES}>&a;</office:document-content>"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK nothing", "corrupt"),
        (zipped({"content.xml": f"<office:document-content {ODF_NAMES}/>"}), "corrupt"),
        (zipped({"other.xml": "<a/>"}), "corrupt"),
        (zipped({"content.xml": BOMB}), "corrupt"),
        (odt("<text:p>" + " " * 60_000_000 + "</text:p>"), "too-large"),
        (odt("<text:p>x</text:p>", manifest="<manifest:encryption-data/>"), "password"),
    ],
)
def test_odt_hostile_and_broken_files_are_refused(data, code):
    with pytest.raises(UnreadableFile) as caught:
        read_odt(data)

    assert caught.value.code == code


def test_odt_deep_nesting_ends():
    assert texts(
        "<text:p>Emmy</text:p>" + "<text:section>" * 200 + "<text:p>deep</text:p>" + "</text:section>" * 200
    ) == ["Emmy"]
