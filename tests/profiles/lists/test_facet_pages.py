"""Facets whole: all values, found by name, each leading back to the list with the other filters."""

import pytest

from profiles.filters import PersonFilters
from tests import factories as make
from tests.profiles import scene

VENUES = "/people/facets/venue/"


def options(client, address, **params):
    response = client.get(address, params)
    assert response.status_code == 200
    return [(option.label, option.count) for option in response.context["options"]]


@pytest.mark.parametrize("live", [2000, 0])
def test_facet_is_searched_by_name(client, people, live, monkeypatch):
    monkeypatch.setattr(PersonFilters, "counted_live", live)

    assert options(client, VENUES, find="mathematische ANNALEN") == [("Mathematische Annalen", 3)]
    assert options(client, "/people/facets/institution/", find="zurich") == [("ETH Zürich", 1)]
    assert options(client, "/people/facets/advisor/", find="hilb") == [("David Hilbert", 2)]
    assert options(client, "/people/facets/language/", find="engl") == [("English", 2)]
    assert options(client, VENUES, find="no such venue") == []


def test_facet_keeps_the_other_filters_and_leads_back(client, people):
    response = client.get(f"{VENUES}?advisor=david-hilbert&q=weyl&page=1&find=annal")

    assert [(option.label, option.count, option.href) for option in response.context["options"]] == [
        ("Mathematische Annalen", 1, "/people/?advisor=david-hilbert&q=weyl&venue=mathematische-annalen")
    ]
    assert sorted(chip.href for chip in response.context["chips"]) == [
        "/people/?advisor=david-hilbert",
        "/people/?q=weyl",
    ]
    assert response.context["back"] == "/people/?advisor=david-hilbert&q=weyl"


def test_facet_comes_in_pages(client, db):
    cv = scene.Writer("Emmy Noether")
    for number in range(101):
        cv.serve("Reviewer", f"Journal of Algebra, part {number:03}")
    cv.done()

    assert len(options(client, VENUES)) == 100
    assert options(client, VENUES, page="2") == [("Journal of Algebra, part 100", 1)]
    assert client.get(VENUES, {"page": "3"}).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_facet_query_count_is_constant(client, db, rows, django_assert_num_queries):
    for _ in range(rows):
        make.PositionFactory(cv=make.CvFactory())
    with django_assert_num_queries(2):
        client.get("/people/facets/institution/?find=a")


@pytest.mark.parametrize(
    "address", ["/publications/facets/venue/", "/talks/facets/venue/", "/publications/facets/kind/"]
)
def test_other_lists_have_facets(client, people, address):
    assert options(client, address)


@pytest.mark.parametrize("find", ["\x00", "%", "'; --", "<script>", "𝕏" * 300, "(" * 500, " "])
def test_hostile_words_are_answered(client, people, find):
    response = client.get(VENUES, {"find": find, "venue": find, "page": "1"})

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


def test_facet_that_is_none_is_404(client, db):
    assert client.get("/people/facets/name/").status_code == 404
