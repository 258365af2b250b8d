"""Two records side by side: what is known of each, and what would move if they were one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min
from django.utils.translation import gettext, gettext_lazy, ngettext, pgettext

from ingest.desk.pairs import MODELS, Pair
from ingest.desk.places import SHELVES
from profiles.countries import country_name
from profiles.models import Advising, Authorship, Citation, Education, Person, PersonName, Position

KIND_NAMES = {
    "person": gettext_lazy("people"),
    "publication": gettext_lazy("works"),
    "venue": gettext_lazy("venues"),
    "institution": gettext_lazy("institutions"),
}
SHOWN = 4
"""So many works, places, students are shown of each; the rest as a number."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of a pair: the row, and facts as (label, values)."""

    row: Any
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    moves: str

    @property
    def has_cv(self) -> bool:
        return getattr(self.row, "has_cv", False)


@dataclass(frozen=True, slots=True)
class Sides:
    """A pair as it is shown: both sides, the evidence, and the labels of their facts in one order."""

    pair: Pair
    left: Side
    right: Side

    @property
    def kind_name(self) -> str:
        return str(KIND_NAMES[self.pair.kind])

    @property
    def rows(self) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
        """(label, values of the left, values of the right)."""
        left, right = dict(self.left.facts), dict(self.right.facts)
        return [(label, left.get(label, ()), right.get(label, ())) for label in dict.fromkeys([*left, *right])]

    @property
    def names(self) -> tuple[str, str]:
        """What tells them apart: their names, or their addresses where those are the same."""
        left, right = str(self.left.row), str(self.right.row)
        return (left, right) if left != right else (self.pair.left, self.pair.right)

    @property
    def both_have_cvs(self) -> bool:
        return self.left.has_cv and self.right.has_cv

    @property
    def can_be_turned(self) -> bool:
        """Whether the right one may stay: not when only the left one has a CV."""
        return self.left.has_cv == self.right.has_cv


def sides_of(pairs: Iterable[Pair]) -> list[Sides]:
    """Pairs with both their sides, those left out of which one is gone; a bounded number of queries a kind."""
    pairs = list(pairs)
    found: dict[tuple[str, str], Side] = {}
    for kind in {pair.kind for pair in pairs}:
        slugs = {slug for pair in pairs if pair.kind == kind for slug in pair.both}
        rows = list(MODELS[kind]._default_manager.filter(slug__in=slugs))
        found |= {(kind, side.row.slug): side for side in WRITERS[kind](rows)}
    return [
        Sides(pair, found[pair.kind, pair.left], found[pair.kind, pair.right])
        for pair in pairs
        if (pair.kind, pair.left) in found and (pair.kind, pair.right) in found
    ]


def _values(rows: Any, owner: str, *fields: str) -> dict[int, list[str]]:
    """The different values of fields by owner, as text, in order."""
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for pk, *values in rows.values_list(owner, *fields):
        text = ", ".join(str(value) for value in values if value not in (None, ""))
        if text:
            found[pk].setdefault(text)
    return {pk: list(texts) for pk, texts in found.items()}


def _few(values: list[str]) -> tuple[str, ...]:
    rest = len(values) - SHOWN
    return tuple(values) if rest < 1 else (*values[:SHOWN], gettext("and {number} more").format(number=rest))


def _years(rows: Any, owner: str, year: str) -> dict[int, tuple[int, str]]:
    """By owner the number of rows and the years they span."""
    counted = rows.order_by().values_list(owner).annotate(n=Count("pk"), first=Min(year), last=Max(year))
    return {pk: (n, f"{a}–{b}" if a != b else f"{a or ''}") for pk, n, a, b in counted}


def _people(rows: list[Person]) -> list[Side]:
    written = Authorship.objects.filter(person__in=rows)
    spans = _years(written, "person", "publication__year")
    students = _values(Advising.objects.filter(advisor__in=rows).order_by("pk"), "advisor", "student__name")
    newest = written.order_by("-publication__year", "pk")
    parts = {
        pgettext("side", "Written"): _values(PersonName.objects.filter(person__in=rows), "person", "name"),
        gettext("Works"): _values(newest, "person", "publication__title", "publication__year"),
        pgettext("side", "With"): _coauthors(rows),
        gettext("Positions"): _values(Position.objects.filter(person__in=rows), "person", "title", "organization"),
        gettext("Degrees"): _values(Education.objects.filter(person__in=rows), "person", "degree", "organization"),
        pgettext("side", "Advised"): students,
    }
    sides = []
    for row in rows:
        works, years = spans.get(row.pk, (0, ""))
        head = ("CV", (gettext("has a CV here") if row.has_cv else gettext("only named by others"),))
        ids = ("ORCID iD", (row.orcid,) if row.orcid else ())
        total = (gettext("Number of works"), (f"{works}{f', {years}' if years else ''}",))
        facts = [head, ids, total, *((label, _few(values.get(row.pk, []))) for label, values in parts.items())]
        advised = len(students.get(row.pk, []))
        moves = [
            ngettext("{number} work", "{number} works", works).format(number=works),
            ngettext("{number} student", "{number} students", advised).format(number=advised),
        ]
        if row.has_cv:
            moves.append(gettext("the CV"))
        sides.append(_side(row, facts, moves))
    return sides


def _coauthors(rows: list[Person]) -> dict[int, list[str]]:
    mine = "publication__authorships__person"
    pairs = Authorship.objects.filter(**{f"{mine}__in": rows}).order_by().values_list(mine, "person", "person__name")
    counted = pairs.annotate(n=Count("pk")).order_by("-n", "person__name")[: 200 * max(1, len(rows))]
    found: dict[int, list[str]] = defaultdict(list)
    for pk, other, name, _ in counted:
        if pk != other:
            found[pk].append(name)
    return found


def _works(rows: list[Any]) -> list[Side]:
    authors = _values(
        Authorship.objects.filter(publication__in=rows).order_by("place"), "publication", "name_as_written"
    )
    listed = Citation.objects.filter(publication__in=rows).order_by("pk")
    by = _values(listed, "publication", "person__name")
    return [
        _side(
            row,
            [
                (gettext("Year"), (str(row.year or ""),) if row.year else ()),
                (gettext("Authors"), _few(authors.get(row.pk, []))),
                (gettext("Printed in"), (row.venue_text,) if row.venue_text else ()),
                (gettext("Kind"), (row.get_kind_display(),)),
                ("DOI", (row.doi,) if row.doi else ()),
                ("arXiv", (row.arxiv,) if row.arxiv else ()),
                (gettext("Listed by"), _few(by.get(row.pk, []))),
            ],
            [_listings(len(by.get(row.pk, [])))],
        )
        for row in rows
    ]


def _places_of(kind: str) -> Any:
    shelf = SHELVES[kind]

    def write(rows: list[Any]) -> list[Side]:
        names = _values(shelf.names._default_manager.filter(**{f"{kind}__in": rows}).order_by("pk"), kind, "name")
        counts: dict[int, list[str]] = defaultdict(list)
        texts: dict[int, list[str]] = defaultdict(list)
        for model, field in shelf.users:
            used = model._default_manager.filter(**{f"{kind}__in": rows}).order_by()
            numbers = dict(used.values_list(kind).annotate(n=Count("pk")))
            meta = model._meta
            for row in rows:
                if number := numbers.get(row.pk):
                    counts[row.pk].append(_used(meta.model_name or "", number))
            printed = used.values_list(kind, field).annotate(n=Count("pk")).order_by("-n", field)
            for pk, text, _ in printed[: 50 * max(1, len(rows))]:
                texts[pk].append(text)
        return [
            _side(
                row,
                [
                    (gettext("Kind"), (row.get_kind_display(),))
                    if kind == "venue"
                    else (gettext("Country"), (country_name(row.country),) if row.country else ()),
                    (gettext("Known as"), _few(names.get(row.pk, []))),
                    (gettext("Used by"), tuple(counts[row.pk])),
                    (gettext("Printed as"), _few(texts[row.pk])),
                ],
                counts[row.pk],
            )
            for row in rows
        ]

    return write


def _listings(number: int) -> str:
    return ngettext("{number} CV’s listing", "{number} CVs’ listings", number).format(number=number)


def _used(model: str, number: int) -> str:
    said = {
        "publication": ngettext("{number} publication", "{number} publications", number),
        "talk": ngettext("{number} talk", "{number} talks", number),
        "service": pgettext("count", "{number} service").format(number=number),
        "position": ngettext("{number} position", "{number} positions", number),
        "education": ngettext("{number} degree", "{number} degrees", number),
        "teaching": ngettext("{number} course", "{number} courses", number),
    }[model]
    return said.format(number=number)


def _side(row: Any, facts: Iterable[tuple[str, tuple[str, ...]]], moves: list[str]) -> Side:
    moving = [text for text in moves if not text.startswith("0 ")]
    return Side(row, tuple(facts), ", ".join(moving) or gettext("nothing but the name"))


WRITERS: dict[str, Any] = {
    "person": _people,
    "publication": _works,
    "venue": _places_of("venue"),
    "institution": _places_of("institution"),
}
