"""Words that are nearly as typed: rapidfuzz over the words that entries have, the same on every database."""

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from profiles.models import SearchState, SearchWord
from profiles.search.expressions import Kind
from profiles.search.wanted import Wanted

SHORTEST, LONG = 4, 8  # a word of fewer letters is never taken for a slip; in long ones there may be two
MOST_SPELLINGS = 12


@lru_cache(maxsize=16)
def _words(kind: Kind, version: int) -> tuple[str, ...]:
    """The words of a kind; ``version`` changes when they do."""
    return tuple(SearchWord.objects.filter(kind=kind).order_by("word").values_list("word", flat=True))


def slips(word: str) -> int:
    """How many letters may be wrong, missing, too many or swapped in a word as typed; none in numbers."""
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 2 if len(word) >= LONG else 1


def near_spellings(word: str, words: Iterable[str]) -> list[str]:
    """Those of ``words`` that may be meant by ``word``, the nearest first; those that it begins are not."""
    most = slips(word)
    if not most:
        return []
    found = process.extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=None)
    near = sorted((distance, spelling) for spelling, distance, _ in found if not spelling.startswith(word))
    return [spelling for _, spelling in near[:MOST_SPELLINGS]]


def spellings(wanted: Wanted, found: dict[Kind, int]) -> dict[Kind, dict[str, list[str]]]:
    """For each kind of which so many were ``found`` the words that may be meant, by word as typed.

    Where something was found a word must at least begin as typed, so that what is spelled right brings up little
    else. Kinds without any are left out. At most one query for the state, and one for the words of each kind when
    they are not those known.
    """
    if not found or not any(map(slips, wanted.words)):
        return {}
    version = SearchState.objects.filter(pk=1).values_list("version", flat=True).first() or 0
    near = {}
    for kind, number in found.items():
        words = _words(kind, version)
        by_word = {
            word: [one for one in near_spellings(word, words) if not number or one[0] == word[0]]
            for word in wanted.words
        }
        if any(by_word.values()):
            near[kind] = by_word
    return near


def distance(words: Iterable[str], wanted: Wanted) -> int:
    """How far ``words`` are from those wanted, all together; to begin so is as good as to be so."""
    parts = list(words)
    return sum(
        min((0 if part.startswith(word) else OSA.distance(word, part) for part in parts), default=len(word))
        for word in wanted.words
    )
