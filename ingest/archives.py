"""What is inside a zip of CVs, one member after the other, with a reason for each that is left out.

Nothing is unpacked to disk and no name of a member is used as a path. Sizes and ratios are those of the bytes that
come out, not those that the archive claims.
"""

import stat
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from django.conf import settings
from django.utils.formats import localize
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from profiles.text import shown_number

CHUNK = 64 * 1024
SLACK = 64 * 1024
"""Bytes that any member may have, however well they were packed."""
ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz")
IS_ENCRYPTED = 0x1
BOMB = _("It expands to far more than it holds and was not unpacked.")


class Refused(Exception):
    """A file or an archive that is not taken; the message says why in a sentence, ``code`` in a stable word."""

    def __init__(self, sentence: str, code: str = "archive") -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a zip: the last part of its name, and how to get at its bytes."""

    name: str
    archive: zipfile.ZipFile
    info: zipfile.ZipInfo

    def read(self) -> bytes:
        """The bytes.

        Raises:
            Refused: it is no file, protected, damaged, an archive itself, or too large when unpacked.
        """
        if stat.S_IFMT(self.info.external_attr >> 16) not in (0, stat.S_IFREG):
            raise Refused(gettext("It is a link or a device, not a file."))
        if self.info.flag_bits & IS_ENCRYPTED:
            raise Refused(gettext("It is protected by a password. Unpack the zip and add the file itself."))
        if self.name.lower().endswith(ARCHIVES):
            raise Refused(gettext("It is an archive within the archive. Unpack it first."))
        try:
            return self._unpack()
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError) as error:
            raise Refused(gettext("It is damaged in the archive and cannot be unpacked.")) from error

    def _unpack(self) -> bytes:
        pieces, size = [], 0
        with self.archive.open(self.info) as stream:
            while piece := stream.read(CHUNK):
                size += len(piece)
                if _is_bomb(size, self.info.compress_size):
                    raise Refused(BOMB)
                if sentence := too_large(size):
                    raise Refused(sentence, "too-large")
                pieces.append(piece)
        return b"".join(pieces)


def is_zip_name(name: str) -> bool:
    """Whether a file is to be opened as an archive; docx and odt are zips inside too, and are not."""
    return name.lower().endswith(".zip")


def zip_members(file: BinaryIO | Path) -> list[Member]:
    """The files of a zip in its order; folders, hidden files and those of macOS are passed over. Nothing is unpacked.

    Raises:
        Refused: it is damaged, holds too much, or claims to expand beyond measure.
    """
    try:
        archive = zipfile.ZipFile(file)
        everything = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Refused(gettext("It is no zip archive, or a damaged one.")) from error
    limit = settings.UPLOAD_ZIP_MEMBERS
    if len(everything) > limit:
        said = gettext("It holds {number} files; at most {most} are taken from one zip.")
        raise Refused(said.format(number=shown_number(len(everything)), most=shown_number(limit)))
    infos = [info for info in everything if not _is_beside_the_point(info)]
    if any(_is_bomb(info.file_size, info.compress_size) for info in infos):
        raise Refused(BOMB)
    return [Member(PurePosixPath(info.filename.replace("\\", "/")).name, archive, info) for info in infos]


def megabytes(size: int) -> str:
    """A number of bytes in MB: "25", "0.5"."""
    return localize(float(f"{size / 1024**2:g}")).removesuffix(".0").removesuffix(",0")


def too_large(size: int, limit: int | None = None) -> str:
    """The sentence on a file that is beyond the limit, by default that of one file."""
    limit = settings.UPLOAD_FILE_BYTES if limit is None else limit
    said = gettext("It is larger than the limit of {size} MB.").format(size=megabytes(limit))
    return said if size > limit else ""


def _is_bomb(size: int, packed: int) -> bool:
    return size > SLACK and size > settings.UPLOAD_ZIP_RATIO * max(packed, 1)


def _is_beside_the_point(info: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(info.filename.replace("\\", "/")).parts
    return info.is_dir() or not parts or "__MACOSX" in parts or parts[-1].startswith(".") or parts[-1] == "Thumbs.db"
