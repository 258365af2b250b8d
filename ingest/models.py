"""Files and what became of them: documents, corrections by hand, decisions about identity."""

from django.conf import settings
from django.db import models
from django.db.models import Q


def storage_path(document: "Document", name: str) -> str:
    """Where the bytes are kept: named by what they are, never by what somebody called the file."""
    return f"documents/{document.sha256[:2]}/{document.sha256}"


class Document(models.Model):
    """One uploaded file, kept unchanged, with what was read from it. The published rows are a projection of it."""

    class State(models.TextChoices):
        WAITING = "waiting", "waiting"
        READING = "reading", "reading"
        READY = "ready", "ready for review"
        PUBLISHED = "published", "published"
        FAILED = "failed", "failed"

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=255, help_text="As the file was called when it came.")
    file = models.FileField(upload_to=storage_path)
    size = models.PositiveBigIntegerField(help_text="Bytes.")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING, db_index=True)
    failure_code = models.CharField(max_length=40, blank=True)
    failure = models.TextField(blank=True, help_text="Why it could not be read, as a sentence.")
    source = models.CharField(max_length=10, blank=True, help_text="Format that was read: pdf, docx …")
    pages = models.PositiveIntegerField(default=1)
    parsed = models.JSONField(null=True, blank=True, help_text="The Cv as cv-json.")
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
    version = models.PositiveIntegerField(default=0, help_text="Counts decisions and readings, to notice two at once.")

    class Meta:
        ordering = ["-created", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="document_failed_says_why",
                condition=~Q(state="failed") | ~Q(failure=""),
                violation_error_message="A failed document says why.",
            ),
            models.CheckConstraint(
                name="document_published_has_a_cv",
                condition=~Q(state="published") | Q(parsed__isnull=False, published__isnull=False),
                violation_error_message="Only what was read can be published.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def standing(self) -> "CorrectionQuerySet":
        """Those that hold: neither undone nor replaced by a later one."""
        return self.filter(undone=None)


class Correction(models.Model):
    """What a hand decided about one record of a document; it outlives every later parse."""

    class Action(models.TextChoices):
        ACCEPT = "accept", "accepted"
        EDIT = "edit", "edited"
        REJECT = "reject", "rejected"
        ADD = "add", "added"

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="corrections")
    action = models.CharField(max_length=6, choices=Action)
    kind = models.CharField(max_length=20, help_text="person, a list of cv-json, or text for lines left as they are.")
    first_line = models.PositiveIntegerField()
    last_line = models.PositiveIntegerField()
    text = models.TextField(blank=True, help_text="The lines as they stood, to find them under other numbers.")
    before = models.JSONField(null=True, blank=True, help_text="The record as it was parsed; none when added.")
    after = models.JSONField(null=True, blank=True, help_text="The record as it is to be; none when rejected.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    undone = models.DateTimeField(null=True, blank=True, help_text="When it was undone or replaced by another.")

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["document", "first_line", "pk"]

    def __str__(self) -> str:
        return f"{self.action} {self.kind}, lines {self.first_line}–{self.last_line}"


class IdentityDecision(models.Model):
    """A person's word on whether two names mean one thing; the store obeys it on every later publish."""

    class Kind(models.TextChoices):
        PERSON = "person", "person"
        PUBLICATION = "publication", "publication"
        VENUE = "venue", "venue"
        INSTITUTION = "institution", "institution"

    class Answer(models.TextChoices):
        SAME = "same", "the same"
        DIFFERENT = "different", "different"
        LATER = "later", "decide later"

    kind = models.CharField(max_length=12, choices=Kind)
    answer = models.CharField(max_length=10, choices=Answer)
    left = models.CharField(max_length=300, help_text="Slug of the one that stays.")
    right = models.CharField(max_length=300, help_text="Slug of the other.")
    moved = models.JSONField(default=dict, blank=True, help_text="What moved, so that it can be undone.")
    undone = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "left", "right"], condition=Q(undone__isnull=True), name="identity_decided_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.left} and {self.right} are {self.get_answer_display()}"
