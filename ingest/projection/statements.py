"""What is asked for every CV that is published: each statement built once, see ``profiles.prepared``."""

from typing import Any

from django.db.models import QuerySet, Value

from ingest.models import Correction, Discretion, Document, IdentityDecision, Tombstone
from profiles.models import (
    Advising,
    Authorship,
    Citation,
    Contact,
    Cv,
    Education,
    Institution,
    InstitutionName,
    Person,
    PersonName,
    Position,
    Publication,
    Service,
    Talk,
    Teaching,
    Venue,
    VenueName,
)
from profiles.prepared import prepared

Rows = QuerySet[Any, Any]
BY_FILE, BY_ORCID, BY_EMAIL = range(3)
WORKS, PEOPLE, VENUES, INSTITUTIONS = range(4)


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


@prepared()
def named_in_cvs_of(people: Any) -> Rows:
    """Rows (works, people, venues or institutions, key) of what the CVs of people name."""
    own = {"cv__person__in": people}
    cited = Citation.objects.filter(**own).order_by()
    works = Publication.objects.filter(pk__in=cited.values("publication")).order_by()
    authors = Authorship.objects.filter(publication__in=cited.values("publication")).order_by()
    rows = [
        cited.values_list(Value(WORKS), "publication"),
        authors.values_list(Value(PEOPLE), "person"),
        Advising.objects.filter(**own).order_by().values_list(Value(PEOPLE), "advisor"),
        works.exclude(venue=None).values_list(Value(VENUES), "venue"),
    ]
    for model in (Talk, Service):
        found = model._default_manager.filter(**own).exclude(venue=None).order_by()
        rows.append(found.values_list(Value(VENUES), "venue"))
    for model in (Education, Position, Teaching):
        found = model._default_manager.filter(**own).exclude(institution=None).order_by()
        rows.append(found.values_list(Value(INSTITUTIONS), "institution"))
    return rows[0].union(*rows[1:])


@prepared()
def idle_works(keys: Any) -> Rows:
    """The keys of works that no CV lists."""
    return Publication.objects.filter(pk__in=keys, citations__isnull=True).order_by().values_list("pk")


@prepared()
def idle_people(keys: Any) -> Rows:
    """The keys of people whom no CV names and of whom staff decided nothing that is to last."""
    named = ("authorships", "advised", "advised_by", "cvs", "discretion")
    idle = {f"{name}__isnull": True for name in named}
    return Person.objects.filter(pk__in=keys, has_cv=False, **idle).order_by().values_list("pk")


@prepared()
def idle_venues(keys: Any) -> Rows:
    """The keys of venues at which nothing appeared, was said or done, unless a decision keeps them."""
    idle = {f"{name}__isnull": True for name in ("publications", "talks", "service")}
    rows = Venue.objects.filter(pk__in=keys, **idle).exclude(slug__in=_kept_for_decisions("venue"))
    return rows.order_by().values_list("pk")


@prepared()
def idle_institutions(keys: Any) -> Rows:
    """The keys of institutions where nobody studied, worked or taught, unless a decision keeps them."""
    idle = {f"{name}__isnull": True for name in ("positions", "education", "teaching")}
    rows = Institution.objects.filter(pk__in=keys, **idle).exclude(slug__in=_kept_for_decisions("institution"))
    return rows.order_by().values_list("pk")


def _kept_for_decisions(kind: str) -> Rows:
    """Addresses of those who stay by a decision: they are kept though nothing names them, with all their names."""
    answers = (IdentityDecision.Answer.SAME, IdentityDecision.Answer.NAMED)
    return IdentityDecision.objects.filter(kind=kind, undone=None, answer__in=answers).order_by().values("left")


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
