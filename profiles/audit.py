"""Writes the log: who did what to which record, with the difference, whatever door they came by.

Who acts is set where a request or a command begins; whoever changes something only says what.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from profiles import bulk
from profiles.models import Change

Door = Change.Door
LONGEST = 2000
"""Longer values are cut: the log says what changed, the record itself is elsewhere."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and by which door they came; ``user`` is the key of an account."""

    door: str
    by: str = ""
    user: int | None = None


def _at_the_command_line() -> Actor:
    """The account of the machine and the command that it runs."""
    program, command = Path(sys.argv[0]).name, next(iter(sys.argv[1:]), "")
    if program != "manage.py":
        command = ""
    by = " ".join(filter(None, (os.environ.get("USER", ""), command)))
    return Actor(Door.WORKER if command == "worker" else Door.COMMAND, by)


_who: ContextVar[Callable[[], Actor | None]] = ContextVar("who", default=_at_the_command_line)


@contextmanager
def acting(who: Actor | Callable[[], Actor | None] | None) -> Iterator[None]:
    """Whatever is noted within is noted as done by ``who``; nothing is noted within for None."""
    token = _who.set(who if callable(who) else lambda: who)
    try:
        yield
    finally:
        _who.reset(token)


def actor() -> Actor | None:
    """Who acts now."""
    return _who.get()()


def note(
    action: str,
    record: Model,
    difference: Iterable[Iterable[Any]] = (),
    *,
    label: str = "",
    person: int | None = None,
    document: int | None = None,
) -> None:
    """Add a row to the log about ``record``, in the transaction of the caller.

    Args:
        difference: rows (field, before, after).
        person, document: whom and which file it concerns, where the record does not say so itself.
    """
    who = actor()
    if who is None:
        return
    name = record._meta.model_name
    change = Change(
        door=who.door,
        by=who.by[:150],
        user=who.user,
        action=action,
        kind=stored_word(record._meta.verbose_name)[:60],
        key=str(record.pk or ""),
        label=(label or str(record))[:300],
        person=person or (record.pk if name == "person" else getattr(record, "person_id", None)),
        document=document or (record.pk if name == "document" else getattr(record, "document_id", None)),
        difference=[[str(field), plain(before), plain(after)] for field, before, after in difference],
    )
    bulk.create_keyed([change])


def stored_word(word: Any) -> str:
    """``word`` as the log keeps it: in English, whatever language the site is used in."""
    with translation.override("en"):
        return str(word)


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    """Rows (field, before, after) of what is not the same in two mappings, in the order of the fields."""
    fields = dict.fromkeys([*before, *after])
    return [(name, before.get(name), after.get(name)) for name in fields if before.get(name) != after.get(name)]


def plain(value: Any) -> str:
    """A value as the log shows it; "" for none."""
    if value is None or value == "":
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(map(plain, value))[:LONGEST]
    return str(value)[:LONGEST]


class AuditMiddleware:
    """Says for every request who acts: its user, by the door that its address names."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with acting(lambda: _actor_of(request)):
            return self.get_response(request)


def _actor_of(request: HttpRequest) -> Actor:
    first = request.path_info.split("/")[1]
    door = {"admin": Door.ADMIN, "staff": Door.STAFF}.get(first, Door.SITE)
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return Actor(door)
    return Actor(door, user.get_username(), user.pk)
