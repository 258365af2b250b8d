"""Two works become one, and back again."""

from __future__ import annotations

from typing import Any

from ingest.desk.later import forget_in_later
from ingest.identity import same_work
from ingest.models import IdentityDecision, IdentityKey
from ingest.projection.standing import noted, rows_at, subject_key, work_of
from ingest.projection.works import listed_work, settle_works
from profiles import search
from profiles.models import Authorship, Citation, FormerPublicationSlug, Publication


def merge(left: Publication, right: Publication) -> tuple[dict[str, Any], set[str]]:
    """Let ``left`` be all that CVs list as ``right``; what was before, and the keys under which both are listed."""
    listings = {side: _listings(row) for side, row in (("left_listings", left), ("right_listings", right))}
    before = {
        "row": {"id": right.pk, "slug": right.slug, "title": right.title},
        "formers": list(right.former_slugs.values_list("slug", flat=True)),
        **{side: [noted(work) for work in found] for side, found in listings.items()},
    }
    keys = {key for found in listings.values() for work in found for key in (work.title_key, work.doi, work.arxiv)}
    people, venues = _people_of({right.pk}), {left.venue_id, right.venue_id}
    Citation.objects.filter(publication=right).update(publication=left)
    FormerPublicationSlug.objects.filter(publication=right).update(publication=left)
    _carry_apart(right.slug, left.slug)
    gone, slug = right.pk, right.slug
    right.delete()
    FormerPublicationSlug.objects.create(slug=slug, publication=left)
    settle_works([left.pk])
    _refresh({left.pk, gone}, people, venues)
    return before, keys - {""}


def part(decision: IdentityDecision) -> None:
    """Let what CVs listed as the other work be that again."""
    before = decision.moved
    left = rows_at(Publication, [decision.left]).get(decision.left)
    if left is None or not before:
        return
    FormerPublicationSlug.objects.filter(slug=decision.right).delete()
    forget_in_later(decision)
    rights, lefts = ([work_of(row) for row in before[side]] for side in ("right_listings", "left_listings"))
    citations = list(Citation.objects.filter(publication=left).select_related("person"))
    moved = []
    for citation in citations:
        work = listed_work(citation.listed, citation.person)
        is_left = work in lefts or any(same_work(other, work) for other in lefts)
        if work in rights or (not is_left and any(same_work(other, work) for other in rights)):
            moved.append(citation.pk)
    right = Publication.objects.create(**before["row"])
    FormerPublicationSlug.objects.filter(slug__in=before["formers"]).update(publication=right)
    Citation.objects.filter(pk__in=moved).update(publication=right)
    people, venues = _people_of({left.pk}), {left.venue_id}
    settle_works([left.pk, right.pk])
    _refresh({left.pk, right.pk}, people, venues)


def _listings(row: Publication) -> list[Any]:
    """The different ways in which CVs list a work."""
    citations = Citation.objects.filter(publication=row).select_related("person").order_by("pk")
    return list(dict.fromkeys(listed_work(citation.listed, citation.person) for citation in citations))


def _carry_apart(slug: str, onto: str) -> None:
    """What was decided about the authors of a work is found under the address of the work that it becomes."""
    rows = IdentityKey.objects.filter(key=subject_key("work", slug))
    IdentityKey.objects.bulk_create(
        [IdentityKey(decision_id=row.decision_id, key=subject_key("work", onto)) for row in rows],
        ignore_conflicts=True,
    )


def _people_of(works: set[int]) -> set[int]:
    """Who wrote works, and whose CVs list them."""
    people: set[int] = set()
    for model in (Authorship, Citation):
        people |= set(model.objects.filter(publication__in=works).order_by().values_list("person", flat=True))
    return people


def _refresh(works: set[int], people: set[int], venues: set[int | None]) -> None:
    now = set(Publication.objects.filter(pk__in=works).order_by().values_list("venue", flat=True))
    search.refresh(works=works, people=people | _people_of(works), venues=(venues | now) - {None})
