"""Every public address: a page says where the same is as JSON, or it is said here why there is no such thing."""

import json
import re

import pytest

from profiles import urls
from profiles.models import FrozenComparison
from tests import factories as make

JSON_LINK = re.compile(r'<link rel="alternate" type="application/json" href="([^"]+\.json[^"]*)" title="JSON">')
PANEL = "p=richard-courant&p=hermann-weyl"
PAGES = {
    "home": "/",
    "person-list": "/people/?language=de",
    "person-facet": "/people/facets/venue/?language=de",
    "person-detail": "/people/emmy-noether/",
    "person-cv": "/people/emmy-noether/cv/",
    "person-coauthors": "/people/emmy-noether/co-authors/",
    "publication-list": "/publications/",
    "publication-facet": "/publications/facets/kind/",
    "publication-detail": "/publications/nichtkommutative-algebren/",
    "talk-list": "/talks/",
    "talk-facet": "/talks/facets/venue/",
    "talk-detail": "/talks/hyperkomplexe-systeme/",
    "venue-list": "/venues/",
    "venue-facet": "/venues/facets/kind/",
    "venue-detail": "/venues/mathematische-annalen/",
    "institution-list": "/institutions/",
    "institution-facet": "/institutions/facets/country/",
    "institution-detail": "/institutions/university-of-gottingen/",
    "advisor-list": "/advisors/",
    "advisor-facet": "/advisors/facets/institution/",
    "advisor-detail": "/advisors/david-hilbert/",
    "compare": f"/compare/?{PANEL}",
    "frozen-list": "/compare/copies/",
    "frozen-detail": "/compare/copies/{token}/",
    "connections": f"/connections/?{PANEL}",
    "conflicts": f"/conflicts/?{PANEL}",
    "saved-list": "/saved/",
    "search": "/search/?q=noether",
}
WITHOUT = {
    "tray": "changes what a visitor has put aside; nothing is read there",
    "frozen-delete": "takes a copy away; nothing is read there",
    "conflict-aside": "sets a conflict aside; nothing is read there",
    "saved-rename": "changes a saved filter; nothing is read there",
    "saved-delete": "takes a saved filter away; nothing is read there",
    "suggest": "a part of the search box; its data are suggest-data",
    "api": "the guide of the API, which describes itself at /api/openapi.json",
    "keys": "a sheet of keys without data",
    "robots": "is for programs already",
    "opensearch": "is for programs already",
    "sitemaps": "is for programs already",
    "sitemap": "is for programs already",
}
DATA = {"person-works"}  # and what is called so


def test_every_address_is_a_page_with_data_or_has_a_reason():
    names = {pattern.name for pattern in urls.urlpatterns}
    data = DATA | {name for name in names if name.endswith("-data")}

    assert names - data == PAGES.keys() | WITHOUT.keys()
    assert not PAGES.keys() & WITHOUT.keys()


@pytest.fixture
def reader(client, people):
    """Somebody signed in, with a copy of a comparison and a saved filter."""
    client.force_login(make.UserFactory())
    client.post("/compare/copies/", {"p": ["richard-courant", "hermann-weyl"], "title": "Chair"})
    client.post("/saved/", {"listing": "person", "name": "Who speaks German", "query": "language=de"})
    return client


@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_json(reader, name):
    path = PAGES[name].format(token=FrozenComparison.objects.get().token)
    (address,) = JSON_LINK.findall(reader.get(path).content.decode())
    answer = reader.get(address.replace("&amp;", "&"))

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    assert json.loads(answer.content)


def test_a_facet_as_json_has_what_its_page_shows(client, people):
    page = client.get("/people/facets/venue/?language=de")
    found = client.get("/people/facets/venue.json?language=de").json()

    assert [(one["name"], one["count"]) for one in found["results"]] == [
        (option.label, option.count) for option in page.context["options"]
    ]
    assert [one["url"] for one in found["results"]] == [
        f"http://testserver{option.href}" for option in page.context["options"]
    ]
    assert (found["facet"], found["total"], found["left_out"]) == ("venue", len(found["results"]), 0)
    assert client.get("/people/facets/nothing.json").status_code == 404


def test_copies_and_saved_filters_are_their_owners_data(reader):
    copies, saved = reader.get("/compare/copies.json").json(), reader.get("/saved.json").json()
    token = FrozenComparison.objects.get().token

    assert [(one["title"], one["people"], one["url"]) for one in copies["results"]] == [
        ("Chair", 2, f"http://testserver/compare/copies/{token}/")
    ]
    assert saved == {
        "saved": [{"name": "Who speaks German", "list": "person", "url": "http://testserver/people/?language=de"}]
    }
    reader.logout()
    assert [reader.get(path).status_code for path in ("/compare/copies.json", "/saved.json")] == [302, 302]


def test_a_copy_as_json_has_the_table_the_facts_and_what_has_changed(reader, people):
    people["weyl"].positions.all().delete()
    token = FrozenComparison.objects.get().token
    reader.logout()
    found = reader.get(f"/compare/copies/{token}.json").json()
    frozen = reader.get(f"/compare/copies/{token}/").context["frozen"]

    assert [row["title"] for row in found["rows"]] == [row.title for row in frozen.rows]
    assert [len(person["facts"]) for person in found["people"]] == [len(column.facts) for column in frozen.columns]
    assert {change["kind"] for change in found["people"][1]["changes"]} == {"position"}
    assert found["shared"][0]["people"] == ["richard-courant", "hermann-weyl"]
