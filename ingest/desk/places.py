"""Venues and institutions: two become one, a form becomes a name of one or of none, and back again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Count

from ingest.desk.later import forget_in_later
from ingest.models import IdentityDecision
from ingest.parser.vocabulary.venues import venue_key
from ingest.projection.entries import NOT_SERVED, NOT_SPOKEN_AT
from ingest.projection.institutions import (
    institution_key,
    main_institution,
    remove_idle_institutions,
    resolve_institutions,
)
from ingest.projection.standing import FORMER, rows_at
from ingest.projection.values import cut, free_slugs
from ingest.projection.venues import kind_of_venue, remove_idle_venues, resolve_venues, venue_keys
from ingest.projection.works import venue_kind
from profiles import search
from profiles.models import (
    Authorship,
    Citation,
    Education,
    Institution,
    InstitutionName,
    Position,
    Publication,
    Service,
    Talk,
    Teaching,
    Venue,
    VenueName,
)
from profiles.text import fold, slug_of

NAME_LENGTH = 300
MOST_LOOKED_AT = 5000
"""So many rows without a venue are looked at for a new name."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A kind of place: its rows, its names, the rows that name it with the field where they do, and its rules."""

    kind: str
    model: type[models.Model]
    names: type[models.Model]
    users: tuple[tuple[type[models.Model], str], ...]
    fields: tuple[str, ...]
    key_of: Callable[[str], str]
    keys_of: Callable[[str], list[str]]
    resolve: Callable[[type[models.Model], list[Any]], dict[int, Any]]
    remove_idle: Callable[[Iterable[int]], None]

    def names_of(self, row: Any) -> models.QuerySet[Any, Any]:
        return self.names._default_manager.filter(**{self.kind: row})


def _venues_of(model: type[models.Model], rows: list[Any]) -> dict[int, Any]:
    """The venue of each row by the rules of publishing: by its text, and only where such a thing can be."""
    if model is Publication:
        found = resolve_venues({row.venue_text: _kind_of(row) for row in rows})
        return {row.pk: found.get(row.venue_text) if row.kind != "thesis" else None for row in rows}
    field, barred = ("event", NOT_SPOKEN_AT) if model is Talk else ("organization", NOT_SERVED)
    texts = {getattr(row, field) for row in rows}
    found = resolve_venues(dict.fromkeys(text for text in texts if kind_of_venue(text) not in barred))
    meant = {row.pk: found.get(getattr(row, field)) for row in rows}
    return {pk: venue if venue is not None and venue.kind not in barred else None for pk, venue in meant.items()}


def _kind_of(row: Publication) -> str | None:
    return venue_kind({"kind": row.kind, "status": row.status})


def _institutions_of(model: type[models.Model], rows: list[Any]) -> dict[int, Any]:
    found = resolve_institutions({row.organization for row in rows})
    return {row.pk: found.get(row.organization) for row in rows}


def _institution_key(text: str) -> str:
    return institution_key(main_institution(text))[:NAME_LENGTH]


VENUES = Shelf(
    "venue",
    Venue,
    VenueName,
    ((Publication, "venue_text"), (Talk, "event"), (Service, "organization")),
    ("id", "slug", "name", "name_key", "acronym", "kind"),
    lambda text: venue_key(text)[:NAME_LENGTH],
    venue_keys,
    _venues_of,
    remove_idle_venues,
)
INSTITUTIONS = Shelf(
    "institution",
    Institution,
    InstitutionName,
    ((Position, "organization"), (Education, "organization"), (Teaching, "organization")),
    ("id", "slug", "name", "name_key", "country"),
    _institution_key,
    lambda text: [_institution_key(text)],
    _institutions_of,
    remove_idle_institutions,
)
SHELVES = {shelf.kind: shelf for shelf in (VENUES, INSTITUTIONS)}


# -- the same --------------------------------------------------------------------------------------------------------


def merge(shelf: Shelf, left: Any, right: Any) -> dict[str, Any]:
    """Let ``left`` be all that is named like ``right``; what was before, ready to be noted."""
    former, name = FORMER[shelf.model]
    before = {
        "row": {field: getattr(right, field) for field in shelf.fields},
        "names": [list(row) for row in shelf.names_of(right).order_by("pk").values_list("name", "key")],
        "formers": list(right.former_slugs.values_list("slug", flat=True)),
    }
    shelf.names_of(right).update(**{shelf.kind: left})
    former._default_manager.filter(**{name: right}).update(**{name: left})
    touched = _settle_users(shelf, [right.pk])
    slug, gone = right.slug, right.pk
    right.delete()
    former._default_manager.create(slug=slug, **{name: left})
    _refresh(shelf, {left.pk, gone}, touched)
    return before


def part(shelf: Shelf, decision: IdentityDecision) -> None:
    """Let what a merge joined be two again: address, names, and all that is named so."""
    left = rows_at(shelf.model, [decision.left]).get(decision.left)
    if left is None or not decision.moved:
        return
    former, name = FORMER[shelf.model]
    former._default_manager.filter(slug=decision.right).delete()
    forget_in_later(decision)
    right = shelf.model._default_manager.create(**decision.moved["row"])
    former._default_manager.filter(slug__in=decision.moved["formers"]).update(**{name: right})
    keys = [key for _, key in decision.moved["names"]]
    shelf.names_of(left).filter(key__in=keys).update(**{shelf.kind: right})
    touched = _settle_users(shelf, [left.pk])
    if shelf is VENUES and left.kind != right.kind:
        # A talk at a journal had no venue; now it may have one again.
        for form, key in decision.moved["names"]:
            touched += [
                row for model, rows in _named_so(shelf, form, key, None) for row in _resolve(shelf, model, rows)
            ]
    _refresh(shelf, {left.pk, right.pk}, touched)


# -- names -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Form:
    """A form under which a place is written: how many rows use it, and whether it may be taken away."""

    name: str
    key: str
    uses: int
    is_own: bool


def forms_of(shelf: Shelf, row: Any) -> list[Form]:
    """The forms of a place with how often each is used, the most used first."""
    names = {name.key: name.name for name in shelf.names_of(row)}
    uses: Counter[str] = Counter()
    for model, field in shelf.users:
        texts = model._default_manager.filter(**{shelf.kind: row}).order_by().values_list(field).annotate(n=Count("pk"))
        for text, number in texts:
            uses[next((key for key in shelf.keys_of(text) if key in names), "")] += number
    own = {shelf.key_of(row.name)}
    forms = [Form(name, key, uses[key], key in own or len(names) == 1) for key, name in names.items()]
    return sorted(forms, key=lambda form: (-form.uses, form.key))


@dataclass(frozen=True, slots=True)
class Wanted:
    """A form that is to be a name of a place: its key, whose it is now, how many rows would move."""

    form: str
    key: str
    owner: Any
    moving: int


def wanted_form(shelf: Shelf, row: Any, text: str) -> Wanted:
    """What naming a place so would move; the key is "" for a text without words."""
    form = cut(text, NAME_LENGTH)
    key = shelf.key_of(form)
    name = shelf.names._default_manager.filter(key=key).select_related(shelf.kind).first() if key else None
    owner = getattr(name, shelf.kind) if name is not None else None
    moving = 0 if owner == row or not key else sum(len(rows) for _, rows in _named_so(shelf, form, key, owner))
    return Wanted(form, key, owner, moving)


def add_name(shelf: Shelf, row: Any, form: str) -> dict[str, Any]:
    """Let a form be a name of a place; what was before, ready to be noted."""
    key = shelf.key_of(form)
    name = shelf.names._default_manager.filter(key=key).select_related(shelf.kind).first()
    owner = getattr(name, shelf.kind) if name is not None else None
    rows = _named_so(shelf, form, key, owner)
    before = {"key": key, "name": form, "from": owner.slug if owner is not None else ""}
    before["was"] = name.name if name is not None else ""
    shelf.names._default_manager.update_or_create(key=key, defaults={"name": form, shelf.kind: row})
    _settle(shelf, rows, {row.pk, *([owner.pk] if owner is not None else [])})
    return before


def new_place(shelf: Shelf, form: str, like: Any) -> Any:
    """A place of its own for a form that was a name of another."""
    (slug,) = free_slugs(shelf.model, [slug_of(form, shelf.kind)])
    more = {"kind": like.kind} if shelf is VENUES else {"country": like.country}
    return shelf.model._default_manager.create(slug=slug, name=form, name_key=fold(form)[:NAME_LENGTH], **more)


def take_back_name(shelf: Shelf, decision: IdentityDecision) -> None:
    """Give a form back to whom it named before, or to nobody."""
    before = decision.moved
    at = rows_at(shelf.model, [decision.left, before["from"]])
    row, owner = at.get(decision.left), at.get(before["from"])
    names = shelf.names._default_manager.filter(key=before["key"])
    if row is None or not names.filter(**{shelf.kind: row}).exists():
        return
    if owner is not None:
        names.update(**{shelf.kind: owner, "name": before["was"]})
    else:
        names.delete()
    rows = [(model, _at(shelf, model, [row.pk])) for model, _ in shelf.users]
    _settle(shelf, rows, {row.pk, *([owner.pk] if owner is not None else [])})


# -- rows that name a place ------------------------------------------------------------------------------------------


def _at(shelf: Shelf, model: type[models.Model], places: Iterable[int]) -> list[Any]:
    return list(model._default_manager.filter(**{f"{shelf.kind}__in": places}).order_by("pk"))


def _named_so(shelf: Shelf, form: str, key: str, owner: Any) -> list[tuple[type[models.Model], list[Any]]]:
    """The rows that a form names: those of its owner, and those without a place that are written so."""
    found = []
    for model, field in shelf.users:
        rows = _at(shelf, model, [owner.pk]) if owner is not None else []
        loose = model._default_manager.filter(**{shelf.kind: None, f"{field}__icontains": form}).order_by("pk")
        rows += loose[:MOST_LOOKED_AT]
        found.append((model, [row for row in rows if key in shelf.keys_of(getattr(row, field))]))
    return found


def _settle_users(shelf: Shelf, places: list[int]) -> list[Any]:
    """Resolve anew what names ``places``; the rows that moved."""
    return [row for model, _ in shelf.users for row in _resolve(shelf, model, _at(shelf, model, places))]


def _resolve(shelf: Shelf, model: type[models.Model], rows: list[Any]) -> list[Any]:
    meant = shelf.resolve(model, rows) if rows else {}
    name = f"{shelf.kind}_id"
    moved = []
    for row in rows:
        place = meant[row.pk].pk if meant[row.pk] is not None else None
        if getattr(row, name) != place:
            setattr(row, name, place)
            moved.append(row)
    model._default_manager.bulk_update(moved, [shelf.kind], batch_size=200)
    return moved


def _settle(shelf: Shelf, rows: list[tuple[type[models.Model], list[Any]]], places: set[int]) -> None:
    moved = [row for model, found in rows for row in _resolve(shelf, model, found)]
    now = {getattr(row, f"{shelf.kind}_id") for row in moved} - {None}
    _refresh(shelf, places | now, moved)
    shelf.remove_idle(places)


def _refresh(shelf: Shelf, places: set[int], moved: list[Any]) -> None:
    """Let places, what moved between them and whose it is be found as they are now."""
    works = {row.pk for row in moved if isinstance(row, Publication)}
    talkers = {row.person_id for row in moved if isinstance(row, Talk)}
    people = {row.person_id for row in moved if not isinstance(row, Publication)}
    for model in (Authorship, Citation):
        people |= set(model.objects.filter(publication__in=works).order_by().values_list("person", flat=True))
    found = {"institutions": places} if shelf is INSTITUTIONS else {"venues": places}
    search.refresh(**found, works=works, people=people, owners=talkers)
