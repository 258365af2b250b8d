"""Talks by the owner of a CV, one row an occasion."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from profiles.addresses import page_of
from profiles.models.base import FromCv
from profiles.models.people import Person
from profiles.models.works import Venue


class Talk(FromCv):
    """A talk, seminar, poster or panel; ``event`` is as printed, ``venue`` the one we know it to be."""

    class Kind(models.TextChoices):
        INVITED = "invited", _("invited talk")
        KEYNOTE = "keynote", _("keynote")
        CONTRIBUTED = "contributed", _("contributed talk")
        POSTER = "poster", _("poster")
        PANEL = "panel", _("panel")
        SEMINAR = "seminar", _("seminar")
        OTHER = "other", _("other")
        UNKNOWN = "", _("not said")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="talks")
    slug = models.SlugField(max_length=120, unique=True)
    title = models.CharField(max_length=1000, blank=True)
    title_key = models.CharField(max_length=1000, db_index=True)
    event = models.CharField(max_length=500, blank=True)
    venue = models.ForeignKey(Venue, on_delete=models.SET_NULL, null=True, blank=True, related_name="talks")
    location = models.CharField(max_length=300, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True, db_index=True)
    month = models.PositiveSmallIntegerField(null=True, blank=True)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.UNKNOWN, blank=True)

    class Meta:
        ordering = [F("year").desc(nulls_last=True), F("month").desc(nulls_last=True), "place", "pk"]
        constraints = [
            *FromCv._meta.constraints,
            models.CheckConstraint(
                name="talk_month_is_a_month", condition=Q(month__isnull=True) | Q(month__range=(1, 12))
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.event

    def get_absolute_url(self) -> str:
        return page_of("talk", self.slug)
