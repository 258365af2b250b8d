"""Decisions about privacy: who may see a person, consents, what a person asks for, what was erased."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from profiles.models.people import Visibility


class Discretion(models.Model):
    """Who may see a person and each kind of their contact data, as staff decided; it outlives every publication.

    ``visibility`` is what was chosen; the person's own is stricter while a consent has lapsed.
    """

    person = models.OneToOneField("profiles.Person", on_delete=models.CASCADE, related_name="discretion")
    visibility = models.CharField(max_length=10, choices=Visibility, default=Visibility.PUBLIC)
    contacts = models.JSONField(
        default=dict, blank=True, help_text=_("By kind of contact data, where it is not usual.")
    )
    has_lapsed = models.BooleanField(default=False, help_text=_("Hidden because a consent ended."))

    class Meta:
        ordering = ["person"]
        verbose_name_plural = _("discretion")

    def __str__(self) -> str:
        return f"{self.person}: {self.get_visibility_display()}"


class ConsentQuerySet(models.QuerySet["Consent"]):
    def holding(self, today: date) -> "ConsentQuerySet":
        """Those that hold on a day: not withdrawn, and not ended before."""
        return self.filter(Q(until=None) | Q(until__gte=today), withdrawn=None)


class Consent(models.Model):
    """That a CV may be kept and shown: who gave it, for what, until when. A CV with consents needs one that holds."""

    document = models.ForeignKey("ingest.Document", on_delete=models.CASCADE, related_name="consents")
    given_by = models.CharField(max_length=200, help_text=_("The person, or who spoke for them."))
    purpose = models.CharField(max_length=300, help_text=_("What the CV may be used for."))
    until = models.DateField(null=True, blank=True, db_index=True, help_text=_("The last day; empty: without an end."))
    note = models.TextField(max_length=2000, blank=True, help_text=_("Where the consent itself is kept, for example."))
    withdrawn = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        end = gettext("until {day}").format(day=self.until) if self.until else gettext("without an end")
        return gettext("{who}, for {purpose}, {end}").format(who=self.given_by, purpose=self.purpose, end=end)

    def holds(self, today: date) -> bool:
        """Whether it holds on a day."""
        return self.withdrawn is None and (self.until is None or self.until >= today)


def lapsed(today: date) -> Q:
    """Whether a document (the outer row) has consents and none that holds."""
    own = Consent.objects.filter(document=OuterRef("pk"))
    return Q(Exists(own)) & ~Q(Exists(own.holding(today)))


class DataRequest(models.Model):
    """What somebody asked for by the signed link that shows what is here about them."""

    class Wish(models.TextChoices):
        CORRECTION = "correction", _("correct something")
        REMOVAL = "removal", _("remove something, or everything")

    class State(models.TextChoices):
        OPEN = "open", _("open")
        DONE = "done", _("done")

    person = models.ForeignKey("profiles.Person", on_delete=models.CASCADE, related_name="data_requests")
    wish = models.CharField(max_length=10, choices=Wish)
    message = models.TextField(max_length=2000)
    answer_to = models.CharField(max_length=200, blank=True, help_text=_("How to reach who asked; may be empty."))
    state = models.CharField(max_length=4, choices=State, default=State.OPEN, db_index=True)
    remark = models.TextField(max_length=2000, blank=True, help_text=_("What was done about it."))
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True, db_index=True)
    done = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_wish_display()}"


class Tombstone(models.Model):
    """That a file was erased: nothing of what it said. It is not taken in again while this row is here."""

    sha256 = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=150, blank=True)
    reason = models.CharField(max_length=300, help_text=_("Without names: it stays."))

    class Meta:
        ordering = ["-at", "-pk"]
        permissions = [("erase_person", "Can take out and erase all that is here about a person")]

    def __str__(self) -> str:
        return self.sha256
