"""Values fit for columns."""

import pytest

from ingest.projection.values import cut, free_slugs, lines_of, storable, stretch, year_and_month
from profiles.models import Person
from tests.factories import FormerSlugFactory, PersonFactory


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("Emmy  Noether\n", 20, "Emmy Noether"),
        ("Emmy\x00 \ud800Noether\u202e", 20, "Emmy Noether"),
        ("Emmy Noether", 5, "Emmy…"),
        ("Emmy Noether", 6, "Emmy…"),
        (None, 5, ""),
    ],
)
def test_cut(text, length, expected):
    assert cut(text, length) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1921", (1921, None)),
        ("1921-07", (1921, 7)),
        ("1921-13", (1921, None)),
        ("0000-07", (None, None)),
        ("present", (None, None)),
        ("soon", (None, None)),
        (None, (None, None)),
    ],
)
def test_year_and_month(text, expected):
    assert year_and_month(text) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("1915", "1933-04", (1915, None, 1933, 4, False)),
        ("1915", "present", (1915, None, None, None, True)),
        ("1933", "1915", (1933, None, None, None, False)),
        ("1933-05", "1933-04", (1933, 5, None, None, False)),
        ("1933-05", "1933", (1933, 5, 1933, None, False)),
        (None, "1915", (None, None, 1915, None, False)),
    ],
)
def test_stretch(start, end, expected):
    assert tuple(stretch(start, end).values()) == expected


def test_lines_of_are_in_order_and_positive():
    assert [lines_of(lines) for lines in ((3, 5), (5, 3), (0, 0))] == [
        {"first_line": 3, "last_line": 5},
        {"first_line": 3, "last_line": 5},
        {"first_line": 1, "last_line": 1},
    ]


def test_storable_drops_what_databases_refuse():
    assert storable({"a": ["x\x00", ("y", 1)], "b": None}) == {"a": ["x", ["y", 1]], "b": None}


@pytest.mark.django_db
def test_free_slugs_avoid_rows_former_addresses_and_one_another():
    PersonFactory(slug="emmy")
    FormerSlugFactory(slug="emmy-2")
    assert free_slugs(Person, ["emmy", "emmy", "fritz", "x" * 300]) == ["emmy-3", "emmy-4", "fritz", "x" * 100]
