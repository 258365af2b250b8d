"""Rows for a reader by statements that are built once, and rows given to their owners as prefetching would."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from functools import partial
from types import SimpleNamespace
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL

from profiles.models.people import sees_all
from profiles.prepared import LISTS, Prepared

Build = Callable[..., QuerySet[Any, Any]]
EVERYBODY: Any = AnonymousUser()
SIGNED_IN: Any = SimpleNamespace(is_authenticated=True, is_staff=False)
SEES_ALL: Any = SimpleNamespace(is_authenticated=True, is_staff=True, has_perm=lambda permission: True)


class ByReader:
    """A statement for each kind of reader there is; ``build`` makes the queryset for one of them and lists of keys,
    ``within`` the SQL around it, if any, see ``Prepared``."""

    def __init__(self, build: Build, of: str = "bigint", within: Callable[[Any], str] = lambda user: "") -> None:
        self._everybody, self._signed_in, self._all = (
            Prepared(partial(build, reader), of, within(reader)) for reader in (EVERYBODY, SIGNED_IN, SEES_ALL)
        )

    def __call__(self, user: Any, *lists: Iterable[Any]) -> list[Any]:
        """The rows that ``user`` may see."""
        if sees_all(user):
            return self._all(*lists)
        return (self._signed_in if user.is_authenticated else self._everybody)(*lists)


def listed(keys: Collection[int]) -> RawSQL:
    """``keys`` as a sub-select that names them one by one: a database plans for so many, and binds one parameter."""
    rows = LISTS[connection.vendor].format("bigint")
    return RawSQL(rows, [json.dumps(list(keys)) if connection.vendor == "sqlite" else list(keys)])  # noqa: S611  # nosec B611


def attach(owners: Iterable[Model], name: str, rows: Iterable[Any], owner: str) -> None:
    """Let each of ``owners`` have those of ``rows`` that are its own as ``name``; ``owner`` is their field."""
    own: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        own[getattr(row, f"{owner}_id")].append(row)
    for one in owners:
        for row in own[one.pk]:
            row._state.fields_cache[owner] = one
        # What ``one.name.all()`` gives then: a queryset would be made for each.
        vars(one).setdefault("_prefetched_objects_cache", {})[name] = own[one.pk]
