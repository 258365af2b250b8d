"""Files that were read, stored several in one transaction: each is wholly in or not, and they cost less together.

What a file leaves to be done once for all of them is the index of the search. Where anything goes wrong in a
transaction, nothing of it stays and each of its files is stored in one of its own.
"""

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from typing import Any, NamedTuple

from django.db import transaction

from ingest import intake
from ingest.archives import Refused
from ingest.outcomes import Outcome, Result
from ingest.projection.statements import documents_of
from profiles import search


class ReadFile(NamedTuple):
    """A file that was read: what it is called, its bytes, and what came of reading or opening it."""

    name: str
    data: bytes
    read: Future[Any]


def store_all(files: Sequence[ReadFile], *, publish: bool) -> Iterator[Outcome]:
    """What became of each file, in their order."""
    for group in _groups(files):
        yield from _store_together(group, publish)


def _groups(files: Sequence[ReadFile]) -> Iterator[list[ReadFile]]:
    """Files that can go into one transaction; one that is here already may be read once more, and stands alone."""
    hashes = [hashlib.sha256(file.data).hexdigest() for file in files]
    seen = {sha256 for _, sha256 in documents_of(set(hashes))}
    group: list[ReadFile] = []
    for file, sha256 in zip(files, hashes, strict=True):
        if sha256 in seen or file.read.exception() is not None:
            yield from filter(None, (group, [file]))
            group = []
        else:
            group.append(file)
        seen.add(sha256)
    yield from filter(None, (group,))


def _store_together(files: list[ReadFile], publish: bool) -> list[Outcome]:
    if len(files) == 1:
        return [_store_alone(files[0], publish)]
    stored: list[Outcome] = []
    try:
        with transaction.atomic(), search.gathered():
            for file in files:
                stored.append(_store(file, publish))
        return stored
    except Exception:
        _take_back(stored)
    except BaseException:
        _take_back(stored)
        raise
    return [_store_alone(file, publish) for file in files]


def _take_back(stored: list[Outcome]) -> None:
    """Remove the originals whose rows went with their transaction; one that ended just behind it took none."""
    kept = {row.sha256: row.file for outcome in stored if (row := outcome.document) is not None and row.file.name}
    here = {sha256 for _, sha256 in documents_of(kept)}
    for sha256, file in kept.items():
        if sha256 not in here:
            file.storage.delete(file.name)


def _store(file: ReadFile, publish: bool) -> Outcome:
    try:
        return intake.store_read(file.name, file.data, publish, read=file.read.result())
    except Refused as refused:
        return Outcome(file.name, Result.FAILED, str(refused), code=refused.code)


def _store_alone(file: ReadFile, publish: bool) -> Outcome:
    try:
        return _store(file, publish)
    except Exception as error:
        return intake.failure_to_store(file.name, error)
