"""Numbers of facets from the tallies: exact for a list without filters, only their order for a long filtered one."""

from collections.abc import Mapping

from profiles import queries, search
from profiles.filters.counting import Counts
from profiles.search import Kind, tallies

NUMBERED = {"venue", "advisor", "institution"}
"""Facets whose tallied values are numbers of rows, to be shown by slug and name."""
SOURCES = {
    "venue": (Kind.VENUE, queries.shown_venues),
    "institution": (Kind.INSTITUTION, queries.shown_institutions),
    "advisor": (Kind.PERSON, queries.shown_advisors),
}
"""Where the names of the values of long facets are searched."""
FOUND = 200
Stored = dict[str, tuple[int, dict[str, tuple[str, int]]]]


def stored_counts(
    kind: Kind, letters: Mapping[str, str], labels: Mapping[str, str], user: queries.Reader
) -> tuple[int, Stored]:
    """How long the whole list is, and by facet how many values there are and the most frequent: (label, number).

    Two statements. Whom ``user`` may not see is left out.
    """
    found = tallies.read(kind, [tallies.ALL, *letters.values()], user)
    total = found.get(tallies.ALL, (0, {}))[1].get("", 0)
    by_facet = {name: found.get(letter, (0, {})) for name, letter in letters.items()}
    named = labelled({name: values for name, (_, values) in by_facet.items()}, labels, user)
    return total, {name: (number, named[name]) for name, (number, _) in by_facet.items()}


def labelled(found: Mapping[str, Mapping[str, int]], labels: Mapping[str, str], user: queries.Reader) -> Counts:
    """By facet the values as they stand in addresses, each with what it is called and its number; one statement."""
    numbers = {name: [int(value) for value in values] for name, values in found.items() if name in NUMBERED}
    named = queries.labels_by_number(numbers, user)
    return {name: _labelled(name, values, named.get(name, {}), labels) for name, values in found.items()}


def found_counts(kind: Kind, name: str, letter: str, wanted: str, user: queries.Reader) -> dict[str, tuple[str, int]]:
    """The values of a facet whose names have the words ``wanted``: (label, number); two or three statements."""
    if name not in SOURCES:
        return {}
    searched, rows = SOURCES[name]
    found = search.matching(rows(user), search.read_query(wanted), searched, user)
    keys = list(found.values_list("pk", flat=True)[:FOUND])
    values = tallies.of_values(kind, letter, [str(key) for key in keys], user)
    named = queries.labels_by_number({name: [int(value) for value in values]}, user)
    return _labelled(name, values, named[name], {})


def _labelled(
    name: str, values: Mapping[str, int], named: Mapping[int, tuple[str, str]], labels: Mapping[str, str]
) -> dict[str, tuple[str, int]]:
    """Values as they stand in addresses with what they are called."""
    if name in NUMBERED:
        return {slug: (label, values[str(pk)]) for pk, (slug, label) in named.items()}
    plain = {value.replace("·", "_" if name == "status" else " "): number for value, number in values.items()}
    if name == "country":
        return {value: (value, number) for value, number in plain.items()}
    return {value: (labels.get(value, value.title()), number) for value, number in plain.items()}
