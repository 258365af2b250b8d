"""Names that are nearly as typed: rapidfuzz over the distinct words of all names, the same on every database."""

from collections.abc import Iterable, Mapping
from functools import lru_cache, reduce
from operator import or_
from typing import Any

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet, Sum
from django.db.models.functions import Length
from rapidfuzz import process
from rapidfuzz.distance import OSA

from profiles.models import Person, PersonName
from profiles.search import Wanted
from profiles.text import fold

SHORTEST, LONG = 4, 8  # a word of fewer letters is never taken for a slip; in long ones there may be two
MOST_SPELLINGS = 12
LOOKED_AT = 100


@lru_cache(maxsize=1)
def _words_of_names(*state: Any) -> tuple[str, ...]:
    """The distinct words of all names; ``state`` changes when names do."""
    keys = PersonName.objects.order_by().values_list("key", flat=True).distinct()
    words = {word for key in keys.iterator() for word in key.split()}
    return tuple(sorted(word for word in words if len(word) >= SHORTEST - 1))


def words_of_names() -> tuple[str, ...]:
    """The distinct words of all names, read anew when there are others."""
    state = PersonName.objects.aggregate(
        number=Count("pk"), newest=Max("pk"), first=Min("key"), last=Max("key"), letters=Sum(Length("key"))
    )
    return _words_of_names(*state.values())


def slips(word: str) -> int:
    """How many letters may be wrong, missing, too many or swapped in a word as typed."""
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 2 if len(word) >= LONG else 1


def near_spellings(word: str, words: Iterable[str]) -> list[str]:
    """Those of ``words`` that may be meant by ``word``, the nearest first."""
    most = slips(word)
    found = process.extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=MOST_SPELLINGS) if most else []
    return [spelling for spelling, _, _ in found]


def _distance(name: str, wanted: Wanted) -> int:
    """How far the words of ``name`` are from those wanted, all together; a part of a word is as good as the whole."""
    parts = fold(name).split()
    return sum(
        min((0 if word in part else OSA.distance(word, part) for part in parts), default=len(word))
        for word in wanted.words
    )


def similar_people(people: QuerySet[Person], wanted: Wanted, exact: Iterable[Person]) -> list[Person]:
    """People beside the ``exact`` hits whose name is nearly what is wanted, the nearest first.

    With exact hits a word must at least begin as typed, so that a name spelled right brings up few others.
    """
    hits = [person.pk for person in exact]
    if not any(map(slips, wanted.words)):
        return []
    words = words_of_names()
    spellings = {
        word: [near for near in near_spellings(word, words) if word not in near and (not hits or near[0] == word[0])]
        for word in wanted.words
    }
    if not any(spellings.values()):
        return []
    named = Exists(PersonName.objects.filter(_spelled(wanted, spellings), person=OuterRef("pk")))
    found = people.filter(named).exclude(pk__in=hits)[:LOOKED_AT]
    return sorted(found, key=lambda person: (_distance(person.name, wanted), not person.has_cv, person.sort_key))


def _spelled(wanted: Wanted, spellings: Mapping[str, Iterable[str]]) -> Q:
    """Every phrase occurs, and every word as typed or in one of its spellings."""
    condition = Q()
    for phrase in wanted.phrases:
        condition &= Q(key__contains=phrase)
    for word, near in spellings.items():
        condition &= reduce(or_, (Q(key__contains=spelling) for spelling in (word, *near)))
    return condition
