"""People side by side."""

import pytest
from django.http import QueryDict

from profiles.comparing.records import chosen_slugs
from tests import factories as make
from tests.profiles import scene
from tests.profiles.people.test_person_page import fill

THREE = "/compare/?p=emmy-noether&p=richard-courant&p=hermann-weyl"


def cells(response, title):
    rows = {row.title: row for row in response.context["rows"]}
    return [[item.plain for item in cell] for cell in rows[title].cells]


def things(pair, kind):
    return [(thing.name, thing.note) for thing in pair.things[kind]]


@pytest.mark.parametrize("rows", [1, 3])
def test_compare_query_count_is_constant(client, db, rows, django_assert_num_queries):
    cvs = make.CvFactory.create_batch(2)
    for cv in cvs:
        fill(cv, rows)

    with django_assert_num_queries(11):
        response = client.get("/compare/", {"p": [cv.person.slug for cv in cvs]})

    assert len(response.context["columns"]) == 2


@pytest.mark.parametrize("number", [2, 3, 4, 5, 6])
def test_compare_costs_the_same_for_two_to_six(client, db, number, django_assert_num_queries):
    cvs = make.CvFactory.create_batch(number)
    for cv in cvs:
        fill(cv, 2)
    slugs = [cv.person.slug for cv in cvs]

    with django_assert_num_queries(11):
        client.get("/compare/", {"p": slugs})
    client.post("/tray/", {"set": ",".join(slugs)})
    with django_assert_num_queries(12):
        response = client.get("/compare/", {"p": slugs})

    assert response.context["is_tray_shown_above"]
    assert "Take" not in response.content.decode()


def test_compare_puts_people_side_by_side(client, people):
    response = client.get(THREE)

    assert [column.person.name for column in response.context["columns"]] == [
        "Emmy Noether",
        "Richard Courant",
        "Hermann Weyl",
    ]
    assert cells(response, "Advised by") == [["Paul Gordan"], ["David Hilbert"], ["David Hilbert"]]
    assert cells(response, "Works")[1] == ["3 works", "1 journal article", "2 books", "2 of all with co-authors"]
    assert cells(response, "Talks") == [["2 talks", "1 keynote"], [], ["1 talk"]]


def test_compare_marks_what_is_the_same(client, people):
    rows = {row.title: row for row in client.get(THREE).context["rows"]}

    assert [[item.is_same for item in cell] for cell in rows["Advised by"].cells] == [[False], [True], [True]]
    assert not rows["Advised by"].is_same


def test_only_what_differs_leaves_equal_rows_out(client, people):
    path = "/compare/?p=richard-courant&p=hermann-weyl"
    everything, differing = (client.get(path + more).context for more in ("", "&differs=1"))

    assert {row.title for row in everything["rows"]} - {row.title for row in differing["rows"]} == {"Advised by"}
    assert differing["left_out"] == 1


def test_compare_tells_what_two_share(client, people):
    first, _, last = client.get(THREE).context["pairs"]

    assert things(first, "venues") == [(scene.ANNALEN, "3 and 1 works")]
    assert things(last, "advisors") == [("David Hilbert", "")]
    assert things(last, "institutions") == [(scene.GOTTINGEN, "at the same time, 1907–1908, 1930–1933")]
    assert last.relations == []


def test_compare_tells_students_and_coauthors(client, people):
    cv = scene.Writer("Herbert Robbins", 1960)
    cv.degree("PhD", "Harvard University", 1938, "Richard Courant")
    cv.work("What is Mathematics?", 1941)
    cv.done()
    (pair,) = client.get("/compare/?p=richard-courant&p=herbert-robbins").context["pairs"]

    assert pair.relations == [
        "Herbert Robbins was advised by Richard Courant.",
        "Richard Courant and Herbert Robbins are co-authors.",
    ]
    assert things(pair, "works") == [("What is Mathematics?", "1941")]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "Tick two to 6 people"),
        ("?p=emmy-noether", "Emmy Noether is chosen."),
        ("?p=emmy-noether&p=nobody", "1 of the people in this address is not here."),
        ("?p=emmy-noether&p=emmy-noether", "Emmy Noether is chosen."),
        ("?p=\x00&p=' OR 1", "Tick two to 6 people"),
        ("?" + "&".join(f"p=nobody-{n}" for n in range(9)), "At most 6 people fit side by side"),
    ],
)
def test_compare_says_politely_what_is_missing(client, people, query, words):
    response = client.get(f"/compare/{query}")

    assert response.status_code == 200
    assert words in response.content.decode()


def test_compare_shows_the_first_six_of_seven(client, db):
    slugs = [cv.person.slug for cv in make.CvFactory.create_batch(7)]
    response = client.get("/compare/", {"p": slugs})

    assert [column.letter for column in response.context["columns"]] == list("ABCDEF")


def test_compare_leaves_hidden_people_out(client, people):
    scene.hide(people["weyl"])
    text = client.get(THREE).content.decode()

    assert "Hermann Weyl" not in text
    assert "1 of the people in this address is not here." in text


def test_columns_can_be_moved_and_removed(client, people):
    first = client.get(THREE).context["columns"][0]

    assert (first.left, first.right, first.without) == (
        "",
        "?p=richard-courant&p=emmy-noether&p=hermann-weyl",
        "?p=richard-courant&p=hermann-weyl",
    )


def test_comparison_as_csv(client, people):
    lines = b"".join(client.get("/compare.csv?p=alan-turing&p=emmy-noether")).decode("utf-8-sig").splitlines()

    assert lines[0] == ",Alan Turing,Emmy Noether"
    assert "Advised by,Alonzo Church,Paul Gordan" in lines


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("p=a&p=b", ["a", "b"]),
        ("p=a,b&p=a", ["a", "b"]),
        ("p=&p=a b&p=ä", []),
        ("&".join(f"p=a{n}" for n in range(9)), [f"a{n}" for n in range(7)]),
    ],
)
def test_chosen_slugs(query, slugs):
    assert chosen_slugs(QueryDict(query)) == slugs


def test_hidden_advisor_is_a_name_without_link(client, people):
    scene.hide(scene.person("David Hilbert"))
    response = client.get("/compare/?p=richard-courant&p=hermann-weyl")

    assert cells(response, "Advised by") == [["David Hilbert"], ["David Hilbert"]]
    assert "/people/david-hilbert/" not in response.content.decode()
    assert things(response.context["pairs"][0], "advisors") == []


def test_numbers_of_what_is_shared_lead_to_exactly_those_works(client, people):
    (pair,) = client.get("/compare/?p=emmy-noether&p=richard-courant").context["pairs"]
    (annalen, *_) = pair.things["venues"]

    assert annalen.href == "/venues/mathematische-annalen/"
    for number, href in annalen.of_each:
        assert client.get(href).context["paginator"].count == number


def test_what_three_share_is_said_once_for_all(client, people):
    response = client.get(THREE)

    assert [(kind, [thing.name for thing in found]) for kind, found in response.context["shared_by_all"]] == [
        ("Venues", ["Mathematische Annalen"]),
        ("Institutions", ["University of Göttingen"]),
    ]
    assert client.get("/compare/?p=emmy-noether&p=richard-courant").context["shared_by_all"] == []


def test_a_comparison_has_one_address_and_only_that_is_for_search_engines(client, people):
    page = client.get("/compare/?p=richard-courant&p=emmy-noether").text

    assert '<link rel="canonical" href="http://testserver/compare/?p=emmy-noether&amp;p=richard-courant">' in page
    assert "noindex" not in page
    for query in ("p=emmy-noether", "p=emmy-noether&p=richard-courant&differs=1", "years=phd"):
        assert "noindex" in client.get(f"/compare/?{query}").text


def test_lanes_stand_in_a_table_too_with_what_had_no_room(client, people):
    lanes = client.get(THREE).context["lanes"]

    assert [len(lane.stays) for lane in lanes.lanes] == [len(lane.bars) + lane.left_out for lane in lanes.lanes]
    assert lanes.left_out == sum(lane.left_out for lane in lanes.lanes)
