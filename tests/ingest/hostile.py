"""Files that are made to harm or to confuse, as bytes."""

import io
import zipfile
import zlib

from tests.ingest.files import NOETHER

ENCRYPTED_PDF = (
    b"%%PDF-1.6\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
    b"4 0 obj<</Filter/Standard/V 2/R 3/Length 128/P -4/O<%s>/U<%s>>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\n%%%%EOF\n"
) % (b"ab" * 32, b"cd" * 32)
XREF_LOOP = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\nxref\n0 1\n0000000000 65535 f \n"
    b"trailer<</Root 1 0 R/Size 2/Prev 64>>\nstartxref\n64\n%%EOF\n"
)


def pdf_of(pages: int, stream: bytes = b"", packed: bool = False) -> bytes:
    """A PDF of so many pages that all show one content stream."""
    body = zlib.compress(stream, 9) if packed else stream
    flate = b"/Filter/FlateDecode" if packed else b""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    kids = b" ".join(b"%d 0 R" % (number + 5) for number in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>" % (pages, kids),
        font,
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(body), flate, body),
        *(b"<</Type/Page/Parent 2 0 R/Contents 4 0 R>>" for _ in range(pages)),
    ]
    out, places = io.BytesIO(b"%PDF-1.5\n"), []
    out.seek(0, io.SEEK_END)
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj%sendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


TEXT_STREAM = (
    b"BT /F 12 Tf 50 800 Td (Emmy Noether) Tj 0 -30 Td (PhD in Mathematics, University of Erlangen, 1907) Tj ET"
)


def office(member: str, xml: str, more: dict[str, bytes] | None = None) -> bytes:
    """A Word or OpenDocument file with one part of text, and more members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, xml)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return stream.getvalue()


def docx(paragraph: str, head: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A Word file of one paragraph; ``head`` stands before the root of its XML."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    name = "<w:p><w:r><w:t>Emmy Noether</w:t></w:r></w:p>"
    text = f"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>"
    xml = f'<?xml version="1.0"?>{head}<w:document {space}><w:body>{name}{text}</w:body></w:document>'
    return office("word/document.xml", xml, more)


XXE = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
TEX = rb"""\documentclass{article}
\def\loop{\loop\loop}
\begin{document}
{\Large Emmy Noether}
\section*{Education}
1907 \textbf{Dr. phil.}, University of Erlangen
\input{/etc/passwd}
\immediate\write18{touch /tmp/written}
\loop
\end{document}
"""


def lines(*more: bytes) -> bytes:
    """A CV of which more lines are hostile."""
    return b"\n".join([NOETHER, *more])
