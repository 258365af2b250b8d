"""Search in names and titles by folded words; one module now, one for each database later.

Whatever a visitor types is text: it is folded to words, and each word must occur, in any order. What is in quotation
marks must occur as it stands. Nothing of it reaches the database as syntax.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from profiles.models import InstitutionName, PersonName, Venue, VenueName
from profiles.text import fold

LONGEST_QUERY = 200
MOST_WORDS = 8
Row = TypeVar("Row")
_PHRASE = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a visitor looks for: the text as typed, its folded words, its folded phrases."""

    text: str
    words: tuple[str, ...]
    phrases: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases)

    @property
    def key(self) -> str:
        """The whole, folded."""
        return fold(self.text)


def read_query(text: str) -> Wanted:
    """What ``text`` asks for; false when it holds no letter or digit."""
    text = " ".join(text.replace("\x00", " ")[:LONGEST_QUERY].split())
    phrases = tuple(key for part in _PHRASE.findall(text) if (key := fold(part)))
    words = dict.fromkeys(fold(_PHRASE.sub(" ", text)).split())
    return Wanted(text, tuple(words)[:MOST_WORDS], phrases[:MOST_WORDS])


def _contains(wanted: Wanted, field: str) -> Q:
    """Every word and phrase of ``wanted`` occurs in the folded ``field``."""
    condition = Q()
    for part in (*wanted.words, *wanted.phrases):
        condition &= Q(**{f"{field}__contains": part})
    return condition


def match_people(people: QuerySet[Any], wanted: Wanted) -> QuerySet[Any]:
    """Those of ``people`` one of whose names holds all that is wanted."""
    return people.filter(Exists(PersonName.objects.filter(_contains(wanted, "key"), person=OuterRef("pk"))))


def match_venues(venues: QuerySet[Any], wanted: Wanted) -> QuerySet[Any]:
    """Venues one of whose names holds all that is wanted."""
    named = VenueName.objects.filter(_contains(wanted, "key"), venue=OuterRef("pk"))
    return venues.filter(Exists(named) | _contains(wanted, "name_key"))


def match_works(rows: QuerySet[Any], wanted: Wanted) -> QuerySet[Any]:
    """Publications or talks whose title, or one of the names of whose venue, holds all that is wanted."""
    there = match_venues(Venue.objects.all(), wanted).order_by().values("pk")
    return rows.filter(_contains(wanted, "title_key") | Q(venue__in=there))


def match_institutions(institutions: QuerySet[Any], wanted: Wanted) -> QuerySet[Any]:
    """Institutions one of whose names holds all that is wanted."""
    named = InstitutionName.objects.filter(_contains(wanted, "key"), institution=OuterRef("pk"))
    return institutions.filter(Exists(named) | _contains(wanted, "name_key"))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def best_first(rows: Iterable[Row], wanted: Wanted, label: Callable[[Row], str]) -> list[Row]:
    """``rows`` in the order: as spelled, the same but for accents, starting so, words so started, the rest."""
    typed, key = _composed(wanted.text), wanted.key

    def rank(row: Row) -> tuple[bool, ...]:
        spelled, folded = _composed(label(row)), fold(label(row))
        starts = all(any(word.startswith(part) for word in folded.split()) for part in wanted.words)
        return spelled != typed, folded != key, typed not in spelled, not folded.startswith(key), not starts

    return sorted(rows, key=rank)
