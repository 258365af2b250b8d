"""What entries of a CV have in common: the lines they were read from, and dates."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class FromCv(models.Model):
    """An entry that stands in a CV: which one, and its first and last line there (1-based, inclusive)."""

    cv = models.ForeignKey("profiles.Cv", on_delete=models.CASCADE, related_name="%(class)s_rows")
    first_line = models.PositiveIntegerField()
    last_line = models.PositiveIntegerField()
    place = models.PositiveIntegerField(help_text=_("Order within its kind in the CV, from 0."))
    confidence = models.FloatField(default=1.0)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_lines_in_order",
                condition=Q(last_line__gte=F("first_line"), first_line__gte=1),
                violation_error_message=_("The last line cannot stand before the first."),
            ),
        ]


class Dated(models.Model):
    """A stretch of time with the precision the CV gives: years, months where known, open when it goes on."""

    start_year = models.PositiveSmallIntegerField(null=True, blank=True)
    start_month = models.PositiveSmallIntegerField(null=True, blank=True)
    end_year = models.PositiveSmallIntegerField(null=True, blank=True)
    end_month = models.PositiveSmallIntegerField(null=True, blank=True)
    is_current = models.BooleanField(default=False, help_text=_("Goes on, by the date of the CV."))

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_ends_after_it_starts",
                condition=Q(end_year__isnull=True) | Q(start_year__isnull=True) | Q(end_year__gte=F("start_year")),
                violation_error_message=_("It cannot end before it starts."),
            ),
            models.CheckConstraint(
                name="%(class)s_months_are_months",
                condition=(Q(start_month__isnull=True) | Q(start_month__range=(1, 12)))
                & (Q(end_month__isnull=True) | Q(end_month__range=(1, 12))),
                violation_error_message=_("A month is a number from 1 to 12."),
            ),
            models.CheckConstraint(
                name="%(class)s_current_has_no_end",
                condition=Q(is_current=False) | Q(end_year__isnull=True),
                violation_error_message=_("What goes on has no end."),
            ),
        ]

    @property
    def years(self) -> str:
        """The years in words: "2016–2020", "since 2020", "2019", "until 2010", "" when unknown."""
        if self.is_current:
            return gettext("since {year}").format(year=self.start_year) if self.start_year else gettext("now")
        if self.start_year and self.end_year and self.start_year != self.end_year:
            return f"{self.start_year}–{self.end_year}"
        if self.end_year and not self.start_year:
            return gettext("until {year}").format(year=self.end_year)
        return str(self.start_year or "")


def entry_meta(*more: models.BaseConstraint) -> list[models.BaseConstraint]:
    """The constraints of a dated entry of a CV, and ``more``; Django does not merge those of two parents itself."""
    return [*FromCv._meta.constraints, *Dated._meta.constraints, *more]
