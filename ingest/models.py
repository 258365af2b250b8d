"""Files and what became of them: documents, corrections by hand, decisions about identity."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ingest.privacy.models import Consent, DataRequest, Discretion, Tombstone
from ingest.words import in_words

__all__ = [
    "Consent",
    "Correction",
    "DataRequest",
    "Discretion",
    "Document",
    "IdentityDecision",
    "IdentityKey",
    "IngestJob",
    "Tombstone",
]

KEPT_IN = "documents"
"""The folder of the storage where originals are."""


def storage_path(document: "Document", name: str) -> str:
    """Where the bytes are kept: named by what they are, never by what somebody called the file."""
    return f"{KEPT_IN}/{document.sha256[:2]}/{document.sha256}"


class Document(models.Model):
    """One uploaded file, kept unchanged, with what was read from it. The published rows are a projection of it."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        READING = "reading", _("reading")
        READY = "ready", _("ready for review")
        PUBLISHED = "published", _("published")
        FAILED = "failed", _("failed")

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=255, help_text=_("As the file was called when it came."))
    file = models.FileField(upload_to=storage_path)
    size = models.PositiveBigIntegerField(help_text=_("Bytes."))
    state = models.CharField(max_length=10, choices=State, default=State.WAITING, db_index=True)
    failure_code = models.CharField(max_length=40, blank=True)
    failure = models.TextField(blank=True, help_text=_("Why it could not be read, as a sentence."))
    source = models.CharField(max_length=10, blank=True, help_text=_("Format that was read: pdf, docx …"))
    pages = models.PositiveIntegerField(default=1)
    parsed = models.JSONField(null=True, blank=True, help_text=_("The Cv as cv-json."))
    parser_version = models.CharField(max_length=20, blank=True)
    person = models.ForeignKey(
        "profiles.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="documents"
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created = models.DateTimeField(auto_now_add=True)
    read = models.DateTimeField(null=True, blank=True)
    published = models.DateTimeField(null=True, blank=True)
    publish_at = models.DateTimeField(
        null=True, blank=True, db_index=True, help_text=_("When it is to be published by itself.")
    )
    version = models.PositiveIntegerField(
        default=0, help_text=_("Counts decisions and readings, to notice two at once.")
    )

    class Meta:
        ordering = ["-created", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="document_failed_says_why",
                condition=~Q(state="failed") | ~Q(failure=""),
                violation_error_message=_("A failed document says why."),
            ),
            models.CheckConstraint(
                name="document_published_has_a_cv",
                condition=~Q(state="published") | Q(parsed__isnull=False, published__isnull=False),
                violation_error_message=_("Only what was read can be published."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def failure_in_words(self) -> str:
        """Why it could not be read, in the language of the reader."""
        return in_words(self.failure)


class IngestJob(models.Model):
    """The reading of a document in the background: how far it is, who has it until when, and what came of it.

    The queue only carries word that there is something to do; this row is the truth. A reader takes a job by a lease
    and a token of its own, so that a job whose reader died is taken back, and one who comes late writes nothing.
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("queued")
        READING = "reading", _("reading")
        READY = "ready", _("ready")
        FAILED = "failed", _("failed")
        NEEDS_TEXT = "needs-text", _("needs text")

    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="job")
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED, db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    token = models.CharField(max_length=32, blank=True, help_text=_("Of the reader who has it now."))
    lease_until = models.DateTimeField(null=True, blank=True)
    heartbeat = models.DateTimeField(null=True, blank=True, help_text=_("The last sign of life of its reader."))
    reason = models.CharField(max_length=40, blank=True, help_text=_("Code of why it failed."))
    is_to_publish = models.BooleanField(default=False, help_text=_("Publish it as soon as it is read."))
    pending = models.JSONField(
        null=True, blank=True, help_text=_("A new reading of a published CV, unsure where it differs: a hand decides.")
    )
    facts = models.PositiveIntegerField(default=0)
    unsure = models.PositiveIntegerField(default=0)
    not_understood = models.PositiveIntegerField(default=0, help_text=_("Lines of which nothing was made."))
    next_of = models.ForeignKey(
        "profiles.Person",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("A person with a CV here, of whom this seems to be the next one."),
    )
    recognized_by = models.CharField(max_length=100, blank=True)
    created = models.DateTimeField(auto_now_add=True)
    finished = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="job_being_read_has_a_lease",
                condition=~Q(state="reading") | (Q(lease_until__isnull=False) & ~Q(token="")),
                violation_error_message=_("Somebody has what is being read."),
            ),
            models.CheckConstraint(
                name="job_failed_says_why",
                condition=~Q(state__in=["failed", "needs-text"]) | ~Q(reason=""),
                violation_error_message=_("A failed job says why."),
            ),
        ]

    @property
    def recognized_in_words(self) -> str:
        """By what the CV was recognized as somebody's next one, in the language of the reader."""
        return in_words(self.recognized_by)

    def __str__(self) -> str:
        return f"{self.document} ({self.get_state_display()})"

    @property
    def is_open(self) -> bool:
        """Whether there is still something to read."""
        return self.state in (self.State.QUEUED, self.State.READING)


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def standing(self) -> "CorrectionQuerySet":
        """Those that hold: neither undone nor replaced by a later one."""
        return self.filter(undone=None)


class Correction(models.Model):
    """What a hand decided about one record of a document; it outlives every later parse."""

    class Action(models.TextChoices):
        ACCEPT = "accept", _("accepted")
        EDIT = "edit", _("edited")
        REJECT = "reject", _("rejected")
        ADD = "add", _("added")

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="corrections")
    action = models.CharField(max_length=6, choices=Action)
    kind = models.CharField(
        max_length=20, help_text=_("person, a list of cv-json, or text for lines left as they are.")
    )
    first_line = models.PositiveIntegerField()
    last_line = models.PositiveIntegerField()
    text = models.TextField(blank=True, help_text=_("The lines as they stood, to find them under other numbers."))
    before = models.JSONField(null=True, blank=True, help_text=_("The record as it was parsed; none when added."))
    after = models.JSONField(null=True, blank=True, help_text=_("The record as it is to be; none when rejected."))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone = models.DateTimeField(null=True, blank=True, help_text=_("When it was undone or replaced by another."))

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["document", "first_line", "pk"]

    def __str__(self) -> str:
        return f"{self.action} {self.kind}, lines {self.first_line}–{self.last_line}"


class IdentityDecision(models.Model):
    """A hand's word on what names mean: the same, different, not this person, a name of this; every publish obeys it.

    ``left`` and ``right`` are addresses (slugs). The same: ``left`` stays and ``right`` leads there. Apart: what
    ``subject`` names (a work or a student) is not of ``left`` but of ``right``. Named: ``right`` is the folded key of a
    form that means ``left``. ``keys`` find it again when names are resolved.
    """

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        PUBLICATION = "publication", _("work")
        VENUE = "venue", _("venue")
        INSTITUTION = "institution", _("institution")

    class Answer(models.TextChoices):
        SAME = "same", _("the same")
        DIFFERENT = "different", _("different")
        LATER = "later", _("decide later")
        APART = "apart", _("not this person")
        NAMED = "named", _("a name of it")

    kind = models.CharField(max_length=12, choices=Kind)
    answer = models.CharField(max_length=10, choices=Answer)
    left = models.CharField(max_length=300, help_text=_("Slug of the one that stays."))
    right = models.CharField(max_length=300, help_text=_("Slug of the other, or the key of a form."))
    subject = models.CharField(max_length=300, blank=True, help_text=_("What is not of this person: work or student."))
    moved = models.JSONField(default=dict, blank=True, help_text=_("What was before, so that it can be undone."))
    note = models.CharField(max_length=500, blank=True, help_text=_("Why, in the words of who decided."))
    undone = models.DateTimeField(null=True, blank=True, db_index=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "left", "right", "subject"],
                condition=Q(undone__isnull=True),
                name="identity_decided_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.left} and {self.right}: {self.get_answer_display()}"


class IdentityKey(models.Model):
    """A folded key under which a standing decision is found when a name or title is resolved."""

    decision = models.ForeignKey(IdentityDecision, on_delete=models.CASCADE, related_name="keys")
    key = models.CharField(max_length=1000, db_index=True)

    class Meta:
        ordering = ["decision", "key"]
        constraints = [models.UniqueConstraint(fields=["decision", "key"], name="identity_key_once")]

    def __str__(self) -> str:
        return self.key
