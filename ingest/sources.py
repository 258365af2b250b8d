"""Files to take in, wherever they come from: paths, folders, uploads, zips; each read when its turn comes."""

import errno
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import Any

from django.conf import settings

from ingest.archives import Refused, is_zip_name, too_large, zip_members
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.sniffing import check_name

DISK_FULL = "The disk of the site is full: nothing of it was stored. Make room, then add it again."
REFUSED_AT_ONCE = ("wrong-type", "unknown-format")
"""What no reading of the same bytes could mend: such a file is turned away before anything is stored."""
FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Source:
    """A file to take in: what it is called, and how to get its bytes when its turn comes.

    ``read`` raises Refused with a sentence, or OSError.
    """

    name: str
    read: Callable[[], bytes]


def sources_in(path: Path) -> Iterator[Source]:
    """The files that a path on disk stands for: itself, all under a folder, all in a zip; hidden ones left out."""
    if path.is_dir():
        for child in sorted(path.rglob("*")):
            if child.is_file() and not any(part.startswith(".") for part in child.relative_to(path).parts):
                yield from sources_in(child)
    elif is_zip_name(path.name) and path.is_file():
        yield from _sources_in_zip(str(path), path)
    else:
        yield Source(str(path), partial(_read_path, path))


def sources_of_upload(name: str, upload: Any) -> Iterator[Source]:
    """The files that one uploaded file stands for."""
    if is_zip_name(name):
        yield from _sources_in_zip(name, upload)
    else:
        yield Source(name, partial(upload.read, settings.UPLOAD_FILE_BYTES + 1))


def bytes_of(source: Source) -> bytes:
    """The bytes of a file that is worth keeping.

    Raises:
        Refused: it cannot be opened, holds nothing or too much, or is not of the kind that its name says.
    """
    try:
        data = source.read()
    except OSError as error:
        raise Refused(f"{error.strerror or 'It cannot be opened'}.", "not-opened") from error
    if not data:
        raise Refused("The file is empty.", "empty")
    if sentence := too_large(len(data)):
        raise Refused(sentence, "too-large")
    try:
        check_name(data, PurePath(source.name).suffix.lower().lstrip("."))
    except UnreadableFile as error:
        # Text of nothing but blanks and zeros passes for binary data; reading it says so better.
        if error.code in REFUSED_AT_ONCE and data.strip(b"\0 \t\r\n"):
            raise Refused(str(error), error.code) from error
    return data


def is_disk_full(error: BaseException) -> bool:
    """Whether an error of the file system or of the database says that there is no room left."""
    if isinstance(error, OSError) and error.errno in FULL:
        return True
    said = str(error).lower()
    return "disk is full" in said or "no space left" in said


def _sources_in_zip(name: str, file: Any) -> Iterator[Source]:
    try:
        for member in zip_members(file):
            yield Source(f"{name}: {member.name}", member.read)
    except Refused as refused:
        yield Source(name, partial(_refuse, refused))


def _read_path(path: Path) -> bytes:
    """The bytes of a file; no more of them than it takes to exceed the limit."""
    with path.open("rb") as stream:
        return stream.read(settings.UPLOAD_FILE_BYTES + 1)


def _refuse(refused: Refused) -> bytes:
    raise refused
