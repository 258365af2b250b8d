"""What became of a file, in words."""

from dataclasses import dataclass

from django.contrib.humanize.templatetags.humanize import intcomma
from django.db.models import TextChoices

from ingest.models import Document, IngestJob
from ingest.reading import HOPELESS, NO_TEXT

NO_OWNER = "no-owner"
"""Why what was read could not be published."""


class Result(TextChoices):
    """What became of a file."""

    NEW = "new", "new"
    HERE = "here", "already here"
    FAILED = "failed", "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file, in words; ``document`` is the row it has now, None for one that was turned away.

    ``code`` is a stable word for why it was turned away or failed.
    """

    name: str
    result: Result
    message: str
    document: Document | None = None
    code: str = ""

    @property
    def is_pending(self) -> bool:
        """Whether it is still to be read."""
        job = job_of(self.document) if self.document is not None else None
        return job is not None and job.is_open

    @property
    def label(self) -> str:
        """The result in a word or two."""
        needs_text = self.result == Result.FAILED and self.code == NO_TEXT
        return "needs text" if needs_text else str(self.result.label)

    @property
    def can_be_tried_again(self) -> bool:
        """Whether reading the same bytes once more may fare better."""
        return self.document is not None and self.document.failure_code not in ("", *HOPELESS)


def job_of(document: Document) -> IngestJob | None:
    """The job of a document; None for one from before there were any."""
    return getattr(document, "job", None)


def counted(number: int, word: str, many: str = "") -> str:
    """ "1 line", "2 lines"."""
    return f"{intcomma(number)} {word if number == 1 else many or f'{word}s'}"


def told_counts(job: IngestJob) -> str:
    """ "212 facts, 9 unsure, 3 lines not understood"."""
    parts = [counted(job.facts, "fact"), f"{intcomma(job.unsure)} unsure" if job.unsure else ""]
    parts.append(f"{counted(job.not_understood, 'line')} not understood" if job.not_understood else "")
    return ", ".join(filter(None, parts))


def told(document: Document) -> str:
    """How far a document that did not fail is, in words: "queued", "ready: 212 facts, 9 unsure"."""
    job = job_of(document)
    if job is not None and job.state == IngestJob.State.QUEUED:
        return "queued" if not job.attempts else f"queued again after attempt {job.attempts}"
    if job is not None and job.state == IngestJob.State.READING:
        return "reading" if job.attempts < 2 else f"reading, attempt {job.attempts}"
    word = "published" if document.state == Document.State.PUBLISHED else "ready"
    remark = "; not published, for the name of its owner was not found" if job and job.reason == NO_OWNER else ""
    return f"{word}: {told_counts(job)}{remark}" if job is not None else word


def outcome_of(document: Document, name: str, result: Result) -> Outcome:
    """The outcome of a file whose row is ``document``."""
    if document.state == Document.State.FAILED:
        return Outcome(name, Result.FAILED, document.failure, document, document.failure_code)
    return Outcome(name, result, f"{told(document)}.", document)


def here(document: Document, name: str) -> Outcome:
    """The outcome of a file that is here already."""
    named = f" as {document.name}" if document.name else ""
    return Outcome(name, Result.HERE, f"It is here already{named} ({document.get_state_display()}).", document)
