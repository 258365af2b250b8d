"""How what can be found becomes entries: its words, its weight among its kind, what a hit says of it.

An entry is made only of what at least signed-in users may see; what is not for everybody carries a token that says so.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Concat
from django.utils import translation

from profiles import models, queries
from profiles.models.people import visible_to
from profiles.prepared import prepared
from profiles.search import sources
from profiles.search.expressions import (
    ASIDE,
    BAR,
    SIGNED_IN_ONLY,
    Kind,
    facet_token,
    kind_token,
    status_token,
    venue_token,
    whole,
    year_token,
)
from profiles.search.sources import SIGNED_IN
from profiles.text import fold

HEAVIEST = 2**16 - 1
EVERYONE = "*"
"""The facet of all who have a CV."""
OWNER_WEIGHT = 2**15  # people with a CV stand before those who are only named
LONGEST_LABEL, LONGEST_HINT = 1000, 1100
MOST_CHARACTERS = 8  # of a run of Chinese, Japanese or Korean that become one word
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")


class Entry(NamedTuple):
    """A row of SearchEntry; a plain tuple, because there are millions."""

    id: int
    kind: int
    object_id: int
    owner_id: int | None
    words: str
    label: str
    hint: str
    slug: str


Entries = Iterator[Entry]
_fold = lru_cache(maxsize=2**16)(fold)  # names and venues come again and again, and each title twice


OBJECT = (1 << 40) - 1
"""The part of the key of an entry that is the key of what it stands for, so that this need not be looked up."""


def entry_id(kind: int, weight: int, pk: int) -> int:
    """The key of an entry: its rank among all, those of greater weight first."""
    return kind << 56 | (HEAVIEST - min(max(weight, 0), HEAVIEST)) << 40 | pk


def forms_in_words(forms: Iterable[str], aside: Iterable[str] = (), tokens: Iterable[str] = ()) -> str:
    """The words of an entry: folded ``forms`` between bars, what stands ``aside``, then tokens."""
    keys = list(dict.fromkeys(filter(None, map(_fold, forms))))
    beside = [" ".join(ASIDE + word for word in key.split()) for key in dict.fromkeys(map(_fold, aside)) if key]
    unspaced = [run for form in forms if not form.isascii() for run in _UNSPACED.findall(form)]
    inner = {word for run in unspaced for word in _tails(run)}
    return f" {BAR} ".join(filter(None, [*keys, *beside, " ".join([*sorted(inner), *tokens])]))


def _named(forms: Iterable[str]) -> list[str]:
    """The token of each whole form."""
    return [whole(key) for key in dict.fromkeys(map(_fold, forms)) if key]


def _tails(run: str) -> Iterator[str]:
    """The words that a run of signs without blanks may hold, from each sign on."""
    for start in range(1, len(run)):
        yield from fold(run[start : start + MOST_CHARACTERS]).split()


def _tokens(is_public: bool, *more: str) -> list[str]:
    return [*more] if is_public else [*more, SIGNED_IN_ONLY]


def _by_owner(rows: Iterable[tuple[int, Any]]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for owner, value in rows:
        found[owner].append(value)
    return found


def _entry(
    kind: int, weight: int, pk: int, words: str, label: str, slug: str, hint: str = "", owner: int | None = None
) -> Entry:
    key = entry_id(kind, weight, pk)
    return Entry(key, kind, pk, owner, words, label[:LONGEST_LABEL], hint[:LONGEST_HINT], slug)


def entries_of_people(keys: list[int]) -> Entries:
    """People under all their names; the hint is the present or last position."""
    people = sources.people(keys)
    names = _by_owner(sources.names_of_people(people))
    works = dict(sources.works_of_people(people))
    careers = _career_tokens([pk for pk, ((*_, has_cv, _, _), _) in people.items() if has_cv])
    for (pk, name, slug, has_cv, title, organization), is_public in people.values():
        weight = min(works.get(pk, 0), OWNER_WEIGHT - 1) + OWNER_WEIGHT * bool(has_cv)
        forms = [name, *names[pk]]
        words = forms_in_words(forms, tokens=_tokens(is_public, *_named(forms), *careers.get(pk, ())))
        yield _entry(Kind.PERSON, weight, pk, words, name, slug, hint=", ".join(filter(None, (title, organization))))


def _career_tokens(people: list[int]) -> dict[int, list[str]]:
    """By person the facets of their career: where they appeared, who advised them, where they were, which degrees and
    languages they have; all by their number but for the last two."""
    found: dict[int, set[str]] = {person: {facet_token(EVERYONE)} for person in people}
    for facets, rows in sources.CAREERS:
        for person, *values in rows(people):
            found[person] |= {
                facet_token(facet, value)
                for facet, value in zip(facets, values, strict=True)
                if value not in (None, "")
            }
    return {person: sorted(tokens) for person, tokens in found.items()}


def entries_of_venues(keys: list[int]) -> Entries:
    """Venues under all their names, those of most works first."""
    venues = sources.venues(keys)
    names = _by_owner(sources.names_of_venues(venues))
    works = dict(sources.works_of_venues(venues))
    with translation.override("en"):  # stored words are English; a hit says them in the language of its reader
        labels = {kind: str(label) for kind, label in models.Venue.Kind.choices}
    for (pk, name, slug, acronym, kind), is_public in venues.values():
        forms = [name, acronym, *names[pk]]
        hint = ", ".join(filter(None, (acronym if acronym != name else "", labels.get(kind, kind))))
        words = forms_in_words(forms, tokens=_tokens(is_public, *_named(forms)))
        yield _entry(Kind.VENUE, works.get(pk, 0), pk, words, name, slug, hint=hint)


def entries_of_institutions(keys: list[int]) -> Entries:
    """Institutions under all their names, those of most stays first."""
    institutions = sources.institutions(keys)
    names = _by_owner(sources.names_of_institutions(institutions))
    stays = dict(sources.stays_at_institutions(institutions))
    for (pk, name, slug, country), is_public in institutions.values():
        forms = [name, *names[pk]]
        words = forms_in_words(forms, tokens=_tokens(is_public, *_named(forms)))
        yield _entry(Kind.INSTITUTION, stays.get(pk, 0), pk, words, name, slug, hint=country)


def entries_of_works(keys: list[int]) -> Entries:
    """Works by title, newest first; beside it authors, venue and year."""
    works = sources.works(keys)
    authors = _by_owner(sources.authors_of_works(works))
    for (pk, title, slug, year, kind, status, venue, name, acronym, printed), is_public in works.values():
        aside = [*authors[pk], *([name, acronym] if venue else [printed]), str(year or "")]
        tokens = [*_named([title]), kind_token(kind), *_place_and_year(venue, year)]
        tokens += [status_token(status)] if status else []
        words = forms_in_words([title], aside, _tokens(is_public, *tokens))
        yield _entry(Kind.WORK, year or 0, pk, words, title, slug)


def _place_and_year(venue: int | None, year: int | None) -> list[str]:
    return [*([venue_token(venue)] if venue else []), *([year_token(year)] if year else [])]


def entries_of_talks(keys: list[int]) -> Entries:
    """Talks by title, newest first; beside it event, venue, place, speaker and year."""
    for row, is_public in sources.talks(keys).values():
        pk, title, slug, year, kind, event, location, venue, name, acronym, owner, speaker = row
        aside = [event, *([name, acronym] if venue else []), location, speaker, str(year or "")]
        title = title or event
        tokens = [*_named([title]), *([kind_token(kind)] if kind else []), *_place_and_year(venue, year)]
        words = forms_in_words([title], aside, _tokens(is_public, *tokens))
        yield _entry(Kind.TALK, year or 0, pk, words, title, slug, owner=owner)


def _texts(model: Any, *fields: str) -> tuple[Any, Concat | F]:
    parts = [part for field in fields for part in (F(field), Value(" | "))]
    return model.objects, Concat(*parts, Value("")) if len(fields) > 1 else F(fields[0])


PASSAGES = {
    "position": _texts(models.Position, "title", "organization", "location"),
    "education": _texts(models.Education, "degree", "organization", "location", "thesis"),
    "award": _texts(models.Award, "title", "organization"),
    "teaching": _texts(models.Teaching, "course", "role", "organization"),
    "service": _texts(models.Service, "role", "organization"),
    "interest": _texts(models.Interest, "text"),
}
"""The records of a CV that are found by their words, and those; what has a page of its own is found there."""


def passages_of(keys: Any, user: queries.Reader = SIGNED_IN) -> QuerySet[Any, Any]:
    """Rows (person, kind, record, text, first line, last line) of the records in the latest CVs of people whom ``user``
    may see."""
    shown = {"person__in": keys, "cv__is_latest": True, "person__visibility__in": visible_to(user)}
    rows = [
        manager.filter(**shown).order_by().values_list("person", Value(kind), "pk", text, "first_line", "last_line")
        for kind, (manager, text) in PASSAGES.items()
    ]
    return rows[0].union(*rows[1:], all=True)


_passages = prepared()(lambda people: passages_of(people))


def entries_of_passages(keys: list[int]) -> Entries:
    """What CVs say of positions, degrees, awards, courses, service and interests: an entry for each person."""
    people = sources.owners(keys)
    order = list(PASSAGES)
    rows = sorted(_passages(people), key=lambda row: (order.index(row[1]), row[2]))
    texts = _by_owner((person, text) for person, _, _, text, *_ in rows)
    for (pk, name, slug), is_public in people.values():
        parts = [part for text in texts[pk] for part in text.split(" | ") if part]
        if parts:
            words = forms_in_words(parts, [name], _tokens(is_public))
            yield _entry(Kind.PASSAGE, 0, pk, words, name, slug, owner=pk)


BUILDERS: dict[Kind, Callable[[list[int]], Entries]] = {
    Kind.PERSON: entries_of_people,
    Kind.VENUE: entries_of_venues,
    Kind.INSTITUTION: entries_of_institutions,
    Kind.WORK: entries_of_works,
    Kind.TALK: entries_of_talks,
    Kind.PASSAGE: entries_of_passages,
}
SOURCES = {
    Kind.PERSON: models.Person,
    Kind.VENUE: models.Venue,
    Kind.INSTITUTION: models.Institution,
    Kind.WORK: models.Publication,
    Kind.TALK: models.Talk,
    Kind.PASSAGE: models.Person,
}
