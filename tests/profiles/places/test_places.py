"""Venues, institutions and advisors."""

import pytest

from profiles.places.venues import people_with_roles
from profiles.search import reindex
from tests import factories as make
from tests.profiles import scene


def listed(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return [str(row) for row in response.context["object_list"]]


def test_venue_tells_roles_apart(client, people):
    response = client.get("/venues/mathematische-annalen/")

    assert [(row.name, row.roles) for row in response.context["people"]] == [
        ("Emmy Noether", [("published", 3, "1918, 1921, 1927"), ("spoke", 0, ""), ("served", 1, "1930")]),
        ("Richard Courant", [("published", 1, "1922"), ("spoke", 0, ""), ("served", 0, "")]),
        ("Hermann Weyl", [("published", 1, "1916"), ("spoke", 0, ""), ("served", 0, "")]),
    ]
    assert response.context["years"][0] == (1930, 0, 0, 1)


def test_people_of_a_large_venue_are_put_in_order_by_its_latest_works(client, people, monkeypatch):
    monkeypatch.setattr("profiles.views.places.LOOKED_AT", 2)
    reindex()
    response = client.get("/venues/mathematische-annalen/")

    assert [(row.name, row.roles[0][1]) for row in response.context["people"]] == [
        ("Emmy Noether", 3),
        ("Richard Courant", 1),
    ]
    said = "The 2 with most of the latest 2 works, talks and service, of 3 people."
    assert said in response.content.decode()
    assert response.context["years"] == [(1930, 0, 0, 1), (1927, 1, 0, 0), (1922, 1, 0, 0), (1921, 1, 0, 0),
                                         (1918, 1, 0, 0), (1916, 1, 0, 0)]  # fmt: skip
    assert client.get("/venues/mathematische-annalen.json").json()["people_total"] == 3


def test_years_of_a_venue_are_tallied_as_they_are_counted(client, people, admin_client):
    path = "/venues/mathematische-annalen/"
    whole = [(1930, 0, 0, 1), (1927, 1, 0, 0), (1922, 1, 0, 0), (1921, 1, 0, 0), (1918, 1, 0, 0), (1916, 1, 0, 0)]

    assert client.get(path).context["years"] == admin_client.get(path).context["years"] == whole

    scene.hide(people["noether"])

    assert client.get(path).context["years"] == [(1922, 1, 0, 0), (1916, 1, 0, 0)]
    assert admin_client.get(path).context["years"] == whole
    assert client.get("/venues/international-congress-of-mathematicians/").context["years"] == [(1928, 0, 1, 0)]


def test_venue_counts_in_the_list(client, people):
    rows = {row.slug: row for row in client.get("/venues/").context["object_list"]}
    annals, congress = rows["mathematische-annalen"], rows["international-congress-of-mathematicians"]

    assert (annals.works, annals.talk_count, annals.service_count, annals.people) == (5, 0, 1, 3)
    assert (congress.works, congress.talk_count, congress.people) == (0, 3, 0)


def test_venue_that_only_hidden_people_know_is_not_there(client, people):
    scene.hide(people["turing"])

    assert "Mind" not in listed(client, "/venues/")
    assert client.get("/venues/mind/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_venue_page_query_count_is_constant(client, db, rows, django_assert_num_queries):
    venue = make.VenueFactory()
    for _ in range(rows):
        make.CitationFactory(publication__venue=venue)
        make.TalkFactory(venue=venue)
        make.ServiceFactory(venue=venue)

    with django_assert_num_queries(10):
        response = client.get(venue.get_absolute_url())

    assert len(response.context["people"]) == rows * 3


@pytest.mark.parametrize(("path", "queries"), [("/venues/", 4), ("/institutions/", 4), ("/advisors/", 6)])
@pytest.mark.parametrize("rows", [1, 3])
def test_list_query_counts_are_constant(client, db, path, queries, rows, django_assert_num_queries):
    for number in range(rows):
        cv = make.CvFactory()
        make.PositionFactory(cv=cv, institution=make.InstitutionFactory())
        make.AdvisingFactory(cv=cv)
        make.CitationFactory(cv=cv, publication__venue=make.VenueFactory(), publication__year=1900 + number)

    with django_assert_num_queries(queries):
        response = client.get(path)

    assert len(response.context["object_list"]) == rows


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/venues/?q=annalen", ["Mathematische Annalen"]),
        ("/institutions/?q=gottingen+univ", ["University of Göttingen"]),
        ("/advisors/?q=church", ["Alonzo Church"]),
        ("/advisors/?q=nobody", []),
        ("/institutions/?q=<script>", []),
    ],
)
def test_lists_are_searched_by_name(client, people, path, found):
    assert listed(client, path) == found


def test_institution_says_who_was_there_as_what(client, people):
    response = client.get("/institutions/university-of-gottingen/")

    assert {(row.person.name, row.title, row.years) for row in response.context["positions"]} == {
        ("Emmy Noether", "Extraordinary professor, without civil-service rank", "1922–1933"),
        ("Emmy Noether", "Lecturer", "1915–1922"),
        ("Richard Courant", "Professor", "1920–1933"),
        ("Hermann Weyl", "Professor", "1930–1933"),
    }
    assert {row.person.name for row in response.context["education"]} == {
        "Emmy Noether",
        "Richard Courant",
        "Hermann Weyl",
    }


def test_institution_counts_each_person_once(client, people):
    rows = {row.slug: row for row in client.get("/institutions/").context["object_list"]}

    assert (rows["university-of-gottingen"].worked, rows["university-of-gottingen"].studied) == (3, 3)


def test_advisors_by_number_of_students(client, people):
    response = client.get("/advisors/")

    assert [(row.name, row.students) for row in response.context["object_list"]] == [
        ("David Hilbert", 2),
        ("Alonzo Church", 1),
        ("Paul Gordan", 1),
    ]
    assert "Built from 4 CVs" in response.content.decode()


def test_people_with_roles_are_ordered_by_works():
    rows = [
        ("b", "Bo", "bo", "spoke", 1930, 1),
        ("a", "Ada", "ada", "published", 1931, 2),
        ("a", "Ada", "ada", "published", None, 3),
    ]

    assert [(one.name, one.roles[0]) for one in people_with_roles(rows)] == [
        ("Ada", ("published", 2, "1931")),
        ("Bo", ("published", 0, "")),
    ]


def test_institution_where_somebody_only_taught_has_a_page(client, people):
    cv = scene.latest_cv(people["noether"])
    place = make.InstitutionFactory(name="Collège de France")
    row = make.TeachingFactory(cv=cv, institution=place, course="Modular forms")
    response = client.get(place.get_absolute_url())

    assert list(response.context["teaching"]) == [row]
    assert "Modular forms" in response.content.decode()


def test_other_forms_of_names_stand_without_stray_commas(client, people):
    place, venue = scene.institution("ETH Zürich"), scene.venue("Mind")
    assert "Also written" not in client.get("/institutions/eth-zurich/").content.decode()
    for name in ("ETHZ", "Zürich Polytechnic"):
        make.InstitutionNameFactory(institution=place, name=name)
        make.VenueNameFactory(venue=venue, name=f"{name} Mind")

    assert "Also written ETHZ, Zürich Polytechnic. <a" in client.get("/institutions/eth-zurich/").content.decode()
    assert "Also written ETHZ Mind, Zürich Polytechnic Mind</p>" in client.get("/venues/mind/").content.decode()


def test_page_of_a_large_institution_stays_light(client, db):
    place = make.InstitutionNameFactory().institution
    for number in range(120):
        cv = make.CvFactory()
        make.PositionFactory(cv=cv, institution=place, start_year=1900, end_year=1930, title=f"Professor {number}")
        make.EducationFactory(cv=cv, institution=place, start_year=1890, end_year=1895)
        make.TeachingFactory(cv=cv, institution=place)
    response = client.get(f"/institutions/{place.slug}/")

    assert response.content.decode().count("The latest 20 are shown") == 3
    assert len(response.content) < 100_000
