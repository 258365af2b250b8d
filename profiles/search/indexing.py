"""Entries kept true: written anew for what a publication changed, and all of them on request."""

from collections import Counter
from collections.abc import Iterable, Iterator
from secrets import randbits

from django.db import transaction
from django.db.models import Max, Q

from profiles import models
from profiles.bulk import insert
from profiles.search import tallies
from profiles.search.backends import backend
from profiles.search.entries import BUILDERS, SOURCES, Entry
from profiles.search.expressions import BAR, Expression, Kind, Term

CHUNK = 2000
SHORTEST_WORD = 3
LONGEST_WORD = 100
VOCABULARY = (Kind.PERSON, Kind.VENUE, Kind.INSTITUTION, Kind.WORK, Kind.TALK)
TALLIED = (Kind.PERSON, Kind.WORK, Kind.TALK)
OF_ITS_OWNER = (Kind.TALK, Kind.PASSAGE)


@transaction.atomic
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
    owners = set(owners)
    changed = {
        Kind.PERSON: owners | set(people),
        Kind.VENUE: set(venues),
        Kind.INSTITUTION: set(institutions),
        Kind.WORK: set(works),
        Kind.TALK: set(models.Talk.objects.filter(person__in=owners).order_by().values_list("pk", flat=True)),
        Kind.PASSAGE: owners,
    }
    is_other_vocabulary = False
    for kind, keys in changed.items():
        condition = Q(kind=kind, object_id__in=keys)
        if kind in OF_ITS_OWNER:
            condition |= Q(kind=kind, owner_id__in=owners)
        old = models.SearchEntry.objects.filter(condition)
        before = list(old.values_list("words", flat=True))
        gone = {word for words in before for word in words_of_entry(words)}
        if before:
            old.delete()
        new = list(BUILDERS[kind](sorted(keys))) if keys else []
        _write(new)
        if kind in TALLIED:
            tallies.change(tallies.tally(kind, before), tallies.tally(kind, [entry.words for entry in new]))
        if kind in VOCABULARY:
            present = {word for entry in new for word in words_of_entry(entry.words)}
            is_other_vocabulary |= _note_words(kind, present, gone - present)
    if is_other_vocabulary:
        _next_version()


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


def words_of_entry(words: str) -> set[str]:
    """The words of a name or title, those with letters only, that somebody may misspell; not those among the tokens."""
    own = words.split(BAR)[:-1]
    return {
        word
        for form in own
        for word in form.split()
        if word.isascii() and word.isalpha() and SHORTEST_WORD <= len(word) <= LONGEST_WORD
    }


def _note_words(kind: Kind, present: set[str], gone: set[str]) -> bool:
    """Add new words, and remove those that no entry has any more; whether there were any."""
    rows = models.SearchWord.objects.filter(kind=kind)
    known = set(rows.filter(word__in=present).values_list("word", flat=True)) if present else set()
    new = sorted(present - known)
    insert(models.SearchWord._meta.db_table, ["kind", "word"], [(kind, word) for word in new])
    left = {word for word in gone if not _is_used(kind, word)}
    if left:
        rows.filter(word__in=left).delete()
    return bool(new or left)


def _is_used(kind: Kind, word: str) -> bool:
    sql, params = backend().matching(kind, Expression(((Term(word),),)), 1)
    return bool(list(models.SearchEntry.objects.raw(sql, params)))


def _next_version() -> None:
    """Drawn, not counted: a number that was taken back with its transaction must not come again for other words."""
    models.SearchState.objects.update_or_create(pk=1, defaults={"version": randbits(62)})


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
                    words.update(*(words_of_entry(entry.words) for entry in entries))
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
