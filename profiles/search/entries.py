"""How what can be found becomes entries: its words, its weight among its kind, what a hit says of it.

An entry is made only of what at least signed-in users may see; what is not for everybody carries a token that says so.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, NamedTuple

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, F, QuerySet, Value
from django.db.models.functions import Concat

from profiles import models, queries
from profiles.models.people import visible_to
from profiles.search.expressions import (
    ASIDE,
    BAR,
    SIGN,
    SIGNED_IN_ONLY,
    Kind,
    kind_token,
    status_token,
    venue_token,
    whole,
    year_token,
)
from profiles.text import fold

EVERYBODY: Any = AnonymousUser()
SIGNED_IN: Any = SimpleNamespace(is_authenticated=True, is_staff=False)
HEAVIEST = 2**16 - 1
EVERYONE, BLANK = "*", "·"
"""The facet of all who have a CV; what stands for a blank in the value of a facet."""
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
_fold = lru_cache(maxsize=2**16)(fold)  # names and venues come again and again


def entry_id(kind: int, weight: int, pk: int) -> int:
    """The key of an entry: its rank among all, those of greater weight first."""
    return kind << 56 | (HEAVIEST - min(max(weight, 0), HEAVIEST)) << 40 | pk


def forms_in_words(forms: Iterable[str], aside: Iterable[str] = (), tokens: Iterable[str] = ()) -> str:
    """The words of an entry: folded ``forms`` between bars, what stands ``aside``, then tokens."""
    keys = list(dict.fromkeys(filter(None, map(fold, forms))))
    beside = [" ".join(ASIDE + word for word in key.split()) for key in dict.fromkeys(map(_fold, aside)) if key]
    unspaced = [run for form in forms if not form.isascii() for run in _UNSPACED.findall(form)]
    inner = {word for run in unspaced for word in _tails(run)}
    return f" {BAR} ".join(filter(None, [*keys, *beside, " ".join([*sorted(inner), *tokens])]))


def _named(forms: Iterable[str]) -> list[str]:
    """The token of each whole form."""
    return [whole(key) for key in dict.fromkeys(map(fold, forms)) if key]


def _tails(run: str) -> Iterator[str]:
    """The words that a run of signs without blanks may hold, from each sign on."""
    for start in range(1, len(run)):
        yield from fold(run[start : start + MOST_CHARACTERS]).split()


def _tokens(is_public: bool, *more: str) -> list[str]:
    return [*more] if is_public else [*more, SIGNED_IN_ONLY]


def _shown(rows: Callable[[Any], QuerySet[Any, Any]], keys: list[int]) -> dict[int, tuple[Any, bool]]:
    """By key the rows of ``keys`` that may be seen at all, and whether by everybody; the key is a row's first value."""
    public = {_key(row): (row, True) for row in rows(EVERYBODY).filter(pk__in=keys).order_by()}
    others = [key for key in keys if key not in public]
    signed_in = rows(SIGNED_IN).filter(pk__in=others).order_by() if others else ()
    return public | {_key(row): (row, False) for row in signed_in}


def _key(row: Any) -> int:
    return int(row[0] if isinstance(row, tuple) else row.pk)


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
    people = _shown(lambda user: queries.with_hints(queries.named_people(user)), keys)
    names = _by_owner(models.PersonName.objects.filter(person__in=people).order_by("pk").values_list("person", "name"))
    works = dict(
        models.Authorship.objects.filter(person__in=people).order_by().values_list("person").annotate(n=Count("pk"))
    )
    careers = _career_tokens([pk for pk, (person, _) in people.items() if person.has_cv])
    for person, is_public in people.values():
        post = ", ".join(filter(None, (person.post_title, person.post_organization)))
        weight = min(works.get(person.pk, 0), OWNER_WEIGHT - 1) + OWNER_WEIGHT * person.has_cv
        forms = [person.name, *names[person.pk]]
        tokens = [*_named(forms), *(careers[person.pk] if person.has_cv else ())]
        words = forms_in_words(forms, tokens=_tokens(is_public, *tokens))
        yield _entry(Kind.PERSON, weight, person.pk, words, person.name, person.slug, hint=post)


def _career_tokens(people: list[int]) -> dict[int, list[str]]:
    """By person the facets of their career: where they appeared, who advised them, where they were, which degrees and
    languages they have; all by their number but for the last two."""
    found: dict[int, set[str]] = {person: {f"{SIGN}{EVERYONE}"} for person in people}
    for facets, rows in _careers(people) if people else ():
        for person, *values in rows:
            found[person] |= {
                f"{SIGN}{facet}{str(value).replace(' ', BLANK)}"
                for facet, value in zip(facets, values, strict=True)
                if value not in (None, "")
            }
    return {person: sorted(tokens) for person, tokens in found.items()}


def _careers(people: list[int]) -> Iterator[tuple[str, Iterable[tuple[Any, ...]]]]:
    """Rows of a person and what their career names, each with the facets that its values belong to; a statement each
    for venues, stays, languages and advisors."""
    own = {"person__in": people}
    works = (models.Authorship, models.Citation)
    venues = [model.objects.filter(**own).order_by().values_list("person", "publication__venue") for model in works]
    venues += [
        model.objects.filter(**own).order_by().values_list("person", "venue") for model in (models.Talk, models.Service)
    ]
    yield "v", venues[0].union(*venues[1:])
    stays = [
        model.objects.filter(**own).order_by().values_list("person", "institution", "institution__country", level)
        for model, level in ((models.Position, Value("")), (models.Education, F("level")))
    ]
    yield "icd", stays[0].union(*stays[1:])
    yield "l", models.Language.objects.filter(**own).order_by().values_list("person", "key")
    advising = models.Advising.objects.filter(student__in=people, advisor__visibility__in=visible_to(SIGNED_IN))
    yield "a", advising.order_by().values_list("student", "advisor")


def entries_of_venues(keys: list[int]) -> Entries:
    """Venues under all their names, those of most works first."""
    venues = _shown(queries.shown_venues, keys)
    names = _by_owner(models.VenueName.objects.filter(venue__in=venues).order_by("pk").values_list("venue", "name"))
    rows = models.Publication.objects.filter(venue__in=venues).order_by()
    works = dict(rows.values_list("venue").annotate(n=Count("pk")))
    for venue, is_public in venues.values():
        forms = [venue.name, venue.acronym, *names[venue.pk]]
        hint = ", ".join(filter(None, (venue.acronym if venue.acronym != venue.name else "", venue.get_kind_display())))
        words = forms_in_words(forms, tokens=_tokens(is_public, *_named(forms)))
        yield _entry(Kind.VENUE, works.get(venue.pk, 0), venue.pk, words, venue.name, venue.slug, hint=hint)


def entries_of_institutions(keys: list[int]) -> Entries:
    """Institutions under all their names, those of most stays first."""
    institutions = _shown(queries.shown_institutions, keys)
    rows = models.InstitutionName.objects.filter(institution__in=institutions).order_by("pk")
    names = _by_owner(rows.values_list("institution", "name"))
    posts = models.Position.objects.filter(institution__in=institutions).order_by()
    stays = dict(posts.values_list("institution").annotate(n=Count("pk")))
    for row, is_public in institutions.values():
        forms = [row.name, *names[row.pk]]
        words = forms_in_words(forms, tokens=_tokens(is_public, *_named(forms)))
        yield _entry(Kind.INSTITUTION, stays.get(row.pk, 0), row.pk, words, row.name, row.slug, hint=row.country)


def entries_of_works(keys: list[int]) -> Entries:
    """Works by title, newest first; beside it authors, venue and year."""
    fields = "pk", "title", "slug", "year", "kind", "status", "venue", "venue__name", "venue__acronym", "venue_text"
    works = _shown(lambda user: queries.shown_publications(user).values_list(*fields), keys)
    rows = models.Authorship.objects.filter(publication__in=works).order_by("place", "pk")
    authors = _by_owner(rows.values_list("publication", "name_as_written"))
    for row, is_public in works.values():
        pk, title, slug, year, kind, status, venue, name, acronym, printed = row
        aside = [*authors[pk], *([name, acronym] if venue else [printed]), str(year or "")]
        tokens = [*_named([title]), kind_token(kind), *_place_and_year(venue, year)]
        tokens += [status_token(status)] if status else []
        words = forms_in_words([title], aside, _tokens(is_public, *tokens))
        yield _entry(Kind.WORK, year or 0, pk, words, title, slug)


def _place_and_year(venue: int | None, year: int | None) -> list[str]:
    return [*([venue_token(venue)] if venue else []), *([year_token(year)] if year else [])]


def entries_of_talks(keys: list[int]) -> Entries:
    """Talks by title, newest first; beside it event, venue, place, speaker and year."""
    talks = _shown(lambda user: queries.shown_talks(user).select_related("venue", "person"), keys)
    for talk, is_public in talks.values():
        venue = [talk.venue.name, talk.venue.acronym] if talk.venue else []
        aside = [talk.event, *venue, talk.location, talk.person.name, str(talk.year or "")]
        title = talk.title or talk.event
        tokens = [
            *_named([title]),
            *([kind_token(talk.kind)] if talk.kind else []),
            *_place_and_year(talk.venue_id, talk.year),
        ]
        words = forms_in_words([title], aside, _tokens(is_public, *tokens))
        yield _entry(Kind.TALK, talk.year or 0, talk.pk, words, title, talk.slug, owner=talk.person_id)


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


def passages_of(keys: Iterable[int], user: queries.Reader = SIGNED_IN) -> QuerySet[Any, Any]:
    """Rows (person, kind, record, text, first line, last line) of the records in the latest CVs of people whom ``user``
    may see."""
    shown = {"person__in": list(keys), "cv__is_latest": True, "person__visibility__in": visible_to(user)}
    rows = [
        manager.filter(**shown).order_by().values_list("person", Value(kind), "pk", text, "first_line", "last_line")
        for kind, (manager, text) in PASSAGES.items()
    ]
    return rows[0].union(*rows[1:], all=True)


def entries_of_passages(keys: list[int]) -> Entries:
    """What CVs say of positions, degrees, awards, courses, service and interests: an entry for each person."""
    people = _shown(queries.shown_people, keys)
    texts = _by_owner((person, text) for person, _, _, text, *_ in passages_of(people)) if people else {}
    for person, is_public in people.values():
        parts = [part for text in texts.get(person.pk, ()) for part in text.split(" | ") if part]
        if parts:
            words = forms_in_words(parts, [person.name], _tokens(is_public))
            yield _entry(Kind.PASSAGE, 0, person.pk, words, person.name, person.slug, owner=person.pk)


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
