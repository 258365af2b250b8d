"""Files as they come: CVs as text, zips good and bad."""

import io
import zipfile

NOETHER = """Emmy Noether
Göttingen, Tel. +49 551 39 77 00

Education
PhD in Mathematics, University of Erlangen, 1907
Advisor: Paul Gordan

Publications
E. Noether. Idealtheorie in Ringbereichen. Mathematische Annalen, 1921.
""".encode()
HILBERT = NOETHER.replace(b"Emmy Noether", b"David Hilbert").replace(b"E. Noether", b"D. Hilbert")
PROTECTED_FLAG = 0x1


def zip_of(members, compression=zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of (name or ZipInfo, bytes)."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


def protected(packed: bytes) -> bytes:
    """The zip with every member marked as encrypted."""
    changed = bytearray(packed)
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = changed.find(sign)
        while place >= 0:
            changed[place + offset] |= PROTECTED_FLAG
            place = changed.find(sign, place + 4)
    return bytes(changed)


def link_named(name) -> zipfile.ZipInfo:
    """A member that is a symbolic link."""
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o120777 << 16
    return info
