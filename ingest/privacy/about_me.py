"""What the site shows about a person, with where each thing comes from, behind a signed link that needs no account."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ingest.models import Consent, DataRequest, Document
from ingest.privacy.models import lapsed
from profiles import models
from profiles.models import Contact, Person, Visibility

SALT = "about-me"
MOST_A_DAY = 5
"""So many requests are taken by one link's person in a day."""
WRITTEN_OUT = (Visibility.PUBLIC, Visibility.SIGNED_IN)


class NoLink(Exception):
    """A link that leads nowhere; the message says why in a sentence."""


def link_path(person: Person) -> str:
    """The address that shows ``person`` what is here about them, for ``ABOUT_ME_DAYS`` days."""
    return reverse("about-me", args=[signing.dumps(person.slug, salt=SALT, compress=True)])


def expiry() -> datetime:
    """Until when a link made now is good."""
    return timezone.now() + timedelta(days=settings.ABOUT_ME_DAYS)


def person_of(token: str) -> Person:
    """Whom a link is about.

    Raises:
        NoLink: it is not one of ours, is too old, or nothing is here about them any more.
    """
    try:
        slug = signing.loads(token, salt=SALT, max_age=timedelta(days=settings.ABOUT_ME_DAYS))
    except signing.SignatureExpired:
        raise NoLink(gettext("This link is too old. Ask whoever sent it for a new one.")) from None
    except signing.BadSignature:
        raise NoLink(
            gettext("This link is not complete. Copy the whole of it, or ask whoever sent it for it again.")
        ) from None
    person = Person.objects.filter(Q(slug=slug) | Q(former_slugs__slug=slug)).distinct().first()
    if person is None:
        raise NoLink(gettext("Nothing is here under this link any more."))
    return person


@dataclass(frozen=True, slots=True)
class Shown:
    """Something that is here about a person: what it says, to whom it is shown, where it comes from."""

    text: str
    source: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: a title, and what is here."""

    title: str
    items: list[Shown]


def is_full(person: Person) -> bool:
    """Whether as many requests came in a day as are taken."""
    since = timezone.now() - timedelta(days=1)
    return DataRequest.objects.filter(person=person, at__gt=since).count() >= MOST_A_DAY


def parts_of(person: Person) -> list[Part]:
    """All that is here about ``person``, in parts; those that are empty are left out.

    Contact data that only staff see are counted, not written out: whoever holds the link may not be the person.
    """
    parts = [
        Part(gettext("Names"), list(_names(person))),
        Part(gettext("Contact data"), list(_contacts(person))),
        Part(gettext("Files"), list(_files(person))),
        *_records(person),
        Part(gettext("In the CVs of others"), list(_mentions(person))),
    ]
    return [part for part in parts if part.items]


def _names(person: Person) -> Iterator[Shown]:
    to = person.get_visibility_display()
    yield Shown(person.name, gettext("the form that is shown first"), to)
    for row in person.names.exclude(name=person.name):
        yield Shown(row.name, gettext("as a CV or a list of authors writes it"), to)


def _contacts(person: Person) -> Iterator[Shown]:
    for row in person.contacts.filter(visibility__in=WRITTEN_OUT):
        yield Shown(f"{row.get_kind_display()}: {row.value}", gettext("your CV"), row.get_visibility_display())
    kept = person.contacts.filter(visibility=Visibility.STAFF).order_by()
    for kind in Contact.Kind:
        count = kept.filter(kind=kind).count()
        if count:
            said = gettext("{kind}: {number} kept, not shown here").format(kind=kind.label, number=count)
            yield Shown(said, gettext("your CV"), str(Visibility.STAFF.label))


def _files(person: Person) -> Iterator[Shown]:
    today = timezone.localdate()
    ended = set(Document.objects.filter(lapsed(today), person=person).values_list("pk", flat=True))
    for document in Document.objects.filter(person=person).defer("parsed").order_by("created", "pk"):
        consents = "; ".join(map(str, Consent.objects.filter(document=document).holding(today)))
        state = gettext("consent has ended") if document.pk in ended else document.get_state_display()
        said = gettext("A CV that came on {day}: {state}").format(day=f"{document.created:%Y-%m-%d}", state=state)
        if consents:
            said = gettext("{said}; consent: {consents}").format(said=said, consents=consents)
        yield Shown(said, gettext("an upload"), gettext("staff only"))


def _records(person: Person) -> Iterator[Part]:
    """What the person's own CV says, record by record, with its lines."""
    to = person.get_visibility_display()
    for title, model, said in RECORDS:
        rows = model.objects.filter(cv__person=person, cv__is_latest=True)
        if model is models.Citation:
            rows = rows.select_related("publication")
        if model is models.Section:
            rows = rows.filter(is_private=False)
        yield Part(str(title), [Shown(said(row), _source(row), to) for row in rows])


def _mentions(person: Person) -> Iterator[Shown]:
    for work in models.Publication.objects.filter(authorships__person=person).distinct():
        owners = models.Person.objects.filter(citations__publication=work).exclude(pk=person.pk).distinct()
        for owner in owners.filter(visibility__in=WRITTEN_OUT):
            text = gettext("co-author of {title}").format(title=work.title)
            yield Shown(text, gettext("the CV of {person}").format(person=owner), owner.get_visibility_display())
    for row in models.Advising.objects.filter(advisor=person).select_related("student"):
        if row.student.visibility in WRITTEN_OUT:
            text = gettext("advisor of {student}: {kind}").format(student=row.student, kind=row.get_kind_display())
            source = gettext("the CV of {person}").format(person=row.student)
            yield Shown(text, source, row.student.get_visibility_display())


def _said(*parts: object) -> str:
    return ", ".join(text for part in parts if (text := str(part or "")))


def _source(row: Any) -> str:
    first, last = row.first_line, row.last_line
    if first == last:
        return gettext("your CV, line {first}").format(first=first)
    return gettext("your CV, lines {first}–{last}").format(first=first, last=last)


RECORDS: list[tuple[str, Any, Callable[[Any], str]]] = [
    (_("Positions"), models.Position, lambda row: _said(row.title, row.organization, row.location, row.years)),
    (_("Education"), models.Education, lambda row: _said(row.degree, row.organization, row.thesis, row.years)),
    (_("Advisors"), models.Advising, lambda row: _said(row.name_as_written, row.get_kind_display())),
    (_("Works"), models.Citation, lambda row: _said(row.publication, row.publication.year, row.remark)),
    (_("Talks"), models.Talk, lambda row: _said(row.title, row.event, row.location, row.year)),
    (_("Awards"), models.Award, lambda row: _said(row.title, row.organization, row.years)),
    (_("Teaching"), models.Teaching, lambda row: _said(row.role, row.course, row.organization, row.years)),
    (_("Service"), models.Service, lambda row: _said(row.role, row.organization, row.years)),
    (_("Languages"), models.Language, str),
    (_("Interests"), models.Interest, str),
    (_("Sections of the CV, shown as text"), models.Section, str),
]
"""The parts of a CV: title, table, and what a row says."""
