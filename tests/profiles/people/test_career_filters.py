"""People by facts of their career: how often at a venue and as what, lines of advising, countries; with the counts."""

import pytest

from profiles.models import Institution
from tests.profiles import scene
from tests.profiles.people.test_person_list import LIST, facet, names

ANNALEN, CONGRESS = "mathematische-annalen", "international-congress-of-mathematicians"
COUNTRIES = {"university-of-gottingen": "Germany", "eth-zurich": "Switzerland", "university-of-manchester": "England"}


@pytest.fixture
def careers(people):
    """The small world with countries, service in words, and a student of a student: Hilbert, Courant, Friedrichs."""
    for slug, country in COUNTRIES.items():
        Institution.objects.filter(slug=slug).update(country=country)
    friedrichs = scene.Writer("Kurt Friedrichs", 1960)
    friedrichs.degree("PhD", scene.GOTTINGEN, 1925, "Richard Courant")
    friedrichs.serve("Reviewer", scene.ANNALEN, 1930)
    friedrichs.serve("Referee", scene.ANNALEN, 1931)
    friedrichs.serve("Session chair", scene.CONGRESS, 1932)
    lax = scene.Writer("Peter Lax the Elder", 1960)
    lax.degree("PhD", "New York University", 1949, "Kurt Friedrichs")
    return people | {"friedrichs": friedrichs.done(), "lax": lax.done()}


def families(client, query):
    return [name.split()[-1] for name in names(client, query)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (f"?venue={ANNALEN}&times=1", ["Courant", "Friedrichs", "Noether", "Weyl"]),
        (f"?venue={ANNALEN}&times=3", ["Noether"]),
        (f"?venue={ANNALEN}&times=4", ["Noether"]),  # three works and one service
        (f"?venue={ANNALEN}&times=5", []),
        (f"?venue={ANNALEN}&times=4&role=published", []),
        (f"?venue={ANNALEN}&times=2&role=published&venue={CONGRESS}", ["Noether"]),
        (f"?venue={ANNALEN}&role=reviewed", ["Friedrichs"]),
        (f"?venue={ANNALEN}&role=reviewed&times=2", ["Friedrichs"]),
        (f"?venue={CONGRESS}&role=organized", ["Friedrichs"]),
        (f"?venue={CONGRESS}&role=spoke&times=2", ["Noether"]),
        ("?times=3", ["Courant", "Elder", "Friedrichs", "Noether", "Turing", "Weyl"]),
        ("?advisor=david-hilbert&line=through", ["Courant", "Elder", "Friedrichs", "Weyl"]),
        ("?advisor=richard-courant&advisor=alonzo-church&line=through", ["Elder", "Friedrichs", "Turing"]),
        ("?advisor=peter-lax-the-elder&line=through", []),
        ("?country=Germany", ["Courant", "Friedrichs", "Noether", "Weyl"]),
        ("?country=Switzerland&country=England", ["Turing", "Weyl"]),
        ("?country=Germany&when=now", []),
        ("?country=England&when=now", ["Turing"]),
        ("?institution=university-of-manchester&when=now", ["Turing"]),
        (f"?venue={ANNALEN}&times=1&country=Germany&phd_from=1908&phd_to=1925&language=de", ["Courant"]),
        ("?advisor=david-hilbert&line=through&phd_from=1920&country=Germany", ["Friedrichs"]),
    ],
)
def test_facts_of_a_career(client, careers, query, found):
    assert families(client, query) == found


@pytest.mark.parametrize(
    "query",
    [
        "?times=2",
        "?times=2&role=published",
        "?role=served",
        "?line=through",
        f"?line=through&venue={ANNALEN}",
        f"?line=through&venue={ANNALEN}&times=2&when=now",
    ],
)
def test_counts_predict_the_result_whatever_is_meant(client, careers, query):
    for one in client.get(f"{LIST}{query}").context["facets"]:
        options = one.shown + one.rest
        if not any(option.is_chosen for option in options):
            assert [(option.label, option.count) for option in options] == [
                (option.label, len(names(client, option.href))) for option in options
            ]


def test_lines_of_advising_do_not_lead_through_hidden_people(client, careers):
    scene.hide(careers["courant"])

    assert families(client, "?advisor=david-hilbert&line=through") == ["Weyl"]
    assert families(client, "?advisor=richard-courant&line=through") == []
    assert families(client, "?advisor=richard-courant") == []
    counted = {option.label: option.count for option in facet(client, "advisor", "?line=through")}
    assert counted["David Hilbert"] == 1


def test_lines_of_advising_in_a_circle_come_to_an_end(client, careers):
    scene.make.AdvisingFactory(cv=scene.latest_cv(careers["courant"]), advisor=careers["lax"])

    assert families(client, "?advisor=kurt-friedrichs&line=through") == ["Courant", "Elder", "Friedrichs"]
    counted = {option.label: option.count for option in facet(client, "advisor", "?line=through")}
    assert counted["Kurt Friedrichs"] == 3


@pytest.mark.parametrize("value", ["0", "100", "abc", "-1", "1.5", "2\x00"])
def test_mistyped_number_of_times_shows_its_error_and_narrows_nothing(client, careers, value):
    response = client.get(LIST, {"venue": ANNALEN, "times": value})

    assert len(response.context["page_obj"]) == 4
    assert 'id="id_times-error"' in response.content.decode()


def test_chips_say_how_choices_are_meant(client, careers):
    query = f"?venue={ANNALEN}&role=reviewed&times=2&advisor=david-hilbert&line=through&country=Germany&when=now"
    chips = client.get(f"{LIST}{query}").context["chips"]

    assert [(chip.title, chip.label) for chip in chips] == [
        ("Venue", "Mathematische Annalen"),
        ("At the venue", "reviewed for it"),
        ("Times there, at least", "2"),
        ("Advised by", "David Hilbert"),
        ("Advised", "directly or through others"),
        ("Country", "Germany"),
        ("There", "at present"),
    ]
    assert chips[4].href.count("line=") == 0


def test_everything_at_once_costs_no_more_queries(client, careers, django_assert_num_queries):
    query = f"?venue={ANNALEN}&times=1&advisor=david-hilbert&line=through&country=Germany&institution=eth-zurich"
    with django_assert_num_queries(8):
        response = client.get(f"{LIST}{query}")

    assert len(response.context["cards"]) == 1


def test_data_follow_the_same_filters(client, careers):
    query = "?advisor=richard-courant&line=through&country=Germany"

    assert [row["name"] for row in client.get(f"/people.json{query}").json()["results"]] == ["Kurt Friedrichs"]
    lines = b"".join(client.get(f"/people.csv{query}")).decode("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines[1:]] == ["Kurt Friedrichs"]
