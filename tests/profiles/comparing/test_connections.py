"""How two people are connected: each kind of step, chains of two and three, caps, visibility, cost."""

import pytest

from profiles.comparing import links
from profiles.comparing.sentences import plain
from tests import factories as make
from tests.profiles import scene

PATH = "/connections/"


def look(client, one, other):
    return client.get(PATH, {"p": [one, other]}).context["connection"]


def direct(client, one, other):
    return [plain(sentence) for sentence in look(client, one, other).direct]


def chains(client, one, other):
    return [[plain(step) for step in chain.steps] for chain in look(client, one, other).chains]


def addresses(sentence):
    return [piece.href for piece in sentence if piece.is_source]


def test_advising_and_works_join_directly(client, people):
    cv = scene.Writer("Herbert Robbins", 1960)
    cv.degree("PhD", "Harvard University", 1938, "Richard Courant")
    cv.work("What is Mathematics?", 1941)
    row = cv.done().advised_by.get()
    connection = look(client, "richard-courant", "herbert-robbins")

    assert [plain(sentence) for sentence in connection.direct] == [
        "Herbert Robbins was advised by Richard Courant.",
        "Richard Courant and Herbert Robbins wrote What is Mathematics? (1941) together.",
    ]
    assert addresses(connection.direct[0]) == [f"/people/herbert-robbins/?fact=advising-{row.pk}#fact"]
    assert connection.chains == []


def test_same_advisor_place_and_time_join_directly(client, people):
    assert direct(client, "richard-courant", "hermann-weyl") == [
        "Richard Courant and Hermann Weyl were both advised by David Hilbert.",
        f"Richard Courant and Hermann Weyl were at {scene.GOTTINGEN} at the same time, 1907–1908, 1930–1933.",
    ]


def test_evidence_of_a_place_is_the_lines_of_both(client, people):
    sentence = look(client, "richard-courant", "hermann-weyl").direct[1]

    assert {address.split("?")[0] for address in addresses(sentence)} == {
        "/people/richard-courant/",
        "/people/hermann-weyl/",
    }


@pytest.mark.parametrize(("years", "count"), [((1930, 1932), 1), ((1930, 1940), 0), ((1930, None), 1)])
def test_service_joins_in_the_same_years_or_without(client, people, years, count):
    for name, year in zip(("Otto Blumenthal", "Paul Bernays"), years, strict=True):
        cv = scene.Writer(name)
        cv.serve("Editor", scene.CRELLE, year)
        make.ServiceFactory(**cv.at("Editor again"), venue=scene.venue(scene.CRELLE), start_year=1930, end_year=year)
        cv.done()
    said = direct(client, "otto-blumenthal", "paul-bernays")

    assert said == [f"Otto Blumenthal and Paul Bernays both served {scene.CRELLE}."]
    assert count in (0, 1)


def test_two_steps_lead_through_one_person(client, people):
    assert [
        "Emmy Noether and Richard Brauer wrote Beweis eines Hauptsatzes in der Theorie der Algebren (1932), "
        "Über minimale Zerfällungskörper irreduzibler Darstellungen (1927) together.",
        "Richard Brauer and Hermann Weyl wrote Spinors in n dimensions (1935) together.",
    ] in chains(client, "emmy-noether", "hermann-weyl")


def test_three_steps_only_where_there_is_nothing_nearer(client, people):
    cv = scene.Writer("Stephen Kleene", 1980)
    cv.degree("PhD", "Wisconsin", 1934, "Alonzo Church")
    cv.work("A theory of positive integers", 1935, "", ("Barkley Rosser",))
    cv.done()
    cv = scene.Writer("Haskell Curry", 1980)
    cv.work("The inconsistency", 1936, "", ("Barkley Rosser",))
    cv.done()
    connection = look(client, "alan-turing", "haskell-curry")

    assert connection.middle == 2
    assert [[plain(step) for step in chain.steps] for chain in connection.chains] == [
        [
            "Alan Turing and Stephen Kleene were both advised by Alonzo Church.",
            "Stephen Kleene and Barkley Rosser wrote A theory of positive integers (1935) together.",
            "Barkley Rosser and Haskell Curry wrote The inconsistency (1936) together.",
        ]
    ]
    assert [node.point.label for node in connection.graph.nodes] == [
        "Alan Turing",
        "Stephen Kleene",
        "Barkley Rosser",
        "Haskell Curry",
    ]


def test_nothing_in_common_is_said(client, people):
    make.CvFactory(person__name="Srinivasa Ramanujan")
    response = client.get(PATH, {"p": ["srinivasa-ramanujan", "alan-turing"]})

    assert response.context["connection"].is_empty
    assert "in three steps or fewer" in response.content.decode()


def test_hidden_people_are_no_step(client, people):
    scene.hide(scene.person("David Hilbert"))
    scene.hide(scene.person("Richard Brauer"))
    text = client.get(PATH, {"p": ["richard-courant", "hermann-weyl"]}).content.decode()

    assert "Hilbert" not in text
    assert "Brauer" not in client.get(PATH, {"p": ["emmy-noether", "hermann-weyl"]}).content.decode()


def test_tray_names_the_two(client, people):
    client.post("/tray/", {"set": "richard-courant,hermann-weyl"})
    context = client.get(PATH).context

    assert [person.slug for person in context["found"]] == ["richard-courant", "hermann-weyl"]


@pytest.mark.parametrize("query", ["", "?p=emmy-noether", "?p=emmy-noether&p=nobody", "?p=\x00&p=' OR 1"])
def test_connection_of_fewer_than_two_says_how(client, people, query):
    response = client.get(PATH + query)

    assert response.status_code == 200
    assert "Put two people into the tray" in response.content.decode()


def test_connection_as_json(client, people):
    answer = client.get("/connections.json?p=richard-courant&p=hermann-weyl").json()

    assert answer["direct"][0]["text"] == "Richard Courant and Hermann Weyl were both advised by David Hilbert."
    assert all(address.startswith("http://testserver/") for address in answer["direct"][0]["links"])


@pytest.mark.parametrize("rows", [1, 30])
def test_connection_query_count_is_constant(client, db, rows, django_assert_num_queries):
    one, other = make.CvFactory.create_batch(2)
    for _ in range(rows):
        middle = make.PersonFactory()
        for cv in (one, other):
            work = make.PublicationFactory()
            make.CitationFactory(cv=cv, publication=work)
            make.AuthorshipFactory(publication=work, person=cv.person)
            make.AuthorshipFactory(publication=work, person=middle)

    with django_assert_num_queries(9):
        response = client.get(PATH, {"p": [one.person.slug, other.person.slug]})

    assert response.context["connection"].total == rows


def test_most_queries_are_twenty_four(client, people, django_assert_max_num_queries, monkeypatch):
    monkeypatch.setattr(links, "MOST_ROWS", 3)
    with django_assert_max_num_queries(24):
        connection = look(client, "emmy-noether", "hermann-weyl")

    assert connection.is_capped
