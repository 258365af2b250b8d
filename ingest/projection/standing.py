"""What hands decided about identity, for those who resolve names: found by folded keys, obeyed on every publish."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from ingest.identity import Work, read_name
from ingest.models import IdentityDecision, IdentityKey
from profiles.models import (
    FormerInstitutionSlug,
    FormerPublicationSlug,
    FormerSlug,
    FormerVenueSlug,
    Institution,
    Person,
    PersonName,
    Publication,
    Venue,
)
from profiles.prepared import prepared
from profiles.text import fold

Answer, Kind = IdentityDecision.Answer, IdentityDecision.Kind
MODELS: dict[str, type[models.Model]] = {
    Kind.PERSON: Person,
    Kind.PUBLICATION: Publication,
    Kind.VENUE: Venue,
    Kind.INSTITUTION: Institution,
}
FORMER: dict[type[models.Model], tuple[type[models.Model], str]] = {
    Person: (FormerSlug, "person"),
    Publication: (FormerPublicationSlug, "publication"),
    Venue: (FormerVenueSlug, "venue"),
    Institution: (FormerInstitutionSlug, "institution"),
}
"""For each model where its former addresses are, and the field there that points at it."""


def rows_at(model: type[models.Model], slugs: Iterable[str]) -> dict[str, Any]:
    """The row at each address, also where the address is a former one; addresses without a row are left out."""
    wanted = set(slugs)
    if not wanted:
        return {}
    found: dict[str, Any] = {row.slug: row for row in model._default_manager.filter(slug__in=wanted)}
    former, name = FORMER[model]
    rest = former._default_manager.filter(slug__in=wanted - set(found)).select_related(name)
    return found | {row.slug: getattr(row, name) for row in rest}


def subject_key(sort: str, slug: str) -> str:
    """The key of a decision about a work or a student: "work idealtheorie-in-ringbereichen"."""
    return f"{sort} {slug}"


@prepared("text")
def _decided(keys: Any) -> models.QuerySet[Any, Any]:
    """Keys about which something is decided; nothing is about most."""
    return IdentityKey.objects.filter(key__in=keys).order_by().values_list("key")


def _standing(kind: str, keys: Collection[str], answers: Collection[str]) -> list[IdentityKey]:
    keys = [key for (key,) in _decided(keys)]
    if not keys:
        return []
    rows = IdentityKey.objects.filter(
        key__in=keys, decision__kind=kind, decision__undone=None, decision__answer__in=answers
    )
    return list(rows.select_related("decision").order_by("decision_id", "pk"))


@dataclass(slots=True)
class StandingPeople:
    """What is decided about people who are written in some ways: who stays for a key, who differs, who is set apart."""

    stays: dict[str, Person] = field(default_factory=dict)
    different: set[frozenset[int]] = field(default_factory=set)
    set_apart: set[int] = field(default_factory=set)

    def differ(self, one: Person, other: Person) -> bool:
        """Whether two people were told apart."""
        return frozenset((one.pk, other.pk)) in self.different


def standing_people(keys: Collection[str]) -> StandingPeople:
    """What stands about the people who are written so; one query where nothing does.

    Who was set apart gets works and students from hands alone, until a CV of their own is here.
    """
    found = _standing(Kind.PERSON, keys, (Answer.SAME, Answer.DIFFERENT, Answer.APART))
    decisions = {row.decision_id: row.decision for row in found}.values()
    at = rows_at(Person, {slug for decision in decisions for slug in (decision.left, decision.right)})
    standing = StandingPeople()
    for row in found:
        if row.decision.answer == Answer.SAME and row.decision.left in at:
            standing.stays[row.key] = at[row.decision.left]
    for decision in decisions:
        left, right = at.get(decision.left), at.get(decision.right)
        if left is None or right is None or decision.answer == Answer.SAME:
            continue
        standing.different.add(frozenset((left.pk, right.pk)))
        if decision.answer == Answer.APART and not right.has_cv:
            standing.set_apart.add(right.pk)
    return standing


class Apart:
    """Whom works and students go to of which a hand said "not this person"."""

    def __init__(self, sort: str, slugs: Collection[str]) -> None:
        prefix = subject_key(sort, "")
        found = _standing(Kind.PERSON, [prefix + slug for slug in slugs], (Answer.APART,))
        self._at = rows_at(Person, {slug for row in found for slug in (row.decision.left, row.decision.right)})
        self._of: dict[str, list[IdentityDecision]] = defaultdict(list)
        for row in found:
            self._of[row.key.removeprefix(prefix)].append(row.decision)

    def person(self, slug: str, text: str, person: Person) -> Person:
        """Who is named ``text`` at the work or student ``slug``: ``person``, or whom a hand set apart from them."""
        decisions = self._of.get(slug)
        name = read_name(text) if decisions else None
        for decision in decisions or ():
            left = self._at.get(decision.left)
            if left is not None and left.pk == person.pk and name is not None and name.key == decision.moved.get("key"):
                return self._set_apart(decision)
        return person

    def _set_apart(self, decision: IdentityDecision) -> Person:
        row = self._at.get(decision.right)
        if row is None:
            row = self._at[decision.right] = person_apart(decision.right, decision.moved["name"])
        return row


def person_apart(slug: str, text: str) -> Person:
    """A row at this address for who is named ``text``, saved, with its name."""
    name = read_name(text)
    assert name is not None
    shown = name.shown[:300]
    person = Person.objects.create(slug=slug, name=shown, name_key=fold(shown)[:300], sort_key=name.sort_key[:300])
    PersonName.objects.create(
        person=person, name=shown, key=name.key[:300], short_key=name.short_key[:300], is_preferred=True
    )
    return person


def standing_works(keys: Collection[str]) -> list[tuple[Work, Publication]]:
    """Listings that hands took for one work, each with the work that stays; new and not saved where it is not here."""
    decisions = {row.decision_id: row.decision for row in _standing(Kind.PUBLICATION, keys, (Answer.SAME,))}.values()
    at = rows_at(Publication, {decision.left for decision in decisions})
    found = []
    for decision in decisions:
        if decision.left not in at:
            at[decision.left] = Publication(slug=decision.left)
        for side in ("left_listings", "right_listings"):
            found += [(work_of(listing), at[decision.left]) for listing in decision.moved.get(side, [])]
    return found


def work_of(listing: dict[str, Any]) -> Work:
    """A work as it was noted with a decision."""
    return Work(**{**listing, "authors": frozenset(listing["authors"])})


def noted(work: Work) -> dict[str, Any]:
    """A work as JSON, to be noted with a decision."""
    names = ("title_key", "year", "kind", "doi", "arxiv")
    return {name: getattr(work, name) for name in names} | {"authors": sorted(work.authors)}


def lead_on() -> None:
    """Let the former address of everything that was found to be the same lead to what stays, where it is lost."""
    for kind, model in MODELS.items():
        standing = IdentityDecision.objects.filter(kind=kind, undone=None, answer=Answer.SAME)
        pairs = list(standing.values_list("left", "right"))
        at = rows_at(model, {slug for pair in pairs for slug in pair})
        former, name = FORMER[model]
        former._default_manager.bulk_create(
            [former(slug=right, **{name: at[left]}) for left, right in pairs if left in at and right not in at],
            ignore_conflicts=True,
        )
