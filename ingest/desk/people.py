"""Two people become one, one becomes two, and back again: what moves, and what is noted to give it back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ingest import store
from ingest.desk.later import forget_in_later
from ingest.identity import read_name
from ingest.models import DataRequest, Discretion, Document, IdentityDecision
from ingest.parser.cv import Cv
from ingest.projection.people import add_spellings, merge_people, remove_idle_people, resolve_people
from ingest.projection.standing import Apart, person_apart, rows_at, subject_key
from ingest.projection.values import free_slugs
from ingest.projection.works import settle_works
from profiles import audit, search
from profiles.models import (
    Advising,
    Authorship,
    Citation,
    FormerSlug,
    FrozenPerson,
    Person,
    PersonName,
    Publication,
    SetAside,
)
from profiles.text import slug_of

FIELDS = ("id", "slug", "name", "sort_key", "name_key", "orcid", "visibility")
NAME_FIELDS = ("name", "key", "short_key", "is_preferred")


def home_keys(*people: Person) -> list[str]:
    """The folded keys of the names of people, under which decisions about them are found."""
    return [name.key for person in people if (name := read_name(person.name)) is not None]


def home_key(text: str) -> str:
    """The folded key of a name; "" for what is no name."""
    name = read_name(text)
    return name.key if name is not None else ""


# -- the same --------------------------------------------------------------------------------------------------------


def merge(left: Person, right: Person) -> dict[str, Any]:
    """Give ``left`` all that ``right`` is named for, and their CVs; what was before, ready to be noted."""
    documents = list(Document.objects.filter(person=right).order_by("published", "pk"))
    noted = {
        "row": {name: getattr(right, name) for name in FIELDS} | {"created": right.created.isoformat()},
        "names": [list(row) for row in right.names.order_by("pk").values_list(*NAME_FIELDS)],
        "formers": list(right.former_slugs.values_list("slug", flat=True)),
        "documents": [document.sha256 for document in documents],
        "discretion": [_discretion_of(left), _discretion_of(right)],
        "left": {"orcid": left.orcid, "visibility": left.visibility},
    }
    for end in ("one", "other"):  # before the right one may be gone with their CVs
        SetAside.objects.filter(**{end: right}).update(**{end: left})
    _give(documents, left)
    left.refresh_from_db()
    taken = FrozenPerson.objects.filter(person=left).values("comparison")
    FrozenPerson.objects.filter(person=right).exclude(comparison__in=taken).update(person=left)
    DataRequest.objects.filter(person=right).update(person=left)
    works = _works_of(right)
    if Person.objects.filter(pk=right.pk).exists():
        merge_people(left, right)
    else:
        _follow(left, noted)
    _refresh_all([left.pk, noted["row"]["id"]], works)
    return noted


def _follow(left: Person, noted: dict[str, Any]) -> None:
    """Let names and addresses lead to ``left`` of somebody who is gone, for nothing but their CVs named them."""
    rows = [dict(zip(NAME_FIELDS, row, strict=True)) | {"is_preferred": False} for row in noted["names"]]
    PersonName.objects.bulk_create([PersonName(person=left, **row) for row in rows], ignore_conflicts=True)
    slugs = [noted["row"]["slug"], *noted["formers"]]
    FormerSlug.objects.bulk_create([FormerSlug(slug=slug, person=left) for slug in slugs], ignore_conflicts=True)


def part(decision: IdentityDecision) -> None:
    """Give back what a merge moved: the other is there again, with address, names, CVs, works and students."""
    noted = decision.moved
    left = rows_at(Person, [decision.left]).get(decision.left)
    if left is None or not noted:
        return
    FormerSlug.objects.filter(slug=decision.right).delete()
    right = _restore(noted)
    names = [name for name, *_ in noted["names"]]
    forget_in_later(decision)
    _forget_names(left, names)
    PersonName.objects.bulk_create(
        PersonName(person=right, **dict(zip(NAME_FIELDS, row, strict=True))) for row in noted["names"]
    )
    FormerSlug.objects.filter(slug__in=noted["formers"]).update(person=right)
    left.orcid = noted["left"]["orcid"]
    left.save(update_fields=["orcid"])
    for person, values in zip((left, right), noted["discretion"], strict=True):
        _restore_discretion(person, values)
    Person.objects.filter(pk=left.pk).update(visibility=noted["left"]["visibility"])
    _give(Document.objects.filter(sha256__in=noted["documents"]).order_by("published", "pk"), right)
    left.refresh_from_db()
    _forget_names(left, names)
    resolve_again([left])
    _keep_own_names(left)


def _restore(noted: dict[str, Any]) -> Person:
    row = {**noted["row"], "orcid": "" if noted["documents"] else noted["row"]["orcid"]}
    created = row.pop("created")
    right = Person.objects.create(**row)
    Person.objects.filter(pk=right.pk).update(created=created)
    return right


def _forget_names(left: Person, names: list[str]) -> None:
    left.names.filter(name__in=names, is_preferred=False).delete()


def _keep_own_names(left: Person) -> None:
    """Note the forms of ``left`` again that were theirs as well as the other's."""
    rows = Authorship.objects.filter(person=left).values_list("name_as_written", flat=True)
    advised = Advising.objects.filter(advisor=left).values_list("name_as_written", flat=True)
    add_spellings((left, text) for text in {*rows, *advised})


def _give(documents: Iterable[Document], person: Person) -> None:
    """Let documents be of ``person``, and publish anew those that are published."""
    for document in documents:
        document.person = person
        document.save(update_fields=["person"])
        if document.state == Document.State.PUBLISHED:
            with audit.acting(None):  # the decision is what is noted
                read = Cv.from_json(document.parsed or {})
                store.publish(document, read, document.published, is_noted=True)


def _discretion_of(person: Person) -> dict[str, Any] | None:
    return Discretion.objects.filter(person=person).values("visibility", "contacts", "has_lapsed").first()


def _restore_discretion(person: Person, values: dict[str, Any] | None) -> None:
    if values is None:
        Discretion.objects.filter(person=person).delete()
    else:
        Discretion.objects.update_or_create(person=person, defaults=values)


# -- not this person -------------------------------------------------------------------------------------------------


def named_as(person: Person, subject: str) -> str:
    """How ``person`` is written at a work or by a student; "" where they are not, or where their own CV lists it."""
    sort, _, slug = subject.partition(" ")
    if sort == "work":
        own = Citation.objects.filter(person=person, publication__slug=slug)
        rows = Authorship.objects.none() if own.exists() else person.authorships.filter(publication__slug=slug)
    else:
        rows = person.advised.filter(student__slug=slug)
    return rows.values_list("name_as_written", flat=True).first() or ""


def set_apart(left: Person, subject: str, right: Person) -> None:
    """Let a work or student of ``left`` be of ``right``; the decision stands already."""
    _settle_subject(subject, [left])
    _refresh([left, right], subject)


def new_apart(text: str) -> Person:
    """A person of their own for a name, whom nothing but decisions gives works and students."""
    name = read_name(text)
    shown = name.shown if name is not None else text
    (slug,) = free_slugs(Person, [slug_of(shown, "person")])
    return person_apart(slug, text)


def put_back(decision: IdentityDecision) -> None:
    """Take back that a work or student is of somebody else."""
    people = rows_at(Person, [decision.left, decision.right])
    _settle_subject(decision.subject, list(people.values()))
    _refresh(list(people.values()), decision.subject)
    remove_idle_people([row.pk for slug, row in people.items() if slug == decision.right])


def _settle_subject(subject: str, people: list[Person]) -> None:
    sort, _, slug = subject.partition(" ")
    if sort == "work":
        settle_works(row.pk for row in rows_at(Publication, [slug]).values())
    else:
        _settle_advising(Advising.objects.filter(advisor__in=people, student__slug=slug))


def _refresh(people: list[Person], subject: str) -> None:
    sort, _, slug = subject.partition(" ")
    works = rows_at(Publication, [slug]).values() if sort == "work" else ()
    _refresh_all([person.pk for person in people], [row.pk for row in works])


# -- resolving again -------------------------------------------------------------------------------------------------


def resolve_again(people: list[Person]) -> None:
    """Resolve anew who is meant wherever ``people`` are named."""
    works = {pk for person in people for pk in _works_of(person)}
    settle_works(works)
    _settle_advising(Advising.objects.filter(advisor__in=people))
    _refresh_all([person.pk for person in people], works)


def _refresh_all(people: list[int], works: Iterable[int]) -> None:
    """Let people, their works, co-authors and students be found as they are now."""
    named = Authorship.objects.filter(publication__in=works).values_list("person", flat=True)
    students = Advising.objects.filter(advisor__in=[*people, *named]).values_list("student", flat=True)
    search.refresh(people={*people, *named, *students}, works=works)


def _works_of(person: Person) -> list[int]:
    return list(person.authorships.order_by().values_list("publication", flat=True))


def _settle_advising(rows: Any) -> None:
    rows = list(rows.select_related("student"))
    meant = resolve_people({row.name_as_written for row in rows})
    apart = Apart("student", {row.student.slug for row in rows})
    for row in rows:
        if row.name_as_written in meant:
            row.advisor = apart.person(row.student.slug, row.name_as_written, meant[row.name_as_written])
    kept = [row for row in rows if row.advisor_id != row.student_id]
    Advising.objects.bulk_update(kept, ["advisor"])
    add_spellings((row.advisor, row.name_as_written) for row in kept)


def key_of(subject: str) -> str:
    """The key under which a decision about a work or student is found."""
    return subject_key(*subject.split(" ", 1))
