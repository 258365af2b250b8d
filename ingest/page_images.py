"""The pages of a PDF as pictures and where on them its lines stand: made on demand, kept in the storage, gone with it.

What is kept can always be made again: a full disk costs time, nothing else.
"""

import contextlib
import json
import logging
import os
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver

from ingest.models import Document
from ingest.parser.problems import UnreadableFile
from ingest.parser.reading.pdf import MAX_PAGES
from ingest.reading import parser_of

logger = logging.getLogger(__name__)
KEPT_IN = "pages"
"""The folder of the storage where pictures are."""

WIDTH = 1200
"""Pixels across: sharp at the width of the panel on a screen with two pixels a point."""

SHA256 = 64  # characters
PDF = "pdf"


def has_pages(document: Document) -> bool:
    """Whether its pages can be shown as pictures."""
    return document.source == PDF


def numbers_of(document: Document) -> range:
    """The numbers of the pages that can be shown as pictures."""
    return range(1, min(document.pages, MAX_PAGES) + 1 if has_pages(document) else 1)


def page_image(document: Document, number: int) -> bytes:
    """A page as a PNG.

    Raises:
        UnreadableFile: it has no such page, or cannot be drawn within the limits.
        OSError: the original cannot be opened.
    """
    if not has_pages(document):
        raise UnreadableFile("no-page", "Only the pages of a PDF are shown as pictures.")
    return _kept(document, f"{number}-{WIDTH}.png", lambda data: parser_of(os.getpid()).draw(data, number, WIDTH))


def places_of(document: Document) -> list[list[Any]]:
    """Where the lines of a document stand, as rows (number, page, [left, top, right, bottom] as shares of the page).

    The lines are found again by what they say: reading may have become better since the document was read.
    """
    if not has_pages(document) or not document.parsed:
        return []
    read = f"{document.read:%Y%m%d%H%M%S}" if document.read else "0"
    made = _kept(document, f"places-{read}.json", lambda data: json.dumps(parser_of(os.getpid()).places(data)).encode())
    return _matched(json.loads(made), document.parsed["text"].split("\n"))


def drop(sha256: str) -> None:
    """Take away all pictures of a document."""
    storage = _storage()
    folder = f"{KEPT_IN}/{sha256[:2]}"
    with contextlib.suppress(FileNotFoundError):
        for name in storage.listdir(folder)[1]:
            if name.startswith(sha256):
                storage.delete(f"{folder}/{name}")


def sweep() -> None:
    """Take away pictures whose document is gone: one was being drawn while its document was erased."""
    storage = _storage()
    with contextlib.suppress(FileNotFoundError):
        for folder in storage.listdir(KEPT_IN)[0]:
            drawn = {name[:SHA256] for name in storage.listdir(f"{KEPT_IN}/{folder}")[1]}
            known = set(Document.objects.filter(sha256__startswith=folder).values_list("sha256", flat=True))
            for sha256 in drawn - known:
                drop(sha256)


@receiver(post_delete, sender=Document, dispatch_uid="pictures go with their document")
def _forget(instance: Document, **kwargs: Any) -> None:
    transaction.on_commit(lambda: drop(instance.sha256))


def _storage() -> Storage:
    storage: Storage = Document._meta.get_field("file").storage
    return storage


def _kept(document: Document, name: str, make: Callable[[bytes], bytes]) -> bytes:
    """What is kept under a name, made and kept when it is not there yet."""
    storage, path = _storage(), f"{KEPT_IN}/{document.sha256[:2]}/{document.sha256}-{name}"
    with contextlib.suppress(FileNotFoundError), storage.open(path, "rb") as stream:
        kept: bytes = stream.read()
        return kept
    with document.file.open("rb") as stream:
        made = make(stream.read())
    try:
        saved = storage.save(path, ContentFile(made))
    except OSError as error:
        logger.warning("A picture of document %s cannot be kept: %s", document.pk, error.strerror)
        return made
    if saved != path:
        # Somebody else was quicker with the same one.
        storage.delete(saved)
    return made


def _matched(places: list[list[Any]], lines: list[str]) -> list[list[Any]]:
    """The places under the numbers that their lines have in ``lines``."""
    if all(number <= len(lines) and lines[number - 1] == text for number, text, _, _ in places):
        return [[number, page, box] for number, _, page, box in places]
    same = SequenceMatcher(None, [text for _, text, _, _ in places], lines, autojunk=False).get_matching_blocks()
    return [
        [block.b + step + 1, *places[block.a + step][2:]]
        for block in same
        for step in range(block.size)
        if lines[block.b + step]
    ]
