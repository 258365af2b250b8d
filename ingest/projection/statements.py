"""What is asked for every CV that is published: each statement built once, see ``profiles.prepared``."""

from typing import Any

from django.db.models import QuerySet, Value

from ingest.models import Correction, Discretion, Document, Tombstone
from profiles.models import (
    Authorship,
    Citation,
    Contact,
    Cv,
    Institution,
    InstitutionName,
    Person,
    PersonName,
    Publication,
    Venue,
    VenueName,
)
from profiles.prepared import prepared

Rows = QuerySet[Any, Any]
BY_FILE, BY_ORCID, BY_EMAIL = range(3)


@prepared("text")
def recognized(files: Any, orcids: Any, emails: Any) -> Rows:
    """Rows (by what, person) of those whose file, ORCID iD or e-mail address it is."""
    people = Person.objects.order_by()
    by_email = people.filter(contacts__kind=Contact.Kind.EMAIL, contacts__value__in=emails)
    return (
        people.filter(cvs__sha256__in=files)
        .values_list(Value(BY_FILE), "pk")
        .union(
            people.filter(orcid__in=orcids).exclude(orcid="").values_list(Value(BY_ORCID), "pk"),
            by_email.values_list(Value(BY_EMAIL), "pk"),
        )
    )


@prepared()
def people_of(keys: Any) -> Rows:
    """People by their keys."""
    return Person.objects.filter(pk__in=keys).order_by()


@prepared("text")
def owners_of(short_keys: Any) -> Rows:
    """Owners of CVs who are written with one of these short keys, the oldest first."""
    named = PersonName.objects.filter(short_key__in=short_keys).order_by().values("person")
    return Person.objects.filter(has_cv=True, pk__in=named).order_by("pk")


@prepared("text")
def written_so(short_keys: Any) -> Rows:
    """Rows (person, name, short key)."""
    rows = PersonName.objects.filter(short_key__in=short_keys).order_by("person_id", "pk")
    return rows.values_list("person", "name", "short_key")


@prepared()
def preferred_names(people: Any) -> Rows:
    """Rows (name)."""
    return PersonName.objects.filter(person__in=people, is_preferred=True).order_by().values_list("name")


@prepared()
def contacts_of(people: Any) -> Rows:
    """Rows (contact, kind, value)."""
    return Contact.objects.filter(person__in=people).order_by("pk").values_list("pk", "kind", "value")


@prepared()
def discretion_of(people: Any) -> Rows:
    """What staff decided about people."""
    return Discretion.objects.filter(person__in=people)


@prepared()
def consented(people: Any) -> Rows:
    """Rows (document) of the published CVs of people for which there are consents, whether they hold or not."""
    rows = Document.objects.filter(person__in=people, state="published", consents__isnull=False)
    return rows.order_by().distinct().values_list("pk")


@prepared()
def corrections_of(documents: Any) -> Rows:
    """What hands decided about documents, as far as it stands."""
    return Correction.objects.standing().filter(document__in=documents).order_by("document", "first_line", "pk")


@prepared("text")
def documents_of(files: Any) -> Rows:
    """Rows (document, SHA-256) of files."""
    return Document.objects.filter(sha256__in=files).order_by("pk").values_list("pk", "sha256")


@prepared("text")
def erased(files: Any) -> Rows:
    """The tombstones of files, by their SHA-256."""
    return Tombstone.objects.filter(sha256__in=files)


@prepared("text")
def cvs_of_files(files: Any) -> Rows:
    """The CVs of files, by their SHA-256."""
    return Cv.objects.filter(sha256__in=files).order_by()


@prepared("text")
def like_works(titles: Any, dois: Any, numbers: Any) -> Rows:
    """Works with one of these folded titles, DOIs or arXiv numbers."""
    works = Publication.objects.order_by()
    by_number = works.filter(doi__in=dois).exclude(doi=""), works.filter(arxiv__in=numbers).exclude(arxiv="")
    return works.filter(title_key__in=titles).union(*by_number)


@prepared()
def listings_of(works: Any) -> Rows:
    """Rows (work, owner of the CV, what it says of the work)."""
    rows = Citation.objects.filter(publication__in=works).order_by("pk")
    return rows.values_list("publication", "person", "listed")


@prepared()
def authors_of(works: Any) -> Rows:
    """Rows (work, place, author, author as written, whether marked as equal)."""
    rows = Authorship.objects.filter(publication__in=works).order_by("place", "pk")
    return rows.values_list("publication", "place", "person", "name_as_written", "is_equal")


@prepared("text")
def named_venues(keys: Any) -> Rows:
    """Rows (key, venue)."""
    return VenueName.objects.filter(key__in=keys).order_by("pk").values_list("key", "venue")


@prepared()
def venues_of(keys: Any) -> Rows:
    """Venues by their keys."""
    return Venue.objects.filter(pk__in=keys).order_by()


@prepared("text")
def named_institutions(keys: Any) -> Rows:
    """Rows (key, institution)."""
    return InstitutionName.objects.filter(key__in=keys).order_by("pk").values_list("key", "institution")


@prepared()
def institutions_of(keys: Any) -> Rows:
    """Institutions by their keys."""
    return Institution.objects.filter(pk__in=keys).order_by()
