"""What waits for review around a document: how much, and which comes before and after it."""

from dataclasses import dataclass

from django.db.models import Count, Q

from ingest.models import Document


@dataclass(frozen=True, slots=True)
class Waiting:
    """The documents that wait, newest first as in the list; ``place`` is 0 for one that does not wait itself."""

    count: int
    place: int
    before: int | None
    after: int | None


def waiting_around(document: Document) -> Waiting:
    """What waits for review around a document; ``before`` and ``after`` are primary keys."""
    ready = Document.objects.filter(state=Document.State.READY).order_by("created", "pk")
    newer = Q(created__gt=document.created) | Q(created=document.created, pk__gt=document.pk)
    older = Q(created__lt=document.created) | Q(created=document.created, pk__lt=document.pk)
    counts = ready.aggregate(all=Count("pk"), newer=Count("pk", filter=newer))
    return Waiting(
        count=counts["all"],
        place=counts["newer"] + 1 if document.state == Document.State.READY else 0,
        before=ready.filter(newer).values_list("pk", flat=True).first(),
        after=ready.filter(older).values_list("pk", flat=True).last(),
    )
