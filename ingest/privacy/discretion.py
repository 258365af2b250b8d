"""Who may see a person and their contact data: what staff decide is stored apart and applied to every publication."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from ingest.models import Discretion, Document
from ingest.privacy.models import lapsed
from ingest.projection.statements import consented, discretion_of
from profiles import audit, search
from profiles.models import Contact, Person, Visibility

KINDS = tuple(Contact.Kind)
ORDER = [Visibility.PUBLIC, Visibility.SIGNED_IN, Visibility.STAFF]


def contact_visibility(person: Person) -> dict[str, str]:
    """By kind of contact data who may see that of a person: as decided, else as usual."""
    own = next(iter(discretion_of([person.pk])), None)
    usual = {str(kind): str(visibility) for kind, visibility in Contact.DEFAULT_VISIBILITY.items()}
    return usual | (own.contacts if own else {})


def hides_links(seen: Mapping[str, str]) -> bool:
    """Whether links are to be masked in texts that visitors read, where contact data are ``seen`` by these."""
    return seen[Contact.Kind.LINK] != Visibility.PUBLIC


@transaction.atomic
def decide(person: Person, visibility: str, contacts: Mapping[str, str]) -> bool:
    """Have ``person`` and each kind of their contact data seen by whom it says; whether texts are to be written anew.

    Args:
        contacts: a visibility for each kind of contact data.
    """
    own, _ = Discretion.objects.get_or_create(person=person, defaults={"visibility": person.visibility})
    before = {"person": own.visibility, **contact_visibility(person)}
    after = {"person": visibility, **contacts}
    own.visibility = visibility
    own.contacts = {kind: seen for kind, seen in contacts.items() if seen != Contact.DEFAULT_VISIBILITY[kind]}
    own.save()
    for kind, seen in contacts.items():
        Contact.objects.filter(person=person, kind=kind).update(visibility=seen)
    settle(person)
    search.refresh_around(person.pk)
    changed = audit.differences(before, after)
    if changed:
        audit.note("changed who may see", person, changed)
    link = Contact.Kind.LINK
    return (before[link] == Visibility.PUBLIC) != (after[link] == Visibility.PUBLIC)


def settle(person: Person, today: date | None = None) -> None:
    """Give a person the visibility that was chosen, or hide them from all but staff while a consent has lapsed."""
    own = next(iter(discretion_of([person.pk])), None)
    has_lapsed = any(_has_lapsed(pk, today or timezone.localdate()) for (pk,) in consented([person.pk]))
    if own is None:
        if not has_lapsed:
            return
        own = Discretion(person=person, visibility=person.visibility)
    wanted = Visibility.STAFF if has_lapsed else own.visibility
    if own.pk is None or own.has_lapsed != has_lapsed:
        own.has_lapsed = has_lapsed
        own.save()
    if person.visibility != wanted:
        person.visibility = wanted
        person.save(update_fields=["visibility"])


def settle_lapses(today: date) -> list[Person]:
    """Hide the people of whom a consent has lapsed, and show again those of whom it was renewed; who they were."""
    ended = Q(documents__in=_lapsed_documents(today))
    held = Q(discretion__has_lapsed=True)
    people = Person.objects.filter((ended & ~held) | held).distinct().order_by("pk")
    changed = []
    for person in people:
        with transaction.atomic():
            before = person.visibility
            settle(person, today)
            if person.visibility == before:
                continue
            audit.note("hid" if person.discretion.has_lapsed else "showed again", person)
            search.refresh_around(person.pk)
        changed.append(person)
    return changed


class _Settled:
    """Up to which day this process knows that whoever's consent ended is hidden."""

    day: date | None = None


def settle_today() -> None:
    """Hide whoever's consent has ended since this process last looked; asks the database once a day.

    A consent ends with a day. What ends one otherwise, by a button or a publication, hides at once by itself.
    """
    today = timezone.localdate()
    if _Settled.day != today:
        settle_lapses(today)
        _Settled.day = today


def _has_lapsed(document: int, today: date) -> bool:
    return Document.objects.filter(lapsed(today), pk=document).exists()


def carry_over(keeper: Person, other: Person) -> None:
    """Let what was decided about ``other``, who becomes one with ``keeper``, hold for them: the stricter of both."""
    own = Discretion.objects.filter(person=other).first()
    if own is None and other.visibility == Visibility.PUBLIC:
        return
    kept, _ = Discretion.objects.get_or_create(person=keeper, defaults={"visibility": keeper.visibility})
    kept.visibility = max(kept.visibility, own.visibility if own else other.visibility, key=ORDER.index)
    for kind, seen in (own.contacts if own else {}).items():
        usual = Contact.DEFAULT_VISIBILITY[Contact.Kind(kind)]
        kept.contacts[kind] = max(kept.contacts.get(kind, usual), seen, key=ORDER.index)
    kept.save()
    settle(keeper)


def _lapsed_documents(today: date) -> QuerySet[Any, Any]:
    return Document.objects.filter(lapsed(today), state=Document.State.PUBLISHED).values("pk")
