"""How many entries carry a value of a facet: kept with the entries, read for long lists."""

from collections import Counter
from collections.abc import Iterable, Mapping

from django.db import connection

from profiles import models
from profiles.bulk import insert
from profiles.queries import Reader
from profiles.search.expressions import BAR, SIGN, SIGNED_IN_ONLY, Kind

ALL, WHOLE, VENUE, YEAR = "*", "n", "v", "y"
AT = "p"
"""The facet of venues with years: of "12 1931", the works or the talks at a venue in a year."""
LISTED = 110  # values of a facet that are read; a page shows a hundred
Key = tuple[int, str, str]
Counts = Counter[tuple[Key, bool]]
TABLE = models.SearchTally._meta.db_table
ADD = f"""
    INSERT INTO {TABLE} (kind, facet, value, public, signed_in) VALUES (%s, %s, %s, %s, %s)
    ON CONFLICT (kind, facet, value)
    DO UPDATE SET public = {TABLE}.public + excluded.public, signed_in = {TABLE}.signed_in + excluded.signed_in
"""  # noqa: S608  # nosec B608


def tally(kind: int, entries: Iterable[str]) -> Counts:
    """How often each value of a facet stands in the words of entries of a kind, apart for those not for everybody."""
    counts: Counts = Counter()
    for words in entries:
        tokens = [token for token in words.rpartition(BAR)[2].split() if token.startswith(SIGN)]
        is_public = SIGNED_IN_ONLY not in tokens
        facets = [(token[1], token[2:]) for token in tokens if token != SIGNED_IN_ONLY and token[1] != WHOLE]
        if kind != Kind.PERSON:  # of people only those with a CV are listed, whose tokens say so
            facets.append((ALL, ""))
            years = [value for facet, value in facets if facet == YEAR]
            facets += [(AT, f"{value} {year}") for facet, value in facets if facet == VENUE for year in years]
        counts.update(((kind, facet, value), is_public) for facet, value in facets)
    return counts


def values_carried(entries: Iterable[str], facets: str) -> dict[str, Counter[str]]:
    """By letter of ``facets`` how often each value stands in the words of entries."""
    tokens = Counter(" ".join(words.rpartition(BAR)[2] for words in entries).split())
    found: dict[str, Counter[str]] = {facet: Counter() for facet in facets}
    for token, number in tokens.items():
        if token[0] == SIGN and token[1] in found:
            found[token[1]][token[2:]] = number
    return found


def change(before: Counts, after: Counts) -> None:
    """Take what entries carried ``before`` from the tallies and add what they carry ``after``."""
    after.subtract(before)
    deltas = {key: number for key, number in after.items() if number}
    rows = []
    for key in sorted({key for key, _ in deltas}):
        public = deltas.get((key, True), 0)
        rows.append((*key, public, public + deltas.get((key, False), 0)))
    if not rows:
        return
    # One prepared statement for all rows: with the models each row is a clause of its own to compile.
    with connection.cursor() as cursor:
        cursor.executemany(ADD, rows)
        if min(deltas.values()) < 0:
            cursor.execute(f"DELETE FROM {TABLE} WHERE signed_in <= 0")  # noqa: S608  # nosec B608


def write_all(counts: Counts) -> None:
    """Write the tallies of all entries anew."""
    models.SearchTally.objects.all().delete()
    keys = sorted({key for key, _ in counts})
    rows = [(*key, counts[key, True], counts[key, True] + counts[key, False]) for key in keys]
    insert(models.SearchTally._meta.db_table, ["kind", "facet", "value", "public", "signed_in"], rows)


def read(kind: Kind, facets: Iterable[str], user: Reader) -> Mapping[str, tuple[int, dict[str, int]]]:
    """By facet how many values it has, and the most frequent with their numbers; one statement."""
    number = "signed_in" if user.is_authenticated else "public"
    table, selects, params = models.SearchTally._meta.db_table, [], []
    for facet in facets:
        rows = f"FROM {table} WHERE kind = {kind:d} AND facet = %s AND {number} > 0"
        selects.append(f"SELECT facet, value, {number} AS number, 0 AS is_count {rows}")
        selects[-1] = f"SELECT * FROM ({selects[-1]} ORDER BY {number} DESC, value LIMIT {LISTED}) best"  # noqa: S608  # nosec B608
        selects.append(f"SELECT %s, '', count(*), 1 {rows}")
        params += [facet, facet, facet]
    found: dict[str, tuple[int, dict[str, int]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(selects), params)
        for facet, value, count, is_count in cursor.fetchall():
            total, values = found.get(facet, (0, {}))
            if is_count:
                total = count
            else:
                values[value] = count
            found[facet] = total, values
    return {facet: (total, _most_first(values)) for facet, (total, values) in found.items()}


def _most_first(values: dict[str, int]) -> dict[str, int]:
    return dict(sorted(values.items(), key=lambda one: (-one[1], one[0])))


def of_values(kind: Kind, facet: str, values: list[str], user: Reader) -> dict[str, int]:
    """The numbers of those of ``values`` that entries carry; one statement."""
    number = "signed_in" if user.is_authenticated else "public"
    rows = models.SearchTally.objects.filter(kind=kind, facet=facet, value__in=values, **{f"{number}__gt": 0})
    return _most_first(dict(rows.order_by().values_list("value", number)))


YEARS_AT = f"""
    SELECT years.kind, years.value, there.{{number}}
    FROM {TABLE} years
    JOIN {TABLE} there ON there.kind = years.kind AND there.facet = '{AT}' AND there.value = %s || ' ' || years.value
    WHERE years.kind IN ({Kind.WORK:d}, {Kind.TALK:d}) AND years.facet = '{YEAR}' AND there.{{number}} > 0
"""  # noqa: S608  # nosec B608


def years_at(venue: int, user: Reader) -> tuple[dict[int, int], dict[int, int]]:
    """By year the numbers of works and of talks at a venue; one statement.

    Each year that there is at all is looked up: the values that begin with the venue would be in an order that is
    another for each database.
    """
    found: dict[int, dict[int, int]] = {Kind.WORK: {}, Kind.TALK: {}}
    with connection.cursor() as cursor:
        cursor.execute(YEARS_AT.format(number="signed_in" if user.is_authenticated else "public"), [str(venue)])
        for kind, year, number in cursor.fetchall():
            found[kind][int(year)] = number
    return found[Kind.WORK], found[Kind.TALK]
