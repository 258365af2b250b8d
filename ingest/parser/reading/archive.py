"""Members of a ZIP-based document and the XML in them, read without trusting what the archive says of itself."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable

from lxml import etree

from ingest.parser.problems import UnreadableFile

MAX_MEMBERS = 2_000
MAX_EXPANDED = 50_000_000
MAX_RATIO = 100
RATIO_FROM = 1_000_000
"""A member below this size may be packed as tightly as it likes."""
CHUNK = 65_536

TOO_LARGE = "The document is far larger when unpacked than a CV can be. Save it anew without embedded files."
BROKEN = (
    "The document is damaged: its parts cannot be unpacked. Open it in the program it was made with and save it again."
)
PROTECTED = "The document is protected with a password. Save it without one and upload it again."
MALFORMED = "The document is damaged: the XML in it is not well formed. Open it and save it again."


class Archive:
    """The members of a document, read one by one under a common limit."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise UnreadableFile("corrupt", BROKEN) from error
        self._infos = {info.filename: info for info in self._zip.infolist()}
        self._left = MAX_EXPANDED
        if len(self._zip.infolist()) > MAX_MEMBERS:
            raise UnreadableFile("too-large", TOO_LARGE)

    @property
    def names(self) -> Iterable[str]:
        """The names of the members."""
        return self._infos

    def read(self, name: str) -> bytes | None:
        """The bytes of a member, None when there is none of that name.

        Raises:
            UnreadableFile: too large, damaged or encrypted.
        """
        info = self._infos.get(name)
        if info is None:
            return None
        if info.flag_bits & 1:
            raise UnreadableFile("password", PROTECTED)
        limit = min(self._left, max(RATIO_FROM, MAX_RATIO * max(info.compress_size, 1)))
        try:
            with self._zip.open(info) as member:
                content = member.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise UnreadableFile("corrupt", BROKEN) from error
        if len(content) > limit:
            raise UnreadableFile("too-large", TOO_LARGE)
        self._left -= len(content)
        return content

    def xml(self, name: str) -> etree._Element | None:
        """The root element of an XML member, None when there is none of that name."""
        content = self.read(name)
        return None if content is None else parse_xml(content)


def parse_xml(content: bytes) -> etree._Element:
    """The root element; entities are not expanded and nothing outside is read.

    Raises:
        UnreadableFile: it is not well formed, or it defines entities.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile("corrupt", MALFORMED) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile("corrupt", MALFORMED)
    return root
