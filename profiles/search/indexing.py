"""Entries kept true: written anew for what a publication changed, and all of them on request."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import reduce
from operator import or_
from secrets import randbits
from typing import Any

from django.db import transaction
from django.db.models import Max, Q, QuerySet

from profiles import models
from profiles.bulk import insert
from profiles.prepared import prepared
from profiles.search import sources, tallies
from profiles.search.backends import backend
from profiles.search.entries import BUILDERS, SOURCES, Entry
from profiles.search.expressions import BAR, Expression, Kind, Term

CHUNK = 2000
SHORTEST_WORD = 3
LONGEST_WORD = 100
VOCABULARY = (Kind.PERSON, Kind.VENUE, Kind.INSTITUTION, Kind.WORK, Kind.TALK)
TALLIED = (Kind.PERSON, Kind.WORK, Kind.TALK)
OF_ITS_OWNER = (Kind.TALK, Kind.PASSAGE)
_old = sources.of_kinds(OF_ITS_OWNER, tuple(BUILDERS))


_gathered: ContextVar[dict[str, set[int]] | None] = ContextVar("gathered", default=None)


@contextmanager
def gathered() -> Iterator[None]:
    """What is to be written anew within is written once, at the end: an entry says how things stand then anyhow."""
    if _gathered.get() is not None:
        yield
        return
    changed: dict[str, set[int]] = defaultdict(set)
    token = _gathered.set(changed)
    try:
        yield
    finally:
        _gathered.reset(token)
    refresh(**changed)


def refresh(
    *,
    owners: Iterable[int] = (),
    people: Iterable[int] = (),
    works: Iterable[int] = (),
    venues: Iterable[int] = (),
    institutions: Iterable[int] = (),
) -> None:
    """Write anew the entries of what changed, is gone, or may now be seen by others.

    Args:
        owners: people whose CV or visibility changed; their talks and passages are written anew too.
        people, works, venues, institutions: the keys of all else that is concerned, also of what is deleted.
    """
    changed = _gathered.get()
    if changed is None:
        with transaction.atomic(savepoint=False):
            _refresh(set(owners), set(people), set(works), set(venues), set(institutions))
        return
    changed["owners"].update(owners)
    changed["people"].update(people)
    changed["works"].update(works)
    changed["venues"].update(venues)
    changed["institutions"].update(institutions)


def _refresh(owners: set[int], people: set[int], works: set[int], venues: set[int], institutions: set[int]) -> None:
    changed: dict[Kind, set[int]] = {
        Kind.PERSON: owners | people,
        Kind.VENUE: venues,
        Kind.INSTITUTION: institutions,
        Kind.WORK: works,
        Kind.TALK: {talk for (talk,) in sources.talks_of_people(owners)},
        Kind.PASSAGE: owners,
    }
    old = _old(owners, *changed.values())
    before = [(kind, words) for _, kind, words in old]
    if old:
        models.SearchEntry.objects.filter(pk__in=[pk for pk, *_ in old]).delete()
    new = [entry for kind, keys in changed.items() if keys for entry in BUILDERS[kind](sorted(keys))]
    _write(new)
    after = [(entry.kind, entry.words) for entry in new]
    tallies.change(_tallied(before), _tallied(after))
    gone, present = _vocabulary(before), _vocabulary(after)
    if _note_words(present, gone - present):
        _next_version()


def _tallied(entries: Iterable[tuple[int, str]]) -> tallies.Counts:
    counts: tallies.Counts = Counter()
    for kind, words in entries:
        if kind in TALLIED:
            counts.update(tallies.tally(kind, [words]))
    return counts


def _vocabulary(entries: Iterable[tuple[int, str]]) -> set[tuple[int, str]]:
    """The words, each with its kind, that somebody may misspell."""
    of_kinds: dict[int, list[str]] = defaultdict(list)
    for kind, words in entries:
        of_kinds[kind].append(words)
    return {(kind, word) for kind in VOCABULARY for word in words_of_entries(of_kinds[kind])}


def refresh_around(person: int) -> None:
    """Write anew what depends on whether ``person`` may be seen: their entries, and those of what their CV names."""
    works = set(models.Citation.objects.filter(person=person).order_by().values_list("publication", flat=True))
    works |= set(models.Authorship.objects.filter(person=person).order_by().values_list("publication", flat=True))
    authors = models.Authorship.objects.filter(publication__in=works).order_by().values_list("person", flat=True)
    advisors = models.Advising.objects.filter(student=person).order_by().values_list("advisor", flat=True)
    venues = set(models.Publication.objects.filter(pk__in=works).order_by().values_list("venue", flat=True))
    for model in (models.Talk, models.Service):
        venues |= set(model.objects.filter(person=person).order_by().values_list("venue", flat=True))
    institutions: set[int | None] = set()
    for model in (models.Position, models.Education, models.Teaching):
        institutions |= set(model.objects.filter(person=person).order_by().values_list("institution", flat=True))
    refresh(
        owners=[person],
        people={*authors, *advisors},
        works=works,
        venues=venues - {None},
        institutions=institutions - {None},
    )


def _write(entries: list[Entry]) -> None:
    insert(models.SearchEntry._meta.db_table, Entry._fields, entries)


def words_of_entries(entries: Iterable[str]) -> set[str]:
    """The words of names and titles, those of letters only, that somebody may misspell; not those among the tokens."""
    found: set[str] = set()
    for words in entries:
        found.update(words.rpartition(BAR)[0].split())
    return {word for word in found if word.isascii() and word.isalpha() and SHORTEST_WORD <= len(word) <= LONGEST_WORD}


def _note_words(present: set[tuple[int, str]], gone: set[tuple[int, str]]) -> bool:
    """Add new words, and remove those that no entry of their kind has any more; whether there were any."""
    known = set(_known(*([word for kind, word in sorted(present) if kind == one] for one in VOCABULARY)))
    new = sorted(present - known)
    insert(models.SearchWord._meta.db_table, ["kind", "word"], new)
    left = {(kind, word) for kind, word in gone if not _is_used(Kind(kind), word)}
    if left:
        _rows_of(left).delete()
    return bool(new or left)


@prepared("text")
def _known(people: Any, venues: Any, institutions: Any, works: Any, talks: Any) -> QuerySet[Any, Any]:
    """Rows (kind, word) of those words of each kind that are here."""
    rows = [
        models.SearchWord.objects.filter(kind=kind, word__in=words).order_by().values_list("kind", "word")
        for kind, words in zip(VOCABULARY, (people, venues, institutions, works, talks), strict=True)
    ]
    return rows[0].union(*rows[1:], all=True)


def _rows_of(words: set[tuple[int, str]]) -> QuerySet[models.SearchWord]:
    by_kind: dict[int, list[str]] = defaultdict(list)
    for kind, word in sorted(words):
        by_kind[kind].append(word)
    conditions = (Q(kind=kind, word__in=some) for kind, some in by_kind.items())
    return models.SearchWord.objects.filter(reduce(or_, conditions))


def _is_used(kind: Kind, word: str) -> bool:
    sql, params = backend().matching(kind, Expression(((Term(word),),)), 1)
    return bool(list(models.SearchEntry.objects.raw(sql, params)))


def _next_version() -> None:
    """Drawn, not counted: a number that was taken back with its transaction must not come again for other words."""
    version = randbits(62)
    if not models.SearchState.objects.filter(pk=1).update(version=version):
        models.SearchState.objects.update_or_create(pk=1, defaults={"version": version})


def reindex() -> dict[str, int]:
    """Write all entries and words anew, and put the index in order; how many entries there are by kind."""
    counts = {}
    with transaction.atomic(), backend().rebuilding():
        models.SearchEntry.objects.all().delete()
        models.SearchWord.objects.all().delete()
        tallied: tallies.Counts = Counter()
        for kind, build in BUILDERS.items():
            words: set[str] = set()
            counts[kind.label] = 0
            for keys in _chunks(kind):
                entries = list(build(keys))
                _write(entries)
                counts[kind.label] += len(entries)
                if kind in TALLIED:
                    tallied.update(tallies.tally(kind, [entry.words for entry in entries]))
                if kind in VOCABULARY:
                    words |= words_of_entries(entry.words for entry in entries)
            insert(models.SearchWord._meta.db_table, ["kind", "word"], [(kind, word) for word in sorted(words)])
        tallies.write_all(tallied)
        _next_version()
    backend().tidy()
    return counts


def _chunks(kind: Kind) -> Iterator[list[int]]:
    """All keys of the things of a kind, in portions."""
    manager = SOURCES[kind]._default_manager
    last = manager.aggregate(last=Max("pk"))["last"] or 0
    for start in range(0, last + 1, CHUNK):
        keys = list(manager.filter(pk__gte=start, pk__lt=start + CHUNK).order_by("pk").values_list("pk", flat=True))
        if keys:
            yield keys
