"""One search over everything."""

import pytest

from profiles.search import Wanted, best_first, read_query
from profiles.search.similar import near_spellings
from tests import factories as make
from tests.profiles import scene


def hits(client, query):
    response = client.get("/search/", {"q": query})
    assert response.status_code == 200
    labels = {"visitors": lambda hit: f"{hit.name}: {hit.in_words}", "students": lambda hit: hit.student.name}
    return {
        group.kind: [labels.get(group.kind, str)(hit) for hit in group.hits] for group in response.context["groups"]
    }


def test_search_groups_its_hits(client, people):
    assert hits(client, "mathematischen") == {
        "venues": ["Grundlehren der mathematischen Wissenschaften"],
        "visitors": ["Richard Courant: served 1 time"],
        "works": ["Methoden der mathematischen Physik"],
    }
    assert hits(client, "göttingen") == {
        "venues": ["Nachrichten, Göttingen"],
        "visitors": ["Emmy Noether: published 1 work"],
        "works": ["Invariante Variationsprobleme"],
        "institutions": [scene.GOTTINGEN],
    }


def test_search_for_a_venue_tells_apart_who_did_what_there(client, people):
    assert hits(client, "math annalen")["visitors"] == [
        "Emmy Noether: published 3 works, served 1 time",
        "Richard Courant: published 1 work",
        "Hermann Weyl: published 1 work",
    ]


def test_search_for_an_advisor_finds_the_students(client, people):
    found = hits(client, "Hilbert")

    assert (found["people"], found["students"]) == (["David Hilbert"], ["Richard Courant", "Hermann Weyl"])
    scene.hide(people["weyl"])
    assert hits(client, "Hilbert")["students"] == ["Richard Courant"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("noe emm", ["Emmy Noether"]),
        ("E. Noether", ["Emmy Noether"]),
        ("HILBERT", ["David Hilbert"]),
        ('"richard courant"', ["Richard Courant"]),
        ("richard", ["Richard Brauer", "Richard Courant"]),
        ('"courant richard"', None),
    ],
)
def test_search_finds_people_by_any_part_of_a_name(client, people, query, found):
    assert hits(client, query).get("people") == (sorted(found, key=lambda n: n != "Richard Courant") if found else None)


def test_search_puts_the_exact_spelling_first(client, db):
    for name in ("Zoe Jurgens", "Zoe Jürgens"):
        cv = make.CvFactory(
            person__name=name, person__has_cv=True, person__slug=make.factory.Sequence(lambda n: f"z{n}")
        )
        make.PersonNameFactory(person=cv.person)

    assert hits(client, "Zoe Jürgens")["people"] == ["Zoe Jürgens", "Zoe Jurgens"]
    assert hits(client, "zoe jurgens")["people"] == ["Zoe Jurgens", "Zoe Jürgens"]


@pytest.mark.parametrize(
    "query",
    ["", " ", "\x00", "%", "_", "'", '"', "\\", "(", "a" * 5000, "NEAR(", "*", "<script>alert(1)</script>", "𝔘", "日本",
     "a OR b", "-x", "'; drop table", " ".join("abcdefghijklmnop"), "\ud83d\ude00", "\u202e"],
)  # fmt: skip
def test_search_answers_hostile_text(client, people, query):
    response = client.get("/search/", {"q": query.encode("utf-8", "replace")})

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


def test_search_leads_on_to_the_list(client, db):
    publications = make.PublicationFactory.create_batch(22)
    for publication in publications:
        make.CitationFactory(publication=publication)
    (group,) = client.get("/search/?q=ideal+rings").context["groups"]
    listed = client.get(group.href).context["paginator"].count

    assert listed == group.count

    assert (len(group.hits), group.count, group.href) == (20, 22, "/publications/?q=ideal+rings")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Émile  Picard", Wanted("Émile Picard", ("emile", "picard"), ())),
        ('noether "göttingen 1918" x', Wanted('noether "göttingen 1918" x', ("noether", "x"), ("gottingen 1918",))),
        ("?!", Wanted("?!", (), ())),
    ],
)
def test_read_query(text, wanted):
    assert read_query(text) == wanted


def test_best_first_prefers_words_that_start_so():
    rows = ["Subring theory", "On rings", "Rings", "rings"]

    assert best_first(rows, read_query("rings"), str) == ["Rings", "rings", "On rings", "Subring theory"]


@pytest.mark.parametrize(
    ("query", "people_found", "similar"),
    [
        ("Hilbret", None, ["David Hilbert"]),
        ("courrant richrd", None, ["Richard Courant"]),
        ("emmi noehter", None, ["Emmy Noether"]),
        ('"alan" Turng', None, ["Alan Turing"]),
        ('"turing alan" Turng', None, None),
        ("Hilbert", ["David Hilbert"], None),
        ("noe emm", ["Emmy Noether"], None),
        ("1908", None, None),
        ("wyl", None, None),
    ],
)
def test_search_forgives_slips_in_names(client, people, query, people_found, similar):
    found = hits(client, query)

    assert (found.get("people"), found.get("similar")) == (people_found, similar)


def test_similar_names_stand_below_the_exact_ones(client, people):
    scene.person("Konrad Hilbret")
    make.AdvisingFactory(advisor=scene.person("Konrad Hilbret"))
    found = hits(client, "Hilbret")

    assert list(found)[:2] == ["people", "similar"]
    assert (found["people"], found["similar"]) == (["Konrad Hilbret"], ["David Hilbert"])


def test_slip_in_the_name_of_an_advisor_finds_the_students(client, people):
    assert hits(client, "Hilbret")["students"] == ["Richard Courant", "Hermann Weyl"]


def test_similar_names_are_those_that_may_be_seen(client, people):
    scene.hide(people["turing"])

    assert hits(client, "Turng") == {}
    client.force_login(make.StaffFactory())
    assert hits(client, "Turng")["similar"] == ["Alan Turing"]


def test_words_of_names_are_read_anew_when_there_are_others(client, people):
    assert hits(client, "Kovalevskaja") == {}
    make.AdvisingFactory(advisor=scene.person("Sofia Kovalevskaya"))

    assert hits(client, "Kovalevskaja")["similar"] == ["Sofia Kovalevskaya"]


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("sierpinksi", ["sierpinski"]),
        ("sierpinskii", ["sierpinski"]),
        ("sierpinsk", ["sierpinski"]),
        ("wolni", []),
        ("hilbert", ["hilbert", "gilbert"]),
        ("1234", []),
        ("hil", []),
    ],
)
def test_near_spellings(word, near):
    assert near_spellings(word, ["gilbert", "hilbert", "sierpinski", "1235", "hill"]) == near


@pytest.mark.parametrize("rows", [1, 3])
def test_search_query_count_is_constant(client, db, rows, django_assert_num_queries):
    for number in range(rows):
        name = scene.person(f"{('Emmy', 'Fritz', 'Max')[number]} Noether")
        make.AdvisingFactory(advisor=name)
    hits(client, "Noethre")

    with django_assert_num_queries(8):
        hits(client, "Noethre")
