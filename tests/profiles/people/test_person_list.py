"""The list of people: filters, facets, orders, pages, ticks."""

import pytest
from django.urls import reverse

from tests import factories as make
from tests.profiles import scene

LIST = "/people/"


def names(client, query=""):
    response = client.get(f"{LIST}{query}")
    assert response.status_code == 200
    return [person.name for person in response.context["page_obj"]]


def facet(client, name, query=""):
    found = {one.name: one for one in client.get(f"{LIST}{query}").context["facets"]}
    return found[name].shown + found[name].rest if name in found else []


@pytest.mark.parametrize("rows", [1, 3])
def test_person_list_query_count_is_constant(client, db, rows, django_assert_num_queries):
    for number in range(rows):
        cv = make.CvFactory()
        make.EducationFactory(cv=cv)
        make.PositionFactory(cv=cv)
        make.AdvisingFactory(cv=cv)
        make.AuthorshipFactory(person=cv.person, publication__year=1920 + number)

    with django_assert_num_queries(7):
        response = client.get(reverse("profiles:person-list"))

    assert len(response.context["cards"]) == rows


def test_names_of_what_is_chosen_cost_one_query(client, people, django_assert_num_queries):
    query = "?p=alan-turing&venue=mind&advisor=paul-gordan&institution=eth-zurich&language=english&phd_from=1900"
    with django_assert_num_queries(4):
        response = client.get(f"{LIST}{query}")

    assert [chip.label for chip in response.context["chips"]] == [
        "Mind",
        "Paul Gordan",
        "ETH Zürich",
        "english",
        "1900",
    ]


def test_filtered_person_list_query_count(client, people, django_assert_num_queries):
    with django_assert_num_queries(8):
        response = client.get(f"{LIST}?advisor=david-hilbert&institution=university-of-gottingen")

    assert len(response.context["cards"]) == 2


def test_person_list_shows_people_with_cv_by_name(client, people):
    assert names(client) == ["Richard Courant", "Emmy Noether", "Alan Turing", "Hermann Weyl"]


def test_person_list_is_empty_without_cvs(client, db):
    response = client.get(LIST)

    assert list(response.context["cards"]) == []
    assert "Nobody here fits." in response.content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?venue=mathematische-annalen", ["Courant", "Noether", "Weyl"]),
        ("?venue=mathematische-annalen&role=served", ["Noether"]),
        ("?venue=international-congress-of-mathematicians&role=spoke", ["Noether", "Weyl"]),
        ("?venue=international-congress-of-mathematicians&role=published", []),
        ("?venue=mind&venue=mathematische-zeitschrift", ["Noether", "Turing"]),
        ("?advisor=david-hilbert", ["Courant", "Weyl"]),
        ("?advisor=david-hilbert&advisor=alonzo-church", ["Courant", "Turing", "Weyl"]),
        ("?advisor=david-hilbert&institution=eth-zurich", ["Weyl"]),
        ("?institution=princeton-university", ["Turing"]),
        ("?degree=habilitation", ["Noether"]),
        ("?language=english", ["Noether", "Weyl"]),
        ("?phd_from=1909", ["Courant", "Turing"]),
        ("?phd_from=1908&phd_to=1910", ["Courant", "Weyl"]),
        ("?position=reader", ["Turing"]),
        ("?taught=group", ["Noether"]),
        ("?q=noe+em", ["Noether"]),
        ("?q=NÖTHER", []),
        ("?q=%22alan+turing%22", ["Turing"]),
        ("?venue=there-is-no-such-venue", []),
    ],
)
def test_person_list_filters(client, people, query, found):
    assert [name.split()[-1] for name in names(client, query)] == found


@pytest.mark.parametrize("query", ["?", "?advisor=david-hilbert", "?venue=mathematische-annalen&phd_from=1908"])
def test_facet_counts_predict_the_result(client, people, query):
    facets = client.get(f"{LIST}{query}").context["facets"]
    for one in facets:
        chosen = [option for option in one.shown + one.rest if option.is_chosen]
        for option in one.shown + one.rest:
            if not chosen:
                assert (one.name, option.label, len(names(client, option.href))) == (
                    one.name,
                    option.label,
                    option.count,
                )


def test_facet_counts_ignore_the_choice_within_the_facet(client, people):
    options = {
        option.label: (option.count, option.is_chosen) for option in facet(client, "advisor", "?advisor=david-hilbert")
    }

    assert options == {"David Hilbert": (2, True), "Alonzo Church": (1, False), "Paul Gordan": (1, False)}


def test_facet_link_takes_a_choice_away_again(client, people):
    chosen = facet(client, "advisor", "?advisor=david-hilbert&sort=works&page=1")[0]

    assert (chosen.label, chosen.href) == ("David Hilbert", "?sort=works")


def test_chips_name_what_is_chosen(client, people):
    query = "?venue=mathematische-annalen&venue=mind&phd_from=1900&advisor=nobody-here"
    chips = client.get(f"{LIST}{query}").context["chips"]

    assert [(chip.title, chip.label) for chip in chips] == [
        ("Venue", "Mathematische Annalen"),
        ("or", "Mind"),
        ("Advised by", "nobody-here"),
        ("PhD from", "1900"),
    ]


@pytest.mark.parametrize(
    ("sort", "first"),
    [("name", "Courant"), ("phd", "Turing"), ("works", "Noether"), ("newest", "Turing"), ("x", "Courant")],
)
def test_person_list_sorts(client, people, sort, first):
    assert names(client, f"?sort={sort}")[0].split()[-1] == first


@pytest.mark.parametrize("value", ["abc", "190", "99999999999999999999999", "-5", "19\x0010"])
def test_mistyped_year_shows_its_error_and_filters_nothing(client, people, value):
    response = client.get(LIST, {"phd_from": value})

    assert len(response.context["page_obj"]) == 4
    assert 'id="id_phd_from-error"' in response.content.decode()


@pytest.mark.parametrize("page", ["abc", "0", "-1", "999999999999999999999999", "2", "1\x00"])
def test_page_that_is_not_there_is_404(client, people, page):
    assert client.get(LIST, {"page": page}).status_code == 404


@pytest.mark.parametrize(
    "name", ["q", "venue", "advisor", "position", "taught", "role", "sort", "p", "language", "degree"]
)
@pytest.mark.parametrize("value", ["\x00", "%", "'; --", "<script>", "𝕏" * 300, "(" * 500, " "])
def test_hostile_values_are_answered(client, people, name, value):
    response = client.get(LIST, {name: value})

    assert response.status_code == 200
    assert "<script>" not in response.content.decode()


def test_pages_do_not_overlap(client, db):
    make.CvFactory.create_batch(30, person__name=make.factory.Sequence(lambda n: f"David Hilbert {n:02}"))

    first, second = names(client), names(client, "?page=2")

    assert (len(first), len(second), set(first) & set(second)) == (25, 5, set())


def test_filtered_list_is_not_for_search_engines(client, people):
    assert "noindex" not in client.get(LIST).content.decode()
    assert "noindex" in client.get(f"{LIST}?venue=mind").content.decode()


def test_hidden_people_count_nowhere(client, people):
    scene.hide(people["courant"])

    assert names(client, "?advisor=david-hilbert") == ["Hermann Weyl"]
    assert {option.label: option.count for option in facet(client, "advisor")}["David Hilbert"] == 1
    assert "New York University" not in client.get(LIST).content.decode()


def test_hidden_advisor_is_no_facet(client, people):
    scene.hide(scene.person("David Hilbert"))
    text = client.get(LIST).content.decode()

    assert "David Hilbert" not in [option.label for option in facet(client, "advisor")]
    assert "/people/david-hilbert/" not in text


def test_people_as_csv(client, people):
    response = client.get("/people.csv?advisor=alonzo-church")
    lines = b"".join(response).decode("utf-8-sig").splitlines()

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert lines[1] == (
        "Alan Turing,Reader,University of Manchester,since 1948,PhD,1938,Princeton University,Alonzo Church,2,0,0,"
        "http://testserver/people/alan-turing/"
    )


def test_people_stand_in_a_table_in_the_same_order(client, people, django_assert_num_queries):
    with django_assert_num_queries(7):
        response = client.get(f"{LIST}?sort=works&view=table")
    text = response.content.decode()

    assert [name.split()[-1] for name in names(client, "?sort=works&view=table")] == [
        name.split()[-1] for name in names(client, "?sort=works")
    ]
    assert ("<table" in text, 'class="person-row' in text, "<table" in client.get(LIST).content.decode()) == (
        True,
        False,
        False,
    )
    assert response.context["filters"].views() == [
        ("Cards", "?sort=works", False),
        ("table", "?sort=works&view=table", True),
    ]
    assert response.context["chips"] == []
