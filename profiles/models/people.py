"""People, how they are written and reached, and their CVs with every section."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from profiles.addresses import page_of
from profiles.models.base import FromCv


class Visibility(models.TextChoices):
    """Who may see something; in this order each includes those after it."""

    PUBLIC = "public", _("everyone")
    SIGNED_IN = "signed-in", _("signed-in users")
    STAFF = "staff", _("staff only")


def sees_all(user) -> bool:
    """Whether ``user`` is staff whose role may look at contact data; other staff see what signed-in users do."""
    return bool(getattr(user, "is_staff", False)) and user.has_perm("profiles.view_contact")


def visible_to(user) -> list[str]:
    """The visibilities that ``user`` (anonymous, signed in, staff) may see."""
    if sees_all(user):
        return [Visibility.PUBLIC, Visibility.SIGNED_IN, Visibility.STAFF]
    if getattr(user, "is_authenticated", False):
        return [Visibility.PUBLIC, Visibility.SIGNED_IN]
    return [Visibility.PUBLIC]


class PersonQuerySet(models.QuerySet):
    def visible(self, user=None) -> "PersonQuerySet":
        """People whom ``user`` may see; without one, what everyone may."""
        return self.filter(visibility__in=visible_to(user))


class Person(models.Model):
    """Anyone named in a CV: its owner, a co-author, an advisor."""

    slug = models.SlugField(max_length=100, unique=True, help_text=_("Public address; never given to another person."))
    name = models.CharField(max_length=300, help_text=_("The preferred form, as shown."))
    sort_key = models.CharField(max_length=300, db_index=True, help_text=_("Folded, family name first."))
    name_key = models.CharField(max_length=300, db_index=True, help_text=_("Folded preferred form."))
    orcid = models.CharField(max_length=19, blank=True)
    has_cv = models.BooleanField(default=False, db_index=True)
    visibility = models.CharField(max_length=10, choices=Visibility, default=Visibility.PUBLIC)
    created = models.DateTimeField(auto_now_add=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["sort_key", "pk"]
        verbose_name_plural = _("people")
        constraints = [
            models.UniqueConstraint(
                fields=["orcid"],
                condition=~Q(orcid=""),
                name="person_orcid_is_unique",
                violation_error_message=_("Another person has this ORCID iD."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return page_of("person", self.slug)


class FormerSlug(models.Model):
    """An address a person had before; it redirects."""

    slug = models.SlugField(max_length=100, unique=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="former_slugs")

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.slug


class PersonName(models.Model):
    """One form under which a person is written."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=300)
    key = models.CharField(max_length=300, db_index=True, help_text=_("Folded, given names first."))
    short_key = models.CharField(
        max_length=300, db_index=True, help_text=_("Folded family name and first initial: what all forms share.")
    )
    is_preferred = models.BooleanField(default=False)

    class Meta:
        ordering = ["-is_preferred", "name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["person", "name"], name="person_name_once"),
            models.UniqueConstraint(
                fields=["person"], condition=Q(is_preferred=True), name="person_has_one_preferred_name"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Contact(models.Model):
    """A way to reach a person, or a date of birth; who may see it is chosen by kind and can be changed."""

    class Kind(models.TextChoices):
        EMAIL = "email", _("e-mail")
        PHONE = "phone", _("telephone")
        ADDRESS = "address", _("address")
        LINK = "link", _("link")
        BIRTH_DATE = "birth-date", _("date of birth")

    DEFAULT_VISIBILITY = {
        Kind.LINK: Visibility.PUBLIC,
        Kind.EMAIL: Visibility.SIGNED_IN,
        Kind.PHONE: Visibility.STAFF,
        Kind.ADDRESS: Visibility.STAFF,
        Kind.BIRTH_DATE: Visibility.STAFF,
    }

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="contacts")
    kind = models.CharField(max_length=10, choices=Kind)
    value = models.CharField(max_length=500)
    visibility = models.CharField(max_length=10, choices=Visibility)

    class Meta:
        ordering = ["kind", "pk"]
        constraints = [models.UniqueConstraint(fields=["person", "kind", "value"], name="contact_once")]
        indexes = [models.Index(fields=["value"], condition=Q(kind="email"), name="contact_by_email")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.person_id}"


class Cv(models.Model):
    """One published CV of a person: its text as read.

    ``text`` is for staff; everyone else sees ``public_text``, in which lines with contact data, birth dates and
    referees are masked. Both have the same lines.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="cvs")
    sha256 = models.CharField(max_length=64, unique=True, help_text=_("Of the original file; ties it to its document."))
    text = models.TextField()
    public_text = models.TextField()
    source = models.CharField(max_length=10, help_text=_("Format of the original: pdf, docx …"))
    pages = models.PositiveIntegerField(default=1)
    language = models.CharField(max_length=2, default="en")
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    month = models.PositiveSmallIntegerField(null=True, blank=True)
    is_latest = models.BooleanField(default=True)
    published = models.DateTimeField()

    class Meta:
        ordering = ["-is_latest", "-published", "-pk"]
        verbose_name = _("CV")
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(is_latest=True), name="person_has_one_latest_cv"),
        ]

    def __str__(self) -> str:
        return f"CV of {self.person}"


class Section(FromCv):
    """A section of a CV with its lines, so that what has no model of its own is shown too."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="sections")
    heading = models.CharField(max_length=500, blank=True)
    kind = models.CharField(max_length=20, db_index=True)
    is_private = models.BooleanField(default=False, help_text=_("Contact block or referees: staff only."))

    class Meta:
        ordering = ["cv", "place", "pk"]
        constraints = [*FromCv._meta.constraints]

    def __str__(self) -> str:
        return self.heading or gettext("(before the first heading)")


class Interest(FromCv):
    """A research interest, as the CV lists it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="interests")
    text = models.CharField(max_length=500)
    key = models.CharField(max_length=500)

    class Meta:
        ordering = ["place", "pk"]
        constraints = [*FromCv._meta.constraints]

    def __str__(self) -> str:
        return self.text


class Language(FromCv):
    """A spoken language, with the level as written."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="languages")
    name = models.CharField(max_length=100)
    key = models.CharField(max_length=100, db_index=True)
    level = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["place", "pk"]
        constraints = [*FromCv._meta.constraints]

    def __str__(self) -> str:
        return f"{self.name} ({self.level})" if self.level else self.name
