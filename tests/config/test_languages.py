"""In which language a page comes, how a visitor chooses, and that data are the same for all."""

import pytest
from django.conf import settings
from django.utils import translation

from tests.profiles import scene

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english_again():
    """A request leaves its language behind; the next test begins in English."""
    with translation.override("en"):
        yield


def language_of(response):
    page = response.content.decode()
    return page.split('<html lang="')[1].split('"')[0], response["Content-Language"]


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("fr", "fr"), ("fr-CA,en;q=0.5", "fr"), ("en-GB,fr;q=0.5", "en"), ("de,fr;q=0.3", "fr"), ("de", "en"), ("", "en")],
)
def test_browser_asks_for_a_language(client, asked, spoken):
    response = client.get("/", headers={"accept-language": asked})

    assert language_of(response) == (spoken, spoken)
    assert {"Accept-Language", "Cookie"} <= {name.strip() for name in response["Vary"].split(",")}


def test_visitor_chooses_and_is_remembered(client):
    response = client.post("/language/", {"language": "fr", "next": "/people/?q=x"})

    assert (response.status_code, response["Location"]) == (302, "/people/?q=x")
    assert response.cookies[settings.LANGUAGE_COOKIE_NAME]["max-age"] == 365 * 24 * 3600
    assert language_of(client.get("/", headers={"accept-language": "en"})) == ("fr", "fr")


@pytest.mark.parametrize("language", ["xx", "", "../fr"])
def test_language_that_is_none_changes_nothing(client, language):
    client.post("/language/", {"language": language, "next": "/"})

    assert language_of(client.get("/")) == ("en", "en")


def test_choice_leads_to_no_other_site(client):
    response = client.post("/language/", {"language": "fr", "next": "https://elsewhere.example/"})

    assert response["Location"] == "/"


def test_languages_stand_at_the_foot_each_in_its_own_words(client):
    page = client.get("/people/?q=x").content.decode()

    assert '<input type="hidden" name="next" value="/people/?q=x">' in page
    assert 'value="fr" lang="fr">Français</button>' in page
    assert 'value="en" lang="en" aria-current="true">English</button>' in page


@pytest.mark.parametrize(
    "path",
    [
        "/people.json", "/people.csv", "/people.atom", "/people/emmy-noether.json", "/people/emmy-noether/works.bib",
        "/people/emmy-noether/resume.json", "/publications.ris", "/publications/nichtkommutative-algebren.csl.json",
        "/compare.csv?p=emmy-noether&p=hermann-weyl", "/compare.json?p=emmy-noether&p=hermann-weyl",
        "/conflicts.csv?candidates=emmy-noether%0Ahermann-weyl&at=1935-06&months=480", "/search.json?q=mathematische",
        "/search/suggest.json?q=mathematische", "/connections.json?p=emmy-noether&p=hermann-weyl", "/api/people",
        "/api/openapi.json", "/opensearch.xml",
    ],
)  # fmt: skip
def test_data_are_the_same_for_every_reader(client, path):
    scene.write_all()
    english, french = (client.get(path, headers={"accept-language": asked}) for asked in ("en", "fr"))

    assert (french.status_code, french["Content-Language"]) == (200, "en")
    assert b"".join(french) == b"".join(english)


def test_numbers_are_grouped_as_their_readers_do_but_years_are_not(client):
    scene.write_all()
    page = client.get("/people/emmy-noether/", headers={"accept-language": "fr"}).content.decode()

    assert "1933" in page
    assert "1\u202f933" not in page
    assert "1\xa0933" not in page


def test_works_to_copy_and_to_link_are_the_same_in_every_language(client):
    scene.write_all()
    pages = [
        client.get("/publications/nichtkommutative-algebren/", headers={"accept-language": asked}).content.decode()
        for asked in ("en", "fr")
    ]

    for first, last in (("<pre", "</pre>"), ('type="application/ld+json">', "</script>")):
        one, other = ([part.split(last)[0].partition(">")[2] for part in page.split(first)[1:]] for page in pages)
        assert one == other
