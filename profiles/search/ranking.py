"""Candidates of every kind in one statement, and their order: as spelled, but for accents, begun so, nearly so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import connection

from profiles.queries import Reader
from profiles.search.backends import Backend, backend
from profiles.search.expressions import (
    BAR,
    NEAR,
    SIGNED_IN_ONLY,
    Expression,
    Kind,
    by_beginnings,
    nearly,
    steps_of,
)
from profiles.search.spelling import distance, spellings
from profiles.search.wanted import Wanted, composed

COUNTED = 10_000
LOOKED_AT = 60
SHOWN = 20
_COUNT = 9  # instead of a step
_FIELDS = "h.kind, h.step, h.number, e.object_id, e.label, e.hint, e.slug, e.words"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that matches, and by which step: 0 is the whole name, ``NEAR`` a similar one."""

    kind: Kind
    step: int
    rank: int
    pk: int
    label: str
    hint: str
    slug: str
    words: str

    @property
    def is_near(self) -> bool:
        return self.step == NEAR


@dataclass(slots=True)
class Found:
    """What there is of a kind: how many match as typed, at most one more than are counted; the best of them."""

    count: int = 0
    hits: list[Candidate] = field(default_factory=list)

    @property
    def is_capped(self) -> bool:
        return self.count > COUNTED


def find(wanted: Wanted, kinds: Iterable[Kind], user: Reader, looked_at: int = LOOKED_AT) -> dict[Kind, Found]:
    """What is wanted of each of ``kinds``, best first; similar spellings below, where little is found as typed.

    One statement, two more and the words of a process new to them where similar spellings are looked for.
    """
    kinds = list(kinds)
    engine = backend()
    found = {kind: Found() for kind in kinds}
    if not wanted:
        return found
    _collect(found, *_exact(engine, wanted, kinds, user, looked_at))
    for kind in kinds:
        found[kind].hits = _in_order(found[kind].hits, wanted)
    sparse = {kind: found[kind].count for kind in kinds if found[kind].count < SHOWN and kind is not Kind.PASSAGE}
    near = spellings(wanted, sparse)
    if near:
        extra = {kind: Found() for kind in near}
        _collect(extra, *_near(engine, wanted, near, user))
        for kind, more in extra.items():
            present = {hit.pk for hit in found[kind].hits}
            similar = [hit for hit in more.hits if hit.pk not in present]
            found[kind].hits += sorted(similar, key=lambda hit: (_distance(hit, wanted), hit.rank))
    return found


def allowed(expression: Expression, user: Reader) -> Expression:
    """``expression`` without what ``user`` may not see."""
    return expression if user.is_authenticated else replace(expression, without=(SIGNED_IN_ONLY,))


def _exact(engine: Backend, wanted: Wanted, kinds: list[Kind], user: Reader, looked_at: int) -> tuple[str, list[Any]]:
    """SQL for the candidates of every step, and the counts of the broadest."""
    broadest, broad_params, selects, params = [], [], [], []
    for kind in kinds:
        sql, values = engine.matching(kind, allowed(by_beginnings(wanted, kind), user), COUNTED + 1)
        broadest.append(f"all_{kind:d} AS MATERIALIZED ({sql})")
        broad_params += values
        selects.append(_select(kind, _COUNT, f"all_{kind:d}", "count(*)"))
        *steps, (last, _) = steps_of(kind)
        for number, step in steps:
            sql, values = engine.first(kind, allowed(step(wanted, kind), user), looked_at)
            selects.append(_select(kind, number, f"({sql}) step_{number}"))
            params += values
        best = _select(kind, last, f"all_{kind:d}")
        selects.append(f"SELECT * FROM ({best} ORDER BY 3 LIMIT {looked_at:d}) best_{kind:d}")  # noqa: S608  # nosec B608
    return _with_entries(selects, f"WITH {', '.join(broadest)} "), broad_params + params


def _near(
    engine: Backend, wanted: Wanted, near: Mapping[Kind, dict[str, list[str]]], user: Reader
) -> tuple[str, list[Any]]:
    """SQL for candidates with similar spellings."""
    selects, params = [], []
    for kind, words in near.items():
        sql, values = engine.first(kind, allowed(nearly(wanted, kind, words), user), LOOKED_AT)
        selects.append(_select(kind, NEAR, f"({sql}) near_{kind:d}"))
        params += values
    return _with_entries(selects), params


def _select(kind: Kind, step: int, source: str, number: str = "id") -> str:
    """SQL for rows (kind, step, number) of a source; all of it is written here, what was typed comes as parameters."""
    return f"SELECT {kind:d} AS kind, {step:d} AS step, {number} AS number FROM {source}"  # noqa: S608  # nosec B608


def _with_entries(selects: list[str], before: str = "") -> str:
    return (
        f"{before}SELECT {_FIELDS} FROM ({' UNION ALL '.join(selects)}) h "  # noqa: S608  # nosec B608
        f"LEFT JOIN profiles_searchentry e ON e.id = h.number AND h.step <> {_COUNT}"
    )


def _collect(found: Mapping[Kind, Found], sql: str, params: list[Any]) -> None:
    """Run a statement; an entry that several steps find counts for the first."""
    steps: dict[int, Candidate] = {}
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        for kind, step, number, *entry in cursor.fetchall():
            if step == _COUNT:
                found[kind].count = number
            elif entry[0] is not None and (number not in steps or step < steps[number].step):
                steps[number] = Candidate(Kind(kind), step, number, *entry)
    for candidate in steps.values():
        found[candidate.kind].hits.append(candidate)


def _in_order(hits: list[Candidate], wanted: Wanted) -> list[Candidate]:
    """By step; within one those spelled as typed first, then by weight."""

    def is_spelled(hit: Candidate) -> bool:
        label = composed(hit.label)
        return all(word in label for word in wanted.spelled)

    return sorted(hits, key=lambda hit: (hit.step, not is_spelled(hit), hit.rank))


def _distance(hit: Candidate, wanted: Wanted) -> int:
    """How far the nearest of the forms of a hit is from what is wanted."""
    return min(distance(form.split(), wanted) for form in hit.words.split(BAR))
