"""Awards, teaching and service."""

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from profiles.models.base import Dated, FromCv, entry_meta
from profiles.models.careers import Institution
from profiles.models.people import Person
from profiles.models.works import Venue

NEWEST_FIRST = [F("start_year").desc(nulls_last=True), "place", "pk"]


class Award(FromCv, Dated):
    """A prize, fellowship, scholarship, grant or honour."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="awards")
    title = models.CharField(max_length=500)
    organization = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = NEWEST_FIRST
        constraints = entry_meta()

    def __str__(self) -> str:
        return self.title


class Teaching(FromCv, Dated):
    """A course taught, assisted or examined."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="teaching")
    role = models.CharField(max_length=300, blank=True)
    course = models.CharField(max_length=500, blank=True)
    organization = models.CharField(max_length=500, blank=True)
    institution = models.ForeignKey(
        Institution, on_delete=models.SET_NULL, null=True, blank=True, related_name="teaching"
    )

    class Meta:
        ordering = NEWEST_FIRST
        verbose_name_plural = _("teaching")
        constraints = entry_meta()

    def __str__(self) -> str:
        return self.course or self.role


class Service(FromCv, Dated):
    """Reviewing, committees, organizing, editing, memberships; ``venue`` is the one it names, when we know it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="service")
    role = models.CharField(max_length=300, blank=True)
    organization = models.CharField(max_length=500, blank=True)
    venue = models.ForeignKey(Venue, on_delete=models.SET_NULL, null=True, blank=True, related_name="service")

    class Meta:
        ordering = NEWEST_FIRST
        verbose_name_plural = _("service")
        constraints = entry_meta()

    def __str__(self) -> str:
        return f"{self.role}, {self.organization}".strip(", ")
