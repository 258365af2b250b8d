"""Factories of rows, true to what the store writes: folded keys, slugs and lines are always there."""

import hashlib

import factory
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.utils import timezone
from factory.django import DjangoModelFactory

from ingest import models as ingest_models
from profiles import models
from profiles.languages import language_key
from profiles.text import fold, slug_of


class UserFactory(DjangoModelFactory):
    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user{n}")
    password = factory.django.Password("secret")


class StaffFactory(UserFactory):
    is_staff = True
    is_superuser = True


class PersonFactory(DjangoModelFactory):
    class Meta:
        model = models.Person

    name = factory.Sequence(lambda n: f"Emmy Noether {n}")
    slug = factory.LazyAttribute(lambda row: slug_of(row.name))
    name_key = factory.LazyAttribute(lambda row: fold(row.name))
    sort_key = factory.LazyAttribute(lambda row: fold(" ".join(row.name.split()[-1:] + row.name.split()[:-1])))


class PersonNameFactory(DjangoModelFactory):
    class Meta:
        model = models.PersonName

    person = factory.SubFactory(PersonFactory)
    name = factory.LazyAttribute(lambda row: row.person.name)
    key = factory.LazyAttribute(lambda row: fold(row.name))
    short_key = factory.LazyAttribute(lambda row: f"{fold(row.name).split()[-1]} {fold(row.name)[:1]}")


class FormerSlugFactory(DjangoModelFactory):
    class Meta:
        model = models.FormerSlug

    person = factory.SubFactory(PersonFactory)
    slug = factory.Sequence(lambda n: f"former-{n}")


class ContactFactory(DjangoModelFactory):
    class Meta:
        model = models.Contact

    person = factory.SubFactory(PersonFactory)
    kind = models.Contact.Kind.LINK
    value = factory.Sequence(lambda n: f"https://example.org/{n}")
    visibility = factory.LazyAttribute(lambda row: models.Contact.DEFAULT_VISIBILITY[row.kind])


class CvFactory(DjangoModelFactory):
    """A published CV; its person has one from then on."""

    class Meta:
        model = models.Cv

    person = factory.SubFactory(PersonFactory, has_cv=True)
    sha256 = factory.Sequence(lambda n: hashlib.sha256(str(n).encode()).hexdigest())
    text = "\n".join(f"Line {n}" for n in range(1, 41))
    public_text = factory.SelfAttribute("text")
    source = "text"
    year = 1930
    published = factory.LazyFunction(timezone.now)


class FromCvFactory(DjangoModelFactory):
    """What an entry of a CV needs: its CV (made when only the person is given), its owner, lines and place."""

    class Meta:
        abstract = True

    class Params:
        owner = None

    cv = factory.LazyAttribute(lambda row: CvFactory(person=row.owner) if row.owner else CvFactory())
    person = factory.SelfAttribute("cv.person")
    first_line = 1
    last_line = factory.SelfAttribute("first_line")
    place = factory.Sequence(int)


class SectionFactory(FromCvFactory):
    class Meta:
        model = models.Section

    heading = "Education"
    kind = "education"


class InterestFactory(FromCvFactory):
    class Meta:
        model = models.Interest

    text = "Rings and ideals"
    key = factory.LazyAttribute(lambda row: fold(row.text))


class LanguageFactory(FromCvFactory):
    class Meta:
        model = models.Language

    name = "German"
    key = factory.LazyAttribute(lambda row: language_key(row.name))
    level = "native"


class InstitutionFactory(DjangoModelFactory):
    class Meta:
        model = models.Institution

    name = factory.Sequence(lambda n: f"University of Göttingen {n}")
    slug = factory.LazyAttribute(lambda row: slug_of(row.name))
    name_key = factory.LazyAttribute(lambda row: fold(row.name))


class InstitutionNameFactory(DjangoModelFactory):
    class Meta:
        model = models.InstitutionName

    institution = factory.SubFactory(InstitutionFactory)
    name = factory.LazyAttribute(lambda row: row.institution.name)
    key = factory.LazyAttribute(lambda row: fold(row.name))


class EducationFactory(FromCvFactory):
    class Meta:
        model = models.Education

    degree = "PhD in Mathematics"
    level = models.Education.Level.DOCTORATE
    organization = "University of Erlangen"
    start_year = 1904
    end_year = 1907


class PositionFactory(FromCvFactory):
    class Meta:
        model = models.Position

    title = "Professor"
    organization = "University of Göttingen"
    start_year = 1922
    end_year = 1933


class AdvisingFactory(FromCvFactory):
    """``student`` was advised by ``advisor``; it stands in the student's CV."""

    class Meta:
        model = models.Advising

    person = None
    student = factory.SelfAttribute("cv.person")
    advisor = factory.SubFactory(PersonFactory)
    kind = models.Advising.Kind.PHD
    label = "Advisor"
    name_as_written = factory.LazyAttribute(lambda row: row.advisor.name)

    @classmethod
    def _create(cls, model_class, *args, person=None, **kwargs):
        return super()._create(model_class, *args, **kwargs)


class VenueFactory(DjangoModelFactory):
    class Meta:
        model = models.Venue

    name = factory.Sequence(lambda n: f"Mathematische Annalen {n}")
    slug = factory.LazyAttribute(lambda row: slug_of(row.acronym or row.name))
    name_key = factory.LazyAttribute(lambda row: fold(row.name))
    acronym = ""
    kind = models.Venue.Kind.JOURNAL


class VenueNameFactory(DjangoModelFactory):
    class Meta:
        model = models.VenueName

    venue = factory.SubFactory(VenueFactory)
    name = factory.LazyAttribute(lambda row: row.venue.name)
    key = factory.LazyAttribute(lambda row: fold(row.name))


class PublicationFactory(DjangoModelFactory):
    class Meta:
        model = models.Publication

    title = factory.Sequence(lambda n: f"Ideal theory in rings, part {n}")
    slug = factory.LazyAttribute(lambda row: slug_of(row.title))
    title_key = factory.LazyAttribute(lambda row: fold(row.title))
    year = 1921
    kind = models.Publication.Kind.JOURNAL
    status = models.Publication.Status.PUBLISHED


class AuthorshipFactory(DjangoModelFactory):
    class Meta:
        model = models.Authorship

    publication = factory.SubFactory(PublicationFactory)
    person = factory.SubFactory(PersonFactory)
    place = factory.LazyAttribute(lambda row: row.publication.authorships.count())
    name_as_written = factory.LazyAttribute(lambda row: row.person.name)


class CitationFactory(FromCvFactory):
    class Meta:
        model = models.Citation

    publication = factory.SubFactory(PublicationFactory)


class TalkFactory(FromCvFactory):
    class Meta:
        model = models.Talk

    title = factory.Sequence(lambda n: f"Hypercomplex quantities {n}")
    slug = factory.LazyAttribute(lambda row: slug_of(row.title))
    title_key = factory.LazyAttribute(lambda row: fold(row.title))
    event = "International Congress of Mathematicians"
    year = 1932


class AwardFactory(FromCvFactory):
    class Meta:
        model = models.Award

    title = "Ackermann–Teubner Memorial Award"
    start_year = 1932
    end_year = 1932


class TeachingFactory(FromCvFactory):
    class Meta:
        model = models.Teaching

    role = "Lecturer"
    course = "Group theory"
    start_year = 1924
    end_year = 1924


class ServiceFactory(FromCvFactory):
    class Meta:
        model = models.Service

    role = "Editor"
    organization = "Mathematische Annalen"


class DocumentFactory(DjangoModelFactory):
    """A document whose file is kept; ``content`` is its bytes."""

    class Meta:
        model = ingest_models.Document

    class Params:
        content = factory.Sequence(
            lambda n: f"Emmy Noether {n}\n\nEducation\nPhD, University of Erlangen, 1907\n".encode()
        )

    name = factory.Sequence(lambda n: f"cv{n}.txt")
    sha256 = factory.LazyAttribute(lambda row: hashlib.sha256(row.content).hexdigest())
    size = factory.LazyAttribute(lambda row: len(row.content))
    file = factory.LazyAttribute(lambda row: ContentFile(row.content, name="original"))
