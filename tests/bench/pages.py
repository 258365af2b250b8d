"""The pages that are measured, chosen from what the database holds: the same for the same database."""

from urllib.parse import quote

from django.db import connection
from django.db.models import Count

from profiles.models import Advising, Authorship, Person, Publication, SearchEntry, SearchWord, Venue
from profiles.search.backends import backend
from profiles.search.expressions import Expression, Kind, Term

HOSTILE = '" OR 1=1 -- NEAR(a, b) {c} \\ %_ *'
RARE, MIDDLE, COMMON = (10, 100), (1500, 9000), (10_001, 10_001)
PEOPLE, SAMPLED = 5, 400


def people_with_works(number: int) -> list[str]:
    """Slugs of people with a CV and about so many works."""
    counted = Authorship.objects.values("person").annotate(n=Count("pk")).filter(n__range=(number - 4, number + 4))
    keys = list(counted.order_by("-n", "person").values_list("person", flat=True)[:PEOPLE])
    rows = Person.objects.filter(pk__in=keys, has_cv=True)
    return list(rows.values_list("slug", flat=True)) or list(
        Person.objects.filter(has_cv=True).values_list("slug", flat=True)[:PEOPLE]
    )


def _matches(word: str) -> int:
    sql, params = backend().matching(Kind.WORK, Expression(((Term(word),),)), COMMON[0])
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM ({sql}) found", params)  # noqa: S608
        return cursor.fetchone()[0]


def words_by_frequency() -> dict[str, list[str]]:
    """Words of titles: rare, middle, common ones; a small corpus may lack some, then the nearest stand in."""
    words = list(SearchWord.objects.filter(kind=Kind.WORK).order_by("word").values_list("word", flat=True))
    titles = Publication.objects.order_by("pk").values_list("title_key", flat=True)[:50]
    often = [word for title in titles for word in title.split() if len(word) > 4]
    sampled = dict.fromkeys([*words[:: max(1, len(words) // SAMPLED)], *often])
    counts = sorted((_matches(word), word) for word in sampled)
    found = {}
    for name, (least, most) in {"rare": RARE, "middle": MIDDLE, "common": COMMON}.items():
        fitting = [word for number, word in counts if least <= number <= most]
        found[name] = (fitting or [counts[-1][1]])[-PEOPLE:]
    return found


def slip(name: str) -> str:
    """``name`` with two letters of its last word swapped."""
    *rest, last = name.split()
    middle = len(last) // 2
    return " ".join([*rest, last[: middle - 1] + last[middle] + last[middle - 1] + last[middle + 1 :]])


def pages() -> dict[str, list[str]]:
    """By name of a page its addresses."""
    person = people_with_works(50)
    names = list(Person.objects.filter(slug__in=person).order_by("slug").values_list("name", flat=True))
    words = words_by_frequency()
    venues = Venue.objects.annotate(n=Count("publications")).order_by("-n", "pk")
    venue, middle = venues[0].slug, venues[min(200, max(0, venues.count() - 1))].slug
    advisor = Person.objects.filter(pk__in=_advisors()).first()
    kept = SearchEntry.objects.filter(kind=Kind.WORK).count()
    last = -(-kept // 50)

    def searched(texts: list[str]) -> list[str]:
        return [f"/search/?q={quote(text)}" for text in texts]

    return {
        "person, 50 works": [f"/people/{slug}/" for slug in person],
        "people, facets": ["/people/"],
        "people, facets, one chosen": [f"/people/?venue={middle}"],
        "works, 3 facets": ["/publications/"],
        "works, 3 facets, venue and years": [f"/publications/?venue={venue}&year_from=2010&year_to=2019"],
        "search, rare word": searched(words["rare"]),
        "search, middle word": searched(words["middle"]),
        "search, common word": searched(words["common"]),
        "search, name": searched(names),
        "search, slip": searched([slip(name) for name in names]),
        "search, hostile": searched([HOSTILE]),
        "suggestions": [f"/search/suggest?q={quote(name[:length])}" for name in names for length in (2, 4, 8)],
        "suggestions, slip": [f"/search/suggest?q={quote(slip(name))}" for name in names],
        "venue, largest": [f"/venues/{venue}/"],
        "venue, middle": [f"/venues/{middle}/"],
        "advisor": [f"/advisors/{advisor.slug}/"] if advisor else [],
        "compare 4": [f"/compare/?{'&'.join(f'p={slug}' for slug in person[:4])}"],
        "works, first page": ["/publications/?page=1"],
        "works, last page": [f"/publications/?page={last}"],
    }


def _advisors() -> list[int]:
    rows = Advising.objects.values("advisor").annotate(n=Count("pk")).order_by("-n", "advisor")
    return list(rows.values_list("advisor", flat=True)[:1])
