"""Links, cells and facets: small functions."""

import pytest
from django.http import QueryDict

from profiles.exports.tables import safe_cell
from profiles.lists.facets import build_facet, toggling
from profiles.templatetags.vitae import safe_address


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("http://example.org", "http://example.org"),
        ("github.com/noether", "https://github.com/noether"),
        ("noether@example.org", "mailto:noether@example.org"),
        ("javascript:alert(1)", ""),
        ("javascript://example.org/%0aalert(1)", ""),
        ("data:text/html,x", ""),
        ("https://user@example.org/", ""),
        ("http://[bad", ""),
        ("not a link", ""),
        ("", ""),
    ],
)
def test_safe_address(value, address):
    assert safe_address(value) == address


@pytest.mark.parametrize(
    ("value", "cell"),
    [("=1+1", "'=1+1"), ("@x", "'@x"), ("-3", "'-3"), (-3, "'-3"), ("a=b", "a=b"), (None, ""), (3, "3")],
)
def test_safe_cell(value, cell):
    assert safe_cell(value) == cell


def test_toggled_adds_and_takes_away():
    params = QueryDict("venue=a&page=3&q=x")

    assert toggling(params, "venue")("b") == "?venue=a&venue=b&q=x"
    assert toggling(params, "venue")("a") == "?q=x"


def test_long_facet_shows_five_and_what_is_chosen():
    counts = {f"v{number}": (f"Venue {number}", 300 - number) for number in range(250)} | {"rare": ("Rare", 0)}
    facet = build_facet("venue", "Venue", counts, QueryDict("venue=rare&venue=v9"))

    assert [option.label for option in facet.shown][:3] == ["Venue 9", "Rare", "Venue 0"]
    assert (len(facet.shown), len(facet.rest), facet.left_out, facet.total) == (5, 25, 221, 251)
