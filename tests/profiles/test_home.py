"""The front page, errors, robots."""

import pytest
from django.test import Client

from tests import factories as make


@pytest.mark.parametrize("rows", [1, 3])
def test_home_query_count_is_constant(client, db, rows, django_assert_num_queries):
    for _ in range(rows):
        cv = make.CvFactory()
        make.EducationFactory(cv=cv)
        make.AdvisingFactory(cv=cv)
        make.CitationFactory(cv=cv, publication__venue=make.VenueFactory())

    with django_assert_num_queries(6):
        response = client.get("/")

    assert len(response.context["newest"]) == rows


def test_home_says_what_is_here(client, people):
    assert client.get("/").context["counts"] == {
        "people": 4,
        "works": 16,
        "talks": 3,
        "venues": 12,
        "institutions": 9,
        "advisors": 3,
    }


def test_home_of_an_empty_site(client, db):
    assert "No CV has been published here yet." in client.get("/").content.decode()


def test_venue_numbers_lead_to_exactly_those(client, people):
    venues = client.get("/").context["venues"]

    for venue in venues:
        works = client.get(f"/publications/?venue={venue.slug}").context["paginator"].count
        published = client.get(f"/people/?venue={venue.slug}&role=published").context["paginator"].count
        assert (venue.slug, works, published) == (venue.slug, venue.works, venue.people)


def test_missing_page_says_so(client, db):
    response = client.get("/nothing/")

    assert response.status_code == 404
    assert "Nothing at this address" in response.content.decode()


def test_error_page_needs_nothing(db, settings):
    from django.template.loader import get_template

    assert "Something went wrong" in get_template("500.html").render()


def test_robots(db):
    assert "Disallow: /search/" in Client().get("/robots.txt").content.decode()


def test_staff_find_their_pages_and_the_way_out(client, people):
    assert "/staff/" not in client.get("/").content.decode()
    client.force_login(make.StaffFactory())
    text = client.get("/").content.decode()

    assert '<a class="site-nav__link" href="/staff/">Staff</a>' in text
    assert 'action="/logout/"' in text
