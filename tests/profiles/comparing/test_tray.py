"""The tray: who is put in, taken out and moved, what a visitor sees of it, and what it costs."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from profiles.comparing.tray import COOKIE, Tray, changed, full, keep
from tests import factories as make
from tests.profiles import scene

PEOPLE = "/people/"


def put(client, **change):
    return client.post("/tray/", {"next": PEOPLE, **change})


def held(client, path=PEOPLE):
    return [(person.letter, person.name) for person in client.get(path).context["tray"].people]


@pytest.mark.parametrize(
    ("slugs", "action", "value", "after", "fits"),
    [
        ([], "add", "noether", ["noether"], True),
        (["noether"], "add", "noether", ["noether"], True),
        (["noether"], "add", "' OR 1", ["noether"], True),
        (list("abcdef"), "add", "g", list("abcdef"), False),
        (list("abcdef"), "add", "c", list("abcdef"), True),
        (["a", "b"], "remove", "a", ["b"], True),
        (["a", "b"], "remove", "x", ["a", "b"], True),
        (["a", "b"], "left", "b", ["b", "a"], True),
        (["a", "b"], "left", "a", ["a", "b"], True),
        (["a", "b"], "right", "a", ["b", "a"], True),
        (["a", "b"], "right", "x", ["a", "b"], True),
        (["a", "b"], "set", "c,d", ["c", "d"], True),
        (["a"], "set", "a,b,c,d,e,f,g", list("abcdef"), False),
        (["a", "b"], "clear", "1", [], True),
        (["a", "b"], "", "", ["a", "b"], True),
    ],
)
def test_changes_of_the_tray(slugs, action, value, after, fits):
    assert changed(slugs, action, value) == (after, fits)


def test_tray_follows_the_visitor(client, people):
    answer = put(client, add="emmy-noether")
    put(client, add="alan-turing")

    assert (answer.status_code, answer["Location"]) == (303, "/people/#tray-emmy-noether")
    assert held(client) == held(client, "/venues/") == [("A", "Emmy Noether"), ("B", "Alan Turing")]
    text = client.get("/people/alan-turing/").content.decode()
    assert 'href="/compare/?p=emmy-noether&amp;p=alan-turing">Compare 2 people</a>' in text
    assert 'name="remove" value="alan-turing" aria-pressed="true"' in text


def test_tray_is_moved_and_emptied(client, people):
    put(client, set="emmy-noether,alan-turing")
    put(client, left="alan-turing")
    assert held(client) == [("A", "Alan Turing"), ("B", "Emmy Noether")]

    put(client, remove="alan-turing")
    put(client, clear="1")
    assert held(client) == []
    assert COOKIE not in client.cookies or client.cookies[COOKIE].value == ""


def test_seventh_person_is_refused_in_words(client, db):
    slugs = [cv.person.slug for cv in make.CvFactory.create_batch(7)]
    put(client, set=",".join(slugs[:6]))
    put(client, add=slugs[6])
    response = client.get(PEOPLE)

    assert [person.slug for person in response.context["tray"].people] == slugs[:6]
    assert full() in response.content.decode()


def test_hidden_people_drop_out_without_a_word(client, people):
    put(client, set="emmy-noether,alan-turing,nobody")
    scene.hide(people["turing"])

    assert held(client) == [("A", "Emmy Noether")]
    assert "Turing" not in client.get("/venues/").content.decode()
    put(client, add="hermann-weyl")
    assert held(client) == [("A", "Emmy Noether"), ("B", "Hermann Weyl")]


def test_script_gets_the_bar_alone(client, people):
    answer = client.post("/tray/", {"add": "emmy-noether"}, headers={"X-Requested-With": "tray"})
    text = answer.content.decode()

    assert answer.status_code == 200
    assert 'data-slug="emmy-noether"' in text
    assert "<html" not in text


@pytest.mark.parametrize("address", ["https://example.org/", "//example.org/", "people/", "", "javascript:alert(1)"])
def test_tray_leads_back_only_to_this_site(client, people, address):
    answer = client.post("/tray/", {"add": "emmy-noether", "next": address})

    assert answer["Location"] == "/people/#tray-emmy-noether"


def test_tray_wants_a_token_and_a_post(people):
    client = Client(enforce_csrf_checks=True)

    assert client.post("/tray/", {"add": "emmy-noether"}).status_code == 403
    assert client.get("/tray/").status_code == 405


def test_forged_tray_is_empty(db):
    request = RequestFactory().get("/")
    request.COOKIES[COOKIE] = "emmy-noether:forged"

    assert Tray(request).slugs == []


def test_empty_tray_costs_no_query_and_a_full_one_one(client, people, django_assert_num_queries):
    with django_assert_num_queries(10):
        client.get("/venues/mathematische-annalen/")
    put(client, set="emmy-noether,alan-turing")
    with django_assert_num_queries(11):
        client.get("/venues/mathematische-annalen/")


def test_pages_that_show_the_tray_vary_by_cookie_and_data_does_not_read_it(client, people):
    assert "Cookie" in client.get(PEOPLE)["Vary"]
    data = client.get("/people/emmy-noether.json")
    assert "csrftoken" not in data.cookies


def test_cookie_is_not_for_scripts():
    response = HttpResponse()
    keep(response, ["emmy-noether"])

    assert (response.cookies[COOKIE]["httponly"], response.cookies[COOKIE]["samesite"]) == (True, "Lax")
