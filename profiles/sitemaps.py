"""The pages that search engines are told of: those of a person, work, talk, venue or institution."""

from datetime import datetime
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet

from profiles import queries

VISITOR = AnonymousUser()


class People(Sitemap):
    """People whose CV is here, by the date it was published."""

    def items(self) -> QuerySet:
        return queries.with_cv_date(queries.shown_people(VISITOR)).order_by("pk")

    def lastmod(self, item: Any) -> datetime | None:
        return item.published


class Publications(Sitemap):
    """Works, by the date of the latest CV that lists them."""

    def items(self) -> QuerySet:
        return queries.with_listing_date(queries.shown_publications(VISITOR), VISITOR).order_by("pk")

    def lastmod(self, item: Any) -> datetime | None:
        return item.published


class Talks(Sitemap):
    """Talks, by the date of the CV that lists them."""

    def items(self) -> QuerySet:
        return queries.shown_talks(VISITOR).select_related("cv").order_by("pk")

    def lastmod(self, item: Any) -> datetime | None:
        return item.cv.published


class Venues(Sitemap):
    """Venues; when their pages changed last is not known, so nothing is said of it."""

    def items(self) -> QuerySet:
        return queries.shown_venues(VISITOR).order_by("pk")


class Institutions(Sitemap):
    """Institutions, without a date either."""

    def items(self) -> QuerySet:
        return queries.shown_institutions(VISITOR).order_by("pk")


SITEMAPS = {
    "people": People,
    "publications": Publications,
    "talks": Talks,
    "venues": Venues,
    "institutions": Institutions,
}
