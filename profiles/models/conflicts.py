"""Conflicts of interest that somebody looked at and set aside."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from profiles.models.people import Person


class SetAside(models.Model):
    """A conflict between two people that somebody set aside, and why; nobody else sees it but in a copy they keep.

    ``basis`` is what the conflict stood on (works, an institution, a third person, each by its slug): it is set aside
    for as long as it stands on nothing else.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="conflicts_set_aside")
    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    basis = models.JSONField(default=list)
    why = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name, verbose_name_plural = _("conflict set aside"), _("conflicts set aside")
        indexes = [models.Index(fields=["user", "one", "other"], name="set_aside_by_pair")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.one_id} and {self.other_id}"
