"""The only writer of published CVs: a document and its Cv become rows, all in one transaction, and go away again.

Documents are the truth, the rows a projection of them. Publishing a document again replaces what it put here before;
public addresses stay. A person's pages show the latest of their CVs; of older ones the text stays readable.
"""

from __future__ import annotations

from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext

from ingest.corrections import corrected
from ingest.identity import read_name
from ingest.models import Document
from ingest.owners import recognize
from ingest.parser import cv as parsed
from ingest.privacy.discretion import contact_visibility, hides_links, settle
from ingest.projection.entries import EntryWriter, slugs_of_talks
from ingest.projection.people import new_person, prefer_name, resolve_people
from ingest.projection.redaction import Redactor
from ingest.projection.statements import contacts_of, corrections_of, cvs_of_files
from ingest.projection.touched import Touched
from ingest.projection.values import cut, plain, storable, year_and_month
from ingest.projection.works import settle_works, write_works
from profiles import audit, bulk
from profiles.models import (
    Advising,
    Award,
    Citation,
    Contact,
    Cv,
    Education,
    Interest,
    Language,
    Person,
    Position,
    Section,
    Service,
    Talk,
    Teaching,
)

ENTRIES = (Section, Interest, Language, Advising, Education, Position, Talk, Award, Teaching, Service)
"""What is written of a CV besides its works; what points at others before those."""
VALUE_LENGTH = 500
PUBLISHING = 0x564954
"""The number of the lock that writers of published rows take one after the other."""


class NotPublishable(Exception):
    """A Cv that cannot become a profile; the message says why in a sentence."""


def publish(document: Document, read: parsed.Cv, at: datetime | None = None, *, is_noted: bool = False) -> Person:
    """The person whose CV the document now is, with everything in it as rows; replaces what it was before.

    ``read`` is the Cv as the parser has it; what hands decided about the document is applied to it. ``at`` is when it
    was published, by default now. ``is_noted`` says that the document holds this reading already.

    Raises:
        NotPublishable: the Cv names no owner.
    """
    cv = corrected(read, corrections_of([document.pk]))
    if read_name(cv.person.name or "") is None:
        raise NotPublishable(gettext("It was read, but the name of its owner was not found."))
    with transaction.atomic(savepoint=False):
        return _publish(document, read, cv, at or timezone.now(), is_noted)


def _publish(document: Document, read: parsed.Cv, cv: parsed.Cv, at: datetime, is_noted: bool) -> Person:
    wait_for_turn()
    before = Touched()
    owner = _owner_of(document, cv)
    row = next(iter(cvs_of_files([document.sha256])), None)
    if row is not None and row.person_id != owner.pk:
        _take_away(row, before)
        row = None
    seen, is_first = contact_visibility(owner), not owner.has_cv
    row = row or Cv(sha256=document.sha256, is_latest=is_first)
    redactor = Redactor(cv, hides_links=hides_links(seen))
    _write_cv(row, document, redactor, owner, at)
    if is_first:
        _write_entries(owner, row, redactor, before, {}, seen)
    else:
        before.note(owner)
        _write_projection(owner, {row.pk: redactor}, before)
    document.person, document.state, document.published = owner, Document.State.PUBLISHED, row.published
    changed = ["person", "state", "published"]
    if not is_noted:
        document.parsed = storable(read.as_json())
        changed.append("parsed")
    bulk.save(document, changed)
    settle(owner)
    before.clean_up()
    audit.note("published", document, person=owner.pk)
    return owner


@transaction.atomic
def unpublish(document: Document) -> None:
    """Take away the rows that only this document supports; the document goes back to review."""
    document.state = Document.State.READY
    document.save(update_fields=["state"])
    if Cv.objects.filter(sha256=document.sha256).exists():
        audit.note("unpublished", document)
    withdraw(document.sha256)


@transaction.atomic
def withdraw(sha256: str) -> None:
    """Take away the rows that only the file with this SHA-256 supports."""
    wait_for_turn()
    row = Cv.objects.select_related("person").filter(sha256=sha256).first()
    if row is None:
        return
    touched = Touched()
    _take_away(row, touched)
    touched.clean_up()


def wait_for_turn() -> None:
    """Let one transaction at a time write rows that CVs share; SQLite has one writer anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [PUBLISHING])


def _take_away(row: Cv, touched: Touched) -> None:
    """Remove a CV; its owner is shown as an older one has it, or is only a name from now on."""
    owner = row.person
    touched.note(owner)
    row.delete()
    if owner.cvs.exists():
        _write_projection(owner, {}, touched)
        return
    owner.has_cv, owner.orcid = False, ""
    owner.save(update_fields=["has_cv", "orcid"])
    owner.contacts.all().delete()
    settle_works(touched.publications)


# -- the CV and its owner ------------------------------------------------------------------------------------------


def _owner_of(document: Document, cv: parsed.Cv) -> Person:
    """The row of the CV's owner: who is recognized, who is named so and has no CV yet; else a new one."""
    name = read_name(cv.person.name or "")
    if name is None:
        raise NotPublishable(gettext("It was read, but the name of its owner was not found."))
    found = recognize(document, cv)
    if found is not None:
        return found.person
    person = resolve_people([name.shown])[name.shown]
    return person if not person.has_cv else new_person(name)


def _write_cv(row: Cv, document: Document, redactor: Redactor, owner: Person, at: datetime) -> None:
    """Save the row of a CV, new or not."""
    cv = redactor.cv
    row.person, row.published = owner, at
    row.text, row.public_text = plain(cv.text), redactor.public_text
    row.source, row.pages = document.source or "text", document.pages
    row.language = cut(cv.language, 2) or "en"
    row.year, row.month = year_and_month(cv.dated)
    if row.pk is None:
        bulk.create_keyed([row])
    else:
        row.save()


# -- the projection of a person's CVs ------------------------------------------------------------------------------


def _write_projection(owner: Person, redactors: dict[int, Redactor], before: Touched) -> None:
    """Write the entries of the owner's latest CV anew, and take away those of any other."""
    latest, seen = _choose_latest(owner), contact_visibility(owner)
    redactor = redactors.get(latest.pk) or Redactor(_parsed_of(latest), hides_links=hides_links(seen))
    slugs = slugs_of_talks(Talk.objects.filter(person=owner).order_by("place", "pk"))
    own = [pk for (pk,) in owner.cvs.values_list("pk")]
    for model in (Citation, *ENTRIES):
        bulk.delete(model, "cv", own)
    _write_entries(owner, latest, redactor, before, slugs, seen)


def _write_entries(
    owner: Person,
    latest: Cv,
    redactor: Redactor,
    touched: Touched,
    slugs: dict[tuple[str, str], list[str]],
    seen: dict[str, str],
) -> None:
    """Write what the owner's latest CV says; nothing of theirs is here.

    Args:
        touched: what was here before; what the CV names is added to it.
        seen: who may see each kind of contact data.
    """
    _write_person(owner, redactor.cv, seen)
    latest.person = owner
    touched.add(write_works(latest, redactor.cv.publications, redactor, touched.publications))
    touched.add(EntryWriter(latest, redactor.cv, redactor).write(slugs))
    touched.owners.add(owner.pk)
    touched.people.add(owner.pk)


def _choose_latest(owner: Person) -> Cv:
    """The CV with the latest date, where all say theirs; else the one published last."""
    rows = list(owner.cvs.order_by("published", "pk").defer("text", "public_text"))
    if all(row.year for row in rows):
        rows.sort(key=lambda row: (row.year, row.month or 0))
    latest = rows[-1]
    for row in (*rows[:-1], latest):
        if row.is_latest != (row is latest):
            row.is_latest = row is latest
            bulk.save(row, ["is_latest"])
    return latest


def _parsed_of(row: Cv) -> parsed.Cv:
    document = Document.objects.get(sha256=row.sha256)
    return corrected(parsed.Cv.from_json(document.parsed or {}), document.corrections.standing())


def _write_person(owner: Person, cv: parsed.Cv, seen: dict[str, str]) -> None:
    """Name, identifiers and contact data of the owner; contacts keep the visibility they were given."""
    prefer_name(owner, cv.person.name or "")
    orcid = cut(cv.person.orcid, 19)
    if orcid and Person.objects.filter(orcid=orcid).exclude(pk=owner.pk).exists():
        orcid = ""
    owner.has_cv, owner.orcid = True, orcid or owner.orcid
    bulk.save(owner, ["has_cv", "orcid"])
    kind = Contact.Kind
    person = cv.person
    values = [
        *((kind.EMAIL, value) for value in person.emails),
        *((kind.PHONE, value) for value in person.phones),
        *((kind.ADDRESS, value) for value in person.addresses),
        *((kind.LINK, value) for value in person.urls),
        *([(kind.BIRTH_DATE, person.birth_date)] if person.birth_date else []),
    ]
    wanted = {(what, cut(value, VALUE_LENGTH)): None for what, value in values if cut(value, VALUE_LENGTH)}
    present = {(what, value): pk for pk, what, value in contacts_of([owner.pk])}
    if gone := [pk for key, pk in present.items() if key not in wanted]:
        Contact.objects.filter(pk__in=gone).delete()
    bulk.create(
        Contact(person=owner, kind=what, value=value, visibility=seen[what])
        for what, value in wanted
        if (what, value) not in present
    )
