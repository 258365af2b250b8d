"""Publications, who wrote them and where they appeared."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from profiles.addresses import page_of
from profiles.models.people import Person


class Venue(models.Model):
    """A journal, conference, workshop or series under all its names."""

    class Kind(models.TextChoices):
        JOURNAL = "journal", _("journal")
        CONFERENCE = "conference", _("conference")
        WORKSHOP = "workshop", _("workshop")
        SEMINAR = "seminar", _("seminar")
        ARCHIVE = "archive", _("archive")
        PUBLISHER = "publisher", _("publisher")
        OTHER = "other", _("other")

    slug = models.SlugField(max_length=100, unique=True)
    name = models.CharField(max_length=300)
    name_key = models.CharField(max_length=300, db_index=True)
    acronym = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.OTHER)

    class Meta:
        ordering = ["name_key", "pk"]

    def __str__(self) -> str:
        return self.acronym or self.name

    def get_absolute_url(self) -> str:
        return page_of("venue", self.slug)


class FormerVenueSlug(models.Model):
    """An address a venue had before, or that of one which was found to be the same; it redirects."""

    slug = models.SlugField(max_length=100, unique=True)
    venue = models.ForeignKey(Venue, on_delete=models.CASCADE, related_name="former_slugs")

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug


class VenueName(models.Model):
    """One form under which a venue is written; a folded form belongs to one venue only."""

    venue = models.ForeignKey(Venue, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300, unique=True)

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class Publication(models.Model):
    """One work, however many CVs list it."""

    class Kind(models.TextChoices):
        JOURNAL = "journal", _("journal article")
        CONFERENCE = "conference", _("conference paper")
        WORKSHOP = "workshop", _("workshop paper")
        PREPRINT = "preprint", _("preprint")
        BOOK = "book", _("book")
        CHAPTER = "chapter", _("chapter")
        THESIS = "thesis", _("thesis")
        REPORT = "report", _("report")
        OTHER = "other", _("other work")

    class Status(models.TextChoices):
        PUBLISHED = "published", _("published")
        ACCEPTED = "accepted", _("accepted")
        SUBMITTED = "submitted", _("submitted")
        PREPRINT = "preprint", _("preprint")
        IN_PREPARATION = "in_preparation", _("in preparation")
        UNKNOWN = "", _("not said")

    slug = models.SlugField(max_length=120, unique=True)
    title = models.CharField(max_length=1000)
    title_key = models.CharField(max_length=1000, db_index=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True, db_index=True)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.OTHER)
    status = models.CharField(max_length=14, choices=Status, default=Status.UNKNOWN, blank=True)
    doi = models.CharField(max_length=200, blank=True)
    arxiv = models.CharField(max_length=40, blank=True)
    venue_text = models.CharField(max_length=500, blank=True, help_text=_("As printed."))
    venue = models.ForeignKey(
        Venue, on_delete=models.SET_NULL, null=True, blank=True, related_name="publications", db_index=False
    )

    class Meta:
        ordering = [F("year").desc(nulls_last=True), "title_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["doi"],
                condition=~Q(doi=""),
                name="publication_doi_is_unique",
                violation_error_message=_("Another publication has this DOI."),
            ),
        ]
        indexes = [
            models.Index(fields=["arxiv"], condition=~Q(arxiv=""), name="publication_by_arxiv"),
            # All that is counted of the works of a venue; another, in the order of its list, stands in the migrations.
            models.Index(fields=["venue", "year", "kind", "status", "id"], name="publication_counts"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return page_of("publication", self.slug)


class FormerPublicationSlug(models.Model):
    """An address of a work that was found to be the same; it redirects."""

    slug = models.SlugField(max_length=120, unique=True)
    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="former_slugs")

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug


def _both_ways(name: str) -> list[models.Index]:
    """Indexes that say who is joined to which work, and the other way, without a look at the rows themselves."""
    return [
        models.Index(fields=["publication", "person"], name=f"{name}_people_of_work"),
        models.Index(fields=["person", "publication"], name=f"{name}_works_of_person"),
    ]


class Authorship(models.Model):
    """A place in the author list of a work; ``name_as_written`` is that of the CV it was first read from."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="authorships", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="authorships", db_index=False)
    place = models.PositiveIntegerField(help_text=_("Place in the author list, from 0."))
    name_as_written = models.CharField(max_length=300)
    is_equal = models.BooleanField(default=False, help_text=_("Marked as an equal contributor."))

    class Meta:
        ordering = ["publication", "place", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["publication", "place"], name="authorship_place_once"),
        ]
        indexes = _both_ways("authorship")

    def __str__(self) -> str:
        return self.name_as_written


class Citation(models.Model):
    """Where a CV lists a work: its lines there, the words, and the remark behind them."""

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="citations", db_index=False)
    cv = models.ForeignKey("profiles.Cv", on_delete=models.CASCADE, related_name="citations")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="citations", db_index=False)
    first_line = models.PositiveIntegerField()
    last_line = models.PositiveIntegerField()
    place = models.PositiveIntegerField()
    confidence = models.FloatField(default=1.0)
    remark = models.CharField(max_length=500, blank=True)
    listed = models.JSONField(
        default=dict,
        blank=True,
        help_text=_("The work as this CV gives it; the publication is settled from all of them."),
    )

    class Meta:
        ordering = ["cv", "place", "pk"]
        constraints = [
            models.CheckConstraint(
                name="citation_lines_in_order", condition=Q(last_line__gte=F("first_line"), first_line__gte=1)
            ),
        ]
        indexes = _both_ways("citation")

    def __str__(self) -> str:
        return f"lines {self.first_line}–{self.last_line}"
