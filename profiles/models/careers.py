"""Where people were and who advised them: institutions, degrees, positions, advising."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from profiles.addresses import page_of
from profiles.models.base import Dated, FromCv, entry_meta
from profiles.models.people import Person


class Institution(models.Model):
    """An organization under all its names."""

    slug = models.SlugField(max_length=100, unique=True)
    name = models.CharField(max_length=300)
    name_key = models.CharField(max_length=300, db_index=True)
    country = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["name_key", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return page_of("institution", self.slug)


class FormerInstitutionSlug(models.Model):
    """An address an institution had before, or that of one which was found to be the same; it redirects."""

    slug = models.SlugField(max_length=100, unique=True)
    institution = models.ForeignKey(Institution, on_delete=models.CASCADE, related_name="former_slugs")

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug


class InstitutionName(models.Model):
    """One form under which an institution is written; a folded form belongs to one institution only."""

    institution = models.ForeignKey(Institution, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300, unique=True)

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class Position(FromCv, Dated):
    """Employment or a research stay; ``organization`` is as written, ``institution`` as resolved."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="positions")
    title = models.CharField(max_length=500, blank=True)
    organization = models.CharField(max_length=500, blank=True)
    location = models.CharField(max_length=300, blank=True)
    institution = models.ForeignKey(
        Institution, on_delete=models.SET_NULL, null=True, blank=True, related_name="positions"
    )

    class Meta:
        ordering = ["-is_current", F("end_year").desc(nulls_last=True), "place", "pk"]
        constraints = entry_meta()

    def __str__(self) -> str:
        return self.title or self.organization


class Education(FromCv, Dated):
    """A degree or diploma, earned or in progress; ``level`` sorts and filters degrees in any language."""

    class Level(models.TextChoices):
        SCHOOL = "school", _("school")
        BACHELOR = "bachelor", _("bachelor")
        MASTER = "master", _("master")
        DOCTORATE = "doctorate", _("doctorate")
        HABILITATION = "habilitation", _("habilitation")
        OTHER = "other", _("other")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="education")
    degree = models.CharField(max_length=500, blank=True)
    level = models.CharField(max_length=12, choices=Level, default=Level.OTHER, db_index=True)
    organization = models.CharField(max_length=500, blank=True)
    location = models.CharField(max_length=300, blank=True)
    institution = models.ForeignKey(
        Institution, on_delete=models.SET_NULL, null=True, blank=True, related_name="education"
    )
    thesis = models.CharField(max_length=1000, blank=True)

    class Meta:
        ordering = [F("end_year").desc(nulls_first=True), F("start_year").desc(nulls_last=True), "place", "pk"]
        verbose_name_plural = _("education")
        constraints = entry_meta()

    def __str__(self) -> str:
        return self.degree or self.organization


class Advising(FromCv, Dated):
    """``student`` was advised by ``advisor``; where it stands in the student's CV, and in which words."""

    class Kind(models.TextChoices):
        PHD = "phd", pgettext_lazy("advising", "PhD")
        MASTER = "master", _("master's thesis")
        BACHELOR = "bachelor", _("bachelor's thesis")
        POSTDOC = "postdoc", _("postdoc")
        INTERNSHIP = "internship", _("internship")
        MENTOR = "mentor", _("mentor")
        OTHER = "other", pgettext_lazy("advising", "other")

    student = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="advised_by")
    advisor = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="advised")
    kind = models.CharField(max_length=10, choices=Kind)
    label = models.CharField(max_length=200, blank=True, help_text=_("As printed: “sous la direction de”."))
    name_as_written = models.CharField(max_length=300)
    education = models.ForeignKey(Education, on_delete=models.CASCADE, null=True, blank=True, related_name="advisors")
    position = models.ForeignKey(Position, on_delete=models.CASCADE, null=True, blank=True, related_name="advisors")

    class Meta:
        ordering = [F("start_year").desc(nulls_last=True), "place", "pk"]
        verbose_name_plural = _("advising")
        constraints = entry_meta(
            models.CheckConstraint(
                name="advising_joins_two_people",
                condition=~Q(student=F("advisor")),
                violation_error_message=_("Nobody advises themselves."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.student_id} was advised by {self.name_as_written}"
