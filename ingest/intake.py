"""From a file to a Document: kept unchanged, read, and published where asked; each file with an outcome in words."""

import atexit
import hashlib
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path, PurePath
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction
from django.db.models import TextChoices
from django.utils import timezone

from ingest import store
from ingest.archives import Refused, is_zip_name, too_large, zip_members
from ingest.guard import GuardedParser
from ingest.models import Document
from ingest.parser.cv import Cv
from ingest.parser.problems import UnreadableFile
from ingest.projection.values import cut, storable

logger = logging.getLogger(__name__)
PARSER_VERSION = "1"
NAME_LENGTH = 255


class Result(TextChoices):
    """What became of a file."""

    NEW = "new", "new"
    HERE = "here", "already here"
    FAILED = "failed", "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file, in words; ``document`` is the row it has now, None for one that was turned away."""

    name: str
    result: Result
    message: str
    document: Document | None = None


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


def _sources_in_zip(name: str, file: Any) -> Iterator[Source]:
    try:
        for member in zip_members(file):
            yield Source(f"{name}: {member.name}", member.read)
    except Refused as refused:
        yield Source(name, partial(_refuse, str(refused)))


def _read_path(path: Path) -> bytes:
    """The bytes of a file; no more of them than it takes to exceed the limit."""
    with path.open("rb") as stream:
        return stream.read(settings.UPLOAD_FILE_BYTES + 1)


def _refuse(sentence: str) -> bytes:
    raise Refused(sentence)


def take_in(source: Source, *, publish: bool = False, user: Any = None) -> Outcome:
    """Keep, read and, where asked, publish one file; the database and the storage hold all of it or nothing."""
    try:
        data = source.read()
    except Refused as refused:
        return Outcome(source.name, Result.FAILED, str(refused))
    except OSError as error:
        return Outcome(source.name, Result.FAILED, f"{error.strerror or 'It cannot be opened'}.")
    refusal = "The file is empty." if not data else too_large(len(data))
    if refusal:
        return Outcome(source.name, Result.FAILED, refusal)
    try:
        return _keep(source.name, data, publish, user)
    except Exception:
        # The next file may fare better: a batch goes on, whatever one of its files brings about.
        logger.exception("Taking in a file failed")
        return Outcome(source.name, Result.FAILED, "Storing it failed and was undone. The log of the site says why.")


def _keep(name: str, data: bytes, publish: bool, user: Any) -> Outcome:
    sha256 = hashlib.sha256(data).hexdigest()
    here = Document.objects.filter(sha256=sha256).first()
    if here is not None:
        return _again(here, name, publish)
    document = Document(sha256=sha256, name=_file_name(name), size=len(data), uploaded_by=user)
    try:
        return _first_time(document, data, name, publish)
    except IntegrityError:
        # Somebody else was quicker with the same file.
        here = Document.objects.filter(sha256=sha256).first()
        if here is None:
            raise
        return Outcome(name, Result.HERE, _where(here), here)


def read_again(document: Document) -> Outcome:
    """Read a kept document once more; what was published stays as it is until it is published again."""
    with document.file.open("rb") as stream:
        _read(document, stream.read())
    document.version += 1
    document.save()
    return _outcome(document, document.name, Result.NEW)


def publish_document(document: Document) -> str:
    """Publish what was read of a document; the empty string, or the sentence why not."""
    if document.parsed is None:
        return document.failure or "It has not been read."
    try:
        store.publish(document, Cv.from_json(document.parsed))
    except store.NotPublishable as error:
        return str(error)
    return ""


def remove(document: Document) -> None:
    """Take a document away with all that only it supports, and its file."""
    storage, kept = document.file.storage, document.file.name
    with transaction.atomic():
        store.unpublish(document)
        document.delete()
    if kept:
        storage.delete(kept)


def _first_time(document: Document, data: bytes, name: str, publish: bool) -> Outcome:
    _read(document, data)
    storage = document.file.storage
    kept = ""
    try:
        with transaction.atomic():
            document.file.save("original", ContentFile(data), save=False)
            kept = document.file.name or ""
            document.save(force_insert=True)
            remark = publish_document(document) if publish and document.parsed is not None else ""
    except BaseException:
        # Whatever ends it, an interruption too: no file without a row.
        if kept:
            storage.delete(kept)
        raise
    outcome = _outcome(document, name, Result.NEW)
    return replace(outcome, message=f"{outcome.message} {remark}") if remark else outcome


def _again(document: Document, name: str, publish: bool) -> Outcome:
    """A file that is here already: one that failed is tried once more, one that waits is published where asked."""
    if document.state == Document.State.FAILED:
        read_again(document)
        if document.state == Document.State.FAILED:
            return _outcome(document, name, Result.NEW)
        result = Result.NEW
    else:
        result = Result.HERE
    if publish and document.state == Document.State.READY:
        remark = publish_document(document)
        return Outcome(name, Result.NEW if not remark else result, remark or "Published.", document)
    return Outcome(name, result, _where(document), document)


@cache
def parser_of(process: int) -> GuardedParser:
    """The parser of a process; its child starts with the first file and ends with the process.

    A server that forks gets one each: two must not share a child's pipes.
    """
    parser = GuardedParser(settings.PARSE_SECONDS, settings.PARSE_BYTES)
    atexit.register(parser.close)
    return parser


def _read(document: Document, data: bytes) -> None:
    """Fill in what reading gives: the Cv, or why there is none. Nothing is saved."""
    document.read, document.parser_version = timezone.now(), PARSER_VERSION
    try:
        cv = parse(data, document.name)
    except UnreadableFile as error:
        _fail(document, error.code, str(error))
        return
    fill_in(document, cv)


def parse(data: bytes, name: str) -> Cv:
    """The Cv in the bytes of a file, read in a child process.

    Raises:
        UnreadableFile: it holds no text that can be read, or reading it takes too much.
    """
    return parser_of(os.getpid()).parse(data, name, date.today())


def fill_in(document: Document, cv: Cv) -> None:
    """Note what was read of a document; what was published stays so. Nothing is saved."""
    was_published = document.state == Document.State.PUBLISHED
    document.parsed = storable(cv.as_json())
    document.source, document.pages = cut(cv.source, 10), max(1, cv.pages)
    document.failure_code = document.failure = ""
    document.state = Document.State.PUBLISHED if was_published else Document.State.READY


def _fail(document: Document, code: str, sentence: str) -> None:
    """Note why a document cannot be read; what was read of it before stays."""
    document.failure_code, document.failure = code, sentence
    if document.state != Document.State.PUBLISHED:
        document.state, document.parsed = Document.State.FAILED, None


def count_records(document: Document) -> int:
    """How many records were read of a document."""
    kinds = ("education", "positions", "publications", "talks", "awards", "teaching", "service", "languages")
    return sum(len((document.parsed or {}).get(kind) or ()) for kind in kinds)


def _outcome(document: Document, name: str, result: Result) -> Outcome:
    if document.state == Document.State.FAILED:
        return Outcome(name, Result.FAILED, document.failure, document)
    problems = len((document.parsed or {}).get("problems") or ())
    told = f"{count_records(document)} records" + (f", {problems} to look at" if problems else "")
    state = "published" if document.state == Document.State.PUBLISHED else "ready for review"
    return Outcome(name, result, f"{told}; {state}.", document)


def _where(document: Document) -> str:
    named = f" as {document.name}" if document.name else ""
    return f"It is here already{named} ({document.get_state_display()})."


def _file_name(name: str) -> str:
    """The last part of a name, without path or control characters."""
    last = PurePath(name.rpartition(": ")[2].replace("\\", "/")).name
    stem, suffix = PurePath(last).stem, PurePath(last).suffix
    return cut(stem, NAME_LENGTH - len(suffix[:20])) + suffix[:20] or "unnamed"
