"""Facets, years and orders of the lists of venues, institutions and advisors."""

import pytest

from profiles.models import SavedFilter


def context(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return response.context


def names(client, path):
    return [row.name for row in context(client, path)["object_list"]]


def facets(client, path):
    """By title of the facet its values with numbers."""
    built = context(client, path)["facets"]
    return {
        str(facet.title): [(option.label, option.count) for option in [*facet.shown, *facet.rest]] for facet in built
    }


def test_facets_of_venues(client, people):
    assert facets(client, "/venues/") == {
        "Kind": [("Journal", 12)],
        "Here for": [("Works", 10), ("Service", 2), ("Talks", 1)],
    }


def test_facets_of_institutions(client, people):
    found = facets(client, "/institutions/")

    assert found["Here for"] == [("Positions", 8), ("Degrees", 3)]


def test_facets_of_advisors(client, people):
    found = facets(client, "/advisors/")

    assert found["Advised"] == [("PhD", 3)]


@pytest.mark.parametrize(
    "path",
    [
        "/venues/",
        "/venues/?role=published",
        "/venues/?kind=journal&role=served",
        "/venues/?year_from=1920&year_to=1930",
        "/institutions/",
        "/institutions/?role=studied",
        "/institutions/?role=worked&year_from=1930",
        "/advisors/",
        "/advisors/?year_to=1920",
        "/advisors/?kind=phd",
    ],
)
def test_number_of_a_value_is_the_number_of_rows_that_choosing_it_gives(client, people, path):
    page = path.partition("?")[0]
    for facet in context(client, path)["facets"]:
        if facet.is_chosen:
            continue  # a further value of the same facet adds its rows to those that are there
        for option in [*facet.shown, *facet.rest]:
            assert (facet.name, option.label, len(names(client, page + option.href))) == (
                facet.name,
                option.label,
                option.count,
            )


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/venues/?role=spoke", ["International Congress of Mathematicians"]),
        ("/venues/?role=spoke&year_to=1900", []),
        ("/venues/?role=served&year_from=1930&year_to=1930", ["Mathematische Annalen"]),
        ("/venues/?role=served&year_from=1931", []),
        ("/venues/?role=spoke&role=nothing", ["International Congress of Mathematicians"]),
        ("/venues/?role=nothing", []),
        ("/venues/?kind=nothing", []),
        ("/institutions/?role=taught", []),
        ("/advisors/?institution=nowhere", []),
        ("/advisors/?year_from=9", None),
    ],
)
def test_filters_speak_of_the_same_record(client, people, path, found):
    assert names(client, path) == (names(client, path.partition("?")[0]) if found is None else found)


@pytest.mark.parametrize("path", ["/venues/", "/institutions/", "/advisors/"])
def test_orders_are_links_and_keep_all_rows(client, people, path):
    whole = sorted(names(client, path))
    for _label, href, _is_present in context(client, path)["filters"].sorts():
        assert sorted(names(client, path + href)) == whole


def test_venues_by_name(client, people):
    assert names(client, "/venues/?sort=name") == sorted(names(client, "/venues/"), key=str.casefold)


@pytest.mark.parametrize(
    ("path", "title"), [("/venues/facets/kind/", "Kind"), ("/advisors/facets/institution/", "Institution")]
)
def test_facet_stands_whole_on_a_page(client, people, path, title):
    assert context(client, path)["title"] == title


def test_state_of_the_list_is_said_by_chips_and_can_be_taken_away(client, people):
    chips = context(client, "/venues/?kind=journal&role=served&year_from=1930")["chips"]

    assert [(str(chip.title), str(chip.label), chip.href) for chip in chips] == [
        ("From", "1930", "?kind=journal&role=served"),
        ("Here for", "Service", "?kind=journal&year_from=1930"),
        ("Kind", "Journal", "?role=served&year_from=1930"),
    ]


@pytest.mark.parametrize(
    ("listing", "query", "where"),
    [("venue", "kind=journal", "/venues/"), ("institution", "role=worked", "/institutions/"),
     ("advisor", "kind=phd", "/advisors/")],
)  # fmt: skip
def test_state_can_be_saved(client, people, django_user_model, listing, query, where):
    client.force_login(django_user_model.objects.create_user("hilbert"))
    client.post("/saved/", {"listing": listing, "name": "mine", "query": query})

    assert [row.get_absolute_url() for row in SavedFilter.objects.all()] == [f"{where}?{query}"]
