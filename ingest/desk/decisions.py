"""What a reviewer decides at the identity desk: noted, obeyed at once, and taken back; two at once lose nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext

from ingest import store
from ingest.decisions import Conflict
from ingest.desk import people, places, works
from ingest.models import IdentityDecision, IdentityKey
from ingest.projection.standing import MODELS
from profiles import audit

Answer, Kind = IdentityDecision.Answer, IdentityDecision.Kind
NOTE_LENGTH = 500


class Refused(Exception):
    """What cannot be done as asked; the message says why in a sentence."""


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, and why in their words."""

    user: Any
    note: str = ""


def row_of(kind: str, slug: str) -> Any:
    """The row that has this very address now.

    Raises:
        Conflict: it is gone, or became one with another.
    """
    row = MODELS[kind]._default_manager.filter(slug=slug).first()
    if row is None:
        raise Conflict(_who_moved(kind, slug))
    return row


def standing_about(kind: str, one: str, other: str) -> IdentityDecision | None:
    """The decision about a pair that holds, whichever way around; None when there is none."""
    pair = Q(left=one, right=other) | Q(left=other, right=one)
    answers = (Answer.SAME, Answer.DIFFERENT, Answer.LATER)
    standing = IdentityDecision.objects.filter(pair, kind=kind, undone=None, answer__in=answers)
    return standing.select_related("by").first()


@transaction.atomic
def decide(kind: str, left: str, right: str, answer: str, by: By, *, is_sure: bool = False) -> IdentityDecision:
    """Note that two are the same (``left`` stays), different or to be decided later; rows follow at once.

    Args:
        is_sure: that two people are one although each has a CV.

    Raises:
        Conflict: somebody decided meanwhile, or one of them is gone.
        Refused: they cannot be one, or a hand must be sure.
    """
    store.wait_for_turn()
    if left == right:
        raise Refused(gettext("It is one already."))
    rows = row_of(kind, left), row_of(kind, right)
    before = standing_about(kind, left, right)
    if before is not None and before.answer != Answer.LATER:
        said = gettext("{who} decided on {when} that they are {answer}.")
        raise Conflict(said.format(**_who_and_when(before), answer=before.get_answer_display()))
    if answer == Answer.SAME:
        _check(kind, rows, is_sure)
    if before is not None:
        _close(before, by)
    decision = IdentityDecision(kind=kind, answer=answer, left=left, right=right)
    named = rows[1:] if answer == Answer.SAME else rows
    _note(decision, by, people.home_keys(*named) if kind == Kind.PERSON else ())
    label = f"{rows[0]} and {rows[1]}"
    if answer == Answer.SAME:
        decision.moved, keys = _merge(kind, *rows)
        _add_keys(decision, keys)
    decision.moved["label"] = label
    decision.save(update_fields=["moved"])
    _log(decision, audit.stored_word(Answer(answer).label), rows[0])
    return decision


@transaction.atomic
def undo(pk: int, by: By) -> IdentityDecision:
    """Take a decision back; everything is as if it had not been made.

    Raises:
        Conflict: it was undone already.
    """
    store.wait_for_turn()
    decision = IdentityDecision.objects.select_for_update(of=("self",)).select_related("undone_by").get(pk=pk)
    if decision.undone is not None:
        who = decision.undone_by or gettext("Somebody")
        said = gettext("{who} undid it on {when} already.")
        raise Conflict(said.format(who=who, when=_at(decision.undone)))
    _close(decision, by)
    if decision.answer == Answer.SAME:
        _part(decision)
    elif decision.answer == Answer.APART:
        people.put_back(decision)
    elif decision.answer == Answer.NAMED:
        places.take_back_name(places.SHELVES[decision.kind], decision)
    _log(decision, f"undid: {audit.stored_word(Answer(decision.answer).label)}")
    return decision


@transaction.atomic
def set_apart(left: str, subjects: list[str], onto: str, by: By) -> list[IdentityDecision]:
    """Note that works and students are not of ``left`` but of somebody set apart; who that is stands with each.

    Args:
        subjects: "work" or "student" and the address.
        onto: the address of who is meant, "" for somebody new of the same name.

    Raises:
        Conflict: something is not of this person any more.
        Refused: nothing was chosen.
    """
    store.wait_for_turn()
    person = row_of(Kind.PERSON, left)
    named = {subject: people.named_as(person, subject) for subject in dict.fromkeys(subjects)}
    if not named:
        raise Refused(gettext("Tick the works and students that are somebody else’s."))
    if not all(named.values()):
        raise Conflict(gettext("Not all of it is still named with {person}.").format(person=person))
    if onto == left:
        raise Refused(gettext("That is the same person."))
    other = row_of(Kind.PERSON, onto) if onto else people.new_apart(next(iter(named.values())))
    decisions = []
    for subject, text in named.items():
        decision = IdentityDecision(kind=Kind.PERSON, answer=Answer.APART, left=left, right=other.slug, subject=subject)
        key = people.home_key(text)
        decision.moved = {"key": key, "name": text, "label": f"{person}: {subject}"}
        _note(decision, by, {people.key_of(subject), key, *people.home_keys(person, other)})
        people.set_apart(person, subject, other)
        _log(decision, "set apart", person)
        decisions.append(decision)
    return decisions


@transaction.atomic
def name_place(kind: str, slug: str, form: str, by: By) -> IdentityDecision:
    """Note that a form is a name of a venue or institution; what is written so becomes its.

    Raises:
        Refused: it is its name already, or the only name of another.
    """
    store.wait_for_turn()
    shelf = places.SHELVES[kind]
    row = row_of(kind, slug)
    wanted = places.wanted_form(shelf, row, form)
    if not wanted.key:
        raise Refused(gettext("Write a name with words in it."))
    if wanted.owner == row:
        raise Refused(gettext("{name} is known by that name already.").format(name=row))
    if wanted.owner is not None and _is_its_own(shelf, wanted):
        said = gettext("That is what {name} is called. Say that they are the same instead.")
        raise Refused(said.format(name=wanted.owner.name))
    return _named(kind, row, wanted.form, wanted.key, by)


@transaction.atomic
def drop_name(kind: str, slug: str, key: str, by: By) -> IdentityDecision:
    """Note that a form is no name of a venue or institution; what is written so gets a place of its own.

    Raises:
        Conflict: it has no such name any more.
        Refused: it is the name under which it is shown.
    """
    store.wait_for_turn()
    shelf = places.SHELVES[kind]
    row = row_of(kind, slug)
    form = next((form for form in places.forms_of(shelf, row) if form.key == key), None)
    if form is None:
        raise Conflict(gettext("{name} has no such name any more.").format(name=row))
    if form.is_own:
        raise Refused(gettext("{name} is shown under this name.").format(name=row))
    return _named(kind, places.new_place(shelf, form.name, row), form.name, key, by)


# -- parts -----------------------------------------------------------------------------------------------------------


def _check(kind: str, rows: tuple[Any, Any], is_sure: bool) -> None:
    left, right = rows
    if kind != Kind.PERSON:
        return
    if right.has_cv and not left.has_cv:
        said = gettext("{one} has a CV here and {other} has none: keep {one}.")
        raise Refused(said.format(one=right, other=left))
    if left.has_cv and right.has_cv and not is_sure:
        raise Refused(gettext("Both have a CV here. Both CVs will be of one person: tick that you are sure."))


def _merge(kind: str, left: Any, right: Any) -> tuple[dict[str, Any], Iterable[str]]:
    """What was before, and keys under which the decision is found as well."""
    if kind == Kind.PERSON:
        return people.merge(left, right), ()
    if kind == Kind.PUBLICATION:
        return works.merge(left, right)
    return places.merge(places.SHELVES[kind], left, right), ()


def _part(decision: IdentityDecision) -> None:
    if decision.kind == Kind.PERSON:
        people.part(decision)
    elif decision.kind == Kind.PUBLICATION:
        works.part(decision)
    else:
        places.part(places.SHELVES[decision.kind], decision)


def _named(kind: str, row: Any, form: str, key: str, by: By) -> IdentityDecision:
    for earlier in IdentityDecision.objects.filter(kind=kind, answer=Answer.NAMED, right=key, undone=None):
        _close(earlier, by)
    decision = IdentityDecision(kind=kind, answer=Answer.NAMED, left=row.slug, right=key)
    _note(decision, by, ())
    decision.moved = places.add_name(places.SHELVES[kind], row, form) | {"label": f"{form}: {row}"}
    decision.save(update_fields=["moved"])
    _log(decision, "named")
    return decision


def _is_its_own(shelf: places.Shelf, wanted: places.Wanted) -> bool:
    forms = places.forms_of(shelf, wanted.owner)
    return any(form.is_own for form in forms if form.key == wanted.key)


def _note(decision: IdentityDecision, by: By, keys: Iterable[str]) -> None:
    decision.by, decision.note = by.user, by.note[:NOTE_LENGTH]
    decision.save()
    _add_keys(decision, keys)


def _add_keys(decision: IdentityDecision, keys: Iterable[str]) -> None:
    IdentityKey.objects.bulk_create(
        [IdentityKey(decision=decision, key=key[:1000]) for key in dict.fromkeys(keys) if key], ignore_conflicts=True
    )


def _close(decision: IdentityDecision, by: By) -> None:
    decision.undone, decision.undone_by = timezone.now(), by.user
    decision.save(update_fields=["undone", "undone_by"])


def _log(decision: IdentityDecision, action: str, person: Any = None) -> None:
    pk = person.pk if decision.kind == Kind.PERSON and person is not None else None
    label = decision.moved.get("label", str(decision))
    difference = [("note", "", decision.note)] if decision.note else []
    audit.note(action[:40], decision, difference, label=label, person=pk)


def _who_moved(kind: str, slug: str) -> str:
    found = IdentityDecision.objects.filter(kind=kind, right=slug, answer=Answer.SAME, undone=None)
    decision = found.select_related("by").first()
    if decision is None:
        return gettext("One of them is not here any more.")
    said = gettext("{who} decided on {when} that it is the same as another.")
    return said.format(**_who_and_when(decision))


def _who_and_when(decision: IdentityDecision) -> dict[str, Any]:
    return {"who": decision.by or gettext("Somebody"), "when": _at(decision.at)}


def _at(moment: Any) -> str:
    local = timezone.localtime(moment)
    return gettext("{day} at {time}").format(day=f"{local:%Y-%m-%d}", time=f"{local:%H:%M}")
