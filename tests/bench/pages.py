"""The pages that are measured, chosen from what the database holds: the same for the same database."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import cycle, islice
from urllib.parse import quote

from django.db import connection
from django.db.models import Count

from profiles.models import Advising, Authorship, Person, Publication, SearchEntry, SearchWord, Venue
from profiles.search.backends import backend
from profiles.search.expressions import Expression, Kind, Term

HOSTILE = '" OR 1=1 -- NEAR(a, b) {c} \\ %_ *'
RARE, MIDDLE, COMMON = (10, 100), (1500, 9000), (10_001, 10_001)
FEW, MANY, COLD, SAMPLED = 5, 120, 450, 400


@dataclass(frozen=True, slots=True)
class Case:
    """A kind of page: a few addresses to be asked for again and again, and many to be asked for once each."""

    warm: list[str]
    cold: list[str]

    @classmethod
    def of(cls, paths: Iterable[str]) -> "Case":
        """Of the addresses given; where there are too few to ask for each once, a word is added that says nothing."""
        known = list(dict.fromkeys(paths))
        fresh = (f"{path}{'&' if '?' in path else '?'}n={number}" for number, path in enumerate(cycle(known)))
        return cls(known[:FEW], [*known[FEW:], *islice(fresh, COLD)][:COLD] if known else [])


def people_with_works(number: int) -> list[str]:
    """Slugs of people with a CV and about so many works."""
    counted = Authorship.objects.values("person").annotate(n=Count("pk")).filter(n__range=(number - 4, number + 4))
    keys = list(counted.order_by("-n", "person").values_list("person", flat=True)[: 8 * MANY])
    rows = Person.objects.filter(pk__in=keys[:900], has_cv=True)
    return list(rows.values_list("slug", flat=True)) or list(
        Person.objects.filter(has_cv=True).values_list("slug", flat=True)[:FEW]
    )


def _matches(word: str) -> int:
    sql, params = backend().matching(Kind.WORK, Expression(((Term(word),),)), COMMON[0])
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({sql}) found", params)  # noqa: S608
        return cursor.fetchone()[0]


def words_by_frequency() -> dict[str, list[str]]:
    """Words of titles: rare, middle, common ones; a small corpus may lack some, then the nearest stand in."""
    words = list(SearchWord.objects.filter(kind=Kind.WORK).order_by("word").values_list("word", flat=True))
    titles = Publication.objects.order_by("pk").values_list("title_key", flat=True)[:MANY]
    often = [word for title in titles for word in title.split() if len(word) > 4]
    sampled = dict.fromkeys([*words[:: max(1, len(words) // SAMPLED)], *often])
    counts = sorted((_matches(word), word) for word in sampled)
    found = {}
    for name, (least, most) in {"rare": RARE, "middle": MIDDLE, "common": COMMON}.items():
        fitting = [word for number, word in counts if least <= number <= most]
        found[name] = (fitting or [counts[-1][1]])[-MANY:]
    return found


def slip(name: str) -> str:
    """``name`` with two letters of its last word swapped."""
    *rest, last = name.split()
    middle = len(last) // 2
    return " ".join([*rest, last[: middle - 1] + last[middle] + last[middle - 1] + last[middle + 1 :]])


def pages(words: dict[str, list[str]]) -> dict[str, Case]:
    """By name of a page its addresses."""
    person = people_with_works(50)
    names = list(Person.objects.filter(slug__in=person[:MANY]).order_by("slug").values_list("name", flat=True))
    ranked = Venue.objects.annotate(n=Count("publications")).order_by("-n", "pk").values_list("slug", flat=True)
    venues, middle = list(ranked[:MANY]), list(ranked[200 : 200 + MANY] or ranked[:MANY])
    rows = Advising.objects.values("advisor").annotate(n=Count("pk")).order_by("-n", "advisor")
    advisors = list(rows.values_list("advisor__slug", flat=True)[:MANY])
    last = -(-SearchEntry.objects.filter(kind=Kind.WORK).count() // 50)
    fours = [person[number : number + 4] for number in range(0, len(person) - 3, 4)] or [person]
    found: dict[str, list[str]] = {
        "person, 50 works": [f"/people/{slug}/" for slug in person],
        "people, facets": [f"/people/?page={number}" for number in range(1, MANY)],
        "people, facets, one chosen": [f"/people/?venue={slug}" for slug in middle],
        "works, 3 facets": [f"/publications/?page={number}" for number in range(1, MANY)],
        "works, 3 facets, venue and years": [
            f"/publications/?venue={slug}&year_from=2010&year_to=2019" for slug in venues
        ],
        **{f"search, {name} word": [f"/search/?q={quote(text)}" for text in words[name]] for name in words},
        "search, name": [f"/search/?q={quote(name)}" for name in names],
        "search, slip": [f"/search/?q={quote(slip(name))}" for name in names],
        "search, hostile": [f"/search/?q={quote(HOSTILE)}"],
        "suggestions": [f"/search/suggest?q={quote(name[:length])}" for name in names for length in (2, 4, 8)],
        "suggestions, slip": [f"/search/suggest?q={quote(slip(name))}" for name in names],
        "venue, largest": [f"/venues/{slug}/" for slug in venues],
        "venue, middle": [f"/venues/{slug}/" for slug in middle],
        "advisor": [f"/advisors/{slug}/" for slug in advisors],
        "compare 4": [f"/compare/?{'&'.join(f'p={slug}' for slug in four)}" for four in fours],
        "works, first page": ["/publications/?page=1"],
        "works, last page": [f"/publications/?page={last}"],
    }
    return {name: Case.of(paths) for name, paths in found.items() if paths}
