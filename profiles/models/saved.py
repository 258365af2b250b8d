"""Lists with their filters, kept under a name by those who are signed in."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class SavedFilter(models.Model):
    """A state of a list under a name; nobody but its owner sees it.

    ``query`` is as ``FacetedFilterSet.canonical`` writes it: known filters with values that are valid, nothing else.
    """

    class Listing(models.TextChoices):
        PEOPLE = "person", _("people")
        WORKS = "publication", _("works")
        TALKS = "talk", _("talks")
        VENUES = "venue", _("venues")
        INSTITUTIONS = "institution", _("institutions")
        ADVISORS = "advisor", _("advisors")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_filters")
    listing = models.CharField(max_length=11, choices=Listing)
    name = models.CharField(max_length=100)
    query = models.TextField(max_length=4000)
    created = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["listing", "name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "listing", "name"],
                name="saved_filter_name_once",
                violation_error_message=_("You have a filter of this name already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"{reverse(f'profiles:{self.listing}-list')}?{self.query}"
