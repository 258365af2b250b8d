"""Every page as data: the same rows as the page shows, linked from its head."""

import csv
import json
import re
from io import StringIO

import pytest

from profiles.exports.tables import safe_cell
from tests import factories as make
from tests.profiles import scene

ALTERNATE = re.compile(r'<link rel="alternate" type="([^"]+)" href="([^"]+)" title="([^"]+)">')
LD_JSON = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
LISTS = ["people", "publications", "talks", "venues", "institutions", "advisors"]
PAGES = [
    "/people/emmy-noether/", "/publications/nichtkommutative-algebren/", "/talks/hyperkomplexe-systeme/",
    "/venues/mathematische-annalen/", "/institutions/university-of-gottingen/", "/advisors/david-hilbert/",
]  # fmt: skip


def text(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return b"".join(response).decode()


def rows(client, path):
    return list(csv.DictReader(StringIO(text(client, path).removeprefix("\ufeff"))))


@pytest.mark.parametrize("name", LISTS)
def test_lists_have_the_same_rows_in_every_form(client, people, name):
    page = client.get(f"/{name}/")
    found = json.loads(text(client, f"/{name}.json"))
    shown = [str(row) for row in page.context["page_obj"]]

    assert (found["total"], found["page"], found["pages"]) == (len(shown), 1, 1)
    assert [row.get("title") or row["name"] for row in found["results"]] == (
        [row.name for row in page.context["page_obj"]] if name == "venues" else shown
    )
    if name != "advisors":
        assert [row.get("title") or row["name"] for row in rows(client, f"/{name}.csv")] == [
            row.get("title") or row["name"] for row in found["results"]
        ]


def test_advisors_are_a_row_for_each_student(client, people):
    assert sorted((row["advisor"], row["student"]) for row in rows(client, "/advisors.csv")) == [
        ("Alonzo Church", "Alan Turing"),
        ("David Hilbert", "Hermann Weyl"),
        ("David Hilbert", "Richard Courant"),
        ("Paul Gordan", "Emmy Noether"),
    ]


OTHERS = [
    "/", "/compare/?p=emmy-noether&p=alan-turing", "/conflicts/?p=richard-courant&p=hermann-weyl",
    "/connections/?p=richard-courant&p=hermann-weyl", "/people/emmy-noether/cv/", "/people/emmy-noether/co-authors/",
    "/search/?q=noether",
]  # fmt: skip


@pytest.mark.parametrize("path", [*(f"/{name}/" for name in LISTS), *PAGES, *OTHERS])
def test_every_alternate_is_there_and_of_its_type(client, people, path):
    links = ALTERNATE.findall(text(client, path))
    answers = {href.replace("&amp;", "&"): content_type for content_type, href, _ in links}

    assert any(href.partition("?")[0].endswith(".json") for href in answers)
    assert {href: client.get(href)["Content-Type"].partition(";")[0] for href in answers} == answers


def test_alternates_keep_the_filters(client, people):
    links = ALTERNATE.findall(text(client, "/publications/?kind=book&page=1"))

    assert [href for _, href, _ in links] == [
        f"/publications.{form}?kind=book" for form in ("json", "csv", "bib", "ris", "csl.json")
    ]
    assert json.loads(text(client, "/publications.json?kind=book"))["total"] == 3
    assert text(client, "/publications.bib?kind=book").count("@book{") == 3


def test_json_pages_lead_on(client, db):
    for _ in range(51):
        make.CitationFactory()
    first = json.loads(text(client, "/publications.json"))
    second = json.loads(text(client, first["next"].removeprefix("http://testserver")))

    assert (first["total"], first["pages"], len(first["results"]), first["previous"]) == (51, 2, 50, None)
    assert (len(second["results"]), second["next"]) == (1, None)
    assert client.get("/publications.json?page=9").status_code == 404


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize(("path", "queries"), [("/publications.bib", 2), ("/publications.csv", 2), ("/talks.csv", 1)])
def test_query_count_of_files_is_constant(client, db, number, path, queries, django_assert_num_queries):
    for _ in range(number):
        make.TalkFactory(venue=make.VenueFactory())
        publication = make.CitationFactory(publication__venue=make.VenueFactory()).publication
        make.AuthorshipFactory.create_batch(2, publication=publication)

    with django_assert_num_queries(queries):
        text(client, path)


def test_person_as_json_takes_no_more_queries_than_the_page(client, people, django_assert_num_queries):
    with django_assert_num_queries(9):
        found = json.loads(text(client, "/people/emmy-noether.json"))

    assert {name: len(found[name]) for name in ("positions", "education", "publications", "talks", "languages")} == {
        "positions": 5, "education": 2, "publications": 8, "talks": 2, "languages": 2,
    }  # fmt: skip
    assert found["cv"]["year"] == 1935
    assert found["advised_by"][0]["advisor"] == {
        "name": "Paul Gordan",
        "url": "http://testserver/people/paul-gordan/",
    }


def test_resume_follows_the_schema(client, people):
    found = json.loads(text(client, "/people/alan-turing/resume.json"))

    assert found["basics"] == {"name": "Alan Turing", "label": "Reader", "url": "http://testserver/people/alan-turing/"}
    assert found["work"] == [{"name": "University of Manchester", "position": "Reader", "startDate": "1948"}]
    assert found["education"][0]["studyType"] == "PhD in Mathematics"
    assert found["publications"][0] == {
        "name": "Computing machinery and intelligence",
        "publisher": "Mind",
        "releaseDate": "1950",
        "url": "http://testserver/publications/computing-machinery-and-intelligence/",
        "authors": ["Alan Turing"],
    }


@pytest.mark.parametrize("form", ["json", "resume.json"])
def test_contacts_in_data_follow_the_reader(client, people, form):
    path = "/people/emmy-noether.json" if form == "json" else "/people/emmy-noether/resume.json"

    assert "noether@example.org" not in text(client, path)
    client.force_login(make.UserFactory())
    assert "noether@example.org" in text(client, path)
    assert "+49 551 1234" not in text(client, path)


def test_former_address_leads_on_to_the_data(client, people):
    make.FormerSlugFactory(person=people["noether"], slug="a-e-noether")

    assert client.get("/people/a-e-noether.json")["Location"] == "/people/emmy-noether.json"
    assert client.get("/people/a-e-noether/works.bib")["Location"] == "/people/emmy-noether/works.bib"


def test_profile_is_described_for_search_engines(client, people):
    (found,) = LD_JSON.findall(text(client, "/people/alan-turing/"))

    assert json.loads(found) == {
        "@context": "https://schema.org",
        "@type": "ProfilePage",
        "mainEntity": {
            "@type": "Person",
            "name": "Alan Turing",
            "url": "http://testserver/people/alan-turing/",
            "jobTitle": "Reader",
            "affiliation": {"@type": "Organization", "name": "University of Manchester"},
            "alumniOf": [{"@type": "Organization", "name": "Princeton University"}],
        },
    }


def test_work_is_described_for_search_engines_and_reference_managers(client, people):
    page = text(client, "/publications/spinors-in-n-dimensions/")
    found = json.loads(LD_JSON.findall(page)[0])

    assert (found["@type"], found["datePublished"], [row["name"] for row in found["author"]]) == (
        "ScholarlyArticle", "1935", ["Hermann Weyl", "Richard Brauer"],
    )  # fmt: skip
    assert re.findall(r'<meta name="(citation_\w+)" content="([^"]*)">', page) == [
        ("citation_title", "Spinors in n dimensions"),
        ("citation_author", "Hermann Weyl"),
        ("citation_author", "Richard Brauer"),
        ("citation_publication_date", "1935"),
        ("citation_journal_title", "American Journal of Mathematics"),
    ]


def test_hidden_author_has_no_address_in_data(client, people):
    scene.hide(scene.person("Richard Brauer"))
    for path in ("/publications/spinors-in-n-dimensions.json", "/publications/spinors-in-n-dimensions/",
                 "/people/hermann-weyl.json", "/publications.json"):  # fmt: skip
        assert "richard-brauer" not in text(client, path)


def test_text_cannot_leave_the_script_element(client, db):
    publication = make.CitationFactory(publication__title="</script><script>alert(1)</script> & <!-- x").publication
    (found,) = LD_JSON.findall(text(client, publication.get_absolute_url()))

    assert json.loads(found)["name"] == publication.title


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(value):
    assert safe_cell(value) == f"'{value}"


def test_compare_and_search_as_json(client, people):
    compared = json.loads(text(client, "/compare.json?p=emmy-noether&p=alan-turing"))
    found = json.loads(text(client, "/search.json?q=hilbert"))

    assert [person["slug"] for person in compared["people"]] == ["emmy-noether", "alan-turing"]
    assert [hit["name"] for hit in found["groups"]["students"]["hits"]] == ["Richard Courant", "Hermann Weyl"]
    assert json.loads(text(client, "/search.json")) == {"query": "", "groups": {}}


def test_conflicts_are_data_with_their_evidence(client, people):
    page = client.get("/conflicts/?p=richard-courant&p=hermann-weyl").context["conflicts"]
    found = json.loads(text(client, "/conflicts.json?p=richard-courant&p=hermann-weyl"))

    assert found["pairs"] == 1
    assert [[one["name"] for one in finding["people"]] for finding in found["findings"]] == [
        [finding.one.name, finding.other.name] for finding in page.findings
    ]
    reasons = [reason["kind"] for finding in found["findings"] for reason in finding["reasons"]]
    assert reasons == [reason.kind for finding in page.findings for reason in finding.reasons]
    for one in found["findings"][0]["reasons"][0]["evidence"]:
        assert client.get(one["url"].removeprefix("http://testserver")).status_code == 200


def test_a_comparison_as_json_says_what_each_two_share(client, people):
    (shared,) = json.loads(text(client, "/compare.json?p=richard-courant&p=hermann-weyl"))["shared"]

    assert shared["people"] == ["richard-courant", "hermann-weyl"]
    assert [one["name"] for one in shared["advisors"]] == ["David Hilbert"]


def test_front_page_cv_and_coauthors_are_data(client, people):
    home = json.loads(text(client, "/index.json"))
    assert home["counts"] == client.get("/").context["counts"]
    cv = json.loads(text(client, "/people/emmy-noether/cv.json"))
    assert cv["lines"] == client.get("/people/emmy-noether/cv/").context["lines"]
    circle = client.get("/people/emmy-noether/co-authors/").context["circle"]
    coauthors = json.loads(text(client, "/people/emmy-noether/co-authors.json"))["coauthors"]
    assert [(one["name"], one["works_together"]) for one in coauthors] == [
        (one.person.name, one.works) for one in circle.coauthors
    ]
