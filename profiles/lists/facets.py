"""Facets and chips of a list: links that add a choice to the address or take it away."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.http import urlencode

SHOWN = 5
LISTED = 30

NO_VALUE = "\0"


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen, and how many rows there would be of it; None where it would take long to count."""

    label: str
    count: int | None
    is_chosen: bool
    href: str


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one field; ``shown`` at once, ``rest`` on request, ``left_out`` not at all."""

    name: str
    title: str
    shown: list[Option]
    rest: list[Option]
    left_out: int

    @property
    def is_chosen(self) -> bool:
        return any(option.is_chosen for option in self.shown)

    @property
    def total(self) -> int:
        return len(self.shown) + len(self.rest) + self.left_out


@dataclass(frozen=True, slots=True)
class Chip:
    """A choice once more, to remove it."""

    title: str
    label: str
    href: str


def address(params: QueryDict) -> str:
    """``params`` as a link; "?" when there are none, so that the link still leads somewhere."""
    return f"?{params.urlencode()}"


def changed(params: QueryDict, name: str, values: list[str]) -> str:
    """The address with ``values`` for ``name``, from its first page."""
    copy = params.copy()
    copy.pop("page", None)
    copy.setlist(name, values)
    if not values:
        copy.pop(name)
    return address(copy)


def toggling(params: QueryDict, name: str) -> Callable[[str], str]:
    """For each value of ``name`` the address with it chosen, or no longer chosen where it was."""
    chosen = params.getlist(name)
    # The rest of the address is the same for all values: it is put together once, around a value that is none.
    before, _, after = changed(params, name, [*chosen, NO_VALUE]).rpartition(urlencode({name: NO_VALUE}))

    def toggled(value: str) -> str:
        if value in chosen:
            return changed(params, name, [other for other in chosen if other != value])
        return f"{before}{urlencode({name: value})}{after}"

    return toggled


def cleared(params: QueryDict, names: Iterable[str]) -> str:
    """The address without any of ``names``."""
    copy = params.copy()
    for name in [*names, "page"]:
        copy.pop(name, None)
    return address(copy)


def build_facet(
    name: str, title: str, counts: dict[str, tuple[str, int]], params: QueryDict, *, more: int = 0, numbers: bool = True
) -> Facet:
    """The facet with its most frequent values first; the chosen ones are always shown.

    Args:
        more: how many values there are beside those of ``counts``.
        numbers: whether the numbers are those of this list; else they only give the order.
    """
    values = _in_order(name, counts, params)
    shown = max(SHOWN, sum(not is_unchosen for is_unchosen, *_ in values))
    built = _built(name, values[: max(LISTED, shown)], params, numbers=numbers)
    return Facet(name, title, built[:shown], built[shown:LISTED], max(0, len(values) - LISTED) + more)


def build_options(
    name: str, counts: dict[str, tuple[str, int]], params: QueryDict, *, numbers: bool = True
) -> list[Option]:
    """All values of a facet: the chosen ones first, then the most frequent; none of which there are no rows."""
    return _built(name, _in_order(name, counts, params), params, numbers=numbers)


_Value = tuple[bool, int, str, str, str]  # what it is sorted by: whether it is not chosen, -number, folded label; label


def _in_order(name: str, counts: dict[str, tuple[str, int]], params: QueryDict) -> list[_Value]:
    chosen = set(params.getlist(name))
    return sorted(
        (value not in chosen, -count, label.casefold(), value, label)
        for value, (label, count) in counts.items()
        if count or value in chosen
    )


def _built(name: str, values: Iterable[_Value], params: QueryDict, *, numbers: bool) -> list[Option]:
    """Those values as options; there may be thousands of others, for which nothing is put together."""
    toggled = toggling(params, name)
    return [
        Option(label, -count if numbers else None, not is_unchosen, toggled(value))
        for is_unchosen, count, _, value, label in values
    ]
