"""Files to take in, wherever they come from: paths, folders, uploads, zips; each read when its turn comes."""

import errno
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePath
from posixpath import dirname, relpath
from typing import Any

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ingest.archives import Refused, is_zip_name, too_large, zip_members
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.sniffing import check_name
from ingest.parser.reading.tex_bundles import bundled, is_document, resolved
from ingest.parser.reading.tex_files import ENDINGS, named_files, read_source

DISK_FULL = _("The disk of the site is full: nothing of it was stored. Make room, then add it again.")
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
        inner = [child for child in sorted(path.rglob("*")) if child.is_file()]
        shown = [child for child in inner if not any(part.startswith(".") for part in child.relative_to(path).parts)]
        yield from gathered((str(child), source) for child in shown for source in sources_in(child))
    elif is_zip_name(path.name) and path.is_file():
        yield from _sources_in_zip(str(path), path)
    else:
        yield Source(str(path), partial(_read_path, path))


def sources_of_upload(name: str, upload: Any) -> Iterator[Source]:
    """The files that one uploaded file stands for."""
    if is_zip_name(name):
        yield from _sources_in_zip(name, upload)
    else:
        yield Source(name, partial(_read_upload, upload))


def sources_of_uploads(uploads: Iterable[Any]) -> list[Source]:
    """The files that files uploaded together stand for."""
    named = [(upload.name, source) for upload in uploads for source in sources_of_upload(upload.name, upload)]
    return gathered(named)


def gathered(named: Iterable[tuple[str, Source]]) -> list[Source]:
    """The files that came together by their paths, those that a LaTeX document takes in written into it.

    A file that is but a part of a document is none of its own.
    """
    named = list(named)
    files = {path: source for path, source in named if PurePath(source.name).suffix.lower() in ENDINGS}
    if len(files) < 2:
        return [source for _, source in named]
    texts = {path: _tex_of(source) for path, source in files.items()}
    taken = resolved({path: named_files(text) for path, text in texts.items()})
    mains = {path for path, parts in taken.items() if parts and is_document(texts[path])}
    mains -= {part for main in mains for part in taken[main] if main not in taken[part]}
    parts = {part for main in mains for part in taken[main]} - mains
    bundles = {
        path: replace(
            files[path],
            read=partial(_bundle, files[path], {relpath(part, dirname(path)): files[part] for part in taken[path]}),
        )
        for path in mains
    }
    return [bundles.get(path, source) for path, source in named if path not in parts or source is not files.get(path)]


def _tex_of(source: Source) -> str:
    """The text of a LaTeX file, empty where it is none or cannot be read, which its turn will say."""
    if PurePath(source.name).suffix.lower() != ".tex":
        return ""
    try:
        return read_source(source.read())[0]
    except (OSError, Refused):
        return ""


def _bundle(source: Source, parts: dict[str, Source]) -> bytes:
    """The bytes of a LaTeX document with the files that it takes in."""
    return bundled(source.read(), {path: part.read() for path, part in parts.items()})


def bytes_of(source: Source) -> bytes:
    """The bytes of a file that is worth keeping.

    Raises:
        Refused: it cannot be opened, holds nothing or too much, or is not of the kind that its name says.
    """
    try:
        data = source.read()
    except OSError as error:
        why = f"{error.strerror}." if error.strerror else gettext("It cannot be opened.")
        raise Refused(why, "not-opened") from error
    if not data:
        raise Refused(gettext("The file is empty."), "empty")
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
        members = zip_members(file)
        yield from gathered((m.info.filename, Source(f"{name}: {m.name}", m.read)) for m in members)
    except Refused as refused:
        yield Source(name, partial(_refuse, refused))


def _read_path(path: Path) -> bytes:
    """The bytes of a file; no more of them than it takes to exceed the limit."""
    with path.open("rb") as stream:
        return stream.read(settings.UPLOAD_FILE_BYTES + 1)


def _read_upload(upload: Any) -> bytes:
    """The bytes of an upload, which may be looked at more than once."""
    upload.seek(0)
    return bytes(upload.read(settings.UPLOAD_FILE_BYTES + 1))


def _refuse(refused: Refused) -> bytes:
    raise refused
