"""What became of a file, in words."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ingest.models import Document, IngestJob
from ingest.reading import HOPELESS, NO_TEXT
from profiles.text import shown_number

NO_OWNER = "no-owner"
"""Why what was read could not be published."""


class Result(TextChoices):
    """What became of a file."""

    NEW = "new", _("new")
    HERE = "here", _("already here")
    FAILED = "failed", _("failed")


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
        return gettext("needs text") if needs_text else str(self.result.label)

    @property
    def can_be_tried_again(self) -> bool:
        """Whether reading the same bytes once more may fare better."""
        return self.document is not None and self.document.failure_code not in ("", *HOPELESS)


def job_of(document: Document) -> IngestJob | None:
    """The job of a document; None for one from before there were any."""
    return getattr(document, "job", None)


def told_counts(job: IngestJob) -> str:
    """ "212 facts, 9 unsure, 3 lines not understood"."""
    parts = [(ngettext("{number} fact", "{number} facts", job.facts), job.facts)]
    if job.unsure:
        parts.append((gettext("{number} unsure"), job.unsure))
    if job.not_understood:
        lines = ngettext("{number} line not understood", "{number} lines not understood", job.not_understood)
        parts.append((lines, job.not_understood))
    return ", ".join(said.format(number=shown_number(number)) for said, number in parts)


def told(document: Document) -> str:
    """How far a document that did not fail is, in words: "queued", "ready: 212 facts, 9 unsure"."""
    job = job_of(document)
    if job is not None and job.state == IngestJob.State.QUEUED:
        again = gettext("queued again after attempt {number}").format(number=job.attempts)
        return again if job.attempts else gettext("queued")
    if job is not None and job.state == IngestJob.State.READING:
        again = gettext("reading, attempt {number}").format(number=job.attempts)
        return again if job.attempts > 1 else gettext("reading")
    word = gettext("published") if document.state == Document.State.PUBLISHED else gettext("ready")
    without_owner = gettext("; not published, for the name of its owner was not found")
    remark = without_owner if job and job.reason == NO_OWNER else ""
    if job is None:
        return word
    return gettext("{state}: {counts}").format(state=word, counts=told_counts(job)) + remark


def outcome_of(document: Document, name: str, result: Result) -> Outcome:
    """The outcome of a file whose row is ``document``."""
    if document.state == Document.State.FAILED:
        return Outcome(name, Result.FAILED, document.failure_in_words, document, document.failure_code)
    return Outcome(name, result, f"{told(document)}.", document)


def here(document: Document, name: str) -> Outcome:
    """The outcome of a file that is here already."""
    said = (
        gettext("It is here already as {name} ({state}).")
        if document.name
        else gettext("It is here already ({state}).")
    )
    message = said.format(name=document.name, state=document.get_state_display())
    return Outcome(name, Result.HERE, message, document)
