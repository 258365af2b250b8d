"""Whose CV is it? The person here who is meant by the owner of a CV, and by what they are recognized."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.identity import TELLING_TITLE, compatible, read_name, years_agree
from ingest.models import Document
from ingest.parser import cv as parsed
from ingest.projection.people import owners_of_names
from ingest.projection.values import cut
from profiles.models import Contact, Person, Publication
from profiles.text import fold

VALUE_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Recognized:
    """A person here, and in words by what: "ORCID iD", "e-mail address", "name and 3 works in common"."""

    person: Person
    by: str


def recognize(document: Document, cv: parsed.Cv) -> Recognized | None:
    """The person whose CV it is, when that is certain: whom a hand chose, who has this ORCID iD or e-mail address and a
    like name, or is named so and wrote the same works. Two people with CVs and like names stay apart."""
    if document.person is not None:
        return Recognized(document.person, "earlier publication")
    found: Person | None = Person.objects.filter(cvs__sha256=document.sha256).first()
    if found is not None:
        return Recognized(found, "the same file")
    if cv.person.orcid:
        found = Person.objects.filter(orcid=cv.person.orcid).first()
        if found is not None:
            return Recognized(found, "ORCID iD")
    found = _by_email(cv)
    if found is not None:
        return Recognized(found, "e-mail address")
    return _by_works(cv)


def _by_email(cv: parsed.Cv) -> Person | None:
    emails = [cut(email, VALUE_LENGTH).lower() for email in cv.person.emails]
    if not emails:
        return None
    people = Person.objects.filter(contacts__kind=Contact.Kind.EMAIL, contacts__value__in=emails).order_by("pk")
    return next((person for person in people if _compatible(person, cv)), None)


def _by_works(cv: parsed.Cv) -> Recognized | None:
    name = read_name(cv.person.name or "")
    rivals = owners_of_names(name) if name is not None else []
    titles = {fold(row.title or ""): row.year for row in cv.publications}
    telling = {title: year for title, year in titles.items() if len(title) >= TELLING_TITLE}
    for person in rivals if telling else ():
        if not _compatible(person, cv):
            continue
        rows = Publication.objects.filter(title_key__in=set(telling), citations__person=person).distinct()
        shared = sum(years_agree(row.year, telling[row.title_key]) for row in rows)
        if shared:
            return Recognized(person, f"name and {shared} work{'' if shared == 1 else 's'} in common")
    return None


def _compatible(person: Person, cv: parsed.Cv) -> bool:
    one, two = read_name(person.name), read_name(cv.person.name or "")
    return one is not None and two is not None and compatible(one, two)
