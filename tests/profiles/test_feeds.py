"""Sitemaps, feeds, the description of the search."""

import pytest
from lxml import etree

from tests import factories as make
from tests.profiles import scene

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def tree(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return etree.fromstring(response.content)


def texts(root, tag):
    return [node.text for node in root.iter(tag)]


def test_sitemaps_lead_to_every_page_and_say_when_it_changed(client, people):
    parts = texts(tree(client, "/sitemap.xml"), f"{MAP}loc")
    addresses = [one for part in parts for one in texts(tree(client, part), f"{MAP}loc")]

    assert len(parts) == 5
    assert {client.get(address).status_code for address in addresses} == {200}
    assert "http://testserver/people/emmy-noether/" in addresses
    published = scene.latest_cv(people["noether"]).published.date().isoformat()
    assert texts(tree(client, "/sitemap-people.xml"), f"{MAP}lastmod") == [published] * 4
    assert texts(tree(client, "/sitemap-venues.xml"), f"{MAP}lastmod") == []
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()


def test_feed_of_new_people(client, people):
    feed = tree(client, "/people.atom")

    assert sorted(texts(feed, f"{ATOM}title")[1:]) == ["Alan Turing", "Emmy Noether", "Hermann Weyl", "Richard Courant"]
    assert "Reader, University of Manchester" in texts(feed, f"{ATOM}summary")
    assert {link.get("rel") for link in feed.findall(f"{ATOM}link")} == {"alternate", "self"}


def test_feed_of_a_venue(client, people):
    feed = tree(client, "/venues/mind.atom")

    assert texts(feed, f"{ATOM}title") == ["Mind on Vitae", "Computing machinery and intelligence"]
    assert texts(feed, f"{ATOM}summary") == ["Alan Turing (1950)"]
    assert client.get("/venues/nothing.atom").status_code == 404


def test_feeds_hold_what_everyone_may_see_whoever_asks(client, people):
    scene.hide(people["turing"])
    client.force_login(make.StaffFactory())

    assert "Alan Turing" not in texts(tree(client, "/people.atom"), f"{ATOM}title")
    assert client.get("/venues/mind.atom").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_feed_query_count_is_constant(client, db, rows, django_assert_num_queries):
    for _ in range(rows):
        make.PositionFactory(cv=make.CvFactory())

    with django_assert_num_queries(4):
        client.get("/people.atom")


def test_feed_survives_signs_that_xml_forbids(client, db):
    make.CvFactory(person__name="Emmy\x0b Noether", person__has_cv=True)

    assert texts(tree(client, "/people.atom"), f"{ATOM}title")[1:] == ["Emmy Noether"]


def test_search_is_described_for_browsers(client, db):
    page, described = client.get("/").content.decode(), client.get("/opensearch.xml")

    assert 'type="application/opensearchdescription+xml" href="/opensearch.xml"' in page
    assert b'template="http://testserver/search/?q={searchTerms}"' in described.content
    etree.fromstring(described.content)


def test_a_work_can_be_copied(client, people):
    copies = client.get("/publications/spinors-in-n-dimensions/").context["copies"]

    assert [title for title, _ in copies] == ["Plain text", "BibTeX", "RIS", "CSL-JSON"]
    assert copies[0][1] == (
        "Hermann Weyl, Richard Brauer (1935). Spinors in n dimensions. American Journal of Mathematics."
    )
