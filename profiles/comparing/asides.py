"""Conflicts of interest that somebody set aside: whose they are, which of them still hold, and how they go again."""

from collections import defaultdict
from collections.abc import Iterable

from django.contrib.auth.models import User

from profiles import queries
from profiles.models import Person, SetAside

Asides = dict[tuple[frozenset[int], str], list[SetAside]]
"""By pair and kind, the latest first."""


def asides_of(people: Iterable[int], user: queries.Reader) -> Asides:
    """What the reader set aside between any of ``people``; nothing of a visitor, without asking."""
    found: Asides = defaultdict(list)
    if user.is_authenticated:
        keys = list(people)
        for row in SetAside.objects.filter(user=user, one__in=keys, other__in=keys).select_related("user"):
            found[frozenset((row.one_id, row.other_id)), row.kind].append(row)
    return found


def holding(rows: Iterable[SetAside], basis: Iterable[str]) -> list[SetAside]:
    """Those of ``rows`` that set aside all of ``basis``."""
    return [row for row in rows if set(basis) <= set(row.basis)]


def set_aside(user: User, one: Person, other: Person, kind: str, basis: Iterable[str], why: str) -> SetAside:
    """Set a conflict aside; what was set aside of it before is told by this one from now on."""
    kept = list(basis)
    for row in asides_of([one.pk, other.pk], user)[frozenset((one.pk, other.pk)), kind]:
        if set(row.basis) <= set(kept):
            row.delete()
    return SetAside.objects.create(user=user, one=one, other=other, kind=kind, basis=kept, why=why)


def take_back(row: SetAside, basis: Iterable[str]) -> None:
    """Let a conflict count again: whatever sets aside all of ``basis`` goes."""
    pair = frozenset((row.one_id, row.other_id))
    for other in holding(asides_of(pair, row.user)[pair, row.kind], basis):
        other.delete()
