"""What reading makes of a document: its Cv or why there is none, and how much was understood. Nothing is saved here."""

import atexit
import os
from datetime import date
from functools import cache

from django.conf import settings
from django.utils import timezone

from ingest.guard import GuardedParser
from ingest.models import Document, IngestJob
from ingest.parser.cv import Cv
from ingest.parser.problems import UnreadableFile
from ingest.projection.statements import corrections_of
from ingest.projection.values import cut, storable
from ingest.understanding import Counts, counts_of_cv

PARSER_VERSION = "1"
NO_TEXT = "no-text-layer"
HOPELESS = ("password", "empty", NO_TEXT, "wrong-type", "unknown-format")
"""Reasons that trying the same bytes again cannot mend."""


@cache
def parser_of(process: int) -> GuardedParser:
    """The parser of a process; its child starts with the first file and ends with the process.

    A server that forks gets one each: two must not share a child's pipes.
    """
    parser = GuardedParser(settings.PARSE_SECONDS, settings.PARSE_BYTES)
    atexit.register(parser.close)
    return parser


def parse(data: bytes, name: str) -> Cv:
    """The Cv in the bytes of a file, read in a child process.

    Raises:
        UnreadableFile: it holds no text that can be read, or reading it takes too much.
    """
    return parser_of(os.getpid()).parse(data, name, date.today())


def note(document: Document, read: Cv | UnreadableFile) -> None:
    """Note what came of reading a document."""
    document.read, document.parser_version = timezone.now(), PARSER_VERSION
    if isinstance(read, Cv):
        fill_in(document, read)
    else:
        fail(document, read.code, str(read))


def fill_in(document: Document, cv: Cv) -> None:
    """Note what was read of a document; what was published stays so."""
    document.parsed = storable(cv.as_json())
    document.source, document.pages = cut(cv.source, 10), max(1, cv.pages)
    document.failure_code = document.failure = ""
    if document.state != Document.State.PUBLISHED:
        document.state = Document.State.READY


def fail(document: Document, code: str, sentence: str) -> None:
    """Note why a document cannot be read; what was read of it before stays."""
    document.failure_code, document.failure = code, sentence
    if document.state != Document.State.PUBLISHED:
        document.state, document.parsed = Document.State.FAILED, None


def counts_of(document: Document, cv: Cv | None = None) -> Counts:
    """How much of a document was understood; ``cv`` is what was read of it, where the caller has it."""
    decisions = corrections_of([document.pk]) if document.pk else []
    return counts_of_cv(cv or Cv.from_json(document.parsed or {}), decisions)


def fill_in_job(job: IngestJob, document: Document, cv: Cv | None = None) -> None:
    """Note on a job what came of it; see ``counts_of``."""
    job.token, job.lease_until, job.finished = "", None, timezone.now()
    job.reason = document.failure_code
    if document.failure_code:
        job.state = IngestJob.State.NEEDS_TEXT if document.failure_code == NO_TEXT else IngestJob.State.FAILED
    else:
        job.state = IngestJob.State.READY
    if document.parsed is not None:
        counts = counts_of(document, cv)
        job.facts, job.unsure, job.not_understood = counts.facts, counts.unsure, counts.not_understood
