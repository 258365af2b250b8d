"""Rows of models with what belongs to them, by statements that are built once; Django builds them anew for each page.

``PreparedRows`` is for querysets with ``select_related`` and annotations what ``Prepared`` is for tuples. ``attach``
gives rows to their owners as ``prefetch_related`` would.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from inspect import signature
from types import SimpleNamespace
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.query import get_related_populators

from profiles.models.people import sees_all
from profiles.prepared import LISTS, Prepared

Build = Callable[..., QuerySet[Any, Any]]
EVERYBODY: Any = AnonymousUser()
SIGNED_IN: Any = SimpleNamespace(is_authenticated=True, is_staff=False)
SEES_ALL: Any = SimpleNamespace(is_authenticated=True, is_staff=True, has_perm=lambda permission: True)


class _Place(int):
    """Stands among the parameters for the list of that number."""


class _Made:
    """A statement for one database, and how its rows become rows of a model."""

    def __init__(self, queryset: QuerySet[Any, Any]) -> None:
        compiler = queryset.query.get_compiler(connection=connection)
        self.sql, self.params = compiler.as_sql()
        self._info: dict[str, Any] = compiler.klass_info or {}
        self._select, self._annotations = compiler.select, list((compiler.annotation_col_map or {}).items())
        self._converters = list(compiler.get_converters([column for column, *_ in compiler.select]).items())
        fields = self._info["select_fields"]
        self._own = slice(fields[0], fields[-1] + 1)
        self._names = [column.target.attname for column, *_ in compiler.select[self._own]]

    def rows(self, found: Iterable[Sequence[Any]]) -> list[Any]:
        model, related = self._info["model"], get_related_populators(self._info, self._select, connection.alias)
        made = []
        for values in map(list, found):
            for place, (ways, column) in self._converters:
                for convert in ways:
                    values[place] = convert(values[place], column, connection)
            row = model.from_db(connection.alias, self._names, values[self._own])
            for one in related:
                one.populate(values, row)
            for name, place in self._annotations:
                setattr(row, name, values[place])
            made.append(row)
        return made


class PreparedRows:
    """Rows of a model with related rows and annotations, for lists of keys; ``build`` makes the queryset."""

    def __init__(self, build: Build, of: str = "bigint") -> None:
        self._build, self._of = build, of
        self._made: dict[str, _Made] = {}

    def __call__(self, *lists: Iterable[Any]) -> list[Any]:
        """The rows for these lists; none, without asking, where all of them are empty."""
        values = [list(one) for one in lists]
        if not any(values):
            return []
        made = self._statement(connection.vendor)
        packed: list[Any] = list(map(json.dumps, values)) if connection.vendor == "sqlite" else values
        with connection.cursor() as cursor:
            cursor.execute(made.sql, [packed[one] if isinstance(one, _Place) else one for one in made.params])
            return made.rows(cursor.fetchall())

    def _statement(self, vendor: str) -> _Made:
        if vendor not in self._made:
            rows = LISTS[vendor].format(self._of)
            places = range(len(signature(self._build).parameters))
            # Only places for parameters are filled in.
            queryset = self._build(*(RawSQL(rows, (_Place(place),)) for place in places))  # noqa: S611  # nosec B611
            self._made[vendor] = _Made(queryset)
        return self._made[vendor]


class ByReader:
    """A statement for each kind of reader there is; ``build`` makes the queryset for one of them and lists of keys."""

    def __init__(self, build: Build, make: Callable[[Build, str], Any] = Prepared, of: str = "bigint") -> None:
        self._everybody, self._signed_in, self._all = (
            make(partial(build, reader), of) for reader in (EVERYBODY, SIGNED_IN, SEES_ALL)
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
