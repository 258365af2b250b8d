"""Addresses put together by hand are those that Django would look up."""

import pytest
from django.urls import get_script_prefix, reverse, set_script_prefix

from profiles.addresses import list_of, page_of

KINDS = ["person", "publication", "talk", "venue", "institution", "advisor"]


@pytest.fixture(params=["/", "/cv/"])
def prefix(request):
    """The site at the root of its host, and below another address."""
    before = get_script_prefix()
    set_script_prefix(request.param)
    yield request.param
    set_script_prefix(before)


def test_addresses_are_those_of_the_patterns(prefix):
    pages = [page_of(kind, "emmy-noether") for kind in KINDS]
    lists = [list_of(kind) for kind in KINDS]

    assert pages == [reverse(f"profiles:{kind}-detail", args=["emmy-noether"]) for kind in KINDS]
    assert lists == [reverse(f"profiles:{kind}-list") for kind in KINDS]
    assert pages[0] == f"{prefix}people/emmy-noether/"
