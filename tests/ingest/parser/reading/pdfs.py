"""PDF files written by hand for the tests: text at places in standard fonts, links, pages, a password."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
FILE_ID = bytes(range(16))


@dataclass(frozen=True)
class Text:
    """Text with its baseline's left end in points from the lower left corner of the page."""

    x: float
    y: float
    text: str
    font: str = "Helvetica"
    size: float = 10.0
    mode: int = 0
    turn: int = 0
    """How often it is turned by 90 degrees to the left."""


@dataclass(frozen=True)
class Link:
    """A rectangle that leads to an address."""

    left: float
    bottom: float
    right: float
    top: float
    href: str


def line(x: float, row: int, text: str, font: str = "Helvetica", size: float = 10.0) -> Text:
    """Text on a row of 12 points, the first of them at the top of the page."""
    return Text(x, 740 - 12 * row, text, font, size)


def pdf(*pages: list[Text | Link], password: str = "") -> bytes:
    """A file with these pages of 595 x 842 points."""
    fonts = sorted({item.font for page in pages for item in page if isinstance(item, Text)})
    bodies = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    number = 3 + len(fonts)
    kids = []
    for page in pages:
        content = b"\n".join(drawn(item, fonts) for item in page if isinstance(item, Text))
        links = b"".join(annotation(item) for item in page if isinstance(item, Link))
        kids.append(number)
        named = b"".join(b"/F%d %d 0 R" % (place, place + 3) for place in range(len(fonts)))
        bodies[number] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<<%s>>>>/Contents %d 0 R/Annots[%s]>>"
            % (named, number + 1, links)
        )
        bodies[number + 1] = b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)
        number += 2
    bodies[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    for place, font in enumerate(fonts):
        bodies[place + 3] = f"<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>".encode()
    return written(bodies, locked(password) if password else b"")


def drawn(item: Text, fonts: list[str]) -> bytes:
    """The operators that draw a text."""
    text = item.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    matrix = ("1 0 0 1", "0 1 -1 0", "-1 0 0 -1", "0 -1 1 0")[item.turn]
    head = f"BT {item.mode} Tr /F{fonts.index(item.font)} {item.size} Tf {matrix} {item.x} {item.y} Tm ("
    return head.encode() + text + b") Tj ET"


def annotation(link: Link) -> bytes:
    """A link annotation."""
    place = f"{link.left} {link.bottom} {link.right} {link.top}"
    return f"<</Type/Annot/Subtype/Link/Rect[{place}]/A<</S/URI/URI({link.href})>>>>".encode()


def written(bodies: dict[int, bytes], trailer: bytes) -> bytes:
    """The file of numbered objects, with its table of places."""
    data, places = b"%PDF-1.4\n", {}
    for number in sorted(bodies):
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, bodies[number])
    table = b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(places))
    end = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(bodies) + 1, trailer, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1) + table + end


def locked(password: str) -> bytes:
    """What the trailer of a file says that opens with this password only (standard handler, revision 2)."""
    padded = (password.encode() + PADDING)[:32]
    owner = rc4(digest(padded), padded)
    key = digest(padded + owner + (2**32 - 4).to_bytes(4, "little") + FILE_ID)
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (
        owner.hex().encode(),
        rc4(key, PADDING).hex().encode(),
    )
    return lock + b"/ID[<%s><%s>]" % (FILE_ID.hex().encode(), FILE_ID.hex().encode())


def digest(data: bytes) -> bytes:
    """The key of five bytes that the standard makes of the data."""
    return hashlib.md5(data, usedforsecurity=False).digest()[:5]


def rc4(key: bytes, data: bytes) -> bytes:
    """The data under the stream cipher RC4."""
    state, swap = list(range(256)), 0
    for place in range(256):
        swap = (swap + state[place] + key[place % len(key)]) % 256
        state[place], state[swap] = state[swap], state[place]
    out, first, second = bytearray(), 0, 0
    for byte in data:
        first = (first + 1) % 256
        second = (second + state[first]) % 256
        state[first], state[second] = state[second], state[first]
        out.append(byte ^ state[(state[first] + state[second]) % 256])
    return bytes(out)
