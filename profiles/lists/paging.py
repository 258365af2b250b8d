"""Pages of long lists: what lies near either end is reached from there, nothing is counted to its end."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import EmptyPage, InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext

from profiles.search import COUNTED
from profiles.text import shown_number


class LongPaginator(Paginator):
    """Pages of a queryset whose length is known, or known to be greater than what is counted.

    A page in the second half is read from the end, so that the last costs what the first does. What lies further than
    ``COUNTED`` rows from both ends is not there: a filter leads to it.
    """

    def __init__(
        self, rows: QuerySet[Any], per_page: int, length: int, *, is_exact: bool, whole: QuerySet[Any] | None = None
    ) -> None:
        """``whole`` are the rows without filters: what is worked out for each is so for those of the page alone."""
        super().__init__(rows, per_page)
        self.is_exact, self.length, self.whole = is_exact, length, whole

    @property
    def count(self) -> int:
        return self.length if self.is_exact else COUNTED

    @property
    def shown_count(self) -> str:
        """How many there are, for people to read."""
        return shown_number(self.count) if self.is_exact else f"{shown_number(COUNTED)}+"

    def page(self, number: Any) -> Page:
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        last = min(first + self.per_page, self.count)
        behind = self.count - last
        if min(first, behind) > COUNTED:
            raise EmptyPage(gettext("This far into a long list there are no pages; filters lead there."))
        if self.is_exact and behind < first:
            rows = self._rows(self.object_list.reverse(), behind, behind + last - first)[::-1]
        else:
            rows = self._rows(self.object_list, first, last)
        return Page(rows, number, self)

    def _rows(self, ordered: QuerySet[Any], first: int, last: int) -> list[Any]:
        if self.whole is None:
            return list(ordered[first:last])
        keys = ordered.prefetch_related(None).select_related(None).values("pk")[first:last]
        rows = self.whole.filter(pk__in=keys)
        if ordered.query.order_by:  # else the order of the model, as in what was asked for
            rows = rows.order_by(*ordered.query.order_by)
        return list(rows if ordered.query.standard_ordering else rows.reverse())


def page_of(rows: Sequence[Any], number: str, size: int) -> Page:
    """A page of what is at hand already.

    Raises:
        Http404: there is no such page.
    """
    try:
        return Paginator(rows, size).page(number)
    except InvalidPage as error:
        raise Http404 from error
