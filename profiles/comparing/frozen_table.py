"""A copy of a comparison as a table of plain text."""

from collections.abc import Iterable

from django.utils.translation import gettext

from profiles.comparing.frozen import Frozen


def frozen_table(frozen: Frozen) -> Iterable[list[str]]:
    """The rows of the comparison, then one for each conflict, told in the cells of the two it is between."""
    yield ["", *(column.person.name for column in frozen.columns)]
    for row in frozen.rows:
        yield [row.title, *("; ".join(item.plain for item in cell) for cell in row.cells)]
    for conflict in frozen.conflicts:
        told = ", ".join(filter(None, (conflict.text, conflict.when)))
        if conflict.at:
            day = f"{conflict.at:%Y-%m-%d}"
            told += gettext("; set aside on {day}: {why}").format(
                day=day, why=conflict.why or gettext("(no longer told)")
            )
        pair = conflict.one, conflict.other
        title = gettext("Conflict of interest: {kind}").format(kind=conflict.title)
        yield [title, *(told if column.person in pair else "" for column in frozen.columns)]
