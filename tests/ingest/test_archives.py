"""Zips: what is taken from them, what is passed over, what is refused."""

import io
import zipfile

import pytest

from ingest.archives import Refused, zip_members
from tests.ingest.files import HILBERT, NOETHER, link_named, protected, zip_of


def members_of(packed):
    """Each member's name with its bytes, or the sentence that refuses it."""
    found = []
    for member in zip_members(io.BytesIO(packed)):
        try:
            found.append((member.name, member.read()))
        except Refused as refused:
            found.append((member.name, str(refused)))
    return found


def test_members_come_in_order_without_what_is_beside_the_point():
    packed = zip_of(
        [
            ("cvs/", b""),
            ("cvs/noether.txt", NOETHER),
            ("__MACOSX/cvs/._noether.txt", b"x"),
            ("cvs/.DS_Store", b"x"),
            ("Thumbs.db", b"x"),
            ("hilbert.txt", HILBERT),
        ]
    )
    assert members_of(packed) == [("noether.txt", NOETHER), ("hilbert.txt", HILBERT)]


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "/etc/passwd.txt", "C:\\etc\\passwd.txt", "a/../passwd.txt"])
def test_names_that_point_elsewhere_are_only_names(name):
    assert members_of(zip_of([(name, NOETHER)])) == [("passwd.txt", NOETHER)]


def test_members_that_are_no_files_are_refused_one_by_one():
    packed = zip_of(
        [(link_named("link.txt"), b"/etc/passwd"), ("inner.zip", zip_of([("a.txt", b"a")])), ("cv.txt", NOETHER)]
    )
    assert members_of(packed) == [
        ("link.txt", "It is a link or a device, not a file."),
        ("inner.zip", "It is an archive within the archive. Unpack it first."),
        ("cv.txt", NOETHER),
    ]


def test_protected_members_are_refused():
    assert members_of(protected(zip_of([("cv.txt", NOETHER)]))) == [
        ("cv.txt", "It is protected by a password. Unpack the zip and add the file itself.")
    ]


def test_damaged_members_are_refused():
    packed = bytearray(zip_of([("cv.txt", NOETHER)], zipfile.ZIP_STORED))
    packed[packed.find(b"Emmy")] ^= 1
    assert members_of(bytes(packed)) == [("cv.txt", "It is damaged in the archive and cannot be unpacked.")]


def test_members_beyond_the_limit_are_refused(settings):
    settings.UPLOAD_FILE_BYTES = 1024
    assert members_of(zip_of([("cv.txt", NOETHER * 10)])) == [
        ("cv.txt", "It is larger than the limit of 0.000976562 MB.")
    ]


def test_bomb_is_refused_by_what_it_says():
    with pytest.raises(Refused, match="expands to far more"):
        members_of(zip_of([("bomb.txt", b"\0" * 2_000_000), ("cv.txt", NOETHER)]))


def test_bomb_that_lies_about_its_size_is_refused_while_unpacking():
    packed = bytearray(zip_of([("bomb.txt", b"\0" * 2_000_000)]))
    place = packed.find(b"PK\x01\x02")
    packed[place + 24 : place + 28] = (1000).to_bytes(4, "little")
    ((_, sentence),) = members_of(bytes(packed))
    assert sentence in (
        "It expands to far more than it holds and was not unpacked.",
        "It is damaged in the archive and cannot be unpacked.",
    )


def test_too_many_members_are_refused(settings):
    settings.UPLOAD_ZIP_MEMBERS = 3
    with pytest.raises(Refused, match="It holds 4 files; at most 3"):
        members_of(zip_of([(f"{number}.txt", b"x") for number in range(4)]))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no zip at all", NOETHER])
def test_what_is_no_zip_is_refused(data):
    with pytest.raises(Refused, match="no zip archive"):
        members_of(data)
