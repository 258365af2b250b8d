"""Decisions in a row: what an earlier one gives back, a later one that moved it on must not give back again."""

from ingest.models import IdentityDecision

LISTS = ("formers", "documents", "right_listings")


def forget_in_later(decision: IdentityDecision) -> None:
    """Take what ``decision`` moved out of the notes of later merges that moved it on; it is no longer theirs."""
    later = IdentityDecision.objects.filter(
        kind=decision.kind, answer=IdentityDecision.Answer.SAME, undone=None, pk__gt=decision.pk
    )
    for other in later.order_by("pk"):
        if decision.right not in other.moved.get("formers", ()):
            continue
        gone = {name: [*decision.moved.get(name, ())] for name in LISTS}
        gone["formers"].append(decision.right)
        for name in LISTS:
            if name in other.moved:
                other.moved[name] = [value for value in other.moved[name] if value not in gone[name]]
        names = {name for name, *_ in decision.moved.get("names", ())}
        if "names" in other.moved:
            other.moved["names"] = [row for row in other.moved["names"] if row[0] not in names]
        other.save(update_fields=["moved"])
