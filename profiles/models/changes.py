"""The log: who did what to which record, with the difference."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Change(models.Model):
    """One thing that somebody did to a record. Rows are added and erased with the person, never changed.

    A trigger of the database refuses every change. Nothing points at other tables, for what is gone from them must not
    touch the log: ``document`` and ``person`` are keys, ``by`` is the name that the user had.
    """

    class Door(models.TextChoices):
        ADMIN = "admin", _("administration")
        STAFF = "staff", _("staff pages")
        SITE = "site", _("public pages")
        COMMAND = "command", _("command line")
        WORKER = "worker", _("background worker")

    at = models.DateTimeField(default=timezone.now, editable=False, db_index=True)
    door = models.CharField(max_length=7, choices=Door)
    by = models.CharField(max_length=150, blank=True, help_text=_("The user, or the command; empty for a visitor."))
    user = models.BigIntegerField(null=True, blank=True, db_index=True, help_text=_("Key of the user."))
    action = models.CharField(max_length=40, help_text=_("A verb in the past: published, edited, erased …"))
    kind = models.CharField(max_length=60, help_text=_("What the record is: document, person, consent …"))
    key = models.CharField(max_length=64, blank=True, help_text=_("Its primary key."))
    label = models.CharField(max_length=300, blank=True, help_text=_("The record in words, as it was."))
    document = models.BigIntegerField(null=True, blank=True, db_index=True)
    person = models.BigIntegerField(null=True, blank=True, db_index=True)
    difference = models.JSONField(default=list, blank=True, help_text=_("Rows (field, before, after)."))

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["kind", "key"], name="change_of_record")]

    def __str__(self) -> str:
        return f"{self.by or 'a visitor'} {self.action} {self.kind} {self.label}".strip()
