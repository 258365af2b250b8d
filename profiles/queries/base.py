"""Who reads, what a query gives, and the roles somebody can have at a venue."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import QuerySet

from profiles.models.people import visible_to

Reader = User | AnonymousUser
Rows = QuerySet[Any, Any]

PUBLISHED, SPOKE, SERVED = "published", "spoke", "served"


def kept_by_reader(build: Callable[[Reader], Rows]) -> Callable[[Reader], Rows]:
    """Let ``build`` make its queryset once for each kind of reader: putting it together takes as long as asking it."""
    kept: dict[tuple[str, ...], Rows] = {}

    @wraps(build)
    def built(user: Reader) -> Rows:
        kind = tuple(visible_to(user))
        if kind not in kept:
            kept[kind] = build(user)
        return kept[kind].all()

    return built
