"""Counting rows up to a number, and by the values of a facet."""

from typing import Any

from django.db.models import CharField, Count, F, QuerySet, Value

Counts = dict[str, dict[str, tuple[str, int]]]  # facet -> value -> (label, number)


def counted(rows: QuerySet, most: int) -> int:
    """How many rows there are, counted up to ``most``, without working out what is annotated."""
    return rows.order_by().values("pk")[:most].count()


def tally(rows: QuerySet) -> Counts:
    """Rows (facet, value, label, number) by facet."""
    found: Counts = {}
    for facet, value, label, number in rows:
        found.setdefault(facet, {})[value] = (label, number)
    return found


def grouped(rows: QuerySet, facet: str, value: str, label: Any = None) -> QuerySet:
    """Rows (facet, value, label, number): how many of ``rows`` there are of each value."""
    present = rows.exclude(**{f"{value}__isnull": True} if "__" in value else {value: ""})
    return (
        present.order_by()
        .values(facet=Value(facet, output_field=CharField()), value=F(value), label=label or F(value))
        .annotate(number=Count("pk", distinct=True))
        .values_list("facet", "value", "label", "number")
    )
