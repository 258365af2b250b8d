"""Pictures on pages: each with title and description, links, its cap told, and the same data in a table."""

import re

import pytest

from profiles.pictures import coauthors, multiples
from tests import factories as make
from tests.profiles import scene


def labels(graph):
    return [node.point.label for node in graph.nodes]


def described(text):
    """Whether every drawing has a title, and every one with links a description."""
    drawings = re.findall(r"<svg.*?</svg>", text, re.DOTALL)
    return drawings != [] and all("<title" in one and ("<desc" in one or "<a " not in one) for one in drawings)


def test_coauthors_are_a_ring_and_a_table(client, people):
    response = client.get("/people/emmy-noether/co-authors/")
    circle = response.context["circle"]

    assert [(one.person.name, one.works, one.years, one.others) for one in circle.coauthors] == [
        ("Richard Brauer", 2, "1927–1932", 1),
        ("Helmut Hasse", 1, "1932", 1),
    ]
    assert labels(circle.graph) == ["Richard Brauer", "Helmut Hasse"]
    assert [edge.name for edge in circle.graph.edges] == ["Richard Brauer and Helmut Hasse: 1 work"]
    assert described(response.content.decode())


def test_ring_says_how_many_are_shown(client, people, monkeypatch):
    monkeypatch.setattr(coauthors, "MOST", 2)
    cv = scene.Writer("Helmut Hasse", 1970)
    cv.work("Mathematiker unter sich", 1950, "", ("Emil Artin", "Otto Schreier", "Max Deuring"))
    cv.done()

    assert "2 of 5 shown, those with most works" in client.get("/people/helmut-hasse/co-authors/").content.decode()


def test_hidden_coauthors_are_in_no_picture(client, people):
    scene.hide(scene.person("Richard Brauer"))

    assert "Brauer" not in client.get("/people/emmy-noether/co-authors/").content.decode()
    assert "Brauer" not in client.get("/compare/?p=emmy-noether&p=hermann-weyl").content.decode()


@pytest.mark.parametrize("rows", [1, 30])
def test_coauthors_query_count_is_constant(client, db, rows, django_assert_num_queries):
    cv = make.CvFactory()
    for _ in range(rows):
        work = make.PublicationFactory()
        make.CitationFactory(cv=cv, publication=work)
        make.AuthorshipFactory(publication=work, person=cv.person)
        make.AuthorshipFactory(publication=work, person=make.PersonFactory())

    with django_assert_num_queries(3):
        client.get(f"/people/{cv.person.slug}/co-authors/")


def test_coauthors_of_compared_people_put_the_shared_first(client, people):
    shared = client.get("/compare/?p=emmy-noether&p=richard-courant&p=hermann-weyl").context["shared"]

    assert [(one.name, one.works) for one in shared.authors] == [
        ("Richard Brauer", [2, 0, 1]),
        ("David Hilbert", [0, 1, 0]),
        ("Helmut Hasse", [1, 0, 0]),
        ("Herbert Robbins", [0, 1, 0]),
    ]
    assert [(edge.name, edge.letter) for edge in shared.graph.edges][:2] == [
        ("Emmy Noether and Richard Brauer: 2 works", "A"),
        ("Hermann Weyl and Richard Brauer: 1 work", "C"),
    ]


def test_institution_tells_who_met_whom(client, people):
    response = client.get("/institutions/university-of-gottingen/")
    presences = response.context["presences"]

    assert [(one.person.name, one.years, [other.name for other in one.met]) for one in presences.people] == [
        ("Hermann Weyl", "1930–1933, 1905–1908", ["Richard Courant", "Emmy Noether"]),
        ("Richard Courant", "1920–1933, 1907–1910", ["Emmy Noether", "Hermann Weyl"]),
        ("Emmy Noether", "1922–1933, 1915–1922, 1916–1919", ["Richard Courant", "Hermann Weyl"]),
    ]
    assert [lane.swimmer.name for lane in presences.lanes.lanes] == ["Hermann Weyl", "Richard Courant", "Emmy Noether"]
    assert described(response.content.decode())


def test_venue_has_a_small_drawing_for_each_person(client, people, monkeypatch):
    response = client.get("/venues/mathematische-annalen/")
    found = response.context["multiples"]

    assert [(small.name, [column.name for column in small.columns]) for small in found.smalls] == [
        ("Emmy Noether", ["1918: 1 work", "1921: 1 work", "1927: 1 work", "1930: 1 service"]),
        ("Richard Courant", ["1922: 1 work"]),
        ("Hermann Weyl", ["1916: 1 work"]),
    ]
    assert (found.first, found.last) == (1916, 1930)
    assert described(response.content.decode())
    monkeypatch.setattr(multiples, "MOST", 2)
    assert "2 of 3 shown, those with most" in client.get("/venues/mathematische-annalen/").content.decode()


def test_years_since_the_degree_name_the_years_used(client, people):
    text = client.get("/compare/?p=emmy-noether&p=alan-turing&years=phd").content.decode()

    assert "Year 0 is the year of the PhD: 1907 for Emmy Noether, 1938 for Alan Turing." in text


def test_advisor_page_shows_group_and_tree(client, people):
    response = client.get("/advisors/david-hilbert/")
    context = response.context

    assert [lane.swimmer.name for lane in context["group"].lanes.lanes] == ["Hermann Weyl", "Richard Courant"]
    assert context["group"].sizes == [(1910, 1), (1909, 1), (1908, 2), (1907, 2), (1906, 1), (1905, 1)]
    assert labels(context["tree_below"]) == ["David Hilbert", "Richard Courant", "Hermann Weyl"]
    assert context["tree_above"] is None
    assert described(response.content.decode())
