"""Addresses of the pages of people, works and places, without the cost of looking the pattern up for each."""

from collections.abc import Callable
from functools import cache

from django.urls import get_script_prefix, reverse

_ANY = "any-slug"


def page_of(kind: str, slug: str) -> str:
    """Where the page of one thing is: ``kind`` is person, publication, talk, venue, institution or advisor."""
    before, after = _around_slug(kind, get_script_prefix())
    return f"{before}{slug}{after}"


def pages_of(kind: str) -> Callable[[str], str]:
    """What gives the pages of many things of one kind by their slugs."""
    before, after = _around_slug(kind, get_script_prefix())
    return lambda slug: f"{before}{slug}{after}"


def list_of(kind: str) -> str:
    """Where the list of things of this kind is."""
    return _list(kind, get_script_prefix())


@cache
def _around_slug(kind: str, prefix: str) -> tuple[str, str]:
    before, _, after = reverse(f"profiles:{kind}-detail", args=[_ANY]).partition(_ANY)
    return before, after


@cache
def _list(kind: str, prefix: str) -> str:
    return reverse(f"profiles:{kind}-list")
