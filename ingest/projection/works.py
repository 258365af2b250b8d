"""Publications as rows: one a work, however many CVs list it, settled from all the listings together.

Each CV's listing is kept on its Citation, so that title, venue, year and authors of a work are a function of all of
them, whichever CV came first, and go back when one is taken away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.identity import Work, best_doi, read_name, same_work
from ingest.parser import cv as parsed
from ingest.projection.authors import write_authors
from ingest.projection.named import Named
from ingest.projection.redaction import Redactor
from ingest.projection.standing import standing_works
from ingest.projection.statements import authors_of, like_works, listings_of, people_of
from ingest.projection.values import cut, fold_title, free_slugs, lines_of
from ingest.projection.venues import resolve_venues
from profiles.bulk import create_keyed, create_values
from profiles.models import Citation, Cv, Person, Publication
from profiles.text import fold, slug_of

TITLE_LENGTH, VENUE_LENGTH, NAME_LENGTH = 1000, 500, 300
KIND_RANK = ("other", "preprint", "report", "workshop", "thesis", "chapter", "book", "conference", "journal")
STATUS_RANK = ("", "in_preparation", "preprint", "submitted", "accepted", "published")
KINDS, STATUSES = frozenset(Publication.Kind.values), frozenset(Publication.Status.values)
Listing = dict[str, Any]
"""A work as one CV gives it; the value of ``Citation.listed``."""


def write_works(cv: Cv, records: Sequence[parsed.Publication], redactor: Redactor, before: Iterable[int] = ()) -> Named:
    """Write the works that a CV lists and settle them, and those listed ``before`` by its owner too; whom they name."""
    listings = [_listing(record, redactor) for record in records]
    before = set(before)
    publications = _match(listings, cv.person, before)
    here = {row.pk: row for row in publications if row.pk}
    if left := before - set(here):
        here |= {row.pk: row for row in Publication.objects.filter(pk__in=left)}
    listed = _listed_elsewhere(here)
    for publication, listing in zip(publications, listings, strict=True):
        listed.setdefault(publication.slug, []).append((listing, cv.person))
    rows = list({row.slug: row for row in (*here.values(), *publications)}.values())
    named = _settle_all(rows, listed)
    rows = (
        {
            "publication_id": publication.pk,
            "cv_id": cv.pk,
            "person_id": cv.person_id,
            "place": place,
            "confidence": record.confidence,
            "remark": cut(redactor.clean(record.remark), 500),
            "listed": listing,
            **lines_of(record.lines),
        }
        for place, (publication, listing, record) in enumerate(zip(publications, listings, records, strict=True))
    )
    create_values(Citation, rows)
    return named


def settle_works(keys: Iterable[int]) -> None:
    """Work out title, venue, year and authors of publications from all their listings; remove the unlisted."""
    here = {row.pk: row for row in Publication.objects.filter(pk__in=set(keys))}
    _settle_all(list(here.values()), _listed_elsewhere(here))


def _listed_elsewhere(here: dict[int, Publication]) -> dict[str, list[tuple[Listing, Person]]]:
    """What CVs in the database say of publications, by slug."""
    listed: dict[str, list[tuple[Listing, Person]]] = defaultdict(list)
    for pk, owner, listing in _listings(here):
        listed[here[pk].slug].append((listing, owner))
    return listed


def _listings(works: Iterable[int]) -> list[tuple[int, Person, Listing]]:
    """Rows (work, owner, listing) of works, in the order in which they came."""
    rows = listings_of(works)
    owners = {person.pk: person for person in people_of({owner for _, owner, _ in rows})}
    return [(pk, owners[owner], listing) for pk, owner, listing in rows]


def _settle_all(rows: list[Publication], listed: dict[str, list[tuple[Listing, Person]]]) -> Named:
    """Save publications, new ones too, as all their listings together have them; remove those without any."""
    if idle := [row.pk for row in rows if row.pk and row.slug not in listed]:
        Publication.objects.filter(pk__in=idle).delete()
    rows = [row for row in rows if row.slug in listed]
    settled = {row.slug: _settle([listing for listing, _ in listed[row.slug]]) for row in rows}
    _save(rows, settled)
    owners = {row.pk: list({person.pk: person for _, person in listed[row.slug]}.values()) for row in rows}
    authors = {row.pk: settled[row.slug].authors for row in rows}
    people = write_authors(authors, owners, {row.pk: row.slug for row in rows})
    return Named(set(authors), people, {row.venue_id for row in rows if row.venue_id})


# -- matching ------------------------------------------------------------------------------------------------------


def _listing(record: parsed.Publication, redactor: Redactor) -> Listing:
    return {
        "title": cut(redactor.clean(record.title), TITLE_LENGTH),
        "authors": [cut(redactor.clean(name), NAME_LENGTH) for name in record.authors if fold(name)],
        "equal": [cut(name, NAME_LENGTH) for name in record.equal],
        "venue": cut(redactor.clean(record.venue), VENUE_LENGTH),
        "year": record.year if record.year and 0 < record.year < 10_000 else None,
        "kind": record.kind if record.kind in KINDS else "other",
        "status": record.status if record.status in STATUSES else "",
        "doi": _fitting((record.doi or "").lower(), 200),
        "arxiv": _fitting(record.arxiv or "", 40),
    }


def _fitting(text: str, length: int) -> str:
    text = cut(text, length + 1)
    return text if len(text) <= length else ""


def listed_work(listing: Listing, owner: Person) -> Work:
    """What tells a listing apart; whoever's CV lists it counts as an author, named or not."""
    authors = frozenset(name.short_key for text in (*listing["authors"], owner.name) if (name := read_name(text)))
    return Work(
        fold_title(listing["title"])[:TITLE_LENGTH],
        listing["year"],
        listing["kind"],
        listing["doi"],
        listing["arxiv"],
        authors,
    )


def _match(listings: list[Listing], owner: Person, before: set[int]) -> list[Publication]:
    """The publication of each listing, found or new and not yet saved; a work listed twice is found the second time."""
    works = [listed_work(listing, owner) for listing in listings]
    keys = {key for work in works for key in (work.title_key, work.doi, work.arxiv) if key}
    here = [*standing_works(keys), *_candidates(works, owner, before)]
    by_title: dict[str, list[tuple[Work, Publication]]] = defaultdict(list)
    by_number: dict[str, tuple[Work, Publication]] = {}

    def note(work: Work, publication: Publication) -> None:
        by_title[work.title_key].append((work, publication))
        for number in filter(None, (work.doi, work.arxiv)):
            by_number.setdefault(number, (work, publication))

    for work, publication in here:
        note(work, publication)
    found: list[Publication] = []
    new: list[Publication] = []
    for work, listing in zip(works, listings, strict=True):
        numbered = [by_number[number] for number in (work.doi, work.arxiv) if number and number in by_number]
        match = next((row for other, row in [*numbered, *by_title[work.title_key]] if same_work(other, work)), None)
        if match is None:
            match = Publication(title=listing["title"], title_key=work.title_key)
            new.append(match)
        note(work, match)
        found.append(match)
    slugs = free_slugs(Publication, [slug_of(publication.title, "untitled") for publication in new])
    for publication, slug in zip(new, slugs, strict=True):
        publication.slug = slug
    return found


def _candidates(works: list[Work], owner: Person, before: set[int]) -> list[tuple[Work, Publication]]:
    """Publications here that any of ``works`` may be, each with what its listings say of it.

    Those that ``owner`` listed ``before`` have lost that listing by now; what they were settled to be stands for it.
    """
    titles = {work.title_key for work in works if work.title_key}
    dois = {work.doi for work in works if work.doi}
    numbers = {work.arxiv for work in works if work.arxiv}
    rows = sorted(like_works(titles, dois, numbers), key=lambda row: row.pk)
    publications = {row.pk: row for row in rows}
    found = [
        (listed_work(listing, person), publications[pk]) for pk, person, listing in _listings(publications) if listing
    ]
    listed = {publication.pk for _, publication in found}
    bare = [row for pk, row in publications.items() if pk not in listed or pk in before]
    authors = _short_keys_of(bare)
    own = read_name(owner.name)
    for pk in before if own else ():
        authors[pk].add(own.short_key)
    return found + [
        (Work(row.title_key, row.year, row.kind, row.doi, row.arxiv, frozenset(authors[row.pk])), row) for row in bare
    ]


def _short_keys_of(publications: list[Publication]) -> dict[int, set[str]]:
    keys: dict[int, set[str]] = defaultdict(set)
    for pk, _, _, text, _ in authors_of([row.pk for row in publications]):
        if name := read_name(text):
            keys[pk].add(name.short_key)
    return keys


# -- settling ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Settled:
    values: dict[str, Any]
    authors: list[tuple[str, bool]]


def _rank(listing: Listing) -> tuple[Any, ...]:
    """The better a listing, the greater: how far the work has come, how much is said, then the words themselves."""
    return (
        STATUS_RANK.index(listing["status"]),
        KIND_RANK.index(listing["kind"]),
        bool(listing["venue"]),
        bool(listing["doi"]),
        listing["year"] or 0,
        len(listing["authors"]),
        len(listing["title"]),
        listing["title"],
        listing["venue"],
    )


def _author_rank(listing: Listing) -> tuple[Any, ...]:
    return len(listing["authors"]), sum(map(len, listing["authors"])), _rank(listing), listing["authors"]


def _settle(listings: list[Listing]) -> _Settled:
    ranked = sorted(listings, key=_rank, reverse=True)
    best = ranked[0]

    def first(name: str) -> Any:
        return best[name] or next((listing[name] for listing in ranked if listing[name]), best[name])

    named = max(listings, key=_author_rank)
    marked = {name for listing in listings for text in listing["equal"] if (name := read_name(text))}
    keys = {name.key for name in marked}
    authors = [(text, (name := read_name(text)) is not None and name.key in keys) for text in named["authors"]]
    title = best["title"] or first("title")
    values = {
        "title": title or "(untitled)",
        "title_key": fold_title(title)[:TITLE_LENGTH],
        "year": first("year"),
        "kind": best["kind"],
        "status": best["status"],
        "doi": best_doi(listing["doi"] for listing in listings),
        "arxiv": min((listing["arxiv"] for listing in listings if listing["arxiv"]), default=""),
        "venue_text": first("venue"),
    }
    return _Settled(values, authors)


def _save(rows: list[Publication], settled: dict[str, _Settled]) -> None:
    """Write new rows, and what changed of the values of others, venues included."""
    wanted: dict[str, str | None] = {}
    for values in (settled[row.slug].values for row in rows):
        wanted[values["venue_text"]] = wanted.get(values["venue_text"]) or venue_kind(values)
    venues = resolve_venues(wanted)
    taken = _dois_elsewhere(rows, settled)
    changed, given_up = [], []
    for row in rows:
        values = settled[row.slug].values
        venue = venues.get(values["venue_text"]) if values["kind"] not in ("thesis",) else None
        values |= {"venue_id": venue.pk if venue else None}
        if values["doi"] in taken:
            values["doi"] = ""
        elif values["doi"]:
            taken.add(values["doi"])
        if any(getattr(row, name) != value for name, value in values.items()):
            if row.pk and row.doi and row.doi != values["doi"]:
                given_up.append(row.pk)
            for name, value in values.items():
                setattr(row, name, value)
            changed.append(row)
    old = [row for row in changed if row.pk]
    if given_up:
        # A DOI that goes from one row to another must be free before it is taken.
        Publication.objects.filter(pk__in=given_up).update(doi="")
    create_keyed([row for row in rows if not row.pk])
    if not old:
        return
    fields = ["title", "title_key", "year", "kind", "status", "doi", "arxiv", "venue_text", "venue"]
    Publication.objects.bulk_update(old, fields, batch_size=50)


def venue_kind(values: dict[str, Any]) -> str | None:
    return values["kind"] if values["status"] not in ("submitted", "in_preparation") else None


def _dois_elsewhere(rows: list[Publication], settled: dict[str, _Settled]) -> set[str]:
    dois = {settled[row.slug].values["doi"] for row in rows} - {""}
    if not dois:
        return set()
    others = Publication.objects.filter(doi__in=dois).exclude(pk__in=[row.pk for row in rows if row.pk])
    return set(others.values_list("doi", flat=True))
