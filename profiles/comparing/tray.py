"""People put aside to be compared: they follow a visitor from page to page in a signed cookie, without an account."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext

from profiles import queries
from profiles.comparing.records import LEAST, LETTERS, MOST, clean_slugs

COOKIE, SALT = "tray", "profiles.comparing.tray"
DAYS = 90


def full() -> str:
    """Why nobody more is taken."""
    said = gettext(
        "{number} people are in the tray already; that is the most that fit side by side. Take one out first."
    )
    return said.format(number=MOST)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Somebody in the tray, with the letter they will have when compared."""

    slug: str
    name: str
    letter: str


class Tray:
    """The tray of one visitor; people who are hidden or gone drop out of it without a word.

    Reading it costs nothing for those without the cookie, and one query for the others. Pages that show it also hold
    a form with a CSRF token, for which Django sends ``Vary: Cookie``; no page of data reads it.
    """

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def slugs(self) -> list[str]:
        """Whom the cookie names, in order; those who drop out are among them."""
        value = self._request.get_signed_cookie(COOKIE, default="", salt=SALT)
        return clean_slugs((value or "").split("."))[:MOST]

    @cached_property
    def people(self) -> list[Chosen]:
        """Those who may be seen, in order."""
        if not self.slugs:
            return []
        names = queries.names_of({"person": self.slugs}, self._request.user)["person"]
        here = [slug for slug in self.slugs if slug in names]
        return [Chosen(slug, names[slug], letter) for slug, letter in zip(here, LETTERS, strict=False)]

    @cached_property
    def chosen(self) -> set[str]:
        return {person.slug for person in self.people}

    @property
    def is_enough(self) -> bool:
        return len(self.people) >= LEAST

    @property
    def is_full(self) -> bool:
        return len(self.people) >= MOST

    @property
    def address(self) -> str:
        """Where those in the tray stand side by side."""
        return f"{reverse('profiles:compare')}?{urlencode([('p', person.slug) for person in self.people])}"


def _moved(slugs: list[str], slug: str, step: int) -> list[str]:
    if slug not in slugs or not 0 <= slugs.index(slug) + step < len(slugs):
        return slugs
    place, order = slugs.index(slug), slugs.copy()
    order[place], order[place + step] = order[place + step], order[place]
    return order


def changed(slugs: list[str], action: str, value: str) -> tuple[list[str], bool]:
    """The tray after ``action`` (add, remove, left, right, set, clear) on ``value``, and whether all of it fitted.

    ``value`` is a slug, for "set" several with commas between; anything that cannot be a slug changes nothing.
    """
    wanted = clean_slugs(value.split(","))
    if action in ("add", "set"):
        after = clean_slugs([*(slugs if action == "add" else []), *wanted])
        return after[:MOST], len(after) <= MOST
    if action == "remove":
        return [slug for slug in slugs if slug not in wanted], True
    if action in ("left", "right") and wanted:
        return _moved(slugs, wanted[0], -1 if action == "left" else 1), True
    return ([] if action == "clear" else slugs), True


def keep(response: HttpResponse, slugs: list[str]) -> None:
    """Writes the tray into ``response``; an empty one takes the cookie away."""
    if not slugs:
        response.delete_cookie(COOKIE, samesite="Lax")
        return
    response.set_signed_cookie(
        COOKIE, ".".join(slugs), salt=SALT, max_age=DAYS * 24 * 3600, httponly=True, samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip


def tray(request: HttpRequest) -> dict[str, Any]:
    """Context processor: ``tray`` for every page."""
    return {"tray": Tray(request)}
