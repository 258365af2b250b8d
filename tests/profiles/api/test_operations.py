"""The read API answers what the pages say, and as its description promises."""

import pytest
from django.core.cache import cache

from profiles.api.operations import OPERATIONS, api

SLUGS = {
    "people": "emmy-noether", "publications": "nichtkommutative-algebren", "talks": "hyperkomplexe-systeme",
    "venues": "mathematische-annalen", "institutions": "university-of-gottingen", "advisors": "david-hilbert",
}  # fmt: skip
ADDRESSES = [
    (operation, "/api" + operation.path.replace("{slug}", SLUGS.get(operation.path.split("/")[1], "")))
    for operation in OPERATIONS
]
BY_PATH = pytest.mark.parametrize(("operation", "address"), ADDRESSES, ids=[path for _, path in ADDRESSES])


@pytest.fixture(autouse=True)
def _fresh_rates():
    cache.clear()
    yield
    cache.clear()


@BY_PATH
def test_answers_hold_what_the_description_says(client, people, operation, address):
    query = {"q": "hilbert"} if operation.path == "/search" else {}
    answer = client.get(address, query)

    assert answer.status_code == 200
    operation.answer.model_validate(answer.json())
    page = f"{address.removeprefix('/api')}.json"
    assert _rows(answer.json()) == _rows(client.get(page, query).json())


def _rows(data):
    return data.get("results", [data])


@BY_PATH
def test_it_only_reads(client, db, operation, address):
    assert [client.post(address).status_code, client.delete(address).status_code] == [405, 405]


def test_filters_are_those_of_the_pages(client, people):
    assert [row["name"] for row in client.get("/api/people?advisor=david-hilbert&sort=phd").json()["results"]] == [
        row["name"] for row in client.get("/people.json?advisor=david-hilbert&sort=phd").json()["results"]
    ]


def test_what_is_hidden_on_pages_is_hidden_here(client, people):
    people["noether"].visibility = "hidden"
    people["noether"].save()

    assert client.get("/api/people/emmy-noether").status_code == 404
    assert "emmy-noether" not in client.get("/api/people").content.decode()


@pytest.mark.parametrize(
    "query", ["page=0", "page=99999999999999999999", "page=x", "sort=x", "venue=%00", "phd_from=1e9"]
)
def test_bad_questions_are_no_failures(client, people, query):
    assert client.get(f"/api/people?{query}").status_code in (200, 404)


def test_description_names_every_operation(client, db):
    described = client.get("/api/openapi.json").json()

    assert described["openapi"].startswith("3.")
    assert {path: list(methods) for path, methods in described["paths"].items()} == {
        f"/api{operation.path}": ["get"] for operation in OPERATIONS
    }
    assert [one["name"] for one in described["paths"]["/api/people"]["get"]["parameters"]] == [
        parameter["name"] for parameter in OPERATIONS[0].parameters
    ]
    assert [one["in"] for one in described["paths"]["/api/people/{slug}"]["get"]["parameters"]] == ["path"]


def test_guide_explains_each(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = client.get("/api/").content.decode()

    assert [operation.path for operation in OPERATIONS if f"GET {operation.path}<" not in page] == []


def test_too_many_requests_are_told_so(client, people, monkeypatch):
    for throttle in api.throttle:
        monkeypatch.setattr(throttle, "num_requests", 2)

    assert [client.get("/api/venues").status_code for _ in range(3)] == [200, 200, 429]
