"""Dated copies of comparisons: what was compared, as data, as it stood."""

import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from profiles.models.people import Person


def new_token() -> str:
    """An address that nobody can guess: 192 random bits."""
    return secrets.token_urlsafe(24)


class FrozenComparison(models.Model):
    """A comparison kept for the minutes; whoever knows its address may read what they may see of it."""

    token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)
    title = models.CharField(max_length=200, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="frozen_comparisons"
    )
    created = models.DateTimeField(default=timezone.now, editable=False)
    language = models.CharField(
        max_length=10, default="en", editable=False, help_text=_("In which it was written down.")
    )
    months = models.PositiveSmallIntegerField(
        null=True, editable=False, help_text=_("Of the window in which conflicts were looked for.")
    )
    until = models.CharField(max_length=7, blank=True, editable=False, help_text=_("Year and month of its end."))

    class Meta:
        ordering = ["-created", "-pk"]

    def __str__(self) -> str:
        return self.title or gettext("Comparison of {day}").format(day=f"{self.created:%Y-%m-%d}")

    def get_absolute_url(self) -> str:
        return reverse("profiles:frozen-detail", args=[self.token])


class FrozenPerson(models.Model):
    """One of the compared people; goes when the person does.

    ``cells`` are the cells of the table by row, ``facts`` the records behind them. Other people are in both by their
    slug only and are named when it is read, so that nothing of somebody who is erased stays.
    """

    comparison = models.ForeignKey(FrozenComparison, on_delete=models.CASCADE, related_name="people")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="frozen_in")
    place = models.PositiveSmallIntegerField()
    cells = models.JSONField(default=dict)
    facts = models.JSONField(default=list)

    class Meta:
        ordering = ["comparison", "place"]
        verbose_name_plural = _("frozen people")
        constraints = [models.UniqueConstraint(fields=["comparison", "person"], name="frozen_person_once")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.comparison_id}"


class FrozenPair(models.Model):
    """What two of the compared people shared; goes when one of them does."""

    one = models.ForeignKey(FrozenPerson, on_delete=models.CASCADE, related_name="pairs")
    other = models.ForeignKey(FrozenPerson, on_delete=models.CASCADE, related_name="+")
    relations = models.JSONField(
        default=list, help_text=_("Kinds: advised by the other, advises the other, co-authors.")
    )
    things = models.JSONField(default=dict, help_text=_("By kind what is shared."))
    conflicts = models.JSONField(default=list, help_text=_("Of interest, with those that were set aside and why."))

    class Meta:
        ordering = ["one__place", "other__place"]
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="frozen_pair_once")]

    def __str__(self) -> str:
        return f"{self.one_id} and {self.other_id}"
