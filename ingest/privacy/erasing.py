"""Erases a person: file, text, records, decisions, history, index; tombstones without content stay.

What the CVs of others say of the person (a co-author, an advisor) is theirs and stays as they write it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from django.contrib.admin.models import LogEntry
from django.db import connection, transaction
from django.db.models import Q
from django_tasks_db.models import DBTaskResult

from ingest import store
from ingest.identity import read_name
from ingest.models import Discretion, Document, IdentityDecision, Tombstone
from ingest.privacy.discretion import ORDER
from ingest.privacy.dossier import Dossier
from ingest.projection.people import remove_idle_people, resolve_people
from profiles import audit, search
from profiles.forgetting import forget_in_conflicts, forget_in_copies, forget_in_filters
from profiles.models import Advising, Authorship, Change, Citation, Person, Publication, SearchEntry, Visibility


@dataclass(frozen=True, slots=True)
class Erased:
    """How many files were erased, and in how many CVs of others the name stays, as they write it."""

    files: int
    mentions: int


@transaction.atomic
def erase(person: Person, reason: str) -> Erased:
    """Erase all that is stored about ``person`` but for what the CVs of others say; in one transaction."""
    _leave_nothing_on_disk()
    dossier = Dossier(person)
    documents, slugs = dossier.documents, dossier.slugs
    titles = set(Publication.objects.filter(citations__person=person).values_list("slug", flat=True))
    _erase_history(dossier, documents)
    forget_in_copies(person, slugs)
    forget_in_filters(person, slugs)
    forget_in_conflicts(person, slugs)
    dossier.decisions.delete()
    dossier.requests.delete()
    Discretion.objects.filter(person=person).delete()
    with audit.acting(None):
        for document in documents:
            store.unpublish(document)
    for sha256 in person.cvs.values_list("sha256", flat=True):
        store.withdraw(sha256)  # of a document that is no longer here
        _bury(sha256, reason)
    for document in documents:
        _bury(document.sha256, reason)
        _erase_document(document)
    gone = titles - set(Publication.objects.filter(slug__in=titles).values_list("slug", flat=True))
    subjects = [*(f"work {slug}" for slug in gone), *(f"student {slug}" for slug in slugs)]
    IdentityDecision.objects.filter(Q(left__in=gone) | Q(right__in=gone) | Q(subject__in=subjects)).delete()
    mentions = _leave_to_others(person)
    transaction.on_commit(_leave_nothing_in_indexes)
    return Erased(len(documents), mentions)


def _erase_history(dossier: Dossier, documents: list[Document]) -> None:
    """Take away the log about the person and their files, that of Django's admin too, and their decisions."""
    person = dossier.person
    names = {person.name, *dossier.slugs, *(document.name for document in documents)}
    named = Q()
    for name in names:
        named |= Q(label__icontains=name)
    dossier.changes.delete()
    Change.objects.filter(named).delete()
    keys = [str(document.pk) for document in documents]
    seen = Q(content_type__model="person", object_id=str(person.pk))
    seen |= Q(content_type__model="document", object_id__in=keys)
    for name in names:
        seen |= Q(object_repr__icontains=name)
    LogEntry.objects.filter(seen).delete()


def _bury(sha256: str, reason: str) -> None:
    """Leave a tombstone, and a word in the log, that say nothing of what the file said."""
    who = audit.actor()
    values = {"reason": reason, "by": who.by[:150] if who else ""}
    tombstone, is_new = Tombstone.objects.get_or_create(sha256=sha256, defaults=values)
    if is_new:
        audit.note("erased", tombstone, [("reason", "", reason)])


def _erase_document(document: Document) -> None:
    """Take away a document with its job, corrections, consents and messages; its file once that is certain."""
    storage, kept, pk = document.file.storage, document.file.name, document.pk
    DBTaskResult.objects.filter(args_kwargs={"args": [pk], "kwargs": {}}).delete()
    document.delete()
    if kept:
        # A crash in between leaves a file without a row, which the worker sweeps away.
        transaction.on_commit(partial(storage.delete, kept))


def _leave_to_others(person: Person) -> int:
    """Leave of ``person`` what the CVs of others write; in how many they are named.

    Whoever nobody names is gone. Where others write the name otherwise than it is kept here, it becomes a new row under
    the name as they write it, and the old address is gone.
    """
    authorships, advising = Authorship.objects.filter(person=person), Advising.objects.filter(advisor=person)
    texts = {
        *authorships.values_list("name_as_written", flat=True),
        *advising.values_list("name_as_written", flat=True),
    }
    listing = Citation.objects.filter(publication__authorships__person=person).values_list("cv", flat=True)
    mentions = len({*listing, *advising.values_list("cv", flat=True)})
    still = Person.objects.filter(pk=person.pk).first()
    if still is None:
        search.refresh(people=[person.pk])
        return mentions
    keys = {name.key for text in texts if (name := read_name(text)) is not None}
    person.names.exclude(key__in=keys).delete()
    person.former_slugs.all().delete()
    if still.name_key in keys:
        search.refresh(people=[person.pk])
        return mentions
    person.names.all().delete()
    found = resolve_people(sorted(texts))
    for text, other in found.items():
        authorships.filter(name_as_written=text).update(person=other)
        advising.filter(name_as_written=text).update(advisor=other)
        _hide_as(other, still.visibility)
    remove_idle_people([person.pk])
    search.refresh(people=[person.pk, *(other.pk for other in found.values())])
    return mentions


def _hide_as(person: Person, visibility: str) -> None:
    """Whoever was hidden stays so under the name that others write, unless the name is that of an owner of a CV."""
    if visibility != Visibility.PUBLIC and not person.has_cv:
        person.visibility = max(person.visibility, visibility, key=ORDER.index)
        person.save(update_fields=["visibility"])


def _leave_nothing_on_disk() -> None:
    """Have SQLite write zeros over what it deletes; PostgreSQL does away with it when it vacuums."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")


def _leave_nothing_in_indexes() -> None:
    """Write SQLite's indexes of words anew: what was deleted is otherwise there until they are merged."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for kind in SearchEntry.Kind.values:
            table = f"profiles_search_{kind}"
            cursor.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608  # nosec B608
        if not connection.in_atomic_block:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
