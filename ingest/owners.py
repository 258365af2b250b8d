"""Whose CV is it? The person here who is meant by the owner of a CV, and by what they are recognized."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.identity import TELLING_TITLE, compatible, read_name, years_agree
from ingest.models import Document
from ingest.parser import cv as parsed
from ingest.projection.people import owners_of_names
from ingest.projection.statements import BY_EMAIL, BY_FILE, BY_ORCID, people_of, recognized
from ingest.projection.values import cut, fold_title
from profiles.models import Person, Publication

VALUE_LENGTH = 500
WAYS = {BY_FILE: "the same file", BY_ORCID: "ORCID iD", BY_EMAIL: "e-mail address"}
"""By what somebody is recognized, the surest first."""


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
    emails = [cut(email, VALUE_LENGTH).lower() for email in cv.person.emails]
    rows = sorted(recognized([document.sha256], [cv.person.orcid] if cv.person.orcid else [], emails))
    people = {person.pk: person for person in people_of({pk for _, pk in rows})}
    for way, pk in rows:
        if way != BY_EMAIL or _compatible(people[pk], cv):
            return Recognized(people[pk], WAYS[way])
    return _by_works(cv)


def _by_works(cv: parsed.Cv) -> Recognized | None:
    name = read_name(cv.person.name or "")
    titles = {fold_title(row.title or ""): row.year for row in cv.publications}
    telling = {title: year for title, year in titles.items() if len(title) >= TELLING_TITLE}
    for person in owners_of_names(name) if name is not None and telling else ():
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
